/* SPDX-License-Identifier: Apache-2.0 */
/* The keys by which a word is found: its fold, and the fold of its stem in a language. */
#ifndef SGL_LANGUAGE_KEYWORD_H
#define SGL_LANGUAGE_KEYWORD_H

#include "language/stem.h"

#include <sigla/buffer.h>

#define SGL_KEYWORD_MAX_BYTES 64 /* what is beyond is cut off */

/* What making keys needs; belongs to one thread at a time. */
typedef struct sgl_keywords {
    sgl_stemmers stemmers;
    sigla_buffer fold, lower, stem;
    bool failed; /* memory was lacking */
} sgl_keywords;

void sgl_keywords_init(sgl_keywords *keywords);
void sgl_keywords_release(sgl_keywords *keywords);
/* The key of a word (of sgl_split_next); empty when nothing of it can be looked for. => valid until the next call. */
sigla_slice sgl_keyword_fold(sgl_keywords *keywords, sigla_slice word);
/* The key of its stem (sgl_stem_language). => valid until the next call; the one above stays valid. */
sigla_slice sgl_keyword_stem(sgl_keywords *keywords, unsigned language, sigla_slice word);

#endif
