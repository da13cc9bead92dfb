/* SPDX-License-Identifier: Apache-2.0 */
/* Draws the progress bar: "[######······]  42 %  report.txt". */
#include "progress.h"

#include "print.h"

#include <sigla/text.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define FIRST_DRAW_MS 400 /* shorter work shows no bar */
#define REDRAW_MS 100
#define BAR_COLUMNS 24

static int64_t now_ms(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void cli_progress_begin(cli_progress *progress, uint64_t total)
{
    const char *terminal = getenv("TERM");
    progress->wanted = total > 0 && isatty(STDERR_FILENO) == 1 && terminal != NULL && strcmp(terminal, "dumb") != 0;
    progress->drawn = false;
    progress->total = total;
    progress->next_draw = progress->wanted ? now_ms() + FIRST_DRAW_MS : 0;
}

static void draw(const cli_progress *progress, uint64_t done, const char *label)
{
    cli_print err;
    double part = (double)(done < progress->total ? done : progress->total) / (double)progress->total;
    cli_print_init(&err, STDERR_FILENO, "never");
    cli_print_text(&err, "\r\033[K[");
    for (int i = 0; i < BAR_COLUMNS; i++)
        cli_print_text(&err, i < (int)(part * BAR_COLUMNS) ? "#" : "·");
    cli_print_format(&err, "] %3d %%  ", (int)(part * 100));
    size_t room = err.width > BAR_COLUMNS + 12 ? err.width - BAR_COLUMNS - 12 : 0;
    sigla_buffer shown;
    sigla_buffer_init(&shown);
    sigla_text_show(&shown, sigla_slice_of(label));
    sigla_buffer_append(&err.buffer, shown.ptr, sigla_text_fit(sigla_buffer_slice(&shown), room));
    sigla_buffer_release(&shown);
    cli_print_flush(&err);
    cli_print_release(&err);
}

void cli_progress_show(cli_progress *progress, uint64_t done, const char *label)
{
    if (!progress->wanted)
        return;
    int64_t now = now_ms();
    if (now < progress->next_draw)
        return;
    draw(progress, done, label);
    progress->drawn = true;
    progress->next_draw = now + REDRAW_MS;
}

void cli_progress_clear(cli_progress *progress)
{
    if (!progress->drawn)
        return;
    ssize_t ignored = write(STDERR_FILENO, "\r\033[K", 4);
    (void)ignored;
    progress->drawn = false;
    progress->next_draw = 0;
}

void cli_progress_end(cli_progress *progress)
{
    cli_progress_clear(progress);
    progress->wanted = false;
}
