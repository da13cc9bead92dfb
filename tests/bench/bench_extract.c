/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Measures extraction in MB/s (1 MB = 10^6 bytes) of one core: reading and validating only, the reader, the reader with extraction and all
 * it gives, and in the same run `wc -m` and `grep -c '('` on the same files. Processor time, median of the runs. corpus.sh makes the files.
 */
#include "yardstick.h"

#include <sigla/extract.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS_MAX 99
#define RUNS_DEFAULT 5

typedef struct corpus {
    char **files;
    size_t count;
    size_t bytes;
    size_t definitions, mentions;
} corpus;

/* One pass over all files. -> seconds, negative on a failure. */
typedef double (*pass_fn)(corpus *corpus);

static double pass_validate(corpus *c)
{
    double begin = yardstick_cpu();
    c->bytes = 0;
    for (size_t i = 0; i < c->count; i++) {
        size_t bytes = 0;
        if (!yardstick_validate(c->files[i], &bytes)) {
            fprintf(stderr, "bench_extract: %s cannot be read, or is not UTF-8\n", c->files[i]);
            return -1;
        }
        c->bytes += bytes;
    }
    return yardstick_cpu() - begin;
}

static double read_file(corpus *c, const char *path, bool extracts)
{
    sigla_error error = {0};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    double begin = yardstick_cpu();
    sigla_status status = sigla_document_read_file(&document, path, NULL, &error);
    if (status == SIGLA_OK && extracts)
        status = sigla_extract(&found, document, NULL, &error);
    if (found != NULL) {
        c->definitions += found->definition_count;
        c->mentions += found->mention_count;
    }
    sigla_extraction_free(found);
    sigla_document_free(document);
    if (status != SIGLA_OK)
        fprintf(stderr, "bench_extract: %s: %s\n", path, error.message);
    return status == SIGLA_OK ? yardstick_cpu() - begin : -1;
}

static double pass_files(corpus *c, bool extracts)
{
    double sum = 0;
    c->definitions = c->mentions = 0;
    for (size_t i = 0; i < c->count && sum >= 0; i++) {
        double spent = read_file(c, c->files[i], extracts);
        sum = spent < 0 ? -1 : sum + spent;
    }
    return sum;
}

static double pass_reader(corpus *c)
{
    return pass_files(c, false);
}

static double pass_extract(corpus *c)
{
    return pass_files(c, true);
}

static double pass_wc(corpus *c)
{
    static char *const command[] = {"wc", "-m", NULL};
    return yardstick_program(command, c->files, c->count);
}

static double pass_grep(corpus *c)
{
    static char *const command[] = {"grep", "-c", "(", NULL};
    return yardstick_program(command, c->files, c->count);
}

typedef struct measure {
    const char *name;
    pass_fn run;
    double seconds[RUNS_MAX];
} measure;

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double median(const measure *m, size_t runs)
{
    double sorted[RUNS_MAX];
    memcpy(sorted, m->seconds, runs * sizeof sorted[0]);
    qsort(sorted, runs, sizeof sorted[0], by_size);
    double middle = (sorted[runs / 2] + sorted[(runs - 1) / 2]) / 2;
    return middle > 1e-6 ? middle : 1e-6;
}

static void print_files(corpus *c)
{
    printf("%-32s %10s %10s %10s %12s\n", "file", "MB", "MB/s", "found", "mentions");
    for (size_t i = 0; i < c->count; i++) {
        size_t bytes = 0;
        c->definitions = c->mentions = 0;
        double spent = read_file(c, c->files[i], true);
        if (spent <= 0 || !yardstick_validate(c->files[i], &bytes))
            continue;
        const char *name = strrchr(c->files[i], '/');
        double size = (double)bytes / 1e6;
        printf("%-32s %10.2f %10.1f %10zu %12zu\n", name == NULL ? c->files[i] : name + 1, size, size / spent, c->definitions, c->mentions);
    }
    printf("\n");
}

static int run_measures(corpus *c, size_t runs)
{
    measure measures[] = {
        {"extraction", pass_extract, {0}}, {"reader alone", pass_reader, {0}}, {"read and validate", pass_validate, {0}},
        {"wc -m", pass_wc, {0}},           {"grep -c '('", pass_grep, {0}},
    };
    size_t count = sizeof measures / sizeof measures[0];
    /* In turn, so that what else the machine does falls on all alike. */
    for (size_t run = 0; run < runs; run++)
        for (size_t i = 0; i < count; i++) {
            measures[i].seconds[run] = measures[i].run(c);
            if (measures[i].seconds[run] < 0) {
                fprintf(stderr, "bench_extract: \"%s\" failed\n", measures[i].name);
                return 1;
            }
        }
    double size = (double)c->bytes / 1e6, extraction = median(&measures[0], runs);
    pass_extract(c);
    printf("%zu files, %.1f MB, %zu definitions, %zu mentions; one core, median of %zu\n\n", c->count, size, c->definitions, c->mentions,
           runs);
    printf("%-20s %10s %10s\n", "", "MB/s", "extraction is");
    for (size_t i = 0; i < count; i++) {
        double spent = median(&measures[i], runs);
        printf("%-20s %10.1f %9.2f times as fast\n", measures[i].name, size / spent, spent / extraction);
    }
    double alone = extraction - median(&measures[1], runs);
    printf("%-20s %10.1f\n", "without the reader", size / (alone > 1e-6 ? alone : 1e-6));
    return 0;
}

int main(int argc, char **argv)
{
    size_t runs = RUNS_DEFAULT;
    bool each = false;
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (strcmp(argv[at], "-v") == 0)
            each = true;
        else if (strcmp(argv[at], "-n") == 0 && at + 1 < argc)
            runs = (size_t)strtoul(argv[++at], NULL, 10);
        else
            at = argc;
    }
    if (at >= argc || runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "Usage: bench_extract [-n RUNS] [-v] FILE…\n  -n  runs, 1 to %d; else %d\n  -v  a line for each file too\n",
                RUNS_MAX, RUNS_DEFAULT);
        return 2;
    }
    corpus c = {.files = argv + at, .count = (size_t)(argc - at)};
    if (pass_validate(&c) < 0) /* and all of it is in the page cache now */
        return 1;
    if (each)
        print_files(&c);
    return run_measures(&c, runs);
}
