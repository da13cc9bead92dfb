/* SPDX-License-Identifier: Apache-2.0 */
/* Every strategy against a naive twin that looks at each term of each entry: random stores, random queries, the same entries. */
#include "fake.h"
#include "test.h"

#include "language/keyword.h"
#include "text/distance.h"
#include "text/fold.h"
#include "text/split.h"

#include <sigla/edit.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define ANY(array) ((array)[(size_t)rand() % COUNT(array)])
#define TEXT_MAX 200
#define ENTRIES_MAX 400

static const char *const words[] = {"system",     "systems",   "système",  "systèmes", "information", "informations", "border", "borders", "of",
                                    "the",        "service",   "services", "network",  "net",         "европейска",   "агенция", "ЕС",     "Ευρώπη",
                                    "europäisch", "europäische", "Grenze", "Grenzen",  "data",        "date",         "base",   "信息",    "a"};
static const char *const shorts[] = {"SIS", "SISNET", "EES", "ESE", "SIS II", "E.U.", "EU", "НАТО", "NATO", "ΕΕ", "EE", "CERT-EU", "EUROPOL", "EUROPLO", "A", "AB", "BA"};
static const char *const languages[] = {"en", "fr", "bg", "de", "und", "mt"};

static char texts[2000][TEXT_MAX];
static size_t text_count;

static const char *random_text(bool short_form)
{
    char *out = texts[text_count++];
    size_t len = 0;
    out[0] = '\0';
    if (short_form && rand() % 2 == 0) {
        snprintf(out, TEXT_MAX, "%s", ANY(shorts));
        return out;
    }
    if (short_form) {
        for (int i = 1 + rand() % 9; i > 0; i--)
            out[len++] = "ABCE"[rand() % 4];
        out[len] = '\0';
        return out;
    }
    for (int i = 1 + rand() % 5; i > 0; i--)
        len += (size_t)snprintf(out + len, TEXT_MAX - len, "%s%s", len == 0 ? "" : rand() % 6 == 0 ? "-" : " ", ANY(words));
    return out;
}

/* ---- the naive twin ---- */

static char *fold_of(const char *text)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sgl_fold(&out, sigla_slice_of(text));
    return sigla_buffer_take(&out);
}

static size_t decode(uint32_t *out, const char *text)
{
    size_t count = 0, len = strlen(text);
    for (size_t i = 0; i < len; count++)
        i += sgl_utf8_next(&out[count], text + i, len - i);
    return count;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t naive_distance(const char *left, const char *right)
{
    static size_t table[TEXT_MAX][TEXT_MAX];
    uint32_t a[TEXT_MAX], b[TEXT_MAX];
    size_t m = decode(a, left), n = decode(b, right);
    for (size_t i = 0; i <= m; i++)
        for (size_t j = 0; j <= n; j++) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            table[i][j] = least(least(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = least(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[m][n];
}

static bool naive_glob(const char *text, const char *pattern)
{
    if (*pattern == '\0')
        return *text == '\0';
    if (*pattern == '*')
        return naive_glob(text, pattern + 1) || (*text != '\0' && naive_glob(text + 1, pattern));
    if (*text == '\0')
        return false;
    if (*pattern != '?')
        return *pattern == *text && naive_glob(text + 1, pattern + 1);
    do
        text++;
    while (sgl_utf8_is_tail(*text));
    return naive_glob(text, pattern + 1);
}

typedef struct word_list {
    char fold[64][TEXT_MAX], stem[64][TEXT_MAX];
    size_t count;
} word_list;

static void list_words(word_list *out, const char *text, const char *language)
{
    sgl_keywords keywords;
    sigla_slice word;
    size_t at = 0;
    out->count = 0;
    sgl_keywords_init(&keywords);
    while (sgl_split_next(&word, sigla_slice_of(text), &at)) {
        sigla_slice fold = sgl_keyword_fold(&keywords, word), stem = sgl_keyword_stem(&keywords, sgl_stem_language(language), word);
        snprintf(out->fold[out->count], TEXT_MAX, "%.*s", (int)fold.len, fold.ptr);
        snprintf(out->stem[out->count++], TEXT_MAX, "%.*s", (int)stem.len, stem.ptr);
    }
    sgl_keywords_release(&keywords);
}

static bool same_word(const word_list *a, size_t i, const word_list *b, size_t j, bool stems)
{
    return strcmp(a->fold[i], b->fold[j]) == 0 || (stems && strcmp(a->stem[i], b->stem[j]) == 0);
}

static size_t edits_for(const char *text)
{
    return sgl_split_length(sigla_slice_of(text)) <= 5 ? 1 : 2;
}

static bool is_near(const char *wanted, const char *text)
{
    size_t a = sgl_split_length(sigla_slice_of(wanted)), b = sgl_split_length(sigla_slice_of(text));
    return a >= 2 && b >= 2 && b <= 32 && naive_distance(wanted, text) <= edits_for(wanted);
}

static word_list query_words, term_words;

static size_t naive_words(bool near, bool stems)
{
    size_t found = 0;
    for (size_t i = 0; i < query_words.count; i++) {
        bool has = false;
        for (size_t j = 0; j < term_words.count && !has; j++)
            has = same_word(&query_words, i, &term_words, j, stems) || (near && is_near(query_words.fold[i], term_words.fold[j]));
        found += has;
    }
    return found;
}

static bool naive_phrase(void)
{
    for (size_t at = 0; at < term_words.count; at++) {
        size_t i = 0;
        while (i < query_words.count && at + i < term_words.count && same_word(&query_words, i, &term_words, at + i, true))
            i++;
        if (i == query_words.count)
            return i > 0;
    }
    return false;
}

static bool naive_accepts(const char *strategy, const sigla_term *term, const char *fold, const char *query, const char *query_fold)
{
    size_t len = strlen(fold), query_len = strlen(query_fold);
    bool stems = sgl_stem_language(term->language) != SGL_STEM_NONE;
    if (strcmp(strategy, "exact") == 0)
        return strcmp(term->text.ptr, query) == 0;
    if (strcmp(strategy, "folded") == 0)
        return strcmp(fold, query_fold) == 0;
    if (strcmp(strategy, "prefix") == 0)
        return strncmp(fold, query_fold, query_len) == 0;
    if (strcmp(strategy, "suffix") == 0)
        return len >= query_len && strcmp(fold + len - query_len, query_fold) == 0;
    if (strcmp(strategy, "wildcard") == 0)
        return naive_glob(fold, query_fold);
    list_words(&query_words, query, term->language);
    list_words(&term_words, term->text.ptr, term->language);
    if (strcmp(strategy, "words-all") == 0)
        return naive_words(false, stems) == query_words.count && query_words.count > 0;
    if (strcmp(strategy, "words-any") == 0)
        return naive_words(false, stems) > 0;
    if (strcmp(strategy, "phrase") == 0)
        return naive_phrase();
    bool whole = term->type == SIGLA_TERM_SHORT || (term_words.count == 1 && strcmp(term_words.fold[0], fold) == 0);
    return (whole && is_near(query_fold, fold)) || (query_words.count > 0 && naive_words(true, false) == query_words.count);
}

/* ---- comparing ---- */

static void compare(sigla_store *store, const char *strategy, const char *query)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_search_options options = {.strategy = strategy, .limit = SIGLA_SEARCH_LIMIT_MAX};
    bool expected[ENTRIES_MAX] = {false};
    size_t count = 0;
    char *query_fold = fold_of(query);
    sigla_entry_list *list = NULL;
    for (uint64_t id = 1; sigla_store_entry(&list, store, id, 0, NULL) == SIGLA_OK; id++) {
        for (size_t i = 0; i < list->entries->term_count && !expected[id]; i++) {
            char *fold = fold_of(list->entries->terms[i].text.ptr);
            expected[id] = naive_accepts(strategy, &list->entries->terms[i], fold, query, query_fold);
            free(fold);
        }
        count += expected[id];
        sigla_entry_list_free(list);
    }
    sigla_status status = sigla_search(&hits, store, sigla_slice_of(query), &options, &error);
    bool good = CHECK_INT(status, count == 0 ? SIGLA_NOT_FOUND : SIGLA_OK) && CHECK_INT(hits == NULL ? 0 : hits->count, count);
    for (size_t i = 0; hits != NULL && i < hits->count; i++)
        good = CHECK(expected[hits->hits[i].entry->id]) && good;
    if (!good)
        printf("# strategy %s, query \"%s\"\n", strategy, query);
    CHECK(hits == NULL || !hits->more);
    sigla_hits_free(hits);
    free(query_fold);
}

/* A query that has a chance: a text that is there, or a part of one, or one with edits. */
static void random_query(char *out, const char *strategy)
{
    const char *text = rand() % 3 == 0 ? random_text(rand() % 2 == 0) : texts[(size_t)rand() % text_count];
    text_count -= text == texts[text_count - 1] && text_count > 1000;
    snprintf(out, TEXT_MAX, "%s", text);
    size_t len = strlen(out);
    if (strcmp(strategy, "fuzzy") == 0)
        for (int i = rand() % 3; i > 0 && len > 2; i--) {
            size_t at = (size_t)rand() % (len - 1);
            if ((unsigned char)out[at] >= 128 || (unsigned char)out[at + 1] >= 128)
                continue;
            char c = out[at];
            if (rand() % 2 == 0) {
                out[at] = out[at + 1];
                out[at + 1] = c;
            } else if (rand() % 2 == 0)
                memmove(out + at, out + at + 1, len-- - at);
            else
                out[at] = 'e';
        }
    if (strcmp(strategy, "wildcard") == 0)
        for (size_t i = 0; i < len; i++)
            if ((unsigned char)out[i] < 128 && rand() % 6 == 0)
                out[i] = rand() % 2 == 0 ? '*' : '?';
    if (strcmp(strategy, "prefix") == 0 && len > 3 && (unsigned char)out[3] < 128)
        out[3] = '\0';
    if (strcmp(strategy, "suffix") == 0 && len > 4 && (unsigned char)out[len - 4] < 128)
        memmove(out, out + len - 4, 5);
}

static void run(unsigned seed)
{
    static const char *const names[] = {"exact", "folded", "prefix", "suffix", "words-all", "words-any", "phrase", "wildcard", "fuzzy"};
    sigla_error error = {0};
    char name[20], query[TEXT_MAX];
    sigla_store *store = fake_open(test_directory());
    srand(seed);
    text_count = 0;
    for (int i = 0; i < 60; i++) {
        fake_row rows[4];
        for (size_t j = 0; j < COUNT(rows); j++)
            rows[j] = (fake_row){random_text(true), random_text(false), ANY(languages), 0};
        snprintf(name, sizeof name, "%d", i);
        CHECK_INT(fake_add(store, name, rows, COUNT(rows), NULL, &error), SIGLA_OK);
    }
    CHECK_INT(fake_check(store), 0);
    for (size_t i = 0; i < COUNT(names); i++)
        for (int j = 0; j < 60; j++) {
            random_query(query, names[i]);
            char *fold = fold_of(query);
            if (fold[0] != '\0')
                compare(store, names[i], query);
            free(fold);
        }
    sigla_store_close(store);
}

static void strategies_find_what_a_scan_finds(void)
{
    for (unsigned seed = 1; seed <= 4; seed++)
        run(seed);
}

static void distances_are_those_of_the_table(void)
{
    srand(3);
    for (int i = 0; i < 20000; i++) {
        char a[40], b[40];
        size_t m = 1 + (size_t)rand() % 12, n = (size_t)rand() % 14;
        for (size_t j = 0; j < m; j++)
            a[j] = (char)('a' + rand() % 3);
        for (size_t j = 0; j < n; j++)
            b[j] = (char)('a' + rand() % 3);
        a[m] = b[n] = '\0';
        sgl_distance pattern;
        CHECK(sgl_distance_prepare(&pattern, sigla_slice_of(a)));
        CHECK_INT(sgl_distance_to(&pattern, sigla_slice_of(b)), naive_distance(a, b));
    }
    char text[SGL_DISTANCE_MAX_CHARS + 2];
    sgl_distance pattern;
    memset(text, 'x', sizeof text);
    CHECK(sgl_distance_prepare(&pattern, (sigla_slice){text, SGL_DISTANCE_MAX_CHARS}));
    CHECK(!sgl_distance_prepare(&pattern, (sigla_slice){text, SGL_DISTANCE_MAX_CHARS + 1}));
}

static sigla_hits *ask(sigla_store *store, const char *strategy, const char *query, sigla_status expected)
{
    sigla_hits *hits = NULL;
    const sigla_search_options options = {.strategy = strategy};
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of(query), &options, NULL), expected);
    return hits;
}

static void check_first(sigla_store *store, const char *strategy, const char *query, const char *expected)
{
    sigla_hits *hits = ask(store, strategy, query, SIGLA_OK);
    if (hits != NULL)
        CHECK_TEXT(hits->hits[0].term->text.ptr, expected);
    sigla_hits_free(hits);
}

static void looks_across_scripts(void)
{
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "НАТО", "Организация на Североатлантическия договор", "bg");
    fake_add_one(store, "b", "ΕΕ", "Ευρωπαϊκή Ένωση", "el");
    fake_add_one(store, "c", "UEFA", "Union des associations européennes de football", "fr");
    check_first(store, "scripts", "NATO", "НАТО");
    check_first(store, "scripts", "EE", "ΕΕ");
    check_first(store, "scripts", "УЕФА", "UEFA");
    check_first(store, "scripts", "HATO", "НАТО");
    fake_add_one(store, "d", "PTF", "Passenger Transport Forum", "en");
    check_first(store, "scripts", "ПТФ", "PTF");
    sigla_hits_free(ask(store, "scripts", "北约", SIGLA_NOT_FOUND));
    sigla_store_close(store);
}

static void regular_expressions_have_limits(void)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    const sigla_search_options options = {.strategy = "regex"};
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "CERT-EU", "computer emergency response team", "en");
    fake_add_one(store, "b", "AAAA", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "en");
    check_first(store, "regex", "^[A-Z]+-EU$", "CERT-EU");
    check_first(store, "regex", "emergency \\w+", "computer emergency response team");
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("(a"), &options, &error), SIGLA_INVALID);
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("(a+)+b"), &options, &error), SIGLA_NOT_FOUND);
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("((a+)+)+$|xx"), &options, &error), SIGLA_OK);
    sigla_hits_free(hits);
    sigla_store_close(store);
}

static void add_long_terms(sigla_store *store, uint64_t entry, int rounds)
{
    static char text[SIGLA_EDIT_TERMS_MAX][100];
    sigla_error error = {0};
    sigla_term_name terms[SIGLA_EDIT_TERMS_MAX];
    const sigla_edit edit = {.action = SIGLA_EDIT_ADD_TERM, .entry_id = entry, .terms = terms, .term_count = SIGLA_EDIT_TERMS_MAX};
    for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < SIGLA_EDIT_TERMS_MAX; i++) {
            int len = snprintf(text[i], sizeof text[i], "the Agency of Border and Coast Guard and Other Matters of Control number %d-%d", round, i);
            terms[i] = (sigla_term_name){SIGLA_TERM_LONG, "en", {text[i], (size_t)len}};
        }
        CHECK_INT(sigla_store_edit(store, &edit, NULL, &error), SIGLA_OK);
    }
}

/* Each of so many terms takes some milliseconds; without a look at the clock between them it would be far more than the two seconds. */
static void regular_expressions_end_in_time(void)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    const sigla_search_options options = {.strategy = "regex"};
    struct timespec begin, end;
    sigla_store *store = fake_open(test_directory());
    for (uint64_t entry = 1; entry <= 3; entry++) {
        char letters[5] = "CERT", name[] = "a";
        name[0] = letters[0] = (char)('A' + entry);
        fake_add_one(store, name, letters, name, "en");
        add_long_terms(store, entry, entry == 1 ? 0 : 4);
    }
    clock_gettime(CLOCK_MONOTONIC, &begin);
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("((\\w+ ?)+ ?)+#"), &options, &error), SIGLA_NOT_FOUND);
    clock_gettime(CLOCK_MONOTONIC, &end);
    CHECK(end.tv_sec - begin.tv_sec < 5);
    sigla_store_close(store);
}

static void unknown_strategies_are_refused(void)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_strategy strategy;
    const sigla_search_options options = {.strategy = "magic"};
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("a"), &options, &error), SIGLA_INVALID);
    CHECK(sigla_strategy_get(&strategy, 0));
    CHECK_TEXT(strategy.name, "exact");
    size_t count = 0;
    while (sigla_strategy_get(&strategy, count))
        count++;
    CHECK_INT(count, 11);
    sigla_store_close(store);
}

static void from_and_to_are_languages(void)
{
    sigla_hits *hits = NULL;
    sigla_search_options options = {.from = "fr", .to = "de"};
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "système d’information Schengen", "fr");
    fake_add_one(store, "b", "SIS", "système d’information Schengen", "de");
    fake_add_one(store, "c", "SIS", "small island states", "fr");
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("SIS"), &options, NULL), SIGLA_OK);
    CHECK_INT(hits->count, 1);
    CHECK_TEXT(hits->hits[0].term->language, "fr");
    sigla_hits_free(hits);
    options.from = "en";
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("SIS"), &options, NULL), SIGLA_NOT_FOUND);
    options = (sigla_search_options){.prefer = "de", .strategy = "words-all"};
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("Schengen"), &options, NULL), SIGLA_OK);
    CHECK_INT(hits->hits[0].affinity, hits->hits[0].term->language[0] == 'd');
    sigla_hits_free(hits);
    sigla_store_close(store);
}

static void suggests_what_was_meant(void)
{
    sigla_suggestions *list = NULL;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "EMPACT", "European Multidisciplinary Platform Against Criminal Threats", "en");
    fake_add_one(store, "b", "НАТО", "Организация на Североатлантическия договор", "bg");
    CHECK_INT(sigla_similar(&list, store, sigla_slice_of("EMPATC"), NULL, NULL), SIGLA_OK);
    CHECK_INT(list->count, 1);
    CHECK_TEXT(list->terms[0].text.ptr, "EMPACT");
    sigla_suggestions_free(list);
    CHECK_INT(sigla_similar(&list, store, sigla_slice_of("nato"), NULL, NULL), SIGLA_OK);
    CHECK_INT(list->count, 1);
    sigla_suggestions_free(list);
    CHECK_INT(sigla_similar(&list, store, sigla_slice_of("europaen criminal platfrom"), NULL, NULL), SIGLA_OK);
    CHECK_INT(list->count, 1);
    sigla_suggestions_free(list);
    CHECK_INT(sigla_similar(&list, store, sigla_slice_of("xyz"), NULL, NULL), SIGLA_OK);
    CHECK_INT(list->count, 0);
    sigla_suggestions_free(list);
    sigla_store_close(store);
}

static sigla_store *allocator_store;

static bool search_all_ways(void)
{
    bool good = true;
    sigla_strategy strategy;
    for (size_t i = 0; sigla_strategy_get(&strategy, i) && good; i++) {
        sigla_hits *hits = NULL;
        const sigla_search_options options = {.strategy = strategy.name};
        sigla_status status = sigla_search(&hits, allocator_store, sigla_slice_of("information systm"), &options, NULL);
        sigla_hits_free(hits);
        good = status != SIGLA_NO_MEMORY;
        CHECK(status == SIGLA_OK || status == SIGLA_NOT_FOUND || status == SIGLA_NO_MEMORY);
    }
    return good;
}

static void memory_may_lack(void)
{
    allocator_store = fake_open(test_directory());
    fake_add_one(allocator_store, "a", "SIS", "Schengen Information System", "en");
    fake_add_one(allocator_store, "b", "IS", "information systems", "en");
    test_failing_allocator(search_all_ways, 5000);
    sigla_store_close(allocator_store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(distances_are_those_of_the_table), TEST(strategies_find_what_a_scan_finds), TEST(looks_across_scripts),
        TEST(regular_expressions_have_limits),  TEST(unknown_strategies_are_refused),    TEST(from_and_to_are_languages),
        TEST(suggests_what_was_meant),          TEST(memory_may_lack),                   TEST(regular_expressions_end_in_time),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
