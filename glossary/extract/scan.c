/* SPDX-License-Identifier: Apache-2.0 */
/* Walks a paragraph from sign to sign (brackets, legends' signs, commas, dashes, quotes) and leaves each to its finder. Bytes first: between
   signs nothing is decoded. */
#include "extract/scan.h"

#include "text/char.h"

enum { SIGN_NONE, SIGN_BRACKET, SIGN_EQUALS, SIGN_COLON, SIGN_COMMA, SIGN_DASH, SIGN_COLUMN, SIGN_LINE, SIGN_QUOTE, SIGN_WIDE };

/* Lead bytes of signs. Wide: a character of more than one byte that must be decoded to know. */
static const uint8_t signs[256] = {
    ['('] = SIGN_BRACKET, ['['] = SIGN_BRACKET, ['{'] = SIGN_BRACKET, ['='] = SIGN_EQUALS, [':'] = SIGN_COLON,
    [','] = SIGN_COMMA,   ['-'] = SIGN_DASH,    ['\t'] = SIGN_COLUMN, ['"'] = SIGN_QUOTE,  [0xC2] = SIGN_WIDE, /* « */
    ['|'] = SIGN_COLUMN,  ['\n'] = SIGN_LINE,  [0xD8] = SIGN_WIDE,   /* Arabic comma */
    [0xE2] = SIGN_WIDE,   /* dashes, quotes */
    [0xE3] = SIGN_WIDE,   /* ideographic signs */
    [0xEF] = SIGN_WIDE,   /* full width, ornate brackets */
};

/* A comma or dash may stand after the short form or before it. */
static void find_at(sgl_finder *finder, size_t at, size_t len, sgl_separator separator)
{
    sgl_find_legend(finder, at, len, separator);
    sgl_find_apposition(finder, at, len, separator);
}

static void visit_wide(sgl_finder *finder, size_t at, uint32_t c, size_t len)
{
    if (sgl_char_is_opening_bracket(c))
        sgl_find_bracket(finder, at, c, len);
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

static void visit_sign(sgl_finder *finder, size_t at, unsigned sign)
{
    const char *text = finder->text;
    uint32_t c = (unsigned char)text[at];
    size_t len = 1;
    bool spaced = at > finder->paragraph.begin && text[at - 1] == ' ' && at + 1 < finder->paragraph.end && text[at + 1] == ' ';
    switch (sign) {
    case SIGN_BRACKET:
        sgl_find_bracket(finder, at, c, 1);
        break;
    case SIGN_EQUALS:
        sgl_find_legend(finder, at, 1, SGL_SEPARATOR_EQUALS);
        break;
    case SIGN_COLON:
        sgl_find_legend(finder, at, 1, SGL_SEPARATOR_COLON);
        break;
    case SIGN_LINE:
        sgl_find_columns(finder, at + 1);
        break;
    case SIGN_COLUMN:
        find_at(finder, at, 1, SGL_SEPARATOR_COLUMN);
        break;
    case SIGN_COMMA:
        find_at(finder, at, 1, SGL_SEPARATOR_COMMA);
        break;
    case SIGN_DASH:
        if (spaced)
            find_at(finder, at, 1, SGL_SEPARATOR_DASH);
        break;
    case SIGN_QUOTE:
        sgl_find_quoted(finder, at, 1);
        break;
    default:
        len = sgl_utf8_next(&c, text + at, finder->paragraph.end - at);
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

void sgl_find_sites(sgl_finder *finder)
{
    const unsigned char *bytes = (const unsigned char *)finder->text;
    finder->earned = finder->paragraph.begin;
    sgl_find_columns(finder, finder->paragraph.begin);
    for (size_t at = finder->paragraph.begin; at < finder->paragraph.end; at++) {
        if (signs[bytes[at]] != SIGN_NONE) {
            if (sgl_finder_may_look(finder, at))
                visit_sign(finder, at, signs[bytes[at]]);
        } else if (bytes[at] >= 'A' && bytes[at] <= 'Z' && opens_capitals(finder, at) && sgl_finder_may_look(finder, at)) {
            sgl_find_explained(finder, at);
        }
    }
    sgl_finder_may_look(finder, finder->paragraph.end);
}
