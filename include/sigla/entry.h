/* SPDX-License-Identifier: Apache-2.0 */
/* An entry of the glossary: one concept, its terms in all languages, and the places that the terms come from. Plain structs; they belong
   to whatever object they were got from (a sigla_entry_list, a sigla_hits). Names and values follow TBX-Basic (ISO 30042) and IATE. */
#ifndef SIGLA_ENTRY_H
#define SIGLA_ENTRY_H

#include <sigla/document.h>

#define SIGLA_TERM_MAX_BYTES 1000 /* a longer one could not be looked up */
#define SIGLA_TEXT_MAX_BYTES 5000 /* of a definition or a note */
#define SIGLA_NAME_MAX_BYTES 200  /* of a domain, a collection, a source */
#define SIGLA_LANGUAGES_MAX 200   /* in which an entry has a definition or a note */
#define SIGLA_COLLECTIONS_MAX 50  /* of an entry */
#define SIGLA_REFERENCES_MAX 200  /* of an entry */
#define SIGLA_EUROVOC_MAX 8       /* room for a EuroVoc code, with its NUL: digits */

/* Which of the two a term is. What kind of short or long form, says sigla_term_kind. */
typedef enum sigla_term_type { SIGLA_TERM_SHORT = 1, SIGLA_TERM_LONG = 2 } sigla_term_type;

/* As in TBX administrativeStatus, with "proposed" as in IATE. What extraction adds is proposed. */
typedef enum sigla_term_status {
    SIGLA_TERM_PROPOSED = 0,
    SIGLA_TERM_ADMITTED,
    SIGLA_TERM_PREFERRED,
    SIGLA_TERM_DEPRECATED,
    SIGLA_TERM_SUPERSEDED
} sigla_term_status;

/* TBX termType, with "initialism" as in IATE. */
typedef enum sigla_term_kind {
    SIGLA_KIND_NONE = 0,
    SIGLA_KIND_ACRONYM,
    SIGLA_KIND_INITIALISM,
    SIGLA_KIND_ABBREVIATION,
    SIGLA_KIND_FULL_FORM,
    SIGLA_KIND_SHORT_FORM,
    SIGLA_KIND_VARIANT,
    SIGLA_KIND_PHRASE
} sigla_term_kind;

typedef enum sigla_part_of_speech {
    SIGLA_SPEECH_NONE = 0,
    SIGLA_SPEECH_NOUN,
    SIGLA_SPEECH_VERB,
    SIGLA_SPEECH_ADJECTIVE,
    SIGLA_SPEECH_ADVERB,
    SIGLA_SPEECH_OTHER
} sigla_part_of_speech;

typedef enum sigla_gender {
    SIGLA_GENDER_NONE = 0,
    SIGLA_GENDER_MASCULINE,
    SIGLA_GENDER_FEMININE,
    SIGLA_GENDER_NEUTER,
    SIGLA_GENDER_OTHER
} sigla_gender;

typedef enum sigla_number {
    SIGLA_NUMBER_NONE = 0,
    SIGLA_NUMBER_SINGULAR,
    SIGLA_NUMBER_PLURAL,
    SIGLA_NUMBER_DUAL,
    SIGLA_NUMBER_MASS
} sigla_number;

/* How a wording came to its entry. */
typedef enum sigla_join_rule {
    SIGLA_JOIN_NONE = 0,    /* not known */
    SIGLA_JOIN_FIRST,       /* it was the first */
    SIGLA_JOIN_SAME_WORDS,  /* the same but for writing and function words */
    SIGLA_JOIN_INFLECTION,  /* forms of the same words, or words written as one or as two */
    SIGLA_JOIN_ORDER,       /* the same words in another order */
    SIGLA_JOIN_LIGHT_WORDS, /* the same but for words such as "relating to" */
    SIGLA_JOIN_EXTENSION,   /* the same but for the name of the Union before or after it */
    SIGLA_JOIN_MISSPELLING, /* the same long form, two letters of the short form changed about */
    SIGLA_JOIN_PERSON       /* a person put it there */
} sigla_join_rule;

typedef struct sigla_term {
    sigla_slice text;                  /* NUL-terminated */
    char language[SIGLA_LANGUAGE_MAX]; /* BCP 47; "und" when not known */
    sigla_term_type type;
    sigla_term_status status;
    unsigned reliability; /* 1 not verified … 4 very reliable, as IATE */
    uint32_t count;       /* pieces of evidence that use exactly this term */
    sigla_term_kind kind;
    sigla_part_of_speech part_of_speech;
    sigla_gender gender;
    sigla_number number;
    bool case_sensitive; /* ON is not on */
    bool lookup_only;    /* a form that the entry is found by and that is not shown as a term of it (IATE: look-up form) */
    bool by_person;      /* a person wrote it or has changed something about it: it stays when its last evidence goes */
    sigla_slice source;  /* where a person has it from; empty when not said */
    sigla_join_rule joined_by;
} sigla_term;

/* What is said of the concept in one language. Texts are empty when not said. */
typedef struct sigla_entry_text {
    char language[SIGLA_LANGUAGE_MAX];
    sigla_slice definition;
    sigla_slice note;
} sigla_entry_text;

typedef enum sigla_relation { SIGLA_RELATION_RELATED = 1, SIGLA_RELATION_BROADER, SIGLA_RELATION_NARROWER } sigla_relation;

/* A cross-reference to another entry. */
typedef struct sigla_reference {
    sigla_relation relation; /* what the other is to this one */
    uint64_t entry_id;
} sigla_reference;

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

/* What has become of an entry. Its number is never given to another, and leads to where it went. */
typedef enum sigla_entry_state {
    SIGLA_ENTRY_LIVE = 0,
    SIGLA_ENTRY_DELETED, /* by a person; what documents say of it is kept, and comes back with it */
    SIGLA_ENTRY_MERGED,  /* into the entry `merged_into` */
    SIGLA_ENTRY_EMPTY    /* its last document is gone and no person had touched it; it returns when a document defines it again */
} sigla_entry_state;

typedef struct sigla_entry {
    uint64_t id;
    uint64_t revision;       /* change number of the last change to it */
    const sigla_term *terms; /* short forms first; look-up forms after the others; preferred before admitted before proposed, then by
                                evidence count, then text */
    size_t term_count;
    const sigla_evidence *evidence; /* newest document first; at most what was asked for */
    size_t evidence_count;
    size_t evidence_total;
    uint32_t document_count; /* distinct documents */
    int64_t last_seen;       /* seconds since 1970 of the newest evidence */
    double confidence;       /* that the definition is right, given all evidence */
    sigla_entry_state state;
    uint64_t merged_into;            /* 0 unless merged */
    bool edited;                     /* a person has changed something: documents add to it, and neither join it to another nor let it go */
    sigla_slice domain;              /* free text; empty when not said */
    char eurovoc[SIGLA_EUROVOC_MAX]; /* code of the EuroVoc concept of the domain, or "" */
    const sigla_slice *collections;  /* names, in their order */
    size_t collection_count;
    const sigla_entry_text *texts; /* by language */
    size_t text_count;
    const sigla_reference *references; /* by relation, then number */
    size_t reference_count;
    const sigla_term *removed; /* writings that a person has taken out; documents that use them do not bring them back */
    size_t removed_count;
} sigla_entry;

typedef struct sigla_json sigla_json;
/* Purpose: writes an entry as a JSON object (docs/json.md). Thread-safe. */
SIGLA_API void sigla_entry_write_json(sigla_json *json, const sigla_entry *entry);
/* The first term of a type that may be shown, in `language` if there is one (NULL: any); NULL when there is none. Borrowed from the entry.
 */
SIGLA_API const sigla_term *sigla_entry_term(const sigla_entry *entry, sigla_term_type type, const char *language);
/* Names of values, constants: "proposed"; "acronym", "" for none; and so on. */
SIGLA_API const char *sigla_term_status_text(sigla_term_status status);
SIGLA_API const char *sigla_term_kind_text(sigla_term_kind kind);
SIGLA_API const char *sigla_part_of_speech_text(sigla_part_of_speech part);
SIGLA_API const char *sigla_gender_text(sigla_gender gender);
SIGLA_API const char *sigla_number_text(sigla_number number);
SIGLA_API const char *sigla_relation_text(sigla_relation relation);
SIGLA_API const char *sigla_entry_state_text(sigla_entry_state state);
SIGLA_API const char *sigla_join_rule_text(sigla_join_rule rule);

#endif
