/* SPDX-License-Identifier: Apache-2.0 */
/* An entry of the glossary: one concept, its terms in all languages, and the places that the terms come from. Plain structs; they belong
   to whatever object they were got from (a sigla_entry_list, a sigla_hits). */
#ifndef SIGLA_ENTRY_H
#define SIGLA_ENTRY_H

#include <sigla/document.h>

typedef enum sigla_term_type { SIGLA_TERM_SHORT = 1, SIGLA_TERM_LONG = 2 } sigla_term_type;

/* As in TBX administrativeStatus, with "proposed" as in IATE. What extraction adds is proposed. */
typedef enum sigla_term_status {
    SIGLA_TERM_PROPOSED = 0,
    SIGLA_TERM_ADMITTED,
    SIGLA_TERM_PREFERRED,
    SIGLA_TERM_DEPRECATED,
    SIGLA_TERM_SUPERSEDED
} sigla_term_status;

typedef struct sigla_term {
    sigla_slice text;                  /* NUL-terminated */
    char language[SIGLA_LANGUAGE_MAX]; /* BCP 47; "und" when not known */
    sigla_term_type type;
    sigla_term_status status;
    unsigned reliability; /* 1 not verified … 4 very reliable, as IATE */
    uint32_t count;       /* pieces of evidence that use exactly this term */
} sigla_term;

/* A definition as it stood in a document. Spans are bytes of the file. */
typedef struct sigla_evidence {
    uint64_t entry_id;
    uint64_t document_id;
    sigla_slice document_name;
    sigla_slice short_form;
    sigla_slice long_form;
    char language[SIGLA_LANGUAGE_MAX];
    sigla_slice sentence;
    sigla_span sentence_short; /* places in `sentence` */
    sigla_span sentence_long;
    sigla_span short_span; /* places in the file */
    sigla_span long_span;
    size_t paragraph;
    sigla_slice pattern;
    double confidence;
    int64_t added; /* seconds since 1970-01-01T00:00:00Z */
} sigla_evidence;

typedef struct sigla_entry {
    uint64_t id;
    uint64_t revision;       /* change number of the last change to it */
    const sigla_term *terms; /* short forms first, then by evidence count, then text */
    size_t term_count;
    const sigla_evidence *evidence; /* newest document first; at most what was asked for */
    size_t evidence_count;
    size_t evidence_total;
    uint32_t document_count; /* distinct documents */
    int64_t last_seen;       /* seconds since 1970 of the newest evidence */
    double confidence;       /* that the definition is right, given all evidence */
} sigla_entry;

typedef struct sigla_json sigla_json;
/* Purpose: writes an entry as a JSON object (docs/json.md). Thread-safe. */
SIGLA_API void sigla_entry_write_json(sigla_json *json, const sigla_entry *entry);
/* The first term of a type, in `language` if there is one (NULL: any); NULL when there is none. Borrowed from the entry. */
SIGLA_API const sigla_term *sigla_entry_term(const sigla_entry *entry, sigla_term_type type, const char *language);
SIGLA_API const char *sigla_term_status_text(sigla_term_status status);

#endif
