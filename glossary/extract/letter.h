/* SPDX-License-Identifier: Apache-2.0 */
/* Letters as alignment sees them: one byte each, equal where readers of different scripts take them for the same sound. */
#ifndef SGL_EXTRACT_LETTER_H
#define SGL_EXTRACT_LETTER_H

#include <stdint.h>

/* The key of a character: 'a'-'z' for Latin letters and for the Greek and Cyrillic letters transcribed by them, '0'-'9' for digits,
   128-255 for letters of other scripts (a hash: equal letters have equal keys), 0 for anything else. */
uint8_t sgl_letter_key(uint32_t c);

#endif
