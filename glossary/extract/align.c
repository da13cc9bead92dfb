/* SPDX-License-Identifier: Apache-2.0 */
/* Alignment from the right: best[j] is the best score of the letters j… on the words after the current one, so one pass serves all left
 * borders. */
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

#define ENDS (SGL_SHORT_LETTERS + 1)

/* The best alignments so far: [j] is of the letters from j on, on the words behind the current one; the last is of no letters. */
typedef struct paths {
    float score[ENDS];   /* with the fees */
    float letters[ENDS]; /* without */
    uint8_t skipped[ENDS];
} paths;

/* One of them. */
typedef struct path {
    float score;
    float letters;
    uint8_t skipped;
} path;

static const path no_path = {NO_FIT, 0, 0};

static path extend(const paths *after, unsigned j, float gained)
{
    path longer = {after->score[j] + gained, after->letters[j] + gained, after->skipped[j]};
    return longer;
}

/* The best alignment when word `token` takes letters from j on, given what follows. The first letter it takes is its initial; the others
   are found in order inside the word. */
static path take_letters(const sgl_token *token, const sgl_short_form *form, unsigned j, const paths *after)
{
    float gained = is_content(token) ? INITIAL : INITIAL_OF_FUNCTION_WORD;
    path best = extend(after, j + 1, gained);
    unsigned at = 0;
    bool prefix = true;
    for (unsigned next = j + 1; next < form->count && !sgl_is_itself(form, token); next++) {
        unsigned found = at + 1;
        while (found < token->letter_count && token->letters[found] != form->letters[next])
            found++;
        if (found >= token->letter_count)
            break;
        prefix = prefix && found == at + 1;
        gained += prefix ? PREFIX_LETTER : INNER_LETTER;
        at = found;
        path longer = extend(after, next + 1, gained);
        if (longer.score > best.score)
            best = longer;
    }
    return best;
}

/* "&" and "+" (letter 0) are explained by any conjunction, other letters by words that begin with them. -> which the word explains, a bit
   each; for most words none. */
static uint32_t explained_by(const sgl_token *token, const sgl_short_form *form)
{
    uint32_t set = 0;
    uint8_t initial = token->letter_count > 0 ? token->letters[0] : 0;
    for (unsigned j = 0; initial != 0 && j < SGL_SHORT_LETTERS; j++) /* all of them at once, by vectors */
        set |= (uint32_t)(form->letters[j] == initial) << j;
    for (unsigned j = 0; token->class == SGL_WORD_CONJUNCTION && j < form->count; j++)
        set |= (uint32_t)(form->letters[j] == 0) << j;
    return set;
}

static path take(const sgl_token *token, const sgl_short_form *form, unsigned j, const paths *after)
{
    return form->letters[j] == 0 ? extend(after, j + 1, INITIAL) : take_letters(token, form, j, after);
}

/* The word explains nothing: every alignment leaves it out. */
static void skip_word(paths *all)
{
    for (unsigned j = 0; j < ENDS; j++) {
        all->score[j] -= SKIPPED_WORD;
        all->skipped[j]++;
    }
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

/* Lets word `token` take the letters of `set` where that is better than leaving it out. -> the alignment of all letters that begins with
 * it. */
static path take_some(paths *all, const sgl_token *token, const sgl_short_form *form, uint32_t set)
{
    path taken[SGL_SHORT_LETTERS];
    for (uint32_t left = set; left != 0; left &= left - 1) {
        unsigned j = (unsigned)__builtin_ctz(left);
        taken[j] = take(token, form, j, all);
    }
    if (is_content(token))
        skip_word(all);
    for (uint32_t left = set; left != 0; left &= left - 1) {
        unsigned j = (unsigned)__builtin_ctz(left);
        if (taken[j].score <= all->score[j])
            continue;
        all->score[j] = taken[j].score;
        all->letters[j] = taken[j].letters;
        all->skipped[j] = taken[j].skipped;
    }
    return (set & 1) != 0 && form->letters[0] != 0 ? taken[0] : no_path;
}

/* Adds word `token` before the words of `all`. -> the alignment of all letters that begins with it. */
static path add_word(paths *all, const sgl_token *token, const sgl_short_form *form)
{
    uint32_t set = explained_by(token, form);
    if (set != 0)
        return take_some(all, token, form, set);
    if (is_content(token))
        skip_word(all);
    return no_path;
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
    paths all = {{0}, {0}, {0}};
    uint8_t left[SGL_SHORT_LETTERS] = {0};
    unsigned covered = 0;
    memcpy(left, form->letters, form->count);
    for (unsigned j = 0; j < form->count; j++)
        all.score[j] = NO_FIT;
    for (unsigned k = last + 1; k-- > first;) {
        note_span(out, k, add_word(&all, &tokens[k], form), form->count);
        covered += cover(form, left, &tokens[k]);
        out->covered[k] = (uint8_t)covered;
    }
}
