/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The routes, and the way of a request through them: found, judged (parameters, token, body), run. The HTTP side calls
 * routes_judge when the head of a request is there and routes_run when its body is.
 */
#ifndef SIGLAD_ROUTES_H
#define SIGLAD_ROUTES_H

#include "application.h"
#include "request.h"

/* A handler fills the response, always; what it gives back is for readiness and the log. */
typedef sigla_status (*handler_fn)(siglad_application *app, const siglad_request *request, siglad_response *out);

typedef enum body_rule {
    BODY_NONE,     /* a body is refused */
    BODY_TEXT,     /* text/plain or application/json */
    BODY_DOCUMENT, /* any content; the reader judges it */
} body_rule;

#define ROUTE_PARAMETERS_MAX 5

typedef struct siglad_route {
    request_method method; /* GET stands for HEAD too */
    const char *pattern;   /* "/v1/entries/{id}" */
    handler_fn handle;
    const char *parameters[ROUTE_PARAMETERS_MAX]; /* that it knows; NULL after the last */
    body_rule body;
    bool needs_token;
    bool slow; /* runs on a worker thread, not on the thread that serves the sockets */
    const char *about;
} siglad_route;

/* What is known of the body when the head has been read. */
typedef struct body_announced {
    bool any;
    bool length_known;
    uint64_t length;
} body_announced;

/* Finds the route and judges everything that the head shows. -> NULL when the request is not acceptable: then `out` is the answer. Sets
   request->id and request->token_name. *route_index is for metrics_count in both cases. */
const siglad_route *routes_judge(siglad_application *app, siglad_request *request, body_announced body, siglad_response *out,
                                 size_t *route_index);
/* Runs the handler. */
void routes_run(siglad_application *app, const siglad_route *route, const siglad_request *request, siglad_response *out);
/* The route at an index, NULL past the last. */
const siglad_route *routes_at(size_t index);

#endif
