/* SPDX-License-Identifier: Apache-2.0 */
/* Recurrence in a window: memchr for the first byte, then the borders of the word. */
#include "extract/recur.h"

#include "text/char.h"

#define FIRST_UNSPACED 0x2E80 /* Han, kana and what is written like them: words stand without spaces */

/* A letter or digit that a word would go on with. */
static bool goes_on(uint32_t c)
{
    return sgl_char_is_word(c) && c < FIRST_UNSPACED;
}

/* Arabic writes its article and short prepositions together with the word: so few letters may stand before it. */
static bool begins_word(const char *text, size_t begin, size_t at)
{
    for (unsigned letters = 0; at > begin; letters++) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, text, at);
        if (!goes_on(c))
            return true;
        if (letters == SGL_RECURRENCE_PREFIX || sgl_char_script(c) != SGL_SCRIPT_ARABIC)
            return false;
        at = before;
    }
    return true;
}

/* Names take endings (Europolu, Frontexin): a few small letters may follow one that is long enough to be known again. */
static bool ends_word(const char *text, size_t at, size_t end, size_t name_len)
{
    for (unsigned letters = 0; at < end; letters++) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        if (!goes_on(c))
            return true;
        if (letters == SGL_RECURRENCE_ENDING || name_len < SGL_RECURRENCE_NAME || !sgl_char_is_lower(c))
            return false;
        at += len;
    }
    return true;
}

static bool is_in_bracket(const char *text, size_t begin, size_t at)
{
    uint32_t c = 0;
    if (at > begin)
        sgl_utf8_previous(&c, text, at);
    return sgl_char_is_opening_bracket(c);
}

#define FREE_STEPS 400 /* places with the name's first byte that are looked at for free uses: text may hold nothing but such places */

/* How often the name stands in text[begin, end), counted up to `most`; with `free`, not as the first word of a bracket. */
static unsigned count_name(const char *text, size_t begin, size_t end, sigla_slice name, unsigned most, bool free)
{
    unsigned count = 0, steps = 0;
    for (size_t from = begin; count < most && from + name.len <= end && (!free || steps++ < FREE_STEPS);) {
        const char *found = memchr(text + from, name.ptr[0], end - from - name.len + 1);
        if (found == NULL)
            break;
        size_t at = (size_t)(found - text);
        count += memcmp(found, name.ptr, name.len) == 0 && begins_word(text, begin, at) && ends_word(text, at + name.len, end, name.len) &&
                 !(free && is_in_bracket(text, begin, at));
        from = at + 1;
    }
    return count;
}

/* The next begin of a character from `at` on, so that a window does not tear one. */
static size_t whole(sigla_slice text, size_t at)
{
    while (at < text.len && sgl_utf8_is_tail(text.ptr[at]))
        at++;
    return at;
}

bool sgl_recurs(sigla_slice text, sigla_span span)
{
    sigla_slice name = {text.ptr + span.begin, span.end - span.begin};
    size_t begin = span.begin > SGL_RECURRENCE_BYTES ? whole(text, span.begin - SGL_RECURRENCE_BYTES) : 0;
    size_t end = text.len - span.end > SGL_RECURRENCE_BYTES ? whole(text, span.end + SGL_RECURRENCE_BYTES) : text.len;
    return name.len > 0 &&
           (count_name(text.ptr, begin, span.begin, name, 1, false) > 0 || count_name(text.ptr, span.end, end, name, 1, false) > 0);
}

unsigned sgl_uses_before(sigla_slice text, sigla_span span, unsigned most)
{
    sigla_slice name = {text.ptr + span.begin, span.end - span.begin};
    size_t begin = span.begin > SGL_RECURRENCE_BYTES ? whole(text, span.begin - SGL_RECURRENCE_BYTES) : 0;
    return name.len > 0 ? count_name(text.ptr, begin, span.begin, name, most, true) : 0;
}
