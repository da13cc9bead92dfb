/* SPDX-License-Identifier: Apache-2.0 */
/* Fills a sigla_error where a fault is known. */
#ifndef SGL_BASE_ERROR_H
#define SGL_BASE_ERROR_H

#include <sigla/status.h>

/* Sets status and message (printf format) and returns the status; `error` may be NULL. */
sigla_status sgl_fail(sigla_error *error, sigla_status status, const char *format, ...) SIGLA_PRINTF(3, 4);
/* The same with a byte position in the input. */
sigla_status sgl_fail_at(sigla_error *error, sigla_status status, size_t position, const char *format, ...) SIGLA_PRINTF(4, 5);
sigla_status sgl_fail_memory(sigla_error *error);

#endif
