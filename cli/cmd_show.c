/* SPDX-License-Identifier: Apache-2.0 */
/* sigla show: all that is known of one entry. */
#include "command.h"
#include "stamp.h"
#include "view.h"

#include <sigla/json.h>
#include <stdio.h>

#define EVIDENCE_DEFAULT 20
#define EVIDENCE_MAX 100000

typedef struct show_values {
    uint64_t evidence;
    bool json;
} show_values;

static const cli_option options[] = {
    {"evidence", CLI_OPTION_NUMBER, "N", offsetof(show_values, evidence), EVIDENCE_MAX, "at most N places, the newest document first; else 20"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(show_values, json), 0, "print one JSON object"},
};

static bool parse_id(uint64_t *out, const char *text)
{
    uint64_t id = 0;
    size_t digits = 0;
    if (*text == '#')
        text++;
    for (; text[digits] >= '0' && text[digits] <= '9' && digits < 19; digits++)
        id = id * 10 + (uint64_t)(text[digits] - '0');
    *out = id;
    return digits > 0 && text[digits] == '\0' && id > 0;
}

static void print_json(cli_print *out, const sigla_entry *entry)
{
    sigla_json json = sigla_json_to(&out->buffer);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, 1);
    sigla_json_key(&json, "entry");
    sigla_entry_write_json(&json, entry);
    sigla_json_end_object(&json);
    cli_print_text(out, "\n");
}

static void print_entry(cli_print *out, const sigla_entry *entry)
{
    char confidence[CLI_STAMP_MAX], note[CLI_STAMP_MAX + 64], seen[CLI_STAMP_MAX];
    cli_view view = {.evidence_max = entry->evidence_count, .details = true};
    snprintf(note, sizeof note, "confidence %s, last seen %s", cli_stamp_confidence(confidence, entry->confidence),
             cli_stamp_time(seen, entry->last_seen));
    cli_view_entry(out, entry, &view, note);
}

static cli_status run_show(cli_session *session, const void *values, cli_words words)
{
    const show_values *wanted = values;
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_entry_list *list = NULL;
    uint64_t id = 0;
    if (!parse_id(&id, words.items[0]))
        return cli_complain_usage(session, "show", "the number of an entry is digits, as lookup and list print it");
    cli_status status = cli_store_open(&store, session, false);
    if (status != CLI_DONE)
        return status;
    sigla_status got = sigla_store_entry(&list, store, id, wanted->evidence > 0 ? (size_t)wanted->evidence : EVIDENCE_DEFAULT, &error);
    if (got == SIGLA_NOT_FOUND) {
        cli_complain(session, "there is no entry %llu", (unsigned long long)id);
        status = CLI_NOT_FOUND;
    } else if (got != SIGLA_OK)
        status = cli_complain_error(session, &error);
    else if (wanted->json)
        print_json(&session->out, &list->entries[0]);
    else
        print_entry(&session->out, &list->entries[0]);
    sigla_entry_list_free(list);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_show = {
    .name = "show",
    .summary = "show one entry with all its terms and places",
    .arguments = "ID",
    .details = "Prints an entry by its number, as lookup and list give it: every term with its language, status, reliability (1 not verified to 4 "
               "very reliable), how often it was found and by which rule it joined; what persons have said of the entry; then the places, with "
               "pattern and confidence.",
    .examples = "sigla show 17\nsigla show --json 17",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = 1,
    .values_size = sizeof(show_values),
    .run = run_show,
};
