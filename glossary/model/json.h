/* SPDX-License-Identifier: Apache-2.0 */
/* Small things that the writers of entries and of hits share. */
#ifndef SGL_MODEL_JSON_H
#define SGL_MODEL_JSON_H

#include <sigla/entry.h>
#include <sigla/json.h>

/* Seconds since 1970 as RFC 3339 in UTC; null outside the years 0 to 9999. */
void sgl_json_time(sigla_json *json, int64_t seconds);
/* "short" or "long". */
const char *sgl_term_type_text(sigla_term_type type);
/* Whether a language is the wanted one or a variety of it ("fr-BE" is "fr"); NULL wants any. */
bool sgl_language_matches(const char *language, const char *wanted);

#endif
