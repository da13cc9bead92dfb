/* SPDX-License-Identifier: Apache-2.0 */
/* Ranking: how well the term matches, then how good a term it is, then how well the entry is documented. */
#include "search/rank.h"

#include "model/json.h"

#include <stdint.h>
#include <stdlib.h>

static int order(uint64_t left, uint64_t right)
{
    return (left > right) - (left < right);
}

static unsigned place_of_status(sigla_term_status status)
{
    static const unsigned places[] = {
        [SIGLA_TERM_PREFERRED] = 0, [SIGLA_TERM_ADMITTED] = 1, [SIGLA_TERM_PROPOSED] = 2, [SIGLA_TERM_SUPERSEDED] = 3, [SIGLA_TERM_DEPRECATED] = 4,
    };
    return (size_t)status < sizeof places / sizeof places[0] ? places[status] : 2;
}

static int order_of_terms(const sigla_hit *a, const sigla_hit *b)
{
    int result = order(a->match, b->match);
    if (result == 0)
        result = order(a->distance, b->distance);
    if (result == 0)
        result = order(b->affinity, a->affinity);
    if (result == 0)
        result = order(a->term->type, b->term->type);
    if (result == 0)
        result = order(place_of_status(a->term->status), place_of_status(b->term->status));
    return result != 0 ? result : order(b->term->reliability, a->term->reliability);
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

static bool is_text(sigla_slice text, const char *wanted)
{
    return strlen(wanted) == text.len && memcmp(wanted, text.ptr, text.len) == 0;
}

static unsigned affinity_of(const sigla_hit *hit, const sigla_search_options *options)
{
    unsigned affinity = 0;
    if (options->prefer != NULL)
        affinity += sgl_language_matches(hit->term->language, options->prefer);
    if (options->domain != NULL)
        affinity += is_text(hit->entry->domain, options->domain) || is_text(sigla_slice_of(hit->entry->eurovoc), options->domain);
    return affinity;
}

size_t sgl_rank(sigla_hit *hits, size_t count, const sigla_search_options *options)
{
    for (size_t i = 0; i < count; i++)
        hits[i].affinity = affinity_of(&hits[i], options);
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
