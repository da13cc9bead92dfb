/* SPDX-License-Identifier: Apache-2.0 */
/* Errors and the names of statuses. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

SIGLA_PRINTF(4, 0)
static void fill(sigla_error *error, sigla_status status, size_t position, const char *format, va_list arguments)
{
    if (error == NULL)
        return;
    error->status = status;
    error->position = position;
    vsnprintf(error->message, sizeof error->message, format, arguments);
}

sigla_status sgl_fail(sigla_error *error, sigla_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, SIGLA_NO_POSITION, format, arguments);
    va_end(arguments);
    return status;
}

sigla_status sgl_fail_at(sigla_error *error, sigla_status status, size_t position, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, position, format, arguments);
    va_end(arguments);
    return status;
}

sigla_status sgl_fail_memory(sigla_error *error)
{
    return sgl_fail(error, SIGLA_NO_MEMORY, "out of memory");
}

const char *sigla_status_text(sigla_status status)
{
    static const char *const names[] = {
        [SIGLA_OK] = "ok",
        [SIGLA_NOT_FOUND] = "not found",
        [SIGLA_UNCHANGED] = "unchanged",
        [SIGLA_INVALID] = "invalid",
        [SIGLA_UNSUPPORTED] = "unsupported",
        [SIGLA_LIMIT] = "limit passed",
        [SIGLA_NO_MEMORY] = "out of memory",
        [SIGLA_IO] = "input or output error",
        [SIGLA_FULL] = "full",
        [SIGLA_DAMAGED] = "damaged",
        [SIGLA_SCHEMA] = "unknown schema",
        [SIGLA_READ_ONLY] = "read-only",
        [SIGLA_CONFLICT] = "conflict",
        [SIGLA_BUSY] = "busy",
        [SIGLA_FAILED] = "failed",
    };
    size_t count = sizeof names / sizeof names[0];
    return (size_t)status < count && names[status] != NULL ? names[status] : "unknown status";
}

const char *sigla_version(void)
{
    return SGL_VERSION;
}
