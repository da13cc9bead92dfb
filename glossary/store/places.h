/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Ways that are taken backwards: from a document to the entries it has evidence of (`places`), from a name or reference to the documents
 * that bear it (`names`), from an entry that was merged to the one it went into (`moved`). Rows that are all key.
 */
#ifndef SGL_STORE_PLACES_H
#define SGL_STORE_PLACES_H

#include "store/transaction.h"

sigla_status sgl_place_put(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error);
/* SIGLA_NOT_FOUND without a message. */
sigla_status sgl_place_delete(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error);
sigla_status sgl_place_has(sgl_transaction *transaction, uint64_t document, uint64_t entry, sigla_error *error);
/* The entries of a document, by number, above `after`. SIGLA_NOT_FOUND, without a message, when there is none. */
sigla_status sgl_place_next(uint64_t *entry, sgl_transaction *transaction, uint64_t document, uint64_t after, sigla_error *error);

typedef enum sgl_name_kind { SGL_NAME_FILE = 'n', SGL_NAME_REFERENCE = 'r' } sgl_name_kind;

sigla_status sgl_name_put(sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t document, sigla_error *error);
sigla_status sgl_name_delete(sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t document, sigla_error *error);
/* The next document of that name with a number above `after`. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_name_next(uint64_t *document, sgl_transaction *transaction, sgl_name_kind kind, sigla_slice name, uint64_t after,
                           sigla_error *error);

/* An entry goes into another (`into` 0: is itself again). */
sigla_status sgl_moved_put(sgl_transaction *transaction, uint64_t entry, uint64_t into, sigla_error *error);
/* One step of that: where the entry went, or itself. */
sigla_status sgl_moved_step(uint64_t *entry, sgl_transaction *transaction, sigla_error *error);
/* Where an entry has gone, step by step to the end; itself when it has not. SIGLA_DAMAGED when that goes round in circles. */
sigla_status sgl_moved_root(uint64_t *entry, sgl_transaction *transaction, sigla_error *error);

#endif
