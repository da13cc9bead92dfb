/* SPDX-License-Identifier: Apache-2.0 */
/* sigla_store_changes and sigla_store_history: changes for those who read the log. */
#include "store/changes.h"

#include "base/error.h"
#include "store/entries.h"

typedef struct change_answer {
    sigla_change_list list;
    sgl_arena arena;
    SGL_ARRAY(sigla_change) found;
} change_answer;

void sigla_change_list_free(sigla_change_list *list)
{
    change_answer *answer = (change_answer *)list;
    if (answer == NULL)
        return;
    sgl_array_release(&answer->found);
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

static bool keep(sigla_slice *text, sgl_arena *arena)
{
    *text = sgl_arena_copy(arena, *text);
    return text->ptr != NULL;
}

static bool keep_delta(sigla_fact_change *out, const sgl_delta *delta, sgl_arena *arena)
{
    *out = (sigla_fact_change){
        .entry_id = delta->entry,
        .field = sigla_slice_of(sgl_field_row_of(delta->about.field)->name),
        .language = sigla_slice_of(delta->about.language),
        .term = delta->about.text,
        .type = delta->about.type,
        .before = delta->about.value,
        .after = delta->after,
    };
    return keep(&out->language, arena) && keep(&out->term, arena) && keep(&out->before, arena) && keep(&out->after, arena);
}

/* A change with texts of its own. */
static sigla_status add_change(change_answer *answer, const sgl_stored_change *stored, sigla_error *error)
{
    sigla_change change = stored->change;
    sigla_fact_change *facts = sgl_arena_calloc(&answer->arena, stored->deltas.count, sizeof *facts);
    bool kept = facts != NULL && keep(&change.author, &answer->arena) && keep(&change.detail, &answer->arena) &&
                keep(&change.reason, &answer->arena);
    for (size_t i = 0; i < stored->deltas.count && kept; i++)
        kept = keep_delta(&facts[i], &stored->deltas.items[i], &answer->arena);
    change.facts = facts;
    change.fact_count = stored->deltas.count;
    return kept && sgl_array_push(&answer->found, change) ? SIGLA_OK : sgl_fail_memory(error);
}

static sigla_status collect_one(change_answer *answer, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sgl_stored_change stored = {0};
    uint64_t number = 0;
    bool no_memory = false;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (sgl_key_parse_number(&number, walk->key) && sgl_change_decode(&stored, number, &record, &no_memory))
        status = add_change(answer, &stored, error);
    else
        status = no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, SGL_TABLE_CHANGES, walk->key);
    sgl_stored_change_release(&stored);
    return status;
}

static sigla_status collect(change_answer *answer, sgl_transaction *transaction, uint64_t after, size_t limit, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = sgl_key_number(after + 1);
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_CHANGES, &from, 0, error);
    while (status == SIGLA_OK && answer->found.count < limit)
        status = collect_one(answer, &walk, error);
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* Along the chain, from the last change to the first; those not below `before` are stepped over. */
static sigla_status collect_history(change_answer *answer, sgl_transaction *transaction, uint64_t entry, uint64_t before, size_t limit,
                                    sigla_error *error)
{
    sgl_arena arena;
    sgl_stored_entry stored_entry;
    sgl_arena_init(&arena);
    sigla_status status = sgl_entry_get(&stored_entry, transaction, entry, &arena, error);
    uint64_t next = status == SIGLA_OK ? stored_entry.entry.revision : 0;
    if (status == SIGLA_NOT_FOUND)
        status = sgl_fail(error, status, "there is no entry %llu", (unsigned long long)entry);
    while (status == SIGLA_OK && next != 0 && answer->found.count < limit) {
        sgl_stored_change stored;
        uint64_t number = next;
        status = sgl_change_get(&stored, transaction, number, error);
        if (status == SIGLA_OK && (before == 0 || number < before))
            status = add_change(answer, &stored, error);
        next = stored.change.entry_id == entry   ? stored.change.previous
               : stored.change.other_id == entry ? stored.change.previous_other
                                                 : 0;
        if (status == SIGLA_NOT_FOUND || next >= number)
            status = sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: the changes of entry %llu do not lead back to the first",
                              sgl_store_path(transaction->store), (unsigned long long)entry);
        sgl_stored_change_release(&stored);
    }
    sgl_arena_release(&arena);
    return status;
}

/* Reads in a transaction of its own and hands the answer over, or nothing. */
static sigla_status answer_with(sigla_change_list **out, sigla_store *store, uint64_t entry, uint64_t from, size_t limit,
                                sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    change_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        if (entry != 0)
            status = collect_history(answer, &transaction, entry, from, limit, error);
        else if (from != UINT64_MAX)
            status = collect(answer, &transaction, from, limit, error);
        sgl_read_end(&transaction);
    }
    answer->list.changes = answer->found.items;
    answer->list.count = answer->found.count;
    if (status == SIGLA_OK)
        *out = &answer->list;
    else
        sigla_change_list_free(&answer->list);
    return status;
}

sigla_status sigla_store_changes(sigla_change_list **out, sigla_store *store, uint64_t after, size_t limit, sigla_error *error)
{
    return answer_with(out, store, 0, after, limit, error);
}

sigla_status sigla_store_history(sigla_change_list **out, sigla_store *store, uint64_t entry_id, uint64_t before, size_t limit,
                                 sigla_error *error)
{
    *out = NULL;
    if (entry_id == 0)
        return sgl_fail(error, SIGLA_NOT_FOUND, "there is no entry 0");
    return answer_with(out, store, entry_id, before, limit, error);
}
