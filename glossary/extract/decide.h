/* SPDX-License-Identifier: Apache-2.0 */
/* The decision at a site: its candidates and "no definition" compete; a linear score each, a probability by the softmax of the scores. */
#ifndef SGL_EXTRACT_DECIDE_H
#define SGL_EXTRACT_DECIDE_H

#include "extract/feature.h"

/* One weight for each cell of struct sgl_feature_layout; learnt by tests/eval/learn, which writes weights.def. */
extern const float sgl_weights[SGL_FEATURE_COUNT];

typedef struct sgl_decision {
    unsigned candidate; /* the best candidate */
    float probability;  /* that it is the long form */
    float any;          /* that the site holds a definition at all: of all its candidates together */
} sgl_decision;

sgl_decision sgl_decide(sgl_evidence_base *base, const sgl_site *site);

#endif
