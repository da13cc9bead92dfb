/* SPDX-License-Identifier: Apache-2.0 */
/*
 * "l'Organisation pour la sécurité et la coopération" → "organisation securite cooperation". What is left out are function words, so that
 * with or without articles, with one preposition or another it stays the same; numbers always stay.
 */
#include "language/wording.h"

#include "base/utf8.h"
#include "language/words.h"
#include "language/endings.h"
#include "text/char.h"
#include "text/fold.h"

#define PART_MAX 64 /* bytes of a word that may be one half of another */

static bool is_plural_of_capitals(sigla_slice text)
{
    uint32_t last = 0, before = 0;
    if (text.len < 3 || text.ptr[text.len - 1] != 's')
        return false;
    size_t at = sgl_utf8_previous(&last, text.ptr, text.len - 1);
    if (sgl_char_is_apostrophe(last) && at > 0)
        at = sgl_utf8_previous(&last, text.ptr, at);
    if (at == 0 || !sgl_char_is_upper(last))
        return false;
    sgl_utf8_previous(&before, text.ptr, at);
    return sgl_char_is_upper(before);
}

void sgl_wording_short(sigla_buffer *out, sigla_slice short_form)
{
    static const char left_out[] = " '.,;:!?()[]{}"; /* & + / # tell short forms apart */
    size_t begin = out->len;
    if (is_plural_of_capitals(short_form))
        short_form.len--;
    sgl_fold(out, short_form);
    size_t to = begin;
    for (size_t i = begin; i < out->len; i++)
        if (memchr(left_out, out->ptr[i], sizeof left_out - 1) == NULL)
            out->ptr[to++] = out->ptr[i];
    if (to < out->len) {
        out->len = to;
        out->ptr[to] = '\0';
    }
}

/* Where the word that begins at `at` ends. A hyphen between letters, and the dot of initials, belong to the word. */
static size_t word_end(sigla_slice text, size_t at, bool *has_digit)
{
    while (at < text.len) {
        uint32_t c = 0, next = 0;
        size_t len = sgl_utf8_next(&c, text.ptr + at, text.len - at);
        bool joint = sgl_char_is_dash(c) || (c == '.' && !*has_digit);
        if (joint && at + len < text.len)
            sgl_utf8_next(&next, text.ptr + at + len, text.len - at - len);
        if (!sgl_char_is_word(c) && !sgl_char_is_invisible(c) && !(joint && sgl_char_is_letter(next)))
            break;
        *has_digit = *has_digit || sgl_char_is_digit(c);
        at += len;
    }
    return at;
}

/* Takes spaces and dots out of what was appended since `begin`: the joints of a word. */
static void close_joints(sigla_buffer *out, size_t begin)
{
    size_t to = begin;
    for (size_t i = begin; i < out->len; i++)
        if (out->ptr[i] != ' ' && out->ptr[i] != '.')
            out->ptr[to++] = out->ptr[i];
    if (to < out->len) {
        out->len = to;
        out->ptr[to] = '\0';
    }
}

/* The Arabic article is written as part of the word. */
static void drop_arabic_article(sigla_buffer *out, size_t begin)
{
    static const char *const articles[] = {"وال", "بال", "لل", "ال"};
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        size_t len = strlen(articles[i]);
        if (out->len - begin < len + 6 || memcmp(out->ptr + begin, articles[i], len) != 0)
            continue;
        memmove(out->ptr + begin, out->ptr + begin + len, out->len - begin - len + 1);
        out->len -= len;
        return;
    }
}

/* All words, folded. */
static void append_words(sigla_buffer *out, sigla_slice text)
{
    size_t first = out->len;
    for (size_t at = 0; at < text.len && !out->failed;) {
        bool has_digit = false;
        size_t end = word_end(text, at, &has_digit);
        if (end == at) {
            uint32_t c;
            at += sgl_utf8_next(&c, text.ptr + at, text.len - at);
            continue;
        }
        size_t before = out->len;
        if (before > first)
            sigla_buffer_append_char(out, ' ');
        size_t begin = out->len;
        sgl_fold(out, (sigla_slice){text.ptr + at, end - at});
        close_joints(out, begin);
        drop_arabic_article(out, begin);
        if (out->len == begin && out->len > before)
            out->ptr[out->len = before] = '\0';
        at = end;
    }
}

static sigla_slice first_word(sigla_slice words)
{
    const char *space = words.len == 0 ? NULL : memchr(words.ptr, ' ', words.len);
    return (sigla_slice){words.ptr, space == NULL ? words.len : (size_t)(space - words.ptr)};
}

static sigla_slice after_word(sigla_slice words, sigla_slice word)
{
    size_t skip = word.len < words.len ? word.len + 1 : word.len;
    return (sigla_slice){words.ptr + skip, words.len - skip};
}

static bool is_roman_number(sigla_slice word)
{
    static const char *const numbers[] = {"ii", "iii", "iv", "vi", "vii", "viii", "ix"};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (strlen(numbers[i]) == word.len && memcmp(numbers[i], word.ptr, word.len) == 0)
            return true;
    return false;
}

/* A single letter is what an apostrophe left over (l, d, s). */
static bool is_single_letter(sigla_slice word)
{
    uint32_t c = 0;
    return sgl_utf8_next(&c, word.ptr, word.len) == word.len && !sgl_char_is_digit(c) && sgl_char_script(c) != SGL_SCRIPT_HAN;
}

/* Whether the word joins nouns in some language; which language this one is in is not asked, because it may have been guessed wrong. */
static bool is_function_word(sigla_slice word)
{
    const unsigned joining = 1u << SGL_WORD_DETERMINER | 1u << SGL_WORD_CONTRACTION | 1u << SGL_WORD_GENITIVE | 1u << SGL_WORD_PREPOSITION |
                             1u << SGL_WORD_CONJUNCTION;
    const sgl_word *known = sgl_words_find(word);
    if (is_single_letter(word))
        return true;
    for (unsigned i = 0; known != NULL && i < SGL_LANGUAGE_COUNT_MAX; i++)
        if ((known->languages & (uint32_t)1 << i) != 0 && (joining & 1u << known->class_of[i]) != 0)
            return !is_roman_number(word);
    return false;
}

static bool has_content_word(sigla_slice words)
{
    while (words.len > 0) {
        sigla_slice word = first_word(words);
        if (!is_function_word(word) && !is_roman_number(word))
            return true;
        words = after_word(words, word);
    }
    return false;
}

void sgl_wording_long(sigla_buffer *out, sigla_slice long_form)
{
    sigla_buffer all;
    sigla_buffer_init(&all);
    append_words(&all, long_form);
    sigla_slice words = sigla_buffer_slice(&all);
    bool drop = has_content_word(words);
    size_t begin = out->len;
    while (words.len > 0) {
        sigla_slice word = first_word(words);
        words = after_word(words, word);
        if (drop && is_function_word(word))
            continue;
        if (out->len > begin)
            sigla_buffer_append_char(out, ' ');
        sigla_buffer_append(out, word.ptr, word.len);
    }
    out->failed = out->failed || all.failed;
    sigla_buffer_release(&all);
}

/* Whether one word is the next two of the other text, written together; then `rest` is what follows the two. */
static bool is_written_together(sigla_slice word, sigla_slice words, sigla_slice *rest)
{
    char both[2 * PART_MAX];
    sigla_slice first = first_word(words);
    sigla_slice after = after_word(words, first);
    sigla_slice second = first_word(after);
    if (second.len == 0 || first.len > PART_MAX || second.len > PART_MAX)
        return false;
    memcpy(both, first.ptr, first.len);
    memcpy(both + first.len, second.ptr, second.len);
    *rest = after_word(after, second);
    return sgl_endings_match(word, (sigla_slice){both, first.len + second.len});
}

bool sgl_wording_alike(sigla_slice left, sigla_slice right)
{
    for (int count = 0; left.len > 0 && right.len > 0; count++) {
        sigla_slice a = first_word(left), b = first_word(right), rest;
        if (count >= SGL_JOIN_WORDS_MAX)
            return left.len == right.len && memcmp(left.ptr, right.ptr, left.len) == 0;
        if (sgl_endings_match(a, b)) {
            left = after_word(left, a);
            right = after_word(right, b);
        } else if (is_written_together(a, right, &rest)) {
            left = after_word(left, a);
            right = rest;
        } else if (is_written_together(b, left, &rest)) {
            right = after_word(right, b);
            left = rest;
        } else {
            return false;
        }
    }
    return left.len == 0 && right.len == 0;
}
