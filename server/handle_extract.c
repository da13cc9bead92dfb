/* SPDX-License-Identifier: Apache-2.0 */
/*
 * /v1/extract: the definitions in a text that is sent as text/plain, or as JSON {"text":…,"lang":…}; nothing is stored. The JSON is flat
 * and small in structure, and that is checked before it is parsed, so that no body can make the parser build a large tree.
 */
#include "argument.h"
#include "handle.h"

#include <jansson.h>
#include <strings.h>

#define JSON_MEMBERS_MAX 8 /* commas and colons outside strings; more is not our shape */

/* The media type of a Content-Type header, without its parameters. */
static sigla_slice media_type(sigla_slice header)
{
    size_t len = 0;
    while (len < header.len && header.ptr[len] != ';' && header.ptr[len] != ' ' && header.ptr[len] != '\t')
        len++;
    return (sigla_slice){header.ptr, len};
}

static bool is_type(sigla_slice header, const char *type)
{
    sigla_slice media = media_type(header);
    return media.len == strlen(type) && strncasecmp(media.ptr, type, media.len) == 0;
}

/* Whether the header says charset=utf-8: then other bytes are an error, not a guess. */
static bool says_utf8(sigla_slice header)
{
    static const char wanted[] = "charset=";
    for (size_t i = media_type(header).len; i + sizeof wanted - 1 <= header.len; i++) {
        const char *value = header.ptr + i + sizeof wanted - 1;
        size_t left = header.len - i - (sizeof wanted - 1);
        if (strncasecmp(header.ptr + i, wanted, sizeof wanted - 1) != 0)
            continue;
        size_t quote = left > 0 && value[0] == '"' ? 1 : 0;
        return left >= quote + 5 && strncasecmp(value + quote, "utf-8", 5) == 0;
    }
    return false;
}

bool extract_accepts(const siglad_request *request, siglad_response *out)
{
    if (is_type(request->content_type, "text/plain") || is_type(request->content_type, "application/json"))
        return true;
    response_problem(out, 415, "Content-Type", "Send text/plain or application/json.");
    return false;
}

typedef struct extract_task {
    sigla_slice text;
    sigla_read_options options;
    json_t *root; /* what `text` lies in when it came as JSON */
} extract_task;

/* Looks at the brackets and commas outside strings: one object, few members, nothing nested. */
static bool json_is_flat(sigla_slice body)
{
    size_t marks = 0, opened = 0;
    bool in_string = false;
    for (size_t i = 0; i < body.len; i++) {
        char c = body.ptr[i];
        if (in_string) {
            i += c == '\\';
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            opened++;
        } else if (c == ',' || c == ':') {
            marks++;
        }
    }
    return opened <= 1 && marks <= JSON_MEMBERS_MAX;
}

/* The two members that are known, both strings. */
static bool read_member(extract_task *task, const char *name, json_t *value, siglad_response *out)
{
    bool is_text = strcmp(name, "text") == 0;
    if (!is_text && strcmp(name, "lang") != 0) {
        response_problem(out, 400, name, "The body has a member that is not known; text and lang are.");
        return false;
    }
    if (!json_is_string(value)) {
        response_problem(out, 400, name, "%s must be a string.", name);
        return false;
    }
    sigla_slice content = {json_string_value(value), json_string_length(value)};
    if (is_text) {
        task->text = content;
    } else if (argument_is_language(content)) {
        task->options.language = content.ptr;
    } else {
        response_problem(out, 400, "lang", "lang must be a language tag such as fr or pt-BR, of at most %d characters.",
                         SIGLA_LANGUAGE_MAX - 1);
        return false;
    }
    return true;
}

static bool read_json(extract_task *task, sigla_slice body, siglad_response *out)
{
    json_error_t fault;
    if (!json_is_flat(body)) {
        response_problem(out, 400, "body", "The body must be one flat JSON object: {\"text\":…,\"lang\":…}.");
        return false;
    }
    task->root = json_loadb(body.ptr, body.len, JSON_REJECT_DUPLICATES, &fault);
    if (task->root == NULL || !json_is_object(task->root)) {
        response_problem(out, 400, "body", "The body is not a JSON object: %s (line %d, column %d).",
                         task->root == NULL ? fault.text : "it is another value", task->root == NULL ? fault.line : 1,
                         task->root == NULL ? fault.column : 1);
        return false;
    }
    const char *name = NULL;
    json_t *value = NULL;
    json_object_foreach(task->root, name, value) if (!read_member(task, name, value, out)) return false;
    if (task->text.ptr == NULL) {
        response_problem(out, 400, "text", "The member text is missing.");
        return false;
    }
    task->options.plain = true;
    return true;
}

static bool read_task(extract_task *task, const siglad_request *request, siglad_response *out)
{
    if (!argument_language(request, out, &task->options.language))
        return false;
    if (is_type(request->content_type, "application/json")) {
        if (!read_json(task, request->body, out))
            return false;
    } else {
        task->text = request->body;
        task->options.plain = says_utf8(request->content_type);
    }
    if (task->text.len > 0)
        return true;
    response_problem(out, 400, task->root != NULL ? "text" : "body", "There is no text.");
    return false;
}

static void write_result(siglad_response *out, const sigla_document *document, const sigla_extraction *found)
{
    sigla_json json = response_start_json(out, 200);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, SIGLA_EXTRACTION_VERSION);
    sigla_json_key(&json, "encoding");
    sigla_json_text(&json, sigla_document_encoding(document));
    sigla_json_key(&json, "result");
    sigla_extraction_write_json(&json, NULL, document, found);
    sigla_json_end_object(&json);
    sigla_buffer_append_char(&out->body, '\n');
}

sigla_status handle_extract(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    extract_task task = {.options.max_bytes = app->body_max};
    sigla_error error = {0};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_status status = SIGLA_OK;
    if (!read_task(&task, request, out))
        goto out;
    status = sigla_document_read_bytes(&document, "text", task.text.ptr, task.text.len, &task.options, &error);
    if (status == SIGLA_OK)
        status = sigla_extract(&found, document, NULL, &error);
    if (status == SIGLA_OK)
        write_result(out, document, found);
    else
        response_fail(out, status, &error, "body");
out:
    sigla_extraction_free(found);
    sigla_document_free(document);
    json_decref(task.root);
    return status;
}
