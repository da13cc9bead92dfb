/* SPDX-License-Identifier: Apache-2.0 */
/* Text as it is given out: one space between words, nothing invisible; and the sentence around a place. */
#ifndef SGL_EXTRACT_CLEAN_H
#define SGL_EXTRACT_CLEAN_H

#include <sigla/buffer.h>

/* Appends text[span): white space squeezed to one space, invisible characters left out. `places` (may be NULL): `count` byte offsets into the text,
   each replaced by where it comes to lie in what was appended. */
void sgl_clean(sigla_buffer *out, const char *text, sigla_span span, size_t *places, unsigned count);

/* The sentence of `paragraph` that holds `inner`, at most `limit` bytes, cut between words. `inner` may be longer than the limit; then it is the answer. */
sigla_span sgl_sentence(const char *text, sigla_span paragraph, sigla_span inner, size_t limit);

#endif
