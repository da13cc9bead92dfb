/* SPDX-License-Identifier: Apache-2.0 */
/* What counts as the same word at another place. */
#include "extract/recur.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether the first `name` in `text` stands there again. */
static bool recurs(const char *text, const char *name)
{
    const char *at = strstr(text, name);
    size_t begin = (size_t)(at - text);
    return sgl_recurs(sigla_slice_of(text), (sigla_span){begin, begin + strlen(name)});
}

static void whole_words_only(void)
{
    CHECK(recurs("l'agence (Frontex). Frontex a", "Frontex"));
    CHECK(recurs("Frontex (Frontex)", "Frontex"));
    CHECK(recurs("(Gene) or «Gene»", "Gene"));
    CHECK(!recurs("the book (Gene) of Genesis and Eugene", "Gene"));
    CHECK(!recurs("(Era) in the Erasmus, Überera, camera", "Era"));
    CHECK(!recurs("(Geneva) once only", "Geneva"));
    CHECK(!recurs("(Acer) 4Acer Acer2 ÀAcer", "Acer"));
}

static void endings_of_names(void)
{
    CHECK(recurs("agentura (Europol). Bez Europolu", "Europol"));
    CHECK(recurs("virasto (Frontex). Frontexin johtaja", "Frontex"));
    CHECK(recurs("a (Frontex) ügynökség; Frontex-nél", "Frontex"));
    CHECK(recurs("агентство (Фронтекс), работа Фронтекса", "Фронтекс"));
    CHECK(!recurs("(Frontex) Frontexland", "Frontex"));
    CHECK(!recurs("(Frontex) FrontexIN", "Frontex"));
    CHECK(recurs("(Abcde) Abcdefgh", "Abcde"));
    CHECK(!recurs("(Abcde) Abcdefghi", "Abcde"));
    CHECK(!recurs("(Abcd) Abcde", "Abcd"));
}

static void scripts_without_spaces_or_with_proclitics(void)
{
    CHECK(recurs("联合国粮食及农业组织(粮农组织)说。粮农组织总干事", "粮农组织"));
    CHECK(recurs("(سارس) مرض والسارس", "سارس"));
    CHECK(!recurs("(سارس) كفارسارس", "سارس"));
    CHECK(!recurs("(سارس) سارسات", "سارس"));
}

/* Within the window on either side, and not one byte farther; a window that begins inside a character does no harm. */
static void as_far_as_the_window(void)
{
    for (int side = 0; side < 2; side++) {
        for (size_t more = 0; more < 2; more++) {
            size_t gap = SGL_RECURRENCE_BYTES - 4 + more, len = gap + 8;
            char *text = malloc(len);
            memset(text, ' ', len);
            memcpy(text, "Acer", 4);
            memcpy(text + len - 4, "Acer", 4);
            sigla_span span = side == 0 ? (sigla_span){0, 4} : (sigla_span){len - 4, len};
            CHECK(sgl_recurs((sigla_slice){text, len}, span) == (more == 0));
            free(text);
        }
    }
    size_t len = SGL_RECURRENCE_BYTES + 101;
    char *text = malloc(len);
    for (size_t i = 0; i < len; i++)
        text[i] = "é"[i % 2];
    memcpy(text + len - 5, " Acer", 5);
    CHECK(!sgl_recurs((sigla_slice){text, len}, (sigla_span){len - 4, len}));
    free(text);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(whole_words_only),
        TEST(endings_of_names),
        TEST(scripts_without_spaces_or_with_proclitics),
        TEST(as_far_as_the_window),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
