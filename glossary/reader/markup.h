/* SPDX-License-Identifier: Apache-2.0 */
/* Left-over HTML in a text: tags and character references. Pure functions; what to do with them is the healer's choice. */
#ifndef SGL_READER_MARKUP_H
#define SGL_READER_MARKUP_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

#define SGL_TAG_MAX 512 /* bytes of a tag with its attributes */

typedef enum sgl_tag_effect {
    SGL_TAG_NONE,   /* not a tag */
    SGL_TAG_INLINE, /* vanishes */
    SGL_TAG_BREAK,  /* parts words: becomes a space */
    SGL_TAG_RAISED  /* <sup>: what it holds may be a footnote mark */
} sgl_tag_effect;

/* The tag at text[0], which is '<'. -> its bytes in *len. Known names of HTML only; comments are breaks. */
sgl_tag_effect sgl_markup_tag(size_t *len, sigla_slice text);
/* The character that the reference at text[0], which is '&', stands for, 0 when it is none. -> its bytes in *len. */
uint32_t sgl_markup_reference(size_t *len, sigla_slice text);

#endif
