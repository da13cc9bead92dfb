/* SPDX-License-Identifier: Apache-2.0 */
/* Addresses and sockets; nothing of HTTP. */
#include "address.h"

#include "argument.h"
#include "fault.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define HOST_MAX 200

typedef struct host_port {
    char host[HOST_MAX + 1]; /* empty: all addresses */
    char port[8];
} host_port;

static sigla_status split_address(host_port *out, const char *text, sigla_error *error)
{
    const char *colon = strrchr(text, ':');
    uint64_t port = 0;
    if (colon == NULL || !argument_parse_number(sigla_slice_of(colon + 1), &port) || port > 65535)
        return fault_set(error, SIGLA_INVALID, "%.200s is not an address: it must be ADDR:PORT, the port at most 65535", text);
    const char *begin = text, *end = colon;
    if (begin < end && *begin == '[' && end[-1] == ']') {
        begin++;
        end--;
    } else if (memchr(begin, ':', (size_t)(end - begin)) != NULL) {
        return fault_set(error, SIGLA_INVALID, "%.200s is not an address: an IPv6 address stands in brackets, [::1]:8080", text);
    }
    size_t len = (size_t)(end - begin);
    if (len > HOST_MAX)
        return fault_set(error, SIGLA_INVALID, "the host in the address is longer than %d bytes", HOST_MAX);
    if (len == 1 && *begin == '*')
        len = 0;
    memcpy(out->host, begin, len);
    out->host[len] = '\0';
    snprintf(out->port, sizeof out->port, "%u", (unsigned)port);
    return SIGLA_OK;
}

static sigla_status resolve(struct addrinfo **out, const char *text, bool passive, sigla_error *error)
{
    host_port parts;
    sigla_status status = split_address(&parts, text, error);
    if (status != SIGLA_OK)
        return status;
    struct addrinfo wanted = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV | (passive ? AI_PASSIVE : 0)};
    if (parts.host[0] == '\0')
        wanted.ai_family = AF_INET;
    int code = getaddrinfo(parts.host[0] == '\0' ? NULL : parts.host, parts.port, &wanted, out);
    if (code != 0)
        return fault_set(error, SIGLA_INVALID, "%.200s is not an address of this machine: %s", text, gai_strerror(code));
    return SIGLA_OK;
}

sigla_status address_listen(int *out, const char *text, sigla_error *error)
{
    struct addrinfo *found = NULL;
    int fd = -1, one = 1;
    sigla_status status = resolve(&found, text, true, error);
    *out = -1;
    if (status != SIGLA_OK)
        return status;
    fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    /* REUSEADDR lets a restart take a port whose old connections linger; it does not let two servers share one. */
    if (fd >= 0)
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (fd < 0 || bind(fd, found->ai_addr, found->ai_addrlen) != 0 || listen(fd, 1024) != 0) {
        if (errno == EADDRINUSE)
            status =
                fault_set(error, SIGLA_BUSY, "another program listens at %.200s already; --listen ADDR:PORT chooses another port", text);
        else
            status = fault_set(error, SIGLA_IO, "cannot listen at %.200s: %s", text, strerror(errno));
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    freeaddrinfo(found);
    *out = fd;
    return status;
}

void address_write_host(char *text, size_t size, const struct sockaddr *address)
{
    text[0] = '\0';
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)address)->sin_addr, text, (socklen_t)size);
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr, text, (socklen_t)size);
}

void address_of_socket(char text[ADDRESS_TEXT_MAX], int fd)
{
    struct sockaddr_storage address;
    socklen_t len = sizeof address;
    char host[INET6_ADDRSTRLEN] = "";
    text[0] = '\0';
    if (getsockname(fd, (struct sockaddr *)&address, &len) != 0)
        return;
    address_write_host(host, sizeof host, (struct sockaddr *)&address);
    bool six = address.ss_family == AF_INET6;
    unsigned port = ntohs(six ? ((struct sockaddr_in6 *)&address)->sin6_port : ((struct sockaddr_in *)&address)->sin_port);
    snprintf(text, ADDRESS_TEXT_MAX, six ? "[%s]:%u" : "%s:%u", host, port);
}

/* 0.0.0.0 and [::] are for listening; who asks, asks the loopback. */
static void use_loopback(struct addrinfo *address)
{
    if (address->ai_family == AF_INET) {
        struct in_addr *host = &((struct sockaddr_in *)(void *)address->ai_addr)->sin_addr;
        if (host->s_addr == htonl(INADDR_ANY))
            host->s_addr = htonl(INADDR_LOOPBACK);
    } else if (address->ai_family == AF_INET6) {
        struct in6_addr *host = &((struct sockaddr_in6 *)(void *)address->ai_addr)->sin6_addr;
        if (memcmp(host, &in6addr_any, sizeof *host) == 0)
            *host = in6addr_loopback;
    }
}

sigla_status address_connect(int *out, const char *text, unsigned seconds, sigla_error *error)
{
    struct addrinfo *found = NULL;
    struct timeval limit = {.tv_sec = (time_t)seconds};
    sigla_status status = resolve(&found, text, false, error);
    *out = -1;
    if (status != SIGLA_OK)
        return status;
    use_loopback(found);
    int fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0) {
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    }
    if (fd < 0 || connect(fd, found->ai_addr, found->ai_addrlen) != 0) {
        status = fault_set(error, SIGLA_IO, "nobody answers at %.200s: %s", text, strerror(errno));
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    freeaddrinfo(found);
    *out = fd;
    return status;
}
