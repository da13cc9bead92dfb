/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where each byte of a document's text came from. The text is cut into pieces; within a piece text and source run side by side, byte
 * for byte. Between pieces lies what was left out. An atomic piece stands for source bytes of another length (an entity, a tag).
 *
 *     source   infor-\n  mation&nbsp;x        pieces  {text 0, source 0} {text 5, source 9} {text 11, source 15, atomic} {text 12, source
 * 21} text     information x
 */
#ifndef SGL_READER_MAP_H
#define SGL_READER_MAP_H

#include "base/array.h"

#include <sigla/slice.h>

#define SGL_MAP_MAX_BYTES ((size_t)1 << 30) /* text and source are no longer than this; a file that is longer is refused */

typedef struct sgl_map_piece {
    uint32_t text;
    uint32_t source; /* the top bit marks an atomic piece */
} sgl_map_piece;

typedef SGL_ARRAY(sgl_map_piece) sgl_map;

#define SGL_MAP_ATOMIC 0x80000000u

/* True when the piece that is open goes on at these places; then nothing need be added. */
static inline bool sgl_map_goes_on(const sgl_map *map, size_t text, size_t source)
{
    if (map->count == 0)
        return false;
    const sgl_map_piece *last = &map->items[map->count - 1];
    return (last->source & SGL_MAP_ATOMIC) == 0 && source >= last->source && source - last->source == text - last->text;
}

/* From text offset `text` on, bytes come from `source` on. Text offsets never fall; a piece of no length is replaced. False: no memory. */
bool sgl_map_add(sgl_map *map, size_t text, size_t source);
/* The text bytes from `text` on stand for source[begin, end); the piece after it starts at `text_end` and `end`. */
bool sgl_map_add_atomic(sgl_map *map, size_t text, size_t text_end, sigla_span source);
/* Forgets the text from `text` on. */
void sgl_map_truncate(sgl_map *map, size_t text);
/* => O(log n); an empty span gives an empty span. Both ends are at most `source_len`. */
sigla_span sgl_map_span(const sgl_map *map, sigla_span text, size_t source_len);

#endif
