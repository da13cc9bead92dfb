/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How many edits (a character put in, left out, replaced; two neighbours exchanged) lie between a pattern and other texts. The pattern is
 * prepared once; a text then costs a few machine words for each of its characters.
 */
#ifndef SGL_TEXT_DISTANCE_H
#define SGL_TEXT_DISTANCE_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

#define SGL_DISTANCE_MAX_CHARS 64 /* characters of a pattern */

typedef struct sgl_distance {
    size_t length;                                 /* characters of the pattern */
    uint64_t ascii[128];                           /* at which places of the pattern a character stands */
    size_t other_count;                            /* characters beyond ASCII, and their places */
    uint32_t other[SGL_DISTANCE_MAX_CHARS];
    uint64_t other_places[SGL_DISTANCE_MAX_CHARS];
} sgl_distance;

/* False when the pattern is empty or too long. */
bool sgl_distance_prepare(sgl_distance *out, sigla_slice pattern);
/* The number of edits; an exchange counts one, and what it has exchanged is not edited again. */
size_t sgl_distance_to(const sgl_distance *pattern, sigla_slice text);

#endif
