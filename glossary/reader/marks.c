/* SPDX-License-Identifier: Apache-2.0 */
/* Footnote marks as converters leave them. When in doubt a mark is text. */
#include "reader/marks.h"

#include "text/char.h"

#define LABEL_MAX 64 /* bytes between the brackets of a mark */
#define NOTE_MAX ((size_t)8192)
#define NOTE_DEPTH_MAX 8 /* brackets within a note; keeps the search linear */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool begins_with(sigla_slice text, size_t at, const char *word)
{
    size_t len = strlen(word);
    return text.len - at >= len && memcmp(text.ptr + at, word, len) == 0;
}

/* The place of ']' within reach of `at`, before any other bracket; 0: none. */
static size_t find_closing(sigla_slice text, size_t at, size_t reach)
{
    size_t limit = text.len - at < reach ? text.len : at + reach;
    for (; at < limit; at++) {
        if (text.ptr[at] == ']')
            return at;
        if (text.ptr[at] == '[' || text.ptr[at] == '\n')
            return 0;
    }
    return 0;
}

/* "12", "3, 5-7": numbers of at most three digits. */
static bool is_number_list(const char *label, size_t len)
{
    size_t digits = 0;
    for (size_t i = 0; i < len; i++) {
        if (is_digit(label[i])) {
            if (++digits > 3)
                return false;
        } else if (label[i] == ',' || label[i] == ' ' || label[i] == '-') {
            digits = 0;
        } else if (len - i >= 3 && memcmp(label + i, "\xE2\x80\x93", 3) == 0) {
            digits = 0;
            i += 2;
        } else {
            return false;
        }
    }
    return len > 0 && is_digit(label[0]) && digits > 0;
}

size_t sgl_mark_bracket(sigla_slice text, size_t at)
{
    static const char *const words[] = {"footnoteRef:", "endnoteRef:", "bookmark:", "comment:", "^", "fn:", "note "};
    size_t close = find_closing(text, at + 1, LABEL_MAX);
    if (close == 0 || close == at + 1)
        return 0;
    if (is_number_list(text.ptr + at + 1, close - at - 1))
        return close + 1 - at;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (begins_with(text, at + 1, words[i]))
            return text.ptr[at + 1] == '^' && close + 1 < text.len && text.ptr[close + 1] == ':' ? 0 : close + 1 - at;
    return 0;
}

size_t sgl_mark_inline_note(size_t *skip, sigla_slice text, size_t at)
{
    size_t i = at + 1;
    while (i < text.len && i < at + 5 && is_digit(text.ptr[i]))
        i++;
    if (i == at + 1 || i + 1 >= text.len || text.ptr[i] != ':' || (text.ptr[i + 1] != ' ' && text.ptr[i + 1] != '\t'))
        return 0;
    *skip = i + 1 - at;
    size_t depth = 1, limit = text.len - at < NOTE_MAX ? text.len : at + NOTE_MAX;
    for (; i < limit; i++) {
        depth += text.ptr[i] == '[';
        depth -= text.ptr[i] == ']';
        if (depth == 0)
            return i + 1 - at;
        if (depth > NOTE_DEPTH_MAX)
            return 0;
    }
    return 0;
}

/* The bytes of the raised digit at text[at]: ¹ ² ³ and U+2070, U+2074 to U+2079. */
static size_t raised_digit(sigla_slice text, size_t at)
{
    uint32_t c;
    size_t len = at < text.len ? sgl_utf8_decode(&c, text.ptr + at, text.len - at) : 0;
    return len > 0 && (c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) ? len : 0;
}

/* What stands before a mark: a word of three letters or more, or punctuation. Units (m, km) and numbers keep their exponents. */
static bool is_behind_word(sigla_slice text, size_t at)
{
    size_t letters = 0;
    while (at > 0 && letters < 3) {
        uint32_t c;
        size_t begin = sgl_utf8_previous(&c, text.ptr, at);
        if (!sgl_char_is_letter(c))
            return letters == 0 && !sgl_char_is_digit(c) && !sgl_char_is_space(c);
        letters++;
        at = begin;
    }
    return letters >= 3;
}

size_t sgl_mark_raised_digits(sigla_slice text, size_t at)
{
    size_t end = at, step;
    while ((step = raised_digit(text, end)) > 0 && end - at < 9)
        end += step;
    return is_behind_word(text, at) ? end - at : 0;
}

int sgl_mark_is_raised(sigla_slice text, size_t before, size_t at, size_t len)
{
    if (len == 0 || len > 3)
        return 0;
    for (size_t i = 0; i < len; i++)
        if (!is_digit(text.ptr[at + i]) && text.ptr[at + i] != '*')
            return 0;
    /* After a number of four digits (a year) it is a mark, after 10 an exponent. */
    bool year = before >= 4 && is_digit(text.ptr[before - 1]) && is_digit(text.ptr[before - 2]) && is_digit(text.ptr[before - 3]) &&
                is_digit(text.ptr[before - 4]);
    bool at_line = before == 0 || text.ptr[before - 1] == '\n' || text.ptr[before - 1] == ' ';
    return year || at_line || is_behind_word(text, before);
}

size_t sgl_mark_round(sigla_slice text, size_t at)
{
    size_t end = at + 1;
    while (end < text.len && end < at + 3 && is_digit(text.ptr[end]))
        end++;
    if (end == at + 1 || end >= text.len || text.ptr[end] != ')' || at < 3)
        return 0;
    for (size_t letters = 0, begin = at; letters < 3; letters++) {
        uint32_t c;
        if (begin == 0)
            return 0;
        begin = sgl_utf8_previous(&c, text.ptr, begin);
        if (!sgl_char_is_lower(c))
            return 0;
    }
    uint32_t next = ' ';
    if (end + 1 < text.len)
        sgl_utf8_decode(&next, text.ptr + end + 1, text.len - end - 1);
    return sgl_char_is_word(next) || next == '(' ? 0 : end + 1 - at;
}
