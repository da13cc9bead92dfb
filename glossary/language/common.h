/* SPDX-License-Identifier: Apache-2.0 */
/* What gives a language away: its commonest little words, the letters that few others have, and the endings
   of its longer words. Data only; detect.c weighs them. */
#ifndef SGL_LANGUAGE_COMMON_H
#define SGL_LANGUAGE_COMMON_H

#include <stddef.h>

typedef struct sgl_common {
    const char *tag;     /* BCP 47 */
    const char *words;   /* lower case, separated by spaces, the commonest anywhere in the row */
    const char *letters; /* lower case, not in ASCII */
    const char *endings; /* three or four letters that many of its longer words end in, and few words elsewhere */
} sgl_common;

/* Languages written in letters that several languages share; number 1 is the first row. */
extern const sgl_common sgl_common_rows[];
extern const size_t sgl_common_count;

#endif
