/* SPDX-License-Identifier: Apache-2.0 */
/* The look-up path: equal and prefix rows of the index of terms, which say themselves which term they stand for. Other strategies: strategy.h. */
#include "search/match.h"

#include "base/error.h"
#include "model/json.h"
#include "search/rows.h"
#include "text/fold.h"

static bool equal(sigla_slice left, sigla_slice right)
{
    return left.len == right.len && memcmp(left.ptr, right.ptr, left.len) == 0;
}

static bool begins(sigla_slice text, sigla_slice prefix)
{
    return text.len >= prefix.len && memcmp(text.ptr, prefix.ptr, prefix.len) == 0;
}

static bool accepts_exact(sigla_slice text, sigla_slice fold, const sgl_query *query)
{
    (void)fold;
    return equal(text, query->text);
}

static bool accepts_folded(sigla_slice text, sigla_slice fold, const sgl_query *query)
{
    (void)text;
    return equal(fold, sigla_buffer_slice(&query->fold));
}

static bool accepts_prefix(sigla_slice text, sigla_slice fold, const sgl_query *query)
{
    (void)text;
    return begins(fold, sigla_buffer_slice(&query->fold));
}

static const struct {
    sigla_match match;
    bool (*accepts)(sigla_slice text, sigla_slice fold, const sgl_query *query);
} strategies[] = {
    {SIGLA_MATCH_EXACT, accepts_exact},
    {SIGLA_MATCH_FOLDED, accepts_folded},
    {SIGLA_MATCH_PREFIX, accepts_prefix},
};

#define STRATEGY_COUNT (sizeof strategies / sizeof strategies[0])

bool sgl_match_language(const sigla_entry *entry, const char *language)
{
    for (size_t i = 0; i < entry->term_count; i++)
        if (sgl_language_matches(entry->terms[i].language, language))
            return true;
    return language == NULL;
}

bool sgl_match_allows(const sigla_entry *entry, const sigla_search_options *options)
{
    return (options->language == NULL || sgl_match_language(entry, options->language)) &&
           (options->to == NULL || sgl_match_language(entry, options->to));
}

/* Whether a term is one that the row stands for. Leaves its fold in answer->fold. */
static bool fits(sgl_answer *answer, const sigla_term *term, const sgl_term_row *row)
{
    if (term->type != row->type)
        return false;
    sigla_buffer_clear(&answer->fold);
    sgl_fold(&answer->fold, term->text);
    sigla_slice fold = sigla_buffer_slice(&answer->fold);
    return row->cut ? fold.len > row->fold.len && begins(fold, row->fold) : equal(fold, row->fold);
}

/* Of the terms that the row stands for: one in the language that is searched in, the query itself, else one in the language of the answer, else
   the first. */
static const sigla_term *choose_term(sgl_answer *answer, const sigla_entry *entry, const sgl_term_row *row, const sgl_query *query)
{
    const sigla_term *chosen = NULL;
    int best = 0;
    for (size_t i = 0; i < entry->term_count; i++) {
        const sigla_term *term = &entry->terms[i];
        int worth = 1 + 4 * sgl_language_matches(term->language, query->options.from) + 2 * equal(term->text, query->text) +
                    sgl_language_matches(term->language, query->options.language);
        if (worth > best && fits(answer, term, row)) {
            chosen = term;
            best = worth;
        }
    }
    return chosen;
}

sigla_status sgl_match_load(const sigla_entry **entry, const sigla_term **term, sgl_answer *answer, sgl_transaction *transaction,
                            const sgl_term_row *row, const sgl_query *query, sigla_error *error)
{
    sgl_stored_entry *stored = sgl_arena_alloc(&answer->arena, sizeof *stored);
    if (stored == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_entry_get(stored, transaction, row->entry, &answer->arena, error);
    if (status == SIGLA_OK) {
        *entry = &stored->entry;
        *term = choose_term(answer, &stored->entry, row, query);
        if (answer->fold.failed)
            return sgl_fail_memory(error);
        if (*term != NULL)
            return SIGLA_OK;
    }
    if (status != SIGLA_OK && status != SIGLA_NOT_FOUND)
        return status;
    return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: its index says that entry %llu has a term that it has not",
                    sgl_store_path(transaction->store), (unsigned long long)row->entry);
}

bool sgl_match_term(sigla_match *out, sgl_answer *answer, const sigla_term *term, const sgl_query *query)
{
    sigla_buffer_clear(&answer->fold);
    sgl_fold(&answer->fold, term->text);
    for (size_t i = 0; i < STRATEGY_COUNT; i++)
        if (strategies[i].accepts(term->text, sigla_buffer_slice(&answer->fold), query)) {
            *out = strategies[i].match;
            return true;
        }
    return false;
}

static sigla_status add_hit(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, const sgl_term_row *row,
                            sigla_error *error)
{
    sigla_hit hit = {0};
    sigla_status status = sgl_match_load(&hit.entry, &hit.term, answer, transaction, row, query, error);
    if (status != SIGLA_OK || !sgl_match_allows(hit.entry, &query->options) || !sgl_language_matches(hit.term->language, query->options.from))
        return status;
    bool matches = sgl_match_term(&hit.match, answer, hit.term, query);
    if (answer->fold.failed || (matches && !sgl_array_push(&answer->found, hit)))
        return sgl_fail_memory(error);
    return SIGLA_OK;
}

sigla_status sgl_match_rows(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, bool prefix, sigla_error *error)
{
    sgl_rows rows;
    size_t enough = prefix ? answer->found.count + SGL_PREFIX_READ * query->options.limit : SIZE_MAX;
    sigla_status status = sgl_rows_collect(&rows, transaction, sigla_buffer_slice(&query->fold), prefix, error);
    size_t i = 0;
    for (; i < rows.found.count && i < SGL_ROWS_READ_MAX && answer->found.count < enough && status == SIGLA_OK; i++)
        status = add_hit(answer, transaction, query, &rows.found.items[i], error);
    answer->hits.more = answer->hits.more || rows.more || i < rows.found.count;
    sgl_rows_release(&rows);
    return status;
}
