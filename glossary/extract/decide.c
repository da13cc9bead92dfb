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

/* Inserts by score, behind equals; the last one falls out where there is no room. */
static void insert(sgl_decision *out, unsigned candidate, float score)
{
    unsigned at = out->count < SGL_CHOICES_MAX ? out->count++ : SGL_CHOICES_MAX;
    for (; at > 0 && out->likely[at - 1].probability < score; at--)
        if (at < SGL_CHOICES_MAX)
            out->likely[at] = out->likely[at - 1];
    if (at < SGL_CHOICES_MAX)
        out->likely[at] = (sgl_likely){candidate, score};
}

/* The likely candidates, by their scores; those too unlikely beside the best are left out. `most` and `total` are of the softmax. */
static void choose(sgl_decision *out, const float *scores, unsigned count, float most, float total)
{
    unsigned best = 0;
    for (unsigned i = 1; i < count; i++)
        if (scores[i] > scores[best])
            best = i;
    float least = most + logf(SGL_CHOICE_LEAST * total);
    for (unsigned i = 0; i < count; i++)
        if (i == best || scores[i] >= least)
            insert(out, i, scores[i]);
    for (unsigned i = 0; i < out->count; i++)
        out->likely[i].probability = expf(out->likely[i].probability - most) / total;
}

void sgl_decide(sgl_decision *out, sgl_evidence_base *base, const sgl_site *site)
{
    float scores[SGL_CANDIDATES_MAX], none, most;
    sgl_features features;
    out->any = 0;
    out->count = 0;
    sgl_features_prepare(base, site);
    if (site->count == 0 || sgl_features_are_hopeless(base))
        return;
    sgl_features_none(&features, base);
    none = most = sum_of(&features);
    for (unsigned i = 0; i < site->count; i++) {
        sgl_features_candidate(&features, base, i);
        scores[i] = sum_of(&features);
        if (scores[i] > most)
            most = scores[i];
    }
    float total = expf(none - most);
    for (unsigned i = 0; i < site->count; i++)
        total += expf(scores[i] - most);
    out->any = 1 - expf(none - most) / total;
    if (out->any >= SGL_DOUBT_LEAST)
        choose(out, scores, site->count, most, total);
}
