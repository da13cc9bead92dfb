/* SPDX-License-Identifier: Apache-2.0 */
/* A line of the log of changes, as a row of a table or as JSON: for the commands changes and history. */
#ifndef CLI_CHANGE_H
#define CLI_CHANGE_H

#include "print.h"
#include "table.h"

#include <sigla/store.h>

/* Begins a table of changes: on a terminal without the document's number, which the detail names. */
void cli_change_begin(cli_table *table, cli_print *print);
void cli_change_row(cli_table *table, const sigla_change *change);
/* One JSON object and a line break. */
void cli_change_json(cli_print *print, const sigla_change *change);

#endif
