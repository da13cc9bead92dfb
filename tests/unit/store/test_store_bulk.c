/* SPDX-License-Identifier: Apache-2.0 */
/* Many entries at once: the sorter, a store filled by it, and indexes made anew, which must be those that are kept entry by entry. */
#include "fake.h"
#include "test.h"

#include "store/bulk.h"
#include "store/index.h"
#include "store/sorter.h"

#include <stdio.h>
#include <stdlib.h>

#define ROWS 20000
#define SMALL_MEMORY 20000 /* bytes: many runs */

static void check_sorted(size_t memory)
{
    sigla_error error = {0};
    sgl_sorter *sorter = sgl_sorter_new(test_directory(), memory);
    char key[40], value[40], last[40] = "";
    srand(5);
    for (int i = 0; i < ROWS; i++) {
        snprintf(key, sizeof key, "%.*s%d", rand() % 12, "aaaaaaaaaaaa", rand() % 3000);
        snprintf(value, sizeof value, "%08d", i);
        CHECK_INT(sgl_sorter_add(sorter, sigla_slice_of(key), sigla_slice_of(value), &error), SIGLA_OK);
    }
    for (int pass = 0; pass < 2; pass++) {
        sigla_slice name, content;
        size_t count = 0;
        int last_number = -1;
        last[0] = '\0';
        CHECK_INT(sgl_sorter_rewind(sorter, &error), SIGLA_OK);
        while (sgl_sorter_next(&name, &content, sorter, &error) == SIGLA_OK) {
            snprintf(key, sizeof key, "%.*s", (int)name.len, name.ptr);
            int number = atoi(content.ptr), order = strcmp(last, key);
            CHECK(order < 0 || (order == 0 && last_number < number));
            strcpy(last, key);
            last_number = number;
            count++;
        }
        CHECK_INT(count, ROWS);
    }
    sgl_sorter_free(sorter);
}

static void rows_come_out_sorted(void)
{
    check_sorted(SGL_SORTER_BYTES);
    check_sorted(SMALL_MEMORY);
    sigla_slice key, value;
    sgl_sorter *empty = sgl_sorter_new(test_directory(), SMALL_MEMORY);
    CHECK_INT(sgl_sorter_rewind(empty, NULL), SIGLA_OK);
    CHECK_INT(sgl_sorter_next(&key, &value, empty, NULL), SIGLA_NOT_FOUND);
    static char bytes[SGL_KEY_MAX + 1];
    CHECK_INT(sgl_sorter_add(empty, (sigla_slice){bytes, SGL_KEY_MAX}, sigla_slice_of(""), NULL), SIGLA_OK);
    CHECK_INT(sgl_sorter_add(empty, (sigla_slice){bytes, SGL_KEY_MAX + 1}, sigla_slice_of(""), NULL), SIGLA_LIMIT);
    sgl_sorter_free(empty);
}

static void fill_entry(sigla_term terms[2], char texts[2][60], int i)
{
    static const char *const languages[] = {"en", "fr", "ru", "und"};
    snprintf(texts[0], sizeof texts[0], "T%c%d", 'A' + i % 26, i % 700);
    snprintf(texts[1], sizeof texts[1], "systems of number %d and %d", i % 97, i);
    for (int k = 0; k < 2; k++) {
        terms[k] = (sigla_term){.text = sigla_slice_of(texts[k]), .type = k == 0 ? SIGLA_TERM_SHORT : SIGLA_TERM_LONG, .reliability = 1, .by_person = true};
        snprintf(terms[k].language, sizeof terms[k].language, "%s", languages[i % 4]);
    }
}

static void fill_store(sigla_store *store, int count)
{
    sigla_error error = {0};
    sgl_bulk *bulk = NULL;
    CHECK_INT(sgl_bulk_open(&bulk, store, &error), SIGLA_OK);
    for (int i = 0; i < count; i++) {
        sigla_term terms[2];
        char texts[2][60];
        fill_entry(terms, texts, i);
        sgl_stored_entry stored = {.entry = {.terms = terms, .term_count = 2, .edited = true}, .doubt = 1};
        CHECK_INT(sgl_bulk_add(bulk, &stored, &error), SIGLA_OK);
    }
    CHECK_INT(sgl_bulk_finish(bulk, "test", "", &error), SIGLA_OK);
    sgl_bulk_free(bulk);
}

static void a_filled_store_is_sound(void)
{
    sigla_error error = {0};
    sgl_bulk *bulk = NULL;
    sigla_store *store = fake_open(test_directory());
    fill_store(store, 3000);
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(fake_find(store, "systems of number 5 and 102"), 103);
    CHECK_INT(sgl_bulk_open(&bulk, store, &error), SIGLA_INVALID);
    CHECK(bulk == NULL);
    /* It goes on as any other. */
    fake_add_one(store, "later", "SIS", "Schengen Information System", "en");
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(fake_find(store, "SIS"), 3001);
    sigla_store_close(store);
}

static sigla_status rebuild(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return sgl_bulk_rebuild(transaction, error);
}

/* All rows of all indexes as one text. */
static sigla_status dump(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sigla_buffer *out = payload;
    for (size_t i = 0; i < sgl_index_count; i++) {
        uint64_t rows = 0, strays = 0;
        CHECK_INT(sgl_index_sweep(&rows, &strays, transaction, &sgl_indexes[i], error), SIGLA_OK);
        CHECK_INT(strays, 0);
        sigla_buffer_printf(out, "%s %llu\n", sgl_indexes[i].name, (unsigned long long)rows);
    }
    return SIGLA_OK;
}

static void indexes_can_be_made_anew(void)
{
    sigla_error error = {0};
    char name[20], long_form[40];
    sigla_buffer before, after;
    sigla_store *store = fake_open(test_directory());
    for (int i = 0; i < 200; i++) {
        snprintf(name, sizeof name, "N%d", i % 150);
        snprintf(long_form, sizeof long_form, "number %d of the systems", i);
        fake_add_one(store, long_form, name, long_form, i % 2 == 0 ? "en" : "fr");
    }
    sigla_buffer_init(&before);
    sigla_buffer_init(&after);
    CHECK_INT(sgl_store_write(store, dump, &before, &error), SIGLA_OK);
    CHECK_INT(sgl_store_write(store, rebuild, NULL, &error), SIGLA_OK);
    CHECK_INT(sgl_store_write(store, dump, &after, &error), SIGLA_OK);
    CHECK_TEXT(after.ptr, before.ptr);
    CHECK_INT(fake_check(store), 0);
    sigla_buffer_release(&before);
    sigla_buffer_release(&after);
    sigla_store_close(store);
}

static bool fill_once(void)
{
    sgl_bulk *bulk = NULL;
    sigla_store *store = NULL;
    sigla_term terms[2];
    char texts[2][60];
    fill_entry(terms, texts, 1);
    sgl_stored_entry stored = {.entry = {.terms = terms, .term_count = 2, .edited = true}, .doubt = 1};
    bool good = sigla_store_open(&store, test_directory(), NULL, NULL) == SIGLA_OK && sgl_bulk_open(&bulk, store, NULL) == SIGLA_OK &&
                sgl_bulk_add(bulk, &stored, NULL) == SIGLA_OK && sgl_bulk_finish(bulk, "test", "", NULL) == SIGLA_OK;
    sgl_bulk_free(bulk);
    sigla_store_close(store);
    return good;
}

static void memory_may_lack(void)
{
    test_failing_allocator(fill_once, 2000);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(rows_come_out_sorted), TEST(a_filled_store_is_sound), TEST(indexes_can_be_made_anew), TEST(memory_may_lack),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
