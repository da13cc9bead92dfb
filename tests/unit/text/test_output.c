/* SPDX-License-Identifier: Apache-2.0 */
/* Text on its way out: width on a terminal, what may be shown, names of languages; and validity on its way in. */
#include "test.h"

#include <sigla/text.h>

static void width_counts_columns(void)
{
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {
        {"", 0},          {"SIS", 3},         {"été", 3},          {"e\u0301te\u0301", 3}, {"欧盟", 4},    {"ＳＩＳ", 6}, {"ﾃｽﾄ", 3},
        {"한국", 4},      {"a\u200Bb", 2},    {"inter\u00ADnet", 8}, {"\t\n\x1B", 0},        {"\xFF\xFE", 2}, {"🙂", 2},     {"البيانات", 8},
        {"\u200Fא\u200E", 1}, {"\u1112\u1161\u11AB", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CHECK_INT(sigla_text_width(sigla_slice_of(rows[i].text)), rows[i].width);
}

static void fit_parts_no_character(void)
{
    CHECK_INT(sigla_text_fit(sigla_slice_of("abc"), 2), 2);
    CHECK_INT(sigla_text_fit(sigla_slice_of("abc"), 5), 3);
    CHECK_INT(sigla_text_fit(sigla_slice_of("欧盟"), 3), 3);
    CHECK_INT(sigla_text_fit(sigla_slice_of("欧盟"), 1), 0);
    CHECK_INT(sigla_text_fit(sigla_slice_of("e\u0301x"), 1), 3);
    CHECK_INT(sigla_text_fit(sigla_slice_of("été"), 0), 0);
}

static void check_show(const char *text, const char *expected)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_text_show(&out, sigla_slice_of(text));
    CHECK_TEXT(out.ptr, expected);
    sigla_buffer_release(&out);
}

static void show_hides_nothing(void)
{
    check_show("Système d’information", "Système d’information");
    check_show("two\nlines\tand\r\u2028more", "two lines and  more");
    check_show("red \x1B[31m", "red \uFFFD[31m");
    check_show("user\u202Egpj.exe", "user\uFFFDgpj.exe");
    check_show("N\u200BATO \uFEFFx \u2066y", "N\uFFFDATO \uFFFDx \uFFFDy");
    check_show("می\u200Cشود", "می\u200Cشود");
    check_show("a\u200Cb", "a\uFFFDb");
    check_show("bad \xFF byte \x7F \xC2\x85 \xC2\x9B", "bad \uFFFD byte \uFFFD   \uFFFD");
}

static void check_name(const char *tag, const char *in, const char *expected)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_text_language_name(&out, tag, in);
    CHECK_TEXT(out.ptr, expected);
    sigla_buffer_release(&out);
}

static void languages_have_names(void)
{
    check_name("fr", "en", "French");
    check_name("fr", "fr", "français");
    check_name("de", "fr", "allemand");
    check_name("zh-Hant", NULL, "Chinese (Traditional)");
    check_name("qqq", "en", "qqq");
    check_name("not a tag", "en", "not a tag");
    check_name("", "en", "");
}

static void validity_is_exact(void)
{
    static const struct {
        const char *text;
        size_t len, valid;
    } rows[] = {
        {"", 0, 0},
        {"0123456789abcdef0123456789abcdef!", 33, 33},
        {"0123456789abcde\x80", 16, 15},
        {"\xC3\xA9t\xC3", 4, 3},
        {"\xC0\x80", 2, 0},
        {"\xED\xA0\x80", 3, 0},
        {"\xF4\x8F\xBF\xBF", 4, 4},
        {"\xF4\x90\x80\x80", 4, 0},
        {"a\0b", 3, 3},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CHECK_INT(sigla_text_valid((sigla_slice){rows[i].text, rows[i].len}), rows[i].valid);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(width_counts_columns), TEST(fit_parts_no_character), TEST(show_hides_nothing),
        TEST(languages_have_names), TEST(validity_is_exact),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
