/* SPDX-License-Identifier: Apache-2.0 */
/* sigla history: what was done to one entry, the newest first. */
#include "change.h"
#include "edit.h"

#define LIMIT_DEFAULT 20
#define LIMIT_MAX 100000

typedef struct history_values {
    uint64_t limit;
    bool json;
} history_values;

static const cli_option options[] = {
    {"limit", CLI_OPTION_NUMBER, "N", offsetof(history_values, limit), LIMIT_MAX, "at most N changes; else 20"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(history_values, json), 0,
     "print JSON, an object on a line for each change, with what was said before and after"},
};

static void print_list(cli_session *session, const sigla_change_list *list, bool json)
{
    cli_table table;
    if (!json)
        cli_change_begin(&table, &session->out);
    for (size_t i = 0; i < list->count; i++) {
        if (json)
            cli_change_json(&session->out, &list->changes[i]);
        else
            cli_change_row(&table, &list->changes[i]);
    }
    if (!json)
        cli_table_end(&table);
}

static cli_status run_history(cli_session *session, const void *raw, cli_words words)
{
    const history_values *values = raw;
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_change_list *list = NULL;
    uint64_t id = 0;
    if (!cli_edit_number(&id, words.items[0]))
        return cli_complain_usage(session, "history", "the number of an entry is digits, as lookup and list print it");
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    sigla_status got = sigla_store_history(&list, store, id, 0, values->limit > 0 ? (size_t)values->limit : LIMIT_DEFAULT, &error);
    if (got == SIGLA_NOT_FOUND) {
        cli_complain(session, "%s", error.message);
        status = CLI_NOT_FOUND;
    } else if (got != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else
        print_list(session, list, values->json);
    sigla_change_list_free(list);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_history = {
    .name = "history",
    .summary = "show what was done to an entry",
    .arguments = "ID",
    .details = "Prints the changes of one entry, the newest first, as changes does: those that documents brought and those that persons "
               "made, with their reasons. An entry "
               "that was merged or deleted has its history too.",
    .examples = "sigla history 17\nsigla history 17 --json --limit 1",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = 1,
    .values_size = sizeof(history_values),
    .run = run_history,
};
