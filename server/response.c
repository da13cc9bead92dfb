/* SPDX-License-Identifier: Apache-2.0 */
/* Fills answers, above all the problem documents: which HTTP status stands for which fault is decided here and nowhere else. */
#include "response.h"

#include "log.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    unsigned status;
    const char *phrase;
} phrases[] = {
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {507, "Insufficient Storage"},
};

const char *response_phrase(unsigned status)
{
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++)
        if (phrases[i].status == status)
            return phrases[i].phrase;
    return "Unknown";
}

unsigned response_status_at(size_t index)
{
    return index < sizeof phrases / sizeof phrases[0] ? phrases[index].status : 0;
}

void response_init(siglad_response *response)
{
    memset(response, 0, sizeof *response);
    sigla_buffer_init(&response->body);
}

void response_release(siglad_response *response)
{
    sigla_buffer_release(&response->body);
}

void response_start(siglad_response *response, unsigned status, const char *content_type)
{
    sigla_buffer_clear(&response->body);
    response->constant = (sigla_slice){NULL, 0};
    response->status = status;
    response->content_type = content_type;
    response->header_count = 0;
}

sigla_json response_start_json(siglad_response *response, unsigned status)
{
    response_start(response, status, "application/json");
    return sigla_json_to(&response->body);
}

void response_header_add(siglad_response *response, const char *name, const char *format, ...)
{
    if (response->header_count == RESPONSE_HEADERS_MAX)
        return;
    response_header *header = &response->headers[response->header_count];
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(header->value, sizeof header->value, format, arguments);
    va_end(arguments);
    if (len < 0 || (size_t)len >= sizeof header->value)
        return;
    header->name = name;
    response->header_count++;
}

static void write_problem(siglad_response *response, unsigned status, const char *parameter, const char *detail)
{
    response_start(response, status, "application/problem+json");
    sigla_json json = sigla_json_to(&response->body);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "type");
    sigla_json_text(&json, "about:blank");
    sigla_json_key(&json, "title");
    sigla_json_text(&json, response_phrase(status));
    sigla_json_key(&json, "status");
    sigla_json_unsigned(&json, status);
    sigla_json_key(&json, "detail");
    sigla_json_text(&json, detail);
    if (parameter != NULL) {
        sigla_json_key(&json, "parameter");
        sigla_json_text(&json, parameter);
    }
    sigla_json_end_object(&json);
    sigla_buffer_append_char(&response->body, '\n');
    if (status == 503)
        response_header_add(response, "Retry-After", "2");
    if (status == 401)
        response_header_add(response, "WWW-Authenticate", "Bearer realm=\"sigla\"");
}

void response_problem(siglad_response *response, unsigned status, const char *parameter, const char *format, ...)
{
    char detail[SIGLA_MESSAGE_MAX + 200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(detail, sizeof detail, format, arguments);
    va_end(arguments);
    write_problem(response, status, parameter, detail);
}

void response_no_memory(siglad_response *response)
{
    write_problem(response, 503, NULL, "The server has no memory left for this request; try again later.");
}

static unsigned http_status_of(sigla_status status)
{
    switch (status) {
    case SIGLA_OK:
    case SIGLA_UNCHANGED:
        return 200;
    case SIGLA_NOT_FOUND:
        return 404;
    case SIGLA_INVALID:
        return 400;
    case SIGLA_CONFLICT:
        return 412;
    case SIGLA_UNSUPPORTED:
        return 415;
    case SIGLA_LIMIT:
        return 413;
    case SIGLA_READ_ONLY:
        return 403;
    case SIGLA_FULL:
        return 507;
    case SIGLA_NO_MEMORY:
    case SIGLA_BUSY:
        return 503;
    default:
        return 500;
    }
}

/* What a client may know of a fault that is not its own. */
static const char *server_fault_text(unsigned status)
{
    if (status == 507)
        return "The disk of the store is full; nothing was changed.";
    if (status == 503)
        return "The server is busy; try again later.";
    return "The store could not be read or written; the log of the server says why.";
}

sigla_status response_fail(siglad_response *response, sigla_status status, const sigla_error *error, const char *parameter)
{
    unsigned code = http_status_of(status);
    /* A parameter that is too long is a bad parameter, not a large body. */
    if (code == 413 && parameter != NULL && strcmp(parameter, "body") != 0)
        code = 400;
    if (code >= 500) {
        log_line("%s: %s", sigla_status_text(status), error->message);
        write_problem(response, code, NULL, server_fault_text(code));
    } else {
        write_problem(response, code, parameter, error->message[0] != '\0' ? error->message : sigla_status_text(status));
    }
    return status;
}
