/* SPDX-License-Identifier: Apache-2.0 */
/* sigla check-store: whether the store holds what was written to it. */
#include "command.h"
#include "stamp.h"

static void tell_fault(const char *sentence, void *payload)
{
    cli_print *out = payload;
    cli_print_shown(out, sigla_slice_of(sentence));
    cli_print_text(out, "\n");
    cli_print_end_line(out);
}

static void print_sound(cli_session *session, sigla_store *store)
{
    char entries[CLI_STAMP_MAX], documents[CLI_STAMP_MAX];
    sigla_error error = {0};
    sigla_store_stats stats = {0};
    if (sigla_store_stats_get(&stats, store, &error) == SIGLA_OK)
        cli_print_format(&session->out, "the store is sound: %s, %s, %llu changes\n",
                         cli_stamp_count(documents, stats.documents, "document", "documents"),
                         cli_stamp_count(entries, stats.entries, "entry", "entries"), (unsigned long long)stats.last_change);
    else
        cli_print_text(&session->out, "the store is sound\n");
}

static cli_status run_check_store(cli_session *session, const void *values, cli_words words)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    size_t faults = 0;
    (void)values, (void)words;
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    sigla_status checked = sigla_store_check(&faults, store, tell_fault, &session->out, &error);
    if (faults > 0) {
        cli_complain(session, "the store is damaged: faults found: %zu", faults);
        status = CLI_FAILED;
    } else if (checked != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else
        print_sound(session, store);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_check_store = {
    .name = "check-store",
    .summary = "check that the store is whole",
    .arguments = "",
    .details = "Reads the whole store and compares its parts: checksums, indexes with entries, evidence with documents, counters, the log of "
               "changes. Each fault is a line. The exit status is 3 when there is one.",
    .examples = "sigla check-store\nsigla check-store --store /var/lib/sigla",
    .run = run_check_store,
};
