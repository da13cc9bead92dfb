/* SPDX-License-Identifier: Apache-2.0 */
/* How the letters of a short form sit in the words before or after it. */
#ifndef SGL_EXTRACT_ALIGN_H
#define SGL_EXTRACT_ALIGN_H

#include "extract/short_form.h"
#include "extract/token.h"

#include <string.h>

/* What the letters say of every span that ends (or begins) where the site does. Indexed by the span's first token. */
typedef struct sgl_alignment {
    float
        in_order[SGL_WINDOW_TOKENS]; /* all letters, in order, the first at the first word's initial: 0 … 1, below 0 when they do not fit */
    float letters[SGL_WINDOW_TOKENS];   /* the same without the fee for words left out */
    uint8_t skipped[SGL_WINDOW_TOKENS]; /* content words that such an alignment leaves out */
    uint8_t covered[SGL_WINDOW_TOKENS]; /* letters that are initials of content words of the span, in any order */
} sgl_alignment;

/* The short form itself among the words: there it explains no more than its initial ("GNU's Not Unix", but not "LibreOffice Writer"). */
static inline bool sgl_is_itself(const sgl_short_form *form, const sgl_token *token)
{
    return form->count > 1 && token->letter_count == form->count && memcmp(token->letters, form->letters, form->count) == 0;
}

/*
 * Spans [k, last] for every k in [first, last]. O(tokens × letters × word length), all of them bounded.
 * Source: the scoring (1 for an initial, somewhat less for what continues a prefix, half for an inner letter, a fee for each content word
 * left out) follows the observation of Schwartz & Hearst (2003) that the first letter is an initial, and counts the rest by how readers
 * build short forms.
 */
void sgl_align(sgl_alignment *out, const sgl_short_form *form, const sgl_token *tokens, unsigned first, unsigned last);

#endif
