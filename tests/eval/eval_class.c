/* SPDX-License-Identifier: Apache-2.0 */
/* Classes of alignment, from the extractor's own words and letters. */
#include "eval_class.h"

#include "extract/align.h"

static const char *const names[EVAL_CLASS_COUNT] = {
    "initials of all content words",
    "initials, function words too",
    "some content words skipped",
    "inner letters",
    "in order, not from the first word",
    "another order",
    "not alignable",
};

const char *eval_class_name(eval_class class)
{
    return names[class];
}

/* Whether the letters are initials of the words in order, the first of them the first word's. A word that is needed may not be left out. */
static bool are_initials(const sgl_short_form *form, const sgl_window *words, bool content_needed, bool function_allowed)
{
    bool here[SGL_SHORT_LETTERS + 1] = {true}; /* so many letters can be explained by the words so far */
    for (unsigned i = 0; i < words->count; i++) {
        const sgl_token *word = &words->tokens[i];
        bool function = sgl_token_is_function(word);
        for (unsigned j = form->count + 1; j-- > 0;) {
            bool takes = j > 0 && here[j - 1] && word->letter_count > 0 && word->letters[0] == form->letters[j - 1] &&
                         (function_allowed || !function);
            bool leaves = here[j] && (function || !content_needed) && i > 0;
            here[j] = takes || leaves;
        }
    }
    return here[form->count];
}

static bool are_initials_of_any_order(const sgl_short_form *form, const sgl_window *words)
{
    bool used[SGL_WINDOW_TOKENS] = {false};
    for (unsigned j = 0; j < form->count; j++) {
        unsigned i = 0;
        while (i < words->count && (used[i] || words->tokens[i].letter_count == 0 || words->tokens[i].letters[0] != form->letters[j]))
            i++;
        if (i == words->count)
            return false;
        used[i] = true;
    }
    return true;
}

eval_class eval_class_of(sigla_slice brief, sigla_slice full, const char *language)
{
    static sgl_window words;
    static sgl_alignment alignment;
    sgl_short_form form = {0};
    sigla_span span = {0, brief.len};
    if (!sgl_words_load())
        return EVAL_CLASS_NONE;
    sgl_short_form_judge(&form, brief.ptr, span);
    sgl_window_cut(&words, full.ptr, 0, full.len, true, false);
    sgl_window_vote(&words, sgl_words_language_index(language));
    if (form.count == 0 || words.count == 0)
        return EVAL_CLASS_NONE;
    if (are_initials(&form, &words, true, false))
        return EVAL_CLASS_INITIALS;
    if (are_initials(&form, &words, true, true))
        return EVAL_CLASS_FUNCTION;
    if (are_initials(&form, &words, false, true))
        return EVAL_CLASS_SKIPPED;
    sgl_align(&alignment, &form, words.tokens, 0, words.count - 1);
    if (alignment.in_order[0] >= 0)
        return EVAL_CLASS_INNER;
    for (unsigned k = 1; k < words.count; k++)
        if (alignment.in_order[k] >= 0)
            return EVAL_CLASS_LATER;
    return are_initials_of_any_order(&form, &words) ? EVAL_CLASS_ORDER : EVAL_CLASS_NONE;
}
