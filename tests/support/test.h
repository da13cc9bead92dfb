/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The harness of the unit tests. A program is a table of cases; it prints "ok NAME" or "not ok NAME" for each (runtests adds the lines up).
 *
 *     static void folds_case(void) { CHECK_INT(1, 1); }
 *     int main(int argc, char **argv)
 *     {
 *         static const test_case cases[] = {TEST(folds_case)};
 *         return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
 *     }
 *
 * Arguments are prefixes of the names to run.
 */
#ifndef SIGLA_TEST_H
#define SIGLA_TEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct test_case {
    const char *name;
    void (*run)(void);
} test_case;

#define TEST(function) {#function, function}

#define CHECK(condition) test_check((condition), #condition, __FILE__, __LINE__)
#define CHECK_INT(got, expected) test_check_int((long long)(got), (long long)(expected), #got, __FILE__, __LINE__)
#define CHECK_TEXT(got, expected) test_check_text((got), (expected), #got, __FILE__, __LINE__)
#define CHECK_NEAR(got, expected, tolerance) test_check_near((got), (expected), (tolerance), #got, __FILE__, __LINE__)

/* Each returns whether it held; a failure is printed and counted, the case goes on. */
bool test_check(bool held, const char *what, const char *file, int line);
bool test_check_int(long long got, long long expected, const char *what, const char *file, int line);
bool test_check_text(const char *got, const char *expected, const char *what, const char *file, int line);
bool test_check_near(double got, double expected, double tolerance, const char *what, const char *file, int line);

int test_main(const test_case *cases, size_t count, int argc, char **argv);

/* A new empty directory under $TMPDIR, removed with all in it when the program ends. Owned by the harness. */
const char *test_directory(void);
/* A path in tests/data (the source tree). Owned by the harness, valid until the next call. */
const char *test_data(const char *name);
/* Writes a file (whole); aborts the program when it cannot. */
void test_write_file(const char *path, const void *bytes, size_t len);
/* Reads a file (whole) with a NUL after it; the caller frees. Aborts when it cannot. */
char *test_read_file(const char *path, size_t *len);

/* Runs `work` with every allocation failing in turn, until it goes through without one. `work` gives back true when it succeeded. */
void test_failing_allocator(bool (*work)(void), size_t limit);

#endif
