/* SPDX-License-Identifier: Apache-2.0 */
/* The store: what goes in comes out, what is opened wrongly is refused with the right status. */
#include "fake.h"
#include "test.h"

#include <sigla/token.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const fake_row two_rows[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"EES", "Entry/Exit System", "en", 0.5},
};

static void keeps_a_document(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add(store, "a.txt", two_rows, 2, &report, &error), SIGLA_OK);
    CHECK_INT(report.document_id, 1);
    CHECK_INT(report.definitions, 2);
    CHECK_INT(report.entries_new, 2);
    CHECK_INT(report.entries_joined, 0);
    CHECK_INT(report.change, 3);
    sigla_document_list *documents = NULL;
    CHECK_INT(sigla_store_documents(&documents, store, 0, 10, &error), SIGLA_OK);
    CHECK_INT(documents->count, 1);
    CHECK_TEXT(documents->documents[0].name.ptr, "a.txt");
    CHECK_TEXT(documents->documents[0].title.ptr, "A title");
    CHECK_TEXT(documents->documents[0].language, "en");
    CHECK_INT(documents->documents[0].definitions, 2);
    CHECK_INT(documents->documents[0].added, 1700000000);
    sigla_document_list_free(documents);
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 5, &error), SIGLA_OK);
    const sigla_entry *entry = &list->entries[0];
    CHECK_INT(entry->term_count, 2);
    CHECK_TEXT(entry->terms[0].text.ptr, "SIS");
    CHECK_TEXT(entry->terms[1].text.ptr, "Schengen Information System");
    CHECK_INT(entry->evidence_count, 1);
    CHECK_INT(entry->document_count, 1);
    CHECK_NEAR(entry->confidence, 0.9, 1e-9);
    CHECK_TEXT(entry->evidence[0].document_name.ptr, "a.txt");
    CHECK_TEXT(entry->evidence[0].sentence.ptr, "It stands here.");
    CHECK_TEXT(entry->evidence[0].pattern.ptr, "long (short)");
    CHECK_INT(entry->evidence[0].long_span.end, 57);
    sigla_entry_list_free(list);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void adds_nothing_twice(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    sigla_store_stats before, after;
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add(store, "a.txt", two_rows, 2, &report, &error), SIGLA_OK);
    CHECK_INT(sigla_store_stats_get(&before, store, &error), SIGLA_OK);
    CHECK_INT(fake_add(store, "a.txt", two_rows, 2, &report, &error), SIGLA_UNCHANGED);
    CHECK_INT(report.document_id, 1);
    CHECK_INT(report.change, 0);
    CHECK_INT(sigla_store_stats_get(&after, store, &error), SIGLA_OK);
    CHECK_INT(after.last_change, before.last_change);
    CHECK_INT(after.evidence, 2);
    CHECK_INT(after.terms, 4);
    CHECK_INT(after.entries, 2);
    sigla_store_close(store);
}

static void logs_changes(void)
{
    sigla_error error = {0};
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add(store, "a.txt", two_rows, 2, NULL, &error), SIGLA_OK);
    CHECK_INT(fake_add(store, "b.txt", two_rows, 1, NULL, &error), SIGLA_OK);
    sigla_change_list *list = NULL;
    CHECK_INT(sigla_store_changes(&list, store, 0, 100, &error), SIGLA_OK);
    CHECK_INT(list->count, 5);
    static const char *const actions[] = {"add-document", "new-entry", "new-entry", "add-document", "add-evidence"};
    for (size_t i = 0; i < list->count && i < 5; i++) {
        CHECK_INT(list->changes[i].number, i + 1);
        CHECK_TEXT(list->changes[i].action.ptr, actions[i]);
        CHECK_TEXT(list->changes[i].author.ptr, "extraction");
    }
    CHECK_TEXT(list->changes[0].detail.ptr, "a.txt: 2 definitions");
    CHECK_TEXT(list->changes[1].detail.ptr, "SIS = Schengen Information System");
    sigla_change_list_free(list);
    CHECK_INT(sigla_store_changes(&list, store, 3, 1, &error), SIGLA_OK);
    CHECK_INT(list->count, 1);
    CHECK_INT(list->changes[0].number, 4);
    sigla_change_list_free(list);
    CHECK_INT(sigla_store_changes(&list, store, UINT64_MAX, 1, &error), SIGLA_OK);
    CHECK_INT(list->count, 0);
    sigla_change_list_free(list);
    sigla_store_close(store);
}

static void survives_closing(void)
{
    char path[600];
    snprintf(path, sizeof path, "%s/deep/er", test_directory());
    sigla_store *store = fake_open(path);
    fake_add_one(store, "a.txt", "SIS", "Schengen Information System", "en");
    sigla_store_close(store);
    store = fake_open(path);
    CHECK_INT(fake_find(store, "SIS"), 1);
    CHECK_INT(sigla_store_maintain(store, NULL), SIGLA_OK);
    sigla_store_close(store);
}

static void newest_document_comes_first(void)
{
    char name[32];
    sigla_error error = {0};
    sigla_store *store = fake_open(test_directory());
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof name, "%d.txt", i);
        CHECK_INT(fake_add_at(store, name, 1000 + i, two_rows, 1, NULL, &error), SIGLA_OK);
    }
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 3, &error), SIGLA_OK);
    CHECK_INT(list->entries[0].evidence_count, 3);
    CHECK_INT(list->entries[0].evidence_total, 20);
    CHECK_INT(list->entries[0].document_count, 20);
    CHECK_INT(list->entries[0].last_seen, 1019);
    CHECK_TEXT(list->entries[0].evidence[0].document_name.ptr, "19.txt");
    CHECK_TEXT(list->entries[0].evidence[2].document_name.ptr, "17.txt");
    CHECK_NEAR(list->entries[0].confidence, 0.999, 1e-9);
    sigla_entry_list_free(list);
    CHECK_INT(sigla_store_entry(&list, store, 99, 3, &error), SIGLA_NOT_FOUND);
    CHECK(list == NULL);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static sigla_status open_status(const char *path, const sigla_store_options *options, sigla_error *error)
{
    sigla_store *store = NULL;
    sigla_status status = sigla_store_open(&store, path, options, error);
    CHECK((status == SIGLA_OK) == (store != NULL));
    if (status != SIGLA_OK)
        CHECK(strstr(error->message, path) != NULL || path[0] == '\0');
    sigla_store_close(store);
    return status;
}

static void refuses_what_is_no_store(void)
{
    sigla_error error = {0};
    char path[700];
    const sigla_store_options must_exist = {.must_exist = true};
    const char *directory = test_directory();
    CHECK_INT(open_status("", NULL, &error), SIGLA_INVALID);
    CHECK_INT(open_status(directory, &must_exist, &error), SIGLA_NOT_FOUND);
    snprintf(path, sizeof path, "%s/nowhere", directory);
    CHECK_INT(open_status(path, &must_exist, &error), SIGLA_NOT_FOUND);
    CHECK(access(path, F_OK) != 0);
    snprintf(path, sizeof path, "%s/file", directory);
    test_write_file(path, "text", 4);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_INVALID);
    CHECK_INT(open_status(directory, NULL, &error), SIGLA_INVALID); /* it holds a file now */
    snprintf(path, sizeof path, "%s/file/below", directory);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_INVALID);
    snprintf(path, sizeof path, "%s", test_directory());
    char data[720];
    snprintf(data, sizeof data, "%s/data.mdb", path);
    test_write_file(data, "", 0);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_DAMAGED);
    char garbage[20000];
    memset(garbage, 'x', sizeof garbage);
    test_write_file(data, garbage, sizeof garbage);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_DAMAGED);
}

static void is_open_once_in_a_process(void)
{
    sigla_error error = {0};
    const char *path = test_directory();
    sigla_store *store = fake_open(path);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_BUSY);
    sigla_store_close(store);
    CHECK_INT(open_status(path, NULL, &error), SIGLA_OK);
}

static void reads_only_when_told(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    char path[600];
    const sigla_store_options read_only = {.read_only = true};
    snprintf(path, sizeof path, "%s", test_directory());
    CHECK_INT(open_status(path, &read_only, &error), SIGLA_NOT_FOUND);
    store = fake_open(path);
    fake_add_one(store, "a.txt", "SIS", "Schengen Information System", "en");
    sigla_store_close(store);
    CHECK_INT(sigla_store_open(&store, path, &read_only, &error), SIGLA_OK);
    CHECK_INT(fake_find(store, "sis"), 1);
    CHECK_INT(fake_add(store, "b.txt", two_rows, 1, NULL, &error), SIGLA_READ_ONLY);
    sigla_store_close(store);
}

static void tokens_come_and_go(void)
{
    sigla_error error = {0};
    char secret[SIGLA_TOKEN_SECRET_CHARS + 1], other[SIGLA_TOKEN_SECRET_CHARS + 1], name[SIGLA_TOKEN_NAME_MAX + 1];
    char long_name[SIGLA_TOKEN_NAME_MAX + 2];
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(sigla_token_add(store, "ci", secret, &error), SIGLA_OK);
    CHECK_INT(strlen(secret), SIGLA_TOKEN_SECRET_CHARS);
    CHECK_INT(sigla_token_add(store, "ci", other, &error), SIGLA_INVALID);
    CHECK_INT(sigla_token_add(store, "", other, &error), SIGLA_INVALID);
    CHECK_INT(sigla_token_add(store, "a\nb", other, &error), SIGLA_INVALID);
    memset(long_name, 'n', sizeof long_name);
    long_name[SIGLA_TOKEN_NAME_MAX + 1] = '\0';
    CHECK_INT(sigla_token_add(store, long_name, other, &error), SIGLA_INVALID);
    long_name[SIGLA_TOKEN_NAME_MAX] = '\0';
    CHECK_INT(sigla_token_add(store, long_name, other, &error), SIGLA_OK);
    CHECK(strcmp(secret, other) != 0);
    CHECK_INT(sigla_token_verify(store, sigla_slice_of(secret), name, &error), SIGLA_OK);
    CHECK_TEXT(name, "ci");
    CHECK_INT(sigla_token_verify(store, sigla_slice_of(other), name, &error), SIGLA_OK);
    CHECK_TEXT(name, long_name);
    secret[5] = secret[5] == 'x' ? 'y' : 'x';
    CHECK_INT(sigla_token_verify(store, sigla_slice_of(secret), name, &error), SIGLA_NOT_FOUND);
    CHECK_INT(sigla_token_verify(store, sigla_slice_of(""), name, &error), SIGLA_NOT_FOUND);
    sigla_token_list *list = NULL;
    CHECK_INT(sigla_token_list_get(&list, store, &error), SIGLA_OK);
    CHECK_INT(list->count, 2);
    CHECK_TEXT(list->tokens[0].name.ptr, "ci");
    sigla_token_list_free(list);
    CHECK_INT(sigla_token_remove(store, "ci", &error), SIGLA_OK);
    CHECK_INT(sigla_token_remove(store, "ci", &error), SIGLA_NOT_FOUND);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void tokens_have_a_limit(void)
{
    sigla_error error = {0};
    char secret[SIGLA_TOKEN_SECRET_CHARS + 1], name[16];
    sigla_store *store = fake_open(test_directory());
    for (int i = 0; i < 1000; i++) {
        snprintf(name, sizeof name, "t%d", i);
        CHECK_INT(sigla_token_add(store, name, secret, &error), SIGLA_OK);
    }
    CHECK_INT(sigla_token_verify(store, sigla_slice_of(secret), NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_token_add(store, "one more", secret, &error), SIGLA_LIMIT);
    CHECK_TEXT(secret, "");
    sigla_store_close(store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(keeps_a_document),          TEST(adds_nothing_twice),          TEST(logs_changes),
        TEST(survives_closing),          TEST(newest_document_comes_first), TEST(refuses_what_is_no_store),
        TEST(is_open_once_in_a_process), TEST(reads_only_when_told),        TEST(tokens_come_and_go),
        TEST(tokens_have_a_limit),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
