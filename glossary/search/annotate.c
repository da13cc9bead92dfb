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

#define BATCH 1024
#define AHEAD 12          /* words that slots are fetched ahead */
#define STEMS_KEPT 16384  /* words whose stems are kept; a power of two */
#define GAP_MAX 6         /* bytes between two words of a term */

/* ---- words ---- */

/* For ASCII: the lower-case letter or digit, 0 for what is no part of a word; bit 7 marks a capital. */
static unsigned char ascii_class(unsigned char c)
{
    if (c >= 'A' && c <= 'Z')
        return (unsigned char)(c + 32) | 0x80;
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : 0;
}

static uint64_t mix(uint64_t hash, uint32_t c)
{
    return (hash ^ c) * 0x9FB21C651E98DF25u;
}

static uint64_t finish(uint64_t hash)
{
    return hash ^ hash >> 31;
}

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

/* A character beyond ASCII of the word. False when the word ends before it. */
static bool take_character(sgl_token *out, uint64_t *exact, uint64_t *folded, sigla_slice text, size_t *at)
{
    uint32_t c = 0;
    size_t len = sgl_utf8_decode(&c, text.ptr + *at, text.len - *at);
    if (len == 0 || (!sgl_char_is_word(c) && !is_ignored(c)) || stands_alone(c))
        return false;
    if (!is_ignored(c)) {
        *exact = mix(*exact, c);
        *folded = mix(*folded, sgl_char_base(c));
        out->capital = out->capital || sgl_char_is_upper(c);
    }
    *at += len;
    return true;
}

/* The word that begins at *at with a character that is part of one. */
static void take_word(sgl_token *out, sigla_slice text, size_t *at)
{
    uint64_t exact = 1, folded = 1, before_last = 1;
    unsigned char last = 0, last_but_one = 0;
    out->begin = (uint32_t)*at;
    out->capital = false;
    while (*at < text.len) {
        unsigned char c = (unsigned char)text.ptr[*at];
        unsigned char class = c < 0x80 ? ascii_class(c) : 0;
        if (c < 0x80 && class == 0)
            break;
        before_last = exact;
        if (c >= 0x80) {
            if (!take_character(out, &exact, &folded, text, at))
                break;
        } else {
            exact = mix(exact, c);
            folded = mix(folded, class & 0x7F);
            out->capital = out->capital || class >= 0x80;
            ++*at;
        }
        last_but_one = last;
        last = c;
    }
    bool plural = last == 's' && last_but_one >= 'A' && last_but_one <= 'Z';
    out->exact = finish(plural ? before_last : exact);
    out->folded = finish(folded);
    out->end = (uint32_t)*at;
}

static void take_alone(sgl_token *out, uint32_t c, size_t len, size_t *at)
{
    out->begin = (uint32_t)*at;
    out->exact = finish(mix(1, c));
    out->folded = finish(mix(1, sgl_char_base(c)));
    out->capital = false;
    *at += len;
    out->end = (uint32_t)*at;
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

bool sgl_token_next(sgl_token *out, sigla_slice text, size_t *at)
{
    size_t from = *at;
    for (size_t len = 1; *at < text.len; *at += len) {
        unsigned char byte = (unsigned char)text.ptr[*at];
        uint32_t c = byte;
        len = 1;
        if (byte < 0x80 ? ascii_class(byte) == 0 : (len = sgl_utf8_next(&c, text.ptr + *at, text.len - *at), !sgl_char_is_word(c)))
            continue;
        out->joined = *at - from == 1 ? text.ptr[from] == ' ' || is_gap(text.ptr + from, 1) : is_gap(text.ptr + from, *at - from);
        if (stands_alone(c))
            take_alone(out, c, len, at);
        else
            take_word(out, text, at);
        return true;
    }
    return false;
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

static uint64_t stem_of(annotating *work, const sgl_token *token)
{
    uint64_t name = token->exact + 3 * token->folded; /* stems depend on accents, and words as written on case only */
    kept_stem *kept = &work->kept[name % STEMS_KEPT];
    if (kept->word != name) {
        const sigla_slice word = {work->text.ptr + token->begin, token->end - token->begin};
        kept->stem = sgl_stem_hash(sgl_keyword_stem(&work->keywords, work->language, word));
        kept->word = name;
        work->failed = work->failed || work->keywords.failed;
    }
    return kept->stem;
}

static inline void fetch(const annotating *work, uint64_t sequence)
{
    __builtin_prefetch(&work->annotator->slots[sgl_slot_place(work->annotator, sequence)]);
}

/* What the table will be asked for this word and for the two from it on. */
static void fetch_ahead(const annotating *work, size_t i)
{
    uint64_t folded = sgl_sequence_add(sgl_sequence_begin(SGL_SPACE_FOLDED), work->tokens[i].folded);
    bool goes_on = i + 1 < work->count;
    if (sgl_is_first(work->annotator, folded)) {
        fetch(work, folded);
        if (goes_on)
            fetch(work, sgl_sequence_add(folded, work->tokens[i + 1].folded));
    }
    if (work->language == SGL_STEM_NONE)
        return;
    uint64_t stems = sgl_sequence_add(sgl_sequence_begin(SGL_SPACE_STEMS + work->language), work->stems[i]);
    if (sgl_is_first(work->annotator, stems)) {
        fetch(work, stems);
        if (goes_on)
            fetch(work, sgl_sequence_add(stems, work->stems[i + 1]));
    }
}

static uint64_t word_in(const annotating *work, unsigned space, size_t i)
{
    return space == SGL_SPACE_EXACT ? work->tokens[i].exact : space == SGL_SPACE_FOLDED ? work->tokens[i].folded : work->stems[i];
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

/* Reads words until the batch is full. False when the text has ended. */
static bool fill_batch(annotating *work, size_t *at)
{
    while (work->count < BATCH) {
        if (!sgl_token_next(&work->tokens[work->count], work->text, at))
            return false;
        if (work->language != SGL_STEM_NONE)
            work->stems[work->count] = stem_of(work, &work->tokens[work->count]);
        work->count++;
    }
    return true;
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
    work->kept = work->language == SGL_STEM_NONE ? NULL : sgl_calloc(STEMS_KEPT, sizeof *work->kept);
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
