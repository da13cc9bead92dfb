/* SPDX-License-Identifier: Apache-2.0 */
/* The figures of our own sentences, a row for each language, kept in tests/data/eval/regression.tsv so that a fall is seen. */
#ifndef SIGLA_EVAL_REGRESSION_H
#define SIGLA_EVAL_REGRESSION_H

#include "eval_measure.h"

#include <stdio.h>

#define EVAL_TOLERANCE 2.0 /* points of F1 that a language may fall */
#define EVAL_LANGUAGES_MAX 64

typedef struct eval_language {
    char name[16];
    eval_count pairs;
} eval_language;

typedef struct eval_languages {
    eval_language items[EVAL_LANGUAGES_MAX];
    size_t count;
} eval_languages;

/* Adds the figures of a file to those of its language: fr.txt and fr_2.txt are French. Ends the program when there are too many. */
void eval_languages_add(eval_languages *languages, const char *path, const eval_figures *figures);
void eval_languages_write(FILE *out, const eval_languages *languages);
/* False when the file cannot be read or is not of this form; says so. */
bool eval_languages_read(eval_languages *languages, const char *path);
/* Says in *out what fell, is new or is gone, a line each. -> the number of lines. */
size_t eval_languages_compare(FILE *out, const eval_languages *before, const eval_languages *now);

#endif
