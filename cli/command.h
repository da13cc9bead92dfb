/* SPDX-License-Identifier: Apache-2.0 */
/* A command of sigla: a row in the table of main.c. It gets its options as a plain struct and its words, prints through the session's writer, and
   gives back an exit status. The same rows print --help and the manual page. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "options.h"
#include "session.h"

#define CLI_VALUES_MAX 128 /* bytes; room for the values of any command */

/* What stands on the command line and is not an option. */
typedef struct cli_words {
    char **items;
    size_t count;
} cli_words;

typedef struct cli_command {
    const char *name;
    const char *alias;     /* NULL: none */
    const char *summary;   /* one line, begins with a verb */
    const char *arguments; /* as usage shows them; "" when there are none */
    const char *details;   /* paragraphs, parted by an empty line */
    const char *examples;  /* a line each */
    const cli_option *options;
    size_t option_count;
    size_t words_min, words_max;
    size_t values_size;
    cli_status (*run)(cli_session *session, const void *values, cli_words words);
} cli_command;

extern const cli_command cli_command_add;
extern const cli_command cli_command_extract;
extern const cli_command cli_command_lookup;
extern const cli_command cli_command_search;
extern const cli_command cli_command_annotate;
extern const cli_command cli_command_list;
extern const cli_command cli_command_show;
extern const cli_command cli_command_documents;
extern const cli_command cli_command_stats;
extern const cli_command cli_command_check_store;
extern const cli_command cli_command_changes;
extern const cli_command cli_command_new;
extern const cli_command cli_command_set;
extern const cli_command cli_command_add_term;
extern const cli_command cli_command_remove_term;
extern const cli_command cli_command_approve;
extern const cli_command cli_command_deprecate;
extern const cli_command cli_command_merge;
extern const cli_command cli_command_split;
extern const cli_command cli_command_delete;
extern const cli_command cli_command_restore;
extern const cli_command cli_command_history;
extern const cli_command cli_command_undo;
extern const cli_command cli_command_remove;
extern const cli_command cli_command_migrate;
extern const cli_command cli_command_help;

/* The table (main.c). */
extern const cli_command *const cli_commands[];
extern const size_t cli_command_count;
extern const cli_option cli_global_options[];
extern const size_t cli_global_option_count;

/* The command of that name or alias; NULL when there is none. */
const cli_command *cli_command_find(const char *name);
/* Says that there is no such command, and which one may have been meant. */
cli_status cli_command_unknown(cli_session *session, const char *name);

/* Prints how to use the program (help.c) or one command. */
void cli_help_program(cli_print *print);
void cli_help_command(cli_print *print, const cli_command *command);
/* Prints the first steps, for somebody who typed only "sigla". */
void cli_help_begin(cli_print *print);
/* Prints the manual page in roff (man.c). */
void cli_man_page(cli_print *print);

#endif
