/* SPDX-License-Identifier: Apache-2.0 */
/* Reading and judging documents in tests. */
#include "reading.h"

#include "test.h"

#include <sigla/buffer.h>
#include <sigla/text.h>
#include <stdlib.h>

static void write_text(sigla_buffer *out, sigla_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        sigla_buffer_append_char(out, text.ptr[i] == '\n' ? '~' : text.ptr[i] == '\t' ? '>' : text.ptr[i]);
}

static void write_document(sigla_buffer *out, const sigla_document *document)
{
    for (size_t i = 0; i < sigla_document_paragraph_count(document); i++) {
        sigla_paragraph paragraph = sigla_document_paragraph(document, i);
        sigla_buffer_printf(out, "%s%c:", i == 0 ? "" : " / ", "BHITN"[paragraph.kind]);
        write_text(out, paragraph.text);
    }
}

char *reading_of(const char *name, const void *bytes, size_t len, const sigla_read_options *options)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_document *document = NULL;
    sigla_error error = {0};
    if (sigla_document_read_bytes(&document, name, bytes, len, options, &error) == SIGLA_OK) {
        write_document(&out, document);
        if (strcmp(sigla_document_encoding(document), "UTF-8") == 0)
            check_document(document, bytes, len);
    } else {
        sigla_buffer_printf(&out, "FAILED: %s", error.message);
    }
    sigla_document_free(document);
    sigla_buffer_append_char(&out, '\0');
    return sigla_buffer_take(&out);
}

void check_reading_of(const char *text, const char *expected, const char *file, int line)
{
    char *reading = reading_of("a.txt", text, strlen(text), NULL);
    test_check_text(reading, expected, text, file, line);
    free(reading);
}

static bool is_subsequence(const char *word, size_t len, const char *bytes, size_t count)
{
    size_t at = 0;
    for (size_t i = 0; i < count && at < len; i++)
        at += bytes[i] == word[at];
    return at == len;
}

static bool is_word_byte(char byte)
{
    return (byte & 0x80) != 0 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

static void check_words(const sigla_document *document, sigla_paragraph paragraph, const char *bytes)
{
    size_t end;
    for (size_t at = 0; at < paragraph.text.len; at = end) {
        end = at + 1;
        if (!is_word_byte(paragraph.text.ptr[at]))
            continue;
        while (end < paragraph.text.len && is_word_byte(paragraph.text.ptr[end]))
            end++;
        sigla_span span = sigla_document_source_span(document, (sigla_span){paragraph.span.begin + at, paragraph.span.begin + end});
        bool decoded = memchr(bytes + span.begin, '&', span.end - span.begin) != NULL;
        if (!decoded && !is_subsequence(paragraph.text.ptr + at, end - at, bytes + span.begin, span.end - span.begin)) {
            CHECK_TEXT(sigla_slice_of(paragraph.text.ptr).ptr, "a text whose words stand in the file");
            return;
        }
    }
}

void check_document(const sigla_document *document, const char *bytes, size_t len)
{
    sigla_slice text = sigla_document_text(document);
    size_t expected = 0;
    CHECK_INT(sigla_text_valid(text), text.len);
    for (size_t i = 0; i < sigla_document_paragraph_count(document); i++) {
        sigla_paragraph paragraph = sigla_document_paragraph(document, i);
        CHECK_INT(paragraph.span.begin, expected);
        CHECK(paragraph.text.len > 0 && paragraph.text.len == paragraph.span.end - paragraph.span.begin);
        sigla_span span = sigla_document_source_span(document, paragraph.span);
        CHECK(span.begin < span.end && span.end <= len);
        check_words(document, paragraph, bytes);
        expected = paragraph.span.end + 2;
    }
    CHECK_INT(text.len, expected);
}
