/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The indexes over the terms of entries, as a const table. An index says which rows an entry has in its table; everything else (what has to be
 * written when an entry changes, what a check expects) follows from that.
 *
 *     sigla_entry before = stored.entry;
 *     …change the entry…
 *     status = sgl_index_update(transaction, &before, &stored.entry, error);
 */
#ifndef SGL_STORE_INDEX_H
#define SGL_STORE_INDEX_H

#include "base/array.h"
#include "language/keyword.h"
#include "store/transaction.h"

#define SGL_INDEX_MAX 8 /* indexes that the table may have */

/* A row that an entry has in an index. */
typedef struct sgl_index_row {
    sigla_slice key;
    uint8_t value;
} sgl_index_row;

/* The rows of one entry in one index, sorted by key, each once. */
typedef struct sgl_index_rows {
    SGL_ARRAY(sgl_index_row) rows;
    sigla_buffer bytes; /* the keys, one after the other */
    bool failed;        /* memory was lacking */
    sgl_keywords keywords;
    sigla_buffer fold, work; /* of the term at work */
} sgl_index_rows;

typedef struct sgl_index {
    const char *name; /* of its table */
    sgl_table table;
    /* Adds the rows of an entry (sgl_index_add), in any order, also twice. */
    void (*emit)(sgl_index_rows *out, const sigla_entry *entry);
    bool packed; /* the table is a set of rows without values (packed.h) */
    /* Of a packed index whose rows belong to no entry in particular: whether some entry still has the row, by the tables that stand before
       it in this list. SIGLA_OK or SIGLA_NOT_FOUND. NULL: a row names its entry. */
    sigla_status (*is_used)(sgl_transaction *transaction, sigla_slice row, sigla_error *error);
} sgl_index;

extern const sgl_index sgl_indexes[];
extern const size_t sgl_index_count;

/* Brings all indexes from what the entry was to what it is. NULL stands for an entry that is not there: a new one has no `before`, a deleted
   one no `after`. Both must have the same id. Only the rows that differ are written. */
sigla_status sgl_index_update(sgl_transaction *transaction, const sigla_entry *before, const sigla_entry *after, sigla_error *error);

/* Whether every row that the entry must have is there. `*lacking` is the index that lacks one, NULL when none does; `*rows` (of
   sgl_index_count counts) goes up by the rows that belong to this entry. */
sigla_status sgl_index_look(const sgl_index **lacking, uint64_t *rows, sgl_transaction *transaction, const sigla_entry *entry,
                            sigla_error *error);

/* All rows of an index: how many there are, and how many of those that entries share nobody has any more. */
sigla_status sgl_index_sweep(uint64_t *rows, uint64_t *strays, sgl_transaction *transaction, const sgl_index *index, sigla_error *error);

void sgl_index_rows_init(sgl_index_rows *rows);
void sgl_index_rows_release(sgl_index_rows *rows);
/* For emit: a row. */
void sgl_index_add(sgl_index_rows *out, sigla_slice key, uint8_t value);
/* All rows of the entry (NULL: none) in the index, sorted. False when memory is lacking. */
bool sgl_index_rows_fill(sgl_index_rows *out, const sgl_index *index, const sigla_entry *entry);

#endif
