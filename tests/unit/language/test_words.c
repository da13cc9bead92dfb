/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of closed-class words, each word of them, and their look-up. */
#include "test.h"

#include "language/tables.h"
#include "text/fold.h"

#include <stdio.h>
#include <stdlib.h>

#define WORDS_MAX 6000 /* of one language */

/* The classes that a language has no word for: its nouns are joined by cases or by another class, its articles do not contract. */
static bool lacks(const char *language, unsigned class)
{
    static const char no_contraction[] = "bg cs da en et fi hr hu lt lv pl ro sk sl sv ar ru zh";
    static const char no_genitive[] = "cs el et fi ga hr hu lt lv pl sk sl ar ru";
    return (class == SGL_WORD_CONTRACTION && strstr(no_contraction, language) != NULL) ||
           (class == SGL_WORD_GENITIVE && strstr(no_genitive, language) != NULL);
}

/* Calls `check` for each word of a list, which is one space between words and none at the ends. */
static size_t for_each_word(const char *list, const sgl_word_table *table, unsigned class,
                            void (*check)(sigla_slice word, const sgl_word_table *table, unsigned class))
{
    size_t count = 0;
    while (list != NULL && *list != '\0') {
        sigla_slice word = {list, strcspn(list, " ")};
        check(word, table, class);
        count++;
        list += word.len + (list[word.len] == ' ');
    }
    return count;
}

static size_t for_each_table_word(const sgl_word_table *table, void (*check)(sigla_slice word, const sgl_word_table *table, unsigned class))
{
    size_t count = 0;
    for (unsigned class = 1; class < SGL_WORD_CLASS_COUNT; class ++)
        count += for_each_word(table->words[class], table, class, check);
    return count;
}

static void fail_word(const sgl_word_table *table, sigla_slice word, const char *what)
{
    printf("# %s \"%.*s\": ", table->language, (int)word.len, word.ptr);
    CHECK_TEXT(what, NULL);
}

static void check_fold_of_word(sigla_slice word, const sgl_word_table *table, unsigned class)
{
    sigla_buffer fold;
    sigla_buffer_init(&fold);
    sgl_fold(&fold, word);
    (void)class;
    if (word.len == 0 || fold.len != word.len || memcmp(fold.ptr, word.ptr, word.len) != 0)
        fail_word(table, word, fold.ptr);
    sigla_buffer_release(&fold);
}

static void words_are_folded(void)
{
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        for_each_table_word(sgl_word_tables[i], check_fold_of_word);
}

static sigla_slice listed[WORDS_MAX];
static size_t listed_count;

static void list_word(sigla_slice word, const sgl_word_table *table, unsigned class)
{
    (void)table, (void)class;
    if (listed_count < WORDS_MAX)
        listed[listed_count++] = word;
}

static int compare_words(const void *a, const void *b)
{
    const sigla_slice *x = a, *y = b;
    int order = memcmp(x->ptr, y->ptr, x->len < y->len ? x->len : y->len);
    return order != 0 ? order : (x->len > y->len) - (x->len < y->len);
}

static void no_word_stands_twice_in_a_table(void)
{
    for (unsigned i = 0; i < sgl_word_table_count; i++) {
        listed_count = 0;
        for_each_table_word(sgl_word_tables[i], list_word);
        CHECK(listed_count > 100 && listed_count < WORDS_MAX);
        qsort(listed, listed_count, sizeof listed[0], compare_words);
        for (size_t k = 1; k < listed_count; k++)
            if (compare_words(&listed[k - 1], &listed[k]) == 0)
                fail_word(sgl_word_tables[i], listed[k], "twice");
    }
}

static void check_single_word(sigla_slice word, const sgl_word_table *table, unsigned class)
{
    (void)class;
    /* Look-up is for tokens, and these end where a space, a dash or an apostrophe stands. */
    for (size_t i = 0; i < word.len; i++)
        if (strchr(" -'.,\t\n", word.ptr[i]) != NULL)
            fail_word(table, word, "more than a token");
}

static void words_are_single_tokens(void)
{
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        for_each_table_word(sgl_word_tables[i], check_single_word);
}

static void every_table_has_every_class_of_its_language(void)
{
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        for (unsigned class = 1; class < SGL_WORD_CLASS_COUNT; class ++) {
            bool present = sgl_word_tables[i]->words[class] != NULL;
            if (!CHECK(present != lacks(sgl_word_tables[i]->language, class)))
                printf("# %s, class %u\n", sgl_word_tables[i]->language, class);
        }
}

/* That the table of slots is large enough shows here: a word that found no slot is not found, or has lost its language. */
static void check_lookup(sigla_slice word, const sgl_word_table *table, unsigned class)
{
    const sgl_word *found = sgl_words_find(word);
    unsigned language = sgl_words_language_index(table->language);
    if (found == NULL)
        fail_word(table, word, "not found");
    else if ((found->languages & (uint32_t)1 << language) == 0 || found->class_of[language] != class)
        fail_word(table, word, "another class");
}

static void every_word_is_found_in_its_class(void)
{
    CHECK(sgl_words_load());
    for (unsigned i = 0; i < sgl_word_table_count; i++)
        for_each_table_word(sgl_word_tables[i], check_lookup);
}

static void check_class(const char *language, const char *text, sgl_word_class expected)
{
    const sgl_word *word = sgl_words_find(sigla_slice_of(text));
    unsigned index = sgl_words_language_index(language);
    bool has = word != NULL && index < SGL_LANGUAGE_COUNT_MAX && (word->languages & (uint32_t)1 << index) != 0;
    if (!CHECK_INT(has ? word->class_of[index] : SGL_WORD_OTHER, expected))
        printf("# %s \"%s\"\n", language, text);
}

static void classes_are_those_of_the_language(void)
{
    static const struct {
        const char *language, *word;
        sgl_word_class class;
    } rows[] = {
        {"da", "den", SGL_WORD_DETERMINER},    {"de", "den", SGL_WORD_DETERMINER},  {"cs", "den", SGL_WORD_OTHER},
        {"en", "a", SGL_WORD_DETERMINER},      {"hu", "a", SGL_WORD_DETERMINER},    {"pl", "a", SGL_WORD_CONJUNCTION},
        {"fr", "a", SGL_WORD_PREPOSITION},     {"ro", "a", SGL_WORD_GENITIVE},      {"fr", "l", SGL_WORD_DETERMINER},
        {"fr", "d", SGL_WORD_GENITIVE},        {"fr", "du", SGL_WORD_CONTRACTION},  {"de", "du", SGL_WORD_PRONOUN},
        {"de", "der", SGL_WORD_DETERMINER},    {"el", "του", SGL_WORD_DETERMINER},  {"ga", "na", SGL_WORD_CONTRACTION},
        {"ga", "an", SGL_WORD_DETERMINER},     {"mt", "s", SGL_WORD_DETERMINER},    {"zh", "為", SGL_WORD_PREPOSITION},
        {"it", "dell", SGL_WORD_CONTRACTION},  {"es", "siglas", SGL_WORD_CUE},      {"pt", "pelos", SGL_WORD_CONTRACTION},
        {"nl", "van", SGL_WORD_GENITIVE},      {"sv", "av", SGL_WORD_GENITIVE},     {"bg", "на", SGL_WORD_GENITIVE},
        {"ru", "которого", SGL_WORD_PRONOUN},  {"sk", "dalej", SGL_WORD_CUE},       {"cs", "jen", SGL_WORD_CUE},
        {"pl", "zwany", SGL_WORD_CUE},         {"hr", "tekstu", SGL_WORD_CUE},      {"sl", "oziroma", SGL_WORD_CONJUNCTION},
        {"et", "kohta", SGL_WORD_PREPOSITION}, {"fi", "jossa", SGL_WORD_PRONOUN},   {"lt", "toliau", SGL_WORD_CUE},
        {"lv", "ir", SGL_WORD_VERB},           {"lt", "ir", SGL_WORD_CONJUNCTION},  {"hu", "tovabbiakban", SGL_WORD_CUE},
        {"el", "εφεξησ", SGL_WORD_CUE},        {"ga", "don", SGL_WORD_CONTRACTION}, {"mt", "mill", SGL_WORD_CONTRACTION},
        {"ar", "اختصارا", SGL_WORD_CUE},       {"zh", "以下简称", SGL_WORD_CUE},    {"zh", "的", SGL_WORD_GENITIVE},
        {"en", "mr", SGL_WORD_TITLE},          {"fr", "onze", SGL_WORD_NUMBER},     {"nl", "onze", SGL_WORD_DETERMINER},
        {"en", "agency", SGL_WORD_OTHER},
    };
    CHECK(sgl_words_load());
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_class(rows[i].language, rows[i].word, rows[i].class);
}

static void usual_class_is_that_of_most_languages(void)
{
    CHECK(sgl_words_load());
    const sgl_word *word = sgl_words_find(sigla_slice_of("la"));
    CHECK(word != NULL && word->usual_class == SGL_WORD_DETERMINER);
    CHECK(sgl_words_find(sigla_slice_of("")) == NULL);
    CHECK(sgl_words_find(sigla_slice_of("Le")) == NULL);
}

static void tags_have_their_tables(void)
{
    CHECK_INT(sgl_words_language_count(), 27);
    CHECK(sgl_word_table_count <= SGL_LANGUAGE_COUNT_MAX);
    for (unsigned i = 0; i < sgl_words_language_count(); i++)
        CHECK_INT(sgl_words_language_index(sgl_words_language(i)), i);
    CHECK_INT(sgl_words_language_index("fr-BE"), sgl_words_language_index("fr"));
    CHECK_INT(sgl_words_language_index("zh_Hant"), sgl_words_language_index("zh"));
    CHECK_INT(sgl_words_language_index("fro"), SGL_LANGUAGE_COUNT_MAX);
    CHECK_INT(sgl_words_language_index(""), SGL_LANGUAGE_COUNT_MAX);
    CHECK_TEXT(sgl_words_language(27), "und");
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(words_are_folded),
        TEST(no_word_stands_twice_in_a_table),
        TEST(words_are_single_tokens),
        TEST(every_table_has_every_class_of_its_language),
        TEST(every_word_is_found_in_its_class),
        TEST(classes_are_those_of_the_language),
        TEST(usual_class_is_that_of_most_languages),
        TEST(tags_have_their_tables),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
