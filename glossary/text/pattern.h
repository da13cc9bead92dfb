/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Regular expressions (ICU's) with a limit on the time they take. Opening one loads ICU's larger library into the process's pages: not for
 * the look-up path.
 */
#ifndef SGL_TEXT_PATTERN_H
#define SGL_TEXT_PATTERN_H

#include <sigla/slice.h>
#include <sigla/status.h>
#include <stdbool.h>

typedef struct sgl_pattern sgl_pattern;

#define SGL_PATTERN_STEPS_MAX 100 /* of work on one text, in ICU's units: about as many milliseconds */

/* Errors: SIGLA_INVALID (with the place of the fault in the expression), SIGLA_NO_MEMORY. */
sigla_status sgl_pattern_open(sgl_pattern **out, sigla_slice expression, sigla_error *error);
/* NULL is allowed. */
void sgl_pattern_close(sgl_pattern *pattern);
/* Whether the expression is found in the text. *gave_up is set (and never cleared) when it took too long or too much memory. */
bool sgl_pattern_finds(sgl_pattern *pattern, sigla_slice text, bool *gave_up);

#endif
