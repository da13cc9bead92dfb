/* SPDX-License-Identifier: Apache-2.0 */
/* Several processes and threads at one store: growth of the map, writers side by side, death in the middle of writing. */
#include "fake.h"
#include "test.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define READERS 3
#define PATH_SIZE 600

/* A document of `count` definitions that no other has: the name tells them apart. */
static sigla_status add_numbered(sigla_store *store, const char *prefix, int number, size_t count, sigla_error *error)
{
    enum { MOST = 40 };
    static _Thread_local char texts[MOST][2][80];
    fake_row rows[MOST];
    char name[32];
    snprintf(name, sizeof name, "%s%d", prefix, number);
    for (size_t i = 0; i < count && i < MOST; i++) {
        snprintf(texts[i][0], sizeof texts[i][0], "%s%dX%zu", prefix, number, i);
        snprintf(texts[i][1], sizeof texts[i][1], "expansion of number %zu in %s %d", i, prefix, number);
        rows[i] = (fake_row){texts[i][0], texts[i][1], "en", 0};
    }
    return fake_add(store, name, rows, count, NULL, error);
}

static sigla_store *open_small(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const sigla_store_options options = {.map_bytes = 1 << 20};
    if (sigla_store_open(&store, path, &options, &error) != SIGLA_OK) {
        printf("# %s\n", error.message);
        _exit(9);
    }
    return store;
}

static pid_t start(int (*body)(const char *path, int number), const char *path, int number)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        _exit(body(path, number));
    return child;
}

static int end_of(pid_t child)
{
    int how = 0;
    waitpid(child, &how, 0);
    return WIFSIGNALED(how) ? 1000 + WTERMSIG(how) : WEXITSTATUS(how);
}

/* Reads until the last document is there; anything but a good answer is a failure. */
static int read_until_done(const char *path, int number)
{
    sigla_store *store = open_small(path);
    (void)number;
    for (int i = 0; i < 1000000; i++) {
        sigla_error error = {0};
        sigla_hits *hits = NULL;
        sigla_status status = sigla_lookup(&hits, store, sigla_slice_of("first"), NULL, &error);
        sigla_hits_free(hits);
        if (status != SIGLA_OK)
            return 1;
        hits = NULL;
        status = sigla_lookup(&hits, store, sigla_slice_of("last"), NULL, &error);
        sigla_hits_free(hits);
        if (status == SIGLA_OK) {
            sigla_store_close(store);
            return 0;
        }
        if (status != SIGLA_NOT_FOUND)
            return 2;
    }
    return 3;
}

static void the_map_grows_under_readers(void)
{
    char path[PATH_SIZE];
    sigla_error error = {0};
    sigla_store_stats stats;
    pid_t readers[READERS];
    snprintf(path, sizeof path, "%s", test_directory());
    sigla_store *store = open_small(path);
    fake_add_one(store, "first", "first", "the first of all", "en");
    sigla_store_close(store);
    for (int i = 0; i < READERS; i++)
        readers[i] = start(read_until_done, path, i);
    store = open_small(path);
    for (int i = 0; i < 300; i++)
        CHECK_INT(add_numbered(store, "g", i, 40, &error), SIGLA_OK);
    fake_add_one(store, "last", "last", "the last of all", "en");
    CHECK_INT(sigla_store_stats_get(&stats, store, &error), SIGLA_OK);
    CHECK(stats.map_bytes >= 4 << 20);
    CHECK(stats.file_bytes > 1 << 20);
    CHECK_INT(stats.documents, 302);
    for (int i = 0; i < READERS; i++)
        CHECK_INT(end_of(readers[i]), 0);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static int write_some(const char *path, int number)
{
    char prefix[16];
    sigla_store *store = open_small(path);
    snprintf(prefix, sizeof prefix, "p%dn", number);
    for (int i = 0; i < 60; i++) {
        sigla_error error = {0};
        if (add_numbered(store, prefix, i, 20, &error) != SIGLA_OK)
            return 1;
        /* The same document, offered by all: one of them gets it in. */
        sigla_status status = add_numbered(store, "shared", i, 20, &error);
        if (status != SIGLA_OK && status != SIGLA_UNCHANGED)
            return 2;
    }
    sigla_store_close(store);
    return 0;
}

static void writers_take_turns(void)
{
    char path[PATH_SIZE];
    sigla_error error = {0};
    sigla_store_stats stats;
    pid_t writers[READERS];
    snprintf(path, sizeof path, "%s", test_directory());
    /* All create, too. */
    for (int i = 0; i < READERS; i++)
        writers[i] = start(write_some, path, i);
    for (int i = 0; i < READERS; i++)
        CHECK_INT(end_of(writers[i]), 0);
    sigla_store *store = open_small(path);
    CHECK_INT(sigla_store_stats_get(&stats, store, &error), SIGLA_OK);
    CHECK_INT(stats.documents, 60 * READERS + 60);
    CHECK_INT(stats.entries, 20 * stats.documents);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

/* Adds documents and says so after each, until it is killed. */
static int write_for_ever(const char *path, int pipe_end)
{
    sigla_store *store = open_small(path);
    sigla_store_stats stats;
    sigla_error error = {0};
    if (sigla_store_stats_get(&stats, store, &error) != SIGLA_OK)
        return 1;
    for (int i = (int)stats.documents;; i++) {
        if (add_numbered(store, "k", i, 30, &error) != SIGLA_OK)
            return 2;
        if (write(pipe_end, &i, sizeof i) != sizeof i)
            return 3;
    }
}

/* Lets a writer work for a while and kills it. -> the number of documents it had acknowledged. */
static int kill_a_writer(const char *path, int round)
{
    int ends[2], last = -1;
    if (pipe(ends) != 0)
        abort();
    pid_t child = start(write_for_ever, path, ends[1]);
    close(ends[1]);
    if (round % 10 != 0 && read(ends[0], &last, sizeof last) != sizeof last)
        last = -1;
    usleep((useconds_t)(rand() % 12000));
    kill(child, SIGKILL);
    CHECK_INT(end_of(child), 1000 + SIGKILL);
    for (int got; read(ends[0], &got, sizeof got) == sizeof got;)
        last = got;
    close(ends[0]);
    return last + 1;
}

static void death_leaves_whole_documents(void)
{
    char path[PATH_SIZE];
    int acknowledged = 0;
    srand(1);
    snprintf(path, sizeof path, "%s", test_directory());
    for (int round = 0; round < 50; round++) {
        sigla_error error = {0};
        sigla_store_stats stats;
        int now = kill_a_writer(path, round);
        acknowledged = now > acknowledged ? now : acknowledged;
        sigla_store *store = open_small(path);
        CHECK_INT(sigla_store_stats_get(&stats, store, &error), SIGLA_OK);
        /* What was acknowledged is there; at most one more was finished before the word could be given. */
        CHECK((int)stats.documents == acknowledged || (int)stats.documents == acknowledged + 1);
        CHECK_INT(stats.entries, 30 * stats.documents);
        CHECK_INT(stats.evidence, 30 * stats.documents);
        if (round % 5 == 0)
            CHECK_INT(fake_check(store), 0);
        acknowledged = (int)stats.documents;
        sigla_store_close(store);
    }
}

/* ---- threads ---- */

typedef struct threads_work {
    sigla_store *store;
    atomic_bool done;
    atomic_int failures;
    atomic_int answers;
} threads_work;

static void *read_in_thread(void *payload)
{
    threads_work *work = payload;
    while (!atomic_load(&work->done)) {
        sigla_error error = {0};
        sigla_hits *hits = NULL;
        sigla_entry_list *list = NULL;
        const sigla_search_options options = {.evidence_max = 2, .prefix = true};
        sigla_status status = sigla_lookup(&hits, work->store, sigla_slice_of("t"), &options, &error);
        if (status == SIGLA_OK)
            status = sigla_store_entry(&list, work->store, hits->hits[0].entry->id, 3, &error);
        if (status == SIGLA_OK)
            atomic_fetch_add(&work->answers, 1);
        else
            atomic_fetch_add(&work->failures, 1);
        sigla_hits_free(hits);
        sigla_entry_list_free(list);
    }
    return NULL;
}

static void threads_share_a_store(void)
{
    enum { THREADS = 4 };
    char path[PATH_SIZE];
    sigla_error error = {0};
    pthread_t threads[THREADS];
    threads_work work = {0};
    snprintf(path, sizeof path, "%s", test_directory());
    work.store = open_small(path);
    CHECK_INT(add_numbered(work.store, "t", 1000, 5, &error), SIGLA_OK);
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, read_in_thread, &work) != 0)
            abort();
    for (int i = 0; i < 150; i++) {
        CHECK_INT(add_numbered(work.store, "t", i, 40, &error), SIGLA_OK);
        if (i % 30 == 0)
            CHECK_INT(sigla_store_maintain(work.store, &error), SIGLA_OK);
    }
    atomic_store(&work.done, true);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    CHECK_INT(atomic_load(&work.failures), 0);
    CHECK(atomic_load(&work.answers) > 0);
    sigla_store_close(work.store);
}

/* A child that inherits an open store may open it for itself. */
static int open_again(const char *path, int number)
{
    sigla_store *store = open_small(path);
    (void)number;
    bool found = fake_find(store, "first") != 0;
    sigla_store_close(store);
    return found ? 0 : 1;
}

static void a_child_opens_for_itself(void)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s", test_directory());
    sigla_store *store = open_small(path);
    fake_add_one(store, "first", "first", "the first of all", "en");
    CHECK_INT(end_of(start(open_again, path, 0)), 0);
    fake_add_one(store, "second", "second", "the second of all", "en");
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(the_map_grows_under_readers), TEST(writers_take_turns),       TEST(death_leaves_whole_documents),
        TEST(threads_share_a_store),       TEST(a_child_opens_for_itself),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
