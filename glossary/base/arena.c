/* SPDX-License-Identifier: Apache-2.0 */
/* A list of blocks that double in size up to a cap; a request larger than a block gets one of its own. */
#include "base/arena.h"

#include "base/memory.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define FIRST_BLOCK ((size_t)4096)
#define LARGEST_BLOCK ((size_t)1 << 20)

struct sgl_arena_block {
    sgl_arena_block *older;
    size_t size; /* bytes after the header */
    alignas(max_align_t) char bytes[];
};

void sgl_arena_init(sgl_arena *arena)
{
    *arena = (sgl_arena){0};
}

static void free_blocks(sgl_arena_block *block)
{
    while (block != NULL) {
        sgl_arena_block *older = block->older;
        sgl_free(block);
        block = older;
    }
}

void sgl_arena_release(sgl_arena *arena)
{
    free_blocks(arena->head);
    sgl_arena_init(arena);
}

void sgl_arena_reset(sgl_arena *arena)
{
    if (arena->head == NULL)
        return;
    free_blocks(arena->head->older);
    arena->head->older = NULL;
    arena->next = arena->head->bytes;
    arena->end = arena->head->bytes + arena->head->size;
}

static bool add_block(sgl_arena *arena, size_t least)
{
    size_t size = arena->head == NULL ? FIRST_BLOCK : arena->head->size * 2;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < least)
        size = least;
    if (size > SIZE_MAX - sizeof(sgl_arena_block))
        return false;
    sgl_arena_block *block = sgl_malloc(sizeof *block + size);
    if (block == NULL)
        return false;
    block->older = arena->head;
    block->size = size;
    arena->head = block;
    arena->next = block->bytes;
    arena->end = block->bytes + size;
    return true;
}

void *sgl_arena_alloc(sgl_arena *arena, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX - align)
        return NULL;
    size = size == 0 ? align : (size + align - 1) / align * align; /* never NULL for nothing */
    if ((size_t)(arena->end - arena->next) < size && !add_block(arena, size))
        return NULL;
    void *place = arena->next;
    arena->next += size;
    return place;
}

void *sgl_arena_calloc(sgl_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    void *place = sgl_arena_alloc(arena, count * size);
    if (place != NULL)
        memset(place, 0, count * size);
    return place;
}

sigla_slice sgl_arena_copy(sgl_arena *arena, sigla_slice text)
{
    sigla_slice copy = {NULL, 0};
    char *place = text.len == SIZE_MAX ? NULL : sgl_arena_alloc(arena, text.len + 1);
    if (place == NULL)
        return copy;
    if (text.len > 0)
        memcpy(place, text.ptr, text.len);
    place[text.len] = '\0';
    copy.ptr = place;
    copy.len = text.len;
    return copy;
}
