/* SPDX-License-Identifier: Apache-2.0 */
/* Cue phrases at the end and at the begin of a window. */
#include "extract/cue.h"

#define PHRASE_TOKENS 8 /* words between a long form and its announced short form */

unsigned sgl_cue_length(sgl_finder *finder)
{
    sgl_window *window = &finder->left;
    unsigned length = 0;
    sgl_window_vote(window, finder->prior);
    for (unsigned i = 0; i < PHRASE_TOKENS && i < window->count; i++) {
        const sgl_token *token = &window->tokens[window->count - 1 - i];
        if (token->class == SGL_WORD_CUE)
            length = i + 1;
        else if (token->class == SGL_WORD_OTHER || token->class == SGL_WORD_TITLE)
            break;
    }
    while (length > 0 && length < window->count && length < PHRASE_TOKENS) {
        const sgl_token *token = &window->tokens[window->count - 1 - length];
        if (token->class == SGL_WORD_OTHER || token->class == SGL_WORD_TITLE || window->tokens[window->count - length].gap >= SGL_GAP_COMMA)
            break;
        length++;
    }
    return length;
}

unsigned sgl_cue_words(const sgl_window *window)
{
    unsigned words = 0;
    for (unsigned k = 0; k < window->count && k < SGL_CUE_WORDS; k++) {
        const sgl_token *token = &window->tokens[k];
        if (token->class == SGL_WORD_CUE)
            words = k + 1;
        else if (token->class == SGL_WORD_OTHER || (k > 0 && token->gap >= SGL_GAP_COLON))
            break;
    }
    while (words > 0 && words < window->count && sgl_token_is_function(&window->tokens[words]) &&
           window->tokens[words].casing == SGL_CASE_LOWER)
        words++;
    return words < window->count ? words : 0;
}
