/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The words of a text, to decide what a broken word was before it broke: "infor-" + "mation" is "information" when that word stands
 * elsewhere in the same text. Words are kept as hashes, so a wrong "yes" is possible, once in billions.
 */
#ifndef SGL_READER_VOCABULARY_H
#define SGL_READER_VOCABULARY_H

#include "base/array.h"

#include <sigla/slice.h>

#define SGL_VOCABULARY_PART_MAX ((size_t)64)   /* bytes of a word's part that are looked at */
#define SGL_VOCABULARY_BYTES ((size_t)4 << 20) /* so much of a text is looked at */

/* The letters of source[begin, end) that stand at its end, and at its beginning: parts of a broken word, cut at SGL_VOCABULARY_PART_MAX. */
sigla_slice sgl_letters_before(sigla_slice source, size_t begin, size_t end);
sigla_slice sgl_letters_after(sigla_slice source, size_t begin, size_t end);

typedef struct sgl_vocabulary {
    uint64_t *slots; /* the low two bits count: 1, 2, many */
    size_t capacity; /* a power of two; 0: nothing is known */
    size_t count;
    uint64_t *beginnings; /* of the words that are kept, a bit for each; NULL: all are */
    sigla_slice source;
    sigla_slice text; /* its first part, whose words they are */
    bool filled;
    bool failed; /* no memory: words are missing */
} sgl_vocabulary;

/* The words of `text` are collected at the first question, which most texts never ask. */
void sgl_vocabulary_init(sgl_vocabulary *vocabulary, sigla_slice text);
void sgl_vocabulary_release(sgl_vocabulary *vocabulary);
/* How often the word `first` + `second` occurs: 0, 1, 2 or 3 for more. Letters are compared without the case of ASCII; a word that is
   broken by a hyphen at the end of a line does not count. */
unsigned sgl_vocabulary_count(sgl_vocabulary *vocabulary, sigla_slice first, sigla_slice second);

typedef SGL_ARRAY(uint32_t) sgl_gaps;
/* Finds the spaces that part a word in two: both parts occur only there, the whole word occurs elsewhere. Appends their places, rising.
   False: no memory. */
bool sgl_vocabulary_find_gaps(sgl_gaps *gaps, sgl_vocabulary *vocabulary);

#endif
