/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of wordings. What makes two wordings one entry is for merge/ to say. */
#include "store/joins.h"

#include "base/error.h"

void sgl_wording_init(sgl_wording *wording)
{
    sigla_buffer_init(&wording->short_key);
    sigla_buffer_init(&wording->words);
    sigla_buffer_init(&wording->work);
    wording->key_count = 0;
}

void sgl_wording_release(sgl_wording *wording)
{
    sigla_buffer_release(&wording->short_key);
    sigla_buffer_release(&wording->words);
    sigla_buffer_release(&wording->work);
}

sgl_wording_texts sgl_wording_view(const sgl_wording *wording)
{
    return (sgl_wording_texts){sigla_buffer_slice(&wording->short_key), sigla_buffer_slice(&wording->words)};
}

/* The work buffer holds, one after the other: letters of the short form, what identifies the wording, beginning, least word. */
static void make_keys(sgl_wording *wording)
{
    sgl_core core;
    sigla_buffer *work = &wording->work;
    sigla_slice short_key = sigla_buffer_slice(&wording->short_key), words = sigla_buffer_slice(&wording->words);
    sgl_wording_core(&core, words);
    sgl_wording_letters(work, short_key);
    size_t letters = work->len;
    sigla_buffer_append(work, short_key.ptr, short_key.len);
    sigla_buffer_append_char(work, '\0');
    sigla_buffer_append(work, words.ptr, words.len);
    size_t identity = work->len;
    sgl_wording_beginning(work, &core, words);
    size_t beginning = work->len;
    sgl_wording_least(work, &core, words);
    if (work->failed)
        return;
    sigla_slice group = {work->ptr, letters}, whole = {work->ptr + letters, identity - letters};
    sigla_slice first = {work->ptr + identity, beginning - identity}, least = {work->ptr + beginning, work->len - beginning};
    bool same = first.len == least.len && memcmp(first.ptr, least.ptr, first.len) == 0;
    wording->keys[0] = sgl_key_join(group, first, whole);
    wording->keys[1] = sgl_key_join(group, least, whole);
    wording->key_count = same ? 1 : 2;
}

bool sgl_wording_make(sgl_wording *wording, sigla_slice short_form, sigla_slice long_form)
{
    sigla_buffer_clear(&wording->short_key);
    sigla_buffer_clear(&wording->words);
    sigla_buffer_clear(&wording->work);
    wording->key_count = 0;
    sgl_wording_short(&wording->short_key, short_form);
    sgl_wording_long(&wording->words, long_form);
    if (!wording->short_key.failed && !wording->words.failed && wording->short_key.len > 0 && wording->words.len > 0)
        make_keys(wording);
    return !wording->short_key.failed && !wording->words.failed && !wording->work.failed;
}

sigla_status sgl_join_put(sgl_transaction *transaction, const sgl_wording *wording, uint64_t entry, sigla_join_rule rule,
                          sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < wording->key_count && status == SIGLA_OK; i++) {
        sgl_record_begin(&transaction->scratch);
        sgl_record_put_number(&transaction->scratch, entry);
        sgl_record_put_number(&transaction->scratch, (uint64_t)rule);
        sgl_record_put_text(&transaction->scratch, sigla_buffer_slice(&wording->short_key));
        sgl_record_put_text(&transaction->scratch, sigla_buffer_slice(&wording->words));
        status = sgl_table_put(transaction, SGL_TABLE_JOINS, &wording->keys[i], &transaction->scratch, error);
    }
    return status;
}

bool sgl_join_decode(sgl_join *out, sgl_record *record)
{
    out->entry = sgl_record_number(record);
    out->rule = (sigla_join_rule)sgl_record_number_max(record, SIGLA_JOIN_PERSON);
    out->short_key = sgl_record_text(record);
    out->words = sgl_record_text(record);
    return sgl_record_finish(record);
}

sigla_status sgl_join_get(sgl_join *out, sgl_transaction *transaction, const sgl_wording *wording, sigla_error *error)
{
    sgl_record record;
    if (wording->key_count == 0)
        return SIGLA_NOT_FOUND;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_JOINS, &wording->keys[0], error);
    if (status != SIGLA_OK || sgl_join_decode(out, &record))
        return status;
    return sgl_table_damaged(error, transaction, SGL_TABLE_JOINS, sgl_key_slice(&wording->keys[0]));
}

sigla_status sgl_join_delete(sgl_transaction *transaction, const sgl_wording *wording, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < wording->key_count && status == SIGLA_OK; i++) {
        status = sgl_table_delete(transaction, SGL_TABLE_JOINS, &wording->keys[i], error);
        if (status == SIGLA_NOT_FOUND)
            status = SIGLA_OK;
    }
    return status;
}

sigla_status sgl_joins_open(sgl_walk *out, sgl_transaction *transaction, const sgl_key *key, sigla_error *error)
{
    sgl_key from = sgl_key_bytes(key->bytes, SGL_JOIN_GROUP_BYTES);
    return sgl_walk_open(out, transaction, SGL_TABLE_JOINS, &from, from.len, error);
}

sigla_status sgl_joins_next(sgl_join *out, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK || sgl_join_decode(out, &record))
        return status;
    return sgl_table_damaged(error, walk->transaction, SGL_TABLE_JOINS, walk->key);
}
