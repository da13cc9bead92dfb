/* SPDX-License-Identifier: Apache-2.0 */
/* From bytes to a document: limits, what is not text, encoding, then the reader of the format, at last hash, title and language. */
#include "base/error.h"
#include "language/detect.h"
#include "reader/document.h"
#include "reader/format.h"
#include "reader/input.h"
#include "reader/recognise.h"

#include <sigla/text.h>
#include <sodium.h>
#include <stdio.h>

#define TITLE_PARAGRAPHS 40 /* a title stands among the first */

static size_t byte_limit(const sigla_read_options *options)
{
    size_t limit = options->max_bytes == 0 ? SIGLA_DOCUMENT_MAX_BYTES : options->max_bytes;
    return limit < SGL_MAP_MAX_BYTES ? limit : SGL_MAP_MAX_BYTES;
}

static sigla_status check_size(size_t len, const char *name, const sigla_read_options *options, sigla_error *error)
{
    /* A program may hand over a text without words; a file without any is a mistake. */
    if (len == 0 && !options->plain)
        return sgl_fail(error, SIGLA_INVALID, "%s is empty", name);
    if (len > byte_limit(options))
        return sgl_fail(error, SIGLA_LIMIT, "%s is larger than the limit of %zu bytes", name, byte_limit(options));
    return SIGLA_OK;
}

static sigla_document *new_document(const char *name, sigla_slice bytes)
{
    sigla_document *document = sgl_calloc(1, sizeof *document);
    if (document == NULL)
        return NULL;
    sigla_buffer_init(&document->text);
    sgl_conversion_init(&document->conversion);
    document->name = sgl_copy(name, strlen(name));
    if (document->name == NULL) {
        sigla_document_free(document);
        return NULL;
    }
    document->size = bytes.len;
    /* Chooses the fastest hash for this machine; without it, or when it fails, a slower one works as well. */
    (void)!sodium_init();
    crypto_generichash_blake2b(document->hash, sizeof document->hash, (const unsigned char *)bytes.ptr, bytes.len, NULL, 0);
    return document;
}

static sigla_status convert(sigla_document *document, sigla_slice bytes, const sigla_read_options *options, sigla_error *error)
{
    if (options->plain)
        return sgl_convert_utf8(&document->conversion, document->name, bytes, error);
    const char *what = sgl_recognise_foreign(bytes);
    if (what != NULL)
        return sgl_fail(error, SIGLA_UNSUPPORTED, "%s is %s, not a text", document->name, what);
    sigla_status status = sgl_convert(&document->conversion, document->name, bytes, error);
    sgl_unit_kind kind = document->conversion.kind;
    bool of_bytes = kind == SGL_UNITS_UTF8 || kind == SGL_UNITS_8 || kind == SGL_UNITS_VARIED;
    /* What is not UTF-8 either way is called binary rather than badly encoded. */
    if (of_bytes && sgl_recognise_is_binary(bytes, status != SIGLA_OK || kind != SGL_UNITS_UTF8))
        return sgl_fail(error, SIGLA_UNSUPPORTED, "%s holds binary data, not a text", document->name);
    return status;
}

static void read_format(sigla_document *document)
{
    sigla_slice text = document->conversion.text;
    const sgl_format *format = sgl_format_find(document->name, text);
    document->format = format->name;
    document->source_len = text.len;
    /* Room for all of it at once: untouched pages cost nothing, moving them does. */
    if (!sigla_buffer_reserve(&document->text, text.len + text.len / 16 + 64))
        document->fault = SIGLA_NO_MEMORY;
    else
        format->read(document, text);
    if (document->conversion.kind == SGL_UNITS_UTF8)
        document->conversion.text = (sigla_slice){NULL, 0};
}

static bool has_words(sigla_slice text, size_t least)
{
    size_t words = 1;
    for (size_t i = 0; i < text.len && i < SGL_TITLE_MAX; i++)
        words += text.ptr[i] == ' ';
    return words >= least;
}

/* The first heading of three words or more, else the first line. */
static void settle_title(sigla_document *document)
{
    size_t count = document->paragraphs.count, chosen = 0;
    for (size_t i = 0; i < count && i < TITLE_PARAGRAPHS; i++) {
        sigla_paragraph paragraph = sgl_document_paragraph(document, i);
        if (paragraph.kind == SIGLA_PARAGRAPH_HEADING && has_words(paragraph.text, 3)) {
            chosen = i;
            break;
        }
    }
    if (count == 0)
        return;
    sigla_paragraph paragraph = sgl_document_paragraph(document, chosen);
    size_t len = paragraph.text.len < SGL_TITLE_MAX ? paragraph.text.len : SGL_TITLE_MAX;
    while (len > 0 && len < paragraph.text.len && ((unsigned char)paragraph.text.ptr[len] & 0xC0) == 0x80)
        len--;
    const char *newline = memchr(paragraph.text.ptr, '\n', len);
    document->title =
        (sigla_span){paragraph.span.begin, paragraph.span.begin + (newline == NULL ? len : (size_t)(newline - paragraph.text.ptr))};
}

static bool settle_language(sigla_document *document, const sigla_read_options *options)
{
    const char *language = options->language != NULL ? options->language : sgl_language_detect(sigla_document_text(document));
    document->language_given = options->language != NULL;
    snprintf(document->language, sizeof document->language, "%s", language);
    document->languages = sgl_calloc(document->paragraphs.count + 1, sizeof *document->languages);
    return document->languages != NULL;
}

static sigla_status fail_fault(const sigla_document *document, sigla_error *error)
{
    if (document->fault == SIGLA_LIMIT)
        return sgl_fail(error, SIGLA_LIMIT, "%s has more than %zu paragraphs, or too many places to mend", document->name,
                        SGL_DOCUMENT_PARAGRAPHS_MAX);
    return sgl_fail_memory(error);
}

sigla_status sigla_document_read_bytes(sigla_document **out, const char *name, const void *bytes, size_t len,
                                       const sigla_read_options *options, sigla_error *error)
{
    static const sigla_read_options defaults = {0};
    options = options == NULL ? &defaults : options;
    *out = NULL;
    sigla_status status = check_size(len, name, options, error);
    if (status != SIGLA_OK)
        return status;
    sigla_slice source = {len == 0 ? "" : bytes, len};
    sigla_document *document = new_document(name, source);
    if (document == NULL)
        return sgl_fail_memory(error);
    status = convert(document, source, options, error);
    if (status != SIGLA_OK)
        goto out;
    read_format(document);
    if (document->fault == SIGLA_OK && !settle_language(document, options))
        document->fault = SIGLA_NO_MEMORY;
    if (document->fault != SIGLA_OK) {
        status = fail_fault(document, error);
        goto out;
    }
    settle_title(document);
    *out = document;
    document = NULL;
out:
    sigla_document_free(document);
    return status;
}

sigla_status sigla_document_read_file(sigla_document **out, const char *path, const sigla_read_options *options, sigla_error *error)
{
    static const sigla_read_options defaults = {0};
    options = options == NULL ? &defaults : options;
    sigla_buffer bytes;
    sigla_buffer_init(&bytes);
    *out = NULL;
    sigla_status status = sgl_input_read(&bytes, path, byte_limit(options), error);
    if (status == SIGLA_OK)
        status = sigla_document_read_bytes(out, strcmp(path, "-") == 0 ? "standard input" : sgl_input_base_name(path), bytes.ptr, bytes.len,
                                           options, error);
    sigla_buffer_release(&bytes);
    return status;
}
