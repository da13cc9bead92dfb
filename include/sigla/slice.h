/* SPDX-License-Identifier: Apache-2.0 */
/* Borrowed text and places in it. A slice owns nothing and need not end in a NUL byte. */
#ifndef SIGLA_SLICE_H
#define SIGLA_SLICE_H

#include <stddef.h>
#include <string.h>

/* UTF-8 text of `len` bytes. `ptr` may be NULL only when `len` is 0. */
typedef struct sigla_slice {
    const char *ptr;
    size_t len;
} sigla_slice;

/* A half-open range of bytes: [begin, end). */
typedef struct sigla_span {
    size_t begin;
    size_t end;
} sigla_span;

/* The slice of a NUL-terminated string; NULL gives the empty slice. */
static inline sigla_slice sigla_slice_of(const char *text)
{
    sigla_slice slice = {text, text == NULL ? 0 : strlen(text)};
    return slice;
}

#endif
