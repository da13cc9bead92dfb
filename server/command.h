/* SPDX-License-Identifier: Apache-2.0 */
/* The commands of siglad; each gives back the exit status of the process. */
#ifndef SIGLAD_COMMAND_H
#define SIGLAD_COMMAND_H

#include "configuration.h"

enum { EXIT_DONE = 0, EXIT_NOT_FOUND = 1, EXIT_USAGE = 2, EXIT_FAULT = 3 };

int command_serve(const siglad_configuration *configuration);
int command_health(const siglad_configuration *configuration);
int command_token(const siglad_configuration *configuration);
/* Says on standard error what went wrong. -> the exit status that stands for it */
int command_fail(sigla_status status, const sigla_error *error);

#endif
