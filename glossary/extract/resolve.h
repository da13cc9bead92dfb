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
    float any;        /* that there is a definition at all */
    uint32_t choices; /* index of the first of its choices … */
    uint8_t count;    /* … and how many there are; 0: none were kept */
    uint8_t kind;     /* sgl_site_kind */
    uint8_t language; /* index of the word tables */
    bool doubtful;    /* not likely enough to be given out: yields to all that are */
} sgl_proposal;

typedef SGL_ARRAY(sgl_proposal) sgl_proposals;

#define SGL_CLUSTER_MAX 256 /* proposals that are compared with one another; keeps the time linear for chains without end */

/*
 * Keeps of the proposals of one paragraph (those from index `from` on) what can stand together, the likeliest first: a short form has one
 * long form (and its translations), a long form lies in no other. What is kept is in the order of the text.
 */
void sgl_resolve(sgl_proposals *proposals, size_t from);

/* Whether two proposals cannot both be right. */
bool sgl_proposals_contradict(const sgl_proposal *a, const sgl_proposal *b);

#endif
