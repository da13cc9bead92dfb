/* SPDX-License-Identifier: Apache-2.0 */
/* What the finders of all frames share: windows, the spans of a site, and what stands before and after it. */
#include "extract/site.h"

#include "extract/align.h"

#include "extract/glance.h"
#include "extract/letter.h"
#include "language/proclitic.h"
#include "text/char.h"

#include <stddef.h>
#include <string.h>

bool sgl_finder_open(sgl_finder *finder)
{
    finder->left.segmenter = finder->inner.segmenter = sgl_segmenter_open();
    finder->effort = SGL_EFFORT_START;
    return finder->left.segmenter != NULL;
}

void sgl_finder_close(sgl_finder *finder)
{
    if (finder != NULL)
        sgl_segmenter_close(finder->left.segmenter);
}

bool sgl_finder_cut_left(sgl_finder *finder, size_t end)
{
    sgl_window_cut(&finder->left, finder->text, finder->paragraph.begin, end, true, true);
    return finder->left.count > 0;
}

/* A word may begin a long form unless it is the second part of something written together, or joins what follows to what precedes (but not
   "sous-secrétaire", nor a preposition that is a noun too and has the short form's initial). */
static bool may_begin(const sgl_window *window, const sgl_short_form *form, unsigned k)
{
    const sgl_token *token = &window->tokens[k];
    bool joins = token->casing == SGL_CASE_LOWER && token->class >= SGL_WORD_CONTRACTION && token->class <= SGL_WORD_PRONOUN;
    bool explains =
        token->class == SGL_WORD_PREPOSITION && token->letter_count > 2 && form->count > 0 && token->letters[0] == form->letters[0];
    if (joins && !explains && (k + 1 >= window->count || window->tokens[k + 1].gap != SGL_GAP_HYPHEN))
        return false;
    bool follows_uncased = k > 0 && window->tokens[k - 1].casing == SGL_CASE_NONE;
    return token->gap != SGL_GAP_NONE || token->casing == SGL_CASE_NONE || follows_uncased;
}

/* What a span has opened and not closed by its last word. */
typedef struct opened {
    bool quote;
    unsigned brackets;
} opened;

static opened left_open(const sgl_window *window, unsigned first, unsigned last)
{
    opened open = {false, 0};
    for (unsigned k = first + 1; k <= last; k++) {
        unsigned gap = window->tokens[k].gap;
        open.quote = gap == SGL_GAP_QUOTE_OPEN || (open.quote && gap != SGL_GAP_QUOTE_CLOSE);
        open.brackets += gap == SGL_GAP_BRACKET_OPEN;
        open.brackets -= gap == SGL_GAP_BRACKET_CLOSE && open.brackets > 0;
    }
    return open;
}

/* The sign at text[at]; a space before a quotation mark counts to the mark (« so »). -> its length, 0 at the limit. */
static size_t sign_at(const sgl_window *window, size_t at, size_t limit, uint32_t *c)
{
    uint32_t next = 0;
    if (at >= limit)
        return 0;
    size_t len = sgl_utf8_next(c, window->text + at, limit - at);
    if (!sgl_char_is_space(*c) || at + len >= limit)
        return len;
    size_t more = sgl_utf8_next(&next, window->text + at + len, limit - at - len);
    if (!sgl_char_is_quote(next))
        return len;
    *c = next;
    return len + more;
}

/* A point belongs to a word with points inside, or to one letter (a. s.). */
static bool takes_point(const sgl_window *window, const sgl_token *token)
{
    return token->letter_count == 1 || memchr(window->text + token->begin, '.', token->end - token->begin) != NULL;
}

/* Signs behind the last word that belong to the span: the bracket and the quotation mark that were opened inside it, the last point of a
   dotted word. */
static size_t full_end(const sgl_window *window, unsigned first, unsigned last)
{
    const sgl_token *token = &window->tokens[last];
    size_t limit = last + 1 < window->count ? window->tokens[last + 1].begin : window->end, end = token->end;
    uint32_t c = 0;
    size_t len = sign_at(window, end, limit, &c);
    if (len == 0 || (c != '.' && !sgl_char_is_quote(c) && !sgl_char_is_closing_bracket(c)))
        return end; /* so it is nearly always, and what is open need not be known */
    opened open = left_open(window, first, last);
    for (; len > 0; len = sign_at(window, end, limit, &c)) {
        if (open.brackets > 0 && sgl_char_is_closing_bracket(c))
            open.brackets--;
        else if (open.quote && sgl_char_is_quote(c))
            open.quote = false;
        else
            return end == token->end && c == '.' && takes_point(window, token) ? end + 1 : end;
        end += len;
    }
    return end;
}

/* Where the span begins: with the quotation mark before its first word when that is closed inside ("Borders and visas" Fund). */
static size_t full_begin(const sgl_window *window, unsigned first, unsigned last)
{
    size_t begin = window->tokens[first].begin;
    uint32_t c = 0;
    if (begin > window->begin)
        sgl_utf8_previous(&c, window->text, begin);
    if (!sgl_char_is_quote(c))
        return begin;
    for (unsigned k = first + 1; k <= last; k++) {
        if (window->tokens[k].gap == SGL_GAP_QUOTE_OPEN)
            return begin;
        if (window->tokens[k].gap == SGL_GAP_QUOTE_CLOSE)
            return sgl_utf8_previous(&c, window->text, begin);
    }
    return begin;
}

static void add_candidate(sgl_site *site, unsigned first, unsigned last, bool split, size_t begin)
{
    if (site->count < SGL_CANDIDATES_MAX)
        site->candidates[site->count++] = (sgl_candidate){
            .begin = begin, .end = full_end(site->window, first, last), .first = (uint16_t)first, .last = (uint16_t)last, .split = split};
}

/* Whether the short form stands in its own long form: only at the begin of one with a word for each letter, as recursive names have it. */
static bool holds_itself(const sgl_site *site, unsigned first, unsigned last)
{
    for (unsigned k = first; k <= last; k++)
        if (sgl_is_itself(&site->form, &site->window->tokens[k]) &&
            (k > first || last - first + 1 < site->form.count || site->form.upper < 2))
            return true;
    return false;
}

static void add_span(sgl_site *site, unsigned first, unsigned last)
{
    if (holds_itself(site, first, last))
        return;
    const sgl_token *token = &site->window->tokens[first];
    sigla_slice word = {site->window->text + token->begin, token->end - token->begin};
    sgl_proclitic_sign sign;
    add_candidate(site, first, last, false, full_begin(site->window, first, last));
    if (token->casing == SGL_CASE_NONE && sgl_proclitic_of(word, &sign) != SGL_PROCLITIC_NONE)
        add_candidate(site, first, last, true, token->begin + SGL_PROCLITIC_BYTES);
}

/* How many words a long form may have: a few for each letter, and some to spare. */
static unsigned most_words(const sgl_short_form *form)
{
    unsigned words = 3u * form->count + 10;
    return words < SGL_CANDIDATE_TOKENS ? words : SGL_CANDIDATE_TOKENS;
}

static void add_spans_to(sgl_site *site, unsigned last)
{
    unsigned most = most_words(&site->form), lowest = last + 1 > most ? last + 1 - most : 0;
    for (unsigned k = last + 1; k-- > lowest;)
        if (may_begin(site->window, &site->form, k))
            add_span(site, k, last);
}

/* Whether what begins with token k is an addition to a name, which the short form may leave out: "of 6 October 1995", "-programme", "»
 * programme". */
static bool is_addition(const sgl_window *window, unsigned k)
{
    const sgl_token *token = &window->tokens[k];
    if (token->gap == SGL_GAP_DASH || token->gap == SGL_GAP_QUOTE_CLOSE)
        return true;
    bool joins = token->class >= SGL_WORD_CONTRACTION && token->class <= SGL_WORD_PREPOSITION;
    return (joins || token->gap == SGL_GAP_COMMA) && k + 1 < window->count &&
           (window->tokens[k + 1].casing == SGL_CASE_NUMBER || token->casing == SGL_CASE_NUMBER);
}

#define ENDS_TRIED 2 /* earlier ends, besides the last token */

static void add_left_spans(sgl_site *site, unsigned last)
{
    unsigned ends = 0, lowest = last > SGL_CANDIDATE_TOKENS ? last - SGL_CANDIDATE_TOKENS : 0;
    add_spans_to(site, last);
    for (unsigned k = last; k > lowest && ends < ENDS_TRIED; k--)
        if (is_addition(site->window, k)) {
            add_spans_to(site, k - 1);
            ends++;
        }
}

/* A long form on the right may end before any of these. */
static bool may_end_before(sgl_gap gap)
{
    return gap == SGL_GAP_NEWLINE || gap == SGL_GAP_SLASH || gap == SGL_GAP_QUOTE_CLOSE || gap >= SGL_GAP_COMMA;
}

/* "X means the Agency established by …", "… and Y means": a name that a sentence explains ends where the sentence goes on. */
static bool ends_phrase_before(const sgl_window *window, unsigned k)
{
    unsigned class = k < window->count ? window->tokens[k].class : (unsigned)SGL_WORD_OTHER;
    return class == SGL_WORD_VERB || class == SGL_WORD_PRONOUN || class == SGL_WORD_CONJUNCTION;
}

static void add_right_spans(sgl_site *site, unsigned starts)
{
    const sgl_window *window = site->window;
    for (unsigned last = 0; last < window->count && last < SGL_CANDIDATE_TOKENS; last++) {
        sgl_gap gap = last + 1 < window->count ? (sgl_gap)window->tokens[last + 1].gap : SGL_GAP_STOP;
        bool before_sign = last + 2 < window->count && window->tokens[last + 2].gap == SGL_GAP_COLON;
        if (!may_end_before(gap) && !before_sign && !(site->cue && ends_phrase_before(window, last + 1)))
            continue;
        for (unsigned first = 0; first < starts && first <= last; first++)
            if (may_begin(window, &site->form, first))
                add_span(site, first, last);
        if (gap == SGL_GAP_STOP)
            break;
    }
}

/* What a site costs: measured, in the units of SGL_EFFORT_BYTE; with the sentence that a definition may come with. */
#define SITE_EFFORT 2200
#define END_EFFORT 500 /* a token where candidates end: letters are aligned up to it */
#define CANDIDATE_EFFORT 120
#define TOKEN_EFFORT 15 /* of a candidate */
#define WINDOW_EFFORT 6 /* a byte */

static int64_t effort_of(const sgl_site *site)
{
    int64_t effort = SITE_EFFORT;
    for (unsigned i = 0; i < site->count; i++) {
        const sgl_candidate *candidate = &site->candidates[i];
        effort += CANDIDATE_EFFORT + (candidate->last - candidate->first + 1) * TOKEN_EFFORT;
        if (i == 0 || candidate->last != site->candidates[i - 1].last)
            effort += END_EFFORT;
    }
    return effort;
}

static void emit(sgl_finder *finder)
{
    finder->effort -= effort_of(&finder->site);
    if (finder->site.count > 0)
        finder->visit(&finder->site, finder->payload);
}

sgl_site *sgl_finder_begin(sgl_finder *finder, sgl_site_kind kind, const sgl_short_form *form, sgl_window *window)
{
    sgl_site *site = &finder->site;
    memset(site, 0, offsetof(sgl_site, candidates)); /* the candidates are many, and `count` says how many hold */
    site->kind = kind;
    site->form = *form;
    site->window = window;
    site->language = sgl_window_vote(window, finder->prior);
    return site;
}

bool sgl_site_needs_letters(const sgl_site *site)
{
    if (site->cue)
        return false;
    switch (site->kind) {
    case SGL_SITE_APPOSITION:
        return !site->listed;
    case SGL_SITE_RENAMED:
        return true;
    case SGL_SITE_LEGEND:
        return !site->listed && site->separator != SGL_SEPARATOR_EQUALS;
    case SGL_SITE_LONG_SHORT:
        return site->form.shape == SGL_SHAPE_LOWER || site->position == SGL_POSITION_MIDDLE ||
               site->after == SGL_AFTER_NUMBER_WORD; /* Regulation (EU) No 1/2003 */
    default:
        return site->form.shape == SGL_SHAPE_LOWER || site->form.shape == SGL_SHAPE_WORD;
    }
}

/* Whether the letters of the window can be held against those of the short form: they are of its script, or both are Greek or Cyrillic. */
static bool is_comparable(const sgl_site *site)
{
    bool left = site->kind == SGL_SITE_LONG_SHORT || site->kind == SGL_SITE_INSIDE;
    const sgl_token *token = &site->window->tokens[left ? site->window->count - 1 : 0];
    uint32_t c = 0;
    sgl_utf8_next(&c, site->window->text + token->begin, token->end - token->begin);
    sgl_script script = sgl_char_script(c);
    if (site->form.latin)
        return script == SGL_SCRIPT_LATIN || script == SGL_SCRIPT_COMMON;
    return script == SGL_SCRIPT_GREEK || script == SGL_SCRIPT_CYRILLIC;
}

/* A short form that is one by its look alone, capitals and no more, may come from another language wherever it stands. Any other one needs
   its letters where it is not alone in its bracket, stands behind a sign in it, has points in it, or stands before a comma outside of a
   list. Of 300,000 such sites without them in 250 MB of 48 languages, 100 were taken for definitions, nearly all of them wrongly. */
bool sgl_place_is_weak(sgl_site_kind kind, sgl_position position, unsigned shape)
{
    switch (kind) {
    case SGL_SITE_LONG_SHORT:
        if (position == SGL_POSITION_LAST)
            return shape == SGL_SHAPE_DOTTED || shape == SGL_SHAPE_WORD || shape == SGL_SHAPE_DIGIT;
        return (position == SGL_POSITION_FIRST || position == SGL_POSITION_MIDDLE) && shape != SGL_SHAPE_UPPER;
    case SGL_SITE_SHORT_LONG:
        return shape == SGL_SHAPE_DOTTED;
    case SGL_SITE_INSIDE:
        return shape != SGL_SHAPE_UPPER;
    case SGL_SITE_INSIDE_AFTER:
        return shape != SGL_SHAPE_UPPER && shape != SGL_SHAPE_ENDING && shape != SGL_SHAPE_JOINED;
    case SGL_SITE_LEGEND:
        return shape != SGL_SHAPE_UPPER;
    default:
        return false;
    }
}

bool sgl_site_is_weak(const sgl_site *site)
{
    if (site->stepped && site->kind == SGL_SITE_INSIDE)
        return false;
    if (site->kind == SGL_SITE_LEGEND && (site->separator != SGL_SEPARATOR_COMMA || site->listed))
        return false;
    return sgl_place_is_weak(site->kind, site->position, site->form.shape) && is_comparable(site);
}

bool sgl_has_initial(const sgl_short_form *form, const char *text, size_t begin, size_t end)
{
    bool fresh = true;
    while (begin < end) {
        uint32_t c = (unsigned char)text[begin];
        size_t len = c < 0x80 ? 1 : sgl_utf8_next(&c, text + begin, end - begin);
        bool word = sgl_char_is_word(c), eastern = sgl_is_eastern(c);
        if (word && (fresh || eastern) && sgl_letter_key(c) == form->letters[0])
            return true;
        fresh = !word || eastern;
        begin += len;
    }
    return false;
}

/* Where letters must fit, the first of them must begin a word. */
bool sgl_site_has_chance(const sgl_site *site)
{
    const sgl_window *window = site->window;
    if (!sgl_site_needs_letters(site) && !sgl_site_is_weak(site))
        return true;
    for (unsigned k = 0; k < window->count; k++)
        if (window->tokens[k].letter_count > 0 && site->form.count > 0 && window->tokens[k].letters[0] == site->form.letters[0])
            return true;
    return false;
}

void sgl_finder_offer_left(sgl_finder *finder, unsigned last)
{
    if (!sgl_site_has_chance(&finder->site))
        return;
    add_left_spans(&finder->site, last);
    emit(finder);
}

void sgl_finder_offer_right(sgl_finder *finder, unsigned starts)
{
    if (!sgl_site_has_chance(&finder->site))
        return;
    add_right_spans(&finder->site, starts);
    emit(finder);
}

bool sgl_finder_may_look(sgl_finder *finder, size_t at)
{
    finder->effort -= (int64_t)(finder->left.work + finder->inner.work) * WINDOW_EFFORT;
    finder->left.work = finder->inner.work = 0;
    finder->effort += (int64_t)(at - finder->earned) * SGL_EFFORT_BYTE;
    finder->earned = at;
    return finder->effort > 0;
}

size_t sgl_finder_capital(sgl_finder *finder, size_t at)
{
    if (finder->capital <= at)
        finder->capital = sgl_next_capital(finder->text, at, finder->paragraph.end);
    return finder->capital;
}

#define DRESSING_BYTES 64 /* skipped at one place; more of it in a row ends the search, so that no run is walked over again and again */

/* Digits, a slash, digits: the number of a law or file. */
static bool is_reference(const char *text, size_t at, size_t end)
{
    size_t limit = end - at > 12 ? at + 12 : end;
    while (at < limit && sgl_char_is_digit((unsigned char)text[at]))
        at++;
    return at + 1 < limit && text[at] == '/' && sgl_char_is_digit((unsigned char)text[at + 1]);
}

sgl_after sgl_finder_after(const sgl_finder *finder, size_t at)
{
    uint32_t c = 0;
    size_t end = finder->paragraph.end;
    size_t limit = end - at > DRESSING_BYTES ? at + DRESSING_BYTES : end;
    while (at < limit) {
        size_t len = sgl_utf8_next(&c, finder->text + at, end - at);
        if (!sgl_char_is_space(c) && !sgl_char_is_invisible(c))
            break;
        at += len;
    }
    if (at >= end)
        return SGL_AFTER_END;
    if (sgl_char_is_digit(c))
        return is_reference(finder->text, at, end) ? SGL_AFTER_NUMBER_WORD : SGL_AFTER_DIGIT;
    if (sgl_char_is_opening_bracket(c))
        return SGL_AFTER_BRACKET;
    if (c == 0x2116 /* numero */)
        return SGL_AFTER_NUMBER_WORD;
    if (!sgl_char_is_letter(c))
        return SGL_AFTER_END;
    size_t stop = at;
    while (stop < end && stop - at < 12 && finder->text[stop] != ' ' && !sgl_char_is_digit((unsigned char)finder->text[stop]))
        stop++;
    bool number = false;
    if (stop - at <= 4 && stop < end) {
        size_t next = finder->text[stop] == ' ' ? stop + 1 : stop;
        number = next < end && sgl_char_is_digit((unsigned char)finder->text[next]) && (c == 'n' || c == 'N');
    }
    if (number)
        return SGL_AFTER_NUMBER_WORD;
    return sgl_char_is_upper(c) ? SGL_AFTER_CAPITAL : SGL_AFTER_LOWER;
}

static bool is_dressing(uint32_t c)
{
    return sgl_char_is_space(c) || sgl_char_is_invisible(c) || sgl_char_is_quote(c) || sgl_char_is_apostrophe(c) || c == '*' || c == '_' ||
           c == '<' || c == '>'; /* <<quoted>> */
}

size_t sgl_skip_forward(const char *text, size_t at, size_t end)
{
    size_t limit = end - at > DRESSING_BYTES ? at + DRESSING_BYTES : end;
    while (at < limit) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        if (!is_dressing(c))
            break;
        at += len;
    }
    return at;
}

size_t sgl_skip_backward(const char *text, size_t begin, size_t at)
{
    size_t limit = at - begin > DRESSING_BYTES ? at - DRESSING_BYTES : begin;
    while (at > limit) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, text, at);
        if (!is_dressing(c))
            break;
        at = before;
    }
    return at;
}

/* White space, brackets, quotes and the signs between the parts of a list. */
static bool ends_chunk(uint32_t c)
{
    static const bool ascii[0x80] = {
        [','] = true, [';'] = true, [':'] = true, ['='] = true, ['*'] = true, ['"'] = true, ['('] = true, [')'] = true,
        ['['] = true, [']'] = true, ['{'] = true, ['}'] = true, ['<'] = true, ['>'] = true, ['|'] = true,
    };
    if (c < 0x80)
        return c <= ' ' || ascii[c];
    if (c == 0x2020 || c == 0x2021 || c == 0x060C || c == 0x3001 || c == 0xFF0C || c == 0xFF1B || c == 0xFF1A ||
        (c >= 0x2013 && c <= 0x2015))
        return true;
    unsigned flags = sgl_char_look(c).flags;
    bool blank = (flags & SGL_CHAR_SPACE) != 0 && (flags & SGL_CHAR_INVISIBLE) == 0;
    return blank || (flags & (SGL_CHAR_QUOTE | SGL_CHAR_OPENS | SGL_CHAR_CLOSES)) != 0;
}

/* Scripts without spaces do not part a Latin short form from the words around it. */
static bool changes_script(uint32_t a, uint32_t b)
{
    return a != 0 && sgl_is_eastern(a) != sgl_is_eastern(b);
}

size_t sgl_chunk_end(const char *text, size_t at, size_t end)
{
    size_t begin = at;
    uint32_t c = 0, before = 0;
    for (; at < end && at - begin <= SGL_SHORT_BYTES; before = c) {
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        bool decimal = c == ',' && sgl_char_is_digit(before) && at + 1 < end && sgl_char_is_digit((unsigned char)text[at + 1]);
        if ((ends_chunk(c) && !decimal) || changes_script(before, c))
            break;
        at += len;
    }
    return at;
}

size_t sgl_chunk_begin(const char *text, size_t begin, size_t at)
{
    size_t end = at;
    uint32_t c = 0, after = 0;
    for (; at > begin && end - at <= SGL_SHORT_BYTES; after = c) {
        size_t before = sgl_utf8_previous(&c, text, at);
        if (ends_chunk(c) || changes_script(after, c))
            break;
        at = before;
    }
    return at;
}
