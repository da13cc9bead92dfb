/* SPDX-License-Identifier: Apache-2.0 */
/* Memory that dies together: allocations of one document, request or answer. No single free. */
#ifndef SGL_BASE_ARENA_H
#define SGL_BASE_ARENA_H

#include <sigla/slice.h>

typedef struct sgl_arena_block sgl_arena_block;

typedef struct sgl_arena {
    sgl_arena_block *head;
    char *next; /* free bytes of the newest block: [next, end) */
    char *end;
} sgl_arena;

void sgl_arena_init(sgl_arena *arena);
void sgl_arena_release(sgl_arena *arena);
/* Frees all blocks but the newest: for reuse from one piece of work to the next. */
void sgl_arena_reset(sgl_arena *arena);
/* Aligned for any type; NULL when there is no memory. */
void *sgl_arena_alloc(sgl_arena *arena, size_t size);
/* The same, zeroed, for `count` elements; NULL on overflow too. */
void *sgl_arena_calloc(sgl_arena *arena, size_t count, size_t size);
/* A copy with a NUL after it; ptr is NULL when there is no memory. */
sigla_slice sgl_arena_copy(sgl_arena *arena, sigla_slice text);

#endif
