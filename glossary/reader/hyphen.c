/* SPDX-License-Identifier: Apache-2.0 */
/* Judges hyphens at line ends. What the same text writes elsewhere counts most; then a few first parts that keep their hyphen. */
#include "reader/hyphen.h"

#include "text/char.h"

static const char *const soft_hyphen = "\xC2\xAD", *const true_hyphen = "\xE2\x80\x90";

static bool ends_with(sigla_slice source, const sgl_line *line, const char *ending)
{
    size_t len = strlen(ending);
    return line->end - line->begin > len && memcmp(source.ptr + line->end - len, ending, len) == 0;
}

static size_t hyphen_len(sigla_slice source, const sgl_line *line)
{
    char last = line->end > line->begin ? source.ptr[line->end - 1] : 'a';
    if (last != '-' && last != '\xAD' && last != '\x90')
        return 0;
    return ends_with(source, line, "-") ? 1 : ends_with(source, line, soft_hyphen) ? 2 : ends_with(source, line, true_hyphen) ? 3 : 0;
}

bool sgl_hyphen_ends(sigla_slice source, const sgl_line *line)
{
    return hyphen_len(source, line) > 0;
}

static bool is_one_of(sigla_slice word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == word.len && memcmp(list[i], word.ptr, word.len) == 0)
            return true;
    return false;
}

/* "Innen- und Außenpolitik": the hyphen stands for a part that comes later. */
static bool is_conjunction(sigla_slice word)
{
    static const char *const words[] = {"und", "oder", "bzw", "sowie", "et", "ou", "and", "or", "to", "en",
                                        "of",  "och",  "og",  "eller", "i",  "a",  "y",   "e",  "o"};
    return is_one_of(word, words, sizeof words / sizeof words[0]);
}

/* First parts that keep their hyphen before a word in lower case. */
static bool keeps_hyphen(sigla_slice first)
{
    static const char *const words[] = {"sous",   "non",    "ex",    "vice",  "mi",    "demi",  "semi", "avant",     "après",
                                        "quasi",  "self",   "cross", "well",  "long",  "short", "high", "low",       "socio",
                                        "contre", "franco", "euro",  "anglo", "mid",   "all",   "half", "political", "co",
                                        "inter-", "sud",    "nord",  "est",   "ouest", "post"};
    return is_one_of(first, words, sizeof words / sizeof words[0]);
}

static bool occurs(sgl_vocabulary *vocabulary, sigla_slice first, sigla_slice second)
{
    return sgl_vocabulary_count(vocabulary, first, second) > 0;
}

static sgl_hyphen judge_parts(sigla_slice first, sigla_slice second, sgl_vocabulary *vocabulary)
{
    char joined[SGL_VOCABULARY_PART_MAX + 1];
    sigla_slice none = {"", 0};
    if (occurs(vocabulary, first, second))
        return SGL_HYPHEN_DROP;
    size_t len = first.len < SGL_VOCABULARY_PART_MAX ? first.len : SGL_VOCABULARY_PART_MAX;
    memcpy(joined, first.ptr, len);
    joined[len] = '-';
    if (occurs(vocabulary, (sigla_slice){joined, len + 1}, second) || keeps_hyphen(first))
        return SGL_HYPHEN_KEEP;
    return first.len > 2 && second.len > 2 && occurs(vocabulary, first, none) && occurs(vocabulary, second, none) ? SGL_HYPHEN_KEEP
                                                                                                                  : SGL_HYPHEN_DROP;
}

sgl_line_end sgl_hyphen_judge(sigla_slice source, const sgl_line *before, const sgl_line *after, sgl_vocabulary *vocabulary, bool torn)
{
    size_t len = hyphen_len(source, before), end = before->end - len;
    sgl_line_end result = {SGL_HYPHEN_NONE, end, len == 2 ? 0 : len};
    if (len == 0)
        return result;
    bool spaced = false;
    while (torn && end > before->begin && source.ptr[end - 1] == ' ') {
        end--;
        spaced = true;
    }
    sigla_slice first = sgl_letters_before(source, before->begin, end), second = sgl_letters_after(source, after->begin, after->end);
    bool bracketed = first.len == 0 && end > before->begin && source.ptr[end - 1] == ')';
    if ((first.len == 0 && !bracketed) || second.len == 0 || is_conjunction(second))
        return result;
    result.end = end;
    if (len == 2)
        result.hyphen = SGL_HYPHEN_DROP;
    else if (bracketed || spaced || (after->classes & SGL_LINE_LOWER) == 0)
        result.hyphen = SGL_HYPHEN_KEEP;
    else
        result.hyphen = judge_parts(first, second, vocabulary);
    return result;
}
