/* SPDX-License-Identifier: Apache-2.0 */
/* Lines of a text and what can be seen of each one alone. All functions look at the ends of a line only, or are linear in it. */
#ifndef SGL_READER_LINE_H
#define SGL_READER_LINE_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

#define SGL_LINE_COLUMNS_MAX ((size_t)UINT16_MAX) /* wider lines count as that wide */

/* What a line has and is: the first while its end is looked for, the others by sgl_line_judge. */
enum sgl_line_class {
    SGL_LINE_DIGIT = 1,    /* 0 to 9 */
    SGL_LINE_CAPITAL = 2,  /* A to Z, or a byte of 0xC3 and above */
    SGL_LINE_SMALL = 64,   /* a to z */
    SGL_LINE_GAP = 4,      /* a TAB, or two spaces side by side; perhaps in the white space at its end */
    SGL_LINE_SENTENCE = 8, /* ends as sentences and their parts do: . ! ? : ; … in any script, perhaps with brackets and quotes behind */
    SGL_LINE_LOWER = 16,   /* begins with a lower-case letter */
    SGL_LINE_ALONE = 32    /* a number of a page ("6/12", "- 3 -", "Page 3"), or one URL and nothing else */
};

typedef struct sgl_line {
    size_t begin; /* of the text in it: white space and control characters at both ends are out */
    size_t end;
    size_t next;    /* where the next line begins */
    size_t indent;  /* columns before the text */
    size_t columns; /* characters of the text and before it; at most SGL_LINE_COLUMNS_MAX, as the indent */
    bool new_page;  /* a form feed stands in the white space */
    uint8_t classes;
} sgl_line;

/* '\n', or '\r' for texts that know no other. */
char sgl_line_terminator(sigla_slice source);
/* The line that begins at `at` (at < source.len). Through a pointer: lines are many, and copying them shows. */
void sgl_line_at(sgl_line *out, sigla_slice source, size_t at, char terminator);

static inline bool sgl_line_is_blank(const sgl_line *line)
{
    return line->begin >= line->end;
}

/* Adds the classes of a line that is not blank. */
void sgl_line_judge(sgl_line *line, sigla_slice source);
/* Columns of the first word, at most 25; 2 in scripts that break lines anywhere. */
size_t sgl_line_first_word(sigla_slice source, const sgl_line *line);
/* Is made of three or more - = _ * . ~ and spaces: a rule, a row of dots. */
bool sgl_line_is_rule(sigla_slice source, const sgl_line *line);
/* Its letters, two at least, are all capitals. */
bool sgl_line_is_capitals(sigla_slice source, const sgl_line *line);

#endif
