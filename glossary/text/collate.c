/* SPDX-License-Identifier: Apache-2.0 */
/* Sort keys through ICU's collator, which works on UTF-16: the conversion is ours, in a buffer that is kept. */
#include "text/collate.h"

#include "base/error.h"
#include "base/memory.h"
#include "text/utf16.h"

#include <unicode/ucol.h>

struct sgl_collator {
    UCollator *order;
    UChar *units; /* the text being keyed */
    size_t capacity;
};

sigla_status sgl_collator_open(sgl_collator **out, const char *language, sigla_error *error)
{
    UErrorCode code = U_ZERO_ERROR;
    *out = NULL;
    sgl_collator *collator = sgl_calloc(1, sizeof *collator);
    if (collator == NULL)
        return sgl_fail_memory(error);
    bool root = language == NULL || strcmp(language, "und") == 0 || strlen(language) > 64;
    collator->order = ucol_open(root ? "" : language, &code);
    if (U_FAILURE(code)) {
        sgl_free(collator);
        return sgl_fail(error, code == U_MEMORY_ALLOCATION_ERROR ? SIGLA_NO_MEMORY : SIGLA_FAILED,
                        "the alphabetical order of \"%s\" cannot be loaded: %s", root ? "und" : language, u_errorName(code));
    }
    *out = collator;
    return SIGLA_OK;
}

void sgl_collator_close(sgl_collator *collator)
{
    if (collator == NULL)
        return;
    ucol_close(collator->order);
    sgl_free(collator->units);
    sgl_free(collator);
}

/* Every character of UTF-8 takes at least as many bytes as UTF-16 units. */
static bool make_room(sgl_collator *collator, size_t bytes)
{
    if (bytes + 2 <= collator->capacity)
        return true;
    if (bytes > INT32_MAX / 4)
        return false;
    UChar *grown = sgl_realloc(collator->units, (bytes + 2) * 2 * sizeof *grown);
    if (grown == NULL)
        return false;
    collator->units = grown;
    collator->capacity = (bytes + 2) * 2;
    return true;
}

void sgl_collator_key(sgl_collator *collator, sigla_slice text, sigla_buffer *out)
{
    int32_t count = 0;
    if (!make_room(collator, text.len)) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        sgl_utf16_put(collator->units, &count, c);
    }
    int32_t wanted = ucol_getSortKey(collator->order, collator->units, count, NULL, 0);
    if (wanted <= 0 || !sigla_buffer_reserve(out, (size_t)wanted)) {
        out->failed = true;
        return;
    }
    ucol_getSortKey(collator->order, collator->units, count, (uint8_t *)out->ptr + out->len, wanted);
    out->len += (size_t)wanted;
    out->ptr[out->len] = '\0';
}
