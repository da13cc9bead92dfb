/* SPDX-License-Identifier: Apache-2.0 */
/* Evidence going from one entry to another, and what an entry's evidence comes to. */
#ifndef SGL_MERGE_MOVE_H
#define SGL_MERGE_MOVE_H

#include "store/entries.h"
#include "store/joins.h"

typedef SGL_ARRAY(uint64_t) sgl_ids;

/* Counts an entry's evidence anew: terms and their counts, documents, date, doubt. Terms that nobody stands for any more go; those that
   evidence has and the draft has not come, as long as there is room. */
sigla_status sgl_recount(sgl_draft *draft, sgl_transaction *transaction, sigla_error *error);

/* A document's pieces are taken out of the count of an entry, one after the other, then the document: the cost is that of the pieces, not
 * of all the entry has. */
typedef struct sgl_uncounting {
    double best;   /* confidence among the pieces so far */
    int64_t added; /* when they were, the newest */
} sgl_uncounting;
void sgl_uncount_piece(sgl_uncounting *work, sgl_draft *draft, const sigla_evidence *piece);
/* The pieces are gone from the store by now. Counts anew where the rest does not follow. */
sigla_status sgl_uncount_document(const sgl_uncounting *work, sgl_draft *draft, sgl_transaction *transaction, sigla_error *error);

/* Gives all evidence of `entry` to `to`. */
sigla_status sgl_move_all(sgl_transaction *transaction, uint64_t entry, uint64_t to, sigla_error *error);
/* Gives each piece of evidence of `entry` to the entry that its wording belongs to, which may be another by now. `targets` gets those that
 * something went to, each once. */
sigla_status sgl_move_by_wording(sgl_ids *targets, sgl_transaction *transaction, uint64_t entry, sigla_error *error);

/* Who does something, and when: for the change log. */
typedef struct sgl_actor {
    sigla_slice author;
    int64_t time;
} sgl_actor;

/* Extraction finds that two entries are one: all of `from`, which no person has touched, goes into `into`. Either may not be written yet.
 */
sigla_status sgl_join_entries(sgl_transaction *transaction, uint64_t into, uint64_t from, const sgl_actor *actor, sigla_slice detail,
                              sigla_error *error);

#endif
