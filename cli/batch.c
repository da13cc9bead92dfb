/* SPDX-License-Identifier: Apache-2.0 */
/* Twice through the inputs. What was kept the first time is not read the second time. */
#include "batch.h"

#include <sigla/consensus.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct cli_batch {
    cli_words words;
    cli_jobs_options options;
    cli_jobs *jobs; /* of the time that is under way; NULL before it has begun */
    sigla_consensus *consensus;
    size_t heard;
    size_t given;
    cli_job **kept; /* by input; NULL: to be read again */
    char **rest;    /* those to be read again */
    size_t kept_count;
    uint64_t kept_bytes;
};

cli_batch *cli_batch_begin(cli_words words, const cli_jobs_options *options)
{
    cli_batch *batch = calloc(1, sizeof *batch);
    if (batch == NULL)
        return NULL;
    batch->words = words;
    batch->options = *options;
    batch->kept = calloc(words.count, sizeof(cli_job *));
    batch->rest = calloc(words.count, sizeof(char *));
    batch->jobs = cli_jobs_begin(words, options);
    if (batch->kept == NULL || batch->rest == NULL || batch->jobs == NULL || sigla_consensus_open(&batch->consensus, NULL) != SIGLA_OK) {
        cli_batch_end(batch);
        return NULL;
    }
    return batch;
}

/* Pipes and standard input can be read once only. */
static bool can_be_read_again(const char *path)
{
    struct stat info;
    return strcmp(path, "-") != 0 && (stat(path, &info) != 0 || S_ISREG(info.st_mode));
}

/* Keeps an input for the second time, if there is room or it cannot be read twice. */
static bool keep(cli_batch *batch, const cli_job *job)
{
    bool once = !can_be_read_again(batch->words.items[batch->heard]);
    bool room = batch->kept_count < CLI_BATCH_KEPT_MAX && batch->kept_bytes + job->weight <= CLI_BATCH_KEPT_BYTES;
    cli_job *copy = once || room ? malloc(sizeof *copy) : NULL;
    if (copy == NULL)
        return false;
    batch->kept_count++;
    batch->kept_bytes += job->weight;
    *copy = *job;
    cli_jobs_detach(batch->jobs, copy);
    batch->kept[batch->heard] = copy;
    return true;
}

bool cli_batch_hear(cli_batch *batch)
{
    cli_job job;
    if (batch->words.count == 1 || batch->heard == batch->words.count || !cli_jobs_next(batch->jobs, &job))
        return false;
    if (job.status == SIGLA_OK)
        job.status = sigla_consensus_hear(batch->consensus, job.input.document, job.found, &job.error);
    if (!keep(batch, &job))
        cli_jobs_release(batch->jobs, &job);
    batch->heard++;
    return true;
}

/* The second time begins: what was not kept is read again. False when there is no memory. */
static bool begin_again(cli_batch *batch)
{
    cli_words rest = {.items = batch->rest};
    for (size_t i = 0; i < batch->words.count; i++)
        if (batch->kept[i] == NULL)
            batch->rest[rest.count++] = batch->words.items[i];
    cli_jobs *again = cli_jobs_begin(rest, &batch->options);
    if (again == NULL)
        return false;
    cli_jobs_end(batch->jobs);
    batch->jobs = again;
    return true;
}

bool cli_batch_next(cli_batch *batch, cli_job *out)
{
    bool alone = batch->words.count == 1;
    if (batch->given == batch->words.count || (!alone && batch->given == 0 && !begin_again(batch)))
        return false;
    cli_job *kept = batch->kept[batch->given];
    if (kept != NULL) {
        *out = *kept;
        free(kept);
        batch->kept[batch->given] = NULL;
    } else if (!cli_jobs_next(batch->jobs, out)) {
        return false;
    }
    batch->given++;
    if (out->status == SIGLA_OK && !alone)
        out->status = sigla_consensus_settle(batch->consensus, out->input.document, out->found, &out->error);
    return true;
}

void cli_batch_release(cli_batch *batch, cli_job *job)
{
    cli_jobs_release(batch->jobs, job);
}

void cli_batch_end(cli_batch *batch)
{
    if (batch == NULL)
        return;
    for (size_t i = 0; batch->kept != NULL && i < batch->words.count; i++) {
        if (batch->kept[i] == NULL)
            continue;
        cli_jobs_release(batch->jobs, batch->kept[i]);
        free(batch->kept[i]);
    }
    cli_jobs_end(batch->jobs);
    sigla_consensus_close(batch->consensus);
    free(batch->kept);
    free(batch->rest);
    free(batch);
}
