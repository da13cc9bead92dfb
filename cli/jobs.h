/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Reads many inputs and extracts from them, several at a time, and hands them out one after another in the order of the command line. Who
 * takes them is alone in his thread: printing and storing need not know that there are others. With one job there are no threads at all.
 *
 *     cli_jobs *jobs = cli_jobs_begin(words, &options);
 *     cli_job job;
 *     while (cli_jobs_next(jobs, &job)) {
 *         …
 *         cli_jobs_release(jobs, &job);
 *     }
 *     cli_jobs_end(jobs);
 */
#ifndef CLI_JOBS_H
#define CLI_JOBS_H

#include "command.h"
#include "input.h"

#include <sigla/extract.h>

#define CLI_JOBS_MAX 256                         /* threads */
#define CLI_JOBS_BYTES_MAX ((uint64_t)512 << 20) /* of files in hand at a time; the one waited for is read in any case */

#define CLI_JOBS_HELP "read N files at a time; else as many as there are processors"

typedef struct cli_jobs_options {
    uint64_t jobs;        /* 0: as many as there are processors */
    const char *name;     /* of standard input, or NULL */
    const char *language; /* or NULL */
    bool mentions;
} cli_jobs_options;

/* One input. `found` is NULL unless `status` is SIGLA_OK; then `error` says why. */
typedef struct cli_job {
    cli_input input;
    sigla_extraction *found;
    sigla_status status;
    bool read; /* there is a document: what failed, if anything, is the extraction */
    sigla_error error;
    uint64_t weight;
} cli_job;

typedef struct cli_jobs cli_jobs;

/* The words and what the options point to must live on until cli_jobs_end. NULL when there is no memory. */
cli_jobs *cli_jobs_begin(cli_words words, const cli_jobs_options *options);
/* Waits for the next input. False when there is none left. */
bool cli_jobs_next(cli_jobs *jobs, cli_job *out);
void cli_jobs_release(cli_jobs *jobs, cli_job *job);
/* The input counts no longer among those in hand, though it is not released yet; cli_jobs_release of any `jobs` will do that. */
void cli_jobs_detach(cli_jobs *jobs, cli_job *job);
/* Waits for those that are being read, drops what was not asked for. NULL is allowed. */
void cli_jobs_end(cli_jobs *jobs);

#endif
