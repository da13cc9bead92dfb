/* SPDX-License-Identifier: Apache-2.0 */
/* A list of distinct terms under way. */
#ifndef SGL_SEARCH_SUGGEST_H
#define SGL_SEARCH_SUGGEST_H

#include "search/query.h"

/* The public struct in front, what it lives in behind it. */
typedef struct sgl_suggest_answer {
    sigla_suggestions suggestions;
    sgl_answer *work;
    sigla_term *terms; /* room for as many as may be asked for */
} sgl_suggest_answer;

/* Free with sigla_suggestions_free. NULL when there is no memory. */
sgl_suggest_answer *sgl_suggest_new(size_t limit);
/* Adds a term unless its text is there; the text must live in answer->work. False when there are `limit`. */
bool sgl_suggest_add(sgl_suggest_answer *answer, const sigla_term *term, size_t limit);

#endif
