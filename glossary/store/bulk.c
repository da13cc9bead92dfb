/* SPDX-License-Identifier: Apache-2.0 */
/* One sorter for each table that gets rows; then table by table, in the order of the keys. Rows that entries share come many times and are dropped on
   the way, most of them before they are sorted. */
#include "store/bulk.h"

#include "base/error.h"
#include "store/changes.h"
#include "store/environment.h"
#include "store/index.h"
#include "store/packed.h"
#include "store/sorter.h"

#include <sodium.h>
#include <time.h>

#define SEEN_SLOTS ((size_t)1 << 20) /* hashes of rows sorted lately */
#define RECORD_FILL (SGL_PACKED_RECORD_MAX - 32) /* bytes of a packed record: room for a few rows before it is parted */

struct sgl_bulk {
    sigla_store *store;
    sgl_sorter *sorters[SGL_TABLE_COUNT];
    sgl_index_rows rows;
    sigla_buffer record;
    uint64_t *seen;
    unsigned char secret[crypto_shorthash_KEYBYTES];
    uint64_t entries, terms;
    sigla_slice author, detail;
};

static bool init_bulk(sgl_bulk *bulk, sigla_store *store)
{
    *bulk = (sgl_bulk){.store = store};
    sgl_index_rows_init(&bulk->rows);
    sigla_buffer_init(&bulk->record);
    randombytes_buf(bulk->secret, sizeof bulk->secret);
    bulk->seen = sgl_calloc(SEEN_SLOTS, sizeof *bulk->seen);
    return bulk->seen != NULL;
}

static void release_bulk(sgl_bulk *bulk)
{
    for (size_t i = 0; i < SGL_TABLE_COUNT; i++)
        sgl_sorter_free(bulk->sorters[i]);
    sgl_index_rows_release(&bulk->rows);
    sigla_buffer_release(&bulk->record);
    sgl_free(bulk->seen);
}

sigla_status sgl_bulk_open(sgl_bulk **out, sigla_store *store, sigla_error *error)
{
    sigla_store_stats stats;
    *out = NULL;
    sigla_status status = sigla_store_stats_get(&stats, store, error);
    if (status != SIGLA_OK)
        return status;
    if (stats.last_change != 0)
        return sgl_fail(error, SIGLA_INVALID, "the store %s is not empty: only a new one can be filled at once", sgl_store_path(store));
    sgl_bulk *bulk = sgl_calloc(1, sizeof *bulk);
    if (bulk == NULL)
        return sgl_fail_memory(error);
    if (!init_bulk(bulk, store)) {
        sgl_bulk_free(bulk);
        return sgl_fail_memory(error);
    }
    *out = bulk;
    return SIGLA_OK;
}

void sgl_bulk_free(sgl_bulk *bulk)
{
    if (bulk == NULL)
        return;
    release_bulk(bulk);
    sgl_free(bulk);
}

sigla_status sgl_bulk_put(sgl_bulk *bulk, sgl_table table, sigla_slice key, sigla_slice value, sigla_error *error)
{
    if (bulk->sorters[table] == NULL)
        bulk->sorters[table] = sgl_sorter_new(sgl_store_path(bulk->store), SGL_SORTER_BYTES);
    return bulk->sorters[table] == NULL ? sgl_fail_memory(error) : sgl_sorter_add(bulk->sorters[table], key, value, error);
}

/* Whether the row was met lately: then it need not be sorted again. The hash has a secret key, so that nobody can make a row look like another. */
static bool is_seen(sgl_bulk *bulk, sgl_table table, sigla_slice row)
{
    uint64_t hash = 0;
    crypto_shorthash((unsigned char *)&hash, (const unsigned char *)row.ptr, row.len, bulk->secret);
    hash += (uint64_t)table;
    uint64_t *slot = &bulk->seen[hash % SEEN_SLOTS];
    bool seen = *slot == hash;
    *slot = hash;
    return seen;
}

static sigla_status add_index(sgl_bulk *bulk, const sgl_index *index, const sigla_entry *entry, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    if (!sgl_index_rows_fill(&bulk->rows, index, entry))
        return sgl_fail_memory(error);
    for (size_t i = 0; i < bulk->rows.rows.count && status == SIGLA_OK; i++) {
        const sgl_index_row *row = &bulk->rows.rows.items[i];
        sigla_slice value = {(const char *)&row->value, index->packed ? 0 : 1};
        if (index->is_used == NULL || !is_seen(bulk, index->table, row->key))
            status = sgl_bulk_put(bulk, index->table, row->key, value, error);
    }
    return status;
}

sigla_status sgl_bulk_add(sgl_bulk *bulk, sgl_stored_entry *stored, sigla_error *error)
{
    sigla_entry *entry = &stored->entry;
    entry->id = ++bulk->entries;
    entry->revision = entry->id;
    bulk->terms += entry->term_count;
    sgl_key key = sgl_key_number(entry->id);
    sgl_entry_encode(&bulk->record, stored);
    sgl_record_seal(&bulk->record, sgl_key_slice(&key));
    if (bulk->record.failed)
        return sgl_fail_memory(error);
    sigla_status status = sgl_bulk_put(bulk, SGL_TABLE_ENTRIES, sgl_key_slice(&key), sigla_buffer_slice(&bulk->record), error);
    for (size_t i = 0; i < sgl_index_count && status == SIGLA_OK; i++)
        status = add_index(bulk, &sgl_indexes[i], entry, error);
    return status;
}

/* ---- writing ---- */

static sigla_status append(sgl_transaction *transaction, MDB_cursor *cursor, sigla_slice key, sigla_slice value, sigla_error *error)
{
    MDB_val name = {key.len, (void *)key.ptr}, content = {value.len, (void *)value.ptr};
    int code = mdb_cursor_put(cursor, &name, &content, MDB_APPEND);
    if (code == MDB_MAP_FULL)
        transaction->map_full = true;
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, transaction->store, code, "write");
}

static sigla_status append_plain(sgl_transaction *transaction, MDB_cursor *cursor, sgl_sorter *sorter, sigla_error *error)
{
    sigla_slice key, value;
    sigla_status status = sgl_sorter_rewind(sorter, error);
    while (status == SIGLA_OK && (status = sgl_sorter_next(&key, &value, sorter, error)) == SIGLA_OK)
        status = append(transaction, cursor, key, value, error);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status append_record(sgl_transaction *transaction, MDB_cursor *cursor, const sgl_key *key, const sigla_buffer *value,
                                  sigla_error *error)
{
    if (value->failed)
        return sgl_fail_memory(error);
    return value->len == 0 ? SIGLA_OK : append(transaction, cursor, sgl_key_slice(key), sigla_buffer_slice(value), error);
}

static sigla_status append_packed(sgl_transaction *transaction, MDB_cursor *cursor, sgl_sorter *sorter, sigla_error *error)
{
    sigla_slice row, nothing;
    sigla_buffer *value = &transaction->scratch;
    sgl_key first = {0}, last = {0};
    sigla_buffer_clear(value);
    sigla_status status = sgl_sorter_rewind(sorter, error);
    while (status == SIGLA_OK && (status = sgl_sorter_next(&row, &nothing, sorter, error)) == SIGLA_OK) {
        if (last.len == row.len && memcmp(last.bytes, row.ptr, row.len) == 0)
            continue;
        if (value->len + row.len > RECORD_FILL) {
            status = append_record(transaction, cursor, &first, value, error);
            sigla_buffer_clear(value);
        }
        if (value->len == 0)
            first = last = sgl_key_bytes(row.ptr, row.len);
        sgl_packed_append(value, sgl_key_slice(&last), row);
        last = sgl_key_bytes(row.ptr, row.len);
    }
    return status == SIGLA_NOT_FOUND ? append_record(transaction, cursor, &first, value, error) : status;
}

static bool is_packed(sgl_table table)
{
    for (size_t i = 0; i < sgl_index_count; i++)
        if (sgl_indexes[i].table == table)
            return sgl_indexes[i].packed;
    return false;
}

static sigla_status write_table(sgl_bulk *bulk, sgl_transaction *transaction, sgl_table table, sigla_error *error)
{
    MDB_cursor *cursor = NULL;
    int code = mdb_cursor_open(transaction->txn, transaction->store->tables[table], &cursor);
    if (code != 0)
        return sgl_store_fail(error, transaction->store, code, "write");
    sigla_status status = is_packed(table) ? append_packed(transaction, cursor, bulk->sorters[table], error)
                                           : append_plain(transaction, cursor, bulk->sorters[table], error);
    mdb_cursor_close(cursor);
    return status;
}

static sigla_status write_tables(sgl_bulk *bulk, sgl_transaction *transaction, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < SGL_TABLE_COUNT && status == SIGLA_OK; i++)
        if (bulk->sorters[i] != NULL)
            status = write_table(bulk, transaction, (sgl_table)i, error);
    return status;
}

/* A line for each entry, so that its history begins somewhere. */
static sigla_status write_changes(const sgl_bulk *bulk, sgl_transaction *transaction, sigla_error *error)
{
    sigla_change change = {.time = (int64_t)time(NULL), .author = bulk->author, .detail = bulk->detail};
    sigla_status status = SIGLA_OK;
    for (uint64_t i = 1; i <= bulk->entries && status == SIGLA_OK; i++) {
        change.number = change.entry_id = i;
        status = sgl_change_put(transaction, SGL_ACTION_NEW_ENTRY, &change, error);
    }
    return status;
}

static sigla_status write_all(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_bulk *bulk = payload;
    sgl_counters *counters = &transaction->counters;
    if (counters->last_change != 0 || counters->last_entry != 0)
        return sgl_fail(error, SIGLA_INVALID, "somebody else has written to the store %s", sgl_store_path(bulk->store));
    sigla_status status = write_tables(bulk, transaction, error);
    counters->entries = counters->last_entry = bulk->entries;
    counters->terms = bulk->terms;
    return status != SIGLA_OK ? status : write_changes(bulk, transaction, error);
}

sigla_status sgl_bulk_finish(sgl_bulk *bulk, const char *author, const char *detail, sigla_error *error)
{
    bulk->author = sigla_slice_of(author);
    bulk->detail = sigla_slice_of(detail);
    return sgl_store_write(bulk->store, write_all, bulk, error);
}

/* ---- making the indexes anew ---- */

static sigla_status index_entry(sgl_bulk *bulk, const sgl_walk *walk, sgl_arena *arena, sigla_error *error)
{
    sgl_stored_entry stored;
    sgl_record record;
    uint64_t id = 0;
    bool no_memory = false;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_entry_decode(&stored, id, &record, arena, &no_memory))
        return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    for (size_t i = 0; i < sgl_index_count && status == SIGLA_OK && stored.entry.state == SIGLA_ENTRY_LIVE; i++)
        status = add_index(bulk, &sgl_indexes[i], &stored.entry, error);
    return status;
}

static sigla_status index_entries(sgl_bulk *bulk, sgl_transaction *transaction, sigla_error *error)
{
    sgl_walk walk;
    sgl_arena arena;
    sgl_key from = {0};
    sgl_arena_init(&arena);
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_ENTRIES, &from, 0, error);
    while (status == SIGLA_OK && (status = sgl_walk_next(&walk, error)) == SIGLA_OK) {
        sgl_arena_reset(&arena);
        status = index_entry(bulk, &walk, &arena, error);
    }
    sgl_walk_close(&walk);
    sgl_arena_release(&arena);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sgl_bulk_rebuild(sgl_transaction *transaction, sigla_error *error)
{
    sgl_bulk bulk;
    bool ready = init_bulk(&bulk, transaction->store);
    int code = 0;
    for (size_t i = 0; i < sgl_index_count && code == 0; i++)
        code = mdb_drop(transaction->txn, transaction->store->tables[sgl_indexes[i].table], 0);
    transaction->map_full = code == MDB_MAP_FULL;
    sigla_status status = !ready ? sgl_fail_memory(error)
                          : code == 0 ? index_entries(&bulk, transaction, error)
                                      : sgl_store_fail(error, transaction->store, code, "write");
    if (status == SIGLA_OK)
        status = write_tables(&bulk, transaction, error);
    release_bulk(&bulk);
    return status;
}
