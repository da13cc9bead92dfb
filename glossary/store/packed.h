/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A table that holds a sorted set of short rows (byte strings) and nothing else, packed: a record of it holds up to a few hundred rows,
 * each written as what it does not share with the one before. Rows that begin alike, as those of an index do, take a few bytes each.
 *
 *     key    the lowest row that the record may hold: all rows from here up to the key of the next record stand in it
 *     value  for each row: shared:varint rest:varint bytes — the first row shares with the key
 */
#ifndef SGL_STORE_PACKED_H
#define SGL_STORE_PACKED_H

#include "store/transaction.h"

#define SGL_PACKED_ROW_MAX 300    /* bytes of a row */
#define SGL_PACKED_RECORD_MAX 480 /* bytes of a value; one that grows beyond is parted */

/* Puts a row into the set; nothing happens when it is there. */
sigla_status sgl_packed_put(sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error);
/* SIGLA_NOT_FOUND, without a message, when it is not there. */
sigla_status sgl_packed_delete(sgl_transaction *transaction, sgl_table table, sigla_slice row, sigla_error *error);

/* A place in the set. */
typedef struct sgl_packed_walk {
    sgl_transaction *transaction;
    sgl_table table;
    struct MDB_cursor *cursor;
    const unsigned char *at, *end; /* of the record, behind the row */
    size_t len;
    size_t shared; /* bytes that the row is known to share with the one that the walk stood at before */
    unsigned char row[SGL_PACKED_ROW_MAX];
} sgl_packed_walk;

/* Close it before the transaction ends, and before writing to its table. */
sigla_status sgl_packed_open(sgl_packed_walk *out, sgl_transaction *transaction, sgl_table table, sigla_error *error);
/* Goes to the first row that is not below `from` (empty: the first of all). SIGLA_NOT_FOUND, without a message, when there is none. */
sigla_status sgl_packed_seek(sgl_packed_walk *walk, sigla_slice from, sigla_error *error);
/* Goes one row on. SIGLA_NOT_FOUND at the end. */
sigla_status sgl_packed_next(sgl_packed_walk *walk, sigla_error *error);
void sgl_packed_close(sgl_packed_walk *walk);

static inline sigla_slice sgl_packed_row(const sgl_packed_walk *walk)
{
    sigla_slice row = {(const char *)walk->row, walk->len};
    return row;
}

static inline bool sgl_packed_begins(const sgl_packed_walk *walk, sigla_slice prefix)
{
    return walk->len >= prefix.len && memcmp(walk->row, prefix.ptr, prefix.len) == 0;
}

/* Whether there is a row that begins so: SIGLA_OK or SIGLA_NOT_FOUND. */
sigla_status sgl_packed_has(sgl_transaction *transaction, sgl_table table, sigla_slice prefix, sigla_error *error);

/* A record under way, for writing many sorted rows: appends a row that is above all others of the record. `last` is the row before it (for the
   first: the key). */
void sgl_packed_append(sigla_buffer *value, sigla_slice last, sigla_slice row);

#endif
