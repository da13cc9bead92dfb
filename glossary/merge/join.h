/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Decides which entry a definition belongs to. Wordings that mean the same (language/wording.h) are one entry, and so are those between
 * which there is a chain of such: a definition that is like two entries makes them one. So the order in which documents come does not
 * matter. What a person has touched is never joined to another entry, only added to.
 */
#ifndef SGL_MERGE_JOIN_H
#define SGL_MERGE_JOIN_H

#include "merge/move.h"

#include <sigla/extract.h>

#define SGL_JOIN_CANDIDATES_MAX 64 /* wordings of like beginning that one is compared with; beyond, only equals join */

typedef struct sgl_joiner {
    sgl_transaction *transaction;
    sgl_actor actor;
    sgl_wording wording;
} sgl_joiner;

void sgl_joiner_init(sgl_joiner *out, sgl_transaction *transaction, const sgl_actor *actor);
void sgl_joiner_release(sgl_joiner *joiner);
/* *entry is the entry's id, new ones counted in the transaction's counters; 0 when nothing of a form is left to look up. `*rule` is how the
   wording came to it. An entry that was given out before may have been joined to another since: ask sgl_moved_root when all are placed. */
sigla_status sgl_joiner_place(uint64_t *entry, sigla_join_rule *rule, sgl_joiner *joiner, const sigla_definition *definition,
                              sigla_error *error);

#endif
