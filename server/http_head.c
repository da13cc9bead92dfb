/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Judges the header lines of a request. The HTTP library accepts what makes two programs in a row see different requests: two lengths, a
 * length with an encoding, two hosts, lines that are continued. Here all of that is refused (RFC 9112, sections 3.2, 5.2, 6.1 and 6.3).
 */
#include "http_parts.h"

#include "argument.h"

#include <strings.h>

/* Header lines that may stand once. */
enum { HEAD_HOST, HEAD_LENGTH, HEAD_ENCODING, HEAD_TYPE, HEAD_AUTHORIZATION, HEAD_NONE_MATCH, HEAD_KNOWN };
static const char *const known[HEAD_KNOWN] = {"Host",         "Content-Length", "Transfer-Encoding",
                                              "Content-Type", "Authorization",  "If-None-Match"};

typedef struct head_lines {
    size_t total;
    size_t count[HEAD_KNOWN];
    sigla_slice value[HEAD_KNOWN];
    bool folded;
} head_lines;

/* Whether a header came in several lines. Version 0.9.75 of the library hangs such a continuation behind the *name* ("X-A: one", " two"
   become "X-Atwo" with the value "one"), and to do so it copies the name to another place in its memory of the connection. A header in one
   line stays where it came in: name, zero byte in the place of the colon, spaces, value. Later versions refuse such lines themselves
   (http.c asks them to). */
static bool was_folded(const char *name, size_t name_len, const char *value)
{
#if MHD_VERSION < 0x00097701
    uintptr_t begin = (uintptr_t)name + name_len + 1, end = (uintptr_t)value;
    if (end < begin || end - begin > HTTP_CONNECTION_MEMORY)
        return true;
    for (const char *at = name + name_len + 1; at < value; at++)
        if (*at != ' ' && *at != '\t')
            return true;
#else
    (void)name, (void)name_len, (void)value;
#endif
    return false;
}

static enum MHD_Result read_line(void *payload, enum MHD_ValueKind kind, const char *name, size_t name_len, const char *value,
                                 size_t value_len)
{
    head_lines *lines = payload;
    (void)kind;
    lines->total++;
    if (was_folded(name, name_len, value))
        lines->folded = true;
    for (size_t i = 0; i < HEAD_KNOWN; i++)
        if (strlen(known[i]) == name_len && strncasecmp(known[i], name, name_len) == 0) {
            lines->count[i]++;
            lines->value[i] = (sigla_slice){value, value_len};
        }
    return MHD_YES;
}

static bool refuse(siglad_response *out, const char *header, const char *why)
{
    response_problem(out, 400, header, "%s", why);
    out->close = true;
    return false;
}

static bool read_framing(http_head *head, const head_lines *lines, bool version_10, siglad_response *out)
{
    sigla_slice encoding = lines->value[HEAD_ENCODING];
    for (size_t i = 0; i < HEAD_KNOWN; i++)
        if (lines->count[i] > 1)
            return refuse(out, known[i], "This header is given twice.");
    if (lines->folded)
        return refuse(out, NULL, "A header is continued on a second line.");
    if (lines->count[HEAD_HOST] == 0 && !version_10)
        return refuse(out, "Host", "The header Host is missing.");
    if (lines->count[HEAD_ENCODING] > 0 && (lines->count[HEAD_LENGTH] > 0 || version_10))
        return refuse(out, known[HEAD_ENCODING], "Transfer-Encoding stands with Content-Length, or in HTTP/1.0.");
    if (lines->count[HEAD_ENCODING] > 0 && !(encoding.len == 7 && strncasecmp(encoding.ptr, "chunked", 7) == 0))
        return refuse(out, known[HEAD_ENCODING], "The only transfer encoding here is chunked.");
    if (lines->count[HEAD_LENGTH] > 0 && !argument_parse_number(lines->value[HEAD_LENGTH], &head->body.length))
        return refuse(out, known[HEAD_LENGTH], "Content-Length is not a number.");
    head->body.length_known = lines->count[HEAD_LENGTH] > 0;
    head->body.any = lines->count[HEAD_ENCODING] > 0 || head->body.length > 0;
    return true;
}

bool http_head_read(http_head *head, struct MHD_Connection *connection, const char *version, siglad_response *out)
{
    head_lines lines = {0};
    memset(head, 0, sizeof *head);
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, read_line, &lines);
    if (lines.total > HTTP_HEADERS_MAX) {
        response_problem(out, 431, NULL, "The request has more than %d header lines.", HTTP_HEADERS_MAX);
        out->close = true;
        return false;
    }
    head->content_type = lines.value[HEAD_TYPE];
    head->authorization = lines.value[HEAD_AUTHORIZATION];
    head->if_none_match = lines.value[HEAD_NONE_MATCH];
    return read_framing(head, &lines, strcmp(version, "HTTP/1.0") == 0, out);
}
