/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Which encoding bytes are in: first the byte order mark; then UTF-16 and UTF-32 without one, by the byte that stands in every second
 * or fourth place; then UTF-8, valid or nearly; at last ICU's statistics for the older encodings.
 */
#include "text/encoding.h"

#include "base/utf8.h"
#include "text/char.h"
#include "text/vector.h"

#include <sigla/text.h>
#include <stdio.h>
#include <unicode/ucsdet.h>

#define SAMPLE_MAX ((size_t)16 << 10)
#define SHORT ((size_t)200)
#define CONFIDENCE_LEAST 8 /* of a hundred; ICU gives short texts little */

static void set(sgl_encoding *out, const char *name, sgl_unit_kind kind, bool big_endian, size_t mark)
{
    *out = (sgl_encoding){.kind = kind, .big_endian = big_endian, .mark = mark};
    snprintf(out->name, sizeof out->name, "%s", name);
}

static bool begins_with(sigla_slice bytes, const char *mark, size_t len)
{
    return bytes.len >= len && memcmp(bytes.ptr, mark, len) == 0;
}

static bool find_mark(sgl_encoding *out, sigla_slice bytes)
{
    if (begins_with(bytes, "\xEF\xBB\xBF", 3))
        set(out, "UTF-8", SGL_UNITS_UTF8, false, 3);
    else if (begins_with(bytes, "\0\0\xFE\xFF", 4))
        set(out, "UTF-32BE", SGL_UNITS_32, true, 4);
    else if (begins_with(bytes, "\xFF\xFE\0\0", 4) && bytes.len % 4 == 0)
        set(out, "UTF-32LE", SGL_UNITS_32, false, 4);
    else if (begins_with(bytes, "\xFE\xFF", 2))
        set(out, "UTF-16BE", SGL_UNITS_16, true, 2);
    else if (begins_with(bytes, "\xFF\xFE", 2))
        set(out, "UTF-16LE", SGL_UNITS_16, false, 2);
    else
        return false;
    return true;
}

static size_t count_controls(const char *bytes, size_t vectors)
{
    sgl_vector found = {0};
    for (size_t i = 0; i < vectors; i++) {
        sgl_vector now = sgl_vector_load(bytes + i * SGL_VECTOR_BYTES);
        found -= (sgl_vector_within(now, 0, 0x1F) & ~sgl_vector_within(now, '\t', '\r')) | sgl_vector_is(now, 0x7F);
    }
    return sgl_vector_sum(found);
}

size_t sgl_encoding_controls(sigla_slice bytes)
{
    const size_t stride = 255 * SGL_VECTOR_BYTES; /* more would not fit in a byte of the count */
    size_t count = 0, at = 0;
    for (; bytes.len - at >= stride; at += stride)
        count += count_controls(bytes.ptr + at, 255);
    count += count_controls(bytes.ptr + at, (bytes.len - at) / SGL_VECTOR_BYTES);
    for (at += (bytes.len - at) / SGL_VECTOR_BYTES * SGL_VECTOR_BYTES; at < bytes.len; at++) {
        unsigned char b = (unsigned char)bytes.ptr[at];
        count += (b < 0x20 && !(b >= '\t' && b <= '\r')) || b == 0x7F;
    }
    return count;
}

/* How many of the bytes at `first`, `first` + step … hold the control character that is most frequent there (a high byte 0, 3, 4 …). */
static size_t count_high(sigla_slice bytes, size_t first, size_t step)
{
    size_t counts[32] = {0}, most = 0;
    for (size_t i = first; i < bytes.len; i += step) {
        unsigned char b = (unsigned char)bytes.ptr[i];
        if (b < 32 && !(b >= '\t' && b <= '\r'))
            counts[b]++;
    }
    for (size_t i = 0; i < 32; i++)
        most = counts[i] > most ? counts[i] : most;
    return most;
}

static bool find_wide(sgl_encoding *out, sigla_slice bytes)
{
    if (bytes.len < 8 || bytes.len % 2 != 0)
        return false;
    sigla_slice sample = {bytes.ptr, bytes.len < SAMPLE_MAX ? bytes.len : SAMPLE_MAX};
    size_t quarter = sample.len / 4, half = sample.len / 2;
    /* All of them have high bytes that are control characters, a third of all bytes at least. */
    if (sgl_encoding_controls(sample) <= half * 2 / 3)
        return false;
    if (bytes.len % 4 == 0 && count_high(sample, 3, 4) == quarter && count_high(sample, 2, 4) > quarter * 9 / 10 &&
        count_high(sample, 0, 4) < half / 8)
        set(out, "UTF-32LE", SGL_UNITS_32, false, 0);
    else if (bytes.len % 4 == 0 && count_high(sample, 0, 4) == quarter && count_high(sample, 1, 4) > quarter * 9 / 10 &&
             count_high(sample, 3, 4) < half / 8)
        set(out, "UTF-32BE", SGL_UNITS_32, true, 0);
    else if (count_high(sample, 1, 2) > half * 2 / 3 && count_high(sample, 0, 2) < half / 8)
        set(out, "UTF-16LE", SGL_UNITS_16, false, 0);
    else if (count_high(sample, 0, 2) > half * 2 / 3 && count_high(sample, 1, 2) < half / 8)
        set(out, "UTF-16BE", SGL_UNITS_16, true, 0);
    else
        return false;
    return true;
}

/* True when more characters beyond ASCII are well-formed than not: a UTF-8 file with a fault, not a file in another encoding. */
static bool is_nearly_utf8(sigla_slice bytes)
{
    size_t good = 0, bad = 0;
    for (size_t at = 0; at < bytes.len;) {
        if ((unsigned char)bytes.ptr[at] < 0x80) {
            at++;
            continue;
        }
        uint32_t c;
        size_t step = sgl_utf8_decode(&c, bytes.ptr + at, bytes.len - at);
        good += step > 0;
        bad += step == 0;
        at += step > 0 ? step : 1;
    }
    return good >= bad;
}

/* The older encodings. The sample begins shortly before the first byte that tells something; a text too short for statistics is taken for
   the commonest of them. */
static bool find_older(sgl_encoding *out, sigla_slice bytes, size_t telling)
{
    size_t begin = telling > SAMPLE_MAX / 8 ? telling - SAMPLE_MAX / 8 : 0;
    bytes = (sigla_slice){bytes.ptr + begin, bytes.len - begin};
    UErrorCode status = U_ZERO_ERROR;
    int32_t confidence = 0;
    const char *name = NULL;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes.ptr, (int32_t)(bytes.len < SAMPLE_MAX ? bytes.len : SAMPLE_MAX), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (U_SUCCESS(status) && match != NULL) {
        name = ucsdet_getName(match, &status);
        confidence = ucsdet_getConfidence(match, &status);
    }
    bool found = U_SUCCESS(status) && name != NULL && confidence >= CONFIDENCE_LEAST && strncmp(name, "UTF-", 4) != 0;
    if (found || bytes.len < SHORT)
        set(out, found ? name : "windows-1252", SGL_UNITS_VARIED, false, 0);
    ucsdet_close(detector);
    return found || bytes.len < SHORT;
}

bool sgl_encoding_guess(sgl_encoding *out, sigla_slice bytes)
{
    if (find_mark(out, bytes) || find_wide(out, bytes)) {
        out->valid = out->kind == SGL_UNITS_UTF8 ? sigla_text_valid(bytes) : 0;
        return true;
    }
    size_t valid = sigla_text_valid(bytes);
    if (valid < bytes.len && !is_nearly_utf8(bytes))
        return find_older(out, bytes, valid);
    set(out, "UTF-8", SGL_UNITS_UTF8, false, 0);
    out->valid = valid;
    return true;
}
