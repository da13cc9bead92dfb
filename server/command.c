/* SPDX-License-Identifier: Apache-2.0 */
/* What the commands share: how a failure is told. */
#include "command.h"

#include <stdio.h>

int command_fail(sigla_status status, const sigla_error *error)
{
    fprintf(stderr, "siglad: %s\n", error->message);
    return status == SIGLA_NOT_FOUND ? EXIT_NOT_FOUND : EXIT_FAULT;
}
