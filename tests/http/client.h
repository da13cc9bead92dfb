/* SPDX-License-Identifier: Apache-2.0 */
/* A small HTTP client on a raw socket: it sends the very bytes it is given, and reads answers as they come. */
#ifndef TEST_CLIENT_H
#define TEST_CLIENT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct client_reply {
    int status; /* 0: the connection ended without an answer */
    char *head; /* status line and headers, NUL-terminated; owned */
    char *body; /* NUL-terminated; owned */
    size_t body_len;
} client_reply;

/* A connection to 127.0.0.1; aborts when there is none. Reads give up after ten seconds. */
int client_connect(int port);
/* Sends all bytes; false when the other side has closed. */
bool client_send(int fd, const void *bytes, size_t len);
/* Reads one answer; `no_body` for answers to HEAD. */
client_reply client_read(int fd, bool no_body);
/* Waits until the other side closes, for at most `seconds`. */
bool client_is_closed(int fd, double seconds);
void client_reply_release(client_reply *reply);
/* The value of a header, in a static buffer of the thread; NULL when it is not there. */
const char *client_header(const client_reply *reply, const char *name);

#endif
