/* SPDX-License-Identifier: Apache-2.0 */
/* Choosing among proposals that contradict each other. */
#include "extract/resolve.h"

#include <stdlib.h>
#include <string.h>

static int compare_places(size_t a, size_t b)
{
    return a < b ? -1 : a > b;
}

/* By the text, to the last: no two different proposals are equal, so no order depends on how sorting is done. */
static int by_place(const void *a, const void *b)
{
    const sgl_proposal *x = a, *y = b;
    int order = compare_places(x->short_span.begin, y->short_span.begin);
    order = order != 0 ? order : compare_places(x->long_span.begin, y->long_span.begin);
    order = order != 0 ? order : compare_places(x->short_span.end, y->short_span.end);
    order = order != 0 ? order : compare_places(x->long_span.end, y->long_span.end);
    return order != 0 ? order : compare_places(x->kind, y->kind);
}

static int by_probability(const void *a, const void *b)
{
    const sgl_proposal *x = a, *y = b;
    if (x->probability != y->probability)
        return x->probability < y->probability ? 1 : -1;
    return by_place(a, b);
}

static bool overlap(sigla_span a, sigla_span b)
{
    return a.begin < b.end && b.begin < a.end;
}

static bool same(sigla_span a, sigla_span b)
{
    return a.begin == b.begin && a.end == b.end;
}

static bool is_inside(const sgl_proposal *proposal)
{
    return proposal->kind == SGL_SITE_INSIDE || proposal->kind == SGL_SITE_INSIDE_AFTER;
}

/* Whether two proposals cannot both be right. */
static bool contradict(const sgl_proposal *a, const sgl_proposal *b)
{
    if (overlap(a->long_span, b->long_span))
        return !same(a->long_span, b->long_span) || overlap(a->short_span, b->short_span);
    if (overlap(a->short_span, b->long_span) || overlap(a->long_span, b->short_span))
        return true;
    if (!overlap(a->short_span, b->short_span))
        return false;
    /* One short form with two long forms: the second one must be a translation in the bracket. */
    return !same(a->short_span, b->short_span) || !(is_inside(a) || is_inside(b));
}

static size_t begin_of(const sgl_proposal *proposal)
{
    return proposal->short_span.begin < proposal->long_span.begin ? proposal->short_span.begin : proposal->long_span.begin;
}

static size_t end_of(const sgl_proposal *proposal)
{
    return proposal->short_span.end > proposal->long_span.end ? proposal->short_span.end : proposal->long_span.end;
}

static int by_begin(const void *a, const void *b)
{
    size_t x = begin_of(a), y = begin_of(b);
    return x < y ? -1 : x > y ? 1 : by_probability(a, b);
}

/* Keeps what stands among items[0, count), the likeliest first. -> how many, moved to the front. */
static size_t resolve_cluster(sgl_proposal *items, size_t count)
{
    size_t kept = 0;
    qsort(items, count, sizeof *items, by_probability);
    for (size_t i = 0; i < count; i++) {
        bool stands = true;
        for (size_t j = 0; j < kept && stands; j++)
            stands = !contradict(&items[i], &items[j]);
        if (stands)
            items[kept++] = items[i];
    }
    return kept;
}

#define CLUSTER_MAX 256 /* proposals that are compared with one another; keeps the time linear for chains without end */

void sgl_resolve(sgl_proposals *proposals, size_t from)
{
    size_t count = proposals->count - from, kept = 0;
    if (count == 0)
        return; /* there may be no array yet */
    sgl_proposal *items = proposals->items + from;
    qsort(items, count, sizeof *items, by_begin);
    for (size_t i = 0; i < count;) {
        size_t end = end_of(&items[i]), next = i + 1;
        while (next < count && next - i < CLUSTER_MAX && begin_of(&items[next]) < end) {
            if (end_of(&items[next]) > end)
                end = end_of(&items[next]);
            next++;
        }
        size_t stand = resolve_cluster(items + i, next - i);
        memmove(items + kept, items + i, stand * sizeof *items);
        kept += stand;
        i = next;
    }
    qsort(items, kept, sizeof *items, by_place);
    proposals->count = from + kept;
}
