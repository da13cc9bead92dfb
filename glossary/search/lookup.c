/* SPDX-License-Identifier: Apache-2.0 */
/* sigla_lookup and sigla_search: which rows of the index are walked, and what of the ranked hits is given back. */
#include "search/match.h"
#include "search/rank.h"
#include "search/strategy.h"

#include "base/error.h"
#include "model/json.h"
#include "store/evidence.h"

/* Whether rows that only begin with the query are looked at after those that are equal to it. */
typedef enum prefix_use { PREFIX_WHEN_NOTHING_EQUAL, PREFIX_ALWAYS } prefix_use;

static sigla_status add_evidence(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < answer->found.count && status == SIGLA_OK; i++) {
        /* The entry lies in the answer's arena and is ours to fill. */
        sigla_entry *entry = (sigla_entry *)answer->found.items[i].entry;
        status = sgl_evidence_load(entry, transaction, query->options.evidence_max, &answer->arena, error);
    }
    return status;
}

static sigla_status find(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, prefix_use use, sigla_error *error)
{
    const char *name = use == PREFIX_ALWAYS ? query->options.strategy : NULL;
    const sgl_strategy *strategy = name == NULL ? NULL : sgl_strategy_find(name);
    if (name != NULL && strategy == NULL)
        return sgl_fail(error, SIGLA_INVALID, "there is no strategy \"%.40s\"", name);
    sigla_status status = strategy != NULL ? sgl_search_run(answer, transaction, query, strategy, error)
                                           : sgl_match_rows(answer, transaction, query, false, error);
    bool wanted = strategy == NULL && (use == PREFIX_ALWAYS || (query->options.prefix && answer->found.count == 0));
    if (status == SIGLA_OK && wanted)
        status = sgl_match_rows(answer, transaction, query, true, error);
    if (status != SIGLA_OK)
        return status;
    answer->found.count = sgl_rank(answer->found.items, answer->found.count, &query->options);
    if (answer->found.count > query->options.limit) {
        answer->found.count = query->options.limit;
        answer->hits.more = true;
    }
    if (answer->found.count == 0)
        return sgl_fail(error, SIGLA_NOT_FOUND, "nothing found for %.*s", (int)query->text.len, query->text.ptr);
    return add_evidence(answer, transaction, query, error);
}

static sigla_status ask(sigla_hits **out, sigla_store *store, sigla_slice text, const sigla_search_options *options, prefix_use use,
                        sigla_error *error)
{
    sgl_query query;
    sgl_transaction transaction = {0};
    sgl_answer *answer = NULL;
    *out = NULL;
    sigla_status status = sgl_query_init(&query, text, options, error);
    if (status == SIGLA_OK && (answer = sgl_answer_new()) == NULL)
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = find(answer, &transaction, &query, use, error);
        sgl_read_end(&transaction);
    }
    sgl_query_release(&query);
    if (status != SIGLA_OK) {
        sgl_answer_free(answer);
        return status;
    }
    sgl_answer_finish(answer);
    *out = &answer->hits;
    return SIGLA_OK;
}

sigla_status sigla_lookup(sigla_hits **out, sigla_store *store, sigla_slice query, const sigla_search_options *options, sigla_error *error)
{
    return ask(out, store, query, options, PREFIX_WHEN_NOTHING_EQUAL, error);
}

sigla_status sigla_search(sigla_hits **out, sigla_store *store, sigla_slice query, const sigla_search_options *options, sigla_error *error)
{
    return ask(out, store, query, options, PREFIX_ALWAYS, error);
}

void sigla_hit_write_json(sigla_json *json, const sigla_hit *hit)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "match");
    sigla_json_text(json, sgl_match_name(hit->match));
    sigla_json_key(json, "term");
    sigla_json_begin_object(json);
    sigla_json_key(json, "text");
    sigla_json_slice(json, hit->term->text);
    sigla_json_key(json, "lang");
    sigla_json_text(json, hit->term->language);
    sigla_json_key(json, "type");
    sigla_json_text(json, sgl_term_type_text(hit->term->type));
    sigla_json_end_object(json);
    sigla_json_key(json, "entry");
    sigla_entry_write_json(json, hit->entry);
    sigla_json_end_object(json);
}
