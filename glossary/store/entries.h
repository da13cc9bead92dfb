/* SPDX-License-Identifier: Apache-2.0 */
/* The records of entries: their terms and what is known of all their evidence together. The evidence itself is in evidence.h. */
#ifndef SGL_STORE_ENTRIES_H
#define SGL_STORE_ENTRIES_H

#include "base/arena.h"
#include "model/draft.h"
#include "store/transaction.h"

#define SGL_TERM_MAX_BYTES SIGLA_TERM_MAX_BYTES
#define SGL_CONFIDENCE_MAX 0.999 /* no number of documents makes certain */

/* An entry with the number its confidence comes from: the product of (1 - confidence) over its documents. */
typedef struct sgl_stored_entry {
    sigla_entry entry;
    double doubt;
} sgl_stored_entry;

/* The entry without evidence, whatever its state; terms and texts in the arena. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_entry_get(sgl_stored_entry *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena, sigla_error *error);
/* The record alone; the terms must be in the order of sigla_entry. */
sigla_status sgl_entry_put(sgl_transaction *transaction, const sgl_stored_entry *stored, sigla_error *error);

/* What has become of the entry, and whether a person has touched it, without reading the rest. One that is not written yet is empty. */
sigla_status sgl_entry_peek(sigla_entry_state *state, bool *edited, sgl_transaction *transaction, uint64_t id, sigla_error *error);

/* Reads an entry into a draft, to change it. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_draft_get(sgl_draft *draft, sgl_transaction *transaction, uint64_t id, sigla_error *error);
/* The one place where a changed entry is written, with all that follows from it: indexes, counts, and its state, for an entry without
   evidence that no person has touched becomes empty and is live again when it has some. `before` is what the store has of it, NULL for a
   new one. */
sigla_status sgl_draft_put(sgl_draft *draft, sgl_transaction *transaction, const sigla_entry *before, sigla_error *error);

/* From the bytes of a record, already verified; false when they are no entry or memory is lacking (`*no_memory`). */
bool sgl_entry_decode(sgl_stored_entry *out, uint64_t id, sgl_record *record, sgl_arena *arena, bool *no_memory);
void sgl_entry_encode(sigla_buffer *out, const sgl_stored_entry *stored);

#endif
