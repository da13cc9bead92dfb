/* SPDX-License-Identifier: Apache-2.0 */
/* Markdown, also where only parts of it are left in a text. Its lines are read by paragraphs.c, its marks dropped by heal.c. */
#include "reader/block.h"
#include "reader/format.h"
#include "reader/paragraphs.h"
#include "text/vector.h"

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

static inline sgl_vector find_marks(sgl_vector bytes, sgl_vector next)
{
    sgl_vector single = sgl_vector_is(bytes, '#') | sgl_vector_is(bytes, '`') | sgl_vector_is(bytes, '~') | sgl_vector_is(bytes, '|');
    return single | (sgl_vector_is(bytes, '*') & sgl_vector_is(next, '*')) | (sgl_vector_is(bytes, '[') & sgl_vector_is(next, '^')) |
           (sgl_vector_is(bytes, '!') & sgl_vector_is(next, '['));
}

/* The next place at or after `at` of something that may speak for Markdown, or text.len. */
static size_t next_mark(sigla_slice text, size_t at)
{
    for (; at < text.len; at += SGL_VECTOR_BYTES) {
        size_t left = text.len - at;
        bool full = left > SGL_VECTOR_BYTES;
        sgl_vector bytes = full ? sgl_vector_load(text.ptr + at) : sgl_vector_load_part(text.ptr + at, left, 0);
        sgl_vector next = full ? sgl_vector_load(text.ptr + at + 1) : sgl_vector_load_part(text.ptr + at + 1, left - 1, 0);
        unsigned found = sgl_vector_bits(find_marks(bytes, next));
        if (found != 0)
            return at + (unsigned)__builtin_ctz(found);
    }
    return text.len;
}

/* The evidence of the line that holds the place, which begins at or after `begin`. -> where the next one begins. */
static size_t weigh_line(unsigned *evidence, sigla_slice text, size_t begin, size_t place, char terminator)
{
    sgl_line line;
    while (place > begin && text.ptr[place - 1] != terminator)
        place--;
    sgl_line_at(&line, text, place, terminator);
    *evidence += sgl_line_is_blank(&line) ? 0 : sgl_block_markdown_evidence(text, &line);
    return line.next;
}

bool sgl_markdown_recognise(const char *name, sigla_slice text)
{
    if (has_extension(name))
        return true;
    unsigned evidence = 0;
    char terminator = sgl_line_terminator(text);
    text.len = text.len < SAMPLE_MAX ? text.len : SAMPLE_MAX;
    for (size_t at = 0; at < text.len && evidence < EVIDENCE_ENOUGH;) {
        size_t mark = next_mark(text, at);
        if (mark >= text.len)
            break;
        at = weigh_line(&evidence, text, at, mark, terminator);
    }
    return evidence >= EVIDENCE_ENOUGH;
}

void sgl_markdown_read(sigla_document *document, sigla_slice text)
{
    sgl_paragraphs_read(document, text, true);
}
