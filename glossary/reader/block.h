/* SPDX-License-Identifier: Apache-2.0 */
/* What a line is by its first characters: a heading, an item of a list, a row of a table … One line at a time; context is for others. */
#ifndef SGL_READER_BLOCK_H
#define SGL_READER_BLOCK_H

#include "reader/line.h"

typedef enum sgl_block_kind {
    SGL_BLOCK_TEXT,
    SGL_BLOCK_RULE,    /* a line of dashes or dots: parts paragraphs, or underlines a heading */
    SGL_BLOCK_HEADING, /* Markdown only */
    SGL_BLOCK_ITEM,
    SGL_BLOCK_LEGEND, /* "SF: long", one entry a line */
    SGL_BLOCK_ROW,
    SGL_BLOCK_NOTE,
    SGL_BLOCK_FENCE,   /* Markdown only: code begins or ends */
    SGL_BLOCK_LEFT_OUT /* Markdown only: delimiter rows of tables, link definitions */
} sgl_block_kind;

typedef struct sgl_block {
    sgl_block_kind kind;
    sigla_span content; /* of the line, without bullets and marks of Markdown */
    bool weak;          /* looks like it, but may as well be the middle of a sentence */
    bool dashed;        /* an item that begins with a dash */
    bool piped;         /* a row whose cells are parted by '|' */
} sgl_block;

void sgl_block_of(sgl_block *out, sigla_slice source, const sgl_line *line, bool markdown);
/* How much a line speaks for Markdown: 0 for most lines. */
unsigned sgl_block_markdown_evidence(sigla_slice source, const sgl_line *line);

#endif
