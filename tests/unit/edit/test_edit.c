/* SPDX-License-Identifier: Apache-2.0 */
/* What a person does to entries, what documents do after it, and that all of it can be undone. */
#include "fake.h"
#include "test.h"

#include "base/memory.h"
#include "language/words.h"

#include <sigla/edit.h>
#include <sigla/json.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static sigla_error error;

/* ---- edits in few words ---- */

static sigla_status do_edit(sigla_store *store, sigla_edit edit, sigla_edit_report *report)
{
    edit.author = "Ana";
    edit.reason = "a test";
    edit.time = 1700000000;
    return sigla_store_edit(store, &edit, report, &error);
}

static sigla_status set_term(sigla_store *store, uint64_t entry, const char *text, const char *field, const char *value)
{
    const sigla_term_name name = {.text = sigla_slice_of(text)};
    const sigla_assignment assignment = {.field = sigla_slice_of(field), .value = sigla_slice_of(value)};
    return do_edit(store,
                   (sigla_edit){.action = SIGLA_EDIT_CHANGE_TERM,
                                .entry_id = entry,
                                .terms = &name,
                                .term_count = 1,
                                .assignments = &assignment,
                                .assignment_count = 1},
                   NULL);
}

static sigla_status set_entry(sigla_store *store, uint64_t entry, const char *field, const char *language, const char *value)
{
    const sigla_assignment assignment = {.field = sigla_slice_of(field), .language = language, .value = sigla_slice_of(value)};
    return do_edit(
        store, (sigla_edit){.action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = entry, .assignments = &assignment, .assignment_count = 1}, NULL);
}

static sigla_status on_term(sigla_store *store, sigla_edit_action action, uint64_t entry, const char *text, sigla_edit_report *report)
{
    const sigla_term_name name = {.text = sigla_slice_of(text)};
    return do_edit(store, (sigla_edit){.action = action, .entry_id = entry, .terms = &name, .term_count = text == NULL ? 0 : 1}, report);
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

/* An entry as text, without what every change changes: its revision. */
static char *entry_text(sigla_store *store, uint64_t id)
{
    sigla_entry_list *list = NULL;
    sigla_buffer out;
    sigla_buffer_init(&out);
    if (sigla_store_entry(&list, store, id, 100, &error) == SIGLA_OK) {
        sigla_entry entry = list->entries[0];
        sigla_json json = sigla_json_to(&out);
        entry.revision = 0;
        sigla_entry_write_json(&json, &entry);
    }
    sigla_entry_list_free(list);
    return sigla_buffer_take(&out);
}

static bool has(sigla_store *store, uint64_t id, const char *part)
{
    char *text = entry_text(store, id);
    bool found = strstr(text, part) != NULL;
    if (!found)
        printf("# %s\n", text);
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

/* ---- cases ---- */

static void fields_are_set_and_shown(void)
{
    sigla_store *store = sample();
    CHECK_INT(set_entry(store, 1, "domain", NULL, " justice "), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "eurovoc", NULL, "6769"), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "collections", NULL, "Home affairs, IT systems,Home affairs"), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "definition", "en", "A database."), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "note", "fr", "Voir aussi EES."), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "related", NULL, "#3, 2"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "SIS", "type", "acronym"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "SIS", "case-sensitive", "yes"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "schengen information system", "type", "full-form"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "Schengen Information System", "reliability", "4"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "Schengen Information System", "source", "OJ L 381"), SIGLA_OK);
    CHECK(has(store, 1,
              "\"edited\":true,\"domain\":\"justice\",\"eurovoc\":\"6769\",\"collections\":[\"Home affairs\",\"IT systems\"],"
              "\"texts\":[{\"lang\":\"en\",\"definition\":\"A database.\"},{\"lang\":\"fr\",\"note\":\"Voir aussi EES.\"}],"
              "\"references\":[{\"relation\":\"related\",\"id\":2},{\"relation\":\"related\",\"id\":3}]"));
    CHECK(has(store, 1, "\"reliability\":4,\"count\":1,\"term_type\":\"fullForm\",\"source\":\"OJ L 381\""));
    CHECK(has(store, 1, "\"term_type\":\"acronym\",\"case_sensitive\":true"));
    CHECK_INT(set_entry(store, 1, "domain", NULL, "justice"), SIGLA_UNCHANGED);
    CHECK_INT(set_entry(store, 1, "domain", NULL, ""), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "domain", NULL, ""), SIGLA_UNCHANGED);
    finish(store);
}

static void mistakes_are_explained(void)
{
    sigla_store *store = sample();
    uint64_t before = last_change(store);
    char longest[5002];
    memset(longest, 'x', sizeof longest);
    longest[5001] = '\0';
    CHECK_INT(set_entry(store, 9, "domain", NULL, "x"), SIGLA_NOT_FOUND);
    CHECK_INT(set_entry(store, 1, "colour", NULL, "x"), SIGLA_INVALID);
    CHECK(strstr(error.message, "colour") != NULL);
    CHECK_INT(set_entry(store, 1, "status", NULL, "x"), SIGLA_INVALID);
    CHECK_INT(set_entry(store, 1, "definition", NULL, "x"), SIGLA_INVALID);
    CHECK_INT(set_entry(store, 1, "eurovoc", NULL, "x"), SIGLA_INVALID);
    CHECK_INT(set_entry(store, 1, "related", NULL, "2,x"), SIGLA_INVALID);
    CHECK_INT(set_entry(store, 1, "definition", "en", longest), SIGLA_LIMIT);
    CHECK_INT(set_entry(store, 1, "definition", "en", "a\x01"), SIGLA_INVALID);
    CHECK_INT(set_term(store, 1, "SIS", "status", "good"), SIGLA_INVALID);
    CHECK(strstr(error.message, "admitted") != NULL);
    CHECK_INT(set_term(store, 1, "XYZ", "status", "admitted"), SIGLA_NOT_FOUND);
    CHECK_INT(set_term(store, 1, "SIS", "text", " SIS"), SIGLA_INVALID);
    CHECK_INT(on_term(store, SIGLA_EDIT_SPLIT, 1, "SIS", NULL), SIGLA_INVALID);
    CHECK_INT(undo(store, 1), SIGLA_INVALID);
    CHECK_INT(undo(store, 1000), SIGLA_NOT_FOUND);
    CHECK_INT(last_change(store), before);
    longest[5000] = '\0';
    CHECK_INT(set_entry(store, 1, "definition", "en", longest), SIGLA_OK);
    finish(store);
}

static void documents_never_overwrite_a_person(void)
{
    sigla_store *store = sample();
    CHECK_INT(set_term(store, 1, "SIS", "status", "preferred"), SIGLA_OK);
    CHECK_INT(set_term(store, 1, "Schengen Information System", "text", "Schengen information system"), SIGLA_OK);
    fake_add_one(store, "d", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "e", "SIS", "Schengen information systems", "en");
    CHECK(has(store, 1, "\"text\":\"SIS\",\"lang\":\"en\",\"status\":\"preferred\",\"reliability\":1,\"count\":3"));
    CHECK(has(store, 1, "\"long\":[{\"text\":\"Schengen information system\",\"lang\":\"en\",\"status\":\"admitted\""));
    char *text = entry_text(store, 1);
    CHECK(strstr(text, "{\"text\":\"Schengen Information System\"") == NULL);
    free(text);
    CHECK(has(store, 1, "\"evidence_total\":3"));
    /* A deleted entry stays deleted, whatever documents say, and comes back with all of it. */
    CHECK_INT(on_term(store, SIGLA_EDIT_DELETE, 3, NULL, NULL), SIGLA_OK);
    fake_add_one(store, "f", "SIS", "Secret Intelligence Service", "en");
    CHECK_INT(fake_find(store, "Secret Intelligence Service"), 0);
    CHECK(has(store, 3, "\"state\":\"deleted\""));
    CHECK_INT(on_term(store, SIGLA_EDIT_RESTORE, 3, NULL, NULL), SIGLA_OK);
    CHECK_INT(fake_find(store, "Secret Intelligence Service"), 3);
    CHECK(has(store, 3, "\"evidence_total\":2"));
    CHECK_INT(on_term(store, SIGLA_EDIT_RESTORE, 3, NULL, NULL), SIGLA_UNCHANGED);
    finish(store);
}

static void terms_come_and_go(void)
{
    sigla_store *store = sample();
    sigla_edit_report report;
    const sigla_term_name french = {SIGLA_TERM_LONG, "fr", {"système d’information Schengen", strlen("système d’information Schengen")}};
    const sigla_term_name unclear = {0, "fr", {"x", 1}};
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_TERM, .entry_id = 1, .terms = &unclear, .term_count = 1}, NULL),
              SIGLA_INVALID);
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_TERM, .entry_id = 1, .terms = &french, .term_count = 1}, &report),
              SIGLA_OK);
    CHECK_INT(fake_find(store, "systeme d'information schengen"), 1);
    CHECK(has(store, 1, "\"lang\":\"fr\",\"status\":\"admitted\",\"reliability\":1,\"count\":0,\"joined_by\":\"person\""));
    /* A document that says the same joins there. */
    fake_add_one(store, "d", "SIS", "système d'information de Schengen", "fr");
    CHECK(has(store, 1, "\"documents\":2"));
    CHECK_INT(on_term(store, SIGLA_EDIT_REMOVE_TERM, 1, "système d'information de Schengen", NULL), SIGLA_OK);
    CHECK_INT(fake_find(store, "système d'information de Schengen"), 0);
    CHECK_INT(fake_find(store, "système d'information Schengen"), 1);
    fake_add_one(store, "e", "SIS", "système d'information de Schengen", "fr");
    CHECK_INT(fake_find(store, "système d'information de Schengen"), 0);
    CHECK(has(store, 1, "\"documents\":3"));
    CHECK_INT(set_term(store, 1, "SIS", "lookup-only", "yes"), SIGLA_OK);
    CHECK(has(store, 1, "\"lookup_forms\":[{\"text\":\"SIS\",\"lang\":\"fr\",\"form\":\"short\""));
    finish(store);
}

static void approving(void)
{
    sigla_store *store = sample();
    const sigla_assignment preferred = {.field = sigla_slice_of("status"), .value = sigla_slice_of("preferred")};
    const sigla_term_name names[] = {{.text = sigla_slice_of("SIS")}, {.text = sigla_slice_of("S.I.S.")}};
    fake_add_one(store, "d", "S.I.S.", "Schengen Information System", "en");
    CHECK_INT(on_term(store, SIGLA_EDIT_APPROVE, 1, NULL, NULL), SIGLA_OK);
    CHECK(has(store, 1, "\"text\":\"S.I.S.\",\"lang\":\"en\",\"status\":\"admitted\""));
    for (int i = 0; i < 2; i++)
        CHECK_INT(do_edit(store,
                          (sigla_edit){.action = SIGLA_EDIT_APPROVE,
                                       .entry_id = 1,
                                       .terms = &names[i],
                                       .term_count = 1,
                                       .assignments = &preferred,
                                       .assignment_count = 1},
                          NULL),
                  SIGLA_OK);
    CHECK(has(store, 1, "\"short\":[{\"text\":\"S.I.S.\",\"lang\":\"en\",\"status\":\"preferred\""));
    CHECK(has(store, 1, "{\"text\":\"SIS\",\"lang\":\"en\",\"status\":\"admitted\""));
    CHECK_INT(on_term(store, SIGLA_EDIT_DEPRECATE, 1, "SIS", NULL), SIGLA_OK);
    CHECK(has(store, 1, "{\"text\":\"SIS\",\"lang\":\"en\",\"status\":\"deprecated\""));
    CHECK_INT(on_term(store, SIGLA_EDIT_APPROVE, 1, NULL, NULL), SIGLA_UNCHANGED);
    finish(store);
}

static void merging_and_undoing_it(void)
{
    sigla_store *store = sample();
    sigla_edit_report report;
    CHECK_INT(set_term(store, 3, "SIS", "status", "preferred"), SIGLA_OK);
    CHECK_INT(set_entry(store, 3, "domain", NULL, "spies"), SIGLA_OK);
    char *one = entry_text(store, 1), *three = entry_text(store, 3);
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3}, &report), SIGLA_OK);
    CHECK_INT(report.other_id, 3);
    CHECK(has(store, 1, "\"domain\":\"spies\""));
    CHECK(has(store, 1, "\"documents\":2"));
    CHECK(has(store, 3, "\"state\":\"merged\",\"merged_into\":1"));
    CHECK_INT(fake_find(store, "Secret Intelligence Service"), 1);
    CHECK_INT(set_entry(store, 3, "domain", NULL, "x"), SIGLA_NOT_FOUND);
    CHECK_INT(fake_check(store), 0);
    fake_add_one(store, "d", "SIS", "Secret Intelligence Service", "en");
    CHECK(has(store, 1, "\"documents\":3"));
    CHECK_INT(undo(store, report.change), SIGLA_OK);
    CHECK(has(store, 3, "\"documents\":2"));
    CHECK_INT(fake_check(store), 0);
    char *now = entry_text(store, 1);
    CHECK_TEXT(now, one);
    CHECK(has(store, 3, "\"domain\":\"spies\""));
    CHECK(has(store, 3, "\"status\":\"preferred\""));
    CHECK_INT(undo(store, last_change(store)), SIGLA_OK);
    CHECK(has(store, 1, "\"documents\":3"));
    free(one);
    free(three);
    free(now);
    finish(store);
}

static void splitting_and_undoing_it(void)
{
    sigla_store *store = sample();
    sigla_edit_report report;
    fake_add_one(store, "d", "SIS", "the Schengen information systems", "en");
    fake_add_one(store, "e", "SIS", "information system of Schengen", "en");
    char *before = entry_text(store, 1);
    CHECK_INT(on_term(store, SIGLA_EDIT_SPLIT, 1, "information system of Schengen", &report), SIGLA_OK);
    CHECK_INT(report.other_id, 4);
    CHECK(has(store, 4,
              "\"text\":\"information system of "
              "Schengen\",\"lang\":\"en\",\"status\":\"proposed\",\"reliability\":1,\"count\":1,\"joined_by\":\"person\""));
    CHECK(has(store, 1, "\"documents\":2"));
    CHECK_INT(fake_check(store), 0);
    /* The next documents go where a person wants them, and make no bridge. */
    fake_add_one(store, "f", "SIS", "information system of Schengen", "en");
    fake_add_one(store, "g", "SIS", "information systems of Schengen", "en");
    fake_add_one(store, "h", "SIS", "Schengens information systems", "en");
    CHECK(has(store, 4, "\"documents\":3"));
    CHECK(has(store, 1, "\"documents\":3"));
    CHECK_INT(undo(store, report.change), SIGLA_OK);
    CHECK(has(store, 1, "\"documents\":6"));
    CHECK(has(store, 4, "\"merged_into\":1"));
    CHECK(strstr(before, "\"documents\":3") != NULL);
    CHECK_INT(undo(store, last_change(store)), SIGLA_OK);
    CHECK(has(store, 4, "\"documents\":3"));
    free(before);
    finish(store);
}

static void undoing_what_extraction_joined(void)
{
    static const char long_form[] = "Haut-Commissariat régional du Nord";
    sigla_change_list *log = NULL;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "HCRN", long_form, "fr");
    fake_add_one(store, "b", "HRNC", long_form, "fr");
    CHECK_INT(fake_find(store, "HRNC"), 2);
    fake_add_one(store, "c", "HRCN", long_form, "fr"); /* like both */
    CHECK_INT(fake_find(store, "HRNC"), 1);
    CHECK(has(store, 1, "\"documents\":3"));
    CHECK(has(store, 2, "\"merged_into\":1"));
    CHECK_INT(sigla_store_history(&log, store, 2, 0, 9, &error), SIGLA_OK);
    CHECK_TEXT(log->changes[0].action.ptr, "join-entries");
    CHECK_INT(undo(store, log->changes[0].number), SIGLA_OK);
    sigla_change_list_free(log);
    CHECK(has(store, 1, "\"documents\":2"));
    CHECK(has(store, 2, "\"documents\":1"));
    CHECK_INT(fake_check(store), 0);
    /* What a person has parted stays so. */
    fake_add_one(store, "d", "HRCN", "Hauts-Commissariats régionaux du Nord", "fr");
    CHECK_INT(fake_find(store, "HRNC"), 2);
    CHECK(has(store, 1, "\"edited\":true"));
    CHECK(has(store, 2, "\"edited\":true"));
    CHECK_INT(undo(store, last_change(store)), SIGLA_INVALID);
    finish(store);
}

static void making_entries(void)
{
    sigla_store *store = sample();
    sigla_edit_report report;
    const sigla_term_name terms[] = {{SIGLA_TERM_SHORT, "fr", {"BCE", 3}}, {SIGLA_TERM_LONG, "fr", {"Banque centrale européenne", 27}}};
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_ENTRY, .terms = terms, .term_count = 2}, &report), SIGLA_OK);
    CHECK_INT(report.entry_id, 4);
    CHECK_INT(fake_find(store, "BCE"), 4);
    CHECK_INT(fake_check(store), 0);
    fake_add_one(store, "d", "BCE", "banque centrale européenne", "fr");
    CHECK(has(store, 4, "\"documents\":1"));
    /* Without its person the entry stays as far as documents go … */
    CHECK_INT(undo(store, report.change), SIGLA_OK);
    CHECK_INT(fake_find(store, "BCE"), 4);
    CHECK_INT(fake_check(store), 0);
    /* … and an entry that no document knows goes, to return with one. */
    const sigla_term_name other[] = {{SIGLA_TERM_SHORT, "fr", {"FMI", 3}}, {SIGLA_TERM_LONG, "fr", {"Fonds monétaire international", 30}}};
    CHECK_INT(do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_ENTRY, .terms = other, .term_count = 2}, &report), SIGLA_OK);
    CHECK_INT(undo(store, report.change), SIGLA_OK);
    CHECK_INT(fake_find(store, "FMI"), 0);
    CHECK_INT(fake_check(store), 0);
    fake_add_one(store, "e", "FMI", "Fonds monétaire international", "fr");
    CHECK_INT(fake_find(store, "FMI"), 5);
    finish(store);
}

static void undoing_sees_what_was_said_since(void)
{
    sigla_store *store = sample();
    CHECK_INT(set_entry(store, 1, "domain", NULL, "one"), SIGLA_OK);
    uint64_t first = last_change(store);
    CHECK_INT(set_entry(store, 1, "note", "en", "A note."), SIGLA_OK);
    CHECK_INT(set_entry(store, 1, "domain", NULL, "two"), SIGLA_OK);
    uint64_t second = last_change(store);
    CHECK_INT(undo(store, first), SIGLA_CONFLICT);
    CHECK(strstr(error.message, "two") != NULL);
    CHECK_INT(undo(store, second), SIGLA_OK);
    CHECK(has(store, 1, "\"domain\":\"one\""));
    CHECK_INT(undo(store, second), SIGLA_UNCHANGED);
    CHECK_INT(undo(store, first), SIGLA_OK);
    CHECK(has(store, 1, "\"note\":\"A note.\""));
    finish(store);
}

static void revisions_lock(void)
{
    sigla_store *store = sample();
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 0, &error), SIGLA_OK);
    const sigla_assignment domain = {.field = sigla_slice_of("domain"), .value = sigla_slice_of("x")};
    sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_ENTRY,
                       .entry_id = 1,
                       .assignments = &domain,
                       .assignment_count = 1,
                       .if_revision = list->entries[0].revision};
    sigla_entry_list_free(list);
    fake_add_one(store, "d", "SIS", "Schengen Information System", "en");
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_CONFLICT);
    CHECK_INT(sigla_store_entry(&list, store, 1, 0, &error), SIGLA_OK);
    edit.if_revision = list->entries[0].revision;
    sigla_entry_list_free(list);
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_OK);
    finish(store);
}

static void the_log_tells_what_was_done(void)
{
    sigla_store *store = sample();
    sigla_change_list *log = NULL;
    CHECK_INT(set_term(store, 1, "SIS", "status", "preferred"), SIGLA_OK);
    CHECK_INT(undo(store, last_change(store)), SIGLA_OK);
    CHECK_INT(sigla_store_history(&log, store, 1, 0, 10, &error), SIGLA_OK);
    CHECK_INT(log->count, 3);
    CHECK_TEXT(log->changes[0].action.ptr, "undo");
    CHECK_INT(log->changes[0].undoes, log->changes[1].number);
    CHECK_TEXT(log->changes[1].author.ptr, "Ana");
    CHECK_TEXT(log->changes[1].reason.ptr, "a test");
    CHECK_INT(log->changes[1].fact_count, 3);
    CHECK_TEXT(log->changes[1].facts[0].field.ptr, "edited");
    CHECK_TEXT(log->changes[1].facts[2].field.ptr, "status");
    CHECK_TEXT(log->changes[1].facts[2].after.ptr, "preferred");
    CHECK_TEXT(log->changes[1].facts[2].term.ptr, "SIS");
    CHECK_TEXT(log->changes[2].action.ptr, "new-entry");
    sigla_change_list_free(log);
    CHECK_INT(sigla_store_history(&log, store, 1, 0, 1, &error), SIGLA_OK);
    CHECK_INT(log->count, 1);
    sigla_change_list_free(log);
    CHECK_INT(sigla_store_history(&log, store, 77, 0, 1, &error), SIGLA_NOT_FOUND);
    finish(store);
}

static const fake_row first_version[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"EES", "Entry/Exit System", "en", 0.5},
    {"AML", "anti-money laundering", "en", 0.5},
};
static const fake_row second_version[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"ESTA", "electronic system for travel authorisation", "en", 0.5},
};

static void a_newer_version_takes_the_place_of_the_older(void)
{
    sigla_add_report report;
    sigla_document_list *list = NULL;
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_put(store, "report.txt", 1, first_version, 3, &report, &error), SIGLA_OK);
    CHECK_INT(report.replaced_id, 0);
    CHECK_INT(set_entry(store, 3, "domain", NULL, "banking"), SIGLA_OK);
    CHECK_INT(fake_put(store, "report.txt", 2, second_version, 2, &report, &error), SIGLA_OK);
    CHECK_INT(report.replaced_id, 1);
    CHECK_INT(report.document_id, 2);
    CHECK_INT(report.entries_new, 1);
    CHECK_INT(report.entries_joined, 1);
    CHECK_INT(report.entries_lost, 2);
    CHECK_INT(report.entries_gone, 1);
    CHECK_INT(fake_find(store, "SIS"), 1);
    CHECK_INT(fake_find(store, "EES"), 0);
    CHECK_INT(fake_find(store, "AML"), 0); /* the entry stays, without a term of its own */
    CHECK(has(store, 2, "\"state\":\"empty\""));
    CHECK(has(store, 3, "\"edited\":true,\"domain\":\"banking\",\"documents\":0"));
    CHECK(has(store, 1, "\"documents\":1"));
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(sigla_store_documents(&list, store, 0, 10, &error), SIGLA_OK);
    CHECK_INT(list->count, 1);
    sigla_document_list_free(list);
    /* What was there before comes back under its number. */
    CHECK_INT(fake_put(store, "report.txt", 3, first_version, 3, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_new, 0);
    CHECK_INT(fake_find(store, "EES"), 2);
    CHECK_INT(fake_find(store, "AML"), 3);
    CHECK_INT(fake_put(store, "report.txt", 3, first_version, 3, &report, &error), SIGLA_UNCHANGED);
    CHECK_INT(fake_put(store, "other.txt", 3, second_version, 2, &report, &error), SIGLA_OK);
    CHECK_INT(report.replaced_id, 0);
    finish(store);
}

static void documents_are_removed(void)
{
    sigla_remove_report report;
    sigla_change_list *log = NULL;
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_put(store, "a", 1, first_version, 3, NULL, &error), SIGLA_OK);
    CHECK_INT(fake_put(store, "b", 1, second_version, 2, NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_store_remove_document(store, 1, "Ana", "withdrawn", &report, &error), SIGLA_OK);
    CHECK_INT(report.definitions, 3);
    CHECK_INT(report.entries_lost, 3);
    CHECK_INT(report.entries_gone, 2);
    CHECK_INT(sigla_store_remove_document(store, 1, "Ana", NULL, &report, &error), SIGLA_NOT_FOUND);
    CHECK_INT(sigla_store_history(&log, store, 2, 0, 9, &error), SIGLA_OK);
    CHECK_TEXT(log->changes[0].action.ptr, "empty-entry");
    CHECK_TEXT(log->changes[0].detail.ptr, "EES = Entry/Exit System");
    CHECK_TEXT(log->changes[0].author.ptr, "Ana");
    sigla_change_list_free(log);
    CHECK_INT(fake_find(store, "SIS"), 1);
    CHECK_INT(sigla_store_remove_document(store, 2, NULL, NULL, &report, &error), SIGLA_OK);
    CHECK_INT(fake_find(store, "SIS"), 0);
    finish(store);
}

/* ---- limits: at the limit, and one past it ---- */

/* "1,2,3 …" or "a1,a2 …", `count` of them. */
static char *list_of(const char *prefix, int count)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    for (int i = 1; i <= count; i++)
        sigla_buffer_printf(&out, "%s%s%d", i > 1 ? "," : "", prefix, i);
    return sigla_buffer_take(&out);
}

static void check_list_limit(sigla_store *store, const char *field, const char *prefix, int limit)
{
    char *most = list_of(prefix, limit), *more = list_of(prefix, limit + 1);
    CHECK_INT(set_entry(store, 1, field, NULL, more), SIGLA_LIMIT);
    CHECK_INT(set_entry(store, 1, field, NULL, most), SIGLA_OK);
    free(most);
    free(more);
}

static void check_text_limit(sigla_store *store, const char *field, const char *language, size_t limit)
{
    char *text = calloc(limit + 2, 1);
    memset(text, 'x', limit + 1);
    CHECK_INT(set_entry(store, 1, field, language, text), SIGLA_LIMIT);
    text[limit] = '\0';
    CHECK_INT(set_entry(store, 1, field, language, text), SIGLA_OK);
    free(text);
}

static void what_is_said_has_limits(void)
{
    sigla_store *store = sample();
    check_list_limit(store, "related", "", SIGLA_REFERENCES_MAX);
    CHECK_INT(set_entry(store, 1, "broader", NULL, "3"), SIGLA_LIMIT); /* all references together */
    check_list_limit(store, "collections", "c", SIGLA_COLLECTIONS_MAX);
    check_text_limit(store, "domain", NULL, SIGLA_NAME_MAX_BYTES);
    check_text_limit(store, "note", "fr", SIGLA_TEXT_MAX_BYTES);
    for (int i = 0; i < SIGLA_LANGUAGES_MAX - 1; i++) {
        char language[8];
        snprintf(language, sizeof language, "x%c%c", 'a' + i / 26, 'a' + i % 26);
        CHECK_INT(set_entry(store, 1, "definition", language, "x"), SIGLA_OK);
    }
    CHECK_INT(set_entry(store, 1, "definition", "zz", "x"), SIGLA_LIMIT);
    finish(store);
}

static void an_edit_has_limits(void)
{
    static sigla_assignment assignments[SIGLA_EDIT_ASSIGNMENTS_MAX + 1];
    static sigla_term_name names[SIGLA_EDIT_TERMS_MAX + 1];
    char reason[SIGLA_REASON_MAX_BYTES + 2], author[SIGLA_AUTHOR_MAX_BYTES + 2];
    sigla_change_list *log = NULL;
    sigla_store *store = sample();
    for (size_t i = 0; i <= SIGLA_EDIT_ASSIGNMENTS_MAX; i++)
        assignments[i] = (sigla_assignment){.field = sigla_slice_of("domain"), .value = sigla_slice_of("x")};
    for (size_t i = 0; i <= SIGLA_EDIT_TERMS_MAX; i++)
        names[i] = (sigla_term_name){.text = sigla_slice_of("SIS")};
    sigla_edit edit = {
        .action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = 1, .assignments = assignments, .assignment_count = SIGLA_EDIT_ASSIGNMENTS_MAX + 1};
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_LIMIT);
    edit.assignment_count--;
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_OK);
    edit = (sigla_edit){.action = SIGLA_EDIT_APPROVE, .entry_id = 1, .terms = names, .term_count = SIGLA_EDIT_TERMS_MAX + 1};
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_LIMIT);
    edit.term_count--;
    CHECK_INT(do_edit(store, edit, NULL), SIGLA_OK);
    memset(reason, 'r', sizeof reason);
    memset(author, 'a', sizeof author);
    reason[sizeof reason - 1] = author[sizeof author - 1] = '\0';
    edit = (sigla_edit){.action = SIGLA_EDIT_DELETE, .entry_id = 1, .author = author, .reason = reason};
    CHECK_INT(sigla_store_edit(store, &edit, NULL, &error), SIGLA_LIMIT);
    reason[SIGLA_REASON_MAX_BYTES] = '\0';
    CHECK_INT(sigla_store_edit(store, &edit, NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_store_history(&log, store, 1, 0, 1, &error), SIGLA_OK);
    CHECK_INT(log->changes[0].author.len, SIGLA_AUTHOR_MAX_BYTES);
    CHECK_INT(log->changes[0].reason.len, SIGLA_REASON_MAX_BYTES);
    sigla_change_list_free(log);
    edit.action = (sigla_edit_action)99;
    edit.entry_id = 2;
    CHECK_INT(sigla_store_edit(store, &edit, NULL, &error), SIGLA_INVALID);
    finish(store);
}

/* ---- faults ---- */

/* Everything that changes a store, in one row; true when all of it went through. Whatever fails, nothing of that step is left. */
static bool edit_everything(void)
{
    const sigla_term_name terms[] = {{SIGLA_TERM_SHORT, "fr", {"BCE", 3}}, {SIGLA_TERM_LONG, "fr", {"Banque centrale européenne", 27}}};
    sigla_change_list *log = NULL;
    sigla_store *store = NULL;
    bool done = sigla_store_open(&store, test_directory(), NULL, &error) == SIGLA_OK &&
                fake_put(store, "a", 1, first_version, 3, NULL, &error) == SIGLA_OK &&
                set_entry(store, 1, "definition", "en", "A system.") == SIGLA_OK &&
                set_entry(store, 1, "related", NULL, "2,3") == SIGLA_OK && set_term(store, 1, "SIS", "status", "preferred") == SIGLA_OK &&
                set_term(store, 1, "schengen information system", "text", "Schengen information system") == SIGLA_OK &&
                do_edit(store, (sigla_edit){.action = SIGLA_EDIT_ADD_ENTRY, .terms = terms, .term_count = 2}, NULL) == SIGLA_OK &&
                do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 2}, NULL) == SIGLA_OK &&
                undo(store, last_change(store)) == SIGLA_OK &&
                do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3}, NULL) == SIGLA_OK &&
                on_term(store, SIGLA_EDIT_SPLIT, 1, "anti-money laundering", NULL) == SIGLA_OK &&
                on_term(store, SIGLA_EDIT_DELETE, 2, NULL, NULL) == SIGLA_OK &&
                on_term(store, SIGLA_EDIT_RESTORE, 2, NULL, NULL) == SIGLA_OK &&
                fake_put(store, "a", 2, second_version, 2, NULL, &error) == SIGLA_OK &&
                sigla_store_remove_document(store, 2, NULL, NULL, NULL, &error) == SIGLA_OK &&
                sigla_store_history(&log, store, 1, 0, 99, &error) == SIGLA_OK;
    sigla_change_list_free(log);
    if (!done)
        CHECK_INT(error.status, SIGLA_NO_MEMORY);
    if (store != NULL && !done) {
        sgl_memory_fail_after(SIZE_MAX);
        CHECK_INT(fake_check(store), 0);
        sgl_memory_fail_after(0);
        void *none = sgl_malloc(1);
        CHECK(none == NULL);
    }
    sigla_store_close(store);
    return done;
}

static void no_memory_anywhere(void)
{
    sgl_words_load();
    test_failing_allocator(edit_everything, 20000);
}

/* A disk that is full at some point of every edit: what was acknowledged is there, and editing goes on when there is room. */
static int edit_without_room(const char *path, rlim_t limit)
{
    const struct rlimit small = {limit, RLIM_INFINITY}, large = {RLIM_INFINITY, RLIM_INFINITY};
    sigla_store *store = NULL;
    char value[900];
    int done = 0;
    signal(SIGXFSZ, SIG_IGN);
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK || fake_put(store, "a", 1, first_version, 3, NULL, &error) != SIGLA_OK)
        return 1;
    setrlimit(RLIMIT_FSIZE, &small);
    memset(value, 'x', sizeof value - 1);
    value[sizeof value - 1] = '\0';
    sigla_status status = SIGLA_OK;
    for (; done < 1000 && status == SIGLA_OK; done++) {
        value[0] = (char)('a' + done % 26);
        status = done % 3 == 0   ? set_entry(store, 1, "definition", "en", value)
                 : done % 3 == 1 ? do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 2}, NULL)
                                 : undo(store, last_change(store));
    }
    if (status != SIGLA_FULL || fake_check(store) != 0)
        return 2;
    setrlimit(RLIMIT_FSIZE, &large);
    if (set_entry(store, 3, "domain", NULL, "room") != SIGLA_OK || fake_check(store) != 0)
        return 3;
    sigla_store_close(store);
    return 0;
}

static void no_room_loses_nothing(void)
{
    for (rlim_t limit = 200000; limit <= 260000; limit += 20000) {
        int how = 0;
        const char *path = test_directory();
        fflush(stdout);
        pid_t child = fork();
        if (child == 0)
            _exit(edit_without_room(path, limit));
        waitpid(child, &how, 0);
        CHECK_INT(WIFSIGNALED(how) ? 1000 + WTERMSIG(how) : WEXITSTATUS(how), 0);
    }
}

/* Edits for ever; the number of each change goes to the pipe when it is acknowledged. */
static void edit_for_ever(const char *path, int pipe_end)
{
    sigla_store *store = NULL;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK)
        _exit(1);
    for (int i = 0;; i++) {
        sigla_status status = i % 4 == 0   ? set_entry(store, 1, "domain", NULL, i % 8 == 0 ? "one" : "two")
                              : i % 4 == 1 ? do_edit(store, (sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = 1, .other_id = 3}, NULL)
                              : i % 4 == 2
                                  ? undo(store, last_change(store))
                                  : fake_put(store, "a", i, i % 8 == 3 ? first_version : second_version, i % 8 == 3 ? 3 : 2, NULL, &error);
        uint64_t number = last_change(store);
        /* Some of it has nothing to do, depending on where the last one was killed. */
        bool good = status == SIGLA_OK || status == SIGLA_UNCHANGED || status == SIGLA_NOT_FOUND || status == SIGLA_INVALID ||
                    status == SIGLA_CONFLICT;
        if (!good || write(pipe_end, &number, sizeof number) != sizeof number)
            _exit(2);
    }
}

static uint64_t edit_until_killed(const char *path, unsigned microseconds)
{
    int ends[2], how = 0;
    uint64_t number, last = 0;
    CHECK_INT(pipe(ends), 0);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        edit_for_ever(path, ends[1]);
    close(ends[1]);
    usleep(microseconds);
    kill(child, SIGKILL);
    while (read(ends[0], &number, sizeof number) == sizeof number)
        last = number;
    close(ends[0]);
    waitpid(child, &how, 0);
    CHECK(WIFSIGNALED(how));
    return last;
}

static void killing_loses_nothing(void)
{
    char path[600];
    unsigned busy = 0;
    snprintf(path, sizeof path, "%s", test_directory());
    sigla_store *store = fake_open(path);
    CHECK_INT(fake_put(store, "a", 100000, first_version, 3, NULL, &error), SIGLA_OK);
    sigla_store_close(store);
    for (unsigned round = 0; round < 40; round++) {
        uint64_t acknowledged = edit_until_killed(path, 2000 + round * 7919 % 60000);
        busy += acknowledged > 0;
        store = fake_open(path);
        CHECK(last_change(store) >= acknowledged);
        CHECK_INT(fake_check(store), 0);
        sigla_store_close(store);
    }
    CHECK(busy > 10);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(fields_are_set_and_shown),
        TEST(mistakes_are_explained),
        TEST(documents_never_overwrite_a_person),
        TEST(terms_come_and_go),
        TEST(approving),
        TEST(merging_and_undoing_it),
        TEST(splitting_and_undoing_it),
        TEST(undoing_what_extraction_joined),
        TEST(making_entries),
        TEST(undoing_sees_what_was_said_since),
        TEST(revisions_lock),
        TEST(the_log_tells_what_was_done),
        TEST(a_newer_version_takes_the_place_of_the_older),
        TEST(documents_are_removed),
        TEST(no_memory_anywhere),
        TEST(no_room_loses_nothing),
        TEST(killing_loses_nothing),
        TEST(what_is_said_has_limits),
        TEST(an_edit_has_limits),
    };
    /* Every step is a durable commit: in memory, where there is a place for it, they take no time. */
    if (getenv("TMPDIR") == NULL && access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
