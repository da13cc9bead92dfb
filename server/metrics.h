/* SPDX-License-Identifier: Apache-2.0 */
/* Counters of the service, written as Prometheus text. Counting is lock-free; any thread may count and write. */
#ifndef SIGLAD_METRICS_H
#define SIGLAD_METRICS_H

#include "request.h"

#include <stdatomic.h>

#define METRICS_ROUTES_MAX 24
#define METRICS_STATUSES_MAX 20
#define METRICS_BUCKETS 12

typedef struct siglad_metrics_route {
    atomic_uint_fast64_t status[METRICS_STATUSES_MAX]; /* by index of response_status_at; the last one: others */
    atomic_uint_fast64_t bucket[METRICS_BUCKETS + 1];  /* requests by duration; the last one: longer than all */
    atomic_uint_fast64_t nanoseconds;
} siglad_metrics_route;

typedef struct siglad_metrics {
    siglad_metrics_route routes[METRICS_ROUTES_MAX]; /* by index of routes_at; the last one: no route */
    atomic_uint_fast64_t connections;                /* open now */
    atomic_uint_fast64_t connections_total;
    atomic_uint_fast64_t deadlines_total; /* connections cut because they were too slow */
    atomic_uint_fast64_t body_bytes;      /* of bodies held in memory now */
    int64_t started;                      /* seconds since 1970 */
} siglad_metrics;

void metrics_init(siglad_metrics *metrics);
/* Counts an answered request. `route` is an index of routes_at, or METRICS_NO_ROUTE. */
#define METRICS_NO_ROUTE (METRICS_ROUTES_MAX - 1)
void metrics_count(siglad_metrics *metrics, size_t route, unsigned status, uint64_t nanoseconds);
/* Appends everything counted, and the sizes of the store. */
void metrics_write(siglad_metrics *metrics, const sigla_store_stats *stats, sigla_buffer *out);

#endif
