/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A request as a handler sees it: method, decoded path and parameters, body, who asks. Plain data, no sockets. Everything in it is
 * valid UTF-8 without NUL (but the body, which is what it is), so handlers need not look again.
 */
#ifndef SIGLAD_REQUEST_H
#define SIGLAD_REQUEST_H

#include "response.h"

#include <sigla.h>

#define REQUEST_TARGET_MAX 8192   /* bytes of path and query as sent */
#define REQUEST_SEGMENTS_MAX 8    /* parts of a path */
#define REQUEST_PARAMETERS_MAX 16 /* name=value pairs of a query */

typedef enum request_method {
    METHOD_NONE = 0,
    METHOD_GET = 1,
    METHOD_HEAD = 2,
    METHOD_POST = 4,
    METHOD_OPTIONS = 8,
    METHOD_OTHER = 16
} request_method;

typedef struct request_parameter {
    sigla_slice name; /* NUL-terminated, like the value */
    sigla_slice value;
} request_parameter;

typedef struct siglad_request {
    request_method method;
    bool asterisk; /* the target was "*" */
    sigla_slice segments[REQUEST_SEGMENTS_MAX];
    size_t segment_count;
    request_parameter parameters[REQUEST_PARAMETERS_MAX];
    size_t parameter_count;
    sigla_slice content_type;                  /* header, borrowed; empty when not sent */
    sigla_slice authorization;                 /* header, borrowed */
    sigla_slice if_none_match;                 /* header, borrowed */
    sigla_slice body;                          /* borrowed */
    uint64_t id;                               /* of the {id} in the path */
    char token_name[SIGLA_TOKEN_NAME_MAX + 1]; /* who writes; empty when nobody had to say */
    char peer[64];                             /* address of the client, for the log */
    char *text;                                /* what the slices of path and query point into; owned */
    char *path;                                /* the path as sent, for the log; owned */
} siglad_request;

request_method request_method_of(sigla_slice name);
const char *request_method_text(request_method method);

/* Takes a request target apart ("/v1/lookup?q=SIS", or in absolute form). False when it is not acceptable: then `out` is the answer, with
   status 400 or 414. */
bool request_parse_target(siglad_request *request, sigla_slice target, siglad_response *out);
/* The parameter of that name, or NULL. */
const request_parameter *request_find_parameter(const siglad_request *request, const char *name);
void request_release(siglad_request *request);

#endif
