/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Folding in two steps. First every character is brought to its key letters (for ASCII a lower-case byte; beyond, ICU's NFKC_Casefold
 * and a canonical decomposition whose marks are dropped; what ICU says of a single character is kept). Then one pass over the result
 * settles spaces, apostrophes and the dots of initials.
 */
#include "text/fold.h"

#include "base/memory.h"
#include "text/char.h"
#include "text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#define CHUNK 256 /* UTF-16 units folded at a time */
/* A character may fold to 18 (U+FDFA), and a decomposition at most doubles what casefolding leaves. */
#define CHUNK_FOLDED (CHUNK * 20)
#define YPOGEGRAMMENI 0x345                  /* a mark below that casefolding makes a letter of */
#define RUN_MAX 30                           /* characters in a row that lean on the one before */
#define CHUNK_FULL (CHUNK - 2 * RUN_MAX - 4) /* from here on a chunk ends where it can */

/* What leaves no trace. Marks: accents and points; vowel signs (class 0), nuktas, kana voicing and viramas (7-9) belong to the letter. It
   goes before characters are composed, so that what it stood between is composed at once, and not when the fold is folded again. */
static bool is_dropped(uint32_t c)
{
    return c >= 0x80
               ? u_getCombiningClass((UChar32)c) >= 10 || sgl_char_has(c, SGL_CHAR_INVISIBLE | SGL_CHAR_QUOTE) || c == 0x640 /* tatweel */
               : c == '"';
}

static const char *letter_expansion(uint32_t c)
{
    switch (c) {
    case 0xE6:
        return "ae";
    case 0xF0:
    case 0x111:
        return "d";
    case 0xF8:
        return "o";
    case 0xFE:
        return "th";
    case 0x127:
        return "h";
    case 0x131:
        return "i";
    case 0x142:
        return "l";
    case 0x153:
        return "oe";
    case 0x167:
        return "t";
    default:
        return NULL;
    }
}

/* The spelling of one folded character: separators are made equal here. */
static void append_key_char(sigla_buffer *out, uint32_t c)
{
    const char *expansion = letter_expansion(c);
    char bytes[4];
    if (expansion != NULL)
        sigla_buffer_append_text(out, expansion);
    else if (sgl_char_is_apostrophe(c))
        sigla_buffer_append_char(out, '\'');
    else if (sgl_char_is_dash(c) || sgl_char_is_space(c) || c < 0x20 || c == 0x7F)
        sigla_buffer_append_char(out, ' ');
    else
        sigla_buffer_append(out, bytes, sgl_utf8_encode(bytes, c));
}

static void append_units(sigla_buffer *out, const UChar *units, int32_t count)
{
    int32_t at = 0;
    while (at < count)
        append_key_char(out, sgl_utf16_next(units, &at, count));
}

/* Folds a chunk that begins and ends at places where normalisation does not look across. */
static void fold_chunk(sigla_buffer *out, const UChar *units, int32_t count)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
    const UNormalizer2 *decompose = unorm2_getNFDInstance(&status);
    const UNormalizer2 *compose = unorm2_getNFCInstance(&status);
    UChar folded[CHUNK_FOLDED] SGL_UNINITIALIZED, stripped[CHUNK_FOLDED] SGL_UNINITIALIZED;
    int32_t len = unorm2_normalize(casefold, units, count, folded, CHUNK_FOLDED, &status);
    len = unorm2_normalize(decompose, folded, len, stripped, CHUNK_FOLDED, &status);
    if (U_FAILURE(status)) {
        out->failed = true;
        return;
    }
    int32_t kept = 0, at = 0;
    while (at < len) {
        int32_t begin = at;
        uint32_t c = sgl_utf16_next(stripped, &at, len);
        for (int32_t i = begin; i < at && !is_dropped(c); i++)
            stripped[kept++] = stripped[i];
    }
    len = unorm2_normalize(compose, stripped, kept, folded, CHUNK_FOLDED, &status);
    if (U_FAILURE(status))
        out->failed = true;
    else
        append_units(out, folded, len);
}

/* Arabic presentation forms, some of which fold to marks, and so to nothing. */
static bool may_vanish(uint32_t c)
{
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
}

/* Text with characters beyond ASCII, in chunks. What is dropped later is dropped at once, and runs of characters that lean on the one
   before are cut, because ordering a long run of marks takes quadratic time. */
static void fold_unicode(sigla_buffer *out, sigla_slice text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
    UChar units[CHUNK] SGL_UNINITIALIZED;
    int32_t count = 0, run = 0;
    if (U_FAILURE(status)) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < text.len;) {
        uint32_t c = 0;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        bool stands = c < 0x80 || unorm2_hasBoundaryBefore(casefold, (UChar32)c);
        if (is_dropped(c) && c != YPOGEGRAMMENI)
            continue;
        run = stands ? 0 : run + 1;
        if (run > RUN_MAX)
            continue;
        if (count > CHUNK - 2 || (count > CHUNK_FULL && stands && !may_vanish(c))) {
            fold_chunk(out, units, count);
            count = 0;
        }
        sgl_utf16_put(units, &count, c);
    }
    fold_chunk(out, units, count);
}

/* ---- characters that fold alone ---- */

/*
 * Letters of the Latin, Greek and Cyrillic scripts and what all scripts share never join with what follows once marks are dropped: their
 * folds are worked out once and kept. A word of the table is 0 as long as nobody has asked; else its lowest byte is the length of the fold
 * plus one, and the fold stands above it; or it is NOT_ALONE.
 */
#define ALONE_MAX 0x2100
#define ALONE_BYTES 7
#define NOT_ALONE 0xFFu

static _Atomic uint64_t alone[ALONE_MAX];

static bool may_stand_alone(uint32_t c)
{
    if (c == YPOGEGRAMMENI)
        return false;
    if (is_dropped(c))
        return true;
    sgl_script script = sgl_char_script(c);
    return u_getCombiningClass((UChar32)c) == 0 &&
           (script == SGL_SCRIPT_LATIN || script == SGL_SCRIPT_GREEK || script == SGL_SCRIPT_CYRILLIC || script == SGL_SCRIPT_COMMON);
}

static uint64_t ask_alone(uint32_t c)
{
    UChar units[2];
    int32_t count = 0;
    uint64_t word = NOT_ALONE;
    sigla_buffer fold;
    sigla_buffer_init(&fold);
    sgl_utf16_put(units, &count, c);
    if (may_stand_alone(c) && !is_dropped(c))
        fold_chunk(&fold, units, count);
    if (may_stand_alone(c) && !fold.failed && fold.len <= ALONE_BYTES) {
        word = fold.len + 1;
        for (size_t i = 0; i < fold.len; i++)
            word |= (uint64_t)(unsigned char)fold.ptr[i] << (8 * (i + 1));
    }
    if (!fold.failed)
        atomic_store_explicit(&alone[c], word, memory_order_relaxed);
    sigla_buffer_release(&fold);
    return word;
}

/* False, with nothing appended, when a character does not fold alone. */
static bool fold_alone(sigla_buffer *out, sigla_slice text)
{
    if (!sigla_buffer_reserve(out, text.len * ALONE_BYTES))
        return true;
    char *to = out->ptr + out->len;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = 0;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        uint64_t word = c < ALONE_MAX ? atomic_load_explicit(&alone[c], memory_order_relaxed) : NOT_ALONE;
        if (word == 0)
            word = ask_alone(c);
        if (word == NOT_ALONE)
            return false;
        for (size_t left = (word & 0xFF) - 1; left > 0; left--) {
            word >>= 8;
            *to++ = (char)word;
        }
    }
    out->len = (size_t)(to - out->ptr);
    out->ptr[out->len] = '\0';
    return true;
}

/* Bytes that fold to something else than a lower-case letter, a digit or themselves are left to the second pass. */
static void fold_ascii(sigla_buffer *out, sigla_slice text)
{
    if (!sigla_buffer_reserve(out, text.len))
        return;
    char *to = out->ptr + out->len;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + 32);
        else if (c == '-' || (unsigned char)c < 0x20 || c == 0x7F)
            c = ' ';
        else if (c == '`')
            c = '\'';
        if (c != '"')
            *to++ = c;
    }
    out->len = (size_t)(to - out->ptr);
    out->ptr[out->len] = '\0';
}

static bool is_ascii(sigla_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80)
            return false;
    return true;
}

/* True when the character would be composed with what stands before it: a vowel of Hangul, a vowel sign. */
static bool leans(const char *text, size_t len)
{
    UErrorCode status = U_ZERO_ERROR;
    uint32_t c = ' ';
    if (len == 0 || (unsigned char)text[0] < 0x80)
        return false;
    sgl_utf8_next(&c, text, len);
    const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
    return U_SUCCESS(status) && !unorm2_hasBoundaryBefore(casefold, (UChar32)c);
}

/* Spaces squeezed, dots of initials taken out, in place from `begin`. `letters` counts those of the word so far; an initial that
   has lost its dot leaves AFTER_INITIAL, so that further dots go too. */
static void settle(sigla_buffer *out, size_t begin)
{
    enum { AFTER_INITIAL = -1 };
    char *text = out->ptr;
    size_t to = begin, len = 0;
    int letters = 0;
    for (size_t i = begin; i < out->len; i += len) {
        uint32_t c = 0;
        len = sgl_utf8_next(&c, text + i, out->len - i);
        if (c == '.' && (letters == 1 || letters == AFTER_INITIAL) && !leans(text + i + 1, out->len - i - 1)) {
            letters = AFTER_INITIAL;
            continue;
        }
        letters = !sgl_char_is_letter(c) ? 0 : letters < 0 ? 1 : letters < 2 ? letters + 1 : 2;
        if (c == ' ' && (to == begin || text[to - 1] == ' '))
            continue;
        memmove(text + to, text + i, len);
        to += len;
    }
    if (to > begin && text[to - 1] == ' ')
        to--;
    out->len = to;
    text[to] = '\0';
}

/* Whether there is nothing for settle to do. */
static bool is_settled(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] == '.' || (text[i] == ' ' && (i == 0 || i + 1 == len || text[i - 1] == ' ')))
            return false;
    return true;
}

void sgl_fold(sigla_buffer *out, sigla_slice text)
{
    size_t begin = out->len;
    if (is_ascii(text))
        fold_ascii(out, text);
    else if (!fold_alone(out, text))
        fold_unicode(out, text);
    if (!out->failed && out->capacity > 0 && !is_settled(out->ptr + begin, out->len - begin))
        settle(out, begin);
}
