/* SPDX-License-Identifier: Apache-2.0 */
/* Writes a proposal out as the definition that users get: clean texts, spans of the file, the sentence around. */
#ifndef SGL_EXTRACT_GIVE_H
#define SGL_EXTRACT_GIVE_H

#include "extract/extraction.h"

#include <sigla/buffer.h>

typedef struct sgl_giver {
    const sigla_document *document;
    sgl_arena *arena; /* of the extraction: the texts live there */
    sigla_buffer scratch;
    bool no_memory; /* once a call below has failed */
} sgl_giver;

void sgl_giver_init(sgl_giver *out, const sigla_document *document, sgl_arena *arena);
void sgl_giver_release(sgl_giver *giver);

/* A clean copy of a span of the document's text, with `places` as sgl_clean has them. */
sigla_slice sgl_give_text(sgl_giver *giver, sigla_span span, size_t *places, unsigned count);
sigla_definition sgl_give_definition(sgl_giver *giver, const sgl_proposal *proposal, size_t paragraph);

#endif
