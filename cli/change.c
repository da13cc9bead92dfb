/* SPDX-License-Identifier: Apache-2.0 */
/* Prints changes. */
#include "change.h"

#include "stamp.h"

#include <sigla/json.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* On a terminal the document has no column of its own: the detail names it. */
static const cli_column columns[] = {
    {"NO", CLI_STYLE_FAINT, true, false},       {"TIME", CLI_STYLE_FAINT, false, false}, {"AUTHOR", CLI_STYLE_NONE, false, false},
    {"ACTION", CLI_STYLE_STRONG, false, false}, {"ENTRY", CLI_STYLE_NONE, true, false},  {"DETAIL", CLI_STYLE_NONE, false, true},
    {"REASON", CLI_STYLE_NONE, false, true},
};
static const cli_column plain_columns[] = {
    {"NO", CLI_STYLE_NONE, true, false},      {"TIME", CLI_STYLE_NONE, false, false},  {"AUTHOR", CLI_STYLE_NONE, false, false},
    {"ACTION", CLI_STYLE_NONE, false, false}, {"ENTRY", CLI_STYLE_NONE, true, false},  {"DOCUMENT", CLI_STYLE_NONE, true, false},
    {"DETAIL", CLI_STYLE_NONE, false, true},  {"REASON", CLI_STYLE_NONE, false, true},
};

void cli_change_begin(cli_table *table, cli_print *print)
{
    if (print->terminal)
        cli_table_begin(table, print, columns, COUNT(columns), false);
    else
        cli_table_begin(table, print, plain_columns, COUNT(plain_columns), true);
}

void cli_change_row(cli_table *table, const sigla_change *change)
{
    char time[CLI_STAMP_MAX];
    cli_table_cell_number(table, change->number);
    cli_stamp_time(time, change->time);
    if (!table->plain) {
        time[10] = ' ';
        time[16] = '\0'; /* the minute is enough for people */
    }
    cli_table_cell_text(table, time);
    cli_table_cell(table, change->author);
    cli_table_cell(table, change->action);
    cli_table_cell_number(table, change->entry_id);
    if (table->plain)
        cli_table_cell_number(table, change->document_id);
    cli_table_cell(table, change->detail);
    cli_table_cell(table, change->reason);
}

static void write_number(sigla_json *json, const char *key, uint64_t number)
{
    sigla_json_key(json, key);
    if (number > 0)
        sigla_json_unsigned(json, number);
    else
        sigla_json_null(json);
}

static void write_text(sigla_json *json, const char *key, sigla_slice text)
{
    sigla_json_key(json, key);
    sigla_json_slice(json, text);
}

static void write_fact(sigla_json *json, const sigla_fact_change *fact)
{
    sigla_json_begin_object(json);
    write_number(json, "entry", fact->entry_id);
    write_text(json, "field", fact->field);
    if (fact->language.len > 0)
        write_text(json, "lang", fact->language);
    if (fact->type != 0) {
        write_text(json, "term", fact->term);
        write_text(json, "form", sigla_slice_of(fact->type == SIGLA_TERM_SHORT ? "short" : "long"));
    }
    write_text(json, "before", fact->before);
    write_text(json, "after", fact->after);
    sigla_json_end_object(json);
}

static void write_facts(sigla_json *json, const sigla_change *change)
{
    if (change->fact_count == 0)
        return;
    sigla_json_key(json, "facts");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < change->fact_count; i++)
        write_fact(json, &change->facts[i]);
    sigla_json_end_array(json);
}

void cli_change_json(cli_print *print, const sigla_change *change)
{
    char time[CLI_STAMP_MAX];
    sigla_json json = sigla_json_to(&print->buffer);
    sigla_json_begin_object(&json);
    write_number(&json, "version", 1);
    write_number(&json, "change", change->number);
    write_text(&json, "time", sigla_slice_of(cli_stamp_time(time, change->time)));
    write_text(&json, "author", change->author);
    write_text(&json, "action", change->action);
    write_number(&json, "entry", change->entry_id);
    write_number(&json, "document", change->document_id);
    write_text(&json, "detail", change->detail);
    if (change->reason.len > 0)
        write_text(&json, "reason", change->reason);
    if (change->other_id != 0)
        write_number(&json, "other", change->other_id);
    if (change->undoes != 0)
        write_number(&json, "undoes", change->undoes);
    write_facts(&json, change);
    sigla_json_end_object(&json);
    cli_print_text(print, "\n");
    cli_print_end_line(print);
}
