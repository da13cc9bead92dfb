/* SPDX-License-Identifier: Apache-2.0 */
/* Operations on whole entries: merging, splitting, deleting, restoring. Evidence follows its wordings; edit.c sees to that. */
#include "edit/run.h"

#include "base/error.h"
#include "store/evidence.h"
#include "store/places.h"

#include <stdio.h>

static const sigla_slice nothing = {"", 0};

/* ---- merging ---- */

/* Numbers of an entry's references without those of two entries: one that is no more, and itself. */
static sigla_status drop_references(sgl_edited *entry, uint64_t gone, sigla_error *error)
{
    size_t kept = 0;
    (void)error;
    for (size_t i = 0; i < entry->draft.references.count; i++) {
        uint64_t id = entry->draft.references.items[i].entry_id;
        if (id != gone && id != entry->draft.entry.id)
            entry->draft.references.items[kept++] = entry->draft.references.items[i];
    }
    entry->draft.references.count = kept;
    return SIGLA_OK;
}

/* Only one term of its type and language is preferred: that of the entry which stays. */
static bool has_preferred(const sgl_facts *facts, const sgl_fact *about)
{
    for (size_t i = 0; i < facts->count; i++) {
        const sgl_fact *fact = &facts->items[i];
        if (fact->field == SGL_FIELD_STATUS && fact->type == about->type && strcmp(fact->language, about->language) == 0 &&
            sgl_slice_equal(fact->value, sigla_slice_of("preferred")))
            return true;
    }
    return false;
}

/* What only the other says goes over; all that it said is taken back, which is how the log keeps it. */
static sigla_status take_facts(sgl_edited *entry, sgl_edited *other, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < other->facts.count && status == SIGLA_OK; i++) {
        sgl_fact fact = other->facts.items[i];
        bool of_entry = fact.field == SGL_FIELD_STATE || fact.field == SGL_FIELD_EDITED;
        bool second = sgl_slice_equal(fact.value, sigla_slice_of("preferred")) && has_preferred(&entry->facts, &fact);
        if (fact.field == SGL_FIELD_STATUS && second)
            fact.value = sigla_slice_of("admitted");
        if (!of_entry && sgl_facts_value(&entry->facts, &fact).len == 0)
            status = sgl_draft_set(&entry->draft, &fact, error);
        fact.value = nothing;
        if (status == SIGLA_OK && fact.field != SGL_FIELD_STATE)
            status = sgl_draft_set(&other->draft, &fact, error);
    }
    return status;
}

static sigla_status set_merged(sgl_edited *other, uint64_t into, sigla_error *error)
{
    char value[40];
    int len = snprintf(value, sizeof value, "merged %llu", (unsigned long long)into);
    other->mark = false;
    return sgl_run_set(other, SGL_FIELD_STATE, "", (sigla_slice){value, (size_t)len}, error);
}

sigla_status sgl_edit_merge(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL, *other = NULL;
    if (run->edit->entry_id == run->edit->other_id)
        return sgl_fail(error, SIGLA_INVALID, "an entry cannot be merged into itself");
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    if (status == SIGLA_OK)
        status = sgl_run_take_live(&other, run, run->edit->other_id, error);
    if (status == SIGLA_OK)
        status = take_facts(entry, other, error);
    if (status == SIGLA_OK)
        status = drop_references(entry, other->draft.entry.id, error);
    run->rewire = true;
    return status != SIGLA_OK ? status : set_merged(other, entry->draft.entry.id, error);
}

/* ---- splitting ---- */

static bool names_text(const sgl_terms *terms, sigla_term_type type, const char *language, sigla_slice text)
{
    for (size_t i = 0; i < terms->count; i++)
        if (terms->items[i].type == type && strcmp(terms->items[i].language, language) == 0 && sgl_slice_equal(terms->items[i].text, text))
            return true;
    return false;
}

/* All terms named, once each. */
static sigla_status find_all(sgl_terms *out, sgl_run *run, const sgl_edited *entry, sigla_error *error)
{
    sgl_terms found = {0};
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < run->edit->term_count && status == SIGLA_OK; i++) {
        status = sgl_run_find_terms(&found, entry, &run->edit->terms[i], error);
        for (size_t j = 0; j < found.count && status == SIGLA_OK; j++) {
            const sigla_term *term = &found.items[j];
            if (!names_text(out, term->type, term->language, term->text) && !sgl_array_push(out, *term))
                status = sgl_fail_memory(error);
        }
    }
    sgl_array_release(&found);
    return status;
}

/* The wordings in which the terms stand are given to the new entry. `*stays` whether there are others. */
static sigla_status give_wordings(sgl_run *run, const sgl_terms *terms, uint64_t from, uint64_t to, bool *stays, sigla_error *error)
{
    sgl_evidence_walk walk = sgl_evidence_from(from);
    sgl_wording wording;
    sigla_evidence piece;
    sigla_status status;
    sgl_wording_init(&wording);
    while ((status = sgl_evidence_after(&piece, &walk, run->transaction, error)) == SIGLA_OK) {
        if (!names_text(terms, SIGLA_TERM_SHORT, piece.language, piece.short_form) &&
            !names_text(terms, SIGLA_TERM_LONG, piece.language, piece.long_form))
            continue;
        if (!sgl_wording_make(&wording, piece.short_form, piece.long_form))
            status = sgl_fail_memory(error);
        else
            status = sgl_join_put(run->transaction, &wording, to, SIGLA_JOIN_PERSON, error);
        if (status != SIGLA_OK)
            break;
    }
    if (status == SIGLA_NOT_FOUND)
        status = SIGLA_OK;
    *stays = false;
    walk = sgl_evidence_from(from);
    while (status == SIGLA_OK && !*stays && (status = sgl_evidence_after(&piece, &walk, run->transaction, error)) == SIGLA_OK) {
        sgl_join join;
        if (!sgl_wording_make(&wording, piece.short_form, piece.long_form))
            status = sgl_fail_memory(error);
        else if ((status = sgl_join_get(&join, run->transaction, &wording, error)) == SIGLA_OK)
            *stays = join.entry != to;
        else if (status == SIGLA_NOT_FOUND) {
            *stays = true;
            status = SIGLA_OK;
        }
    }
    sgl_wording_release(&wording);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* What a person said of the terms goes with them. */
static sigla_status give_facts(sgl_edited *entry, sgl_edited *new, const sgl_terms *terms, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < entry->facts.count && status == SIGLA_OK; i++) {
        sgl_fact fact = entry->facts.items[i];
        if (fact.type == 0 || !names_text(terms, fact.type, fact.language, fact.text))
            continue;
        status = sgl_draft_set(&new->draft, &fact, error);
        fact.value = nothing;
        if (status == SIGLA_OK)
            status = sgl_draft_set(&entry->draft, &fact, error);
    }
    return status;
}

/* Whether something that a person wrote is left besides the terms named. */
static bool has_other_terms(const sgl_edited *entry, const sgl_terms *terms)
{
    for (size_t i = 0; i < entry->draft.terms.count; i++) {
        const sigla_term *term = &entry->draft.terms.items[i];
        if (term->by_person && !names_text(terms, term->type, term->language, term->text))
            return true;
    }
    return false;
}

static sigla_status split(sgl_run *run, sgl_edited *entry, const sgl_terms *terms, sigla_error *error)
{
    sgl_edited *new = NULL;
    uint64_t id = entry->draft.entry.id;
    bool stays = false;
    bool others = has_other_terms(entry, terms);
    sigla_status status = sgl_run_new(&new, run, id, error);
    if (status == SIGLA_OK)
        status = give_wordings(run, terms, id, new->draft.entry.id, &stays, error);
    if (status == SIGLA_OK && !stays && !others)
        return sgl_fail(error, SIGLA_INVALID, "nothing would be left of entry %llu: everything that documents say of it uses these terms",
                        (unsigned long long)id);
    return status != SIGLA_OK ? status : give_facts(entry, new, terms, error);
}

sigla_status sgl_edit_split(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sgl_terms terms = {0};
    if (run->edit->term_count == 0)
        return sgl_fail(error, SIGLA_INVALID, "it is not said which terms shall go");
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    if (status == SIGLA_OK)
        status = find_all(&terms, run, entry, error);
    if (status == SIGLA_OK)
        status = split(run, entry, &terms, error);
    run->rewire = true;
    sgl_array_release(&terms);
    return status;
}

/* ---- deleting ---- */

sigla_status sgl_edit_delete(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    return status != SIGLA_OK ? status : sgl_run_set(entry, SGL_FIELD_STATE, "", sigla_slice_of("deleted"), error);
}

sigla_status sgl_edit_restore(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sigla_status status = sgl_run_take(&entry, run, run->edit->entry_id, error);
    if (status != SIGLA_OK)
        return status;
    unsigned long long id = entry->draft.entry.id;
    if (entry->draft.entry.state == SIGLA_ENTRY_MERGED)
        return sgl_fail(error, SIGLA_INVALID, "entry %llu was not deleted: it has been merged into entry %llu; undo that change", id,
                        (unsigned long long)entry->draft.entry.merged_into);
    if (entry->draft.entry.state == SIGLA_ENTRY_EMPTY)
        return sgl_fail(error, SIGLA_INVALID,
                        "entry %llu was not deleted: its last document is gone; it returns with a document that defines it", id);
    if (entry->draft.entry.state == SIGLA_ENTRY_LIVE)
        return SIGLA_UNCHANGED;
    return sgl_run_set(entry, SGL_FIELD_STATE, "", nothing, error);
}
