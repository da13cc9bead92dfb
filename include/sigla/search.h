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
    SIGLA_MATCH_PREFIX     /* the term begins with the query, folded */
} sigla_match;

typedef struct sigla_search_options {
    const char *language;   /* only entries with a term in this language (BCP 47); NULL: any */
    size_t limit;           /* hits; 0: SIGLA_SEARCH_LIMIT_DEFAULT; at most SIGLA_SEARCH_LIMIT_MAX */
    size_t evidence_max;    /* pieces of evidence with each entry; 0: none */
    bool prefix;            /* look for prefixes too when nothing equal was found (sigla_lookup), or always (sigla_search) */
} sigla_search_options;

typedef struct sigla_hit {
    const sigla_entry *entry;
    const sigla_term *term; /* the term that matched, in the entry */
    sigla_match match;
} sigla_hit;

/* Ranked: exact before folded before prefix, then short forms before long forms, documents, recency, id. */
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

/* Terms that begin with a prefix, for completion: distinct texts. Free with sigla_suggestions_free. */
typedef struct sigla_suggestions {
    const sigla_term *terms;
    size_t count;
} sigla_suggestions;
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
