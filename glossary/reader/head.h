/* SPDX-License-Identifier: Apache-2.0 */
/* Short lines that recur when numbers and spaces are left aside: a table of what may be running heads. Which of them are is the layout's
   business. */
#ifndef SGL_READER_HEAD_H
#define SGL_READER_HEAD_H

#include "reader/line.h"

#define SGL_HEADS_MAX ((size_t)4096) /* different lines that are counted; a power of two */
#define SGL_HEAD_COLUMNS_MAX 100     /* of a running head */
#define SGL_HEAD_NONE UINT16_MAX

typedef struct sgl_head {
    uint32_t count;
    uint32_t interrupting; /* times that it stood within a sentence */
} sgl_head;

typedef struct sgl_heads {
    sgl_head *items;
    uint32_t *keys;                       /* of each: a hash of the line with its numbers and spaces made equal; 0: free */
    size_t places;                        /* a power of two */
    char equal[4 * SGL_HEAD_COLUMNS_MAX]; /* room for a line while its key is made */
} sgl_heads;

/* Room for the lines of `source`. False: no memory. */
bool sgl_heads_init(sgl_heads *heads, sigla_slice source);
void sgl_heads_release(sgl_heads *heads);
/* The place of the line, which is not blank; SGL_HEAD_NONE when it is nothing like a head, or the table is too full. */
uint16_t sgl_heads_find(sgl_heads *heads, sigla_slice source, const sgl_line *line);
/* Counts the line. -> its place or SGL_HEAD_NONE, as above. */
uint16_t sgl_heads_count(sgl_heads *heads, sigla_slice source, const sgl_line *line);

#endif
