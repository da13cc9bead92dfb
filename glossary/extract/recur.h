/* SPDX-License-Identifier: Apache-2.0 */
/* What stands again in a text. */
#ifndef SGL_EXTRACT_RECUR_H
#define SGL_EXTRACT_RECUR_H

#include <sigla/slice.h>
#include <stdbool.h>

#define SGL_RECURRENCE_BYTES ((size_t)64 << 10) /* text on each side that is looked at */
#define SGL_RECURRENCE_LEAST 2000               /* a shorter text says nothing by not repeating a word */
#define SGL_RECURRENCE_ENDING 3                 /* letters of an ending that a word may have at the other place … */
#define SGL_RECURRENCE_NAME 5                   /* … when it has so many bytes */
#define SGL_RECURRENCE_PREFIX 3                 /* Arabic letters that may be written together with it, before it */

/* Whether text[span) stands a second time within SGL_RECURRENCE_BYTES of its place, as a whole word, perhaps with an ending. */
bool sgl_recurs(sigla_slice text, sigla_span span);
/* How often the words of `span` stand within SGL_RECURRENCE_BYTES before it, as a word and not to open a bracket, counted up to `most`. */
unsigned sgl_uses_before(sigla_slice text, sigla_span span, unsigned most);

#endif
