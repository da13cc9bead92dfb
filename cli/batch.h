/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Inputs that belong together: all are read and heard first, then they are handed out in the order of the command line, settled by what all
 * of them say. As many as fit are kept in between; the others are read a second time, which changes nothing but the time it takes.
 *
 *     cli_batch *batch = cli_batch_begin(words, &options);
 *     while (cli_batch_hear(batch))
 *         …
 *     while (cli_batch_next(batch, &job)) {
 *         …
 *         cli_batch_release(batch, &job);
 *     }
 *     cli_batch_end(batch);
 */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "jobs.h"

#define CLI_BATCH_KEPT_BYTES ((uint64_t)64 << 20) /* of files whose documents are kept from one time to the next … */
#define CLI_BATCH_KEPT_MAX 1024                   /* … and how many; pipes are kept in any case */

typedef struct cli_batch cli_batch;

/* As cli_jobs_begin. */
cli_batch *cli_batch_begin(cli_words words, const cli_jobs_options *options);
/* Waits for the next input and hears it. False when all were heard; one input alone need not be. */
bool cli_batch_hear(cli_batch *batch);
/* The next input, settled. False when there is none left. */
bool cli_batch_next(cli_batch *batch, cli_job *out);
void cli_batch_release(cli_batch *batch, cli_job *job);
/* NULL is allowed. */
void cli_batch_end(cli_batch *batch);

#endif
