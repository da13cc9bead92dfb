/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The glossary on disk: an LMDB environment in a directory. Several processes and threads may use one store at the same time; readers
 * never wait for the writer. Within a process a directory is opened once; the handle may be shared by threads. Do not use it across fork().
 * Values are copied out: nothing that a call returns points into the map.
 */
#ifndef SIGLA_STORE_H
#define SIGLA_STORE_H

#include <sigla/entry.h>
#include <sigla/extract.h>

#define SIGLA_STORE_SCHEMA 2
#define SIGLA_STORE_MAP_BYTES ((uint64_t)16 << 30) /* default size of the map; the file is as small as its content */

typedef struct sigla_store sigla_store;

typedef struct sigla_store_options {
    bool read_only;     /* never writes, not even the lock table where that cannot be written */
    bool must_exist;    /* SIGLA_NOT_FOUND instead of creating */
    uint64_t map_bytes; /* 0: SIGLA_STORE_MAP_BYTES; it grows by itself when full */
} sigla_store_options;

/* Purpose: opens the store in directory `path`, creating it (atomically) if it is not there. Ownership: *out, sigla_store_close.
   Errors: SIGLA_NOT_FOUND, SIGLA_INVALID (a file, or a directory with other things in it), SIGLA_IO, SIGLA_DAMAGED (a truncated or foreign
   data file), SIGLA_SCHEMA, SIGLA_READ_ONLY, SIGLA_FULL, SIGLA_BUSY (open in this process already), SIGLA_NO_MEMORY. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_open(sigla_store **out, const char *path, const sigla_store_options *options,
                                                      sigla_error *error);
SIGLA_API void sigla_store_close(sigla_store *store);

/* What sigla_store_add_document did. */
typedef struct sigla_add_report {
    uint64_t document_id;
    size_t definitions;    /* pieces of evidence written */
    size_t entries_new;    /* entries that did not exist before */
    size_t entries_joined; /* existing entries that got more evidence */
    uint64_t change;       /* number of the last change, 0 when nothing changed */
    uint64_t first_change; /* and of the first */
    uint64_t replaced_id;  /* the older version of the document, whose evidence is gone; 0 */
    size_t entries_lost;   /* entries that the older version spoke of and this one does not */
    size_t entries_gone;   /* of these, those that nothing else stands for: they are empty now */
} sigla_add_report;

/* Purpose: puts a document and what was found in it into the store, as one transaction: all of it or nothing. An older version of it
   (sigla_store_put_document) is replaced. A document whose bytes are in the store already changes nothing: SIGLA_UNCHANGED, with its id in
   the report. `author` (NULL: "extraction") goes into the change log. `report` may be NULL. Errors: SIGLA_READ_ONLY, SIGLA_FULL, SIGLA_IO,
   SIGLA_DAMAGED, SIGLA_NO_MEMORY; the store is then as it was. Thread-safe. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_add_document(sigla_store *store, const sigla_document *document,
                                                              const sigla_extraction *extraction, const char *author,
                                                              sigla_add_report *report, sigla_error *error);

typedef struct sigla_add_options {
    const char *author;    /* NULL: "extraction" */
    const char *reference; /* what the document is cited by; NULL: not known. A document of the same reference, or else of the same name, is
                              an older version of it */
    bool beside;           /* no document is an older version of this one */
    uint64_t beside_from;  /* no document with this number or above is; 0: any may be */
} sigla_add_options;

/* Purpose: the same, with options. A document that has the reference or, when none is given, the name of exactly one in the store, but
   other content, replaces that one in the same transaction: entries that only it stood for become empty, unless a person has touched them.
 */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_put_document(sigla_store *store, const sigla_document *document,
                                                              const sigla_extraction *extraction, const sigla_add_options *options,
                                                              sigla_add_report *report, sigla_error *error);

typedef struct sigla_remove_report {
    size_t definitions;  /* pieces of evidence that went */
    size_t entries_lost; /* entries that lost some */
    size_t entries_gone; /* of these, those that nothing else stands for */
    uint64_t change;     /* number of the last change */
} sigla_remove_report;
/* Purpose: takes a document and its evidence out of the store. Errors: SIGLA_NOT_FOUND, and those of writing. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_remove_document(sigla_store *store, uint64_t document_id, const char *author,
                                                                 const char *reason, sigla_remove_report *report, sigla_error *error);

/* Entries got from the store; free with sigla_entry_list_free. */
typedef struct sigla_entry_list {
    const sigla_entry *entries;
    size_t count;
} sigla_entry_list;
SIGLA_API void sigla_entry_list_free(sigla_entry_list *list);

/* Purpose: the entry with that id and at most `evidence_max` pieces of evidence (list of one). Errors: SIGLA_NOT_FOUND, SIGLA_DAMAGED,
 * SIGLA_NO_MEMORY. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_entry(sigla_entry_list **out, sigla_store *store, uint64_t id, size_t evidence_max,
                                                       sigla_error *error);

typedef struct sigla_document_info {
    uint64_t id;
    sigla_slice name;
    sigla_slice title;
    char language[SIGLA_LANGUAGE_MAX];
    char format[16];
    uint8_t hash[SIGLA_HASH_BYTES];
    uint64_t size;       /* bytes */
    uint32_t paragraphs; /* count */
    uint32_t definitions;
    int64_t added;         /* seconds since 1970 */
    sigla_slice reference; /* what the document is cited by ("ST 12345/24"), when that was said; a newer version has the same */
} sigla_document_info;

typedef struct sigla_document_list {
    const sigla_document_info *documents;
    size_t count;
} sigla_document_list;
SIGLA_API void sigla_document_list_free(sigla_document_list *list);

/* Purpose: at most `limit` documents with ids above `after` (0: from the first), by id. An empty list is SIGLA_OK. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_documents(sigla_document_list **out, sigla_store *store, uint64_t after, size_t limit,
                                                           sigla_error *error);

/* What a change did to one thing that is said of an entry. Empty texts: nothing was, or is, said. */
typedef struct sigla_fact_change {
    uint64_t entry_id;
    sigla_slice
        field; /* "status", "definition" …; "term": that it is there ("yes"), or "removed"; "state": "deleted", "merged 17"; "edited" */
    sigla_slice language; /* of the term, definition or note */
    sigla_slice term;     /* empty unless the field is one of a term */
    sigla_term_type type; /* of the term; 0 */
    sigla_slice before, after;
} sigla_fact_change;

/* One line of the change log. `action` says what was done: "add-document", "new-entry", "add-evidence", "remove-document",
   "replace-document", "remove-evidence", "empty-entry", "join-entries" by extraction; a person's are those of sigla/edit.h. `detail` is for
   people. */
typedef struct sigla_change {
    uint64_t number;
    int64_t time; /* seconds since 1970 */
    sigla_slice author;
    sigla_slice action;
    uint64_t entry_id;    /* 0: none */
    uint64_t document_id; /* 0: none */
    sigla_slice detail;
    sigla_slice reason;      /* that its author gave; may be empty */
    uint64_t other_id;       /* the second entry: merged into the first, or split from it; 0: none */
    uint64_t undoes;         /* number of the change that it undoes; 0: none */
    uint64_t previous;       /* number of the change before it to entry_id, and … */
    uint64_t previous_other; /* … to other_id; 0: none */
    const sigla_fact_change *facts;
    size_t fact_count;
} sigla_change;

typedef struct sigla_change_list {
    const sigla_change *changes;
    size_t count;
} sigla_change_list;
SIGLA_API void sigla_change_list_free(sigla_change_list *list);

/* Purpose: at most `limit` changes with numbers above `after`. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_changes(sigla_change_list **out, sigla_store *store, uint64_t after, size_t limit,
                                                         sigla_error *error);
/* Purpose: at most `limit` changes to one entry, the newest first, from those with numbers below `before` (0: from the last).
   SIGLA_NOT_FOUND when there is no such entry. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_history(sigla_change_list **out, sigla_store *store, uint64_t entry_id, uint64_t before,
                                                         size_t limit, sigla_error *error);

typedef struct sigla_store_stats {
    unsigned schema;
    uint64_t entries, terms, evidence, documents;
    uint64_t last_change; /* number */
    uint64_t file_bytes, map_bytes;
} sigla_store_stats;
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_stats_get(sigla_store_stats *out, sigla_store *store, sigla_error *error);

/* Purpose: reads everything and compares (checksums, indexes with entries, evidence with documents, counters, numbers without gaps). Each
   fault is told to `tell` in one sentence. *faults is their number; the status is SIGLA_DAMAGED when there is one. */
typedef void (*sigla_fault_fn)(const char *sentence, void *payload);
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_check(size_t *faults, sigla_store *store, sigla_fault_fn tell, void *payload,
                                                       sigla_error *error);

/* Purpose: what a running service does every 30 seconds: clears the places of dead readers, notices a map that others have grown. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_store_maintain(sigla_store *store, sigla_error *error);

#endif
