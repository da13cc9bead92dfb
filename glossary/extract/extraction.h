/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The inside of a sigla_extraction: beside what is given out, what each site had to say, so that it can be asked again when more is known
 * (consensus.h). Places are bytes of the document's text, which the extraction does not keep.
 */
#ifndef SGL_EXTRACT_EXTRACTION_H
#define SGL_EXTRACT_EXTRACTION_H

#include "base/arena.h"
#include "extract/resolve.h"

#include <sigla/extract.h>

/* A long form that a site may have. */
typedef struct sgl_choice {
    sigla_span span;
    float probability;
    uint64_t key;    /* of its words without their endings; 0: not yet known */
    uint64_t beside; /* of the words outside it at its open end, as far as the first that carries meaning; 0: nothing that tells a border */
} sgl_choice;

/* A site with a definition, or nearly. */
typedef struct sgl_voice {
    sgl_proposal alone; /* as the site itself would have it */
    uint32_t paragraph;
    bool stands; /* is one of the definitions that are given out: */
    sigla_span long_span;
    float confidence;
    uint64_t short_key;
    uint64_t place; /* of the words around: the same sentence again has the same one; 0: not yet known */
} sgl_voice;

typedef struct sgl_extraction {
    sigla_extraction found; /* first: the caller holds a pointer to it */
    sgl_arena arena;
    double least;      /* confidence of what is given out */
    sgl_voice *voices; /* in the order of the definitions */
    size_t voice_count;
    sgl_choice *choices; /* of all voices; sgl_proposal says which */
} sgl_extraction;

#endif
