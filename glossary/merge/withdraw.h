/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Takes a document's evidence away. In two parts, because a newer version may bring the same back between them: what an entry gets again
 * has not been lost, and keeps its number. At the end, an entry without evidence that no person has touched is empty, the others stay
 * without evidence.
 */
#ifndef SGL_MERGE_WITHDRAW_H
#define SGL_MERGE_WITHDRAW_H

#include "merge/move.h"
#include "store/changes.h"

/* An entry that loses evidence, with a line for the log that says what. */
typedef struct sgl_loss {
    uint64_t entry;
    sigla_slice what;
} sgl_loss;

typedef struct sgl_withdrawal {
    sgl_arena arena;
    sigla_document_info document; /* the one that goes; id 0: none */
    SGL_ARRAY(sgl_loss) losses;
    size_t pieces;
    size_t entries_lost, entries_gone; /* counted at the end: entries that it no longer speaks of; of these, those that are empty now */
} sgl_withdrawal;

void sgl_withdrawal_init(sgl_withdrawal *withdrawal);
void sgl_withdrawal_release(sgl_withdrawal *withdrawal);
/* The document goes, with its evidence. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_withdraw_begin(sgl_withdrawal *withdrawal, sgl_transaction *transaction, uint64_t document, sigla_error *error);
/* Logs what was lost, but for what `newer` (0: none) has brought again. */
sigla_status sgl_withdraw_end(sgl_withdrawal *withdrawal, sgl_transaction *transaction, const sgl_actor *actor, uint64_t newer,
                              sigla_error *error);

/* The document that one of this reference or name is a newer version of; 0 when there is none, or more than one. Documents numbered `from`
   (0: none) and above are no older versions. */
sigla_status sgl_withdraw_find(uint64_t *out, sgl_transaction *transaction, const sigla_document_info *newer, uint64_t from,
                               sigla_error *error);

#endif
