/* SPDX-License-Identifier: Apache-2.0 */
/* Completion: distinct terms behind a prefix, short forms first, those in many documents before others. */
#include "search/match.h"
#include "search/rows.h"
#include "search/suggest.h"

#include "base/error.h"
#include "model/json.h"

#include <stdlib.h>

#define SUGGEST_ROWS_MAX 500 /* entries read, where the language has to be looked for */

typedef struct candidate {
    sigla_term term;
    uint32_t documents;
    size_t place; /* in the order of the index */
} candidate;

typedef SGL_ARRAY(candidate) candidate_array;

void sigla_suggestions_free(sigla_suggestions *suggestions)
{
    sgl_suggest_answer *answer = (sgl_suggest_answer *)suggestions;
    if (answer == NULL)
        return;
    sgl_free(answer->terms);
    sgl_answer_free(answer->work);
    sgl_free(answer);
}

sgl_suggest_answer *sgl_suggest_new(size_t limit)
{
    sgl_suggest_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return NULL;
    answer->work = sgl_answer_new();
    answer->terms = sgl_calloc(limit, sizeof *answer->terms);
    answer->suggestions.terms = answer->terms;
    if (answer->work != NULL && answer->terms != NULL)
        return answer;
    sigla_suggestions_free(&answer->suggestions);
    return NULL;
}

bool sgl_suggest_add(sgl_suggest_answer *answer, const sigla_term *term, size_t limit)
{
    size_t count = answer->suggestions.count;
    for (size_t i = 0; i < count; i++)
        if (answer->terms[i].text.len == term->text.len && memcmp(answer->terms[i].text.ptr, term->text.ptr, term->text.len) == 0)
            return true;
    if (count == limit)
        return false;
    answer->terms[answer->suggestions.count++] = *term;
    return true;
}

static sigla_status add_row(candidate_array *out, sgl_answer *work, sgl_transaction *transaction, const sgl_query *query,
                            const sgl_term_row *row, sigla_error *error)
{
    const sigla_entry *entry = NULL;
    const sigla_term *term = NULL;
    sigla_match match;
    sigla_status status = sgl_match_load(&entry, &term, work, transaction, row, query, error);
    if (status != SIGLA_OK || !sgl_match_allows(entry, &query->options) ||
        !sgl_language_matches(term->language, query->options.from))
        return status;
    candidate found = {*term, entry->document_count, out->count};
    bool matches = sgl_match_term(&match, work, term, query);
    if (work->fold.failed || (matches && !sgl_array_push(out, found)))
        return sgl_fail_memory(error);
    return SIGLA_OK;
}

/* Rows that are equal to the prefix, or (`prefix`) that go on behind it. */
static sigla_status collect(candidate_array *out, sgl_answer *work, sgl_transaction *transaction, const sgl_query *query, bool prefix,
                            sigla_error *error)
{
    sgl_rows rows;
    size_t enough = out->count + SGL_PREFIX_READ * query->options.limit;
    sigla_status status = sgl_rows_collect(&rows, transaction, sigla_buffer_slice(&query->fold), prefix, error);
    for (size_t i = 0; i < rows.found.count && i < SUGGEST_ROWS_MAX && out->count < enough && status == SIGLA_OK; i++)
        status = add_row(out, work, transaction, query, &rows.found.items[i], error);
    sgl_rows_release(&rows);
    return status;
}

static int order_of_candidates(const void *left, const void *right)
{
    const candidate *a = left, *b = right;
    if (a->term.type != b->term.type)
        return a->term.type < b->term.type ? -1 : 1;
    if (a->documents != b->documents)
        return a->documents > b->documents ? -1 : 1;
    return (a->place > b->place) - (a->place < b->place);
}

static void choose(sgl_suggest_answer *answer, candidate_array *found, size_t limit)
{
    if (found->count > 1)
        qsort(found->items, found->count, sizeof *found->items, order_of_candidates);
    for (size_t i = 0; i < found->count; i++)
        if (!sgl_suggest_add(answer, &found->items[i].term, limit))
            break;
}

sigla_status sigla_suggest(sigla_suggestions **out, sigla_store *store, sigla_slice prefix, const sigla_search_options *options,
                           sigla_error *error)
{
    sgl_query query;
    sgl_transaction transaction = {0};
    sgl_suggest_answer *answer = NULL;
    candidate_array found = {0};
    *out = NULL;
    sigla_status status = sgl_query_init(&query, prefix, options, error);
    if (status == SIGLA_OK && (answer = sgl_suggest_new(query.options.limit)) == NULL)
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = collect(&found, answer->work, &transaction, &query, false, error);
        if (status == SIGLA_OK)
            status = collect(&found, answer->work, &transaction, &query, true, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        choose(answer, &found, query.options.limit);
    sgl_array_release(&found);
    sgl_query_release(&query);
    if (status == SIGLA_OK)
        *out = &answer->suggestions;
    else if (answer != NULL)
        sigla_suggestions_free(&answer->suggestions);
    return status;
}
