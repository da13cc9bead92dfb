/* SPDX-License-Identifier: Apache-2.0 */
/* What the finders pass over by a glance, and what stands beside it and must be found all the same. */
#include <sigla/extract.h>
#include "test.h"

#include <stdio.h>
#include <string.h>

/* The definitions of a text as "SHORT=long;" one after the other. */
static const char *found_in(const char *text)
{
    static char list[4096];
    sigla_read_options plain = {.plain = true};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_error error = {0};
    size_t len = 0;
    list[0] = '\0';
    if (!CHECK_INT(sigla_document_read_bytes(&document, "x", text, strlen(text), &plain, &error), SIGLA_OK))
        return "";
    CHECK_INT(sigla_extract(&found, document, NULL, &error), SIGLA_OK);
    for (size_t i = 0; found != NULL && i < found->definition_count && len < sizeof list; i++) {
        const sigla_definition *d = &found->definitions[i];
        len += (size_t)snprintf(list + len, sizeof list - len, "%.*s=%.*s;", (int)d->short_form.len, d->short_form.ptr, (int)d->long_form.len,
                                d->long_form.ptr);
    }
    sigla_extraction_free(found);
    sigla_document_free(document);
    return list;
}

static void calls_are_no_definitions(void)
{
    CHECK_TEXT(found_in("The function RADIANS(Number) gives back an angle."), "");
    CHECK_TEXT(found_in("Use CONVERT(number; from; to) for all units."), "");
    CHECK_TEXT(found_in("The agent(s) concerned sign first."), "");
    CHECK_TEXT(found_in("The Southern African Development Community(SADC) met."), "SADC=Southern African Development Community;");
    CHECK_TEXT(found_in("人道主义事务协调厅(OCHA)发布报告。"), "OCHA=人道主义事务协调厅;");
    CHECK_TEXT(found_in("OCHA(人道主义事务协调厅)发布报告。"), "OCHA=人道主义事务协调厅;");
}

static void expressions_are_no_long_forms(void)
{
    CHECK_TEXT(found_in("oForm = oDoc.Forms"), "");
    CHECK_TEXT(found_in("sText = getText(sFile, oDoc)"), "");
    CHECK_TEXT(found_in("EEA = European Environment Agency"), "EEA=European Environment Agency;");
    CHECK_TEXT(found_in("kkv = kis- és középvállalkozás"), "kkv=kis- és középvállalkozás;");
}

static void words_of_a_phrase_are_no_short_forms(void)
{
    CHECK_TEXT(found_in("A second example of energy is given below (see page 12)."), "");
    CHECK_TEXT(found_in("The files from each other reside in a tree (for dependencies only)."), "");
}

static void looks_behind_words_of_every_script(void)
{
    CHECK_TEXT(found_in("Агентство Европейского союза по безопасности, далее «АЕСБ», работает."), "АЕСБ=Агентство Европейского союза по безопасности;");
    CHECK_TEXT(found_in("This is what they all know and use. There SIS stands for Schengen Information System, which is a system of the Union."),
               "SIS=Schengen Information System;");
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(calls_are_no_definitions), TEST(expressions_are_no_long_forms),
                                      TEST(words_of_a_phrase_are_no_short_forms), TEST(looks_behind_words_of_every_script)};
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
