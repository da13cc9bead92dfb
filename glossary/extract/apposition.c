/* SPDX-License-Identifier: Apache-2.0 */
/* Apposition without brackets: "long, SF, …", "long – SF – …". */
#include "extract/glance.h"
#include "extract/site.h"

#include "text/char.h"

#define CUE_TOKENS 8 /* words between a long form and its announced short form */

/* The short form in text[from, end), when what ends it is punctuation or, after a cue, anything. `capital`: its first one. */
static bool read_apposed(const sgl_finder *finder, size_t from, size_t end, size_t capital, bool cue, sgl_short_form *form)
{
    uint32_t c = 0;
    if (end - from > 24 || sgl_next_capital(finder->text, capital + 1, end) >= end)
        return false;
    end = sgl_skip_backward(finder->text, from, end);
    while (end > from && finder->text[end - 1] == '.')
        end--;
    sigla_span span = {from, end};
    if (sgl_short_form_judge(form, finder->text, span) == SGL_SHAPE_NONE || form->upper < 2 || form->shape == SGL_SHAPE_ROMAN)
        return false;
    end = sgl_skip_forward(finder->text, end, finder->paragraph.end);
    if (end >= finder->paragraph.end)
        return true;
    sgl_utf8_next(&c, finder->text + end, finder->paragraph.end - end);
    if (sgl_char_is_closing_bracket(c))
        return false; /* (long, short): bracket.c sees to it */
    return cue || (!sgl_char_is_word(c) && !sgl_char_is_opening_bracket(c));
}

#define BETWEEN_BYTES 80

/* The short form after the comma at `from`, behind at most CUE_TOKENS words in small letters. `capital`: the first from there on. */
static bool find_apposed(const sgl_finder *finder, size_t from, size_t capital, sgl_short_form *form, unsigned *between)
{
    size_t limit = finder->paragraph.end - from > BETWEEN_BYTES ? from + BETWEEN_BYTES : finder->paragraph.end;
    for (*between = 0; *between <= CUE_TOKENS && capital < limit; ++*between) {
        uint32_t c = 0;
        size_t begin = sgl_skip_forward(finder->text, from, limit);
        size_t end = sgl_chunk_end(finder->text, begin, limit);
        bool dressed = begin > from;
        if (end <= begin || end - begin > SGL_SHORT_BYTES) /* no word, or a run that goes on */
            return false;
        if (capital < begin)
            capital = sgl_next_capital(finder->text, begin, limit);
        if (capital < end && read_apposed(finder, begin, end, capital, *between > 1 && dressed, form))
            return true;
        sgl_utf8_next(&c, finder->text + begin, end - begin);
        if (!sgl_char_is_letter(c) || sgl_char_is_upper(c))
            return false;
        from = end;
        if (from < limit && finder->text[from] == ':')
            from++;
    }
    return false;
}

/* Whether the words between comma and short form announce it: a cue, or nothing but "or" or "and". */
static bool has_cue(sgl_finder *finder, size_t from, size_t to)
{
    sgl_window *window = &finder->inner;
    sgl_window_cut(window, finder->text, from, to, true, false);
    sgl_window_vote(window, finder->prior);
    if (window->count == 1)
        return window->tokens[0].class == SGL_WORD_CUE || window->tokens[0].class == SGL_WORD_CONJUNCTION;
    for (unsigned i = 0; i < window->count; i++)
        if (window->tokens[i].class == SGL_WORD_CUE)
            return true;
    return false;
}

#define ROW_BYTES 240 /* between the signs of neighbouring rows */

/* Whether the row before or after this one ends in a short form too: a single row is the head of a letter. */
static bool is_in_table(sgl_finder *finder, size_t at, size_t end)
{
    const char *text = finder->text;
    bool before = finder->legend_sign == SGL_SEPARATOR_COLUMN && finder->legend_at < at && at - finder->legend_at <= ROW_BYTES;
    finder->legend_sign = SGL_SEPARATOR_COLUMN;
    finder->legend_at = at;
    size_t limit = finder->text_len - end > ROW_BYTES ? end + ROW_BYTES : finder->text_len;
    const char *next = memchr(text + end, text[at], limit - end);
    if (before || next == NULL)
        return before;
    sgl_short_form form;
    size_t from = sgl_skip_forward(text, (size_t)(next - text) + 1, limit);
    sigla_span span = {from, sgl_chunk_end(text, from, limit)};
    return sgl_short_form_judge(&form, text, span) != SGL_SHAPE_NONE && form.upper >= 2;
}

void sgl_find_apposition(sgl_finder *finder, size_t at, size_t sign_len, sgl_separator separator)
{
    sgl_short_form form;
    unsigned between = 0;
    size_t from = at + sign_len;
    if (from >= finder->paragraph.end)
        return;
    size_t limit = finder->paragraph.end - from > BETWEEN_BYTES ? from + BETWEEN_BYTES : finder->paragraph.end;
    if (!sgl_capitals_ahead(finder->text, from, limit)) /* after most commas there are none */
        return;
    size_t capital = sgl_finder_capital(finder, from);
    if (capital >= limit || !find_apposed(finder, from, capital, &form, &between))
        return;
    bool cue = between > 0 && has_cue(finder, from, form.span.begin);
    if ((between > 2 && !cue) || !sgl_finder_cut_left(finder, at))
        return;
    sgl_site *site = sgl_finder_begin(finder, cue ? SGL_SITE_CUE : SGL_SITE_APPOSITION, &form, &finder->left);
    site->separator = separator;
    site->listed = separator == SGL_SEPARATOR_COLUMN && is_in_table(finder, at, form.span.end);
    site->cue = cue;
    site->between = between;
    site->after = sgl_finder_after(finder, form.span.end);
    sgl_finder_offer_left(finder, finder->left.count - 1);
}
