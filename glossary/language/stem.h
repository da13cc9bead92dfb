/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Stems of words, by Snowball, for the languages that it knows. The only place that knows libstemmer.
 *
 *     sgl_stemmers stemmers = {0};
 *     sigla_slice stem = sgl_stem(&stemmers, sgl_stem_language("fr"), sigla_slice_of("systèmes"));
 *     sgl_stemmers_release(&stemmers);
 */
#ifndef SGL_LANGUAGE_STEM_H
#define SGL_LANGUAGE_STEM_H

#include <sigla/slice.h>

#define SGL_STEM_LANGUAGES_MAX 32
#define SGL_STEM_NONE SGL_STEM_LANGUAGES_MAX /* a language without a stemmer */

struct sb_stemmer;

/* Stemmers are opened when they are first needed. Belongs to one thread at a time. */
typedef struct sgl_stemmers {
    struct sb_stemmer *open[SGL_STEM_LANGUAGES_MAX];
} sgl_stemmers;

void sgl_stemmers_release(sgl_stemmers *stemmers);
/* How many languages have a stemmer; they are numbered from 0. */
unsigned sgl_stem_language_count(void);
/* The number of a language by its tag ("fr", "fr-BE"); SGL_STEM_NONE when it has no stemmer. */
unsigned sgl_stem_language(const char *tag);
/* The stem of a word in lower case (sgl_split_lower). => valid until the next call; the word itself for SGL_STEM_NONE, and for a word of more
   than SGL_STEM_WORD_MAX bytes. ptr is NULL when there is no memory. */
#define SGL_STEM_WORD_MAX 200
sigla_slice sgl_stem(sgl_stemmers *stemmers, unsigned language, sigla_slice word);

#endif
