/* SPDX-License-Identifier: Apache-2.0 */
/* What the sites of a paragraph propose, and which proposals stand beside one another. */
#ifndef SGL_EXTRACT_RESOLVE_H
#define SGL_EXTRACT_RESOLVE_H

#include "base/array.h"
#include "extract/site.h"

typedef struct sgl_proposal {
    sigla_span short_span; /* bytes of the document's text */
    sigla_span long_span;
    float probability;
    uint8_t kind; /* sgl_site_kind */
    uint8_t language; /* index of the word tables */
} sgl_proposal;

typedef SGL_ARRAY(sgl_proposal) sgl_proposals;

#define SGL_CLUSTER_MAX 256 /* proposals that are compared with one another; keeps the time linear for chains without end */

/*
 * Keeps of the proposals of one paragraph (those from index `from` on) what can stand together, the likeliest first: a short form has one long form
 * (and its translations), a long form lies in no other. What is kept is in the order of the text.
 */
void sgl_resolve(sgl_proposals *proposals, size_t from);

#endif
