/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sixteen bytes at a time, by the vector types that gcc and clang have on every machine; only the step from a vector to a number is
 * written twice. A truth is a vector whose bytes are 0xFF where something holds and 0 elsewhere.
 */
#ifndef SGL_TEXT_VECTOR_H
#define SGL_TEXT_VECTOR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define SGL_VECTOR_BYTES ((size_t)16)

typedef uint8_t sgl_vector __attribute__((vector_size(16)));
typedef int8_t sgl_signed_vector __attribute__((vector_size(16)));

static inline sgl_vector sgl_vector_load(const char *bytes)
{
    sgl_vector result;
    memcpy(&result, bytes, sizeof result);
    return result;
}

/* The first `len` bytes, at most 16; `rest` stands for those behind them. */
static inline sgl_vector sgl_vector_load_part(const char *bytes, size_t len, uint8_t rest)
{
    char padded[SGL_VECTOR_BYTES];
    memset(padded, rest, sizeof padded);
    memcpy(padded, bytes, len);
    return sgl_vector_load(padded);
}

static inline sgl_vector sgl_vector_of(uint8_t byte)
{
    return (sgl_vector){byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte};
}

static inline sgl_vector sgl_vector_is(sgl_vector bytes, uint8_t byte)
{
    return (sgl_vector)(bytes == sgl_vector_of(byte));
}

/* first <= byte <= last */
static inline sgl_vector sgl_vector_within(sgl_vector bytes, uint8_t first, uint8_t last)
{
    return (sgl_vector)(bytes - sgl_vector_of(first) <= sgl_vector_of((uint8_t)(last - first)));
}

static inline sgl_vector sgl_vector_least(sgl_vector bytes, uint8_t byte)
{
    return (sgl_vector)(bytes >= sgl_vector_of(byte));
}

/* The tails of UTF-8: 0x80 to 0xBF, the smallest of the signed numbers. */
static inline sgl_vector sgl_vector_tails(sgl_vector bytes)
{
    return (sgl_vector)((sgl_signed_vector)bytes < (sgl_signed_vector)sgl_vector_of(0xC0));
}

/* True for the first `len` bytes, at most 16. */
static inline sgl_vector sgl_vector_first(size_t len)
{
    static const uint8_t edge[2 * SGL_VECTOR_BYTES] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
    sgl_vector result;
    memcpy(&result, edge + SGL_VECTOR_BYTES - len, sizeof result);
    return result;
}

/* The top bits of the bytes; that of the first byte is bit 0. Written for any machine. */
static inline unsigned sgl_vector_bits_portable(sgl_vector bytes)
{
    unsigned bits = 0;
    for (unsigned i = 0; i < SGL_VECTOR_BYTES; i++)
        bits |= (unsigned)(bytes[i] >> 7) << i;
    return bits;
}

/* The sum of the bytes. Written for any machine. */
static inline unsigned sgl_vector_sum_portable(sgl_vector bytes)
{
    unsigned sum = 0;
    for (unsigned i = 0; i < SGL_VECTOR_BYTES; i++)
        sum += bytes[i];
    return sum;
}

#ifdef __SSE2__
static inline unsigned sgl_vector_bits(sgl_vector bytes)
{
    return (unsigned)_mm_movemask_epi8((__m128i)bytes);
}

static inline unsigned sgl_vector_sum(sgl_vector bytes)
{
    __m128i halves = _mm_sad_epu8((__m128i)bytes, _mm_setzero_si128());
    return (unsigned)(_mm_cvtsi128_si32(halves) + _mm_extract_epi16(halves, 4));
}
#else
static inline unsigned sgl_vector_bits(sgl_vector bytes)
{
    return sgl_vector_bits_portable(bytes);
}

static inline unsigned sgl_vector_sum(sgl_vector bytes)
{
    return sgl_vector_sum_portable(bytes);
}
#endif

#endif
