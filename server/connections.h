/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The connections that are open, each with the time at which it must have come further. A keeper thread cuts those that have not: the
 * HTTP library's own timeout is for silence only, and a byte a second holds a connection for ever.
 */
#ifndef SIGLAD_CONNECTIONS_H
#define SIGLAD_CONNECTIONS_H

#include "configuration.h"
#include "metrics.h"

#include <stdatomic.h>
#include <sys/socket.h>

typedef enum connection_state {
    CONNECTION_IDLE,  /* between requests */
    CONNECTION_HEAD,  /* the request line is there */
    CONNECTION_BODY,  /* the body is coming */
    CONNECTION_WORK,  /* the handler runs: no deadline */
    CONNECTION_REPLY, /* the answer is going out */
    CONNECTION_STATES
} connection_state;

typedef struct siglad_connection {
    struct siglad_connection *next, *previous;
    int fd; /* borrowed from the HTTP library */
    atomic_int state;
    atomic_int_least64_t deadline; /* milliseconds of the monotonic clock; INT64_MAX: none */
    atomic_bool linger;            /* closed by us with input unread: wait for the client before the socket goes */
    char peer[64];
} siglad_connection;

typedef struct siglad_connections siglad_connections;

sigla_status connections_start(siglad_connections **out, const siglad_configuration *configuration, siglad_metrics *metrics,
                               sigla_error *error);
/* A connection has come; NULL when there is no memory. */
siglad_connection *connections_add(siglad_connections *all, int fd, const struct sockaddr *peer);
/* It is about to be closed by the HTTP library; frees it. */
void connections_remove(siglad_connections *all, siglad_connection *connection);
/* A step further, with a new deadline. Called by the thread that serves the connection. */
void connections_enter(siglad_connections *all, siglad_connection *connection, connection_state state);
/* Ends the idle ones, and from now on those that become idle: what they have sent already is still read. */
void connections_end_idle(siglad_connections *all);
size_t connections_count(siglad_connections *all);
/* Ends the keeper and frees; all connections have been removed. NULL is allowed. */
void connections_stop(siglad_connections *all);

#endif
