/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Goes through a text word by word. From each word on, the table is asked for the sequence of one word, of two, and so on, as long as it says that
 * a longer term begins so. Words are read in batches, and the slots of those to come are fetched ahead: the table is far larger than the caches.
 */
#include "search/annotator.h"

#include "base/array.h"
#include "base/error.h"
#include "language/keyword.h"
#include "text/char.h"

#include <endian.h>

#define BATCH 1024
#define AHEAD 12          /* words that slots are fetched ahead */
#define WORDS_FETCHED 3   /* of a sequence, from each word on */
#define STEMS_KEPT_MIN ((size_t)256) /* words whose stems are kept; powers of two */
#define STEMS_KEPT_MAX ((size_t)1 << 20)
#define BYTES_FOR_STEM 16 /* of text, for each place where a stem is kept */
#define SMALL_MAX 64      /* bytes of a word that stems are taken of quickly */
#define GAP_MAX 6         /* bytes between two words of a term */

/* ---- words ---- */

/* The hash of a word, eight bytes of its characters at a time. */
typedef struct hasher {
    uint64_t hash;
    uint64_t pending;
    unsigned count; /* of bytes pending */
} hasher;

static uint64_t mix(uint64_t hash, uint64_t bytes)
{
    uint64_t mixed = (hash ^ bytes) * 0x9FB21C651E98DF25u;
    return mixed ^ mixed >> 31;
}

static void hash_byte(hasher *h, unsigned char byte)
{
    h->pending |= (uint64_t)byte << (8 * h->count);
    if (++h->count < 8)
        return;
    *h = (hasher){mix(h->hash, h->pending), 0, 0};
}

static uint64_t finish(const hasher *h)
{
    return mix(h->hash, h->pending ^ (uint64_t)h->count << 60);
}

static void hash_character(hasher *h, uint32_t c)
{
    char bytes[4];
    size_t len = sgl_utf8_encode(bytes, c);
    for (size_t i = 0; i < len; i++)
        hash_byte(h, (unsigned char)bytes[i]);
}

/* ASCII letters and digits. */
static const bool ascii_word[256] = {
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1, ['A'] = 1, ['B'] = 1, ['C'] = 1,
    ['D'] = 1, ['E'] = 1, ['F'] = 1, ['G'] = 1, ['H'] = 1, ['I'] = 1, ['J'] = 1, ['K'] = 1, ['L'] = 1, ['M'] = 1, ['N'] = 1, ['O'] = 1, ['P'] = 1,
    ['Q'] = 1, ['R'] = 1, ['S'] = 1, ['T'] = 1, ['U'] = 1, ['V'] = 1, ['W'] = 1, ['X'] = 1, ['Y'] = 1, ['Z'] = 1, ['a'] = 1, ['b'] = 1, ['c'] = 1,
    ['d'] = 1, ['e'] = 1, ['f'] = 1, ['g'] = 1, ['h'] = 1, ['i'] = 1, ['j'] = 1, ['k'] = 1, ['l'] = 1, ['m'] = 1, ['n'] = 1, ['o'] = 1, ['p'] = 1,
    ['q'] = 1, ['r'] = 1, ['s'] = 1, ['t'] = 1, ['u'] = 1, ['v'] = 1, ['w'] = 1, ['x'] = 1, ['y'] = 1, ['z'] = 1,
};

static bool stands_alone(uint32_t c)
{
    if (c < 0x2E80)
        return false;
    sgl_script script = sgl_char_script(c);
    return script == SGL_SCRIPT_HAN || script == SGL_SCRIPT_KANA;
}

/* What stands inside a word and is not seen, or makes no difference. */
static bool is_ignored(uint32_t c)
{
    return sgl_char_is_invisible(c) || (c >= 0x300 && c <= 0x36F);
}

/* A character of a word, or what may stand inside one; -> its length, 0 when the word ends before it. */
static size_t word_character(uint32_t *c, sigla_slice text, size_t at)
{
    size_t len = at < text.len ? sgl_utf8_decode(c, text.ptr + at, text.len - at) : 0;
    return len > 0 && (sgl_char_is_word(*c) || is_ignored(*c)) && !stands_alone(*c) ? len : 0;
}

static bool is_ascii_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* The s of a plural behind capitals. */
static bool is_plural(sigla_slice text, size_t begin, size_t end)
{
    return end - begin > 2 && text.ptr[end - 1] == 's' && is_ascii_capital(text.ptr[end - 2]);
}

/* Up to eight bytes of the text as hash_byte would put them together. */
static uint64_t load(sigla_slice text, size_t at, size_t count)
{
    uint64_t bytes = 0;
    if (text.len - at < 8) {
        memcpy(&bytes, text.ptr + at, count);
        return le64toh(bytes);
    }
    memcpy(&bytes, text.ptr + at, 8);
    return count == 0 ? 0 : le64toh(bytes) & ~(uint64_t)0 >> (64 - 8 * count);
}

/* All bytes are ASCII letters and digits: bit 5 is what tells small from capital letters, and digits have it. */
static void hash_ascii(sgl_token *out, sigla_slice text, size_t begin, size_t end)
{
    const uint64_t small = 0x2020202020202020u;
    hasher exact = {1, 0, 0}, folded = {1, 0, 0};
    uint64_t capitals = 0;
    size_t at = begin;
    for (; at + 8 <= end; at += 8) {
        uint64_t bytes = load(text, at, 8);
        capitals |= ~bytes & small;
        exact.hash = mix(exact.hash, bytes);
        folded.hash = mix(folded.hash, bytes | small);
    }
    folded.count = exact.count = (unsigned)(end - at);
    exact.pending = load(text, at, end - at);
    uint64_t mask = end == at ? 0 : small >> (64 - 8 * (end - at));
    capitals |= ~exact.pending & mask;
    folded.pending = exact.pending | mask;
    out->exact = finish(&exact);
    out->folded = finish(&folded);
    out->capital = capitals != 0;
}

static void hash_characters(sgl_token *out, sigla_slice text, size_t begin, size_t end)
{
    hasher exact = {1, 0, 0}, folded = {1, 0, 0};
    size_t exact_end = is_plural(text, begin, end) ? end - 1 : end;
    out->capital = false;
    for (size_t i = begin; i < end;) {
        uint32_t c = 0;
        bool counts = i < exact_end;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        if (is_ignored(c))
            continue;
        if (counts)
            hash_character(&exact, c);
        hash_character(&folded, sgl_char_base(c));
        out->capital = out->capital || sgl_char_is_upper(c);
    }
    out->exact = finish(&exact);
    out->folded = finish(&folded);
}

/* The word that begins at *at with a character that is part of one. */
static void take_word(sgl_token *out, sigla_slice text, size_t *at)
{
    size_t begin = *at, end = begin, len = 0;
    bool ascii = true;
    for (;;) {
        uint32_t c = 0;
        while (end < text.len && ascii_word[(unsigned char)text.ptr[end]])
            end++;
        if (end >= text.len || (unsigned char)text.ptr[end] < 0x80 || (len = word_character(&c, text, end)) == 0)
            break;
        ascii = false;
        end += len;
    }
    out->begin = (uint32_t)begin;
    out->end = (uint32_t)end;
    *at = end;
    if (ascii && !is_plural(text, begin, end))
        hash_ascii(out, text, begin, end);
    else
        hash_characters(out, text, begin, end);
}

static void take_alone(sgl_token *out, sigla_slice text, size_t len, size_t *at)
{
    out->begin = (uint32_t)*at;
    *at += len;
    out->end = (uint32_t)*at;
    hash_characters(out, text, out->begin, out->end);
}

/* Whether a term may go on over these bytes. */
static bool is_gap(const char *text, size_t len)
{
    size_t breaks = 0;
    if (len > GAP_MAX)
        return false;
    for (size_t i = 0; i < len;) {
        uint32_t c = 0;
        i += sgl_utf8_next(&c, text + i, len - i);
        breaks += c == '\n';
        if (!sgl_char_is_space(c) && !sgl_char_is_dash(c) && !sgl_char_is_apostrophe(c) && !sgl_char_is_invisible(c) && c != '/' && c != '&' &&
            !(c == '.' && len == 1))
            return false;
    }
    return breaks < 2;
}

/* Whether a word begins at `at`; *len is how many bytes its first character has, or how many to step over. */
static bool begins_word(uint32_t *c, size_t *len, sigla_slice text, size_t at)
{
    unsigned char byte = (unsigned char)text.ptr[at];
    *len = 1;
    *c = byte;
    if (byte < 0x80)
        return ascii_word[byte];
    *len = sgl_utf8_decode(c, text.ptr + at, text.len - at);
    bool is_word = *len > 0 && sgl_char_is_word(*c);
    *len += *len == 0;
    return is_word;
}

bool sgl_token_next(sgl_token *out, sigla_slice text, size_t *at)
{
    size_t from = *at, len = 0;
    uint32_t c = 0;
    while (*at < text.len && !begins_word(&c, &len, text, *at))
        *at += len;
    if (*at >= text.len)
        return false;
    out->joined = (*at - from == 1 && text.ptr[from] == ' ') || is_gap(text.ptr + from, *at - from);
    if (stands_alone(c))
        take_alone(out, text, len, at);
    else
        take_word(out, text, at);
    return true;
}

/* ---- sequences ---- */

typedef struct kept_stem {
    uint64_t word; /* its hashes, added up */
    uint64_t stem;
} kept_stem;

typedef struct annotating {
    sigla_annotations annotations; /* what the caller gets, in front */
    SGL_ARRAY(sigla_annotation) found;
    const sigla_annotator *annotator;
    sigla_slice text;
    unsigned language; /* sgl_stem_language */
    sgl_keywords keywords;
    kept_stem *kept;
    size_t kept_count;
    sgl_token tokens[BATCH];
    uint64_t stems[BATCH];
    size_t count;
    bool failed;
} annotating;

void sigla_annotations_free(sigla_annotations *annotations)
{
    annotating *work = (annotating *)annotations;
    if (work == NULL)
        return;
    sgl_array_release(&work->found);
    sgl_keywords_release(&work->keywords);
    sgl_free(work->kept);
    sgl_free(work);
}

/* ASCII letters are made small here: nothing else has to be done to them before a stem is taken, and nothing to the stem after it. */
static uint64_t ask_stem(annotating *work, const sgl_token *token)
{
    char small[SMALL_MAX] SGL_UNINITIALIZED;
    sigla_slice word = {work->text.ptr + token->begin, token->end - token->begin};
    bool ascii = word.len <= SMALL_MAX;
    for (size_t i = 0; i < word.len && ascii; i++) {
        ascii = (unsigned char)word.ptr[i] < 0x80;
        small[i] = (char)(word.ptr[i] | 0x20);
    }
    sigla_slice stem = ascii ? sgl_stem(&work->keywords.stemmers, work->language, (sigla_slice){small, word.len})
                             : sgl_keyword_stem(&work->keywords, work->language, word);
    work->failed = work->failed || work->keywords.failed || stem.ptr == NULL;
    return stem.ptr == NULL ? 0 : sgl_stem_hash(stem);
}

/* Stems depend on accents, and words as written on case only. */
static uint64_t name_of(const sgl_token *token)
{
    return token->exact + 3 * token->folded;
}

static kept_stem *kept_place(const annotating *work, const sgl_token *token)
{
    return &work->kept[name_of(token) & (work->kept_count - 2)];
}

/* Each name has two places next to one another; the one used lately stays. */
static uint64_t stem_of(annotating *work, const sgl_token *token)
{
    uint64_t name = name_of(token);
    kept_stem *kept = kept_place(work, token);
    if (kept[0].word == name)
        return kept[0].stem;
    kept_stem found = kept[1];
    if (found.word != name)
        found = (kept_stem){name, ask_stem(work, token)};
    kept[1] = kept[0];
    kept[0] = found;
    return found.stem;
}

static inline void fetch(const annotating *work, uint64_t sequence)
{
    __builtin_prefetch(&work->annotator->slots[sgl_slot_place(work->annotator, sequence)]);
}

static uint64_t word_in(const annotating *work, unsigned space, size_t i)
{
    return space == SGL_SPACE_EXACT ? work->tokens[i].exact : space == SGL_SPACE_FOLDED ? work->tokens[i].folded : work->stems[i];
}

/* What the table may be asked for this word and the next ones. */
static void fetch_space(const annotating *work, unsigned space, size_t i)
{
    uint64_t sequence = sgl_sequence_add(sgl_sequence_begin(space), word_in(work, space, i));
    if (!sgl_is_first(work->annotator, sequence))
        return;
    for (size_t end = i + WORDS_FETCHED;;) {
        fetch(work, sequence);
        if (++i == end || i >= work->count || !work->tokens[i].joined)
            return;
        sequence = sgl_sequence_add(sequence, word_in(work, space, i));
    }
}

static void fetch_ahead(const annotating *work, size_t i)
{
    fetch_space(work, SGL_SPACE_FOLDED, i);
    if (work->language != SGL_STEM_NONE)
        fetch_space(work, SGL_SPACE_STEMS + work->language, i);
    if (work->tokens[i].capital)
        fetch_space(work, SGL_SPACE_EXACT, i);
}

/* How many words from `begin` on the longest term of the space has, 0 when none begins here; *group is its group. */
static size_t match(const annotating *work, unsigned space, size_t begin, uint32_t *group)
{
    uint64_t sequence = sgl_sequence_add(sgl_sequence_begin(space), word_in(work, space, begin));
    size_t longest = 0;
    if (!sgl_is_first(work->annotator, sequence))
        return 0;
    for (size_t i = begin;;) {
        uint32_t value = sgl_slot_find(work->annotator, sequence);
        if (value >> 1 != 0) {
            longest = i + 1 - begin;
            *group = value >> 1;
        }
        i++;
        if ((value & 1) == 0 || i == work->count || !work->tokens[i].joined)
            return longest;
        sequence = sgl_sequence_add(sequence, word_in(work, space, i));
    }
}

/* The longest term that begins at a word; as written before folded before inflected. -> its words, at least 1. */
static size_t annotate_at(annotating *work, size_t begin)
{
    uint32_t group = 0, other = 0;
    bool inflected = false;
    size_t longest = work->tokens[begin].capital ? match(work, SGL_SPACE_EXACT, begin, &group) : 0;
    size_t length = match(work, SGL_SPACE_FOLDED, begin, &other);
    if (length > longest) {
        longest = length;
        group = other;
    }
    length = work->language == SGL_STEM_NONE ? 0 : match(work, SGL_SPACE_STEMS + work->language, begin, &other);
    if (length > longest) {
        longest = length;
        group = other;
        inflected = true;
    }
    if (longest == 0)
        return 1;
    const uint32_t *entries = &work->annotator->groups[group];
    sigla_annotation found = {{work->tokens[begin].begin, work->tokens[begin + longest - 1].end}, work->annotator->entries + entries[0],
                              entries[1] - entries[0], inflected};
    work->failed = work->failed || !sgl_array_push(&work->found, found);
    return longest;
}

static void fetch_first(const annotating *work, unsigned space, uint64_t word)
{
    uint64_t sequence = sgl_sequence_add(sgl_sequence_begin(space), word);
    __builtin_prefetch(&work->annotator->firsts[sequence % SGL_FIRSTS_BITS / 64]);
}

/* Reads words until the batch is full, then their stems. Memory that will be asked is fetched on the way. False when the text has ended. */
static bool fill_batch(annotating *work, size_t *at)
{
    size_t begin = work->count;
    bool more = true, has_stems = work->language != SGL_STEM_NONE;
    while (work->count < BATCH && (more = sgl_token_next(&work->tokens[work->count], work->text, at))) {
        const sgl_token *token = &work->tokens[work->count++];
        fetch_first(work, SGL_SPACE_FOLDED, token->folded);
        if (has_stems)
            __builtin_prefetch(kept_place(work, token));
    }
    for (size_t i = begin; has_stems && i < work->count; i++) {
        work->stems[i] = stem_of(work, &work->tokens[i]);
        fetch_first(work, SGL_SPACE_STEMS + work->language, work->stems[i]);
    }
    return more;
}

static void annotate_all(annotating *work)
{
    size_t at = 0, next = 0;
    for (bool more = true; more && !work->failed;) {
        more = fill_batch(work, &at);
        size_t end = more ? work->count - SGL_ANNOTATE_WORDS_MAX : work->count;
        for (size_t fetched = next; next < end;) {
            for (; fetched < next + AHEAD && fetched < work->count; fetched++)
                fetch_ahead(work, fetched);
            next += annotate_at(work, next);
        }
        if (next > work->count)
            next = work->count;
        work->count -= next;
        memmove(work->tokens, work->tokens + next, work->count * sizeof *work->tokens);
        memmove(work->stems, work->stems + next, work->count * sizeof *work->stems);
        next = 0;
    }
}

sigla_status sigla_annotate(sigla_annotations **out, const sigla_annotator *annotator, sigla_slice text, const char *language,
                            sigla_error *error)
{
    *out = NULL;
    if (text.len > SIGLA_ANNOTATE_MAX_BYTES)
        return sgl_fail(error, SIGLA_LIMIT, "the text has %zu bytes; %zu are the most", text.len, SIGLA_ANNOTATE_MAX_BYTES);
    annotating *work = sgl_calloc(1, sizeof *work);
    if (work == NULL)
        return sgl_fail_memory(error);
    sgl_keywords_init(&work->keywords);
    work->annotator = annotator;
    work->text = text;
    work->language = language == NULL ? SGL_STEM_NONE : sgl_stem_language(language);
    work->kept_count = STEMS_KEPT_MIN;
    while (work->kept_count < STEMS_KEPT_MAX && work->kept_count * BYTES_FOR_STEM < text.len)
        work->kept_count *= 2;
    work->kept = work->language == SGL_STEM_NONE ? NULL : sgl_calloc(work->kept_count, sizeof *work->kept);
    work->failed = work->language != SGL_STEM_NONE && work->kept == NULL;
    if (!work->failed)
        annotate_all(work);
    if (work->failed) {
        sigla_annotations_free(&work->annotations);
        return sgl_fail_memory(error);
    }
    work->annotations.items = work->found.items;
    work->annotations.count = work->found.count;
    *out = &work->annotations;
    return SIGLA_OK;
}
