/* SPDX-License-Identifier: Apache-2.0 */
/* Fills a sigla_error at the place where a fault is known, as the library does for its own. */
#ifndef SIGLAD_FAULT_H
#define SIGLAD_FAULT_H

#include <sigla.h>

/* Sets status and message (printf format) and gives the status back. */
sigla_status fault_set(sigla_error *error, sigla_status status, const char *format, ...) SIGLA_PRINTF(3, 4);

#endif
