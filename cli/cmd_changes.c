/* SPDX-License-Identifier: Apache-2.0 */
/* sigla changes: the log of changes, oldest first. */
#include "change.h"
#include "command.h"

#define PAGE 500
#define LIMIT_DEFAULT 20

typedef struct changes_values {
    uint64_t after;
    uint64_t limit;
    bool all;
    bool json;
} changes_values;

static const cli_option options[] = {
    {"after", CLI_OPTION_NUMBER, "N", offsetof(changes_values, after), UINT64_MAX, "only changes with numbers above N"},
    {"limit", CLI_OPTION_NUMBER, "N", offsetof(changes_values, limit), UINT64_MAX, "at most N changes; else 20: the last ones, or the first after --after"},
    {"all", CLI_OPTION_FLAG, NULL, offsetof(changes_values, all), 0, "all changes"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(changes_values, json), 0, "print JSON, an object on a line for each change"},
};

typedef struct changes_work {
    cli_session *session;
    cli_table table;
    bool as_json;
    uint64_t after; /* number of the change before the next one */
    uint64_t left;  /* how many may still be printed */
    size_t count;
} changes_work;

static sigla_status print_pages(changes_work *work, sigla_store *store, sigla_error *error)
{
    size_t count = 1;
    while (count > 0 && work->left > 0 && cli_session_can_print(work->session)) {
        sigla_change_list *page = NULL;
        size_t limit = work->left < PAGE ? (size_t)work->left : PAGE;
        sigla_status status = sigla_store_changes(&page, store, work->after, limit, error);
        if (status != SIGLA_OK)
            return status;
        count = page->count;
        for (size_t i = 0; i < count; i++) {
            if (work->as_json)
                cli_change_json(&work->session->out, &page->changes[i]);
            else
                cli_change_row(&work->table, &page->changes[i]);
        }
        work->after = count > 0 ? page->changes[count - 1].number : work->after;
        work->left -= count;
        work->count += count;
        sigla_change_list_free(page);
    }
    return SIGLA_OK;
}

/* Where to begin, so that the last ones are printed when nothing else is asked for. */
static sigla_status find_start(changes_work *work, sigla_store *store, const changes_values *wanted, sigla_error *error)
{
    sigla_store_stats stats = {0};
    work->left = wanted->all ? UINT64_MAX : wanted->limit > 0 ? wanted->limit : LIMIT_DEFAULT;
    work->after = wanted->after;
    if (wanted->all || wanted->after > 0)
        return SIGLA_OK;
    sigla_status status = sigla_store_stats_get(&stats, store, error);
    work->after = stats.last_change > work->left ? stats.last_change - work->left : 0;
    return status;
}

static cli_status run_changes(cli_session *session, const void *values, cli_words words)
{
    const changes_values *wanted = values;
    changes_work work = {.session = session, .as_json = wanted->json};
    sigla_error error = {0};
    sigla_store *store = NULL;
    (void)words;
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    cli_change_begin(&work.table, &session->out);
    sigla_status printed = find_start(&work, store, wanted, &error);
    if (printed == SIGLA_OK)
        printed = print_pages(&work, store, &error);
    cli_table_end(&work.table);
    if (printed != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else if (work.count == 0) {
        cli_complain(session, wanted->after > 0 ? "there is no such change" : "nothing has been changed in the store yet");
        status = CLI_NOT_FOUND;
    }
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_changes = {
    .name = "changes",
    .alias = "log",
    .summary = "show the log of changes",
    .arguments = "",
    .details = "Prints the last changes to the store, oldest first: number, time (UTC), author, action, entry, document (in a pipe only), a "
               "detail for people, and the reason that was given. 0 stands for no entry or no document.\n\n"
               "The exit status is 1 when there is none.",
    .examples = "sigla changes\nsigla changes --after 1200 --all --json",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .values_size = sizeof(changes_values),
    .run = run_changes,
};
