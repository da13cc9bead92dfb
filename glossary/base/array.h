/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Growable arrays, typed by macro.
 *
 *     SGL_ARRAY(size_t) places = {0};
 *     if (!sgl_array_push(&places, 17)) …no memory…
 *     sgl_array_release(&places);
 */
#ifndef SGL_BASE_ARRAY_H
#define SGL_BASE_ARRAY_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define SGL_ARRAY(type)                                                                                                                    \
    struct {                                                                                                                               \
        type *items;                                                                                                                       \
        size_t count;                                                                                                                      \
        size_t capacity;                                                                                                                   \
    }

/* True when there is room for one more item of `size` bytes, after growing if need be. `place` is where the pointer to the items stands; it
   is copied, because it has another type in every array. */
static inline bool sgl_array_room(void *place, size_t count, size_t *capacity, size_t size)
{
    void *items;
    if (count < *capacity)
        return true;
    size_t wanted = *capacity == 0 ? 16 : *capacity * 2;
    if (wanted > SIZE_MAX / size)
        return false;
    memcpy(&items, place, sizeof items);
    items = sgl_realloc(items, wanted * size);
    if (items == NULL)
        return false;
    memcpy(place, &items, sizeof items);
    *capacity = wanted;
    return true;
}

#define sgl_array_grow(array) sgl_array_room(&(array)->items, (array)->count, &(array)->capacity, sizeof *(array)->items)
#define sgl_array_push(array, value) (sgl_array_grow(array) && ((array)->items[(array)->count++] = (value), true))
#define sgl_array_release(array) (sgl_free((array)->items), (array)->items = NULL, (array)->count = 0, (array)->capacity = 0)

#endif
