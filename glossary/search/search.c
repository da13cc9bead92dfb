/* SPDX-License-Identifier: Apache-2.0 */
/* What all strategies have in common: the table of them, collecting within limits, reading the candidates, choosing the term that matched. */
#include "search/strategy.h"

#include "base/error.h"
#include "model/json.h"
#include "search/match.h"
#include "store/terms.h"
#include "text/fold.h"
#include "text/pattern.h"
#include "text/split.h"

#include <stdlib.h>

#define WEIGHT_MAX 32 /* binary digits of a document count */

const sgl_strategy sgl_strategies[] = {
    {SIGLA_MATCH_EXACT, "exact", "the term as it is written", sgl_collect_equal, sgl_accepts_exact},
    {SIGLA_MATCH_FOLDED, "folded", "without regard to case, accents, apostrophes, dashes, dots of initials", sgl_collect_equal, sgl_accepts_folded},
    {SIGLA_MATCH_PREFIX, "prefix", "terms that begin so", sgl_collect_prefix, sgl_accepts_prefix},
    {SIGLA_MATCH_SUFFIX, "suffix", "terms that end so", sgl_collect_suffix, sgl_accepts_suffix},
    {SIGLA_MATCH_PHRASE, "phrase", "terms with these words one after the other, inflected or not", sgl_collect_words_all, sgl_accepts_phrase},
    {SIGLA_MATCH_WORDS_ALL, "words-all", "terms with all of these words, inflected or not", sgl_collect_words_all, sgl_accepts_words_all},
    {SIGLA_MATCH_WORDS_ANY, "words-any", "terms with at least one of these words", sgl_collect_words_any, sgl_accepts_words_any},
    {SIGLA_MATCH_WILDCARD, "wildcard", "* stands for any characters, ? for one", sgl_collect_wildcard, sgl_accepts_wildcard},
    {SIGLA_MATCH_REGEX, "regex", "a regular expression, found anywhere in the term", sgl_collect_regex, sgl_accepts_regex},
    {SIGLA_MATCH_SCRIPTS, "scripts", "the same in Latin, Greek or Cyrillic letters, by sound or by shape", sgl_collect_scripts, sgl_accepts_scripts},
    {SIGLA_MATCH_FUZZY, "fuzzy", "misspelt: one edit up to five letters, two beyond", sgl_collect_fuzzy, sgl_accepts_fuzzy},
};

const size_t sgl_strategy_count = sizeof sgl_strategies / sizeof sgl_strategies[0];

const sgl_strategy *sgl_strategy_find(const char *name)
{
    for (size_t i = 0; i < sgl_strategy_count; i++)
        if (strcmp(sgl_strategies[i].name, name) == 0)
            return &sgl_strategies[i];
    return NULL;
}

const char *sgl_match_name(sigla_match match)
{
    for (size_t i = 0; i < sgl_strategy_count; i++)
        if (sgl_strategies[i].match == match)
            return sgl_strategies[i].name;
    return "unknown";
}

bool sigla_strategy_get(sigla_strategy *out, size_t index)
{
    if (index >= sgl_strategy_count)
        return false;
    *out = (sigla_strategy){sgl_strategies[index].match, sgl_strategies[index].name, sgl_strategies[index].help};
    return true;
}

/* ---- collecting ---- */

bool sgl_search_add(sgl_search *search, uint64_t entry, uint8_t weight, bool is_long, unsigned distance)
{
    if (search->candidates.count == SGL_CANDIDATES_MAX) {
        search->more = true;
        return false;
    }
    uint32_t lightness = weight < WEIGHT_MAX ? (uint32_t)(WEIGHT_MAX - weight) : 0;
    sgl_candidate candidate = {entry, distance << 8 | (is_long ? 128u : 0u) | lightness};
    if (!sgl_array_push(&search->candidates, candidate))
        search->work.failed = true;
    return !search->work.failed;
}

bool sgl_search_step(sgl_search *search)
{
    search->more = search->more || search->scanned == SGL_SCAN_ROWS_MAX;
    return search->scanned < SGL_SCAN_ROWS_MAX && ++search->scanned;
}

sigla_status sgl_search_add_fold(sgl_search *search, sigla_slice fold, unsigned distance, sigla_error *error)
{
    sgl_walk walk;
    sgl_term_row row;
    sigla_status status = sgl_terms_open(&walk, search->transaction, fold, false, error);
    while (status == SIGLA_OK && (status = sgl_terms_next(&row, &walk, error)) == SIGLA_OK)
        if (!sgl_search_step(search) || !sgl_search_add(search, row.entry, row.weight, row.type != SIGLA_TERM_SHORT, distance))
            break;
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_slice sgl_search_fold(sgl_search *search, sigla_slice text)
{
    sigla_buffer_clear(&search->work);
    sgl_fold(&search->work, text);
    return sigla_buffer_slice(&search->work);
}

/* ---- the words of the query ---- */

static bool fill_word(sgl_search *search, sgl_query_word *out, sigla_slice word)
{
    out->key = sgl_arena_copy(&search->arena, sgl_keyword_fold(&search->keywords, word));
    if (out->key.ptr == NULL || (!sgl_distance_prepare(&out->near, out->key) && out->near.length < SGL_DISTANCE_MAX_CHARS))
        out->near.length = 0;
    for (unsigned i = 0; i < sgl_stem_language_count() && out->key.ptr != NULL; i++) {
        out->stems[i] = sgl_arena_copy(&search->arena, sgl_keyword_stem(&search->keywords, i, word));
        if (out->stems[i].ptr == NULL)
            return false;
    }
    return out->key.ptr != NULL && !search->keywords.failed;
}

sigla_status sgl_search_words(sgl_search *search, sigla_error *error)
{
    sigla_slice word, text = search->query->text;
    size_t at = 0, count = 0;
    while (sgl_split_next(&word, text, &at))
        count++;
    search->words = sgl_arena_calloc(&search->arena, count, sizeof *search->words);
    if (search->words == NULL)
        return sgl_fail_memory(error);
    for (at = 0; sgl_split_next(&word, text, &at);) {
        if (!fill_word(search, &search->words[search->word_count], word))
            return sgl_fail_memory(error);
        search->word_count += search->words[search->word_count].key.len > 0;
    }
    return SIGLA_OK;
}

static bool same(sigla_slice left, sigla_slice right)
{
    return left.len == right.len && memcmp(left.ptr, right.ptr, left.len) == 0;
}

bool sgl_search_word_equals(sgl_search *search, const sgl_query_word *wanted, sigla_slice word, unsigned language)
{
    if (same(sgl_keyword_fold(&search->keywords, word), wanted->key))
        return true;
    if (language == SGL_STEM_NONE || wanted->stems[language].len == 0)
        return false;
    return same(sgl_keyword_stem(&search->keywords, language, word), wanted->stems[language]);
}

/* ---- reading ---- */

static int order_of_entries(const void *left, const void *right)
{
    const sgl_candidate *a = left, *b = right;
    if (a->entry != b->entry)
        return a->entry < b->entry ? -1 : 1;
    return (a->cost > b->cost) - (a->cost < b->cost);
}

static int order_of_costs(const void *left, const void *right)
{
    const sgl_candidate *a = left, *b = right;
    if (a->cost != b->cost)
        return a->cost < b->cost ? -1 : 1;
    return (a->entry > b->entry) - (a->entry < b->entry);
}

/* Each entry once, the most promising first. */
static void settle(sgl_search *search)
{
    sgl_candidate *items = search->candidates.items;
    size_t count = search->candidates.count, kept = 0;
    if (count < 2)
        return;
    qsort(items, count, sizeof *items, order_of_entries);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || items[i].entry != items[kept - 1].entry)
            items[kept++] = items[i];
    qsort(items, kept, sizeof *items, order_of_costs);
    search->candidates.count = kept;
}

/* The best of the entry's terms that the strategy accepts and the options allow. */
static bool choose_term(sigla_hit *hit, sgl_search *search, const sgl_strategy *strategy)
{
    const sigla_search_options *options = &search->query->options;
    for (size_t i = 0; i < hit->entry->term_count; i++) {
        const sigla_term *term = &hit->entry->terms[i];
        unsigned distance = 0;
        if (!sgl_language_matches(term->language, options->from))
            continue;
        sigla_buffer_clear(&search->fold);
        sgl_fold(&search->fold, term->text);
        if (!strategy->accepts(&distance, search, term, sigla_buffer_slice(&search->fold)))
            continue;
        bool better = hit->term == NULL || distance < hit->distance ||
                      (distance == hit->distance && sgl_language_matches(term->language, options->language) &&
                       !sgl_language_matches(hit->term->language, options->language));
        if (better) {
            hit->term = term;
            hit->distance = distance;
        }
    }
    return hit->term != NULL;
}

static sigla_status read_candidate(sgl_answer *answer, sgl_search *search, const sgl_strategy *strategy, uint64_t id, sigla_error *error)
{
    sgl_stored_entry *stored = sgl_arena_alloc(&answer->arena, sizeof *stored);
    if (stored == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_entry_get(stored, search->transaction, id, &answer->arena, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: its index names entry %llu, which is not there",
                        sgl_store_path(search->transaction->store), (unsigned long long)id);
    if (status != SIGLA_OK || !sgl_match_allows(&stored->entry, &search->query->options))
        return status;
    sigla_hit hit = {.entry = &stored->entry, .match = strategy->match};
    if (!choose_term(&hit, search, strategy))
        return search->fold.failed || search->work.failed || search->keywords.failed ? sgl_fail_memory(error) : SIGLA_OK;
    return sgl_array_push(&answer->found, hit) ? SIGLA_OK : sgl_fail_memory(error);
}

static sigla_status read_candidates(sgl_answer *answer, sgl_search *search, const sgl_strategy *strategy, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    size_t i = 0, enough = answer->found.count + SGL_PREFIX_READ * search->query->options.limit;
    for (; i < search->candidates.count && i < SGL_ROWS_READ_MAX && answer->found.count < enough && status == SIGLA_OK; i++)
        status = read_candidate(answer, search, strategy, search->candidates.items[i].entry, error);
    answer->hits.more = answer->hits.more || search->more || i < search->candidates.count;
    return status;
}

static void begin_search(sgl_search *out, sgl_transaction *transaction, const sgl_query *query)
{
    *out = (sgl_search){.transaction = transaction, .query = query};
    sgl_arena_init(&out->arena);
    sgl_keywords_init(&out->keywords);
    sigla_buffer_init(&out->fold);
    sigla_buffer_init(&out->work);
}

static void end_search(sgl_search *search)
{
    sgl_pattern_close(search->pattern);
    sgl_array_release(&search->candidates);
    sgl_keywords_release(&search->keywords);
    sigla_buffer_release(&search->fold);
    sigla_buffer_release(&search->work);
    sgl_arena_release(&search->arena);
}

sigla_status sgl_search_run(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, const sgl_strategy *strategy,
                            sigla_error *error)
{
    sgl_search search;
    begin_search(&search, transaction, query);
    sigla_status status = strategy->collect(&search, error);
    if (status == SIGLA_OK && (search.work.failed || search.keywords.failed))
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK) {
        settle(&search);
        status = read_candidates(answer, &search, strategy, error);
    }
    end_search(&search);
    return status;
}
