/* SPDX-License-Identifier: Apache-2.0 */
/* Folding and character classes. */
#include "test.h"

#include "text/char.h"
#include "text/fold.h"

#include <stdio.h>

static void check_fold(const char *text, const char *expected)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sgl_fold(&out, sigla_slice_of(text));
    CHECK_TEXT(out.ptr, expected);
    sigla_buffer again;
    sigla_buffer_init(&again);
    sgl_fold(&again, sigla_buffer_slice(&out));
    CHECK_TEXT(again.ptr, out.ptr);
    sigla_buffer_release(&again);
    sigla_buffer_release(&out);
}

static void fold_makes_equal(void)
{
    static const struct {
        const char *text, *fold;
    } rows[] = {
        {"SIS", "sis"},
        {"rôle", "role"},
        {"E.U.", "eu"},
        {"e..u.", "eu"},
        {"l\u2019Union", "l'union"},
        {"CERT\u2011EU", "cert eu"},
        {"  a \t b\n", "a b"},
        {"Œuvre", "oeuvre"},
        {"ﬁn", "fin"},
        {"Straße", "strasse"},
        {"Øst", "ost"},
        {"ΕΛΛΆΣ", "ελλασ"},
        {"Ёлка", "елка"},
        {"\u0627\u0644\u0652\u0623\u0645\u0640\u0645", "\u0627\u0644\u0627\u0645\u0645"},
        {"ＳＩＳ", "sis"},
        {"sys\u00ADtème", "systeme"},
        {"«SIS»", "sis"},
        {"ガ", "ガ"},
        {"\xFF", "\uFFFD"},
        {"3.5 a.b", "3.5 ab"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_fold(rows[i].text, rows[i].fold);
}

static uint32_t next_random(uint32_t below)
{
    static uint32_t state = 11;
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
}

/* What composes with its neighbours, or vanishes between them, in any order. */
static void fold_of_a_fold_is_itself(void)
{
    static const uint32_t pool[] = {
        'a',    'B',    '.',    ' ',    '-',    '"',     '\'',    '=',     0x338,  0x301,   0x345,  0xE9,   0xDF,   0x130,  0x131,
        0x3B1,  0x3C2,  0x1FB3, 0x1FB4, 0x385,  0x410,   0x419,   0x640,   0x644,  0x627,   0x653,  0xFE71, 0xFCF2, 0x5D0,  0x5B8,
        0x915,  0x93C,  0x94D,  0x958,  0x9C7,  0x9BE,   0x9D7,   0x9CB,   0xBC6,  0xBBE,   0xBD7,  0xDD9,  0xDCF,  0x1100, 0x1161,
        0x11A8, 0xAC00, 0xAC01, 0x115F, 0x1160, 0x3164,  0x3131,  0x304B,  0x3099, 0x309B,  0xFF76, 0xFF9E, 0x2019, 0x201C, 0x200D,
        0xAD,   0x2033, 0x2126, 0xFB01, 0x1E9E, 0x110BA, 0x1D157, 0x1D165, 0xFDFA, 0xE0100, 0x1B05, 0x1B35, 0xF71,  0xF72,  0xFF02};
    for (int round = 0; round < 200000; round++) {
        sigla_buffer text;
        char bytes[4];
        sigla_buffer_init(&text);
        /* Now and then a text that fills some chunks. */
        uint32_t chars = round % 50 == 0 ? 600 : 1 + next_random(8), kinds = sizeof pool / sizeof pool[0];
        uint32_t first = next_random(kinds), span = 1 + next_random(kinds);
        for (uint32_t i = 0; i < chars; i++)
            sigla_buffer_append(&text, bytes, sgl_utf8_encode(bytes, pool[(first + next_random(span)) % kinds]));
        sigla_buffer once, twice;
        sigla_buffer_init(&once);
        sigla_buffer_init(&twice);
        sgl_fold(&once, sigla_buffer_slice(&text));
        sgl_fold(&twice, sigla_buffer_slice(&once));
        bool same = CHECK_TEXT(twice.ptr, once.ptr);
        if (!same)
            printf("# of %s\n", text.ptr);
        sigla_buffer_release(&twice);
        sigla_buffer_release(&once);
        sigla_buffer_release(&text);
        if (!same)
            return;
    }
}

static void fold_of_long_text_is_that_of_its_parts(void)
{
    sigla_buffer text, out;
    sigla_buffer_init(&text);
    sigla_buffer_init(&out);
    for (int i = 0; i < 3000; i++)
        sigla_buffer_append_text(&text, i % 2 == 0 ? "é" : "x");
    sgl_fold(&out, sigla_buffer_slice(&text));
    CHECK_INT(out.len, 3000);
    for (size_t i = 0; i < out.len; i++)
        if (out.ptr[i] != (i % 2 == 0 ? 'e' : 'x')) {
            CHECK_INT(i, -1);
            break;
        }
    sigla_buffer_release(&text);
    sigla_buffer_release(&out);
}

/* A Hangul syllable anywhere in a text makes the whole of it go through ICU in chunks: the result must be the same. */
static void fold_of_single_characters_is_that_of_texts(void)
{
    unsigned state = 1;
    for (int round = 0; round < 20000; round++) {
        sigla_buffer text, alone, together;
        sigla_buffer_init(&text);
        sigla_buffer_init(&alone);
        sigla_buffer_init(&together);
        for (int i = 0; i < 12; i++) {
            char bytes[4];
            state = state * 1664525u + 1013904223u;
            uint32_t c = (state >> 8) % (i % 3 == 0 ? 0x2200u : i % 3 == 1 ? 0x600u : 0x80u);
            sigla_buffer_append(&text, bytes, sgl_utf8_encode(bytes, c == 0 ? 'x' : c));
        }
        sgl_fold(&alone, sigla_buffer_slice(&text));
        sigla_buffer_append_text(&alone, alone.len > 0 ? " \uAC00" : "\uAC00");
        sigla_buffer_append_text(&text, " \uAC00");
        sgl_fold(&together, sigla_buffer_slice(&text));
        CHECK_TEXT(alone.ptr, together.ptr);
        sigla_buffer_release(&text);
        sigla_buffer_release(&alone);
        sigla_buffer_release(&together);
    }
}

static void fold_survives_runs_of_marks(void)
{
    sigla_buffer text, out;
    sigla_buffer_init(&text);
    sigla_buffer_init(&out);
    for (int i = 0; i < 200000; i++)
        sigla_buffer_append_text(&text, i % 2 == 0 ? "\u093C" : "\u3099");
    sgl_fold(&out, sigla_buffer_slice(&text));
    CHECK(!out.failed);
    CHECK(out.len < 1000);
    sigla_buffer_release(&text);
    sigla_buffer_release(&out);
}

static void base_letters(void)
{
    CHECK_INT(sgl_char_base(0xC9 /* É */), 'e');
    CHECK_INT(sgl_char_base(0x1EC7 /* ệ */), 'e');
    CHECK_INT(sgl_char_base(0x3AC /* ά */), 0x3B1);
    CHECK_INT(sgl_char_base(0x3C2 /* ς */), 0x3C3);
    CHECK_INT(sgl_char_base('Q'), 'q');
    CHECK_INT(sgl_char_base(0xD8 /* Ø */), 'o');
    CHECK_INT(sgl_char_script(0x42F), SGL_SCRIPT_CYRILLIC);
    CHECK(sgl_char_is_space(0x202F));
    CHECK(!sgl_char_is_letter(0x200E));
}

static void characters_beyond_the_first_plane(void)
{
    CHECK(sgl_char_is_letter(0x20000) && sgl_char_script(0x20000) == SGL_SCRIPT_HAN);
    CHECK(sgl_char_is_upper(0x10400) && sgl_char_is_lower(0x10428));
    CHECK_INT(sgl_char_base(0x10400), 0x10428);
    CHECK_INT(sgl_char_base(0x1D400), 'a');
    CHECK(!sgl_char_is_letter(0x1F50E) && !sgl_char_is_word(0x1F50E));
    CHECK(sgl_char_is_letter(0x31000) && !sgl_char_is_letter(0x3FFFF) && !sgl_char_is_letter(0x40000));
    CHECK(sgl_char_is_invisible(0xE0101) && !sgl_char_is_letter(0x10FFFF));
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(fold_makes_equal),
        TEST(characters_beyond_the_first_plane),
        TEST(fold_of_a_fold_is_itself),
        TEST(fold_of_long_text_is_that_of_its_parts),
        TEST(fold_of_single_characters_is_that_of_texts),
        TEST(fold_survives_runs_of_marks),
        TEST(base_letters),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
