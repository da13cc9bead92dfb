/* SPDX-License-Identifier: Apache-2.0 */
/* What looks at many bytes at once, against what looks at one after the other. */
#include "test.h"

#include "base/utf8.h"
#include "text/vector.h"

#include <sigla/text.h>
#include <stdlib.h>

static uint32_t state = 1;

static uint32_t next_random(void)
{
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

static size_t valid_by_chars(const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        uint32_t c;
        size_t step = sgl_utf8_decode(&c, text + at, len - at);
        if (step == 0)
            return at;
        at += step;
    }
    return len;
}

/* In a block of its exact size, so that a byte too many is seen by the sanitizer. */
static bool agrees(const char *text, size_t len)
{
    char *exact = malloc(len + 1);
    memcpy(exact, text, len);
    exact = realloc(exact, len > 0 ? len : 1);
    bool equal = sigla_text_valid((sigla_slice){exact, len}) == valid_by_chars(exact, len);
    free(exact);
    return equal;
}

static void validity_at_every_place(void)
{
    static const char *const pieces[] = {"\x80",
                                         "\xBF",
                                         "\xC0\x80",
                                         "\xC1\xBF",
                                         "\xC2",
                                         "\xC2\x80",
                                         "\xDF\xBF\x80",
                                         "\xE0\x9F\xBF",
                                         "\xE0\xA0\x80",
                                         "\xE1\x80",
                                         "\xED\x9F\xBF",
                                         "\xED\xA0\x80",
                                         "\xEF\xBF\xBF",
                                         "\xF0\x8F\xBF\xBF",
                                         "\xF0\x90\x80\x80",
                                         "\xF4\x8F\xBF\xBF",
                                         "\xF4\x90\x80\x80",
                                         "\xF5\x80\x80\x80",
                                         "\xFF"};
    static const char *const fillers[] = {"a", "\xD0\x96", "\xE0\xA4\x95", "\xED\x95\x9C", "\xF0\x9F\x94\x8E"};
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++)
        for (size_t f = 0; f < sizeof fillers / sizeof fillers[0]; f++)
            for (size_t before = 0; before < 140; before++) {
                char text[1024];
                size_t len = 0, filler = strlen(fillers[f]), piece = strlen(pieces[i]);
                for (size_t k = 0; k < before; k++, len += filler)
                    memcpy(text + len, fillers[f], filler);
                memcpy(text + len, pieces[i], piece);
                len += piece;
                CHECK(agrees(text, len));
                memset(text + len, 'x', 80);
                CHECK(agrees(text, len + 80));
            }
}

static void validity_of_random_bytes(void)
{
    for (int round = 0; round < 20000; round++) {
        char text[300];
        size_t len = 0, wanted = next_random() % 250;
        while (len < wanted) {
            uint32_t c = next_random() % (next_random() % 2 == 0 ? 0x80 : next_random() % 2 == 0 ? 0x3000 : 0x110000);
            if (c < 0xD800 || c > 0xDFFF)
                len += sgl_utf8_encode(text + len, c);
        }
        if (round % 3 == 0 && len > 0)
            text[next_random() % len] = (char)next_random();
        if (!CHECK(agrees(text, len)))
            return;
    }
}

static void vectors_are_the_same_on_every_machine(void)
{
    for (int round = 0; round < 20000; round++) {
        char bytes[SGL_VECTOR_BYTES];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)next_random();
        sgl_vector v = sgl_vector_load(bytes);
        CHECK_INT(sgl_vector_bits(v), sgl_vector_bits_portable(v));
        CHECK_INT(sgl_vector_sum(v), sgl_vector_sum_portable(v));
    }
}

static void vectors_compare_bytes(void)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        sgl_vector v = sgl_vector_of((uint8_t)byte);
        CHECK_INT(sgl_vector_bits(sgl_vector_is(v, 0xC3)), byte == 0xC3 ? 0xFFFF : 0);
        CHECK_INT(sgl_vector_bits(sgl_vector_within(v, '0', '9')), byte >= '0' && byte <= '9' ? 0xFFFF : 0);
        CHECK_INT(sgl_vector_bits(sgl_vector_least(v, 0xC3)), byte >= 0xC3 ? 0xFFFF : 0);
        CHECK_INT(sgl_vector_bits(sgl_vector_tails(v)), byte >= 0x80 && byte < 0xC0 ? 0xFFFF : 0);
    }
    for (size_t len = 0; len <= SGL_VECTOR_BYTES; len++) {
        CHECK_INT(sgl_vector_bits(sgl_vector_first(len)), (1u << len) - 1);
        CHECK_INT(sgl_vector_bits(sgl_vector_is(sgl_vector_load_part("0123456789abcdef", len, '\n'), '\n')), 0xFFFF & ~((1u << len) - 1));
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(validity_at_every_place),
        TEST(validity_of_random_bytes),
        TEST(vectors_are_the_same_on_every_machine),
        TEST(vectors_compare_bytes),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
