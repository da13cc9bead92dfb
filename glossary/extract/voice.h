/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a site says, in a form in which sites of any documents can be compared: keys of its short form, of each of its choices, and of the
 * words around. A key is a number made of words; endings, case, accents and signs do not count, so that inflected forms have the same one.
 */
#ifndef SGL_EXTRACT_VOICE_H
#define SGL_EXTRACT_VOICE_H

#include "extract/extraction.h"

#define SGL_VOICE_STEM 4            /* letters of a word that count in the key of a choice */
#define SGL_VOICE_STEM_ARABIC 6     /* the article is two of them */
#define SGL_VOICE_CONTEXT_BYTES 160 /* text outside the choices that is looked at */
#define SGL_VOICE_CONTEXT_WORDS 6   /* words of it that tell one sentence from another */
#define SGL_VOICE_WORDS_MAX 384     /* words of a window and of what is outside, were each a single letter */

/* The key of a short form: the language of its long form (an index of the word tables), its letters, digits and & + / #. Languages are told
   apart because a name in two of them may end with the same words. */
uint64_t sgl_voice_short_key(sigla_slice short_form, unsigned language);

/* Fills in the keys of a voice and of its choices (`all` are those of the extraction), unless they are known already. */
void sgl_voice_know(sgl_voice *voice, sgl_choice *all, sigla_slice text, sigla_span paragraph);

#endif
