/* SPDX-License-Identifier: Apache-2.0 */
/* Arabic writes "and", "so", "in", "for" and "like" as one letter before a word, without a space: is the first letter of a word one of them? */
#ifndef SGL_LANGUAGE_PROCLITIC_H
#define SGL_LANGUAGE_PROCLITIC_H

#include <sigla/slice.h>

typedef enum sgl_proclitic {
    SGL_PROCLITIC_NONE,
    SGL_PROCLITIC_AND,
    SGL_PROCLITIC_SO,
    SGL_PROCLITIC_IN,
    SGL_PROCLITIC_FOR,
    SGL_PROCLITIC_LIKE,
    SGL_PROCLITIC_COUNT
} sgl_proclitic;

typedef enum sgl_proclitic_sign {
    SGL_PROCLITIC_MAYBE,   /* nothing speaks for or against it */
    SGL_PROCLITIC_ARTICLE, /* the article follows */
    SGL_PROCLITIC_REST,    /* what follows is a word of its own */
    SGL_PROCLITIC_SIGN_COUNT
} sgl_proclitic_sign;

#define SGL_PROCLITIC_BYTES 2 /* each is one letter of two bytes */

/* Which proclitic a word (a token as it stands in the text) may begin with; NONE for words that begin with such a letter of their own. */
sgl_proclitic sgl_proclitic_of(sigla_slice word, sgl_proclitic_sign *sign);

#endif
