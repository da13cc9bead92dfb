/* SPDX-License-Identifier: Apache-2.0 */
/* Columns on a terminal (Unicode Standard Annex #11). Sequences that a terminal joins (emoji with joiners) count as their parts. */
#include <sigla/text.h>

#include "base/utf8.h"

#include <unicode/uchar.h>

/* True for what stands on the character before it: marks, format characters, the vowels and finals of conjoining Hangul. */
static bool is_attached(uint32_t c)
{
    return (U_GET_GC_MASK((UChar32)c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0 || (c >= 0x1160 && c <= 0x11FF);
}

static size_t char_width(uint32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return 0;
    if (c < 0x300)
        return c == 0xAD ? 0 : 1;
    if (is_attached(c) || c == 0x2028 || c == 0x2029)
        return 0;
    int32_t width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

size_t sigla_text_width(sigla_slice text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += sgl_utf8_next(&c, text.ptr + at, text.len - at);
        columns += char_width(c);
    }
    return columns;
}

size_t sigla_text_fit(sigla_slice text, size_t columns)
{
    size_t at = 0;
    while (at < text.len) {
        uint32_t c;
        size_t step = sgl_utf8_next(&c, text.ptr + at, text.len - at);
        size_t width = char_width(c);
        if (width > columns)
            break;
        columns -= width;
        at += step;
    }
    return at;
}
