/* SPDX-License-Identifier: Apache-2.0 */
/* Allocation with a switch that makes it fail; a relaxed atomic load is all it costs when the switch is off. */
#include "base/memory.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static atomic_size_t allocations_left = SIZE_MAX;
static atomic_bool has_failed;

void sgl_memory_fail_after(size_t count)
{
    atomic_store(&has_failed, false);
    atomic_store(&allocations_left, count);
}

bool sgl_memory_has_failed(void)
{
    return atomic_load(&has_failed);
}

static bool refused(void)
{
    size_t left = atomic_load_explicit(&allocations_left, memory_order_relaxed);
    while (left != SIZE_MAX && left > 0)
        if (atomic_compare_exchange_weak(&allocations_left, &left, left - 1))
            return false;
    if (left == 0)
        atomic_store(&has_failed, true);
    return left == 0;
}

void *sgl_malloc(size_t size)
{
    return refused() ? NULL : malloc(size == 0 ? 1 : size);
}

void *sgl_calloc(size_t count, size_t size)
{
    return refused() ? NULL : calloc(count == 0 ? 1 : count, size == 0 ? 1 : size);
}

void *sgl_realloc(void *block, size_t size)
{
    return refused() ? NULL : realloc(block, size == 0 ? 1 : size);
}

void sgl_free(void *block)
{
    free(block);
}

char *sgl_copy(const char *text, size_t len)
{
    char *copy = len == SIZE_MAX ? NULL : sgl_malloc(len + 1);
    if (copy == NULL)
        return NULL;
    if (len > 0)
        memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}
