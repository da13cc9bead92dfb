/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The closed word classes of each language: what stands at the borders of noun phrases. No content words. A word may belong to several
 * languages with different classes ("den": Danish article, German article; "a": English article, Hungarian article, Polish conjunction);
 * which language a stretch of text is in is voted by its words.
 */
#ifndef SGL_LANGUAGE_WORDS_H
#define SGL_LANGUAGE_WORDS_H

#include <sigla/slice.h>
#include <stdint.h>

typedef enum sgl_word_class {
    SGL_WORD_OTHER,       /* not in the tables */
    SGL_WORD_DETERMINER,  /* articles, demonstratives, possessives, quantifiers: le, the, einer, ces, all */
    SGL_WORD_CONTRACTION, /* preposition and article in one: du, au, zur, nella, mill */
    SGL_WORD_GENITIVE,    /* the preposition that joins nouns most often, if there is one: de, of, di, van, von */
    SGL_WORD_PREPOSITION, /* the other prepositions and postpositions */
    SGL_WORD_CONJUNCTION, /* and, or, but, as well as */
    SGL_WORD_PRONOUN,     /* personal and relative pronouns, subordinating conjunctions: which, que, dass */
    SGL_WORD_VERB,        /* frequent finite verbs, auxiliaries and participles that govern names: is, has, called, établi, including */
    SGL_WORD_ADVERB,      /* adverbs and particles: also, notamment, not, more */
    SGL_WORD_TITLE,       /* before names of persons: Mr, Mme, hr, président is not one */
    SGL_WORD_CUE,         /* words that announce a short form: hereinafter, abbreviated, ci-après, sigle, kurz, English */
    SGL_WORD_NUMBER,      /* number words, ordinals, and words before numbers: two, first, No, article, page, Nr */
    SGL_WORD_CLASS_COUNT
} sgl_word_class;

#define SGL_LANGUAGE_COUNT_MAX 32 /* languages with a table; a set of them is a uint32_t */

/* A language's own table: space-separated words, folded (sgl_fold), for each class. */
typedef struct sgl_word_table {
    const char *language; /* BCP 47 */
    const char *words[SGL_WORD_CLASS_COUNT];
} sgl_word_table;

/* What the tables know of one word. */
typedef struct sgl_word {
    uint32_t languages;                     /* bit i: language i has it */
    uint8_t class_of[SGL_LANGUAGE_COUNT_MAX]; /* sgl_word_class by language */
    uint16_t classes;                       /* bit c: it is of class c in some language */
    uint8_t usual_class;                    /* the class most languages give it: for text in a language without a table */
} sgl_word;

/* Purpose: looks up a folded word. NULL when no table has it. Thread-safe after sgl_words_load. */
const sgl_word *sgl_words_find(sigla_slice folded);
/* Whether some cue of a script without spaces may begin with the character: false for nearly all. Thread-safe after sgl_words_load. */
int sgl_words_may_open_cue(uint32_t c);
/* Builds the look-up table; cheap when done already. False when there is no memory. Thread-safe. */
int sgl_words_load(void);

/* Number of languages with a table, and their tags. */
unsigned sgl_words_language_count(void);
const char *sgl_words_language(unsigned index);
/* The index of a tag ("fr", "fr-BE"), or SGL_LANGUAGE_COUNT_MAX when it has no table. */
unsigned sgl_words_language_index(const char *tag);

#endif
