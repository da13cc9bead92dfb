/* SPDX-License-Identifier: Apache-2.0 */
/* The records of entries: their terms and what is known of all their evidence together. The evidence itself is in evidence.h. */
#ifndef SGL_STORE_ENTRIES_H
#define SGL_STORE_ENTRIES_H

#include "base/arena.h"
#include "store/transaction.h"

#define SGL_ENTRY_TERMS_MAX 500  /* different writings that an entry lists */
#define SGL_TERM_MAX_BYTES 1000  /* a longer one could not be looked up */
#define SGL_CONFIDENCE_MAX 0.999 /* no number of documents makes certain */

/* An entry with the number its confidence comes from: the product of (1 - confidence) over its documents. */
typedef struct sgl_stored_entry {
    sigla_entry entry;
    double doubt;
} sgl_stored_entry;

/* The entry without evidence; terms and texts in the arena. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_entry_get(sgl_stored_entry *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena, sigla_error *error);
/* The terms must be in the order of sigla_entry (sgl_term_order). */
sigla_status sgl_entry_put(sgl_transaction *transaction, const sgl_stored_entry *stored, sigla_error *error);
/* For qsort: short forms first, then by evidence count, then text, then language. */
int sgl_term_order(const void *left, const void *right);

/* From the bytes of a record, already verified; false when they are no entry or memory is lacking (`*no_memory`). */
bool sgl_entry_decode(sgl_stored_entry *out, uint64_t id, sgl_record *record, sgl_arena *arena, bool *no_memory);
void sgl_entry_encode(sigla_buffer *out, const sgl_stored_entry *stored);

#endif
