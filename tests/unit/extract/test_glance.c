/* SPDX-License-Identifier: Apache-2.0 */
/* The glances find what decoding every character finds, whatever stands there and wherever a block begins. */
#include "extract/glance.h"
#include "test.h"
#include "text/char.h"

#include <stdlib.h>
#include <string.h>

#define TEXT_BYTES 4096

static size_t capital_by_decoding(const char *text, size_t at, size_t end)
{
    while (at < end) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, end - at);
        if (sgl_char_is_upper(c))
            return at;
        at += len;
    }
    return end;
}

static void finds_every_capital_there_is(void)
{
    char text[32];
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        memset(text, 'a', sizeof text);
        sgl_utf8_encode(text + 3, c);
        size_t expected = capital_by_decoding(text, 0, sizeof text);
        if (sgl_next_capital(text, 0, sizeof text) != expected || sgl_next_capital_bytewise(text, 0, sizeof text) != expected) {
            CHECK_INT(c, -1);
            return;
        }
    }
}

/* Characters of every script with case and some without, and signs. */
static size_t fill(char *text, size_t size)
{
    static const uint32_t letters[] = {'a', 'z', 'A', 'Z', ' ', '(', ',', '-', '"', '\n', '\t', '|', '=', ':', '{', '}', '@', '[', '9',
                                       0xAB, 0xC9, 0xE9, 0xD7, 0x10C, 0x10D, 0x391, 0x3B1, 0x3CA, 0x401, 0x416, 0x44F, 0x4D8, 0x531, 0x561,
                                       0x60C, 0x627, 0x915, 0x10A0, 0x1E9E, 0x1F08, 0x2013, 0x2019, 0x201C, 0x2C80, 0x3001, 0x304B, 0x4E2D,
                                       0xA640, 0xAC00, 0xFF08, 0xFF21, 0xFF41, 0x10400, 0x10428, 0x1D400, 0x1F600};
    size_t len = 0;
    while (len + 4 <= size)
        len += sgl_utf8_encode(text + len, letters[(unsigned)rand() % (sizeof letters / sizeof letters[0])]);
    return len;
}

static void finds_the_next_capital_from_anywhere(void)
{
    char text[TEXT_BYTES];
    srand(1);
    size_t len = fill(text, sizeof text);
    for (size_t at = 0; at <= len; at++) {
        if (at < len && sgl_utf8_is_tail(text[at]))
            continue;
        for (size_t end = at; end <= len && end < at + 40; end++) {
            if (end < len && sgl_utf8_is_tail(text[end]))
                continue;
            size_t expected = capital_by_decoding(text, at, end);
            if (!CHECK_INT(sgl_next_capital(text, at, end), expected) || !CHECK_INT(sgl_next_capital_bytewise(text, at, end), expected))
                return;
        }
    }
}

static void sees_the_same_signs_both_ways(void)
{
    char text[TEXT_BYTES];
    srand(2);
    size_t len = fill(text, sizeof text);
    for (size_t at = 0; at + SGL_GLANCE_BYTES <= len; at++) {
        sgl_glance fast = sgl_glance_at(text + at), plain = sgl_glance_bytewise(text + at);
        if (!CHECK_INT(fast.signs, plain.signs) || !CHECK_INT(fast.capitals, plain.capitals))
            return;
    }
}

static void looks_ahead_the_same_both_ways(void)
{
    char text[TEXT_BYTES];
    srand(3);
    size_t len = fill(text, sizeof text);
    for (size_t i = 0; i < len; i++) /* little but small letters, so that what is looked for is rare */
        if ((unsigned char)text[i] >= 0x80 || rand() % 8 != 0)
            text[i] = "abcdefghijklmno.;(AB"[rand() % 20];
    for (size_t at = 0; at <= len; at++)
        for (size_t end = at; end <= len && end < at + 90; end++)
            if (!CHECK_INT(sgl_capitals_ahead(text, at, end), sgl_capitals_ahead_bytewise(text, at, end)))
                return;
}

static void tells_each_byte_alike(void)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        char text[SGL_GLANCE_BYTES];
        memset(text, (int)byte, sizeof text);
        sgl_glance fast = sgl_glance_at(text), plain = sgl_glance_bytewise(text);
        CHECK_INT(fast.signs, plain.signs);
        CHECK_INT(fast.capitals, plain.capitals);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(finds_every_capital_there_is), TEST(finds_the_next_capital_from_anywhere),
                                      TEST(sees_the_same_signs_both_ways), TEST(looks_ahead_the_same_both_ways), TEST(tells_each_byte_alike)};
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
