/* SPDX-License-Identifier: Apache-2.0 */
/* Takes request targets apart. It works on the raw bytes that the client sent: the HTTP library cuts paths at %00 and passes on bytes that
   are not UTF-8, so what it has decoded is never looked at. */
#include "request.h"

#include <stdlib.h>
#include <strings.h>

static const struct {
    request_method method;
    const char *text;
} methods[] = {{METHOD_GET, "GET"}, {METHOD_HEAD, "HEAD"}, {METHOD_POST, "POST"}, {METHOD_OPTIONS, "OPTIONS"}};

request_method request_method_of(sigla_slice name)
{
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
        if (name.len == strlen(methods[i].text) && memcmp(name.ptr, methods[i].text, name.len) == 0)
            return methods[i].method;
    return METHOD_OTHER;
}

const char *request_method_text(request_method method)
{
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
        if (methods[i].method == method)
            return methods[i].text;
    return "other";
}

const request_parameter *request_find_parameter(const siglad_request *request, const char *name)
{
    for (size_t i = 0; i < request->parameter_count; i++)
        if (strcmp(request->parameters[i].name.ptr, name) == 0)
            return &request->parameters[i];
    return NULL;
}

void request_release(siglad_request *request)
{
    free(request->text);
    free(request->path);
    request->text = request->path = NULL;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Decodes `raw` to *at, ends it with a NUL and moves *at behind. -> NULL, or what is wrong. */
static const char *decode(sigla_slice *out, char **at, sigla_slice raw, bool form)
{
    char *to = *at;
    for (size_t i = 0; i < raw.len; i++) {
        char c = raw.ptr[i];
        if (c == '%') {
            if (raw.len - i < 3 || hex_value(raw.ptr[i + 1]) < 0 || hex_value(raw.ptr[i + 2]) < 0)
                return "holds a % that two hexadecimal digits do not follow";
            c = (char)(hex_value(raw.ptr[i + 1]) << 4 | hex_value(raw.ptr[i + 2]));
            i += 2;
            if (c == '\0')
                return "holds %00";
        } else if (c == '+' && form) {
            c = ' ';
        }
        *to++ = c;
    }
    *out = (sigla_slice){*at, (size_t)(to - *at)};
    *to++ = '\0';
    *at = to;
    return sigla_text_valid(*out) == out->len ? NULL : "is not valid UTF-8";
}

static bool refuse_target(siglad_response *out, const char *why)
{
    response_problem(out, 400, NULL, "The request target %s.", why);
    return false;
}

static bool parse_path(siglad_request *request, sigla_slice path, char **at, siglad_response *out)
{
    size_t begin = 1;
    while (begin < path.len || (begin == path.len && begin > 1)) {
        const char *slash = memchr(path.ptr + begin, '/', path.len - begin);
        size_t end = slash == NULL ? path.len : (size_t)(slash - path.ptr);
        if (request->segment_count == REQUEST_SEGMENTS_MAX)
            return refuse_target(out, "has too many parts in its path");
        sigla_slice raw = {path.ptr + begin, end - begin};
        const char *fault = decode(&request->segments[request->segment_count], at, raw, false);
        if (fault != NULL)
            return refuse_target(out, fault);
        request->segment_count++;
        begin = end + 1;
    }
    return true;
}

/* One "name=value" of a query. */
static bool parse_parameter(siglad_request *request, sigla_slice raw, char **at, siglad_response *out)
{
    if (request->parameter_count == REQUEST_PARAMETERS_MAX)
        return refuse_target(out, "has too many parameters");
    request_parameter *parameter = &request->parameters[request->parameter_count];
    const char *equals = memchr(raw.ptr, '=', raw.len);
    size_t name_len = equals == NULL ? raw.len : (size_t)(equals - raw.ptr);
    const char *fault = decode(&parameter->name, at, (sigla_slice){raw.ptr, name_len}, true);
    if (fault != NULL) {
        response_problem(out, 400, NULL, "The name of a parameter %s.", fault);
        return false;
    }
    parameter->value = sigla_slice_of("");
    if (equals != NULL)
        fault = decode(&parameter->value, at, (sigla_slice){equals + 1, raw.len - name_len - 1}, true);
    if (fault != NULL || request_find_parameter(request, parameter->name.ptr) != NULL) {
        response_problem(out, 400, parameter->name.ptr, "The parameter %s.", fault != NULL ? fault : "is given twice");
        return false;
    }
    request->parameter_count++;
    return true;
}

static bool parse_query(siglad_request *request, sigla_slice query, char **at, siglad_response *out)
{
    size_t begin = 0;
    while (begin < query.len) {
        const char *separator = memchr(query.ptr + begin, '&', query.len - begin);
        size_t end = separator == NULL ? query.len : (size_t)(separator - query.ptr);
        if (end > begin && !parse_parameter(request, (sigla_slice){query.ptr + begin, end - begin}, at, out))
            return false;
        begin = end + 1;
    }
    return true;
}

/* "http://host/path" -> "/path": clients may send the absolute form (RFC 9112, 3.2.2). */
static sigla_slice without_authority(sigla_slice target)
{
    static const char scheme[] = "http://";
    size_t begin = sizeof scheme - 1;
    if (target.len < begin || strncasecmp(target.ptr, scheme, begin) != 0)
        return target;
    while (begin < target.len && target.ptr[begin] != '/' && target.ptr[begin] != '?')
        begin++;
    return (sigla_slice){target.ptr + begin, target.len - begin};
}

static const char *target_fault(sigla_slice target)
{
    for (size_t i = 0; i < target.len; i++) {
        unsigned char byte = (unsigned char)target.ptr[i];
        if (byte <= 0x20 || byte == 0x7F || byte == '#')
            return "holds a space, a control character or a #";
    }
    return NULL;
}

bool request_parse_target(siglad_request *request, sigla_slice target, siglad_response *out)
{
    if (target.len > REQUEST_TARGET_MAX) {
        response_problem(out, 414, NULL, "The request target is longer than %d bytes.", REQUEST_TARGET_MAX);
        return false;
    }
    const char *fault = target_fault(target);
    if (fault != NULL)
        return refuse_target(out, fault);
    request->asterisk = target.len == 1 && target.ptr[0] == '*';
    if (request->asterisk)
        return true;
    target = without_authority(target);
    const char *mark = target.len == 0 ? NULL : memchr(target.ptr, '?', target.len);
    sigla_slice path = {target.ptr, mark == NULL ? target.len : (size_t)(mark - target.ptr)};
    sigla_slice query = mark == NULL ? sigla_slice_of("") : (sigla_slice){mark + 1, target.len - path.len - 1};
    if (path.len == 0)
        path = sigla_slice_of("/");
    if (path.ptr[0] != '/')
        return refuse_target(out, "does not begin with /");
    /* Decoding never lengthens, and each part's NUL takes the place of the separator before the next part or of the end. */
    request->text = malloc(target.len + 2);
    request->path = strndup(path.ptr, path.len);
    if (request->text == NULL || request->path == NULL) {
        response_no_memory(out);
        return false;
    }
    char *at = request->text;
    return parse_path(request, path, &at, out) && parse_query(request, query, &at, out);
}
