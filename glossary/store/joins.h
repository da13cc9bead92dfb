/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which wordings have joined which entry, and by which rule. A wording stands under the letters of its short form with the first letters of
 * its long form, and, where that is another place, under those of the word that comes first in the alphabet (language/wording.h): wordings
 * that may mean the same meet in one of the two. The entry is the one that the wording was given to; where that has been merged into
 * another, it follows from `moved` (moved.h).
 */
#ifndef SGL_STORE_JOINS_H
#define SGL_STORE_JOINS_H

#include "language/wording.h"
#include "store/transaction.h"

typedef struct sgl_join {
    uint64_t entry;
    sigla_join_rule rule;
    sigla_slice short_key, words; /* in the map */
} sgl_join;

/* A wording with the keys of its rows. */
typedef struct sgl_wording {
    sigla_buffer short_key, words, work;
    sgl_key keys[2];
    size_t key_count; /* 0: nothing is left to look up */
} sgl_wording;

void sgl_wording_init(sgl_wording *wording);
void sgl_wording_release(sgl_wording *wording);
/* False when memory is lacking. */
bool sgl_wording_make(sgl_wording *wording, sigla_slice short_form, sigla_slice long_form);
sgl_wording_texts sgl_wording_view(const sgl_wording *wording);

/* Gives the wording to an entry: all its rows. */
sigla_status sgl_join_put(sgl_transaction *transaction, const sgl_wording *wording, uint64_t entry, sigla_join_rule rule,
                          sigla_error *error);
/* The wording itself. SIGLA_NOT_FOUND without a message. */
sigla_status sgl_join_get(sgl_join *out, sgl_transaction *transaction, const sgl_wording *wording, sigla_error *error);
sigla_status sgl_join_delete(sgl_transaction *transaction, const sgl_wording *wording, sigla_error *error);
/* All that share the group of `key` (keys.h). Close with sgl_walk_close. */
sigla_status sgl_joins_open(sgl_walk *out, sgl_transaction *transaction, const sgl_key *key, sigla_error *error);
sigla_status sgl_joins_next(sgl_join *out, sgl_walk *walk, sigla_error *error);
/* From a verified record; the texts point into it. */
bool sgl_join_decode(sgl_join *out, sgl_record *record);

#endif
