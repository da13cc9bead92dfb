/* SPDX-License-Identifier: Apache-2.0 */
/* Character properties from ICU (Unicode Character Database), and a few small classes that Unicode does not have; kept in pages. */
#include "text/char.h"

#include "text/utf16.h"

#include <pthread.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

uint32_t sgl_char_lower_icu(uint32_t c)
{
    return (uint32_t)u_tolower((UChar32)c);
}

/* Letters that Unicode does not decompose, with what readers take them for. Sorted by code point. */
static const struct {
    uint16_t letter;
    uint16_t base;
} undecomposed[] = {
    {0x00DF, 's'},    {0x00E6, 'a'},    {0x00F0, 'd'},    {0x00F8, 'o'},    {0x00FE, 't'},    {0x0111, 'd'},
    {0x0127, 'h'},    {0x0131, 'i'},    {0x0133, 'i'},    {0x0138, 'k'},    {0x0142, 'l'},    {0x014B, 'n'},
    {0x0153, 'o'},    {0x0167, 't'},    {0x03C2, 0x03C3}, {0x0671, 0x0627}, {0x06A9, 0x0643}, {0x06CC, 0x064A},
};

static uint32_t undecomposed_base(uint32_t c)
{
    size_t low = 0, high = sizeof undecomposed / sizeof undecomposed[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (undecomposed[middle].letter < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sizeof undecomposed / sizeof undecomposed[0] && undecomposed[low].letter == c ? undecomposed[low].base : c;
}

uint32_t sgl_char_base_icu(uint32_t c)
{
    c = sgl_char_lower(c);
    if (c < 0x80)
        return c;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
    if (U_FAILURE(status))
        return c;
    UChar units[20];
    int32_t count = unorm2_getRawDecomposition(normalizer, (UChar32)c, units, 20, &status);
    /* A raw decomposition goes one step only; four steps reach the base of every letter. */
    for (int step = 0; step < 4 && U_SUCCESS(status) && count > 0; step++) {
        int32_t at = 0;
        c = sgl_char_lower(sgl_utf16_next(units, &at, count));
        count = unorm2_getRawDecomposition(normalizer, (UChar32)c, units, 20, &status);
    }
    return undecomposed_base(c);
}

static sgl_script script_of(uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript((UChar32)c, &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
        return SGL_SCRIPT_COMMON;
    case USCRIPT_LATIN:
        return SGL_SCRIPT_LATIN;
    case USCRIPT_GREEK:
        return SGL_SCRIPT_GREEK;
    case USCRIPT_CYRILLIC:
        return SGL_SCRIPT_CYRILLIC;
    case USCRIPT_ARABIC:
        return SGL_SCRIPT_ARABIC;
    case USCRIPT_HEBREW:
        return SGL_SCRIPT_HEBREW;
    case USCRIPT_HAN:
        return SGL_SCRIPT_HAN;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
        return SGL_SCRIPT_KANA;
    case USCRIPT_HANGUL:
        return SGL_SCRIPT_HANGUL;
    default:
        return SGL_SCRIPT_OTHER;
    }
}

/* The small classes that Unicode does not have. */

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x2032 || c == 0xFF07 || c == 0x201B || c == '`' || c == 0xB4;
}

static bool is_dash(uint32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0xFE58 || c == 0xFE63;
}

static bool is_quote(uint32_t c)
{
    return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201F) || c == 0x201A || c == 0x2039 || c == 0x203A ||
           (c >= 0x300A && c <= 0x300F) || c == 0x3008 || c == 0x3009 || (c >= 0x301D && c <= 0x301F) || c == 0xFF02;
}

static bool is_invisible(uint32_t c)
{
    return c == 0xAD || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE01EF);
}

/* Opening and closing brackets: full width, black lenticular, tortoise shell; the ornate ones of Arabic open with the "right" one. */
static bool opens(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' || c == 0xFF08 || c == 0xFF3B || c == 0x3010 || c == 0x3014 || c == 0xFD3F;
}

static bool closes(uint32_t c)
{
    return c == ')' || c == ']' || c == '}' || c == 0xFF09 || c == 0xFF3D || c == 0x3011 || c == 0x3015 || c == 0xFD3E;
}

static bool is_letter(uint32_t c)
{
    return (U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0 && !is_invisible(c);
}

sgl_char_info sgl_char_ask(uint32_t c)
{
    unsigned flags = (unsigned)script_of(c) << SGL_CHAR_SCRIPT_SHIFT;
    uint32_t base = sgl_char_base_icu(c);
    flags |= is_letter(c) ? SGL_CHAR_LETTER : 0u;
    flags |= u_isUUppercase((UChar32)c) || u_istitle((UChar32)c) ? SGL_CHAR_UPPER : 0u;
    flags |= u_isULowercase((UChar32)c) ? SGL_CHAR_LOWER : 0u;
    flags |= u_isdigit((UChar32)c) ? SGL_CHAR_DIGIT : 0u;
    flags |= u_isUWhiteSpace((UChar32)c) || c == 0x200B || c == 0xFEFF ? SGL_CHAR_SPACE : 0u;
    flags |= is_invisible(c) ? SGL_CHAR_INVISIBLE : 0u;
    flags |= is_apostrophe(c) ? SGL_CHAR_APOSTROPHE : 0u;
    flags |= is_dash(c) ? SGL_CHAR_DASH : 0u;
    flags |= is_quote(c) ? SGL_CHAR_QUOTE : 0u;
    flags |= opens(c) ? SGL_CHAR_OPENS : 0u;
    flags |= closes(c) ? SGL_CHAR_CLOSES : 0u;
    sgl_char_info info = {(uint16_t)flags, base <= 0xFFFF ? (uint16_t)base : 0};
    return info;
}

_Atomic(const sgl_char_info *) sgl_char_pages[SGL_CHAR_PAGES];
static sgl_char_info storage[SGL_CHAR_PAGES][256]; /* pages of memory that nobody has asked for are not there */
static pthread_mutex_t reading = PTHREAD_MUTEX_INITIALIZER;

const sgl_char_info *sgl_char_read_page(unsigned page)
{
    pthread_mutex_lock(&reading);
    if (atomic_load(&sgl_char_pages[page]) == NULL) {
        for (unsigned i = 0; i < 256; i++)
            storage[page][i] = sgl_char_ask(page << 8 | i);
        atomic_store_explicit(&sgl_char_pages[page], storage[page], memory_order_release);
    }
    pthread_mutex_unlock(&reading);
    return storage[page];
}
