/* SPDX-License-Identifier: Apache-2.0 */
/* Text that may come from anywhere, made fit for a terminal or a page: what cannot be seen cannot mislead. Not an HTML escape. */
#include <sigla/text.h>

#include "text/char.h"

static bool is_break(uint32_t c)
{
    return (c >= 9 && c <= 13) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFFF9 && c <= 0xFFFB);
}

/* Joiners belong to the spelling of several scripts, variation selectors to the look of a character. */
static bool is_harmless(uint32_t c, uint32_t previous)
{
    return ((c == 0x200C || c == 0x200D) && previous >= 0x300) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

void sigla_text_show(sigla_buffer *out, sigla_slice text)
{
    uint32_t previous = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        size_t step = sgl_utf8_next(&c, text.ptr + at, text.len - at);
        if (is_break(c))
            sigla_buffer_append_char(out, ' ');
        else if (is_control(c) || c == SGL_REPLACEMENT || (sgl_char_is_invisible(c) && !is_harmless(c, previous)))
            sigla_buffer_append_text(out, "\xEF\xBF\xBD");
        else
            sigla_buffer_append(out, text.ptr + at, step);
        previous = c;
        at += step;
    }
}
