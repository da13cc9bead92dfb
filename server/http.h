/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The HTTP service: connections and their limits, framing, deadlines. It knows requests and routes, but not what they mean. Only http*.c
 * knows the HTTP library.
 *
 *     siglad_http *service = NULL;
 *     if (http_start(&service, &app, &configuration, socket, &error) == SIGLA_OK) {
 *         printf("http://%s/\n", http_address(service));
 *         …
 *         http_stop(service);
 *     }
 */
#ifndef SIGLAD_HTTP_H
#define SIGLAD_HTTP_H

#include "application.h"
#include "configuration.h"

typedef struct siglad_http siglad_http;

/* Purpose: serves, on threads of its own, whoever connects to `socket`, which listens (address_listen). Ownership: the socket is taken,
   even on failure; `app` and `configuration` are borrowed until http_stop. Errors: SIGLA_NO_MEMORY, SIGLA_FAILED. */
sigla_status http_start(siglad_http **out, siglad_application *app, const siglad_configuration *configuration, int socket,
                        sigla_error *error);
/* "127.0.0.1:8080": where it listens. */
const char *http_address(const siglad_http *service);
/* Takes no more connections, ends idle ones, and each other one after its answer. */
void http_quiesce(siglad_http *service);
/* Connections that are open now. */
size_t http_connections(const siglad_http *service);
/* Stops at once: running requests on workers come to their end, the others are cut. NULL is allowed. */
void http_stop(siglad_http *service);

#endif
