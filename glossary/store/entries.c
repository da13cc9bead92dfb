/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of entries, and the calls of sigla/store.h that read one. */
#include "store/entries.h"

#include "base/error.h"
#include "base/memory.h"
#include "store/evidence.h"

static int order_of_texts(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

int sgl_term_order(const void *left, const void *right)
{
    const sigla_term *a = left, *b = right;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    int order = order_of_texts(a->text, b->text);
    return order != 0 ? order : strcmp(a->language, b->language);
}

static void encode_term(sigla_buffer *out, const sigla_term *term)
{
    sgl_record_put_number(out, (uint64_t)term->type);
    sgl_record_put_number(out, (uint64_t)term->status);
    sgl_record_put_number(out, term->reliability);
    sgl_record_put_number(out, term->count);
    sgl_record_put_text(out, sigla_slice_of(term->language));
    sgl_record_put_text(out, term->text);
}

void sgl_entry_encode(sigla_buffer *out, const sgl_stored_entry *stored)
{
    const sigla_entry *entry = &stored->entry;
    sgl_record_begin(out);
    sgl_record_put_number(out, entry->revision);
    sgl_record_put_number(out, entry->evidence_total);
    sgl_record_put_number(out, entry->document_count);
    sgl_record_put_signed(out, entry->last_seen);
    sgl_record_put_real(out, stored->doubt);
    sgl_record_put_number(out, entry->term_count);
    for (size_t i = 0; i < entry->term_count; i++)
        encode_term(out, &entry->terms[i]);
}

/* False when memory is lacking. */
static bool decode_term(sigla_term *out, sgl_record *record, sgl_arena *arena)
{
    uint64_t type = sgl_record_number_max(record, SIGLA_TERM_LONG);
    out->type = type == SIGLA_TERM_SHORT ? SIGLA_TERM_SHORT : SIGLA_TERM_LONG;
    if (type == 0)
        record->bad = true;
    out->status = (sigla_term_status)sgl_record_number_max(record, SIGLA_TERM_SUPERSEDED);
    out->reliability = (unsigned)sgl_record_number_max(record, 4);
    out->count = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    sgl_record_text_to(record, out->language, sizeof out->language);
    out->text = sgl_arena_copy(arena, sgl_record_text(record));
    return out->text.ptr != NULL;
}

bool sgl_entry_decode(sgl_stored_entry *out, uint64_t id, sgl_record *record, sgl_arena *arena, bool *no_memory)
{
    *out = (sgl_stored_entry){.entry.id = id};
    *no_memory = false;
    sigla_entry *entry = &out->entry;
    entry->revision = sgl_record_number(record);
    entry->evidence_total = (size_t)sgl_record_number(record);
    entry->document_count = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    entry->last_seen = sgl_record_signed(record);
    out->doubt = sgl_record_real(record);
    entry->term_count = (size_t)sgl_record_number_max(record, SGL_ENTRY_TERMS_MAX);
    if (record->bad)
        return false;
    sigla_term *terms = sgl_arena_calloc(arena, entry->term_count, sizeof *terms);
    *no_memory = terms == NULL;
    for (size_t i = 0; i < entry->term_count && !record->bad && !*no_memory; i++)
        *no_memory = !decode_term(&terms[i], record, arena);
    entry->terms = terms;
    double confidence = 1 - out->doubt;
    entry->confidence = confidence > SGL_CONFIDENCE_MAX ? SGL_CONFIDENCE_MAX : confidence;
    return !*no_memory && sgl_record_finish(record);
}

sigla_status sgl_entry_get(sgl_stored_entry *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena, sigla_error *error)
{
    sgl_key key = sgl_key_number(id);
    sgl_record record;
    bool no_memory = false;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_ENTRIES, &key, error);
    if (status != SIGLA_OK || sgl_entry_decode(out, id, &record, arena, &no_memory))
        return status;
    return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, transaction, SGL_TABLE_ENTRIES, sgl_key_slice(&key));
}

sigla_status sgl_entry_put(sgl_transaction *transaction, const sgl_stored_entry *stored, sigla_error *error)
{
    sgl_key key = sgl_key_number(stored->entry.id);
    sgl_entry_encode(&transaction->scratch, stored);
    return sgl_table_put(transaction, SGL_TABLE_ENTRIES, &key, &transaction->scratch, error);
}

/* What the caller of sigla_store_entry gets: the list in front, the memory behind it. */
typedef struct entry_answer {
    sigla_entry_list list;
    sgl_arena arena;
    sgl_stored_entry stored;
} entry_answer;

void sigla_entry_list_free(sigla_entry_list *list)
{
    entry_answer *answer = (entry_answer *)list;
    if (answer == NULL)
        return;
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

static sigla_status load(entry_answer *answer, sgl_transaction *transaction, uint64_t id, size_t evidence_max, sigla_error *error)
{
    sigla_status status = sgl_entry_get(&answer->stored, transaction, id, &answer->arena, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, status, "there is no entry %llu", (unsigned long long)id);
    if (status == SIGLA_OK)
        status = sgl_evidence_load(&answer->stored.entry, transaction, evidence_max, &answer->arena, error);
    answer->list.entries = &answer->stored.entry;
    answer->list.count = 1;
    return status;
}

sigla_status sigla_store_entry(sigla_entry_list **out, sigla_store *store, uint64_t id, size_t evidence_max, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    entry_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = load(answer, &transaction, id, evidence_max, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        *out = &answer->list;
    else
        sigla_entry_list_free(&answer->list);
    return status;
}
