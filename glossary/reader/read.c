/* SPDX-License-Identifier: Apache-2.0 */
/* From bytes to a document: limits, hash, then the reader of the format. */
#include "base/error.h"
#include "language/detect.h"
#include "reader/document.h"
#include "reader/input.h"
#include "reader/plain.h"

#include <sigla/text.h>
#include <sodium.h>
#include <stdio.h>

static sigla_status check_size(size_t len, const char *name, const sigla_read_options *options, sigla_error *error)
{
    size_t limit = options->max_bytes == 0 ? SIGLA_DOCUMENT_MAX_BYTES : options->max_bytes;
    limit = limit < SGL_MAP_MAX_BYTES ? limit : SGL_MAP_MAX_BYTES;
    if (len == 0)
        return sgl_fail(error, SIGLA_INVALID, "%s is empty", name);
    if (len > limit)
        return sgl_fail(error, SIGLA_LIMIT, "%s is larger than the limit of %zu bytes", name, limit);
    return SIGLA_OK;
}

static sigla_document *new_document(const char *name, const void *bytes, size_t len)
{
    sigla_document *document = sgl_calloc(1, sizeof *document);
    if (document == NULL)
        return NULL;
    sigla_buffer_init(&document->text);
    document->name = sgl_copy(name, strlen(name));
    if (document->name == NULL) {
        sigla_document_free(document);
        return NULL;
    }
    document->format = "text";
    document->size = len;
    document->source_len = len;
    crypto_generichash_blake2b(document->hash, sizeof document->hash, bytes, len, NULL, 0);
    return document;
}

static sigla_status settle_languages(sigla_document *document, const sigla_read_options *options)
{
    const char *language = options->language != NULL ? options->language : sgl_language_detect(sigla_document_text(document));
    document->language_given = options->language != NULL;
    snprintf(document->language, sizeof document->language, "%s", language);
    document->languages = sgl_calloc(document->paragraphs.count + 1, sizeof *document->languages);
    return document->languages == NULL ? SIGLA_NO_MEMORY : SIGLA_OK;
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
    sigla_slice source = {bytes, len};
    size_t valid = sigla_text_valid(source);
    if (valid < len)
        return sgl_fail_at(error, SIGLA_INVALID, valid, "%s is not valid UTF-8 at byte %zu", name, valid);
    sigla_document *document = new_document(name, bytes, len);
    if (document == NULL)
        return sgl_fail_memory(error);
    snprintf(document->encoding, sizeof document->encoding, "UTF-8");
    sgl_plain_read(document, source);
    status = document->fault != SIGLA_OK ? document->fault : settle_languages(document, options);
    if (status == SIGLA_OK)
        *out = document;
    else
        sigla_document_free(document);
    return status == SIGLA_NO_MEMORY ? sgl_fail_memory(error) : status;
}

sigla_status sigla_document_read_file(sigla_document **out, const char *path, const sigla_read_options *options, sigla_error *error)
{
    size_t limit = options == NULL || options->max_bytes == 0 ? SIGLA_DOCUMENT_MAX_BYTES : options->max_bytes;
    sigla_buffer bytes;
    sigla_buffer_init(&bytes);
    *out = NULL;
    sigla_status status = sgl_input_read(&bytes, path, limit, error);
    if (status == SIGLA_OK)
        status = sigla_document_read_bytes(out, sgl_input_base_name(path), bytes.ptr, bytes.len, options, error);
    sigla_buffer_release(&bytes);
    return status;
}
