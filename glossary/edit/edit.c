/* SPDX-License-Identifier: Apache-2.0 */
/* sigla_store_edit: the table of operations, and what follows from each: evidence to where it belongs, counts, indexes, the line of the
 * log. */
#include "edit/run.h"

#include "base/error.h"
#include "language/words.h"
#include "store/places.h"

#include <sigla/text.h>
#include <time.h>

#define DETAIL_MAX_BYTES 300 /* of what the log shows people of a change */

typedef struct operation {
    sgl_action action;
    sigla_status (*run)(sgl_run *run, sigla_error *error);
} operation;

static const operation operations[] = {
    [SIGLA_EDIT_ADD_ENTRY] = {SGL_ACTION_ADD_ENTRY, sgl_edit_add_entry},
    [SIGLA_EDIT_CHANGE_ENTRY] = {SGL_ACTION_CHANGE_ENTRY, sgl_edit_change_entry},
    [SIGLA_EDIT_ADD_TERM] = {SGL_ACTION_ADD_TERM, sgl_edit_add_term},
    [SIGLA_EDIT_CHANGE_TERM] = {SGL_ACTION_CHANGE_TERM, sgl_edit_change_term},
    [SIGLA_EDIT_REMOVE_TERM] = {SGL_ACTION_REMOVE_TERM, sgl_edit_remove_term},
    [SIGLA_EDIT_APPROVE] = {SGL_ACTION_APPROVE, sgl_edit_approve},
    [SIGLA_EDIT_DEPRECATE] = {SGL_ACTION_DEPRECATE, sgl_edit_deprecate},
    [SIGLA_EDIT_MERGE] = {SGL_ACTION_MERGE, sgl_edit_merge},
    [SIGLA_EDIT_SPLIT] = {SGL_ACTION_SPLIT, sgl_edit_split},
    [SIGLA_EDIT_DELETE] = {SGL_ACTION_DELETE, sgl_edit_delete},
    [SIGLA_EDIT_RESTORE] = {SGL_ACTION_RESTORE, sgl_edit_restore},
    [SIGLA_EDIT_UNDO] = {SGL_ACTION_UNDO, sgl_edit_undo},
};

/* ---- evidence ---- */

/* Where merged entries lead is what their state says. */
static sigla_status write_moves(sgl_run *run, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++) {
        const sgl_edited *entry = &run->entries[i];
        uint64_t before = entry->is_new ? 0 : entry->before.merged_into;
        if (entry->draft.entry.merged_into != before)
            status = sgl_moved_put(run->transaction, entry->draft.entry.id, entry->draft.entry.merged_into, error);
    }
    return status;
}

static sigla_status move_evidence(sgl_run *run, const sgl_edited *entry, sigla_error *error)
{
    sgl_ids targets = {0};
    sgl_edited *target = NULL;
    uint64_t root = entry->draft.entry.id;
    if (entry->draft.entry.state == SIGLA_ENTRY_MERGED) {
        sigla_status moved = sgl_moved_root(&root, run->transaction, error);
        return moved != SIGLA_OK ? moved : sgl_move_all(run->transaction, entry->draft.entry.id, root, error);
    }
    sigla_status status = sgl_move_by_wording(&targets, run->transaction, entry->draft.entry.id, error);
    /* What went elsewhere must be counted there: only to entries at hand. */
    for (size_t i = 0; i < targets.count && status == SIGLA_OK; i++)
        status = sgl_run_take(&target, run, targets.items[i], error);
    sgl_array_release(&targets);
    return status;
}

static sigla_status rewire(sgl_run *run, sigla_error *error)
{
    sigla_status status = write_moves(run, error);
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++)
        status = move_evidence(run, &run->entries[i], error);
    return status;
}

/* ---- the log ---- */

static void append_cut(sigla_buffer *out, sigla_slice text)
{
    size_t len = text.len < 60 ? text.len : 60;
    while (len < text.len && len > 0 && ((unsigned char)text.ptr[len] & 0xC0) == 0x80)
        len--;
    for (size_t i = 0; i < len; i++)
        sigla_buffer_append_char(out, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
    if (len < text.len)
        sigla_buffer_append_text(out, "…");
}

/* How it is when nothing is said of it. */
static const char *usual(sgl_field field)
{
    return field == SGL_FIELD_STATE ? "live" : field == SGL_FIELD_STATUS ? "proposed" : field == SGL_FIELD_RELIABILITY ? "1" : "nothing";
}

/* `more` of the same term follows: then that it is there says nothing. */
static void describe_delta(sigla_buffer *out, const sgl_delta *delta, bool more)
{
    const sgl_field_row *row = sgl_field_row_of(delta->about.field);
    if (delta->about.field == SGL_FIELD_EDITED || (more && delta->about.field == SGL_FIELD_TERM && delta->after.len > 0))
        return;
    sigla_buffer_append_text(out, out->len > 0 ? "; " : "");
    if (delta->about.type != 0) {
        append_cut(out, delta->about.text);
        sigla_buffer_printf(out, " (%s) ", delta->about.language);
    }
    if (delta->about.field == SGL_FIELD_TERM) {
        sigla_buffer_append_text(out, delta->after.len == 0                                  ? "taken back"
                                      : sgl_slice_equal(delta->after, sigla_slice_of("yes")) ? "kept"
                                                                                             : "removed");
        return;
    }
    sigla_buffer_append_text(out, row->name);
    if (delta->about.type == 0 && delta->about.language[0] != '\0')
        sigla_buffer_printf(out, ".%s", delta->about.language);
    sigla_buffer_append_text(out, ": ");
    append_cut(out, delta->after);
    if (delta->after.len == 0)
        sigla_buffer_append_text(out, usual(delta->about.field));
}

static bool same_term(const sgl_delta *left, const sgl_delta *right)
{
    return left->entry == right->entry && left->about.type == right->about.type && sgl_slice_equal(left->about.text, right->about.text) &&
           strcmp(left->about.language, right->about.language) == 0;
}

static void describe(sigla_buffer *out, const sgl_run *run)
{
    if (run->change.undoes != 0)
        sigla_buffer_printf(out, "change %llu", (unsigned long long)run->change.undoes);
    for (size_t i = 0; i < run->deltas.count; i++) {
        if (out->len > DETAIL_MAX_BYTES) {
            sigla_buffer_append_text(out, "; …");
            return;
        }
        describe_delta(out, &run->deltas.items[i],
                       i + 1 < run->deltas.count && same_term(&run->deltas.items[i], &run->deltas.items[i + 1]));
    }
}

static sigla_status log_change(sgl_run *run, sigla_error *error)
{
    sigla_buffer detail;
    sigla_buffer_init(&detail);
    describe(&detail, run);
    run->change.detail = sigla_buffer_slice(&detail);
    sigla_status status =
        detail.failed ? sgl_fail_memory(error)
                      : sgl_change_put_deltas(run->transaction, operations[run->edit->action].action, &run->change, &run->deltas, error);
    sigla_buffer_release(&detail);
    return status;
}

/* ---- the end of an edit ---- */

static sigla_status compare(sgl_run *run, sgl_edited *entry, sigla_error *error)
{
    sgl_facts now = {0};
    bool good = sgl_facts_list(&now, &entry->draft) && sgl_facts_compare(&run->deltas, entry->draft.entry.id, &entry->facts, &now);
    sgl_array_release(&now);
    return good ? SIGLA_OK : sgl_fail_memory(error);
}

/* What a person has touched is marked as such, but only when something has changed. */
static sigla_status mark_entries(sgl_run *run, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++)
        status = compare(run, &run->entries[i], error);
    if (status != SIGLA_OK || run->deltas.count == 0)
        return status != SIGLA_OK ? status : SIGLA_UNCHANGED;
    run->deltas.count = 0;
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++) {
        if (run->entries[i].mark)
            run->entries[i].draft.entry.edited = true;
        status = compare(run, &run->entries[i], error);
    }
    return status;
}

static sigla_status save_entry(sgl_run *run, sgl_edited *entry, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    entry->draft.entry.revision = run->change.number;
    if (run->rewire || entry->before.term_count >= SGL_ENTRY_TERMS_MAX)
        status = sgl_recount(&entry->draft, run->transaction, error);
    return status != SIGLA_OK ? status : sgl_draft_put(&entry->draft, run->transaction, entry->is_new ? NULL : &entry->before, error);
}

static sigla_status finish(sgl_run *run, sigla_error *error)
{
    sigla_status status = mark_entries(run, error);
    if (status != SIGLA_OK)
        return status;
    size_t count = run->entry_count;
    if (run->rewire)
        status = rewire(run, error);
    if (status == SIGLA_OK && run->entry_count != count)
        return sgl_fail(error, SIGLA_CONFLICT, "this concerns entry %llu too, which has changed since",
                        (unsigned long long)run->entries[count].draft.entry.id);
    run->change.number = run->transaction->counters.last_change + 1;
    run->change.entry_id = run->entries[0].draft.entry.id;
    run->change.previous = run->entries[0].before.revision;
    run->change.other_id = run->entry_count > 1 ? run->entries[1].draft.entry.id : 0;
    run->change.previous_other = run->entry_count > 1 ? run->entries[1].before.revision : 0;
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++)
        status = save_entry(run, &run->entries[i], error);
    return status != SIGLA_OK ? status : log_change(run, error);
}

/* ---- all of it ---- */

typedef struct work {
    const sigla_edit *edit;
    sigla_edit_report report;
    int64_t time;
} work;

static sigla_status check_revision(sgl_run *run, sigla_error *error)
{
    const sigla_edit *edit = run->edit;
    sgl_edited *entry = NULL;
    if (edit->if_revision == 0 || edit->entry_id == 0)
        return SIGLA_OK;
    sigla_status status = sgl_run_take(&entry, run, edit->entry_id, error);
    if (status == SIGLA_OK && entry->before.revision != edit->if_revision)
        return sgl_fail(error, SIGLA_CONFLICT, "entry %llu has been changed since revision %llu: it is at revision %llu",
                        (unsigned long long)edit->entry_id, (unsigned long long)edit->if_revision,
                        (unsigned long long)entry->before.revision);
    return status;
}

static void release(sgl_run *run)
{
    for (size_t i = 0; i < run->entry_count; i++) {
        sgl_array_release(&run->entries[i].facts);
        sgl_draft_release(&run->entries[i].draft);
    }
    sgl_array_release(&run->deltas);
}

static sigla_slice cut_author(const char *author)
{
    sigla_slice text = sigla_slice_of(author == NULL || author[0] == '\0' ? "unknown" : author);
    size_t len = text.len < SGL_AUTHOR_MAX_BYTES ? text.len : SGL_AUTHOR_MAX_BYTES;
    while (len < text.len && len > 0 && ((unsigned char)text.ptr[len] & 0xC0) == 0x80)
        len--;
    return (sigla_slice){text.ptr, len};
}

static sigla_status run_once(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    work *job = payload;
    sgl_run run = {.transaction = transaction, .edit = job->edit};
    run.change.author = cut_author(job->edit->author);
    run.change.reason = sigla_slice_of(job->edit->reason);
    run.change.time = job->time;
    sigla_status status = check_revision(&run, error);
    if (status == SIGLA_OK)
        status = operations[job->edit->action].run(&run, error);
    if (status == SIGLA_OK)
        status = finish(&run, error);
    job->report = (sigla_edit_report){run.change.entry_id, run.change.other_id, run.change.number};
    release(&run);
    return status;
}

static sigla_status check_arguments(const sigla_edit *edit, sigla_error *error)
{
    sigla_slice reason = sigla_slice_of(edit->reason), author = sigla_slice_of(edit->author);
    if ((unsigned)edit->action >= sizeof operations / sizeof operations[0])
        return sgl_fail(error, SIGLA_INVALID, "there is no such operation");
    if (edit->term_count > SIGLA_EDIT_TERMS_MAX || edit->assignment_count > SIGLA_EDIT_ASSIGNMENTS_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "one call may name %d terms and make %d assignments", SIGLA_EDIT_TERMS_MAX,
                        SIGLA_EDIT_ASSIGNMENTS_MAX);
    if (reason.len > SIGLA_REASON_MAX_BYTES)
        return sgl_fail(error, SIGLA_LIMIT, "a reason may have %d bytes; this has %zu", SIGLA_REASON_MAX_BYTES, reason.len);
    if (sigla_text_valid(reason) != reason.len || sigla_text_valid(author) != author.len)
        return sgl_fail(error, SIGLA_INVALID, "author and reason are text in UTF-8");
    return SIGLA_OK;
}

sigla_status sigla_store_edit(sigla_store *store, const sigla_edit *edit, sigla_edit_report *report, sigla_error *error)
{
    work job = {.edit = edit, .time = edit->time != 0 ? edit->time : (int64_t)time(NULL)};
    if (report != NULL)
        *report = job.report;
    sigla_status status = check_arguments(edit, error);
    if (status == SIGLA_OK && !sgl_words_load())
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = sgl_store_write(store, run_once, &job, error);
    if (report != NULL && status == SIGLA_OK)
        *report = job.report;
    return status;
}

bool sigla_field_at(sigla_field_info *out, size_t index)
{
    static const char *const scopes[] = {[SGL_SCOPE_ENTRY] = "entry", [SGL_SCOPE_LANGUAGE] = "language", [SGL_SCOPE_TERM] = "term"};
    for (unsigned field = 1; field <= SGL_FIELD_LAST; field++) {
        const sgl_field_row *row = sgl_field_row_of((sgl_field)field);
        if (row->hidden || index-- > 0)
            continue;
        *out = (sigla_field_info){.name = row->name, .scope = scopes[row->scope], .help = row->help};
        if (row->values != NULL) {
            out->values = row->values->items;
            out->value_count = row->values->count;
        }
        return true;
    }
    return false;
}
