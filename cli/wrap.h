/* SPDX-License-Identifier: Apache-2.0 */
/* Text broken into lines by display width, with places in it marked. The text is shown text already (sigla_text_show). */
#ifndef CLI_WRAP_H
#define CLI_WRAP_H

#include "print.h"

typedef struct cli_mark {
    sigla_span span; /* bytes of the text */
    cli_style style;
} cli_mark;

#define CLI_MARKS_MAX 4

/* The first line of `text` in at most `columns` columns: *line is its length without spaces at the end; -> bytes to step over (spaces after the
   line included). A word wider than the line is cut, but never to nothing. */
size_t cli_wrap_line(size_t *line, sigla_slice text, size_t columns);

/* Prints `text` in lines of at most `width` columns, each indented by `indent`; the cursor stands at `column` when it begins. Ends with a line break. */
void cli_wrap_print(cli_print *print, sigla_slice text, const cli_mark *marks, size_t mark_count, size_t column, size_t indent, size_t width);

/* The same for a sentence of ours, without marks. */
void cli_wrap_text(cli_print *print, const char *text, size_t indent, size_t width);

#endif
