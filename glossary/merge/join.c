/* SPDX-License-Identifier: Apache-2.0 */
/* A wording that is known leads to its entry at once. A new one is compared with those of like beginning, and kept with what was found. */
#include "merge/join.h"

#include "base/error.h"
#include "store/entries.h"
#include "store/places.h"

/* An entry that the new wording is like. */
typedef struct candidate {
    uint64_t entry;
    sigla_join_rule rule; /* the strictest */
    sigla_entry_state state;
    bool edited;
} candidate;

typedef SGL_ARRAY(candidate) candidate_array;

void sgl_joiner_init(sgl_joiner *out, sgl_transaction *transaction, const sgl_actor *actor)
{
    out->transaction = transaction;
    out->actor = *actor;
    sgl_wording_init(&out->wording);
}

void sgl_joiner_release(sgl_joiner *joiner)
{
    sgl_wording_release(&joiner->wording);
}

static sigla_status add_candidate(candidate_array *found, sgl_transaction *transaction, uint64_t entry, sigla_join_rule rule,
                                  sigla_error *error)
{
    candidate new = {entry, rule, SIGLA_ENTRY_EMPTY, false};
    sigla_status status = sgl_moved_root(&new.entry, transaction, error);
    if (status != SIGLA_OK)
        return status;
    for (size_t i = 0; i < found->count; i++)
        if (found->items[i].entry == new.entry) {
            if (rule < found->items[i].rule)
                found->items[i].rule = rule;
            return SIGLA_OK;
        }
    status = sgl_entry_peek(&new.state, &new.edited, transaction, new.entry, error);
    if (status == SIGLA_OK && !sgl_array_push(found, new))
        status = sgl_fail_memory(error);
    return status;
}

static sigla_status find_candidates(candidate_array *found, sgl_joiner *joiner, const sgl_key *key, sigla_error *error)
{
    sgl_walk walk;
    sgl_join join;
    const sgl_wording_texts wanted = sgl_wording_view(&joiner->wording);
    sigla_status status = sgl_joins_open(&walk, joiner->transaction, key, error);
    for (size_t i = 0; i < SGL_JOIN_CANDIDATES_MAX && status == SIGLA_OK; i++) {
        status = sgl_joins_next(&join, &walk, error);
        if (status != SIGLA_OK)
            break;
        const sgl_wording_texts there = {join.short_key, join.words};
        sigla_join_rule rule = sgl_wording_relate(&there, &wanted);
        if (rule != SIGLA_JOIN_NONE)
            status = add_candidate(found, joiner->transaction, join.entry, rule, error);
    }
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* One that is not deleted; a person's entry before others; then by the strictest rule among several of those, then the oldest. */
static bool is_better(const candidate *one, const candidate *other)
{
    bool deleted = one->state == SIGLA_ENTRY_DELETED;
    if (deleted != (other->state == SIGLA_ENTRY_DELETED))
        return !deleted;
    if (one->edited != other->edited)
        return one->edited;
    if (one->edited && one->rule != other->rule)
        return one->rule < other->rule;
    return one->entry < other->entry;
}

static sigla_status join_others(sgl_joiner *joiner, const candidate_array *found, const candidate *best, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    sigla_buffer detail;
    sigla_buffer_init(&detail);
    sigla_buffer_append(&detail, joiner->wording.short_key.ptr, joiner->wording.short_key.len);
    sigla_buffer_append_text(&detail, " = ");
    sigla_buffer_append(&detail, joiner->wording.words.ptr, joiner->wording.words.len);
    sigla_buffer_append_text(&detail, " is like both");
    if (detail.failed)
        status = sgl_fail_memory(error);
    for (size_t i = 0; i < found->count && status == SIGLA_OK; i++)
        if (&found->items[i] != best && !found->items[i].edited)
            status = sgl_join_entries(joiner->transaction, best->entry, found->items[i].entry, &joiner->actor, sigla_buffer_slice(&detail),
                                      error);
    sigla_buffer_release(&detail);
    return status;
}

/* Chooses among the entries that the wording is like, and makes them one as far as no person has touched them. */
static sigla_status choose(uint64_t *entry, sigla_join_rule *rule, sgl_joiner *joiner, const candidate_array *found, sigla_error *error)
{
    const candidate *best = NULL;
    size_t edited = 0;
    for (size_t i = 0; i < found->count; i++) {
        edited += found->items[i].edited;
        if (best == NULL || is_better(&found->items[i], best))
            best = &found->items[i];
    }
    if (best == NULL)
        return SIGLA_OK;
    *entry = best->entry;
    *rule = best->rule;
    /* Like several that persons keep apart: it is not for us to say which of them the rest belongs to. */
    return found->count > 1 && edited <= 1 && best->state != SIGLA_ENTRY_DELETED ? join_others(joiner, found, best, error) : SIGLA_OK;
}

sigla_status sgl_joiner_place(uint64_t *entry, sigla_join_rule *rule, sgl_joiner *joiner, const sigla_definition *definition,
                              sigla_error *error)
{
    sgl_transaction *transaction = joiner->transaction;
    candidate_array found = {0};
    sgl_join join;
    *entry = 0;
    *rule = SIGLA_JOIN_FIRST;
    if (!sgl_wording_make(&joiner->wording, definition->short_form, definition->long_form))
        return sgl_fail_memory(error);
    if (joiner->wording.key_count == 0)
        return SIGLA_OK;
    sigla_status status = sgl_join_get(&join, transaction, &joiner->wording, error);
    if (status == SIGLA_OK) {
        *entry = join.entry;
        *rule = SIGLA_JOIN_SAME_WORDS;
        return sgl_moved_root(entry, transaction, error);
    }
    if (status == SIGLA_NOT_FOUND)
        status = SIGLA_OK;
    for (size_t i = 0; i < joiner->wording.key_count && status == SIGLA_OK; i++)
        status = find_candidates(&found, joiner, &joiner->wording.keys[i], error);
    if (status == SIGLA_OK)
        status = choose(entry, rule, joiner, &found, error);
    sgl_array_release(&found);
    if (status != SIGLA_OK)
        return status;
    if (*entry == 0)
        *entry = ++transaction->counters.last_entry;
    return sgl_join_put(transaction, &joiner->wording, *entry, *rule, error);
}
