/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two words are forms of one when, behind a common stem, their rests stand in one row of endings.def: system, systems ("- s"); agency,
 * agencies ("y ies"). It is not enough that words have much in common: Europol and European share "europ", but no row has "ol" and
 * "ean". Forms whose stem changes too (polityka, polityce) are taken for different words.
 */
#include "language/endings.h"

#include "base/utf8.h"
#include "text/char.h"

#define STEM_BACK_MAX 4 /* letters that the stem may end before the words part: -ego and -emu share an e */

static const char *const rows[] = {
#include "language/endings.def"
};

/* Whether `ending` stands in a row, as a whole. */
static bool row_has(const char *row, sigla_slice ending)
{
    if (ending.len == 0)
        return row[0] == '-';
    for (const char *at = row; *at != '\0';) {
        size_t len = strcspn(at, " ");
        if (len == ending.len && memcmp(at, ending.ptr, len) == 0)
            return true;
        at += at[len] == ' ' ? len + 1 : len;
    }
    return false;
}

static bool share_row(sigla_slice left, sigla_slice right)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (row_has(rows[i], left) && row_has(rows[i], right))
            return true;
    return false;
}

static size_t count_letters(sigla_slice text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += !sgl_utf8_is_tail(text.ptr[i]);
    return letters;
}

static bool has_digit(sigla_slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
            return true;
    return false;
}

static size_t common_bytes(sigla_slice left, sigla_slice right)
{
    size_t len = 0, least = left.len < right.len ? left.len : right.len;
    while (len < least && left.ptr[len] == right.ptr[len])
        len++;
    while (len > 0 && ((len < left.len && sgl_utf8_is_tail(left.ptr[len])) || (len < right.len && sgl_utf8_is_tail(right.ptr[len]))))
        len--;
    return len;
}

static sigla_slice rest_of(sigla_slice word, size_t stem)
{
    return (sigla_slice){word.ptr + stem, word.len - stem};
}

bool sgl_endings_match(sigla_slice left, sigla_slice right)
{
    size_t stem = common_bytes(left, right);
    if (stem == left.len && stem == right.len)
        return true;
    if (has_digit(left) || has_digit(right))
        return false;
    size_t letters = count_letters((sigla_slice){left.ptr, stem});
    for (int back = 0; back <= STEM_BACK_MAX && letters >= SGL_STEM_LETTERS_MIN; back++) {
        if (share_row(rest_of(left, stem), rest_of(right, stem)))
            return true;
        uint32_t c;
        stem = sgl_utf8_previous(&c, left.ptr, stem);
        letters--;
    }
    return false;
}
