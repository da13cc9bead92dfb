/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One request and its answer, from the request line to the last byte:
 *
 *     begin ─ target taken apart ─▶ serve: head judged ─▶ body received ─▶ handler (here, or on a worker) ─▶ answer ─▶ end
 *
 * The HTTP library calls `serve` again for each step. Slow handlers run on a worker while the connection is suspended, so that look-ups
 * never wait behind them.
 */
#include "http_parts.h"

#include "log.h"

#include <stdlib.h>
#include <time.h>

typedef struct siglad_exchange {
    siglad_job job; /* first: the worker gives it back */
    siglad_http *service;
    struct MHD_Connection *mhd;
    siglad_connection *connection;
    siglad_request request;
    siglad_response response;
    const siglad_route *route;
    size_t route_index;
    sigla_buffer body;
    size_t charged;   /* bytes of body counted against the memory for all bodies */
    size_t discarded; /* bytes of a body that is too long, thrown away */
    uint64_t begun;   /* nanoseconds of the monotonic clock */
    const char *target;
    size_t target_len;
    bool judged;
    bool answered; /* the response is filled for good */
} siglad_exchange;

static uint64_t now_nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Whether the query has more parts than the library has memory for: it would keep its head record for each, run out, and neither answer nor
 * close. */
static bool has_too_many_parts(sigla_slice target)
{
    size_t parts = 0;
    for (const char *at = target.ptr; (at = memchr(at, '&', (size_t)(target.ptr + target.len - at))) != NULL; at++)
        parts++;
    return parts > HTTP_TARGET_PARTS_MAX;
}

/* Answers past the library, while it is still taking the request line apart, and ends the connection. */
static void refuse_at_once(siglad_http *service, siglad_connection *connection)
{
    static const char text[] =
        "HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nConnection: close\r\nContent-Length: 104\r\n\r\n"
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
        "\"detail\":\"The query has too many parameters.\"}\n";
    ssize_t sent = send(connection->fd, text, sizeof text - 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    (void)sent; /* a client that does not take it loses only the explanation */
    atomic_store(&connection->linger, true);
    shutdown(connection->fd, SHUT_RDWR);
    metrics_count(&service->app->metrics, METRICS_NO_ROUTE, 400, 0);
}

void *http_exchange_begin(void *payload, const char *target, struct MHD_Connection *mhd)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(mhd, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    if (info == NULL || info->socket_context == NULL)
        return NULL;
    if (has_too_many_parts(sigla_slice_of(target))) {
        refuse_at_once(payload, info->socket_context);
        return NULL;
    }
    siglad_exchange *made = calloc(1, sizeof *made);
    if (made == NULL)
        return NULL;
    made->service = payload;
    made->mhd = mhd;
    made->connection = info->socket_context;
    made->begun = now_nanoseconds();
    made->target = target;
    made->target_len = strlen(target);
    made->route_index = METRICS_NO_ROUTE;
    response_init(&made->response);
    sigla_buffer_init(&made->body);
    connections_enter(made->service->connections, made->connection, CONNECTION_HEAD);
    request_parse_target(&made->request, (sigla_slice){target, made->target_len}, &made->response);
    return made;
}

/* The library ends the target with a NUL in the place of the space before the version. If the version stands anywhere else, the client
   sent a NUL byte inside the target, and everything behind it would be lost without a word. */
static bool target_was_cut(const siglad_exchange *exchange, const char *version)
{
#if MHD_VERSION < 0x00097701
    return (uintptr_t)version != (uintptr_t)exchange->target + exchange->target_len + 1;
#else
    (void)exchange, (void)version;
    return false;
#endif
}

/* Everything the head shows. Afterwards the response is filled if the request is not acceptable. */
static void judge(siglad_exchange *exchange, const char *method, const char *version)
{
    http_head head;
    siglad_response *out = &exchange->response;
    exchange->judged = true;
    if (target_was_cut(exchange, version)) {
        response_problem(out, 400, NULL, "The request target holds a zero byte.");
        out->close = true;
        return;
    }
    if (!http_head_read(&head, exchange->mhd, version, out))
        return;
    exchange->request.method = request_method_of(sigla_slice_of(method));
    exchange->request.content_type = head.content_type;
    exchange->request.authorization = head.authorization;
    exchange->request.if_none_match = head.if_none_match;
    memcpy(exchange->request.peer, exchange->connection->peer, sizeof exchange->request.peer);
    if (out->status == 0)
        exchange->route = routes_judge(exchange->service->app, &exchange->request, head.body, out, &exchange->route_index);
    if (out->status != 0 && head.body.any)
        out->close = true; /* its body will not be read */
}

static void log_request(const siglad_exchange *exchange, uint64_t nanoseconds)
{
    log_line("%s %s %s %u %llu us", exchange->connection->peer, request_method_text(exchange->request.method),
             exchange->request.path == NULL ? "-" : exchange->request.path, exchange->response.status,
             (unsigned long long)(nanoseconds / 1000));
}

/* The response as the library's object; NULL when there is no memory. */
static struct MHD_Response *make_response(siglad_response *from)
{
    static char nothing[] = "";
    if (from->constant.ptr != NULL)
        return MHD_create_response_from_buffer(from->constant.len, (void *)(uintptr_t)from->constant.ptr, MHD_RESPMEM_PERSISTENT);
    size_t len = from->body.len;
    if (len == 0)
        return MHD_create_response_from_buffer(0, nothing, MHD_RESPMEM_PERSISTENT);
    char *bytes = sigla_buffer_take(&from->body);
    struct MHD_Response *made = bytes == NULL ? NULL : MHD_create_response_from_buffer(len, bytes, MHD_RESPMEM_MUST_FREE);
    if (made == NULL)
        free(bytes);
    return made;
}

static void add_headers(struct MHD_Response *made, const siglad_response *from)
{
    static const char policy[] =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    if (from->content_type != NULL)
        MHD_add_response_header(made, MHD_HTTP_HEADER_CONTENT_TYPE, from->content_type);
    MHD_add_response_header(made, "Content-Security-Policy", policy);
    MHD_add_response_header(made, "X-Content-Type-Options", "nosniff");
    MHD_add_response_header(made, "Referrer-Policy", "no-referrer");
    MHD_add_response_header(made, MHD_HTTP_HEADER_CACHE_CONTROL, "no-cache");
    for (size_t i = 0; i < from->header_count; i++)
        MHD_add_response_header(made, from->headers[i].name, from->headers[i].value);
    if (from->close)
        MHD_add_response_header(made, MHD_HTTP_HEADER_CONNECTION, "close");
}

static enum MHD_Result answer(siglad_exchange *exchange)
{
    siglad_http *service = exchange->service;
    siglad_response *from = &exchange->response;
    if (from->body.failed)
        response_no_memory(from);
    if (from->close)
        atomic_store(&exchange->connection->linger, true);
    if (atomic_load_explicit(&service->app->draining, memory_order_relaxed))
        from->close = true;
    struct MHD_Response *made = make_response(from);
    if (made == NULL)
        return MHD_NO;
    add_headers(made, from);
    uint64_t took = now_nanoseconds() - exchange->begun;
    metrics_count(&service->app->metrics, exchange->route_index, from->status, took);
    if (service->configuration->log_requests != 0)
        log_request(exchange, took);
    connections_enter(service->connections, exchange->connection, CONNECTION_REPLY);
    exchange->answered = true;
    enum MHD_Result queued = MHD_queue_response(exchange->mhd, from->status, made);
    MHD_destroy_response(made);
    return queued;
}

/* Counts more bytes of this body against the memory for all; false when that is used up. */
static bool charge(siglad_exchange *exchange, size_t len)
{
    atomic_uint_fast64_t *all = &exchange->service->app->metrics.body_bytes;
    if (atomic_fetch_add(all, len) + len > exchange->service->configuration->bodies_bytes) {
        atomic_fetch_sub(all, len);
        return false;
    }
    exchange->charged += len;
    return true;
}

static void release_body(siglad_exchange *exchange)
{
    atomic_fetch_sub(&exchange->service->app->metrics.body_bytes, exchange->charged);
    exchange->charged = 0;
    sigla_buffer_release(&exchange->body);
}

/* Part of the body. One that turns out too long (only chunked ones can: the length of others is known before) is read to its end, within
   reason, because the library cannot answer before; then the connection is cut. */
static enum MHD_Result receive(siglad_exchange *exchange, const char *bytes, size_t len)
{
    size_t most = exchange->service->app->body_max;
    siglad_response *out = &exchange->response;
    if (out->status == 0 && len > most - exchange->body.len) {
        response_problem(out, 413, "body", "The body is longer than %zu bytes.", most);
        out->close = true;
    }
    if (out->status == 0 && !charge(exchange, len))
        response_no_memory(out);
    if (out->status == 0) {
        sigla_buffer_append(&exchange->body, bytes, len);
        if (exchange->body.failed)
            response_no_memory(out);
    }
    if (out->status != 0) {
        release_body(exchange);
        exchange->discarded += len;
    }
    return exchange->discarded > most ? MHD_NO : MHD_YES;
}

static void run_handler(siglad_exchange *exchange)
{
    exchange->request.body = sigla_buffer_slice(&exchange->body);
    routes_run(exchange->service->app, exchange->route, &exchange->request, &exchange->response);
    release_body(exchange);
}

static void run_job(siglad_job *job)
{
    siglad_exchange *exchange = (siglad_exchange *)(void *)job;
    run_handler(exchange);
    MHD_resume_connection(exchange->mhd); /* the exchange belongs to the thread of the sockets again */
}

static void drop_job(siglad_job *job)
{
    siglad_exchange *exchange = (siglad_exchange *)(void *)job;
    response_problem(&exchange->response, 503, NULL, "The service is stopping.");
    MHD_resume_connection(exchange->mhd);
}

/* The whole request is there. */
static enum MHD_Result run(siglad_exchange *exchange)
{
    connections_enter(exchange->service->connections, exchange->connection, CONNECTION_WORK);
    if (!exchange->route->slow) {
        run_handler(exchange);
        return answer(exchange);
    }
    if (!workers_reserve(exchange->service->workers)) {
        response_problem(&exchange->response, 503, NULL, "Too many texts are waiting already; try again later.");
        return answer(exchange);
    }
    exchange->job = (siglad_job){run_job, drop_job, NULL};
    MHD_suspend_connection(exchange->mhd);
    workers_push(exchange->service->workers, &exchange->job);
    return MHD_YES;
}

enum MHD_Result http_exchange_serve(void *payload, struct MHD_Connection *mhd, const char *url, const char *method, const char *version,
                                    const char *upload, size_t *upload_size, void **state)
{
    siglad_exchange *exchange = *state;
    (void)payload, (void)mhd, (void)url;
    if (exchange == NULL || exchange->answered)
        return exchange == NULL ? MHD_NO : MHD_YES;
    if (!exchange->judged) {
        judge(exchange, method, version);
        if (exchange->response.close)
            return answer(exchange);
        connections_enter(exchange->service->connections, exchange->connection, CONNECTION_BODY);
        return MHD_YES;
    }
    if (*upload_size > 0) {
        size_t len = *upload_size;
        *upload_size = 0;
        return receive(exchange, upload, len);
    }
    return exchange->response.status != 0 ? answer(exchange) : run(exchange);
}

void http_exchange_end(void *payload, struct MHD_Connection *mhd, void **state, enum MHD_RequestTerminationCode how)
{
    siglad_exchange *exchange = *state;
    (void)payload, (void)mhd, (void)how;
    if (exchange == NULL)
        return;
    *state = NULL;
    if (exchange->answered)
        connections_enter(exchange->service->connections, exchange->connection, CONNECTION_IDLE);
    release_body(exchange);
    request_release(&exchange->request);
    response_release(&exchange->response);
    free(exchange);
}
