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

#define PART_DISTANCE 8 /* proposals between the parts of one short form */

/* Whether a and b are the two parts of the short form of `whole`, with its long form: A/B beside A and B. */
static bool are_parts(const sgl_proposal *whole, const sgl_proposal *a, const sgl_proposal *b)
{
    return same(a->long_span, whole->long_span) && same(b->long_span, whole->long_span) && a->short_span.begin == whole->short_span.begin &&
           b->short_span.end == whole->short_span.end && a->short_span.end < b->short_span.begin;
}

/* What speaks for the whole speaks for its part. */
static void strengthen(sgl_proposal *part, const sgl_proposal *whole)
{
    part->probability = part->probability > whole->probability ? part->probability : whole->probability;
    part->any = part->any > whole->any ? part->any : whole->any;
    part->doubtful = part->doubtful && whole->doubtful;
}

/* Looks for the parts of `whole` among items[first, end), and strengthens them. */
static bool give_to_parts(sgl_proposal *items, size_t first, size_t end, const sgl_proposal *whole)
{
    for (size_t a = first; a < end; a++)
        for (size_t b = a + 1; b < end; b++)
            if (are_parts(whole, &items[a], &items[b])) {
                strengthen(&items[a], whole);
                strengthen(&items[b], whole);
                return true;
            }
    return false;
}

/* Two names that a slash joins are two short forms where both may be. Takes proposals in the order of the text. -> how many are left. */
static size_t drop_wholes(sgl_proposal *items, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        size_t first = i > PART_DISTANCE ? i - PART_DISTANCE : 0, end = count - i > PART_DISTANCE ? i + PART_DISTANCE : count;
        if (give_to_parts(items, first, end, &items[i]))
            items[i].short_span.end = items[i].short_span.begin; /* empty: to be dropped */
    }
    for (size_t i = 0; i < count; i++)
        if (items[i].short_span.end > items[i].short_span.begin)
            items[kept++] = items[i];
    return kept;
}

void sgl_resolve(sgl_proposals *proposals, size_t from)
{
    size_t kept = 0, stand = 0, reach = 0;
    if (proposals->count == from)
        return; /* there may be no array yet */
    sgl_proposal *items = proposals->items + from;
    size_t count = drop_wholes(items, drop_equals(items, proposals->count - from));
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
