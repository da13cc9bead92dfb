/* SPDX-License-Identifier: Apache-2.0 */
/* Look-up of closed-class words: one open-addressed hash table over all languages, built once from the tables of tables.h. */
#include "language/words.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "language/tables.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <strings.h>

typedef struct slot {
    sigla_slice text;
    sgl_word word;
} slot;

#define SLOTS 65536u /* a power of two, more than twice the distinct words of all tables (19,500) */

static slot *slots;
/* For each slot that is taken, eight bits of its word's hash with the lowest one set; else 0. Most words are in no table, and end here without a
   look at the slots, which are too many for a cache. */
static uint8_t marks[SLOTS];
/* Bit c % OPENERS: a cue beyond U+2E80 begins with c. */
#define OPENERS 4096u
static uint64_t openers[OPENERS / 64];
static size_t used;
static _Atomic(slot *) loaded; /* the same, once they are filled */

static uint32_t hash_of(sigla_slice text)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 16777619u;
    return hash ^ hash >> 15;
}

/* The slot that holds the word, or the free one where it belongs. */
static uint32_t slot_of(sigla_slice text, uint8_t *mark)
{
    uint32_t hash = hash_of(text), at = hash & (SLOTS - 1);
    *mark = (uint8_t)(hash >> 24 | 1);
    while (marks[at] != 0 && (marks[at] != *mark || slots[at].text.len != text.len || memcmp(slots[at].text.ptr, text.ptr, text.len) != 0))
        at = (at + 1) & (SLOTS - 1);
    return at;
}

static void add_word(sigla_slice text, unsigned language, unsigned class)
{
    uint8_t mark = 0;
    uint32_t at = slot_of(text, &mark);
    slot *place = &slots[at];
    if (marks[at] == 0) {
        if (used >= SLOTS / 2)
            return;
        used++;
        marks[at] = mark;
        place->text = text;
    }
    if ((place->word.languages & (uint32_t)1 << language) != 0)
        return; /* the first class of a word that is listed twice stands */
    place->word.languages |= (uint32_t)1 << language;
    place->word.class_of[language] = (uint8_t)class;
    place->word.classes |= (uint16_t)(1u << class);
}

static void note_opener(sigla_slice cue)
{
    uint32_t c = 0;
    sgl_utf8_next(&c, cue.ptr, cue.len);
    if (c >= 0x2E80)
        openers[c % OPENERS / 64] |= (uint64_t)1 << c % 64;
}

static void add_words(const char *words, unsigned language, unsigned class)
{
    while (words != NULL && *words != '\0') {
        size_t len = strcspn(words, " ");
        sigla_slice word = {words, len};
        if (len > 0)
            add_word(word, language, class);
        if (len > 0 && class == SGL_WORD_CUE)
            note_opener(word);
        words += len + (words[len] == ' ');
    }
}

static void settle_usual_class(sgl_word *word)
{
    unsigned votes[SGL_WORD_CLASS_COUNT] = {0};
    for (unsigned i = 0; i < SGL_LANGUAGE_COUNT_MAX; i++)
        if ((word->languages & (uint32_t)1 << i) != 0)
            votes[word->class_of[i]]++;
    for (unsigned class = 1; class < SGL_WORD_CLASS_COUNT; class++)
        if (votes[class] > votes[word->usual_class])
            word->usual_class = (uint8_t)class;
}

static slot *filled_slots(void)
{
    slots = sgl_calloc(SLOTS, sizeof *slots);
    if (slots == NULL)
        return NULL;
    used = 0;
    memset(marks, 0, sizeof marks);
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        for (unsigned class = 1; class < SGL_WORD_CLASS_COUNT; class++)
            add_words(sgl_word_tables[i]->words[class], i, class);
    for (unsigned i = 0; i < SLOTS; i++)
        if (slots[i].text.ptr != NULL)
            settle_usual_class(&slots[i].word);
    return slots;
}

int sgl_words_load(void)
{
    static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&loading);
    if (atomic_load(&loaded) == NULL)
        atomic_store(&loaded, filled_slots());
    pthread_mutex_unlock(&loading);
    return atomic_load(&loaded) != NULL;
}

const sgl_word *sgl_words_find(sigla_slice folded)
{
    if (atomic_load_explicit(&loaded, memory_order_acquire) == NULL)
        return NULL;
    uint8_t mark = 0;
    uint32_t at = slot_of(folded, &mark);
    return marks[at] == 0 ? NULL : &slots[at].word;
}

int sgl_words_may_open_cue(uint32_t c)
{
    return (openers[c % OPENERS / 64] >> c % 64 & 1) != 0;
}

unsigned sgl_words_language_count(void)
{
    return sgl_word_table_count;
}

const char *sgl_words_language(unsigned index)
{
    return index < sgl_word_table_count ? sgl_word_tables[index]->language : "und";
}

unsigned sgl_words_language_index(const char *tag)
{
    size_t len = strcspn(tag, "-_");
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        if (strlen(sgl_word_tables[i]->language) == len && strncasecmp(sgl_word_tables[i]->language, tag, len) == 0)
            return i;
    return SGL_LANGUAGE_COUNT_MAX;
}
