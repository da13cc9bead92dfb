/* SPDX-License-Identifier: Apache-2.0 */
/* The reader: any bytes, once with the format left to be found out and once as plain text, against the promises of <sigla/document.h>. */
#include "fuzz.h"

#include <sigla/document.h>
#include <sigla/text.h>

static void check_paragraphs(const sigla_document *document, sigla_slice text)
{
    size_t end = 0;
    for (size_t i = 0; i < sigla_document_paragraph_count(document); i++) {
        sigla_paragraph paragraph = sigla_document_paragraph(document, i);
        fuzz_require_span(text, paragraph.span, "a paragraph lies in the text, on whole characters");
        fuzz_require(paragraph.span.begin >= end, "paragraphs follow one another");
        fuzz_require(paragraph.text.ptr == text.ptr + paragraph.span.begin &&
                         paragraph.text.len == paragraph.span.end - paragraph.span.begin,
                     "a paragraph is where its span says");
        fuzz_require(paragraph.language != NULL && paragraph.language[0] != '\0', "a paragraph has a language");
        end = paragraph.span.end;
    }
}

#define PLACES 4096 /* of a document that are looked at, about */

/* Every character of a paragraph comes from somewhere in the file, and places do not go back inside one (a note stands behind the paragraph
   that it was written into). */
static void check_places(const sigla_document *document, sigla_span paragraph, sigla_slice source)
{
    size_t before = 0;
    sigla_slice text = sigla_document_text(document);
    bool utf8 = strcmp(sigla_document_encoding(document), "UTF-8") == 0;
    for (size_t at = paragraph.begin; at < paragraph.end;) {
        size_t next = at + 1;
        while (next < text.len && ((unsigned char)text.ptr[next] & 0xC0) == 0x80)
            next++;
        sigla_span span = sigla_document_source_span(document, (sigla_span){at, next});
        fuzz_require(span.begin <= span.end && span.end <= source.len, "what stands in the text stands in the file");
        fuzz_require(span.begin >= before, "places in a paragraph do not go back");
        /* Spaces apart: a control character of two bytes becomes two of them. */
        if (utf8 && span.begin < span.end && text.ptr[at] != ' ')
            fuzz_require_span(source, span, "a character comes from whole characters");
        before = span.begin;
        at = next + text.len / PLACES;
        while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            at++;
    }
}

static void check_map(const sigla_document *document, sigla_slice source)
{
    for (size_t i = 0; i < sigla_document_paragraph_count(document); i++)
        check_places(document, sigla_document_paragraph(document, i).span, source);
}

static void check_document(const sigla_document *document, sigla_slice source)
{
    sigla_slice text = sigla_document_text(document), title = sigla_document_title(document);
    fuzz_require(sigla_text_valid(text) == text.len, "the text is UTF-8");
    fuzz_require(sigla_text_valid(title) == title.len, "the title is UTF-8");
    fuzz_require(sigla_document_size(document) == source.len, "the size is that of the file");
    check_paragraphs(document, text);
    check_map(document, source);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    for (int plain = 0; plain < 2; plain++) {
        sigla_read_options options = {.plain = plain == 1};
        sigla_error error = {0};
        sigla_document *document = NULL;
        sigla_status status = sigla_document_read_bytes(&document, "x", bytes, len, &options, &error);
        if (status == SIGLA_OK)
            check_document(document, (sigla_slice){(const char *)bytes, len});
        else
            fuzz_require(document == NULL && error.message[0] != '\0', "what is not read leaves nothing but a sentence that says why");
        sigla_document_free(document);
    }
    return 0;
}
