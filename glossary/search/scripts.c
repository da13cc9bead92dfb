/* SPDX-License-Identifier: Apache-2.0 */
/* The query in the letters of other scripts, each variant looked up as it is. */
#include "search/strategy.h"

#include "base/error.h"
#include "text/twin.h"

#define VARIANTS_MAX (2 * SGL_TWIN_SCRIPTS)

static bool is_new(const sgl_search *search, sigla_slice fold)
{
    sigla_slice query = sigla_buffer_slice(&search->query->fold);
    bool known = fold.len == query.len && memcmp(fold.ptr, query.ptr, fold.len) == 0;
    for (size_t i = 0; i < search->variant_count && !known; i++)
        known = search->variants[i].len == fold.len && memcmp(search->variants[i].ptr, fold.ptr, fold.len) == 0;
    return !known;
}

/* What is written in letters of several scripts is brought to one as well. */
static sigla_status make_variants(sgl_search *search, sigla_error *error)
{
    search->variants = sgl_arena_calloc(&search->arena, VARIANTS_MAX, sizeof *search->variants);
    if (search->variants == NULL)
        return sgl_fail_memory(error);
    for (size_t i = 0; i < VARIANTS_MAX; i++) {
        sgl_twin_kind kind = i < SGL_TWIN_SCRIPTS ? SGL_TWIN_SOUND : SGL_TWIN_SHAPE;
        sigla_buffer_clear(&search->work);
        if (!sgl_twin(&search->work, sigla_buffer_slice(&search->query->fold), (sgl_twin_script)(i % SGL_TWIN_SCRIPTS), kind) ||
            !is_new(search, sigla_buffer_slice(&search->work)))
            continue;
        sigla_slice variant = sgl_arena_copy(&search->arena, sigla_buffer_slice(&search->work));
        if (search->work.failed || variant.ptr == NULL)
            return sgl_fail_memory(error);
        search->variants[search->variant_count++] = variant;
    }
    return SIGLA_OK;
}

sigla_status sgl_collect_scripts(sgl_search *search, sigla_error *error)
{
    sigla_status status = make_variants(search, error);
    for (size_t i = 0; i < search->variant_count && status == SIGLA_OK; i++)
        status = sgl_search_add_fold(search, search->variants[i], (unsigned)i, error);
    return status;
}

bool sgl_accepts_scripts(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    (void)term;
    for (size_t i = 0; i < search->variant_count; i++)
        if (search->variants[i].len == fold.len && memcmp(search->variants[i].ptr, fold.ptr, fold.len) == 0) {
            *distance = (unsigned)i;
            return true;
        }
    return false;
}
