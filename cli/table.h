/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Rows of cells. On a terminal: aligned columns with a head, never wider than the terminal, cells wrapped; where it is too narrow for that, a
 * cell a line. Elsewhere, or when asked for: cells parted by TAB, a row a line, no head. Rows come out as they come in, after the first CLI_TABLE_SAMPLE_ROWS have fixed the widths.
 *
 *     cli_table table;
 *     cli_table_begin(&table, print, columns, 2, false);
 *     cli_table_cell(&table, short_form);
 *     cli_table_cell(&table, long_form);
 *     cli_table_end(&table);
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "print.h"
#include <stdint.h>

#define CLI_TABLE_COLUMNS_MAX 12
#define CLI_TABLE_SAMPLE_ROWS 200

typedef struct cli_column {
    const char *title;
    cli_style style;
    bool right; /* aligned to the right: numbers */
    bool wide;  /* gives way first when the line is too long */
} cli_column;

typedef struct cli_table {
    cli_print *print;
    const cli_column *columns;
    size_t column_count;
    bool plain;                                                   /* TAB between cells */
    bool sized;                                                   /* widths are fixed, the head is printed */
    bool stacked;                                                 /* the terminal is too narrow for columns */
    size_t widths[CLI_TABLE_COLUMNS_MAX];
    sigla_buffer text;                                            /* shown text of the waiting cells */
    size_t ends[CLI_TABLE_SAMPLE_ROWS * CLI_TABLE_COLUMNS_MAX];   /* where each ends in `text` */
    size_t cell_count;                                            /* waiting */
    size_t row_count;                                             /* rows begun since the start */
} cli_table;

/* `columns` must outlive the table. */
void cli_table_begin(cli_table *table, cli_print *print, const cli_column *columns, size_t column_count, bool plain);
/* The next cell, row by row. Text may come from anywhere: it is made fit to be shown. */
void cli_table_cell(cli_table *table, sigla_slice text);
void cli_table_cell_text(cli_table *table, const char *text);
void cli_table_cell_number(cli_table *table, uint64_t number);
/* Prints what waits and frees. */
void cli_table_end(cli_table *table);

#endif
