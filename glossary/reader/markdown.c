/* SPDX-License-Identifier: Apache-2.0 */
/* Markdown, also where only parts of it are left in a text. Its lines are read by paragraphs.c, its marks dropped by heal.c. */
#include "reader/block.h"
#include "reader/format.h"
#include "reader/paragraphs.h"

#include <strings.h>

#define SAMPLE_MAX ((size_t)64 << 10)
#define EVIDENCE_ENOUGH 3u

static bool has_extension(const char *name)
{
    static const char *const extensions[] = {".md", ".markdown", ".mdown", ".mkd"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot != NULL && i < sizeof extensions / sizeof extensions[0]; i++)
        if (strcasecmp(dot, extensions[i]) == 0)
            return true;
    return false;
}

bool sgl_markdown_recognise(const char *name, sigla_slice text)
{
    if (has_extension(name))
        return true;
    unsigned evidence = 0;
    char terminator = sgl_line_terminator(text);
    text.len = text.len < SAMPLE_MAX ? text.len : SAMPLE_MAX;
    for (size_t at = 0; at < text.len && evidence < EVIDENCE_ENOUGH;) {
        sgl_line line;
        sgl_line_at(&line, text, at, terminator);
        evidence += sgl_line_is_blank(&line) ? 0 : sgl_block_markdown_evidence(text, &line);
        at = line.next;
    }
    return evidence >= EVIDENCE_ENOUGH;
}

void sgl_markdown_read(sigla_document *document, sigla_slice text)
{
    sgl_paragraphs_read(document, text, true);
}
