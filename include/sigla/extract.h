/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Finds what a document defines: short forms with their long forms, and short forms used without one.
 *
 *     sigla_extraction *found = NULL;
 *     if (sigla_extract(&found, document, NULL, &error) == SIGLA_OK)
 *         for (size_t i = 0; i < found->definition_count; i++)
 *             printf("%s = %s\n", found->definitions[i].short_form.ptr, found->definitions[i].long_form.ptr);
 *     sigla_extraction_free(found);
 */
#ifndef SIGLA_EXTRACT_H
#define SIGLA_EXTRACT_H

#include <sigla/document.h>

/* A definition. Spans are bytes of the file; the texts are clean (one space between words, no soft hyphens), NUL-terminated, and belong
   to the extraction. `pattern` names the frame it was found in ("long (short)" …), a constant. `confidence` is between 0 and 1. */
typedef struct sigla_definition {
    sigla_slice short_form;
    sigla_slice long_form;
    sigla_span short_span;
    sigla_span long_span;
    sigla_slice sentence; /* the sentence around both, clean, at most SIGLA_SENTENCE_MAX bytes */
    sigla_span sentence_short; /* where the short form stands in `sentence`; begin == end when it lies outside */
    sigla_span sentence_long;
    size_t paragraph;     /* index into the document's paragraphs */
    const char *language; /* of the long form, BCP 47 */
    const char *pattern;
    double confidence;
} sigla_definition;

#define SIGLA_SENTENCE_MAX 600

/* A short form used at a place where it is not defined. */
typedef struct sigla_mention {
    sigla_slice short_form;
    sigla_span span;
    size_t paragraph;
} sigla_mention;

/* What was found, in the order of the document (by the short form's place). */
typedef struct sigla_extraction {
    const sigla_definition *definitions;
    size_t definition_count;
    const sigla_mention *mentions;
    size_t mention_count;
} sigla_extraction;

typedef struct sigla_extract_options {
    double min_confidence; /* definitions below are not given; 0 means the default, 0.4 */
    bool no_mentions;      /* mentions are not wanted */
} sigla_extract_options;

/* Purpose: extracts. Time is linear in the document: what looking closely costs is limited by the length of the text, so a text of some hundreds of
   kilobytes that holds little but definitions may lose some of them (docs/extraction.md). Ownership: *out is the caller's, sigla_extraction_free; it does not refer to the document.
   Errors: SIGLA_NO_MEMORY only. Thread-safe. Source: spans of a site compete in a linear ranker, docs/extraction.md. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_extract(sigla_extraction **out, const sigla_document *document,
                                                   const sigla_extract_options *options, sigla_error *error);

SIGLA_API void sigla_extraction_free(sigla_extraction *extraction);

#define SIGLA_EXTRACTION_VERSION 1

typedef struct sigla_json sigla_json;
/* Purpose: writes one JSON object {"id","lang","definitions":[…],"mentions":[…]} (the shape is written down in docs/jsonl.md). `id` may be NULL:
   then the member is left out. */
SIGLA_API void sigla_extraction_write_json(sigla_json *json, const char *id, const sigla_document *document,
                                           const sigla_extraction *extraction);

#endif
