/* SPDX-License-Identifier: Apache-2.0 */
/* Checks and folds queries; makes and frees answers. */
#include "search/query.h"

#include "base/error.h"
#include "text/fold.h"

#include <sigla/text.h>

static void settle_options(sigla_search_options *out, const sigla_search_options *options)
{
    *out = options == NULL ? (sigla_search_options){0} : *options;
    if (out->limit == 0)
        out->limit = SIGLA_SEARCH_LIMIT_DEFAULT;
    if (out->limit > SIGLA_SEARCH_LIMIT_MAX)
        out->limit = SIGLA_SEARCH_LIMIT_MAX;
}

sigla_status sgl_query_init(sgl_query *out, sigla_slice text, const sigla_search_options *options, sigla_error *error)
{
    out->text = text;
    sigla_buffer_init(&out->fold);
    settle_options(&out->options, options);
    if (text.len > SIGLA_QUERY_MAX_BYTES)
        return sgl_fail(error, SIGLA_LIMIT, "the query has %zu bytes; %d are the most", text.len, SIGLA_QUERY_MAX_BYTES);
    size_t valid = sigla_text_valid(text);
    if (valid < text.len)
        return sgl_fail_at(error, SIGLA_INVALID, valid, "the query is not valid UTF-8 at byte %zu", valid);
    sgl_fold(&out->fold, text);
    if (out->fold.failed)
        return sgl_fail_memory(error);
    if (out->fold.len == 0)
        return sgl_fail(error, SIGLA_INVALID, text.len == 0 ? "the query is empty" : "the query has nothing in it to look for");
    return SIGLA_OK;
}

void sgl_query_release(sgl_query *query)
{
    sigla_buffer_release(&query->fold);
}

sgl_answer *sgl_answer_new(void)
{
    sgl_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer != NULL)
        sigla_buffer_init(&answer->fold);
    return answer;
}

void sgl_answer_free(sgl_answer *answer)
{
    if (answer == NULL)
        return;
    sigla_buffer_release(&answer->fold);
    sgl_array_release(&answer->found);
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

void sgl_answer_finish(sgl_answer *answer)
{
    answer->hits.hits = answer->found.items;
    answer->hits.count = answer->found.count;
}

void sigla_hits_free(sigla_hits *hits)
{
    sgl_answer_free((sgl_answer *)hits);
}
