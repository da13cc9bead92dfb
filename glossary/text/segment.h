/* SPDX-License-Identifier: Apache-2.0 */
/* Words of scripts that put no spaces between them (Chinese, Japanese), by ICU's dictionary. For short runs around a site, never for whole texts. */
#ifndef SGL_TEXT_SEGMENT_H
#define SGL_TEXT_SEGMENT_H

#include <sigla/slice.h>
#include <stdbool.h>

#define SGL_SEGMENT_MAX 256 /* characters of a run; what comes after is left in one piece */

typedef struct sgl_segmenter sgl_segmenter;

/* Opens the dictionary; belongs to one thread at a time. NULL when there is no memory or ICU has no dictionary. */
sgl_segmenter *sgl_segmenter_open(void);
void sgl_segmenter_close(sgl_segmenter *segmenter);

/* Finds the words of `text`. ends[i] is the byte where word i ends; at most `max` are written, the last one is text.len. -> their number, 0 on failure. */
unsigned sgl_segment(sgl_segmenter *segmenter, sigla_slice text, size_t *ends, unsigned max);

#endif
