/* SPDX-License-Identifier: Apache-2.0 */
/* siglad: chooses the command. */
#include "command.h"

#include <stdio.h>

typedef struct siglad_command {
    const char *name; /* first word; "" when there is none */
    const char *usage;
    size_t words_max;
    int (*run)(const siglad_configuration *configuration);
} siglad_command;

static const siglad_command commands[] = {
    {"", "siglad [OPTION…]                    serves the store over HTTP", 0, command_serve},
    {"token",
     "siglad token add|remove NAME        makes a token for posting documents, or takes it back\n"
     "siglad token list                   lists the tokens",
     3, command_token},
    {"health", "siglad health [--listen ADDR:PORT]  status 0 when the service there is ready", 1, command_health},
};

#define COMMAND_COUNT (sizeof commands / sizeof commands[0])

static int print_help(void)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        sigla_buffer_printf(&out, "%s\n", commands[i].usage);
    sigla_buffer_append_text(&out, "\nOptions:\n");
    configuration_write_help(&out);
    sigla_buffer_append_text(&out, "\nExample:\n  siglad --store ./sigla-data --listen 127.0.0.1:8080\n"
                                   "  curl 'http://127.0.0.1:8080/v1/lookup?q=SIS'\n\n"
                                   "Exit status: 0 done, 1 not ready or not found, 2 usage, 3 failure. Manual: siglad(8).\n");
    bool written = !out.failed && fwrite(out.ptr, 1, out.len, stdout) == out.len && fflush(stdout) == 0;
    sigla_buffer_release(&out);
    return written ? EXIT_DONE : EXIT_FAULT;
}

static const siglad_command *find_command(const siglad_configuration *configuration)
{
    const char *name = configuration->word_count == 0 ? "" : configuration->words[0];
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(commands[i].name, name) == 0 && configuration->word_count <= commands[i].words_max)
            return &commands[i];
    return NULL;
}

int main(int argc, char **argv)
{
    static siglad_configuration configuration;
    sigla_error error = {0};
    configuration_init(&configuration);
    sigla_status status = configuration_read(&configuration, argc, argv, &error);
    if (status != SIGLA_OK) {
        fprintf(stderr, "siglad: %s\n", error.message);
        return status == SIGLA_INVALID ? EXIT_USAGE : EXIT_FAULT;
    }
    if (configuration.help != 0)
        return print_help();
    if (configuration.version != 0) {
        printf("siglad %s\n", sigla_version());
        return EXIT_DONE;
    }
    const siglad_command *chosen = find_command(&configuration);
    if (chosen == NULL) {
        fprintf(stderr, "siglad: there is no command %s; siglad --help lists them\n", configuration.words[0]);
        return EXIT_USAGE;
    }
    return chosen->run(&configuration);
}
