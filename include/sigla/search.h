/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Look-ups: from a short form to its long forms and from a long form to its short forms. Thread-safe on one store handle.
 *
 *     sigla_hits *hits = NULL;
 *     sigla_search_options options = {.limit = 20};
 *     sigla_status status = sigla_lookup(&hits, store, sigla_slice_of("SIS"), &options, &error);
 *     …
 *     sigla_hits_free(hits);
 */
#ifndef SIGLA_SEARCH_H
#define SIGLA_SEARCH_H

#include <sigla/store.h>

#define SIGLA_QUERY_MAX_BYTES 1000 /* a longer query is refused with SIGLA_LIMIT */
#define SIGLA_SEARCH_LIMIT_DEFAULT 20
#define SIGLA_SEARCH_LIMIT_MAX 1000

typedef enum sigla_match {
    SIGLA_MATCH_EXACT = 0, /* byte for byte */
    SIGLA_MATCH_FOLDED,    /* up to case, accents, apostrophes, dashes, dots of initials, spaces */
    SIGLA_MATCH_PREFIX,    /* the term begins with the query, folded */
    SIGLA_MATCH_SUFFIX,    /* it ends with the query, folded */
    SIGLA_MATCH_PHRASE,    /* it has the words of the query one after the other, inflected or not */
    SIGLA_MATCH_WORDS_ALL, /* it has all of them */
    SIGLA_MATCH_WORDS_ANY, /* it has one of them at least */
    SIGLA_MATCH_WILDCARD,  /* its fold fits a pattern with * and ? */
    SIGLA_MATCH_REGEX,     /* its text fits a regular expression (ICU's syntax) */
    SIGLA_MATCH_SCRIPTS,   /* it is the query in the letters of another script, by sound or by shape */
    SIGLA_MATCH_FUZZY      /* it is the query, or has its words, up to one edit for five letters, two for more */
} sigla_match;

/* A way to search, by the name that it is asked for with. Constants. */
typedef struct sigla_strategy {
    sigla_match match;
    const char *name; /* "words-all" */
    const char *help; /* one line */
} sigla_strategy;
/* The strategies, from index 0 on, the strictest first; false beyond the last. Thread-safe. */
SIGLA_API bool sigla_strategy_get(sigla_strategy *out, size_t index);

typedef struct sigla_search_options {
    const char *language;   /* only entries with a term in this language (BCP 47); NULL: any */
    size_t limit;           /* hits; 0: SIGLA_SEARCH_LIMIT_DEFAULT; at most SIGLA_SEARCH_LIMIT_MAX */
    size_t evidence_max;    /* pieces of evidence with each entry; 0: none */
    bool prefix;            /* look for prefixes too when nothing equal was found (sigla_lookup), or always (sigla_search) */
    const char *strategy;   /* sigla_search: this one alone, by name; NULL: exact, folded and prefix */
    const char *from;       /* the term that matches must be in this language; NULL: any */
    const char *to;         /* the entry must have a term in this language; NULL: any */
    const char *prefer;     /* the asker's language: terms in it rank before others that match as well; NULL: none */
    const char *domain;     /* the asker's domain, likewise; NULL: none */
} sigla_search_options;

typedef struct sigla_hit {
    const sigla_entry *entry;
    const sigla_term *term; /* the term that matched, in the entry */
    sigla_match match;
    unsigned distance; /* edits for SIGLA_MATCH_FUZZY, missing words for SIGLA_MATCH_WORDS_ANY; else 0 */
    unsigned affinity; /* how many of the asker's preferences it meets */
} sigla_hit;

/* Ranked: by match (in the order of sigla_match), distance, affinity, short forms before long forms, status (preferred, admitted, proposed, superseded,
   deprecated), reliability, documents, recency, id: a total order. */
typedef struct sigla_hits {
    const sigla_hit *hits;
    size_t count;
    bool more; /* the limit cut some off */
} sigla_hits;
SIGLA_API void sigla_hits_free(sigla_hits *hits);

/* Purpose: entries that have a term equal to the query (exactly, else folded; with options->prefix, else by prefix). Errors: SIGLA_NOT_FOUND,
   SIGLA_LIMIT and SIGLA_INVALID (empty, not UTF-8) for the query, SIGLA_DAMAGED, SIGLA_NO_MEMORY. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_lookup(sigla_hits **out, sigla_store *store, sigla_slice query,
                                                  const sigla_search_options *options, sigla_error *error);

/* Purpose: like sigla_lookup, but equal terms and prefixes together in one ranking. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_search(sigla_hits **out, sigla_store *store, sigla_slice query,
                                                  const sigla_search_options *options, sigla_error *error);

/* Purpose: what was perhaps meant when nothing was found: terms in other scripts, then misspelt ones, distinct texts, the nearest first. At most 10 unless
   options->limit says otherwise; an empty list is SIGLA_OK. */
typedef struct sigla_suggestions sigla_suggestions;
SIGLA_API SIGLA_CHECKED sigla_status sigla_similar(sigla_suggestions **out, sigla_store *store, sigla_slice query,
                                                   const sigla_search_options *options, sigla_error *error);

/* Terms that begin with a prefix, for completion: distinct texts. Free with sigla_suggestions_free. */
struct sigla_suggestions {
    const sigla_term *terms;
    size_t count;
};
SIGLA_API void sigla_suggestions_free(sigla_suggestions *suggestions);
SIGLA_API SIGLA_CHECKED sigla_status sigla_suggest(sigla_suggestions **out, sigla_store *store, sigla_slice prefix,
                                                   const sigla_search_options *options, sigla_error *error);

/* Purpose: all entries with a short form that begins with `prefix` (folded; empty: all) and a term in `language` (NULL: any), in the
   alphabetical order of that language (ICU collation; NULL: root). Memory grows with the answer: for the command line and exports. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_list(sigla_hits **out, sigla_store *store, sigla_slice prefix, const char *language,
                                                sigla_error *error);

typedef struct sigla_json sigla_json;
/* Purpose: writes {"match","term","entry":{…}} (docs/json.md). */
SIGLA_API void sigla_hit_write_json(sigla_json *json, const sigla_hit *hit);

#endif
