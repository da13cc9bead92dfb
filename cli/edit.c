/* SPDX-License-Identifier: Apache-2.0 */
/* One way to do an edit and to tell of it, for all commands that change entries. */
#include "edit.h"

#include <sigla/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cli_edit_number(uint64_t *out, const char *text)
{
    uint64_t number = 0;
    size_t digits = 0;
    if (*text == '#')
        text++;
    for (; text[digits] >= '0' && text[digits] <= '9' && digits < 19; digits++)
        number = number * 10 + (uint64_t)(text[digits] - '0');
    *out = number;
    return digits > 0 && text[digits] == '\0' && number > 0;
}

const char *cli_edit_author(const char *given)
{
    static const char *const variables[] = {"SIGLA_AUTHOR", "LOGNAME", "USER"};
    if (given != NULL)
        return given;
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        const char *value = getenv(variables[i]);
        if (value != NULL && value[0] != '\0')
            return value;
    }
    return NULL;
}

static cli_status read_assignment(sigla_assignment *out, char language[SIGLA_LANGUAGE_MAX], cli_session *session, const char *command,
                                  const char *word)
{
    char sentence[CLI_OPTION_MESSAGE_MAX];
    const char *equals = strchr(word, '=');
    const char *dot = equals == NULL ? NULL : memchr(word, '.', (size_t)(equals - word));
    if (equals == NULL || equals == word) {
        snprintf(sentence, sizeof sentence, "\"%.100s\" is not of the form FIELD=VALUE", word);
        return cli_complain_usage(session, command, sentence);
    }
    *out = (sigla_assignment){.field = {word, (size_t)((dot != NULL ? dot : equals) - word)}, .value = sigla_slice_of(equals + 1)};
    if (dot == NULL)
        return CLI_DONE;
    if (!cli_language_parse(language, dot + 1, (size_t)(equals - dot - 1))) {
        snprintf(sentence, sizeof sentence, "\"%.*s\" is not a language tag such as fr or pt-BR", (int)(equals - dot - 1), dot + 1);
        return cli_complain_usage(session, command, sentence);
    }
    out->language = language;
    return CLI_DONE;
}

cli_status cli_edit_assignments(cli_assignments *out, cli_session *session, const char *command, cli_words words, size_t first)
{
    out->count = 0;
    for (size_t i = first; i < words.count; i++) {
        if (out->count == CLI_ASSIGNMENTS_MAX)
            return cli_complain_usage(session, command, "these are too many fields at a time");
        cli_status status = read_assignment(&out->items[out->count], out->languages[out->count], session, command, words.items[i]);
        if (status != CLI_DONE)
            return status;
        out->count++;
    }
    return CLI_DONE;
}

static void write_number(sigla_json *json, const char *key, uint64_t number)
{
    sigla_json_key(json, key);
    if (number > 0)
        sigla_json_unsigned(json, number);
    else
        sigla_json_null(json);
}

static void print_json(cli_print *out, const sigla_edit *edit, const sigla_edit_report *report)
{
    sigla_json json = sigla_json_to(&out->buffer);
    sigla_json_begin_object(&json);
    write_number(&json, "version", 1);
    write_number(&json, "change", report->change);
    write_number(&json, "entry", report->entry_id != 0 ? report->entry_id : edit->entry_id);
    write_number(&json, "other", report->other_id);
    sigla_json_end_object(&json);
    cli_print_text(out, "\n");
}

/* "entry 17, change 120: SIS (en) status: preferred". */
static cli_status print_change(cli_session *session, sigla_store *store, const sigla_edit_report *report)
{
    sigla_error error = {0};
    sigla_change_list *list = NULL;
    cli_print *out = &session->out;
    if (sigla_store_changes(&list, store, report->change - 1, 1, &error) != SIGLA_OK)
        return cli_complain_error(session, &error);
    cli_print_format(out, "entry %llu", (unsigned long long)report->entry_id);
    if (report->other_id != 0)
        cli_print_format(out, " and entry %llu", (unsigned long long)report->other_id);
    cli_print_format(out, ", change %llu: ", (unsigned long long)report->change);
    if (list->count > 0) {
        cli_print_shown(out, list->changes[0].action);
        cli_print_text(out, list->changes[0].detail.len > 0 ? ", " : "");
        cli_print_shown(out, list->changes[0].detail);
    }
    cli_print_text(out, "\n");
    sigla_change_list_free(list);
    return CLI_DONE;
}

static cli_status tell_failure(cli_session *session, sigla_status status, const sigla_error *error)
{
    cli_complain(session, "%s", error->message);
    switch (status) {
    case SIGLA_NOT_FOUND:
        return CLI_NOT_FOUND;
    case SIGLA_CONFLICT:
        return CLI_CONFLICT;
    case SIGLA_INVALID:
    case SIGLA_LIMIT:
        return CLI_USAGE;
    default:
        return CLI_FAILED;
    }
}

cli_status cli_edit_do(cli_session *session, sigla_store *store, const cli_edit_values *values, const sigla_edit *edit)
{
    sigla_error error = {0};
    sigla_edit_report report = {0};
    sigla_edit whole = *edit;
    whole.author = cli_edit_author(values->author);
    whole.reason = values->reason;
    whole.if_revision = values->if_revision;
    sigla_status status = sigla_store_edit(store, &whole, &report, &error);
    if (status != SIGLA_OK && status != SIGLA_UNCHANGED)
        return tell_failure(session, status, &error);
    if (values->json)
        print_json(&session->out, edit, &report);
    else if (status == SIGLA_UNCHANGED)
        cli_print_text(&session->out, "nothing changed: it is so already\n");
    else
        return print_change(session, store, &report);
    return CLI_DONE;
}

cli_status cli_edit_run(cli_session *session, const cli_edit_values *values, const sigla_edit *edit)
{
    sigla_store *store = NULL;
    cli_status status = edit->action == SIGLA_EDIT_ADD_ENTRY ? cli_store_open(&store, session, true) : cli_store_change(&store, session);
    if (status != CLI_DONE)
        return status;
    status = cli_edit_do(session, store, values, edit);
    sigla_store_close(store);
    return status;
}
