/* SPDX-License-Identifier: Apache-2.0 */
/* Completion: distinct terms behind a prefix, short forms first, those in many documents before others. */
#include "search/match.h"
#include "search/rows.h"

#include "base/error.h"

#include <stdlib.h>

#define SUGGEST_ROWS_MAX 500 /* entries read, where the language has to be looked for */

typedef struct candidate {
    sigla_term term;
    uint32_t documents;
    size_t place; /* in the order of the index */
} candidate;

typedef struct suggest_answer {
    sigla_suggestions suggestions;
    sgl_answer *work;
    SGL_ARRAY(candidate) found;
    sigla_term *terms;
} suggest_answer;

void sigla_suggestions_free(sigla_suggestions *suggestions)
{
    suggest_answer *answer = (suggest_answer *)suggestions;
    if (answer == NULL)
        return;
    sgl_array_release(&answer->found);
    sgl_free(answer->terms);
    sgl_answer_free(answer->work);
    sgl_free(answer);
}

static suggest_answer *new_answer(void)
{
    suggest_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return NULL;
    answer->work = sgl_answer_new();
    if (answer->work != NULL)
        return answer;
    sgl_free(answer);
    return NULL;
}

static sigla_status add_row(suggest_answer *answer, sgl_transaction *transaction, const sgl_query *query, const sgl_term_row *row,
                            sigla_error *error)
{
    const sigla_entry *entry = NULL;
    const sigla_term *term = NULL;
    sigla_match match;
    sigla_status status = sgl_match_load(&entry, &term, answer->work, transaction, row, query, error);
    if (status != SIGLA_OK || !sgl_match_language(entry, query->options.language))
        return status;
    candidate found = {*term, entry->document_count, answer->found.count};
    bool matches = sgl_match_term(&match, answer->work, term, query);
    if (answer->work->fold.failed || (matches && !sgl_array_push(&answer->found, found)))
        return sgl_fail_memory(error);
    return SIGLA_OK;
}

/* Rows that are equal to the prefix, or (`prefix`) that go on behind it. */
static sigla_status collect(suggest_answer *answer, sgl_transaction *transaction, const sgl_query *query, bool prefix, sigla_error *error)
{
    sgl_rows rows;
    size_t enough = answer->found.count + SGL_PREFIX_READ * query->options.limit;
    sigla_status status = sgl_rows_collect(&rows, transaction, sigla_buffer_slice(&query->fold), prefix, error);
    for (size_t i = 0; i < rows.found.count && i < SUGGEST_ROWS_MAX && answer->found.count < enough && status == SIGLA_OK; i++)
        status = add_row(answer, transaction, query, &rows.found.items[i], error);
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

static bool is_new_text(const sigla_term *terms, size_t count, sigla_slice text)
{
    for (size_t i = 0; i < count; i++)
        if (terms[i].text.len == text.len && memcmp(terms[i].text.ptr, text.ptr, text.len) == 0)
            return false;
    return true;
}

static sigla_status choose(suggest_answer *answer, size_t limit, sigla_error *error)
{
    size_t count = 0;
    answer->terms = sgl_calloc(limit, sizeof *answer->terms);
    if (answer->terms == NULL)
        return sgl_fail_memory(error);
    if (answer->found.count > 1)
        qsort(answer->found.items, answer->found.count, sizeof *answer->found.items, order_of_candidates);
    for (size_t i = 0; i < answer->found.count && count < limit; i++)
        if (is_new_text(answer->terms, count, answer->found.items[i].term.text))
            answer->terms[count++] = answer->found.items[i].term;
    answer->suggestions.terms = answer->terms;
    answer->suggestions.count = count;
    return SIGLA_OK;
}

sigla_status sigla_suggest(sigla_suggestions **out, sigla_store *store, sigla_slice prefix, const sigla_search_options *options,
                           sigla_error *error)
{
    sgl_query query;
    sgl_transaction transaction = {0};
    suggest_answer *answer = NULL;
    *out = NULL;
    sigla_status status = sgl_query_init(&query, prefix, options, error);
    if (status == SIGLA_OK && (answer = new_answer()) == NULL)
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = collect(answer, &transaction, &query, false, error);
        if (status == SIGLA_OK)
            status = collect(answer, &transaction, &query, true, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        status = choose(answer, query.options.limit, error);
    sgl_query_release(&query);
    if (status == SIGLA_OK)
        *out = &answer->suggestions;
    else if (answer != NULL)
        sigla_suggestions_free(&answer->suggestions);
    return status;
}
