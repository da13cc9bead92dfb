/* SPDX-License-Identifier: Apache-2.0 */
/* A question to the glossary, checked and folded once, and what is gathered for its answer. */
#ifndef SGL_SEARCH_QUERY_H
#define SGL_SEARCH_QUERY_H

#include "base/arena.h"
#include "base/array.h"
#include "store/terms.h"

#include <sigla/search.h>

#define SGL_ROWS_READ_MAX 1000 /* entries that are read for one query, the weightiest first */
#define SGL_PREFIX_READ 3      /* times the limit of hits: behind a prefix, that many entries are read and ranked */

typedef struct sgl_query {
    sigla_slice text;
    sigla_buffer fold;
    sigla_search_options options; /* the limit settled */
} sgl_query;

/* Errors: SIGLA_INVALID, SIGLA_LIMIT, SIGLA_NO_MEMORY. Release it in any case. */
sigla_status sgl_query_init(sgl_query *out, sigla_slice text, const sigla_search_options *options, sigla_error *error);
void sgl_query_release(sgl_query *query);

/* An answer under way: the public struct in front, what it lives in behind it. */
typedef struct sgl_answer {
    sigla_hits hits;
    sgl_arena arena;
    SGL_ARRAY(sigla_hit) found;
    sigla_buffer fold; /* of the term being looked at */
} sgl_answer;

sgl_answer *sgl_answer_new(void);
void sgl_answer_free(sgl_answer *answer);
/* Makes what was found the public content. */
void sgl_answer_finish(sgl_answer *answer);

#endif
