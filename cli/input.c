/* SPDX-License-Identifier: Apache-2.0 */
/* Reads the inputs of add and extract. What a document is, the library knows; here are standard input and the counting of lines. */
#include "input.h"

#include "session.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES ((size_t)64 << 10)

const char *cli_input_label(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

uint64_t cli_input_weight(const char *path)
{
    struct stat info;
    return strcmp(path, "-") != 0 && stat(path, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0 ? (uint64_t)info.st_size : 1;
}

static sigla_status read_all(sigla_buffer *out, int fd, sigla_error *error)
{
    for (;;) {
        if (!sigla_buffer_reserve(out, READ_BYTES))
            return cli_error_set(error, SIGLA_NO_MEMORY, "out of memory while reading standard input");
        ssize_t got = read(fd, out->ptr + out->len, READ_BYTES);
        if (got == 0)
            return SIGLA_OK;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cli_error_set(error, SIGLA_IO, "cannot read standard input: %s", strerror(errno));
        out->len += (size_t)got;
        if (out->len > SIGLA_DOCUMENT_MAX_BYTES)
            return cli_error_set(error, SIGLA_LIMIT, "standard input has more than %zu bytes, the limit", SIGLA_DOCUMENT_MAX_BYTES);
    }
}

/* How lines are counted in the encoding of the file. */
static void prepare_places(cli_input *input)
{
    const char *encoding = sigla_document_encoding(input->document);
    bool big = strlen(encoding) > 2 && strcmp(encoding + strlen(encoding) - 2, "BE") == 0;
    input->unit = strncmp(encoding, "UTF-16", 6) == 0 ? 2 : strncmp(encoding, "UTF-32", 6) == 0 ? 4 : 1;
    input->newline_at = big ? input->unit - 1 : 0;
    input->multibyte = strcmp(encoding, "UTF-8") == 0;
}

sigla_status cli_input_read(cli_input *out, const char *path, const char *name, const char *language, sigla_error *error)
{
    sigla_read_options options = {.language = language};
    sigla_status status;
    memset(out, 0, sizeof *out);
    sigla_buffer_init(&out->bytes);
    out->path = path;
    if (strcmp(path, "-") == 0) {
        status = read_all(&out->bytes, STDIN_FILENO, error);
        if (status == SIGLA_OK)
            status = sigla_document_read_bytes(&out->document, name != NULL ? name : "standard input", out->bytes.ptr, out->bytes.len, &options,
                                               error);
    } else
        status = sigla_document_read_file(&out->document, path, &options, error);
    if (status == SIGLA_OK)
        prepare_places(out);
    return status;
}

void cli_input_release(cli_input *input)
{
    if (input->places != NULL)
        fclose(input->places);
    input->places = NULL;
    sigla_document_free(input->document);
    input->document = NULL;
    sigla_buffer_release(&input->bytes);
}

/* Stands at the beginning of the file again. */
static bool rewind_places(cli_input *input)
{
    if (input->places == NULL)
        input->places = strcmp(input->path, "-") == 0 ? fmemopen(input->bytes.ptr, input->bytes.len, "rb") : fopen(input->path, "rb");
    if (input->places == NULL)
        return false;
    rewind(input->places);
    input->offset = 0;
    input->piece_at = input->piece_len = 0;
    input->line = input->column = 1;
    return true;
}

/* The next code unit; NULL at the end. Units never lie in two pieces. */
static const unsigned char *next_unit(cli_input *input)
{
    if (input->piece_len - input->piece_at < input->unit) {
        input->piece_len = fread(input->piece, 1, sizeof input->piece, input->places);
        input->piece_at = 0;
        if (input->piece_len < input->unit)
            return NULL;
    }
    const unsigned char *unit = input->piece + input->piece_at;
    input->piece_at += input->unit;
    return unit;
}

/* Steps over one code unit. */
static bool step_unit(cli_input *input)
{
    const unsigned char *unit = next_unit(input);
    if (unit == NULL)
        return false;
    bool newline = unit[input->newline_at] == '\n';
    for (size_t i = 0; i < input->unit; i++)
        newline = newline && (i == input->newline_at || unit[i] == 0);
    bool tail = input->multibyte && (unit[0] & 0xC0) == 0x80;
    input->offset += input->unit;
    input->line += newline;
    input->column = newline ? 1 : input->column + !tail;
    return true;
}

cli_place cli_input_place(cli_input *input, size_t offset)
{
    cli_place none = {0, 0};
    if ((input->places == NULL || offset < input->offset) && !rewind_places(input))
        return none;
    while (input->offset < offset)
        if (!step_unit(input))
            return none;
    cli_place place = {input->line, input->column};
    return place;
}
