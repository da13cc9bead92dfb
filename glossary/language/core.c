/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Whether two wordings mean the same. The rules, the strictest first: forms of the same words; the same words in another order; the same
 * but for light words; but for the name of the Union; the same long form with two letters of the short form changed about. What wordings
 * are is said in wording.c.
 */
#include "language/wording.h"

#include "base/utf8.h"
#include "language/endings.h"
#include "text/char.h"

#define EXTENSION_WORDS_MAX 3
#define LETTERS_MAX 64 /* of a short form; in a longer one, letters do not change places */

static const char *const light_words[] = {
#include "language/light.def"
};

static const char *const extensions[] = {
#include "language/extension.def"
};

static sigla_slice word_at(const char **at, const char *end)
{
    const char *begin = *at;
    const char *space = memchr(begin, ' ', (size_t)(end - begin));
    sigla_slice word = {begin, space == NULL ? (size_t)(end - begin) : (size_t)(space - begin)};
    *at = space == NULL ? end : space + 1;
    return word;
}

static bool is_light(sigla_slice word)
{
    for (size_t i = 0; i < sizeof light_words / sizeof light_words[0]; i++)
        if (strlen(light_words[i]) == word.len && memcmp(light_words[i], word.ptr, word.len) == 0)
            return true;
    return false;
}

/* How many words from `index` on (`step` 1) are the extension; 0 when they are not. */
static size_t extension_length(const sgl_core *core, size_t index, const char *extension)
{
    const char *at = extension, *end = extension + strlen(extension);
    size_t count = 0;
    while (at < end) {
        sigla_slice word = word_at(&at, end);
        if (index + count >= core->count || !sgl_endings_match(word, core->words[index + count]))
            return 0;
        count++;
    }
    return count;
}

static void remove_words(sgl_core *core, size_t index, size_t count)
{
    memmove(core->words + index, core->words + index + count, (core->count - index - count) * sizeof core->words[0]);
    core->count -= count;
}

/* The name of the Union, at the end or at the beginning, when two words are left without it. */
static void drop_extension(sgl_core *core)
{
    for (size_t i = 0; i < sizeof extensions / sizeof extensions[0]; i++)
        for (size_t back = 1; back <= EXTENSION_WORDS_MAX && back + 2 <= core->count; back++) {
            size_t last = extension_length(core, core->count - back, extensions[i]);
            size_t first = extension_length(core, 0, extensions[i]);
            if (last != back && first != back)
                continue;
            remove_words(core, last == back ? core->count - back : 0, back);
            core->extension = true;
            return;
        }
}

void sgl_wording_core(sgl_core *out, sigla_slice words)
{
    const char *at = words.ptr, *end = words.ptr + words.len;
    size_t light = 0, count = 0;
    out->count = 0;
    out->light = out->extension = false;
    while (at < end && count < SGL_JOIN_WORDS_MAX) {
        out->words[count] = word_at(&at, end);
        light += is_light(out->words[count++]);
    }
    if (at < end)
        return;
    out->count = count;
    for (size_t i = count; light > 0 && count - light >= 2 && i-- > 0;)
        if (is_light(out->words[i])) {
            remove_words(out, i, 1);
            out->light = true;
        }
    drop_extension(out);
}

/* Appends the first letters of the text, spaces left out. */
static void append_letters(sigla_buffer *out, const sigla_slice *words, size_t count)
{
    size_t letters = 0;
    for (size_t w = 0; w < count; w++)
        for (size_t i = 0; i < words[w].len && letters < SGL_JOIN_BEGINNING_LETTERS; letters++) {
            uint32_t c = 0;
            size_t len = sgl_utf8_next(&c, words[w].ptr + i, words[w].len - i);
            sigla_buffer_append(out, words[w].ptr + i, len);
            i += len;
        }
}

void sgl_wording_beginning(sigla_buffer *out, const sgl_core *core, sigla_slice words)
{
    if (core->count == 0)
        append_letters(out, &words, 1);
    else
        append_letters(out, core->words, core->count);
}

static sigla_slice first_letters(sigla_slice word)
{
    size_t at = 0;
    for (unsigned letters = 0; at < word.len && letters < SGL_JOIN_BEGINNING_LETTERS; letters++) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, word.ptr + at, word.len - at);
    }
    return (sigla_slice){word.ptr, at < word.len ? at : word.len};
}

static int order_of_texts(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

void sgl_wording_least(sigla_buffer *out, const sgl_core *core, sigla_slice words)
{
    if (core->count == 0 || core->count > SGL_JOIN_ORDER_WORDS_MAX) {
        sgl_wording_beginning(out, core, words);
        return;
    }
    sigla_slice least = first_letters(core->words[0]);
    for (size_t i = 1; i < core->count; i++) {
        sigla_slice letters = first_letters(core->words[i]);
        if (order_of_texts(letters, least) < 0)
            least = letters;
    }
    sigla_buffer_append(out, least.ptr, least.len);
}

/* ---- short forms ---- */

static size_t letters_of(uint32_t out[LETTERS_MAX], sigla_slice text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len;) {
        if (count == LETTERS_MAX)
            return LETTERS_MAX + 1;
        i += sgl_utf8_next(&out[count++], text.ptr + i, text.len - i);
    }
    return count;
}

void sgl_wording_letters(sigla_buffer *out, sigla_slice short_key)
{
    uint32_t letters[LETTERS_MAX];
    size_t count = letters_of(letters, short_key);
    if (count < SGL_MISSPELT_LETTERS_MIN || count > LETTERS_MAX) {
        sigla_buffer_append(out, short_key.ptr, short_key.len);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        uint32_t letter = letters[i];
        size_t at = i;
        for (; at > 0 && letters[at - 1] > letter; at--)
            letters[at] = letters[at - 1];
        letters[at] = letter;
    }
    for (size_t i = 0; i < count; i++) {
        char bytes[4];
        sigla_buffer_append(out, bytes, sgl_utf8_encode(bytes, letters[i]));
    }
}

static bool same_text(sigla_slice left, sigla_slice right)
{
    return left.len == right.len && (left.len == 0 || memcmp(left.ptr, right.ptr, left.len) == 0);
}

/* Whether two neighbouring letters have changed places, and nothing else. */
static bool is_transposed(sigla_slice left, sigla_slice right)
{
    uint32_t a[LETTERS_MAX], b[LETTERS_MAX];
    size_t count = left.len == right.len ? letters_of(a, left) : 0;
    if (count < SGL_MISSPELT_LETTERS_MIN || count > LETTERS_MAX || letters_of(b, right) != count)
        return false;
    size_t i = 0;
    while (i < count && a[i] == b[i])
        i++;
    if (i + 1 >= count || a[i] != b[i + 1] || a[i + 1] != b[i] || a[i] == a[i + 1])
        return false;
    for (i += 2; i < count; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

/* ---- long forms ---- */

static bool same_in_order(const sgl_core *left, const sgl_core *right)
{
    if (left->count != right->count || left->count == 0)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (!sgl_endings_match(left->words[i], right->words[i]))
            return false;
    return true;
}

/* Each word of one has one of the other. */
static bool same_in_any_order(const sgl_core *left, const sgl_core *right)
{
    bool taken[SGL_JOIN_ORDER_WORDS_MAX] = {false};
    if (left->count != right->count || left->count < 2 || left->count > SGL_JOIN_ORDER_WORDS_MAX)
        return false;
    for (size_t i = 0; i < left->count; i++) {
        size_t j = 0;
        while (j < right->count && (taken[j] || !sgl_endings_match(left->words[i], right->words[j])))
            j++;
        if (j == right->count)
            return false;
        taken[j] = true;
    }
    return true;
}

static sigla_join_rule relate_long(sigla_slice left, sigla_slice right)
{
    sgl_core a, b;
    if (sgl_wording_alike(left, right))
        return SIGLA_JOIN_INFLECTION;
    sgl_wording_core(&a, left);
    sgl_wording_core(&b, right);
    sigla_join_rule other = a.extension != b.extension ? SIGLA_JOIN_EXTENSION
                            : a.light || b.light       ? SIGLA_JOIN_LIGHT_WORDS
                                                       : SIGLA_JOIN_ORDER;
    if (same_in_order(&a, &b))
        return other;
    if (same_in_any_order(&a, &b))
        return other;
    return SIGLA_JOIN_NONE;
}

static size_t count_words(sigla_slice words)
{
    size_t count = words.len > 0;
    for (size_t i = 0; i < words.len; i++)
        count += words.ptr[i] == ' ';
    return count;
}

sigla_join_rule sgl_wording_relate(const sgl_wording_texts *left, const sgl_wording_texts *right)
{
    if (same_text(left->short_key, right->short_key))
        return relate_long(left->words, right->words);
    if (!is_transposed(left->short_key, right->short_key))
        return SIGLA_JOIN_NONE;
    bool long_enough = count_words(left->words) >= SGL_MISSPELT_WORDS_MIN && count_words(right->words) >= SGL_MISSPELT_WORDS_MIN;
    return long_enough && sgl_wording_alike(left->words, right->words) ? SIGLA_JOIN_MISSPELLING : SIGLA_JOIN_NONE;
}
