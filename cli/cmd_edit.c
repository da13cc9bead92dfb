/* SPDX-License-Identifier: Apache-2.0 */
/* sigla new, set, add-term, remove-term, approve, deprecate: what is said of an entry and its terms. */
#include "edit.h"
#include "table.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static cli_status bad_number(cli_session *session, const char *command)
{
    return cli_complain_usage(session, command, "the number of an entry is digits, as lookup and list print it");
}

static const char *language_of(const cli_edit_values *values)
{
    return values->language[0] != '\0' ? values->language : NULL;
}

/* The words from the `first` on as names of terms. */
static size_t name_terms(sigla_term_name names[SIGLA_EDIT_TERMS_MAX], const cli_edit_values *values, cli_words words, size_t first)
{
    size_t count = 0;
    for (size_t i = first; i < words.count && count < SIGLA_EDIT_TERMS_MAX; i++)
        names[count++] = (sigla_term_name){.language = language_of(values), .text = sigla_slice_of(words.items[i])};
    return count;
}

/* ---- new ---- */

static cli_status run_new(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    cli_assignments assignments;
    if (values->language[0] == '\0')
        return cli_complain_usage(session, "new", "the language of the terms is not said: --lang TAG");
    cli_status status = cli_edit_assignments(&assignments, session, "new", words, 2);
    if (status != CLI_DONE)
        return status;
    const sigla_term_name terms[] = {{SIGLA_TERM_SHORT, values->language, sigla_slice_of(words.items[0])},
                                     {SIGLA_TERM_LONG, values->language, sigla_slice_of(words.items[1])}};
    const sigla_edit edit = {.action = SIGLA_EDIT_ADD_ENTRY,
                             .terms = terms,
                             .term_count = 2,
                             .assignments = assignments.items,
                             .assignment_count = assignments.count};
    return cli_edit_run(session, values, &edit);
}

static const cli_option new_options[] = {CLI_EDIT_LANGUAGE("the language of both terms"), CLI_EDIT_OPTIONS};

const cli_command cli_command_new = {
    .name = "new",
    .summary = "make an entry by hand",
    .arguments = "SHORT LONG [FIELD=VALUE…]",
    .details = "Makes an entry of a short form and its long form; both are admitted. Fields of the entry may follow, as set takes them. "
               "Documents that define the "
               "same join it.",
    .examples = "sigla new BCE \"Banque centrale européenne\" --lang fr\nsigla new ECB \"European Central Bank\" --lang en domain=finance",
    .options = new_options,
    .option_count = COUNT(new_options),
    .words_min = 2,
    .words_max = SIZE_MAX,
    .values_size = sizeof(cli_edit_values),
    .run = run_new,
};

/* ---- set ---- */

static void print_values(cli_print *out, const sigla_field_info *field)
{
    size_t printed = 0;
    for (size_t i = 0; i < field->value_count; i++)
        if (field->values[i][0] != '\0')
            cli_print_format(out, "%s%s", printed++ > 0 ? ", " : ": ", field->values[i]);
}

static cli_status print_fields(cli_session *session)
{
    sigla_field_info field;
    for (size_t i = 0; sigla_field_at(&field, i); i++) {
        bool with_language = strcmp(field.scope, "language") == 0;
        cli_print_styled(&session->out, CLI_STYLE_STRONG, field.name);
        cli_print_format(&session->out, "%s  %s%s", with_language ? ".LANG" : "",
                         strcmp(field.scope, "term") == 0 ? "of a term (--term): " : "", field.help);
        print_values(&session->out, &field);
        cli_print_text(&session->out, "\n");
    }
    cli_print_styled(&session->out, CLI_STYLE_STRONG, "text");
    cli_print_text(&session->out, "  of a term (--term): how it is written\n");
    cli_print_styled(&session->out, CLI_STYLE_STRONG, "language");
    cli_print_text(&session->out, "  of a term (--term): its language\n");
    return CLI_DONE;
}

static cli_status run_set(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    cli_assignments assignments;
    sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_ENTRY, .assignments = assignments.items};
    if (values->fields)
        return print_fields(session);
    if (words.count < 2)
        return cli_complain_usage(session, "set", "something is missing: sigla set ID FIELD=VALUE…");
    if (!cli_edit_number(&edit.entry_id, words.items[0]))
        return bad_number(session, "set");
    cli_status status = cli_edit_assignments(&assignments, session, "set", words, 1);
    if (status != CLI_DONE)
        return status;
    edit.assignment_count = assignments.count;
    const sigla_term_name term = {.language = language_of(values), .text = sigla_slice_of(values->term)};
    if (values->term != NULL) {
        edit.action = SIGLA_EDIT_CHANGE_TERM;
        edit.terms = &term;
        edit.term_count = 1;
    }
    return cli_edit_run(session, values, &edit);
}

static const cli_option set_options[] = {
    {"term", CLI_OPTION_TEXT, "TEXT", offsetof(cli_edit_values, term), 0, "the fields are those of this term of the entry"},
    CLI_EDIT_LANGUAGE("only the term in this language"),
    {"fields", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, fields), 0, "list the fields and what they may be"},
    CLI_EDIT_REVISION,
    CLI_EDIT_OPTIONS,
};

const cli_command cli_command_set = {
    .name = "set",
    .summary = "say something of an entry or a term",
    .arguments = "ID FIELD=VALUE…",
    .details = "Sets fields of an entry, or with --term of one of its terms: domain, definition.fr, status, type, gender and others; "
               "--fields lists them. An "
               "empty value takes back what was said.\n\n"
               "Another text for a term is another term: the first is taken out, and documents that use it do not bring it back. What a "
               "person has said is never "
               "changed by a document.",
    .examples = "sigla set 17 domain=migration definition.en=\"A database for border checks.\"\nsigla set 17 --term SIS type=acronym "
                "status=preferred\nsigla set --fields",
    .options = set_options,
    .option_count = COUNT(set_options),
    .words_max = SIZE_MAX,
    .values_size = sizeof(cli_edit_values),
    .run = run_set,
};

/* ---- add-term, remove-term ---- */

static cli_status run_add_term(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    cli_assignments assignments;
    sigla_edit edit = {.action = SIGLA_EDIT_ADD_TERM, .term_count = 1, .assignments = assignments.items};
    if (!cli_edit_number(&edit.entry_id, words.items[0]))
        return bad_number(session, "add-term");
    if (values->language[0] == '\0')
        return cli_complain_usage(session, "add-term", "the language of the term is not said: --lang TAG");
    if (values->is_short && values->is_long)
        return cli_complain_usage(session, "add-term", "a term is a short form or a long form, not both");
    cli_status status = cli_edit_assignments(&assignments, session, "add-term", words, 2);
    if (status != CLI_DONE)
        return status;
    bool is_long = values->is_long || (!values->is_short && strchr(words.items[1], ' ') != NULL);
    const sigla_term_name term = {is_long ? SIGLA_TERM_LONG : SIGLA_TERM_SHORT, values->language, sigla_slice_of(words.items[1])};
    edit.terms = &term;
    edit.assignment_count = assignments.count;
    return cli_edit_run(session, values, &edit);
}

static const cli_option add_term_options[] = {
    CLI_EDIT_LANGUAGE("the language of the term"),
    {"short", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, is_short), 0, "it is a short form; else a text without spaces is one"},
    {"long", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, is_long), 0, "it is a long form; else a text with spaces is one"},
    CLI_EDIT_REVISION,
    CLI_EDIT_OPTIONS,
};

const cli_command cli_command_add_term = {
    .name = "add-term",
    .summary = "add a term to an entry by hand",
    .arguments = "ID TEXT [FIELD=VALUE…]",
    .details = "Adds a term, admitted, in any language. Fields of the term may follow, as set --term takes them; lookup-only=yes makes it "
               "a form that the entry is "
               "found by and that is not shown.",
    .examples = "sigla add-term 17 \"Schengener Informationssystem\" --lang de\nsigla add-term 17 SIS1 --lang en lookup-only=yes",
    .options = add_term_options,
    .option_count = COUNT(add_term_options),
    .words_min = 2,
    .words_max = SIZE_MAX,
    .values_size = sizeof(cli_edit_values),
    .run = run_add_term,
};

/* An action on the terms named after the entry, which may be given a status. */
static cli_status run_on_terms(cli_session *session, const cli_edit_values *values, cli_words words, sigla_edit_action action,
                               const char *command, const char *to_status)
{
    sigla_term_name names[SIGLA_EDIT_TERMS_MAX];
    const sigla_assignment assignment = {.field = sigla_slice_of("status"), .value = sigla_slice_of(to_status)};
    sigla_edit edit = {.action = action, .terms = names, .assignments = &assignment, .assignment_count = to_status != NULL};
    if (!cli_edit_number(&edit.entry_id, words.items[0]))
        return bad_number(session, command);
    edit.term_count = name_terms(names, values, words, 1);
    return cli_edit_run(session, values, &edit);
}

static cli_status run_remove_term(cli_session *session, const void *raw, cli_words words)
{
    return run_on_terms(session, raw, words, SIGLA_EDIT_REMOVE_TERM, "remove-term", NULL);
}

static const cli_option named_options[] = {CLI_EDIT_LANGUAGE("only terms in this language"), CLI_EDIT_REVISION, CLI_EDIT_OPTIONS};

const cli_command cli_command_remove_term = {
    .name = "remove-term",
    .summary = "take a term out of an entry",
    .arguments = "ID TERM…",
    .details = "Takes terms out: they are neither shown nor found any more, and documents that use them do not bring them back.",
    .examples = "sigla remove-term 17 \"information system Schengen\"",
    .options = named_options,
    .option_count = COUNT(named_options),
    .words_min = 2,
    .words_max = SIGLA_EDIT_TERMS_MAX + 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_remove_term,
};

/* ---- approve, deprecate ---- */

static cli_status run_approve(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    if (values->preferred && words.count < 2)
        return cli_complain_usage(session, "approve", "--preferred needs a term");
    return run_on_terms(session, values, words, SIGLA_EDIT_APPROVE, "approve", values->preferred ? "preferred" : NULL);
}

static const cli_option approve_options[] = {
    {"preferred", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, preferred), 0,
     "the term is the preferred one of its language; the one that was is admitted"},
    CLI_EDIT_LANGUAGE("only terms in this language"),
    CLI_EDIT_REVISION,
    CLI_EDIT_OPTIONS,
};

const cli_command cli_command_approve = {
    .name = "approve",
    .summary = "approve terms: proposed ones become admitted",
    .arguments = "ID [TERM…]",
    .details = "Makes the terms named admitted, or all proposed terms of the entry when none is named; with --preferred the one named is "
               "preferred.",
    .examples = "sigla approve 17\nsigla approve 17 SIS --preferred --reason \"Regulation 2018/1862\"",
    .options = approve_options,
    .option_count = COUNT(approve_options),
    .words_min = 1,
    .words_max = SIGLA_EDIT_TERMS_MAX + 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_approve,
};

static cli_status run_deprecate(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    return run_on_terms(session, values, words, SIGLA_EDIT_DEPRECATE, "deprecate", values->superseded ? "superseded" : NULL);
}

static const cli_option deprecate_options[] = {
    {"superseded", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, superseded), 0, "superseded by another, instead of deprecated"},
    CLI_EDIT_LANGUAGE("only terms in this language"),
    CLI_EDIT_REVISION,
    CLI_EDIT_OPTIONS,
};

const cli_command cli_command_deprecate = {
    .name = "deprecate",
    .summary = "say that terms should no longer be used",
    .arguments = "ID TERM…",
    .details = "Makes the terms named deprecated, or with --superseded superseded. They are still found.",
    .examples = "sigla deprecate 17 \"SIS 1+\" --superseded",
    .options = deprecate_options,
    .option_count = COUNT(deprecate_options),
    .words_min = 2,
    .words_max = SIGLA_EDIT_TERMS_MAX + 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_deprecate,
};
