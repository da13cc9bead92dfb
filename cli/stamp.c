/* SPDX-License-Identifier: Apache-2.0 */
/* Times, sizes and counts as text, without the locale. */
#include "stamp.h"

#include <stdio.h>
#include <time.h>

const char *cli_stamp_time(char out[CLI_STAMP_MAX], int64_t seconds)
{
    time_t when = (time_t)seconds;
    struct tm parts;
    if (gmtime_r(&when, &parts) == NULL || strftime(out, CLI_STAMP_MAX, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
        snprintf(out, CLI_STAMP_MAX, "%lld", (long long)seconds);
    return out;
}

const char *cli_stamp_size(char out[CLI_STAMP_MAX], uint64_t bytes)
{
    static const char *const units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    uint64_t tenths = bytes < UINT64_MAX / 10 ? bytes * 10 : UINT64_MAX;
    int unit = -1;
    while (tenths >= 10240 && unit < 5) {
        tenths = (tenths + 512) / 1024;
        unit++;
    }
    if (unit < 0)
        snprintf(out, CLI_STAMP_MAX, "%llu B", (unsigned long long)bytes);
    else
        snprintf(out, CLI_STAMP_MAX, "%llu.%llu %s", (unsigned long long)(tenths / 10), (unsigned long long)(tenths % 10), units[unit]);
    return out;
}

const char *cli_stamp_confidence(char out[CLI_STAMP_MAX], double confidence)
{
    double bounded = confidence > 0 ? (confidence < 1 ? confidence : 1) : 0;
    unsigned hundredths = (unsigned)(bounded * 100 + 0.5);
    snprintf(out, CLI_STAMP_MAX, "%u.%02u", hundredths / 100, hundredths % 100);
    return out;
}

const char *cli_stamp_count(char out[CLI_STAMP_MAX], uint64_t count, const char *one, const char *many)
{
    snprintf(out, CLI_STAMP_MAX, "%llu %s", (unsigned long long)count, count == 1 ? one : many);
    return out;
}
