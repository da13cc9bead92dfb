/* SPDX-License-Identifier: Apache-2.0 */
/* A text as words, for indexes and look-ups: runs of letters and digits; each Han or kana character is a word of its own. */
#ifndef SGL_TEXT_SPLIT_H
#define SGL_TEXT_SPLIT_H

#include "base/utf8.h"

#include <sigla/buffer.h>

/* The next word of `text` from *at on; *at then stands behind it. False at the end. Bytes that are not UTF-8 part words. */
bool sgl_split_next(sigla_slice *word, sigla_slice text, size_t *at);
/* Appends the word in lower case, accents kept: what a stemmer takes. Check out->failed. */
void sgl_split_lower(sigla_buffer *out, sigla_slice word);
/* The number of characters; bytes that are not UTF-8 count as one each. */
size_t sgl_split_length(sigla_slice text);
/* Appends the characters in reverse order. Check out->failed. */
void sgl_split_reverse(sigla_buffer *out, sigla_slice text);
/* The byte at which character `index` of `text` begins; text.len beyond its end. */
size_t sgl_split_offset(sigla_slice text, size_t index);

#endif
