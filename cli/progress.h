/* SPDX-License-Identifier: Apache-2.0 */
/* A progress bar on standard error, only on a terminal and only for work that takes long enough to be waited for. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

typedef struct cli_progress {
    bool wanted; /* standard error is a terminal and work is under way */
    bool drawn;  /* the bar stands on the screen now */
    uint64_t total;
    int64_t next_draw; /* milliseconds of the monotonic clock */
} cli_progress;

/* `total` is in any unit, bytes or pieces; 0 draws nothing. */
void cli_progress_begin(cli_progress *progress, uint64_t total);
/* `label` says what is being worked on (it may come from outside). */
void cli_progress_show(cli_progress *progress, uint64_t done, const char *label);
/* Takes the bar off the screen, so that a line can be printed. */
void cli_progress_clear(cli_progress *progress);
void cli_progress_end(cli_progress *progress);

#endif
