/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reading steps through a record row by row. Writing copies what stands before and behind the change as it is; only the row that follows it
 * is written anew, because what it shares with its neighbour is another amount. A record that has grown too long is parted in the middle,
 * or, when rows come in rising order, behind its last row, so that records stay full.
 */
#include "store/packed.h"

#include "base/error.h"
#include "base/memory.h"
#include "store/environment.h"

_Static_assert(SGL_PACKED_ROW_MAX <= SGL_KEY_MAX, "a row may be a key");

/* ---- the form of a record ---- */

static void put_length(sigla_buffer *out, size_t length)
{
    for (; length > 127; length >>= 7)
        sigla_buffer_append_char(out, (char)(length | 0x80));
    sigla_buffer_append_char(out, (char)length);
}

/* At most two bytes: no length has more. */
static bool take_length(size_t *length, const unsigned char **at, const unsigned char *end)
{
    if (*at == end)
        return false;
    *length = *(*at)++;
    if (*length < 128)
        return true;
    if (*at == end)
        return false;
    *length = (*length & 127) | (size_t)*(*at)++ << 7;
    return true;
}

static size_t shared_length(sigla_slice left, sigla_slice right)
{
    size_t len = left.len < right.len ? left.len : right.len, shared = 0;
    while (shared < len && left.ptr[shared] == right.ptr[shared])
        shared++;
    return shared;
}

void sgl_packed_append(sigla_buffer *value, sigla_slice last, sigla_slice row)
{
    size_t shared = shared_length(last, row);
    put_length(value, shared);
    put_length(value, row.len - shared);
    sigla_buffer_append(value, row.ptr + shared, row.len - shared);
}

/* A row of a record being read. */
typedef struct reading {
    const unsigned char *at, *end;
    size_t len, shared;
    unsigned char row[SGL_PACKED_ROW_MAX];
} reading;

static bool begin_reading(reading *out, sigla_slice key, sigla_slice value)
{
    out->at = (const unsigned char *)value.ptr;
    out->end = out->at + value.len;
    out->len = key.len;
    if (key.len <= SGL_PACKED_ROW_MAX)
        memcpy(out->row, key.ptr, key.len);
    return key.len <= SGL_PACKED_ROW_MAX;
}

/* Steps over one row: false when the record is not of its form. There must be bytes left. */
static bool read_row(const unsigned char **at, const unsigned char *end, unsigned char *row, size_t *len, size_t *shares)
{
    size_t shared = 0, rest = 0;
    if (!take_length(&shared, at, end) || !take_length(&rest, at, end))
        return false;
    *shares = shared;
    if (shared > *len || shared + rest > SGL_PACKED_ROW_MAX || rest > (size_t)(end - *at))
        return false;
    for (size_t i = 0; i < rest; i++) /* most often a few bytes */
        row[shared + i] = (*at)[i];
    *at += rest;
    *len = shared + rest;
    return true;
}

static int order_of(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

/* ---- finding the record ---- */

static sigla_status fail(sigla_error *error, const sgl_transaction *transaction, int code)
{
    return code == MDB_NOTFOUND ? SIGLA_NOT_FOUND : sgl_store_fail(error, transaction->store, code, "read");
}

/* The record that holds `row` if any does: the last with a key that is not above it, else the first. */
static int find_record(MDB_cursor *cursor, sigla_slice row, MDB_val *key, MDB_val *value)
{
    *key = (MDB_val){row.len, (void *)row.ptr};
    int code = row.len == 0 ? MDB_NOTFOUND : mdb_cursor_get(cursor, key, value, MDB_SET_RANGE);
    if (code == 0 && key->mv_size == row.len && memcmp(key->mv_data, row.ptr, row.len) == 0)
        return 0;
    if (row.len == 0)
        code = mdb_cursor_get(cursor, key, value, MDB_FIRST);
    else if (code == MDB_NOTFOUND)
        code = mdb_cursor_get(cursor, key, value, MDB_LAST);
    else if (code == 0 && (code = mdb_cursor_get(cursor, key, value, MDB_PREV)) == MDB_NOTFOUND)
        code = mdb_cursor_get(cursor, key, value, MDB_FIRST);
    return code;
}

/* ---- walking ---- */

sigla_status sgl_packed_open(sgl_packed_walk *out, sgl_transaction *transaction, sgl_table table, sigla_error *error)
{
    out->transaction = transaction;
    out->table = table;
    out->cursor = NULL;
    out->at = out->end = NULL;
    out->len = out->shared = 0;
    int code = mdb_cursor_open(transaction->txn, transaction->store->tables[table], &out->cursor);
    return code == 0 ? SIGLA_OK : fail(error, transaction, code);
}

void sgl_packed_close(sgl_packed_walk *walk)
{
    if (walk->cursor != NULL)
        mdb_cursor_close(walk->cursor);
    walk->cursor = NULL;
}

static sigla_status damaged(const sgl_packed_walk *walk, sigla_error *error)
{
    return sgl_table_damaged(error, walk->transaction, walk->table, sgl_packed_row(walk));
}

static bool take_record(sgl_packed_walk *walk, const MDB_val *key, const MDB_val *value)
{
    walk->at = value->mv_data;
    walk->end = walk->at + value->mv_size;
    walk->len = key->mv_size <= SGL_PACKED_ROW_MAX ? key->mv_size : 0;
    memcpy(walk->row, key->mv_data, walk->len);
    return walk->len > 0 && value->mv_size > 0;
}

sigla_status sgl_packed_next(sgl_packed_walk *walk, sigla_error *error)
{
    bool is_first = walk->at == walk->end;
    if (is_first) {
        MDB_val key, value;
        int code = mdb_cursor_get(walk->cursor, &key, &value, MDB_NEXT);
        if (code != 0)
            return fail(error, walk->transaction, code);
        if (!take_record(walk, &key, &value))
            return damaged(walk, error);
    }
    if (!read_row(&walk->at, walk->end, walk->row, &walk->len, &walk->shared))
        return damaged(walk, error);
    if (is_first)
        walk->shared = 0;
    return SIGLA_OK;
}

/*
 * Steps on until the row is not below `from`. Of the row before, which was below, it is known how many bytes it has in common with `from`: a row that
 * shares more with it differs from `from` in the same byte and is below too; one that shares less is above.
 *
 *     from     informatics       common with the row before: 6
 *     before   inforce
 *     row      inforced          shares 7 with it: below
 *     row      ingot             shares 2: above
 */
static sigla_status skip_below(sgl_packed_walk *walk, sigla_slice from, sigla_error *error)
{
    size_t common = 0;
    bool is_known = false;
    for (;;) {
        sigla_status status = sgl_packed_next(walk, error);
        if (status != SIGLA_OK)
            return status;
        if (is_known && walk->shared > common)
            continue;
        if (is_known && walk->shared < common)
            return SIGLA_OK;
        while (common < from.len && common < walk->len && walk->row[common] == (unsigned char)from.ptr[common])
            common++;
        if (common == from.len || (common < walk->len && walk->row[common] > (unsigned char)from.ptr[common]))
            return SIGLA_OK;
        is_known = walk->at != walk->end; /* the first row of the next record shares nothing with this one */
        if (!is_known)
            common = 0;
    }
}

sigla_status sgl_packed_seek(sgl_packed_walk *walk, sigla_slice from, sigla_error *error)
{
    MDB_val key, value;
    int code = find_record(walk->cursor, from, &key, &value);
    if (code != 0)
        return fail(error, walk->transaction, code);
    if (!take_record(walk, &key, &value))
        return damaged(walk, error);
    sigla_status status = skip_below(walk, from, error);
    walk->shared = 0;
    return status;
}

sigla_status sgl_packed_has(sgl_transaction *transaction, sgl_table table, sigla_slice prefix, sigla_error *error)
{
    sgl_packed_walk walk SGL_UNINITIALIZED;
    sigla_status status = sgl_packed_open(&walk, transaction, table, error);
    if (status == SIGLA_OK)
        status = sgl_packed_seek(&walk, prefix, error);
    if (status == SIGLA_OK && !sgl_packed_begins(&walk, prefix))
        status = SIGLA_NOT_FOUND;
    sgl_packed_close(&walk);
    return status;
}

/* ---- writing ---- */

/* The record that a row belongs to, and where in it. Bytes are in the map until something is written. */
typedef struct place {
    sgl_key key;                 /* of the record; len 0 when the table is empty */
    sigla_slice value;
    size_t before;               /* bytes of the value up to the first row that is not below */
    sigla_slice last;            /* the row before that, or the key; in `last_row` */
    bool has_next, is_there;
    size_t behind;               /* where the row after that begins */
    unsigned char last_row[SGL_PACKED_ROW_MAX], next_row[SGL_PACKED_ROW_MAX];
    sigla_slice next; /* the first row that is not below; in `next_row` */
} place;

static sigla_status walk_to(place *out, sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error)
{
    reading at SGL_UNINITIALIZED;
    bool good = begin_reading(&at, sgl_key_slice(&out->key), out->value);
    const unsigned char *begin = at.at;
    memcpy(out->last_row, at.row, good ? at.len : 0);
    out->last = (sigla_slice){(char *)out->last_row, good ? at.len : 0};
    out->has_next = out->is_there = false;
    out->before = out->behind = 0;
    while (good && at.at < at.end && !out->has_next) {
        good = read_row(&at.at, at.end, at.row, &at.len, &at.shared);
        int order = good ? order_of((sigla_slice){(char *)at.row, at.len}, row) : 0;
        out->behind = (size_t)(at.at - begin);
        out->has_next = good && order >= 0;
        out->is_there = good && order == 0;
        if (out->has_next) {
            memcpy(out->next_row, at.row, at.len);
            out->next = (sigla_slice){(char *)out->next_row, at.len};
        } else if (good) {
            memcpy(out->last_row, at.row, at.len);
            out->last.len = at.len;
            out->before = out->behind;
        }
    }
    return good ? SIGLA_OK : sgl_table_damaged(error, transaction, table, sgl_key_slice(&out->key));
}

static sigla_status find_place(place *out, sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error)
{
    MDB_cursor *cursor = NULL;
    MDB_val key = {0, NULL}, value = {0, NULL};
    int code = mdb_cursor_open(transaction->txn, transaction->store->tables[table], &cursor);
    if (code == 0)
        code = find_record(cursor, row, &key, &value);
    if (cursor != NULL)
        mdb_cursor_close(cursor);
    out->key = (sgl_key){0};
    out->has_next = out->is_there = false;
    if (code != 0)
        return fail(error, transaction, code);
    out->key = sgl_key_bytes(key.mv_data, key.mv_size);
    out->value = (sigla_slice){value.mv_data, value.mv_size};
    return walk_to(out, transaction, table, row, error);
}

/* Parts a value in two: the second one's rows begin with `key`. */
static sigla_status part(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error)
{
    reading at SGL_UNINITIALIZED;
    sigla_buffer first = transaction->scratch, second;
    sigla_slice value = sigla_buffer_slice(&first);
    sigla_buffer_init(&second);
    bool good = begin_reading(&at, sgl_key_slice(key), value);
    const unsigned char *begin = at.at;
    size_t before = 0;
    while (good && (size_t)(at.at - begin) <= value.len / 2) {
        before = (size_t)(at.at - begin);
        good = read_row(&at.at, at.end, at.row, &at.len, &at.shared);
    }
    if (!good)
        return sgl_table_damaged(error, transaction, table, sgl_key_slice(key));
    /* The row that crosses the middle is the first of the second record; the very first stays where it is. */
    if (before == 0) {
        before = (size_t)(at.at - begin);
        good = read_row(&at.at, at.end, at.row, &at.len, &at.shared);
    }
    sgl_key middle = sgl_key_bytes(at.row, at.len);
    sgl_packed_append(&second, sgl_key_slice(&middle), sgl_key_slice(&middle));
    sigla_buffer_append(&second, at.at, (size_t)(at.end - at.at));
    sigla_status status = second.failed ? sgl_fail_memory(error)
                                        : sgl_table_put_sealed(transaction, table, key, (sigla_slice){value.ptr, before}, error);
    if (status == SIGLA_OK)
        status = sgl_table_put_sealed(transaction, table, &middle, sigla_buffer_slice(&second), error);
    sigla_buffer_release(&second);
    return status;
}

static sigla_status put_alone(sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error)
{
    sgl_key key = sgl_key_bytes(row.ptr, row.len);
    sigla_buffer_clear(&transaction->scratch);
    sgl_packed_append(&transaction->scratch, row, row);
    if (transaction->scratch.failed)
        return sgl_fail_memory(error);
    return sgl_table_put_sealed(transaction, table, &key, sigla_buffer_slice(&transaction->scratch), error);
}

sigla_status sgl_packed_put(sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error)
{
    place at SGL_UNINITIALIZED;
    sigla_buffer *value = &transaction->scratch;
    if (row.len == 0 || row.len > SGL_PACKED_ROW_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "a row of an index has %zu bytes; %d are the most", row.len, SGL_PACKED_ROW_MAX);
    sigla_status status = find_place(&at, transaction, table, row, error);
    if (status == SIGLA_NOT_FOUND)
        return put_alone(transaction, table, row, error);
    if (status != SIGLA_OK || at.is_there)
        return status;
    if (!at.has_next && at.value.len + row.len > SGL_PACKED_RECORD_MAX)
        return put_alone(transaction, table, row, error);
    bool is_lowest = order_of(row, sgl_key_slice(&at.key)) < 0;
    sgl_key key = is_lowest ? sgl_key_bytes(row.ptr, row.len) : at.key;
    sigla_buffer_clear(value);
    if (!is_lowest)
        sigla_buffer_append(value, at.value.ptr, at.before);
    sgl_packed_append(value, is_lowest ? row : at.last, row);
    if (at.has_next) {
        sgl_packed_append(value, row, at.next);
        sigla_buffer_append(value, at.value.ptr + at.behind, at.value.len - at.behind);
    }
    if (value->failed)
        return sgl_fail_memory(error);
    if (is_lowest)
        status = sgl_table_delete(transaction, table, &at.key, error);
    if (status != SIGLA_OK)
        return status;
    return value->len > SGL_PACKED_RECORD_MAX && at.has_next ? part(transaction, table, &key, error)
                                                             : sgl_table_put_sealed(transaction, table, &key, sigla_buffer_slice(value), error);
}

/* `behind` is where the row after the one that goes begins; it is written anew against the one before. */
static bool close_gap(sigla_buffer *value, const place *at)
{
    reading next SGL_UNINITIALIZED;
    if (at->behind == at->value.len)
        return true;
    begin_reading(&next, at->next, (sigla_slice){at->value.ptr + at->behind, at->value.len - at->behind});
    if (!read_row(&next.at, next.end, next.row, &next.len, &next.shared))
        return false;
    sgl_packed_append(value, at->last, (sigla_slice){(char *)next.row, next.len});
    sigla_buffer_append(value, next.at, (size_t)(next.end - next.at));
    return true;
}

sigla_status sgl_packed_delete(sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error)
{
    place at SGL_UNINITIALIZED;
    sigla_buffer *value = &transaction->scratch;
    sigla_status status = find_place(&at, transaction, table, row, error);
    if (status != SIGLA_OK || !at.is_there)
        return status == SIGLA_OK ? SIGLA_NOT_FOUND : status;
    sigla_buffer_clear(value);
    sigla_buffer_append(value, at.value.ptr, at.before);
    if (!close_gap(value, &at))
        return sgl_table_damaged(error, transaction, table, sgl_key_slice(&at.key));
    if (value->failed)
        return sgl_fail_memory(error);
    return value->len == 0 ? sgl_table_delete(transaction, table, &at.key, error)
                           : sgl_table_put_sealed(transaction, table, &at.key, sigla_buffer_slice(value), error);
}
