/* SPDX-License-Identifier: Apache-2.0 */
/* Which long forms have joined which entry: the memory of merge/, which alone knows what the texts in it mean. */
#ifndef SGL_STORE_JOINS_H
#define SGL_STORE_JOINS_H

#include "store/transaction.h"

typedef struct sgl_join {
    uint64_t entry;
    sigla_slice words; /* in the map */
} sgl_join;

sigla_status sgl_join_put(sgl_transaction *transaction, const sgl_key *key, const sgl_join *join, sigla_error *error);
/* SIGLA_NOT_FOUND without a message. */
sigla_status sgl_join_get(sgl_join *out, sgl_transaction *transaction, const sgl_key *key, sigla_error *error);
/* All that share the group of `key` (keys.h). Close with sgl_walk_close. */
sigla_status sgl_joins_open(sgl_walk *out, sgl_transaction *transaction, const sgl_key *key, sigla_error *error);
sigla_status sgl_joins_next(sgl_join *out, sgl_walk *walk, sigla_error *error);

#endif
