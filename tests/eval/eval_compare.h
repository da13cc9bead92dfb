/* SPDX-License-Identifier: Apache-2.0 */
/* Every case in a file of tab-separated columns, and what two such files, of two builds, tell apart. */
#ifndef SIGLA_EVAL_COMPARE_H
#define SIGLA_EVAL_COMPARE_H

#include "eval_measure.h"

#include <stdio.h>

/* Columns: verdict (right, border, missed, spurious), place, short begin, short end, long begin, long end, class of alignment, confidence,
   short form, long form, the long form that was given instead. */
void eval_cases_head(FILE *out);
/* A listener; the payload is the FILE. */
void eval_cases_write(const eval_case *heard, void *payload);

/* Prints what the new file has won and lost against the old one. -> 0, or 3 when a file cannot be read. */
int eval_cases_compare(FILE *out, const char *old_path, const char *new_path);

#endif
