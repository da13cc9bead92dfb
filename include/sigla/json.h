/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writes JSON (RFC 8259) into a buffer, value by value, with the commas put in. Text is escaped; bytes that are not UTF-8 become
 * U+FFFD, so that the output is always valid. Markup characters (< > &) and U+2028/2029 are escaped too: the output may stand in a page.
 *
 *     sigla_json json = sigla_json_to(&out);
 *     sigla_json_begin_object(&json);
 *     sigla_json_key(&json, "short");
 *     sigla_json_text(&json, "SIS");
 *     sigla_json_end_object(&json);
 */
#ifndef SIGLA_JSON_H
#define SIGLA_JSON_H

#include <sigla/buffer.h>
#include <stdint.h>

#define SIGLA_JSON_DEPTH_MAX 63

typedef struct sigla_json sigla_json;
struct sigla_json {
    sigla_buffer *out;
    uint64_t filled;    /* bit d: the container at depth d has a value already */
    unsigned depth;     /* containers open now; beyond SIGLA_JSON_DEPTH_MAX the buffer is marked failed */
    bool after_key;
};

/* A writer into `out`, which it borrows. */
SIGLA_API sigla_json sigla_json_to(sigla_buffer *out);
SIGLA_API void sigla_json_begin_object(sigla_json *json);
SIGLA_API void sigla_json_end_object(sigla_json *json);
SIGLA_API void sigla_json_begin_array(sigla_json *json);
SIGLA_API void sigla_json_end_array(sigla_json *json);
SIGLA_API void sigla_json_key(sigla_json *json, const char *key);
SIGLA_API void sigla_json_text(sigla_json *json, const char *text);
SIGLA_API void sigla_json_slice(sigla_json *json, sigla_slice text);
SIGLA_API void sigla_json_unsigned(sigla_json *json, uint64_t value);
/* A number with at most `decimals` (0 to 9) digits after the point, trailing zeros cut. */
SIGLA_API void sigla_json_number(sigla_json *json, double value, int decimals);
SIGLA_API void sigla_json_boolean(sigla_json *json, bool value);
SIGLA_API void sigla_json_null(sigla_json *json);
/* An array of two numbers: [begin, end]. */
SIGLA_API void sigla_json_span(sigla_json *json, sigla_span span);

#endif
