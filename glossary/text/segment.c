/* SPDX-License-Identifier: Apache-2.0 */
/* ICU's word break iterator (Unicode Standard Annex #29 with dictionary), kept open from run to run. */
#include "text/segment.h"

#include "base/memory.h"
#include "text/utf16.h"

#include <unicode/ubrk.h>

struct sgl_segmenter {
    UBreakIterator *breaks;
};

sgl_segmenter *sgl_segmenter_open(void)
{
    UErrorCode status = U_ZERO_ERROR;
    sgl_segmenter *segmenter = sgl_calloc(1, sizeof *segmenter);
    if (segmenter == NULL)
        return NULL;
    segmenter->breaks = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (U_FAILURE(status)) {
        sgl_free(segmenter);
        return NULL;
    }
    return segmenter;
}

void sgl_segmenter_close(sgl_segmenter *segmenter)
{
    if (segmenter == NULL)
        return;
    ubrk_close(segmenter->breaks);
    sgl_free(segmenter);
}

unsigned sgl_segment(sgl_segmenter *segmenter, sigla_slice text, size_t *ends, unsigned max)
{
    UChar units[SGL_SEGMENT_MAX * 2];
    size_t bytes[SGL_SEGMENT_MAX * 2 + 1]; /* byte offset of each unit */
    int32_t count = 0;
    size_t at = 0;
    while (at < text.len && count < SGL_SEGMENT_MAX) {
        uint32_t c = 0;
        int32_t before = count;
        size_t len = sgl_utf8_next(&c, text.ptr + at, text.len - at);
        sgl_utf16_put(units, &count, c);
        for (int32_t i = before; i < count; i++)
            bytes[i] = at;
        at += len;
    }
    bytes[count] = text.len;
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(segmenter->breaks, units, count, &status);
    if (U_FAILURE(status) || max == 0)
        return 0;
    unsigned words = 0;
    for (int32_t end = ubrk_next(segmenter->breaks); end != UBRK_DONE && words < max; end = ubrk_next(segmenter->breaks))
        ends[words++] = bytes[end];
    if (words > 0)
        ends[words - 1] = words == max ? text.len : ends[words - 1];
    return words;
}
