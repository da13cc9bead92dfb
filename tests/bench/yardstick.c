/* SPDX-License-Identifier: Apache-2.0 */
/* The yardsticks: spawned programs, and a loop of our own that reads a file in pieces and judges its UTF-8. */
#include "yardstick.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define PIECE ((size_t)1 << 18)
#define CARRY 3 /* bytes of a character that a piece may end in */

static double seconds_of(const struct rusage *usage)
{
    return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) + (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

double yardstick_cpu(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return seconds_of(&usage);
}

static void run_child(int out, char **arguments)
{
    dup2(out, STDOUT_FILENO);
    setenv("LC_ALL", strcmp(arguments[0], "wc") == 0 ? "C.UTF-8" : "C", 1);
    execvp(arguments[0], arguments);
    _exit(127);
}

double yardstick_program(char *const *command, char *const *files, size_t count)
{
    int ends[2];
    int status = -1;
    struct rusage usage = {0};
    size_t words = 0;
    while (command[words] != NULL)
        words++;
    char **arguments = calloc(words + count + 1, sizeof *arguments);
    if (arguments == NULL || pipe2(ends, O_CLOEXEC) != 0) {
        free(arguments);
        return -1;
    }
    memcpy(arguments, command, words * sizeof *arguments);
    memcpy(arguments + words, files, count * sizeof *arguments);
    pid_t child = fork();
    if (child == 0)
        run_child(ends[1], arguments);
    close(ends[1]);
    /* A pipe, not /dev/null: grep stops at the first line it finds when nobody can see the others. */
    char output[4096];
    for (ssize_t got = 1; got > 0 || (got < 0 && errno == EINTR);)
        got = read(ends[0], output, sizeof output);
    close(ends[0]);
    free(arguments);
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1)
        return -1;
    return seconds_of(&usage);
}

/* Length of the well-formed character at `p`, 0 when it is none, or when it is cut off by `end` (*cut says so). Unicode, table 3-7. */
static size_t character(const uint8_t *p, const uint8_t *end, bool *cut)
{
    uint8_t low = 0x80, high = 0xBF;
    size_t len = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;
    if (p[0] == 0xE0)
        low = 0xA0;
    else if (p[0] == 0xED)
        high = 0x9F;
    else if (p[0] == 0xF0)
        low = 0x90;
    else if (p[0] == 0xF4)
        high = 0x8F;
    for (size_t i = 1; i < len; i++, low = 0x80, high = 0xBF) {
        if (p + i == end) {
            *cut = true;
            return 0;
        }
        if (p[i] < low || p[i] > high)
            return 0;
    }
    return len;
}

/* -> how many bytes are whole, well-formed characters; less than `len` only before a fault or (*cut) at the end. */
static size_t judge(const uint8_t *bytes, size_t len, bool *cut)
{
    const uint8_t *p = bytes, *end = bytes + len;
    *cut = false;
    while (p < end) {
        uint64_t eight;
        while (end - p >= 8 && (memcpy(&eight, p, 8), (eight & 0x8080808080808080u) == 0))
            p += 8;
        if (p == end)
            break;
        size_t step = character(p, end, cut);
        if (step == 0)
            break;
        p += step;
    }
    return (size_t)(p - bytes);
}

bool yardstick_validate(const char *path, size_t *bytes)
{
    uint8_t *piece = malloc(PIECE + CARRY);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    size_t kept = 0;
    bool good = piece != NULL && fd >= 0, cut = false;
    *bytes = 0;
    for (ssize_t got = 1; good && got > 0;) {
        got = read(fd, piece + kept, PIECE);
        good = got >= 0;
        if (got <= 0)
            break;
        *bytes += (size_t)got;
        size_t len = kept + (size_t)got, whole = judge(piece, len, &cut);
        good = whole == len || cut;
        kept = len - whole;
        memmove(piece, piece + whole, good ? kept : 0);
    }
    if (fd >= 0)
        close(fd);
    free(piece);
    return good && kept == 0;
}
