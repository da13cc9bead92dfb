/* SPDX-License-Identifier: Apache-2.0 */
/* An entry being changed in memory: what sigla_entry points to, in arrays that grow. Texts lie in the draft's arena. */
#ifndef SGL_MODEL_DRAFT_H
#define SGL_MODEL_DRAFT_H

#include "base/arena.h"
#include "base/array.h"
#include "model/names.h"

#include <sigla/entry.h>

#define SGL_ENTRY_TERMS_MAX 500 /* different writings that an entry lists */

typedef struct sgl_draft {
    sgl_arena arena;
    sigla_entry entry; /* its arrays are those below after sgl_draft_finish */
    double doubt;
    SGL_ARRAY(sigla_term) terms;
    SGL_ARRAY(sigla_term) removed;
    SGL_ARRAY(sigla_slice) collections;
    SGL_ARRAY(sigla_entry_text) texts;
    SGL_ARRAY(sigla_reference) references;
} sgl_draft;

void sgl_draft_init(sgl_draft *draft, uint64_t id);
void sgl_draft_release(sgl_draft *draft);
/* Takes over an entry whose texts lie in the draft's arena (or outlive it). False when memory is lacking. */
bool sgl_draft_load(sgl_draft *draft, const sigla_entry *entry);
/* Lets draft->entry point to the arrays as they are, until the next change. */
void sgl_draft_expose(sgl_draft *draft);
/* Sorts everything, then the same. */
void sgl_draft_finish(sgl_draft *draft);

/* The term, or NULL. */
sigla_term *sgl_draft_term(sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text);
sigla_term *sgl_draft_removed(sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text);
/* A new term, proposed, reliability 1, count 0; `text` is copied. SIGLA_LIMIT when there are SGL_ENTRY_TERMS_MAX. */
sigla_status sgl_draft_add_term(sigla_term **out, sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text,
                                sigla_error *error);
/* Terms that nobody stands for any more: no evidence, no person. */
void sgl_draft_sweep(sgl_draft *draft);
/* Whether a person has said anything about the term that is not what extraction says of any. */
bool sgl_term_is_plain(const sigla_term *term);
/* For qsort: the order that sigla_entry promises. */
int sgl_term_order(const void *left, const void *right);
bool sgl_slice_equal(sigla_slice left, sigla_slice right);
int sgl_slice_order(sigla_slice left, sigla_slice right);

#endif
