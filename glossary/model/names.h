/* SPDX-License-Identifier: Apache-2.0 */
/* Names of values, as tables: from the value to its name and back. */
#ifndef SGL_MODEL_NAMES_H
#define SGL_MODEL_NAMES_H

#include <sigla/entry.h>

typedef struct sgl_names {
    const char *const *items; /* by value; "" for a value that says nothing */
    size_t count;
} sgl_names;

extern const sgl_names sgl_status_names, sgl_kind_names, sgl_speech_names, sgl_gender_names, sgl_number_names, sgl_relation_names,
    sgl_state_names, sgl_join_names, sgl_flag_names, sgl_reliability_names;

/* "unknown" for a value that has none. */
const char *sgl_name_of(const sgl_names *names, unsigned value);
/* The value of that name, whatever its case and hyphens; false when there is none. */
bool sgl_name_find(unsigned *out, const sgl_names *names, sigla_slice text);

#endif
