/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a person does to entries and terms: each call is one transaction and one line of the change log, with author, reason and time, and
 * can be undone. What documents say later adds to it and never overwrites it.
 *
 *     const sigla_assignment preferred = {.field = sigla_slice_of("status"), .value = sigla_slice_of("preferred")};
 *     const sigla_term_name sis = {.text = sigla_slice_of("SIS")};
 *     const sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_TERM, .entry_id = 17, .terms = &sis, .term_count = 1,
 *                              .assignments = &preferred, .assignment_count = 1, .author = "Ana"};
 *     status = sigla_store_edit(store, &edit, &report, &error);
 */
#ifndef SIGLA_EDIT_H
#define SIGLA_EDIT_H

#include <sigla/store.h>

#define SIGLA_EDIT_TERMS_MAX 100       /* that one call may name */
#define SIGLA_EDIT_ASSIGNMENTS_MAX 100 /* that it may make */
#define SIGLA_AUTHOR_MAX_BYTES 64
#define SIGLA_REASON_MAX_BYTES 1000

typedef enum sigla_edit_action {
    SIGLA_EDIT_ADD_ENTRY,    /* of `terms`; assignments to fields of the entry */
    SIGLA_EDIT_CHANGE_ENTRY, /* assignments to fields of the entry, definitions and notes */
    SIGLA_EDIT_ADD_TERM,     /* `terms` with type and language; assignments to fields of a term */
    SIGLA_EDIT_CHANGE_TERM,  /* the terms named; assignments to fields of a term, also "text" and "language" */
    SIGLA_EDIT_REMOVE_TERM,  /* the terms named: documents that use them do not bring them back */
    SIGLA_EDIT_APPROVE,      /* the terms named, or all that are proposed, become admitted, or what is assigned to "status" */
    SIGLA_EDIT_DEPRECATE,    /* the terms named become deprecated, or what is assigned to "status" */
    SIGLA_EDIT_MERGE,        /* everything of `other_id` goes into the entry; where both say something, the entry is right */
    SIGLA_EDIT_SPLIT,        /* the terms named, and what documents say with them, become an entry of their own */
    SIGLA_EDIT_DELETE,
    SIGLA_EDIT_RESTORE, /* what was deleted */
    SIGLA_EDIT_UNDO     /* the change `change`, unless something else was said since about what it did */
} sigla_edit_action;

/* Names terms of an entry. Type 0 and language NULL: any. */
typedef struct sigla_term_name {
    sigla_term_type type;
    const char *language; /* BCP 47 */
    sigla_slice text;
} sigla_term_name;

/* A field and what it shall be; an empty value takes back what was said. */
typedef struct sigla_assignment {
    sigla_slice field;    /* of sigla_fields */
    const char *language; /* of a definition or note; else NULL */
    sigla_slice value;
} sigla_assignment;

typedef struct sigla_edit {
    sigla_edit_action action;
    uint64_t entry_id; /* 0 for a new entry and for undo */
    uint64_t other_id;
    uint64_t change;
    const sigla_term_name *terms;
    size_t term_count;
    const sigla_assignment *assignments;
    size_t assignment_count;
    const char *author;   /* NULL: "unknown" */
    const char *reason;   /* NULL: none given */
    int64_t time;         /* seconds since 1970; 0: now */
    uint64_t if_revision; /* SIGLA_CONFLICT unless this is the entry's revision; 0: whatever it is */
} sigla_edit;

typedef struct sigla_edit_report {
    uint64_t entry_id; /* the entry, also a new one */
    uint64_t other_id; /* the entry that was split off, or merged; 0 */
    uint64_t change;   /* number of the change; the entry's new revision */
} sigla_edit_report;

/* Purpose: does it, all or nothing. `report` may be NULL. Errors: SIGLA_UNCHANGED (everything is so already), SIGLA_NOT_FOUND (no such
   entry, term or change), SIGLA_INVALID (the sentence says what is allowed), SIGLA_CONFLICT (another revision; or, for undo, something said
   since), SIGLA_LIMIT, and those of writing. Thread-safe. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_edit(sigla_store *store, const sigla_edit *edit, sigla_edit_report *report,
                                                      sigla_error *error);

/* A field that assignments may name. */
typedef struct sigla_field_info {
    const char *name;
    const char *scope;         /* "entry", "language" (with a language), "term" */
    const char *const *values; /* what it may be, `value_count` names; NULL: a text */
    size_t value_count;
    const char *help;
} sigla_field_info;
/* Purpose: the field with that index; false when there are no more. Thread-safe. */
SIGLA_API bool sigla_field_at(sigla_field_info *out, size_t index);

#endif
