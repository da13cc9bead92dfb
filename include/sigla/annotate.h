/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Finds all known terms in a text. An annotator is made once from a store and then works without it, at tens of megabytes a second; several threads
 * may use one.
 *
 *     sigla_annotator *annotator = NULL;
 *     sigla_annotations *found = NULL;
 *     if (sigla_annotator_open(&annotator, store, &error) == SIGLA_OK &&
 *         sigla_annotate(&found, annotator, text, "fr", &error) == SIGLA_OK)
 *         for (size_t i = 0; i < found->count; i++)
 *             …found->items[i].span…
 *     sigla_annotations_free(found);
 *     sigla_annotator_close(annotator);
 */
#ifndef SIGLA_ANNOTATE_H
#define SIGLA_ANNOTATE_H

#include <sigla/store.h>

#define SIGLA_ANNOTATE_MAX_BYTES ((size_t)512 << 20) /* of a text; a longer one is refused with SIGLA_LIMIT */

typedef struct sigla_annotator sigla_annotator;

/* A term at its place. Whole words only; of several terms at a place the longest, and they never overlap. */
typedef struct sigla_annotation {
    sigla_span span;         /* bytes of the text */
    const uint64_t *entries; /* that have the term, the best documented first; they lie in the annotator */
    size_t entry_count;
    bool inflected; /* the words are forms of the term's words */
} sigla_annotation;

typedef struct sigla_annotations {
    const sigla_annotation *items; /* in the order of the text */
    size_t count;
} sigla_annotations;

/* Purpose: reads all entries of the store and makes a table of their words; about 65 bytes a term. Ownership: *out, sigla_annotator_close.
   Errors: SIGLA_DAMAGED, SIGLA_NO_MEMORY. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_annotator_open(sigla_annotator **out, sigla_store *store, sigla_error *error);
SIGLA_API void sigla_annotator_close(sigla_annotator *annotator);
/* The number of the store's last change when the annotator was made: compare with sigla_store_stats to see whether it is still right. */
SIGLA_API uint64_t sigla_annotator_change(const sigla_annotator *annotator);

/* Purpose: the terms in a text, in UTF-8 (what is not is stepped over). `language` (BCP 47, NULL: not known) is that of the text: terms of that language
   are found inflected too. Short forms in capitals are found in capitals only, with or without the s of a plural; so are terms that are marked as
   case-sensitive. Words of a term may be parted by spaces, dashes, apostrophes, one line break. Ownership: *out, sigla_annotations_free; it must not
   outlive the annotator. Nothing found is SIGLA_OK. Errors: SIGLA_LIMIT, SIGLA_NO_MEMORY. Thread-safe on one annotator. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_annotate(sigla_annotations **out, const sigla_annotator *annotator, sigla_slice text,
                                                    const char *language, sigla_error *error);
SIGLA_API void sigla_annotations_free(sigla_annotations *annotations);

#endif
