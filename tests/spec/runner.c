/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Runs the specification: every example of every page in this folder goes through reader and extractor, and what comes out is held
 * against what the page says. Prints "ok FILE:LINE" or "not ok FILE:LINE" and the difference. `test_spec --only FILE:LINE` runs one.
 */
#include "example.h"
#include "test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGES_MAX 100

typedef struct spec_run {
    const char *only; /* FILE:LINE, or NULL for all */
    size_t examples;
    size_t failed;
    size_t misses; /* failed as expected */
} spec_run;

static void print_slice(const char *label, sigla_slice a, const char *between, sigla_slice b)
{
    printf("#   %s %.*s%s%.*s\n", label, (int)a.len, a.ptr, between, (int)b.len, b.ptr == NULL ? "" : b.ptr);
}

/* Marks what was found; prints what was not expected when `loud`. -> how many. */
static size_t compare_definitions(const spec_example *example, const sigla_extraction *found, bool loud)
{
    size_t faults = 0;
    for (size_t i = 0; i < found->definition_count; i++) {
        const sigla_definition *one = &found->definitions[i];
        expectation *expected = expectation_find(&example->expected, EXPECT_DEFINITION, one->short_form, one);
        bool held = spans_hold(one, example->text.ptr, example->text.len);
        if (expected != NULL)
            expected->met = true;
        if (expected == NULL && loud)
            print_slice("got     ", one->short_form, " = ", one->long_form);
        if (!held && loud)
            print_slice("the spans do not fit:", one->short_form, " = ", one->long_form);
        faults += expected == NULL || !held;
    }
    return faults;
}

static size_t compare_mentions(const spec_example *example, const sigla_extraction *found, bool loud)
{
    static const sigla_slice nothing = {"", 0};
    size_t faults = 0;
    for (size_t i = 0; i < found->mention_count; i++) {
        sigla_slice short_form = found->mentions[i].short_form;
        expectation *expected = expectation_find(&example->expected, EXPECT_MENTION, short_form, NULL);
        if (expected != NULL) {
            expected->met = true;
            continue;
        }
        if (loud)
            print_slice("got     ?", short_form, "", nothing);
        faults++;
    }
    return faults;
}

static size_t count_unmet(const spec_example *example, bool loud)
{
    size_t faults = 0;
    for (size_t i = 0; i < example->expected.count; i++) {
        const expectation *one = &example->expected.items[i];
        if (one->met || one->kind == EXPECT_NONE || one->kind == EXPECT_NO_MENTION)
            continue;
        if (loud)
            print_slice(one->kind == EXPECT_MENTION ? "expected ?" : "expected", one->short_form, one->kind == EXPECT_MENTION ? "" : " = ",
                        one->long_forms);
        faults++;
    }
    return faults;
}

static bool asks_for_mentions(const spec_example *example)
{
    for (size_t i = 0; i < example->expected.count; i++)
        if (example->expected.items[i].kind == EXPECT_MENTION || example->expected.items[i].kind == EXPECT_NO_MENTION)
            return true;
    return false;
}

static size_t compare(const spec_example *example, const sigla_extraction *found, bool loud)
{
    for (size_t i = 0; i < example->expected.count; i++)
        example->expected.items[i].met = false;
    size_t faults = compare_definitions(example, found, loud);
    if (asks_for_mentions(example))
        faults += compare_mentions(example, found, loud);
    return faults + count_unmet(example, loud);
}

/* Extracts from the example's text. NULL when that failed; then *error says why. */
static sigla_extraction *extract(const spec_example *example, sigla_error *error)
{
    sigla_read_options options = {.language = example->language, .plain = !example->markdown};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    const char *name = example->markdown ? "example.md" : "example.txt";
    if (sigla_document_read_bytes(&document, name, example->text.ptr, example->text.len, &options, error) == SIGLA_OK &&
        sigla_extract(&found, document, NULL, error) != SIGLA_OK)
        found = NULL;
    sigla_document_free(document);
    return found;
}

static void report(spec_run *run, const char *where, bool held, const char *remark)
{
    printf("%s %s%s\n", held ? "ok" : "not ok", where, remark);
    run->failed += !held;
}

static void run_example(spec_run *run, const char *where, const spec_example *example)
{
    sigla_error error = {0};
    sigla_extraction *found = NULL;
    run->examples++;
    if (example->error[0] != '\0') {
        printf("#   %s\n", example->error);
        report(run, where, false, "");
        return;
    }
    found = extract(example, &error);
    if (found == NULL) {
        printf("#   %s\n", error.message);
        report(run, where, false, "");
        return;
    }
    bool held = compare(example, found, false) == 0;
    if (!held && (!example->known_miss || run->only != NULL))
        compare(example, found, true);
    if (example->known_miss)
        report(run, where, !held, held ? " (a known miss that now passes: take the words known-miss away)" : "");
    else
        report(run, where, held, "");
    run->misses += example->known_miss && !held;
    sigla_extraction_free(found);
}

static void run_page(spec_run *run, const char *name)
{
    char path[1024], where[300];
    snprintf(path, sizeof path, "%s/%s", SIGLA_SPEC, name);
    size_t len = 0, line = 0;
    char *bytes = test_read_file(path, &len);
    sigla_slice page = {bytes, len};
    for (bool more = true; more;) {
        spec_example example;
        example_init(&example);
        more = example_next(&example, &page, &line);
        snprintf(where, sizeof where, "%s:%zu", name, example.line);
        if (more && (run->only == NULL || strcmp(run->only, where) == 0))
            run_example(run, where, &example);
        example_release(&example);
    }
    free(bytes);
    fflush(stdout);
}

static int is_page(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 3 && strcmp(entry->d_name + len - 3, ".md") == 0 && strcmp(entry->d_name, "README.md") != 0;
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

int main(int argc, char **argv)
{
    spec_run run = {.only = argc == 3 && strcmp(argv[1], "--only") == 0 ? argv[2] : NULL};
    struct dirent **pages = NULL;
    if (argc > 1 && run.only == NULL) {
        fprintf(stderr, "usage: test_spec [--only FILE:LINE]\n");
        return 2;
    }
    int count = scandir(SIGLA_SPEC, &pages, is_page, by_bytes);
    for (int i = 0; i < count; i++) {
        run_page(&run, pages[i]->d_name);
        free(pages[i]);
    }
    free(pages);
    if (count < 1 || run.examples == 0) {
        printf("not ok there is no example to run\n");
        return 1;
    }
    printf("# %zu examples, %zu failed, %zu known misses\n", run.examples, run.failed, run.misses);
    return run.failed > 0 ? 1 : 0;
}
