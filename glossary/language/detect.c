/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Language by evidence. Scripts that one language uses settle the matter; otherwise each little word, each rare letter and each
 * ending of a longer word speaks for the languages that have it, the louder the fewer they are. The tables (common.c) are hashed once
 * per process; a look at a text then costs a hash or three per word.
 */
#include "language/detect.h"

#include "base/utf8.h"
#include "language/common.h"

#include <math.h>
#include <pthread.h>
#include <string.h>

#define SAMPLE_MAX ((size_t)16 << 10) /* bytes looked at */
#define SAMPLE_PARTS 8
#define SLOTS 8192 /* a power of two, more than twice the distinct words */
#define LANGUAGES_MAX 48
#define LETTER_WEIGHT 0.35F
#define ENDING_WEIGHT 0.45F
#define ENDING_LEAST 6 /* letters of a word whose ending counts */
#define WORD_SEED 1
#define ENDING_SEED 0x5851F42D4C957F2Du /* far from the other: with 1 and 2, an ending could pass for a word with another first letter */
#define LEAST_EVIDENCE 2.0F
#define LEAST_LEAD 1.02F
#define CLEAR_EVIDENCE 10.0F /* for another language than that of the document */
#define CLEAR_LEAD 1.3F
#define LETTERS_MAX 0x800

typedef struct slot {
    uint64_t hash; /* 0: free */
    uint64_t languages;
    float weight;
} slot;

static slot words[SLOTS];
static pthread_once_t tables_once = PTHREAD_ONCE_INIT;

/* Letters below U+0700 and those of U+1E00-1EFF, by letter_index. */
static struct {
    uint64_t languages;
    float weight;
} letters[LETTERS_MAX];

static size_t letter_index(uint32_t code)
{
    return code < 0x700 ? code : code >= 0x1E00 && code < 0x1F00 ? code - 0x1E00 + 0x700 : 0;
}

static uint64_t hash_step(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * 0x9E3779B97F4A7C15u;
}

/* A bit for each hash that is in the table, and a few more: small enough to stay near, and most words and endings are in no table. */
#define FILTER_BITS ((size_t)1 << 16)
static uint64_t filter[FILTER_BITS / 64];

static size_t filter_bit(uint64_t hash)
{
    return (size_t)(hash >> 48) & (FILTER_BITS - 1);
}

static bool may_be_known(uint64_t hash)
{
    return (filter[filter_bit(hash) / 64] >> filter_bit(hash) % 64 & 1) != 0;
}

static slot *find_slot(uint64_t hash)
{
    size_t at = (size_t)(hash >> 32) & (SLOTS - 1);
    while (words[at].hash != 0 && words[at].hash != hash)
        at = (at + 1) & (SLOTS - 1);
    return &words[at];
}

static void add_words(const char *list, uint64_t seed, uint64_t language)
{
    uint64_t hash = seed;
    for (const char *p = list;; p++) {
        if (*p != ' ' && *p != '\0') {
            hash = hash_step(hash, *p);
            continue;
        }
        slot *place = find_slot(hash);
        place->hash = hash;
        filter[filter_bit(hash) / 64] |= (uint64_t)1 << filter_bit(hash) % 64;
        place->languages |= language;
        hash = seed;
        if (*p == '\0')
            return;
    }
}

static void add_letters(const char *list, uint64_t language)
{
    size_t len = strlen(list);
    for (size_t at = 0; at < len;) {
        uint32_t code;
        at += sgl_utf8_next(&code, list + at, len - at);
        letters[letter_index(code)].languages |= language;
    }
}

static float weight_of(uint64_t languages)
{
    return log2f((float)sgl_common_count / (float)__builtin_popcountll(languages));
}

static void fill_tables(void)
{
    for (size_t i = 0; i < sgl_common_count; i++) {
        add_words(sgl_common_rows[i].words, WORD_SEED, (uint64_t)1 << i);
        add_words(sgl_common_rows[i].endings, ENDING_SEED, (uint64_t)1 << i);
        add_letters(sgl_common_rows[i].letters, (uint64_t)1 << i);
    }
    for (size_t i = 0; i < SLOTS; i++)
        words[i].weight = words[i].hash == 0 ? 0 : weight_of(words[i].languages);
    for (size_t i = 1; i < LETTERS_MAX; i++)
        letters[i].weight = letters[i].languages == 0 ? 0 : LETTER_WEIGHT * weight_of(letters[i].languages);
}

typedef struct tally {
    float scores[LANGUAGES_MAX];
    size_t han, kana, hangul, hebrew, greek, thai; /* letters of scripts that settle the matter */
    size_t letters;
} tally;

static void vote(tally *found, uint64_t languages, float weight)
{
    for (; languages != 0; languages &= languages - 1)
        found->scores[__builtin_ctzll(languages)] += weight;
}

/* Lower case for the letters that the tables hold: Latin-1, Greek, Cyrillic, and the pairs of Latin Extended-A. */
static uint32_t lower_letter(uint32_t c)
{
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x218 && c <= 0x21B))
        return c | 1;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c + (c & 1);
    return c;
}

static void count_letter(tally *found, uint32_t c)
{
    found->letters++;
    if (c >= 0x4E00 && c <= 0x9FFF)
        found->han++;
    else if (c >= 0x3040 && c <= 0x30FF)
        found->kana++;
    else if (c >= 0xAC00 && c <= 0xD7A3)
        found->hangul++;
    else if (c >= 0x5D0 && c <= 0x5EA)
        found->hebrew++;
    else if (c >= 0x370 && c <= 0x3FF)
        found->greek++;
    else if (c >= 0xE00 && c <= 0xE7F)
        found->thai++;
    else
        vote(found, letters[letter_index(c)].languages, letters[letter_index(c)].weight);
}

static bool is_word_letter(uint32_t c)
{
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c >= 0xC0 && !(c >= 0x2000 && c <= 0x206F) && c != 0xD7 && c != 0xF7;
}

/* A word as it is read: its hash, and its last letters. */
typedef struct seen_word {
    uint64_t hash;
    size_t letters;
    uint32_t last[4]; /* letter n is at n modulo 4 */
} seen_word;

static uint64_t hash_letter(uint64_t hash, uint32_t c)
{
    if (c < 0x80)
        return hash_step(hash, (char)c);
    char bytes[4];
    size_t len = sgl_utf8_encode(bytes, c);
    for (size_t i = 0; i < len; i++)
        hash = hash_step(hash, bytes[i]);
    return hash;
}

static inline void add_letter(seen_word *word, uint32_t c)
{
    word->hash = hash_letter(word->hash, c);
    word->last[word->letters++ & 3] = c;
}

static void vote_for(tally *found, uint64_t hash, float loudness)
{
    if (!may_be_known(hash))
        return;
    const slot *place = find_slot(hash);
    vote(found, place->languages, place->weight * loudness);
}

static void count_word(tally *found, const seen_word *word)
{
    vote_for(found, word->hash, 1);
    if (word->letters < ENDING_LEAST)
        return;
    for (size_t len = 3; len <= 4; len++) {
        uint64_t hash = ENDING_SEED;
        for (size_t i = word->letters - len; i < word->letters; i++)
            hash = hash_letter(hash, word->last[i & 3]);
        vote_for(found, hash, ENDING_WEIGHT);
    }
}

static void weigh(tally *found, sigla_slice text)
{
    seen_word word = {.hash = WORD_SEED};
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += sgl_utf8_next(&c, text.ptr + at, text.len - at);
        if (!is_word_letter(c)) {
            if (word.letters > 0)
                count_word(found, &word);
            word.hash = WORD_SEED;
            word.letters = 0;
            continue;
        }
        c = c < 0x80 ? c | 0x20 : lower_letter(c);
        add_letter(&word, c);
        if (c >= 0x80)
            count_letter(found, c);
        else
            found->letters++;
    }
    if (word.letters > 0)
        count_word(found, &word);
}

static const char *script_language(const tally *found)
{
    size_t half = found->letters / 2;
    if (found->kana > 0 && found->kana + found->han > half && found->kana * 10 > found->han)
        return "ja";
    if (found->han > found->letters / 4)
        return "zh";
    return found->hangul > half ? "ko" : found->hebrew > half ? "he" : found->greek > half ? "el" : found->thai > half ? "th" : NULL;
}

static void gather(tally *found, sigla_slice text)
{
    memset(found, 0, sizeof *found);
    pthread_once(&tables_once, fill_tables);
    if (text.len <= SAMPLE_MAX) {
        weigh(found, text);
        return;
    }
    size_t stride = (text.len - SAMPLE_MAX / SAMPLE_PARTS) / (SAMPLE_PARTS - 1);
    for (size_t i = 0; i < SAMPLE_PARTS; i++)
        weigh(found, (sigla_slice){text.ptr + i * stride, SAMPLE_MAX / SAMPLE_PARTS});
}

/* The language most spoken for, and by how much the second lies behind. -> its row, or sgl_common_count. */
static size_t find_best(const tally *found, float *best, float *second)
{
    size_t row = sgl_common_count;
    *best = *second = 0;
    for (size_t i = 0; i < sgl_common_count; i++) {
        if (found->scores[i] > *best) {
            *second = *best;
            *best = found->scores[i];
            row = i;
        } else if (found->scores[i] > *second) {
            *second = found->scores[i];
        }
    }
    return row;
}

/* Languages of their own script; their numbers follow those of the rows. */
static const char *const script_tags[] = {"ja", "zh", "ko", "he", "th"};

static unsigned number_of(const char *tag)
{
    for (size_t i = 0; i < sizeof script_tags / sizeof script_tags[0]; i++)
        if (strcmp(script_tags[i], tag) == 0)
            return (unsigned)(sgl_common_count + i + 1);
    for (size_t i = 0; i < sgl_common_count; i++)
        if (strcmp(sgl_common_rows[i].tag, tag) == 0)
            return (unsigned)i + 1;
    return SGL_LANGUAGE_OF_WHOLE;
}

const char *sgl_language_tag(unsigned number)
{
    return number > sgl_common_count ? script_tags[number - sgl_common_count - 1] : sgl_common_rows[number - 1].tag;
}

const char *sgl_language_detect(sigla_slice text)
{
    tally found;
    gather(&found, text);
    const char *tag = script_language(&found);
    if (tag != NULL)
        return tag;
    float best, second;
    size_t row = find_best(&found, &best, &second);
    return best >= LEAST_EVIDENCE && best > second * LEAST_LEAD ? sgl_common_rows[row].tag : "und";
}

unsigned sgl_language_of_part(sigla_slice text, const char *whole)
{
    tally found;
    gather(&found, text);
    const char *tag = script_language(&found);
    unsigned number = number_of(whole);
    if (tag != NULL)
        return strcmp(tag, whole) == 0 ? SGL_LANGUAGE_OF_WHOLE : number_of(tag);
    float best, second;
    size_t row = find_best(&found, &best, &second);
    float kept = number <= sgl_common_count ? found.scores[number - 1] : 0;
    bool clear = best >= CLEAR_EVIDENCE && best > second * CLEAR_LEAD && best > kept * CLEAR_LEAD;
    return clear && row + 1 != number ? (unsigned)row + 1 : SGL_LANGUAGE_OF_WHOLE;
}
