/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Copies text into a document and mends it on the way: what is not part of the words (soft hyphens, footnote marks, left-over markup,
 * control characters) stays out, and the map knows. Works within one line; hyphens at line ends are the paragraphs' business.
 */
#ifndef SGL_READER_HEAL_H
#define SGL_READER_HEAL_H

#include "reader/document.h"
#include "reader/vocabulary.h"

#define SGL_NOTES_MAX 1024 /* inline notes of one paragraph that are kept apart; further ones stay in the text */

typedef struct sgl_healer {
    sigla_document *document;
    sigla_slice source;
    char terminator;             /* of lines; '\n' unless somebody says otherwise */
    bool markdown;               /* emphasis, links, code spans and escapes are markup */
    sgl_gaps gaps;               /* spaces within words, by place */
    size_t next_gap;             /* the first of them that is not behind */
    sigla_span clean;            /* of the source: nothing in it need be mended */
    sigla_span link;             /* the end of a link that is open: "](address)"; empty: none */
    SGL_ARRAY(sigla_span) notes; /* texts of inline notes, for the end of the paragraph */
} sgl_healer;

void sgl_healer_init(sgl_healer *healer, sigla_document *document, sigla_slice source);
void sgl_healer_release(sgl_healer *healer);
/* Copies source[span), which holds no line break. */
void sgl_heal_copy(sgl_healer *healer, sigla_span span);

#endif
