/* SPDX-License-Identifier: Apache-2.0 */
/* The log: one line on standard error for each event, with the time; nothing that a client sent can begin a new line. */
#ifndef SIGLAD_LOG_H
#define SIGLAD_LOG_H

#include <sigla.h>

/* Writes one line; control characters in it become '?'. Thread-safe. */
void log_line(const char *format, ...) SIGLA_PRINTF(1, 2);

#endif
