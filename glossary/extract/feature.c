/* SPDX-License-Identifier: Apache-2.0 */
/* Computes the evidence. Each small function answers for one group of templates. */
#include "extract/feature.h"

#include "language/proclitic.h"
#include "text/char.h"

#define AT(name, a, b, c)                                                                                                                  \
    ((uint32_t)offsetof(struct sgl_feature_layout, name) + cell(dims_##name, (unsigned)(a), (unsigned)(b), (unsigned)(c)))

#define SGL_DIMS(name, a, b, c) static const unsigned dims_##name[3] = {(unsigned)(a), (unsigned)(b), (unsigned)(c)};
SGL_TEMPLATES(SGL_DIMS)

static unsigned lowest(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The cell of a block; arguments beyond the size count as the last. */
static uint32_t cell(const unsigned dims[3], unsigned a, unsigned b, unsigned c)
{
    a = lowest(a, dims[0] - 1);
    b = lowest(b, dims[1] - 1);
    c = lowest(c, dims[2] - 1);
    return (a * dims[1] + b) * dims[2] + c;
}

static void put(sgl_features *out, uint32_t index)
{
    if (out->count < SGL_FEATURES_MAX)
        out->index[out->count++] = index;
}

static unsigned fit_bucket(float score)
{
    if (score < 0)
        return 0;
    unsigned bucket = 1 + (unsigned)(score * 10 + 0.5f);
    return lowest(bucket, SGL_FITS - 1);
}

static unsigned match_bucket(float score)
{
    return score < 0.3f ? 0 : score < 0.6f ? 1 : score < 0.8f ? 2 : score < 0.95f ? 3 : 4;
}

static sgl_symbol word_symbol(const sgl_token *token, const char *text)
{
    static const uint8_t of_class[SGL_WORD_CLASS_COUNT] = {
        [SGL_WORD_DETERMINER] = SGL_SYMBOL_DETERMINER,
        [SGL_WORD_CONTRACTION] = SGL_SYMBOL_CONTRACTION,
        [SGL_WORD_GENITIVE] = SGL_SYMBOL_GENITIVE,
        [SGL_WORD_PREPOSITION] = SGL_SYMBOL_PREPOSITION,
        [SGL_WORD_CONJUNCTION] = SGL_SYMBOL_CONJUNCTION,
        [SGL_WORD_PRONOUN] = SGL_SYMBOL_PRONOUN,
        [SGL_WORD_VERB] = SGL_SYMBOL_VERB,
        [SGL_WORD_ADVERB] = SGL_SYMBOL_ADVERB,
        [SGL_WORD_TITLE] = SGL_SYMBOL_TITLE,
        [SGL_WORD_CUE] = SGL_SYMBOL_CUE,
        [SGL_WORD_NUMBER] = SGL_SYMBOL_NUMBER,
    };
    static const uint8_t of_case[SGL_CASE_COUNT] = {
        [SGL_CASE_LOWER] = SGL_SYMBOL_LOWER, [SGL_CASE_CAPITAL] = SGL_SYMBOL_CAPITAL, [SGL_CASE_UPPER] = SGL_SYMBOL_UPPER,
        [SGL_CASE_MIXED] = SGL_SYMBOL_MIXED, [SGL_CASE_NUMBER] = SGL_SYMBOL_DIGITS,   [SGL_CASE_NONE] = SGL_SYMBOL_UNCASED,
    };
    if (token->class != SGL_WORD_OTHER && token->casing != SGL_CASE_UPPER)
        return (sgl_symbol)of_class[token->class];
    if (token->casing == SGL_CASE_NONE) {
        uint32_t c = 0;
        sgl_utf8_next(&c, text + token->begin, token->end - token->begin);
        return c >= 0x2E80 && token->class == SGL_WORD_OTHER ? SGL_SYMBOL_HAN : SGL_SYMBOL_UNCASED;
    }
    return (sgl_symbol)of_case[token->casing];
}

static sgl_symbol find_left(const sgl_evidence_base *base, unsigned k)
{
    const sgl_token *token = &base->site->window->tokens[k];
    switch ((sgl_gap)token->gap) {
    case SGL_GAP_START:
    case SGL_GAP_STOP:
        return SGL_SYMBOL_STOP;
    case SGL_GAP_BRACKET_OPEN:
    case SGL_GAP_BRACKET_CLOSE:
        return SGL_SYMBOL_BRACKET;
    case SGL_GAP_COLON:
        return SGL_SYMBOL_COLON;
    case SGL_GAP_QUOTE_OPEN:
    case SGL_GAP_QUOTE_CLOSE:
        return SGL_SYMBOL_QUOTE;
    case SGL_GAP_DASH:
        return SGL_SYMBOL_DASH;
    case SGL_GAP_COMMA:
        return SGL_SYMBOL_COMMA;
    case SGL_GAP_POINT:
        return SGL_SYMBOL_POINT;
    case SGL_GAP_SLASH:
    case SGL_GAP_OTHER:
        return SGL_SYMBOL_SLASH;
    case SGL_GAP_HYPHEN:
        if (k > 0 && base->symbols[k - 1] < SGL_SYMBOL_DETERMINER)
            return SGL_SYMBOL_HYPHEN;
        break;
    default:
        break;
    }
    return k == 0 ? SGL_SYMBOL_STOP : (sgl_symbol)base->symbols[k - 1];
}

/* What stands left of token k: a sign if there is one, else the word before. */
static sgl_symbol left_symbol(const sgl_evidence_base *base, unsigned k)
{
    return (sgl_symbol)base->lefts[k];
}

static bool is_content_symbol(unsigned symbol)
{
    return symbol <= SGL_SYMBOL_UNCASED || symbol == SGL_SYMBOL_HAN;
}

static bool is_capital_symbol(unsigned symbol)
{
    return symbol == SGL_SYMBOL_CAPITAL || symbol == SGL_SYMBOL_UPPER || symbol == SGL_SYMBOL_MIXED;
}

#define RELATION_ARABIC 3

/* How the scripts of short form and long form go together: Latin with Latin, Latin with another, another with itself … */
static unsigned relation_of(const sgl_site *site)
{
    const sgl_token *token = &site->window->tokens[site->candidates[0].last];
    uint32_t c = 0;
    sgl_utf8_next(&c, site->window->text + token->begin, token->end - token->begin);
    sgl_script script = sgl_char_script(c);
    bool latin = script == SGL_SCRIPT_LATIN || script == SGL_SCRIPT_COMMON;
    if (script == SGL_SCRIPT_HAN || script == SGL_SCRIPT_KANA)
        return site->form.latin ? 4 : 5;
    if (script == SGL_SCRIPT_ARABIC || script == SGL_SCRIPT_HEBREW)
        return RELATION_ARABIC;
    return site->form.latin ? (latin ? 0 : 1) : 2;
}

static unsigned furthest_token(const sgl_site *site)
{
    unsigned last = 0;
    for (unsigned i = 0; i < site->count; i++)
        if (site->candidates[i].last > last)
            last = site->candidates[i].last;
    return last;
}

#define SPARE_WORDS 3u /* content words beyond one a letter, after which initials are chance */

#define WHOLE_FIT 0.95f /* nearly all letters are initials: a participle among the words does not make that chance */

/* An alignment that leaves out many words or reaches over a verb is chance, and so are initials far away. */
static void drop_chance_fits(const sgl_evidence_base *base, sgl_alignment *alignment, unsigned first, unsigned last)
{
    unsigned allowed = 1 + base->site->form.count / 2u, words = 0;
    bool broken = false;
    for (unsigned k = last + 1; k-- > first;) {
        unsigned symbol = base->symbols[k];
        broken = broken || symbol == SGL_SYMBOL_VERB || symbol == SGL_SYMBOL_PRONOUN;
        words += is_content_symbol(symbol);
        bool whole = alignment->letters[k] >= WHOLE_FIT && alignment->skipped[k] == 0;
        if ((broken && !whole) || alignment->skipped[k] > allowed)
            alignment->in_order[k] = alignment->letters[k] = -1;
        if (k < last && (broken || words > base->site->form.count + SPARE_WORDS))
            alignment->covered[k] = alignment->covered[k + 1];
        broken = broken || base->site->window->tokens[k].gap >= SGL_GAP_COLON;
    }
}

/* Letters are aligned from the end of each span. Spans of one site that end differently are aligned one end at a time, when asked. */
static void align_to(sgl_evidence_base *base, unsigned last)
{
    const sgl_site *site = base->site;
    unsigned first = last + 1 > SGL_CANDIDATE_TOKENS ? last + 1 - SGL_CANDIDATE_TOKENS : 0, at = last % SGL_ALIGNMENTS;
    base->alignment = &base->alignments[at];
    base->aligned_to = last;
    if (base->ends[at] == last + 1)
        return;
    sgl_align(&base->alignments[at], &site->form, site->window->tokens, first, last);
    drop_chance_fits(base, &base->alignments[at], first, last);
    base->ends[at] = last + 1;
}

#define LETTERS_OF_TWO 14 /* a word so long is a compound of two, in the languages that build them */
#define LETTERS_OF_THREE 21

static void count_content(sgl_evidence_base *base)
{
    const sgl_window *window = base->site->window;
    base->content[0] = 0;
    for (unsigned k = 0; k < window->count; k++) {
        unsigned letters = window->tokens[k].letter_count;
        unsigned parts = is_content_symbol(base->symbols[k]) ? 1u + (letters >= LETTERS_OF_TWO) + (letters >= LETTERS_OF_THREE) : 0;
        base->content[k + 1] = (uint16_t)(base->content[k] + parts);
    }
}

/* Content words of tokens[first, last], the parts of compounds counted. */
static unsigned content_words(const sgl_evidence_base *base, unsigned first, unsigned last)
{
    return last < first ? 0 : (unsigned)(base->content[last + 1] - base->content[first]);
}

/* How well the initials of the span's content words and the letters cover each other, 0 to 10 (the Dice coefficient of the two sets). */
static unsigned dice_of(const sgl_evidence_base *base, unsigned first, unsigned last)
{
    unsigned both = content_words(base, first, last) + base->site->form.count;
    return both == 0 ? 0 : lowest(20u * base->alignment->covered[first] / both, 10);
}

static void find_best(sgl_evidence_base *base)
{
    const sgl_site *site = base->site;
    base->best = -1;
    base->most_covered = base->best_dice = 0;
    for (unsigned i = 0; i < site->count; i++) {
        const sgl_candidate *candidate = &site->candidates[i];
        if (i == 0 || candidate->last != base->aligned_to)
            align_to(base, candidate->last);
        if (base->alignment->in_order[candidate->first] > base->best)
            base->best = base->alignment->in_order[candidate->first];
        if (base->alignment->covered[candidate->first] > base->most_covered)
            base->most_covered = base->alignment->covered[candidate->first];
        unsigned dice = dice_of(base, candidate->first, candidate->last);
        if (dice > base->best_dice)
            base->best_dice = dice;
    }
}

/* The last run of ASCII digits in the short form: 19 in COVID-19. */
static sigla_slice digits_of(const sgl_site *site)
{
    const char *text = site->window->text;
    size_t end = site->form.span.end;
    while (end > site->form.span.begin && !sgl_char_is_digit((unsigned char)text[end - 1]))
        end--;
    size_t begin = end;
    while (begin > site->form.span.begin && sgl_char_is_digit((unsigned char)text[begin - 1]))
        begin--;
    return (sigla_slice){text + begin, end - begin};
}

static void find_number(sgl_evidence_base *base)
{
    const sgl_window *window = base->site->window;
    sigla_slice digits = digits_of(base->site);
    base->number = digits.len > 0;
    for (unsigned k = 0; k < window->count && digits.len > 0; k++) {
        const sgl_token *token = &window->tokens[k];
        if (token->end - token->begin < digits.len || memcmp(window->text + token->end - digits.len, digits.ptr, digits.len) != 0)
            continue;
        base->number = 2;
        base->number_token = k;
    }
}

void sgl_features_prepare(sgl_evidence_base *base, const sgl_site *site)
{
    base->site = site;
    for (unsigned k = 0; k < site->window->count; k++)
        base->symbols[k] = (uint8_t)word_symbol(&site->window->tokens[k], site->window->text);
    for (unsigned k = 0; k < site->window->count; k++)
        base->lefts[k] = (uint8_t)find_left(base, k);
    count_content(base);
    memset(base->ends, 0, sizeof base->ends);
    find_best(base);
    base->match = match_bucket(base->best);
    base->letters = lowest(site->form.count, SGL_LETTERS - 1);
    base->relation = relation_of(site);
    base->furthest = furthest_token(site);
    find_number(base);
}

#define LEAST_FIT 0.5f

bool sgl_features_are_hopeless(const sgl_evidence_base *base)
{
    const sgl_site *site = base->site;
    if (base->best >= LEAST_FIT)
        return false;
    return sgl_site_needs_letters(site) || (sgl_site_is_weak(site) && base->most_covered * 2u < site->form.count);
}

static unsigned ratio_bucket(unsigned part, unsigned whole)
{
    return whole == 0 ? 0 : part >= whole ? 6 : part * 6 / whole;
}

static unsigned language_of(const sgl_site *site)
{
    return lowest(site->language, SGL_LANGUAGES - 1);
}

/* How many words before the last the nearest one of a kind stands, at most 4: sums of money end in a number and a few words. */
static unsigned nearest(const sgl_evidence_base *base, unsigned symbol)
{
    for (unsigned i = 0; i < 4 && i <= base->furthest; i++)
        if (base->symbols[base->furthest - i] == symbol)
            return i;
    return 4;
}

/* Capitalised words without anything between them before the site: names of persons are two or three of them, alone. */
static unsigned capitals_in_row(const sgl_evidence_base *base)
{
    unsigned row = 0;
    for (unsigned k = base->furthest + 1; k-- > 0 && row < 4;) {
        if (base->symbols[k] != SGL_SYMBOL_CAPITAL)
            return row;
        row++;
    }
    return row;
}

static unsigned capital_share(const sgl_evidence_base *base)
{
    unsigned capitals = 0, content = 0, last = base->furthest;
    for (unsigned k = last + 1; k-- > 0 && content < 4;) {
        if (!is_content_symbol(base->symbols[k]))
            continue;
        content++;
        capitals += is_capital_symbol(base->symbols[k]);
    }
    return lowest(capitals, 3);
}

void sgl_features_none(sgl_features *out, const sgl_evidence_base *base)
{
    const sgl_site *site = base->site;
    unsigned kind = site->kind, shape = site->form.shape, match = base->match, fit = fit_bucket(base->best);
    unsigned tokens = site->window->count;
    out->count = 0;
    put(out, AT(none_shape, kind, shape, 0));
    put(out, AT(none_match, kind, fit, base->letters));
    put(out, AT(none_match_shape, shape, fit, 0));
    put(out, AT(none_after, kind, site->after, match));
    put(out, AT(none_position, site->position, shape, match));
    put(out, AT(none_before, kind, base->symbols[base->furthest], match));
    put(out, AT(none_cover, kind, ratio_bucket(base->most_covered, site->form.count), base->letters));
    put(out, AT(none_dice, kind, base->best_dice, base->letters));
    put(out, AT(none_dice_shape, shape, base->best_dice, 0));
    put(out, AT(none_language, language_of(site), kind, match));
    put(out, AT(none_translated, site->position, site->translated, match));
    put(out, AT(none_digits, kind, nearest(base, SGL_SYMBOL_DIGITS), match));
    put(out, AT(none_names, shape, capitals_in_row(base), match));
    put(out, AT(none_listed, site->separator, site->line_start + 2 * site->listed, match));
    put(out, AT(none_separator, site->separator, match, site->line_start));
    put(out, AT(none_cue, kind, site->cue ? 2 : site->preceded, match));
    put(out, AT(none_between, kind, site->between, match));
    put(out, AT(none_stepped, kind, site->stepped, match));
    put(out, AT(none_tokens, kind, tokens < 4 ? tokens : tokens < 8 ? 4 : 5, match));
    put(out, AT(none_relation, kind, base->relation, match));
    put(out, AT(none_capitals, kind, capital_share(base), match));
    sigla_slice form = {site->window->text + site->form.span.begin, site->form.span.end - site->form.span.begin};
    sgl_code code = sgl_code_of(form);
    put(out, AT(none_code, code, nearest(base, SGL_SYMBOL_DIGITS), match));
    put(out, AT(none_code_names, code, capitals_in_row(base), match));
    put(out, AT(none_number, kind, base->number, match));
}

/* The content word before token k that is not parted from it by a strong sign; -1 when there is none. */
static int content_before(const sgl_evidence_base *base, unsigned k)
{
    const sgl_token *tokens = base->site->window->tokens;
    for (unsigned steps = 0; k > 0 && steps < 4; steps++) {
        if (tokens[k].gap >= SGL_GAP_COLON)
            return -1;
        k--;
        if (is_content_symbol(base->symbols[k]))
            return (int)k;
    }
    return -1;
}

/* Whether letters of the short form that the words from `from` on leave over include the initial of token k. */
static bool gains(const sgl_evidence_base *base, unsigned k, unsigned from)
{
    const uint8_t *covered = base->alignment->covered;
    return covered[k] > (from <= base->aligned_to ? covered[from] : 0);
}

static void letter_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    const sgl_site *site = base->site;
    const sgl_alignment *alignment = base->alignment;
    unsigned first = candidate->first, last = candidate->last, match = base->match;
    float score = candidate->split ? -1 : alignment->in_order[first];
    bool best = score >= 0 && score >= base->best - 1e-4f;
    unsigned fit = fit_bucket(score), content = content_words(base, first, last);
    put(out, AT(fit, site->kind, fit, best));
    put(out, AT(fit_letters, fit, base->letters, best));
    put(out, AT(fit_shape, fit, site->form.shape, 0));
    float letters = candidate->split ? -1 : alignment->letters[first];
    put(out, AT(letters_skipped, letters < 0 ? 0 : 1 + (unsigned)(letters * 6), alignment->skipped[first], base->letters));
    const sgl_token *token = &site->window->tokens[first];
    bool initial = token->letter_count > 0 && site->form.count > 0 && token->letters[0] == site->form.letters[0];
    put(out, AT(initial, match, base->symbols[first], initial));
    int excess = (int)content - (int)site->form.count + 7;
    put(out, AT(excess, match, excess < 0 ? 0 : excess, base->relation >= 4));
    put(out, AT(plain_excess, excess < 0 ? 0 : excess, 0, 0));
    put(out, AT(content_letters, content, base->letters, 0));
    bool gain = gains(base, first, first + 1), gain_before = false;
    put(out, AT(gain_first, match, base->symbols[first], gain));
    int before = content_before(base, first);
    if (before >= 0 && (unsigned)before + SGL_CANDIDATE_TOKENS > last) {
        gain_before = gains(base, (unsigned)before, first);
        put(out, AT(gain_left, match, base->symbols[before], gain_before));
        put(out, AT(plain_left_content, base->symbols[before], base->symbols[first], gain_before));
        put(out, AT(left_content, match, base->symbols[before], base->symbols[first]));
    }
    put(out, AT(plain_gain, base->symbols[first], gain, gain_before));
    unsigned covered = alignment->covered[first];
    unsigned dice = dice_of(base, first, last), gains_both = gain + 2u * gain_before;
    unsigned narrow = excess < 3 ? 0 : lowest((unsigned)excess - 3, 8);
    put(out, AT(left_excess, left_symbol(base, first), narrow, gains_both));
    put(out, AT(own_excess, base->symbols[first], narrow, gains_both));
    put(out, AT(dice_excess, dice, narrow, gains_both));
    put(out, AT(dice, match, dice, dice >= base->best_dice));
    put(out, AT(dice_letters, dice, base->letters, dice >= base->best_dice));
    put(out, AT(cover, match, ratio_bucket(covered, site->form.count), covered < base->most_covered ? 0 : gain ? 2 : 1));
}

/* The best alignment of the spans that begin later, and how many content words it leaves out. */
static void later_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    float best = -1;
    unsigned distance = 0, content = 0;
    for (unsigned k = candidate->first + 1u; k <= candidate->last; k++) {
        content += is_content_symbol(base->symbols[k - 1]);
        if (base->alignment->in_order[k] > best) {
            best = base->alignment->in_order[k];
            distance = content;
        }
    }
    put(out, AT(later_fit, fit_bucket(best), distance, base->alignment->in_order[candidate->first] >= best));
}

/* Whether a noun phrase could begin with token k: a content word behind something that is none. */
static bool may_open_phrase(const sgl_evidence_base *base, unsigned k)
{
    unsigned left = left_symbol(base, k);
    return is_content_symbol(base->symbols[k]) && !is_content_symbol(left) && left != SGL_SYMBOL_HYPHEN;
}

static bool ends_phrase(const sgl_evidence_base *base, unsigned k)
{
    unsigned symbol = base->symbols[k];
    return symbol == SGL_SYMBOL_VERB || symbol == SGL_SYMBOL_PRONOUN || symbol == SGL_SYMBOL_TITLE;
}

#define HEAD_DISTANCE 8 /* words looked at for the next noun phrase */

/* Where the noun phrase around the one at k could begin; -1: nowhere. */
static int outer_head(const sgl_evidence_base *base, unsigned k)
{
    const sgl_token *tokens = base->site->window->tokens;
    for (unsigned steps = 0; k > 0 && steps < HEAD_DISTANCE; steps++) {
        if (tokens[k].gap >= SGL_GAP_COLON || ends_phrase(base, k - 1))
            return -1;
        k--;
        if (may_open_phrase(base, k))
            return (int)k;
    }
    return -1;
}

/* Where the next noun phrase inside the span could begin; -1: nowhere. */
static int inner_head(const sgl_evidence_base *base, unsigned k, unsigned last)
{
    for (unsigned steps = 0; k < last && steps < HEAD_DISTANCE; steps++) {
        k++;
        if (may_open_phrase(base, k))
            return (int)k;
    }
    return -1;
}

#define AGREEMENT_LETTERS 4 /* a word must have to have an ending */

/* The sound of the letter that is `back` letters before the end of token k, as an argument; 0 when the word has no ending. */
static unsigned late_letter(const sgl_evidence_base *base, unsigned k, unsigned back)
{
    const sgl_token *token = &base->site->window->tokens[k];
    if (!is_content_symbol(base->symbols[k]) || token->letter_count < AGREEMENT_LETTERS || token->letter_count >= SGL_TOKEN_LETTERS)
        return 0;
    unsigned key = token->letters[token->letter_count - 1 - back];
    return 1 + (key >= 'a' && key <= 'z' ? key - 'a' : key % 26);
}

/* How many of the last two letters of tokens a and b are the same; 3 when one of them has no ending. */
static unsigned agreement(const sgl_evidence_base *base, unsigned a, unsigned b)
{
    unsigned x = late_letter(base, a, 0), y = late_letter(base, b, 0);
    if (x == 0 || y == 0)
        return 3;
    return x != y ? 0 : late_letter(base, a, 1) == late_letter(base, b, 1) ? 2 : 1;
}

/* Endings: the word before with the first one, and the first with the second. What agrees belongs together. */
static void agreement_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    unsigned first = candidate->first;
    bool beside = first > 0 && base->site->window->tokens[first].gap <= SGL_GAP_NEWLINE;
    unsigned before = beside ? agreement(base, first - 1, first) : 3;
    unsigned after = first < candidate->last ? agreement(base, first, first + 1) : 3;
    put(out, AT(agreement, base->match, before * 4 + after, base->symbols[first]));
    unsigned language = language_of(base->site), own = late_letter(base, first, 0);
    put(out, AT(ending_first, language, own, late_letter(base, first, 1)));
    if (beside) {
        unsigned left = late_letter(base, first - 1, 0);
        put(out, AT(ending_left, language, left, late_letter(base, first - 1, 1)));
        put(out, AT(ending_pair, language, left, own));
    }
}

static unsigned excess_bucket(const sgl_evidence_base *base, unsigned first, unsigned last)
{
    int excess = (int)content_words(base, first, last) - (int)base->site->form.count + 7;
    return excess < 0 ? 0 : lowest((unsigned)excess, 14);
}

/* The candidate beside the next longer and the next shorter noun phrase. */
static void neighbour_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    unsigned first = candidate->first, last = candidate->last, match = base->match;
    bool capital = is_capital_symbol(base->symbols[first]);
    int outer = outer_head(base, first), inner = inner_head(base, first, last);
    if (outer >= 0 && (unsigned)outer + SGL_CANDIDATE_TOKENS > last) {
        unsigned head = (unsigned)outer;
        bool gain = gains(base, head, first), higher = is_capital_symbol(base->symbols[head]);
        put(out, AT(outer, match, left_symbol(base, head), 1u + capital + 2u * higher + 4u * gain));
        put(out, AT(outer_excess, excess_bucket(base, head, last), gain, capital && !higher));
    } else {
        put(out, AT(outer, match, left_symbol(base, first), 0));
        put(out, AT(outer_excess, 15, 0, capital));
    }
    if (inner >= 0) {
        unsigned head = (unsigned)inner;
        bool gain = gains(base, first, head), higher = is_capital_symbol(base->symbols[head]);
        put(out, AT(inner, match, left_symbol(base, head), 1u + capital + 2u * higher + 4u * gain));
        put(out, AT(inner_excess, excess_bucket(base, head, last), gain, !capital && higher));
    } else {
        put(out, AT(inner, match, left_symbol(base, first), 0));
        put(out, AT(inner_excess, 15, 0, capital));
    }
}

/* The proclitic that token k may begin with, and what speaks for it, as one argument: 0 for none. */
static unsigned proclitic_at(const sgl_evidence_base *base, unsigned k, bool *joins)
{
    const sgl_token *token = &base->site->window->tokens[k];
    sigla_slice word = {base->site->window->text + token->begin, token->end - token->begin};
    sgl_proclitic_sign sign;
    sgl_proclitic proclitic = token->casing == SGL_CASE_NONE ? sgl_proclitic_of(word, &sign) : SGL_PROCLITIC_NONE;
    *joins = proclitic == SGL_PROCLITIC_AND || proclitic == SGL_PROCLITIC_SO;
    return proclitic == SGL_PROCLITIC_NONE ? 0 : (unsigned)sign * SGL_PROCLITIC_COUNT + (unsigned)proclitic;
}

/* Arabic: 1 for a word without the article, 2 with it; 0 for other scripts. A definite noun right after an indefinite one is its genitive:
   the name then begins with the first of them. */
static unsigned definiteness(const sgl_evidence_base *base, unsigned k)
{
    static const char article[] = "\xD8\xA7\xD9\x84"; /* alif, lam */
    const sgl_token *token = &base->site->window->tokens[k];
    const char *word = base->site->window->text + token->begin;
    size_t len = token->end - token->begin;
    if (base->relation != RELATION_ARABIC || token->casing != SGL_CASE_NONE)
        return 0;
    bool plain = len > 4 && memcmp(word, article, 4) == 0;
    bool attached = len > 6 && memcmp(word + SGL_PROCLITIC_BYTES, article, 4) == 0;
    return plain || attached ? 2 : 1;
}

/* A line break is a space, but for long forms that stand behind their short form: those may end with their line. */
static unsigned plain_gap(const sgl_site *site, unsigned gap)
{
    bool behind = site->kind == SGL_SITE_SHORT_LONG || site->kind == SGL_SITE_LEGEND || site->kind == SGL_SITE_RENAMED;
    return gap == SGL_GAP_NEWLINE && !behind ? SGL_GAP_SPACE : gap;
}

static void border_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    const sgl_site *site = base->site;
    const sgl_token *tokens = site->window->tokens;
    unsigned first = candidate->first, last = candidate->last, match = base->match, kind = site->kind;
    bool joins = false;
    unsigned proclitic = proclitic_at(base, first, &joins);
    unsigned left = left_symbol(base, first), own = base->symbols[first];
    if (candidate->split)
        left = joins ? (unsigned)SGL_SYMBOL_PROCLITIC : (unsigned)SGL_SYMBOL_ATTACHED;
    put(out, AT(plain_left, left, own, 0));
    put(out, AT(language_left, language_of(site), left, own));
    put(out, AT(left_first, kind, left, own));
    put(out, AT(left_first_match, match, left, own));
    put(out, AT(left_relation, base->relation, left, base->match > 1));
    put(out, AT(first_second, own, first < last ? base->symbols[first + 1] : (unsigned)SGL_SYMBOL_STOP, 0));
    if (base->relation == RELATION_ARABIC)
        put(out, AT(definiteness, first > 0 ? definiteness(base, first - 1) : 0, definiteness(base, first), left));
    put(out, AT(last, kind, base->symbols[last], 0));
    sgl_gap gap = last + 1 < site->window->count ? (sgl_gap)tokens[last + 1].gap : site->window->gap_after;
    put(out, AT(end_gap, kind, plain_gap(site, gap), match));
    put(out, AT(end_furthest, kind, last == base->furthest, match));
    if (kind == SGL_SITE_SHORT_LONG || kind == SGL_SITE_LEGEND || kind == SGL_SITE_RENAMED || kind == SGL_SITE_INSIDE_AFTER)
        put(out, AT(start_index, kind, first, own));
    if (proclitic > 0) {
        put(out, AT(plain_split, proclitic, candidate->split, 0));
        put(out, AT(split, proclitic, candidate->split, left_symbol(base, first)));
    }
}

typedef struct inside {
    unsigned words[SGL_WORDS];
    unsigned gaps[SGL_GAP_COUNT];
    unsigned capitals, lowers, heads, capital_heads, worded;
    bool own;
} inside;

/* Another place in the span where a noun phrase could begin: after a determiner or contraction. */
static bool is_head(const sgl_evidence_base *base, unsigned k)
{
    unsigned before = base->symbols[k - 1];
    return is_content_symbol(base->symbols[k]) && (before == SGL_SYMBOL_DETERMINER || before == SGL_SYMBOL_CONTRACTION);
}

static bool spells_short(const sgl_site *site, const sgl_token *token)
{
    size_t len = site->form.span.end - site->form.span.begin;
    return token->end - token->begin == len &&
           memcmp(site->window->text + token->begin, site->window->text + site->form.span.begin, len) == 0;
}

static void look_inside(inside *in, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    const sgl_token *tokens = base->site->window->tokens;
    for (unsigned k = candidate->first; k <= candidate->last; k++) {
        unsigned symbol = base->symbols[k];
        in->words[symbol]++;
        in->capitals += is_capital_symbol(symbol);
        in->lowers += symbol == SGL_SYMBOL_LOWER;
        in->worded += is_content_symbol(symbol) && symbol != SGL_SYMBOL_UPPER && symbol != SGL_SYMBOL_DIGITS;
        in->own = in->own || spells_short(base->site, &tokens[k]);
        if (k == candidate->first)
            continue;
        in->gaps[plain_gap(base->site, tokens[k].gap)]++;
        if (is_head(base, k)) {
            in->heads++;
            in->capital_heads += is_capital_symbol(symbol);
        }
    }
}

static void inside_features(sgl_features *out, const sgl_evidence_base *base, const sgl_candidate *candidate)
{
    inside in = {0};
    unsigned match = base->match, length = candidate->last - candidate->first;
    look_inside(&in, base, candidate);
    bool capital = is_capital_symbol(base->symbols[candidate->first]);
    put(out, AT(length, base->site->kind, length, 0));
    put(out, AT(length_match, match, length, 0));
    put(out, AT(capitals, match, in.capitals, in.lowers));
    put(out, AT(heads, match, in.heads, capital));
    put(out, AT(capital_heads, match, in.capital_heads, capital));
    for (unsigned symbol = SGL_SYMBOL_UPPER; symbol < SGL_SYMBOL_HAN; symbol++)
        if (in.words[symbol] > 0 && symbol != SGL_SYMBOL_UNCASED)
            put(out, AT(inner_word, symbol, in.words[symbol], 0));
    for (unsigned gap = SGL_GAP_NEWLINE; gap < SGL_GAP_COUNT; gap++)
        if (in.gaps[gap] > 0)
            put(out, AT(inner_gap, gap, in.gaps[gap], 0));
    put(out, AT(comma_conjunction, in.gaps[SGL_GAP_COMMA], in.words[SGL_SYMBOL_CONJUNCTION], match));
    put(out, AT(worded, base->site->kind, in.worded, match));
    put(out, AT(own_letters, base->site->kind, in.own, 0));
    bool holds = base->number == 2 && base->number_token >= candidate->first && base->number_token <= candidate->last;
    if (base->number > 0)
        put(out, AT(number, base->number, holds, match));
}

void sgl_features_candidate(sgl_features *out, sgl_evidence_base *base, unsigned candidate)
{
    const sgl_candidate *span = &base->site->candidates[candidate];
    if (span->last != base->aligned_to)
        align_to(base, span->last);
    out->count = 0;
    letter_features(out, base, span);
    later_features(out, base, span);
    border_features(out, base, span);
    neighbour_features(out, base, span);
    agreement_features(out, base, span);
    inside_features(out, base, span);
}
