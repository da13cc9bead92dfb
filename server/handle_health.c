/* SPDX-License-Identifier: Apache-2.0 */
/* /livez, /readyz, /metrics: for whoever runs the service. */
#include "handle.h"

static void answer_text(siglad_response *out, const char *text)
{
    response_start(out, 200, "text/plain; charset=utf-8");
    sigla_buffer_append_text(&out->body, text);
}

sigla_status handle_livez(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    (void)app, (void)request;
    answer_text(out, "alive\n");
    return SIGLA_OK;
}

sigla_status handle_readyz(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    (void)request;
    sigla_error error = {0};
    sigla_store_stats stats;
    if (atomic_load(&app->draining)) {
        response_problem(out, 503, NULL, "The service is stopping.");
        return SIGLA_OK;
    }
    sigla_status status = sigla_store_stats_get(&stats, app->store, &error);
    if (status != SIGLA_OK)
        response_problem(out, 503, NULL, "The store cannot be read.");
    else if (atomic_load(&app->broken))
        response_problem(out, 503, NULL, "The last work on the store failed; the log of the server says why.");
    else
        answer_text(out, "ready\n");
    return status;
}

sigla_status handle_metrics(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    (void)request;
    sigla_error error = {0};
    sigla_store_stats stats;
    sigla_status status = sigla_store_stats_get(&stats, app->store, &error);
    response_start(out, 200, "text/plain; version=0.0.4; charset=utf-8");
    metrics_write(&app->metrics, status == SIGLA_OK ? &stats : NULL, &out->body);
    return status;
}
