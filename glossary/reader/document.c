/* SPDX-License-Identifier: Apache-2.0 */
/* A document: filled by the readers, then only looked at. Languages of paragraphs are found when somebody asks. */
#include "reader/document.h"

#include "language/detect.h"

/* Shorter paragraphs speak the document's language. */
#define LANGUAGE_LEAST 80

static bool is_healthy(sigla_document *document)
{
    if (document->fault != SIGLA_OK)
        return false;
    if (document->map.count >= SGL_DOCUMENT_PIECES_MAX || document->paragraphs.count >= SGL_DOCUMENT_PARAGRAPHS_MAX)
        document->fault = SIGLA_LIMIT;
    return document->fault == SIGLA_OK;
}

static void settle(sigla_document *document, bool held)
{
    if (!held || document->text.failed)
        document->fault = SIGLA_NO_MEMORY;
    else if (document->text.len > SGL_MAP_MAX_BYTES)
        document->fault = SIGLA_LIMIT;
}

/* Most text goes on where the text before it ended, in the document as in the source, and there is room. */
static bool copy_on(sigla_document *document, const char *bytes, size_t begin, size_t len)
{
    sigla_buffer *text = &document->text;
    if (len >= text->capacity - text->len || text->len + len > SGL_MAP_MAX_BYTES || !sgl_map_goes_on(&document->map, text->len, begin))
        return false;
    memcpy(text->ptr + text->len, bytes, len);
    text->len += len;
    text->ptr[text->len] = '\0';
    return true;
}

void sgl_document_copy(sigla_document *document, const char *source, size_t begin, size_t end)
{
    if (end <= begin || !is_healthy(document) || copy_on(document, source + begin, begin, end - begin))
        return;
    bool held = sgl_map_add(&document->map, document->text.len, begin);
    sigla_buffer_append(&document->text, source + begin, end - begin);
    settle(document, held);
}

void sgl_document_put(sigla_document *document, sigla_slice text, sigla_span span)
{
    if (text.len == 0 || !is_healthy(document))
        return;
    size_t begin = document->text.len;
    sigla_buffer_append(&document->text, text.ptr, text.len);
    settle(document, sgl_map_add_atomic(&document->map, begin, document->text.len, span));
}

void sgl_document_truncate(sigla_document *document, size_t len)
{
    if (document->fault != SIGLA_OK || len >= document->text.len)
        return;
    document->text.len = len;
    document->text.ptr[len] = '\0';
    sgl_map_truncate(&document->map, len);
}

static void trim_open(sigla_document *document)
{
    size_t len = document->text.len;
    while (len > document->open &&
           (document->text.ptr[len - 1] == ' ' || document->text.ptr[len - 1] == '\n' || document->text.ptr[len - 1] == '\t'))
        len--;
    sgl_document_truncate(document, len);
}

void sgl_document_end_paragraph(sigla_document *document, sigla_paragraph_kind kind)
{
    trim_open(document);
    if (document->text.len == document->open || !is_healthy(document))
        return;
    sgl_paragraph paragraph = {(uint32_t)document->open, (uint32_t)document->text.len, kind};
    bool held = sgl_array_push(&document->paragraphs, paragraph);
    sigla_buffer_append(&document->text, "\n\n", 2);
    document->open = document->text.len;
    settle(document, held);
}

void sigla_document_free(sigla_document *document)
{
    if (document == NULL)
        return;
    sgl_free(document->name);
    sgl_conversion_release(&document->conversion);
    sigla_buffer_release(&document->text);
    sgl_array_release(&document->map);
    sgl_array_release(&document->paragraphs);
    sgl_free((void *)document->languages);
    sgl_free(document);
}

const char *sigla_document_name(const sigla_document *document)
{
    return document->name;
}

const char *sigla_document_language(const sigla_document *document)
{
    return document->language;
}

const char *sigla_document_format(const sigla_document *document)
{
    return document->format;
}

const char *sigla_document_encoding(const sigla_document *document)
{
    return document->conversion.encoding;
}

static sigla_slice slice_of_text(const sigla_document *document, size_t begin, size_t end)
{
    return (sigla_slice){document->text.ptr + begin, end - begin};
}

sigla_slice sigla_document_title(const sigla_document *document)
{
    return slice_of_text(document, document->title.begin, document->title.end);
}

const uint8_t *sigla_document_hash(const sigla_document *document)
{
    return document->hash;
}

size_t sigla_document_size(const sigla_document *document)
{
    return document->size;
}

sigla_slice sigla_document_text(const sigla_document *document)
{
    return slice_of_text(document, 0, document->text.len);
}

size_t sigla_document_paragraph_count(const sigla_document *document)
{
    return document->paragraphs.count;
}

sigla_paragraph sgl_document_paragraph(const sigla_document *document, size_t index)
{
    const sgl_paragraph *paragraph = &document->paragraphs.items[index];
    return (sigla_paragraph){.text = slice_of_text(document, paragraph->begin, paragraph->end),
                             .span = {paragraph->begin, paragraph->end},
                             .language = "",
                             .kind = paragraph->kind};
}

const char *sgl_document_paragraph_language(const sigla_document *document, size_t index)
{
    const sgl_paragraph *paragraph = &document->paragraphs.items[index];
    if (document->language_given || document->paragraphs.count == 1 || paragraph->end - paragraph->begin < LANGUAGE_LEAST)
        return document->language;
    unsigned number = atomic_load_explicit(&document->languages[index], memory_order_relaxed);
    if (number == 0) {
        number = sgl_language_of_part(slice_of_text(document, paragraph->begin, paragraph->end), document->language);
        atomic_store_explicit(&document->languages[index], (uint8_t)number, memory_order_relaxed);
    }
    return number == SGL_LANGUAGE_OF_WHOLE ? document->language : sgl_language_tag(number);
}

sigla_paragraph sigla_document_paragraph(const sigla_document *document, size_t index)
{
    sigla_paragraph paragraph = sgl_document_paragraph(document, index);
    paragraph.language = sgl_document_paragraph_language(document, index);
    return paragraph;
}

sigla_span sigla_document_source_span(const sigla_document *document, sigla_span text_span)
{
    sigla_span span = sgl_map_span(&document->map, text_span, document->source_len);
    span = sgl_conversion_span(&document->conversion, span);
    span.end = span.end < document->size ? span.end : document->size;
    span.begin = span.begin < span.end ? span.begin : span.end;
    return span;
}
