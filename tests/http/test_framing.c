/* SPDX-License-Identifier: Apache-2.0 */
/* Requests as attackers frame them: targets, doubled and folded headers, sizes at the limit and past it. */
#include "cases.h"
#include "http_parts.h"
#include "service.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void check_bytes(const test_service *service, const void *bytes, size_t len, int status, const char *parameter)
{
    service_check_reply(service_send(service, bytes, len), status, parameter, bytes);
}

static void check_text(const test_service *service, const char *request, int status, const char *parameter)
{
    check_bytes(service, request, strlen(request), status, parameter);
}

void targets_are_judged(void)
{
    static const char zero[] = "GET /v1/lookup\0/../secret?q=SIS HTTP/1.1\r\nHost: a\r\n\r\n";
    static const char zero_query[] = "GET /v1/lookup?q=SIS\0S HTTP/1.1\r\nHost: a\r\n\r\n";
    static test_service s;
    service_start(&s, NULL);
    service_check(&s, "/livez%00", 400, NULL);
    service_check(&s, "/v1/lookup?q=a%00b", 400, "q");
    service_check(&s, "/v1/lookup?q%00=a", 400, NULL);
    service_check(&s, "/v1/lookup?q=%C3%28", 400, "q");
    service_check(&s, "/v1/lookup?q=\xC3\x28", 400, "q");
    service_check(&s, "/v1/lookup?q=%ED%A0%80", 400, "q");
    service_check(&s, "/v1/lookup?q=%C0%AF", 400, "q");
    service_check(&s, "/v1/lookup?q=r\xC3\xB4le", 200, NULL);
    service_check(&s, "/v1/lookup?q=%zz", 400, "q");
    service_check(&s, "/v1/lookup?q=%4", 400, "q");
    service_check(&s, "/v1/lookup?q=%", 400, "q");
    service_check(&s, "/v1/%FF", 400, NULL);
    service_check(&s, "/..%2f..%2fetc/passwd", 404, NULL);
    service_check(&s, "/../livez", 404, NULL);
    service_check(&s, "//livez", 404, NULL);
    service_check(&s, "/livez/", 404, NULL);
    service_check(&s, "/LIVEZ", 404, NULL);
    service_check(&s, "/%6civez", 200, NULL);
    service_check(&s, "/livez#part", 400, NULL);
    service_check(&s, "/liv ez", 400, NULL);
    service_check(&s, "livez", 400, NULL);
    service_check(&s, "http://test/livez", 200, NULL);
    service_check(&s, "HTTP://test?q=SIS", 200, NULL);
    service_check(&s, "/a/b/c/d/e/f/g/h", 404, NULL);
    service_check(&s, "/a/b/c/d/e/f/g/h/i", 400, NULL);
    service_check(&s, "/v1/lookup?a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p", 400, "a");
    service_check(&s, "/v1/lookup?a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q", 400, NULL);
    check_bytes(&s, zero, sizeof zero - 1, 400, NULL);
    check_bytes(&s, zero_query, sizeof zero_query - 1, 400, NULL);
    service_stop(&s);
}

void doubled_headers_are_refused(void)
{
    static test_service s;
    service_start(&s, NULL);
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "Host");
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400, "Host");
    check_text(&s, "GET /livez HTTP/1.1\r\n\r\n", 400, "Host");
    check_text(&s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
               400, "Content-Length");
    check_text(&s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nabc",
               400, "Content-Length");
    check_text(&s,
               "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nTransfer-Encoding: "
               "chunked\r\n\r\n0\r\n\r\n",
               400, "Transfer-Encoding");
    check_text(&s,
               "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
               "identity\r\n\r\n0\r\n\r\n",
               400, "Transfer-Encoding");
    check_text(&s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n", 400,
               "Transfer-Encoding");
    check_text(&s,
               "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\na",
               400, "Content-Type");
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 400, "body");
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 200, NULL);
    service_stop(&s);
}

/* A refused request is the last one of its connection: what follows may be an attacker's second request. */
static void check_nothing_follows(const test_service *service, const char *request)
{
    int fd = client_connect(service->port);
    client_send(fd, request, strlen(request));
    client_reply reply = client_read(fd, false);
    CHECK_INT(reply.status, 400);
    CHECK(client_is_closed(fd, 5));
    client_reply_release(&reply);
    close(fd);
}

void folded_headers_are_refused(void)
{
    static test_service s;
    service_start(&s, NULL);
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A: one\r\n two\r\n\r\n", 400, NULL);
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A: one\r\n\ttwo\r\nX-B: c\r\n\r\n", 400, NULL);
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A:\r\n two\r\n\r\n", 400, NULL);
    check_text(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A: a\r\n b\r\n c\r\n d\r\n\r\n", 400, NULL);
    check_nothing_follows(
        &s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n chunked\r\nContent-Type: text/plain\r\n\r\n0\r\n\r\n"
            "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
    check_nothing_follows(&s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 0\r\n\r\n"
                              "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
    /* Not folded, only odd. */
    check_text(&s, "GET /livez HTTP/1.1\r\nHost:a\r\nX-A:   one  two \t \r\nX-B:\r\nX-C: \r\nX-D:d\r\n\r\n", 200, NULL);
    service_stop(&s);
}

static void check_headers(const test_service *service, size_t count, int status)
{
    sigla_buffer request;
    sigla_buffer_init(&request);
    sigla_buffer_append_text(&request, "GET /livez HTTP/1.1\r\nHost: a\r\n");
    for (size_t i = 1; i < count; i++)
        sigla_buffer_printf(&request, "X-%zu: %zu\r\n", i, i);
    sigla_buffer_append_text(&request, "\r\n");
    check_bytes(service, request.ptr, request.len, status, NULL);
    sigla_buffer_release(&request);
}

/* A target of exactly `len` bytes. */
static void check_target_length(const test_service *service, size_t len, int status, const char *parameter)
{
    char *target = malloc(len + 1);
    memset(target, 'a', len);
    memcpy(target, "/v1/lookup?q=", 13);
    target[len] = '\0';
    service_check(service, target, status, parameter);
    free(target);
}

/* Far past any limit: an answer of the library or a closed connection, and the service lives on. */
static void check_huge(const test_service *service, const char *before, const char *after)
{
    size_t len = (size_t)10 << 20;
    char *request = malloc(len + 200);
    size_t at = strlen(before);
    memcpy(request, before, at);
    memset(request + at, 'a', len);
    memcpy(request + at + len, after, strlen(after) + 1);
    int fd = client_connect(service->port);
    client_send(fd, request, at + len + strlen(after));
    client_reply reply = client_read(fd, false);
    CHECK(reply.status == 414 || reply.status == 431 || reply.status == 413);
    client_reply_release(&reply);
    close(fd);
    free(request);
    service_check(service, "/livez", 200, NULL);
}

/* A query of that many parts, one letter each. */
static void check_parts(const test_service *service, size_t parts)
{
    sigla_buffer target;
    sigla_buffer_init(&target);
    sigla_buffer_append_text(&target, "/v1/lookup?a");
    for (size_t i = 0; i < parts; i++)
        sigla_buffer_append_text(&target, "&a");
    service_check(service, target.ptr, 400, parts <= HTTP_TARGET_PARTS_MAX ? "a" : NULL);
    sigla_buffer_release(&target);
}

void heads_have_limits(void)
{
    static test_service s;
    service_start(&s, NULL);
    check_headers(&s, HTTP_HEADERS_MAX, 200);
    check_headers(&s, HTTP_HEADERS_MAX + 1, 431);
    check_target_length(&s, REQUEST_TARGET_MAX, 400, "q");
    check_target_length(&s, REQUEST_TARGET_MAX + 1, 414, NULL);
    check_target_length(&s, 100000, 414, NULL);
    check_parts(&s, HTTP_TARGET_PARTS_MAX);
    check_parts(&s, HTTP_TARGET_PARTS_MAX + 1);
    check_parts(&s, 4000);
    check_parts(&s, 30000);
    check_huge(&s, "GET /v1/lookup?q=", " HTTP/1.1\r\nHost: a\r\n\r\n");
    check_huge(&s, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A: ", "\r\n\r\n");
    service_stop(&s);
}

static client_reply post_length(const test_service *service, size_t len)
{
    char *body = malloc(len);
    memset(body, 'a', len);
    memset(body + len / 2, '\n', 2);
    client_reply reply = service_post(service, "/v1/extract", "Content-Type: text/plain\r\n", body, len);
    free(body);
    return reply;
}

void bodies_have_limits(void)
{
    static test_service s;
    service_start(&s, NULL);
    size_t most = (size_t)s.configuration.body_bytes;
    service_check_reply(post_length(&s, most), 200, NULL, "body at the limit");
    service_check_reply(post_length(&s, most + 1), 413, "body", "body past the limit");
    check_text(&s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 18446744073709551615\r\n\r\nabc",
               413, "body");
    client_reply reply =
        service_post(&s, "/v1/extract", "Content-Type: text/plain\r\nExpect: 100-continue\r\n", "The Alpha Beta (AB).", 20);
    CHECK(reply.status == 100 || reply.status == 200);
    client_reply_release(&reply);
    /* Refused before a byte of it was sent. */
    check_text(
        &s, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 999999999\r\nExpect: 100-continue\r\n\r\n",
        413, "body");
    service_stop(&s);
}

static client_reply post_chunked(const test_service *service, size_t len)
{
    sigla_buffer request;
    sigla_buffer_init(&request);
    sigla_buffer_append_text(&request,
                             "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
    char *chunk = malloc(65536);
    memset(chunk, 'a', 65536);
    for (size_t sent = 0; sent < len;) {
        size_t part = len - sent < 65536 ? len - sent : 65536;
        sigla_buffer_printf(&request, "%zx\r\n", part);
        sigla_buffer_append(&request, chunk, part);
        sigla_buffer_append_text(&request, "\r\n");
        sent += part;
    }
    sigla_buffer_append_text(&request, "0\r\n\r\n");
    client_reply reply = service_send(service, request.ptr, request.len);
    sigla_buffer_release(&request);
    free(chunk);
    return reply;
}

void chunked_bodies_have_limits(void)
{
    static test_service s;
    service_start(&s, NULL);
    size_t most = (size_t)s.configuration.body_bytes;
    service_check_reply(post_chunked(&s, most), 200, NULL, "chunked at the limit");
    service_check_reply(post_chunked(&s, most + 1), 413, "body", "chunked past the limit");
    client_reply reply = post_chunked(&s, 20 * most); /* far past it: cut */
    CHECK(reply.status == 0 || reply.status == 413);
    client_reply_release(&reply);
    service_check(&s, "/livez", 200, NULL);
    CHECK_INT(atomic_load(&s.app.metrics.body_bytes), 0);
    service_stop(&s);
}

void connections_are_kept_and_pipelined(void)
{
    static const char two[] = "GET /livez HTTP/1.1\r\nHost: a\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
    static const char last[] = "GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    static test_service s;
    service_start(&s, NULL);
    int fd = client_connect(s.port);
    client_send(fd, two, sizeof two - 1);
    service_check_reply(client_read(fd, false), 200, NULL, "first");
    service_check_reply(client_read(fd, false), 404, NULL, "second");
    client_send(fd, last, sizeof last - 1);
    service_check_reply(client_read(fd, false), 200, NULL, "third");
    CHECK(client_is_closed(fd, 5));
    close(fd);
    service_stop(&s);
}

void old_and_odd_versions_are_answered(void)
{
    static test_service s;
    service_start(&s, NULL);
    check_text(&s, "GET /livez HTTP/1.0\r\n\r\n", 200, NULL);
    check_text(&s, "POST /v1/extract HTTP/1.0\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
               "Transfer-Encoding");
    static const char *const odd[] = {"GET /livez\r\n\r\n",
                                      "GET /livez HTTP/9.9\r\nHost: a\r\n\r\n",
                                      "\r\n\r\n\r\n",
                                      "GET\r\n\r\n",
                                      "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
                                      ": : :\r\n\r\n"};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        int fd = client_connect(s.port);
        client_send(fd, odd[i], strlen(odd[i]));
        shutdown(fd, SHUT_WR);
        client_reply reply = client_read(fd, false);
        CHECK(reply.status == 0 || reply.status >= 400);
        client_reply_release(&reply);
        close(fd);
    }
    service_check(&s, "/livez", 200, NULL);
    service_stop(&s);
}
