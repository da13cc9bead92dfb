/* SPDX-License-Identifier: Apache-2.0 */
/* The bytes of a text file as UTF-8, with a way back from each byte of it to the bytes of the file. */
#ifndef SGL_TEXT_CONVERT_H
#define SGL_TEXT_CONVERT_H

#include "base/array.h"

#include <sigla/buffer.h>

#define SGL_ENCODING_MAX 24 /* room for the name of an encoding, with its NUL */

typedef struct sgl_checkpoint {
    uint32_t text;   /* a character begins here in the UTF-8 */
    uint32_t source; /* and here in the file */
    uint32_t index;  /* characters before it */
} sgl_checkpoint;

typedef enum sgl_unit_kind {
    SGL_UNITS_UTF8, /* the file is UTF-8; the way back is an addition */
    SGL_UNITS_16,
    SGL_UNITS_32,
    SGL_UNITS_8,     /* one byte a character */
    SGL_UNITS_VARIED /* one to several bytes; `widths` tells how many */
} sgl_unit_kind;

typedef struct sgl_conversion {
    char encoding[SGL_ENCODING_MAX]; /* IANA name */
    sgl_unit_kind kind;
    sigla_slice text; /* UTF-8: the file's own bytes behind its mark, or `converted` */
    size_t skipped;   /* bytes of the byte order mark */
    sigla_buffer converted;
    SGL_ARRAY(sgl_checkpoint) checkpoints;
    uint8_t *widths; /* bytes in the file of each character; SGL_UNITS_VARIED only */
} sgl_conversion;

void sgl_conversion_init(sgl_conversion *conversion);
void sgl_conversion_release(sgl_conversion *conversion);

/*
 * Finds the encoding of `bytes` (byte order mark, the pattern of zero bytes, validity as UTF-8, ICU's detector) and converts. What was not
 * valid in an encoding other than UTF-8 becomes U+FFFD. => conversion->text may point into `bytes`.
 * Errors: SIGLA_INVALID (nearly UTF-8, with the position of the fault; `name` begins the sentence), SIGLA_UNSUPPORTED (no encoding fits),
 * SIGLA_NO_MEMORY. `bytes` are at most 1 GiB.
 */
SIGLA_CHECKED sigla_status sgl_convert(sgl_conversion *conversion, const char *name, sigla_slice bytes, sigla_error *error);
/* Takes bytes for UTF-8 and nothing else. */
SIGLA_CHECKED sigla_status sgl_convert_utf8(sgl_conversion *conversion, const char *name, sigla_slice bytes, sigla_error *error);
/* The bytes of the file behind a span of conversion->text, widened to whole characters; constant time. */
sigla_span sgl_conversion_span(const sgl_conversion *conversion, sigla_span text);

#endif
