/* SPDX-License-Identifier: Apache-2.0 */
/* Properties of single characters (code points), with the ASCII answers inline: ICU is asked only past 0x7F. All thread-safe. */
#ifndef SGL_TEXT_CHAR_H
#define SGL_TEXT_CHAR_H

#include "base/utf8.h"

typedef enum sgl_script {
    SGL_SCRIPT_OTHER,
    SGL_SCRIPT_COMMON, /* digits, punctuation, marks */
    SGL_SCRIPT_LATIN,
    SGL_SCRIPT_GREEK,
    SGL_SCRIPT_CYRILLIC,
    SGL_SCRIPT_ARABIC,
    SGL_SCRIPT_HEBREW,
    SGL_SCRIPT_HAN,
    SGL_SCRIPT_KANA,
    SGL_SCRIPT_HANGUL
} sgl_script;

bool sgl_char_is_letter_icu(uint32_t c);
bool sgl_char_is_upper_icu(uint32_t c);
bool sgl_char_is_lower_icu(uint32_t c);
bool sgl_char_is_digit_icu(uint32_t c);
bool sgl_char_is_space_icu(uint32_t c);
uint32_t sgl_char_lower_icu(uint32_t c);

static inline bool sgl_char_is_upper(uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : sgl_char_is_upper_icu(c);
}

static inline bool sgl_char_is_lower(uint32_t c)
{
    return c < 0x80 ? c >= 'a' && c <= 'z' : sgl_char_is_lower_icu(c);
}

/* A letter of any script, cased or not, or a combining mark that belongs to one. */
static inline bool sgl_char_is_letter(uint32_t c)
{
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : sgl_char_is_letter_icu(c);
}

static inline bool sgl_char_is_digit(uint32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : sgl_char_is_digit_icu(c);
}

static inline bool sgl_char_is_word(uint32_t c)
{
    return sgl_char_is_letter(c) || sgl_char_is_digit(c);
}

/* White space of any width, no-break and zero-width spaces included; not control characters other than TAB, LF, VT, FF, CR. */
static inline bool sgl_char_is_space(uint32_t c)
{
    return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : sgl_char_is_space_icu(c);
}

static inline uint32_t sgl_char_lower(uint32_t c)
{
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : sgl_char_lower_icu(c);
}

/* Lower case, without diacritics, Greek final sigma as sigma; ligatures and letters with strokes give the first letter of their
   usual transcription (œ o, ß s, ø o, ł l). One code point in, one out. */
uint32_t sgl_char_base(uint32_t c);

sgl_script sgl_char_script(uint32_t c);

/* Apostrophe in any of its shapes (' ’ ‘ ʼ ′ and the full-width one). */
bool sgl_char_is_apostrophe(uint32_t c);
/* Hyphen or dash of any length, the minus sign, the full-width hyphen. */
bool sgl_char_is_dash(uint32_t c);
/* Quotation mark of any kind, apostrophes not included. */
bool sgl_char_is_quote(uint32_t c);
/* Characters that are not seen: soft hyphen, zero-width characters, bidirectional controls, byte order mark, variation selectors. */
bool sgl_char_is_invisible(uint32_t c);
/* For an opening bracket of any script its closing partner, else 0. */
uint32_t sgl_char_closing_bracket(uint32_t c);
bool sgl_char_is_closing_bracket(uint32_t c);

#endif
