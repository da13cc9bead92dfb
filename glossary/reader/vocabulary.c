/* SPDX-License-Identifier: Apache-2.0 */
/* An open-addressing table of word hashes. A word is a run of letters, with hyphens inside; bytes beyond ASCII count as letters except
   those of general punctuation and no-break spaces. */
#include "reader/vocabulary.h"

#define COUNT_MASK ((uint64_t)3)
#define SEED 0x51ED270B9F1E63u

/* Bytes of the letter at text[at], 0 when it is none. */
static size_t letter_at(sigla_slice text, size_t at)
{
    unsigned char b = (unsigned char)text.ptr[at];
    if (b < 0x80)
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z' ? 1 : 0;
    if (b == 0xC2 || (b == 0xE2 && at + 1 < text.len && (unsigned char)text.ptr[at + 1] < 0x84) ||
        (b == 0xE3 && at + 1 < text.len && (unsigned char)text.ptr[at + 1] == 0x80))
        return 0;
    return 1;
}

static uint64_t hash_bytes(uint64_t hash, const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char b = (unsigned char)bytes[i];
        b = (unsigned char)(b >= 'A' && b <= 'Z' ? b + 32 : b);
        hash = (hash ^ b) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
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
    uint64_t hash = hash_bytes(SEED, word, len);
    uint64_t *slot = find_slot(vocabulary, hash);
    if (*slot == 0) {
        *slot = (hash & ~COUNT_MASK) | 1;
        vocabulary->count++;
    } else if ((*slot & COUNT_MASK) < 3) {
        ++*slot;
    }
    return true;
}

/* The next word at or after *at: letters, with single hyphens inside. False at the end. */
static bool next_word(sigla_span *word, sigla_slice text, size_t *at)
{
    size_t i = *at;
    while (i < text.len && letter_at(text, i) == 0)
        i++;
    word->begin = i;
    while (i < text.len && (letter_at(text, i) > 0 || (text.ptr[i] == '-' && i + 1 < text.len && letter_at(text, i + 1) > 0)))
        i++;
    word->end = *at = i;
    return word->end > word->begin;
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
    *vocabulary = (sgl_vocabulary){.text = head_of(text)};
}

static bool add_words(sgl_vocabulary *vocabulary)
{
    sigla_span word;
    sigla_slice text = vocabulary->text;
    for (size_t at = 0; next_word(&word, text, &at);) {
        if (is_broken_at(text, word.end)) {
            next_word(&word, text, &at);
            continue;
        }
        if (!add_word(vocabulary, text.ptr + word.begin, word.end - word.begin))
            return false;
    }
    return true;
}

void sgl_vocabulary_release(sgl_vocabulary *vocabulary)
{
    sgl_free(vocabulary->slots);
    *vocabulary = (sgl_vocabulary){0};
}

static void fill(sgl_vocabulary *vocabulary)
{
    if (!vocabulary->filled)
        vocabulary->failed = !add_words(vocabulary);
    vocabulary->filled = true;
}

unsigned sgl_vocabulary_count(sgl_vocabulary *vocabulary, sigla_slice first, sigla_slice second)
{
    fill(vocabulary);
    if (vocabulary->capacity == 0)
        return 0;
    uint64_t hash = hash_bytes(hash_bytes(SEED, first.ptr, first.len), second.ptr, second.len);
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

bool sgl_vocabulary_find_gaps(sgl_gaps *gaps, sgl_vocabulary *vocabulary)
{
    sigla_span before = {0, 0}, word;
    sigla_slice text = vocabulary->text;
    for (size_t at = 0; next_word(&word, text, &at); before = word)
        if (before.end > before.begin && is_gap(vocabulary, text, before, word) && !sgl_array_push(gaps, (uint32_t)before.end))
            return false;
    return !vocabulary->failed;
}
