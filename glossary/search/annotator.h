/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The table behind sigla_annotate. A term is the sequence of its words' hashes; the table has a node for each beginning of a sequence:
 *
 *     slot 64 bits = tag:36 value:28     the place of a slot and its tag come from the hash of the sequence so far
 *     value = group:27 goes_on:1         group 0: no term ends here; goes_on: longer terms begin so
 *
 * Sequences stand in spaces of their own: as written (terms whose case matters), folded (all others), and by stems, one for each language.
 */
#ifndef SGL_SEARCH_ANNOTATOR_H
#define SGL_SEARCH_ANNOTATOR_H

#include "base/utf8.h"

#include <sigla/annotate.h>

#define SGL_ANNOTATE_WORDS_MAX 16 /* words of a term; a longer one is not found in texts */

/* A word of a text. */
typedef struct sgl_token {
    uint64_t exact;  /* hash of its characters, without the s of a plural behind capitals */
    uint64_t folded; /* of its base letters */
    uint32_t begin, end;
    bool joined;  /* only what may stand inside a term is between it and the word before */
    bool capital; /* it has a capital letter */
} sgl_token;

/* The next word from *at on; false at the end. */
bool sgl_token_next(sgl_token *out, sigla_slice text, size_t *at);

typedef enum sgl_space { SGL_SPACE_EXACT = 1, SGL_SPACE_FOLDED = 2, SGL_SPACE_STEMS = 3 /* and up, by language */ } sgl_space;

static inline uint64_t sgl_sequence_begin(unsigned space)
{
    return space * 0x9E3779B97F4A7C15u;
}

static inline uint64_t sgl_sequence_add(uint64_t sequence, uint64_t word)
{
    uint64_t mixed = (sequence ^ word) * 0x9FB21C651E98DF25u;
    return mixed ^ mixed >> 29;
}

/* The hash of a stem's key (sgl_keyword_stem). */
uint64_t sgl_stem_hash(sigla_slice stem);

struct sigla_annotator {
    uint64_t *slots;
    uint64_t capacity;
    uint32_t *groups; /* where the entries of a group begin; one more than there are */
    uint64_t *entries;
    uint64_t *firsts; /* bits: whether a sequence begins with a word, by its hash */
    uint64_t change;
};

#define SGL_FIRSTS_BITS ((uint64_t)1 << 24)
#define SGL_SLOT_VALUE 0xFFFFFFFu

static inline uint64_t sgl_slot_place(const sigla_annotator *annotator, uint64_t sequence)
{
    return (sequence >> 32) * annotator->capacity >> 32;
}

static inline bool sgl_is_first(const sigla_annotator *annotator, uint64_t sequence)
{
    uint64_t bit = sequence % SGL_FIRSTS_BITS;
    return (annotator->firsts[bit / 64] >> bit % 64 & 1) != 0;
}

/* The value of a sequence; 0 when there is none. */
static inline uint32_t sgl_slot_find(const sigla_annotator *annotator, uint64_t sequence)
{
    uint64_t place = sgl_slot_place(annotator, sequence), tag = sequence << 28;
    for (;;) {
        uint64_t slot = annotator->slots[place];
        if (slot == 0)
            return 0;
        if ((slot & ~(uint64_t)SGL_SLOT_VALUE) == tag)
            return (uint32_t)(slot & SGL_SLOT_VALUE);
        place = place + 1 == annotator->capacity ? 0 : place + 1;
    }
}

#endif
