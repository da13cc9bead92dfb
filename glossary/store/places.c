/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of places.h. */
#include "store/places.h"

#include "base/error.h"

#define MOVES_MAX 10000 /* steps to where an entry has gone */

static const sigla_slice nothing = {"", 1}; /* the value of rows that are all key: one byte, for LMDB's sake */

static sigla_status put(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error)
{
    return sgl_table_put_sealed(transaction, table, key, nothing, error);
}

sigla_status sgl_place_put(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error)
{
    sgl_key key = sgl_key_pair(document, entry);
    return put(transaction, SGL_TABLE_PLACES, &key, error);
}

sigla_status sgl_place_delete(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error)
{
    sgl_key key = sgl_key_pair(document, entry);
    return sgl_table_delete(transaction, SGL_TABLE_PLACES, &key, error);
}

sigla_status sgl_place_has(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error)
{
    sgl_key key = sgl_key_pair(document, entry);
    return sgl_table_has(transaction, SGL_TABLE_PLACES, &key, error);
}

/* The number in the last eight bytes of the first key from `from` on that shares its first `prefix` bytes. */
static sigla_status first_number(uint64_t *out, sgl_transaction *transaction, sgl_table table, const sgl_key *from, size_t prefix,
                                 sigla_error *error)
{
    sgl_walk walk;
    *out = 0;
    sigla_status status = sgl_walk_open(&walk, transaction, table, from, prefix, error);
    if (status == SIGLA_OK)
        status = sgl_walk_next(&walk, error);
    if (status == SIGLA_OK &&
        (walk.key.len != prefix + 8 || !sgl_key_parse_number(out, (sigla_slice){walk.key.ptr + prefix, walk.key.len - prefix})))
        status = sgl_table_damaged(error, transaction, table, walk.key);
    sgl_walk_close(&walk);
    return status;
}

sigla_status sgl_place_next(uint64_t *entry, sgl_transaction *transaction, uint64_t document, uint64_t after, sigla_error *error)
{
    sgl_key from = sgl_key_pair(document, after + 1);
    return first_number(entry, transaction, SGL_TABLE_PLACES, &from, 8, error);
}

sigla_status sgl_name_put(sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t document, sigla_error *error)
{
    sgl_key key = sgl_key_name((char)kind, name, document);
    return name.len == 0 ? SIGLA_OK : put(transaction, SGL_TABLE_NAMES, &key, error);
}

sigla_status sgl_name_delete(sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t document, sigla_error *error)
{
    sgl_key key = sgl_key_name((char)kind, name, document);
    sigla_status status = name.len == 0 ? SIGLA_OK : sgl_table_delete(transaction, SGL_TABLE_NAMES, &key, error);
    return status == SIGLA_NOT_FOUND ? sgl_table_damaged(error, transaction, SGL_TABLE_NAMES, sgl_key_slice(&key)) : status;
}

sigla_status sgl_name_next(uint64_t *document, sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t after,
                           sigla_error *error)
{
    sgl_key from = sgl_key_name((char)kind, name, after + 1);
    *document = 0;
    return name.len == 0 ? SIGLA_NOT_FOUND : first_number(document, transaction, SGL_TABLE_NAMES, &from, from.len - 8, error);
}

sigla_status sgl_moved_put(sgl_transaction *transaction, uint64_t entry, uint64_t into, sigla_error *error)
{
    sgl_key key = sgl_key_number(entry);
    if (into == 0) {
        sigla_status status = sgl_table_delete(transaction, SGL_TABLE_MOVED, &key, error);
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    }
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_number(&transaction->scratch, into);
    return sgl_table_put(transaction, SGL_TABLE_MOVED, &key, &transaction->scratch, error);
}

sigla_status sgl_moved_step(uint64_t *entry, sgl_transaction *transaction, sigla_error *error)
{
    sgl_key key = sgl_key_number(*entry);
    sgl_record record;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_MOVED, &key, error);
    if (status != SIGLA_OK)
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    *entry = sgl_record_number(&record);
    return sgl_record_finish(&record) && *entry != 0 ? SIGLA_OK
                                                     : sgl_table_damaged(error, transaction, SGL_TABLE_MOVED, sgl_key_slice(&key));
}

sigla_status sgl_moved_root(uint64_t *entry, sgl_transaction *transaction, sigla_error *error)
{
    for (int i = 0; i < MOVES_MAX; i++) {
        uint64_t before = *entry;
        sigla_status status = sgl_moved_step(entry, transaction, error);
        if (status != SIGLA_OK || *entry == before)
            return status;
    }
    return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: entry %llu has been merged in a circle",
                    sgl_store_path(transaction->store), (unsigned long long)*entry);
}
