/* SPDX-License-Identifier: Apache-2.0 */
/* What all operations use: entries taken, facts set, terms found. */
#include "edit/run.h"

#include "base/error.h"
#include "store/places.h"
#include "text/fold.h"

sigla_status sgl_run_take(sgl_edited **out, sgl_run *run, uint64_t id, sigla_error *error)
{
    *out = NULL;
    for (size_t i = 0; i < run->entry_count; i++)
        if (run->entries[i].draft.entry.id == id) {
            *out = &run->entries[i];
            return SIGLA_OK;
        }
    if (run->entry_count == SGL_RUN_ENTRIES_MAX)
        return sgl_fail(error, SIGLA_CONFLICT, "this concerns entry %llu too, which has changed since", (unsigned long long)id);
    sgl_edited *entry = &run->entries[run->entry_count++];
    *entry = (sgl_edited){.mark = true};
    sgl_draft_init(&entry->draft, id);
    sigla_status status = id == 0 ? SIGLA_NOT_FOUND : sgl_draft_get(&entry->draft, run->transaction, id, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, status, "there is no entry %llu", (unsigned long long)id);
    if (status != SIGLA_OK)
        return status;
    entry->before = entry->draft.entry;
    if (!sgl_facts_list(&entry->facts, &entry->draft))
        return sgl_fail_memory(error);
    *out = entry;
    return SIGLA_OK;
}

sigla_status sgl_run_take_live(sgl_edited **out, sgl_run *run, uint64_t id, sigla_error *error)
{
    sigla_status status = sgl_run_take(out, run, id, error);
    if (status != SIGLA_OK)
        return status;
    const sigla_entry *entry = &(*out)->draft.entry;
    switch (entry->state) {
    case SIGLA_ENTRY_LIVE:
        return SIGLA_OK;
    case SIGLA_ENTRY_MERGED:
        return sgl_fail(error, SIGLA_NOT_FOUND, "entry %llu has been merged into entry %llu", (unsigned long long)id,
                        (unsigned long long)entry->merged_into);
    case SIGLA_ENTRY_DELETED:
        return sgl_fail(error, SIGLA_NOT_FOUND, "entry %llu has been deleted", (unsigned long long)id);
    default:
        return sgl_fail(error, SIGLA_NOT_FOUND, "entry %llu is no more: its last document is gone", (unsigned long long)id);
    }
}

sigla_status sgl_run_new(sgl_edited **out, sgl_run *run, uint64_t merged_into, sigla_error *error)
{
    sgl_edited *entry = &run->entries[run->entry_count++];
    *entry = (sgl_edited){.is_new = true, .mark = true};
    sgl_draft_init(&entry->draft, ++run->transaction->counters.last_entry);
    entry->draft.entry.domain = (sigla_slice){"", 0};
    entry->draft.entry.state = merged_into != 0 ? SIGLA_ENTRY_MERGED : SIGLA_ENTRY_EMPTY;
    entry->draft.entry.merged_into = merged_into;
    entry->before = entry->draft.entry;
    *out = entry;
    if (!sgl_facts_list(&entry->facts, &entry->draft))
        return sgl_fail_memory(error);
    return merged_into != 0 ? sgl_run_set(entry, SGL_FIELD_STATE, "", (sigla_slice){"", 0}, error) : SIGLA_OK;
}

sigla_status sgl_run_set(sgl_edited *entry, sgl_field field, const char *language, sigla_slice value, sigla_error *error)
{
    sgl_fact fact = {.field = field, .text = {"", 0}, .value = value};
    memcpy(fact.language, language, strlen(language) + 1);
    return sgl_draft_set(&entry->draft, &fact, error);
}

sigla_status sgl_run_set_term(sgl_edited *entry, const sigla_term *term, sgl_field field, sigla_slice value, sigla_error *error)
{
    sgl_fact fact = {.field = field, .type = term->type, .text = term->text, .value = value};
    memcpy(fact.language, term->language, sizeof fact.language);
    return sgl_draft_set(&entry->draft, &fact, error);
}

/* ---- terms by name ---- */

static bool is_named(const sigla_term *term, const sigla_term_name *name)
{
    return (name->type == 0 || name->type == term->type) && (name->language == NULL || strcmp(name->language, term->language) == 0);
}

static bool same_fold(sigla_slice left, sigla_slice right, bool *failed)
{
    sigla_buffer a, b;
    sigla_buffer_init(&a);
    sigla_buffer_init(&b);
    sgl_fold(&a, left);
    sgl_fold(&b, right);
    bool same = sgl_slice_equal(sigla_buffer_slice(&a), sigla_buffer_slice(&b));
    *failed = *failed || a.failed || b.failed;
    sigla_buffer_release(&a);
    sigla_buffer_release(&b);
    return same;
}

sigla_status sgl_run_find_terms(sgl_terms *out, const sgl_edited *entry, const sigla_term_name *name, sigla_error *error)
{
    bool failed = false;
    out->count = 0;
    for (int folded = 0; folded < 2 && out->count == 0 && !failed; folded++)
        for (size_t i = 0; i < entry->draft.terms.count && !failed; i++) {
            const sigla_term *term = &entry->draft.terms.items[i];
            bool same = folded ? same_fold(term->text, name->text, &failed) : sgl_slice_equal(term->text, name->text);
            if (same && is_named(term, name) && !sgl_array_push(out, *term))
                failed = true;
        }
    if (failed)
        return sgl_fail_memory(error);
    if (out->count > 0)
        return SIGLA_OK;
    return sgl_fail(error, SIGLA_NOT_FOUND, "entry %llu has no term \"%.*s\"%s%s", (unsigned long long)entry->draft.entry.id,
                    (int)(name->text.len < 200 ? name->text.len : 200), name->text.ptr, name->language != NULL ? " in " : "",
                    name->language != NULL ? name->language : "");
}

/* ---- wordings ---- */

static sigla_status join_pair(sgl_run *run, sgl_wording *wording, uint64_t entry, sigla_slice short_form, sigla_slice long_form,
                              sigla_error *error)
{
    sgl_join join;
    if (!sgl_wording_make(wording, short_form, long_form))
        return sgl_fail_memory(error);
    if (wording->key_count == 0)
        return SIGLA_OK;
    sigla_status status = sgl_join_get(&join, run->transaction, wording, error);
    return status == SIGLA_NOT_FOUND ? sgl_join_put(run->transaction, wording, entry, SIGLA_JOIN_PERSON, error) : status;
}

sigla_status sgl_run_join_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sgl_wording wording;
    sigla_status status = SIGLA_OK;
    sgl_wording_init(&wording);
    for (size_t i = 0; i < entry->draft.terms.count && status == SIGLA_OK; i++) {
        const sigla_term *other = &entry->draft.terms.items[i];
        if (other->type == term->type)
            continue;
        bool is_short = term->type == SIGLA_TERM_SHORT;
        status = join_pair(run, &wording, entry->draft.entry.id, is_short ? term->text : other->text, is_short ? other->text : term->text,
                           error);
    }
    sgl_wording_release(&wording);
    return status;
}
