/* SPDX-License-Identifier: Apache-2.0 */
/* "Did you mean": what other strategies find when the look-up has found nothing, as distinct texts. */
#include "search/match.h"
#include "search/rank.h"
#include "search/strategy.h"
#include "search/suggest.h"

#include "base/error.h"

#define SIMILAR_DEFAULT 10

static sigla_status run_strategy(sgl_suggest_answer *answer, sgl_transaction *transaction, const sgl_query *query, const char *name,
                                 sigla_error *error)
{
    sgl_answer *work = answer->work;
    work->found.count = 0;
    sigla_status status = sgl_search_run(work, transaction, query, sgl_strategy_find(name), error);
    if (status != SIGLA_OK)
        return status;
    work->found.count = sgl_rank(work->found.items, work->found.count, &query->options);
    for (size_t i = 0; i < work->found.count; i++)
        if (!sgl_suggest_add(answer, work->found.items[i].term, query->options.limit))
            break;
    return SIGLA_OK;
}

sigla_status sigla_similar(sigla_suggestions **out, sigla_store *store, sigla_slice text, const sigla_search_options *options,
                           sigla_error *error)
{
    sgl_query query;
    sgl_transaction transaction = {0};
    sgl_suggest_answer *answer = NULL;
    sigla_search_options settled = options == NULL ? (sigla_search_options){0} : *options;
    *out = NULL;
    if (settled.limit == 0)
        settled.limit = SIMILAR_DEFAULT;
    sigla_status status = sgl_query_init(&query, text, &settled, error);
    if (status == SIGLA_OK && (answer = sgl_suggest_new(query.options.limit)) == NULL)
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = run_strategy(answer, &transaction, &query, "scripts", error);
        if (status == SIGLA_OK)
            status = run_strategy(answer, &transaction, &query, "fuzzy", error);
        sgl_read_end(&transaction);
    }
    sgl_query_release(&query);
    if (status == SIGLA_OK)
        *out = &answer->suggestions;
    else if (answer != NULL)
        sigla_suggestions_free(&answer->suggestions);
    return status;
}
