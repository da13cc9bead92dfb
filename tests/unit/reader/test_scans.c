/* SPDX-License-Identifier: Apache-2.0 */
/* What the reader looks for in many bytes at once, against what is found in one after the other. */
#include "test.h"

#include "base/utf8.h"
#include "reader/line.h"
#include "reader/suspect.h"
#include "reader/vocabulary.h"

#include <stdlib.h>

static uint32_t state = 7;

static uint32_t next_random(uint32_t below)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
}

/* Pieces at random, in a block of their exact size. The caller frees. */
static char *random_text(size_t *len, const char *const *pieces, size_t count, size_t wanted)
{
    char *text = malloc(wanted + 16);
    for (*len = 0; *len < wanted;) {
        const char *piece = pieces[next_random((uint32_t)count)];
        size_t bytes = strlen(piece);
        memcpy(text + *len, piece, bytes);
        *len += bytes;
    }
    return realloc(text, *len);
}

static bool is_white(unsigned char byte)
{
    return byte <= ' ' || byte == 0x7F;
}

/* The classes of a line that find_end sets, for texts without white space beyond ASCII. */
static unsigned classes_of(const char *text, size_t begin, size_t end)
{
    unsigned classes = 0;
    for (size_t i = begin; i < end; i++) {
        unsigned char b = (unsigned char)text[i];
        classes |= b >= '0' && b <= '9' ? SGL_LINE_DIGIT : 0;
        classes |= (b >= 'A' && b <= 'Z') || b >= 0xC3 ? SGL_LINE_CAPITAL : 0;
        classes |= b >= 'a' && b <= 'z' ? SGL_LINE_SMALL : 0;
    }
    return classes;
}

static void lines_end_where_they_end(void)
{
    static const char *const pieces[] = {"a", "B", "7", " ", "word", "É", "日本", "\t", "\n", "lower case only ", "\r\n", "x y", "🔎"};
    for (int round = 0; round < 3000; round++) {
        size_t len, columns = 0;
        char *text = random_text(&len, pieces, sizeof pieces / sizeof pieces[0], 1 + next_random(120));
        sigla_slice source = {text, len};
        for (size_t at = 0; at < len;) {
            sgl_line line;
            sgl_line_at(&line, source, at, '\n');
            size_t newline = at, begin, end;
            while (newline < len && text[newline] != '\n')
                newline++;
            for (begin = at; begin < newline && is_white((unsigned char)text[begin]);)
                begin++;
            for (end = newline; end > begin && is_white((unsigned char)text[end - 1]);)
                end--;
            columns = 0;
            for (size_t i = begin; i < end; i++)
                columns += !sgl_utf8_is_tail(text[i]);
            CHECK_INT(line.begin, begin);
            CHECK_INT(line.end, begin < end ? end : begin);
            CHECK_INT(line.next, newline + 1);
            CHECK_INT(line.columns - line.indent, columns);
            if (begin < end)
                CHECK_INT(line.classes & (SGL_LINE_DIGIT | SGL_LINE_CAPITAL | SGL_LINE_SMALL), classes_of(text, begin, end));
            at = line.next;
        }
        free(text);
    }
}

static void wide_lines_count_as_the_widest(void)
{
    for (size_t chars = SGL_LINE_COLUMNS_MAX - 1; chars <= SGL_LINE_COLUMNS_MAX + 1; chars++) {
        char *text = malloc(chars * 2);
        for (size_t i = 0; i < chars; i++)
            memcpy(text + 2 * i, "\xD0\x96", 2);
        sgl_line line;
        sgl_line_at(&line, (sigla_slice){text, chars * 2}, 0, '\n');
        CHECK_INT(line.end, chars * 2);
        CHECK_INT(line.columns, chars < SGL_LINE_COLUMNS_MAX ? chars : SGL_LINE_COLUMNS_MAX);
        free(text);
    }
}

/* Whether a repair may do something at the place: written from the tables of heal.c, with the bytes around. */
static bool may_need_mending(const char *text, size_t len, size_t at, bool markdown)
{
    char before = at > 0 ? text[at - 1] : ' ', next = at + 1 < len ? text[at + 1] : ' ';
    uint32_t c;
    size_t step = sgl_utf8_next(&c, text + at, len - at);
    bool spaced = before == ' ' || (at + step < len && text[at + step] == ' ');
    if (c == '\'' || c == 0x2019)
        return spaced;
    if (c == '(')
        return next >= '0' && next <= '9';
    if (c == '\r')
        return next != '\n';
    if (c < 0x80 && strchr("&<[^", (int)c) != NULL)
        return true;
    if (markdown && c < 0x80 && strchr("*_`\\~!]", (int)c) != NULL)
        return true;
    bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
    bool raised = c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
    bool unseen = c == 0xAD || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
    return control || raised || unseen;
}

static void suspects_are_never_passed_over(void)
{
    static const char *const pieces[] = {"plain words ", "a",        " ",      "'",      "\u2019", "(",      "1",      "(2)",    "\u2014",
                                         "\u00A0",       "\u00AB",   "日",     "，",     "&",      "<",      "[",      "^",      "\x01",
                                         "\x7F",         "\xC2\x85", "\u00AD", "\u00B9", "\u200B", "\u200E", "\u2028", "\u202E", "\u2061",
                                         "\u2074",       "\uFEFF",   "\n",     "\r\n",   "\r",     "\t",     "*",      "_",      "`",
                                         "\\",           "~",        "!",      "]",      "ក",      "Ж"};
    for (int round = 0; round < 6000; round++) {
        size_t len;
        bool markdown = round % 2 == 0;
        char *text = random_text(&len, pieces, round % 3 == 0 ? sizeof pieces / sizeof pieces[0] : 12, 1 + next_random(200));
        for (size_t at = 0; at < len; at++) {
            size_t found = sgl_suspect_next((sigla_slice){text, len}, at, len, '\n', markdown);
            CHECK(found >= at && found <= len);
            for (size_t i = at; i < found; i++)
                if (!sgl_utf8_is_tail(text[i]))
                    CHECK(!may_need_mending(text, len, i, markdown));
            at = found;
        }
        free(text);
    }
}

static void ordinary_text_has_no_suspects(void)
{
    const char *text = "0123456789 Words of all kinds: l\u2019Union, «слова» — 日本語、（括弧） don't stop, ក\u200Bខ, (EU) e-mail, 50 % of "
                       "\u201Cthem\u201D. 0123456789"
                       "0123456789012345678901234567890123456789";
    sigla_slice source = {text, strlen(text)};
    CHECK(sgl_suspect_next(source, 1, source.len, '\n', false) >= source.len - 40);
}

/* Words of ASCII letters, with single hyphens inside; those broken at a line's end, and what follows them, are left out. */
static unsigned count_word(const char *text, size_t len, const char *word)
{
    unsigned count = 0;
    bool skip = false;
    for (size_t at = 0; at < len;) {
        size_t end = at;
        while (end < len && ((text[end] >= 'a' && text[end] <= 'z') ||
                             (end > at && text[end] == '-' && end + 1 < len && text[end + 1] >= 'a' && text[end + 1] <= 'z')))
            end++;
        if (end == at) {
            at++;
            continue;
        }
        size_t next = end + 1;
        while (end < len && text[end] == '-' && next < len && (text[next] == ' ' || text[next] == '\r' || text[next] == '\t'))
            next++;
        bool broken = end < len && text[end] == '-' && next < len && text[next] == '\n';
        count += !skip && !broken && end - at == strlen(word) && memcmp(text + at, word, end - at) == 0;
        skip = !skip && broken;
        at = end;
    }
    return count < 3 ? count : 3;
}

static void words_are_counted(void)
{
    static const char *const pieces[] = {"co", "infor",  "mation", "-",    "- ", "-\n", "-\n", "-\r\n", " ",         " ",    "\n",
                                         "a",  "market", "euro",   "- \n", "--", ".",   "pre", "the",   "operation", "well", "known"};
    static const char *const asked[] = {"co",   "cooperation", "co-operation", "information", "infor", "mation", "a",    "the",
                                        "euro", "euro-market", "wellknown",    "well-known",  "pre",   "market", "none", "premarket"};
    for (int round = 0; round < 1500; round++) {
        size_t len;
        char *text = random_text(&len, pieces, sizeof pieces / sizeof pieces[0], 1 + next_random(600));
        sgl_vocabulary vocabulary;
        sgl_vocabulary_init(&vocabulary, (sigla_slice){text, len});
        for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
            const char *word = asked[(i + (size_t)round) % (sizeof asked / sizeof asked[0])];
            size_t half = next_random((uint32_t)strlen(word) + 1);
            unsigned count = sgl_vocabulary_count(&vocabulary, (sigla_slice){word, half}, (sigla_slice){word + half, strlen(word) - half});
            CHECK_INT(count, count_word(text, len, word));
        }
        sgl_vocabulary_release(&vocabulary);
        free(text);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(lines_end_where_they_end),
        TEST(wide_lines_count_as_the_widest),
        TEST(suspects_are_never_passed_over),
        TEST(ordinary_text_has_no_suspects),
        TEST(words_are_counted),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
