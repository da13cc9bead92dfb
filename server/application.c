/* SPDX-License-Identifier: Apache-2.0 */
/* What all handlers share. */
#include "application.h"

#include "log.h"

void application_init(siglad_application *app, sigla_store *store, size_t body_max)
{
    memset(app, 0, sizeof *app);
    app->store = store;
    app->body_max = body_max;
    metrics_init(&app->metrics);
}

static bool is_store_fault(sigla_status status)
{
    return status == SIGLA_IO || status == SIGLA_DAMAGED || status == SIGLA_SCHEMA;
}

void application_note(siglad_application *app, sigla_status status)
{
    if (is_store_fault(status))
        atomic_store_explicit(&app->broken, true, memory_order_relaxed);
}

void application_maintain(siglad_application *app)
{
    sigla_error error = {0};
    sigla_status status = sigla_store_maintain(app->store, &error);
    if (status != SIGLA_OK && status != SIGLA_UNCHANGED)
        log_line("maintenance of the store: %s", error.message);
    atomic_store_explicit(&app->broken, is_store_fault(status), memory_order_relaxed);
}
