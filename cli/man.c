/* SPDX-License-Identifier: Apache-2.0 */
/* The manual page sigla(1) in roff, from the same tables as the help on the screen. docs/man/sigla.1 is what this prints. */
#include "command.h"

#include <string.h>

/* Text that roff must not read as a request: backslashes and hyphens escaped, no dot or apostrophe at the start of a line. */
static void print_roff_bytes(cli_print *print, const char *text, size_t len)
{
    bool line_start = true;
    for (size_t i = 0; i < len; i++) {
        if (line_start && (text[i] == '.' || text[i] == '\''))
            cli_print_text(print, "\\&");
        if (text[i] == '\\')
            cli_print_text(print, "\\e");
        else if (text[i] == '-')
            cli_print_text(print, "\\-");
        else
            sigla_buffer_append_char(&print->buffer, text[i]);
        line_start = text[i] == '\n';
    }
}

static void print_roff(cli_print *print, const char *text)
{
    print_roff_bytes(print, text, strlen(text));
}

static void print_request(cli_print *print, const char *request, const char *text)
{
    cli_print_format(print, "%s ", request);
    print_roff(print, text);
    cli_print_text(print, "\n");
}

static void print_paragraphs(cli_print *print, const char *text)
{
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        size_t len = end == NULL ? strlen(text) : (size_t)(end - text);
        print_roff_bytes(print, text, len);
        cli_print_text(print, "\n");
        text += len;
        if (end != NULL) {
            cli_print_text(print, ".PP\n");
            text += 2;
        }
    }
}

static void print_options(cli_print *print, const cli_option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cli_print_text(print, ".TP\n\\fB\\-\\-");
        print_roff(print, options[i].name);
        cli_print_text(print, "\\fR");
        if (options[i].value != NULL) {
            cli_print_text(print, " \\fI");
            print_roff(print, options[i].value);
            cli_print_text(print, "\\fR");
        }
        cli_print_text(print, "\n");
        print_roff(print, options[i].help);
        cli_print_text(print, "\n");
    }
}

static void print_examples(cli_print *print, const char *lines)
{
    cli_print_text(print, ".PP\nExamples:\n.PP\n.EX\n");
    print_roff(print, lines);
    cli_print_text(print, "\n.EE\n");
}

static void print_command(cli_print *print, const cli_command *command)
{
    print_request(print, ".SS", command->name);
    cli_print_text(print, ".PP\n\\fBsigla ");
    print_roff(print, command->name);
    cli_print_format(print, "\\fR%s ", command->option_count > 0 ? " [OPTION]…" : "");
    print_roff(print, command->arguments);
    cli_print_text(print, "\n.PP\n");
    print_paragraphs(print, command->details);
    print_options(print, command->options, command->option_count);
    print_examples(print, command->examples);
}

static void print_environment(cli_print *print)
{
    static const char *const variables[][2] = {
        {"SIGLA_STORE", "The directory of the store, when --store is not given."},
        {"XDG_DATA_HOME, HOME", "Where the store is when neither is given: the directory sigla in the user's data."},
        {"SIGLA_AUTHOR", "Who edits, when --author is not given. When it is not set: LOGNAME, else USER."},
        {"NO_COLOR", "When set to anything, no colour, unless --color always asks for it."},
        {"COLUMNS", "How wide the terminal is, instead of what it says itself."},
    };
    cli_print_text(print, ".SH ENVIRONMENT\n");
    for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        cli_print_format(print, ".TP\n\\fB%s\\fR\n", variables[i][0]);
        print_roff(print, variables[i][1]);
        cli_print_text(print, "\n");
    }
}

static void print_exit_status(cli_print *print)
{
    static const char *const meanings[] = {
        "Done; what was asked for was found.",
        "Nothing is wrong, but what was asked for is not there.",
        "The command line is not understood.",
        "Something failed: a file that cannot be read, a damaged store, a full disk. A sentence on standard error says what.",
        "Nothing was done: somebody else has changed the entry since (\\-\\-if\\-revision), or what was to be undone.",
    };
    cli_print_text(print, ".SH EXIT STATUS\n");
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        cli_print_format(print, ".TP\n\\fB%zu\\fR\n%s\n", i, meanings[i]);
}

void cli_man_page(cli_print *print)
{
    cli_print_format(print, ".\\\" Made by: sigla help --man\n.TH SIGLA 1 \"\" \"sigla %s\" \"User commands\"\n", sigla_version());
    cli_print_text(print, ".SH NAME\nsigla \\- multilingual glossary of acronyms from documents\n"
                          ".SH SYNOPSIS\n\\fBsigla\\fR \\fICOMMAND\\fR [OPTION]… [WORD]…\n.SH DESCRIPTION\n"
                          "sigla reads documents, finds the short forms (acronyms, initialisms, abbreviations) that they define together\n"
                          "with their long forms, keeps them in a store with document, place and sentence, and answers look\\-ups.\n"
                          ".PP\nOn a terminal, output is laid out in columns. In a pipe or a file, tables have a row a line, cells parted by\n"
                          "TAB and no head; they stay so from version to version.\n.SH COMMANDS\n");
    for (size_t i = 0; i < cli_command_count; i++)
        print_command(print, cli_commands[i]);
    cli_print_text(print, ".SH OPTIONS OF EVERY COMMAND\n");
    print_options(print, cli_global_options, cli_global_option_count);
    print_environment(print);
    print_exit_status(print);
    cli_print_text(print, ".SH SEE ALSO\n.BR siglad (8)\n");
}
