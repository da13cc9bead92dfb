/* SPDX-License-Identifier: Apache-2.0 */
/* Signs and capitals by comparing bytes, sixteen at once where the machine has SSE2. */
#include "extract/glance.h"

#include "text/char.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The signs beyond ASCII are told by their first byte here and decoded later: « and » (C2), the Arabic comma (D8), dashes and quotation marks (E2),
   ideographic signs (E3), full-width signs and ornate brackets (EF). */
static const bool sign_bytes[256] = {
    ['('] = true, ['['] = true, ['{'] = true,  ['='] = true,  [':'] = true,  [','] = true,  ['-'] = true,  ['\t'] = true,
    ['|'] = true, ['"'] = true, ['\n'] = true, [0xC2] = true, [0xD8] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
};

static bool is_ascii_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

sgl_glance sgl_glance_bytewise(const char *text)
{
    sgl_glance seen = {0, 0};
    for (unsigned i = 0; i < SGL_GLANCE_BYTES; i++) {
        bool pair = is_ascii_capital(text[i]) && (i + 1 == SGL_GLANCE_BYTES || is_ascii_capital(text[i + 1]));
        seen.signs |= (uint32_t)sign_bytes[(unsigned char)text[i]] << i;
        seen.capitals |= (uint32_t)pair << i;
    }
    return seen;
}

/* Bytes that an upper-case letter may begin with: A to Z, and the lead bytes of scripts with case (Latin, Greek, Cyrillic, Armenian, Georgian,
   Cherokee, Coptic, full-width Latin, and what lies beyond U+FFFF). */
static bool may_lead(unsigned char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 0xC3 && byte <= 0xD6) || byte == 0xE1 || byte == 0xE2 || byte == 0xEA || byte == 0xEF ||
           byte == 0xF0;
}

bool sgl_is_capital_at(const char *text, size_t at, size_t end)
{
    uint32_t c = (unsigned char)text[at];
    if (c >= 0x80)
        sgl_utf8_next(&c, text + at, end - at);
    return sgl_char_is_upper(c);
}

size_t sgl_next_capital_bytewise(const char *text, size_t at, size_t end)
{
    while (at < end && !(may_lead((unsigned char)text[at]) && sgl_is_capital_at(text, at, end)))
        at++;
    return at;
}

bool sgl_capitals_ahead_bytewise(const char *text, size_t at, size_t end)
{
    for (; at < end; at++) {
        bool pair = is_ascii_capital(text[at]) && at + 1 < end && is_ascii_capital(text[at + 1]);
        if (pair || (unsigned char)text[at] >= 0x80)
            return true;
        if (text[at] == '.' || text[at] == ';' || text[at] == '(')
            return false;
    }
    return false;
}

#ifdef __SSE2__

/* Bytes of `x` from `low` to `high`. */
static __m128i within(__m128i x, int low, int high)
{
    __m128i from_low = _mm_sub_epi8(x, _mm_set1_epi8((char)low));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_low, _mm_set1_epi8((char)(high - low))), from_low);
}

static __m128i is_byte(__m128i x, int byte)
{
    return _mm_cmpeq_epi8(x, _mm_set1_epi8((char)byte));
}

static __m128i either(__m128i a, __m128i b)
{
    return _mm_or_si128(a, b);
}

sgl_glance sgl_glance_at(const char *text)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)text);
    __m128i ranges = either(either(within(x, '\t', '\n'), within(x, ',', '-')), within(x, '{', '|'));
    __m128i others = either(either(is_byte(x, '"'), is_byte(x, '(')), either(is_byte(x, ':'), either(is_byte(x, '='), is_byte(x, '['))));
    __m128i signs = either(ranges, others);
    if (_mm_movemask_epi8(x) != 0) {
        __m128i wide = either(either(is_byte(x, 0xC2), is_byte(x, 0xD8)), either(within(x, 0xE2, 0xE3), is_byte(x, 0xEF)));
        signs = either(signs, wide);
    }
    uint32_t capitals = (uint32_t)_mm_movemask_epi8(within(x, 'A', 'Z'));
    sgl_glance seen = {(uint32_t)_mm_movemask_epi8(signs), capitals & (capitals >> 1 | 1u << (SGL_GLANCE_BYTES - 1))};
    return seen;
}

/* Where capitals beyond ASCII may begin, by lead byte and the byte after it: small letters of French, German, Greek and Russian are told apart
   here, for they are most of their texts. */
static __m128i may_be_wide_capital(__m128i x, __m128i next)
{
    __m128i latin = _mm_and_si128(is_byte(x, 0xC3), within(next, 0x80, 0x9F));
    __m128i greek = _mm_and_si128(is_byte(x, 0xCE), within(next, 0x80, 0xB0));
    __m128i cyrillic = either(_mm_and_si128(is_byte(x, 0xD0), within(next, 0x80, 0xAF)), _mm_and_si128(is_byte(x, 0xD1), within(next, 0xA0, 0xBF)));
    __m128i two = either(within(x, 0xC4, 0xCD), either(is_byte(x, 0xCF), within(x, 0xD2, 0xD6)));
    __m128i more = either(within(x, 0xE1, 0xE2), either(is_byte(x, 0xEA), either(is_byte(x, 0xEF), is_byte(x, 0xF0))));
    return either(either(latin, greek), either(cyrillic, either(two, more)));
}

uint32_t sgl_glance_capitals(const char *text)
{
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)text);
    __m128i capital = within(x, 'A', 'Z');
    if (_mm_movemask_epi8(x) != 0)
        capital = either(capital, may_be_wide_capital(x, _mm_loadu_si128((const __m128i *)(const void *)(text + 1))));
    return (uint32_t)_mm_movemask_epi8(capital);
}

bool sgl_capitals_ahead(const char *text, size_t at, size_t end)
{
    for (; end - at > SGL_GLANCE_BYTES; at += SGL_GLANCE_BYTES) { /* one byte more is read */
        __m128i x = _mm_loadu_si128((const __m128i *)(const void *)(text + at));
        __m128i next = _mm_loadu_si128((const __m128i *)(const void *)(text + at + 1));
        unsigned found = (unsigned)_mm_movemask_epi8(either(x, _mm_and_si128(within(x, 'A', 'Z'), within(next, 'A', 'Z'))));
        unsigned stops = (unsigned)_mm_movemask_epi8(either(is_byte(x, '.'), either(is_byte(x, ';'), is_byte(x, '('))));
        if ((found | stops) != 0)
            return found != 0 && (stops == 0 || __builtin_ctz(found) < __builtin_ctz(stops));
    }
    return sgl_capitals_ahead_bytewise(text, at, end);
}

#else

uint32_t sgl_glance_capitals(const char *text)
{
    uint32_t set = 0;
    for (unsigned i = 0; i < SGL_GLANCE_BYTES; i++)
        set |= (uint32_t)may_lead((unsigned char)text[i]) << i;
    return set;
}

bool sgl_capitals_ahead(const char *text, size_t at, size_t end)
{
    return sgl_capitals_ahead_bytewise(text, at, end);
}

sgl_glance sgl_glance_at(const char *text)
{
    return sgl_glance_bytewise(text);
}

#endif

size_t sgl_next_capital(const char *text, size_t at, size_t end)
{
    for (; end - at > SGL_GLANCE_BYTES; at += SGL_GLANCE_BYTES)
        for (uint32_t set = sgl_glance_capitals(text + at); set != 0; set &= set - 1) {
            size_t found = at + (unsigned)__builtin_ctz(set);
            if (sgl_is_capital_at(text, found, end))
                return found;
        }
    return sgl_next_capital_bytewise(text, at, end);
}
