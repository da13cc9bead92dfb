/* SPDX-License-Identifier: Apache-2.0 */
/* Lines to paragraphs: which lines belong together, what stands between them and is left out. */
#ifndef SGL_READER_PARAGRAPHS_H
#define SGL_READER_PARAGRAPHS_H

#include "reader/document.h"

/* Reads `source`, valid UTF-8, into the document. Faults are left in document->fault. */
void sgl_paragraphs_read(sigla_document *document, sigla_slice source, bool markdown);

#endif
