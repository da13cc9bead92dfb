/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of entries, and the calls of sigla/store.h that read one. */
#include "store/entries.h"

#include "base/error.h"
#include "base/memory.h"
#include "store/evidence.h"
#include "store/index.h"

/* Bits of a term. The type stands in the lowest two. */
#define TERM_CASE 4u
#define TERM_LOOKUP 8u
#define TERM_PERSON 16u
#define TERM_DETAILS 32u /* kind, part of speech, gender, number, source follow */
#define TERM_BITS 63u

/* Bits of an entry. The state stands in the lowest two. */
#define ENTRY_EDITED 4u
#define ENTRY_SAID 8u /* domain, collections, texts, references, removed terms follow */
#define ENTRY_BITS 15u

/* ---- writing ---- */

static bool has_details(const sigla_term *term)
{
    return term->kind != SIGLA_KIND_NONE || term->part_of_speech != SIGLA_SPEECH_NONE || term->gender != SIGLA_GENDER_NONE ||
           term->number != SIGLA_NUMBER_NONE || term->source.len > 0;
}

static void encode_term(sigla_buffer *out, const sigla_term *term)
{
    bool details = has_details(term);
    sgl_record_put_number(out, (uint64_t)term->type | (term->case_sensitive ? TERM_CASE : 0) | (term->lookup_only ? TERM_LOOKUP : 0) |
                                   (term->by_person ? TERM_PERSON : 0) | (details ? TERM_DETAILS : 0));
    sgl_record_put_number(out, (uint64_t)term->joined_by << 6 | (uint64_t)term->status << 3 | term->reliability);
    sgl_record_put_number(out, term->count);
    sgl_record_put_text(out, sigla_slice_of(term->language));
    sgl_record_put_text(out, term->text);
    if (!details)
        return;
    sgl_record_put_number(out, (uint64_t)term->kind);
    sgl_record_put_number(out, (uint64_t)term->part_of_speech);
    sgl_record_put_number(out, (uint64_t)term->gender);
    sgl_record_put_number(out, (uint64_t)term->number);
    sgl_record_put_text(out, term->source);
}

static void encode_terms(sigla_buffer *out, const sigla_term *terms, size_t count)
{
    sgl_record_put_number(out, count);
    for (size_t i = 0; i < count; i++)
        encode_term(out, &terms[i]);
}

static bool has_said(const sigla_entry *entry)
{
    return entry->merged_into != 0 || entry->domain.len > 0 || entry->eurovoc[0] != '\0' || entry->collection_count > 0 ||
           entry->text_count > 0 || entry->reference_count > 0 || entry->removed_count > 0;
}

static void encode_said(sigla_buffer *out, const sigla_entry *entry)
{
    sgl_record_put_number(out, entry->merged_into);
    sgl_record_put_text(out, entry->domain);
    sgl_record_put_text(out, sigla_slice_of(entry->eurovoc));
    sgl_record_put_number(out, entry->collection_count);
    for (size_t i = 0; i < entry->collection_count; i++)
        sgl_record_put_text(out, entry->collections[i]);
    sgl_record_put_number(out, entry->text_count);
    for (size_t i = 0; i < entry->text_count; i++) {
        sgl_record_put_text(out, sigla_slice_of(entry->texts[i].language));
        sgl_record_put_text(out, entry->texts[i].definition);
        sgl_record_put_text(out, entry->texts[i].note);
    }
    sgl_record_put_number(out, entry->reference_count);
    for (size_t i = 0; i < entry->reference_count; i++) {
        sgl_record_put_number(out, (uint64_t)entry->references[i].relation);
        sgl_record_put_number(out, entry->references[i].entry_id);
    }
    encode_terms(out, entry->removed, entry->removed_count);
}

void sgl_entry_encode(sigla_buffer *out, const sgl_stored_entry *stored)
{
    const sigla_entry *entry = &stored->entry;
    bool said = has_said(entry);
    sgl_record_begin(out);
    sgl_record_put_number(out, (uint64_t)entry->state | (entry->edited ? ENTRY_EDITED : 0) | (said ? ENTRY_SAID : 0));
    sgl_record_put_number(out, entry->revision);
    sgl_record_put_number(out, entry->evidence_total);
    sgl_record_put_number(out, entry->document_count);
    sgl_record_put_signed(out, entry->last_seen);
    sgl_record_put_real(out, stored->doubt);
    encode_terms(out, entry->terms, entry->term_count);
    if (said)
        encode_said(out, entry);
}

/* ---- reading; false when memory is lacking, what is wrong with the record is remembered in it ---- */

static bool keep_text(sigla_slice *out, sgl_record *record, sgl_arena *arena)
{
    sigla_slice text = sgl_record_text(record);
    if (text.len == 0) {
        *out = (sigla_slice){"", 0};
        return true;
    }
    *out = sgl_arena_copy(arena, text);
    return out->ptr != NULL;
}

static void decode_term_1(sigla_term *out, sgl_record *record)
{
    uint64_t type = sgl_record_number_max(record, SIGLA_TERM_LONG);
    out->type = type == SIGLA_TERM_SHORT ? SIGLA_TERM_SHORT : SIGLA_TERM_LONG;
    if (type == 0)
        record->bad = true;
    out->status = (sigla_term_status)sgl_record_number_max(record, SIGLA_TERM_SUPERSEDED);
    out->reliability = (unsigned)sgl_record_number_max(record, 4);
}

static uint64_t decode_term_bits(sigla_term *out, sgl_record *record)
{
    uint64_t bits = sgl_record_number_max(record, TERM_BITS);
    uint64_t values = sgl_record_number_max(record, SIGLA_JOIN_PERSON << 6 | 63);
    uint64_t status = values >> 3 & 7;
    if ((bits & 3) == 0 || (bits & 3) == 3 || (values & 7) > 4 || status > SIGLA_TERM_SUPERSEDED)
        record->bad = true;
    out->type = (bits & 3) == SIGLA_TERM_SHORT ? SIGLA_TERM_SHORT : SIGLA_TERM_LONG;
    out->case_sensitive = (bits & TERM_CASE) != 0;
    out->lookup_only = (bits & TERM_LOOKUP) != 0;
    out->by_person = (bits & TERM_PERSON) != 0;
    out->joined_by = (sigla_join_rule)(values >> 6);
    out->status = (sigla_term_status)(status <= SIGLA_TERM_SUPERSEDED ? status : 0);
    out->reliability = (unsigned)(values & 7);
    return bits;
}

static bool decode_term(sigla_term *out, sgl_record *record, sgl_arena *arena)
{
    uint64_t bits = 0;
    *out = (sigla_term){.source = {"", 0}};
    if (record->version == 1)
        decode_term_1(out, record);
    else
        bits = decode_term_bits(out, record);
    out->count = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    sgl_record_text_to(record, out->language, sizeof out->language);
    out->text = sgl_arena_copy(arena, sgl_record_text(record));
    if (out->text.ptr == NULL || (bits & TERM_DETAILS) == 0)
        return out->text.ptr != NULL;
    out->kind = (sigla_term_kind)sgl_record_number_max(record, SIGLA_KIND_PHRASE);
    out->part_of_speech = (sigla_part_of_speech)sgl_record_number_max(record, SIGLA_SPEECH_OTHER);
    out->gender = (sigla_gender)sgl_record_number_max(record, SIGLA_GENDER_OTHER);
    out->number = (sigla_number)sgl_record_number_max(record, SIGLA_NUMBER_MASS);
    return keep_text(&out->source, record, arena);
}

/* An array of what the record counts, at most `max`; NULL when memory is lacking. */
static void *decode_count(size_t *count, sgl_record *record, uint64_t max, size_t size, sgl_arena *arena)
{
    *count = (size_t)sgl_record_number_max(record, max);
    return sgl_arena_calloc(arena, *count, size);
}

static bool decode_terms(const sigla_term **out, size_t *count, sgl_record *record, sgl_arena *arena)
{
    sigla_term *terms = decode_count(count, record, SGL_ENTRY_TERMS_MAX, sizeof *terms, arena);
    bool has_memory = terms != NULL;
    for (size_t i = 0; i < *count && !record->bad && has_memory; i++)
        has_memory = decode_term(&terms[i], record, arena);
    *out = terms;
    return has_memory;
}

static bool decode_texts(sigla_entry *entry, sgl_record *record, sgl_arena *arena)
{
    sigla_entry_text *texts = decode_count(&entry->text_count, record, SIGLA_LANGUAGES_MAX, sizeof *texts, arena);
    bool has_memory = texts != NULL;
    for (size_t i = 0; i < entry->text_count && !record->bad && has_memory; i++) {
        sgl_record_text_to(record, texts[i].language, sizeof texts[i].language);
        has_memory = keep_text(&texts[i].definition, record, arena) && keep_text(&texts[i].note, record, arena);
    }
    entry->texts = texts;
    return has_memory;
}

static bool decode_references(sigla_entry *entry, sgl_record *record, sgl_arena *arena)
{
    sigla_reference *references = decode_count(&entry->reference_count, record, SIGLA_REFERENCES_MAX, sizeof *references, arena);
    for (size_t i = 0; i < entry->reference_count && !record->bad && references != NULL; i++) {
        references[i].relation = (sigla_relation)sgl_record_number_max(record, SIGLA_RELATION_NARROWER);
        references[i].entry_id = sgl_record_number(record);
        if (references[i].relation == 0)
            record->bad = true;
    }
    entry->references = references;
    return references != NULL;
}

static bool decode_said(sigla_entry *entry, sgl_record *record, sgl_arena *arena)
{
    entry->merged_into = sgl_record_number(record);
    if (!keep_text(&entry->domain, record, arena))
        return false;
    sgl_record_text_to(record, entry->eurovoc, sizeof entry->eurovoc);
    sigla_slice *collections = decode_count(&entry->collection_count, record, SIGLA_COLLECTIONS_MAX, sizeof *collections, arena);
    bool has_memory = collections != NULL;
    for (size_t i = 0; i < entry->collection_count && !record->bad && has_memory; i++)
        has_memory = keep_text(&collections[i], record, arena);
    entry->collections = collections;
    return has_memory && decode_texts(entry, record, arena) && decode_references(entry, record, arena) &&
           decode_terms(&entry->removed, &entry->removed_count, record, arena);
}

bool sgl_entry_decode(sgl_stored_entry *out, uint64_t id, sgl_record *record, sgl_arena *arena, bool *no_memory)
{
    *out = (sgl_stored_entry){.entry.id = id, .entry.domain = {"", 0}};
    *no_memory = false;
    sigla_entry *entry = &out->entry;
    uint64_t bits = record->version == 1 ? 0 : sgl_record_number_max(record, ENTRY_BITS);
    entry->state = (sigla_entry_state)(bits & 3);
    entry->edited = (bits & ENTRY_EDITED) != 0;
    entry->revision = sgl_record_number(record);
    entry->evidence_total = (size_t)sgl_record_number(record);
    entry->document_count = (uint32_t)sgl_record_number_max(record, UINT32_MAX);
    entry->last_seen = sgl_record_signed(record);
    out->doubt = sgl_record_real(record);
    if (record->bad)
        return false;
    *no_memory =
        !decode_terms(&entry->terms, &entry->term_count, record, arena) || ((bits & ENTRY_SAID) != 0 && !decode_said(entry, record, arena));
    double confidence = 1 - out->doubt;
    entry->confidence = confidence > SGL_CONFIDENCE_MAX ? SGL_CONFIDENCE_MAX : confidence;
    return !*no_memory && sgl_record_finish(record);
}

sigla_status sgl_entry_get(sgl_stored_entry *out, sgl_transaction *transaction, uint64_t id, sgl_arena *arena, sigla_error *error)
{
    sgl_key key = sgl_key_number(id);
    sgl_record record;
    bool no_memory = false;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_ENTRIES, &key, error);
    if (status != SIGLA_OK || sgl_entry_decode(out, id, &record, arena, &no_memory))
        return status;
    return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, transaction, SGL_TABLE_ENTRIES, sgl_key_slice(&key));
}

sigla_status sgl_entry_put(sgl_transaction *transaction, const sgl_stored_entry *stored, sigla_error *error)
{
    sgl_key key = sgl_key_number(stored->entry.id);
    sgl_entry_encode(&transaction->scratch, stored);
    return sgl_table_put(transaction, SGL_TABLE_ENTRIES, &key, &transaction->scratch, error);
}

sigla_status sgl_entry_peek(sigla_entry_state *state, bool *edited, sgl_transaction *transaction, uint64_t id, sigla_error *error)
{
    sgl_key key = sgl_key_number(id);
    sgl_record record;
    *state = SIGLA_ENTRY_EMPTY;
    *edited = false;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_ENTRIES, &key, error);
    if (status != SIGLA_OK)
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    uint64_t bits = record.version > 1 ? sgl_record_number(&record) : 0;
    *state = (sigla_entry_state)(bits & 3);
    *edited = (bits & ENTRY_EDITED) != 0;
    return SIGLA_OK;
}

/* What evidence there is, and whether a person stands for the entry, decides whether it is live or empty. */
static void settle_state(sigla_entry *entry)
{
    bool stays = entry->evidence_total > 0 || entry->edited;
    if (entry->state == SIGLA_ENTRY_LIVE && !stays)
        entry->state = SIGLA_ENTRY_EMPTY;
    else if (entry->state == SIGLA_ENTRY_EMPTY && stays)
        entry->state = SIGLA_ENTRY_LIVE;
}

/* The state, the indexes and the counts that follow from a change. */
static sigla_status account(sgl_transaction *transaction, const sigla_entry *before, sigla_entry *entry, sigla_error *error)
{
    sgl_counters *counters = &transaction->counters;
    settle_state(entry);
    const sigla_entry *old = before != NULL && before->state == SIGLA_ENTRY_LIVE ? before : NULL;
    const sigla_entry *new = entry->state == SIGLA_ENTRY_LIVE ? entry : NULL;
    sigla_status status = old == NULL && new == NULL ? SIGLA_OK : sgl_index_update(transaction, old, new, error);
    if (status != SIGLA_OK)
        return status;
    counters->entries += (new != NULL);
    counters->entries -= (old != NULL);
    counters->terms += new == NULL ? 0 : new->term_count;
    counters->terms -= old == NULL ? 0 : old->term_count;
    return SIGLA_OK;
}

sigla_status sgl_draft_get(sgl_draft *draft, sgl_transaction *transaction, uint64_t id, sigla_error *error)
{
    sgl_stored_entry stored;
    sigla_status status = sgl_entry_get(&stored, transaction, id, &draft->arena, error);
    if (status != SIGLA_OK)
        return status;
    draft->doubt = stored.doubt;
    return sgl_draft_load(draft, &stored.entry) ? SIGLA_OK : sgl_fail_memory(error);
}

sigla_status sgl_draft_put(sgl_draft *draft, sgl_transaction *transaction, const sigla_entry *before, sigla_error *error)
{
    /* The terms are still in the order in which they came: what has not changed is seen at a glance. */
    sgl_draft_expose(draft);
    sigla_status status = account(transaction, before, &draft->entry, error);
    if (status != SIGLA_OK)
        return status;
    sgl_draft_finish(draft);
    const sgl_stored_entry after = {draft->entry, draft->doubt};
    return sgl_entry_put(transaction, &after, error);
}

/* What the caller of sigla_store_entry gets: the list in front, the memory behind it. */
typedef struct entry_answer {
    sigla_entry_list list;
    sgl_arena arena;
    sgl_stored_entry stored;
} entry_answer;

void sigla_entry_list_free(sigla_entry_list *list)
{
    entry_answer *answer = (entry_answer *)list;
    if (answer == NULL)
        return;
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

static sigla_status load(entry_answer *answer, sgl_transaction *transaction, uint64_t id, size_t evidence_max, sigla_error *error)
{
    sigla_status status = sgl_entry_get(&answer->stored, transaction, id, &answer->arena, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, status, "there is no entry %llu", (unsigned long long)id);
    if (status == SIGLA_OK)
        status = sgl_evidence_load(&answer->stored.entry, transaction, evidence_max, &answer->arena, error);
    answer->list.entries = &answer->stored.entry;
    answer->list.count = 1;
    return status;
}

sigla_status sigla_store_entry(sigla_entry_list **out, sigla_store *store, uint64_t id, size_t evidence_max, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    entry_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = load(answer, &transaction, id, evidence_max, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        *out = &answer->list;
    else
        sigla_entry_list_free(&answer->list);
    return status;
}
