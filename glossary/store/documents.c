/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of documents, and sigla_store_documents. */
#include "store/documents.h"

#include "base/array.h"
#include "base/error.h"
#include "store/places.h"

void sgl_store_document_encode(sigla_buffer *out, const sigla_document_info *info)
{
    sgl_record_begin(out);
    sgl_record_put_text(out, info->name);
    sgl_record_put_text(out, info->title);
    sgl_record_put_text(out, sigla_slice_of(info->language));
    sgl_record_put_text(out, sigla_slice_of(info->format));
    sgl_record_put_text(out, (sigla_slice){(const char *)info->hash, sizeof info->hash});
    sgl_record_put_number(out, info->size);
    sgl_record_put_number(out, info->paragraphs);
    sgl_record_put_number(out, info->definitions);
    sgl_record_put_signed(out, info->added);
    sgl_record_put_text(out, info->reference);
}

bool sgl_store_document_decode(sigla_document_info *out, uint64_t id, sgl_record *record)
{
    *out = (sigla_document_info){.id = id};
    out->name = sgl_record_text(record);
    out->title = sgl_record_text(record);
    sgl_record_text_to(record, out->language, sizeof out->language);
    sgl_record_text_to(record, out->format, sizeof out->format);
    sigla_slice hash = sgl_record_text(record);
    if (hash.len == sizeof out->hash)
        memcpy(out->hash, hash.ptr, hash.len);
    out->size = sgl_record_number(record);
    out->paragraphs = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    out->definitions = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    out->added = sgl_record_signed(record);
    out->reference = record->version > 1 ? sgl_record_text(record) : (sigla_slice){"", 0};
    return sgl_record_finish(record) && hash.len == sizeof out->hash;
}

sigla_status sgl_store_document_put(sgl_transaction *transaction, const sigla_document_info *info, sigla_error *error)
{
    sgl_key key = sgl_key_number(info->id);
    sgl_key hash = sgl_key_bytes(info->hash, sizeof info->hash);
    sgl_store_document_encode(&transaction->scratch, info);
    sigla_status status = sgl_table_put(transaction, SGL_TABLE_DOCUMENTS, &key, &transaction->scratch, error);
    if (status != SIGLA_OK)
        return status;
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_number(&transaction->scratch, info->id);
    status = sgl_table_put(transaction, SGL_TABLE_HASHES, &hash, &transaction->scratch, error);
    if (status == SIGLA_OK)
        status = sgl_name_put(transaction, SGL_NAME_FILE, info->name, info->id, error);
    return status != SIGLA_OK ? status : sgl_name_put(transaction, SGL_NAME_REFERENCE, info->reference, info->id, error);
}

sigla_status sgl_store_document_delete(sgl_transaction *transaction, const sigla_document_info *info, sigla_error *error)
{
    sgl_key key = sgl_key_number(info->id);
    sgl_key hash = sgl_key_bytes(info->hash, sizeof info->hash);
    sigla_status status = sgl_table_delete(transaction, SGL_TABLE_HASHES, &hash, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_table_damaged(error, transaction, SGL_TABLE_HASHES, sgl_key_slice(&hash));
    if (status == SIGLA_OK)
        status = sgl_table_delete(transaction, SGL_TABLE_DOCUMENTS, &key, error);
    if (status == SIGLA_OK)
        status = sgl_name_delete(transaction, SGL_NAME_FILE, info->name, info->id, error);
    return status != SIGLA_OK ? status : sgl_name_delete(transaction, SGL_NAME_REFERENCE, info->reference, info->id, error);
}

static sigla_status keep(sigla_document_info *info, sgl_arena *arena, sigla_error *error)
{
    info->name = sgl_arena_copy(arena, info->name);
    info->title = sgl_arena_copy(arena, info->title);
    info->reference = sgl_arena_copy(arena, info->reference);
    return info->name.ptr == NULL || info->title.ptr == NULL || info->reference.ptr == NULL ? sgl_fail_memory(error) : SIGLA_OK;
}

sigla_status sgl_store_document_get(sigla_document_info *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena,
                                    sigla_error *error)
{
    sgl_key key = sgl_key_number(id);
    sgl_record record;
    *out = (sigla_document_info){0};
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_DOCUMENTS, &key, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_store_document_decode(out, id, &record))
        return sgl_table_damaged(error, transaction, SGL_TABLE_DOCUMENTS, sgl_key_slice(&key));
    return keep(out, arena, error);
}

sigla_status sgl_store_document_find(uint64_t *id, sgl_transaction *transaction, const uint8_t hash[SIGLA_HASH_BYTES], sigla_error *error)
{
    sgl_key key = sgl_key_bytes(hash, SIGLA_HASH_BYTES);
    sgl_record record;
    *id = 0;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_HASHES, &key, error);
    if (status != SIGLA_OK)
        return status;
    *id = sgl_record_number(&record);
    return sgl_record_finish(&record) ? SIGLA_OK : sgl_table_damaged(error, transaction, SGL_TABLE_HASHES, sgl_key_slice(&key));
}

typedef struct document_answer {
    sigla_document_list list;
    sgl_arena arena;
    SGL_ARRAY(sigla_document_info) found;
} document_answer;

void sigla_document_list_free(sigla_document_list *list)
{
    document_answer *answer = (document_answer *)list;
    if (answer == NULL)
        return;
    sgl_array_release(&answer->found);
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

static sigla_status collect_one(document_answer *answer, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_document_info info;
    uint64_t id = 0;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_store_document_decode(&info, id, &record))
        return sgl_table_damaged(error, walk->transaction, SGL_TABLE_DOCUMENTS, walk->key);
    status = keep(&info, &answer->arena, error);
    if (status == SIGLA_OK && !sgl_array_push(&answer->found, info))
        status = sgl_fail_memory(error);
    return status;
}

static sigla_status collect(document_answer *answer, sgl_transaction *transaction, uint64_t after, size_t limit, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = sgl_key_number(after + 1);
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_DOCUMENTS, &from, 0, error);
    while (status == SIGLA_OK && answer->found.count < limit)
        status = collect_one(answer, &walk, error);
    sgl_walk_close(&walk);
    answer->list.documents = answer->found.items;
    answer->list.count = answer->found.count;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sigla_store_documents(sigla_document_list **out, sigla_store *store, uint64_t after, size_t limit, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    document_answer *answer = sgl_calloc(1, sizeof *answer);
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
        sigla_document_list_free(&answer->list);
    return status;
}
