/* SPDX-License-Identifier: Apache-2.0 */
/* Help on the screen, made from the tables of commands and options; and the command `help`. */
#include "command.h"
#include "wrap.h"

#include <sigla/text.h>
#include <stdint.h>
#include <stdio.h>

#define HELP_COLUMNS 80
#define NAME_COLUMNS 24 /* where the explanation of an option begins */

static size_t help_width(const cli_print *print)
{
    return print->width < HELP_COLUMNS ? print->width : HELP_COLUMNS;
}

/* "  name   explanation", the explanation wrapped in its own column; below the name when the name is long. */
static void print_entry(cli_print *print, const char *name, const char *explanation, size_t columns)
{
    size_t taken = 2 + sigla_text_width(sigla_slice_of(name));
    cli_print_text(print, "  ");
    cli_print_styled(print, CLI_STYLE_STRONG, name);
    if (taken + 2 > columns) {
        cli_print_text(print, "\n");
        taken = 0;
    } else {
        cli_print_spaces(print, columns - taken);
        taken = columns;
    }
    cli_wrap_print(print, sigla_slice_of(explanation), NULL, 0, taken, columns, help_width(print));
}

static void print_options(cli_print *print, const char *title, const cli_option *options, size_t count)
{
    if (count == 0)
        return;
    cli_print_format(print, "\n%s\n", title);
    for (size_t i = 0; i < count; i++) {
        char name[80];
        snprintf(name, sizeof name, "--%s%s%s", options[i].name, options[i].value != NULL ? " " : "",
                 options[i].value != NULL ? options[i].value : "");
        print_entry(print, name, options[i].help, NAME_COLUMNS);
    }
}

/* Paragraphs, parted by an empty line in `text`. */
static void print_paragraphs(cli_print *print, const char *text)
{
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        size_t len = end == NULL ? strlen(text) : (size_t)(end - text);
        sigla_slice paragraph = {text, len};
        cli_wrap_print(print, paragraph, NULL, 0, 0, 0, help_width(print));
        text += len;
        if (end != NULL) {
            cli_print_text(print, "\n");
            text += 2;
        }
    }
}

static void print_lines(cli_print *print, const char *lines)
{
    while (*lines != '\0') {
        size_t len = strcspn(lines, "\n");
        cli_print_text(print, "  ");
        sigla_buffer_append(&print->buffer, lines, len);
        cli_print_text(print, "\n");
        lines += len + (lines[len] == '\n');
    }
}

void cli_help_command(cli_print *print, const cli_command *command)
{
    cli_print_format(print, "sigla %s: %s.\n\n", command->name, command->summary);
    cli_print_format(print, "Usage: sigla %s%s%s%s\n\n", command->name, command->option_count > 0 ? " [OPTION]…" : "",
                     command->arguments[0] != '\0' ? " " : "", command->arguments);
    print_paragraphs(print, command->details);
    print_options(print, "Options:", command->options, command->option_count);
    print_options(print, "Options of every command:", cli_global_options, cli_global_option_count);
    cli_print_text(print, "\nExamples:\n");
    print_lines(print, command->examples);
}

static void print_commands(cli_print *print)
{
    for (size_t i = 0; i < cli_command_count; i++)
        print_entry(print, cli_commands[i]->name, cli_commands[i]->summary, 15);
}

void cli_help_program(cli_print *print)
{
    cli_wrap_text(print, "sigla finds the acronyms that documents define, keeps them with the place they come from, and answers look-ups.", 0,
                  help_width(print));
    cli_print_text(print, "\nUsage: sigla COMMAND [OPTION]… [WORD]…\n\nCommands:\n");
    print_commands(print);
    print_options(print, "Options of every command:", cli_global_options, cli_global_option_count);
    cli_print_text(print, "\n");
    cli_wrap_text(print, "Exit status: 0 done or found, 1 not found, 2 wrong usage, 3 failure, 4 changed by somebody else since.", 0, help_width(print));
    cli_print_text(print, "\nExamples:\n");
    print_lines(print, "sigla add reports/*.txt\nsigla lookup SIS ETIAS\nsigla lookup --help");
}

void cli_help_begin(cli_print *print)
{
    cli_print_text(print, "sigla keeps the acronyms of your documents, each with the place it comes from.\n\nBegin with:\n");
    print_lines(print, "sigla extract report.txt     shows what a document defines; keeps nothing\n"
                       "sigla add report.txt         keeps it\n"
                       "sigla lookup SIS             what it stands for, and where that is written");
    cli_print_text(print, "\nThe commands:\n");
    print_commands(print);
    cli_print_text(print, "\nMore about each: sigla COMMAND --help\n");
}

typedef struct help_values {
    bool man;
} help_values;

static const cli_option options[] = {
    {"man", CLI_OPTION_FLAG, NULL, offsetof(help_values, man), 0, "print the manual page (roff) instead: sigla help --man | man -l -"},
};

static cli_status run_help(cli_session *session, const void *values, cli_words words)
{
    const help_values *wanted = values;
    if (wanted->man) {
        cli_man_page(&session->out);
        return CLI_DONE;
    }
    if (words.count == 0) {
        cli_help_program(&session->out);
        return CLI_DONE;
    }
    const cli_command *command = cli_command_find(words.items[0]);
    if (command == NULL)
        return cli_command_unknown(session, words.items[0]);
    cli_help_command(&session->out, command);
    return CLI_DONE;
}

const cli_command cli_command_help = {
    .name = "help",
    .summary = "explain a command",
    .arguments = "[COMMAND]",
    .details = "The same as --help after the command. Without a command, all of them are listed.",
    .examples = "sigla help lookup",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_max = 1,
    .run = run_help,
};
