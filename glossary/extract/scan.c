/* SPDX-License-Identifier: Apache-2.0 */
/* Walks a paragraph from sign to sign (brackets, legends' signs, commas, dashes, quotes) and leaves each to its finder. Bytes first: between
   signs nothing is decoded. */
#include "extract/scan.h"

#include "extract/glance.h"
#include "text/char.h"

#include <string.h>

/* A comma or dash may stand after the short form or before it. */
static void find_at(sgl_finder *finder, size_t at, size_t len, sgl_separator separator)
{
    sgl_find_legend(finder, at, len, separator);
    sgl_find_apposition(finder, at, len, separator);
}

static void visit_wide(sgl_finder *finder, size_t at, uint32_t c, size_t len)
{
    if (sgl_char_is_opening_bracket(c))
        sgl_find_bracket(finder, at, len);
    else if (c == 0xFF1D)
        sgl_find_legend(finder, at, len, SGL_SEPARATOR_EQUALS);
    else if (c == 0xFF1A)
        sgl_find_legend(finder, at, len, SGL_SEPARATOR_COLON);
    else if (c == 0xFF0C || c == 0x3001 || c == 0x060C)
        find_at(finder, at, len, SGL_SEPARATOR_COMMA);
    else if (c >= 0x2012 && c <= 0x2015)
        find_at(finder, at, len, SGL_SEPARATOR_DASH);
    else if (sgl_char_is_quote(c) || c == 0x2018)
        sgl_find_quoted(finder, at, len);
}

/* Whether the bytes at `at` can be one of the signs beyond ASCII: their blocks hold much else, as the kana do. */
static bool may_be_wide_sign(const sgl_finder *finder, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)finder->text + at;
    unsigned char second = finder->paragraph.end - at > 1 ? bytes[1] : 0;
    switch (bytes[0]) {
    case 0xC2:
        return second == 0xAB || second == 0xBB;
    case 0xD8:
        return second == 0x8C;
    case 0xE2:
    case 0xE3:
        return second == 0x80;
    default:
        return second == 0xBC || second == 0xB4;
    }
}

static bool is_spaced(const sgl_finder *finder, size_t at)
{
    const char *text = finder->text;
    return at > finder->paragraph.begin && text[at - 1] == ' ' && at + 1 < finder->paragraph.end && text[at + 1] == ' ';
}

/* A1:B5, std::sort, 12:30: no colon of a legend stands between letters or digits. */
static bool is_glued(const sgl_finder *finder, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)finder->text;
    return at > finder->paragraph.begin && at + 1 < finder->paragraph.end && sgl_char_is_word(bytes[at - 1]) && bytes[at + 1] < 0x80 &&
           (sgl_char_is_word(bytes[at + 1]) || bytes[at + 1] == ':');
}

/* Most hyphens and wide characters are no signs; this is seen without a look at the effort that is left. */
static bool is_sign(const sgl_finder *finder, size_t at)
{
    unsigned char byte = (unsigned char)finder->text[at];
    return byte == '-' ? is_spaced(finder, at) : byte < 0x80 || may_be_wide_sign(finder, at);
}

static void visit_sign(sgl_finder *finder, size_t at)
{
    const char *text = finder->text;
    uint32_t c = 0;
    size_t len = sgl_utf8_next(&c, text + at, finder->paragraph.end - at);
    switch (c) {
    case '(':
    case '[':
    case '{':
        sgl_find_bracket(finder, at, 1);
        break;
    case '=':
        sgl_find_legend(finder, at, 1, SGL_SEPARATOR_EQUALS);
        break;
    case ':':
        if (!is_glued(finder, at))
            sgl_find_legend(finder, at, 1, SGL_SEPARATOR_COLON);
        break;
    case '\n':
        sgl_find_columns(finder, at + 1);
        break;
    case '\t':
    case '|':
        find_at(finder, at, 1, SGL_SEPARATOR_COLUMN);
        break;
    case ',':
        find_at(finder, at, 1, SGL_SEPARATOR_COMMA);
        break;
    case '-':
        find_at(finder, at, 1, SGL_SEPARATOR_DASH);
        break;
    case '"':
        sgl_find_quoted(finder, at, 1);
        break;
    default:
        visit_wide(finder, at, c, len);
    }
}

/* Two capitals at the begin of a word, after a space or the paragraph's begin. */
static bool opens_capitals(const sgl_finder *finder, size_t at)
{
    const char *text = finder->text;
    bool begins = at == finder->paragraph.begin || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\'';
    return begins && at + 1 < finder->paragraph.end && text[at + 1] >= 'A' && text[at + 1] <= 'Z';
}

/* The glance at text[at, end), of which there may be less than a block. */
static sgl_glance look(const char *text, size_t at, size_t end)
{
    char last[SGL_GLANCE_BYTES] = {0};
    if (end - at >= SGL_GLANCE_BYTES)
        return sgl_glance_at(text + at);
    memcpy(last, text + at, end - at);
    return sgl_glance_at(last);
}

void sgl_find_sites(sgl_finder *finder)
{
    size_t end = finder->paragraph.end;
    finder->earned = finder->capital = finder->paragraph.begin;
    sgl_find_columns(finder, finder->paragraph.begin);
    for (size_t block = finder->paragraph.begin; block < end; block += SGL_GLANCE_BYTES) {
        sgl_glance seen = look(finder->text, block, end);
        for (uint32_t set = seen.signs | seen.capitals; set != 0; set &= set - 1) {
            unsigned bit = (unsigned)__builtin_ctz(set);
            size_t at = block + bit;
            bool sign = (seen.signs >> bit & 1) != 0;
            if (!(sign ? is_sign(finder, at) : opens_capitals(finder, at)) || !sgl_finder_may_look(finder, at))
                continue;
            if (sign)
                visit_sign(finder, at);
            else
                sgl_find_explained(finder, at);
        }
    }
    sgl_finder_may_look(finder, end);
}
