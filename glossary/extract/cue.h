/* SPDX-License-Identifier: Apache-2.0 */
/* Phrases that announce a short form ("hereinafter", "ci-après dénommé") or explain it ("means", "désigne"). */
#ifndef SGL_EXTRACT_CUE_H
#define SGL_EXTRACT_CUE_H

#include "extract/site.h"

#define SGL_CUE_WORDS 5 /* of a phrase that explains */

/* How many words at the end of finder->left belong to a phrase that announces a short form; 0 when no cue is among them. */
unsigned sgl_cue_length(sgl_finder *finder);
/* How many of the window's first words say that an explanation follows ("stands for", "est l'acronyme de"); 0 when they do not. Their
   classes must be known (sgl_window_vote). */
unsigned sgl_cue_words(const sgl_window *window);

#endif
