/* SPDX-License-Identifier: Apache-2.0 */
/* The sample documents, added in any order, make the same entries, but for their numbers; and an entry that was emptied and filled again is
 * the same too. */
#include "fake.h"
#include "test.h"

#include <dirent.h>
#include <sigla/buffer.h>
#include <sigla/extract.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAMPLES_MAX 60
#define ROUNDS 12

typedef struct sample {
    char path[900];
    sigla_document *document;
    sigla_extraction *found;
} sample;

static sample samples[SAMPLES_MAX];
static size_t sample_count;
static sigla_error error;

static int order_of_paths(const void *left, const void *right)
{
    return strcmp(((const sample *)left)->path, ((const sample *)right)->path);
}

static void read_samples(void)
{
    char folder[600];
    snprintf(folder, sizeof folder, "%s", test_data("samples"));
    DIR *directory = opendir(folder);
    CHECK(directory != NULL);
    for (struct dirent *item = directory == NULL ? NULL : readdir(directory); item != NULL; item = readdir(directory)) {
        const char *end = strrchr(item->d_name, '.');
        if (item->d_name[0] == '.' || strcmp(item->d_name, "README.md") == 0 || end == NULL || strcmp(end, ".expected") == 0 ||
            sample_count == SAMPLES_MAX)
            continue;
        snprintf(samples[sample_count++].path, sizeof samples[0].path, "%s/%s", folder, item->d_name);
    }
    if (directory != NULL)
        closedir(directory);
    qsort(samples, sample_count, sizeof samples[0], order_of_paths);
    for (size_t i = 0; i < sample_count; i++) {
        CHECK_INT(sigla_document_read_file(&samples[i].document, samples[i].path, NULL, &error), SIGLA_OK);
        CHECK_INT(sigla_extract(&samples[i].found, samples[i].document, NULL, &error), SIGLA_OK);
    }
    CHECK(sample_count >= 12);
}

/* Made-up documents with what joins by each rule, in several languages. */
static const fake_row rows[] = {
    {"SIS", "Schengen Information System", "en", 0.8},
    {"SIS", "the Schengen information systems", "en", 0.8},
    {"SIS", "système d'information Schengen", "fr", 0.8},
    {"SIS", "Système d’information de Schengen de l’Union européenne", "fr", 0.8},
    {"SIS", "Secret Intelligence Service", "en", 0.8},
    {"IRU", "unité de signalement des contenus sur l'internet", "fr", 0.8},
    {"IRU", "unité chargée du signalement des contenus sur Internet", "fr", 0.8},
    {"IRU", "unité chargée de signaler des contenus", "fr", 0.8},
    {"HCRN", "Haut-Commissariat régional du Nord", "fr", 0.8},
    {"HRCN", "Haut-Commissariat régional du Nord", "fr", 0.8},
    {"HRNC", "Haut-Commissariat régional du Nord", "fr", 0.8},
    {"ESA", "European Space Agency", "en", 0.8},
    {"ESA", "European Supervisory Authority", "en", 0.8},
    {"ESA", "European supervisory authorities", "en", 0.8},
    {"ESA", "Euratom Supply Agency", "en", 0.8},
    {"CTC", "counter-terrorism coordinator", "en", 0.8},
    {"CTC", "EU counter terrorism coordinator", "en", 0.8},
};
#define ROWS (sizeof rows / sizeof rows[0])
#define DOCUMENTS_MAX (SAMPLES_MAX + ROWS)

static int order_of_lines(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* A line for each live entry: its terms and counts, in their order, and how well it is documented. No numbers of entries. */
static char *entry_line(const sigla_entry *entry)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    for (size_t i = 0; i < entry->term_count; i++)
        sigla_buffer_printf(&out, "%d %s %s %u; ", (int)entry->terms[i].type, entry->terms[i].language, entry->terms[i].text.ptr,
                            (unsigned)entry->terms[i].count);
    sigla_buffer_printf(&out, "%u documents, %zu places, %.9f\n", (unsigned)entry->document_count, entry->evidence_total,
                        entry->confidence);
    return sigla_buffer_take(&out);
}

/* All live entries as text, sorted. */
static char *all_entries(sigla_store *store)
{
    static char *lines[5000];
    size_t count = 0;
    sigla_buffer out;
    sigla_buffer_init(&out);
    for (uint64_t id = 1; count < 5000; id++) {
        sigla_entry_list *list = NULL;
        if (sigla_store_entry(&list, store, id, 0, &error) != SIGLA_OK)
            break;
        if (list->entries[0].state == SIGLA_ENTRY_LIVE)
            lines[count++] = entry_line(&list->entries[0]);
        sigla_entry_list_free(list);
    }
    qsort(lines, count, sizeof lines[0], order_of_lines);
    for (size_t i = 0; i < count; i++) {
        sigla_buffer_append_text(&out, lines[i]);
        free(lines[i]);
    }
    return sigla_buffer_take(&out);
}

static void add_one(sigla_store *store, size_t index)
{
    if (index < sample_count) {
        CHECK_INT(sigla_store_add_document(store, samples[index].document, samples[index].found, NULL, NULL, &error), SIGLA_OK);
        return;
    }
    char name[24];
    snprintf(name, sizeof name, "row %zu", index);
    CHECK_INT(fake_add(store, name, &rows[index - sample_count], 1, NULL, &error), SIGLA_OK);
}

static char *entries_in_order(const size_t *order, size_t count)
{
    sigla_store *store = fake_open(test_directory());
    for (size_t i = 0; i < count; i++)
        add_one(store, order[i]);
    char *text = all_entries(store);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
    return text;
}

static void shuffle(size_t *order, size_t count)
{
    for (size_t i = count - 1; i > 0; i--) {
        size_t j = (size_t)rand() % (i + 1), swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
}

static void any_order_makes_the_same_entries(void)
{
    size_t order[DOCUMENTS_MAX];
    size_t count = sample_count + ROWS;
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    char *first = entries_in_order(order, count);
    CHECK(strlen(first) > 2000);
    srand(9);
    for (int round = 0; round < ROUNDS; round++) {
        shuffle(order, count);
        char *text = entries_in_order(order, count);
        if (!CHECK(strcmp(text, first) == 0))
            printf("# round %d\n# %s# instead of\n# %s\n", round, text, first);
        free(text);
    }
    free(first);
}

static void taking_out_and_adding_again_changes_nothing(void)
{
    size_t count = sample_count + ROWS;
    sigla_document_list *list = NULL;
    sigla_store *store = fake_open(test_directory());
    for (size_t i = 0; i < count; i++)
        add_one(store, i);
    char *before = all_entries(store);
    CHECK_INT(sigla_store_documents(&list, store, 0, 1000, &error), SIGLA_OK);
    CHECK_INT(list->count, count);
    srand(3);
    for (int round = 0; round < 30; round++) {
        size_t one = (size_t)rand() % count;
        uint64_t id = list->documents[one].id;
        if (sigla_store_remove_document(store, id, NULL, NULL, NULL, &error) == SIGLA_OK)
            add_one(store, one);
    }
    char *after = all_entries(store);
    CHECK_TEXT(after, before);
    CHECK_INT(fake_check(store), 0);
    free(before);
    free(after);
    sigla_document_list_free(list);
    sigla_store_close(store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(read_samples), TEST(any_order_makes_the_same_entries),
                                      TEST(taking_out_and_adding_again_changes_nothing)};
    /* Every step is a durable commit: in memory, where there is a place for it, they take no time. */
    if (getenv("TMPDIR") == NULL && access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    int status = test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
    for (size_t i = 0; i < sample_count; i++) {
        sigla_extraction_free(samples[i].found);
        sigla_document_free(samples[i].document);
    }
    return status;
}
