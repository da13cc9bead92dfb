/* SPDX-License-Identifier: Apache-2.0 */
/* sigla documents: what was added, in that order. Read from the store a page at a time, so that memory does not grow with it. */
#include "command.h"
#include "stamp.h"
#include "table.h"

#include <sigla/json.h>
#include <stdio.h>

#define PAGE 500

typedef struct documents_values {
    bool json;
} documents_values;

static const cli_option options[] = {
    {"json", CLI_OPTION_FLAG, NULL, offsetof(documents_values, json), 0, "print one JSON object"},
};

static const cli_column columns[] = {
    {"ID", CLI_STYLE_FAINT, true, false},    {"NAME", CLI_STYLE_STRONG, false, true},      {"LANG", CLI_STYLE_NONE, false, false},
    {"FORMAT", CLI_STYLE_NONE, false, false}, {"SIZE", CLI_STYLE_NONE, true, false},        {"FOUND", CLI_STYLE_NONE, true, false},
    {"ADDED", CLI_STYLE_FAINT, false, false}, {"TITLE", CLI_STYLE_NONE, false, true},
};

typedef struct documents_work {
    cli_session *session;
    cli_table table;
    sigla_json json;
    bool as_json;
    size_t count;
} documents_work;

static void print_row(documents_work *work, const sigla_document_info *document)
{
    char text[CLI_STAMP_MAX];
    cli_table *table = &work->table;
    cli_table_cell_number(table, document->id);
    cli_table_cell(table, document->name);
    cli_table_cell_text(table, document->language);
    cli_table_cell_text(table, document->format);
    if (table->plain)
        cli_table_cell_number(table, document->size);
    else
        cli_table_cell_text(table, cli_stamp_size(text, document->size));
    cli_table_cell_number(table, document->definitions);
    cli_stamp_time(text, document->added);
    if (!table->plain)
        text[10] = '\0'; /* the day is enough for a table */
    cli_table_cell_text(table, text);
    if (table->plain)
        cli_table_cell(table, document->title);
}

static void write_hash(sigla_json *json, const uint8_t *hash)
{
    char digits[2 * SIGLA_HASH_BYTES + 1];
    for (size_t i = 0; i < SIGLA_HASH_BYTES; i++)
        snprintf(digits + 2 * i, 3, "%02x", hash[i]);
    sigla_json_key(json, "hash");
    sigla_json_text(json, digits);
}

static void write_text(sigla_json *json, const char *key, sigla_slice text)
{
    sigla_json_key(json, key);
    sigla_json_slice(json, text);
}

static void write_number(sigla_json *json, const char *key, uint64_t number)
{
    sigla_json_key(json, key);
    sigla_json_unsigned(json, number);
}

static void write_document(sigla_json *json, const sigla_document_info *document)
{
    char added[CLI_STAMP_MAX];
    sigla_json_begin_object(json);
    write_number(json, "id", document->id);
    write_text(json, "name", document->name);
    write_text(json, "title", document->title);
    write_text(json, "lang", sigla_slice_of(document->language));
    write_text(json, "format", sigla_slice_of(document->format));
    write_number(json, "size", document->size);
    write_number(json, "paragraphs", document->paragraphs);
    write_number(json, "definitions", document->definitions);
    write_text(json, "added", sigla_slice_of(cli_stamp_time(added, document->added)));
    write_hash(json, document->hash);
    sigla_json_end_object(json);
}

static void print_document(documents_work *work, const sigla_document_info *document)
{
    work->count++;
    if (!work->as_json) {
        print_row(work, document);
        return;
    }
    write_document(&work->json, document);
    cli_print_end_line(&work->session->out);
}

static sigla_status print_pages(documents_work *work, sigla_store *store, sigla_error *error)
{
    uint64_t after = 0;
    size_t count = PAGE;
    while (count == PAGE && cli_session_can_print(work->session)) {
        sigla_document_list *page = NULL;
        sigla_status status = sigla_store_documents(&page, store, after, PAGE, error);
        if (status != SIGLA_OK)
            return status;
        count = page->count;
        for (size_t i = 0; i < count; i++)
            print_document(work, &page->documents[i]);
        after = count > 0 ? page->documents[count - 1].id : after;
        sigla_document_list_free(page);
    }
    return SIGLA_OK;
}

static void begin(documents_work *work)
{
    cli_print *out = &work->session->out;
    work->json = sigla_json_to(&out->buffer);
    if (!work->as_json) {
        cli_table_begin(&work->table, out, columns, sizeof columns / sizeof columns[0] - out->terminal, false);
        return;
    }
    sigla_json_begin_object(&work->json);
    write_number(&work->json, "version", 1);
    sigla_json_key(&work->json, "documents");
    sigla_json_begin_array(&work->json);
}

static void end(documents_work *work)
{
    if (!work->as_json) {
        cli_table_end(&work->table);
        return;
    }
    sigla_json_end_array(&work->json);
    sigla_json_end_object(&work->json);
    cli_print_text(&work->session->out, "\n");
}

static cli_status run_documents(cli_session *session, const void *values, cli_words words)
{
    documents_work work = {.session = session, .as_json = ((const documents_values *)values)->json};
    sigla_error error = {0};
    sigla_store *store = NULL;
    (void)words;
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    begin(&work);
    sigla_status printed = print_pages(&work, store, &error);
    end(&work);
    if (printed != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else if (work.count == 0) {
        cli_complain(session, "there is no document in the store yet");
        status = CLI_NOT_FOUND;
    }
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_documents = {
    .name = "documents",
    .summary = "list the documents that were added",
    .arguments = "",
    .details = "Prints a line for each document: number, name, language, format, size, number of definitions found, and when it was added. In a "
               "pipe the size is in bytes, the time is whole (UTC), and the title is an eighth column.\n\n"
               "The exit status is 1 when there is none.",
    .examples = "sigla documents\nsigla documents --json",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .values_size = sizeof(documents_values),
    .run = run_documents,
};
