/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Thirty-two bytes at a time. Most quotation marks, dashes and brackets are text; only apostrophes beside a space, brackets before a digit
 * and the like are worth a closer look.
 */
#include "reader/suspect.h"

#include "text/vector.h"

#define AROUND 3 /* bytes behind a place that are looked at; one before it */

static inline sgl_vector find_controls(sgl_vector bytes, char terminator)
{
    sgl_vector usual = sgl_vector_is(bytes, '\t') | sgl_vector_is(bytes, (uint8_t)terminator);
    return (sgl_vector_within(bytes, 0, 0x1F) & ~usual) | sgl_vector_is(bytes, 0x7F);
}

/* Signs that are suspect wherever they stand. */
static inline sgl_vector find_signs(sgl_vector bytes, bool markdown)
{
    sgl_vector signs = sgl_vector_is(bytes, '&') | sgl_vector_is(bytes, '<');
    if (!markdown)
        return signs | sgl_vector_is(bytes, '[') | sgl_vector_is(bytes, '^');
    /* [ \ ] ^ _ ` stand in a row. */
    return signs | sgl_vector_within(bytes, '[', '`') | sgl_vector_is(bytes, '*') | sgl_vector_is(bytes, '~') | sgl_vector_is(bytes, '!');
}

/* Apostrophes beside a space, round brackets before a digit. */
static inline sgl_vector find_ascii(const char *at)
{
    sgl_vector bytes = sgl_vector_load(at), next = sgl_vector_load(at + 1);
    sgl_vector spaced = sgl_vector_is(sgl_vector_load(at - 1), ' ') | sgl_vector_is(next, ' ');
    return (sgl_vector_is(bytes, '\'') & spaced) | (sgl_vector_is(bytes, '(') & sgl_vector_within(next, '0', '9'));
}

/* C2: control characters, the soft hyphen, raised 2, 3 and 1. EF: the byte order mark, roughly. */
static inline unsigned find_latin(const char *at)
{
    sgl_vector bytes = sgl_vector_load(at), next = sgl_vector_load(at + 1);
    sgl_vector latin =
        ~sgl_vector_least(next, 0xA0) | sgl_vector_is(next, 0xAD) | sgl_vector_within(next, 0xB2, 0xB3) | sgl_vector_is(next, 0xB9);
    return sgl_vector_bits((sgl_vector_is(bytes, 0xC2) & latin) | (sgl_vector_is(bytes, 0xEF) & sgl_vector_is(next, 0xBB)));
}

/* E2: U+2019 beside a space; U+200E, U+200F; U+2028 to U+202E; all of U+2040 to U+207F. */
static inline unsigned find_general(const char *at)
{
    sgl_vector bytes = sgl_vector_load(at), next = sgl_vector_load(at + 1), third = sgl_vector_load(at + 2);
    sgl_vector spaced = sgl_vector_is(sgl_vector_load(at - 1), ' ') | sgl_vector_is(sgl_vector_load(at + 3), ' ');
    sgl_vector found = sgl_vector_within(third, 0x8E, 0x8F) | sgl_vector_within(third, 0xA8, 0xAE) | (sgl_vector_is(third, 0x99) & spaced);
    return sgl_vector_bits(sgl_vector_is(bytes, 0xE2) & ((sgl_vector_is(next, 0x80) & found) | sgl_vector_is(next, 0x81)));
}

/* A line break of two bytes, which is none of the control characters. */
static inline sgl_vector find_line_breaks(const char *at)
{
    return sgl_vector_is(sgl_vector_load(at), '\r') & sgl_vector_is(sgl_vector_load(at + 1), '\n');
}

static inline sgl_vector find_first(const char *at, char terminator, bool markdown)
{
    sgl_vector bytes = sgl_vector_load(at);
    return find_signs(bytes, markdown) | find_ascii(at) | find_controls(bytes, terminator);
}

/* One bit for each of 32 bytes. Which of the three steps are taken depends on the language more than on the place. */
static inline unsigned find_suspects(const char *at, char terminator, bool markdown)
{
    const char *behind = at + SGL_VECTOR_BYTES;
    sgl_vector low = sgl_vector_load(at), high = sgl_vector_load(behind);
    sgl_vector first = find_first(at, terminator, markdown), second = find_first(behind, terminator, markdown);
    unsigned found = 0;
    if (sgl_vector_bits(first | second) != 0)
        found = sgl_vector_bits(first & ~find_line_breaks(at)) | sgl_vector_bits(second & ~find_line_breaks(behind)) << SGL_VECTOR_BYTES;
    if (sgl_vector_bits(sgl_vector_is(low, 0xE2) | sgl_vector_is(high, 0xE2)) != 0)
        found |= find_general(at) | find_general(behind) << SGL_VECTOR_BYTES;
    if (sgl_vector_bits(sgl_vector_is(low, 0xC2) | sgl_vector_is(high, 0xC2) | sgl_vector_is(low, 0xEF) | sgl_vector_is(high, 0xEF)) != 0)
        found |= find_latin(at) | find_latin(behind) << SGL_VECTOR_BYTES;
    return found;
}

static inline size_t next_suspect(sigla_slice source, size_t at, size_t end, char terminator, bool markdown)
{
    for (; at < end && at >= 1 && at + 2 * SGL_VECTOR_BYTES + AROUND <= source.len; at += 2 * SGL_VECTOR_BYTES) {
        unsigned found = find_suspects(source.ptr + at, terminator, markdown);
        if (found != 0) {
            at += (unsigned)__builtin_ctz(found);
            break;
        }
    }
    return at < end ? at : end;
}

size_t sgl_suspect_next(sigla_slice source, size_t at, size_t end, char terminator, bool markdown)
{
    return markdown ? next_suspect(source, at, end, terminator, true) : next_suspect(source, at, end, terminator, false);
}
