/* SPDX-License-Identifier: Apache-2.0 */
/* Reads options from the command line and from a file. Both go through the same table, so a key means the same in both. */
#include "configuration.h"

#include "argument.h"
#include "fault.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

typedef enum option_kind { OPTION_TEXT, OPTION_NUMBER, OPTION_FLAG } option_kind;

typedef struct siglad_option {
    const char *key;
    option_kind kind;
    bool in_file; /* may stand in the file */
    size_t offset;
    uint64_t least, most; /* numbers: the limits; texts: bytes of room */
    const char *value;    /* its name in --help */
    const char *help;
} siglad_option;

#define AT(member) offsetof(siglad_configuration, member)
#define ROOM(member) 0, sizeof(((siglad_configuration *)0)->member)

static const siglad_option options[] = {
    {"listen", OPTION_TEXT, true, AT(listen), ROOM(listen), "ADDR:PORT", "where to listen; port 0 takes a free one [127.0.0.1:8080]"},
    {"store", OPTION_TEXT, true, AT(store), ROOM(store), "DIR", "the store [$SIGLA_STORE, $XDG_DATA_HOME/sigla]"},
    {"config", OPTION_TEXT, false, AT(file), ROOM(file), "FILE", "a file of lines key = value, with the keys of this list"},
    {"read-only", OPTION_FLAG, true, AT(read_only), 0, 1, NULL, "never write: documents cannot be posted"},
    {"threads", OPTION_NUMBER, true, AT(threads), 1, 64, "N", "threads that serve connections [2]"},
    {"workers", OPTION_NUMBER, true, AT(workers), 1, 64, "N", "threads that extract from posted texts [2]"},
    {"queue", OPTION_NUMBER, true, AT(queue), 1, 10000, "N", "posted texts that may wait for a worker [64]"},
    {"connections", OPTION_NUMBER, true, AT(connections), 1, 100000, "N", "connections at the same time [1000]"},
    {"connections-per-address", OPTION_NUMBER, true, AT(connections_per_address), 0, 100000, "N",
     "of them from one address; 0: no limit [500]"},
    {"head-seconds", OPTION_NUMBER, true, AT(head_seconds), 1, 3600, "S", "time for the head of a request [10]"},
    {"body-seconds", OPTION_NUMBER, true, AT(body_seconds), 1, 3600, "S", "time for its body [60]"},
    {"reply-seconds", OPTION_NUMBER, true, AT(reply_seconds), 1, 3600, "S", "time for the client to take the answer [60]"},
    {"idle-seconds", OPTION_NUMBER, true, AT(idle_seconds), 1, 3600, "S", "time between two requests of a connection [30]"},
    {"drain-seconds", OPTION_NUMBER, true, AT(drain_seconds), 0, 3600, "S", "time for running requests after SIGTERM [30]"},
    {"body-bytes", OPTION_NUMBER, true, AT(body_bytes), 1, (uint64_t)512 << 20, "N", "size of a posted text [16777216]"},
    {"bodies-bytes", OPTION_NUMBER, true, AT(bodies_bytes), 1, (uint64_t)1 << 40, "N", "memory for all posted texts together [268435456]"},
    {"log-requests", OPTION_FLAG, true, AT(log_requests), 0, 1, NULL, "a line in the log for each request"},
    {"help", OPTION_FLAG, false, AT(help), 0, 1, NULL, "this text"},
    {"version", OPTION_FLAG, false, AT(version), 0, 1, NULL, "the version"},
};

#define OPTION_COUNT (sizeof options / sizeof options[0])

void configuration_init(siglad_configuration *configuration)
{
    memset(configuration, 0, sizeof *configuration);
    memcpy(configuration->listen, "127.0.0.1:8080", sizeof "127.0.0.1:8080");
    configuration->threads = 2;
    configuration->workers = 2;
    configuration->queue = 64;
    configuration->connections = 1000;
    configuration->connections_per_address = 500;
    configuration->head_seconds = 10;
    configuration->body_seconds = 60;
    configuration->reply_seconds = 60;
    configuration->idle_seconds = 30;
    configuration->drain_seconds = 30;
    configuration->body_bytes = (uint64_t)16 << 20;
    configuration->bodies_bytes = (uint64_t)256 << 20;
}

void configuration_write_help(sigla_buffer *out)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        char left[64];
        snprintf(left, sizeof left, "--%s%s%s", options[i].key, options[i].value == NULL ? "" : " ",
                 options[i].value == NULL ? "" : options[i].value);
        sigla_buffer_printf(out, strlen(left) > 24 ? "  %s\n%28s%s\n" : "  %-24s  %s%s\n", left, strlen(left) > 24 ? "" : options[i].help,
                            strlen(left) > 24 ? options[i].help : "");
    }
}

static const siglad_option *find_option(sigla_slice key)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(options[i].key) == key.len && memcmp(options[i].key, key.ptr, key.len) == 0)
            return &options[i];
    return NULL;
}

static sigla_status set_number(const siglad_option *option, uint64_t *place, sigla_slice value, sigla_error *error)
{
    uint64_t number = 0;
    if (!argument_parse_number(value, &number) || number < option->least || number > option->most)
        return fault_set(error, SIGLA_INVALID, "%s must be a whole number between %llu and %llu", option->key,
                         (unsigned long long)option->least, (unsigned long long)option->most);
    *place = number;
    return SIGLA_OK;
}

static sigla_status set_flag(const siglad_option *option, uint64_t *place, sigla_slice value, sigla_error *error)
{
    bool yes = value.len == 3 && memcmp(value.ptr, "yes", 3) == 0;
    if (!yes && !(value.len == 2 && memcmp(value.ptr, "no", 2) == 0))
        return fault_set(error, SIGLA_INVALID, "%s must be yes or no", option->key);
    *place = yes;
    return SIGLA_OK;
}

static sigla_status set_option(siglad_configuration *configuration, const siglad_option *option, sigla_slice value, sigla_error *error)
{
    char *place = (char *)configuration + option->offset;
    if (option->kind == OPTION_NUMBER)
        return set_number(option, (uint64_t *)(void *)place, value, error);
    if (option->kind == OPTION_FLAG)
        return set_flag(option, (uint64_t *)(void *)place, value, error);
    if (value.len == 0 || value.len >= option->most)
        return fault_set(error, SIGLA_INVALID, "%s is empty or longer than %llu bytes", option->key, (unsigned long long)option->most - 1);
    memcpy(place, value.ptr, value.len);
    place[value.len] = '\0';
    return SIGLA_OK;
}

/* One "--key value", "--key=value" or "--flag" at argv[*at]; *at moves to the last word used. */
static sigla_status read_option(siglad_configuration *configuration, int argc, char **argv, int *at, bool *given, sigla_error *error)
{
    const char *word = argv[*at] + 2;
    const char *equals = strchr(word, '=');
    const siglad_option *option = find_option((sigla_slice){word, equals == NULL ? strlen(word) : (size_t)(equals - word)});
    sigla_slice value = sigla_slice_of(equals == NULL ? "yes" : equals + 1);
    if (option == NULL)
        return fault_set(error, SIGLA_INVALID, "there is no option %s; siglad --help lists them", argv[*at]);
    if (equals == NULL && option->kind != OPTION_FLAG) {
        if (*at + 1 >= argc)
            return fault_set(error, SIGLA_INVALID, "--%s needs a value", option->key);
        value = sigla_slice_of(argv[++*at]);
    }
    given[option - options] = true;
    return set_option(configuration, option, value, error);
}

static sigla_status read_arguments(siglad_configuration *configuration, int argc, char **argv, bool *given, sigla_error *error)
{
    bool options_end = false;
    for (int i = 1; i < argc; i++) {
        sigla_status status = SIGLA_OK;
        if (!options_end && strcmp(argv[i], "--") == 0)
            options_end = true;
        else if (!options_end && strcmp(argv[i], "-h") == 0)
            configuration->help = 1;
        else if (!options_end && strncmp(argv[i], "--", 2) == 0)
            status = read_option(configuration, argc, argv, &i, given, error);
        else if (!options_end && argv[i][0] == '-')
            status = fault_set(error, SIGLA_INVALID, "there is no option %s; siglad --help lists them", argv[i]);
        else if (configuration->word_count == CONFIGURATION_WORDS_MAX)
            status = fault_set(error, SIGLA_INVALID, "%s is one word too many", argv[i]);
        else
            configuration->words[configuration->word_count++] = argv[i];
        if (status != SIGLA_OK)
            return status;
    }
    return SIGLA_OK;
}

static sigla_slice trimmed(sigla_slice text)
{
    while (text.len > 0 && strchr(" \t\r", text.ptr[0]) != NULL)
        text = (sigla_slice){text.ptr + 1, text.len - 1};
    while (text.len > 0 && strchr(" \t\r", text.ptr[text.len - 1]) != NULL)
        text.len--;
    return text;
}

/* One line of the file. What the command line gave stays. */
static sigla_status read_line(siglad_configuration *configuration, sigla_slice line, const bool *given, sigla_error *error)
{
    line = trimmed(line);
    if (line.len == 0 || line.ptr[0] == '#')
        return SIGLA_OK;
    const char *equals = memchr(line.ptr, '=', line.len);
    if (equals == NULL)
        return fault_set(error, SIGLA_INVALID, "a line must be: key = value");
    sigla_slice key = trimmed((sigla_slice){line.ptr, (size_t)(equals - line.ptr)});
    sigla_slice value = trimmed((sigla_slice){equals + 1, (size_t)(line.ptr + line.len - equals - 1)});
    const siglad_option *option = find_option(key);
    if (option == NULL || !option->in_file)
        return fault_set(error, SIGLA_INVALID, "there is no key %.*s", (int)(key.len < 60 ? key.len : 60), key.ptr);
    return given[option - options] ? SIGLA_OK : set_option(configuration, option, value, error);
}

static sigla_status read_lines(siglad_configuration *configuration, sigla_slice text, const bool *given, sigla_error *error)
{
    size_t number = 1;
    for (size_t begin = 0; begin < text.len; number++) {
        const char *newline = memchr(text.ptr + begin, '\n', text.len - begin);
        size_t end = newline == NULL ? text.len : (size_t)(newline - text.ptr);
        sigla_error fault = {0};
        sigla_status status = read_line(configuration, (sigla_slice){text.ptr + begin, end - begin}, given, &fault);
        if (status != SIGLA_OK)
            return fault_set(error, status, "%.300s, line %zu: %.150s", configuration->file, number, fault.message);
        begin = end + 1;
    }
    return SIGLA_OK;
}

static sigla_status read_file(siglad_configuration *configuration, const bool *given, sigla_error *error)
{
    static char text[CONFIGURATION_FILE_MAX + 1]; /* one call, at the start of the program */
    sigla_status status = SIGLA_OK;
    FILE *file = fopen(configuration->file, "rb");
    if (file == NULL)
        return fault_set(error, SIGLA_IO, "%.300s cannot be read: %s", configuration->file, strerror(errno));
    size_t len = fread(text, 1, sizeof text, file);
    if (ferror(file))
        status = fault_set(error, SIGLA_IO, "%.300s cannot be read: %s", configuration->file, strerror(errno));
    else if (len > CONFIGURATION_FILE_MAX)
        status = fault_set(error, SIGLA_LIMIT, "%.300s is longer than %d bytes", configuration->file, CONFIGURATION_FILE_MAX);
    else
        status = read_lines(configuration, (sigla_slice){text, len}, given, error);
    fclose(file);
    return status;
}

/* $XDG_DATA_HOME/sigla, else ~/.local/share/sigla, as the command line has it. */
static sigla_status set_default_store(siglad_configuration *configuration, sigla_error *error)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    bool has_data = data != NULL && data[0] == '/';
    if (!has_data && (home == NULL || home[0] == '\0'))
        return fault_set(error, SIGLA_INVALID, "no store is named: use --store DIR or set SIGLA_STORE");
    int len = snprintf(configuration->store, sizeof configuration->store, "%s%s", has_data ? data : home,
                       has_data ? "/sigla" : "/.local/share/sigla");
    if (len < 0 || (size_t)len >= sizeof configuration->store)
        return fault_set(error, SIGLA_INVALID, "the path of the store is too long");
    return SIGLA_OK;
}

sigla_status configuration_read(siglad_configuration *configuration, int argc, char **argv, sigla_error *error)
{
    bool given[OPTION_COUNT] = {false};
    const siglad_option *store = find_option(sigla_slice_of("store"));
    const char *variable = getenv("SIGLA_STORE");
    sigla_status status = read_arguments(configuration, argc, argv, given, error);
    if (status == SIGLA_OK && !given[store - options] && variable != NULL && variable[0] != '\0') {
        status = set_option(configuration, store, sigla_slice_of(variable), error);
        given[store - options] = true;
    }
    if (status == SIGLA_OK && configuration->file[0] != '\0')
        status = read_file(configuration, given, error);
    if (status == SIGLA_OK && configuration->store[0] == '\0' && configuration->help == 0 && configuration->version == 0)
        status = set_default_store(configuration, error);
    return status;
}
