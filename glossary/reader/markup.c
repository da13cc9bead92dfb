/* SPDX-License-Identifier: Apache-2.0 */
/* Tags and character references of HTML, as they are left over in converted texts. Names that are not in the tables are text. */
#include "reader/markup.h"

#include <stdlib.h>

#define NAME_MAX_BYTES 12

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static const struct {
    char name[NAME_MAX_BYTES];
    sgl_tag_effect effect;
} tags[] = {
    {"a", SGL_TAG_INLINE},    {"abbr", SGL_TAG_INLINE},   {"acronym", SGL_TAG_INLINE},   {"b", SGL_TAG_INLINE},
    {"bdi", SGL_TAG_INLINE},  {"bdo", SGL_TAG_INLINE},    {"big", SGL_TAG_INLINE},       {"cite", SGL_TAG_INLINE},
    {"code", SGL_TAG_INLINE}, {"del", SGL_TAG_INLINE},    {"dfn", SGL_TAG_INLINE},       {"em", SGL_TAG_INLINE},
    {"font", SGL_TAG_INLINE}, {"i", SGL_TAG_INLINE},      {"ins", SGL_TAG_INLINE},       {"kbd", SGL_TAG_INLINE},
    {"mark", SGL_TAG_INLINE}, {"q", SGL_TAG_INLINE},      {"s", SGL_TAG_INLINE},         {"small", SGL_TAG_INLINE},
    {"span", SGL_TAG_INLINE}, {"strike", SGL_TAG_INLINE}, {"strong", SGL_TAG_INLINE},    {"sub", SGL_TAG_INLINE},
    {"sup", SGL_TAG_RAISED},  {"tt", SGL_TAG_INLINE},     {"u", SGL_TAG_INLINE},         {"var", SGL_TAG_INLINE},
    {"wbr", SGL_TAG_INLINE},  {"article", SGL_TAG_BREAK}, {"blockquote", SGL_TAG_BREAK}, {"body", SGL_TAG_BREAK},
    {"br", SGL_TAG_BREAK},    {"caption", SGL_TAG_BREAK}, {"center", SGL_TAG_BREAK},     {"dd", SGL_TAG_BREAK},
    {"div", SGL_TAG_BREAK},   {"dl", SGL_TAG_BREAK},      {"dt", SGL_TAG_BREAK},         {"footer", SGL_TAG_BREAK},
    {"h1", SGL_TAG_BREAK},    {"h2", SGL_TAG_BREAK},      {"h3", SGL_TAG_BREAK},         {"h4", SGL_TAG_BREAK},
    {"h5", SGL_TAG_BREAK},    {"h6", SGL_TAG_BREAK},      {"header", SGL_TAG_BREAK},     {"hr", SGL_TAG_BREAK},
    {"html", SGL_TAG_BREAK},  {"img", SGL_TAG_BREAK},     {"li", SGL_TAG_BREAK},         {"nobr", SGL_TAG_INLINE},
    {"ol", SGL_TAG_BREAK},    {"p", SGL_TAG_BREAK},       {"pre", SGL_TAG_BREAK},        {"section", SGL_TAG_BREAK},
    {"table", SGL_TAG_BREAK}, {"tbody", SGL_TAG_BREAK},   {"td", SGL_TAG_BREAK},         {"tfoot", SGL_TAG_BREAK},
    {"th", SGL_TAG_BREAK},    {"thead", SGL_TAG_BREAK},   {"tr", SGL_TAG_BREAK},         {"ul", SGL_TAG_BREAK},
};

static sgl_tag_effect effect_of(const char *name, size_t len)
{
    char lower[NAME_MAX_BYTES] = {0};
    if (len == 0 || len >= NAME_MAX_BYTES)
        return SGL_TAG_NONE;
    for (size_t i = 0; i < len; i++)
        lower[i] = (char)(is_letter(name[i]) ? name[i] | 0x20 : name[i]);
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (strcmp(tags[i].name, lower) == 0)
            return tags[i].effect;
    return SGL_TAG_NONE;
}

static sgl_tag_effect comment(size_t *len, sigla_slice text)
{
    size_t limit = text.len < SGL_TAG_MAX ? text.len : SGL_TAG_MAX;
    for (size_t i = 4; i + 2 < limit && text.ptr[i] != '<'; i++)
        if (memcmp(text.ptr + i, "-->", 3) == 0) {
            *len = i + 3;
            return SGL_TAG_BREAK;
        }
    return SGL_TAG_NONE;
}

sgl_tag_effect sgl_markup_tag(size_t *len, sigla_slice text)
{
    if (text.len >= 7 && memcmp(text.ptr, "<!--", 4) == 0)
        return comment(len, text);
    size_t at = text.len > 1 && text.ptr[1] == '/' ? 2 : 1;
    size_t name = at;
    while (at < text.len && (is_letter(text.ptr[at]) || is_digit(text.ptr[at])))
        at++;
    sgl_tag_effect effect = effect_of(text.ptr + name, at - name);
    if (effect == SGL_TAG_NONE || at >= text.len || strchr(" \t\n/>", text.ptr[at]) == NULL)
        return SGL_TAG_NONE;
    size_t limit = text.len < SGL_TAG_MAX ? text.len : SGL_TAG_MAX;
    while (at < limit && text.ptr[at] != '>' && text.ptr[at] != '<')
        at++;
    if (at >= limit || text.ptr[at] != '>')
        return SGL_TAG_NONE;
    *len = at + 1;
    return effect;
}

/* Sorted by name. Those of Latin-1 and what word processors write; a text needs no more. */
static const struct {
    char name[8];
    uint16_t code;
} references[] = {
    {"AElig", 0xC6},   {"Aacute", 0xC1},  {"Acirc", 0xC2},    {"Agrave", 0xC0},  {"Aring", 0xC5},    {"Atilde", 0xC3},  {"Auml", 0xC4},
    {"Ccedil", 0xC7},  {"ETH", 0xD0},     {"Eacute", 0xC9},   {"Ecirc", 0xCA},   {"Egrave", 0xC8},   {"Euml", 0xCB},    {"Iacute", 0xCD},
    {"Icirc", 0xCE},   {"Igrave", 0xCC},  {"Iuml", 0xCF},     {"Ntilde", 0xD1},  {"OElig", 0x152},   {"Oacute", 0xD3},  {"Ocirc", 0xD4},
    {"Ograve", 0xD2},  {"Oslash", 0xD8},  {"Otilde", 0xD5},   {"Ouml", 0xD6},    {"Scaron", 0x160},  {"THORN", 0xDE},   {"Uacute", 0xDA},
    {"Ucirc", 0xDB},   {"Ugrave", 0xD9},  {"Uuml", 0xDC},     {"Yacute", 0xDD},  {"aacute", 0xE1},   {"acirc", 0xE2},   {"aelig", 0xE6},
    {"agrave", 0xE0},  {"amp", '&'},      {"apos", '\''},     {"aring", 0xE5},   {"atilde", 0xE3},   {"auml", 0xE4},    {"bdquo", 0x201E},
    {"bull", 0x2022},  {"ccedil", 0xE7},  {"copy", 0xA9},     {"deg", 0xB0},     {"eacute", 0xE9},   {"ecirc", 0xEA},   {"egrave", 0xE8},
    {"emsp", 0x2003},  {"ensp", 0x2002},  {"eth", 0xF0},      {"euml", 0xEB},    {"euro", 0x20AC},   {"gt", '>'},       {"hellip", 0x2026},
    {"iacute", 0xED},  {"icirc", 0xEE},   {"iexcl", 0xA1},    {"igrave", 0xEC},  {"iquest", 0xBF},   {"iuml", 0xEF},    {"laquo", 0xAB},
    {"ldquo", 0x201C}, {"lrm", 0x200E},   {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"lt", '<'},        {"mdash", 0x2014}, {"middot", 0xB7},
    {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ntilde", 0xF1},   {"oacute", 0xF3},  {"ocirc", 0xF4},    {"oelig", 0x153},  {"ograve", 0xF2},
    {"ordf", 0xAA},    {"ordm", 0xBA},    {"oslash", 0xF8},   {"otilde", 0xF5},  {"ouml", 0xF6},     {"para", 0xB6},    {"quot", '"'},
    {"raquo", 0xBB},   {"rdquo", 0x201D}, {"reg", 0xAE},      {"rlm", 0x200F},   {"rsaquo", 0x203A}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"scaron", 0x161}, {"sect", 0xA7},    {"shy", 0xAD},      {"szlig", 0xDF},   {"thinsp", 0x2009}, {"thorn", 0xFE},   {"times", 0xD7},
    {"trade", 0x2122}, {"uacute", 0xFA},  {"ucirc", 0xFB},    {"ugrave", 0xF9},  {"uuml", 0xFC},     {"yacute", 0xFD},  {"yuml", 0xFF},
    {"zwj", 0x200D},   {"zwnj", 0x200C},
};

static int compare_names(const void *name, const void *row)
{
    return strcmp(name, row);
}

static uint32_t named_reference(size_t *len, sigla_slice text)
{
    char name[8] = {0};
    size_t count = 0;
    while (count < sizeof name - 1 && 1 + count < text.len && is_letter(text.ptr[1 + count])) {
        name[count] = text.ptr[1 + count];
        count++;
    }
    if (count == 0 || 1 + count >= text.len || text.ptr[1 + count] != ';')
        return 0;
    const void *row = bsearch(name, references, sizeof references / sizeof references[0], sizeof references[0], compare_names);
    *len = count + 2;
    return row == NULL ? 0 : references[(size_t)((const char *)row - (const char *)references) / sizeof references[0]].code;
}

static int digit_value(char byte, bool hexadecimal)
{
    if (is_digit(byte))
        return byte - '0';
    return hexadecimal && (byte | 0x20) >= 'a' && (byte | 0x20) <= 'f' ? (byte | 0x20) - 'a' + 10 : -1;
}

uint32_t sgl_markup_reference(size_t *len, sigla_slice text)
{
    if (text.len < 4 || text.ptr[1] != '#')
        return named_reference(len, text);
    bool hexadecimal = (text.ptr[2] | 0x20) == 'x';
    size_t first = hexadecimal ? 3 : 2, at = first;
    uint32_t code = 0;
    for (; at < text.len && at < first + 7 && digit_value(text.ptr[at], hexadecimal) >= 0; at++)
        code = code * (hexadecimal ? 16 : 10) + (uint32_t)digit_value(text.ptr[at], hexadecimal);
    if (at == first || at >= text.len || text.ptr[at] != ';' || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0;
    *len = at + 1;
    return code;
}
