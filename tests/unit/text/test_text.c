/* SPDX-License-Identifier: Apache-2.0 */
/* Folding and character classes. */
#include "test.h"

#include "text/char.h"
#include "text/fold.h"

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

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(fold_makes_equal),
        TEST(fold_of_long_text_is_that_of_its_parts),
        TEST(fold_of_single_characters_is_that_of_texts),
        TEST(fold_survives_runs_of_marks),
        TEST(base_letters),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
