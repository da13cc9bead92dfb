/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Conversion to UTF-8. The way back needs no table of all characters: every CHECKPOINT bytes of UTF-8 a checkpoint is kept, and from
 * there the characters are counted, whose sizes in the file follow from the characters themselves (or, in encodings of varied widths,
 * from one byte kept for each).
 */
#include "text/convert.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/encoding.h"

#include <sigla/text.h>
#include <stdio.h>
#include <unicode/ucnv.h>

#define CHECKPOINT ((size_t)1024)

void sgl_conversion_init(sgl_conversion *conversion)
{
    *conversion = (sgl_conversion){.kind = SGL_UNITS_UTF8};
    sigla_buffer_init(&conversion->converted);
}

void sgl_conversion_release(sgl_conversion *conversion)
{
    sigla_buffer_release(&conversion->converted);
    sgl_array_release(&conversion->checkpoints);
    sgl_free(conversion->widths);
    sgl_conversion_init(conversion);
}

/* What a conversion in progress carries along. */
typedef struct writer {
    sgl_conversion *conversion;
    size_t count; /* characters written */
    size_t bad;   /* of them replaced */
    bool failed;
} writer;

/* Appends the character that stands at `source` in the file. Scalar values only. */
static void write_char(writer *w, uint32_t c, size_t source)
{
    sgl_conversion *conversion = w->conversion;
    if (conversion->converted.len >= conversion->checkpoints.count * CHECKPOINT) {
        sgl_checkpoint point = {(uint32_t)conversion->converted.len, (uint32_t)source, (uint32_t)w->count};
        w->failed = !sgl_array_push(&conversion->checkpoints, point) || w->failed;
    }
    if (!sigla_buffer_reserve(&conversion->converted, 4)) {
        w->failed = true;
        return;
    }
    conversion->converted.len += sgl_utf8_encode(conversion->converted.ptr + conversion->converted.len, c);
    w->count++;
    w->bad += c == SGL_REPLACEMENT;
}

static uint32_t unit_at(const char *bytes, size_t width, bool big_endian)
{
    uint32_t unit = 0;
    for (size_t i = 0; i < width; i++)
        unit |= (uint32_t)(unsigned char)bytes[i] << 8 * (big_endian ? width - 1 - i : i);
    return unit;
}

/* UTF-16. A lone surrogate is one replaced character of two bytes, and so is a last odd byte. */
static void convert_16(writer *w, sigla_slice bytes, size_t at, bool big_endian)
{
    while (at + 1 < bytes.len && !w->failed) {
        uint32_t c = unit_at(bytes.ptr + at, 2, big_endian);
        size_t width = 2;
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.len) {
            uint32_t low = unit_at(bytes.ptr + at + 2, 2, big_endian);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                width = 4;
            }
        }
        write_char(w, c >= 0xD800 && c < 0xE000 ? SGL_REPLACEMENT : c, at);
        at += width;
    }
    if (at < bytes.len)
        write_char(w, SGL_REPLACEMENT, at);
}

static void convert_32(writer *w, sigla_slice bytes, size_t at, bool big_endian)
{
    for (; at + 3 < bytes.len && !w->failed; at += 4) {
        uint32_t c = unit_at(bytes.ptr + at, 4, big_endian);
        write_char(w, c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? SGL_REPLACEMENT : c, at);
    }
    if (at < bytes.len)
        write_char(w, SGL_REPLACEMENT, at);
}

static void convert_bytes(writer *w, sigla_slice bytes, UConverter *converter)
{
    uint32_t table[256];
    for (int i = 0; i < 256; i++) {
        UErrorCode status = U_ZERO_ERROR;
        char byte = (char)i;
        const char *from = &byte;
        UChar32 c = ucnv_getNextUChar(converter, &from, from + 1, &status);
        table[i] = U_SUCCESS(status) && c >= 0 && (c < 0xD800 || c > 0xDFFF) ? (uint32_t)c : SGL_REPLACEMENT;
    }
    w->conversion->kind = SGL_UNITS_8;
    for (size_t at = 0; at < bytes.len && !w->failed; at++)
        write_char(w, table[(unsigned char)bytes.ptr[at]], at);
}

static void convert_varied(writer *w, sigla_slice bytes, UConverter *converter)
{
    const char *from = bytes.ptr, *end = bytes.ptr + bytes.len;
    uint8_t *widths = sgl_malloc(bytes.len); /* a character has a byte at least */
    w->conversion->widths = widths;
    w->failed = widths == NULL;
    while (from < end && !w->failed && w->count < bytes.len) {
        UErrorCode status = U_ZERO_ERROR;
        const char *begin = from;
        UChar32 c = ucnv_getNextUChar(converter, &from, end, &status);
        if (from <= begin)
            break;
        if (U_FAILURE(status) || c < 0 || (c >= 0xD800 && c <= 0xDFFF))
            c = SGL_REPLACEMENT;
        size_t width = (size_t)(from - begin);
        widths[w->count] = (uint8_t)(width < 255 ? width : 255);
        write_char(w, (uint32_t)c, (size_t)(begin - bytes.ptr));
    }
}

static bool convert_older(writer *w, sigla_slice bytes, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding, &status);
    if (U_SUCCESS(status) && ucnv_getMaxCharSize(converter) == 1)
        convert_bytes(w, bytes, converter);
    else if (U_SUCCESS(status))
        convert_varied(w, bytes, converter);
    ucnv_close(converter);
    return U_SUCCESS(status);
}

static sigla_status take_utf8(sgl_conversion *conversion, const char *name, sigla_slice bytes, const sgl_encoding *encoding,
                              sigla_error *error)
{
    if (encoding->valid < bytes.len)
        return sgl_fail_at(error, SIGLA_INVALID, encoding->valid, "%s is not valid UTF-8 at byte %zu", name, encoding->valid);
    snprintf(conversion->encoding, sizeof conversion->encoding, "UTF-8");
    conversion->kind = SGL_UNITS_UTF8;
    conversion->skipped = encoding->mark;
    conversion->text = (sigla_slice){bytes.ptr + encoding->mark, bytes.len - encoding->mark};
    return SIGLA_OK;
}

sigla_status sgl_convert_utf8(sgl_conversion *conversion, const char *name, sigla_slice bytes, sigla_error *error)
{
    sgl_encoding encoding = {.kind = SGL_UNITS_UTF8, .valid = sigla_text_valid(bytes)};
    return take_utf8(conversion, name, bytes, &encoding, error);
}

sigla_status sgl_convert(sgl_conversion *conversion, const char *name, sigla_slice bytes, sigla_error *error)
{
    sgl_encoding encoding;
    if (!sgl_encoding_guess(&encoding, bytes))
        return sgl_fail(error, SIGLA_UNSUPPORTED, "%s is not a text in an encoding that is known here", name);
    if (encoding.kind == SGL_UNITS_UTF8)
        return take_utf8(conversion, name, bytes, &encoding, error);
    writer w = {.conversion = conversion};
    bool known = true;
    conversion->kind = encoding.kind;
    memcpy(conversion->encoding, encoding.name, sizeof encoding.name);
    if (encoding.kind == SGL_UNITS_16)
        convert_16(&w, bytes, encoding.mark, encoding.big_endian);
    else if (encoding.kind == SGL_UNITS_32)
        convert_32(&w, bytes, encoding.mark, encoding.big_endian);
    else
        known = convert_older(&w, bytes, encoding.name);
    if (w.failed)
        return sgl_fail_memory(error);
    if (!known || w.bad > w.count / 20)
        return sgl_fail(error, SIGLA_UNSUPPORTED, "%s is not a text in an encoding that is known here", name);
    conversion->text = sigla_buffer_slice(&conversion->converted);
    return SIGLA_OK;
}

/* Bytes in the file of the character c, the index-th of the text. */
static size_t source_width(const sgl_conversion *conversion, uint32_t c, size_t index)
{
    switch (conversion->kind) {
    case SGL_UNITS_16:
        return c >= 0x10000 ? 4 : 2;
    case SGL_UNITS_32:
        return 4;
    case SGL_UNITS_VARIED:
        return conversion->widths[index];
    default:
        return 1;
    }
}

/* The bytes in the file of the character that text byte `at` belongs to. */
static sigla_span char_span(const sgl_conversion *conversion, size_t at)
{
    size_t number = at / CHECKPOINT;
    if (number >= conversion->checkpoints.count)
        number = conversion->checkpoints.count - 1;
    while (number > 0 && conversion->checkpoints.items[number].text > at)
        number--;
    sgl_checkpoint point = conversion->checkpoints.items[number];
    size_t text = point.text, source = point.source, index = point.index;
    for (;;) {
        uint32_t c;
        size_t step = sgl_utf8_next(&c, conversion->text.ptr + text, conversion->text.len - text);
        size_t width = source_width(conversion, c, index);
        if (text + step > at || text + step >= conversion->text.len)
            return (sigla_span){source, source + width};
        text += step;
        source += width;
        index++;
    }
}

sigla_span sgl_conversion_span(const sgl_conversion *conversion, sigla_span text)
{
    if (conversion->kind == SGL_UNITS_UTF8 || conversion->text.len == 0)
        return (sigla_span){text.begin + conversion->skipped, text.end + conversion->skipped};
    sigla_span span = char_span(conversion, text.begin);
    if (text.end > text.begin)
        span.end = char_span(conversion, text.end - 1).end;
    else
        span.end = span.begin;
    return span;
}
