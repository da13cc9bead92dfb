/* SPDX-License-Identifier: Apache-2.0 */
/* A service inside the test, on a free port, with a store of its own and short deadlines. */
#ifndef TEST_SERVICE_H
#define TEST_SERVICE_H

#include "client.h"
#include "http.h"
#include "test.h"

typedef struct test_service {
    sigla_store *store;
    siglad_application app;
    siglad_configuration configuration;
    siglad_http *http;
    int port;
    char token[SIGLA_TOKEN_SECRET_CHARS + 1];
} test_service;

/* Starts; `change` (NULL: nothing) may change the configuration before. Aborts when it cannot. */
void service_start(test_service *service, void (*change)(siglad_configuration *configuration));
void service_stop(test_service *service);
/* Puts a text into the store, past HTTP. */
void service_add(test_service *service, const char *name, const char *text);

/* Sends a request on a new connection and reads the answer. */
client_reply service_send(const test_service *service, const void *bytes, size_t len);
/* "GET target" with what a good client sends besides. */
client_reply service_get(const test_service *service, const char *target);
client_reply service_post(const test_service *service, const char *target, const char *headers, const void *body, size_t len);

/* Asks and compares the status and the "parameter" of the problem (NULL: no matter). */
void service_check(const test_service *service, const char *target, int status, const char *parameter);
/* Whether the answer is a well-formed problem document; gives back its "parameter", "" when it names none. In a static buffer. */
const char *service_problem(const client_reply *reply);
void service_check_reply(client_reply reply, int status, const char *parameter, const char *what);

#endif
