/* SPDX-License-Identifier: Apache-2.0 */
/* Texts made comparable, and small sets of them. */
#ifndef SIGLA_EVAL_TEXT_H
#define SIGLA_EVAL_TEXT_H

#include <sigla/slice.h>
#include <stdbool.h>

typedef enum eval_fold_kind {
    EVAL_FOLD_CASE, /* small letters, one space between words */
    EVAL_FOLD_SIGNS /* also: one kind of apostrophe and quotation mark, no space beside them, none of them at the ends */
} eval_fold_kind;

/* Appends the comparable form of a text, NUL-terminated, to *out, which it allocates anew; the caller frees. Ends the program without
 * memory. */
char *eval_fold(sigla_slice text, eval_fold_kind kind);
/* "short TAB long", both folded. */
char *eval_fold_pair(sigla_slice brief, sigla_slice full, eval_fold_kind kind);

/* A set is lines of a text that begins with a line break. */
bool eval_lines_hold(const char *lines, const char *line);
/* Adds a line that is not yet in it; *lines may be NULL. False when it was there. */
bool eval_lines_add(char **lines, const char *line);

#endif
