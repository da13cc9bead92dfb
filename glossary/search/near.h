/* SPDX-License-Identifier: Apache-2.0 */
/* Texts of the index of pieces (short forms and words) that are at most two edits away from a text. */
#ifndef SGL_SEARCH_NEAR_H
#define SGL_SEARCH_NEAR_H

#include "search/strategy.h"

#define SGL_NEAR_MAX 500     /* texts that are given for one; the nearest */
#define SGL_NEAR_LETTERS 5   /* a text of so many characters or fewer may have one edit, a longer one two */

typedef struct sgl_near_text {
    sigla_slice text; /* in the arena of the search */
    unsigned distance;
} sgl_near_text;

typedef struct sgl_near_list {
    SGL_ARRAY(sgl_near_text) texts;
} sgl_near_list;

/* How many edits are allowed for a text of `length` characters. */
unsigned sgl_near_edits(size_t length);
/* The texts near `text`, itself among them if it is there, the nearest first, each once. `pattern` is prepared from `text`. Nothing is found for a
   text that is too long or has one character. Release the list in any case. */
sigla_status sgl_near_find(sgl_near_list *out, sgl_search *search, sigla_slice text, const sgl_distance *pattern, sigla_error *error);
void sgl_near_release(sgl_near_list *list);

#endif
