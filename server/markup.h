/* SPDX-License-Identifier: Apache-2.0 */
/* HTML from templates: text is made harmless and escaped, templates have {{names}} that a function fills. */
#ifndef SIGLAD_MARKUP_H
#define SIGLAD_MARKUP_H

#include <sigla.h>

/* Appends text for an element or a quoted attribute: what could mislead is shown as U+FFFD (sigla_text_show), the five characters of
   markup are escaped. */
void markup_text(sigla_buffer *out, sigla_slice text);

/* Appends what stands for a name; false when the name is not known. */
typedef bool (*markup_fill_fn)(sigla_buffer *out, sigla_slice name, const void *payload);
/* Appends a template, each {{name}} replaced by what `fill` appends. A name that is not known marks the buffer as failed. */
void markup_template(sigla_buffer *out, sigla_slice text, markup_fill_fn fill, const void *payload);
/* Whether a name is this one. */
bool markup_is(sigla_slice name, const char *wanted);

#endif
