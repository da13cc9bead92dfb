/* SPDX-License-Identifier: Apache-2.0 */
/* Writes log lines, each with a single write(), so that lines of several threads do not mix. */
#include "log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define LOG_LINE_MAX 2048 /* bytes; what is longer is cut */

void log_line(const char *format, ...)
{
    char line[LOG_LINE_MAX];
    struct tm parts;
    time_t now = time(NULL);
    gmtime_r(&now, &parts);
    size_t len = strftime(line, sizeof line, "%Y-%m-%dT%H:%M:%SZ siglad: ", &parts);
    va_list arguments;
    va_start(arguments, format);
    int wanted = vsnprintf(line + len, sizeof line - len - 1, format, arguments);
    va_end(arguments);
    if (wanted < 0)
        return;
    size_t room = sizeof line - len - 2;
    size_t end = len + ((size_t)wanted < room ? (size_t)wanted : room);
    for (size_t i = len; i < end; i++)
        if ((unsigned char)line[i] < 0x20 || line[i] == 0x7F)
            line[i] = '?';
    line[end] = '\n';
    ssize_t written = write(STDERR_FILENO, line, end + 1);
    (void)written; /* a log that cannot be written has nobody to tell */
}
