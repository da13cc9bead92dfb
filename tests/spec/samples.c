/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads the sample documents, and those in languages without a table of words, and holds what is found in each against the .expected file beside it.
 * A document passes when its F1 is at least SAMPLE_F1_MIN and none of its traps comes out. Prints recall, what is missing and what is wrong.
 */
#include "expectation.h"
#include "test.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A folder of documents, and where we stand. One document has few definitions, so the figure that holds the line is that of all together; the aims
   are 0.95 and no trap. */
typedef struct sample_folder {
    const char *name;
    int documents_min; /* fewer than this: the folder is not whole */
    double f1_min;     /* of all documents together */
    size_t traps_max;  /* that may come out */
} sample_folder;

#define SAMPLE_F1_MIN 0.5  /* of one document */
#define SAMPLE_TRAPS_MAX 1 /* that may come out of one document */

static const sample_folder folders[] = {
    {"samples", 12, 0.89, 5},
    {"languages", 7, 0.85, 1},
};

typedef struct sample_score {
    size_t right, missing, wrong, traps;
} sample_score;

static sample_score total;

static void print_line(const char *label, sigla_slice short_form, sigla_slice long_form)
{
    printf("#   %s %.*s = %.*s\n", label, (int)short_form.len, short_form.ptr, (int)long_form.len, long_form.ptr);
}

/* Lines that begin with '#' are comments. False, with a message, when a line is not of a known form. */
static bool read_expected(expectation_list *out, char *text)
{
    char *place = NULL;
    for (char *line = strtok_r(text, "\r\n", &place); line != NULL; line = strtok_r(NULL, "\r\n", &place)) {
        expectation parsed;
        if (line[0] == '#' && line[1] == ' ')
            continue;
        if (!expectation_parse(&parsed, sigla_slice_of(line))) {
            printf("#   cannot be read: %s\n", line);
            return false;
        }
        if (!sgl_array_push(out, parsed))
            abort();
    }
    return out->count > 0;
}

/* A definition that stands twice in a document counts once. */
static bool seen_before(const sigla_extraction *found, size_t index)
{
    const sigla_definition *one = &found->definitions[index];
    for (size_t i = 0; i < index; i++)
        if (same_words(found->definitions[i].short_form, one->short_form) && same_words(found->definitions[i].long_form, one->long_form))
            return true;
    return false;
}

static expectation *find_accepting(const expectation_list *list, const sigla_definition *one)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].kind == EXPECT_DEFINITION && expectation_accepts(&list->items[i], one))
            return &list->items[i];
    return NULL;
}

static void count_found(sample_score *score, const expectation_list *list, const sigla_extraction *found)
{
    for (size_t i = 0; i < found->definition_count; i++) {
        const sigla_definition *one = &found->definitions[i];
        expectation *expected = find_accepting(list, one);
        if (expected != NULL) {
            score->right += !expected->met;
            expected->met = true;
            continue;
        }
        if (expectation_find(list, EXPECT_TRAP, one->short_form, NULL) != NULL) {
            print_line("trap    ", one->short_form, one->long_form);
            score->traps++;
        }
        if (seen_before(found, i))
            continue;
        print_line("wrong   ", one->short_form, one->long_form);
        score->wrong++;
    }
}

static void count_missing(sample_score *score, const expectation_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const expectation *one = &list->items[i];
        if (one->kind != EXPECT_DEFINITION || one->met)
            continue;
        print_line("missing ", one->short_form, one->long_forms);
        score->missing++;
    }
}

/* Spans are bytes of the file; only in UTF-8 can they be held against the texts byte by byte. */
static bool all_spans_hold(const sigla_document *document, const sigla_extraction *found, const char *bytes, size_t len)
{
    if (strcmp(sigla_document_encoding(document), "UTF-8") != 0)
        return true;
    bool held = true;
    for (size_t i = 0; i < found->definition_count; i++) {
        if (spans_hold(&found->definitions[i], bytes, len))
            continue;
        print_line("the spans do not fit:", found->definitions[i].short_form, found->definitions[i].long_form);
        held = false;
    }
    return held;
}

static double f1(sample_score score)
{
    size_t sides = 2 * score.right + score.missing + score.wrong;
    return sides == 0 ? 1.0 : 2.0 * (double)score.right / (double)sides;
}

static bool judge(const expectation_list *list, const char *path)
{
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_error error = {0};
    sample_score score = {0, 0, 0, 0};
    bool held = false;
    size_t len = 0;
    char *bytes = test_read_file(path, &len);
    if (sigla_document_read_file(&document, path, NULL, &error) != SIGLA_OK || sigla_extract(&found, document, NULL, &error) != SIGLA_OK) {
        printf("#   %s\n", error.message);
        goto out;
    }
    count_found(&score, list, found);
    count_missing(&score, list);
    printf("#   %s, %s: recall %zu of %zu, wrong %zu, traps %zu, F1 %.2f\n", sigla_document_language(document),
           sigla_document_encoding(document), score.right, score.right + score.missing, score.wrong, score.traps, f1(score));
    held = f1(score) >= SAMPLE_F1_MIN && score.traps <= SAMPLE_TRAPS_MAX;
    held = all_spans_hold(document, found, bytes, len) && held;
    total.right += score.right, total.missing += score.missing;
    total.wrong += score.wrong, total.traps += score.traps;
out:
    sigla_extraction_free(found);
    sigla_document_free(document);
    free(bytes);
    return held;
}

static bool run_sample(const char *folder, const char *name)
{
    char path[1024], expected_path[1100];
    expectation_list list = {0};
    snprintf(path, sizeof path, "%s/%s/%s", SIGLA_TEST_DATA, folder, name);
    snprintf(expected_path, sizeof expected_path, "%s.expected", path);
    char *text = test_read_file(expected_path, NULL);
    bool held = read_expected(&list, text) && judge(&list, path);
    sgl_array_release(&list);
    free(text);
    return held;
}

static int is_sample(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot != NULL && entry->d_name[0] != '.' && strcmp(dot, ".expected") != 0 && strcmp(entry->d_name, "README.md") != 0;
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* Arguments are prefixes of the names of the documents to run. */
static bool wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strncmp(name, argv[i], strlen(argv[i])) == 0)
            return true;
    return argc < 2;
}

/* -> how many failed. */
static int run_folder(const sample_folder *folder, int argc, char **argv)
{
    struct dirent **names = NULL;
    char path[1024];
    int failed = 0;
    snprintf(path, sizeof path, "%s/%s", SIGLA_TEST_DATA, folder->name);
    int count = scandir(path, &names, is_sample, by_bytes);
    total = (sample_score){0, 0, 0, 0};
    for (int i = 0; i < count; i++) {
        if (wanted(names[i]->d_name, argc, argv)) {
            bool held = run_sample(folder->name, names[i]->d_name);
            printf("%s %s\n", held ? "ok" : "not ok", names[i]->d_name);
            fflush(stdout);
            failed += !held;
        }
        free(names[i]);
    }
    free(names);
    if (count < folder->documents_min) {
        printf("not ok there are only %d documents in %s\n", count, folder->name);
        failed++;
    }
    bool whole = argc < 2, held = f1(total) >= folder->f1_min && total.traps <= folder->traps_max;
    printf("# %s: recall %zu of %zu, wrong %zu, traps %zu, F1 %.2f\n", folder->name, total.right, total.right + total.missing, total.wrong,
           total.traps, f1(total));
    if (whole)
        printf("%s all documents of %s together\n", held ? "ok" : "not ok", folder->name);
    return failed + (whole && !held);
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
        failed += run_folder(&folders[i], argc, argv);
    return failed > 0 ? 1 : 0;
}
