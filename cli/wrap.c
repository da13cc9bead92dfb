/* SPDX-License-Identifier: Apache-2.0 */
/* Line breaking at spaces by display width. Scripts without spaces are cut where the line is full. */
#include "wrap.h"

#include <sigla/text.h>
#include <stdint.h>

static sigla_slice rest_of(sigla_slice text, size_t begin)
{
    sigla_slice rest = {text.ptr + begin, text.len - begin};
    return rest;
}

/* The length of the character at the beginning: what a line holds even when it is too narrow for it. */
static size_t first_character(sigla_slice text)
{
    size_t len = 1;
    while (len < text.len && ((unsigned char)text.ptr[len] & 0xC0) == 0x80)
        len++;
    return len;
}

static size_t trim_end(sigla_slice text, size_t len)
{
    while (len > 0 && text.ptr[len - 1] == ' ')
        len--;
    return len;
}

size_t cli_wrap_line(size_t *line, sigla_slice text, size_t columns)
{
    size_t fit = columns == SIZE_MAX ? text.len : sigla_text_fit(text, columns);
    if (fit == 0 && text.len > 0)
        fit = first_character(text);
    size_t cut = fit;
    if (fit < text.len && text.ptr[fit] != ' ') {
        while (cut > 0 && text.ptr[cut - 1] != ' ')
            cut--;
        if (trim_end(text, cut) == 0)
            cut = fit;
    }
    *line = trim_end(text, cut);
    while (cut < text.len && text.ptr[cut] == ' ')
        cut++;
    return cut;
}

/* Prints text[begin, end) with the styles of the marks that it meets. */
static void print_marked(cli_print *print, sigla_slice text, size_t begin, size_t end, const cli_mark *marks, size_t mark_count)
{
    while (begin < end) {
        size_t until = end;
        cli_style style = CLI_STYLE_NONE;
        for (size_t i = 0; i < mark_count; i++) {
            sigla_span span = marks[i].span;
            if (span.begin <= begin && begin < span.end) {
                style = marks[i].style;
                until = span.end < until ? span.end : until;
            } else if (begin < span.begin && span.begin < until)
                until = span.begin;
        }
        if (style != CLI_STYLE_NONE)
            cli_print_style(print, style);
        sigla_buffer_append(&print->buffer, text.ptr + begin, until - begin);
        if (style != CLI_STYLE_NONE)
            cli_print_style(print, CLI_STYLE_NONE);
        begin = until;
    }
}

void cli_wrap_print(cli_print *print, sigla_slice text, const cli_mark *marks, size_t mark_count, size_t column, size_t indent, size_t width)
{
    size_t begin = 0;
    if (width != SIZE_MAX && width < indent + 2)
        width = indent + 2;
    do {
        size_t line = 0;
        if (begin > 0 || column == 0) {
            cli_print_spaces(print, indent);
            column = indent;
        }
        size_t columns = width == SIZE_MAX ? SIZE_MAX : width > column ? width - column : 1;
        size_t step = cli_wrap_line(&line, rest_of(text, begin), columns);
        print_marked(print, text, begin, begin + line, marks, mark_count);
        cli_print_text(print, "\n");
        begin += step;
    } while (begin < text.len);
    cli_print_end_line(print);
}

void cli_wrap_text(cli_print *print, const char *text, size_t indent, size_t width)
{
    cli_wrap_print(print, sigla_slice_of(text), NULL, 0, 0, indent, width);
}
