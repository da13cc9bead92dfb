/* SPDX-License-Identifier: Apache-2.0 */
/* The command `sigla`: finds the command in the table, reads its options, runs it, and turns what happened into an exit status. */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const cli_command *const cli_commands[] = {
    &cli_command_add,   &cli_command_extract,     &cli_command_lookup,  &cli_command_search, &cli_command_annotate,
    &cli_command_list, &cli_command_show, &cli_command_documents,
    &cli_command_stats, &cli_command_check_store, &cli_command_changes,
    &cli_command_new, &cli_command_set, &cli_command_add_term, &cli_command_remove_term, &cli_command_approve, &cli_command_deprecate,
    &cli_command_merge, &cli_command_split, &cli_command_delete, &cli_command_restore, &cli_command_history, &cli_command_undo,
    &cli_command_remove, &cli_command_migrate, &cli_command_help,
};
const size_t cli_command_count = sizeof cli_commands / sizeof cli_commands[0];

const cli_option cli_global_options[] = {
    {"store", CLI_OPTION_TEXT, "DIR", offsetof(cli_globals, store), 0,
     "the directory of the store; else $SIGLA_STORE, else $XDG_DATA_HOME/sigla, else ~/.local/share/sigla"},
    {"color", CLI_OPTION_CHOICE, "auto|always|never", offsetof(cli_globals, color), 0,
     "colour the output; auto does on a terminal, unless NO_COLOR is set"},
    {"help", CLI_OPTION_FLAG, NULL, offsetof(cli_globals, help), 0, "show help, with an example"},
    {"version", CLI_OPTION_FLAG, NULL, offsetof(cli_globals, version), 0, "show the version"},
};
const size_t cli_global_option_count = sizeof cli_global_options / sizeof cli_global_options[0];

/* The command line, read. */
typedef struct command_line {
    const cli_command *command;
    cli_words words;
    _Alignas(max_align_t) char values[CLI_VALUES_MAX];
} command_line;

const cli_command *cli_command_find(const char *name)
{
    for (size_t i = 0; i < cli_command_count; i++) {
        const cli_command *command = cli_commands[i];
        if (strcmp(command->name, name) == 0 || (command->alias != NULL && strcmp(command->alias, name) == 0))
            return command;
    }
    return NULL;
}

cli_status cli_command_unknown(cli_session *session, const char *name)
{
    const char *names[sizeof cli_commands / sizeof cli_commands[0]];
    char sentence[CLI_OPTION_MESSAGE_MAX];
    for (size_t i = 0; i < cli_command_count; i++)
        names[i] = cli_commands[i]->name;
    const char *nearest = cli_nearest_name(name, names, cli_command_count);
    if (nearest != NULL)
        snprintf(sentence, sizeof sentence, "there is no command \"%.100s\"; did you mean \"%s\"?", name, nearest);
    else
        snprintf(sentence, sizeof sentence, "there is no command \"%.100s\"", name);
    return cli_complain_usage(session, NULL, sentence);
}

/* Sorts the words of the command line into options, the command and its words (which are moved to the front of argv). */
static cli_status read_line(command_line *out, cli_session *session, int argc, char **argv)
{
    char message[CLI_OPTION_MESSAGE_MAX];
    bool options_end = false;
    out->words.items = argv;
    for (int i = 1; i < argc; i++) {
        bool option = !options_end && argv[i][0] == '-' && argv[i][1] != '\0';
        cli_option_set sets[2] = {{cli_global_options, cli_global_option_count, &session->globals}};
        if (option && strcmp(argv[i], "--") == 0) {
            options_end = true;
        } else if (option) {
            if (out->command != NULL)
                sets[1] = (cli_option_set){out->command->options, out->command->option_count, out->values};
            if (!cli_option_take(sets, out->command != NULL ? 2 : 1, argc, argv, &i, message))
                return cli_complain_usage(session, out->command != NULL ? out->command->name : NULL, message);
        } else if (out->command == NULL) {
            out->command = cli_command_find(argv[i]);
            if (out->command == NULL)
                return cli_command_unknown(session, argv[i]);
        } else
            out->words.items[out->words.count++] = argv[i];
    }
    return CLI_DONE;
}

static cli_status check_words(cli_session *session, const command_line *line)
{
    const cli_command *command = line->command;
    char sentence[CLI_OPTION_MESSAGE_MAX];
    if (line->words.count < command->words_min)
        snprintf(sentence, sizeof sentence, "something is missing: sigla %s %s", command->name, command->arguments);
    else if (line->words.count > command->words_max)
        snprintf(sentence, sizeof sentence, "\"%.100s\" is one word too many", line->words.items[command->words_max]);
    else
        return CLI_DONE;
    return cli_complain_usage(session, command->name, sentence);
}

static cli_status run(cli_session *session, int argc, char **argv)
{
    command_line line = {0};
    cli_status status = read_line(&line, session, argc, argv);
    if (status != CLI_DONE)
        return status;
    cli_print_release(&session->out);
    cli_print_init(&session->out, STDOUT_FILENO, session->globals.color);
    if (session->globals.version)
        cli_print_format(&session->out, "sigla %s\n", sigla_version());
    else if (session->globals.help && line.command == NULL)
        cli_help_program(&session->out);
    else if (session->globals.help)
        cli_help_command(&session->out, line.command);
    else if (line.command == NULL && isatty(STDIN_FILENO) != 1 && !session->out.terminal)
        status = cli_complain_usage(session, NULL, "which command?");
    else if (line.command == NULL)
        cli_help_begin(&session->out);
    else
        status = check_words(session, &line);
    if (status != CLI_DONE || session->globals.version || session->globals.help || line.command == NULL)
        return status;
    return line.command->run(session, line.values, line.words);
}

/* A reader that went away (EPIPE) is no fault to talk about; a full disk is. */
static cli_status finish(cli_session *session, cli_status status)
{
    if (!cli_print_flush(&session->out)) {
        if (session->out.write_error != EPIPE)
            cli_complain(session, "cannot write the output: %s", strerror(session->out.write_error));
        status = CLI_FAILED;
    }
    cli_print_release(&session->out);
    return status;
}

int main(int argc, char **argv)
{
    cli_session session = {0};
    cli_print_init(&session.out, STDOUT_FILENO, "never");
    return (int)finish(&session, run(&session, argc, argv));
}
