/* SPDX-License-Identifier: Apache-2.0 */
/* Time, numbers and memory: slow clients, many clients, full queues, work during work, stopping, no memory. */
#include "cases.h"
#include "handle.h"
#include "service.h"

#include "base/memory.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static void sleep_milliseconds(long milliseconds)
{
    struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

static double now_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void make_short(siglad_configuration *configuration)
{
    configuration->head_seconds = configuration->body_seconds = configuration->reply_seconds = configuration->idle_seconds = 1;
}

/* Sends a byte every 100 ms for ever; -> seconds until the service closed the connection, 8 at most. */
static double trickle(int fd, const char *bytes)
{
    double begin = now_seconds();
    for (size_t i = 0; now_seconds() - begin < 8; i++) {
        if (!client_send(fd, bytes[i] != '\0' ? &bytes[i] : "a", 1) || client_is_closed(fd, 0.1))
            break;
        if (bytes[i] == '\0')
            i--;
    }
    return now_seconds() - begin;
}

void slow_heads_are_cut(void)
{
    static test_service s;
    service_start(&s, make_short);
    int fd = client_connect(s.port);
    CHECK(trickle(fd, "GET /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") < 3);
    close(fd);
    fd = client_connect(s.port);
    client_send(fd, "GET /livez HTTP/1.1\r\nHost: a\r\nX-A: ", 36);
    CHECK(trickle(fd, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") < 3);
    close(fd);
    CHECK(atomic_load(&s.app.metrics.deadlines_total) == 2);
    service_check(&s, "/livez", 200, NULL);
    service_stop(&s);
}

void slow_bodies_are_cut(void)
{
    static const char head[] = "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n";
    static test_service s;
    service_start(&s, make_short);
    int fd = client_connect(s.port);
    client_send(fd, head, sizeof head - 1);
    CHECK(trickle(fd, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") < 3);
    close(fd);
    for (int i = 0; i < 100 && atomic_load(&s.app.metrics.connections) > 0; i++)
        sleep_milliseconds(20);
    CHECK_INT(atomic_load(&s.app.metrics.body_bytes), 0);
    service_stop(&s);
}

/* Asks for many answers and takes none of them. */
void slow_readers_are_cut(void)
{
    static const char question[] = "GET /style.css HTTP/1.1\r\nHost: a\r\n\r\n";
    static test_service s;
    sigla_buffer questions;
    sigla_buffer_init(&questions);
    for (size_t i = 0; i < 3000; i++)
        sigla_buffer_append(&questions, question, sizeof question - 1);
    service_start(&s, make_short);
    int small = 4096, fd = client_connect(s.port);
    setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    CHECK(client_send(fd, questions.ptr, questions.len));
    double begin = now_seconds();
    while (now_seconds() - begin < 8 && atomic_load(&s.app.metrics.deadlines_total) == 0)
        sleep_milliseconds(50);
    CHECK_INT(atomic_load(&s.app.metrics.deadlines_total), 1);
    while (now_seconds() - begin < 8 && http_connections(s.http) > 0)
        sleep_milliseconds(50);
    CHECK_INT(http_connections(s.http), 0);
    close(fd);
    service_check(&s, "/livez", 200, NULL);
    service_stop(&s);
    sigla_buffer_release(&questions);
}

void idle_connections_are_cut(void)
{
    static test_service s;
    service_start(&s, make_short);
    int silent = client_connect(s.port), used = client_connect(s.port);
    client_send(used, "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n", 33);
    service_check_reply(client_read(used, false), 200, NULL, "first");
    CHECK(client_is_closed(silent, 4));
    CHECK(client_is_closed(used, 4));
    close(silent);
    close(used);
    service_stop(&s);
}

static void make_narrow(siglad_configuration *configuration)
{
    make_short(configuration);
    configuration->connections = 8;
}

void connection_limit_frees_itself(void)
{
    static test_service s;
    int fds[30];
    service_start(&s, make_narrow);
    for (size_t i = 0; i < 30; i++)
        fds[i] = client_connect(s.port);
    sleep_milliseconds(300);
    CHECK(http_connections(s.http) <= 8);
    service_check(&s, "/livez", 200, NULL); /* waits for the silent ones to be cut, in rounds of eight */
    for (size_t i = 0; i < 30; i++)
        close(fds[i]);
    service_stop(&s);
}

static void make_one_connection(siglad_configuration *configuration)
{
    configuration->connections = configuration->connections_per_address = 1;
    configuration->threads = 64;
}

void stopping_at_the_limit_does_not_hang(void)
{
    static test_service s;
    int fds[30];
    service_start(&s, make_one_connection);
    service_check(&s, "/livez", 200, NULL);
    service_stop(&s);
    service_start(&s, make_narrow);
    for (size_t i = 0; i < 30; i++)
        fds[i] = client_connect(s.port);
    sleep_milliseconds(100);
    double begin = now_seconds();
    service_stop(&s);
    CHECK(now_seconds() - begin < 3);
    for (size_t i = 0; i < 30; i++)
        close(fds[i]);
}

static void make_one_worker(siglad_configuration *configuration)
{
    configuration->workers = 1;
    configuration->queue = 1;
    configuration->body_bytes = 4 << 20;
}

/* A text with many definitions, to keep a worker busy. */
static void append_text(sigla_buffer *out, size_t len)
{
    for (size_t i = 0; out->len < len; i++)
        sigla_buffer_printf(out, "The European Agency for Office Number %zu (EAON%zu) met the Schengen Information System (SIS).\n\n", i,
                            i);
}

static int post_without_waiting(const test_service *service, const sigla_buffer *text)
{
    char head[300];
    int fd = client_connect(service->port);
    snprintf(head, sizeof head, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n\r\n",
             text->len);
    client_send(fd, head, strlen(head));
    client_send(fd, text->ptr, text->len);
    return fd;
}

void full_queue_is_told(void)
{
    static test_service s;
    int fds[6], refused = 0, served = 0;
    sigla_buffer text;
    sigla_buffer_init(&text);
    append_text(&text, 600000);
    service_start(&s, make_one_worker);
    for (size_t i = 0; i < 6; i++)
        fds[i] = post_without_waiting(&s, &text);
    for (size_t i = 0; i < 6; i++) {
        client_reply reply = client_read(fds[i], false);
        refused += reply.status == 503;
        served += reply.status == 200;
        if (reply.status == 503)
            CHECK(client_header(&reply, "Retry-After") != NULL);
        client_reply_release(&reply);
        close(fds[i]);
    }
    CHECK_INT(refused + served, 6);
    CHECK(refused >= 1);
    CHECK(served >= 1);
    /* Stopping with work in the queue: what waits is dropped, what runs ends. */
    for (size_t i = 0; i < 3; i++)
        fds[i] = post_without_waiting(&s, &text);
    sleep_milliseconds(100);
    service_stop(&s);
    for (size_t i = 0; i < 3; i++)
        close(fds[i]);
    sigla_buffer_release(&text);
}

static void make_little_memory(siglad_configuration *configuration)
{
    configuration->bodies_bytes = 100000;
}

void all_bodies_together_have_a_limit(void)
{
    static test_service s;
    sigla_buffer text;
    sigla_buffer_init(&text);
    append_text(&text, 60000);
    service_start(&s, make_little_memory);
    /* One that holds most of the memory and does not come to its end. */
    int fd = client_connect(s.port);
    char head[300];
    snprintf(head, sizeof head, "POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n\r\n",
             text.len + 1);
    client_send(fd, head, strlen(head));
    client_send(fd, text.ptr, text.len);
    for (int i = 0; i < 200 && atomic_load(&s.app.metrics.body_bytes) < text.len; i++)
        sleep_milliseconds(10);
    client_reply reply = service_post(&s, "/v1/extract", "Content-Type: text/plain\r\n", text.ptr, text.len);
    CHECK_INT(reply.status, 503);
    client_reply_release(&reply);
    client_send(fd, "\n", 1);
    service_check_reply(client_read(fd, false), 200, NULL, "the first one");
    close(fd);
    reply = service_post(&s, "/v1/extract", "Content-Type: text/plain\r\n", text.ptr, text.len);
    CHECK_INT(reply.status, 200);
    client_reply_release(&reply);
    CHECK_INT(atomic_load(&s.app.metrics.body_bytes), 0);
    service_stop(&s);
    sigla_buffer_release(&text);
}

typedef struct asker {
    const test_service *service;
    atomic_bool *stop;
    size_t asked, good;
    double slowest;
} asker;

static void *ask_again_and_again(void *payload)
{
    static const char question[] = "GET /v1/lookup?q=SIS HTTP/1.1\r\nHost: a\r\n\r\n";
    asker *self = payload;
    int fd = client_connect(self->service->port);
    while (!atomic_load(self->stop)) {
        double begin = now_seconds();
        client_send(fd, question, sizeof question - 1);
        client_reply reply = client_read(fd, false);
        double took = now_seconds() - begin;
        self->slowest = took > self->slowest ? took : self->slowest;
        self->asked++;
        self->good += reply.status == 200 && strstr(reply.body, "Schengen Information System") != NULL;
        if (self->good != self->asked) {
            printf("# a look-up failed: %d %.200s\n", reply.status, reply.body == NULL ? "(no answer)" : reply.body);
            atomic_store(self->stop, true);
        }
        client_reply_release(&reply);
    }
    close(fd);
    return NULL;
}

void lookups_go_on_while_adding(void)
{
    static test_service s;
    atomic_bool stop = false;
    pthread_t threads[3];
    asker askers[3] = {{0}};
    char headers[200];
    service_start(&s, NULL);
    service_add(&s, "first.txt", "The Schengen Information System (SIS) is large.\n");
    for (size_t i = 0; i < 3; i++) {
        askers[i] = (asker){.service = &s, .stop = &stop};
        pthread_create(&threads[i], NULL, ask_again_and_again, &askers[i]);
    }
    snprintf(headers, sizeof headers, "Authorization: Bearer %s\r\n", s.token);
    for (size_t i = 0; i < 40; i++) {
        char target[100], text[200];
        snprintf(target, sizeof target, "/v1/documents?name=%zu.txt", i);
        int len = snprintf(text, sizeof text, "Report %zu. The European Union Agency number %zu (EUA%zu) is here.\n", i, i, i);
        service_check_reply(service_post(&s, target, headers, text, (size_t)len), 201, NULL, target);
    }
    atomic_store(&stop, true);
    for (size_t i = 0; i < 3; i++) {
        pthread_join(threads[i], NULL);
        CHECK(askers[i].asked > 0);
        CHECK_INT(askers[i].good, askers[i].asked);
    }
    service_stop(&s);
}

void extraction_does_not_stop_lookups(void)
{
    static test_service s;
    atomic_bool stop = false;
    pthread_t thread;
    sigla_buffer text;
    sigla_buffer_init(&text);
    append_text(&text, 4 << 20);
    text.len = 4 << 20;
    service_start(&s, make_one_worker);
    service_add(&s, "first.txt", "The Schengen Information System (SIS) is large.\n");
    asker self = {.service = &s, .stop = &stop};
    pthread_create(&thread, NULL, ask_again_and_again, &self);
    double begin = now_seconds();
    int fd = post_without_waiting(&s, &text);
    client_reply reply = client_read(fd, false);
    double took = now_seconds() - begin;
    atomic_store(&stop, true);
    pthread_join(thread, NULL);
    CHECK(reply.status == 200 || reply.status == 0); /* 0: the machine is so slow that the client gave up */
    CHECK_INT(self.good, self.asked);
    CHECK(self.asked >= 20);
    CHECK(self.slowest < 0.5 || took > 5); /* no word on speed where one thread stops all others (valgrind) */
    client_reply_release(&reply);
    close(fd);
    service_stop(&s);
    sigla_buffer_release(&text);
}

void draining_answers_and_closes(void)
{
    static test_service s;
    sigla_buffer text;
    sigla_buffer_init(&text);
    append_text(&text, 300000);
    service_start(&s, NULL);
    int idle = client_connect(s.port), busy = post_without_waiting(&s, &text);
    client_send(idle, "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n", 33);
    service_check_reply(client_read(idle, false), 200, NULL, "before");
    for (int i = 0; i < 200 && atomic_load(&s.app.metrics.body_bytes) == 0; i++)
        sleep_milliseconds(2);
    http_quiesce(s.http);
    CHECK(client_is_closed(idle, 3));
    client_reply reply = client_read(busy, false);
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(client_header(&reply, "Connection"), "close");
    client_reply_release(&reply);
    CHECK(client_is_closed(busy, 3));
    for (int i = 0; i < 300 && http_connections(s.http) > 0; i++)
        sleep_milliseconds(10);
    CHECK_INT(http_connections(s.http), 0);
    close(idle);
    close(busy);
    service_stop(&s);
    sigla_buffer_release(&text);
}

static test_service *tested;

/* Runs one request through judgement and handler, without sockets. */
static bool run_request(const char *method, const char *target, const char *type, const char *body)
{
    siglad_request request = {0};
    siglad_response response;
    size_t index = 0;
    body_announced announced = {.any = body != NULL, .length_known = true, .length = body == NULL ? 0 : strlen(body)};
    response_init(&response);
    request.method = request_method_of(sigla_slice_of(method));
    request.content_type = sigla_slice_of(type);
    char header[100];
    snprintf(header, sizeof header, "Bearer %s", tested->token);
    request.authorization = sigla_slice_of(header);
    request.body = sigla_slice_of(body);
    const siglad_route *route = NULL;
    if (request_parse_target(&request, sigla_slice_of(target), &response))
        route = routes_judge(&tested->app, &request, announced, &response, &index);
    if (route != NULL)
        routes_run(&tested->app, route, &request, &response);
    bool good = response.status >= 200 && response.status < 300 && !response.body.failed;
    request_release(&request);
    response_release(&response);
    return good;
}

static bool run_lookup(void)
{
    return run_request("GET", "/v1/lookup?q=SIS&lang=en", NULL, NULL);
}

static bool run_suggest(void)
{
    return run_request("GET", "/v1/suggest?q=S", NULL, NULL);
}

static bool run_entry(void)
{
    return run_request("GET", "/v1/entries/1", NULL, NULL);
}

static bool run_documents(void)
{
    return run_request("GET", "/v1/documents", NULL, NULL);
}

static bool run_page(void)
{
    return run_request("GET", "/?q=SIS", NULL, NULL);
}

static bool run_metrics(void)
{
    return run_request("GET", "/metrics", NULL, NULL);
}

static bool run_extract(void)
{
    return run_request("POST", "/v1/extract", "application/json", "{\"text\":\"The Schengen Information System (SIS) is large.\"}");
}

static bool run_add(void)
{
    static int number;
    char text[100];
    snprintf(text, sizeof text, "Text %d: the European Travel Agency (ETA%d) is here.\n", number, number);
    number++;
    return run_request("POST", "/v1/documents?name=a.txt", "text/plain", text);
}

/* Every allocation of the library fails in turn: an answer without crash or leak, and the store goes on. */
void handlers_survive_failing_memory(void)
{
    static test_service s;
    service_start(&s, NULL);
    service_add(&s, "first.txt", "The Schengen Information System (SIS) is large.\n");
    tested = &s;
    /* The log tells each failure: not here. */
    int errors = dup(STDERR_FILENO), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    CHECK(errors >= 0 && dup2(nowhere, STDERR_FILENO) >= 0);
    CHECK(run_lookup());
    test_failing_allocator(run_lookup, 2000);
    test_failing_allocator(run_suggest, 2000);
    test_failing_allocator(run_entry, 2000);
    test_failing_allocator(run_documents, 2000);
    test_failing_allocator(run_metrics, 2000);
    test_failing_allocator(run_page, 5000);
    test_failing_allocator(run_extract, 5000);
    test_failing_allocator(run_add, 5000);
    dup2(errors, STDERR_FILENO);
    close(errors);
    close(nowhere);
    service_check(&s, "/v1/lookup?q=SIS", 200, NULL);
    service_stop(&s);
}
