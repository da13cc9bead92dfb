/* SPDX-License-Identifier: Apache-2.0 */
/* Recurrence in a window, by memchr. */
#include "extract/recur.h"

static bool holds(const char *text, size_t begin, size_t end, sigla_slice name)
{
    while (begin + name.len <= end) {
        const char *at = memchr(text + begin, name.ptr[0], end - begin - name.len + 1);
        if (at == NULL)
            return false;
        if (memcmp(at, name.ptr, name.len) == 0)
            return true;
        begin = (size_t)(at - text) + 1;
    }
    return false;
}

bool sgl_recurs(sigla_slice text, sigla_span span)
{
    sigla_slice name = {text.ptr + span.begin, span.end - span.begin};
    size_t begin = span.begin > SGL_RECURRENCE_BYTES ? span.begin - SGL_RECURRENCE_BYTES : 0;
    size_t end = text.len - span.end > SGL_RECURRENCE_BYTES ? span.end + SGL_RECURRENCE_BYTES : text.len;
    return name.len > 0 && (holds(text.ptr, begin, span.begin, name) || holds(text.ptr, span.end, end, name));
}
