/* SPDX-License-Identifier: Apache-2.0 */
/* Counts requests by route and status, and their durations in a histogram; writes the text format of Prometheus, version 0.0.4. */
#include "metrics.h"

#include "routes.h"

#include <inttypes.h>
#include <time.h>

#define RELAXED memory_order_relaxed

/* Upper bounds of the buckets, in nanoseconds and as they are printed. */
static const struct {
    uint64_t nanoseconds;
    const char *seconds;
} bounds[METRICS_BUCKETS] = {
    {20000, "0.00002"}, {50000, "0.00005"},  {100000, "0.0001"}, {250000, "0.00025"}, {500000, "0.0005"},   {1000000, "0.001"},
    {5000000, "0.005"}, {25000000, "0.025"}, {100000000, "0.1"}, {500000000, "0.5"},  {2500000000u, "2.5"}, {10000000000u, "10"},
};

void metrics_init(siglad_metrics *metrics)
{
    metrics->started = (int64_t)time(NULL);
}

static size_t status_index(unsigned status)
{
    size_t i = 0;
    while (i < METRICS_STATUSES_MAX - 1 && response_status_at(i) != status)
        i++;
    return i;
}

void metrics_count(siglad_metrics *metrics, size_t route, unsigned status, uint64_t nanoseconds)
{
    siglad_metrics_route *counted = &metrics->routes[route < METRICS_NO_ROUTE ? route : METRICS_NO_ROUTE];
    size_t bucket = 0;
    while (bucket < METRICS_BUCKETS && nanoseconds > bounds[bucket].nanoseconds)
        bucket++;
    atomic_fetch_add_explicit(&counted->status[status_index(status)], 1, RELAXED);
    atomic_fetch_add_explicit(&counted->bucket[bucket], 1, RELAXED);
    atomic_fetch_add_explicit(&counted->nanoseconds, nanoseconds, RELAXED);
}

/* method="GET",route="/v1/lookup" */
static void write_labels(sigla_buffer *out, size_t index)
{
    const siglad_route *row = routes_at(index);
    sigla_buffer_printf(out, "method=\"%s\",route=\"%s\"", row == NULL ? "" : request_method_text(row->method),
                        row == NULL ? "" : row->pattern);
}

static uint64_t requests_of(siglad_metrics_route *route)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < METRICS_STATUSES_MAX; i++)
        sum += atomic_load_explicit(&route->status[i], RELAXED);
    return sum;
}

static void write_requests(siglad_metrics *metrics, sigla_buffer *out)
{
    sigla_buffer_append_text(out, "# HELP sigla_http_requests_total Requests answered, by route and status.\n"
                                  "# TYPE sigla_http_requests_total counter\n");
    for (size_t r = 0; r < METRICS_ROUTES_MAX; r++)
        for (size_t s = 0; s < METRICS_STATUSES_MAX; s++) {
            uint64_t count = atomic_load_explicit(&metrics->routes[r].status[s], RELAXED);
            if (count == 0)
                continue;
            sigla_buffer_append_text(out, "sigla_http_requests_total{");
            write_labels(out, r);
            sigla_buffer_printf(out, ",status=\"%u\"} %" PRIu64 "\n", response_status_at(s), count);
        }
}

static void write_histogram(siglad_metrics *metrics, size_t index, sigla_buffer *out)
{
    siglad_metrics_route *route = &metrics->routes[index];
    uint64_t sum = 0;
    for (size_t b = 0; b <= METRICS_BUCKETS; b++) {
        sum += atomic_load_explicit(&route->bucket[b], RELAXED);
        sigla_buffer_append_text(out, "sigla_http_request_duration_seconds_bucket{");
        write_labels(out, index);
        sigla_buffer_printf(out, ",le=\"%s\"} %" PRIu64 "\n", b < METRICS_BUCKETS ? bounds[b].seconds : "+Inf", sum);
    }
    uint64_t nanoseconds = atomic_load_explicit(&route->nanoseconds, RELAXED);
    sigla_buffer_append_text(out, "sigla_http_request_duration_seconds_sum{");
    write_labels(out, index);
    sigla_buffer_printf(out, "} %" PRIu64 ".%09" PRIu64 "\n", nanoseconds / 1000000000, nanoseconds % 1000000000);
    sigla_buffer_append_text(out, "sigla_http_request_duration_seconds_count{");
    write_labels(out, index);
    sigla_buffer_printf(out, "} %" PRIu64 "\n", sum);
}

static void write_value(sigla_buffer *out, const char *name, const char *type, const char *help, uint64_t value)
{
    sigla_buffer_printf(out, "# HELP %s %s\n# TYPE %s %s\n%s %" PRIu64 "\n", name, help, name, type, name, value);
}

static void write_store(const sigla_store_stats *stats, sigla_buffer *out)
{
    write_value(out, "sigla_store_entries", "gauge", "Entries in the store.", stats->entries);
    write_value(out, "sigla_store_terms", "gauge", "Terms in the store.", stats->terms);
    write_value(out, "sigla_store_evidence", "gauge", "Definitions kept with their place.", stats->evidence);
    write_value(out, "sigla_store_documents", "gauge", "Documents in the store.", stats->documents);
    write_value(out, "sigla_store_last_change", "gauge", "Number of the last change.", stats->last_change);
    write_value(out, "sigla_store_file_bytes", "gauge", "Size of the store's file.", stats->file_bytes);
    write_value(out, "sigla_store_map_bytes", "gauge", "Size that the file may grow to before the map grows.", stats->map_bytes);
}

void metrics_write(siglad_metrics *metrics, const sigla_store_stats *stats, sigla_buffer *out)
{
    sigla_buffer_printf(out, "# HELP sigla_build_info The version, as a label.\n# TYPE sigla_build_info gauge\n");
    sigla_buffer_printf(out, "sigla_build_info{version=\"%s\"} 1\n", sigla_version());
    write_value(out, "process_start_time_seconds", "gauge", "When the service started, in seconds since 1970.", (uint64_t)metrics->started);
    write_requests(metrics, out);
    sigla_buffer_append_text(out, "# HELP sigla_http_request_duration_seconds From the request line to the queued answer.\n"
                                  "# TYPE sigla_http_request_duration_seconds histogram\n");
    for (size_t r = 0; r < METRICS_ROUTES_MAX; r++)
        if (requests_of(&metrics->routes[r]) > 0)
            write_histogram(metrics, r, out);
    write_value(out, "sigla_http_connections", "gauge", "Connections open now.", atomic_load_explicit(&metrics->connections, RELAXED));
    write_value(out, "sigla_http_connections_total", "counter", "Connections accepted.",
                atomic_load_explicit(&metrics->connections_total, RELAXED));
    write_value(out, "sigla_http_deadlines_total", "counter", "Connections cut because they were too slow.",
                atomic_load_explicit(&metrics->deadlines_total, RELAXED));
    write_value(out, "sigla_http_body_bytes", "gauge", "Bytes of request bodies in memory now.",
                atomic_load_explicit(&metrics->body_bytes, RELAXED));
    if (stats != NULL)
        write_store(stats, out);
}
