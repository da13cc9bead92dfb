/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of the store (drawn in keys.h): one record read or written, and walks over keys that begin alike. Within a transaction. */
#ifndef SGL_STORE_TABLE_H
#define SGL_STORE_TABLE_H

#include "store/keys.h"
#include "store/record.h"

#include <sigla/store.h>

typedef enum sgl_table {
    SGL_TABLE_META,
    SGL_TABLE_ENTRIES,
    SGL_TABLE_EVIDENCE,
    SGL_TABLE_DOCUMENTS,
    SGL_TABLE_HASHES,
    SGL_TABLE_TERMS,
    SGL_TABLE_WORDS,
    SGL_TABLE_SUFFIXES,
    SGL_TABLE_PIECES,
    SGL_TABLE_JOINS,
    SGL_TABLE_PLACES,
    SGL_TABLE_NAMES,
    SGL_TABLE_MOVED,
    SGL_TABLE_CHANGES,
    SGL_TABLE_TOKENS,
    SGL_TABLE_COUNT
} sgl_table;

typedef struct sgl_transaction sgl_transaction;

const char *sgl_table_name(sgl_table table);
/* Number of keys; 0 when it cannot be told. */
uint64_t sgl_table_count(const sgl_transaction *transaction, sgl_table table);

/* The record at a key, its checksum verified; it points into the map and lives as long as the transaction.
   SIGLA_NOT_FOUND is returned without a message. */
sigla_status sgl_table_get(sgl_record *out, sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error);
/* SIGLA_OK or SIGLA_NOT_FOUND: whether the key is there. The value is not looked at. */
sigla_status sgl_table_has(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error);
/* Seals the record (begun and filled by the caller) and writes it over what was there. */
sigla_status sgl_table_put(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_buffer *record, sigla_error *error);
/* The same for a record that is sealed already, or a value that is none. */
sigla_status sgl_table_put_sealed(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_slice bytes, sigla_error *error);
/* SIGLA_NOT_FOUND when it is not there. */
sigla_status sgl_table_delete(sgl_transaction *transaction, sgl_table table, const sgl_key *key, sigla_error *error);
/* The error for a record whose fields are not what its table says. */
sigla_status sgl_table_damaged(sigla_error *error, const sgl_transaction *transaction, sgl_table table, sigla_slice key);

/* A walk, in the order of the keys. */
struct MDB_cursor;
typedef struct sgl_walk {
    sgl_transaction *transaction;
    sgl_table table;
    struct MDB_cursor *cursor;
    sgl_key from;
    size_t prefix; /* bytes of `from` that every key shares */
    bool started;
    sigla_slice key; /* of the step just taken; in the map */
    sigla_slice value;
} sgl_walk;

/* A walk over all keys from `from` on that share its first `prefix` bytes. Close it before the transaction ends, and before writing to its
 * table. */
sigla_status sgl_walk_open(sgl_walk *out, sgl_transaction *transaction, sgl_table table, const sgl_key *from, size_t prefix,
                           sigla_error *error);
/* SIGLA_NOT_FOUND, without a message, at the end. */
sigla_status sgl_walk_next(sgl_walk *walk, sigla_error *error);
/* The record of the step just taken. */
sigla_status sgl_walk_record(sgl_record *out, const sgl_walk *walk, sigla_error *error);
void sgl_walk_close(sgl_walk *walk);

#endif
