/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Strategies: the ways in which a term may match a query, as a const table. A strategy collects entries that may have such a term, from whatever
 * index serves it, and says of a term whether it matches; reading, filtering and ranking are the same for all (search.c).
 */
#ifndef SGL_SEARCH_STRATEGY_H
#define SGL_SEARCH_STRATEGY_H

#include "language/keyword.h"
#include "search/query.h"
#include "store/entries.h"
#include "text/distance.h"

#define SGL_CANDIDATES_MAX 2000   /* entries that are ranked for one query, before they are read */
#define SGL_SCAN_ROWS_MAX 1000000 /* rows of an index that one query looks at */
#define SGL_QUERY_WORDS_MAX 16    /* words of a query that are looked for in the index; more are only compared */

/* An entry that may match. The lower the cost, the earlier it is read. */
typedef struct sgl_candidate {
    uint64_t entry;
    uint32_t cost;
} sgl_candidate;

/* A word of the query, as it is found by. */
typedef struct sgl_query_word {
    sigla_slice key;                            /* sgl_keyword_fold */
    sigla_slice stems[SGL_STEM_LANGUAGES_MAX];  /* sgl_keyword_stem, by language */
    sgl_distance near;                          /* prepared from the key; length 0: too long */
} sgl_query_word;

/* One query under way. */
typedef struct sgl_search {
    sgl_transaction *transaction;
    const sgl_query *query;
    sgl_arena arena; /* lives as long as the search */
    SGL_ARRAY(sgl_candidate) candidates;
    sgl_keywords keywords;
    sgl_query_word *words; /* of the query; sgl_search_words */
    size_t word_count;
    sgl_distance near;                /* prepared from the fold of the query; length 0: too long */
    sigla_slice *variants;            /* of scripts.c */
    size_t variant_count;
    struct sgl_pattern *pattern;      /* of pattern.c */
    double end;                       /* of the time for it, in seconds of the monotonic clock */
    sigla_buffer fold, work;          /* of the term at work */
    size_t scanned;                   /* rows looked at */
    bool more;                        /* a limit was met */
} sgl_search;

typedef struct sgl_strategy {
    sigla_match match;
    const char *name;
    const char *help; /* one line */
    /* Adds candidates (sgl_search_add, sgl_search_add_fold). */
    sigla_status (*collect)(sgl_search *search, sigla_error *error);
    /* Whether a term matches; *distance is 0 for the best match, more for those that are less near. `fold` is that of the term. */
    bool (*accepts)(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
} sgl_strategy;

extern const sgl_strategy sgl_strategies[];
extern const size_t sgl_strategy_count;
/* NULL when there is none of that name. */
const sgl_strategy *sgl_strategy_find(const char *name);

/* Adds an entry; false when there are enough. Memory that lacks is told by sgl_search_status. */
bool sgl_search_add(sgl_search *search, uint64_t entry, uint8_t weight, bool is_long, unsigned distance);
/* Adds all entries that have a term with this fold. */
sigla_status sgl_search_add_fold(sgl_search *search, sigla_slice fold, unsigned distance, sigla_error *error);
/* Counts a row that is looked at; false when there were too many. */
bool sgl_search_step(sgl_search *search);
/* Fills search->words. */
sigla_status sgl_search_words(sgl_search *search, sigla_error *error);
/* The fold of a text in search->work, valid until the next one. */
sigla_slice sgl_search_fold(sgl_search *search, sigla_slice text);
/* Whether a word of a term in `language` (sgl_stem_language) is the query's word, or has the same stem. */
bool sgl_search_word_equals(sgl_search *search, const sgl_query_word *wanted, sigla_slice word, unsigned language);

/* Adds the hits of a strategy to the answer. */
sigla_status sgl_search_run(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, const sgl_strategy *strategy,
                            sigla_error *error);

/* ---- the strategies, by file ---- */

sigla_status sgl_collect_equal(sgl_search *search, sigla_error *error); /* plain.c */
sigla_status sgl_collect_prefix(sgl_search *search, sigla_error *error);
sigla_status sgl_collect_suffix(sgl_search *search, sigla_error *error);
bool sgl_accepts_exact(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
bool sgl_accepts_folded(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
bool sgl_accepts_prefix(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
bool sgl_accepts_suffix(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

sigla_status sgl_collect_words_all(sgl_search *search, sigla_error *error); /* words.c */
sigla_status sgl_collect_words_any(sgl_search *search, sigla_error *error);
bool sgl_accepts_words_all(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
bool sgl_accepts_words_any(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);
bool sgl_accepts_phrase(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

sigla_status sgl_collect_wildcard(sgl_search *search, sigla_error *error); /* wildcard.c */
bool sgl_accepts_wildcard(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

sigla_status sgl_collect_regex(sgl_search *search, sigla_error *error); /* regex.c */
bool sgl_accepts_regex(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

sigla_status sgl_collect_scripts(sgl_search *search, sigla_error *error); /* scripts.c */
bool sgl_accepts_scripts(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

sigla_status sgl_collect_fuzzy(sgl_search *search, sigla_error *error); /* fuzzy.c */
bool sgl_accepts_fuzzy(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold);

#endif
