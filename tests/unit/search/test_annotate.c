/* SPDX-License-Identifier: Apache-2.0 */
/* Known terms in texts: what is found and what is not, by example; and against a naive twin that compares word by word. */
#include "fake.h"
#include "test.h"

#include "search/annotator.h"

#include <sigla/annotate.h>
#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>

static sigla_annotator *open_annotator(sigla_store *store)
{
    sigla_error error = {0};
    sigla_annotator *annotator = NULL;
    CHECK_INT(sigla_annotator_open(&annotator, store, &error), SIGLA_OK);
    return annotator;
}

/* What is found, in square brackets, an inflected term with a ~. */
static void check_marked(const sigla_annotator *annotator, const char *language, const char *text, const char *expected)
{
    sigla_annotations *found = NULL;
    sigla_buffer out;
    size_t at = 0;
    CHECK_INT(sigla_annotate(&found, annotator, sigla_slice_of(text), language, NULL), SIGLA_OK);
    sigla_buffer_init(&out);
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        sigla_span span = found->items[i].span;
        sigla_buffer_printf(&out, "%.*s[%.*s%s]", (int)(span.begin - at), text + at, (int)(span.end - span.begin), text + span.begin,
                            found->items[i].inflected ? "~" : "");
        at = span.end;
    }
    sigla_buffer_append_text(&out, text + at);
    CHECK_TEXT(out.ptr, expected);
    sigla_buffer_release(&out);
    sigla_annotations_free(found);
}

static void terms_are_found_in_texts(void)
{
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "système d’information Schengen", "fr");
    fake_add_one(store, "b", "ON", "Ordre national", "fr");
    fake_add_one(store, "c", "IS", "système d’information", "fr");
    fake_add_one(store, "d", "CERT-EU", "computer emergency response team", "en");
    fake_add_one(store, "e", "Cedefop", "centre for vocational training", "en");
    fake_add_one(store, "f", "ЕС", "Европейски съюз", "bg");
    fake_add_one(store, "g", "信安", "信息安全", "zh");
    fake_add_one(store, "h", "NGO", "non-governmental organisation", "en");
    sigla_annotator *annotator = open_annotator(store);
    check_marked(annotator, "fr", "Le SIS, ou Système d'information\nSchengen, est un système d’information.",
                 "Le [SIS], ou [Système d'information\nSchengen], est un [système d’information].");
    check_marked(annotator, "fr", "on est là; ON dit.", "on est là; [ON] dit.");
    check_marked(annotator, "fr", "les systèmes d’informations", "les [systèmes d’informations~]");
    check_marked(annotator, "en", "les systèmes d’informations", "les systèmes d’informations");
    check_marked(annotator, NULL, "le système. D’information", "le système. D’information");
    check_marked(annotator, NULL, "système\n\nd'information", "système\n\nd'information");
    check_marked(annotator, "en", "CERT EU and CERT-EU, not cert-eu", "[CERT EU] and [CERT-EU], not cert-eu");
    check_marked(annotator, "en", "CEDEFOP and cedefop", "[CEDEFOP] and [cedefop]");
    check_marked(annotator, "en", "SISNET is no SIS; XSIS SIS2", "SISNET is no [SIS]; XSIS SIS2");
    check_marked(annotator, "en", "many NGOs, non-governmental organisations", "many [NGOs], [non-governmental organisations~]");
    check_marked(annotator, "bg", "на ЕВРОПЕЙСКИ съюз (ЕС)", "на [ЕВРОПЕЙСКИ съюз] ([ЕС])");
    check_marked(annotator, "zh", "国家信息安全中心", "国家[信息安全]中心");
    check_marked(annotator, "en", "", "");
    check_marked(annotator, "en", "\xFF SIS \xC3", "\xFF [SIS] \xC3");
    CHECK_INT(sigla_annotator_change(annotator) > 0, 1);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
}

static void ambiguous_terms_name_all_entries(void)
{
    sigla_annotations *found = NULL;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "small island states", "en");
    fake_add_one(store, "b", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "c", "SIS", "Schengen Information System", "fr");
    sigla_annotator *annotator = open_annotator(store);
    CHECK_INT(sigla_annotate(&found, annotator, sigla_slice_of("SIS"), "en", NULL), SIGLA_OK);
    CHECK_INT(found->count, 1);
    CHECK_INT(found->items[0].entry_count, 2);
    CHECK_INT(found->items[0].entries[0], 2);
    CHECK_INT(found->items[0].entries[1], 1);
    sigla_annotations_free(found);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
}

/* ---- the naive twin ---- */

#define TERMS 300
#define WORDS_MAX 5
#define TEXT_WORDS 3000

typedef struct naive_term {
    int words[WORDS_MAX];
    int count;
} naive_term;

static void write_words(char *out, const int *words, int count)
{
    out[0] = '\0';
    for (int i = 0; i < count; i++)
        sprintf(out + strlen(out), "%sw%dx", i == 0 ? "" : " ", words[i]);
}

static int naive_match(const naive_term *terms, const int *words, int left)
{
    int longest = 0;
    for (int i = 0; i < TERMS; i++) {
        int k = 0;
        while (k < terms[i].count && k < left && terms[i].words[k] == words[k])
            k++;
        if (k == terms[i].count && k > longest)
            longest = k;
    }
    return longest;
}

static void the_longest_terms_are_found(void)
{
    static naive_term terms[TERMS];
    static int words[TEXT_WORDS];
    sigla_buffer text;
    size_t starts[TEXT_WORDS + 1];
    sigla_annotations *found = NULL;
    sigla_store *store = fake_open(test_directory());
    sigla_buffer_init(&text);
    srand(11);
    for (int i = 0; i < TERMS; i++) {
        char name[20], long_form[100];
        terms[i].count = 1 + rand() % WORDS_MAX;
        for (int k = 0; k < terms[i].count; k++)
            terms[i].words[k] = rand() % (k == 0 ? 40 : 4);
        write_words(long_form, terms[i].words, terms[i].count);
        snprintf(name, sizeof name, "%d", i);
        fake_add_one(store, name, "ZZ", long_form, "und");
    }
    for (int i = 0; i < TEXT_WORDS; i++) {
        words[i] = rand() % (rand() % 2 == 0 ? 60 : 4);
        starts[i] = text.len;
        sigla_buffer_printf(&text, "w%dx ", words[i]);
    }
    sigla_annotator *annotator = open_annotator(store);
    CHECK_INT(sigla_annotate(&found, annotator, sigla_buffer_slice(&text), NULL, NULL), SIGLA_OK);
    size_t next = 0;
    for (int i = 0; i < TEXT_WORDS;) {
        int length = naive_match(terms, words + i, TEXT_WORDS - i);
        if (length > 0 && CHECK(next < found->count)) {
            CHECK_INT(found->items[next].span.begin, starts[i]);
            CHECK_INT(found->items[next].span.end, i + length == TEXT_WORDS ? text.len - 1 : starts[i + length] - 1);
            next++;
        }
        i += length > 0 ? length : 1;
    }
    CHECK_INT(found->count, next);
    sigla_annotations_free(found);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
    sigla_buffer_release(&text);
}

static void long_terms_have_a_limit(void)
{
    char text[200] = "";
    sigla_store *store = fake_open(test_directory());
    for (int i = 0; i < SGL_ANNOTATE_WORDS_MAX; i++)
        strcat(text, i == 0 ? "a0b" : " a0b");
    fake_add_one(store, "a", "AA", text, "en");
    sigla_annotator *annotator = open_annotator(store);
    char expected[220];
    snprintf(expected, sizeof expected, "[%s]", text);
    check_marked(annotator, "en", text, expected);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
    strcat(text, " a0b");
    store = fake_open(test_directory());
    fake_add_one(store, "a", "AA", text, "en");
    annotator = open_annotator(store);
    check_marked(annotator, "en", text, text);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
}

static sigla_store *allocator_store;

static bool annotate_something(void)
{
    sigla_annotator *annotator = NULL;
    sigla_annotations *found = NULL;
    bool good = sigla_annotator_open(&annotator, allocator_store, NULL) == SIGLA_OK &&
                sigla_annotate(&found, annotator, sigla_slice_of("the SIS: Schengen information systems"), "en", NULL) == SIGLA_OK;
    sigla_annotations_free(found);
    sigla_annotator_close(annotator);
    return good;
}

static void memory_may_lack(void)
{
    allocator_store = fake_open(test_directory());
    fake_add_one(allocator_store, "a", "SIS", "Schengen Information System", "en");
    test_failing_allocator(annotate_something, 1000);
    sigla_store_close(allocator_store);
}

/* Words made so that the table takes one of each pair for the other: it still answers with entries that are there. */
static void words_that_look_alike_do_no_harm(void)
{
    static const char *const alike[][2] = {{"qimaqbn", "qztupkq"}, {"qhygbgr", "qkeruau"}, {"qocfyql", "qvblaet"}};
    sigla_error error = {0};
    sigla_annotator *annotator = NULL;
    for (size_t i = 0; i < 3; i++) {
        char path[600];
        snprintf(path, sizeof path, "%s/%zu", test_directory(), i);
        sigla_store *store = fake_open(path);
        fake_add_one(store, "a", "QI", alike[i][0], "und");
        fake_add_one(store, "b", "QZ", alike[i][1], "und");
        CHECK_INT(sigla_annotator_open(&annotator, store, &error), SIGLA_OK);
        for (size_t j = 0; j < 2; j++) {
            sigla_annotations *found = NULL;
            CHECK_INT(sigla_annotate(&found, annotator, sigla_slice_of(alike[i][j]), NULL, &error), SIGLA_OK);
            CHECK_INT(found->count, 1);
            CHECK_INT(found->items[0].entry_count, 1);
            CHECK(found->items[0].entry_count == 1 && found->items[0].entries[0] >= 1 && found->items[0].entries[0] <= 2);
            sigla_annotations_free(found);
        }
        sigla_annotator_close(annotator);
        sigla_store_close(store);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(terms_are_found_in_texts), TEST(ambiguous_terms_name_all_entries), TEST(the_longest_terms_are_found),
        TEST(long_terms_have_a_limit),  TEST(memory_may_lack),                  TEST(words_that_look_alike_do_no_harm),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
