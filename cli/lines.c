/* SPDX-License-Identifier: Apache-2.0 */
/* Reads lines without waiting for more than the line. A line over the limit is stepped over in constant memory. */
#include "lines.h"

#include <errno.h>
#include <unistd.h>

#define READ_BYTES ((size_t)64 << 10)
#define BEGINNING_BYTES ((size_t)64) /* of a line that is too long, for messages */

void cli_lines_init(cli_lines *lines, int fd, size_t max)
{
    memset(lines, 0, sizeof *lines);
    lines->fd = fd;
    lines->max = max;
    sigla_buffer_init(&lines->bytes);
}

void cli_lines_release(cli_lines *lines)
{
    sigla_buffer_release(&lines->bytes);
}

/* Moves what is left to the front. */
static void compact(cli_lines *lines)
{
    sigla_buffer *bytes = &lines->bytes;
    if (lines->begin == 0)
        return;
    memmove(bytes->ptr, bytes->ptr + lines->begin, bytes->len - lines->begin);
    bytes->len -= lines->begin;
    lines->begin = 0;
}

/* Reads once. False on a failure. */
static bool read_more(cli_lines *lines)
{
    sigla_buffer *bytes = &lines->bytes;
    compact(lines);
    if (!sigla_buffer_reserve(bytes, READ_BYTES)) {
        errno = ENOMEM;
        return false;
    }
    ssize_t got;
    do
        got = read(lines->fd, bytes->ptr + bytes->len, READ_BYTES);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return false;
    lines->ended = got == 0;
    bytes->len += (size_t)got;
    return true;
}

/* Steps to the end of a line that is too long, without keeping more of it than `keep` bytes. */
static bool skip_line(cli_lines *lines, size_t keep)
{
    sigla_buffer *bytes = &lines->bytes;
    compact(lines);
    for (;;) {
        char *newline = memchr(bytes->ptr + keep, '\n', bytes->len - keep);
        if (newline != NULL) {
            lines->begin = (size_t)(newline + 1 - bytes->ptr);
            return true;
        }
        bytes->len = keep;
        if (lines->ended) {
            lines->begin = keep;
            return true;
        }
        if (!read_more(lines))
            return false;
    }
}

static cli_line_kind give(cli_lines *lines, sigla_slice *line, size_t len, size_t step)
{
    line->ptr = lines->bytes.ptr + lines->begin;
    line->len = len > 0 && line->ptr[len - 1] == '\r' ? len - 1 : len;
    lines->begin += step;
    lines->number++;
    return CLI_LINE_GIVEN;
}

static cli_line_kind give_beginning(cli_lines *lines, sigla_slice *line)
{
    size_t keep = lines->max < BEGINNING_BYTES ? lines->max : BEGINNING_BYTES;
    lines->number++;
    if (!skip_line(lines, keep))
        return CLI_LINE_FAILED;
    line->ptr = lines->bytes.ptr;
    line->len = keep;
    return CLI_LINE_TOO_LONG;
}

cli_line_kind cli_lines_next(cli_lines *lines, sigla_slice *line)
{
    size_t searched = 0;
    for (;;) {
        const char *begin = lines->bytes.ptr + lines->begin;
        size_t waiting = lines->bytes.len - lines->begin;
        const char *newline = searched < waiting ? memchr(begin + searched, '\n', waiting - searched) : NULL;
        size_t len = newline != NULL ? (size_t)(newline - begin) : waiting;
        if (len > lines->max)
            return give_beginning(lines, line);
        if (newline != NULL)
            return give(lines, line, len, len + 1);
        if (lines->ended)
            return waiting > 0 ? give(lines, line, waiting, waiting) : CLI_LINE_END;
        searched = waiting;
        if (!read_more(lines))
            return CLI_LINE_FAILED;
    }
}
