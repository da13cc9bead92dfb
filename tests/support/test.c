/* SPDX-License-Identifier: Apache-2.0 */
/* The harness of the unit tests. */
#include "test.h"

#include "base/memory.h"

#include <ftw.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int failures; /* of the running case */
static char directory[512];

static bool report(bool held, const char *file, int line)
{
    if (!held) {
        failures++;
        printf("# %s:%d: ", file, line);
    }
    return held;
}

bool test_check(bool held, const char *what, const char *file, int line)
{
    if (!report(held, file, line))
        printf("does not hold: %s\n", what);
    return held;
}

bool test_check_int(long long got, long long expected, const char *what, const char *file, int line)
{
    if (report(got == expected, file, line))
        return true;
    printf("%s: got %lld, expected %lld\n", what, got, expected);
    return false;
}

bool test_check_text(const char *got, const char *expected, const char *what, const char *file, int line)
{
    bool same = got != NULL && expected != NULL ? strcmp(got, expected) == 0 : got == expected;
    if (report(same, file, line))
        return true;
    printf("%s: got «%s», expected «%s»\n", what, got == NULL ? "(null)" : got, expected == NULL ? "(null)" : expected);
    return false;
}

bool test_check_near(double got, double expected, double tolerance, const char *what, const char *file, int line)
{
    if (report(fabs(got - expected) <= tolerance, file, line))
        return true;
    printf("%s: got %g, expected %g\n", what, got, expected);
    return false;
}

static bool wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strncmp(name, argv[i], strlen(argv[i])) == 0)
            return true;
    return argc < 2;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info, (void)kind, (void)walk;
    return remove(path);
}

static void remove_directory(void)
{
    if (directory[0] != '\0')
        nftw(directory, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

int test_main(const test_case *cases, size_t count, int argc, char **argv)
{
    int failed = 0;
    for (size_t i = 0; i < count; i++) {
        if (!wanted(cases[i].name, argc, argv))
            continue;
        failures = 0;
        cases[i].run();
        printf("%s %s\n", failures == 0 ? "ok" : "not ok", cases[i].name);
        fflush(stdout);
        failed += failures > 0;
    }
    return failed > 0 ? 1 : 0;
}

const char *test_directory(void)
{
    static int number;
    static char path[600];
    if (directory[0] == '\0') {
        const char *base = getenv("TMPDIR");
        snprintf(directory, sizeof directory, "%s/sigla-test-XXXXXX", base == NULL ? "/tmp" : base);
        if (mkdtemp(directory) == NULL)
            abort();
        atexit(remove_directory);
    }
    snprintf(path, sizeof path, "%s/%d", directory, number++);
    if (mkdir(path, 0700) != 0)
        abort();
    return path;
}

const char *test_data(const char *name)
{
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", SIGLA_TEST_DATA, name);
    return path;
}

void test_write_file(const char *path, const void *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0)
        abort();
}

char *test_read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        abort();
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    if (bytes == NULL || fread(bytes, 1, (size_t)size, file) != (size_t)size)
        abort();
    bytes[size] = '\0';
    fclose(file);
    if (len != NULL)
        *len = (size_t)size;
    return bytes;
}

void test_failing_allocator(bool (*work)(void), size_t limit)
{
    bool done = false;
    for (size_t n = 0; n < limit && !done; n++) {
        sgl_memory_fail_after(n);
        bool succeeded = work();
        done = !sgl_memory_has_failed();
        sgl_memory_fail_after(SIZE_MAX);
        CHECK(succeeded == done || !succeeded);
        if (done)
            CHECK(succeeded);
    }
    CHECK(done);
}
