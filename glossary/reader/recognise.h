/* SPDX-License-Identifier: Apache-2.0 */
/* What is not text, by its first bytes, so that it can be refused by name. */
#ifndef SGL_READER_RECOGNISE_H
#define SGL_READER_RECOGNISE_H

#include <sigla/slice.h>
#include <stdbool.h>

/* "a JPEG picture", or NULL when the bytes may be a text. A constant. */
const char *sgl_recognise_foreign(sigla_slice bytes);
/* True when there are too many control characters for a text; some corpora hold a few. `loose`: the bytes are not valid UTF-8, so that
 * fewer are borne. */
bool sgl_recognise_is_binary(sigla_slice bytes, bool loose);

#endif
