/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What of a definition decides which entry it belongs to: the key of its short form and the words of its long form; and whether two such
 * wordings mean the same.
 */
#ifndef SGL_LANGUAGE_WORDING_H
#define SGL_LANGUAGE_WORDING_H

#include <sigla/buffer.h>
#include <sigla/entry.h>

#define SGL_JOIN_WORDS_MAX 64        /* a long form with more words joins only its equal */
#define SGL_JOIN_ORDER_WORDS_MAX 16  /* with more, order matters */
#define SGL_JOIN_BEGINNING_LETTERS 3 /* letters of a word that stay when it is inflected */
#define SGL_MISSPELT_LETTERS_MIN 4   /* of a short form in which two letters may have changed places */
#define SGL_MISSPELT_WORDS_MIN 3     /* and of the long form that must be the same then */

/* Appends the short form's fold without spaces, stops and brackets, and without the s of a plural (NGOs, NGO's). */
void sgl_wording_short(sigla_buffer *out, sigla_slice short_form);
/* Appends the long form's words that carry meaning, folded, one space between; parts joined by a hyphen are one word.
   sgl_words_load must have been called. */
void sgl_wording_long(sigla_buffer *out, sigla_slice long_form);

/* Of the result of sgl_wording_long, what is left without light words and without the name of the Union before or after it. At least two
 * words are always left. */
typedef struct sgl_core {
    sigla_slice words[SGL_JOIN_WORDS_MAX];
    size_t count;   /* 0 when there are too many words */
    bool light;     /* light words were left out */
    bool extension; /* so was the name of the Union */
} sgl_core;
void sgl_wording_core(sgl_core *out, sigla_slice words);

/* The letters under which wordings that may be alike are looked for: those that the core begins with, and those of the first of its words
   in the alphabet. Two that are alike have one of the two in common. */
void sgl_wording_beginning(sigla_buffer *out, const sgl_core *core, sigla_slice words);
void sgl_wording_least(sigla_buffer *out, const sgl_core *core, sigla_slice words);
/* The letters of a short form's key in the order of the alphabet: the same for two that differ by letters that changed places. */
void sgl_wording_letters(sigla_buffer *out, sigla_slice short_key);

/* A wording: the key of its short form, and the result of sgl_wording_long. */
typedef struct sgl_wording_texts {
    sigla_slice short_key;
    sigla_slice words;
} sgl_wording_texts;

/* By which rule the two mean the same; SIGLA_JOIN_NONE when they do not. It does not matter which comes first. */
sigla_join_rule sgl_wording_relate(const sgl_wording_texts *left, const sgl_wording_texts *right);
/* Whether two results of sgl_wording_long say the same up to inflection and to words written as one or as two. */
bool sgl_wording_alike(sigla_slice left, sigla_slice right);

#endif
