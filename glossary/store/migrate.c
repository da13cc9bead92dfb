/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Brings a store of an older schema forward: a table of steps, each from one schema to the next, all in one transaction; before it begins,
 * the data file is copied to data.mdb.schemaN beside it. No other process can write meanwhile, for the copy is made while the transaction
 * holds LMDB's lock; it has written nothing then.
 */
#include "store/environment.h"

#include "base/error.h"
#include "store/bulk.h"
#include "store/changes.h"
#include "store/documents.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/joins.h"
#include "store/places.h"
#include "language/words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define COPY_BYTES ((size_t)1 << 16)
#define GROW_TRIES 32

/* ---- the copy ---- */

static int copy_bytes(int from, int to)
{
    static char bytes[COPY_BYTES]; /* one store is migrated at a time: the list of open stores is locked */
    ssize_t got;
    while ((got = read(from, bytes, sizeof bytes)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        for (ssize_t at = 0; at < got;) {
            ssize_t put = write(to, bytes + at, (size_t)(got - at));
            if (put < 0 && errno != EINTR)
                return errno;
            at += put > 0 ? put : 0;
        }
    }
    return fsync(to) == 0 ? 0 : errno;
}

static int copy_file(const char *from, const char *to)
{
    int in = open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return errno;
    int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0660);
    int code = out < 0 ? errno : copy_bytes(in, out);
    if (out >= 0 && close(out) != 0 && code == 0)
        code = errno;
    close(in);
    return code;
}

static sigla_status keep_copy(const sigla_store *store, unsigned schema, sigla_error *error)
{
    sigla_buffer from, made, name;
    sigla_buffer_init(&from);
    sigla_buffer_init(&made);
    sigla_buffer_init(&name);
    sigla_buffer_printf(&from, "%s/" SGL_DATA_FILE, store->path);
    sigla_buffer_printf(&made, "%s/" SGL_DATA_FILE ".schema%u.new", store->path, schema);
    sigla_buffer_printf(&name, "%s/" SGL_DATA_FILE ".schema%u", store->path, schema);
    bool failed = from.failed || made.failed || name.failed;
    int code = failed ? ENOMEM : copy_file(from.ptr, made.ptr);
    if (code == 0 && rename(made.ptr, name.ptr) != 0)
        code = errno;
    if (code != 0 && !failed)
        unlink(made.ptr);
    sigla_buffer_release(&name);
    sigla_buffer_release(&made);
    sigla_buffer_release(&from);
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, store, code, "copy, before changing its schema,");
}

/* ---- from 1 to 2 ---- */

/* The record of an entry in its new form. */
static sigla_status renew_entry(sgl_transaction *transaction, uint64_t id, sigla_error *error)
{
    sgl_arena arena;
    sgl_stored_entry stored;
    sgl_arena_init(&arena);
    sigla_status status = sgl_entry_get(&stored, transaction, id, &arena, error);
    if (status == SIGLA_OK)
        status = sgl_entry_put(transaction, &stored, error);
    sgl_arena_release(&arena);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status empty_table(sgl_transaction *transaction, sgl_table table, sigla_error *error)
{
    int code = mdb_drop(transaction->txn, transaction->store->tables[table], 0);
    transaction->map_full = transaction->map_full || code == MDB_MAP_FULL;
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, transaction->store, code, "write");
}

static sigla_status renew_entries(sgl_transaction *transaction, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (uint64_t id = 1; id <= transaction->counters.last_entry && status == SIGLA_OK; id++)
        status = renew_entry(transaction, id, error);
    return status != SIGLA_OK ? status : sgl_bulk_rebuild(transaction, error);
}

static sigla_status join_piece(sgl_transaction *transaction, sgl_walk *walk, sgl_wording *wording, sigla_error *error)
{
    sgl_record record;
    sgl_join join;
    sigla_evidence piece;
    uint64_t entry = 0, document = 0;
    uint32_t number = 0;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_evidence_decode(&piece, &record) || !sgl_key_parse_evidence(&entry, &document, &number, walk->key))
        return sgl_table_damaged(error, transaction, walk->table, walk->key);
    if (!sgl_wording_make(wording, piece.short_form, piece.long_form))
        return sgl_fail_memory(error);
    status = sgl_join_get(&join, transaction, wording, error);
    if (status == SIGLA_NOT_FOUND)
        status = sgl_join_put(transaction, wording, entry, SIGLA_JOIN_NONE, error);
    return status != SIGLA_OK ? status : sgl_place_put(transaction, document, entry, error);
}

/* Wordings and places from the evidence. */
static sigla_status renew_joins(sgl_transaction *transaction, sigla_error *error)
{
    sgl_walk walk;
    sgl_wording wording;
    const sgl_key from = {0};
    sgl_wording_init(&wording);
    sigla_status status = sgl_words_load() ? empty_table(transaction, SGL_TABLE_JOINS, error) : sgl_fail_memory(error);
    if (status == SIGLA_OK && (status = sgl_walk_open(&walk, transaction, SGL_TABLE_EVIDENCE, &from, 0, error)) == SIGLA_OK) {
        while ((status = sgl_walk_next(&walk, error)) == SIGLA_OK)
            if ((status = join_piece(transaction, &walk, &wording, error)) != SIGLA_OK)
                break;
        sgl_walk_close(&walk);
    }
    sgl_wording_release(&wording);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status name_documents(sgl_transaction *transaction, sigla_error *error)
{
    sgl_arena arena;
    sigla_status status = SIGLA_OK;
    sgl_arena_init(&arena);
    for (uint64_t id = 1; id <= transaction->counters.last_document && status == SIGLA_OK; id++) {
        sigla_document_info info;
        sgl_arena_reset(&arena);
        status = sgl_store_document_get(&info, transaction, id, &arena, error);
        if (status == SIGLA_OK)
            status = sgl_name_put(transaction, SGL_NAME_FILE, info.name, id, error);
        else if (status == SIGLA_NOT_FOUND)
            status = SIGLA_OK;
    }
    sgl_arena_release(&arena);
    return status;
}

static sigla_status chain_change(sgl_transaction *transaction, uint64_t *last, uint64_t number, sigla_error *error)
{
    sgl_stored_change stored;
    sgl_key key = sgl_key_number(number);
    sigla_status status = sgl_change_get(&stored, transaction, number, error);
    uint64_t entry = stored.change.entry_id <= transaction->counters.last_entry ? stored.change.entry_id : 0;
    stored.change.previous = entry != 0 ? last[entry] : 0;
    last[entry] = number;
    if (status == SIGLA_OK) {
        sgl_change_encode(&transaction->scratch, &stored);
        status = sgl_table_put(transaction, SGL_TABLE_CHANGES, &key, &transaction->scratch, error);
    }
    sgl_stored_change_release(&stored);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* Each change gets the number of the one before it to the same entry. */
static sigla_status chain_changes(sgl_transaction *transaction, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    if (transaction->counters.last_entry >= SIZE_MAX / sizeof(uint64_t))
        return sgl_fail(error, SIGLA_LIMIT, "the store %s has too many entries to be brought over", transaction->store->path);
    uint64_t *last = sgl_calloc((size_t)transaction->counters.last_entry + 1, sizeof *last);
    if (last == NULL)
        return sgl_fail_memory(error);
    for (uint64_t number = 1; number <= transaction->counters.last_change && status == SIGLA_OK; number++)
        status = chain_change(transaction, last, number, error);
    sgl_free(last);
    return status;
}

static sigla_status from_1_to_2(sgl_transaction *transaction, sigla_error *error)
{
    sigla_status status = renew_entries(transaction, error);
    if (status == SIGLA_OK)
        status = renew_joins(transaction, error);
    if (status == SIGLA_OK)
        status = name_documents(transaction, error);
    return status != SIGLA_OK ? status : chain_changes(transaction, error);
}

/* ---- all steps ---- */

static const struct {
    unsigned from;
    sigla_status (*step)(sgl_transaction *transaction, sigla_error *error);
} steps[] = {
    {1, from_1_to_2},
};

static sigla_status put_schema(sgl_transaction *transaction, sigla_error *error)
{
    sgl_key key = sgl_key_bytes("schema", 6);
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_number(&transaction->scratch, SIGLA_STORE_SCHEMA);
    return sgl_table_put(transaction, SGL_TABLE_META, &key, &transaction->scratch, error);
}

static sigla_status walk_steps(sgl_transaction *transaction, unsigned schema, sigla_error *error)
{
    sigla_status status = sgl_counters_load(&transaction->counters, transaction, error);
    for (size_t i = 0; i < sizeof steps / sizeof steps[0] && status == SIGLA_OK; i++)
        if (steps[i].from >= schema)
            status = steps[i].step(transaction, error);
    return status == SIGLA_OK ? put_schema(transaction, error) : status;
}

static int open_all_tables(sigla_store *store, MDB_txn *txn)
{
    int code = 0;
    for (size_t i = 0; i < SGL_TABLE_COUNT && code == 0; i++)
        code = mdb_dbi_open(txn, sgl_table_name((sgl_table)i), MDB_CREATE, &store->tables[i]);
    return code;
}

/* One try. `*full` when the map was too small for it. */
static sigla_status try_migration(sigla_store *store, bool *copied, bool *full, sigla_error *error)
{
    sgl_transaction transaction = {.store = store};
    unsigned schema = 0;
    sigla_buffer_init(&transaction.scratch);
    int code = mdb_txn_begin(store->env, NULL, 0, &transaction.txn);
    if (code != 0)
        return sgl_store_fail(error, store, code, "write");
    /* Another process may have been faster. */
    sigla_status status = sgl_schema_read(&schema, store, transaction.txn, error);
    bool needed = status == SIGLA_OK && schema < SIGLA_STORE_SCHEMA;
    if (needed && !*copied)
        status = keep_copy(store, schema, error);
    *copied = *copied || (needed && status == SIGLA_OK);
    if (needed && status == SIGLA_OK && (code = open_all_tables(store, transaction.txn)) != 0)
        status = sgl_store_fail(error, store, code, "write");
    if (needed && status == SIGLA_OK)
        status = walk_steps(&transaction, schema, error);
    *full = transaction.map_full || code == MDB_MAP_FULL;
    sigla_buffer_release(&transaction.scratch);
    if (!needed || status != SIGLA_OK) {
        mdb_txn_abort(transaction.txn);
        return status;
    }
    code = mdb_txn_commit(transaction.txn);
    *full = code == MDB_MAP_FULL;
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, store, code, "write");
}

sigla_status sgl_migrate(sigla_store *store, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    bool copied = false, full = true;
    for (int i = 0; i < GROW_TRIES && full; i++) {
        status = try_migration(store, &copied, &full, error);
        if (!full)
            break;
        int code =
            store->map_bytes > SGL_STORE_MAP_MAX / 2 ? MDB_MAP_FULL : mdb_env_set_mapsize(store->env, (size_t)(store->map_bytes * 2));
        if (code != 0)
            return sgl_store_fail(error, store, code, "enlarge");
        store->map_bytes *= 2;
    }
    return status;
}
