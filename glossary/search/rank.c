/* SPDX-License-Identifier: Apache-2.0 */
/* Ranking: how well the term matches, then how well the entry is documented. */
#include "search/rank.h"

#include <stdint.h>
#include <stdlib.h>

static int order(uint64_t left, uint64_t right)
{
    return (left > right) - (left < right);
}

static int order_of_terms(const sigla_hit *a, const sigla_hit *b)
{
    return a->match != b->match ? order(a->match, b->match) : order(a->term->type, b->term->type);
}

int sgl_rank_order(const void *left, const void *right)
{
    const sigla_hit *a = left, *b = right;
    int result = order_of_terms(a, b);
    if (result == 0)
        result = order(b->entry->document_count, a->entry->document_count);
    if (result == 0)
        result = (a->entry->last_seen < b->entry->last_seen) - (a->entry->last_seen > b->entry->last_seen);
    return result != 0 ? result : order(a->entry->id, b->entry->id);
}

static int order_of_entries(const void *left, const void *right)
{
    const sigla_hit *a = left, *b = right;
    int result = order(a->entry->id, b->entry->id);
    if (result == 0)
        result = order_of_terms(a, b);
    return result != 0 ? result : order(b->term->count, a->term->count);
}

size_t sgl_rank(sigla_hit *hits, size_t count)
{
    if (count < 2)
        return count;
    qsort(hits, count, sizeof *hits, order_of_entries);
    size_t kept = 1;
    for (size_t i = 1; i < count; i++)
        if (hits[i].entry->id != hits[kept - 1].entry->id)
            hits[kept++] = hits[i];
    qsort(hits, kept, sizeof *hits, sgl_rank_order);
    return kept;
}
