/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text: paragraphs end at blank lines. */
#include "reader/plain.h"

static bool is_blank(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\f')
            return false;
    return true;
}

void sgl_plain_read(sigla_document *document, sigla_slice source)
{
    size_t begin = 0;
    while (begin < source.len) {
        const char *newline = memchr(source.ptr + begin, '\n', source.len - begin);
        size_t end = newline == NULL ? source.len : (size_t)(newline - source.ptr);
        if (is_blank(source.ptr + begin, end - begin)) {
            sgl_document_end_paragraph(document, SIGLA_PARAGRAPH_BODY);
        } else {
            if (document->text.len > document->open)
                sgl_document_copy(document, source.ptr, begin - 1, begin);
            sgl_document_copy(document, source.ptr, begin, end);
        }
        begin = end + 1;
    }
    sgl_document_end_paragraph(document, SIGLA_PARAGRAPH_BODY);
}
