/* SPDX-License-Identifier: Apache-2.0 */
/* /v1/documents: the list, one of them, and adding one. A posted document is read, extracted and stored in one transaction. */
#include "argument.h"
#include "handle.h"

#include <time.h>

static void write_hash(sigla_json *json, const uint8_t *hash)
{
    static const char digits[] = "0123456789abcdef";
    char text[2 * SIGLA_HASH_BYTES];
    for (size_t i = 0; i < SIGLA_HASH_BYTES; i++) {
        text[2 * i] = digits[hash[i] >> 4];
        text[2 * i + 1] = digits[hash[i] & 15];
    }
    sigla_json_slice(json, (sigla_slice){text, sizeof text});
}

/* "added":"2026-01-31T12:00:00Z" */
static void write_time(sigla_json *json, int64_t seconds)
{
    char text[32] = "";
    struct tm parts;
    time_t time = (time_t)seconds;
    if (gmtime_r(&time, &parts) != NULL)
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    sigla_json_key(json, "added");
    sigla_json_text(json, text);
}

static void write_document(sigla_json *json, const sigla_document_info *info)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "id");
    sigla_json_unsigned(json, info->id);
    sigla_json_key(json, "name");
    sigla_json_slice(json, info->name);
    sigla_json_key(json, "title");
    sigla_json_slice(json, info->title);
    sigla_json_key(json, "lang");
    sigla_json_text(json, info->language);
    sigla_json_key(json, "format");
    sigla_json_text(json, info->format);
    sigla_json_key(json, "hash");
    write_hash(json, info->hash);
    sigla_json_key(json, "size");
    sigla_json_unsigned(json, info->size);
    sigla_json_key(json, "paragraphs");
    sigla_json_unsigned(json, info->paragraphs);
    sigla_json_key(json, "definitions");
    sigla_json_unsigned(json, info->definitions);
    write_time(json, info->added);
    sigla_json_end_object(json);
}

static sigla_json begin_version(siglad_response *out, unsigned status)
{
    sigla_json json = response_start_json(out, status);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, 1);
    return json;
}

static void end_object(sigla_json *json)
{
    sigla_json_end_object(json);
    sigla_buffer_append_char(json->out, '\n');
}

static void write_documents(siglad_response *out, const sigla_document_list *list, size_t limit)
{
    sigla_json json = begin_version(out, 200);
    size_t count = list->count < limit ? list->count : limit;
    bool more = list->count > limit;
    sigla_json_key(&json, "count");
    sigla_json_unsigned(&json, count);
    sigla_json_key(&json, "more");
    sigla_json_boolean(&json, more);
    if (more) {
        sigla_json_key(&json, "next");
        sigla_json_unsigned(&json, list->documents[count - 1].id);
    }
    sigla_json_key(&json, "documents");
    sigla_json_begin_array(&json);
    for (size_t i = 0; i < count; i++)
        write_document(&json, &list->documents[i]);
    sigla_json_end_array(&json);
    end_object(&json);
}

sigla_status handle_documents(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    uint64_t after = 0, limit = DOCUMENTS_DEFAULT;
    if (!argument_number(request, out, "after", 0, UINT64_MAX, &after) || !argument_number(request, out, "limit", 1, DOCUMENTS_MAX, &limit))
        return SIGLA_OK;
    sigla_error error = {0};
    sigla_document_list *list = NULL;
    /* One more than asked for: whether it is there is what "more" says. */
    sigla_status status = sigla_store_documents(&list, app->store, after, (size_t)limit + 1, &error);
    if (status == SIGLA_OK)
        write_documents(out, list, (size_t)limit);
    else
        response_fail(out, status, &error, NULL);
    sigla_document_list_free(list);
    return status;
}

sigla_status handle_document(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    sigla_error error = {0};
    sigla_document_list *list = NULL;
    sigla_status status = sigla_store_documents(&list, app->store, request->id - 1, 1, &error);
    if (status != SIGLA_OK) {
        response_fail(out, status, &error, NULL);
    } else if (list->count == 1 && list->documents[0].id == request->id) {
        sigla_json json = begin_version(out, 200);
        sigla_json_key(&json, "document");
        write_document(&json, &list->documents[0]);
        end_object(&json);
    } else {
        response_problem(out, 404, "id", "There is no document %llu.", (unsigned long long)request->id);
    }
    sigla_document_list_free(list);
    return status;
}

static bool name_is_good(sigla_slice name, siglad_response *out)
{
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.ptr[i] < 0x20 || name.ptr[i] == 0x7F || name.ptr[i] == '/') {
            response_problem(out, 400, "name", "name holds a control character or a slash.");
            return false;
        }
    return true;
}

static void write_report(siglad_response *out, const sigla_document *document, const sigla_add_report *report, bool unchanged)
{
    sigla_json json = begin_version(out, unchanged ? 200 : 201);
    sigla_json_key(&json, "document");
    sigla_json_unsigned(&json, report->document_id);
    sigla_json_key(&json, "name");
    sigla_json_text(&json, sigla_document_name(document));
    sigla_json_key(&json, "lang");
    sigla_json_text(&json, sigla_document_language(document));
    sigla_json_key(&json, "unchanged");
    sigla_json_boolean(&json, unchanged);
    sigla_json_key(&json, "definitions");
    sigla_json_unsigned(&json, unchanged ? 0 : report->definitions);
    sigla_json_key(&json, "entries_new");
    sigla_json_unsigned(&json, unchanged ? 0 : report->entries_new);
    sigla_json_key(&json, "entries_joined");
    sigla_json_unsigned(&json, unchanged ? 0 : report->entries_joined);
    if (report->replaced_id != 0) {
        sigla_json_key(&json, "replaced");
        sigla_json_unsigned(&json, report->replaced_id);
        sigla_json_key(&json, "entries_lost");
        sigla_json_unsigned(&json, report->entries_lost);
        sigla_json_key(&json, "entries_gone");
        sigla_json_unsigned(&json, report->entries_gone);
    }
    end_object(&json);
    response_header_add(out, "Location", "/v1/documents/%llu", (unsigned long long)report->document_id);
}

sigla_status handle_add_document(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    sigla_slice name = {NULL, 0};
    sigla_read_options options = {.max_bytes = app->body_max};
    if (!argument_text(request, out, "name", true, DOCUMENT_NAME_MAX, &name) || !name_is_good(name, out) ||
        !argument_language(request, out, &options.language))
        return SIGLA_OK;
    sigla_error error = {0};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_add_report report = {0};
    sigla_status status = sigla_document_read_bytes(&document, name.ptr, request->body.ptr, request->body.len, &options, &error);
    if (status == SIGLA_OK)
        status = sigla_extract(&found, document, NULL, &error);
    if (status == SIGLA_OK)
        status = sigla_store_add_document(app->store, document, found, request->token_name, &report, &error);
    if (status == SIGLA_OK || status == SIGLA_UNCHANGED)
        write_report(out, document, &report, status == SIGLA_UNCHANGED);
    else
        response_fail(out, status, &error, "body");
    sigla_extraction_free(found);
    sigla_document_free(document);
    return status;
}
