/* SPDX-License-Identifier: Apache-2.0 */
/* What was said later stays when something earlier is undone; what one entry can have once it has once after every edit. */
#include "fake.h"
#include "test.h"

#include "model/field.h"

#include <sigla/edit.h>
#include <sigla/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static sigla_error error;

static sigla_status do_edit(sigla_store *store, sigla_edit edit, sigla_edit_report *report)
{
    edit.author = "Ana";
    return sigla_store_edit(store, &edit, report, &error);
}

static sigla_status set_term(sigla_store *store, uint64_t entry, const char *text, const char *field, const char *value)
{
    const sigla_term_name name = {.text = sigla_slice_of(text)};
    const sigla_assignment assignment = {.field = sigla_slice_of(field), .value = sigla_slice_of(value)};
    sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_TERM, .entry_id = entry, .terms = &name, .term_count = 1};
    edit.assignments = &assignment;
    edit.assignment_count = 1;
    return do_edit(store, edit, NULL);
}

static sigla_status set_entry(sigla_store *store, uint64_t entry, const char *field, const char *language, const char *value)
{
    const sigla_assignment assignment = {.field = sigla_slice_of(field), .language = language, .value = sigla_slice_of(value)};
    sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = entry, .assignments = &assignment, .assignment_count = 1};
    return do_edit(store, edit, NULL);
}

static sigla_status split(sigla_store *store, uint64_t entry, const char *text, sigla_edit_report *report)
{
    const sigla_term_name name = {.text = sigla_slice_of(text)};
    return do_edit(store, (sigla_edit){.action = SIGLA_EDIT_SPLIT, .entry_id = entry, .terms = &name, .term_count = 1}, report);
}

static sigla_status undo(sigla_store *store, uint64_t change)
{
    return do_edit(store, (sigla_edit){.action = SIGLA_EDIT_UNDO, .change = change}, NULL);
}

static uint64_t last_change(sigla_store *store)
{
    sigla_store_stats stats;
    return sigla_store_stats_get(&stats, store, &error) == SIGLA_OK ? stats.last_change : 0;
}

/* Whether the JSON of an entry has a part. */
static bool has(sigla_store *store, uint64_t id, const char *part)
{
    sigla_entry_list *list = NULL;
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_json json = sigla_json_to(&out);
    if (sigla_store_entry(&list, store, id, 100, &error) == SIGLA_OK)
        sigla_entry_write_json(&json, &list->entries[0]);
    sigla_entry_list_free(list);
    char *text = sigla_buffer_take(&out);
    bool found = text != NULL && strstr(text, part) != NULL;
    free(text);
    return found;
}

static sigla_store *sample(void)
{
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "b", "EES", "Entry/Exit System", "en");
    fake_add_one(store, "c", "SIS", "Secret Intelligence Service", "en");
    return store;
}

static void finish(sigla_store *store)
{
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

/* What is undone takes nothing with it that was said later. */
static void undoing_keeps_what_was_said_later(void)
{
    sigla_store *store = sample();
    sigla_edit_report made;
    sigla_remove_report removed;
    CHECK_INT(set_entry(store, 1, "domain", NULL, "one"), SIGLA_OK);
    uint64_t first = last_change(store);
    CHECK_INT(set_entry(store, 1, "note", "en", "A note."), SIGLA_OK);
    CHECK_INT(undo(store, first), SIGLA_OK);
    CHECK(has(store, 1, "\"edited\":true"));
    CHECK_INT(sigla_store_remove_document(store, 1, "Ana", NULL, &removed, &error), SIGLA_OK);
    CHECK_INT(removed.entries_gone, 0);
    CHECK(!has(store, 1, "\"state\":"));
    const sigla_term_name terms[] = {{SIGLA_TERM_SHORT, "fr", {"BCE", 3}}, {SIGLA_TERM_LONG, "fr", {"Banque centrale", 15}}};
    const sigla_term_name later = {SIGLA_TERM_LONG, "de", {"Zentralbank", 11}};
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_ENTRY, .terms = terms, .term_count = 2}, &made), SIGLA_OK);
    first = made.change;
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_TERM, .entry_id = made.entry_id, .terms = &later, .term_count = 1}, NULL),
              SIGLA_OK);
    CHECK_INT(undo(store, first), SIGLA_OK);
    CHECK_INT(fake_find(store, "BCE"), 0);
    CHECK_INT(fake_find(store, "Zentralbank"), made.entry_id);
    finish(store);
}

/* What was split off and has been spoken of since is not hidden by undoing the split. */
static void undoing_hides_nothing(void)
{
    sigla_store *store = sample();
    sigla_edit_report apart;
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3}, NULL), SIGLA_OK);
    CHECK_INT(split(store, 1, "Secret Intelligence Service", &apart), SIGLA_OK);
    CHECK_INT(set_entry(store, apart.other_id, "note", "en", "A note."), SIGLA_OK);
    uint64_t note = last_change(store);
    CHECK_INT(undo(store, apart.change), SIGLA_CONFLICT);
    CHECK(strstr(error.message, "more was said of entry") != NULL);
    CHECK_INT(last_change(store), note);
    CHECK_INT(undo(store, note), SIGLA_OK);
    CHECK_INT(undo(store, apart.change), SIGLA_OK);
    CHECK_INT(fake_find(store, "Secret Intelligence Service"), 1);
    finish(store);
}

static void one_term_is_preferred(void)
{
    sigla_store *store = sample();
    const sigla_term_name french = {SIGLA_TERM_SHORT, "fr", {"SIS", 3}};
    const sigla_assignment preferred = {.field = {"status", 6}, .value = {"preferred", 9}};
    sigla_edit_report merged;
    CHECK_INT(set_term(store, 1, "Schengen Information System", "status", "preferred"), SIGLA_OK);
    CHECK_INT(set_term(store, 3, "Secret Intelligence Service", "status", "preferred"), SIGLA_OK);
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3}, &merged), SIGLA_OK);
    CHECK(has(store, 1, "\"Schengen Information System\",\"lang\":\"en\",\"status\":\"preferred\""));
    CHECK(has(store, 1, "\"Secret Intelligence Service\",\"lang\":\"en\",\"status\":\"admitted\""));
    CHECK_INT(undo(store, merged.change), SIGLA_OK);
    CHECK(has(store, 3, "\"Secret Intelligence Service\",\"lang\":\"en\",\"status\":\"preferred\""));
    /* A term that comes over from another language, too. */
    CHECK_INT(set_term(store, 2, "EES", "status", "preferred"), SIGLA_OK);
    CHECK_INT(do_edit(store,
                      (sigla_edit){.action = SIGLA_EDIT_ADD_TERM,
                                   .entry_id = 2,
                                   .terms = &french,
                                   .term_count = 1,
                                   .assignments = &preferred,
                                   .assignment_count = 1},
                      NULL),
              SIGLA_OK);
    CHECK_INT(set_term(store, 2, "SIS", "language", "en"), SIGLA_OK);
    CHECK(has(store, 2, "\"SIS\",\"lang\":\"en\",\"status\":\"preferred\""));
    CHECK(has(store, 2, "\"EES\",\"lang\":\"en\",\"status\":\"admitted\""));
    finish(store);
}

/* No more terms are taken out than the record of an entry may hold. */
static void what_is_taken_out_has_a_limit(void)
{
    sgl_draft draft;
    char text[20];
    sgl_draft_init(&draft, 1);
    for (int i = 0; i <= SGL_ENTRY_TERMS_MAX; i++) {
        int len = snprintf(text, sizeof text, "term %d", i);
        const sgl_fact fact = {
            .field = SGL_FIELD_TERM, .type = SIGLA_TERM_LONG, .language = "en", .text = {text, (size_t)len}, .value = {"removed", 7}};
        CHECK_INT(sgl_draft_set(&draft, &fact, &error), i < SGL_ENTRY_TERMS_MAX ? SIGLA_OK : SIGLA_LIMIT);
    }
    CHECK_INT(draft.removed.count, SGL_ENTRY_TERMS_MAX);
    sgl_draft_release(&draft);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(undoing_keeps_what_was_said_later),
        TEST(undoing_hides_nothing),
        TEST(one_term_is_preferred),
        TEST(what_is_taken_out_has_a_limit),
    };
    /* Every step is a durable commit: in memory, where there is a place for it, they take no time. */
    if (getenv("TMPDIR") == NULL && access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
