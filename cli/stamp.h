/* SPDX-License-Identifier: Apache-2.0 */
/* Small texts that several commands print: times and sizes. */
#ifndef CLI_STAMP_H
#define CLI_STAMP_H

#include <stddef.h>
#include <stdint.h>

#define CLI_STAMP_MAX 48

/* Seconds since 1970 as RFC 3339 in UTC: 2024-05-17T08:30:00Z. */
const char *cli_stamp_time(char out[CLI_STAMP_MAX], int64_t seconds);
/* Bytes for people: "812 B", "3.4 MiB". */
const char *cli_stamp_size(char out[CLI_STAMP_MAX], uint64_t bytes);
/* 0.93 with two digits, whatever the locale. */
const char *cli_stamp_confidence(char out[CLI_STAMP_MAX], double confidence);
/* The plural of an English noun: "1 entry", "2 entries". */
const char *cli_stamp_count(char out[CLI_STAMP_MAX], uint64_t count, const char *one, const char *many);

#endif
