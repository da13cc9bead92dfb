/* SPDX-License-Identifier: Apache-2.0 */
/* The packed set of rows against a sorted array; the forms of the rows that indexes put into it. */
#include "fake.h"
#include "test.h"

#include "store/index_folds.h"
#include "store/index_words.h"

#include <stdio.h>
#include <stdlib.h>

#define ROWS 3000
#define STEPS 12000

typedef struct naive {
    char *rows[ROWS];
    size_t count;
} naive;

static size_t lower_bound(const naive *set, const char *row)
{
    size_t i = 0;
    while (i < set->count && strcmp(set->rows[i], row) < 0)
        i++;
    return i;
}

static bool naive_has(const naive *set, const char *row, size_t at)
{
    return at < set->count && strcmp(set->rows[at], row) == 0;
}

static bool naive_put(naive *set, const char *row)
{
    size_t at = lower_bound(set, row);
    if (naive_has(set, row, at))
        return false;
    memmove(set->rows + at + 1, set->rows + at, (set->count - at) * sizeof *set->rows);
    set->rows[at] = strdup(row);
    set->count++;
    return true;
}

static bool naive_delete(naive *set, const char *row)
{
    size_t at = lower_bound(set, row);
    if (!naive_has(set, row, at))
        return false;
    free(set->rows[at]);
    memmove(set->rows + at, set->rows + at + 1, (set->count - at - 1) * sizeof *set->rows);
    set->count--;
    return true;
}

/* Texts that share beginnings, of very different lengths. */
static void random_row(char *out)
{
    static const char *const begins[] = {"", "a", "information ", "informatique ", "zz", "longlonglonglonglonglonglonglong"};
    size_t at = (size_t)sprintf(out, "%s", begins[rand() % 6]);
    for (int i = rand() % (rand() % 20 == 0 ? 200 : 8); i >= 0; i--)
        out[at++] = (char)('a' + rand() % 4);
    out[at] = '\0';
}

static void compare(sgl_transaction *transaction, const naive *set)
{
    sgl_packed_walk walk;
    char from[SGL_PACKED_ROW_MAX];
    CHECK_INT(sgl_packed_open(&walk, transaction, SGL_TABLE_SUFFIXES, NULL), SIGLA_OK);
    sigla_status status = sgl_packed_seek(&walk, (sigla_slice){"", 0}, NULL);
    size_t i = 0;
    for (; status == SIGLA_OK && i < set->count; i++) {
        sigla_slice row = sgl_packed_row(&walk);
        if (!CHECK(row.len == strlen(set->rows[i]) && memcmp(row.ptr, set->rows[i], row.len) == 0))
            break;
        status = sgl_packed_next(&walk, NULL);
    }
    CHECK_INT(i, set->count);
    CHECK_INT(status, SIGLA_NOT_FOUND);
    for (int j = 0; j < 50; j++) {
        random_row(from);
        size_t at = lower_bound(set, from);
        status = sgl_packed_seek(&walk, sigla_slice_of(from), NULL);
        CHECK_INT(status, at < set->count ? SIGLA_OK : SIGLA_NOT_FOUND);
        if (status == SIGLA_OK)
            CHECK(walk.len == strlen(set->rows[at]) && memcmp(walk.row, set->rows[at], walk.len) == 0);
    }
    sgl_packed_close(&walk);
}

static sigla_status random_steps(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    naive *set = payload;
    char row[SGL_PACKED_ROW_MAX];
    for (int i = 0; i < STEPS; i++) {
        bool shrinks = i / 3000 % 2 == 1;
        random_row(row);
        if (shrinks && set->count > 0 && rand() % 2 == 0)
            strcpy(row, set->rows[(size_t)rand() % set->count]);
        if (set->count == ROWS || rand() % 10 < (shrinks ? 8 : 3))
            CHECK_INT(sgl_packed_delete(transaction, SGL_TABLE_SUFFIXES, sigla_slice_of(row), error),
                      naive_delete(set, row) ? SIGLA_OK : SIGLA_NOT_FOUND);
        else {
            CHECK_INT(sgl_packed_put(transaction, SGL_TABLE_SUFFIXES, sigla_slice_of(row), error), SIGLA_OK);
            naive_put(set, row);
        }
        if (i % 1000 == 0)
            compare(transaction, set);
    }
    compare(transaction, set);
    while (set->count > 0) {
        strcpy(row, set->rows[(size_t)rand() % set->count]);
        CHECK_INT(sgl_packed_delete(transaction, SGL_TABLE_SUFFIXES, sigla_slice_of(row), error), SIGLA_OK);
        naive_delete(set, row);
    }
    CHECK_INT(sgl_table_count(transaction, SGL_TABLE_SUFFIXES), 0);
    return SIGLA_OK;
}

static void the_packed_set_is_a_sorted_set(void)
{
    static naive set;
    sigla_error error = {0};
    sigla_store *store = fake_open(test_directory());
    srand(7);
    CHECK_INT(sgl_store_write(store, random_steps, &set, &error), SIGLA_OK);
    sigla_store_close(store);
}

static sigla_status put_sizes(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    static char row[SGL_PACKED_ROW_MAX + 1];
    (void)payload;
    memset(row, 'x', sizeof row);
    CHECK_INT(sgl_packed_put(transaction, SGL_TABLE_SUFFIXES, (sigla_slice){row, SGL_PACKED_ROW_MAX}, error), SIGLA_OK);
    CHECK_INT(sgl_packed_put(transaction, SGL_TABLE_SUFFIXES, (sigla_slice){row, SGL_PACKED_ROW_MAX + 1}, error), SIGLA_LIMIT);
    CHECK_INT(sgl_packed_put(transaction, SGL_TABLE_SUFFIXES, (sigla_slice){row, 0}, error), SIGLA_LIMIT);
    CHECK_INT(sgl_packed_has(transaction, SGL_TABLE_SUFFIXES, (sigla_slice){row, 5}, error), SIGLA_OK);
    row[0] = 'y';
    CHECK_INT(sgl_packed_has(transaction, SGL_TABLE_SUFFIXES, (sigla_slice){row, 5}, error), SIGLA_NOT_FOUND);
    return SIGLA_OK;
}

static void rows_have_a_limit(void)
{
    sigla_error error = {0};
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(sgl_store_write(store, put_sizes, NULL, &error), SIGLA_OK);
    sigla_store_close(store);
}

/* Random bytes in place of a record are damage, never a crash. */
static sigla_status put_garbage(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    for (int i = 0; i < 2000; i++) {
        sgl_packed_walk walk;
        char bytes[40];
        sgl_key key = sgl_key_bytes("k", 1);
        size_t len = 1 + (size_t)rand() % sizeof bytes;
        for (size_t j = 0; j < len; j++)
            bytes[j] = (char)(rand() % 4 == 0 ? rand() : rand() % 8);
        CHECK_INT(sgl_table_put_sealed(transaction, SGL_TABLE_WORDS, &key, (sigla_slice){bytes, len}, error), SIGLA_OK);
        CHECK_INT(sgl_packed_open(&walk, transaction, SGL_TABLE_WORDS, error), SIGLA_OK);
        sigla_status status = sgl_packed_seek(&walk, sigla_slice_of("k"), error);
        while (status == SIGLA_OK)
            status = sgl_packed_next(&walk, error);
        CHECK(status == SIGLA_NOT_FOUND || status == SIGLA_DAMAGED);
        sgl_packed_close(&walk);
        status = sgl_packed_put(transaction, SGL_TABLE_WORDS, sigla_slice_of("km"), error);
        CHECK(status == SIGLA_OK || status == SIGLA_DAMAGED);
        status = sgl_packed_delete(transaction, SGL_TABLE_WORDS, sigla_slice_of("km"), error);
        CHECK(status == SIGLA_OK || status == SIGLA_DAMAGED);
        status = sgl_table_delete(transaction, SGL_TABLE_WORDS, &key, error);
        CHECK(status == SIGLA_OK || status == SIGLA_NOT_FOUND);
    }
    return SIGLA_OK;
}

static void garbage_is_damage(void)
{
    sigla_error error = {0};
    sigla_store *store = fake_open(test_directory());
    srand(9);
    CHECK_INT(sgl_store_write(store, put_garbage, NULL, &error), SIGLA_OK);
    sigla_store_close(store);
}

static void pieces_cover_a_text(void)
{
    for (size_t length = 1; length <= SGL_PIECED_MAX; length++) {
        size_t at = 0;
        for (unsigned i = 0; i < sgl_piece_count(length); i++) {
            sigla_span span = sgl_piece_span(length, i);
            CHECK_INT(span.begin, at);
            CHECK(span.end > span.begin && span.end - span.begin <= length / sgl_piece_count(length) + 1);
            at = span.end;
        }
        CHECK_INT(at, length);
    }
}

static void pieces_give_back_the_text(void)
{
    static const char text[] = "информация";
    sgl_index_rows rows;
    sigla_term term = {.text = sigla_slice_of(text), .language = "ru", .type = SIGLA_TERM_SHORT};
    sigla_entry entry = {.id = 5, .terms = &term, .term_count = 1};
    char whole[SGL_PIECED_MAX_BYTES];
    size_t len = 0;
    sgl_index_rows_init(&rows);
    CHECK(sgl_index_rows_fill(&rows, &sgl_indexes[3], &entry));
    CHECK_INT(rows.rows.count, 3);
    for (size_t i = 0; i < rows.rows.count; i++) {
        CHECK(sgl_index_piece_parse(whole, &len, rows.rows.items[i].key));
        CHECK(len == strlen(text) && memcmp(whole, text, len) == 0);
    }
    CHECK(!sgl_index_piece_parse(whole, &len, (sigla_slice){"\x05\x04" "a\0bc", 6}));
    CHECK(!sgl_index_piece_parse(whole, &len, (sigla_slice){"\x05\x01" "abc", 5}));
    sgl_index_rows_release(&rows);
}

static void stems_have_rows_of_their_own(void)
{
    sgl_index_rows rows;
    sigla_term term = {.text = sigla_slice_of("systèmes d’information"), .language = "fr", .type = SIGLA_TERM_LONG};
    sigla_entry entry = {.id = 5, .terms = &term, .term_count = 1, .document_count = 1};
    sgl_index_rows_init(&rows);
    CHECK(sgl_index_rows_fill(&rows, &sgl_indexes[1], &entry));
    static const char *const expected[] = {"sinform", "ssystem", "wd", "winformation", "wsystemes"};
    CHECK_INT(rows.rows.count, 5);
    for (size_t i = 0; i < rows.rows.count && i < 5; i++)
        CHECK_TEXT(rows.rows.items[i].key.ptr, expected[i]);
    sgl_index_rows_release(&rows);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(the_packed_set_is_a_sorted_set), TEST(rows_have_a_limit),         TEST(garbage_is_damage),
        TEST(pieces_cover_a_text),            TEST(pieces_give_back_the_text), TEST(stems_have_rows_of_their_own),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
