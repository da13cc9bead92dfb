/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Validation of UTF-8, 64 bytes at a time: in well-formed text a tail stands exactly where one of the three bytes before asks for it, and
 * only four leads care which tail follows. What is not well-formed, and rare leads, are looked at character by character.
 */
#include <sigla/text.h>

#include "base/utf8.h"
#include "text/vector.h"

#define STRIDE ((size_t)64)

/* True for bytes that cannot stand where they do, and for the leads of four bytes, which may stand there or not. Three bytes lie before. */
static inline sgl_vector find_doubtful(const char *bytes)
{
    sgl_vector now = sgl_vector_load(bytes), before = sgl_vector_load(bytes - 1);
    sgl_vector asked = sgl_vector_least(before, 0xC0) | sgl_vector_least(sgl_vector_load(bytes - 2), 0xE0);
    sgl_vector low = (sgl_vector)(now < sgl_vector_of(0xA0)); /* of the tails: the first half */
    sgl_vector overlong = (sgl_vector_is(before, 0xE0) & low) | sgl_vector_is(now & sgl_vector_of(0xFE), 0xC0);
    sgl_vector surrogate = sgl_vector_is(before, 0xED) & ~low;
    return (sgl_vector_tails(now) ^ asked) | overlong | surrogate | sgl_vector_least(now, 0xF0);
}

static inline bool is_ascii(const char *bytes)
{
    uint64_t words[8];
    memcpy(words, bytes, sizeof words);
    return ((words[0] | words[1] | words[2] | words[3] | words[4] | words[5] | words[6] | words[7]) & 0x8080808080808080u) == 0;
}

/* From the boundary of a character at `at` to another, with nothing but well-formed characters of at most three bytes between. */
static size_t skip_good(sigla_slice text, size_t at)
{
    size_t i = at;
    if (i < 3)
        return at;
    for (; text.len - i >= STRIDE; i += STRIDE) {
        const char *bytes = text.ptr + i;
        if (is_ascii(bytes) && (unsigned char)bytes[-1] < 0x80)
            continue;
        sgl_vector doubtful = find_doubtful(bytes) | find_doubtful(bytes + 16) | find_doubtful(bytes + 32) | find_doubtful(bytes + 48);
        if (sgl_vector_bits(doubtful) != 0)
            break;
    }
    /* The last character may go on behind. */
    while (i > at && sgl_utf8_is_tail(text.ptr[i - 1]))
        i--;
    return i > at && (unsigned char)text.ptr[i - 1] >= 0xC0 ? i - 1 : i;
}

size_t sigla_text_valid(sigla_slice text)
{
    size_t at = 0;
    while (at < text.len) {
        at = skip_good(text, at);
        for (size_t end = text.len - at < STRIDE ? text.len : at + STRIDE; at < end;) {
            uint32_t code;
            size_t step = sgl_utf8_decode(&code, text.ptr + at, text.len - at);
            if (step == 0)
                return at;
            at += step;
        }
    }
    return text.len;
}
