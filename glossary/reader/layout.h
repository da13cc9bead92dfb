/* SPDX-License-Identifier: Apache-2.0 */
/* How the lines of a text are laid out: how wide they are, what parts them, which of them are running heads. Found in its first part. */
#ifndef SGL_READER_LAYOUT_H
#define SGL_READER_LAYOUT_H

#include "base/array.h"
#include "reader/head.h"
#include "reader/line.h"

#define SGL_LAYOUT_BYTES ((size_t)4 << 20)     /* so much of a text is looked at */
#define SGL_LAYOUT_LINES_MAX ((size_t)1 << 19) /* and no more lines than that, blank ones aside */

#define SGL_SEEN_BLANK 3u
#define SGL_SEEN_PAGE 4u /* a form feed before it, or in its own white space */

/* A line that is not blank, as it was found: 16 bytes, so that the text need not be cut into lines again. */
typedef struct sgl_seen_line {
    uint32_t begin;
    uint32_t len;
    uint16_t indent;
    uint16_t columns;
    uint16_t head;   /* its place among the heads, or SGL_HEAD_NONE */
    uint8_t classes; /* of sgl_line_class */
    uint8_t before;  /* blank lines before it: 0, 1, 2 or more; SGL_SEEN_PAGE */
} sgl_seen_line;

typedef struct sgl_layout {
    char terminator;
    size_t width;       /* columns at which lines are broken; 0: they are not */
    size_t usual_blank; /* blank lines between the lines of one paragraph: 0, or 1 */
    bool torn;          /* signs of page layout: spaces within words ("l ’Union") */
    sgl_heads heads;
    bool head_ends[256];            /* whether there is a running head with such a first and last byte: told cheaply */
    SGL_ARRAY(sgl_seen_line) lines; /* of the part that was looked at */
    size_t whole;                   /* how many of them are whole; the last may be cut */
} sgl_layout;

/* False: no memory. */
bool sgl_layout_find(sgl_layout *layout, sigla_slice source);
void sgl_layout_release(sgl_layout *layout);
/* True when the line at that place among the heads recurs on the pages and breaks into sentences. */
bool sgl_layout_has_head(const sgl_layout *layout, uint16_t place);
/* The same for a line behind those that were looked at. */
bool sgl_layout_is_head(sgl_layout *layout, sigla_slice source, const sgl_line *line);

#endif
