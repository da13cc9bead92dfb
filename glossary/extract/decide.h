/* SPDX-License-Identifier: Apache-2.0 */
/* The decision at a site: its candidates and "no definition" compete; a linear score each, a probability by the softmax of the scores. */
#ifndef SGL_EXTRACT_DECIDE_H
#define SGL_EXTRACT_DECIDE_H

#include "extract/feature.h"

/* One weight for each cell of struct sgl_feature_layout; learnt by tests/eval/learn, which writes weights.c. */
extern const float sgl_weights[SGL_FEATURE_COUNT];

typedef struct sgl_decision {
    int best;          /* index of the best candidate; -1: none has a probability above that of "no definition" */
    float probability; /* of the best candidate, whether or not "no definition" is likelier */
    int candidate;     /* the best candidate itself, never -1 */
} sgl_decision;

sgl_decision sgl_decide(sgl_evidence_base *base, const sgl_site *site);

#endif
