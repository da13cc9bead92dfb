/* SPDX-License-Identifier: Apache-2.0 */
/* siglad health: asks the running service whether it is ready, for HEALTHCHECK in containers and for scripts. Plain sockets. */
#include "address.h"
#include "command.h"
#include "fault.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#define HEALTH_SECONDS 3

static sigla_status ask(int fd, char *answer, size_t size, sigla_error *error)
{
    static const char question[] = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    size_t len = 0;
    if (send(fd, question, sizeof question - 1, MSG_NOSIGNAL) != (ssize_t)(sizeof question - 1))
        return fault_set(error, SIGLA_IO, "the service does not take a request: %s", strerror(errno));
    while (len < size - 1) {
        ssize_t got = recv(fd, answer + len, size - 1 - len, 0);
        if (got < 0)
            return fault_set(error, SIGLA_IO, "the service does not answer: %s", strerror(errno));
        if (got == 0)
            break;
        len += (size_t)got;
    }
    answer[len] = '\0';
    return SIGLA_OK;
}

int command_health(const siglad_configuration *configuration)
{
    int fd = -1;
    char answer[4096];
    sigla_error error = {0};
    sigla_status status = address_connect(&fd, configuration->listen, HEALTH_SECONDS, &error);
    if (status == SIGLA_OK)
        status = ask(fd, answer, sizeof answer, &error);
    if (fd >= 0)
        close(fd);
    if (status != SIGLA_OK) {
        fprintf(stderr, "siglad: %s\n", error.message);
        return EXIT_NOT_FOUND;
    }
    bool ready = strncmp(answer, "HTTP/1.1 200 ", 13) == 0;
    if (!ready)
        fprintf(stderr, "siglad: the service is not ready\n");
    else
        puts("ready");
    return ready ? EXIT_DONE : EXIT_NOT_FOUND;
}
