/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of changes. What the public calls give of them is in log.c. */
#include "store/changes.h"

#include "base/error.h"

const char *sgl_action_name(sgl_action action)
{
    static const char *const names[SGL_ACTION_LAST + 1] = {
        [SGL_ACTION_ADD_DOCUMENT] = "add-document",
        [SGL_ACTION_NEW_ENTRY] = "new-entry",
        [SGL_ACTION_ADD_EVIDENCE] = "add-evidence",
        [SGL_ACTION_REMOVE_DOCUMENT] = "remove-document",
        [SGL_ACTION_REPLACE_DOCUMENT] = "replace-document",
        [SGL_ACTION_REMOVE_EVIDENCE] = "remove-evidence",
        [SGL_ACTION_EMPTY_ENTRY] = "empty-entry",
        [SGL_ACTION_JOIN_ENTRIES] = "join-entries",
        [SGL_ACTION_ADD_ENTRY] = "add-entry",
        [SGL_ACTION_CHANGE_ENTRY] = "change-entry",
        [SGL_ACTION_ADD_TERM] = "add-term",
        [SGL_ACTION_CHANGE_TERM] = "change-term",
        [SGL_ACTION_REMOVE_TERM] = "remove-term",
        [SGL_ACTION_APPROVE] = "approve",
        [SGL_ACTION_DEPRECATE] = "deprecate",
        [SGL_ACTION_MERGE] = "merge",
        [SGL_ACTION_SPLIT] = "split",
        [SGL_ACTION_DELETE] = "delete",
        [SGL_ACTION_RESTORE] = "restore",
        [SGL_ACTION_UNDO] = "undo",
    };
    return names[action];
}

static void encode_delta(sigla_buffer *out, const sgl_delta *delta)
{
    sgl_record_put_number(out, delta->entry);
    sgl_record_put_number(out, (uint64_t)delta->about.field);
    sgl_record_put_number(out, (uint64_t)delta->about.type);
    sgl_record_put_text(out, sigla_slice_of(delta->about.language));
    sgl_record_put_text(out, delta->about.text);
    sgl_record_put_text(out, delta->about.value);
    sgl_record_put_text(out, delta->after);
}

void sgl_change_encode(sigla_buffer *out, const sgl_stored_change *stored)
{
    const sigla_change *change = &stored->change;
    sgl_record_begin(out);
    sgl_record_put_number(out, (uint64_t)stored->action);
    sgl_record_put_signed(out, change->time);
    sgl_record_put_text(out, change->author);
    sgl_record_put_number(out, change->entry_id);
    sgl_record_put_number(out, change->document_id);
    sgl_record_put_text(out, change->detail);
    sgl_record_put_text(out, change->reason);
    sgl_record_put_number(out, change->other_id);
    sgl_record_put_number(out, change->undoes);
    sgl_record_put_number(out, change->previous);
    sgl_record_put_number(out, change->previous_other);
    sgl_record_put_number(out, stored->deltas.count);
    for (size_t i = 0; i < stored->deltas.count; i++)
        encode_delta(out, &stored->deltas.items[i]);
}

sigla_status sgl_change_put_deltas(sgl_transaction *transaction, sgl_action action, const sigla_change *change, const sgl_deltas *deltas,
                                   sigla_error *error)
{
    sgl_key key = sgl_key_number(change->number);
    if (deltas->count > SGL_CHANGE_FACTS_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "a change may do %d things; this one does %zu", SGL_CHANGE_FACTS_MAX, deltas->count);
    const sgl_stored_change stored = {*change, action, *deltas};
    sgl_change_encode(&transaction->scratch, &stored);
    transaction->counters.last_change = change->number;
    return sgl_table_put(transaction, SGL_TABLE_CHANGES, &key, &transaction->scratch, error);
}

sigla_status sgl_change_put(sgl_transaction *transaction, sgl_action action, const sigla_change *change, sigla_error *error)
{
    static const sgl_deltas none;
    return sgl_change_put_deltas(transaction, action, change, &none, error);
}

void sgl_stored_change_release(sgl_stored_change *stored)
{
    sgl_array_release(&stored->deltas);
}

static void decode_delta(sgl_delta *out, sgl_record *record)
{
    *out = (sgl_delta){0};
    out->entry = sgl_record_number(record);
    out->about.field = (sgl_field)sgl_record_number_max(record, SGL_FIELD_LAST);
    out->about.type = (sigla_term_type)sgl_record_number_max(record, SIGLA_TERM_LONG);
    sgl_record_text_to(record, out->about.language, sizeof out->about.language);
    out->about.text = sgl_record_text(record);
    out->about.value = sgl_record_text(record);
    out->after = sgl_record_text(record);
    if (out->about.field == 0)
        record->bad = true;
}

/* What version 2 has more than version 1. */
static bool decode_rest(sgl_stored_change *out, sgl_record *record)
{
    sigla_change *change = &out->change;
    change->reason = sgl_record_text(record);
    change->other_id = sgl_record_number(record);
    change->undoes = sgl_record_number(record);
    change->previous = sgl_record_number(record);
    change->previous_other = sgl_record_number(record);
    uint64_t count = sgl_record_number_max(record, SGL_CHANGE_FACTS_MAX);
    for (uint64_t i = 0; i < count && !record->bad; i++) {
        sgl_delta delta;
        decode_delta(&delta, record);
        if (!sgl_array_push(&out->deltas, delta))
            return false;
    }
    return true;
}

bool sgl_change_decode(sgl_stored_change *out, uint64_t number, sgl_record *record, bool *no_memory)
{
    *out = (sgl_stored_change){.change.number = number, .change.reason = {"", 0}};
    sigla_change *change = &out->change;
    out->action = (sgl_action)sgl_record_number_max(record, SGL_ACTION_LAST);
    change->time = sgl_record_signed(record);
    change->author = sgl_record_text(record);
    change->entry_id = sgl_record_number(record);
    change->document_id = sgl_record_number(record);
    change->detail = sgl_record_text(record);
    *no_memory = record->version > 1 && !decode_rest(out, record);
    if (out->action == 0 || *no_memory || !sgl_record_finish(record))
        return false;
    change->action = sigla_slice_of(sgl_action_name(out->action));
    return true;
}

sigla_status sgl_change_get(sgl_stored_change *out, sgl_transaction *transaction, uint64_t number, sigla_error *error)
{
    sgl_key key = sgl_key_number(number);
    sgl_record record;
    bool no_memory = false;
    *out = (sgl_stored_change){0};
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_CHANGES, &key, error);
    if (status != SIGLA_OK || sgl_change_decode(out, number, &record, &no_memory))
        return status;
    return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, transaction, SGL_TABLE_CHANGES, sgl_key_slice(&key));
}
