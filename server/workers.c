/* SPDX-License-Identifier: Apache-2.0 */
/* The worker threads: one list under one lock. */
#include "workers.h"

#include "fault.h"

#include <pthread.h>
#include <stdlib.h>

struct siglad_workers {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    siglad_job *first, **last; /* jobs that wait, oldest first */
    size_t waiting;            /* places taken: jobs that wait and places kept */
    size_t queue_max;
    bool stopping;
    size_t thread_count;
    pthread_t threads[];
};

/* The oldest job; NULL when the workers stop. */
static siglad_job *take_job(siglad_workers *workers)
{
    pthread_mutex_lock(&workers->lock);
    while (workers->first == NULL && !workers->stopping)
        pthread_cond_wait(&workers->changed, &workers->lock);
    siglad_job *taken = workers->stopping ? NULL : workers->first;
    if (taken != NULL) {
        workers->first = taken->next;
        if (workers->first == NULL)
            workers->last = &workers->first;
        workers->waiting--;
    }
    pthread_mutex_unlock(&workers->lock);
    return taken;
}

static void *work(void *payload)
{
    struct siglad_workers *workers = payload;
    for (siglad_job *taken = take_job(workers); taken != NULL; taken = take_job(workers))
        taken->run(taken);
    return NULL;
}

sigla_status workers_start(siglad_workers **out, size_t threads, size_t queue_max, sigla_error *error)
{
    siglad_workers *made = calloc(1, sizeof *made + threads * sizeof made->threads[0]);
    *out = NULL;
    if (made == NULL)
        return fault_set(error, SIGLA_NO_MEMORY, "no memory for the worker threads");
    pthread_mutex_init(&made->lock, NULL);
    pthread_cond_init(&made->changed, NULL);
    made->last = &made->first;
    made->queue_max = queue_max;
    while (made->thread_count < threads && pthread_create(&made->threads[made->thread_count], NULL, work, made) == 0)
        made->thread_count++;
    if (made->thread_count < threads) {
        workers_stop(made);
        workers_free(made);
        return fault_set(error, SIGLA_FAILED, "the system gave no thread for a worker");
    }
    *out = made;
    return SIGLA_OK;
}

bool workers_reserve(siglad_workers *workers)
{
    pthread_mutex_lock(&workers->lock);
    bool room = !workers->stopping && workers->waiting < workers->queue_max;
    workers->waiting += room;
    pthread_mutex_unlock(&workers->lock);
    return room;
}

void workers_push(siglad_workers *workers, siglad_job *job)
{
    pthread_mutex_lock(&workers->lock);
    bool stopping = workers->stopping;
    job->next = NULL;
    if (!stopping) {
        *workers->last = job;
        workers->last = &job->next;
        pthread_cond_signal(&workers->changed);
    }
    pthread_mutex_unlock(&workers->lock);
    if (stopping)
        job->drop(job);
}

void workers_stop(siglad_workers *workers)
{
    if (workers == NULL)
        return;
    pthread_mutex_lock(&workers->lock);
    workers->stopping = true;
    siglad_job *left = workers->first;
    workers->first = NULL;
    workers->last = &workers->first;
    pthread_cond_broadcast(&workers->changed);
    pthread_mutex_unlock(&workers->lock);
    while (left != NULL) {
        siglad_job *next = left->next;
        left->drop(left);
        left = next;
    }
    for (size_t i = 0; i < workers->thread_count; i++)
        pthread_join(workers->threads[i], NULL);
    workers->thread_count = 0;
}

void workers_free(siglad_workers *workers)
{
    if (workers == NULL)
        return;
    pthread_cond_destroy(&workers->changed);
    pthread_mutex_destroy(&workers->lock);
    free(workers);
}
