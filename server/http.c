/* SPDX-License-Identifier: Apache-2.0 */
/* Starts and stops the HTTP library, with the limits that keep it safe; a request's life is in http_exchange.c. */
#include "http_parts.h"

#include "address.h"
#include "fault.h"
#include "log.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#define FILES_BESIDE 128 /* descriptors for everything but connections: store, log, threads, sockets that linger */

static void notify_connection(void *payload, struct MHD_Connection *mhd, void **state, enum MHD_ConnectionNotificationCode what)
{
    siglad_http *service = payload;
    if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
        connections_remove(service->connections, *state);
        *state = NULL;
        return;
    }
    const union MHD_ConnectionInfo *fd = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CONNECTION_FD);
    const union MHD_ConnectionInfo *peer = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    int one = 1;
    setsockopt(fd->connect_fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    *state = connections_add(service->connections, fd->connect_fd, peer->client_addr);
}

static SIGLA_PRINTF(2, 0) void log_library(void *payload, const char *format, va_list arguments)
{
    char line[512];
    (void)payload;
    vsnprintf(line, sizeof line, format, arguments);
    log_line("http: %.*s", (int)strcspn(line, "\n"), line);
}

/* As many connections as there can be descriptors for. */
static unsigned connection_limit(const siglad_configuration *configuration)
{
    struct rlimit files;
    uint64_t wanted = configuration->connections;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return (unsigned)wanted;
    if (files.rlim_cur < wanted + FILES_BESIDE && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max < wanted + FILES_BESIDE ? files.rlim_max : (rlim_t)(wanted + FILES_BESIDE);
        setrlimit(RLIMIT_NOFILE, &files);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur >= wanted + FILES_BESIDE)
        return (unsigned)wanted;
    uint64_t possible = files.rlim_cur > 2 * FILES_BESIDE ? files.rlim_cur - FILES_BESIDE : files.rlim_cur / 2;
    log_line("the system allows %llu open files: at most %llu connections instead of %llu", (unsigned long long)files.rlim_cur,
             (unsigned long long)possible, (unsigned long long)wanted);
    return (unsigned)possible;
}

/* Flags: one epoll loop per thread; ITC, or stopping hangs at the connection limit; suspending for the workers. */
static struct MHD_Daemon *start_daemon(siglad_http *service, int fd)
{
    const siglad_configuration *told = service->configuration;
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    unsigned limit = connection_limit(told), threads = told->threads < limit ? (unsigned)told->threads : limit;
    /* The library's own timeout is a second net under our deadlines. */
    unsigned timeout = (unsigned)(told->head_seconds + told->body_seconds + told->reply_seconds + told->idle_seconds);
    struct MHD_OptionItem more[4] = {{MHD_OPTION_END, 0, NULL}};
    size_t count = 0;
    if (threads > 1) /* a pool of one is not allowed */
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_THREAD_POOL_SIZE, (intptr_t)threads, NULL};
    if (told->connections_per_address > 0)
        more[count++] = (struct MHD_OptionItem){MHD_OPTION_PER_IP_CONNECTION_LIMIT, (intptr_t)told->connections_per_address, NULL};
#if MHD_VERSION >= 0x00097701
    more[count++] = (struct MHD_OptionItem){MHD_OPTION_CLIENT_DISCIPLINE_LVL, 1, NULL};
#endif
    more[count] = (struct MHD_OptionItem){MHD_OPTION_END, 0, NULL};
    return MHD_start_daemon(flags, 0, NULL, NULL, http_exchange_serve, service, MHD_OPTION_EXTERNAL_LOGGER, log_library, NULL,
                            MHD_OPTION_LISTEN_SOCKET, fd, MHD_OPTION_CONNECTION_MEMORY_LIMIT, HTTP_CONNECTION_MEMORY,
                            MHD_OPTION_CONNECTION_LIMIT, limit, MHD_OPTION_CONNECTION_TIMEOUT, timeout, MHD_OPTION_NOTIFY_CONNECTION,
                            notify_connection, service, MHD_OPTION_URI_LOG_CALLBACK, http_exchange_begin, service,
                            MHD_OPTION_NOTIFY_COMPLETED, http_exchange_end, service, MHD_OPTION_ARRAY, more, MHD_OPTION_END);
}

sigla_status http_start(siglad_http **out, siglad_application *app, const siglad_configuration *configuration, int socket,
                        sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    siglad_http *made = calloc(1, sizeof *made);
    *out = NULL;
    if (made == NULL) {
        status = fault_set(error, SIGLA_NO_MEMORY, "no memory for the service");
        goto out;
    }
    made->app = app;
    made->configuration = configuration;
    address_of_socket(made->address, socket);
    status = connections_start(&made->connections, configuration, &app->metrics, error);
    if (status == SIGLA_OK)
        status = workers_start(&made->workers, (size_t)configuration->workers, (size_t)configuration->queue, error);
    if (status != SIGLA_OK)
        goto out;
    made->daemon = start_daemon(made, socket);
    if (made->daemon == NULL)
        status = fault_set(error, SIGLA_FAILED, "the HTTP library did not start");
out:
    if (status == SIGLA_OK) {
        *out = made;
    } else {
        close(socket);
        http_stop(made);
    }
    return status;
}

const char *http_address(const siglad_http *service)
{
    return service->address;
}

void http_quiesce(siglad_http *service)
{
    if (service->quiesced)
        return;
    service->quiesced = true;
    atomic_store(&service->app->draining, true);
    /* Shut, not closed: the library's threads may still name its number until they are stopped. */
    service->socket = MHD_quiesce_daemon(service->daemon);
    if (service->socket >= 0)
        shutdown(service->socket, SHUT_RDWR);
    connections_end_idle(service->connections);
}

size_t http_connections(const siglad_http *service)
{
    return connections_count(service->connections);
}

void http_stop(siglad_http *service)
{
    if (service == NULL)
        return;
    /* Workers first: the library cannot stop while connections are suspended. A worker's last act is to resume its connection. */
    workers_stop(service->workers);
    if (service->daemon != NULL) {
        http_quiesce(service);
        MHD_stop_daemon(service->daemon);
        if (service->socket >= 0)
            close(service->socket);
    }
    connections_stop(service->connections);
    workers_free(service->workers);
    free(service);
}
