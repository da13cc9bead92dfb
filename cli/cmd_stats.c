/* SPDX-License-Identifier: Apache-2.0 */
/* sigla stats: how much is in the store. */
#include "command.h"
#include "stamp.h"
#include "table.h"

#include <sigla/json.h>
#include <string.h>

typedef struct stats_values {
    bool json;
} stats_values;

static const cli_option options[] = {
    {"json", CLI_OPTION_FLAG, NULL, offsetof(stats_values, json), 0, "print one JSON object"},
};

/* A counter, under the name that JSON and pipes give it and the one for people. */
typedef struct stats_counter {
    const char *name;
    const char *label;
    size_t offset;
    bool bytes;
} stats_counter;

static const stats_counter counters[] = {
    {"entries", "entries", offsetof(sigla_store_stats, entries), false},
    {"terms", "terms", offsetof(sigla_store_stats, terms), false},
    {"evidence", "definitions found", offsetof(sigla_store_stats, evidence), false},
    {"documents", "documents", offsetof(sigla_store_stats, documents), false},
    {"last_change", "last change", offsetof(sigla_store_stats, last_change), false},
    {"file_bytes", "size on disk", offsetof(sigla_store_stats, file_bytes), true},
    {"map_bytes", "room before growing", offsetof(sigla_store_stats, map_bytes), true},
};
#define COUNTERS (sizeof counters / sizeof counters[0])

static uint64_t value_of(const sigla_store_stats *stats, const stats_counter *counter)
{
    uint64_t value = 0;
    memcpy(&value, (const char *)stats + counter->offset, sizeof value);
    return value;
}

static void print_json(cli_print *out, const sigla_store_stats *stats)
{
    sigla_json json = sigla_json_to(&out->buffer);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, 1);
    sigla_json_key(&json, "schema");
    sigla_json_unsigned(&json, stats->schema);
    for (size_t i = 0; i < COUNTERS; i++) {
        sigla_json_key(&json, counters[i].name);
        sigla_json_unsigned(&json, value_of(stats, &counters[i]));
    }
    sigla_json_end_object(&json);
    cli_print_text(out, "\n");
}

static void print_plain(cli_print *out, const sigla_store_stats *stats)
{
    cli_print_format(out, "schema\t%u\n", stats->schema);
    for (size_t i = 0; i < COUNTERS; i++)
        cli_print_format(out, "%s\t%llu\n", counters[i].name, (unsigned long long)value_of(stats, &counters[i]));
}

static void print_for_people(cli_print *out, const sigla_store_stats *stats)
{
    char text[CLI_STAMP_MAX];
    for (size_t i = 0; i < COUNTERS; i++) {
        uint64_t value = value_of(stats, &counters[i]);
        cli_print_format(out, "%-20s", counters[i].label);
        cli_print_style(out, CLI_STYLE_STRONG);
        if (counters[i].bytes)
            cli_print_format(out, "%s", cli_stamp_size(text, value));
        else
            cli_print_format(out, "%llu", (unsigned long long)value);
        cli_print_style(out, CLI_STYLE_NONE);
        cli_print_text(out, "\n");
    }
}

static cli_status run_stats(cli_session *session, const void *values, cli_words words)
{
    const stats_values *wanted = values;
    sigla_store_stats stats = {0};
    sigla_error error = {0};
    sigla_store *store = NULL;
    (void)words;
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    if (sigla_store_stats_get(&stats, store, &error) != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else if (wanted->json)
        print_json(&session->out, &stats);
    else if (session->out.terminal)
        print_for_people(&session->out, &stats);
    else
        print_plain(&session->out, &stats);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_stats = {
    .name = "stats",
    .summary = "count what is in the store",
    .arguments = "",
    .details = "Prints the number of entries, terms, definitions found and documents, the number of the last change, and the size of the store.",
    .examples = "sigla stats\nsigla stats --json",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .values_size = sizeof(stats_values),
    .run = run_stats,
};
