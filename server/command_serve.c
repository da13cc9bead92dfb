/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Serves until SIGTERM or SIGINT, then drains: no new connections, the answers that are due go out, end with status 0. A second signal ends
 * at once. Meanwhile the main thread looks after the store every 30 seconds.
 */
#include "address.h"
#include "application.h"
#include "command.h"
#include "http.h"
#include "log.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define MAINTAIN_SECONDS 30
#define DRAIN_POLL_MILLISECONDS 10

/* The signals that end the service, blocked in every thread and taken here with sigtimedwait. */
static sigset_t block_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    signal(SIGPIPE, SIG_IGN);
    return set;
}

/* True when a signal came within the time. */
static bool wait_for_signal(const sigset_t *set, long milliseconds)
{
    struct timespec limit = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
    return sigtimedwait(set, NULL, &limit) > 0;
}

static void drain(siglad_http *service, const siglad_configuration *configuration, const sigset_t *set)
{
    uint64_t left = configuration->drain_seconds * 1000 / DRAIN_POLL_MILLISECONDS;
    log_line("stopping: %zu connections open", http_connections(service));
    http_quiesce(service);
    while (http_connections(service) > 0 && left-- > 0)
        if (wait_for_signal(set, DRAIN_POLL_MILLISECONDS)) {
            log_line("stopped at once by a second signal");
            _exit(EXIT_DONE); /* the store is whole at any moment: a transaction is in it or is not */
        }
    if (http_connections(service) > 0)
        log_line("stopped with %zu connections that did not end in time", http_connections(service));
}

static int serve(siglad_application *app, const siglad_configuration *configuration, int fd, const sigset_t *set)
{
    sigla_error error = {0};
    siglad_http *service = NULL;
    sigla_status status = http_start(&service, app, configuration, fd, &error);
    if (status != SIGLA_OK)
        return command_fail(status, &error);
    printf("siglad %s: http://%s/ (store %s)\n", sigla_version(), http_address(service), configuration->store);
    fflush(stdout);
    while (!wait_for_signal(set, MAINTAIN_SECONDS * 1000))
        application_maintain(app);
    drain(service, configuration, set);
    if (http_connections(service) > 0) {
        /* Somebody's work is longer than the time to drain; it is not waited for. */
        _exit(EXIT_DONE);
    }
    http_stop(service);
    return EXIT_DONE;
}

int command_serve(const siglad_configuration *configuration)
{
    static siglad_application app;
    sigset_t set = block_signals();
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_store_options options = {.read_only = configuration->read_only != 0};
    int fd = -1;
    /* The address first: a second server started by mistake must not touch the store of the first. */
    sigla_status status = address_listen(&fd, configuration->listen, &error);
    if (status == SIGLA_OK)
        status = sigla_store_open(&store, configuration->store, &options, &error);
    if (status != SIGLA_OK) {
        if (fd >= 0)
            close(fd);
        return command_fail(status, &error);
    }
    application_init(&app, store, (size_t)configuration->body_bytes);
    int code = serve(&app, configuration, fd, &set);
    sigla_store_close(store);
    return code;
}
