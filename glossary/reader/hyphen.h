/* SPDX-License-Identifier: Apache-2.0 */
/* A word that is broken by a hyphen at the end of a line: one word, two words with a hyphen, or no broken word at all. */
#ifndef SGL_READER_HYPHEN_H
#define SGL_READER_HYPHEN_H

#include "reader/line.h"
#include "reader/vocabulary.h"

typedef enum sgl_hyphen {
    SGL_HYPHEN_NONE, /* the line ends without one, or it is a dash: the line break stays */
    SGL_HYPHEN_DROP, /* "infor-" "mation" */
    SGL_HYPHEN_KEEP  /* "sous-" "région" */
} sgl_hyphen;

typedef struct sgl_line_end {
    sgl_hyphen hyphen;
    size_t end; /* of the text before the hyphen, spaces out: "euro -" */
    size_t len; /* bytes of the hyphen; 0 for a soft one, which is not in the text */
} sgl_line_end;

/* How the word at the end of `before` goes on in `after`. `torn`: spaces may stand before the hyphen. The vocabulary decides, then habit.
 */
sgl_line_end sgl_hyphen_judge(sigla_slice source, const sgl_line *before, const sgl_line *after, sgl_vocabulary *vocabulary, bool torn);
/* True when the line ends in a hyphen at all: most do not. */
bool sgl_hyphen_ends(sigla_slice source, const sgl_line *line);

#endif
