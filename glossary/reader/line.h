/* SPDX-License-Identifier: Apache-2.0 */
/* Lines of a text and what can be seen of each one alone. All functions look at the ends of a line only, or are linear in it. */
#ifndef SGL_READER_LINE_H
#define SGL_READER_LINE_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

/* What bytes a line has, found while its end is looked for. */
enum sgl_line_class {
    SGL_LINE_DIGIT = 1,   /* 0 to 9 */
    SGL_LINE_CAPITAL = 2, /* A to Z, or a byte of 0xC3 and above */
    SGL_LINE_GAP = 4      /* a TAB, or two spaces side by side; perhaps in the white space at its end */
};

typedef struct sgl_line {
    size_t begin; /* of the text in it: white space and control characters at both ends are out */
    size_t end;
    size_t next;    /* where the next line begins */
    size_t indent;  /* columns before the text */
    size_t columns; /* characters of the text and before it */
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

/* Ends as sentences and their parts do: . ! ? : ; … in any script, with closing brackets and quotation marks behind. */
bool sgl_line_ends_sentence(sigla_slice source, const sgl_line *line);
/* Begins with a lower-case letter. */
bool sgl_line_begins_lower(sigla_slice source, const sgl_line *line);
/* Columns of the first word, at most 25; 2 in scripts that break lines anywhere. */
size_t sgl_line_first_word(sigla_slice source, const sgl_line *line);
/* Holds digits and punctuation only ("6/12", "- 3 -"), or the word for page and digits. */
bool sgl_line_is_number(sigla_slice source, const sgl_line *line);
/* Is one URL and nothing else. */
bool sgl_line_is_url(sigla_slice source, const sgl_line *line);
/* Is made of three or more - = _ * . ~ and spaces: a rule, a row of dots. */
bool sgl_line_is_rule(sigla_slice source, const sgl_line *line);
/* Its letters, two at least, are all capitals. */
bool sgl_line_is_capitals(sigla_slice source, const sgl_line *line);

#endif
