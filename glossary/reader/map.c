/* SPDX-License-Identifier: Apache-2.0 */
/* The piecewise linear map from text to source: appended to by the reader, searched by halving afterwards. */
#include "reader/map.h"

static bool add_piece(sgl_map *map, size_t text, size_t source, uint32_t mark)
{
    if (map->count > 0) {
        sgl_map_piece *last = &map->items[map->count - 1];
        bool linear = (last->source & SGL_MAP_ATOMIC) == 0;
        if (mark == 0 && sgl_map_goes_on(map, text, source))
            return true;
        /* A piece without text is overwritten, unless it tells where an atomic piece ends. */
        bool ends_atomic = map->count > 1 && (map->items[map->count - 2].source & SGL_MAP_ATOMIC) != 0;
        if (linear && last->text == text && !ends_atomic)
            map->count--;
    }
    sgl_map_piece piece = {(uint32_t)text, (uint32_t)source | mark};
    return sgl_array_push(map, piece);
}

bool sgl_map_add(sgl_map *map, size_t text, size_t source)
{
    return add_piece(map, text, source, 0);
}

bool sgl_map_add_atomic(sgl_map *map, size_t text, size_t text_end, sigla_span source)
{
    return add_piece(map, text, source.begin, SGL_MAP_ATOMIC) && add_piece(map, text_end, source.end, 0);
}

void sgl_map_truncate(sgl_map *map, size_t text)
{
    while (map->count > 0 && map->items[map->count - 1].text > text)
        map->count--;
    /* An atomic piece never stays without the piece behind it. */
    while (map->count > 0 && (map->items[map->count - 1].source & SGL_MAP_ATOMIC) != 0)
        map->count--;
}

/* The last piece that begins at or before the byte. */
static size_t find_piece(const sgl_map *map, size_t text)
{
    size_t low = 0, high = map->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->items[middle].text <= text)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The source bytes that one byte of text stands for. */
static sigla_span byte_span(const sgl_map *map, size_t text)
{
    size_t index = find_piece(map, text);
    const sgl_map_piece *piece = &map->items[index];
    size_t source = piece->source & ~SGL_MAP_ATOMIC;
    if ((piece->source & SGL_MAP_ATOMIC) != 0)
        return (sigla_span){source, map->items[index + 1].source & ~SGL_MAP_ATOMIC};
    source += text - piece->text;
    return (sigla_span){source, source + 1};
}

sigla_span sgl_map_span(const sgl_map *map, sigla_span text, size_t source_len)
{
    if (map->count == 0)
        return (sigla_span){0, 0};
    sigla_span span = byte_span(map, text.begin);
    size_t end = text.end > text.begin ? byte_span(map, text.end - 1).end : span.begin;
    span.begin = span.begin < source_len ? span.begin : source_len;
    span.end = end < span.begin ? span.begin : end < source_len ? end : source_len;
    return span;
}
