/* SPDX-License-Identifier: Apache-2.0 */
/* The formats that are read: a table. A new format is a row and a file. */
#ifndef SGL_READER_FORMAT_H
#define SGL_READER_FORMAT_H

#include "reader/document.h"

typedef struct sgl_format {
    const char *name;
    /* Whether a file of this name with this content (UTF-8) is of the format. The last row takes all. */
    bool (*recognise)(const char *name, sigla_slice text);
    /* Fills the document; faults are left in it. */
    void (*read)(sigla_document *document, sigla_slice text);
} sgl_format;

const sgl_format *sgl_format_find(const char *name, sigla_slice text);

/* The rows, each in its file. */
bool sgl_markdown_recognise(const char *name, sigla_slice text);
void sgl_markdown_read(sigla_document *document, sigla_slice text);
bool sgl_plain_recognise(const char *name, sigla_slice text);
void sgl_plain_read(sigla_document *document, sigla_slice text);

#endif
