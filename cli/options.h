/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Options of the command line as const tables. The same row parses the option, prints its line of help and its paragraph of the manual page.
 *
 *     typedef struct list_values { const char *prefix; bool json; } list_values;
 *     static const cli_option options[] = {
 *         {"prefix", CLI_OPTION_TEXT, "TEXT", offsetof(list_values, prefix), 0, "only short forms that begin with TEXT"},
 *         {"json", CLI_OPTION_FLAG, NULL, offsetof(list_values, json), 0, "print JSON"},
 *     };
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <sigla/document.h>
#include <stdbool.h>

typedef enum cli_option_kind {
    CLI_OPTION_FLAG,    /* bool */
    CLI_OPTION_TEXT,    /* const char *, not empty */
    CLI_OPTION_CHOICE,  /* const char *; `value` lists what is allowed: "auto|always|never" */
    CLI_OPTION_NUMBER,  /* uint64_t, 1 … `max` */
    CLI_OPTION_LANGUAGE /* char[SIGLA_LANGUAGE_MAX], BCP 47, in lower case up to the first hyphen */
} cli_option_kind;

typedef struct cli_option {
    const char *name; /* without the dashes */
    cli_option_kind kind;
    const char *value; /* how help calls the value; NULL for flags */
    size_t offset;     /* where the value goes in the struct of values */
    uint64_t max;      /* CLI_OPTION_NUMBER */
    const char *help;
} cli_option;

/* A table with the struct that its offsets refer to. */
typedef struct cli_option_set {
    const cli_option *options;
    size_t count;
    void *values;
} cli_option_set;

#define CLI_OPTION_MESSAGE_MAX 400

/* Takes the option at argv[*at] (it begins with '-' and is longer) from the first set that has it; *at then stands on its last word. False on a
   fault, with a sentence in `message`. */
bool cli_option_take(const cli_option_set *sets, size_t set_count, int argc, char **argv, int *at, char message[CLI_OPTION_MESSAGE_MAX]);

/* True for a text shaped like a BCP 47 tag: letters, then groups of letters and digits after hyphens, at most SIGLA_LANGUAGE_MAX - 1 bytes.
   `out` gets it with the first group in lower case. */
bool cli_language_parse(char out[SIGLA_LANGUAGE_MAX], const char *text, size_t len);

/* Of `names`, the one that `text` was most likely meant to be, or NULL when none is near. */
const char *cli_nearest_name(const char *text, const char *const *names, size_t count);

#endif
