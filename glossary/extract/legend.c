/* SPDX-License-Identifier: Apache-2.0 */
/* Legends: a short form, a sign, its long form: lists of abbreviations, notes under tables, rows of two columns. */
#include "extract/legend.h"

#include "extract/cue.h"
#include "text/char.h"

#include <string.h>

#define LEGEND_BYTES 260 /* text after the sign that is looked at */

/* Whether the short form opens a line or a segment: after the paragraph's begin, a line break, a bullet, a semicolon, comma or bracket. */
static bool opens_segment(const sgl_finder *finder, size_t at)
{
    while (at > finder->paragraph.begin) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, finder->text, at);
        if (c == '\n' || c == '\t' || c == ';' || c == ',' || c == ':' || c == '.' || c == '|' || c == 0xFF1B || c == 0xFF0C ||
            c == 0x3002 || c == 0x2022 || sgl_char_is_dash(c) || sgl_char_is_opening_bracket(c))
            return true;
        if (!sgl_char_is_space(c) && !sgl_char_is_quote(c) && c != '*' && c != '_')
            return false;
        at = before;
    }
    return true;
}

/* `spaced`: white space stands before the sign; key=value of a configuration has none. */
static bool good_shape(const sgl_short_form *form, sgl_separator separator, bool opens, bool spaced)
{
    switch (form->shape) {
    case SGL_SHAPE_NONE:
    case SGL_SHAPE_UNCASED:
        return false;
    case SGL_SHAPE_WORD:
    case SGL_SHAPE_SINGLE:
    case SGL_SHAPE_LOWER:
        return (separator == SGL_SEPARATOR_EQUALS && spaced) || (opens && form->upper > 0 && separator == SGL_SEPARATOR_COLUMN);
    case SGL_SHAPE_ROMAN:
        return opens || separator == SGL_SEPARATOR_EQUALS;
    default:
        return true;
    }
}

/* Segments of legends do not run on past these. */
static size_t legend_end(const sgl_finder *finder, size_t begin)
{
    size_t limit = finder->paragraph.end - begin > LEGEND_BYTES ? begin + LEGEND_BYTES : finder->paragraph.end;
    while (limit < finder->paragraph.end && limit > begin && sgl_utf8_is_tail(finder->text[limit]))
        limit--;
    for (size_t at = begin; at < limit; at++)
        if (finder->text[at] == ';' || finder->text[at] == '\t' || finder->text[at] == '|')
            return at;
    return limit;
}

#define LIST_BYTES 240 /* between the signs of neighbours in a list */
#define FOLLOWER_EFFORT 300

/* Whether a short form and the same sign follow within LIST_BYTES of `from`, in this paragraph or the next: a list may have one for each
 * line. */
static bool has_follower(const sgl_finder *finder, size_t from, size_t sign, size_t sign_len)
{
    const char *text = finder->text;
    size_t limit = finder->text_len - from > LIST_BYTES ? from + LIST_BYTES : finder->text_len;
    for (size_t at = from; at + sign_len <= limit; at++) {
        if (text[at] != text[sign] || memcmp(text + at, text + sign, sign_len) != 0)
            continue;
        sgl_short_form form;
        size_t end = sgl_skip_backward(text, from, at);
        sigla_span span = {sgl_chunk_begin(text, from, end), end};
        if (span.begin < span.end && sgl_short_form_judge(&form, text, span) != SGL_SHAPE_NONE && (form.upper >= 2 || form.chars == 1))
            return true;
    }
    return false;
}

/* Whether the sign at `at` is one of several: a list of abbreviations, not a single colon or equation. */
static bool is_listed(sgl_finder *finder, size_t at, size_t sign_len, sgl_separator separator)
{
    bool before = finder->legend_sign == separator && finder->legend_at < at && at - finder->legend_at <= LIST_BYTES;
    finder->legend_sign = separator;
    finder->legend_at = at;
    if (before)
        return true;
    finder->effort -= FOLLOWER_EFFORT;
    return has_follower(finder, at + sign_len, at, sign_len);
}

void sgl_offer_legend(sgl_finder *finder, const sgl_short_form *form, size_t from, sgl_separator separator, bool opens, bool listed)
{
    bool explained = separator == SGL_SEPARATOR_NONE;
    bool renamed = explained || (!opens && (separator == SGL_SEPARATOR_COMMA || separator == SGL_SEPARATOR_DASH));
    bool trusted = explained || (!renamed && (listed || separator == SGL_SEPARATOR_EQUALS));
    size_t end = legend_end(finder, from);
    bool announced = sgl_cue_follows(finder->text, from, end, SGL_CUE_WORDS);
    if (!trusted && !announced && !sgl_has_initial(form, finder->text, from, end))
        return; /* see sgl_site_needs_letters */
    sgl_window_cut(&finder->inner, finder->text, from, end, true, false);
    if (finder->inner.count == 0)
        return;
    if (announced)
        sgl_window_vote(&finder->inner, finder->prior);
    unsigned words = announced ? sgl_cue_words(&finder->inner) : 0;
    if (words > 0)
        sgl_window_cut(&finder->inner, finder->text, finder->inner.tokens[words].begin, finder->inner.end, true, false);
    sgl_site *site = sgl_finder_begin(finder, renamed ? SGL_SITE_RENAMED : SGL_SITE_LEGEND, form, &finder->inner);
    site->separator = separator;
    site->cue = explained || words > 0;
    site->line_start = opens;
    site->listed = listed;
    sgl_finder_offer_right(finder, 3);
}

/* Whether the ASCII word that ends at `at` has a capital or digit; words of other letters are always worth a look. Most commas and colons
 * end here. */
static bool ends_in_capitals(const sgl_finder *finder, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)finder->text;
    for (size_t i = at; i > finder->paragraph.begin && at - i < SGL_SHORT_BYTES; i--) {
        unsigned char byte = bytes[i - 1];
        if (byte >= 0x80 || (byte >= 'A' && byte <= 'Z'))
            return true;
        if (byte == ' ' || byte == '\n')
            return false;
    }
    return false;
}

/* Between quotation marks, as the definitions of a law are: «SIS»: le système … */
static bool is_quoted(const sgl_finder *finder, size_t begin, size_t end)
{
    uint32_t before = 0, after = 0;
    if (begin <= finder->paragraph.begin || end >= finder->paragraph.end)
        return false;
    sgl_utf8_previous(&before, finder->text, begin);
    sgl_utf8_next(&after, finder->text + end, finder->paragraph.end - end);
    return (sgl_char_is_quote(before) || sgl_char_is_apostrophe(before)) && (sgl_char_is_quote(after) || sgl_char_is_apostrophe(after));
}

/* Whether what stands at `at` is an expression of a program or formula and no words: a call, a member, an identifier of several words, a
   number with nothing behind it. Most signs of equality in manuals stand before one. */
static bool is_expression(const char *text, size_t at, size_t end)
{
    size_t begin = at;
    bool number = true, joined = false;
    for (; at < end && sgl_is_ascii_word((unsigned char)text[at]); at++) {
        joined = joined || text[at] == '_';
        number = number && sgl_char_is_digit((unsigned char)text[at]);
    }
    char sign = at < end ? text[at] : '\n', next = at + 1 < end ? text[at + 1] : '\n';
    if (at == begin)
        return false;
    if (number)
        return sign == '\n' || sign == ')' || sign == ';' || (sign == ' ' && !sgl_is_ascii_word((unsigned char)next));
    return at - begin > 1 && (joined || sign == '(' || sign == '[' || (sign == '.' && sgl_is_ascii_word((unsigned char)next)));
}

void sgl_find_legend(sgl_finder *finder, size_t at, size_t sign_len, sgl_separator separator)
{
    const char *text = finder->text;
    size_t end = sgl_skip_backward(text, finder->paragraph.begin, at);
    bool any_word = separator == SGL_SEPARATOR_EQUALS || separator == SGL_SEPARATOR_COLUMN;
    if (!any_word && !ends_in_capitals(finder, end))
        return;
    uint32_t last = 0;
    size_t before = end > finder->paragraph.begin ? sgl_utf8_previous(&last, text, end) : end;
    if (sgl_char_is_closing_bracket(last))
        end = before;
    size_t begin = sgl_chunk_begin(text, finder->paragraph.begin, end);
    begin = sgl_short_form_skip_article(text, begin, end);
    sgl_short_form form;
    sigla_span span = {begin, end};
    if (begin >= end || (!any_word && sgl_short_form_is_plain(text, begin, end)) ||
        sgl_short_form_judge(&form, text, span) == SGL_SHAPE_NONE)
        return;
    bool opens = opens_segment(finder, begin);
    size_t from = sgl_skip_forward(text, at + sign_len, finder->paragraph.end);
    bool variable = separator == SGL_SEPARATOR_EQUALS && form.shape != SGL_SHAPE_UPPER;
    if (from >= finder->paragraph.end || (variable && is_expression(text, from, finder->paragraph.end)))
        return;
    if (!good_shape(&form, separator, opens, end < at))
        return;
    bool listed = is_listed(finder, at, sign_len, separator);
    sgl_offer_legend(finder, &form, from, separator, opens, listed || (opens && is_quoted(finder, begin, end)));
}

/* Whether the line's first space is one of two: most lines are no rows of columns. */
static bool opens_with_gap(const char *text, size_t line, size_t limit)
{
    size_t near = limit - line > SGL_SHORT_BYTES + 4 ? SGL_SHORT_BYTES + 4 : limit - line;
    const char *space = memchr(text + line, ' ', near);
    return space != NULL && space + 1 < text + limit && space[1] == ' ';
}

/* The short form that opens the row of two columns at `line`; false when there is none. `*end`: behind it. */
static bool read_row(const sgl_finder *finder, size_t line, size_t limit, sgl_short_form *form, size_t *end)
{
    const char *text = finder->text;
    if (line >= limit || !opens_with_gap(text, line, limit))
        return false;
    *end = sgl_chunk_end(text, line, limit);
    if (*end <= line || *end + 2 >= limit || text[*end] != ' ' || text[*end + 1] != ' ')
        return false;
    sigla_span span = {line, *end};
    return sgl_short_form_judge(form, text, span) != SGL_SHAPE_NONE && form->upper >= 2;
}

/* Whether the line after this one is such a row too, or one stood before: a heading beside the name of an office is alone. */
static bool is_one_of_rows(sgl_finder *finder, size_t line)
{
    const char *text = finder->text;
    bool before = finder->legend_sign == SGL_SEPARATOR_COLUMN && finder->legend_at < line && line - finder->legend_at <= LIST_BYTES;
    finder->legend_sign = SGL_SEPARATOR_COLUMN;
    finder->legend_at = line;
    size_t limit = finder->text_len - line > LIST_BYTES ? line + LIST_BYTES : finder->text_len, end = 0;
    const char *newline = memchr(text + line, '\n', limit - line);
    sgl_short_form next;
    return before || (newline != NULL && read_row(finder, (size_t)(newline - text) + 1, finder->text_len, &next, &end));
}

void sgl_find_columns(sgl_finder *finder, size_t line)
{
    size_t limit = finder->paragraph.end, end = 0;
    sgl_short_form form;
    if (!read_row(finder, line, limit, &form, &end))
        return;
    size_t from = sgl_skip_forward(finder->text, end, limit);
    if (from < limit)
        sgl_offer_legend(finder, &form, from, SGL_SEPARATOR_COLUMN, true, is_one_of_rows(finder, line));
}
