/* SPDX-License-Identifier: Apache-2.0 */
/* sigla remove: takes a document and what it says out of the store. sigla migrate: brings an older store to this version. */
#include "edit.h"
#include "stamp.h"

#include <sigla/json.h>
#include <string.h>

#define PAGE 500

typedef struct remove_values {
    const char *author, *reason;
    bool json;
} remove_values;

static const cli_option options[] = {
    {"author", CLI_OPTION_TEXT, "NAME", offsetof(remove_values, author), 0,
     "who does it, for the log; else $SIGLA_AUTHOR, else the login name"},
    {"reason", CLI_OPTION_TEXT, "TEXT", offsetof(remove_values, reason), 0, "why, for the log"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(remove_values, json), 0, "print one JSON object"},
};

/* The number of the document of that name; 0 when there is none. `*several` when there are more. */
static sigla_status find_by_name(uint64_t *out, bool *several, sigla_store *store, const char *name, sigla_error *error)
{
    uint64_t after = 0;
    size_t len = strlen(name);
    *out = 0;
    *several = false;
    for (size_t count = PAGE; count == PAGE;) {
        sigla_document_list *page = NULL;
        sigla_status status = sigla_store_documents(&page, store, after, PAGE, error);
        if (status != SIGLA_OK)
            return status;
        count = page->count;
        for (size_t i = 0; i < count; i++) {
            after = page->documents[i].id;
            if (page->documents[i].name.len != len || memcmp(page->documents[i].name.ptr, name, len) != 0)
                continue;
            *several = *several || *out != 0;
            *out = after;
        }
        sigla_document_list_free(page);
    }
    return SIGLA_OK;
}

static cli_status find_document(uint64_t *out, cli_session *session, sigla_store *store, const char *word)
{
    sigla_error error = {0};
    bool several = false;
    if (cli_edit_number(out, word))
        return CLI_DONE;
    if (find_by_name(out, &several, store, word, &error) != SIGLA_OK)
        return cli_complain_error(session, &error);
    if (several)
        cli_complain(session, "several documents are called \"%s\": give the number, as documents prints it", word);
    else if (*out == 0)
        cli_complain(session, "there is no document \"%s\"", word);
    return several ? CLI_USAGE : *out == 0 ? CLI_NOT_FOUND : CLI_DONE;
}

static void print_report(cli_print *out, uint64_t document, const sigla_remove_report *report, bool as_json)
{
    char text[CLI_STAMP_MAX];
    if (!as_json) {
        cli_print_format(out, "document %llu removed: ", (unsigned long long)document);
        cli_print_format(out, "%s", cli_stamp_count(text, report->definitions, "definition", "definitions"));
        cli_print_format(out, "; %s with it", cli_stamp_count(text, report->entries_gone, "entry went", "entries went"));
        cli_print_format(out, ", %s\n", cli_stamp_count(text, report->entries_lost - report->entries_gone, "stays", "stay"));
        return;
    }
    const struct {
        const char *key;
        uint64_t value;
    } members[] = {{"version", 1},
                   {"change", report->change},
                   {"document", document},
                   {"definitions", report->definitions},
                   {"entries_lost", report->entries_lost},
                   {"entries_gone", report->entries_gone}};
    sigla_json json = sigla_json_to(&out->buffer);
    sigla_json_begin_object(&json);
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        sigla_json_key(&json, members[i].key);
        sigla_json_unsigned(&json, members[i].value);
    }
    sigla_json_end_object(&json);
    cli_print_text(out, "\n");
}

static cli_status run_remove(cli_session *session, const void *raw, cli_words words)
{
    const remove_values *values = raw;
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_remove_report report;
    cli_status status = cli_store_change(&store, session);
    for (size_t i = 0; i < words.count && status == CLI_DONE; i++) {
        uint64_t id = 0;
        status = find_document(&id, session, store, words.items[i]);
        if (status != CLI_DONE)
            break;
        sigla_status removed = sigla_store_remove_document(store, id, cli_edit_author(values->author), values->reason, &report, &error);
        if (removed == SIGLA_OK)
            print_report(&session->out, id, &report, values->json);
        else
            status = cli_complain_error(session, &error);
        if (removed == SIGLA_NOT_FOUND)
            status = CLI_NOT_FOUND;
    }
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_remove = {
    .name = "remove",
    .summary = "take documents and what they say out of the store",
    .arguments = "DOCUMENT…",
    .details = "A document is named by its number or its name, as documents prints them. Its places go; an entry that nothing else stands "
               "for goes with them, unless a person "
               "has touched it, and returns under its number when a document defines it again.",
    .examples = "sigla remove 12\nsigla remove draft.txt --reason \"withdrawn\"",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = SIZE_MAX,
    .values_size = sizeof(remove_values),
    .run = run_remove,
};

static cli_status run_migrate(cli_session *session, const void *raw, cli_words words)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_store_stats stats;
    (void)raw, (void)words;
    cli_status status = cli_store_change(&store, session);
    if (status != CLI_DONE)
        return status;
    if (sigla_store_stats_get(&stats, store, &error) != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else
        cli_print_format(&session->out, "the store has schema %u\n", stats.schema);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_migrate = {
    .name = "migrate",
    .summary = "bring a store of an older version to this one",
    .arguments = "",
    .details = "Brings the store forward to the schema of this version, in one step that is done whole or not at all. The file as it was "
               "stays beside it, as "
               "data.mdb.schema1 or the like; delete it when all is well. Every command that writes does the same when it must.",
    .examples = "sigla migrate",
    .words_max = 0,
    .values_size = 0,
    .run = run_migrate,
};
