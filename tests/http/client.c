/* SPDX-License-Identifier: Apache-2.0 */
/* The raw client of the HTTP tests. */
#include "client.h"

#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

int client_connect(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    struct timeval limit = {.tv_sec = 10};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        perror("client_connect");
        abort();
    }
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    return fd;
}

bool client_send(int fd, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t sent = send(fd, at, len, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += sent;
        len -= (size_t)sent;
    }
    return true;
}

/* Reads up to the end of the head, byte by byte: what follows belongs to the body or to the next answer. */
static bool read_head(int fd, char *head, size_t size)
{
    size_t len = 0;
    while (len < size - 1 && recv(fd, head + len, 1, 0) == 1) {
        len++;
        head[len] = '\0';
        if (len >= 4 && memcmp(head + len - 4, "\r\n\r\n", 4) == 0)
            return true;
    }
    return false;
}

client_reply client_read(int fd, bool no_body)
{
    client_reply reply = {0};
    char head[16384];
    if (!read_head(fd, head, sizeof head) || sscanf(head, "HTTP/1.%*d %d", &reply.status) != 1)
        return (client_reply){0};
    reply.head = strdup(head);
    const char *length = client_header(&reply, "Content-Length");
    size_t wanted = length == NULL || no_body ? 0 : (size_t)strtoull(length, NULL, 10);
    reply.body = calloc(1, wanted + 1);
    if (reply.head == NULL || reply.body == NULL)
        abort();
    while (reply.body_len < wanted) {
        ssize_t got = recv(fd, reply.body + reply.body_len, wanted - reply.body_len, 0);
        if (got <= 0)
            break;
        reply.body_len += (size_t)got;
    }
    return reply;
}

bool client_is_closed(int fd, double seconds)
{
    char bytes[4096];
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double end = (double)now.tv_sec + (double)now.tv_nsec / 1e9 + seconds;
    for (;;) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        double left = end - (double)now.tv_sec - (double)now.tv_nsec / 1e9;
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        if (left <= 0 || poll(&wait, 1, (int)(left * 1000) + 1) <= 0)
            return false;
        if (recv(fd, bytes, sizeof bytes, MSG_DONTWAIT) <= 0)
            return true;
    }
}

void client_reply_release(client_reply *reply)
{
    free(reply->head);
    free(reply->body);
    *reply = (client_reply){0};
}

const char *client_header(const client_reply *reply, const char *name)
{
    static _Thread_local char value[1024];
    size_t len = strlen(name);
    for (const char *line = reply->head; line != NULL && (line = strstr(line, "\r\n")) != NULL;) {
        line += 2;
        if (strncasecmp(line, name, len) != 0 || line[len] != ':')
            continue;
        const char *begin = line + len + 1 + strspn(line + len + 1, " ");
        snprintf(value, sizeof value, "%.*s", (int)strcspn(begin, "\r"), begin);
        return value;
    }
    return NULL;
}
