/* SPDX-License-Identifier: Apache-2.0 */
/* Which language a text is in. Thread-safe; reads no files. */
#ifndef SGL_LANGUAGE_DETECT_H
#define SGL_LANGUAGE_DETECT_H

#include <sigla/slice.h>

#define SGL_LANGUAGE_OF_WHOLE 255u /* see sgl_language_of_part */

/* A BCP 47 tag, a constant; "und" when the text does not say. Looks at the first 16 KiB. */
const char *sgl_language_detect(sigla_slice text);
/* The number of the language of a part of a text in language `whole`: SGL_LANGUAGE_OF_WHOLE unless the evidence for another is clear. */
unsigned sgl_language_of_part(sigla_slice text, const char *whole);
/* The tag of a number that sgl_language_of_part gave (1 and above). */
const char *sgl_language_tag(unsigned number);

#endif
