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

void sgl_evidence_encode(sigla_buffer *out, const sigla_evidence *evidence);
/* The texts point into the record. False when it is no evidence. */
bool sgl_evidence_decode(sigla_evidence *out, sgl_record *record);

#endif
