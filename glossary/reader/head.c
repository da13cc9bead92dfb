/* SPDX-License-Identifier: Apache-2.0 */
/* A hash table without moving: a key stands in one of the STEPS places behind its own, or nowhere. */
#include "reader/head.h"

#include "base/memory.h"
#include "text/vector.h"

#define STEPS 16 /* places of the table that a key may have */

bool sgl_heads_init(sgl_heads *heads, sigla_slice source)
{
    size_t places = 16;
    while (places < SGL_HEADS_MAX && places < source.len / 16)
        places *= 2;
    *heads = (sgl_heads){.places = places};
    heads->items = sgl_calloc(places, sizeof *heads->items);
    heads->keys = sgl_calloc(places, sizeof *heads->keys);
    return heads->items != NULL && heads->keys != NULL;
}

void sgl_heads_release(sgl_heads *heads)
{
    sgl_free(heads->items);
    sgl_free(heads->keys);
    *heads = (sgl_heads){0};
}

/* Byte by byte; `before` is the byte that was written last. -> bytes written. */
static size_t make_equal_slowly(char *out, const char *bytes, size_t len, char before)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        char byte = bytes[i];
        byte = byte >= '0' && byte <= '9' ? '0' : byte == '\t' ? ' ' : byte;
        if ((byte == '0' || byte == ' ') && byte == before)
            continue;
        before = out[count++] = byte;
    }
    return count;
}

/* The same for 16 bytes, when no digit follows a digit and no space a space. False: it is not so. */
static bool make_equal_at_once(char *out, const char *bytes)
{
    sgl_vector now = sgl_vector_load(bytes), before = sgl_vector_load(bytes - 1);
    sgl_vector digits = sgl_vector_within(now, '0', '9'), tabs = sgl_vector_is(now, '\t'), spaces = sgl_vector_is(now, ' ') | tabs;
    sgl_vector again =
        (digits & sgl_vector_within(before, '0', '9')) | (spaces & (sgl_vector_is(before, ' ') | sgl_vector_is(before, '\t')));
    if (sgl_vector_bits(again) != 0)
        return false;
    now = (now & ~(digits | tabs)) | (digits & sgl_vector_of('0')) | (tabs & sgl_vector_of(' '));
    memcpy(out, &now, sizeof now);
    return true;
}

/* With runs of digits as one '0' and runs of white space as one space. -> bytes written, at most `len`. */
static size_t make_equal(char *out, const char *bytes, size_t len)
{
    size_t count = 0;
    for (size_t at = 0; at < len;) {
        size_t step = len - at < SGL_VECTOR_BYTES ? len - at : SGL_VECTOR_BYTES;
        if (at > 0 && step == SGL_VECTOR_BYTES && make_equal_at_once(out + count, bytes + at))
            count += step;
        else
            count += make_equal_slowly(out + count, bytes + at, step, count > 0 ? out[count - 1] : '\0');
        at += step;
    }
    return count;
}

static uint64_t hash_word(uint64_t hash, const char *bytes, size_t len)
{
    uint64_t word = 0;
    memcpy(&word, bytes, len);
    return ((hash << 23 | hash >> 41) ^ word) * 0x9E3779B97F4A7C15u;
}

/* Two chains side by side, which do not wait for one another. */
static uint32_t hash_bytes(const char *bytes, size_t len)
{
    uint64_t even = len, odd = 0;
    if (len < 8)
        return (uint32_t)(hash_word(even, bytes, len) >> 32) | 1;
    size_t at = 0;
    for (; len - at >= 16; at += 16) {
        even = hash_word(even, bytes + at, 8);
        odd = hash_word(odd, bytes + at + 8, 8);
    }
    if (len - at >= 8)
        even = hash_word(even, bytes + at, 8);
    odd = hash_word(odd ^ even >> 32, bytes + len - 8, 8);
    return (uint32_t)(odd >> 32) | 1;
}

/* Short lines only. Most are hashed as they stand: they have no digits, and single spaces. */
static uint32_t head_key(sgl_heads *heads, sigla_slice source, const sgl_line *line)
{
    const char *bytes = source.ptr + line->begin;
    size_t len = line->end - line->begin;
    if ((line->classes & (SGL_LINE_DIGIT | SGL_LINE_GAP)) == 0)
        return hash_bytes(bytes, len);
    len = len < sizeof heads->equal ? len : sizeof heads->equal;
    return hash_bytes(heads->equal, make_equal(heads->equal, bytes, len));
}

static bool is_mark_of_markdown(char byte)
{
    return byte == '`' || byte == '~' || byte == '|' || byte == '#' || byte == '>';
}

/* Short, with a number or a capital, and no mark of Markdown in front. */
static bool is_like_head(sigla_slice source, const sgl_line *line)
{
    return line->columns <= SGL_HEAD_COLUMNS_MAX && (line->classes & (SGL_LINE_DIGIT | SGL_LINE_CAPITAL)) != 0 &&
           !is_mark_of_markdown(source.ptr[line->begin]);
}

/* Bit 4 n is set when the n-th of four keys is `key` or 0. */
static unsigned match_keys(const uint32_t *keys, uint32_t key)
{
    typedef uint32_t four_keys __attribute__((vector_size(16)));
    four_keys found, wanted = {key, key, key, key};
    memcpy(&found, keys, sizeof found);
    return sgl_vector_bits((sgl_vector)((found == wanted) | (found == (four_keys){0})));
}

/* The place of the head with that key, or the free place for it, or SGL_HEAD_NONE when the table is too full. */
static uint16_t find_place(const sgl_heads *heads, uint32_t key)
{
    size_t mask = heads->places - 1, first = (key >> 8) & mask;
    const uint32_t *keys = heads->keys;
    if (keys[first] == key || keys[first] == 0)
        return (uint16_t)first;
    size_t step = 1;
    for (; step < STEPS && ((first + step) & mask) + 4 <= heads->places && step + 4 <= STEPS; step += 4) {
        unsigned found = match_keys(keys + ((first + step) & mask), key);
        if (found != 0)
            return (uint16_t)(((first + step) & mask) + (unsigned)__builtin_ctz(found) / 4);
    }
    for (; step < STEPS; step++) {
        size_t place = (first + step) & mask;
        if (keys[place] == key || keys[place] == 0)
            return (uint16_t)place;
    }
    return SGL_HEAD_NONE;
}

uint16_t sgl_heads_find(sgl_heads *heads, sigla_slice source, const sgl_line *line)
{
    return is_like_head(source, line) ? find_place(heads, head_key(heads, source, line)) : SGL_HEAD_NONE;
}

uint16_t sgl_heads_count(sgl_heads *heads, sigla_slice source, const sgl_line *line)
{
    if (!is_like_head(source, line))
        return SGL_HEAD_NONE;
    uint32_t key = head_key(heads, source, line);
    uint16_t place = find_place(heads, key);
    if (place == SGL_HEAD_NONE)
        return SGL_HEAD_NONE;
    heads->keys[place] = key;
    heads->items[place].count++;
    return place;
}
