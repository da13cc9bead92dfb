/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An answer before it goes onto the wire: status, headers, body. Errors are problem documents (RFC 9457) that name the parameter at fault.
 * All functions are safe to call when there is no memory: the body is then marked failed and the sender answers 503.
 */
#ifndef SIGLAD_RESPONSE_H
#define SIGLAD_RESPONSE_H

#include <sigla.h>

#define RESPONSE_HEADERS_MAX 6
#define RESPONSE_VALUE_MAX 200

typedef struct response_header {
    const char *name; /* a constant */
    char value[RESPONSE_VALUE_MAX];
} response_header;

typedef struct siglad_response {
    unsigned status;          /* 0: not filled yet */
    const char *content_type; /* a constant; NULL: there is no content */
    sigla_buffer body;
    sigla_slice constant; /* sent instead of `body` when its ptr is not NULL; lives as long as the program */
    response_header headers[RESPONSE_HEADERS_MAX];
    size_t header_count;
    bool close; /* the connection ends with this answer */
} siglad_response;

void response_init(siglad_response *response);
void response_release(siglad_response *response);
/* Makes it an empty answer with that status; what was there is dropped. */
void response_start(siglad_response *response, unsigned status, const char *content_type);
/* An answer of application/json: a writer into its body. */
sigla_json response_start_json(siglad_response *response, unsigned status);
/* Adds a header; one too many is dropped (the number is known when the program is written). */
void response_header_add(siglad_response *response, const char *name, const char *format, ...) SIGLA_PRINTF(3, 4);

/* A problem document. `parameter` (NULL: none) is the name of the parameter, header or member of the body that is at fault. */
void response_problem(siglad_response *response, unsigned status, const char *parameter, const char *format, ...) SIGLA_PRINTF(4, 5);
void response_no_memory(siglad_response *response);
/* A problem made of what a call of the library gave back. Faults of the server are not told in detail (they go to the log). -> status */
sigla_status response_fail(siglad_response *response, sigla_status status, const sigla_error *error, const char *parameter);

/* "Not Found" for 404; "Unknown" when it is none that this server gives. */
const char *response_phrase(unsigned status);
/* The statuses that this server gives, by index; 0 past the last. */
unsigned response_status_at(size_t index);

#endif
