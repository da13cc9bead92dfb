/* SPDX-License-Identifier: Apache-2.0 */
/* Which words are forms of one word: number, case, gender and article change the end, the stem stays. */
#ifndef SGL_LANGUAGE_ENDINGS_H
#define SGL_LANGUAGE_ENDINGS_H

#include <sigla/slice.h>
#include <stdbool.h>

#define SGL_STEM_LETTERS_MIN 3 /* letters that two forms of a word share at least */

/* Whether two folded words are the same, or forms of one. Language is not asked: the same ending pairs serve all languages of a script. */
bool sgl_endings_match(sigla_slice left, sigla_slice right);

#endif
