/* SPDX-License-Identifier: Apache-2.0 */
/* Tables for people: figures of each file, errors by class, reliability of the confidence. */
#ifndef SIGLA_EVAL_REPORT_H
#define SIGLA_EVAL_REPORT_H

#include "eval_class.h"
#include "eval_measure.h"

#include <stdio.h>

#define EVAL_BINS 10

/* Heard cases, added up. Zero it before use. */
typedef struct eval_sums {
    struct {
        size_t wanted, right, border;
    } classes[EVAL_CLASS_COUNT];
    struct {
        size_t count, right;
        double confidence; /* their sum */
    } bins[EVAL_BINS];
} eval_sums;

/* What eval_measure's listener is given as payload here: an eval_sums. */
void eval_sums_hear(const eval_case *heard, void *payload);
/* The class of a case's letters. */
eval_class eval_case_class(const eval_case *heard);

void eval_write_head(FILE *out);
/* `counts`: right/given/wanted in place of percentages. */
void eval_write_row(FILE *out, const char *name, const eval_figures *figures, bool counts);
void eval_write_classes(FILE *out, const eval_sums *sums);
void eval_write_bins(FILE *out, const eval_sums *sums);
/* The mean of |mean confidence - share of right ones| over all bins that hold something. */
double eval_bins_difference(const eval_sums *sums);

#endif
