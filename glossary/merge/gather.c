/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An entry is read once, gets all its definitions of the document, and is written once. A document counts once for the confidence, with its
 * best definition: saying a thing twice does not make it truer.
 */
#include "merge/gather.h"

#include "base/error.h"
#include "store/changes.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/places.h"

/* An entry being changed. */
typedef struct gathering {
    sgl_transaction *transaction;
    const sgl_source *source;
    sigla_entry before; /* what the store has; id 0 for a new one */
    sgl_draft draft;
    double best; /* confidence of the best definition */
} gathering;

static const char *language_of(const sigla_definition *definition)
{
    const char *language = definition->language;
    return language == NULL || language[0] == '\0' || strlen(language) >= SIGLA_LANGUAGE_MAX ? "und" : language;
}

static double confidence_of(const sigla_definition *definition)
{
    double confidence = definition->confidence;
    return confidence >= 0 && confidence <= 1 ? confidence : confidence > 1 ? 1 : 0;
}

static sigla_status load(gathering *work, uint64_t entry, bool is_new, sigla_error *error)
{
    if (is_new)
        return SIGLA_OK;
    sigla_status status = sgl_draft_get(&work->draft, work->transaction, entry, error);
    work->before = work->draft.entry;
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: entry %llu, which a wording refers to, is not there",
                        sgl_store_path(work->transaction->store), (unsigned long long)entry);
    return status;
}

/* Counts a use of a term, also of one that a person has taken out. A writing beyond the most that an entry lists is kept as evidence only. */
static sigla_status use_term(gathering *work, sigla_slice text, const char *language, sigla_term_type type, sigla_join_rule rule,
                             sigla_error *error)
{
    sigla_term *term = sgl_draft_term(&work->draft, type, language, text);
    sigla_status status = SIGLA_OK;
    if (term == NULL)
        term = sgl_draft_removed(&work->draft, type, language, text);
    if (term == NULL && work->draft.terms.count < SGL_ENTRY_TERMS_MAX) {
        status = sgl_draft_add_term(&term, &work->draft, type, language, text, error);
        if (status == SIGLA_OK)
            term->joined_by = rule;
    }
    if (term != NULL)
        term->count += term->count < UINT32_MAX;
    return status;
}

static sigla_span within(sigla_span span, sigla_slice text)
{
    return span.begin <= span.end && span.end <= text.len ? span : (sigla_span){0, 0};
}

static sigla_span ordered(sigla_span span)
{
    return span.begin <= span.end ? span : (sigla_span){0, 0};
}

static sigla_status put_evidence(gathering *work, const sigla_definition *definition, uint32_t number, sigla_error *error)
{
    bool has_sentence = definition->sentence.len <= SIGLA_SENTENCE_MAX;
    sigla_evidence evidence = {
        .entry_id = work->draft.entry.id,
        .document_id = work->source->document,
        .short_form = definition->short_form,
        .long_form = definition->long_form,
        .sentence = has_sentence ? definition->sentence : (sigla_slice){"", 0},
        .short_span = ordered(definition->short_span),
        .long_span = ordered(definition->long_span),
        .paragraph = definition->paragraph,
        .pattern = sigla_slice_of(definition->pattern),
        .confidence = confidence_of(definition),
        .added = work->source->time,
    };
    evidence.sentence_short = within(definition->sentence_short, evidence.sentence);
    evidence.sentence_long = within(definition->sentence_long, evidence.sentence);
    memcpy(evidence.language, language_of(definition), strlen(language_of(definition)) + 1);
    return sgl_evidence_put(work->transaction, &evidence, number, error);
}

static sigla_status take(gathering *work, const sgl_placed *placed, sigla_error *error)
{
    const sigla_definition *definition = &work->source->definitions[placed->number];
    const char *language = language_of(definition);
    sigla_status status = use_term(work, definition->short_form, language, SIGLA_TERM_SHORT, placed->rule, error);
    if (status == SIGLA_OK)
        status = use_term(work, definition->long_form, language, SIGLA_TERM_LONG, placed->rule, error);
    if (status == SIGLA_OK)
        status = put_evidence(work, definition, placed->number, error);
    if (confidence_of(definition) > work->best)
        work->best = confidence_of(definition);
    return status;
}

static sigla_status save(gathering *work, size_t count, sigla_error *error)
{
    sigla_entry *entry = &work->draft.entry;
    entry->document_count += entry->document_count < UINT32_MAX;
    entry->revision = work->transaction->counters.last_change + 1;
    entry->evidence_total += count;
    if (entry->last_seen < work->source->time || entry->evidence_total == count)
        entry->last_seen = work->source->time;
    work->draft.doubt *= 1 - work->best;
    work->transaction->counters.evidence += count;
    sigla_status status = sgl_place_put(work->transaction, work->source->document, entry->id, error);
    if (status != SIGLA_OK)
        return status;
    return sgl_draft_put(&work->draft, work->transaction, work->before.id == 0 ? NULL : &work->before, error);
}

static sigla_status log_change(gathering *work, const sigla_definition *first, size_t count, bool is_new, sigla_error *error)
{
    sigla_buffer detail;
    sigla_buffer_init(&detail);
    sigla_buffer_append(&detail, first->short_form.ptr, first->short_form.len);
    sigla_buffer_append_text(&detail, " = ");
    sigla_buffer_append(&detail, first->long_form.ptr, first->long_form.len);
    if (count > 1)
        sigla_buffer_printf(&detail, " (%zu places)", count);
    sigla_change change = {.number = work->draft.entry.revision,
                           .time = work->source->time,
                           .author = work->source->author,
                           .entry_id = work->draft.entry.id,
                           .document_id = work->source->document,
                           .previous = work->before.revision,
                           .detail = sigla_buffer_slice(&detail)};
    sigla_status status = detail.failed
                              ? sgl_fail_memory(error)
                              : sgl_change_put(work->transaction, is_new ? SGL_ACTION_NEW_ENTRY : SGL_ACTION_ADD_EVIDENCE, &change, error);
    sigla_buffer_release(&detail);
    return status;
}

sigla_status sgl_gather_entry(sgl_transaction *transaction, const sgl_source *source, const sgl_placed *placed, size_t count, bool is_new,
                              sigla_error *error)
{
    gathering work = {.transaction = transaction, .source = source};
    sgl_draft_init(&work.draft, placed[0].entry);
    sigla_status status = load(&work, placed[0].entry, is_new, error);
    for (size_t i = 0; i < count && status == SIGLA_OK; i++)
        status = take(&work, &placed[i], error);
    if (status == SIGLA_OK)
        status = save(&work, count, error);
    if (status == SIGLA_OK)
        status = log_change(&work, &source->definitions[placed[0].number], count, is_new, error);
    sgl_draft_release(&work.draft);
    return status;
}
