/* SPDX-License-Identifier: Apache-2.0 */
/* Proclitics are told by their letter, by the article behind them, and by a short table of frequent words that begin with the same letters. */
#include "language/proclitic.h"

#include "text/char.h"

#include <stdbool.h>

#define LEAST_LETTERS 4 /* of a word that may have one */
#define WORD_LETTERS 16

/* Frequent nouns whose first letter is their own: programme, bank, mission, agency, ministry, unit, committee, college, team, branch … Hamza seats are
   written as plain alif. */
#define OWN(word) {word, sizeof(word) - 1}
static const sigla_slice own_letters[] = {
    OWN("برنامج"), OWN("برامج"), OWN("بنك"), OWN("بنوك"), OWN("بعثة"), OWN("بعثات"), OWN("بروتوكول"), OWN("بوابة"), OWN("بيان"),
    OWN("بيانات"), OWN("بطاقة"), OWN("بلدية"), OWN("بلدان"), OWN("بلد"), OWN("بورصة"), OWN("بحوث"), OWN("بحث"), OWN("بروتين"), OWN("بيئة"),
    OWN("بيت"), OWN("وكالة"), OWN("وكالات"), OWN("وزارة"), OWN("وزارات"), OWN("وحدة"), OWN("وحدات"), OWN("وثيقة"), OWN("وثائق"),
    OWN("ولاية"), OWN("ولايات"), OWN("وسائل"), OWN("وسيلة"), OWN("ورشة"), OWN("وقاية"), OWN("وفد"), OWN("لجنة"), OWN("لجان"), OWN("لوائح"),
    OWN("لائحة"), OWN("لغة"), OWN("لقاح"), OWN("لقاحات"), OWN("لقاء"), OWN("لواء"), OWN("كلية"), OWN("كليات"), OWN("كتلة"), OWN("كتاب"),
    OWN("كيان"), OWN("كفاءة"), OWN("كشف"), OWN("فريق"), OWN("فرق"), OWN("فرع"), OWN("فروع"), OWN("فيروس"), OWN("فيروسات"), OWN("فئة"),
    OWN("فحص"), OWN("فترة"), OWN("فصل"), OWN("فيلق"), OWN("فوج"), OWN("فيدرالية"),
};

static sgl_proclitic letter_of(uint32_t c)
{
    switch (c) {
    case 0x648:
        return SGL_PROCLITIC_AND;
    case 0x641:
        return SGL_PROCLITIC_SO;
    case 0x628:
        return SGL_PROCLITIC_IN;
    case 0x644:
        return SGL_PROCLITIC_FOR;
    case 0x643:
        return SGL_PROCLITIC_LIKE;
    default:
        return SGL_PROCLITIC_NONE;
    }
}

/* The letters of a word, base forms without points. -> their number; WORD_LETTERS + 1 for a longer word. */
static unsigned spell(uint32_t letters[WORD_LETTERS], sigla_slice word)
{
    unsigned count = 0;
    for (size_t at = 0; at < word.len;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, word.ptr + at, word.len - at);
        if (sgl_char_is_invisible(c) || (c >= 0x64B && c <= 0x652) || c == 0x640)
            continue;
        if (count == WORD_LETTERS)
            return WORD_LETTERS + 1;
        letters[count++] = sgl_char_base(c);
    }
    return count;
}

#define LETTER_BYTES 2 /* of all letters of the words above */

static bool is_own(const uint32_t *letters, unsigned count)
{
    for (size_t i = 0; i < sizeof own_letters / sizeof own_letters[0]; i++) {
        uint32_t other[WORD_LETTERS], first = 0;
        if (own_letters[i].len != (size_t)count * LETTER_BYTES)
            continue;
        sgl_utf8_next(&first, own_letters[i].ptr, own_letters[i].len);
        if (sgl_char_base(first) == letters[0] && spell(other, own_letters[i]) == count && memcmp(other, letters, count * sizeof other[0]) == 0)
            return true;
    }
    return false;
}

sgl_proclitic sgl_proclitic_of(sigla_slice word, sgl_proclitic_sign *sign)
{
    uint32_t letters[WORD_LETTERS] = {0};
    *sign = SGL_PROCLITIC_MAYBE;
    if (word.len < 2 * LEAST_LETTERS)
        return SGL_PROCLITIC_NONE;
    uint32_t first = 0;
    sgl_utf8_next(&first, word.ptr, word.len);
    sgl_proclitic proclitic = letter_of(first);
    if (proclitic == SGL_PROCLITIC_NONE)
        return SGL_PROCLITIC_NONE;
    unsigned count = spell(letters, word);
    if (count < LEAST_LETTERS || (count <= WORD_LETTERS && is_own(letters, count)))
        return SGL_PROCLITIC_NONE;
    if (letters[1] == 0x627 && letters[2] == 0x644 && count > LEAST_LETTERS)
        *sign = SGL_PROCLITIC_ARTICLE;
    else if (count <= WORD_LETTERS && is_own(letters + 1, count - 1))
        *sign = SGL_PROCLITIC_REST;
    return proclitic;
}
