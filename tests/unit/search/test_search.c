/* SPDX-License-Identifier: Apache-2.0 */
/* Look-ups: strategies, ranking, limits, completion, lists in alphabetical order, JSON. */
#include "fake.h"
#include "test.h"

#include <sigla/json.h>
#include <stdio.h>

static sigla_hits *look(sigla_store *store, const char *query, const sigla_search_options *options, sigla_status expected)
{
    sigla_hits *hits = NULL;
    sigla_error error = {0};
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of(query), options, &error), expected);
    return hits;
}

static void check_match(sigla_store *store, const char *query, const char *term, sigla_match match)
{
    const sigla_search_options options = {.prefix = true};
    sigla_hits *hits = look(store, query, &options, SIGLA_OK);
    if (hits == NULL)
        return;
    CHECK_TEXT(hits->hits[0].term->text.ptr, term);
    CHECK_INT(hits->hits[0].match, match);
    sigla_hits_free(hits);
}

static void matches_by_strategy(void)
{
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "b", "EU", "Union européenne", "fr");
    fake_add_one(store, "c", "CERT-EU", "équipe d’intervention", "fr");
    check_match(store, "SIS", "SIS", SIGLA_MATCH_EXACT);
    check_match(store, "sis", "SIS", SIGLA_MATCH_FOLDED);
    check_match(store, "E.U.", "EU", SIGLA_MATCH_FOLDED);
    check_match(store, "cert eu", "CERT-EU", SIGLA_MATCH_FOLDED);
    check_match(store, "equipe d'intervention", "équipe d’intervention", SIGLA_MATCH_FOLDED);
    check_match(store, "Schengen Information System", "Schengen Information System", SIGLA_MATCH_EXACT);
    check_match(store, "schengen inf", "Schengen Information System", SIGLA_MATCH_PREFIX);
    sigla_hits *hits = look(store, "si", NULL, SIGLA_NOT_FOUND);
    CHECK(hits == NULL);
    sigla_store_close(store);
}

static void ranks_by_documents_and_recency(void)
{
    sigla_error error = {0};
    char name[32];
    static const fake_row often = {"SIS", "Secret Intelligence Service", "en", 0}, once = {"SIS", "Schengen Information System", "en", 0},
                          late = {"SIS", "Strategic Innovation Seminar", "en", 0}, other = {"sis", "small island states", "en", 0};
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add_at(store, "other", 900, &other, 1, NULL, &error), SIGLA_OK);
    CHECK_INT(fake_add_at(store, "once", 100, &once, 1, NULL, &error), SIGLA_OK);
    CHECK_INT(fake_add_at(store, "late", 200, &late, 1, NULL, &error), SIGLA_OK);
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "often%d", i);
        CHECK_INT(fake_add_at(store, name, 50, &often, 1, NULL, &error), SIGLA_OK);
    }
    const sigla_search_options options = {.evidence_max = 2};
    sigla_hits *hits = look(store, "SIS", &options, SIGLA_OK);
    CHECK_INT(hits->count, 4);
    CHECK(!hits->more);
    static const char *const order[] = {"Secret Intelligence Service", "Strategic Innovation Seminar", "Schengen Information System",
                                        "small island states"};
    for (size_t i = 0; i < 4 && i < hits->count; i++)
        CHECK_TEXT(sigla_entry_term(hits->hits[i].entry, SIGLA_TERM_LONG, NULL)->text.ptr, order[i]);
    CHECK_INT(hits->hits[0].entry->evidence_count, 2);
    CHECK_INT(hits->hits[0].entry->evidence_total, 3);
    CHECK_INT(hits->hits[3].match, SIGLA_MATCH_FOLDED);
    sigla_hits_free(hits);
    const sigla_search_options two = {.limit = 2};
    hits = look(store, "SIS", &two, SIGLA_OK);
    CHECK_INT(hits->count, 2);
    CHECK(hits->more);
    sigla_hits_free(hits);
    sigla_store_close(store);
}

static void filters_by_language(void)
{
    const sigla_search_options french = {.language = "fr"}, german = {.language = "de"};
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "b", "SIS", "service d’identification des stupéfiants", "fr-BE");
    sigla_hits *hits = look(store, "SIS", &french, SIGLA_OK);
    CHECK_INT(hits->count, 1);
    CHECK_INT(hits->hits[0].entry->id, 2);
    sigla_hits_free(hits);
    sigla_hits_free(look(store, "SIS", &german, SIGLA_NOT_FOUND));
    /* The term that is shown is the one in the language asked for. */
    fake_add_one(store, "c", "SIS", "Schengen Information System", "fr");
    fake_add_one(store, "d", "SIS", "Schengen Information System", "en");
    hits = look(store, "SIS", &french, SIGLA_OK);
    CHECK_INT(hits->count, 2);
    CHECK_INT(hits->hits[0].entry->id, 1);
    CHECK_TEXT(hits->hits[0].term->language, "fr");
    sigla_hits_free(hits);
    sigla_store_close(store);
}

static void refuses_bad_queries(void)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    static char text[SIGLA_QUERY_MAX_BYTES + 1];
    sigla_store *store = fake_open(test_directory());
    memset(text, 'a', sizeof text);
    CHECK_INT(sigla_lookup(&hits, store, (sigla_slice){text, SIGLA_QUERY_MAX_BYTES}, NULL, &error), SIGLA_NOT_FOUND);
    CHECK_INT(sigla_lookup(&hits, store, (sigla_slice){text, SIGLA_QUERY_MAX_BYTES + 1}, NULL, &error), SIGLA_LIMIT);
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of(""), NULL, &error), SIGLA_INVALID);
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of(" \xE2\x80\x8B"), NULL, &error), SIGLA_INVALID);
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("ab\xFF"), NULL, &error), SIGLA_INVALID);
    CHECK_INT(error.position, 2);
    CHECK_INT(sigla_search(&hits, store, (sigla_slice){"a\0b", 3}, NULL, &error), SIGLA_NOT_FOUND);
    CHECK(hits == NULL);
    sigla_store_close(store);
}

static void finds_long_texts(void)
{
    char text[SIGLA_QUERY_MAX_BYTES + 1], twin[SIGLA_QUERY_MAX_BYTES + 1];
    sigla_store *store = fake_open(test_directory());
    for (size_t i = 0; i < SIGLA_QUERY_MAX_BYTES; i++)
        text[i] = i % 8 == 7 ? ' ' : 'a';
    text[SIGLA_QUERY_MAX_BYTES] = '\0';
    memcpy(twin, text, sizeof twin);
    twin[SIGLA_QUERY_MAX_BYTES - 1] = 'b';
    fake_add_one(store, "a", "AAA", text, "en");
    fake_add_one(store, "b", "AAB", twin, "en");
    CHECK_INT(fake_find(store, text), 1);
    CHECK_INT(fake_find(store, twin), 2);
    text[500] = '\0';
    CHECK_INT(fake_find(store, text), 0);
    const sigla_search_options prefix = {.prefix = true};
    sigla_hits *hits = look(store, text, &prefix, SIGLA_OK);
    CHECK_INT(hits->count, 2);
    sigla_hits_free(hits);
    text[450] = 'z';
    sigla_hits_free(look(store, text, &prefix, SIGLA_NOT_FOUND));
    sigla_suggestions *suggestions = NULL;
    CHECK_INT(sigla_suggest(&suggestions, store, sigla_slice_of(text), NULL, NULL), SIGLA_OK);
    CHECK_INT(suggestions->count, 0);
    sigla_suggestions_free(suggestions);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void searches_equal_and_prefix_together(void)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SISNET", "SIS network", "en");
    fake_add_one(store, "b", "SIS", "Schengen Information System", "en");
    CHECK_INT(sigla_search(&hits, store, sigla_slice_of("SIS"), NULL, &error), SIGLA_OK);
    CHECK_INT(hits->count, 2);
    CHECK_TEXT(hits->hits[0].term->text.ptr, "SIS");
    CHECK_TEXT(hits->hits[1].term->text.ptr, "SISNET");
    CHECK_INT(hits->hits[1].match, SIGLA_MATCH_PREFIX);
    sigla_hits_free(hits);
    sigla_store_close(store);
}

static void suggests_distinct_terms(void)
{
    sigla_error error = {0};
    sigla_suggestions *list = NULL;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "Schengen Information System", "en");
    fake_add_one(store, "b", "SIS", "Secret Intelligence Service", "en");
    fake_add_one(store, "c", "SISNET", "SIS network", "en");
    fake_add_one(store, "d", "SISNET", "SIS network", "en");
    CHECK_INT(sigla_suggest(&list, store, sigla_slice_of("s"), NULL, &error), SIGLA_OK);
    static const char *const expected[] = {"SISNET", "SIS", "SIS network", "Schengen Information System", "Secret Intelligence Service"};
    CHECK_INT(list->count, 5);
    for (size_t i = 0; i < list->count && i < 5; i++)
        CHECK_TEXT(list->terms[i].text.ptr, expected[i]);
    sigla_suggestions_free(list);
    const sigla_search_options one = {.limit = 1};
    CHECK_INT(sigla_suggest(&list, store, sigla_slice_of("s"), &one, &error), SIGLA_OK);
    CHECK_INT(list->count, 1);
    sigla_suggestions_free(list);
    sigla_store_close(store);
}

static void check_list(sigla_store *store, const char *prefix, const char *language, const char *expected)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_buffer got;
    sigla_buffer_init(&got);
    CHECK_INT(sigla_list(&hits, store, sigla_slice_of(prefix), language, &error), SIGLA_OK);
    for (size_t i = 0; i < hits->count; i++)
        sigla_buffer_printf(&got, "%s%s", i == 0 ? "" : " ", hits->hits[i].term->text.ptr);
    CHECK_TEXT(got.ptr, expected);
    sigla_buffer_release(&got);
    sigla_hits_free(hits);
}

static void lists_in_alphabetical_order(void)
{
    sigla_store *store = fake_open(test_directory());
    static const char *const shorts[] = {"ÖB", "ZZZ", "OB", "AB", "ab", "ÅB"};
    static const char *const longs[] = {"första", "andra", "tredje", "fjärde", "femte", "sjätte"};
    for (size_t i = 0; i < 6; i++)
        fake_add_one(store, shorts[i], shorts[i], longs[i], "sv");
    fake_add_one(store, "de", "ÖZ", "langes Wort", "de");
    check_list(store, "", NULL, "ab AB ÅB OB ÖB ÖZ ZZZ");
    check_list(store, "", "sv", "ab AB OB ZZZ ÅB ÖB");
    check_list(store, "", "de", "ÖZ");
    check_list(store, "o", NULL, "OB ÖB ÖZ");
    check_list(store, "x", NULL, "");
    sigla_store_close(store);
}

static void writes_json(void)
{
    sigla_error error = {0};
    sigla_buffer out;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a \"b\"", "SIS", "Schengen Information System", "en");
    const sigla_search_options options = {.evidence_max = 1};
    sigla_hits *hits = NULL;
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("SIS"), &options, &error), SIGLA_OK);
    sigla_buffer_init(&out);
    sigla_json json = sigla_json_to(&out);
    sigla_hit_write_json(&json, &hits->hits[0]);
    CHECK_TEXT(
        out.ptr,
        "{\"match\":\"exact\",\"term\":{\"text\":\"SIS\",\"lang\":\"en\",\"type\":\"short\"},\"entry\":{\"id\":1,\"revision\":2,"
        "\"short\":[{\"text\":\"SIS\",\"lang\":\"en\",\"status\":\"proposed\",\"reliability\":1,\"count\":1}],"
        "\"long\":[{\"text\":\"Schengen Information System\",\"lang\":\"en\",\"status\":\"proposed\",\"reliability\":1,\"count\":1}],"
        "\"documents\":1,\"evidence_total\":1,\"last_seen\":\"2023-11-14T22:13:20Z\",\"confidence\":0.8,"
        "\"evidence\":[{\"document\":{\"id\":1,\"name\":\"a \\\"b\\\"\"},\"short\":\"SIS\",\"long\":\"Schengen Information System\","
        "\"lang\":\"en\",\"sentence\":\"It stands here.\",\"sentence_short\":[0,2],\"sentence_long\":[3,9],\"short_span\":[10,13],"
        "\"long_span\":[30,57],\"paragraph\":1,\"pattern\":\"long (short)\",\"confidence\":0.8,\"added\":\"2023-11-14T22:13:20Z\"}]}}");
    sigla_buffer_release(&out);
    sigla_hits_free(hits);
    sigla_store_close(store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(matches_by_strategy),
        TEST(ranks_by_documents_and_recency),
        TEST(filters_by_language),
        TEST(refuses_bad_queries),
        TEST(finds_long_texts),
        TEST(searches_equal_and_prefix_together),
        TEST(suggests_distinct_terms),
        TEST(lists_in_alphabetical_order),
        TEST(writes_json),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
