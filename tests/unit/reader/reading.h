/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of the reader share: reading a text, writing the outcome down in one line, and what must hold for any document. */
#ifndef READING_H
#define READING_H

#include <sigla/document.h>

/*
 * Reads `len` bytes and writes the paragraphs down: a letter for the kind (B H I T N), a colon, the text, " / " between paragraphs; line
 * breaks are '~', TABs '>'. Checks what must hold for any document. "FAILED: …" when it is not read. The caller frees.
 */
char *reading_of(const char *name, const void *bytes, size_t len, const sigla_read_options *options);
/* The same for text, and compares. */
void check_reading_of(const char *text, const char *expected, const char *file, int line);
#define CHECK_READING(text, expected) check_reading_of((text), (expected), __FILE__, __LINE__)

/* Spans lie within their bounds and rise, the text is valid UTF-8, paragraphs follow one another; a word of the text stands in the file,
   letter for letter, but for what was left out of it. `bytes` are the file, in UTF-8. */
void check_document(const sigla_document *document, const char *bytes, size_t len);

#endif
