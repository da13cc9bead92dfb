/* SPDX-License-Identifier: Apache-2.0 */
/* Guesses the encoding of bytes; converts nothing. */
#ifndef SGL_TEXT_ENCODING_H
#define SGL_TEXT_ENCODING_H

#include "text/convert.h"

typedef struct sgl_encoding {
    char name[SGL_ENCODING_MAX];
    sgl_unit_kind kind;
    bool big_endian;
    size_t mark;  /* bytes of the byte order mark */
    size_t valid; /* bytes that are valid UTF-8; looked for only where the kind is SGL_UNITS_UTF8 */
} sgl_encoding;

/* False when nothing fits. SGL_UNITS_UTF8 is also the answer for bytes that are nearly UTF-8. SGL_UNITS_VARIED stands for every encoding
   that only ICU knows; convert.c finds out which of them have one byte a character. */
bool sgl_encoding_guess(sgl_encoding *out, sigla_slice bytes);

/* How many bytes are control characters other than TAB, LF, VT, FF and CR. */
size_t sgl_encoding_controls(sigla_slice bytes);

#endif
