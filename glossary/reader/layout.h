/* SPDX-License-Identifier: Apache-2.0 */
/* How the lines of a text are laid out: how wide they are, what parts them, which of them are running heads. Found in its first part. */
#ifndef SGL_READER_LAYOUT_H
#define SGL_READER_LAYOUT_H

#include "reader/line.h"

#include <stdint.h>

#define SGL_LAYOUT_BYTES ((size_t)4 << 20)  /* so much of a text is looked at */
#define SGL_LAYOUT_HEADS_MAX ((size_t)4096) /* different short lines that are counted; a power of two */
#define SGL_HEAD_COLUMNS_MAX 100            /* of a running head */

typedef struct sgl_head {
    uint32_t count;
    uint32_t interrupting; /* times that it stood within a sentence */
    uint8_t ends;          /* of its first and last byte: told cheaply, before the key is */
} sgl_head;

typedef struct sgl_layout {
    char terminator;
    size_t width;        /* columns at which lines are broken; 0: they are not */
    size_t usual_blank;  /* blank lines between the lines of one paragraph: 0, or 1 */
    bool torn;           /* signs of page layout: spaces within words ("l ’Union") */
    bool heads_end[256]; /* by `ends`, whether there is such a running head */
    sgl_head *heads;
    uint32_t *head_keys; /* of each: a hash of the line with its numbers and spaces made equal; 0: free */
    size_t head_places;  /* a power of two */
} sgl_layout;

/* False: no memory. */
bool sgl_layout_find(sgl_layout *layout, sigla_slice source);
void sgl_layout_release(sgl_layout *layout);
/* True for a line that recurs on the pages and breaks into sentences. */
bool sgl_layout_is_head(const sgl_layout *layout, sigla_slice source, const sgl_line *line);

#endif
