/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The one writer behind all commands: bytes to standard output, with colour and layout only where a person reads them. Text that came
 * from a document goes through cli_print_shown. A write that fails is remembered, the rest is dropped, and main turns it into exit status 3.
 *
 *     cli_print_style(print, CLI_STYLE_STRONG);
 *     cli_print_shown(print, term->text);
 *     cli_print_style(print, CLI_STYLE_NONE);
 *     cli_print_text(print, "\n");
 */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include <sigla/buffer.h>
#include <stdbool.h>

#define CLI_WIDTH_DEFAULT 80
#define CLI_WIDTH_MIN 20
#define CLI_WIDTH_MAX 1000
#define CLI_WIDTH_PROSE 100 /* sentences are not wrapped wider than this, however wide the terminal */

typedef enum cli_style { CLI_STYLE_NONE, CLI_STYLE_STRONG, CLI_STYLE_FAINT, CLI_STYLE_MARK, CLI_STYLE_GOOD, CLI_STYLE_BAD } cli_style;

typedef struct cli_print {
    sigla_buffer buffer;
    int fd;
    bool terminal;   /* a person reads: columns, wrapping */
    bool color;
    size_t width;    /* columns of the terminal */
    int write_error; /* errno of the first write that failed, else 0 */
} cli_print;

/* `color` is "auto", "always" or "never"; NULL is "auto". */
void cli_print_init(cli_print *print, int fd, const char *color);
void cli_print_release(cli_print *print);
void cli_print_text(cli_print *print, const char *text);
#define cli_print_format(print, ...) sigla_buffer_printf(&(print)->buffer, __VA_ARGS__)
/* Text from outside: control characters and what could mislead made visible, on one line. */
void cli_print_shown(cli_print *print, sigla_slice text);
void cli_print_spaces(cli_print *print, size_t count);
/* Writes the style's escape sequence when colour is on. */
void cli_print_style(cli_print *print, cli_style style);
/* Text between a style and its end. */
void cli_print_styled(cli_print *print, cli_style style, const char *text);
/* To be called at the end of a line or record: hands the bytes on when there are many, or when somebody waits for them. */
void cli_print_end_line(cli_print *print);
/* Hands all bytes to the operating system. False when a write has failed, now or earlier. */
bool cli_print_flush(cli_print *print);
/* Columns to wrap sentences at; SIZE_MAX when nobody looks. */
size_t cli_print_prose_width(const cli_print *print);

#endif
