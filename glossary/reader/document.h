/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The inside of a sigla_document, and how the readers of formats fill it: text after text, paragraph after paragraph, while the map
 * grows along. Memory and limits are remembered in `fault`, so a reader appends freely and the caller asks once, at the end.
 */
#ifndef SGL_READER_DOCUMENT_H
#define SGL_READER_DOCUMENT_H

#include "reader/map.h"
#include "text/convert.h"

#include <sigla/buffer.h>
#include <sigla/document.h>
#include <stdatomic.h>

#define SGL_TITLE_MAX 200                             /* bytes of a title */
#define SGL_DOCUMENT_PARAGRAPHS_MAX ((size_t)1 << 24) /* paragraphs of a document */
#define SGL_DOCUMENT_PIECES_MAX ((size_t)1 << 26)     /* pieces of its map */

typedef struct sgl_paragraph {
    uint32_t begin; /* in the text */
    uint32_t end;
    sigla_paragraph_kind kind;
} sgl_paragraph;

struct sigla_document {
    char *name;
    const char *format;
    char language[SIGLA_LANGUAGE_MAX];
    bool language_given; /* by the caller: paragraphs are not asked for theirs */
    sigla_span title;    /* in the text */
    uint8_t hash[SIGLA_HASH_BYTES];
    size_t size;               /* bytes of the file */
    sgl_conversion conversion; /* from them to the UTF-8 that the map speaks of; its text is not kept when it is the file's own */
    size_t source_len;         /* bytes of that UTF-8 */
    sigla_buffer text;
    size_t open; /* where the open paragraph begins */
    sgl_map map;
    SGL_ARRAY(sgl_paragraph) paragraphs;
    _Atomic uint8_t *languages; /* of the paragraphs, numbers of language/; 0 while nobody has asked */
    sigla_status fault;         /* SIGLA_NO_MEMORY or SIGLA_LIMIT once a call below has failed */
};

/* Appends source[begin, end), as it stands. */
void sgl_document_copy(sigla_document *document, const char *source, size_t begin, size_t end);
/* Appends `text` in place of source[span). */
void sgl_document_put(sigla_document *document, sigla_slice text, sigla_span span);
/* Takes the end of the open paragraph back, to `len` bytes of text; what goes are whole characters. */
void sgl_document_truncate(sigla_document *document, size_t len);
/* Ends the open paragraph, if it has text; the next one is open then. */
void sgl_document_end_paragraph(sigla_document *document, sigla_paragraph_kind kind);

/* The paragraph without the search for its language ("" in its place): for those who go through all of them. */
sigla_paragraph sgl_document_paragraph(const sigla_document *document, size_t index);
/* Its language, "und" when neither its own nor the document's is known. Found at the first call, remembered; thread-safe. */
const char *sgl_document_paragraph_language(const sigla_document *document, size_t index);

#endif
