/* SPDX-License-Identifier: Apache-2.0 */
/* What a speed is compared with: programs that everybody has, and the least that a reader of UTF-8 must do. Times are seconds of one core.
 */
#ifndef BENCH_YARDSTICK_H
#define BENCH_YARDSTICK_H

#include <stdbool.h>
#include <stddef.h>

/* Processor time that this process has used, user and system together. */
double yardstick_cpu(void);

/* Processor time of a program run to its end on `files`, its output read and thrown away. `command` is NULL-terminated. Negative: it
 * failed. */
double yardstick_program(char *const *command, char *const *files, size_t count);

/* True when the file can be read and is UTF-8: each byte looked at once. *bytes is its size. */
bool yardstick_validate(const char *path, size_t *bytes);

#endif
