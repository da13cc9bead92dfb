/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What can be seen of text without decoding it, sixteen bytes at a time: where signs stand that a finder looks at, and where the next capital is.
 * Most of a text is passed over by these two; what they point at is decoded and looked at closely.
 */
#ifndef SGL_EXTRACT_GLANCE_H
#define SGL_EXTRACT_GLANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SGL_GLANCE_BYTES 16

/* Bit i stands for byte i. */
typedef struct sgl_glance {
    uint32_t signs;    /* brackets, = : , - | " TAB, line breaks, and lead bytes of the signs beyond ASCII */
    uint32_t capitals; /* A to Z that another may follow: the next byte is one too, or lies beyond the block */
} sgl_glance;

/* Looks at text[0, SGL_GLANCE_BYTES). */
sgl_glance sgl_glance_at(const char *text);
/* Where in text[0, SGL_GLANCE_BYTES) capitals may begin: those of ASCII, and lead bytes of letters that may be capitals. Reads one byte more. */
uint32_t sgl_glance_capitals(const char *text);
/* Whether an upper-case letter begins at text[at]. */
bool sgl_is_capital_at(const char *text, size_t at, size_t end);
/* The next upper-case letter of any script from `at` on, -> where it begins; `end` when there is none. Time linear in what is passed over. */
size_t sgl_next_capital(const char *text, size_t at, size_t end);

/* Whether two capitals of ASCII stand side by side in text[at, end), or a byte beyond ASCII stands there, before any full stop, semicolon or
   round bracket. */
bool sgl_capitals_ahead(const char *text, size_t at, size_t end);

/* The same, a byte at a time: for machines without SSE2, for the ends of texts, and as what the fast ones are held against. */
sgl_glance sgl_glance_bytewise(const char *text);
size_t sgl_next_capital_bytewise(const char *text, size_t at, size_t end);
bool sgl_capitals_ahead_bytewise(const char *text, size_t at, size_t end);

#endif
