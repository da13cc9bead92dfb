/* SPDX-License-Identifier: Apache-2.0 */
/* The table of routes and the judgement of requests by it. What a route may be asked is data in the table, not code in the handlers. */
#include "routes.h"

#include "argument.h"
#include "handle.h"

#include <strings.h>

static const siglad_route routes[] = {
    {METHOD_GET,
     "/v1/lookup",
     handle_lookup,
     {"q", "lang", "limit", "evidence"},
     BODY_NONE,
     false,
     false,
     "entries that have a term equal to q"},
    {METHOD_POST,
     "/v1/lookup",
     handle_lookup_many,
     {"lang", "limit", "evidence"},
     BODY_TEXT,
     false,
     true,
     "look-ups of up to 1000 terms at once"},
    {METHOD_GET,
     "/v1/search",
     handle_search,
     {"q", "lang", "limit", "evidence"},
     BODY_NONE,
     false,
     false,
     "entries that have a term equal to q or beginning with it"},
    {METHOD_GET, "/v1/suggest", handle_suggest, {"q", "lang", "limit"}, BODY_NONE, false, false, "terms that begin with q"},
    {METHOD_GET, "/v1/entries/{id}", handle_entry, {"evidence"}, BODY_NONE, false, false, "one entry with its evidence"},
    {METHOD_GET, "/v1/documents", handle_documents, {"after", "limit"}, BODY_NONE, false, false, "the documents in the store"},
    {METHOD_POST, "/v1/documents", handle_add_document, {"name", "lang"}, BODY_DOCUMENT, true, true, "adds a document"},
    {METHOD_GET, "/v1/documents/{id}", handle_document, {NULL}, BODY_NONE, false, false, "one document"},
    {METHOD_POST, "/v1/extract", handle_extract, {"lang"}, BODY_TEXT, false, true, "definitions in a text; stores nothing"},
    {METHOD_GET, "/livez", handle_livez, {NULL}, BODY_NONE, false, false, "the process answers"},
    {METHOD_GET, "/readyz", handle_readyz, {NULL}, BODY_NONE, false, false, "the store can be read"},
    {METHOD_GET, "/metrics", handle_metrics, {NULL}, BODY_NONE, false, false, "counters for Prometheus"},
    {METHOD_GET, "/", handle_page, {"q", "lang", "entry"}, BODY_NONE, false, false, "the page for people"},
    {METHOD_GET, "/style.css", handle_style, {NULL}, BODY_NONE, false, false, "the style of the page"},
    {METHOD_GET, "/icon.svg", handle_icon, {NULL}, BODY_NONE, false, false, "the icon of the page"},
};

#define ROUTE_COUNT (sizeof routes / sizeof routes[0])
_Static_assert(ROUTE_COUNT < METRICS_ROUTES_MAX, "every route is counted");

const siglad_route *routes_at(size_t index)
{
    return index < ROUTE_COUNT ? &routes[index] : NULL;
}

/* Whether the path has the shape of the pattern; the text at {id} goes to *id. */
static bool path_matches(const siglad_request *request, const char *pattern, sigla_slice *id)
{
    size_t segment = 0;
    const char *at = pattern + 1;
    for (; *at != '\0'; segment++) {
        const char *end = strchr(at, '/');
        size_t len = end == NULL ? strlen(at) : (size_t)(end - at);
        if (segment == request->segment_count)
            return false;
        sigla_slice part = request->segments[segment];
        if (at[0] == '{')
            *id = part;
        else if (part.len != len || memcmp(part.ptr, at, len) != 0)
            return false;
        at += end == NULL ? len : len + 1;
    }
    return segment == request->segment_count;
}

/* "GET, HEAD, OPTIONS" */
static void write_allowed(char *text, size_t size, unsigned methods)
{
    static const request_method order[] = {METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_OPTIONS};
    size_t len = 0;
    text[0] = '\0';
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        const char *name = request_method_text(order[i]);
        if ((methods & (unsigned)order[i]) == 0 || len + strlen(name) + 3 > size)
            continue;
        if (len > 0) {
            memcpy(text + len, ", ", 3);
            len += 2;
        }
        memcpy(text + len, name, strlen(name) + 1);
        len += strlen(name);
    }
}

/* A path that is there, but not for this method (or the method is OPTIONS). */
static void answer_allowed(const siglad_request *request, unsigned methods, siglad_response *out)
{
    char allowed[64];
    write_allowed(allowed, sizeof allowed, methods | METHOD_OPTIONS);
    if (request->method == METHOD_OPTIONS)
        response_start(out, 204, NULL);
    else
        response_problem(out, 405, NULL, "This path answers %s.", allowed);
    response_header_add(out, "Allow", "%s", allowed);
}

static const siglad_route *find_route(siglad_request *request, siglad_response *out, size_t *index)
{
    request_method wanted = request->method == METHOD_HEAD ? METHOD_GET : request->method;
    unsigned allowed = request->asterisk ? METHOD_GET | METHOD_HEAD | METHOD_POST : 0;
    for (size_t i = 0; i < ROUTE_COUNT && !request->asterisk; i++) {
        sigla_slice id = {NULL, 0};
        if (!path_matches(request, routes[i].pattern, &id))
            continue;
        allowed |= (unsigned)routes[i].method | (routes[i].method == METHOD_GET ? METHOD_HEAD : 0u);
        if (routes[i].method != wanted)
            continue;
        *index = i;
        if (id.ptr == NULL || (argument_parse_number(id, &request->id) && request->id > 0))
            return &routes[i];
        response_problem(out, 400, "id", "The id in the path must be a whole number above 0.");
        return NULL;
    }
    if (request->asterisk && request->method != METHOD_OPTIONS)
        response_problem(out, 400, NULL, "The request target * is for OPTIONS only.");
    else if (allowed == 0)
        response_problem(out, 404, NULL, "There is nothing at this path.");
    else
        answer_allowed(request, allowed, out);
    return NULL;
}

static bool knows_parameters(const siglad_route *route, const siglad_request *request, siglad_response *out)
{
    for (size_t p = 0; p < request->parameter_count; p++) {
        const char *name = request->parameters[p].name.ptr;
        size_t i = 0;
        while (i < ROUTE_PARAMETERS_MAX && route->parameters[i] != NULL && strcmp(route->parameters[i], name) != 0)
            i++;
        if (i == ROUTE_PARAMETERS_MAX || route->parameters[i] == NULL) {
            response_problem(out, 400, name, "%s does not know this parameter.", route->pattern);
            return false;
        }
    }
    return true;
}

static bool token_is_good(siglad_application *app, siglad_request *request, siglad_response *out)
{
    static const char scheme[] = "Bearer ";
    size_t begin = sizeof scheme - 1;
    sigla_slice header = request->authorization;
    if (header.len < begin || strncasecmp(header.ptr, scheme, begin) != 0) {
        response_problem(out, 401, "Authorization", "This needs a token: Authorization: Bearer TOKEN (siglad token add NAME makes one).");
        return false;
    }
    sigla_slice secret = {header.ptr + begin, header.len - begin};
    sigla_error error = {0};
    sigla_status status = sigla_token_verify(app->store, secret, request->token_name, &error);
    application_note(app, status == SIGLA_NOT_FOUND || status == SIGLA_INVALID ? SIGLA_OK : status);
    if (status == SIGLA_OK)
        return true;
    if (status == SIGLA_NOT_FOUND || status == SIGLA_INVALID)
        response_problem(out, 401, "Authorization", "This token is not known.");
    else
        response_fail(out, status, &error, NULL);
    return false;
}

static bool body_is_acceptable(const siglad_application *app, const siglad_route *route, const siglad_request *request, body_announced body,
                               siglad_response *out)
{
    if (route->body == BODY_NONE && body.any) {
        response_problem(out, 400, "body", "%s takes no body.", route->pattern);
        return false;
    }
    if (body.length_known && body.length > app->body_max) {
        response_problem(out, 413, "body", "The body is longer than %zu bytes.", app->body_max);
        return false;
    }
    return route->body != BODY_TEXT || extract_accepts(request, out);
}

const siglad_route *routes_judge(siglad_application *app, siglad_request *request, body_announced body, siglad_response *out,
                                 size_t *route_index)
{
    *route_index = METRICS_NO_ROUTE;
    if (request->method == METHOD_OTHER) {
        response_problem(out, 501, NULL, "This server knows GET, HEAD, POST and OPTIONS.");
        return NULL;
    }
    const siglad_route *found = find_route(request, out, route_index);
    if (found == NULL || !knows_parameters(found, request, out))
        return NULL;
    if (found->needs_token && !token_is_good(app, request, out))
        return NULL;
    return body_is_acceptable(app, found, request, body, out) ? found : NULL;
}

void routes_run(siglad_application *app, const siglad_route *route, const siglad_request *request, siglad_response *out)
{
    sigla_status status = route->handle(app, request, out);
    if (out->body.failed)
        response_no_memory(out);
    application_note(app, status);
}
