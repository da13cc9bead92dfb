/* SPDX-License-Identifier: Apache-2.0 */
/* The writer to standard output: buffering, colour, the width of the terminal. Tables and wrapping have files of their own. */
#include "print.h"

#include <errno.h>
#include <sigla/text.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define FLUSH_BYTES ((size_t)32 << 10)

static size_t clamp_width(size_t width)
{
    return width < CLI_WIDTH_MIN ? CLI_WIDTH_MIN : width > CLI_WIDTH_MAX ? CLI_WIDTH_MAX : width;
}

static size_t find_width(int fd)
{
    const char *columns = getenv("COLUMNS");
    unsigned long wanted = columns == NULL ? 0 : strtoul(columns, NULL, 10);
    if (wanted > 0)
        return clamp_width(wanted);
    struct winsize size = {0};
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return clamp_width(size.ws_col);
    return CLI_WIDTH_DEFAULT;
}

/* https://no-color.org: any value but the empty one says no; --color always is stronger, being the nearer wish. */
static bool wants_color(bool terminal, const char *color)
{
    const char *none = getenv("NO_COLOR");
    const char *kind = getenv("TERM");
    if (color != NULL && strcmp(color, "auto") != 0)
        return strcmp(color, "always") == 0;
    return terminal && (none == NULL || none[0] == '\0') && (kind == NULL || strcmp(kind, "dumb") != 0);
}

void cli_print_init(cli_print *print, int fd, const char *color)
{
    sigla_buffer_init(&print->buffer);
    print->fd = fd;
    print->terminal = isatty(fd) == 1;
    print->color = wants_color(print->terminal, color);
    print->width = find_width(fd);
    print->write_error = 0;
}

void cli_print_release(cli_print *print)
{
    sigla_buffer_release(&print->buffer);
}

void cli_print_text(cli_print *print, const char *text)
{
    sigla_buffer_append_text(&print->buffer, text);
}

void cli_print_shown(cli_print *print, sigla_slice text)
{
    sigla_text_show(&print->buffer, text);
}

void cli_print_spaces(cli_print *print, size_t count)
{
    while (count-- > 0)
        sigla_buffer_append_char(&print->buffer, ' ');
}

void cli_print_style(cli_print *print, cli_style style)
{
    static const char *const codes[] = {
        [CLI_STYLE_NONE] = "\033[0m",  [CLI_STYLE_STRONG] = "\033[1m", [CLI_STYLE_FAINT] = "\033[2m",
        [CLI_STYLE_MARK] = "\033[1;33m", [CLI_STYLE_GOOD] = "\033[32m",  [CLI_STYLE_BAD] = "\033[31m",
    };
    if (print->color)
        cli_print_text(print, codes[style]);
}

void cli_print_styled(cli_print *print, cli_style style, const char *text)
{
    cli_print_style(print, style);
    cli_print_text(print, text);
    cli_print_style(print, CLI_STYLE_NONE);
}

void cli_print_end_line(cli_print *print)
{
    if (print->terminal || print->buffer.len >= FLUSH_BYTES)
        cli_print_flush(print);
}

bool cli_print_flush(cli_print *print)
{
    const char *bytes = print->buffer.ptr;
    size_t left = print->buffer.len;
    if (print->buffer.failed && print->write_error == 0)
        print->write_error = ENOMEM;
    while (left > 0 && print->write_error == 0) {
        ssize_t written = write(print->fd, bytes, left);
        if (written < 0 && errno != EINTR)
            print->write_error = errno;
        if (written <= 0)
            continue;
        bytes += written;
        left -= (size_t)written;
    }
    sigla_buffer_clear(&print->buffer);
    return print->write_error == 0;
}

size_t cli_print_prose_width(const cli_print *print)
{
    if (!print->terminal)
        return SIZE_MAX;
    return print->width < CLI_WIDTH_PROSE ? print->width : CLI_WIDTH_PROSE;
}
