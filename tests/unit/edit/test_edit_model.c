/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Documents that come, change and go, and persons who edit, merge, split, delete, restore and undo, in random order, against a naive twin:
 * arrays that are scanned. The twin knows for each wording which entry it was given to, and for each entry what became of it; everything
 * else it works out anew each time.
 *
 * SIGLA_MODEL_STEPS sets the number of steps (20,000 if not said), SIGLA_MODEL_SEED the seed.
 */
#include "fake.h"
#include "test.h"

#include "language/words.h"
#include "store/joins.h"

#include <sigla/edit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAMES 12   /* documents at a time */
#define ROWS_MAX 5 /* definitions of a document */
#define ENTRIES_MAX 60000
#define LOOK_EVERY 100   /* steps between comparisons */
#define CHECK_EVERY 2000 /* steps between checks of the whole store */

static const fake_row pool[] = {
    {"SIS", "Schengen information system", "en", 0.5},
    {"SIS", "the Schengen information systems", "en", 0.7},
    {"SIS", "information system Schengen", "en", 0.4},
    {"SIS", "EU Schengen Information System", "en", 0.6},
    {"S.I.S.", "Schengen Information System of the European Union", "en", 0.6},
    {"SIS", "Secret Intelligence Service", "en", 0.9},
    {"SIS", "secret intelligence services", "en", 0.2},
    {"HCRN", "Haut-Commissariat régional du Nord", "fr", 0.8},
    {"HRCN", "Haut-Commissariat régional du Nord", "fr", 0.8},
    {"HRNC", "Haut-Commissariat régional du Nord", "fr", 0.8}, /* like the one above it, not like the one before */
    {"IRU", "unité de signalement des contenus sur l'internet", "fr", 0.8},
    {"IRU", "unité chargée du signalement des contenus sur Internet", "fr", 0.8},
    {"EES", "Entry/Exit System", "en", 0.3},
    {"EES", "entry exit systems", "en", 0.3},
};
#define POOL (sizeof pool / sizeof pool[0])

static sigla_join_rule like[POOL][POOL];

typedef struct twin_entry {
    bool deleted, edited;
    uint64_t into; /* merged; 0: not */
    char domain[24];
} twin_entry;

typedef struct twin_document {
    uint64_t id; /* 0: not there */
    int rows[ROWS_MAX];
    int row_count;
} twin_document;

static twin_entry entries[ENTRIES_MAX], attempted[ENTRIES_MAX], saved[ENTRIES_MAX];
static uint64_t entry_count, attempted_count, saved_count; /* ids are 1 … count */
static uint64_t home[POOL];                                /* 0: never seen */
static twin_document documents[NAMES];
static int versions;
static uint64_t undoable; /* the last person's change, when the twin can take it back */

static sigla_store *store;
static sigla_error error;

static int below(int count)
{
    return rand() % count;
}

/* ---- the twin ---- */

static void learn_what_is_like(void)
{
    sgl_wording wordings[POOL];
    for (size_t i = 0; i < POOL; i++) {
        sgl_wording_init(&wordings[i]);
        CHECK(sgl_wording_make(&wordings[i], sigla_slice_of(pool[i].short_form), sigla_slice_of(pool[i].long_form)));
    }
    for (size_t i = 0; i < POOL; i++)
        for (size_t j = 0; j < POOL; j++) {
            const sgl_wording_texts a = sgl_wording_view(&wordings[i]), b = sgl_wording_view(&wordings[j]);
            bool same = a.short_key.len == b.short_key.len && a.words.len == b.words.len &&
                        memcmp(a.short_key.ptr, b.short_key.ptr, a.short_key.len) == 0 &&
                        memcmp(a.words.ptr, b.words.ptr, a.words.len) == 0;
            like[i][j] = same ? SIGLA_JOIN_SAME_WORDS : sgl_wording_relate(&a, &b);
        }
    for (size_t i = 0; i < POOL; i++)
        sgl_wording_release(&wordings[i]);
}

static uint64_t root(uint64_t id)
{
    while (entries[id].into != 0)
        id = entries[id].into;
    return id;
}

static bool is_known(size_t wording, size_t other)
{
    return home[other] != 0 && like[wording][other] == SIGLA_JOIN_SAME_WORDS;
}

/* Whether entry `a`, joined by rule `a_rule`, is a better home than `b`. */
static bool is_better(uint64_t a, sigla_join_rule a_rule, uint64_t b, sigla_join_rule b_rule)
{
    if (entries[a].deleted != entries[b].deleted)
        return entries[b].deleted;
    if (entries[a].edited != entries[b].edited)
        return entries[a].edited;
    if (entries[a].edited && a_rule != b_rule)
        return a_rule < b_rule;
    return a < b;
}

static sigla_join_rule rule_to(size_t wording, uint64_t entry)
{
    sigla_join_rule best = SIGLA_JOIN_NONE;
    for (size_t j = 0; j < POOL; j++)
        if (home[j] != 0 && root(home[j]) == entry && like[wording][j] != SIGLA_JOIN_NONE &&
            (best == SIGLA_JOIN_NONE || like[wording][j] < best))
            best = like[wording][j];
    return best;
}

static void place(size_t wording)
{
    uint64_t best = 0;
    int edited = 0;
    for (size_t j = 0; j < POOL; j++)
        if (is_known(wording, j)) {
            home[wording] = home[j];
            return;
        }
    for (uint64_t id = 1; id <= entry_count; id++) {
        sigla_join_rule rule = entries[id].into == 0 ? rule_to(wording, id) : SIGLA_JOIN_NONE;
        if (rule == SIGLA_JOIN_NONE)
            continue;
        edited += entries[id].edited;
        if (best == 0 || is_better(id, rule, best, rule_to(wording, best)))
            best = id;
    }
    for (uint64_t id = 1; best != 0 && id <= entry_count && edited <= 1 && !entries[best].deleted; id++)
        if (id != best && entries[id].into == 0 && !entries[id].edited && rule_to(wording, id) != SIGLA_JOIN_NONE) {
            entries[id].into = best;
            undoable = 0;
        }
    home[wording] = best != 0 ? best : ++entry_count;
}

static void count_evidence(uint64_t id, size_t *pieces, size_t *in_documents)
{
    *pieces = *in_documents = 0;
    for (int d = 0; d < NAMES; d++) {
        size_t before = *pieces;
        for (int r = 0; documents[d].id != 0 && r < documents[d].row_count; r++)
            *pieces += root(home[documents[d].rows[r]]) == id;
        *in_documents += *pieces > before;
    }
}

static void compare_entry(uint64_t id)
{
    sigla_entry_list *list = NULL;
    size_t pieces, in_documents;
    count_evidence(id, &pieces, &in_documents);
    if (!CHECK_INT(sigla_store_entry(&list, store, id, 0, &error), SIGLA_OK))
        return;
    const sigla_entry *entry = &list->entries[0];
    const twin_entry *twin = &entries[id];
    sigla_entry_state state = twin->into != 0                ? SIGLA_ENTRY_MERGED
                              : twin->deleted                ? SIGLA_ENTRY_DELETED
                              : pieces == 0 && !twin->edited ? SIGLA_ENTRY_EMPTY
                                                             : SIGLA_ENTRY_LIVE;
    bool same = CHECK_INT(entry->state, state);
    same = CHECK_INT(entry->merged_into, twin->into) && same;
    same = CHECK_INT(entry->evidence_total, pieces) && same;
    same = CHECK_INT(entry->document_count, in_documents) && same;
    same = CHECK_INT(entry->edited, twin->edited) && same;
    same = CHECK_TEXT(entry->domain.ptr, twin->domain) && same;
    if (!same)
        printf("# entry %llu\n", (unsigned long long)id);
    sigla_entry_list_free(list);
}

/* ---- documents ---- */

static void put_document(int name)
{
    twin_document next = {.row_count = below(ROWS_MAX + 1)};
    fake_row rows[ROWS_MAX];
    sigla_add_report report;
    for (int r = 0; r < next.row_count; r++) {
        next.rows[r] = below((int)POOL);
        rows[r] = pool[next.rows[r]];
    }
    char text[24];
    snprintf(text, sizeof text, "document %d", name);
    if (!CHECK_INT(fake_put(store, text, ++versions, rows, (size_t)next.row_count, &report, &error), SIGLA_OK))
        return;
    CHECK_INT(report.replaced_id, documents[name].id);
    next.id = report.document_id;
    documents[name].id = 0;
    for (int r = 0; r < next.row_count; r++)
        if (home[next.rows[r]] == 0)
            place((size_t)next.rows[r]);
    documents[name] = next;
}

static void remove_document(int name)
{
    if (documents[name].id == 0)
        return;
    CHECK_INT(sigla_store_remove_document(store, documents[name].id, "Ana", NULL, NULL, &error), SIGLA_OK);
    documents[name].id = 0;
}

/* ---- persons ---- */

static sigla_status edit_store(sigla_edit edit, sigla_edit_report *report)
{
    edit.author = "Ana";
    edit.time = 1700000000;
    return sigla_store_edit(store, &edit, report, &error);
}

/* Before an edit: the twin as it is, to take the edit back. */
static void save(void)
{
    memcpy(attempted, entries, (size_t)(entry_count + 1) * sizeof entries[0]);
    attempted_count = entry_count;
}

/* The edit went through: it is the one that can be taken back. */
static void accept(uint64_t change)
{
    memcpy(saved, attempted, (size_t)(attempted_count + 1) * sizeof attempted[0]);
    saved_count = attempted_count;
    undoable = change;
}

static bool is_live(uint64_t id)
{
    size_t pieces, in_documents;
    count_evidence(id, &pieces, &in_documents);
    return entries[id].into == 0 && !entries[id].deleted && (entries[id].edited || pieces > 0);
}

static uint64_t some_entry(void)
{
    return entry_count == 0 ? 0 : 1 + (uint64_t)below((int)entry_count);
}

static void set_domain(void)
{
    uint64_t id = some_entry();
    char value[24];
    sigla_edit_report report;
    if (id == 0)
        return;
    snprintf(value, sizeof value, "domain %d", below(5));
    const sigla_assignment domain = {.field = sigla_slice_of("domain"), .value = sigla_slice_of(value)};
    sigla_status expected = !is_live(id) ? SIGLA_NOT_FOUND : strcmp(entries[id].domain, value) == 0 ? SIGLA_UNCHANGED : SIGLA_OK;
    save();
    sigla_status status =
        edit_store((sigla_edit){.action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = id, .assignments = &domain, .assignment_count = 1}, &report);
    CHECK_INT(status, expected);
    if (status != SIGLA_OK)
        return;
    memcpy(entries[id].domain, value, sizeof value);
    entries[id].edited = true;
    accept(report.change);
}

static void approve(void)
{
    uint64_t id = some_entry();
    sigla_edit_report report;
    if (id == 0)
        return;
    save();
    sigla_status status = edit_store((sigla_edit){.action = SIGLA_EDIT_APPROVE, .entry_id = id}, &report);
    CHECK(is_live(id) ? status == SIGLA_OK || status == SIGLA_UNCHANGED : status == SIGLA_NOT_FOUND);
    if (status != SIGLA_OK)
        return;
    entries[id].edited = true;
    accept(report.change);
}

static void delete_or_restore(bool delete)
{
    uint64_t id = some_entry();
    sigla_edit_report report;
    if (id == 0)
        return;
    save();
    sigla_status expected = delete                  ? is_live(id) ? SIGLA_OK : SIGLA_NOT_FOUND
                            : entries[id].into != 0 ? SIGLA_INVALID
                            : entries[id].deleted   ? SIGLA_OK
                            : is_live(id)           ? SIGLA_UNCHANGED
                                                    : SIGLA_INVALID;
    sigla_status status = edit_store((sigla_edit){.action = delete ? SIGLA_EDIT_DELETE : SIGLA_EDIT_RESTORE, .entry_id = id}, &report);
    CHECK_INT(status, expected);
    if (status != SIGLA_OK)
        return;
    entries[id].deleted = delete;
    entries[id].edited = true;
    accept(report.change);
}

static void merge(void)
{
    uint64_t id = some_entry(), other = some_entry();
    sigla_edit_report report;
    if (id == 0)
        return;
    save();
    sigla_status expected = id == other ? SIGLA_INVALID : is_live(id) && is_live(other) ? SIGLA_OK : SIGLA_NOT_FOUND;
    sigla_status status = edit_store((sigla_edit){.action = SIGLA_EDIT_MERGE, .entry_id = id, .other_id = other}, &report);
    CHECK_INT(status, expected);
    if (status != SIGLA_OK)
        return;
    entries[id].edited = true;
    if (entries[id].domain[0] == '\0')
        memcpy(entries[id].domain, entries[other].domain, sizeof entries[id].domain);
    entries[other] = (twin_entry){.into = id};
    accept(report.change);
}

static bool has_evidence(size_t wording)
{
    for (int d = 0; d < NAMES; d++)
        for (int r = 0; documents[d].id != 0 && r < documents[d].row_count; r++)
            if (documents[d].rows[r] == (int)wording)
                return true;
    return false;
}

/* Splits the entry of some wording by that wording's long form. */
static void split(void)
{
    size_t wording = (size_t)below((int)POOL);
    uint64_t id = home[wording] == 0 ? 0 : root(home[wording]);
    bool others = false;
    sigla_edit_report report;
    if (id == 0 || !is_live(id) || !has_evidence(wording))
        return;
    const sigla_term_name name = {.type = SIGLA_TERM_LONG, .text = sigla_slice_of(pool[wording].long_form)};
    save();
    sigla_status status = edit_store((sigla_edit){.action = SIGLA_EDIT_SPLIT, .entry_id = id, .terms = &name, .term_count = 1}, &report);
    for (size_t j = 0; j < POOL; j++) {
        bool goes = false;
        for (size_t k = 0; k < POOL; k++)
            goes =
                goes || (like[j][k] == SIGLA_JOIN_SAME_WORDS && has_evidence(k) && strcmp(pool[k].long_form, pool[wording].long_form) == 0);
        others = others || (home[j] != 0 && root(home[j]) == id && has_evidence(j) && !goes);
    }
    CHECK(status == SIGLA_OK || (!others && status == SIGLA_INVALID));
    if (status != SIGLA_OK)
        return;
    CHECK_INT(report.other_id, ++entry_count);
    attempted[entry_count] = (twin_entry){.into = id};
    attempted_count = entry_count;
    for (size_t j = 0; j < POOL; j++)
        for (size_t k = 0; k < POOL; k++)
            if (home[j] != 0 && root(home[j]) == id && like[j][k] == SIGLA_JOIN_SAME_WORDS && has_evidence(k) &&
                strcmp(pool[k].long_form, pool[wording].long_form) == 0)
                home[j] = entry_count;
    entries[id].edited = entries[entry_count].edited = true;
    accept(report.change);
}

static void undo(void)
{
    sigla_edit_report report;
    if (undoable == 0)
        return;
    if (!CHECK_INT(edit_store((sigla_edit){.action = SIGLA_EDIT_UNDO, .change = undoable}, &report), SIGLA_OK))
        printf("# %s\n", error.message);
    memcpy(entries, saved, (size_t)(saved_count + 1) * sizeof entries[0]);
    undoable = 0;
}

/* ---- the run ---- */

static void step(void)
{
    switch (below(20)) {
    case 0:
        set_domain();
        break;
    case 1:
        approve();
        break;
    case 2:
        delete_or_restore(true);
        break;
    case 3:
    case 4:
        delete_or_restore(false);
        break;
    case 5:
        merge();
        break;
    case 6:
        split();
        break;
    case 7:
    case 8:
    case 9:
    case 10:
        undo();
        break;
    case 11:
    case 12:
    case 13:
        remove_document(below(NAMES));
        break;
    default:
        put_document(below(NAMES));
        break;
    }
}

static long number_of(const char *variable, long otherwise)
{
    const char *text = getenv(variable);
    return text == NULL || text[0] == '\0' ? otherwise : strtol(text, NULL, 10);
}

static void random_edits_against_a_twin(void)
{
    long steps = number_of("SIGLA_MODEL_STEPS", 20000);
    sgl_words_load();
    learn_what_is_like();
    srand((unsigned)number_of("SIGLA_MODEL_SEED", 4));
    store = fake_open(test_directory());
    bool good = true;
    for (long i = 1; i <= steps && good && entry_count + 10 < ENTRIES_MAX; i++) {
        step();
        if (i % LOOK_EVERY == 0 || i < 200)
            for (uint64_t id = entry_count > 300 && i % CHECK_EVERY != 0 ? entry_count - 300 : 1; id <= entry_count; id++)
                compare_entry(id);
        if (i % CHECK_EVERY == 0 || i == steps)
            good = CHECK_INT(fake_check(store), 0);
    }
    printf("# %ld steps, %llu entries\n", steps, (unsigned long long)entry_count);
    sigla_store_close(store);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {TEST(random_edits_against_a_twin)};
    /* Every step is a durable commit: in memory, where there is a place for it, they take no time. */
    if (getenv("TMPDIR") == NULL && access("/dev/shm", W_OK) == 0)
        setenv("TMPDIR", "/dev/shm", 1);
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
