/* SPDX-License-Identifier: Apache-2.0 */
/* Properties of single characters (code points), with the ASCII answers inline: ICU is asked only past 0x7F. All thread-safe. */
#ifndef SGL_TEXT_CHAR_H
#define SGL_TEXT_CHAR_H

#include "base/utf8.h"

#include <stdatomic.h>

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

/* What is known of a character: bits of sgl_char_flag, and its base letter (see sgl_char_base). */
typedef struct sgl_char_info {
    uint16_t flags;
    uint16_t base; /* 0: the base lies beyond U+FFFF */
} sgl_char_info;

enum sgl_char_flag {
    SGL_CHAR_LETTER = 1,
    SGL_CHAR_UPPER = 2,
    SGL_CHAR_LOWER = 4,
    SGL_CHAR_DIGIT = 8,
    SGL_CHAR_SPACE = 16,
    SGL_CHAR_INVISIBLE = 32,
    SGL_CHAR_APOSTROPHE = 64,
    SGL_CHAR_DASH = 128,
    SGL_CHAR_QUOTE = 256,
    SGL_CHAR_OPENS = 512,
    SGL_CHAR_CLOSES = 1024,
    SGL_CHAR_SCRIPT_SHIFT = 11 /* sgl_script stands above */
};

/* Pages of 256 characters of the planes that have letters and signs, asked of ICU once, at the first use. */
#define SGL_CHAR_PAGES 0x400
extern _Atomic(const sgl_char_info *) sgl_char_pages[SGL_CHAR_PAGES];
const sgl_char_info *sgl_char_read_page(unsigned page);
/* Beyond them. */
sgl_char_info sgl_char_ask(uint32_t c);

static inline sgl_char_info sgl_char_look(uint32_t c)
{
    if (c >> 8 >= SGL_CHAR_PAGES)
        return sgl_char_ask(c);
    const sgl_char_info *page = atomic_load_explicit(&sgl_char_pages[c >> 8], memory_order_acquire);
    return (page != NULL ? page : sgl_char_read_page(c >> 8))[c & 0xFF];
}

static inline bool sgl_char_has(uint32_t c, unsigned flags)
{
    return (sgl_char_look(c).flags & flags) != 0;
}

static inline bool sgl_char_is_upper(uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : sgl_char_has(c, SGL_CHAR_UPPER);
}

static inline bool sgl_char_is_lower(uint32_t c)
{
    return c < 0x80 ? c >= 'a' && c <= 'z' : sgl_char_has(c, SGL_CHAR_LOWER);
}

/* A letter of any script, cased or not, or a combining mark that belongs to one. */
static inline bool sgl_char_is_letter(uint32_t c)
{
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : sgl_char_has(c, SGL_CHAR_LETTER);
}

static inline bool sgl_char_is_digit(uint32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : sgl_char_has(c, SGL_CHAR_DIGIT);
}

static inline bool sgl_char_is_word(uint32_t c)
{
    return c < 0x80 ? sgl_char_is_letter(c) || sgl_char_is_digit(c) : sgl_char_has(c, SGL_CHAR_LETTER | SGL_CHAR_DIGIT);
}

/* White space of any width, no-break and zero-width spaces included; not control characters other than TAB, LF, VT, FF, CR. */
static inline bool sgl_char_is_space(uint32_t c)
{
    return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : sgl_char_has(c, SGL_CHAR_SPACE);
}

uint32_t sgl_char_lower_icu(uint32_t c);

static inline uint32_t sgl_char_lower(uint32_t c)
{
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : sgl_char_lower_icu(c);
}

uint32_t sgl_char_base_icu(uint32_t c);

/* Lower case, without diacritics, Greek final sigma as sigma; ligatures and letters with strokes give the first letter of their
   usual transcription (œ o, ß s, ø o, ł l). One code point in, one out. */
static inline uint32_t sgl_char_base(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    uint32_t base = sgl_char_look(c).base;
    return base != 0 ? base : sgl_char_base_icu(c);
}

static inline sgl_script sgl_char_script(uint32_t c)
{
    return (sgl_script)(sgl_char_look(c).flags >> SGL_CHAR_SCRIPT_SHIFT);
}

/* Apostrophe in any of its shapes (' ’ ‘ ʼ ′ and the full-width one). */
static inline bool sgl_char_is_apostrophe(uint32_t c)
{
    return c < 0x80 ? c == '\'' || c == '`' : sgl_char_has(c, SGL_CHAR_APOSTROPHE);
}

/* Hyphen or dash of any length, the minus sign, the full-width hyphen. */
static inline bool sgl_char_is_dash(uint32_t c)
{
    return c < 0x80 ? c == '-' : sgl_char_has(c, SGL_CHAR_DASH);
}

/* Quotation mark of any kind, apostrophes not included. */
static inline bool sgl_char_is_quote(uint32_t c)
{
    return c < 0x80 ? c == '"' : sgl_char_has(c, SGL_CHAR_QUOTE);
}

/* Characters that are not seen: soft hyphen, zero-width characters, bidirectional controls, byte order mark, variation selectors. */
static inline bool sgl_char_is_invisible(uint32_t c)
{
    return c >= 0x80 && sgl_char_has(c, SGL_CHAR_INVISIBLE);
}

static inline bool sgl_char_is_opening_bracket(uint32_t c)
{
    return c < 0x80 ? c == '(' || c == '[' || c == '{' : sgl_char_has(c, SGL_CHAR_OPENS);
}

static inline bool sgl_char_is_closing_bracket(uint32_t c)
{
    return c < 0x80 ? c == ')' || c == ']' || c == '}' : sgl_char_has(c, SGL_CHAR_CLOSES);
}

#endif
