/* SPDX-License-Identifier: Apache-2.0 */
/* The order of hits. */
#ifndef SGL_SEARCH_RANK_H
#define SGL_SEARCH_RANK_H

#include <sigla/search.h>

/* For qsort, the better first: the order that sigla_hits promises. */
int sgl_rank_order(const void *left, const void *right);
/* Works out the affinities, keeps the best hit of each entry and sorts them. -> how many are left. */
size_t sgl_rank(sigla_hit *hits, size_t count, const sigla_search_options *options);

#endif
