/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text and Markdown, as UTF-8, to paragraphs. */
#ifndef SGL_READER_PLAIN_H
#define SGL_READER_PLAIN_H

#include "reader/document.h"

/* `source` is valid UTF-8. Faults are left in the document. */
void sgl_plain_read(sigla_document *document, sigla_slice source);

#endif
