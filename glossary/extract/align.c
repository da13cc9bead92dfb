/* SPDX-License-Identifier: Apache-2.0 */
/* Alignment from the right: best[j] is the best score of the letters j… on the words after the current one, so one pass serves all left borders. */
#include "extract/align.h"

#define NO_FIT (-100.0f)
#define INITIAL 1.0f
#define INITIAL_OF_FUNCTION_WORD 0.75f
#define PREFIX_LETTER 0.9f
#define INNER_LETTER 0.45f
#define SKIPPED_WORD 0.15f

static bool is_content(const sgl_token *token)
{
    return !sgl_token_is_function(token);
}

/* An alignment of some last letters on some last words. */
typedef struct path {
    float score;   /* with the fees */
    float letters; /* without */
    uint8_t skipped;
} path;

static const path no_path = {NO_FIT, 0, 0};

static path extend(path after, float gained)
{
    path longer = {after.score + gained, after.letters + gained, after.skipped};
    return longer;
}

static path skip_word(path after, bool content)
{
    path longer = {after.score - (content ? SKIPPED_WORD : 0), after.letters, (uint8_t)(after.skipped + content)};
    return longer;
}

/* The best alignment when word `token` takes letters from j on, given what follows. The first letter it takes is its initial; the others are found
   in order inside the word. */
static path take_letters(const sgl_token *token, const sgl_short_form *form, unsigned j, const path *after)
{
    if (token->letter_count == 0 || form->letters[j] == 0 || token->letters[0] != form->letters[j])
        return no_path;
    float gained = is_content(token) ? INITIAL : INITIAL_OF_FUNCTION_WORD;
    path best = extend(after[j + 1], gained);
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
        path longer = extend(after[next + 1], gained);
        if (longer.score > best.score)
            best = longer;
    }
    return best;
}

/* "&" and "+" are explained by any conjunction. */
static path take_sign(const sgl_token *token, const sgl_short_form *form, unsigned j, const path *after)
{
    return form->letters[j] == 0 && token->class == SGL_WORD_CONJUNCTION ? extend(after[j + 1], INITIAL) : no_path;
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

/* What the letters from j on come to when word `token` stands before the words of `after`. Most words are skipped. */
static path best_path(const sgl_token *token, const sgl_short_form *form, unsigned j, const path *after, bool content)
{
    path best = skip_word(after[j], content), taken = no_path;
    if (form->letters[j] == 0)
        taken = take_sign(token, form, j, after);
    else if (token->letter_count > 0 && token->letters[0] == form->letters[j])
        taken = take_letters(token, form, j, after);
    return taken.score > best.score ? taken : best;
}

static void note_span(sgl_alignment *out, unsigned k, path whole, unsigned letters)
{
    bool fits = whole.score > NO_FIT / 2;
    out->in_order[k] = fits ? (whole.score < 0 ? 0 : whole.score / (float)letters) : -1;
    out->letters[k] = fits ? whole.letters / (float)letters : -1;
    out->skipped[k] = fits ? whole.skipped : 0;
}

void sgl_align(sgl_alignment *out, const sgl_short_form *form, const sgl_token *tokens, unsigned first, unsigned last)
{
    path rows[2][SGL_SHORT_LETTERS + 1], *after = rows[0], *here = rows[1];
    uint8_t left[SGL_SHORT_LETTERS] = {0};
    unsigned n = form->count, covered = 0;
    memcpy(left, form->letters, n);
    for (unsigned j = 0; j < n; j++)
        after[j] = no_path;
    after[n] = (path){0};
    for (unsigned k = last + 1; k-- > first;) {
        const sgl_token *token = &tokens[k];
        bool content = is_content(token);
        for (unsigned j = 0; j < n; j++)
            here[j] = best_path(token, form, j, after, content);
        here[n] = skip_word(after[n], content);
        note_span(out, k, n == 0 ? no_path : take_letters(token, form, 0, after), n);
        covered += cover(form, left, token);
        out->covered[k] = (uint8_t)covered;
        path *done = after;
        after = here;
        here = done;
    }
}
