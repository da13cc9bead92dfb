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
    if (x->doubtful != y->doubtful)
        return x->doubtful ? 1 : -1;
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

bool sgl_proposals_contradict(const sgl_proposal *a, const sgl_proposal *b)
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

static bool contradicts_any(const sgl_proposal *one, const sgl_proposal *others, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (sgl_proposals_contradict(one, &others[i]))
            return true;
    return false;
}

/* Keeps what stands among items[0, count) and beside those kept `before`, the likeliest first. -> how many, moved to the front. */
static size_t resolve_cluster(sgl_proposal *items, size_t count, const sgl_proposal *before, size_t before_count)
{
    size_t kept = 0;
    qsort(items, count, sizeof *items, by_probability);
    for (size_t i = 0; i < count; i++)
        if (!contradicts_any(&items[i], items, kept) && !contradicts_any(&items[i], before, before_count))
            items[kept++] = items[i];
    return kept;
}

/* Several finders may see one and the same thing: the likeliest of equals stays. -> how many are left. */
static size_t drop_equals(sgl_proposal *items, size_t count)
{
    size_t kept = 0;
    qsort(items, count, sizeof *items, by_place);
    for (size_t i = 0; i < count; i++) {
        sgl_proposal *last = kept > 0 ? &items[kept - 1] : NULL;
        if (last == NULL || !same(last->short_span, items[i].short_span) || !same(last->long_span, items[i].long_span))
            items[kept++] = items[i];
        else if (by_probability(&items[i], last) < 0)
            *last = items[i];
    }
    return kept;
}

void sgl_resolve(sgl_proposals *proposals, size_t from)
{
    size_t kept = 0, stand = 0, reach = 0;
    if (proposals->count == from)
        return; /* there may be no array yet */
    sgl_proposal *items = proposals->items + from;
    size_t count = drop_equals(items, proposals->count - from);
    qsort(items, count, sizeof *items, by_begin);
    for (size_t i = 0, next = 0; i < count; i = next) {
        /* A chain that is too long goes on in the next cluster, which hears what this one has kept. */
        size_t before = begin_of(&items[i]) < reach ? stand : 0;
        for (next = i; next < count && next - i < SGL_CLUSTER_MAX && (next == i || begin_of(&items[next]) < reach); next++)
            if (end_of(&items[next]) > reach)
                reach = end_of(&items[next]);
        stand = resolve_cluster(items + i, next - i, items + kept - before, before);
        memmove(items + kept, items + i, stand * sizeof *items);
        kept += stand;
    }
    qsort(items, kept, sizeof *items, by_place);
    proposals->count = from + kept;
}
