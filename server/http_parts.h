/* SPDX-License-Identifier: Apache-2.0 */
/* What http.c, http_exchange.c and http_head.c share. Nobody else includes it. */
#ifndef SIGLAD_HTTP_PARTS_H
#define SIGLAD_HTTP_PARTS_H

#include "connections.h"
#include "http.h"
#include "routes.h"
#include "workers.h"

#include <microhttpd.h>

#define HTTP_HEADERS_MAX 100                       /* header lines of a request */
#define HTTP_TARGET_PARTS_MAX 500                  /* '&' in a request target */
#define HTTP_CONNECTION_MEMORY ((size_t)128 << 10) /* for the head of a request: a longer one is refused by the HTTP library */

struct siglad_http {
    struct MHD_Daemon *daemon;
    siglad_application *app;
    const siglad_configuration *configuration;
    siglad_connections *connections;
    siglad_workers *workers;
    bool quiesced;
    int socket; /* where it listened, once quiesced */
    char address[80];
};

/* What the head of a request says, as far as this server cares. */
typedef struct http_head {
    sigla_slice content_type, authorization, if_none_match;
    body_announced body;
} http_head;

/* Reads and judges the header lines. -> false when the request is not framed in one clear way: then `out` is the answer, and nothing that
   follows on the connection may be trusted. */
bool http_head_read(http_head *head, struct MHD_Connection *connection, const char *version, siglad_response *out);

/* The callbacks of a request's life, in this order (http_exchange.c). */
void *http_exchange_begin(void *payload, const char *target, struct MHD_Connection *connection);
enum MHD_Result http_exchange_serve(void *payload, struct MHD_Connection *connection, const char *url, const char *method,
                                    const char *version, const char *upload, size_t *upload_size, void **state);
void http_exchange_end(void *payload, struct MHD_Connection *connection, void **state, enum MHD_RequestTerminationCode how);

#endif
