/* SPDX-License-Identifier: Apache-2.0 */
/* Lines of a file descriptor, as soon as they are there, with a limit on their length. */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include <sigla/buffer.h>

typedef struct cli_lines {
    int fd;
    size_t max;         /* bytes of a line, LF not counted */
    sigla_buffer bytes; /* read and not yet handed out, from `begin` */
    size_t begin;
    bool ended; /* no more bytes will come */
    size_t number; /* of the line given last, from 1 */
} cli_lines;

typedef enum cli_line_kind {
    CLI_LINE_GIVEN,
    CLI_LINE_TOO_LONG, /* was stepped over; *line is its beginning */
    CLI_LINE_END,
    CLI_LINE_FAILED /* errno says why; ENOMEM too */
} cli_line_kind;

void cli_lines_init(cli_lines *lines, int fd, size_t max);
void cli_lines_release(cli_lines *lines);
/* The next line without its end (LF or CR LF), valid until the next call. */
cli_line_kind cli_lines_next(cli_lines *lines, sigla_slice *line);

#endif
