/* SPDX-License-Identifier: Apache-2.0 */
/* The table of the classic dynamic programme, a column at a time, as differences kept in the bits of machine words (Hyyrö 2003). */
#include "text/distance.h"

#include "base/utf8.h"

static void add_place(sgl_distance *out, uint32_t c, uint64_t place)
{
    if (c < 128) {
        out->ascii[c] |= place;
        return;
    }
    for (size_t i = 0; i < out->other_count; i++)
        if (out->other[i] == c) {
            out->other_places[i] |= place;
            return;
        }
    out->other[out->other_count] = c;
    out->other_places[out->other_count++] = place;
}

bool sgl_distance_prepare(sgl_distance *out, sigla_slice pattern)
{
    *out = (sgl_distance){0};
    for (size_t i = 0; i < pattern.len;) {
        uint32_t c = 0;
        if (out->length == SGL_DISTANCE_MAX_CHARS)
            return false;
        i += sgl_utf8_next(&c, pattern.ptr + i, pattern.len - i);
        add_place(out, c, (uint64_t)1 << out->length++);
    }
    return out->length > 0;
}

static uint64_t places_of(const sgl_distance *pattern, uint32_t c)
{
    if (c < 128)
        return pattern->ascii[c];
    for (size_t i = 0; i < pattern->other_count; i++)
        if (pattern->other[i] == c)
            return pattern->other_places[i];
    return 0;
}

size_t sgl_distance_to(const sgl_distance *pattern, sigla_slice text)
{
    uint64_t up = ~(uint64_t)0, down = 0; /* where a column rises and falls from one character of the pattern to the next */
    uint64_t same = 0, places_before = 0; /* of the column before: where the diagonal does not rise */
    uint64_t last = (uint64_t)1 << (pattern->length - 1);
    size_t distance = pattern->length;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = 0;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        uint64_t places = places_of(pattern, c);
        uint64_t exchanged = ((~same & places) << 1) & places_before;
        same = (((places & up) + up) ^ up) | places | down | exchanged;
        uint64_t right_up = down | ~(same | up), right_down = same & up;
        distance += (right_up & last) != 0;
        distance -= (right_down & last) != 0;
        right_up = right_up << 1 | 1;
        right_down <<= 1;
        up = right_down | ~(same | right_up);
        down = right_up & same;
        places_before = places;
    }
    return distance;
}
