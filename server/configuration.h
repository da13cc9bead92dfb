/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What the service is told: on the command line (--key value), in the environment (SIGLA_STORE) and in a file of "key = value" lines, in
 * this order of weight. One table gives the keys of all of them, their limits and the text of --help.
 */
#ifndef SIGLAD_CONFIGURATION_H
#define SIGLAD_CONFIGURATION_H

#include <sigla.h>

#define CONFIGURATION_FILE_MAX 65536 /* bytes */
#define CONFIGURATION_TEXT_MAX 4096  /* bytes of a path */
#define CONFIGURATION_WORDS_MAX 4    /* words on the command line that are not options */

typedef struct siglad_configuration {
    char listen[256];
    char store[CONFIGURATION_TEXT_MAX];
    char file[CONFIGURATION_TEXT_MAX];
    uint64_t threads, workers, queue;
    uint64_t connections, connections_per_address;
    uint64_t head_seconds, body_seconds, reply_seconds, idle_seconds, drain_seconds;
    uint64_t body_bytes, bodies_bytes;
    uint64_t log_requests, read_only; /* 0 or 1 */
    uint64_t help, version;           /* 0 or 1 */
    const char *words[CONFIGURATION_WORDS_MAX];
    size_t word_count;
} siglad_configuration;

/* The defaults. */
void configuration_init(siglad_configuration *configuration);
/* Purpose: reads arguments, then the file they name, then puts in the default store. Errors: SIGLA_INVALID (the command line or a line
   of the file is wrong), SIGLA_IO (the file cannot be read), SIGLA_LIMIT. */
sigla_status configuration_read(siglad_configuration *configuration, int argc, char **argv, sigla_error *error);
/* Appends the table of options, as --help shows it. */
void configuration_write_help(sigla_buffer *out);

#endif
