/* SPDX-License-Identifier: Apache-2.0 */
/* The text around a site is cut into words once; all keys are sums over these. Letters are compared by sgl_char_base, so nothing is folded.
 */
#include "extract/voice.h"

#include "language/words.h"
#include "text/char.h"

#define FIRST_UNSPACED 0x2E80 /* Han, kana and what is written like them: each character is a word */
#define FUNCTION_LETTERS 3    /* in a language without a table, words so short are taken for function words */
#define FUNCTION_WORDS 3      /* function words between a border and the word that carries meaning */

typedef enum weight {
    WEIGHT_CONTENT,
    WEIGHT_FUNCTION, /* articles, prepositions: what stands before them counts too */
    WEIGHT_BORDER,   /* verbs, cues: a long form never goes on across them */
} weight;

typedef struct word {
    size_t begin, end;
    uint64_t whole; /* key of all letters */
    uint64_t stem;  /* of the first ones */
    bool apart;     /* more than spaces, hyphens and apostrophes stand before it */
} word;

typedef struct words {
    const char *text;
    unsigned language;
    unsigned count;
    word items[SGL_VOICE_WORDS_MAX];
} words;

static uint64_t mix(uint64_t key, uint64_t value)
{
    key = (key ^ value) * 0x9E3779B97F4A7C15u;
    return key ^ key >> 29;
}

static uint64_t not_zero(uint64_t key)
{
    return key == 0 ? 1 : key;
}

static bool is_mark(uint32_t c)
{
    return (c >= 0x300 && c < 0x370) || (c >= 0x64B && c < 0x660) || c == 0x640; /* accents; Arabic vowels and the long stroke */
}

uint64_t sgl_voice_short_key(sigla_slice short_form, unsigned language)
{
    uint64_t key = language + 1;
    for (size_t at = 0; at < short_form.len;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, short_form.ptr + at, short_form.len - at);
        bool counts = sgl_char_is_word(c) || c == '&' || c == '+' || c == '/' || c == '#';
        if (counts && !is_mark(c) && !sgl_char_is_invisible(c))
            key = mix(key, sgl_char_base(c));
    }
    return not_zero(key);
}

/* Keys of the letters in text[begin, end). */
static void add_letters(word *one, const char *text, size_t begin, size_t end)
{
    unsigned letters = 0;
    one->whole = one->stem = 0;
    for (size_t at = begin; at < end;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, text + at, end - at);
        if (is_mark(c) || sgl_char_is_invisible(c))
            continue;
        one->whole = mix(one->whole, sgl_char_base(c));
        if (letters++ < (sgl_char_script(c) == SGL_SCRIPT_ARABIC ? SGL_VOICE_STEM_ARABIC : SGL_VOICE_STEM))
            one->stem = one->whole;
    }
}

static bool is_joint(uint32_t c)
{
    return sgl_char_is_space(c) || sgl_char_is_invisible(c) || sgl_char_is_apostrophe(c) || c == '-' || c == 0x2010 || c == 0x2011;
}

/* -> where the word at `at` ends; `at` itself when there is none. */
static size_t word_end(const char *text, size_t at, size_t end)
{
    for (size_t begin = at; at < end;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        bool part = sgl_char_is_word(c) || is_mark(c) || (sgl_char_is_invisible(c) && at > begin);
        if (!part || (c >= FIRST_UNSPACED && at > begin))
            break;
        at += len;
        if (c >= FIRST_UNSPACED)
            break;
    }
    return at;
}

static void cut(words *out, size_t begin, size_t end)
{
    bool apart = false;
    for (size_t at = begin; at < end && out->count < SGL_VOICE_WORDS_MAX;) {
        size_t stop = word_end(out->text, at, end);
        if (stop == at) {
            uint32_t c = 0;
            at += sgl_utf8_next(&c, out->text + at, end - at);
            apart = apart || !is_joint(c);
            continue;
        }
        word *one = &out->items[out->count++];
        *one = (word){.begin = at, .end = stop, .apart = apart};
        add_letters(one, out->text, at, stop);
        apart = false;
        at = stop;
    }
}

/* Looks a word up in the tables, spelled as they are. */
static const sgl_word *find_word(const words *in, const word *one)
{
    char folded[40];
    size_t len = 0;
    for (size_t at = one->begin; at < one->end && len + 4 <= sizeof folded;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, in->text + at, one->end - at);
        if (!is_mark(c) && !sgl_char_is_invisible(c))
            len += sgl_utf8_encode(folded + len, sgl_char_base(c));
    }
    return sgl_words_find((sigla_slice){folded, len});
}

static weight weight_of(const words *in, const word *one)
{
    const sgl_word *known = find_word(in, one);
    unsigned class = SGL_WORD_OTHER;
    if (in->language < SGL_LANGUAGE_COUNT_MAX)
        class = known != NULL ? known->class_of[in->language] : SGL_WORD_OTHER;
    else if (known != NULL)
        class = known->usual_class;
    else if (one->end - one->begin <= FUNCTION_LETTERS)
        class = SGL_WORD_PREPOSITION;
    if (class == SGL_WORD_OTHER)
        return WEIGHT_CONTENT;
    return class <= SGL_WORD_CONJUNCTION ? WEIGHT_FUNCTION : WEIGHT_BORDER;
}

/* The word next to number `at` on that side (-1: left), or NULL when something stands between or there is none. */
static const word *neighbour(const words *in, unsigned at, int side)
{
    if (side < 0)
        return at == 0 || in->items[at].apart ? NULL : &in->items[at - 1];
    return at + 1 >= in->count || in->items[at + 1].apart ? NULL : &in->items[at + 1];
}

/* The key of what stands beside word number `at`, as far as the first word that carries meaning. */
static uint64_t beside(const words *in, unsigned at, int side)
{
    uint64_t key = 0;
    for (unsigned step = 0; step <= FUNCTION_WORDS; step++) {
        const word *next = neighbour(in, at, side);
        if (next == NULL)
            return 0;
        weight carried = weight_of(in, next);
        if (carried == WEIGHT_BORDER)
            return 0;
        key = mix(key, carried == WEIGHT_CONTENT ? next->stem : next->whole);
        if (carried == WEIGHT_CONTENT)
            return not_zero(key);
        at = (unsigned)(next - in->items);
    }
    return 0;
}

static void know_choice(sgl_choice *choice, const words *in, int side)
{
    unsigned first = in->count, last = 0;
    uint64_t key = 0;
    for (unsigned i = 0; i < in->count && in->items[i].begin < choice->span.end; i++) {
        word part = in->items[i];
        if (part.end <= choice->span.begin)
            continue;
        if (part.begin < choice->span.begin) /* a word that the choice begins inside: a proclitic is left out */
            add_letters(&part, in->text, choice->span.begin, part.end);
        key = mix(key, part.stem);
        first = first == in->count ? i : first;
        last = i;
    }
    choice->key = not_zero(key);
    choice->beside = first < in->count ? beside(in, side < 0 ? first : last, side) : 0;
}

/* The key of the words from the choices outwards: so a sentence that stands in many documents is known again. */
static uint64_t place_of(const words *in, sigla_span inner)
{
    unsigned first = 0, end = in->count;
    uint64_t key = 0;
    while (first < in->count && in->items[first].end <= inner.begin)
        first++;
    while (end > first && in->items[end - 1].begin >= inner.end)
        end--;
    first = first > SGL_VOICE_CONTEXT_WORDS ? first - SGL_VOICE_CONTEXT_WORDS : 0;
    end = in->count - end > SGL_VOICE_CONTEXT_WORDS ? end + SGL_VOICE_CONTEXT_WORDS : in->count;
    for (unsigned i = first; i < end; i++)
        key = mix(key, in->items[i].whole);
    return not_zero(key);
}

/* `at` moved inwards to the next space, so that no word is torn; where words stand without spaces, to the next character. */
static size_t after_space(const char *text, size_t at, size_t limit)
{
    for (size_t i = at; i < limit && i - at < SGL_VOICE_CONTEXT_BYTES / 2; i++)
        if (text[i] == ' ' || text[i] == '\n')
            return i;
    while (at < limit && sgl_utf8_is_tail(text[at]))
        at++;
    return at;
}

static size_t before_space(const char *text, size_t at, size_t limit)
{
    for (size_t i = at; i > limit && at - i < SGL_VOICE_CONTEXT_BYTES / 2; i--)
        if (text[i] == ' ' || text[i] == '\n')
            return i;
    while (at > limit && sgl_utf8_is_tail(text[at]))
        at--;
    return at;
}

/* The text around the choices that is looked at, on their open side (-1: left). */
static sigla_span around(const char *text, sigla_span inner, sigla_span paragraph, int side)
{
    sigla_span out = inner;
    if (side < 0)
        out.begin = inner.begin - paragraph.begin > SGL_VOICE_CONTEXT_BYTES
                        ? after_space(text, inner.begin - SGL_VOICE_CONTEXT_BYTES, inner.begin)
                        : paragraph.begin;
    else
        out.end = paragraph.end - inner.end > SGL_VOICE_CONTEXT_BYTES ? before_space(text, inner.end + SGL_VOICE_CONTEXT_BYTES, inner.end)
                                                                      : paragraph.end;
    return out;
}

void sgl_voice_know(sgl_voice *voice, sgl_choice *all, sigla_slice text, sigla_span paragraph)
{
    const sgl_proposal *alone = &voice->alone;
    sgl_choice *choices = all + alone->choices;
    if (voice->place != 0 || alone->count == 0)
        return;
    sigla_span inner = choices[0].span;
    for (unsigned i = 1; i < alone->count; i++) {
        inner.begin = choices[i].span.begin < inner.begin ? choices[i].span.begin : inner.begin;
        inner.end = choices[i].span.end > inner.end ? choices[i].span.end : inner.end;
    }
    /* The side on which the border is open: away from the short form. */
    int side = choices[0].span.begin < alone->short_span.begin ? -1 : 1;
    words in;
    in.text = text.ptr;
    in.language = alone->language;
    in.count = 0;
    sigla_span seen = around(text.ptr, inner, paragraph, side);
    cut(&in, seen.begin, seen.end);
    for (unsigned i = 0; i < alone->count; i++)
        know_choice(&choices[i], &in, side);
    voice->place = place_of(&in, inner);
}
