/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 by hand (RFC 3629): decoding that never reads past the end and never accepts an overlong form or a surrogate. */
#ifndef SGL_BASE_UTF8_H
#define SGL_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SGL_REPLACEMENT 0xFFFDu

static inline bool sgl_utf8_is_tail(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Decodes the character at text[0]; `len` > 0 bytes are there. -> its length in bytes, 0 when it is not valid (then *code is U+FFFD). */
static inline size_t sgl_utf8_decode(uint32_t *code, const char *text, size_t len)
{
    unsigned char b = (unsigned char)text[0];
    if (b < 0x80) {
        *code = b;
        return 1;
    }
    *code = SGL_REPLACEMENT;
    if (b < 0xC2 || b > 0xF4)
        return 0;
    if (b < 0xE0) {
        if (len < 2 || !sgl_utf8_is_tail(text[1]))
            return 0;
        *code = (b & 0x1Fu) << 6 | ((unsigned char)text[1] & 0x3Fu);
        return 2;
    }
    if (b < 0xF0) {
        if (len < 3 || !sgl_utf8_is_tail(text[1]) || !sgl_utf8_is_tail(text[2]))
            return 0;
        uint32_t c = (b & 0x0Fu) << 12 | ((unsigned char)text[1] & 0x3Fu) << 6 | ((unsigned char)text[2] & 0x3Fu);
        if (c < 0x800 || (c >= 0xD800 && c < 0xE000))
            return 0;
        *code = c;
        return 3;
    }
    if (len < 4 || !sgl_utf8_is_tail(text[1]) || !sgl_utf8_is_tail(text[2]) || !sgl_utf8_is_tail(text[3]))
        return 0;
    uint32_t c = (b & 0x07u) << 18 | ((unsigned char)text[1] & 0x3Fu) << 12 | ((unsigned char)text[2] & 0x3Fu) << 6 |
                 ((unsigned char)text[3] & 0x3Fu);
    if (c < 0x10000 || c > 0x10FFFF)
        return 0;
    *code = c;
    return 4;
}

/* Decodes and steps: never returns 0; an invalid byte counts as one U+FFFD. */
static inline size_t sgl_utf8_next(uint32_t *code, const char *text, size_t len)
{
    size_t n = sgl_utf8_decode(code, text, len);
    return n == 0 ? 1 : n;
}

/* The character that ends before text[at] (at > 0). -> where it begins. */
static inline size_t sgl_utf8_previous(uint32_t *code, const char *text, size_t at)
{
    size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && sgl_utf8_is_tail(text[begin]))
        begin--;
    if (sgl_utf8_decode(code, text + begin, at - begin) == at - begin)
        return begin;
    *code = SGL_REPLACEMENT;
    return at - 1;
}

/* Encodes into out[4]; -> bytes written. `code` must be a scalar value. */
static inline size_t sgl_utf8_encode(char *out, uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

#endif
