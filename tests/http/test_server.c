/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of the service that need no socket: configuration, targets, templates, counters, workers, addresses. */
#include "address.h"
#include "argument.h"
#include "configuration.h"
#include "markup.h"
#include "metrics.h"
#include "request.h"
#include "test.h"
#include "workers.h"

#include <netdb.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static sigla_status configure(siglad_configuration *configuration, sigla_error *error, const char *a, const char *b, const char *c)
{
    char *words[] = {"siglad", (char *)(uintptr_t)a, (char *)(uintptr_t)b, (char *)(uintptr_t)c, NULL};
    int count = 1;
    while (words[count] != NULL)
        count++;
    *error = (sigla_error){0};
    configuration_init(configuration);
    return configuration_read(configuration, count, words, error);
}

static void reads_the_command_line(void)
{
    static siglad_configuration c;
    sigla_error error;
    CHECK_INT(configure(&c, &error, "--listen", "[::1]:0", "--store=/tmp/x"), SIGLA_OK);
    CHECK_TEXT(c.listen, "[::1]:0");
    CHECK_TEXT(c.store, "/tmp/x");
    CHECK_INT(configure(&c, &error, "token", "--store=/tmp/x", "list"), SIGLA_OK);
    CHECK_INT(c.word_count, 2);
    CHECK_TEXT(c.words[1], "list");
    CHECK_INT(configure(&c, &error, "--read-only", "--store", "/tmp/x"), SIGLA_OK);
    CHECK_INT(c.read_only, 1);
    CHECK_INT(configure(&c, &error, "--", "--store", NULL), SIGLA_OK);
    CHECK_TEXT(c.words[0], "--store");
    CHECK_INT(configure(&c, &error, "--colour", NULL, NULL), SIGLA_INVALID);
    CHECK(strstr(error.message, "--colour") != NULL);
    CHECK_INT(configure(&c, &error, "-x", NULL, NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--store", NULL, NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--store=", NULL, NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--read-only=maybe", NULL, NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--threads", "64", NULL), SIGLA_OK);
    CHECK_INT(configure(&c, &error, "--threads", "65", NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--threads", "0", NULL), SIGLA_INVALID);
    CHECK_INT(configure(&c, &error, "--threads", "many", NULL), SIGLA_INVALID);
}

static void store_comes_from_four_places(void)
{
    static siglad_configuration c;
    sigla_error error;
    char path[700], option[800];
    snprintf(path, sizeof path, "%s/conf", test_directory());
    snprintf(option, sizeof option, "--config=%s", path);
    test_write_file(path, "store = /file\nlisten=127.0.0.1:1\n", 34);
    setenv("SIGLA_STORE", "/variable", 1);
    CHECK_INT(configure(&c, &error, option, "--store=/line", NULL), SIGLA_OK);
    CHECK_TEXT(c.store, "/line");
    CHECK_TEXT(c.listen, "127.0.0.1:1");
    CHECK_INT(configure(&c, &error, option, NULL, NULL), SIGLA_OK);
    CHECK_TEXT(c.store, "/variable");
    unsetenv("SIGLA_STORE");
    CHECK_INT(configure(&c, &error, option, NULL, NULL), SIGLA_OK);
    CHECK_TEXT(c.store, "/file");
    setenv("XDG_DATA_HOME", "/data", 1);
    CHECK_INT(configure(&c, &error, NULL, NULL, NULL), SIGLA_OK);
    CHECK_TEXT(c.store, "/data/sigla");
    unsetenv("XDG_DATA_HOME");
}

static void check_file(const char *text, size_t len, sigla_status expected, const char *says)
{
    static siglad_configuration c;
    sigla_error error;
    char path[700];
    snprintf(path, sizeof path, "%s/conf", test_directory());
    test_write_file(path, text, len);
    CHECK_INT(configure(&c, &error, "--config", path, "--store=/x"), expected);
    if (!CHECK(strstr(error.message, says) != NULL))
        printf("# %s\n", error.message);
}

static void configuration_files_are_judged(void)
{
    static siglad_configuration c;
    static char long_text[CONFIGURATION_FILE_MAX + 1];
    sigla_error error;
    static const char *const good = "# a comment\n\n  threads =  2  \r\nlog-requests = yes\nread-only=no";
    check_file(good, strlen(good), SIGLA_OK, "");
    check_file("threads 2\n", 10, SIGLA_INVALID, "line 1: a line must be");
    check_file("threads = 2\ncolour = red\n", 25, SIGLA_INVALID, "line 2: there is no key colour");
    check_file("config = /etc/x\n", 16, SIGLA_INVALID, "there is no key config");
    check_file("threads = 65\n", 13, SIGLA_INVALID, "between 1 and 64");
    memset(long_text, '#', sizeof long_text);
    check_file(long_text, CONFIGURATION_FILE_MAX, SIGLA_OK, "");
    check_file(long_text, CONFIGURATION_FILE_MAX + 1, SIGLA_LIMIT, "longer than");
    CHECK_INT(configure(&c, &error, "--config=/nowhere/at/all", NULL, NULL), SIGLA_IO);
    CHECK_INT(configure(&c, &error, "--config=/", NULL, NULL), SIGLA_IO);
}

static void help_has_every_option(void)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    configuration_write_help(&out);
    CHECK(strstr(out.ptr, "--listen ADDR:PORT") != NULL);
    CHECK(strstr(out.ptr, "--connections-per-address N") != NULL);
    for (char *line = strtok(out.ptr, "\n"); line != NULL; line = strtok(NULL, "\n"))
        CHECK(strlen(line) <= 100);
    sigla_buffer_release(&out);
}

static void check_target(const char *target, size_t segments, size_t parameters, unsigned status)
{
    siglad_request request = {0};
    siglad_response response;
    response_init(&response);
    bool good = request_parse_target(&request, sigla_slice_of(target), &response);
    if (!CHECK_INT(response.status, status))
        printf("# %s: %s\n", target, response.body.ptr);
    CHECK_INT(good, status == 0);
    if (good) {
        CHECK_INT(request.segment_count, segments);
        CHECK_INT(request.parameter_count, parameters);
    }
    request_release(&request);
    response_release(&response);
}

static void targets_are_taken_apart(void)
{
    check_target("/", 0, 0, 0);
    check_target("/a", 1, 0, 0);
    check_target("/a/", 2, 0, 0);
    check_target("//", 2, 0, 0);
    check_target("/a?", 1, 0, 0);
    check_target("/a?b", 1, 1, 0);
    check_target("/a?=c", 1, 1, 0);
    check_target("/a?b=c&d=e=f&", 1, 2, 0);
    check_target("?a=b", 0, 1, 0);
    check_target("*", 0, 0, 0);
    check_target("", 0, 0, 0);
    check_target("a", 0, 0, 400);
    check_target("/%", 0, 0, 400);
    check_target("/%0", 0, 0, 400);
    check_target("/%00", 0, 0, 400);
    check_target("/%C3%A9", 1, 0, 0);
    check_target("/%C3", 0, 0, 400);
    check_target("http://a", 0, 0, 0);
    check_target("http://a?b=c", 0, 1, 0);
    check_target("https://a/", 0, 0, 400);
}

static void parameters_are_decoded(void)
{
    siglad_request request = {0};
    siglad_response response;
    response_init(&response);
    CHECK(request_parse_target(&request, sigla_slice_of("/a+b?q=r%C3%B4le+%2B1&%71x=%26%3D"), &response));
    CHECK_TEXT(request.segments[0].ptr, "a+b");
    CHECK_TEXT(request_find_parameter(&request, "q")->value.ptr, "rôle +1");
    CHECK_TEXT(request_find_parameter(&request, "qx")->value.ptr, "&=");
    CHECK(request_find_parameter(&request, "x") == NULL);
    request_release(&request);
    response_release(&response);
}

static bool fill_one(sigla_buffer *out, sigla_slice name, const void *payload)
{
    if (!markup_is(name, "a"))
        return false;
    markup_text(out, sigla_slice_of(payload));
    return true;
}

static void check_template(const char *text, const char *expected)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    markup_template(&out, sigla_slice_of(text), fill_one, "<x>");
    if (expected == NULL)
        CHECK(out.failed);
    else
        CHECK_TEXT(out.ptr, expected);
    sigla_buffer_release(&out);
}

static void templates_are_filled(void)
{
    check_template("", "");
    check_template("plain { } text", "plain { } text");
    check_template("<p>{{a}}</p>{{a}}", "<p>&lt;x&gt;</p>&lt;x&gt;");
    check_template("{{b}}", NULL);
    check_template("{{a", NULL);
    check_template("{{a}", NULL);
}

static void durations_are_counted(void)
{
    static siglad_metrics metrics;
    sigla_buffer out;
    sigla_buffer_init(&out);
    metrics_init(&metrics);
    metrics_count(&metrics, 0, 200, 1);
    metrics_count(&metrics, 0, 200, 20000);
    metrics_count(&metrics, 0, 200, 20001);
    metrics_count(&metrics, 0, 999, 3600000000000u);
    metrics_count(&metrics, 10000, 404, 1);
    metrics_write(&metrics, NULL, &out);
    CHECK(strstr(out.ptr, "le=\"0.00002\"} 2\n") != NULL);
    CHECK(strstr(out.ptr, "le=\"0.00005\"} 3\n") != NULL);
    CHECK(strstr(out.ptr, "le=\"10\"} 3\n") != NULL);
    CHECK(strstr(out.ptr, "le=\"+Inf\"} 4\n") != NULL);
    CHECK(strstr(out.ptr, "_sum{method=\"GET\",route=\"/v1/lookup\"} 3600.000040002\n") != NULL);
    CHECK(strstr(out.ptr, "route=\"\",status=\"404\"} 1\n") != NULL);
    sigla_buffer_release(&out);
}

static atomic_int ran, dropped;

static void count_run(siglad_job *job)
{
    (void)job;
    atomic_fetch_add(&ran, 1);
    usleep(20000);
}

static void count_drop(siglad_job *job)
{
    (void)job;
    atomic_fetch_add(&dropped, 1);
}

static void workers_run_or_drop_every_job(void)
{
    siglad_workers *workers = NULL;
    sigla_error error = {0};
    siglad_job jobs[10];
    size_t pushed = 0;
    CHECK_INT(workers_start(&workers, 2, 6, &error), SIGLA_OK);
    while (pushed < 10 && workers_reserve(workers)) {
        jobs[pushed] = (siglad_job){count_run, count_drop, NULL};
        workers_push(workers, &jobs[pushed++]);
    }
    CHECK(pushed >= 6);
    workers_stop(workers);
    CHECK(!workers_reserve(workers));
    CHECK_INT(atomic_load(&ran) + atomic_load(&dropped), pushed);
    workers_free(workers);
    workers_stop(NULL);
    workers_free(NULL);
}

static void check_address(const char *text, sigla_status expected)
{
    sigla_error error = {0};
    int fd = -1;
    if (!CHECK_INT(address_listen(&fd, text, &error), expected))
        printf("# %s: %s\n", text, error.message);
    CHECK((fd >= 0) == (expected == SIGLA_OK));
    if (fd >= 0)
        close(fd);
}

static bool knows_localhost(void)
{
    struct addrinfo *found = NULL;
    bool known = getaddrinfo("localhost", NULL, NULL, &found) == 0;
    if (known)
        freeaddrinfo(found);
    return known;
}

static void addresses_are_judged(void)
{
    char text[ADDRESS_TEXT_MAX], long_host[300];
    sigla_error error = {0};
    int fd = -1;
    check_address("127.0.0.1:0", SIGLA_OK);
    check_address(":0", SIGLA_OK);
    check_address("*:0", SIGLA_OK);
    if (knows_localhost()) /* a bare machine may have no table of hosts */
        check_address("localhost:0", SIGLA_OK);
    check_address("127.0.0.1", SIGLA_INVALID);
    check_address("127.0.0.1:65536", SIGLA_INVALID);
    check_address("127.0.0.1:", SIGLA_INVALID);
    check_address("127.0.0.1:x", SIGLA_INVALID);
    check_address("::1:80", SIGLA_INVALID);
    check_address("300.0.0.1:0", SIGLA_INVALID);
    memset(long_host, 'a', sizeof long_host);
    memcpy(long_host + sizeof long_host - 3, ":0", 3);
    check_address(long_host, SIGLA_INVALID);
    CHECK_INT(address_listen(&fd, "127.0.0.1:0", &error), SIGLA_OK);
    address_of_socket(text, fd);
    check_address(text, SIGLA_BUSY);
    close(fd);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(reads_the_command_line), TEST(store_comes_from_four_places), TEST(configuration_files_are_judged),
        TEST(help_has_every_option),  TEST(targets_are_taken_apart),      TEST(parameters_are_decoded),
        TEST(templates_are_filled),   TEST(durations_are_counted),        TEST(workers_run_or_drop_every_job),
        TEST(addresses_are_judged),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
