/* SPDX-License-Identifier: Apache-2.0 */
/* Short forms used without a definition, told from capitals of other kinds. */
#ifndef SGL_EXTRACT_MENTION_H
#define SGL_EXTRACT_MENTION_H

#include "base/array.h"
#include "extract/short_form.h"

typedef SGL_ARRAY(sigla_span) sgl_spans;

/* Appends the places of short forms in text[paragraph). False when there is no memory. Time linear in the paragraph. */
bool sgl_find_mentions(sgl_spans *out, const char *text, sigla_span paragraph);

#endif
