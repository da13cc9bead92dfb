/* SPDX-License-Identifier: Apache-2.0 */
/* The few things about Unicode text that programs around the library need. All of it thread-safe. */
#ifndef SIGLA_TEXT_H
#define SIGLA_TEXT_H

#include <sigla/buffer.h>

/* Purpose: columns that the text takes on a terminal: East Asian wide characters count two, combining marks, format and control characters none
   (Unicode Standard Annex #11; ICU). Bytes that are not UTF-8 count one each. */
SIGLA_API size_t sigla_text_width(sigla_slice text);

/* Purpose: the longest beginning of `text`, in bytes, that takes at most `columns` columns and does not part a character from its marks. */
SIGLA_API size_t sigla_text_fit(sigla_slice text, size_t columns);

/* Purpose: appends text so that it can be shown: control characters, bidirectional controls and zero-width characters that could mislead become
   U+FFFD, line breaks and tabs a space. */
SIGLA_API void sigla_text_show(sigla_buffer *out, sigla_slice text);

/* Purpose: the offset of the first byte that is not part of valid UTF-8, or `text.len`. */
SIGLA_API size_t sigla_text_valid(sigla_slice text);

/* Purpose: the name of a language (BCP 47) in the language `in` ("fr" in "en": French); the tag itself when it has none. */
SIGLA_API void sigla_text_language_name(sigla_buffer *out, const char *tag, const char *in);

#endif
