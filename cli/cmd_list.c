/* SPDX-License-Identifier: Apache-2.0 */
/* sigla list: the short forms in alphabetical order, a line for each entry. */
#include "command.h"
#include "table.h"

#include <sigla/json.h>
#include <sigla/search.h>

typedef struct list_values {
    const char *prefix;
    char language[SIGLA_LANGUAGE_MAX];
    bool json;
    bool tsv;
} list_values;

static const cli_option options[] = {
    {"prefix", CLI_OPTION_TEXT, "TEXT", offsetof(list_values, prefix), 0, "only short forms that begin with TEXT"},
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(list_values, language), 0, "only entries with a term in this language, in its alphabetical order"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(list_values, json), 0, "print one JSON object"},
    {"tsv", CLI_OPTION_FLAG, NULL, offsetof(list_values, tsv), 0, "print cells parted by TAB, on a terminal too"},
};

static const cli_column columns[] = {
    {"SHORT", CLI_STYLE_STRONG, false, false}, {"LONG", CLI_STYLE_NONE, false, true},    {"LANG", CLI_STYLE_FAINT, false, false},
    {"DOCS", CLI_STYLE_NONE, true, false},     {"ENTRY", CLI_STYLE_FAINT, true, false},
};

static void print_rows(cli_session *session, const sigla_hits *hits, const list_values *wanted, const char *language)
{
    sigla_slice none = {"", 0};
    cli_table table;
    cli_table_begin(&table, &session->out, columns, sizeof columns / sizeof columns[0], wanted->tsv);
    for (size_t i = 0; i < hits->count && cli_session_can_print(session); i++) {
        const sigla_entry *entry = hits->hits[i].entry;
        const sigla_term *long_form = sigla_entry_term(entry, SIGLA_TERM_LONG, language);
        cli_table_cell(&table, hits->hits[i].term != NULL ? hits->hits[i].term->text : none);
        cli_table_cell(&table, long_form != NULL ? long_form->text : none);
        cli_table_cell_text(&table, long_form != NULL ? long_form->language : "");
        cli_table_cell_number(&table, entry->document_count);
        cli_table_cell_number(&table, entry->id);
    }
    cli_table_end(&table);
}

static void print_json(cli_session *session, const sigla_hits *hits)
{
    sigla_json json = sigla_json_to(&session->out.buffer);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, 1);
    sigla_json_key(&json, "count");
    sigla_json_unsigned(&json, hits == NULL ? 0 : hits->count);
    sigla_json_key(&json, "entries");
    sigla_json_begin_array(&json);
    for (size_t i = 0; hits != NULL && i < hits->count && cli_session_can_print(session); i++) {
        sigla_entry_write_json(&json, hits->hits[i].entry);
        cli_print_end_line(&session->out);
    }
    sigla_json_end_array(&json);
    sigla_json_end_object(&json);
    cli_print_text(&session->out, "\n");
}

static cli_status run_list(cli_session *session, const void *values, cli_words words)
{
    const list_values *wanted = values;
    const char *language = wanted->language[0] != '\0' ? wanted->language : NULL;
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_hits *hits = NULL;
    (void)words;
    if (wanted->json && wanted->tsv)
        return cli_complain_usage(session, "list", "--json and --tsv exclude each other");
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    sigla_status listed = sigla_list(&hits, store, sigla_slice_of(wanted->prefix != NULL ? wanted->prefix : ""), language, &error);
    bool found = listed == SIGLA_OK && hits->count > 0;
    if (listed != SIGLA_OK && listed != SIGLA_NOT_FOUND)
        status = cli_complain_error(session, &error);
    else if (wanted->json)
        print_json(session, found ? hits : NULL);
    else if (found)
        print_rows(session, hits, wanted, language);
    if (status == CLI_DONE && !found) {
        cli_complain(session, wanted->prefix != NULL || language != NULL ? "no entry is like that" : "there is no entry in the store yet");
        status = CLI_NOT_FOUND;
    }
    sigla_hits_free(hits);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_list = {
    .name = "list",
    .summary = "list the short forms in alphabetical order",
    .arguments = "",
    .details = "Prints a line for each entry: short form, long form, language of the long form, number of documents, number of the entry. With "
               "--lang the order is the alphabetical order of that language.\n\n"
               "The exit status is 1 when there is nothing to list.",
    .examples = "sigla list --prefix E\nsigla list --lang el\nsigla list | cut -f1 | uniq",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .values_size = sizeof(list_values),
    .run = run_list,
};
