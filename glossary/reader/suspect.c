/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sixteen bytes at a time, in two steps: the bytes that repairs begin with, then, if there are any, the bytes around them. Most quotation
 * marks, dashes and brackets are text; only apostrophes beside a space, brackets before a digit and the like are worth a closer look.
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

/* Bytes that are suspect by what stands around them: ' ( and the leads C2, E2, EF. */
static inline sgl_vector find_others(sgl_vector bytes)
{
    return sgl_vector_within(bytes, '\'', '(') | sgl_vector_is(bytes & sgl_vector_of(0xDF), 0xC2) | sgl_vector_is(bytes, 0xEF);
}

/* All that is worth a second look. */
static inline sgl_vector find_any(const char *at, char terminator, bool markdown)
{
    sgl_vector bytes = sgl_vector_load(at);
    return find_signs(bytes, markdown) | find_controls(bytes, terminator) | find_others(bytes);
}

/* Those of find_others whose neighbours make them suspect. */
static inline sgl_vector weigh_others(const char *at)
{
    sgl_vector bytes = sgl_vector_load(at), next = sgl_vector_load(at + 1), third = sgl_vector_load(at + 2);
    sgl_vector after_space = sgl_vector_is(sgl_vector_load(at - 1), ' ');
    sgl_vector round = sgl_vector_is(bytes, '(') & sgl_vector_within(next, '0', '9');
    sgl_vector straight = sgl_vector_is(bytes, '\'') & (after_space | sgl_vector_is(next, ' '));
    /* Control characters, the soft hyphen, raised 2, 3 and 1. */
    sgl_vector latin = (sgl_vector)(next < sgl_vector_of(0xA0)) | sgl_vector_is(next, 0xAD) | sgl_vector_within(next, 0xB2, 0xB3) |
                       sgl_vector_is(next, 0xB9);
    /* U+2019 beside a space; U+200E, U+200F; U+2028 to U+202E; all of U+2040 to U+207F. */
    sgl_vector curled = sgl_vector_is(third, 0x99) & (after_space | sgl_vector_is(sgl_vector_load(at + 3), ' '));
    sgl_vector general = sgl_vector_is(next, 0x80) & (curled | sgl_vector_within(third, 0x8E, 0x8F) | sgl_vector_within(third, 0xA8, 0xAE));
    return round | straight | (sgl_vector_is(bytes, 0xC2) & latin) | (sgl_vector_is(bytes, 0xE2) & (general | sgl_vector_is(next, 0x81))) |
           (sgl_vector_is(bytes, 0xEF) & sgl_vector_is(next, 0xBB));
}

/* Where the suspects of 16 bytes are. */
static inline unsigned weigh(const char *at, char terminator, bool markdown)
{
    sgl_vector bytes = sgl_vector_load(at);
    sgl_vector crlf = sgl_vector_is(bytes, '\r') & sgl_vector_is(sgl_vector_load(at + 1), '\n');
    return sgl_vector_bits(find_signs(bytes, markdown) | (find_controls(bytes, terminator) & ~crlf) | weigh_others(at));
}

static inline size_t next_suspect(sigla_slice source, size_t at, size_t end, char terminator, bool markdown)
{
    while (at < end && at >= 1 && at + 2 * SGL_VECTOR_BYTES + AROUND <= source.len) {
        const char *bytes = source.ptr + at;
        sgl_vector any = find_any(bytes, terminator, markdown) | find_any(bytes + SGL_VECTOR_BYTES, terminator, markdown);
        if (sgl_vector_bits(any) != 0) {
            unsigned found = weigh(bytes, terminator, markdown) | weigh(bytes + SGL_VECTOR_BYTES, terminator, markdown) << SGL_VECTOR_BYTES;
            if (found != 0) {
                at += (unsigned)__builtin_ctz(found);
                break;
            }
        }
        at += 2 * SGL_VECTOR_BYTES;
    }
    return at < end ? at : end;
}

size_t sgl_suspect_next(sigla_slice source, size_t at, size_t end, char terminator, bool markdown)
{
    return markdown ? next_suspect(source, at, end, terminator, true) : next_suspect(source, at, end, terminator, false);
}
