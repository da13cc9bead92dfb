/* SPDX-License-Identifier: Apache-2.0 */
/* Mentions: words with two capitals or a capital and a digit, but no headings, Roman numerals, codes or file references. */
#include "extract/mention.h"

#include "extract/glance.h"
#include "language/words.h"
#include "text/char.h"
#include "text/fold.h"

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

/* Reads the word at `at`, where a word character stands; joined parts (CERT-EU, R&D) belong to it. A Latin word ends where Han or kana begin. */
static word_run read_run(const char *text, size_t at, size_t end)
{
    word_run run = {.begin = at};
    bool eastern = false;
    while (at < end) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        bool is_eastern = sgl_is_eastern(c);
        if (at > run.begin && eastern != is_eastern)
            break;
        eastern = is_eastern;
        if (sgl_char_is_upper(c))
            run.upper++;
        else if (sgl_char_is_digit(c))
            run.digits++;
        else if (sgl_char_is_letter(c))
            run.lower++;
        else if (run.upper == 0 || !joins(text, at, end))
            break;
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

#define WORD_LETTERS 5 /* capitals of a word that is hardly a short form beside other such words */

/* Words in capitals that follow one another with nothing but spaces between: a heading, when they are several and some are long. */
typedef struct capitals {
    size_t kept;  /* mentions before the first of them */
    size_t end;   /* of the last */
    unsigned words;
    unsigned long_words;
} capitals;

static bool only_spaces(const char *text, size_t begin, size_t end)
{
    while (begin < end && (text[begin] == ' ' || text[begin] == '\n'))
        begin++;
    return begin == end;
}

static void note_capitals(capitals *row, const char *text, const word_run *run, size_t kept)
{
    if (row->words == 0 || !only_spaces(text, row->end, run->begin))
        *row = (capitals){.kept = kept};
    row->words++;
    row->long_words += run->upper >= WORD_LETTERS;
    row->end = run->end;
}

static bool is_heading(const capitals *row)
{
    return (row->words >= 2 && row->long_words >= 2) || (row->words >= 3 && row->long_words >= 1);
}

/* An ordinary word that stands in capitals for emphasis ("the Council INVITES"): a long one that a language has among its common words. */
static bool is_emphasis(const char *text, const word_run *run, bool *no_memory)
{
    sigla_buffer folded;
    sigla_slice word = {text + run->begin, run->end - run->begin};
    if (run->upper < WORD_LETTERS || run->lower > 0 || run->digits > 0)
        return false;
    sigla_buffer_init(&folded);
    sgl_fold(&folded, word);
    bool common = sgl_words_find(sigla_buffer_slice(&folded)) != NULL;
    *no_memory = *no_memory || folded.failed;
    sigla_buffer_release(&folded);
    return common;
}

/* Where the word begins that the capital at `at` stands in, not before `lowest`. Nothing between them is a capital. */
static size_t word_begin(const char *text, size_t lowest, size_t at)
{
    uint32_t c = 0;
    sgl_utf8_next(&c, text + at, 4);
    bool eastern = sgl_is_eastern(c);
    while (at > lowest) {
        size_t before = sgl_utf8_previous(&c, text, at);
        if (!sgl_char_is_word(c) || sgl_is_eastern(c) != eastern)
            break;
        at = before;
    }
    return at;
}

/* Where an ordinary word ends, a capital and small letters of ASCII with neither digits nor joints beside them; 0 when it may be something else.
   Most capitals are seen to no further. */
static size_t ordinary_end(const char *text, size_t lowest, size_t capital, size_t end)
{
    size_t at = capital + 1;
    bool opens = capital == lowest || text[capital - 1] == ' ' || text[capital - 1] == '\n';
    while (at < end && text[at] >= 'a' && text[at] <= 'z')
        at++;
    bool closes = at == end || text[at] == ' ' || text[at] == ',' || text[at] == '\n';
    return opens && closes && at > capital + 1 ? at : 0;
}

/* Whether the word of the capital at `capital` is worth reading; if not, *at is moved behind it. */
static bool is_worth_reading(const char *text, size_t *at, size_t capital, size_t end)
{
    size_t after = ordinary_end(text, *at, capital, end);
    if (after == 0)
        return true;
    *at = after;
    return false;
}

/* The begin of the next word from `at` on that has a capital and is not ordinary; `end` when there is none. Words without capitals are no mentions,
   and part rows of capitals by standing between them. */
static size_t find_word_with_capital(const char *text, size_t at, size_t end)
{
    size_t block = at;
    for (; end - block > SGL_GLANCE_BYTES; block += SGL_GLANCE_BYTES)
        for (uint32_t set = sgl_glance_capitals(text + block); set != 0; set &= set - 1) {
            size_t capital = block + (unsigned)__builtin_ctz(set);
            if (capital >= at && sgl_is_capital_at(text, capital, end) && is_worth_reading(text, &at, capital, end))
                return word_begin(text, at, capital);
        }
    size_t capital = block > at ? block : at;
    while ((capital = sgl_next_capital(text, capital, end)) < end) {
        if (is_worth_reading(text, &at, capital, end))
            return word_begin(text, at, capital);
        capital = at;
    }
    return end;
}

bool sgl_find_mentions(sgl_spans *out, const char *text, sigla_span paragraph)
{
    capitals row = {0};
    bool no_memory = false;
    size_t at = paragraph.begin, end = paragraph.end;
    while ((at = find_word_with_capital(text, at, end)) < end) {
        word_run run = read_run(text, at, end);
        at = run.end;
        if (run.lower == 0)
            note_capitals(&row, text, &run, out->count);
        else
            row.words = 0;
        if (is_heading(&row)) {
            out->count = row.kept;
            continue;
        }
        if (!is_mention(text, &run) || is_code(text, &run, end) || is_emphasis(text, &run, &no_memory))
            continue;
        sigla_span span = {run.begin, sgl_short_form_trim(text, run.begin, run.end)};
        if (!sgl_array_push(out, span))
            return false;
    }
    return !no_memory;
}
