/* SPDX-License-Identifier: Apache-2.0 */
/* The weights of the ranker, as tests/eval/learn wrote them to weights.def: template, arguments, weight. docs/extraction.md says from what and how. */
#include "extract/decide.h"

/* The sizes of a template's second and third argument, as constants. */
enum {
#define SIZES(name, a, b, c) second_of_##name = (int)(b), third_of_##name = (int)(c),
    SGL_TEMPLATES(SIZES)
#undef SIZES
};

#define W(name, a, b, c, weight)                                                                                                     \
    [offsetof(struct sgl_feature_layout, name) + ((size_t)(a) * second_of_##name + (b)) * third_of_##name + (c)] = (float)(weight),

const float sgl_weights[SGL_FEATURE_COUNT] = {
#include "extract/weights.def"
};
