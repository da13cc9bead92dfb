/* SPDX-License-Identifier: Apache-2.0 */
/* Mentions: words with two capitals or a capital and a digit, but no headings, Roman numerals, codes or file references. */
#include "extract/mention.h"

#include "text/char.h"

#define WORD_BYTES 48 /* a longer run of word characters is no short form */

typedef struct word_run {
    size_t begin;
    size_t end;
    unsigned upper, lower, digits;
} word_run;

static bool joins(const char *text, size_t at, size_t end)
{
    uint32_t next = 0;
    char c = text[at];
    if ((c != '-' && c != '&' && c != '.' && c != '/') || at + 1 >= end)
        return false;
    sgl_utf8_next(&next, text + at + 1, end - at - 1);
    return c == '.' ? sgl_char_is_upper(next) : sgl_char_is_upper(next) || (c == '-' && sgl_char_is_digit(next));
}

/* Reads the word at `at`; joined parts (CERT-EU, R&D) belong to it. */
static word_run read_run(const char *text, size_t at, size_t end)
{
    word_run run = {.begin = at};
    bool unspaced = false; /* Han and kana: a Latin word ends where they begin */
    while (at < end) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        if (sgl_char_is_upper(c))
            run.upper++;
        else if (sgl_char_is_digit(c))
            run.digits++;
        else if (sgl_char_is_letter(c))
            run.lower++;
        else if (run.upper == 0 || !joins(text, at, end))
            break;
        bool is_unspaced = c >= 0x2E80 && c < 0xFF00;
        if (at > run.begin && unspaced != is_unspaced)
            break;
        unspaced = is_unspaced;
        at += len;
    }
    run.end = at;
    return run;
}

static bool is_mention(const char *text, const word_run *run)
{
    sgl_short_form form;
    sigla_span span = {run->begin, run->end};
    if (run->upper + run->digits < 2 || run->upper == 0 || run->end - run->begin > WORD_BYTES)
        return false;
    if (run->upper < run->lower || (run->digits > run->upper && run->upper == 1))
        return false;
    sgl_shape shape = sgl_short_form_judge(&form, text, span);
    if (shape == SGL_SHAPE_NONE || shape == SGL_SHAPE_ROMAN || shape == SGL_SHAPE_SINGLE)
        return false;
    return form.upper >= 2 || (form.upper == 1 && form.chars <= 4 && run->lower == 0);
}

/* COM(2016), (OR. en): a code before a bracket, an abbreviation before a language. */
static bool is_code(const char *text, const word_run *run, size_t end)
{
    size_t at = run->end;
    if (at < end && text[at] == '(')
        return true;
    return at + 2 < end && text[at] == '.' && text[at + 1] == ' ' && sgl_char_is_lower((unsigned char)text[at + 2]) && run->begin > 0 &&
           text[run->begin - 1] == '(';
}

/* A word of a heading in capitals: long, and its neighbour is in capitals too. */
static bool in_capitals(const word_run *run, const word_run *previous)
{
    return run->lower == 0 && run->upper >= 5 && previous->lower == 0 && previous->upper >= 4;
}

bool sgl_find_mentions(sgl_spans *out, const char *text, sigla_span paragraph)
{
    word_run previous = {0};
    bool previous_kept = false;
    for (size_t at = paragraph.begin; at < paragraph.end;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, paragraph.end - at);
        if (!sgl_char_is_word(c)) {
            at += len;
            continue;
        }
        word_run run = read_run(text, at, paragraph.end);
        bool heading = in_capitals(&run, &previous), kept = is_mention(text, &run) && !is_code(text, &run, paragraph.end);
        if (heading && previous_kept && previous.upper >= 5)
            out->count--;
        run.end = run.end > at ? run.end : at + len;
        if (kept && !heading) {
            sigla_span span = {run.begin, sgl_short_form_trim(text, run.begin, run.end)};
            if (!sgl_array_push(out, span))
                return false;
        }
        previous_kept = kept && !heading;
        previous = run;
        at = run.end;
    }
    return true;
}
