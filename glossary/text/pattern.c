/* SPDX-License-Identifier: Apache-2.0 */
/* One compiled expression and room for the text it is looked for in. */
#include "text/pattern.h"

#include "base/error.h"
#include "base/memory.h"

#include <unicode/uregex.h>
#include <unicode/ustring.h>

#define UNITS_MAX 2000             /* UTF-16 units of a text; a longer one is not found */
#define STACK_MAX (1 * 1024 * 1024) /* bytes that going back may take */

struct sgl_pattern {
    URegularExpression *compiled;
    UChar units[UNITS_MAX];
};

static sigla_status compile(sgl_pattern *pattern, sigla_slice expression, sigla_error *error)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError place = {0};
    int32_t len = 0;
    u_strFromUTF8(pattern->units, UNITS_MAX, &len, expression.ptr, (int32_t)expression.len, &status);
    if (U_SUCCESS(status))
        pattern->compiled = uregex_open(pattern->units, len, 0, &place, &status);
    if (U_SUCCESS(status))
        uregex_setTimeLimit(pattern->compiled, SGL_PATTERN_STEPS_MAX, &status);
    if (U_SUCCESS(status))
        uregex_setStackLimit(pattern->compiled, STACK_MAX, &status);
    if (status == U_MEMORY_ALLOCATION_ERROR)
        return sgl_fail_memory(error);
    if (U_FAILURE(status))
        return sgl_fail(error, SIGLA_INVALID, "the regular expression is not well formed at character %ld", (long)place.offset);
    return SIGLA_OK;
}

sigla_status sgl_pattern_open(sgl_pattern **out, sigla_slice expression, sigla_error *error)
{
    *out = NULL;
    sgl_pattern *pattern = expression.len < UNITS_MAX ? sgl_calloc(1, sizeof *pattern) : NULL;
    if (pattern == NULL)
        return expression.len < UNITS_MAX ? sgl_fail_memory(error) : sgl_fail(error, SIGLA_LIMIT, "the regular expression is too long");
    sigla_status status = compile(pattern, expression, error);
    if (status == SIGLA_OK)
        *out = pattern;
    else
        sgl_pattern_close(pattern);
    return status;
}

void sgl_pattern_close(sgl_pattern *pattern)
{
    if (pattern == NULL)
        return;
    if (pattern->compiled != NULL)
        uregex_close(pattern->compiled);
    sgl_free(pattern);
}

bool sgl_pattern_finds(sgl_pattern *pattern, sigla_slice text, bool *gave_up)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = 0;
    if (text.len >= UNITS_MAX)
        return false;
    u_strFromUTF8(pattern->units, UNITS_MAX, &len, text.ptr, (int32_t)text.len, &status);
    uregex_setText(pattern->compiled, pattern->units, len, &status);
    bool found = uregex_find(pattern->compiled, 0, &status);
    *gave_up = *gave_up || U_FAILURE(status);
    return U_SUCCESS(status) && found;
}
