/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Undoing: what a change of the log did, the other way round. Each thing must still be as the change left it, or be as it was before
 * already; what documents have said since stays. So an undone change can be undone too.
 */
#include "edit/run.h"

#include "base/error.h"
#include "store/places.h"

static sigla_status refuse(const sgl_delta *delta, sigla_slice now, sigla_error *error)
{
    const sgl_field_row *row = sgl_field_row_of(delta->about.field);
    sigla_slice text = delta->about.text;
    return sgl_fail(error, SIGLA_CONFLICT, "%s of entry %llu%s%.*s is \"%.*s\" now, not \"%.*s\": something else was said since", row->name,
                    (unsigned long long)delta->entry, text.len > 0 ? ", " : "", (int)(text.len < 80 ? text.len : 80), text.ptr,
                    (int)(now.len < 80 ? now.len : 80), now.ptr, (int)(delta->after.len < 80 ? delta->after.len : 80), delta->after.ptr);
}

static sigla_status undo_delta(sgl_run *run, const sgl_delta *delta, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sgl_fact fact = delta->about;
    sigla_status status = sgl_run_take(&entry, run, delta->entry, error);
    if (status != SIGLA_OK)
        return status;
    sigla_slice now = sgl_facts_value(&entry->facts, &fact);
    if (fact.field == SGL_FIELD_STATE)
        run->rewire = true;
    if (sgl_slice_equal(now, fact.value))
        return SIGLA_OK;
    if (!sgl_slice_equal(now, delta->after))
        return refuse(delta, now, error);
    return sgl_draft_set(&entry->draft, &fact, error);
}

/* What was split off or merged has its evidence with the entry that it went into, which has to be at hand. */
static sigla_status take_root(sgl_run *run, const sgl_edited *entry, sigla_error *error)
{
    sgl_edited *root = NULL;
    uint64_t id = entry->draft.entry.id;
    if (entry->before.state != SIGLA_ENTRY_MERGED && entry->draft.entry.state != SIGLA_ENTRY_MERGED)
        return SIGLA_OK;
    id = entry->before.state == SIGLA_ENTRY_MERGED ? entry->before.merged_into : entry->draft.entry.merged_into;
    sigla_status status = sgl_moved_root(&id, run->transaction, error);
    if (status == SIGLA_OK)
        status = sgl_run_take(&root, run, id, error);
    if (status == SIGLA_OK && root->draft.entry.state == SIGLA_ENTRY_MERGED)
        return sgl_fail(error, SIGLA_CONFLICT, "entry %llu has been merged into entry %llu since", (unsigned long long)id,
                        (unsigned long long)root->draft.entry.merged_into);
    return status;
}

/* Whether anything is said of an entry besides where it is. */
static sigla_status has_more_to_say(bool *out, sgl_edited *entry, sigla_error *error)
{
    sgl_facts facts = {0};
    bool good = sgl_facts_list(&facts, &entry->draft);
    *out = false;
    for (size_t i = 0; i < facts.count && !*out; i++)
        *out = facts.items[i].field != SGL_FIELD_STATE && facts.items[i].field != SGL_FIELD_EDITED;
    sgl_array_release(&facts);
    return good ? SIGLA_OK : sgl_fail_memory(error);
}

/* What was said since keeps its entry, as if it had been the first that was said; it is not hidden in an entry that is merged again. */
static sigla_status keep_later(sgl_edited *entry, sigla_error *error)
{
    bool more = false;
    sigla_status status = has_more_to_say(&more, entry, error);
    if (status != SIGLA_OK || !more)
        return status;
    if (entry->draft.entry.state == SIGLA_ENTRY_MERGED && entry->before.state != SIGLA_ENTRY_MERGED)
        return sgl_fail(error, SIGLA_CONFLICT, "more was said of entry %llu since: merge it into entry %llu",
                        (unsigned long long)entry->draft.entry.id, (unsigned long long)entry->draft.entry.merged_into);
    entry->draft.entry.edited = entry->draft.entry.edited || entry->draft.entry.state != SIGLA_ENTRY_MERGED;
    return SIGLA_OK;
}

static sigla_status undo_all(sgl_run *run, const sgl_stored_change *stored, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < stored->deltas.count && status == SIGLA_OK; i++)
        status = undo_delta(run, &stored->deltas.items[i], error);
    for (size_t i = 0; i < run->entry_count && status == SIGLA_OK; i++)
        status = keep_later(&run->entries[i], error);
    for (size_t i = 0; i < run->entry_count && run->rewire && status == SIGLA_OK; i++)
        status = take_root(run, &run->entries[i], error);
    /* What a person takes back is as if it had not been; who parts what extraction joined has said something. */
    for (size_t i = 0; i < run->entry_count; i++)
        run->entries[i].mark = stored->action == SGL_ACTION_JOIN_ENTRIES && run->entries[i].draft.entry.state != SIGLA_ENTRY_MERGED;
    return status;
}

sigla_status sgl_edit_undo(sgl_run *run, sigla_error *error)
{
    sgl_stored_change stored;
    unsigned long long number = run->edit->change;
    sigla_status status = sgl_change_get(&stored, run->transaction, run->edit->change, error);
    if (status == SIGLA_NOT_FOUND)
        status = sgl_fail(error, status, "there is no change %llu", number);
    else if (status == SIGLA_OK && stored.deltas.count == 0)
        status = sgl_fail(error, SIGLA_INVALID,
                          "change %llu comes from a document, not from a person; to take a document away: sigla remove", number);
    if (status == SIGLA_OK)
        status = undo_all(run, &stored, error);
    run->change.undoes = run->edit->change;
    sgl_stored_change_release(&stored);
    return status;
}
