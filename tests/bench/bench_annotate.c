/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Measures sigla_annotate on a made-up text in a store that bench_search has filled: how long the table takes to make, its size, MB/s (10^6 bytes) of
 * one core, and beside it `grep -F -f` with the same terms on the same text. One word in twelve of the text begins a known term.
 *
 *     bench_annotate DIRECTORY [MEGABYTES [LANGUAGE [nogrep]]]    LANGUAGE "-": not known, no stems
 */
#include "terms.h"
#include "yardstick.h"

#include <malloc.h>
#include <sigla/annotate.h>
#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEED 20260101 /* that of bench_search */
#define TEXT_SEED 7
#define RUNS 3

static void must(sigla_status status, const sigla_error *error)
{
    if (status == SIGLA_OK)
        return;
    fprintf(stderr, "bench_annotate: %s\n", error->message);
    exit(3);
}

/* Words of made-up entries that the store has not, and now and then a term of one that it has; all in one language. */
static void make_text(sigla_buffer *out, size_t bytes, uint64_t entries, const char *language)
{
    uint64_t state = TEXT_SEED;
    made_entry made;
    for (size_t i = 0; out->len < bytes && !out->failed; i++) {
        bool known = terms_random(&state, 3) == 0;
        do
            terms_make(&made, known ? SEED : TEXT_SEED, terms_random(&state, entries));
        while (strcmp(made.language, language) != 0);
        sigla_buffer_append_text(out, known && i % 2 == 0 ? made.short_form : made.long_form);
        sigla_buffer_append_text(out, i % 7 == 6 ? ".\n" : i % 3 == 2 ? ", " : " ");
    }
}

static void write_file(const char *path, const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) {
        perror(path);
        exit(3);
    }
}

static void run_grep(const char *directory, const sigla_buffer *text, uint64_t entries)
{
    char patterns[1000], name[1000];
    sigla_buffer terms;
    made_entry made;
    sigla_buffer_init(&terms);
    for (uint64_t i = 0; i < entries; i++) {
        terms_make(&made, SEED, i);
        sigla_buffer_printf(&terms, "%s\n%s\n", made.short_form, made.long_form);
    }
    snprintf(patterns, sizeof patterns, "%s.terms", directory);
    snprintf(name, sizeof name, "%s.text", directory);
    write_file(patterns, terms.ptr, terms.len);
    write_file(name, text->ptr, text->len);
    sigla_buffer_release(&terms);
    char *command[] = {"grep", "-F", "-c", "-f", patterns, NULL}, *files[] = {name};
    double seconds = yardstick_program(command, files, 1);
    printf("grep -F -f, with reading the terms: %.1f MB/s\n", (double)text->len / 1e6 / seconds);
}

int main(int argc, char **argv)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_annotator *annotator = NULL;
    sigla_store_stats stats;
    sigla_buffer text;
    if (argc < 2 || argc > 5) {
        fprintf(stderr, "usage: bench_annotate DIRECTORY [MEGABYTES [LANGUAGE [nogrep]]]\n");
        return 2;
    }
    const char *language = argc > 3 && strcmp(argv[3], "-") == 0 ? NULL : argc > 3 ? argv[3] : "en";
    must(sigla_store_open(&store, argv[1], NULL, &error), &error);
    must(sigla_store_stats_get(&stats, store, &error), &error);
    sigla_buffer_init(&text);
    make_text(&text, (argc > 2 ? (size_t)strtoull(argv[2], NULL, 10) : 50) * 1000000, stats.entries, language == NULL ? "en" : language);
    size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    double begin = yardstick_cpu();
    must(sigla_annotator_open(&annotator, store, &error), &error);
    size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
    printf("%llu terms: table made in %.1f s, %.1f bytes a term\n", (unsigned long long)stats.terms, yardstick_cpu() - begin,
           (double)(after - before) / (double)stats.terms);
    for (int i = 0; i < RUNS; i++) {
        sigla_annotations *found = NULL;
        begin = yardstick_cpu();
        must(sigla_annotate(&found, annotator, sigla_buffer_slice(&text), language, &error), &error);
        double seconds = yardstick_cpu() - begin;
        printf("annotate: %.1f MB/s, %zu terms found in %.1f MB\n", (double)text.len / 1e6 / seconds, found->count, (double)text.len / 1e6);
        sigla_annotations_free(found);
    }
    if (argc < 5)
        run_grep(argv[1], &text, stats.entries);
    sigla_buffer_release(&text);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
    return 0;
}
