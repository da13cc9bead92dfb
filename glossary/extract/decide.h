/* SPDX-License-Identifier: Apache-2.0 */
/* The decision at a site: its candidates and "no definition" compete; a linear score each, a probability by the softmax of the scores. */
#ifndef SGL_EXTRACT_DECIDE_H
#define SGL_EXTRACT_DECIDE_H

#include "extract/feature.h"

#define SGL_CHOICES_MAX 8      /* candidates of a site that are remembered, the best one among them */
#define SGL_CHOICE_LEAST 0.02f /* the others must be as likely as that */
#define SGL_DOUBT_LEAST 0.15f  /* a site where a definition is less likely than that has no choices */

/* One weight for each cell of struct sgl_feature_layout; learnt by tests/eval/learn, which writes weights.def. */
extern const float sgl_weights[SGL_FEATURE_COUNT];

typedef struct sgl_likely {
    unsigned candidate;
    float probability; /* that it is the long form */
} sgl_likely;

typedef struct sgl_decision {
    float any;                          /* that the site holds a definition at all: of all its candidates together */
    unsigned count;                     /* likely candidates; 0 when `any` is below SGL_DOUBT_LEAST */
    sgl_likely likely[SGL_CHOICES_MAX]; /* the likeliest first; of equals, the one that begins first */
} sgl_decision;

void sgl_decide(sgl_decision *out, sgl_evidence_base *base, const sgl_site *site);

#endif
