/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An open-addressing table of word hashes. A word is a run of letters, with hyphens inside; bytes beyond ASCII count as letters except
 * those of general punctuation and no-break spaces. Only words are kept that begin as one of the words does that the broken words of the
 * text may be asked for; should another be asked for, all words are collected after all.
 */
#include "reader/vocabulary.h"

#include "base/memory.h"
#include "text/char.h"
#include "text/vector.h"

#define COUNT_MASK ((uint64_t)3)
#define SEED 0x51ED270B9F1E63u

/* True for most bytes beyond ASCII; of those that begin with E2 and E3 the byte behind decides. */
static bool is_wide_letter(sigla_slice text, size_t at)
{
    unsigned char b = (unsigned char)text.ptr[at], next = at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : 0xFF;
    return b != 0xC2 && !(b == 0xE2 && next < 0x84) && !(b == 0xE3 && next == 0x80);
}

static inline bool is_letter(sigla_slice text, size_t at)
{
    unsigned char b = (unsigned char)text.ptr[at];
    return b < 0x80 ? (unsigned char)((b | 0x20) - 'a') < 26 : is_wide_letter(text, at);
}

static uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char b = (unsigned char)bytes[i];
        b = (unsigned char)(b >= 'A' && b <= 'Z' ? b + 32 : b);
        hash = (hash ^ b) * 0x9E3779B97F4A7C15u;
    }
    return hash;
}

/* What is kept of a hash: the high bytes, in which all that was multiplied has left its trace, and some of them again below. */
static uint64_t settle_hash(uint64_t hash)
{
    return hash ^ hash >> 29;
}

void sgl_vocabulary_release(sgl_vocabulary *vocabulary)
{
    sgl_free(vocabulary->slots);
    sgl_free(vocabulary->beginnings);
    vocabulary->slots = NULL;
    vocabulary->beginnings = NULL;
    vocabulary->capacity = vocabulary->count = 0;
}

static uint64_t *find_slot(const sgl_vocabulary *vocabulary, uint64_t hash)
{
    size_t mask = vocabulary->capacity - 1, at = (size_t)(hash >> 20) & mask;
    while (vocabulary->slots[at] != 0 && (vocabulary->slots[at] | COUNT_MASK) != (hash | COUNT_MASK))
        at = (at + 1) & mask;
    return &vocabulary->slots[at];
}

static bool grow(sgl_vocabulary *vocabulary)
{
    sgl_vocabulary larger = *vocabulary;
    larger.capacity = vocabulary->capacity == 0 ? 1024 : vocabulary->capacity * 2;
    larger.slots = sgl_calloc(larger.capacity, sizeof *larger.slots);
    if (larger.slots == NULL)
        return false;
    for (size_t i = 0; i < vocabulary->capacity; i++)
        if (vocabulary->slots[i] != 0)
            *find_slot(&larger, vocabulary->slots[i]) = vocabulary->slots[i];
    sgl_free(vocabulary->slots);
    *vocabulary = larger;
    return true;
}

static bool add_word(sgl_vocabulary *vocabulary, const char *word, size_t len)
{
    if (vocabulary->count * 2 >= vocabulary->capacity && !grow(vocabulary))
        return false;
    uint64_t hash = settle_hash(hash_bytes(SEED, word, len));
    uint64_t *slot = find_slot(vocabulary, hash);
    if (*slot == 0) {
        *slot = (hash & ~COUNT_MASK) | 1;
        vocabulary->count++;
    } else if ((*slot & COUNT_MASK) < 3) {
        ++*slot;
    }
    return true;
}

static bool is_broken_at(sigla_slice text, size_t end)
{
    if (end >= text.len || text.ptr[end] != '-')
        return false;
    for (end++; end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\r' || text.ptr[end] == '\t'); end++)
        ;
    return end < text.len && text.ptr[end] == '\n';
}

static sigla_slice head_of(sigla_slice text)
{
    return (sigla_slice){text.ptr, text.len < SGL_VOCABULARY_BYTES ? text.len : SGL_VOCABULARY_BYTES};
}

void sgl_vocabulary_init(sgl_vocabulary *vocabulary, sigla_slice text)
{
    *vocabulary = (sgl_vocabulary){.source = text, .text = head_of(text)};
}

/* The beginnings of words: a bit for each, by hash. */
#define BEGINNING_BITS ((size_t)1 << 16)
#define BEGINNING_BYTES 4

/* The first four bytes of a word of `len` bytes (1 at least), without the case of ASCII. */
static size_t beginning_of(const char *word, size_t len)
{
    const unsigned char *b = (const unsigned char *)word;
    uint32_t bytes = b[0];
    if (len >= BEGINNING_BYTES)
        bytes |= (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
    else
        bytes |= (len > 1 ? (uint32_t)b[1] << 8 : 0) | (len > 2 ? (uint32_t)b[2] << 16 : 0);
    bytes |= (~bytes & 0x80808080u) >> 2; /* the bit of lower case; a hyphen has it */
    bytes &= UINT32_MAX >> (len < BEGINNING_BYTES ? 32 - 8 * len : 0);
    return (bytes * 0x9E3779B1u) >> 16;
}

static size_t beginning_of_two(sigla_slice first, sigla_slice second)
{
    char bytes[BEGINNING_BYTES] = {0};
    size_t count = first.len < BEGINNING_BYTES ? first.len : BEGINNING_BYTES, more = BEGINNING_BYTES - count;
    memcpy(bytes, first.ptr, count);
    more = second.len < more ? second.len : more;
    memcpy(bytes + count, second.ptr, more);
    return beginning_of(bytes, count + more > 0 ? count + more : 1);
}

static bool has_beginning(const sgl_vocabulary *vocabulary, size_t beginning)
{
    return (vocabulary->beginnings[beginning / 64] >> beginning % 64 & 1) != 0;
}

static void add_beginning(sgl_vocabulary *vocabulary, sigla_slice first, sigla_slice second)
{
    size_t beginning = beginning_of_two(first, second);
    vocabulary->beginnings[beginning / 64] |= (uint64_t)1 << beginning % 64;
}

/* Behind the white space at `at`; *breaks when the line ends in it. */
static size_t skip_blanks(bool *breaks, sigla_slice text, size_t at)
{
    *breaks = false;
    for (; at < text.len && (text.ptr[at] == ' ' || (text.ptr[at] >= '\t' && text.ptr[at] <= '\r')); at++)
        *breaks = *breaks || text.ptr[at] == '\n' || text.ptr[at] == '\r';
    return at;
}

sigla_slice sgl_letters_before(sigla_slice source, size_t begin, size_t end)
{
    size_t at = end;
    while (at > begin && end - at < SGL_VOCABULARY_PART_MAX) {
        uint32_t c;
        size_t previous = sgl_utf8_previous(&c, source.ptr, at);
        if (!sgl_char_is_letter(c))
            break;
        at = previous;
    }
    return (sigla_slice){source.ptr + at, end - at};
}

sigla_slice sgl_letters_after(sigla_slice source, size_t begin, size_t end)
{
    size_t at = begin;
    while (at < end && at - begin < SGL_VOCABULARY_PART_MAX) {
        uint32_t c;
        size_t step = sgl_utf8_next(&c, source.ptr + at, end - at);
        if (!sgl_char_is_letter(c))
            break;
        at += step;
    }
    return (sigla_slice){source.ptr + begin, at - begin};
}

/* What may be asked for a hyphen of `len` bytes at `at`, if it ends a line. */
static void add_break(sgl_vocabulary *vocabulary, size_t at, size_t len)
{
    sigla_slice text = vocabulary->source;
    bool breaks;
    size_t end = at, next = skip_blanks(&breaks, text, at + len);
    while (breaks && end > 0 && text.ptr[end - 1] == ' ')
        end--;
    sigla_slice first = sgl_letters_before(text, 0, end), second = sgl_letters_after(text, next, text.len), none = {"", 0};
    if (!breaks)
        return;
    char joined[BEGINNING_BYTES + 1] = "";
    size_t kept = first.len < BEGINNING_BYTES ? first.len : BEGINNING_BYTES;
    memcpy(joined, first.ptr, kept);
    joined[kept] = '-';
    add_beginning(vocabulary, first, second);
    add_beginning(vocabulary, (sigla_slice){joined, kept + 1}, second);
    add_beginning(vocabulary, first, none);
    add_beginning(vocabulary, second, none);
}

/* Looks at all hyphens before white space. */
static void find_breaks(sgl_vocabulary *vocabulary)
{
    sigla_slice text = vocabulary->source;
    for (size_t at = 2; at + SGL_VECTOR_BYTES < text.len; at += SGL_VECTOR_BYTES) {
        sgl_vector bytes = sgl_vector_load(text.ptr + at), next = sgl_vector_load(text.ptr + at + 1);
        sgl_vector hyphens = sgl_vector_is(bytes, '-') | sgl_vector_is(bytes, 0x90);
        for (unsigned found = sgl_vector_bits(hyphens & ~sgl_vector_least(next, '!')); found != 0; found &= found - 1) {
            size_t place = at + (unsigned)__builtin_ctz(found);
            add_break(vocabulary, text.ptr[place] == '-' ? place : place - 2, text.ptr[place] == '-' ? 1 : 3);
        }
    }
}

#define BLOCK ((size_t)64)

/* Truths of 64 bytes: letters, and hyphens. One byte more is there. */
static void look_at(uint64_t *letters, uint64_t *hyphens, const char *at)
{
    *letters = *hyphens = 0;
    for (unsigned i = 0; i < BLOCK; i += SGL_VECTOR_BYTES) {
        sgl_vector bytes = sgl_vector_load(at + i), next = sgl_vector_load(at + i + 1);
        sgl_vector none = sgl_vector_is(bytes, 0xC2) | (sgl_vector_is(bytes, 0xE2) & ~sgl_vector_least(next, 0x84)) |
                          (sgl_vector_is(bytes, 0xE3) & sgl_vector_is(next, 0x80));
        sgl_vector found = sgl_vector_within(bytes | sgl_vector_of(0x20), 'a', 'z') | (sgl_vector_least(bytes, 0x80) & ~none);
        *letters |= (uint64_t)sgl_vector_bits(found) << i;
        *hyphens |= (uint64_t)sgl_vector_bits(sgl_vector_is(bytes, '-')) << i;
    }
}

/* Goes through the words of a text. */
typedef struct walk {
    sgl_vocabulary *vocabulary;
    sigla_slice text;
    size_t begin;      /* of the word that is open */
    bool in_word;      /* one is */
    bool skips;        /* the next word is the other half of a broken one */
    sgl_gaps *gaps;    /* where spaces within words go */
    sigla_span before; /* the word before */
} walk;

/* What is done with each word. False: no memory. */
typedef bool (*visit_fn)(walk *w, sigla_span word);

/* The words that end in 64 bytes. */
static inline bool walk_block(walk *w, visit_fn visit, size_t at)
{
    uint64_t letters, hyphens, inner = 0;
    look_at(&letters, &hyphens, w->text.ptr + at);
    uint64_t after_letter = letters << 1 | (w->in_word && is_letter(w->text, at - 1));
    for (uint64_t left = hyphens & after_letter; left != 0; left &= left - 1)
        if (is_letter(w->text, at + (unsigned)__builtin_ctzll(left) + 1))
            inner |= left & -left;
    uint64_t words = letters | inner, before = words << 1 | w->in_word;
    for (uint64_t left = words ^ before; left != 0; left &= left - 1) {
        size_t place = at + (unsigned)__builtin_ctzll(left);
        if ((left & -left & words) != 0)
            w->begin = place;
        else if (!visit(w, (sigla_span){w->begin, place}))
            return false;
    }
    w->in_word = words >> 63 != 0;
    return true;
}

static inline bool walk_words(walk *w, visit_fn visit)
{
    size_t at = 0;
    for (; w->text.len - at > BLOCK; at += BLOCK)
        if (!walk_block(w, visit, at))
            return false;
    for (; at <= w->text.len; at++) {
        bool inner = w->in_word && at + 1 < w->text.len && w->text.ptr[at] == '-' && is_letter(w->text, at + 1);
        bool is_word = at < w->text.len && (inner || is_letter(w->text, at));
        if (is_word && !w->in_word)
            w->begin = at;
        else if (!is_word && w->in_word && !visit(w, (sigla_span){w->begin, at}))
            return false;
        w->in_word = is_word;
    }
    return true;
}

static bool keep_word(walk *w, sigla_span word)
{
    sgl_vocabulary *vocabulary = w->vocabulary;
    const char *bytes = w->text.ptr + word.begin;
    size_t len = word.end - word.begin;
    bool skips = w->skips;
    w->skips = !skips && is_broken_at(w->text, word.end);
    if (skips || w->skips || (vocabulary->beginnings != NULL && !has_beginning(vocabulary, beginning_of(bytes, len))))
        return true;
    return add_word(vocabulary, bytes, len);
}

/* Collects all words, or those that the broken ones of the text may be asked for. */
static void fill(sgl_vocabulary *vocabulary, bool all)
{
    sgl_vocabulary_release(vocabulary);
    vocabulary->filled = true;
    if (!all) {
        vocabulary->beginnings = sgl_calloc(BEGINNING_BITS / 64, sizeof *vocabulary->beginnings);
        vocabulary->failed = vocabulary->beginnings == NULL;
        if (vocabulary->failed)
            return;
        find_breaks(vocabulary);
    }
    walk w = {.vocabulary = vocabulary, .text = vocabulary->text};
    vocabulary->failed = !walk_words(&w, keep_word);
}

unsigned sgl_vocabulary_count(sgl_vocabulary *vocabulary, sigla_slice first, sigla_slice second)
{
    if (!vocabulary->filled)
        fill(vocabulary, false);
    if (vocabulary->beginnings != NULL && !has_beginning(vocabulary, beginning_of_two(first, second)))
        fill(vocabulary, true);
    if (vocabulary->capacity == 0)
        return 0;
    uint64_t hash = settle_hash(hash_bytes(hash_bytes(SEED, first.ptr, first.len), second.ptr, second.len));
    return (unsigned)(*find_slot(vocabulary, hash) & COUNT_MASK);
}

static bool is_gap(sgl_vocabulary *vocabulary, sigla_slice text, sigla_span before, sigla_span after)
{
    if (after.begin != before.end + 1 || text.ptr[before.end] != ' ' || (text.ptr[after.begin] >= 'A' && text.ptr[after.begin] <= 'Z'))
        return false;
    sigla_slice none = {"", 0};
    sigla_slice first = {text.ptr + before.begin, before.end - before.begin}, second = {text.ptr + after.begin, after.end - after.begin};
    return sgl_vocabulary_count(vocabulary, first, none) == 1 && sgl_vocabulary_count(vocabulary, second, none) == 1 &&
           sgl_vocabulary_count(vocabulary, first, second) > 0;
}

static bool find_gap(walk *w, sigla_span word)
{
    bool gap = w->before.end > w->before.begin && is_gap(w->vocabulary, w->text, w->before, word);
    uint32_t place = (uint32_t)w->before.end;
    w->before = word;
    return !gap || sgl_array_push(w->gaps, place);
}

bool sgl_vocabulary_find_gaps(sgl_gaps *gaps, sgl_vocabulary *vocabulary)
{
    walk w = {.vocabulary = vocabulary, .text = vocabulary->text, .gaps = gaps};
    fill(vocabulary, true);
    return !vocabulary->failed && walk_words(&w, find_gap);
}
