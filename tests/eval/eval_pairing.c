/* SPDX-License-Identifier: Apache-2.0 */
/* Pairing by frames. A frame is a row of steps over the characters of a gap; a step takes between `least` and `most` characters of one
   class. All places that the steps can reach are kept, so nothing is tried twice and the order of trying does not matter. */
#include "eval_pairing.h"

#include "text/char.h"

#include <stdlib.h>

#define ANY EVAL_GAP_CHARACTERS
#define STEPS_MAX 16

typedef bool (*character_class)(uint32_t c);

typedef struct step {
    character_class is;
    unsigned least, most;
} step;

typedef struct frame {
    eval_frame says;
    bool long_first;
    step steps[STEPS_MAX];
} frame;

static bool is_one_of(uint32_t c, const char *set)
{
    for (size_t len = strlen(set); len > 0;) {
        uint32_t other;
        size_t n = sgl_utf8_next(&other, set, len);
        if (c == other)
            return true;
        set += n;
        len -= n;
    }
    return false;
}

/* White space as Unicode has it (and the four information separators), without zero-width characters. */
static bool is_blank(uint32_t c)
{
    return (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool is_blank_or_unseen(uint32_t c)
{
    return is_blank(c) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
}

/* Quotation marks, left-over markup and blanks: what may stand around either side of any sign. */
static bool is_dressing(uint32_t c)
{
    return is_blank(c) || is_one_of(c, "\"“„«»”'‘’<>*_`");
}

/* Marks are letters to sigla, but do not count as word characters here. */
static bool is_mark(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},
                  {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x0900, 0x0903}, {0x093A, 0x093C},
                  {0x093E, 0x094F}, {0x1AB0, 0x1ACE}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* Numbers that are no decimal digits: superscripts, fractions, Roman and circled numerals. */
static bool is_other_number(uint32_t c)
{
    return is_one_of(c, "²³¹¼½¾") || (c >= 0x2070 && c <= 0x2079 && c != 0x2071) || (c >= 0x2080 && c <= 0x2089) ||
           (c >= 0x2150 && c <= 0x2189) || (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x2793);
}

static bool is_letter_or_number(uint32_t c)
{
    return (sgl_char_is_letter(c) && !is_mark(c)) || is_other_number(c);
}

static bool is_letter_or_line(uint32_t c)
{
    return is_letter_or_number(c) || c == '_';
}

static bool is_word_or_digit(uint32_t c)
{
    return is_letter_or_number(c) || sgl_char_is_digit(c);
}

static bool is_opening(uint32_t c)
{
    return c == '(' || c == '[';
}

static bool is_opening_or_brace(uint32_t c)
{
    return is_opening(c) || c == '{';
}

static bool is_closing(uint32_t c)
{
    return c == ')' || c == ']';
}

static bool is_no_bracket(uint32_t c)
{
    return !is_opening(c) && !is_closing(c);
}

static bool is_equals(uint32_t c)
{
    return c == '=' || c == ':';
}

static bool is_comma(uint32_t c)
{
    return c == ',';
}

static bool is_comma_or_colon(uint32_t c)
{
    return c == ',' || c == ':';
}

static bool is_dash_or_comma(uint32_t c)
{
    return is_one_of(c, "-–—/,");
}

static bool is_dash_or_stop(uint32_t c)
{
    return is_one_of(c, "-–—/,.");
}

static bool is_before_last(uint32_t c)
{
    return is_blank(c) || is_one_of(c, ",;:/\"«“'‘-");
}

static bool is_word_joint(uint32_t c)
{
    return is_blank(c) || is_one_of(c, "'’-");
}

static bool is_opening_quote(uint32_t c)
{
    return is_one_of(c, "\"“«‘'");
}

static bool is_phrase(uint32_t c)
{
    return is_word_or_digit(c) || is_blank(c) || is_one_of(c, "_'’\"»”>.,*/&-");
}

#define DRESSING {is_dressing, 0, ANY}
#define WORD {is_letter_or_line, 1, 12}
#define JOINT {is_word_joint, 1, ANY}
#define UNSEEN {is_blank_or_unseen, 0, ANY}
#define BEFORE_CUE DRESSING, {is_comma, 0, 1}, UNSEEN
#define AFTER_CUE UNSEEN, {is_comma_or_colon, 0, 1}, UNSEEN, {is_opening_quote, 1, 1}, DRESSING

/* The first frame that fits counts. A cue of one to four words takes four rows. */
static const frame frames[] = {
    {{1, "L(A"}, true, {DRESSING, {is_opening_or_brace, 1, ANY}, DRESSING}},
    {{2, "A(L"}, false, {DRESSING, {is_opening_or_brace, 1, ANY}, DRESSING}},
    {{3, "A=L"}, false, {DRESSING, {is_closing, 0, 1}, DRESSING, {is_equals, 1, 1}, DRESSING}},
    {{4, "L=A"}, true, {DRESSING, {is_equals, 1, 1}, DRESSING}},
    {{5, "L(..A"}, true, {DRESSING, {is_opening, 1, 1}, {is_no_bracket, 0, 60}, {is_before_last, 1, 1}}},
    {{5, "L,.,A"}, true, {BEFORE_CUE, WORD, AFTER_CUE}},
    {{5, "L,.,A"}, true, {BEFORE_CUE, WORD, JOINT, WORD, AFTER_CUE}},
    {{5, "L,.,A"}, true, {BEFORE_CUE, WORD, JOINT, WORD, JOINT, WORD, AFTER_CUE}},
    {{5, "L,.,A"}, true, {BEFORE_CUE, WORD, JOINT, WORD, JOINT, WORD, JOINT, WORD, AFTER_CUE}},
    {{6, "L(A.."}, true, {DRESSING, {is_closing, 1, 1}, DRESSING, {is_opening, 1, 1}, DRESSING}},
    {{6, "L-A"}, true, {DRESSING, {is_dash_or_comma, 1, 1}, DRESSING}},
    {{6, "A-L"}, false, {DRESSING, {is_dash_or_stop, 1, 1}, DRESSING}},
    {{7, "L w(A"}, true, {{is_word_or_digit, 0, ANY}, {is_phrase, 0, 28}, {is_opening, 1, 1}, DRESSING, {is_letter_or_number, 0, 1}}},
    {{8, "A L"}, false, {{is_blank_or_unseen, 1, ANY}}},
    {{8, "L A"}, true, {{is_blank_or_unseen, 0, ANY}}},
};

/* The characters of a gap. -> their number, or EVAL_GAP_CHARACTERS + 1 when there are more than that. */
static unsigned decode(uint32_t *out, sigla_slice gap)
{
    unsigned count = 0;
    for (size_t at = 0; at < gap.len; count++) {
        if (count == EVAL_GAP_CHARACTERS)
            return count + 1;
        at += sgl_utf8_next(&out[count], gap.ptr + at, gap.len - at);
    }
    return count;
}

static bool fits(const step *steps, const uint32_t *gap, unsigned count)
{
    bool here[EVAL_GAP_CHARACTERS + 1] = {true};
    for (const step *s = steps; s < steps + STEPS_MAX && s->is != NULL; s++) {
        bool next[EVAL_GAP_CHARACTERS + 1] = {false};
        for (unsigned from = 0; from <= count; from++) {
            if (!here[from])
                continue;
            for (unsigned taken = 0;; taken++) {
                next[from + taken] = next[from + taken] || taken >= s->least;
                if (taken == s->most || from + taken == count || !s->is(gap[from + taken]))
                    break;
            }
        }
        memcpy(here, next, sizeof here);
    }
    return here[count];
}

const eval_frame *eval_frame_of(sigla_slice gap, bool long_first)
{
    uint32_t characters[EVAL_GAP_CHARACTERS];
    unsigned count = decode(characters, gap);
    if (count > EVAL_GAP_CHARACTERS)
        return NULL;
    /* A last line break may be left out of account: so ends a text for the scorer that this agrees with. */
    bool breaks = count > 0 && characters[count - 1] == '\n';
    for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++)
        if (frames[i].long_first == long_first &&
            (fits(frames[i].steps, characters, count) || (breaks && fits(frames[i].steps, characters, count - 1))))
            return &frames[i].says;
    return NULL;
}

/* Two spans that could belong together. */
typedef struct couple {
    double priority;
    unsigned gap; /* characters between them */
    eval_pair pair;
} couple;

static int compare_sizes(size_t a, size_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_spans(sigla_span a, sigla_span b)
{
    int order = compare_sizes(a.begin, b.begin);
    return order != 0 ? order : compare_sizes(a.end, b.end);
}

static int compare_couples(const void *left, const void *right)
{
    const couple *a = left, *b = right;
    if (a->priority < b->priority || a->priority > b->priority)
        return a->priority < b->priority ? -1 : 1;
    if (a->gap != b->gap)
        return compare_sizes(a->gap, b->gap);
    int order = compare_spans(a->pair.long_span, b->pair.long_span);
    return order != 0 ? order : compare_spans(a->pair.short_span, b->pair.short_span);
}

static bool has_capital(const char *text, sigla_span span)
{
    uint32_t c;
    for (size_t at = span.begin; at < span.end;) {
        at += sgl_utf8_next(&c, text + at, span.end - at);
        if (sgl_char_is_upper(c))
            return true;
    }
    return false;
}

/* False when nothing joins the two. */
static bool couple_of(couple *out, const eval_example *example, sigla_span brief, sigla_span full)
{
    uint32_t characters[EVAL_GAP_CHARACTERS];
    bool long_first = brief.begin >= full.end;
    if (!long_first && brief.end > full.begin)
        return false;
    size_t begin = long_first ? full.end : brief.end, end = long_first ? brief.begin : full.begin;
    sigla_slice gap = {example->text + begin, end - begin};
    const eval_frame *found = eval_frame_of(gap, long_first);
    if (found == NULL)
        return false;
    /* Units are marked as short forms too: «MTOT = mass (kg)» pairs with MTOT. */
    double fee = has_capital(example->text, brief) ? 0 : 3.5;
    *out = (couple){found->priority + fee, decode(characters, gap), {.short_span = brief, .long_span = full}};
    return true;
}

static bool is_used(const eval_example *example, const eval_pair *pair)
{
    for (size_t i = 0; i < example->pair_count; i++)
        if (compare_spans(example->pairs[i].short_span, pair->short_span) == 0 ||
            compare_spans(example->pairs[i].long_span, pair->long_span) == 0)
            return true;
    return false;
}

void eval_pair_spans(eval_example *example)
{
    size_t count = 0, room = example->shorts.count * example->longs.count;
    couple *couples = malloc((room + 1) * sizeof *couples);
    example->pairs = realloc(example->pairs, (example->longs.count + 1) * sizeof *example->pairs);
    if (couples == NULL || example->pairs == NULL)
        exit(3);
    for (size_t l = 0; l < example->longs.count; l++)
        for (size_t s = 0; s < example->shorts.count; s++)
            count += couple_of(&couples[count], example, example->shorts.items[s], example->longs.items[l]);
    qsort(couples, count, sizeof *couples, compare_couples);
    for (size_t i = 0; i < count; i++)
        if (!is_used(example, &couples[i].pair))
            example->pairs[example->pair_count++] = couples[i].pair;
    free(couples);
}
