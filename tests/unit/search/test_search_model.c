/* SPDX-License-Identifier: Apache-2.0 */
/* The store, merge and search against a naive twin: an array that is scanned. Random documents, random queries, the same answers. */
#include "fake.h"
#include "test.h"

#include "language/words.h"
#include "language/wording.h"
#include "text/fold.h"

#include <stdio.h>
#include <stdlib.h>

#define ENTRIES_MAX 200
#define TERMS_MAX 60
#define WORDINGS_MAX 60
#define DOCUMENTS 120
#define ROWS_MAX 8

typedef struct model_entry {
    char *short_key;
    char *wordings[WORDINGS_MAX];
    size_t wording_count;
    struct {
        const char *text, *language;
        sigla_term_type type;
        uint32_t count;
    } terms[TERMS_MAX];
    size_t term_count;
    size_t evidence;
    uint32_t documents;
    int64_t last_seen;
    double doubt, best;
    bool touched; /* by the document being added */
} model_entry;

static model_entry model[ENTRIES_MAX];
static size_t model_count;

static char *fold_of(const char *text)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sgl_fold(&out, sigla_slice_of(text));
    return sigla_buffer_take(&out);
}

static char *short_key_of(const char *text)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sgl_wording_short(&out, sigla_slice_of(text));
    return sigla_buffer_take(&out);
}

static char *words_of(const char *text)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sgl_wording_long(&out, sigla_slice_of(text));
    return sigla_buffer_take(&out);
}

static void clear_model(void)
{
    for (size_t i = 0; i < model_count; i++) {
        free(model[i].short_key);
        for (size_t j = 0; j < model[i].wording_count; j++)
            free(model[i].wordings[j]);
    }
    memset(model, 0, sizeof model);
    model_count = 0;
}

/* The entry with an equal wording, else the first with an alike one, else a new one. Takes both texts. */
static model_entry *place(char *short_key, char *words)
{
    model_entry *found = NULL;
    bool equal = false;
    for (size_t i = 0; i < model_count && !equal; i++) {
        if (strcmp(model[i].short_key, short_key) != 0)
            continue;
        for (size_t j = 0; j < model[i].wording_count && !equal; j++) {
            equal = strcmp(model[i].wordings[j], words) == 0;
            const sgl_wording_texts known = {sigla_slice_of(short_key), sigla_slice_of(model[i].wordings[j])};
            const sgl_wording_texts wanted = {sigla_slice_of(short_key), sigla_slice_of(words)};
            if (equal || (found == NULL && sgl_wording_relate(&known, &wanted) != SIGLA_JOIN_NONE))
                found = &model[i];
        }
    }
    if (found == NULL) {
        found = &model[model_count++];
        found->short_key = short_key;
        found->doubt = 1;
    } else {
        free(short_key);
    }
    if (equal)
        free(words);
    else
        found->wordings[found->wording_count++] = words;
    return found;
}

static void count_term(model_entry *entry, const char *text, const char *language, sigla_term_type type)
{
    for (size_t i = 0; i < entry->term_count; i++)
        if (entry->terms[i].type == type && strcmp(entry->terms[i].text, text) == 0 && strcmp(entry->terms[i].language, language) == 0) {
            entry->terms[i].count++;
            return;
        }
    entry->terms[entry->term_count].text = text;
    entry->terms[entry->term_count].language = language;
    entry->terms[entry->term_count].type = type;
    entry->terms[entry->term_count++].count = 1;
}

static void add_to_model(const fake_row *rows, size_t count, int64_t time)
{
    for (size_t i = 0; i < count; i++) {
        model_entry *entry = place(short_key_of(rows[i].short_form), words_of(rows[i].long_form));
        count_term(entry, rows[i].short_form, rows[i].language, SIGLA_TERM_SHORT);
        count_term(entry, rows[i].long_form, rows[i].language, SIGLA_TERM_LONG);
        entry->evidence++;
        entry->touched = true;
        if (rows[i].confidence > entry->best)
            entry->best = rows[i].confidence;
    }
    for (size_t i = 0; i < model_count; i++) {
        model_entry *entry = &model[i];
        if (!entry->touched)
            continue;
        entry->touched = false;
        entry->doubt *= 1 - entry->best;
        entry->best = 0;
        entry->documents++;
        if (time > entry->last_seen || entry->documents == 1)
            entry->last_seen = time;
    }
}

/* ---- random documents ---- */

static const char *const shorts[] = {"SIS", "sis", "S.I.S.", "SIS II", "EES", "NGO", "NGOs", "Öß"};
static const char *const longs[] = {
    "Schengen Information System",
    "the Schengen information systems",
    "système d’information Schengen",
    "Système d'information de Schengen",
    "Secret Intelligence Service",
    "Entry/Exit System",
    "entry exit systems",
    "non-governmental organisation",
    "nongovernmental organizations",
    "Sistema de Informação",
    "Österreichische Straße",
    "Schengen",
};
static const char *const languages[] = {"en", "fr", "pt"};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define ANY(array) (array)[(size_t)rand() % COUNT(array)]

static size_t random_rows(fake_row rows[ROWS_MAX])
{
    size_t count = (size_t)rand() % (ROWS_MAX + 1);
    for (size_t i = 0; i < count; i++)
        rows[i] = (fake_row){ANY(shorts), ANY(longs), ANY(languages), (rand() % 9 + 1) / 10.0};
    return count;
}

/* ---- comparing ---- */

static void compare_entry(const sigla_entry *got, const model_entry *expected)
{
    CHECK_INT(got->term_count, expected->term_count);
    CHECK_INT(got->evidence_total, expected->evidence);
    CHECK_INT(got->document_count, expected->documents);
    CHECK_INT(got->last_seen, expected->last_seen);
    CHECK_NEAR(got->confidence, 1 - expected->doubt > 0.999 ? 0.999 : 1 - expected->doubt, 1e-9);
    for (size_t i = 0; i < expected->term_count; i++) {
        bool found = false;
        for (size_t j = 0; j < got->term_count; j++)
            found = found || (got->terms[j].type == expected->terms[i].type && got->terms[j].count == expected->terms[i].count &&
                              strcmp(got->terms[j].text.ptr, expected->terms[i].text) == 0 &&
                              strcmp(got->terms[j].language, expected->terms[i].language) == 0);
        CHECK(found);
    }
}

/* How the best term of an entry matches: match * 2 + type, or -1. */
static int match_in_model(const model_entry *entry, const char *query, const char *fold, bool prefix)
{
    int best = -1;
    for (size_t i = 0; i < entry->term_count; i++) {
        char *other = fold_of(entry->terms[i].text);
        int match = strcmp(entry->terms[i].text, query) == 0            ? SIGLA_MATCH_EXACT
                    : strcmp(other, fold) == 0                          ? SIGLA_MATCH_FOLDED
                    : prefix && strncmp(other, fold, strlen(fold)) == 0 ? SIGLA_MATCH_PREFIX
                                                                        : -1;
        int value = match < 0 ? -1 : match * 4 + (int)entry->terms[i].type;
        if (value >= 0 && (best < 0 || value < best))
            best = value;
        free(other);
    }
    return best;
}

static bool has_language(const model_entry *entry, const char *language)
{
    bool found = language == NULL;
    for (size_t i = 0; i < entry->term_count; i++)
        found = found || strcmp(entry->terms[i].language, language) == 0;
    return found;
}

static void compare_answer(sigla_store *store, const char *query, const sigla_search_options *options)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    char *fold = fold_of(query);
    int expected[ENTRIES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < model_count; i++) {
        expected[i] = has_language(&model[i], options->language) ? match_in_model(&model[i], query, fold, true) : -1;
        count += expected[i] >= 0;
    }
    sigla_status status = sigla_search(&hits, store, sigla_slice_of(query), options, &error);
    CHECK_INT(status, count == 0 ? SIGLA_NOT_FOUND : SIGLA_OK);
    CHECK_INT(hits == NULL ? 0 : hits->count, count);
    for (size_t i = 0; hits != NULL && i < hits->count; i++) {
        const sigla_hit *hit = &hits->hits[i];
        CHECK_INT((int)hit->match * 4 + (int)hit->term->type, expected[hit->entry->id - 1]);
        compare_entry(hit->entry, &model[hit->entry->id - 1]);
        if (i == 0)
            continue;
        const model_entry *a = &model[hits->hits[i - 1].entry->id - 1], *b = &model[hit->entry->id - 1];
        int before = expected[a - model], after = expected[b - model];
        CHECK(before < after || (before == after && (a->documents > b->documents ||
                                                     (a->documents == b->documents &&
                                                      (a->last_seen > b->last_seen || (a->last_seen == b->last_seen && a < b))))));
    }
    sigla_hits_free(hits);
    free(fold);
}

static void compare_all(sigla_store *store)
{
    static const char *const queries[] = {"SIS",    "sis", "s.i.s", "s",   "EES", "ngos", "NGO", "schengen", "Schengen Information System",
                                          "österr", "öss", "entry", "zzz", "e"};
    for (size_t i = 0; i < COUNT(queries); i++) {
        sigla_search_options options = {.limit = SIGLA_SEARCH_LIMIT_MAX};
        compare_answer(store, queries[i], &options);
        options.language = ANY(languages);
        compare_answer(store, queries[i], &options);
    }
}

static void run(unsigned seed)
{
    sigla_error error = {0};
    sigla_store_stats stats;
    size_t evidence = 0, documents = 0;
    sigla_store *store = fake_open(test_directory());
    srand(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
        fake_row rows[ROWS_MAX];
        char name[32];
        size_t count = random_rows(rows);
        int64_t time = 1000 + rand() % 500;
        int number = rand() % DOCUMENTS; /* some come twice */
        snprintf(name, sizeof name, "%d", number);
        sigla_status status = fake_add_at(store, name, time, rows, count, NULL, &error);
        if (status == SIGLA_UNCHANGED)
            continue;
        CHECK_INT(status, SIGLA_OK);
        add_to_model(rows, count, time);
        evidence += count;
        documents++;
        if (i % 20 == 0)
            compare_all(store);
    }
    compare_all(store);
    CHECK_INT(sigla_store_stats_get(&stats, store, &error), SIGLA_OK);
    CHECK_INT(stats.entries, model_count);
    CHECK_INT(stats.evidence, evidence);
    CHECK_INT(stats.documents, documents);
    CHECK_INT(fake_check(store), 0);
    sigla_store_close(store);
    clear_model();
}

static void random_documents_and_queries(void)
{
    sgl_words_load();
    for (unsigned seed = 1; seed <= 6; seed++)
        run(seed);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(random_documents_and_queries)};
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
