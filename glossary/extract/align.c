/* SPDX-License-Identifier: Apache-2.0 */
/* Alignment from the right: best[j] is the best score of the letters j… on the words after the current one, so one pass serves all left borders. */
#include "extract/align.h"

#define NO_FIT (-100.0f)
#define INITIAL 1.0f
#define INITIAL_OF_FUNCTION_WORD 0.75f
#define PREFIX_LETTER 0.75f
#define INNER_LETTER 0.35f
#define SKIPPED_WORD 0.30f

static bool is_content(const sgl_token *token)
{
    return !sgl_token_is_function(token);
}

/* The best score when word `token` takes letters from j on, given what follows. The first letter it takes is its initial; the others are found
   in order inside the word. */
static float take_letters(const sgl_token *token, const sgl_short_form *form, unsigned j, const float *after)
{
    if (token->letter_count == 0 || form->letters[j] == 0 || token->letters[0] != form->letters[j])
        return NO_FIT;
    float gained = is_content(token) ? INITIAL : INITIAL_OF_FUNCTION_WORD;
    float best = gained + after[j + 1];
    unsigned at = 0;
    bool prefix = true;
    for (unsigned next = j + 1; next < form->count; next++) {
        unsigned found = at + 1;
        while (found < token->letter_count && token->letters[found] != form->letters[next])
            found++;
        if (found >= token->letter_count)
            break;
        prefix = prefix && found == at + 1;
        gained += prefix ? PREFIX_LETTER : INNER_LETTER;
        at = found;
        if (gained + after[next + 1] > best)
            best = gained + after[next + 1];
    }
    return best;
}

/* "&" and "+" are explained by any conjunction. */
static float take_sign(const sgl_token *token, const sgl_short_form *form, unsigned j, const float *after)
{
    return form->letters[j] == 0 && token->class == SGL_WORD_CONJUNCTION ? INITIAL + after[j + 1] : NO_FIT;
}

static unsigned cover(const sgl_short_form *form, uint8_t *left, const sgl_token *token)
{
    if (!is_content(token) || token->letter_count == 0)
        return 0;
    for (unsigned j = 0; j < form->count; j++)
        if (left[j] != 0 && left[j] == token->letters[0]) {
            left[j] = 0;
            return 1;
        }
    return 0;
}

void sgl_align(sgl_alignment *out, const sgl_short_form *form, const sgl_token *tokens, unsigned first, unsigned last)
{
    float after[SGL_SHORT_LETTERS + 1], here[SGL_SHORT_LETTERS + 1];
    uint8_t left[SGL_SHORT_LETTERS] = {0};
    unsigned n = form->count, covered = 0;
    memcpy(left, form->letters, n);
    for (unsigned j = 0; j < n; j++)
        after[j] = NO_FIT;
    after[n] = 0;
    for (unsigned k = last + 1; k-- > first;) {
        const sgl_token *token = &tokens[k];
        float skip = is_content(token) ? SKIPPED_WORD : 0;
        for (unsigned j = 0; j < n; j++) {
            float taken = take_letters(token, form, j, after), sign = take_sign(token, form, j, after);
            here[j] = after[j] - skip;
            if (taken > here[j])
                here[j] = taken;
            if (sign > here[j])
                here[j] = sign;
        }
        here[n] = after[n] - skip;
        float whole = n == 0 ? NO_FIT : take_letters(token, form, 0, after);
        out->in_order[k] = whole <= NO_FIT / 2 ? -1 : whole / (float)n;
        covered += cover(form, left, token);
        out->covered[k] = (uint8_t)covered;
        memcpy(after, here, (n + 1) * sizeof here[0]);
    }
}
