/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Table by table: every checksum, every reference, every count. Entries are walked with their evidence beside them (both are in the order
 * of the entry's number), so nothing but a counter for each document is kept in memory. Joins are opaque here: only their references are
 * looked at.
 */
#include "store/verify.h"

#include "base/array.h"
#include "base/error.h"
#include "language/words.h"
#include "store/changes.h"
#include "store/documents.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/index.h"
#include "store/joins.h"
#include "store/places.h"
#include "store/terms.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#define DOUBT_TOLERANCE 1e-9 /* the product is rounded, in the order in which the documents came */

typedef struct verification {
    sgl_transaction *transaction;
    sgl_faults *faults;
    sgl_counters counters;
    uint32_t *found; /* evidence found of each document, by id */
    uint64_t entries, terms, evidence, documents;
    uint64_t pairs, names; /* of document and entry; of documents, with references */
    uint64_t index_rows[SGL_INDEX_MAX];
    sgl_wording wording; /* of the piece of evidence being looked at */
    sgl_arena arena; /* of the entry being looked at */
    sgl_walk evidence_walk; /* stands at the first piece not yet looked at */
    bool has_evidence;
} verification;

static void tell(verification *work, const char *format, ...) SIGLA_PRINTF(2, 3);

static void tell(verification *work, const char *format, ...)
{
    char sentence[SIGLA_MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    work->faults->count++;
    work->faults->tell(sentence, work->faults->payload);
}

/* A damaged record is told and stepped over; anything else ends the walk. */
static sigla_status tell_damage(verification *work, sigla_status status, sigla_error *error)
{
    if (status != SIGLA_DAMAGED)
        return status;
    tell(work, "%s", error->message);
    return SIGLA_OK;
}

static unsigned long long number(uint64_t value)
{
    return value;
}

/* Calls `look` for each record of a table. */
typedef sigla_status (*look_fn)(verification *work, sgl_walk *walk, sigla_error *error);

static sigla_status walk_table(verification *work, sgl_table table, look_fn look, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = {0};
    uint64_t steps = 0, most = sgl_table_count(work->transaction, table);
    sigla_status status = sgl_walk_open(&walk, work->transaction, table, &from, 0, error);
    while (status == SIGLA_OK && (status = sgl_walk_next(&walk, error)) == SIGLA_OK) {
        if (steps++ == most) {
            tell(work, "table \"%s\" has more records than it says, or goes round in circles", sgl_table_name(table));
            break;
        }
        status = tell_damage(work, look(work, &walk, error), error);
    }
    sgl_walk_close(&walk);
    return tell_damage(work, status == SIGLA_NOT_FOUND ? SIGLA_OK : status, error);
}

/* ---- documents ---- */

static void look_for_name(verification *work, sgl_name_kind kind, sigla_slice name, uint64_t document)
{
    sgl_key key = sgl_key_name((char)kind, name, document);
    if (name.len == 0)
        return;
    work->names++;
    if (sgl_table_has(work->transaction, SGL_TABLE_NAMES, &key, NULL) == SIGLA_NOT_FOUND)
        tell(work, "document %llu is not found by its name", number(document));
}

static sigla_status look_at_document(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_document_info info;
    uint64_t id = 0, by_hash = 0;
    work->documents++;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_store_document_decode(&info, id, &record))
        return sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    if (id == 0 || id > work->counters.last_document)
        tell(work, "document %llu has a number that was never given out", number(id));
    else if (work->found[id] != info.definitions)
        tell(work, "document %llu should have %lu definitions, and has %lu", number(id), (unsigned long)info.definitions,
             (unsigned long)work->found[id]);
    look_for_name(work, SGL_NAME_FILE, info.name, id);
    look_for_name(work, SGL_NAME_REFERENCE, info.reference, id);
    status = sgl_store_document_find(&by_hash, work->transaction, info.hash, error);
    if (status == SIGLA_NOT_FOUND || (status == SIGLA_OK && by_hash != id))
        tell(work, "document %llu is not found by its content", number(id));
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* ---- entries and their evidence ---- */

/* What all evidence of an entry comes to. */
typedef struct sums {
    uint64_t pieces;
    uint32_t documents;
    int64_t last_seen;
    double doubt;
    double best; /* of the document being summed */
    uint64_t document;
    uint32_t uses[2 * SGL_ENTRY_TERMS_MAX]; /* of each term, then of each that was taken out */
} sums;

static sigla_status step_evidence(verification *work, sigla_error *error)
{
    sigla_status status = sgl_walk_next(&work->evidence_walk, error);
    work->has_evidence = status == SIGLA_OK;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* Counts a use of a term, among those that are listed and those that a person has taken out; false when it is in neither. */
static bool count_use(sums *sum, const sigla_entry *entry, const char *language, sigla_slice text, sigla_term_type type)
{
    for (size_t i = 0; i < entry->term_count + entry->removed_count; i++) {
        const sigla_term *term = i < entry->term_count ? &entry->terms[i] : &entry->removed[i - entry->term_count];
        if (term->type != type || !sgl_slice_equal(term->text, text) || strcmp(term->language, language) != 0)
            continue;
        sum->uses[i]++;
        return true;
    }
    return false;
}

static void compare_uses(verification *work, const sigla_entry *entry, const sums *sum)
{
    for (size_t i = 0; i < entry->term_count + entry->removed_count; i++) {
        const sigla_term *term = i < entry->term_count ? &entry->terms[i] : &entry->removed[i - entry->term_count];
        if (term->count != sum->uses[i])
            tell(work, "entry %llu should have %lu pieces of evidence for %.*s, and has %lu", number(entry->id), (unsigned long)term->count,
                 (int)term->text.len, term->text.ptr, (unsigned long)sum->uses[i]);
    }
}

static void close_document(sums *sum)
{
    sum->doubt *= 1 - sum->best;
    sum->best = 0;
}

static void count_document(verification *work, const sigla_entry *entry, uint64_t document)
{
    if (document == 0 || document > work->counters.last_document)
        tell(work, "evidence of entry %llu refers to document %llu, which is not there", number(entry->id), number(document));
    else if (work->found[document] < UINT32_MAX)
        work->found[document]++;
}

/* Whether the wording of a piece leads to the entry that has it. */
static sigla_status look_at_wording(verification *work, const sigla_entry *entry, const sigla_evidence *piece, sigla_error *error)
{
    sgl_join join = {0};
    if (!sgl_wording_make(&work->wording, piece->short_form, piece->long_form))
        return sgl_fail_memory(error);
    sigla_status status = sgl_join_get(&join, work->transaction, &work->wording, error);
    if (status == SIGLA_OK)
        status = sgl_moved_root(&join.entry, work->transaction, error);
    if (status == SIGLA_NOT_FOUND || (status == SIGLA_OK && join.entry != entry->id))
        tell(work, "%.*s = %.*s is evidence of entry %llu, but the wording leads to entry %llu", (int)piece->short_form.len,
             piece->short_form.ptr, (int)(piece->long_form.len < 200 ? piece->long_form.len : 200), piece->long_form.ptr, number(entry->id),
             number(join.entry));
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status look_at_piece(verification *work, const sigla_entry *entry, sums *sum, uint64_t document, sigla_error *error)
{
    sgl_record record;
    sigla_evidence piece;
    work->evidence++;
    sum->pieces++;
    count_document(work, entry, document);
    if (sum->document != document) {
        close_document(sum);
        sum->documents++;
        sum->document = document;
        work->pairs++;
        if (sgl_place_has(work->transaction, document, entry->id, error) == SIGLA_NOT_FOUND)
            tell(work, "document %llu does not lead to entry %llu, which it has evidence of", number(document), number(entry->id));
    }
    sigla_status status = sgl_walk_record(&record, &work->evidence_walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_evidence_decode(&piece, &record))
        return sgl_table_damaged(error, work->transaction, SGL_TABLE_EVIDENCE, work->evidence_walk.key);
    bool has_short = count_use(sum, entry, piece.language, piece.short_form, SIGLA_TERM_SHORT);
    bool has_long = count_use(sum, entry, piece.language, piece.long_form, SIGLA_TERM_LONG);
    if (entry->term_count < SGL_ENTRY_TERMS_MAX && (!has_short || !has_long))
        tell(work, "entry %llu lacks a term that evidence from document %llu uses", number(entry->id), number(document));
    if (piece.added > sum->last_seen || sum->pieces == 1)
        sum->last_seen = piece.added;
    if (piece.confidence > sum->best)
        sum->best = piece.confidence;
    return look_at_wording(work, entry, &piece, error);
}

/* Sums up the evidence up to that of the entry; pieces of entries that are not there are told. */
static sigla_status sum_evidence(verification *work, const sigla_entry *entry, sums *sum, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    while (work->has_evidence && status == SIGLA_OK) {
        uint64_t owner = 0, document = 0;
        uint32_t place = 0;
        bool is_key = sgl_key_parse_evidence(&owner, &document, &place, work->evidence_walk.key);
        if (is_key && owner > entry->id)
            break;
        if (!is_key || owner < entry->id)
            tell(work, "there is evidence of entry %llu, which is not there", number(owner));
        else
            status = tell_damage(work, look_at_piece(work, entry, sum, document, error), error);
        if (status == SIGLA_OK)
            status = step_evidence(work, error);
    }
    close_document(sum);
    return status;
}

static void compare_sums(verification *work, const sgl_stored_entry *stored, const sums *sum)
{
    const sigla_entry *entry = &stored->entry;
    if (entry->evidence_total != sum->pieces)
        tell(work, "entry %llu should have %llu pieces of evidence, and has %llu", number(entry->id), number(entry->evidence_total),
             number(sum->pieces));
    if (entry->document_count != sum->documents)
        tell(work, "entry %llu should stand in %lu documents, and stands in %lu", number(entry->id), (unsigned long)entry->document_count,
             (unsigned long)sum->documents);
    if (entry->last_seen < sum->last_seen)
        tell(work, "entry %llu has evidence newer than its date", number(entry->id));
    if (!(fabs(stored->doubt - sum->doubt) <= DOUBT_TOLERANCE))
        tell(work, "entry %llu has a confidence that its evidence does not give", number(entry->id));
    compare_uses(work, entry, sum);
}

/* What an entry's state says of it, and whether its last change is one to it. */
static sigla_status look_at_state(verification *work, const sigla_entry *entry, sigla_error *error)
{
    sgl_stored_change change;
    uint64_t root = entry->id;
    bool gone = entry->state == SIGLA_ENTRY_MERGED || entry->state == SIGLA_ENTRY_EMPTY;
    if (gone && (entry->evidence_total > 0 || entry->edited))
        tell(work, "entry %llu is gone, and has evidence", number(entry->id));
    if (entry->state == SIGLA_ENTRY_LIVE && entry->evidence_total == 0 && !entry->edited)
        tell(work, "entry %llu is live, but neither a document nor a person stands for it", number(entry->id));
    if ((entry->state == SIGLA_ENTRY_MERGED) != (entry->merged_into != 0))
        tell(work, "entry %llu does not say where it went", number(entry->id));
    sigla_status status = sgl_moved_step(&root, work->transaction, error);
    if (status == SIGLA_OK && root != (entry->merged_into != 0 ? entry->merged_into : entry->id))
        tell(work, "entry %llu leads to another entry than it says", number(entry->id));
    if (status != SIGLA_OK || entry->revision == 0)
        return status;
    status = sgl_change_get(&change, work->transaction, entry->revision, error);
    if (status == SIGLA_NOT_FOUND || (status == SIGLA_OK && change.change.entry_id != entry->id && change.change.other_id != entry->id))
        tell(work, "the last change of entry %llu is not one to it", number(entry->id));
    sgl_stored_change_release(&change);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status look_at_terms(verification *work, const sigla_entry *entry, sigla_error *error)
{
    const sgl_index *lacking = NULL;
    bool live = entry->state == SIGLA_ENTRY_LIVE;
    work->entries += live;
    work->terms += live ? entry->term_count : 0;
    for (size_t i = 1; i < entry->term_count; i++)
        if (sgl_term_order(&entry->terms[i - 1], &entry->terms[i]) >= 0)
            tell(work, "the terms of entry %llu are not in order", number(entry->id));
    sigla_status status = live ? sgl_index_look(&lacking, work->index_rows, work->transaction, entry, error) : SIGLA_OK;
    if (status == SIGLA_OK && lacking != NULL)
        tell(work, "entry %llu is not found by all its terms: the index of %s lacks a row, or has it otherwise", number(entry->id), lacking->name);
    return status;
}

static sigla_status look_at_entry(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sgl_stored_entry stored;
    sums sum = {.doubt = 1};
    uint64_t id = 0;
    bool no_memory = false;
    sgl_arena_reset(&work->arena);
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_entry_decode(&stored, id, &record, &work->arena, &no_memory))
        return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    if (id == 0 || id > work->counters.last_entry)
        tell(work, "entry %llu has a number that was never given out", number(id));
    if (stored.entry.revision > work->counters.last_change)
        tell(work, "entry %llu comes from change %llu, which has not happened", number(id), number(stored.entry.revision));
    status = tell_damage(work, look_at_state(work, &stored.entry, error), error);
    if (status == SIGLA_OK)
        status = look_at_terms(work, &stored.entry, error);
    if (status == SIGLA_OK)
        status = sum_evidence(work, &stored.entry, &sum, error);
    if (status == SIGLA_OK)
        compare_sums(work, &stored, &sum);
    return status;
}

static sigla_status look_at_entries(verification *work, sigla_error *error)
{
    sgl_key from = {0};
    sigla_status status = sgl_walk_open(&work->evidence_walk, work->transaction, SGL_TABLE_EVIDENCE, &from, 0, error);
    if (status == SIGLA_OK)
        status = step_evidence(work, error);
    if (status == SIGLA_OK)
        status = walk_table(work, SGL_TABLE_ENTRIES, look_at_entry, error);
    if (status == SIGLA_OK && work->has_evidence)
        tell(work, "there is evidence of entries that are not there");
    sgl_walk_close(&work->evidence_walk);
    return status;
}

/* ---- the other tables ---- */

static sigla_status must_have_entry(verification *work, uint64_t entry, const char *what, sigla_error *error)
{
    sgl_key key = sgl_key_number(entry);
    sigla_status status = sgl_table_has(work->transaction, SGL_TABLE_ENTRIES, &key, error);
    if (status == SIGLA_NOT_FOUND)
        tell(work, "%s refers to entry %llu, which is not there", what, number(entry));
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status must_have_document(verification *work, uint64_t document, const char *what, sigla_error *error)
{
    sgl_key key = sgl_key_number(document);
    sigla_status status = sgl_table_has(work->transaction, SGL_TABLE_DOCUMENTS, &key, error);
    if (status == SIGLA_NOT_FOUND)
        tell(work, "%s refers to document %llu, which is not there", what, number(document));
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status look_at_row(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_term_row row;
    if (!sgl_key_parse_term(&row.fold, &row.cut, &row.type, &row.entry, walk->key))
        return sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    return must_have_entry(work, row.entry, "the index of terms", error);
}

static sigla_status look_at_hash(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    uint64_t document = sgl_record_number(&record);
    if (!sgl_record_finish(&record))
        return sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    return must_have_document(work, document, "a content hash", error);
}

static sigla_status look_at_join(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sgl_join join;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_join_decode(&join, &record))
        return sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    return must_have_entry(work, join.entry, "a wording", error);
}

static sigla_status look_at_moved(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    uint64_t entry = 0;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status == SIGLA_OK && sgl_key_parse_number(&entry, walk->key))
        status = sgl_moved_root(&entry, work->transaction, error);
    return status != SIGLA_OK ? status : must_have_entry(work, entry, "a merged entry", error);
}

static sigla_status look_at_change(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sgl_stored_change stored;
    uint64_t at = 0;
    bool no_memory = false;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&at, walk->key) || !sgl_change_decode(&stored, at, &record, &no_memory))
        status = no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    if (status == SIGLA_OK && stored.change.entry_id != 0)
        status = must_have_entry(work, stored.change.entry_id, "the change log", error);
    if (status == SIGLA_OK && stored.change.other_id != 0)
        status = must_have_entry(work, stored.change.other_id, "the change log", error);
    if (status == SIGLA_OK && stored.change.document_id > work->counters.last_document)
        tell(work, "the change log speaks of document %llu, which has never been", number(stored.change.document_id));
    sgl_stored_change_release(&stored);
    return status;
}

static sigla_status look_at_checksum(verification *work, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    (void)work;
    return sgl_walk_record(&record, walk, error);
}

/* The numbers of changes have no gaps: the first is 1, the last is last_change, and there are that many. */
static sigla_status look_at_log(verification *work, sigla_error *error)
{
    sgl_key last = sgl_key_number(work->counters.last_change);
    sgl_key beyond = sgl_key_number(work->counters.last_change + 1);
    uint64_t count = sgl_table_count(work->transaction, SGL_TABLE_CHANGES);
    if (count != work->counters.last_change)
        tell(work, "the change log should have %llu lines, and has %llu", number(work->counters.last_change), number(count));
    if (count > 0 && sgl_table_has(work->transaction, SGL_TABLE_CHANGES, &last, error) == SIGLA_NOT_FOUND)
        tell(work, "the last line of the change log is not there");
    if (sgl_table_has(work->transaction, SGL_TABLE_CHANGES, &beyond, error) == SIGLA_OK)
        tell(work, "the change log goes on beyond its last number");
    return walk_table(work, SGL_TABLE_CHANGES, look_at_change, error);
}

static void compare_count(verification *work, const char *what, uint64_t counted, uint64_t found)
{
    if (counted != found)
        tell(work, "the store counts %llu %s, and has %llu", number(counted), what, number(found));
}

static sigla_status compare_index(verification *work, size_t i, sigla_error *error)
{
    uint64_t rows = 0, strays = 0;
    const sgl_index *index = &sgl_indexes[i];
    sigla_status status = tell_damage(work, sgl_index_sweep(&rows, &strays, work->transaction, index, error), error);
    if (status == SIGLA_OK && index->is_used == NULL && rows != work->index_rows[i])
        tell(work, "the index of %s should have %llu rows, and has %llu", index->name, number(work->index_rows[i]), number(rows));
    if (strays > 0)
        tell(work, "the index of %s has %llu rows for texts that no term has", index->name, number(strays));
    return status;
}

static void compare_counts(verification *work)
{
    uint64_t hashes = sgl_table_count(work->transaction, SGL_TABLE_HASHES);
    compare_count(work, "entries", work->counters.entries, work->entries);
    compare_count(work, "terms", work->counters.terms, work->terms);
    compare_count(work, "pieces of evidence", work->counters.evidence, work->evidence);
    compare_count(work, "documents", work->counters.documents, work->documents);
    compare_count(work, "content hashes", work->documents, hashes);
    compare_count(work, "ways from documents to entries", work->pairs, sgl_table_count(work->transaction, SGL_TABLE_PLACES));
    compare_count(work, "names of documents", work->names, sgl_table_count(work->transaction, SGL_TABLE_NAMES));
}

static sigla_status verify_all(verification *work, sigla_error *error)
{
    static const struct {
        sgl_table table;
        look_fn look;
    } tables[] = {
        {SGL_TABLE_DOCUMENTS, look_at_document}, {SGL_TABLE_HASHES, look_at_hash},     {SGL_TABLE_TERMS, look_at_row},
        {SGL_TABLE_JOINS, look_at_join},         {SGL_TABLE_TOKENS, look_at_checksum}, {SGL_TABLE_META, look_at_checksum},
        {SGL_TABLE_MOVED, look_at_moved},
    };
    sigla_status status = look_at_entries(work, error);
    for (size_t i = 0; i < sizeof tables / sizeof tables[0] && status == SIGLA_OK; i++)
        status = walk_table(work, tables[i].table, tables[i].look, error);
    if (status == SIGLA_OK)
        status = look_at_log(work, error);
    for (size_t i = 0; i < sgl_index_count && status == SIGLA_OK; i++)
        status = compare_index(work, i, error);
    if (status == SIGLA_OK)
        compare_counts(work);
    return status;
}

sigla_status sgl_verify(sgl_transaction *transaction, sgl_faults *faults, sigla_error *error)
{
    verification work = {.transaction = transaction, .faults = faults};
    sigla_error own = {0};
    sigla_status status = sgl_counters_load(&work.counters, transaction, &own);
    if (status == SIGLA_DAMAGED) {
        tell(&work, "%s", own.message);
        return SIGLA_OK;
    }
    if (status == SIGLA_OK && work.counters.last_document >= SIZE_MAX / sizeof *work.found) {
        tell(&work, "the store counts more documents than there can be");
        return SIGLA_OK;
    }
    sgl_arena_init(&work.arena);
    sgl_wording_init(&work.wording);
    if (status == SIGLA_OK && !sgl_words_load())
        status = sgl_fail_memory(&own);
    if (status == SIGLA_OK) {
        work.found = sgl_calloc((size_t)work.counters.last_document + 1, sizeof *work.found);
        status = work.found == NULL ? sgl_fail_memory(&own) : verify_all(&work, &own);
    }
    sgl_free(work.found);
    sgl_wording_release(&work.wording);
    sgl_arena_release(&work.arena);
    if (status != SIGLA_OK && error != NULL)
        *error = own;
    return status;
}
