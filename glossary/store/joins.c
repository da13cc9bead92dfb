/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of joins. */
#include "store/joins.h"

sigla_status sgl_join_put(sgl_transaction *transaction, const sgl_key *key, const sgl_join *join, sigla_error *error)
{
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_number(&transaction->scratch, join->entry);
    sgl_record_put_text(&transaction->scratch, join->words);
    return sgl_table_put(transaction, SGL_TABLE_JOINS, key, &transaction->scratch, error);
}

static sigla_status decode(sgl_join *out, sgl_record *record, sgl_transaction *transaction, sigla_slice key, sigla_error *error)
{
    out->entry = sgl_record_number(record);
    out->words = sgl_record_text(record);
    return sgl_record_finish(record) ? SIGLA_OK : sgl_table_damaged(error, transaction, SGL_TABLE_JOINS, key);
}

sigla_status sgl_join_get(sgl_join *out, sgl_transaction *transaction, const sgl_key *key, sigla_error *error)
{
    sgl_record record;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_JOINS, key, error);
    return status != SIGLA_OK ? status : decode(out, &record, transaction, sgl_key_slice(key), error);
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
    return status != SIGLA_OK ? status : decode(out, &record, walk->transaction, walk->key, error);
}
