/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of changes, and sigla_store_changes. */
#include "store/changes.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/error.h"

static const char *action_name(uint64_t action)
{
    static const char *const names[] = {"", "add-document", "new-entry", "add-evidence"};
    return names[action];
}

sigla_status sgl_change_put(sgl_transaction *transaction, sgl_action action, const sigla_change *change, sigla_error *error)
{
    sgl_key key = sgl_key_number(change->number);
    sigla_buffer *record = &transaction->scratch;
    sgl_record_begin(record);
    sgl_record_put_number(record, (uint64_t)action);
    sgl_record_put_signed(record, change->time);
    sgl_record_put_text(record, change->author);
    sgl_record_put_number(record, change->entry_id);
    sgl_record_put_number(record, change->document_id);
    sgl_record_put_text(record, change->detail);
    transaction->counters.last_change = change->number;
    return sgl_table_put(transaction, SGL_TABLE_CHANGES, &key, record, error);
}

bool sgl_change_decode(sigla_change *out, uint64_t number, sgl_record *record)
{
    *out = (sigla_change){.number = number};
    uint64_t action = sgl_record_number_max(record, SGL_ACTION_LAST);
    out->action = sigla_slice_of(action_name(action));
    out->time = sgl_record_signed(record);
    out->author = sgl_record_text(record);
    out->entry_id = sgl_record_number(record);
    out->document_id = sgl_record_number(record);
    out->detail = sgl_record_text(record);
    return sgl_record_finish(record) && action != 0;
}

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

static sigla_status collect_one(change_answer *answer, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_change change;
    uint64_t number = 0;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&number, walk->key) || !sgl_change_decode(&change, number, &record))
        return sgl_table_damaged(error, walk->transaction, SGL_TABLE_CHANGES, walk->key);
    change.author = sgl_arena_copy(&answer->arena, change.author);
    change.detail = sgl_arena_copy(&answer->arena, change.detail);
    if (change.author.ptr == NULL || change.detail.ptr == NULL || !sgl_array_push(&answer->found, change))
        return sgl_fail_memory(error);
    return SIGLA_OK;
}

static sigla_status collect(change_answer *answer, sgl_transaction *transaction, uint64_t after, size_t limit, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = sgl_key_number(after + 1);
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_CHANGES, &from, 0, error);
    while (status == SIGLA_OK && answer->found.count < limit)
        status = collect_one(answer, &walk, error);
    sgl_walk_close(&walk);
    answer->list.changes = answer->found.items;
    answer->list.count = answer->found.count;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sigla_store_changes(sigla_change_list **out, sigla_store *store, uint64_t after, size_t limit, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    change_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = after == UINT64_MAX ? SIGLA_OK : collect(answer, &transaction, after, limit, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        *out = &answer->list;
    else
        sigla_change_list_free(&answer->list);
    return status;
}
