/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text: whatever is no other format. */
#include "reader/format.h"
#include "reader/paragraphs.h"

bool sgl_plain_recognise(const char *name, sigla_slice text)
{
    (void)name, (void)text;
    return true;
}

void sgl_plain_read(sigla_document *document, sigla_slice text)
{
    sgl_paragraphs_read(document, text, false);
}
