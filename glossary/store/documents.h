/* SPDX-License-Identifier: Apache-2.0 */
/* The records of documents, and the way from a content hash to one. */
#ifndef SGL_STORE_DOCUMENTS_H
#define SGL_STORE_DOCUMENTS_H

#include "base/arena.h"
#include "store/transaction.h"

/* Writes the record, the hash and the names. */
sigla_status sgl_store_document_put(sgl_transaction *transaction, const sigla_document_info *info, sigla_error *error);
/* Takes away the record, the hash and the names; the evidence is gone already. */
sigla_status sgl_store_document_delete(sgl_transaction *transaction, const sigla_document_info *info, sigla_error *error);
/* Texts in the arena. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_store_document_get(sigla_document_info *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena,
                                    sigla_error *error);
/* The id of the document with this content hash. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_store_document_find(uint64_t *id, sgl_transaction *transaction, const uint8_t hash[SIGLA_HASH_BYTES], sigla_error *error);

void sgl_store_document_encode(sigla_buffer *out, const sigla_document_info *info);
/* The texts point into the record. */
bool sgl_store_document_decode(sigla_document_info *out, uint64_t id, sgl_record *record);

#endif
