/* SPDX-License-Identifier: Apache-2.0 */
/* What stands again in a text. */
#ifndef SGL_EXTRACT_RECUR_H
#define SGL_EXTRACT_RECUR_H

#include <sigla/slice.h>
#include <stdbool.h>

#define SGL_RECURRENCE_BYTES ((size_t)64 << 10) /* text on each side that is looked at */
#define SGL_RECURRENCE_LEAST 2000               /* a shorter text says nothing by not repeating a word */

/* Whether text[span) stands, byte for byte, within SGL_RECURRENCE_BYTES of its place a second time. */
bool sgl_recurs(sigla_slice text, sigla_span span);

#endif
