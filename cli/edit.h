/* SPDX-License-Identifier: Apache-2.0 */
/* What the commands that change entries have in common: their options, what they read from the command line, how they tell what was done.
 */
#ifndef CLI_EDIT_H
#define CLI_EDIT_H

#include "command.h"

#include <sigla/edit.h>

#define CLI_ASSIGNMENTS_MAX SIGLA_EDIT_ASSIGNMENTS_MAX

/* Values of all of them; each command's table has those that it knows. */
typedef struct cli_edit_values {
    const char *author, *reason, *term;
    uint64_t if_revision;
    char language[SIGLA_LANGUAGE_MAX];
    bool json, preferred, superseded, is_short, is_long, fields;
} cli_edit_values;

#define CLI_EDIT_OPTIONS                                                                                                                   \
    {"author", CLI_OPTION_TEXT,                                                                                                            \
     "NAME",   offsetof(cli_edit_values, author),                                                                                          \
     0,        "who does it, for the log; else $SIGLA_AUTHOR, else the login name"},                                                       \
        {"reason", CLI_OPTION_TEXT, "TEXT", offsetof(cli_edit_values, reason), 0, "why, for the log"},                                     \
    {                                                                                                                                      \
        "json", CLI_OPTION_FLAG, NULL, offsetof(cli_edit_values, json), 0, "print one JSON object"                                         \
    }
#define CLI_EDIT_REVISION                                                                                                                  \
    {                                                                                                                                      \
        "if-revision", CLI_OPTION_NUMBER, "N", offsetof(cli_edit_values, if_revision), UINT64_MAX,                                         \
            "only if N is still the entry's revision; else nothing is done and the exit status is 4"                                       \
    }
#define CLI_EDIT_LANGUAGE(help)                                                                                                            \
    {                                                                                                                                      \
        "lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(cli_edit_values, language), 0, help                                                   \
    }

/* A number of an entry, document or change: digits, "#" may stand before them. */
bool cli_edit_number(uint64_t *out, const char *text);
/* The author that was given, or the one to be taken else. */
const char *cli_edit_author(const char *given);

/* Reads FIELD=VALUE words (FIELD.fr=VALUE for a definition or note) from the `first` on; the languages are kept in `languages`. Complains.
 */
typedef struct cli_assignments {
    sigla_assignment items[CLI_ASSIGNMENTS_MAX];
    char languages[CLI_ASSIGNMENTS_MAX][SIGLA_LANGUAGE_MAX];
    size_t count;
} cli_assignments;
cli_status cli_edit_assignments(cli_assignments *out, cli_session *session, const char *command, cli_words words, size_t first);

/* Opens the store, does it, tells what was done. `edit` lacks only author, reason and revision. */
cli_status cli_edit_run(cli_session *session, const cli_edit_values *values, const sigla_edit *edit);
/* The same in a store that is open. */
cli_status cli_edit_do(cli_session *session, sigla_store *store, const cli_edit_values *values, const sigla_edit *edit);

#endif
