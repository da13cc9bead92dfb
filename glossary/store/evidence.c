/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of evidence, and the walk over that of one entry. */
#include "store/evidence.h"

#include "base/array.h"
#include "base/error.h"
#include "store/documents.h"

static void put_span(sigla_buffer *out, sigla_span span)
{
    sgl_record_put_number(out, span.begin);
    sgl_record_put_number(out, span.end);
}

void sgl_evidence_encode(sigla_buffer *out, const sigla_evidence *evidence)
{
    sgl_record_begin(out);
    sgl_record_put_text(out, evidence->short_form);
    sgl_record_put_text(out, evidence->long_form);
    sgl_record_put_text(out, sigla_slice_of(evidence->language));
    sgl_record_put_text(out, evidence->sentence);
    put_span(out, evidence->sentence_short);
    put_span(out, evidence->sentence_long);
    put_span(out, evidence->short_span);
    put_span(out, evidence->long_span);
    sgl_record_put_number(out, evidence->paragraph);
    sgl_record_put_text(out, evidence->pattern);
    sgl_record_put_real(out, evidence->confidence);
    sgl_record_put_signed(out, evidence->added);
}

static sigla_span read_span(sgl_record *record)
{
    sigla_span span = {0, 0};
    span.begin = (size_t)sgl_record_number(record);
    span.end = (size_t)sgl_record_number(record);
    if (span.end < span.begin)
        record->bad = true;
    return span;
}

bool sgl_evidence_decode(sigla_evidence *out, sgl_record *record)
{
    *out = (sigla_evidence){0};
    out->short_form = sgl_record_text(record);
    out->long_form = sgl_record_text(record);
    sgl_record_text_to(record, out->language, sizeof out->language);
    out->sentence = sgl_record_text(record);
    out->sentence_short = read_span(record);
    out->sentence_long = read_span(record);
    out->short_span = read_span(record);
    out->long_span = read_span(record);
    out->paragraph = (size_t)sgl_record_number(record);
    out->pattern = sgl_record_text(record);
    out->confidence = sgl_record_real(record);
    out->added = sgl_record_signed(record);
    return sgl_record_finish(record) && out->sentence_short.end <= out->sentence.len && out->sentence_long.end <= out->sentence.len;
}

sigla_status sgl_evidence_put(sgl_transaction *transaction, const sigla_evidence *evidence, uint32_t number, sigla_error *error)
{
    sgl_key key = sgl_key_evidence(evidence->entry_id, evidence->document_id, number);
    sgl_evidence_encode(&transaction->scratch, evidence);
    return sgl_table_put(transaction, SGL_TABLE_EVIDENCE, &key, &transaction->scratch, error);
}

static bool keep_text(sigla_slice *text, sgl_arena *arena)
{
    *text = sgl_arena_copy(arena, *text);
    return text->ptr != NULL;
}

/* Copies the texts out of the map; `before` is the piece read just before, whose document may be the same. */
static sigla_status keep(sigla_evidence *evidence, const sigla_evidence *before, sgl_transaction *transaction, sgl_arena *arena,
                         sigla_error *error)
{
    if (!keep_text(&evidence->short_form, arena) || !keep_text(&evidence->long_form, arena) || !keep_text(&evidence->sentence, arena) ||
        !keep_text(&evidence->pattern, arena))
        return sgl_fail_memory(error);
    if (before != NULL && before->document_id == evidence->document_id) {
        evidence->document_name = before->document_name;
        return SIGLA_OK;
    }
    sigla_document_info info;
    sigla_status status = sgl_store_document_get(&info, transaction, evidence->document_id, arena, error);
    evidence->document_name = info.name;
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: document %llu, which entry %llu refers to, is not there",
                        sgl_store_path(transaction->store), (unsigned long long)evidence->document_id,
                        (unsigned long long)evidence->entry_id);
    return status;
}

static sigla_status step(sigla_evidence *out, uint32_t *number, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    uint64_t entry = 0, document = 0;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_evidence_decode(out, &record) || !sgl_key_parse_evidence(&entry, &document, number, walk->key))
        return sgl_table_damaged(error, walk->transaction, SGL_TABLE_EVIDENCE, walk->key);
    out->entry_id = entry;
    out->document_id = document;
    return SIGLA_OK;
}

sgl_evidence_walk sgl_evidence_from(uint64_t entry)
{
    return (sgl_evidence_walk){sgl_key_number(entry), 0};
}

sigla_status sgl_evidence_after(sigla_evidence *out, sgl_evidence_walk *walk, sgl_transaction *transaction, sigla_error *error)
{
    sgl_walk step_walk;
    sigla_status status = sgl_walk_open(&step_walk, transaction, SGL_TABLE_EVIDENCE, &walk->position, 8, error);
    if (status == SIGLA_OK)
        status = step(out, &walk->number, &step_walk, error);
    if (status == SIGLA_OK) {
        /* The least key behind this one. */
        walk->position = sgl_key_bytes(step_walk.key.ptr, step_walk.key.len);
        walk->position.bytes[walk->position.len++] = 0;
    }
    sgl_walk_close(&step_walk);
    return status;
}

sigla_status sgl_evidence_of_document(sigla_evidence *out, uint32_t *number, sgl_transaction *transaction, uint64_t entry,
                                      uint64_t document, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = sgl_key_evidence(entry, document, 0);
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_EVIDENCE, &from, 16, error);
    if (status == SIGLA_OK)
        status = step(out, number, &walk, error);
    sgl_walk_close(&walk);
    return status;
}

sigla_status sgl_evidence_delete(sgl_transaction *transaction, uint64_t entry, uint64_t document, uint32_t number, sigla_error *error)
{
    sgl_key key = sgl_key_evidence(entry, document, number);
    sigla_status status = sgl_table_delete(transaction, SGL_TABLE_EVIDENCE, &key, error);
    return status == SIGLA_NOT_FOUND ? sgl_table_damaged(error, transaction, SGL_TABLE_EVIDENCE, sgl_key_slice(&key)) : status;
}

sigla_status sgl_evidence_give(sgl_transaction *transaction, uint64_t entry, uint64_t document, uint32_t number, uint64_t to,
                               sigla_error *error)
{
    sgl_walk walk;
    sgl_record record;
    sgl_key from = sgl_key_evidence(entry, document, number), key = sgl_key_evidence(to, document, number);
    sigla_buffer *bytes = &transaction->scratch;
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_EVIDENCE, &from, from.len, error);
    if (status == SIGLA_OK)
        status = sgl_walk_next(&walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, &walk, error);
    if (status == SIGLA_OK) {
        sigla_buffer_clear(bytes);
        sigla_buffer_append(bytes, walk.value.ptr, walk.value.len - SGL_RECORD_CHECKSUM);
    }
    sgl_walk_close(&walk);
    if (status == SIGLA_OK)
        status = sgl_table_put(transaction, SGL_TABLE_EVIDENCE, &key, bytes, error);
    if (status == SIGLA_OK)
        status = sgl_table_delete(transaction, SGL_TABLE_EVIDENCE, &from, error);
    return status == SIGLA_NOT_FOUND ? sgl_table_damaged(error, transaction, SGL_TABLE_EVIDENCE, sgl_key_slice(&from)) : status;
}

sigla_status sgl_evidence_load(sigla_entry *entry, sgl_transaction *transaction, size_t max, sgl_arena *arena, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = sgl_key_number(entry->id);
    if (max > entry->evidence_total)
        max = entry->evidence_total;
    entry->evidence = NULL;
    entry->evidence_count = 0;
    if (max == 0)
        return SIGLA_OK;
    SGL_ARRAY(sigla_evidence) found = {0};
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_EVIDENCE, &from, from.len, error);
    while (status == SIGLA_OK && found.count < max) {
        sigla_evidence piece;
        uint32_t number;
        status = step(&piece, &number, &walk, error);
        if (status == SIGLA_OK)
            status = keep(&piece, found.count == 0 ? NULL : &found.items[found.count - 1], transaction, arena, error);
        if (status == SIGLA_OK && !sgl_array_push(&found, piece))
            status = sgl_fail_memory(error);
    }
    sgl_walk_close(&walk);
    if (status == SIGLA_NOT_FOUND)
        status = SIGLA_OK;
    sigla_evidence *pieces = status == SIGLA_OK ? sgl_arena_calloc(arena, found.count, sizeof *pieces) : NULL;
    if (status == SIGLA_OK && pieces == NULL)
        status = sgl_fail_memory(error);
    if (pieces != NULL && found.count > 0)
        memcpy(pieces, found.items, found.count * sizeof *pieces);
    entry->evidence = pieces;
    entry->evidence_count = pieces == NULL ? 0 : found.count;
    sgl_array_release(&found);
    return status;
}
