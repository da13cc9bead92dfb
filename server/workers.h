/* SPDX-License-Identifier: Apache-2.0 */
/* A few threads for work that would keep the threads of the sockets too long. The queue is bounded: who finds it full is told so. */
#ifndef SIGLAD_WORKERS_H
#define SIGLAD_WORKERS_H

#include <sigla.h>

typedef struct siglad_workers siglad_workers;

/* A piece of work; it lies in the caller's object and is not copied. Either `run` is called, on a worker, or (when the workers stop)
 * `drop`. */
typedef struct siglad_job {
    void (*run)(struct siglad_job *job);
    void (*drop)(struct siglad_job *job);
    struct siglad_job *next;
} siglad_job;

sigla_status workers_start(siglad_workers **out, size_t threads, size_t queue_max, sigla_error *error);
/* Keeps a place in the queue; false when it is full or the workers stop. */
bool workers_reserve(siglad_workers *workers);
/* Puts a job into the place kept before: cannot fail. */
void workers_push(siglad_workers *workers, siglad_job *job);
/* Drops what waits and lets what runs come to its end; nothing can be reserved after it. NULL is allowed, as in workers_free. */
void workers_stop(siglad_workers *workers);
/* Frees workers that are stopped, when nobody can ask them any more. */
void workers_free(siglad_workers *workers);

#endif
