/* SPDX-License-Identifier: Apache-2.0 */
/* What all handlers share: the store, the counters, whether the service is ready. One for each process (or test); shared by threads. */
#ifndef SIGLAD_APPLICATION_H
#define SIGLAD_APPLICATION_H

#include "metrics.h"

#include <sigla.h>
#include <stdatomic.h>

typedef struct siglad_application {
    sigla_store *store; /* borrowed */
    siglad_metrics metrics;
    atomic_bool draining; /* the service is about to stop: not ready any more */
    atomic_bool broken;   /* the last work on the store failed for a reason that is not the client's */
    size_t body_max;      /* bytes of a body; larger ones are refused with 413 */
} siglad_application;

void application_init(siglad_application *app, sigla_store *store, size_t body_max);
/* Remembers that work on the store failed, if it did: /readyz tells, until maintenance finds the store well. */
void application_note(siglad_application *app, sigla_status status);
/* What has to be done every 30 seconds. */
void application_maintain(siglad_application *app);

#endif
