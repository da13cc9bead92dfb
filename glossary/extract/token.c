/* SPDX-License-Identifier: Apache-2.0 */
/* Cutting a window into tokens. Words of scripts without spaces are found by text/segment. */
#include "extract/token.h"

#include "extract/letter.h"
#include "text/char.h"

typedef struct cutter {
    sgl_window *window;
    const char *text;
    size_t at;
    size_t end;
    sgl_gap gap;
    unsigned depth;                        /* open brackets */
    unsigned opened_at[SGL_BRACKET_DEPTH]; /* token count when each was opened */
    unsigned sentence;                     /* first token after the last sentence end */
} cutter;

/* Han and kana: their words are not parted by spaces. */
static bool is_unspaced(uint32_t c)
{
    if (c < 0x2E80)
        return false;
    sgl_script script = sgl_char_script(c);
    return script == SGL_SCRIPT_HAN || script == SGL_SCRIPT_KANA;
}

/* What a separating character makes of the gap. */
static sgl_gap gap_of(uint32_t c)
{
    if (sgl_char_is_apostrophe(c))
        return SGL_GAP_APOSTROPHE;
    if (sgl_char_is_dash(c))
        return SGL_GAP_HYPHEN;
    switch (c) {
    case '\n':
        return SGL_GAP_NEWLINE;
    case '/':
        return SGL_GAP_SLASH;
    case ',':
    case 0x060C: /* Arabic */
    case 0x3001: /* ideographic */
    case 0xFF0C: /* full width */
        return SGL_GAP_COMMA;
    case ':':
    case '=':
    case 0xFF1A:
        return SGL_GAP_COLON;
    case ';':
    case '!':
    case '?':
    case 0x061B:
    case 0x061F:
    case 0x3002: /* ideographic full stop */
    case 0xFF01:
    case 0xFF1B:
    case 0xFF1F:
    case 0x2022: /* bullet */
    case '|':
    case '\t':
        return SGL_GAP_STOP;
    case '.':
        return SGL_GAP_POINT;
    case '<': /* <<quoted>> */
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x201A:
    case 0x2039:
    case 0x300A:
    case 0x300C:
        return SGL_GAP_QUOTE_OPEN;
    case '>':
    case 0xBB:
    case 0x201D:
    case 0x203A:
    case 0x300B:
    case 0x300D:
        return SGL_GAP_QUOTE_CLOSE;
    default:
        if (sgl_char_is_opening_bracket(c))
            return SGL_GAP_BRACKET_OPEN;
        if (sgl_char_is_closing_bracket(c))
            return SGL_GAP_BRACKET_CLOSE;
        return sgl_char_is_space(c) || sgl_char_is_invisible(c) ? SGL_GAP_SPACE : SGL_GAP_OTHER;
    }
}

static bool space_at(const cutter *cut, size_t at)
{
    uint32_t c = 0;
    if (at >= cut->end)
        return true;
    sgl_utf8_next(&c, cut->text + at, cut->end - at);
    return sgl_char_is_space(c);
}

/* The first character from `at` on that is no space; 0 when none is left. */
static uint32_t next_sign(const char *text, size_t at, size_t end)
{
    while (at < end) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, text + at, end - at);
        if (!sgl_char_is_space(c))
            return c;
    }
    return 0;
}

#define CLIPPED_LETTERS 4
#define NUMBERED_LETTERS 5 /* of a word that a point and a number follow */

/* A short word in small letters without a vowel is an abbreviation: ds., bzw., vgl., пкт. */
static bool is_clipped(const sgl_token *token)
{
    if (token->casing != SGL_CASE_LOWER || token->letter_count > CLIPPED_LETTERS)
        return false;
    if (token->letter_count == 1)
        return true; /* a. s., z o. o. */
    for (unsigned i = 0; i < token->letter_count; i++)
        if (token->letters[i] < 'a' || token->letters[i] > 'z' || memchr("aeiouy", token->letters[i], 6) != NULL)
            return false;
    return true;
}

/* A full stop before white space ends a sentence unless an abbreviation stands before it or a lower-case word goes on. */
static bool ends_sentence(const cutter *cut, size_t after)
{
    if (!space_at(cut, after) || cut->window->count == 0)
        return false;
    const sgl_token *last = &cut->window->tokens[cut->window->count - 1];
    if (last->end + 1 != after)
        return true;
    uint32_t next = next_sign(cut->text, after, cut->end);
    if (sgl_char_is_lower(next) || is_clipped(last) || (sgl_char_is_digit(next) && last->letter_count <= NUMBERED_LETTERS))
        return false; /* the last: Uimh. 12, art. 5 */
    return last->letter_count > 3 || last->casing == SGL_CASE_LOWER;
}

static void follow_brackets(cutter *cut, sgl_gap gap)
{
    if (gap == SGL_GAP_BRACKET_OPEN) {
        if (cut->depth < SGL_BRACKET_DEPTH)
            cut->opened_at[cut->depth] = cut->window->count;
        cut->depth++;
    } else if (gap == SGL_GAP_BRACKET_CLOSE && cut->depth > 0) {
        cut->depth--;
    }
}

/* Which way a quotation mark faces: »so«, ”so” and "so" are used too, so what it is glued to says it, and its own shape only where that
 * does not. */
static sgl_gap quote_gap(const cutter *cut, sgl_gap shape, size_t after)
{
    uint32_t c = 0;
    if (after < cut->end)
        sgl_utf8_next(&c, cut->text + after, cut->end - after);
    bool before = cut->gap == SGL_GAP_NONE && cut->window->count > 0, behind = sgl_char_is_word(c);
    if (before != behind)
        return before ? SGL_GAP_QUOTE_CLOSE : SGL_GAP_QUOTE_OPEN;
    if (shape == SGL_GAP_QUOTE_OPEN || shape == SGL_GAP_QUOTE_CLOSE)
        return shape;
    return before ? SGL_GAP_QUOTE_CLOSE : SGL_GAP_QUOTE_OPEN;
}

/* Steps over one separating character of `len` bytes. */
static void take_separator(cutter *cut, uint32_t c, size_t len)
{
    sgl_gap gap = gap_of(c);
    size_t after = cut->at + len;
    if (gap == SGL_GAP_HYPHEN &&
        (space_at(cut, after) || cut->gap == SGL_GAP_SPACE || cut->gap == SGL_GAP_NEWLINE || c == 0x2013 || c == 0x2014))
        gap = c == '-' && !space_at(cut, after) && cut->gap != SGL_GAP_SPACE ? SGL_GAP_HYPHEN : SGL_GAP_DASH;
    else if (gap == SGL_GAP_POINT && ends_sentence(cut, after))
        gap = SGL_GAP_STOP;
    else if (c == '"' || gap == SGL_GAP_QUOTE_OPEN || gap == SGL_GAP_QUOTE_CLOSE)
        gap = quote_gap(cut, gap, after);
    else if (gap == SGL_GAP_APOSTROPHE && cut->gap != SGL_GAP_NONE)
        gap = SGL_GAP_QUOTE_OPEN;
    follow_brackets(cut, gap);
    if (gap == SGL_GAP_STOP)
        cut->sentence = cut->window->count;
    if (gap > cut->gap)
        cut->gap = gap;
    cut->at = after;
}

static sgl_case casing_of(unsigned upper, unsigned lower, bool first_upper, bool first_digit)
{
    if (first_digit)
        return SGL_CASE_NUMBER;
    if (upper == 0)
        return lower == 0 ? SGL_CASE_NONE : SGL_CASE_LOWER;
    if (upper == 1 && first_upper)
        return SGL_CASE_CAPITAL;
    return lower == 0 ? SGL_CASE_UPPER : SGL_CASE_MIXED;
}

/* A point inside a dotted abbreviation: between letters without a space, after at most three of them. */
static bool joins_dotted(const cutter *cut, size_t at, unsigned piece)
{
    uint32_t c = 0;
    if (piece == 0 || piece > 3 || at + 1 >= cut->end || cut->text[at] != '.')
        return false;
    sgl_utf8_next(&c, cut->text + at + 1, cut->end - at - 1);
    return sgl_char_is_letter(c);
}

/* Looks the word up in its folded spelling. */
static const sgl_word *find_word(const char *text, size_t len)
{
    char folded[64];
    size_t at = 0, to = 0;
    while (at < len && to + 4 < sizeof folded) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, text + at, len - at);
        if (sgl_char_is_invisible(c) || c == '.')
            continue;
        uint32_t lower = sgl_char_lower(c), base = sgl_char_base(c);
        if (lower >= 0x300 && lower < 0x370)
            continue; /* a combining accent */
        to += sgl_utf8_encode(folded + to, base);
        if (lower == 0xE6 || lower == 0x153)
            folded[to++] = 'e';
        else if (lower == 0xDF)
            folded[to++] = 's';
    }
    sigla_slice word = {folded, to};
    return at < len ? NULL : sgl_words_find(word);
}

typedef struct spelling {
    unsigned upper, lower;
    bool first_upper, first_digit;
    bool plain; /* nothing but letters and digits of ASCII: the token's letters are its folded spelling */
} spelling;

static void add_letter(sgl_token *token, spelling *spelled, uint32_t c)
{
    sgl_char_info info = sgl_char_look(c);
    bool upper = (info.flags & SGL_CHAR_UPPER) != 0;
    spelled->plain = false;
    spelled->upper += upper;
    spelled->lower += !upper && (info.flags & SGL_CHAR_LOWER) != 0;
    if (token->letter_count == 0) {
        spelled->first_upper = upper;
        spelled->first_digit = (info.flags & SGL_CHAR_DIGIT) != 0;
    }
    uint8_t key = info.base >= 'a' && info.base <= 'z' ? (uint8_t)info.base : sgl_letter_key(c);
    if (key != 0 && token->letter_count < SGL_TOKEN_LETTERS)
        token->letters[token->letter_count++] = key;
}

/* Reads letters and digits of ASCII, which are most of all. -> how many. */
static unsigned take_ascii(cutter *cut, sgl_token *token, spelling *spelled)
{
    const unsigned char *text = (const unsigned char *)cut->text;
    size_t begin = cut->at, at = begin;
    unsigned upper = 0, digits = 0, count = token->letter_count;
    for (; at < cut->end; at++) {
        unsigned c = text[at], lower = c | 0x20u;
        bool digit = c - '0' < 10u;
        if (lower - 'a' >= 26u && !digit)
            break;
        upper += !digit && lower != c;
        digits += digit;
        if (count < SGL_TOKEN_LETTERS)
            token->letters[count++] = (uint8_t)lower; /* digits have that bit */
    }
    if (token->letter_count == 0 && at > begin) {
        spelled->first_upper = text[begin] >= 'A' && text[begin] <= 'Z';
        spelled->first_digit = text[begin] >= '0' && text[begin] <= '9';
    }
    token->letter_count = (uint8_t)count;
    spelled->upper += upper;
    spelled->lower += (unsigned)(at - begin) - upper - digits;
    cut->at = at;
    return (unsigned)(at - begin);
}

static void end_token(cutter *cut, sgl_token *token, const spelling *spelled)
{
    token->end = cut->at;
    token->casing = (uint8_t)casing_of(spelled->upper, spelled->lower, spelled->first_upper, spelled->first_digit);
    sigla_slice letters = {(const char *)token->letters, token->letter_count};
    bool whole = spelled->plain && token->end - token->begin == token->letter_count;
    token->word = whole ? sgl_words_find(letters) : find_word(cut->text + token->begin, token->end - token->begin);
    cut->window->count++;
    cut->gap = SGL_GAP_NONE;
}

/* Reads the word that begins at cut->at. */
static void take_word(cutter *cut)
{
    sgl_token *token = &cut->window->tokens[cut->window->count];
    *token = (sgl_token){.begin = cut->at, .gap = (uint8_t)cut->gap};
    spelling spelled = {.plain = true};
    unsigned piece = 0;
    for (;;) {
        uint32_t c = 0;
        piece += take_ascii(cut, token, &spelled);
        if (cut->at >= cut->end)
            break;
        size_t len = sgl_utf8_next(&c, cut->text + cut->at, cut->end - cut->at);
        if (!sgl_char_is_word(c) && !sgl_char_is_invisible(c)) {
            if (!joins_dotted(cut, cut->at, piece))
                break;
            piece = 0;
            cut->at += len;
            continue;
        }
        if (is_unspaced(c))
            break;
        cut->at += len;
        piece++;
        add_letter(token, &spelled, c);
    }
    end_token(cut, token, &spelled);
}

static size_t unspaced_end(const cutter *cut)
{
    size_t at = cut->at;
    for (unsigned count = 0; at < cut->end && count < SGL_SEGMENT_MAX; count++) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, cut->text + at, cut->end - at);
        if (!is_unspaced(c))
            break;
        at += len;
    }
    return at;
}

#define UNSPACED_WORK 7 /* as many bytes as one that is segmented costs */

/* Reads a run of characters without spaces, word by word. */
static void take_unspaced(cutter *cut)
{
    size_t begin = cut->at, end = unspaced_end(cut), ends[SGL_SEGMENT_MAX];
    sigla_slice run = {cut->text + begin, end - begin};
    sgl_segmenter *segmenter = cut->window->segmenter;
    cut->window->work += run.len * UNSPACED_WORK;
    unsigned words = segmenter == NULL ? 0 : sgl_segment(segmenter, run, ends, SGL_SEGMENT_MAX);
    for (unsigned i = 0; cut->at < end && cut->window->count < SGL_WINDOW_TOKENS; i++) {
        sgl_token *token = &cut->window->tokens[cut->window->count];
        *token = (sgl_token){.begin = cut->at, .gap = (uint8_t)cut->gap};
        spelling spelled = {0};
        do {
            uint32_t c = 0;
            cut->at += sgl_utf8_next(&c, cut->text + cut->at, end - cut->at);
            add_letter(token, &spelled, c);
        } while (i < words && cut->at < end && cut->at - begin < ends[i]);
        end_token(cut, token, &spelled);
    }
}

static void drop_front(sgl_window *window, unsigned count)
{
    if (count == 0)
        return;
    memmove(window->tokens, window->tokens + count, (window->count - count) * sizeof window->tokens[0]);
    window->count -= count;
}

/* Where a range that is too long is cut: behind the torn character. */
static size_t shorten(const char *text, size_t begin, size_t end)
{
    if (end - begin <= SGL_WINDOW_BYTES)
        return begin;
    begin = end - SGL_WINDOW_BYTES;
    while (begin < end && sgl_utf8_is_tail(text[begin]))
        begin++;
    return begin;
}

/* Signs that end a sentence whatever stands around them: see gap_of. -> the length of the one at text[at], or 0. */
static size_t sure_stop(const char *text, size_t at, size_t end)
{
    static const bool may_be_stop[256] = {
        [';'] = true, ['!'] = true, ['?'] = true, ['|'] = true, ['\t'] = true, [0xD8] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
    };
    uint32_t c = 0;
    if (!may_be_stop[(unsigned char)text[at]])
        return 0;
    size_t len = sgl_utf8_next(&c, text + at, end - at);
    return gap_of(c) == SGL_GAP_STOP ? len : 0;
}

#define SURE_LETTERS (NUMBERED_LETTERS + 1) /* of a word that is no abbreviation */

/* Whether the full stop at text[at] ends a sentence, told without the words around it; false when they must be asked (see ends_sentence).
 */
static bool is_sure_point(const char *text, size_t from, size_t at, size_t end)
{
    unsigned letters = 0;
    if (at + 1 < end && text[at + 1] != ' ' && text[at + 1] != '\n')
        return false;
    for (size_t i = at; letters < SURE_LETTERS; letters++) {
        uint32_t c = ' ';
        size_t before = i > from ? sgl_utf8_previous(&c, text, i) : i;
        if (before == i || !sgl_char_is_letter(c) || is_unspaced(c))
            return false;
        i = before;
    }
    return !sgl_char_is_lower(next_sign(text, at + 1, end));
}

/* Behind the last sign in text[from, end) that surely ends a sentence; `from` when there is none. What stands before it would be dropped.
 */
static size_t sentence_start(const char *text, size_t from, size_t end)
{
    for (size_t at = end; at > from; at--) {
        size_t len = sure_stop(text, at - 1, end);
        if (len > 0)
            return at - 1 + len;
        if (text[at - 1] == '.' && is_sure_point(text, from, at - 1, end))
            return at;
    }
    return from;
}

static void cut_words(cutter *cut)
{
    while (cut->at < cut->end && cut->window->count < SGL_WINDOW_TOKENS) {
        uint32_t c = (unsigned char)cut->text[cut->at];
        if (c == ' ') {
            cut->gap = cut->gap < SGL_GAP_SPACE ? SGL_GAP_SPACE : cut->gap;
            cut->at++;
            continue;
        }
        size_t len = sgl_utf8_next(&c, cut->text + cut->at, cut->end - cut->at);
        if (is_unspaced(c))
            take_unspaced(cut);
        else if (sgl_char_is_word(c))
            take_word(cut);
        else
            take_separator(cut, c, len);
    }
}

void sgl_window_cut(sgl_window *window, const char *text, size_t begin, size_t end, bool fresh, bool keep_sentence)
{
    size_t from = shorten(text, begin, end), start = keep_sentence ? sentence_start(text, from, end) : from;
    cutter cut = {.window = window, .text = text, .at = start, .end = end, .gap = start > from ? SGL_GAP_STOP : SGL_GAP_START};
    window->text = text;
    window->begin = start;
    window->end = end;
    window->count = 0;
    window->voted = false;
    window->work += end - start;
    cut_words(&cut);
    window->gap_after = cut.gap;
    unsigned drop = window->count > 0 && start == from && (from > begin || !fresh) ? 1 : 0;
    if (keep_sentence) {
        if (cut.depth > 0 && cut.depth <= SGL_BRACKET_DEPTH && cut.opened_at[cut.depth - 1] > drop)
            drop = cut.opened_at[cut.depth - 1];
        if (cut.sentence > drop && cut.sentence <= window->count)
            drop = cut.sentence;
    }
    drop_front(window, drop);
}

#define VOTES_OF_PRIOR 3 /* halves of a word that the document's own language is ahead */

static unsigned best_language(const unsigned *votes, unsigned prior)
{
    unsigned best = SGL_LANGUAGE_COUNT_MAX, most = 0;
    for (unsigned i = 0; i < SGL_LANGUAGE_COUNT_MAX; i++) {
        unsigned weight = votes[i] * 2 + (i == prior && votes[i] > 0 ? VOTES_OF_PRIOR : 0);
        if (weight > most) {
            most = weight;
            best = i;
        }
    }
    return best == SGL_LANGUAGE_COUNT_MAX ? prior : best;
}

unsigned sgl_window_vote(sgl_window *window, unsigned prior)
{
    if (window->voted)
        return window->language;
    unsigned votes[SGL_LANGUAGE_COUNT_MAX] = {0};
    for (unsigned i = 0; i < window->count; i++) {
        const sgl_word *word = window->tokens[i].word;
        for (uint32_t set = word == NULL ? 0 : word->languages; set != 0; set &= set - 1)
            votes[__builtin_ctz(set)]++;
    }
    unsigned language = best_language(votes, prior);
    for (unsigned i = 0; i < window->count; i++) {
        sgl_token *token = &window->tokens[i];
        if (token->word == NULL)
            token->class = SGL_WORD_OTHER;
        else if (language >= SGL_LANGUAGE_COUNT_MAX)
            token->class = token->word->usual_class;
        else
            token->class = token->word->class_of[language];
    }
    bool clear = language < SGL_LANGUAGE_COUNT_MAX && votes[language] >= 2;
    window->voted = true;
    window->language = clear ? language : prior;
    return window->language;
}

#define CUE_CHARS 8 /* of a cue in Han or kana */

/* Whether a cue in Han or kana begins at text[at]: the words there are not known without cutting them, but a cue must be in the tables. */
static bool begins_cue(const char *text, size_t at, size_t end)
{
    uint32_t c = 0;
    size_t stop = at + sgl_utf8_next(&c, text + at, end - at);
    if (!sgl_words_may_open_cue(c))
        return false;
    for (unsigned chars = 1; chars <= CUE_CHARS; chars++) {
        const sgl_word *word = find_word(text + at, stop - at);
        if (word != NULL && (word->classes & 1u << SGL_WORD_CUE) != 0)
            return true;
        if (stop >= end)
            return false;
        stop += sgl_utf8_next(&c, text + stop, end - stop);
    }
    return false;
}

bool sgl_run_holds_cue(const char *text, size_t at, size_t end)
{
    for (uint32_t c = 0; at < end; at += sgl_utf8_next(&c, text + at, end - at))
        if (begins_cue(text, at, end))
            return true;
    return false;
}

#define RUN_CHARS 24 /* of a run that known words are tried on */

/* A run of Han or kana, by characters. */
typedef struct run {
    unsigned count;
    size_t at[RUN_CHARS + 1]; /* where each begins, and the end */
} run;

/* The run at text[begin], not beyond `end`. */
static void read_run(run *out, const char *text, size_t begin, size_t end)
{
    out->count = 0;
    out->at[0] = begin;
    while (out->count < RUN_CHARS && out->at[out->count] < end) {
        uint32_t c = 0;
        size_t at = out->at[out->count], len = sgl_utf8_next(&c, text + at, end - at);
        if (!is_unspaced(c))
            return;
        out->at[++out->count] = at + len;
    }
}

/* What can be said of the run's words without cutting them: known words follow one another to its end (RUN_KNOWN), a cue is among the first
   `most` of such (RUN_CUE), or neither, however it is cut. */
typedef enum run_sense { RUN_UNKNOWN, RUN_KNOWN, RUN_CUE } run_sense;

static run_sense sense_of(const run *in, const char *text, unsigned most)
{
    uint32_t reached = 1, next = 0; /* bit i: a word may begin with character i */
    bool whole = false;
    for (unsigned step = 0; step < most && reached != 0; step++, reached = next) {
        next = 0;
        for (; reached != 0; reached &= reached - 1) {
            unsigned from = (unsigned)__builtin_ctz(reached);
            for (unsigned to = from + 1; to <= in->count && to <= from + CUE_CHARS; to++) {
                const sgl_word *word = find_word(text + in->at[from], in->at[to] - in->at[from]);
                if (word != NULL && (word->classes & 1u << SGL_WORD_CUE) != 0)
                    return RUN_CUE;
                next |= (uint32_t)(word != NULL && to < in->count) << to;
                whole = whole || (word != NULL && to == in->count);
            }
        }
    }
    return whole || reached != 0 ? RUN_KNOWN : RUN_UNKNOWN;
}

bool sgl_cue_follows(const char *text, size_t at, size_t end, unsigned most)
{
    for (unsigned i = 0; i < most && at < end; i++) {
        uint32_t c = 0;
        size_t begin = text[at] == ' ' ? at + 1 : at, len = 0;
        for (at = begin; at < end; at += len) {
            len = sgl_utf8_next(&c, text + at, end - at);
            if (!sgl_char_is_letter(c) || is_unspaced(c))
                break;
        }
        if (at == begin && at < end && is_unspaced(c)) {
            run in;
            read_run(&in, text, begin, end);
            run_sense sense = sense_of(&in, text, most);
            if (sense != RUN_KNOWN)
                return sense == RUN_CUE;
            at = in.at[in.count];
            continue;
        }
        bool whole = at >= end || !(sgl_char_is_digit(c) || sgl_char_is_invisible(c) || c == '.');
        if (at == begin || !whole)
            return true;
        const sgl_word *word = find_word(text + begin, at - begin);
        if (word == NULL)
            return false;
        if ((word->classes & 1u << SGL_WORD_CUE) != 0 || (at < end && c != ' ' && !is_unspaced(c)))
            return true;
    }
    return false;
}

bool sgl_cue_stands_before(const char *text, size_t begin, size_t at, unsigned most)
{
    for (unsigned i = 0; i < most && at > begin && text[at - 1] == ' '; i++) {
        size_t end = at - 1, from = end;
        while (from > begin && end - from <= SGL_TOKEN_LETTERS) {
            uint32_t c = 0;
            size_t before = sgl_utf8_previous(&c, text, from);
            if (!sgl_char_is_letter(c))
                break;
            from = before;
        }
        const sgl_word *word = from < end ? find_word(text + from, end - from) : NULL;
        if (word == NULL || (word->classes & 1u << SGL_WORD_CUE) != 0)
            return word != NULL;
        at = from;
    }
    return false;
}

#define RUN_BYTES 72 /* of Han or kana before a short form */

bool sgl_cue_precedes(const char *text, size_t begin, size_t at)
{
    uint32_t c = 0;
    while (at > begin && (text[at - 1] == ' ' || text[at - 1] == '\n'))
        at--;
    size_t end = at;
    while (at > begin) {
        size_t before = sgl_utf8_previous(&c, text, at);
        if (!sgl_char_is_letter(c) || is_unspaced(c))
            break;
        at = before;
    }
    if (at == end && at > begin && is_unspaced(c)) {
        size_t from = at - begin > RUN_BYTES ? at - RUN_BYTES : begin;
        while (from < at && sgl_utf8_is_tail(text[from]))
            from++;
        return sgl_run_holds_cue(text, from, at);
    }
    bool whole = at == begin || !(sgl_char_is_digit(c) || sgl_char_is_invisible(c) || c == '.');
    return at == end || !whole || find_word(text + at, end - at) != NULL;
}
