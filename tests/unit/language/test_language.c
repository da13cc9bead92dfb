/* SPDX-License-Identifier: Apache-2.0 */
/* Which language a text is in. */
#include "test.h"

#include "language/detect.h"

#include <stdlib.h>

static void detects_short_texts(void)
{
    static const struct {
        const char *text, *tag;
    } rows[] = {
        {"Le Conseil se félicite des travaux menés par les États membres.", "fr"},
        {"The Council welcomes the work done by the Member States.", "en"},
        {"Der Rat begrüßt die Arbeit der Mitgliedstaaten und ihrer Behörden.", "de"},
        {"Съветът приветства работата на държавите членки във връзка с това.", "bg"},
        {"Το Συμβούλιο χαιρετίζει τις εργασίες των κρατών μελών.", "el"},
        {"يرحب المجلس بالعمل الذي قامت به الدول الأعضاء في الاتحاد", "ar"},
        {"理事会欢迎各会员国所做的工作。", "zh"},
        {"1234 5678", "und"},
        {"", "und"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        CHECK_TEXT(sgl_language_detect(sigla_slice_of(rows[i].text)), rows[i].tag);
}

static void a_part_keeps_the_language_of_the_whole(void)
{
    const char *english = "The Council welcomes the work that has been done by the Member States and their agencies in this field.";
    const char *mixed = "Statement of the Global Counterterrorism Forum (GCTF), ci-après dénommée la déclaration";
    CHECK_INT(sgl_language_of_part(sigla_slice_of(mixed), "fr"), SGL_LANGUAGE_OF_WHOLE);
    CHECK_INT(sgl_language_of_part(sigla_slice_of("SIS, VIS, EES, ETIAS, ECRIS"), "fr"), SGL_LANGUAGE_OF_WHOLE);
    CHECK_TEXT(sgl_language_tag(sgl_language_of_part(sigla_slice_of(english), "fr")), "en");
    CHECK_TEXT(sgl_language_tag(sgl_language_of_part(sigla_slice_of("理事会欢迎各会员国所做的工作。"), "fr")), "zh");
    CHECK_INT(sgl_language_of_part(sigla_slice_of(english), "en"), SGL_LANGUAGE_OF_WHOLE);
    CHECK_TEXT(sgl_language_tag(sgl_language_of_part(sigla_slice_of(english), "xx")), "en");
}

static void odd_bytes_do_no_harm(void)
{
    CHECK_TEXT(sgl_language_detect((sigla_slice){"\xFF\xFE\0\0\xC3", 5}), "und");
    char *long_word = calloc(1, 100000);
    memset(long_word, 'a', 100000);
    CHECK_TEXT(sgl_language_detect((sigla_slice){long_word, 100000}), "und");
    free(long_word);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(detects_short_texts),
        TEST(a_part_keeps_the_language_of_the_whole),
        TEST(odd_bytes_do_no_harm),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
