/* SPDX-License-Identifier: Apache-2.0 */
/* One step through UTF-16, as ICU gives it; inside text/ only. (ICU's own macros mix signed and unsigned, which our warnings refuse.) */
#ifndef SGL_TEXT_UTF16_H
#define SGL_TEXT_UTF16_H

#include "base/utf8.h"

#include <unicode/umachine.h>

/* The character at units[*at], *at < count; steps over it. A lone surrogate gives U+FFFD. */
static inline uint32_t sgl_utf16_next(const UChar *units, int32_t *at, int32_t count)
{
    uint32_t unit = units[(*at)++];
    if (unit < 0xD800 || unit > 0xDFFF)
        return unit;
    if (unit > 0xDBFF || *at >= count || units[*at] < 0xDC00 || units[*at] > 0xDFFF)
        return SGL_REPLACEMENT;
    return 0x10000 + ((unit - 0xD800) << 10) + (units[(*at)++] - 0xDC00u);
}

/* Writes a character at units[*at] and steps; there must be room for two units. */
static inline void sgl_utf16_put(UChar *units, int32_t *at, uint32_t c)
{
    if (c >= 0x10000) {
        units[(*at)++] = (UChar)(0xD7C0 + (c >> 10));
        c = 0xDC00 | (c & 0x3FF);
    }
    units[(*at)++] = (UChar)c;
}

#endif
