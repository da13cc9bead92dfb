/* SPDX-License-Identifier: Apache-2.0 */
/* What of a definition decides which entry it belongs to: the key of its short form and the words of its long form. */
#ifndef SGL_MERGE_WORDING_H
#define SGL_MERGE_WORDING_H

#include <sigla/buffer.h>

#define SGL_JOIN_WORDS_MAX 64        /* a long form with more words joins only its equal */
#define SGL_JOIN_BEGINNING_LETTERS 3 /* letters that long forms of one entry begin with, both */

/* Appends the short form's fold without spaces, stops and brackets, and without the s of a plural (NGOs, NGO's). */
void sgl_wording_short(sigla_buffer *out, sigla_slice short_form);
/* Appends the long form's words that carry meaning, folded, one space between; parts joined by a hyphen are one word.
   sgl_words_load must have been called. */
void sgl_wording_long(sigla_buffer *out, sigla_slice long_form);
/* The first letters of words, spaces left out, as the group of a join wants them. */
void sgl_wording_beginning(sigla_buffer *out, sigla_slice words);
/* Whether two results of sgl_wording_long say the same up to inflection and to words written as one or as two. */
bool sgl_wording_alike(sigla_slice left, sigla_slice right);

#endif
