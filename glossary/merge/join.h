/* SPDX-License-Identifier: Apache-2.0 */
/* Decides which entry a definition belongs to: one whose short form and long form are the same but for writing and inflection, or a new
 * one. */
#ifndef SGL_MERGE_JOIN_H
#define SGL_MERGE_JOIN_H

#include "store/transaction.h"

#define SGL_JOIN_CANDIDATES_MAX 64 /* long forms of like beginning that one is compared with; beyond, only equals join */

typedef struct sgl_joiner {
    sgl_transaction *transaction;
    sigla_buffer short_key;
    sigla_buffer words;
    sigla_buffer beginning;
} sgl_joiner;

void sgl_joiner_init(sgl_joiner *out, sgl_transaction *transaction);
void sgl_joiner_release(sgl_joiner *joiner);
/* *entry is the entry's id, new ones counted in the transaction's counters; 0 when nothing of a form is left to look up. */
sigla_status sgl_joiner_place(uint64_t *entry, sgl_joiner *joiner, const sigla_definition *definition, sigla_error *error);

#endif
