/* SPDX-License-Identifier: Apache-2.0 */
/* The records of evidence: each definition with its place, under its entry, the newest document first. */
#ifndef SGL_STORE_EVIDENCE_H
#define SGL_STORE_EVIDENCE_H

#include "base/arena.h"
#include "store/transaction.h"

/* `number` tells apart the definitions of one document; document_name is not kept (the document has it). */
sigla_status sgl_evidence_put(sgl_transaction *transaction, const sigla_evidence *evidence, uint32_t number, sigla_error *error);
/* Gives the entry its newest pieces of evidence, at most `max`; texts in the arena. */
sigla_status sgl_evidence_load(sigla_entry *entry, sgl_transaction *transaction, size_t max, sgl_arena *arena, sigla_error *error);

/* A walk over the evidence of one entry that may be changed on the way. */
typedef struct sgl_evidence_walk {
    sgl_key position; /* where the next piece is looked for */
    uint32_t number;  /* of the piece just found */
} sgl_evidence_walk;
sgl_evidence_walk sgl_evidence_from(uint64_t entry);
/* The next piece, the newest document first; its texts are in the map, valid until something is written. SIGLA_NOT_FOUND, without a
 * message, at the end. */
sigla_status sgl_evidence_after(sigla_evidence *out, sgl_evidence_walk *walk, sgl_transaction *transaction, sigla_error *error);
/* A piece goes to another entry. */
sigla_status sgl_evidence_give(sgl_transaction *transaction, uint64_t entry, uint64_t document, uint32_t number, uint64_t to,
                               sigla_error *error);

/* The first piece that a document has in an entry. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_evidence_of_document(sigla_evidence *out, uint32_t *number, sgl_transaction *transaction, uint64_t entry,
                                      uint64_t document, sigla_error *error);
sigla_status sgl_evidence_delete(sgl_transaction *transaction, uint64_t entry, uint64_t document, uint32_t number, sigla_error *error);

void sgl_evidence_encode(sigla_buffer *out, const sigla_evidence *evidence);
/* The texts point into the record. False when it is no evidence. */
bool sgl_evidence_decode(sigla_evidence *out, sgl_record *record);

#endif
