/* SPDX-License-Identifier: Apache-2.0 */
/* Which definitions end in one entry, and that the order of adding does not matter. */
#include "fake.h"
#include "test.h"

#include "language/wording.h"
#include "language/words.h"
#include "merge/batch.h"
#include "merge/join.h"
#include "store/entries.h"

#include <stdio.h>
#include <stdlib.h>

/* Whether two wordings have a group in common: what means the same must meet. */
static bool meet(const sgl_wording *a, const sgl_wording *b)
{
    for (size_t i = 0; i < a->key_count; i++)
        for (size_t j = 0; j < b->key_count; j++)
            if (memcmp(a->keys[i].bytes, b->keys[j].bytes, SGL_JOIN_GROUP_BYTES) == 0)
                return true;
    return false;
}

static sigla_join_rule relate(const char *left_short, const char *left, const char *right_short, const char *right)
{
    sgl_wording a, b;
    sgl_wording_init(&a);
    sgl_wording_init(&b);
    sgl_words_load();
    CHECK(sgl_wording_make(&a, sigla_slice_of(left_short), sigla_slice_of(left)));
    CHECK(sgl_wording_make(&b, sigla_slice_of(right_short), sigla_slice_of(right)));
    const sgl_wording_texts one = sgl_wording_view(&a), other = sgl_wording_view(&b);
    sigla_join_rule rule = sgl_wording_relate(&one, &other);
    CHECK_INT(sgl_wording_relate(&other, &one), rule);
    if (rule != SIGLA_JOIN_NONE)
        CHECK(meet(&a, &b));
    sgl_wording_release(&a);
    sgl_wording_release(&b);
    return rule;
}

static bool alike(const char *left, const char *right)
{
    return relate("ABC", left, "ABC", right) == SIGLA_JOIN_INFLECTION;
}

static void rules_by_which_wordings_join(void)
{
    static const struct {
        const char *left_short, *left, *right_short, *right;
        sigla_join_rule rule;
    } rows[] = {
        {"IRU", "unité de signalement des contenus sur l'internet", "IRU", "unité chargée du signalement des contenus sur Internet",
         SIGLA_JOIN_LIGHT_WORDS},
        {"SIS", "Schengen information system", "SIS", "information system Schengen", SIGLA_JOIN_ORDER},
        {"SIS", "système d'information Schengen", "SIS", "systèmes Schengen d’information", SIGLA_JOIN_ORDER},
        {"CTC", "counter-terrorism coordinator", "CTC", "EU Counter-Terrorism Coordinator", SIGLA_JOIN_EXTENSION},
        {"AASM", "agence d'approvisionnement maritime", "AASM", "Agence d’approvisionnement maritime de l'UE", SIGLA_JOIN_EXTENSION},
        {"AASM", "agence d'approvisionnement maritime", "AASM", "agence d’approvisionnement maritime de l’Union européenne",
         SIGLA_JOIN_EXTENSION},
        {"HCRN", "Haut-Commissariat régional du Nord", "HRCN", "Haut-Commissariat régional du Nord", SIGLA_JOIN_MISSPELLING},
        {"HCRN", "Haut-Commissariat régional du Nord", "HRCN", "Haute Cour régionale de Namur", SIGLA_JOIN_NONE},
        {"HCRN", "Haut-Commissariat régional du Nord", "HRNC", "Haut-Commissariat régional du Nord", SIGLA_JOIN_NONE},
        {"GPS", "global positioning system", "GP", "global positioning system", SIGLA_JOIN_NONE},
        {"ESA", "European Space Agency", "EAS", "European Space Agency", SIGLA_JOIN_NONE},
        {"AM", "agence maritime", "AM", "agence maritime africaine", SIGLA_JOIN_NONE},
        {"UE", "Union européenne", "UE", "union économique", SIGLA_JOIN_NONE},
        {"CE", "Conseil", "CE", "Conseil de l'Union européenne", SIGLA_JOIN_NONE},
        {"SIS", "Schengen information system", "SIS", "Schengen information system II", SIGLA_JOIN_NONE},
        {"ESA", "European Space Agency", "ESA", "European Seed Association", SIGLA_JOIN_NONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (!CHECK_INT(relate(rows[i].left_short, rows[i].left, rows[i].right_short, rows[i].right), rows[i].rule))
            printf("# «%s» and «%s»\n", rows[i].left, rows[i].right);
}

static void the_same_in_other_words(void)
{
    static const char *const pairs[][2] = {
        {"Schengen Information System", "the Schengen information systems"},
        {"système d’information Schengen", "Système d'information de Schengen"},
        {"système d'information Schengen", "systèmes d’information Schengen"},
        {"Organisation for Security and Co-operation in Europe", "organisation for security and cooperation in Europe"},
        {"counter-terrorism group", "counter terrorism group"},
        {"tribunal international", "tribunaux internationaux"},
        {"law enforcement agency", "law enforcement agencies"},
        {"Mitgliedstaat", "Mitgliedstaaten"},
        {"Rat der Europäischen Union", "Rates der Europäischen Union"},
        {"Ministero della giustizia", "ministero di giustizia"},
        {"Agencja Unii Europejskiej", "Agencji Unii Europejskiej"},
        {"wspólna polityka rolna", "wspólnej polityki rolnej"},
        {"společná zemědělská politika", "společné zemědělské politiky"},
        {"Шенгенска информационна система", "Шенгенската информационна система"},
        {"Шенгенская информационная система", "Шенгенской информационной системы"},
        {"Ευρωπαϊκή Ένωση", "Ευρωπαϊκής Ένωσης"},
        {"Σύστημα Πληροφοριών Σένγκεν", "Συστήματος Πληροφοριών Σένγκεν"},
        {"الاتحاد الأوروبي", "اتحاد أوروبي"},
        {"欧洲联盟", "欧洲联盟"},
        {"Schengeni Infosüsteem", "Schengeni infosüsteemi"},
        {"Euroopan unioni", "Euroopan unionin"},
        {"Európai Unió", "Európai Uniónak"},
        {"Europeiska unionen", "Europeiska unionens"},
        {"Eiropas Savienība", "Eiropas Savienības"},
        {"Europos Sąjunga", "Europos Sąjungos"},
        {"Sistemul de informații Schengen", "Sistemului de informații Schengen"},
        {"Sistema de Informação de Schengen", "sistemas de informação Schengen"},
        {"non-governmental organization", "nongovernmental organisations"},
        {"defence research centre", "Defense Research Center"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (!CHECK(alike(pairs[i][0], pairs[i][1])))
            printf("# «%s» and «%s»\n", pairs[i][0], pairs[i][1]);
}

static void not_the_same(void)
{
    static const char *const pairs[][2] = {
        {"European Information System", "Europol Information System"},
        {"Schengen Information System", "Schengen Information Service"},
        {"Schengen Information System", "Secret Intelligence Service"},
        {"Schengen Information System", "Schengen Information"},
        {"Comité économique", "Comité écologique"},
        {"Regulation 2018/1861", "Regulation 2018/1862"},
        {"world war II", "world war III"},
        {"Schengen Information System", "Schengen Information System II"},
        {"customs union", "custody union"},
        {"information system", "informal system"},
        {"欧洲联盟", "欧洲法院"},
        {"international court", "internal court"},
        {"communication network", "community network"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (!CHECK(!alike(pairs[i][0], pairs[i][1])))
            printf("# «%s» and «%s»\n", pairs[i][0], pairs[i][1]);
}

static void joins_and_parts(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "SIS", "Schengen Information System", "en");
    fake_row same = {"S.I.S.", "the Schengen information systems", "en", 0};
    CHECK_INT(fake_add(store, "b", &same, 1, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_joined, 1);
    CHECK_INT(report.entries_new, 0);
    fake_row other = {"SIS", "Secret Intelligence Service", "en", 0};
    CHECK_INT(fake_add(store, "c", &other, 1, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_new, 1);
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 9, &error), SIGLA_OK);
    CHECK_INT(list->entries[0].term_count, 4);
    CHECK_INT(list->entries[0].document_count, 2);
    CHECK_NEAR(list->entries[0].confidence, 0.96, 1e-9);
    sigla_entry_list_free(list);
    CHECK_INT(fake_find(store, "sis"), 1);
    CHECK_INT(fake_find(store, "Secret Intelligence Service"), 2);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void plural_short_forms_join(void)
{
    sigla_store *store = fake_open(test_directory());
    fake_add_one(store, "a", "NGO", "non-governmental organisation", "en");
    fake_add_one(store, "b", "NGOs", "non-governmental organisations", "en");
    fake_add_one(store, "c", "NGO’s", "nongovernmental organisations", "en");
    CHECK_INT(fake_find(store, "NGO"), 1);
    CHECK_INT(fake_find(store, "ngos"), 1);
    fake_add_one(store, "d", "GPS", "global positioning system", "en");
    fake_add_one(store, "e", "GP", "global positioning system", "en");
    CHECK_INT(fake_find(store, "GPS"), 2);
    CHECK_INT(fake_find(store, "GP"), 3);
    sigla_store_close(store);
}

static void several_places_of_one_document(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    static const fake_row rows[] = {
        {"SIS", "Schengen Information System", "en", 0.5},
        {"EES", "Entry/Exit System", "en", 0.5},
        {"SIS", "Schengen Information System", "en", 0.9},
        {"SIS", "Schengen information system", "en", 0.7},
    };
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add(store, "a", rows, 4, &report, &error), SIGLA_OK);
    CHECK_INT(report.definitions, 4);
    CHECK_INT(report.entries_new, 2);
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 9, &error), SIGLA_OK);
    const sigla_entry *entry = &list->entries[0];
    CHECK_INT(entry->evidence_total, 3);
    CHECK_INT(entry->document_count, 1);
    CHECK_NEAR(entry->confidence, 0.9, 1e-9);
    CHECK_INT(entry->term_count, 3);
    CHECK_INT(entry->terms[0].count, 3);
    CHECK_INT(entry->terms[1].count, 2);
    CHECK_TEXT(entry->terms[1].text.ptr, "Schengen Information System");
    sigla_entry_list_free(list);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void leaves_out_what_cannot_be_found(void)
{
    sigla_error error = {0};
    sigla_add_report report;
    char longest[1002];
    memset(longest, 'a', sizeof longest);
    longest[1001] = '\0';
    const fake_row rows[] = {
        {"", "Schengen Information System", "en", 0},
        {"SIS", "", "en", 0},
        {"«»", "words", "en", 0},
        {"SIS", "…", "en", 0},
        {"X\xFF", "x y", "en", 0},
        {"LONG", longest, "en", 0},
        {"LONG", longest + 1, "en", 0},
    };
    sigla_store *store = fake_open(test_directory());
    CHECK_INT(fake_add(store, "a", rows, 7, &report, &error), SIGLA_OK);
    CHECK_INT(report.definitions, 1);
    CHECK_INT(fake_find(store, "LONG"), 1);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

/* ---- limits ---- */

/* The text with some of its letters in capitals: another writing of the same. */
static void vary(char *out, const char *text, unsigned number)
{
    size_t i = 0;
    for (; text[i] != '\0'; i++) {
        bool upper = text[i] != ' ' && number % 2 == 1;
        number = text[i] == ' ' ? number : number / 2;
        out[i] = (char)(upper ? text[i] - 32 : text[i]);
    }
    out[i] = '\0';
}

static void an_entry_lists_so_many_terms(void)
{
    enum { WRITINGS = SGL_ENTRY_TERMS_MAX + 100 };
    static char longs[WRITINGS][40];
    static fake_row rows[WRITINGS];
    sigla_error error = {0};
    sigla_add_report report;
    sigla_store *store = fake_open(test_directory());
    for (unsigned i = 0; i < WRITINGS; i++) {
        vary(longs[i], "schengen information system", i);
        rows[i] = (fake_row){"SIS", longs[i], "en", 0};
    }
    CHECK_INT(fake_add(store, "a", rows, SGL_ENTRY_TERMS_MAX - 1, &report, &error), SIGLA_OK);
    sigla_entry_list *list = NULL;
    CHECK_INT(sigla_store_entry(&list, store, 1, 0, &error), SIGLA_OK);
    CHECK_INT(list->entries[0].term_count, SGL_ENTRY_TERMS_MAX);
    sigla_entry_list_free(list);
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(fake_add(store, "b", rows, WRITINGS, &report, &error), SIGLA_OK);
    CHECK_INT(report.definitions, WRITINGS);
    CHECK_INT(report.entries_joined, 1);
    CHECK_INT(sigla_store_entry(&list, store, 1, 0, &error), SIGLA_OK);
    CHECK_INT(list->entries[0].term_count, SGL_ENTRY_TERMS_MAX);
    CHECK_INT(list->entries[0].evidence_total, WRITINGS + SGL_ENTRY_TERMS_MAX - 1);
    sigla_entry_list_free(list);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

static void equals_join_in_any_crowd(void)
{
    enum { CROWD = 3 * SGL_JOIN_CANDIDATES_MAX };
    static char longs[CROWD + 1][40];
    static fake_row rows[CROWD + 1];
    sigla_error error = {0};
    sigla_add_report report;
    sigla_store *store = fake_open(test_directory());
    for (unsigned i = 0; i < CROWD; i++) {
        snprintf(longs[i], sizeof longs[i], "schengen matter %u", i);
        rows[i] = (fake_row){"SM", longs[i], "en", 0};
    }
    CHECK_INT(fake_add(store, "a", rows, SGL_JOIN_CANDIDATES_MAX, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_new, SGL_JOIN_CANDIDATES_MAX);
    /* As many candidates as are compared: an inflected form of any finds its entry. */
    fake_row inflected = {"SM", "schengen matters 7", "en", 0};
    CHECK_INT(fake_add(store, "b", &inflected, 1, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_joined, 1);
    CHECK_INT(fake_add(store, "c", rows, CROWD, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_joined, SGL_JOIN_CANDIDATES_MAX);
    CHECK_INT(fake_add(store, "d", rows, CROWD, &report, &error), SIGLA_OK);
    CHECK_INT(report.entries_new, 0);
    CHECK_INT(report.entries_joined, CROWD);
    sigla_store_close(store);
}

/* A text of `count` words, the last one in the plural or not. */
static void many_words(char *out, size_t count, bool plural)
{
    *out = '\0';
    for (size_t i = 0; i < count; i++)
        strcat(out, i == 0 ? "system" : " system");
    strcat(out, plural ? "s" : "");
}

static void very_long_forms_join_only_equals(void)
{
    char one[1000], many[1000];
    many_words(one, SGL_JOIN_WORDS_MAX, false);
    many_words(many, SGL_JOIN_WORDS_MAX, true);
    CHECK(alike(one, many));
    many_words(one, SGL_JOIN_WORDS_MAX + 1, false);
    many_words(many, SGL_JOIN_WORDS_MAX + 1, true);
    CHECK(!alike(one, many));
    CHECK(alike(one, one));
}

static void a_document_has_limits(void)
{
    sigla_error error = {0};
    char name[SGL_NAME_MAX_BYTES * 2 + 1];
    sigla_store *store = fake_open(test_directory());
    sgl_batch batch = {.definition_count = SGL_BATCH_DEFINITIONS_MAX + 1};
    CHECK_INT(sgl_batch_add(store, &batch, NULL, &error), SIGLA_LIMIT);
    batch.definition_count = 0;
    memset(name, 'n', sizeof name);
    memcpy(name + SGL_NAME_MAX_BYTES - 1, "é", 2);
    batch.document.name = (sigla_slice){name, sizeof name};
    batch.document.title = (sigla_slice){name, SGL_NAME_MAX_BYTES - 1};
    CHECK_INT(sgl_batch_add(store, &batch, NULL, &error), SIGLA_OK);
    sigla_document_list *list = NULL;
    CHECK_INT(sigla_store_documents(&list, store, 0, 1, &error), SIGLA_OK);
    CHECK_INT(list->documents[0].name.len, SGL_NAME_MAX_BYTES - 1);
    CHECK_INT(list->documents[0].title.len, SGL_NAME_MAX_BYTES - 1);
    sigla_document_list_free(list);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
}

/* ---- order ---- */

static const fake_row pool[10] = {
    {"SIS", "Schengen Information System", "en", 0.8},
    {"SIS", "the Schengen information systems", "en", 0.7},
    {"S.I.S.", "SCHENGEN INFORMATION SYSTEM", "en", 0.6},
    {"SIS", "système d’information Schengen", "fr", 0.8},
    {"SIS", "systèmes d'information de Schengen", "fr", 0.5},
    {"SIS", "Secret Intelligence Service", "en", 0.9},
    {"SIS", "Secret Intelligence Services", "en", 0.4},
    {"OSCE", "Organisation for Security and Co-operation in Europe", "en", 0.9},
    {"OSCE", "Organization for Security and Cooperation in Europe", "en", 0.9},
    {"OSCE", "organisation for security and cooperation in Europe", "en", 0.3},
};

/* The partition of the pool when its documents are added in that order, as the smallest member of each one's class. */
static void partition(int classes[10], const int order[10])
{
    sigla_error error = {0};
    uint64_t entry_of[10] = {0};
    sigla_store *store = fake_open(test_directory());
    for (int i = 0; i < 10; i++) {
        char name[32];
        sigla_change_list *log = NULL;
        snprintf(name, sizeof name, "%d", order[i]);
        sigla_add_report report;
        CHECK_INT(fake_add(store, name, &pool[order[i]], 1, &report, &error), SIGLA_OK);
        CHECK_INT(sigla_store_changes(&log, store, report.change - 1, 1, &error), SIGLA_OK);
        entry_of[order[i]] = log->changes[0].entry_id;
        sigla_change_list_free(log);
    }
    for (int i = 0; i < 10; i++)
        for (int j = 9; j >= 0; j--)
            if (entry_of[j] == entry_of[i])
                classes[i] = j;
    sigla_store_close(store);
}

static void order_does_not_matter(void)
{
    int order[10], first[10], classes[10];
    srand(7);
    for (int i = 0; i < 10; i++)
        order[i] = i;
    partition(first, order);
    CHECK_INT(first[1], 0);
    CHECK_INT(first[2], 0);
    /* Cognates in another order: two languages meet. */
    CHECK_INT(first[3], 0);
    CHECK_INT(first[4], 0);
    CHECK_INT(first[6], 5);
    CHECK_INT(first[8], 7);
    CHECK_INT(first[9], 7);
    for (int round = 0; round < 40; round++) {
        for (int i = 9; i > 0; i--) {
            int j = rand() % (i + 1), swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        partition(classes, order);
        CHECK(memcmp(classes, first, sizeof first) == 0);
    }
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(the_same_in_other_words),
        TEST(not_the_same),
        TEST(rules_by_which_wordings_join),
        TEST(joins_and_parts),
        TEST(plural_short_forms_join),
        TEST(several_places_of_one_document),
        TEST(leaves_out_what_cannot_be_found),
        TEST(an_entry_lists_so_many_terms),
        TEST(equals_join_in_any_crowd),
        TEST(very_long_forms_join_only_equals),
        TEST(a_document_has_limits),
        TEST(order_does_not_matter),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
