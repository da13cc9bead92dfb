/* SPDX-License-Identifier: Apache-2.0 */
/* Scores and their softmax. */
#include "extract/decide.h"

#include <math.h>

static float sum_of(const sgl_features *features)
{
    float sum = 0;
    for (unsigned i = 0; i < features->count; i++)
        sum += sgl_weights[features->index[i]];
    return sum;
}

sgl_decision sgl_decide(sgl_evidence_base *base, const sgl_site *site)
{
    float scores[SGL_CANDIDATES_MAX], none, most;
    sgl_features features;
    sgl_decision decision = {0};
    sgl_features_prepare(base, site);
    if (sgl_features_are_hopeless(base))
        return decision;
    sgl_features_none(&features, base);
    none = most = sum_of(&features);
    for (unsigned i = 0; i < site->count; i++) {
        sgl_features_candidate(&features, base, i);
        scores[i] = sum_of(&features);
        if (scores[i] > scores[decision.candidate])
            decision.candidate = i;
        if (scores[i] > most)
            most = scores[i];
    }
    float total = expf(none - most);
    for (unsigned i = 0; i < site->count; i++)
        total += expf(scores[i] - most);
    decision.probability = expf(scores[decision.candidate] - most) / total;
    decision.any = 1 - expf(none - most) / total;
    return decision;
}
