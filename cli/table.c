/* SPDX-License-Identifier: Apache-2.0 */
/* Tables: collects a sample of rows, gives each column its width, prints. Wrapping of one line is in wrap.c. */
#include "table.h"

#include "wrap.h"

#include <sigla/text.h>
#include <stdio.h>

#define GAP 2           /* columns between columns */
#define WIDE_MIN 24     /* a wide column gives way down to this before others do */

void cli_table_begin(cli_table *table, cli_print *print, const cli_column *columns, size_t column_count, bool plain)
{
    table->print = print;
    table->columns = columns;
    table->column_count = column_count;
    table->plain = plain || !print->terminal;
    table->sized = false;
    table->stacked = false;
    table->cell_count = 0;
    table->row_count = 0;
    for (size_t i = 0; i < column_count; i++)
        table->widths[i] = sigla_text_width(sigla_slice_of(columns[i].title));
    sigla_buffer_init(&table->text);
}

static sigla_slice waiting_cell(const cli_table *table, size_t index)
{
    size_t begin = index == 0 ? 0 : table->ends[index - 1];
    sigla_slice text = {table->text.ptr + begin, table->ends[index] - begin};
    return text;
}

static size_t total_width(const cli_table *table)
{
    size_t total = GAP * (table->column_count - 1);
    for (size_t i = 0; i < table->column_count; i++)
        total += table->widths[i];
    return total;
}

/* The column that should give way next: the widest wide one above WIDE_MIN; the number of columns when there is none. */
static size_t column_to_shrink(const cli_table *table)
{
    size_t best = table->column_count;
    for (size_t i = 0; i < table->column_count; i++)
        if (table->columns[i].wide && table->widths[i] > WIDE_MIN && (best == table->column_count || table->widths[i] > table->widths[best]))
            best = i;
    return best;
}

static void fix_widths(cli_table *table)
{
    for (size_t i = 0; i < table->cell_count; i++) {
        size_t column = i % table->column_count;
        size_t width = sigla_text_width(waiting_cell(table, i));
        if (width > table->widths[column])
            table->widths[column] = width;
    }
    while (total_width(table) > table->print->width && !table->stacked) {
        size_t column = column_to_shrink(table);
        if (column < table->column_count)
            table->widths[column]--;
        else
            table->stacked = true;
    }
    table->sized = true;
}

/* Prints the next line of a cell and steps over it. */
static void print_cell_line(cli_table *table, size_t column, sigla_slice *rest, cli_style style, bool last)
{
    const cli_column *shape = &table->columns[column];
    size_t len = 0, step = cli_wrap_line(&len, *rest, table->widths[column]);
    sigla_slice line = {rest->ptr, len};
    size_t width = sigla_text_width(line);
    size_t pad = table->widths[column] > width ? table->widths[column] - width : 0;
    if (shape->right)
        cli_print_spaces(table->print, pad);
    if (len > 0 && style != CLI_STYLE_NONE)
        cli_print_style(table->print, style);
    sigla_buffer_append(&table->print->buffer, line.ptr, line.len);
    if (len > 0 && style != CLI_STYLE_NONE)
        cli_print_style(table->print, CLI_STYLE_NONE);
    if (!last)
        cli_print_spaces(table->print, (shape->right ? 0 : pad) + GAP);
    rest->ptr += step;
    rest->len -= step;
}

/* How many cells a line needs, so that it does not end in spaces. */
static size_t cells_with_text(const sigla_slice *cells, size_t count)
{
    while (count > 0 && cells[count - 1].len == 0)
        count--;
    return count;
}

/* A row takes as many lines as its highest cell. */
static void print_row(cli_table *table, const sigla_slice *cells, bool head)
{
    sigla_slice rests[CLI_TABLE_COLUMNS_MAX];
    memcpy(rests, cells, table->column_count * sizeof rests[0]);
    size_t filled = cells_with_text(rests, table->column_count);
    do {
        for (size_t i = 0; i < filled; i++)
            print_cell_line(table, i, &rests[i], head ? CLI_STYLE_FAINT : table->columns[i].style, i + 1 == filled);
        cli_print_text(table->print, "\n");
        filled = cells_with_text(rests, table->column_count);
    } while (filled > 0);
    cli_print_end_line(table->print);
}

static void print_plain_row(cli_table *table, const sigla_slice *cells)
{
    for (size_t i = 0; i < table->column_count; i++) {
        sigla_buffer_append(&table->print->buffer, cells[i].ptr, cells[i].len);
        cli_print_text(table->print, i + 1 < table->column_count ? "\t" : "\n");
    }
    cli_print_end_line(table->print);
}

/* On a terminal too narrow for columns: a line for each cell, its title before it, an empty line after the row. */
static void print_stacked_row(cli_table *table, const sigla_slice *cells)
{
    cli_print *print = table->print;
    size_t indent = 0;
    for (size_t i = 0; i < table->column_count; i++)
        indent = strlen(table->columns[i].title) > indent ? strlen(table->columns[i].title) : indent;
    indent += GAP;
    for (size_t i = 0; i < table->column_count; i++) {
        const cli_column *column = &table->columns[i];
        cli_mark mark = {{0, cells[i].len}, column->style};
        cli_print_styled(print, CLI_STYLE_FAINT, column->title);
        cli_print_spaces(print, cells[i].len > 0 ? indent - strlen(column->title) : 0);
        cli_wrap_print(print, cells[i], &mark, 1, indent, indent, print->width);
    }
    cli_print_text(print, "\n");
}

static void print_head(cli_table *table)
{
    sigla_slice titles[CLI_TABLE_COLUMNS_MAX];
    for (size_t i = 0; i < table->column_count; i++)
        titles[i] = sigla_slice_of(table->columns[i].title);
    print_row(table, titles, true);
}

static void print_waiting(cli_table *table)
{
    sigla_slice cells[CLI_TABLE_COLUMNS_MAX];
    if (table->cell_count > 0 && !table->plain && !table->sized) {
        fix_widths(table);
        if (!table->stacked)
            print_head(table);
    }
    for (size_t i = 0; i + table->column_count <= table->cell_count; i += table->column_count) {
        for (size_t k = 0; k < table->column_count; k++)
            cells[k] = waiting_cell(table, i + k);
        if (table->plain)
            print_plain_row(table, cells);
        else if (table->stacked)
            print_stacked_row(table, cells);
        else
            print_row(table, cells, false);
    }
    table->cell_count = 0;
    if (table->text.failed)
        table->print->buffer.failed = true;
    sigla_buffer_clear(&table->text);
}

void cli_table_cell(cli_table *table, sigla_slice text)
{
    sigla_text_show(&table->text, text);
    table->ends[table->cell_count++] = table->text.len;
    if (table->cell_count % table->column_count != 0)
        return;
    table->row_count++;
    if (table->plain || table->sized || table->row_count == CLI_TABLE_SAMPLE_ROWS)
        print_waiting(table);
}

void cli_table_cell_text(cli_table *table, const char *text)
{
    cli_table_cell(table, sigla_slice_of(text));
}

void cli_table_cell_number(cli_table *table, uint64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    cli_table_cell_text(table, digits);
}

void cli_table_end(cli_table *table)
{
    print_waiting(table);
    sigla_buffer_release(&table->text);
}
