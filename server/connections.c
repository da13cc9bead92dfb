/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The list of connections and its keeper. A connection is in the list from its beginning until just before its socket is closed, and both
 * happen under the lock under which the keeper shuts sockets down: it never touches a number that already belongs to another socket.
 *
 * A refused client often sends on. Closing a socket with unread input makes the kernel drop the answer that is on its way (RST), so such
 * sockets linger: a duplicate is read and thrown away until the client has closed, for two seconds at most.
 */
#include "connections.h"

#include "address.h"
#include "fault.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define TICK_MILLISECONDS 100
#define LINGER_MAX 64            /* sockets that linger at the same time */
#define LINGER_MILLISECONDS 2000 /* for each */

typedef struct siglad_lingering {
    int fd;
    int64_t deadline;
} siglad_lingering;

struct siglad_connections {
    pthread_mutex_t lock;
    siglad_connection *first;
    size_t count;
    siglad_lingering lingers[LINGER_MAX];
    size_t linger_count;
    int64_t milliseconds[CONNECTION_STATES]; /* allowed in each state */
    int64_t first_milliseconds;              /* … before the first request */
    siglad_metrics *metrics;
    pthread_t keeper;
    bool draining; /* idle connections are ended, those too that become idle later */
    bool stopping;
};

static int64_t now_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void cut_late(siglad_connections *all, int64_t now)
{
    for (siglad_connection *each = all->first; each != NULL; each = each->next) {
        if (atomic_load(&each->deadline) > now)
            continue;
        atomic_store(&each->deadline, INT64_MAX);
        atomic_fetch_add(&all->metrics->deadlines_total, 1);
        shutdown(each->fd, SHUT_RDWR);
    }
}

/* Reads and forgets; false when the client has closed or sends for too long. */
static bool drain_socket(const siglad_lingering *socket, int64_t now)
{
    char bytes[65536];
    for (int reads = 0; reads < 64; reads++) {
        ssize_t got = recv(socket->fd, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        if (got < 0)
            break;
    }
    return now < socket->deadline;
}

static void drain_lingering(siglad_connections *all, int64_t now)
{
    for (size_t i = 0; i < all->linger_count;) {
        if (drain_socket(&all->lingers[i], now)) {
            i++;
            continue;
        }
        close(all->lingers[i].fd);
        all->lingers[i] = all->lingers[--all->linger_count];
    }
}

/* Shut for reading, as often as it is asked; what was sent already is still read. The caller holds the lock. */
static void end_idle(siglad_connections *all)
{
    for (siglad_connection *each = all->first; each != NULL; each = each->next)
        if (atomic_load(&each->state) == CONNECTION_IDLE)
            shutdown(each->fd, SHUT_RD);
}

/* One round of the keeper; false when it is to stop. The descriptors to wait for are given back, copied: others may add some meanwhile. */
static bool keep(siglad_connections *all, struct pollfd *waits, nfds_t *wait_count)
{
    int64_t now = now_milliseconds();
    pthread_mutex_lock(&all->lock);
    bool stopping = all->stopping;
    cut_late(all, now);
    drain_lingering(all, now);
    if (all->draining)
        end_idle(all);
    for (size_t i = 0; i < all->linger_count; i++)
        waits[i] = (struct pollfd){.fd = all->lingers[i].fd, .events = POLLIN};
    *wait_count = (nfds_t)all->linger_count;
    pthread_mutex_unlock(&all->lock);
    return !stopping;
}

static void *keeper_main(void *payload)
{
    struct pollfd waits[LINGER_MAX];
    nfds_t count = 0;
    while (keep(payload, waits, &count))
        poll(waits, count, TICK_MILLISECONDS);
    return NULL;
}

sigla_status connections_start(siglad_connections **out, const siglad_configuration *configuration, siglad_metrics *metrics,
                               sigla_error *error)
{
    siglad_connections *made = calloc(1, sizeof *made);
    *out = NULL;
    if (made == NULL)
        return fault_set(error, SIGLA_NO_MEMORY, "no memory for the connections");
    made->metrics = metrics;
    made->first_milliseconds = made->milliseconds[CONNECTION_HEAD] = (int64_t)configuration->head_seconds * 1000;
    made->milliseconds[CONNECTION_BODY] = (int64_t)configuration->body_seconds * 1000;
    made->milliseconds[CONNECTION_REPLY] = (int64_t)configuration->reply_seconds * 1000;
    made->milliseconds[CONNECTION_IDLE] = (int64_t)configuration->idle_seconds * 1000;
    pthread_mutex_init(&made->lock, NULL);
    if (pthread_create(&made->keeper, NULL, keeper_main, made) != 0) {
        pthread_mutex_destroy(&made->lock);
        free(made);
        return fault_set(error, SIGLA_FAILED, "the system gave no thread for the keeper of the connections");
    }
    *out = made;
    return SIGLA_OK;
}

siglad_connection *connections_add(siglad_connections *all, int fd, const struct sockaddr *peer)
{
    siglad_connection *added = calloc(1, sizeof *added);
    if (added == NULL)
        return NULL;
    added->fd = fd;
    address_write_host(added->peer, sizeof added->peer, peer);
    atomic_store(&added->deadline, now_milliseconds() + all->first_milliseconds);
    atomic_fetch_add(&all->metrics->connections, 1);
    atomic_fetch_add(&all->metrics->connections_total, 1);
    pthread_mutex_lock(&all->lock);
    added->next = all->first;
    if (added->next != NULL)
        added->next->previous = added;
    all->first = added;
    all->count++;
    pthread_mutex_unlock(&all->lock);
    return added;
}

/* Whether the client may still be sending what nobody will read. */
static bool has_unread_input(siglad_connection *connection)
{
    char byte;
    if (atomic_load(&connection->linger))
        return true;
    if (atomic_load(&connection->state) != CONNECTION_HEAD && atomic_load(&connection->state) != CONNECTION_IDLE)
        return false;
    return recv(connection->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

/* Keeps a duplicate of the socket for a while. The caller holds the lock. */
static void let_linger(siglad_connections *all, int fd)
{
    if (all->linger_count == LINGER_MAX || all->stopping)
        return;
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return;
    shutdown(copy, SHUT_WR);
    all->lingers[all->linger_count++] = (siglad_lingering){copy, now_milliseconds() + LINGER_MILLISECONDS};
}

void connections_remove(siglad_connections *all, siglad_connection *connection)
{
    if (connection == NULL)
        return;
    bool unread = has_unread_input(connection);
    pthread_mutex_lock(&all->lock);
    if (connection->previous != NULL)
        connection->previous->next = connection->next;
    else
        all->first = connection->next;
    if (connection->next != NULL)
        connection->next->previous = connection->previous;
    all->count--;
    if (unread)
        let_linger(all, connection->fd);
    pthread_mutex_unlock(&all->lock);
    atomic_fetch_sub(&all->metrics->connections, 1);
    free(connection);
}

void connections_enter(siglad_connections *all, siglad_connection *connection, connection_state state)
{
    int64_t allowed = all->milliseconds[state];
    atomic_store_explicit(&connection->deadline, allowed == 0 ? INT64_MAX : now_milliseconds() + allowed, memory_order_relaxed);
    atomic_store_explicit(&connection->state, (int)state, memory_order_relaxed);
}

void connections_end_idle(siglad_connections *all)
{
    pthread_mutex_lock(&all->lock);
    all->draining = true;
    end_idle(all);
    pthread_mutex_unlock(&all->lock);
}

size_t connections_count(siglad_connections *all)
{
    pthread_mutex_lock(&all->lock);
    size_t count = all->count;
    pthread_mutex_unlock(&all->lock);
    return count;
}

void connections_stop(siglad_connections *all)
{
    if (all == NULL)
        return;
    pthread_mutex_lock(&all->lock);
    all->stopping = true;
    pthread_mutex_unlock(&all->lock);
    pthread_join(all->keeper, NULL);
    for (size_t i = 0; i < all->linger_count; i++)
        close(all->lingers[i].fd);
    pthread_mutex_destroy(&all->lock);
    free(all);
}
