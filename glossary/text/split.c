/* SPDX-License-Identifier: Apache-2.0 */
/* Splits by the properties of single characters. Dictionaries are not asked: what is indexed must not depend on their version. */
#include "text/split.h"

#include "text/char.h"

static bool stands_alone(uint32_t c)
{
    if (c < 0x2E80)
        return false;
    sgl_script script = sgl_char_script(c);
    return script == SGL_SCRIPT_HAN || script == SGL_SCRIPT_KANA;
}

/* Invisible characters (soft hyphens, joiners) belong to the word that they stand in. */
static bool is_inside(uint32_t c, size_t len)
{
    return len > 0 && (sgl_char_is_word(c) || sgl_char_is_invisible(c));
}

bool sgl_split_next(sigla_slice *word, sigla_slice text, size_t *at)
{
    uint32_t c = 0;
    size_t begin = *at, len = 0;
    for (; begin < text.len; begin += len == 0 ? 1 : len) {
        len = sgl_utf8_decode(&c, text.ptr + begin, text.len - begin);
        if (len > 0 && sgl_char_is_word(c))
            break;
    }
    if (begin >= text.len) {
        *at = text.len;
        return false;
    }
    size_t end = begin + len;
    for (bool alone = stands_alone(c); !alone && end < text.len; end += len) {
        len = sgl_utf8_decode(&c, text.ptr + end, text.len - end);
        if (!is_inside(c, len) || stands_alone(c))
            break;
    }
    *word = (sigla_slice){text.ptr + begin, end - begin};
    *at = end;
    return true;
}

void sgl_split_lower(sigla_buffer *out, sigla_slice word)
{
    for (size_t i = 0; i < word.len;) {
        uint32_t c = 0;
        char bytes[4];
        i += sgl_utf8_next(&c, word.ptr + i, word.len - i);
        sigla_buffer_append(out, bytes, sgl_utf8_encode(bytes, sgl_char_lower(c)));
    }
}

size_t sgl_split_length(sigla_slice text)
{
    size_t count = 0;
    uint32_t c = 0;
    for (size_t i = 0; i < text.len; count++)
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
    return count;
}

void sgl_split_reverse(sigla_buffer *out, sigla_slice text)
{
    uint32_t c = 0;
    for (size_t end = text.len; end > 0;) {
        size_t begin = sgl_utf8_previous(&c, text.ptr, end);
        sigla_buffer_append(out, text.ptr + begin, end - begin);
        end = begin;
    }
}

size_t sgl_split_offset(sigla_slice text, size_t index)
{
    uint32_t c = 0;
    size_t at = 0;
    for (size_t i = 0; i < index && at < text.len; i++)
        at += sgl_utf8_next(&c, text.ptr + at, text.len - at);
    return at;
}
