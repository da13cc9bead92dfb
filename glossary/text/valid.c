/* SPDX-License-Identifier: Apache-2.0 */
/* Validation of UTF-8: ASCII in steps of sixteen bytes, the rest character by character. */
#include <sigla/text.h>

#include "base/utf8.h"

static bool is_ascii_16(const char *bytes)
{
    uint64_t words[2];
    memcpy(words, bytes, sizeof words);
    return ((words[0] | words[1]) & 0x8080808080808080u) == 0;
}

size_t sigla_text_valid(sigla_slice text)
{
    size_t at = 0;
    while (at < text.len) {
        if ((unsigned char)text.ptr[at] < 0x80) {
            while (text.len - at >= 16 && is_ascii_16(text.ptr + at))
                at += 16;
            while (at < text.len && (unsigned char)text.ptr[at] < 0x80)
                at++;
            continue;
        }
        uint32_t code;
        size_t step = sgl_utf8_decode(&code, text.ptr + at, text.len - at);
        if (step == 0)
            return at;
        at += step;
    }
    return text.len;
}
