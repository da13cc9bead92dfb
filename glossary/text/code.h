/* SPDX-License-Identifier: Apache-2.0 */
/* Codes that look like short forms and are none, from ICU's data: currencies (ISO 4217), countries (ISO 3166-1), languages (ISO 639). */
#ifndef SGL_TEXT_CODE_H
#define SGL_TEXT_CODE_H

#include <sigla/slice.h>

typedef enum sgl_code {
    SGL_CODE_NONE,
    SGL_CODE_CURRENCY, /* three capitals: EUR */
    SGL_CODE_PLACE,    /* two capitals, a country or language: CY, EN */
    SGL_CODE_COUNT
} sgl_code;

/* What `text` is, all of it. Thread-safe; the first call reads ICU's tables (about a millisecond). */
sgl_code sgl_code_of(sigla_slice text);

#endif
