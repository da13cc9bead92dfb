/* SPDX-License-Identifier: Apache-2.0 */
/* A file named on the command line, or standard input, read as a document; and where in it, by line and column, a byte stands. */
#ifndef CLI_INPUT_H
#define CLI_INPUT_H

#include <sigla/buffer.h>
#include <sigla/document.h>
#include <stdio.h>

#define CLI_PIECE_BYTES 4096 /* of the file, read again at a time; a multiple of every unit */

typedef struct cli_input {
    sigla_document *document;
    const char *path;
    sigla_buffer bytes; /* standard input, which cannot be read twice */
    FILE *places;       /* the file again, for lines; NULL until asked */
    size_t unit;        /* bytes of a code unit: 1, 2 or 4 */
    size_t newline_at;  /* which byte of a unit holds the value of an ASCII character */
    size_t offset;      /* bytes stepped over so far … */
    size_t line;        /* … and the line and column, from 1, that stand there */
    size_t column;
    bool multibyte;  /* UTF-8: a column is a character */
    size_t piece_at; /* next byte of the piece, and how many it has */
    size_t piece_len;
    unsigned char piece[CLI_PIECE_BYTES];
} cli_input;

typedef struct cli_place {
    size_t line;
    size_t column; /* both from 1; 0 when the file cannot be read again */
} cli_place;

/* Reads `path` ("-": standard input, called `name` when it is not NULL). To be released also after a failure. */
sigla_status cli_input_read(cli_input *out, const char *path, const char *name, const char *language, sigla_error *error);
void cli_input_release(cli_input *input);
/* Where a byte of the file stands. Asking in rising order reads the file once. */
cli_place cli_input_place(cli_input *input, size_t offset);
/* How the input is called in messages. */
const char *cli_input_label(const char *path);
/* Size of the file in bytes, at least 1; 1 when it is not a regular file. For progress. */
uint64_t cli_input_weight(const char *path);

#endif
