/* SPDX-License-Identifier: Apache-2.0 */
/* The fold of a text: its key form for look-ups (the word is defined in DESIGN). */
#ifndef SGL_TEXT_FOLD_H
#define SGL_TEXT_FOLD_H

#include <sigla/buffer.h>

/*
 * Appends the fold of `text`: NFKC, case folded, diacritics and invisible characters gone, letters that readers take for one another
 * (ø o, œ oe, ß ss, ł l) made equal; apostrophes are one ', dashes and white space are one space between words and none at the ends;
 * quotation marks gone; full stops between or after single letters gone (E.U. = eu).
 * => deterministic, idempotent: the fold of a fold is itself. Bytes that are not UTF-8 become U+FFFD.
 * => ASCII is folded in a byte loop; ICU is called only for text with other characters.
 * => check out->failed for memory.
 */
void sgl_fold(sigla_buffer *out, sigla_slice text);

#endif
