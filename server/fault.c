/* SPDX-License-Identifier: Apache-2.0 */
/* Fills a sigla_error. */
#include "fault.h"

#include <stdarg.h>
#include <stdio.h>

sigla_status fault_set(sigla_error *error, sigla_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    error->status = status;
    error->position = SIGLA_NO_POSITION;
    return status;
}
