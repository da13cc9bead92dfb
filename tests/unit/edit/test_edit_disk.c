/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every write and every sync fails in turn, once, in the middle of everything that changes a store. LMDB calls the operating system through
 * the functions below, which take the place of those of the C library. What was acknowledged must be there, what failed must not, and the
 * store goes on.
 */
#include "fake.h"
#include "test.h"

#include <errno.h>
#include <sigla/edit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long calls_left = -1; /* until one fails; -1: none does */
static bool has_failed;

static bool fails(void)
{
    if (calls_left < 0 || calls_left-- > 0)
        return false;
    has_failed = true;
    errno = EIO;
    return true;
}

/* Seen by LMDB's library too. */
#define IN_PLACE_OF_LIBC __attribute__((visibility("default")))

IN_PLACE_OF_LIBC int fdatasync(int file)
{
    return fails() ? -1 : (int)syscall(SYS_fdatasync, file);
}

IN_PLACE_OF_LIBC ssize_t pwrite(int file, const void *bytes, size_t len, off_t at)
{
    return fails() ? -1 : (ssize_t)syscall(SYS_pwrite64, file, bytes, len, at);
}

IN_PLACE_OF_LIBC ssize_t writev(int file, const struct iovec *parts, int count)
{
    return fails() ? -1 : (ssize_t)syscall(SYS_writev, file, parts, count);
}

static sigla_error error;
static sigla_store *store;

static const fake_row first_version[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"EES", "Entry/Exit System", "en", 0.5},
    {"AML", "anti-money laundering", "en", 0.5},
};
static const fake_row second_version[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"ESTA", "electronic system for travel authorisation", "en", 0.5},
};

static sigla_status edit_store(sigla_edit edit)
{
    edit.author = "Ana";
    return sigla_store_edit(store, &edit, NULL, &error);
}

static uint64_t last_change(void)
{
    sigla_store_stats stats;
    return sigla_store_stats_get(&stats, store, &error) == SIGLA_OK ? stats.last_change : 0;
}

/* The steps, each of which changes the store when those before it went through. */
static sigla_status do_step(int number)
{
    const sigla_term_name sis = {.text = sigla_slice_of("SIS")}, aml = {.text = sigla_slice_of("anti-money laundering")};
    const sigla_assignment domain = {.field = sigla_slice_of("domain"), .value = sigla_slice_of("migration")};
    const sigla_term_name terms[] = {{SIGLA_TERM_SHORT, "fr", {"BCE", 3}}, {SIGLA_TERM_LONG, "fr", {"Banque centrale européenne", 27}}};
    switch (number) {
    case 0:
        return fake_put(store, "a", 1, first_version, 3, NULL, &error);
    case 1:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = 1, .assignments = &domain, .assignment_count = 1});
    case 2:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_APPROVE, .entry_id = 1, .terms = &sis, .term_count = 1});
    case 3:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3});
    case 4:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_SPLIT, .entry_id = 1, .terms = &aml, .term_count = 1});
    case 5:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_UNDO, .change = last_change()});
    case 6:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_DELETE, .entry_id = 2});
    case 7:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_RESTORE, .entry_id = 2});
    case 8:
        return edit_store((sigla_edit){.action = SIGLA_EDIT_ADD_ENTRY, .terms = terms, .term_count = 2});
    case 9:
        return fake_put(store, "a", 2, second_version, 2, NULL, &error);
    case 10:
        return sigla_store_remove_document(store, 2, NULL, NULL, NULL, &error);
    default:
        return SIGLA_NOT_FOUND;
    }
}

#define STEPS 11

/* All steps, each tried again when the disk failed it. False when no call failed. */
static bool run_with_failure(long n)
{
    has_failed = false;
    store = fake_open(test_directory());
    calls_left = n;
    for (int i = 0; i < STEPS; i++) {
        uint64_t before = has_failed ? 0 : last_change();
        bool had_failed = has_failed;
        sigla_status status = do_step(i);
        if (has_failed && !had_failed && status != SIGLA_OK) {
            CHECK(status == SIGLA_IO || status == SIGLA_FULL || status == SIGLA_DAMAGED);
            CHECK_INT(fake_check(store), 0);
            /* A sync that fails after the last page may have been in time: then the step is done, though it was not acknowledged. */
            if (last_change() == before)
                status = do_step(i);
            else
                status = SIGLA_OK;
        }
        if (!CHECK_INT(status, SIGLA_OK))
            printf("# step %d, call %ld: %s\n", i, n, error.message);
    }
    calls_left = -1;
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(fake_find(store, "BCE"), 4 + 1);
    sigla_store_close(store);
    return has_failed;
}

static void every_write_and_sync_may_fail(void)
{
    long n = 0;
    while (n < 2000 && run_with_failure(n))
        n++;
    printf("# %ld calls failed in turn\n", n);
    CHECK(n > 30 && n < 2000);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(every_write_and_sync_may_fail)};
    if (getenv("TMPDIR") == NULL && access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
