/* SPDX-License-Identifier: Apache-2.0 */
/* Definitions that words make and no sign: '"SIS" means the …', "on entend par «SIS» …", 'the Agency, hereinafter "AX"', "X ehk EVNK". */
#include "extract/cue.h"
#include "extract/legend.h"

#include "text/char.h"

#define EXPLAINED_BYTES 60 /* between a short form and the end of the words that explain it */

/* Whether words that announce a short form, and nothing else of weight, stand before it: "Se entenderá por", "يرمز". */
static bool is_announced(sgl_finder *finder, size_t begin)
{
    if (!sgl_cue_precedes(finder->text, finder->paragraph.begin, begin))
        return false;
    unsigned words = sgl_finder_cut_left(finder, begin) ? sgl_cue_length(finder) : 0;
    return words > 0 && words == finder->left.count;
}

void sgl_find_explanation(sgl_finder *finder, const sgl_short_form *form, bool announced)
{
    const char *text = finder->text;
    size_t limit = finder->paragraph.end, from = sgl_skip_forward(text, form->span.end, limit);
    size_t stop = limit - from > EXPLAINED_BYTES ? from + EXPLAINED_BYTES : limit;
    if (form->upper < 2 || from + 2 >= limit || (!announced && !sgl_cue_follows(text, from, stop, SGL_CUE_WORDS)))
        return;
    sgl_window_cut(&finder->inner, text, from, stop, true, false);
    sgl_window_vote(&finder->inner, finder->prior);
    unsigned words = sgl_cue_words(&finder->inner);
    if (finder->inner.count > words && (words > 0 || announced))
        sgl_offer_legend(finder, form, finder->inner.tokens[words].begin, SGL_SEPARATOR_NONE, true, false);
}

#define ANNOUNCING_TOKENS 2

/* "X ehk EVNK", "X, abrégé en EPA": nothing but a cue parts long form and short form. No mark says where it ends, so letters must. */
static void find_announced(sgl_finder *finder, const sgl_short_form *form)
{
    if (form->upper < 2 || !sgl_finder_cut_left(finder, form->span.begin))
        return;
    unsigned words = sgl_cue_length(finder);
    if (words == 0 || words >= finder->left.count)
        return;
    sgl_site *site = sgl_finder_begin(finder, SGL_SITE_APPOSITION, form, &finder->left);
    site->between = words;
    site->after = sgl_finder_after(finder, form->span.end);
    sgl_finder_offer_left(finder, finder->left.count - 1 - words);
}

void sgl_find_explained(sgl_finder *finder, size_t at)
{
    const char *text = finder->text;
    size_t limit = finder->paragraph.end, end = sgl_chunk_end(text, at, limit);
    bool announced = sgl_cue_stands_before(text, finder->paragraph.begin, at, ANNOUNCING_TOKENS);
    sgl_short_form form;
    sigla_span span = {at, end};
    uint32_t c = 0;
    if (end + 2 < limit && text[end] == ' ')
        sgl_utf8_next(&c, text + end + 1, limit - end - 1);
    bool goes_on = sgl_char_is_letter(c) && !sgl_char_is_upper(c), uncased = goes_on && !sgl_char_is_lower(c);
    size_t stop = limit - end > EXPLAINED_BYTES ? end + EXPLAINED_BYTES : limit;
    bool explained = goes_on && (uncased || sgl_cue_follows(text, end, stop, SGL_CUE_WORDS));
    if ((!announced && !explained) || sgl_short_form_judge(&form, text, span) == SGL_SHAPE_NONE)
        return;
    if (announced)
        find_announced(finder, &form);
    if (explained)
        sgl_find_explanation(finder, &form, uncased && is_announced(finder, at));
}

/* A word with a capital at most at its begin, in a script that has capitals. */
static bool is_cased_word(const char *text, size_t begin, size_t end)
{
    uint32_t c = 0;
    sgl_utf8_next(&c, text + begin, end - begin);
    return (sgl_char_is_lower(c) || sgl_char_is_upper(c)) && sgl_short_form_is_plain(text, begin, end);
}

void sgl_find_quoted(sgl_finder *finder, size_t at, size_t sign_len)
{
    const char *text = finder->text;
    size_t from = at + sign_len;
    while (from < finder->paragraph.end && (text[from] == ' ' || text[from] == '*'))
        from++;
    size_t end = sgl_chunk_end(text, from, finder->paragraph.end);
    end = sgl_skip_backward(text, from, end);
    while (end > from && text[end - 1] == '.')
        end--;
    sgl_short_form form;
    sigla_span span = {from, end};
    if (end <= from || is_cased_word(text, from, end) || sgl_short_form_judge(&form, text, span) == SGL_SHAPE_NONE ||
        form.shape == SGL_SHAPE_SINGLE)
        return;
    if (form.shape == SGL_SHAPE_WORD || form.shape == SGL_SHAPE_LOWER)
        return;
    bool may_cue = sgl_cue_precedes(text, finder->paragraph.begin, at);
    unsigned cue = may_cue && sgl_finder_cut_left(finder, at) ? sgl_cue_length(finder) : 0;
    if (cue > 0 && cue < finder->left.count) {
        sgl_site *site = sgl_finder_begin(finder, SGL_SITE_CUE, &form, &finder->left);
        site->cue = true;
        site->after = sgl_finder_after(finder, end);
        sgl_finder_offer_left(finder, finder->left.count - 1 - cue);
    }
    sgl_find_explanation(finder, &form, cue > 0);
}
