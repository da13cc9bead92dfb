/* SPDX-License-Identifier: Apache-2.0 */
/* Which language a text is in. */
#include "test.h"

#include "language/detect.h"

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

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(detects_short_texts),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
