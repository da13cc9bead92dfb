/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A document as the reader leaves it: paragraphs of clean UTF-8, each with its language and kind, and a map from every byte of them
 * back to the bytes of the file. Immutable after reading; several threads may use one.
 *
 *     sigla_document *document = NULL;
 *     sigla_status status = sigla_document_read_file(&document, "report.txt", NULL, &error);
 *     …
 *     sigla_document_free(document);
 */
#ifndef SIGLA_DOCUMENT_H
#define SIGLA_DOCUMENT_H

#include <sigla/slice.h>
#include <sigla/status.h>
#include <stdbool.h>
#include <stdint.h>

#define SIGLA_DOCUMENT_MAX_BYTES ((size_t)512 << 20) /* default limit on the size of a file */
#define SIGLA_HASH_BYTES 32                          /* BLAKE2b-256 of the file's bytes */
#define SIGLA_LANGUAGE_MAX 12                        /* room for a BCP 47 tag, with its NUL */

typedef struct sigla_document sigla_document;

typedef enum sigla_paragraph_kind {
    SIGLA_PARAGRAPH_BODY,
    SIGLA_PARAGRAPH_HEADING,
    SIGLA_PARAGRAPH_ITEM,  /* of a list or a legend */
    SIGLA_PARAGRAPH_TABLE, /* a row; its cells are separated by TAB */
    SIGLA_PARAGRAPH_NOTE   /* a footnote */
} sigla_paragraph_kind;

/* A paragraph. `text` lies in the document and lives as long as it; line breaks of the file that do not end the paragraph stand
   in it as '\n'. `span` is its place in sigla_document_text. `language` is a BCP 47 tag, "und" when not known. */
typedef struct sigla_paragraph {
    sigla_slice text;
    sigla_span span;
    const char *language;
    sigla_paragraph_kind kind;
} sigla_paragraph;

typedef struct sigla_read_options {
    const char *language; /* BCP 47 tag that overrides the guess, or NULL */
    size_t max_bytes;     /* 0: SIGLA_DOCUMENT_MAX_BYTES */
    bool plain;           /* the bytes are plain UTF-8 text, whatever the name and content suggest */
} sigla_read_options;

/* Purpose: reads a file ("-" is standard input). The format is recognised by content: plain text, Markdown; UTF-8, UTF-16, UTF-32 with
   or without a mark, Latin-1 and its kin. Ownership: *out is the caller's, sigla_document_free. `options` may be NULL, `error` too.
   Errors: SIGLA_IO, SIGLA_INVALID (empty, not valid in its encoding; the position says where), SIGLA_UNSUPPORTED (not text; the message names
   what it is), SIGLA_LIMIT, SIGLA_NO_MEMORY. Thread-safe. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_document_read_file(sigla_document **out, const char *path, const sigla_read_options *options,
                                                              sigla_error *error);

/* Purpose: the same for `len` bytes in memory, which are copied as far as needed; `name` is what evidence will call the document. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_document_read_bytes(sigla_document **out, const char *name, const void *bytes, size_t len,
                                                               const sigla_read_options *options, sigla_error *error);

/* Frees a document; NULL is allowed. */
SIGLA_API void sigla_document_free(sigla_document *document);

/* All that follows is borrowed from the document and lives as long as it. */
SIGLA_API const char *sigla_document_name(const sigla_document *document);     /* base name of the file */
SIGLA_API const char *sigla_document_language(const sigla_document *document); /* BCP 47, "und" when not known */
SIGLA_API const char *sigla_document_format(const sigla_document *document);   /* "text", "markdown" */
SIGLA_API const char *sigla_document_encoding(const sigla_document *document); /* "UTF-8", "UTF-16LE", "ISO-8859-1" … */
SIGLA_API sigla_slice sigla_document_title(const sigla_document *document);    /* first heading or line; may be empty */
SIGLA_API const uint8_t *sigla_document_hash(const sigla_document *document);  /* SIGLA_HASH_BYTES bytes */
SIGLA_API size_t sigla_document_size(const sigla_document *document);          /* bytes of the file */
SIGLA_API sigla_slice sigla_document_text(const sigla_document *document);     /* all paragraphs, each ended by '\n' twice */
SIGLA_API size_t sigla_document_paragraph_count(const sigla_document *document);
/* The paragraph at `index`, which must be below the count. */
SIGLA_API sigla_paragraph sigla_document_paragraph(const sigla_document *document, size_t index);

/* Purpose: where a span of sigla_document_text stands in the file, in bytes of the file. O(log n) in the number of repairs. */
SIGLA_API sigla_span sigla_document_source_span(const sigla_document *document, sigla_span text_span);

#endif
