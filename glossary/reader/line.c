/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts lines and looks at their ends. Speed matters here: every line of every document passes, so ASCII is judged by bytes. */
#include "reader/line.h"

#include "text/char.h"

#define TERMINATOR_SAMPLE ((size_t)64 << 10)
#define WORD_COLUMNS_MAX 25
#define NUMBER_LINE_MAX 40

char sgl_line_terminator(sigla_slice source)
{
    size_t len = source.len < TERMINATOR_SAMPLE ? source.len : TERMINATOR_SAMPLE;
    return memchr(source.ptr, '\n', len) == NULL && memchr(source.ptr, '\r', len) != NULL ? '\r' : '\n';
}

/* Bytes of the white space at text[at] (control characters count), 0: none. Wide spaces beyond ASCII included. */
static size_t space_at(sigla_slice source, size_t at, size_t end)
{
    unsigned char b = (unsigned char)source.ptr[at];
    if (b <= ' ' || b == 0x7F)
        return 1;
    if (b < 0xC2)
        return 0;
    uint32_t c;
    size_t len = sgl_utf8_decode(&c, source.ptr + at, end - at);
    bool space =
        c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
    return space ? len : 0;
}

static void trim_begin(sigla_slice source, sgl_line *line)
{
    while (line->begin < line->end) {
        size_t len = space_at(source, line->begin, line->end);
        if (len == 0)
            return;
        char byte = source.ptr[line->begin];
        line->new_page = line->new_page || byte == '\f';
        line->indent = byte == '\t' ? (line->indent / 8 + 1) * 8 : line->indent + (byte == ' ' || len > 1);
        line->begin += len;
    }
}

static void trim_end(sigla_slice source, sgl_line *line)
{
    while (line->end > line->begin) {
        unsigned char last = (unsigned char)source.ptr[line->end - 1];
        if (last > ' ' && last < 0x7F)
            return;
        uint32_t c;
        size_t at = last < 0x80 ? line->end - 1 : sgl_utf8_previous(&c, source.ptr, line->end);
        if (at < line->begin || space_at(source, at, line->end) != line->end - at)
            return;
        line->new_page = line->new_page || last == '\f';
        line->end = at;
    }
}

/* Characters in bytes [begin, end): bytes that are no tails. */
static size_t count_chars(const char *bytes, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++)
        count += (signed char)bytes[i] >= -0x40;
    return count;
}

void sgl_line_at(sgl_line *out, sigla_slice source, size_t at, char terminator)
{
    const char *newline = memchr(source.ptr + at, terminator, source.len - at);
    size_t end = newline == NULL ? source.len : (size_t)(newline - source.ptr);
    *out = (sgl_line){.begin = at, .end = end, .next = end + 1};
    trim_begin(source, out);
    trim_end(source, out);
    out->columns = out->indent + count_chars(source.ptr + out->begin, out->end - out->begin);
}

static bool is_closing(uint32_t c)
{
    return sgl_char_is_closing_bracket(c) || sgl_char_is_quote(c) || sgl_char_is_apostrophe(c) || c == '*' || c == '_';
}

static bool is_terminal(uint32_t c)
{
    if (c < 0x80)
        return c == '.' || c == '!' || c == '?' || c == ':' || c == ';';
    return c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1A || c == 0xFF1B || c == 0x061F || c == 0x061B ||
           c == 0x06D4 || c == 0x37E || c == 0x387 || c == 0x964 || c == 0xFF0E;
}

bool sgl_line_ends_sentence(sigla_slice source, const sgl_line *line)
{
    size_t end = line->end;
    for (int step = 0; step < 4 && end > line->begin; step++) {
        uint32_t c;
        end = sgl_utf8_previous(&c, source.ptr, end);
        if (is_terminal(c))
            return true;
        if (!is_closing(c))
            return false;
    }
    return false;
}

static uint32_t first_char(sigla_slice source, const sgl_line *line)
{
    uint32_t c = 0;
    if (line->begin < line->end)
        sgl_utf8_next(&c, source.ptr + line->begin, line->end - line->begin);
    return c;
}

bool sgl_line_begins_lower(sigla_slice source, const sgl_line *line)
{
    return sgl_char_is_lower(first_char(source, line));
}

size_t sgl_line_first_word(sigla_slice source, const sgl_line *line)
{
    size_t columns = 0;
    for (size_t at = line->begin; at < line->end && columns < WORD_COLUMNS_MAX; columns++) {
        uint32_t c;
        at += sgl_utf8_next(&c, source.ptr + at, line->end - at);
        if (c == ' ' || c == '\t')
            break;
        if (c >= 0x2E80 && columns >= 2)
            break;
    }
    return columns;
}

bool sgl_line_is_number(sigla_slice source, const sgl_line *line)
{
    size_t at = line->begin, digits = 0;
    if (line->end - line->begin > NUMBER_LINE_MAX)
        return false;
    static const char *const words[] = {"Page ", "page ", "Seite ", "p. ", "- "};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t len = strlen(words[i]);
        if (line->end - at > len && memcmp(source.ptr + at, words[i], len) == 0)
            at += len;
    }
    for (; at < line->end; at++) {
        char byte = source.ptr[at];
        digits += byte >= '0' && byte <= '9';
        if ((unsigned char)byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '(' || byte == ')')
            return false;
    }
    return digits > 0;
}

bool sgl_line_is_url(sigla_slice source, const sgl_line *line)
{
    const char *text = source.ptr + line->begin;
    size_t len = line->end - line->begin;
    size_t scheme = len > 8 && memcmp(text, "https://", 8) == 0 ? 8 : len > 7 && memcmp(text, "http://", 7) == 0 ? 7 : 0;
    return scheme > 0 && memchr(text, ' ', len) == NULL;
}

bool sgl_line_is_rule(sigla_slice source, const sgl_line *line)
{
    size_t marks = 0;
    char first = line->begin < line->end ? source.ptr[line->begin] : 'a';
    if (strchr("-=_*.~", first) == NULL || first == '\0')
        return false;
    for (size_t at = line->begin; at < line->end; at++) {
        char byte = source.ptr[at];
        if (byte == ' ')
            continue;
        if (byte != first)
            return false;
        marks++;
    }
    return marks >= 3;
}

bool sgl_line_is_capitals(sigla_slice source, const sgl_line *line)
{
    size_t letters = 0;
    for (size_t at = line->begin; at < line->end;) {
        uint32_t c;
        at += sgl_utf8_next(&c, source.ptr + at, line->end - at);
        if (!sgl_char_is_letter(c))
            continue;
        if (!sgl_char_is_upper(c))
            return false;
        letters++;
    }
    return letters >= 2;
}
