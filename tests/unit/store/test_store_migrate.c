/* SPDX-License-Identifier: Apache-2.0 */
/* A store of schema 1 (tests/data/store-schema1) is brought forward: all of it, or not at all, and a copy is kept. */
#include "fake.h"
#include "test.h"

#include "base/memory.h"
#include "language/words.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char old_store[600];

/* A directory with a fresh copy of the old store. */
static const char *copy_old_store(void)
{
    char name[700];
    size_t len = 0;
    char *bytes = test_read_file(test_data("store-schema1/data.mdb"), &len);
    snprintf(old_store, sizeof old_store, "%s", test_directory());
    snprintf(name, sizeof name, "%s/data.mdb", old_store);
    test_write_file(name, bytes, len);
    free(bytes);
    return old_store;
}

static bool same_files(const char *left, const char *right)
{
    size_t left_len = 0, right_len = 0;
    char *a = test_read_file(left, &left_len), *b = test_read_file(right, &right_len);
    bool same = left_len == right_len && memcmp(a, b, left_len) == 0;
    free(a);
    free(b);
    return same;
}

static void an_old_store_is_brought_forward(void)
{
    char copy[700], original[700];
    sigla_error error = {0};
    sigla_store_stats stats;
    const char *path = copy_old_store();
    sigla_store *store = fake_open(path);
    CHECK_INT(sigla_store_stats_get(&stats, store, &error), SIGLA_OK);
    CHECK_INT(stats.schema, SIGLA_STORE_SCHEMA);
    CHECK_INT(stats.documents, 3);
    CHECK_INT(fake_check(store), 0);
    CHECK(fake_find(store, "IRU") != 0);
    CHECK(fake_find(store, "schengen information system") != 0);
    snprintf(copy, sizeof copy, "%s/data.mdb.schema1", path);
    snprintf(original, sizeof original, "%s", test_data("store-schema1/data.mdb"));
    CHECK(same_files(copy, original));
    sigla_store_close(store);
    /* Once. */
    CHECK_INT(unlink(copy), 0);
    store = fake_open(path);
    CHECK(access(copy, F_OK) != 0);
    sigla_store_close(store);
}

static void wordings_and_history_come_along(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    sigla_change_list *log = NULL;
    sigla_store *store = fake_open(copy_old_store());
    static const fake_row rows[] = {
        {"IRU", "unité chargée du signalement des contenus sur Internet", "fr", 0},
        {"SIS", "the Schengen information systems", "en", 0},
    };
    uint64_t iru = fake_find(store, "IRU");
    CHECK_INT(fake_add(store, "new", rows, 2, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_new, 0);
    CHECK_INT(fake_find(store, "unité chargée du signalement des contenus sur Internet"), iru);
    CHECK_INT(sigla_store_history(&log, store, iru, 0, 10, &error), SIGLA_OK);
    CHECK_INT(log->count, 2);
    CHECK_TEXT(log->changes[0].action.ptr, "add-evidence");
    CHECK_TEXT(log->changes[1].action.ptr, "new-entry");
    sigla_change_list_free(log);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void readers_are_told_what_to_do(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const sigla_store_options read_only = {.read_only = true};
    CHECK_INT(sigla_store_open(&store, copy_old_store(), &read_only, &error), SIGLA_SCHEMA);
    CHECK(store == NULL && strstr(error.message, "schema is 1") != NULL && strstr(error.message, "sigla migrate") != NULL);
}

static void a_small_map_grows(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const sigla_store_options small = {.map_bytes = 1 << 17};
    CHECK_INT(sigla_store_open(&store, copy_old_store(), &small, &error), SIGLA_OK);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static bool migrate(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const char *path = copy_old_store();
    bool done = sigla_store_open(&store, path, NULL, &error) == SIGLA_OK;
    if (!done)
        CHECK_INT(error.status, SIGLA_NO_MEMORY);
    sigla_store_close(store);
    return done;
}

static void no_memory_leaves_the_old_store(void)
{
    sgl_words_load();
    test_failing_allocator(migrate, 3000);
    sigla_store *store = NULL;
    sgl_memory_fail_after(100);
    const char *path = copy_old_store();
    sigla_status status = sigla_store_open(&store, path, NULL, NULL);
    sgl_memory_fail_after(SIZE_MAX);
    CHECK_INT(status, SIGLA_NO_MEMORY);
    store = fake_open(path);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

/* Files may not grow beyond `limit`: neither the copy, nor what the transaction writes. */
static int migrate_without_room(const char *path, rlim_t limit)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const struct rlimit small = {limit, RLIM_INFINITY}, large = {RLIM_INFINITY, RLIM_INFINITY};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    sigla_status status = sigla_store_open(&store, path, NULL, &error);
    setrlimit(RLIMIT_FSIZE, &large);
    if (status == SIGLA_OK || (status != SIGLA_FULL && status != SIGLA_IO))
        return 1;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK || fake_find(store, "IRU") == 0 || fake_check(store) != 0)
        return 2;
    sigla_store_close(store);
    return 0;
}

static void no_room_leaves_the_old_store(void)
{
    char name[700];
    struct stat info;
    const char *path = copy_old_store();
    snprintf(name, sizeof name, "%s/data.mdb", path);
    stat(name, &info);
    const rlim_t limits[] = {4096, (rlim_t)info.st_size - 1, (rlim_t)info.st_size + 4096};
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        int how = 0;
        path = copy_old_store();
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            _exit(migrate_without_room(path, limits[i]));
        waitpid(child, &how, 0);
        CHECK_INT(WIFSIGNALED(how) ? 1000 + WTERMSIG(how) : WEXITSTATUS(how), 0);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(an_old_store_is_brought_forward), TEST(wordings_and_history_come_along),
        TEST(readers_are_told_what_to_do),     TEST(a_small_map_grows),
        TEST(no_memory_leaves_the_old_store),  TEST(no_room_leaves_the_old_store),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
