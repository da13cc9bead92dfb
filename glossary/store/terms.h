/* SPDX-License-Identifier: Apache-2.0 */
/* The index from the fold of a term to the entries that have it. */
#ifndef SGL_STORE_TERMS_H
#define SGL_STORE_TERMS_H

#include "store/transaction.h"

/* What a row says of its entry's rank: the number of binary digits of the document count. */
uint8_t sgl_term_weight(uint32_t document_count);

/* Makes an entry found by a fold, or changes the weight it is found with. Entries come here through index.h. */
sigla_status sgl_term_index(sgl_transaction *transaction, sigla_slice fold, sigla_term_type type, uint64_t entry, uint8_t weight,
                            sigla_error *error);
/* A row of the index. `fold` is in the map; when `cut` it is only the first SGL_FOLD_KEY_MAX bytes. */
typedef struct sgl_term_row {
    sigla_slice fold;
    bool cut;
    sigla_term_type type;
    uint64_t entry;
    uint8_t weight;
} sgl_term_row;

/* The rows with this fold (short forms first), or with one that begins with it, in the order of the folds. Close with sgl_walk_close. */
sigla_status sgl_terms_open(sgl_walk *out, sgl_transaction *transaction, sigla_slice fold, bool prefix, sigla_error *error);
/* SIGLA_NOT_FOUND, without a message, at the end. */
sigla_status sgl_terms_next(sgl_term_row *out, sgl_walk *walk, sigla_error *error);

#endif
