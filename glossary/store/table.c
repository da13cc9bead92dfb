/* SPDX-License-Identifier: Apache-2.0 */
/* Reads and writes the tables through LMDB, verifying every record. */
#include "store/environment.h"
#include "store/transaction.h"

#include "base/error.h"

#include <stdio.h>

const char *sgl_table_name(sgl_table table)
{
    static const char *const names[SGL_TABLE_COUNT] = {
        [SGL_TABLE_META] = "meta",           [SGL_TABLE_ENTRIES] = "entries", [SGL_TABLE_EVIDENCE] = "evidence",
        [SGL_TABLE_DOCUMENTS] = "documents", [SGL_TABLE_HASHES] = "hashes",   [SGL_TABLE_TERMS] = "terms",
        [SGL_TABLE_WORDS] = "words",         [SGL_TABLE_SUFFIXES] = "suffixes", [SGL_TABLE_PIECES] = "pieces",
        [SGL_TABLE_PLACES] = "places",       [SGL_TABLE_NAMES] = "names",     [SGL_TABLE_MOVED] = "moved",
        [SGL_TABLE_JOINS] = "joins",         [SGL_TABLE_CHANGES] = "changes", [SGL_TABLE_TOKENS] = "tokens",
    };
    return names[table];
}

uint64_t sgl_table_count(const sgl_transaction *transaction, sgl_table table)
{
    MDB_stat tree;
    return mdb_stat(transaction->txn, transaction->store->tables[table], &tree) == 0 ? tree.ms_entries : 0;
}

sigla_status sgl_table_damaged(sigla_error *error, const sgl_transaction *transaction, sgl_table table, sigla_slice key)
{
    char text[65] = "";
    for (size_t i = 0; i < key.len && i < 32; i++)
        snprintf(text + 2 * i, 3, "%02x", (unsigned)(unsigned char)key.ptr[i]);
    return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: the record %s%s of its table \"%s\" is not what was written",
                    transaction->store->path, text, key.len > 32 ? "…" : "", sgl_table_name(table));
}

sigla_status sgl_table_get(sgl_record *out, sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error)
{
    MDB_val name = {key->len, (void *)key->bytes}, value;
    *out = (sgl_record){.bad = true};
    int code = mdb_get(transaction->txn, transaction->store->tables[table], &name, &value);
    if (code == MDB_NOTFOUND)
        return SIGLA_NOT_FOUND;
    if (code != 0)
        return sgl_store_fail(error, transaction->store, code, "read");
    if (!sgl_record_open(out, sgl_key_slice(key), (sigla_slice){value.mv_data, value.mv_size}))
        return sgl_table_damaged(error, transaction, table, sgl_key_slice(key));
    return SIGLA_OK;
}

sigla_status sgl_table_has(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error)
{
    MDB_val name = {key->len, (void *)key->bytes}, value;
    int code = mdb_get(transaction->txn, transaction->store->tables[table], &name, &value);
    if (code == MDB_NOTFOUND)
        return SIGLA_NOT_FOUND;
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, transaction->store, code, "read");
}

sigla_status sgl_table_put_sealed(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_slice bytes, sigla_error *error)
{
    MDB_val name = {key->len, (void *)key->bytes}, value = {bytes.len, (void *)bytes.ptr};
    int code = mdb_put(transaction->txn, transaction->store->tables[table], &name, &value, 0);
    if (code == 0)
        return SIGLA_OK;
    if (code == MDB_MAP_FULL)
        transaction->map_full = true;
    return sgl_store_fail(error, transaction->store, code, "write");
}

sigla_status sgl_table_put(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_buffer *record, sigla_error *error)
{
    sgl_record_seal(record, sgl_key_slice(key));
    if (record->failed)
        return sgl_fail_memory(error);
    return sgl_table_put_sealed(transaction, table, key, sigla_buffer_slice(record), error);
}

sigla_status sgl_table_delete(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error)
{
    MDB_val name = {key->len, (void *)key->bytes};
    int code = mdb_del(transaction->txn, transaction->store->tables[table], &name, NULL);
    if (code == MDB_NOTFOUND)
        return SIGLA_NOT_FOUND;
    if (code == 0)
        return SIGLA_OK;
    if (code == MDB_MAP_FULL)
        transaction->map_full = true;
    return sgl_store_fail(error, transaction->store, code, "write");
}

sigla_status sgl_walk_open(sgl_walk *out, sgl_transaction *transaction, sgl_table table, const sgl_key *from, size_t prefix,
                           sigla_error *error)
{
    out->transaction = transaction;
    out->table = table;
    out->cursor = NULL;
    out->from = *from;
    out->prefix = prefix;
    out->started = false;
    int code = mdb_cursor_open(transaction->txn, transaction->store->tables[table], &out->cursor);
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, transaction->store, code, "read");
}

sigla_status sgl_walk_next(sgl_walk *walk, sigla_error *error)
{
    MDB_val key = {walk->from.len, walk->from.bytes}, value;
    MDB_cursor_op step = walk->started ? MDB_NEXT : walk->from.len == 0 ? MDB_FIRST : MDB_SET_RANGE;
    int code = mdb_cursor_get(walk->cursor, &key, &value, step);
    walk->started = true;
    if (code == MDB_NOTFOUND)
        return SIGLA_NOT_FOUND;
    if (code != 0)
        return sgl_store_fail(error, walk->transaction->store, code, "read");
    if (key.mv_size < walk->prefix || memcmp(key.mv_data, walk->from.bytes, walk->prefix) != 0)
        return SIGLA_NOT_FOUND;
    walk->key = (sigla_slice){key.mv_data, key.mv_size};
    walk->value = (sigla_slice){value.mv_data, value.mv_size};
    return SIGLA_OK;
}

sigla_status sgl_walk_record(sgl_record *out, const sgl_walk *walk, sigla_error *error)
{
    if (sgl_record_open(out, walk->key, walk->value))
        return SIGLA_OK;
    return sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
}

void sgl_walk_close(sgl_walk *walk)
{
    if (walk->cursor != NULL)
        mdb_cursor_close(walk->cursor);
    walk->cursor = NULL;
}
