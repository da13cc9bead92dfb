/* SPDX-License-Identifier: Apache-2.0 */
/* Marks that refer to a note and are no part of the sentence. Pure functions over a text and a place in it. */
#ifndef SGL_READER_MARKS_H
#define SGL_READER_MARKS_H

#include <sigla/slice.h>

/* Bytes of the mark in square brackets at text[at], which is '[': [footnoteRef:2], [bookmark: x], [^1], [12], [3, 5-7]; 0: none. */
size_t sgl_mark_bracket(sigla_slice text, size_t at);
/* Bytes of the note in square brackets at text[at]: "[2: its text]", brackets balanced; 0: none. The text is [at + *skip, at + result - 1).
 */
size_t sgl_mark_inline_note(size_t *skip, sigla_slice text, size_t at);
/* Bytes of the raised digits at text[at] when they stand behind a word or punctuation as a mark; 0: none, as in m² and 10³. */
size_t sgl_mark_raised_digits(sigla_slice text, size_t at);
/* The same for digits between <sup> tags: text[at, at + len) are the digits, `before` is where the tag begins. */
int sgl_mark_is_raised(sigla_slice text, size_t before, size_t at, size_t len);
/* Bytes of "(1)" glued to the end of a word in lower case; 0: none. text[at] is '('. */
size_t sgl_mark_round(sigla_slice text, size_t at);

#endif
