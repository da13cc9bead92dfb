/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a person may say about an entry, as a const table of fields, and everything that has been said about one as a list of facts: field
 * by field, each a text. Two states of an entry differ by facts; a change of the log is such a difference, and undoing it is the difference
 * the other way round. What documents say (counts, dates, confidence, terms that only evidence has brought) is no fact here: it follows
 * from the evidence.
 */
#ifndef SGL_MODEL_FIELD_H
#define SGL_MODEL_FIELD_H

#include "base/array.h"
#include "model/draft.h"

/* The numbers stand in the store. */
typedef enum sgl_field {
    SGL_FIELD_STATE = 1, /* "" | "deleted" | "merged N" */
    SGL_FIELD_EDITED,    /* "" | "yes" */
    SGL_FIELD_DOMAIN,
    SGL_FIELD_EUROVOC,
    SGL_FIELD_COLLECTIONS, /* names, '\n' between */
    SGL_FIELD_RELATED,     /* numbers of entries, ',' between */
    SGL_FIELD_BROADER,
    SGL_FIELD_NARROWER,
    SGL_FIELD_DEFINITION,
    SGL_FIELD_NOTE,
    SGL_FIELD_TERM, /* "" | "yes": a person's | "removed" by one */
    SGL_FIELD_STATUS,
    SGL_FIELD_RELIABILITY,
    SGL_FIELD_TYPE,
    SGL_FIELD_PART_OF_SPEECH,
    SGL_FIELD_GENDER,
    SGL_FIELD_NUMBER,
    SGL_FIELD_CASE_SENSITIVE,
    SGL_FIELD_LOOKUP_ONLY,
    SGL_FIELD_SOURCE,
    SGL_FIELD_LAST = SGL_FIELD_SOURCE
} sgl_field;

typedef enum sgl_scope { SGL_SCOPE_ENTRY, SGL_SCOPE_LANGUAGE, SGL_SCOPE_TERM } sgl_scope;

typedef struct sgl_field_row {
    const char *name;
    sgl_scope scope;
    bool hidden;             /* not for a person to set by name */
    const sgl_names *values; /* what it may be; NULL: a text */
    size_t max;              /* bytes of a text */
    const char *help;
} sgl_field_row;

const sgl_field_row *sgl_field_row_of(sgl_field field);
/* The field of that name that a person may set; 0 when there is none. */
sgl_field sgl_field_find(sigla_slice name);

/* `value` is empty when nothing is said. `type`, `language` and `text` are those of the term (scope term); `language` of a definition or
 * note. */
typedef struct sgl_fact {
    sgl_field field;
    sigla_term_type type; /* 0 unless of a term */
    char language[SIGLA_LANGUAGE_MAX];
    sigla_slice text;
    sigla_slice value;
} sgl_fact;

typedef SGL_ARRAY(sgl_fact) sgl_facts;

/* What is said of an entry is `about.value` before and `after` after a change. */
typedef struct sgl_delta {
    uint64_t entry;
    sgl_fact about;
    sigla_slice after;
} sgl_delta;

typedef SGL_ARRAY(sgl_delta) sgl_deltas;

/* All facts of the draft, sorted (sgl_fact_order), only those with a value; texts in the draft. False when memory is lacking. */
bool sgl_facts_list(sgl_facts *out, sgl_draft *draft);
/* By what they speak of, not by value. */
int sgl_fact_order(const void *left, const void *right);
/* The value of what `about` speaks of; empty when it has none. */
sigla_slice sgl_facts_value(const sgl_facts *facts, const sgl_fact *about);

/* Appends what differs between two lists of facts of one entry. False when memory is lacking. */
bool sgl_facts_compare(sgl_deltas *out, uint64_t entry, const sgl_facts *before, const sgl_facts *after);

/* Makes a fact true (an empty value: nothing is said any more). A term that is not there is made, unless the value is empty. The value must
   be of the form that sgl_facts_list gives; a person's words go through sgl_field_read first. SIGLA_LIMIT, SIGLA_INVALID, SIGLA_NO_MEMORY.
 */
sigla_status sgl_draft_set(sgl_draft *draft, const sgl_fact *fact, sigla_error *error);

/* What a person wrote as a value, checked and brought into the form of facts; in the arena. SIGLA_INVALID with what is allowed,
 * SIGLA_LIMIT. */
sigla_status sgl_field_read(sigla_slice *out, sgl_field field, sigla_slice words, sgl_arena *arena, sigla_error *error);

#endif
