/* SPDX-License-Identifier: Apache-2.0 */
/* A few threads, a ring of results, one lock. Threads take inputs in their order; a result waits in its place of the ring until it is asked
 * for. */
#include "jobs.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define AHEAD 4 /* results for each thread that may wait */

typedef struct place {
    cli_job job;
    bool ready;
} place;

struct cli_jobs {
    cli_words words;
    cli_jobs_options options;
    pthread_mutex_t lock; /* for all below */
    pthread_cond_t changed;
    size_t taken;   /* inputs that a thread has begun */
    size_t given;   /* results handed out */
    uint64_t bytes; /* of inputs begun and not released */
    bool stop;
    unsigned threads;
    pthread_t thread[CLI_JOBS_MAX];
    size_t room; /* of the ring */
    place ring[];
};

static void do_job(const cli_jobs *jobs, size_t index, cli_job *job)
{
    const cli_jobs_options *options = &jobs->options;
    sigla_extract_options extract = {.no_mentions = !options->mentions};
    job->status = cli_input_read(&job->input, jobs->words.items[index], options->name, options->language, &job->error);
    job->read = job->status == SIGLA_OK;
    if (job->read)
        job->status = sigla_extract(&job->found, job->input.document, &extract, &job->error);
}

/* Takes the next input as soon as there is room for it; false when there is nothing more to do. With the lock. */
static bool take_input(cli_jobs *jobs, size_t *index)
{
    while (!jobs->stop && jobs->taken < jobs->words.count && jobs->taken >= jobs->given + jobs->room)
        pthread_cond_wait(&jobs->changed, &jobs->lock);
    if (jobs->stop || jobs->taken == jobs->words.count)
        return false;
    *index = jobs->taken++;
    return true;
}

/* Waits until the bytes of all in hand are few enough, or the input is the next one asked for: so somebody can always go on. False when
   nothing is wanted any more. With the lock. */
static bool wait_for_bytes(cli_jobs *jobs, size_t index, uint64_t weight)
{
    while (!jobs->stop && index != jobs->given && jobs->bytes + weight > CLI_JOBS_BYTES_MAX)
        pthread_cond_wait(&jobs->changed, &jobs->lock);
    jobs->bytes += weight;
    return !jobs->stop;
}

static void *run_thread(void *payload)
{
    cli_jobs *jobs = payload;
    size_t index = 0;
    pthread_mutex_lock(&jobs->lock);
    while (take_input(jobs, &index)) {
        place *own = &jobs->ring[index % jobs->room];
        cli_job *job = &own->job;
        pthread_mutex_unlock(&jobs->lock);
        memset(job, 0, sizeof *job);
        job->weight = cli_input_weight(jobs->words.items[index]);
        pthread_mutex_lock(&jobs->lock);
        bool wanted = wait_for_bytes(jobs, index, job->weight);
        pthread_mutex_unlock(&jobs->lock);
        if (wanted)
            do_job(jobs, index, job);
        pthread_mutex_lock(&jobs->lock);
        own->ready = true;
        pthread_cond_broadcast(&jobs->changed);
    }
    pthread_mutex_unlock(&jobs->lock);
    return NULL;
}

/* Signals are for the thread that prints and stores. */
static void start_threads(cli_jobs *jobs, unsigned wanted)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    while (jobs->threads < wanted && pthread_create(&jobs->thread[jobs->threads], NULL, run_thread, jobs) == 0)
        jobs->threads++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* Standard input named twice is read to its end by the first, which must be the first in order. */
static bool reads_input_twice(cli_words words)
{
    size_t count = 0;
    for (size_t i = 0; i < words.count; i++)
        count += strcmp(words.items[i], "-") == 0;
    return count > 1;
}

static unsigned threads_wanted(cli_words words, uint64_t jobs)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    uint64_t wanted = jobs > 0 ? jobs : processors > 0 ? (uint64_t)processors : 1;
    if (wanted > words.count)
        wanted = words.count;
    if (reads_input_twice(words))
        wanted = 1;
    return wanted > CLI_JOBS_MAX ? CLI_JOBS_MAX : (unsigned)wanted;
}

cli_jobs *cli_jobs_begin(cli_words words, const cli_jobs_options *options)
{
    unsigned wanted = threads_wanted(words, options->jobs);
    size_t room = wanted > 1 ? (size_t)wanted * AHEAD : 1;
    cli_jobs *jobs = calloc(1, sizeof *jobs + room * sizeof jobs->ring[0]);
    if (jobs == NULL)
        return NULL;
    jobs->words = words;
    jobs->options = *options;
    jobs->room = room;
    if (pthread_mutex_init(&jobs->lock, NULL) != 0 || pthread_cond_init(&jobs->changed, NULL) != 0) {
        free(jobs);
        return NULL;
    }
    if (wanted > 1)
        start_threads(jobs, wanted);
    return jobs;
}

bool cli_jobs_next(cli_jobs *jobs, cli_job *out)
{
    if (jobs->given == jobs->words.count)
        return false;
    if (jobs->threads == 0) { /* one at a time, or the system gives no threads */
        memset(out, 0, sizeof *out);
        do_job(jobs, jobs->given++, out);
        return true;
    }
    place *next = &jobs->ring[jobs->given % jobs->room];
    pthread_mutex_lock(&jobs->lock);
    while (!next->ready)
        pthread_cond_wait(&jobs->changed, &jobs->lock);
    *out = next->job;
    next->ready = false;
    jobs->given++;
    pthread_cond_broadcast(&jobs->changed);
    pthread_mutex_unlock(&jobs->lock);
    return true;
}

void cli_jobs_detach(cli_jobs *jobs, cli_job *job)
{
    pthread_mutex_lock(&jobs->lock);
    jobs->bytes -= job->weight;
    pthread_cond_broadcast(&jobs->changed);
    pthread_mutex_unlock(&jobs->lock);
    job->weight = 0;
}

void cli_jobs_release(cli_jobs *jobs, cli_job *job)
{
    sigla_extraction_free(job->found);
    job->found = NULL;
    cli_input_release(&job->input);
    cli_jobs_detach(jobs, job);
}

void cli_jobs_end(cli_jobs *jobs)
{
    if (jobs == NULL)
        return;
    pthread_mutex_lock(&jobs->lock);
    jobs->stop = true;
    pthread_cond_broadcast(&jobs->changed);
    pthread_mutex_unlock(&jobs->lock);
    for (unsigned i = 0; i < jobs->threads; i++)
        pthread_join(jobs->thread[i], NULL);
    for (size_t i = 0; i < jobs->room; i++)
        if (jobs->ring[i].ready)
            cli_jobs_release(jobs, &jobs->ring[i].job);
    pthread_cond_destroy(&jobs->changed);
    pthread_mutex_destroy(&jobs->lock);
    free(jobs);
}
