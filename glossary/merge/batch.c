/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Adds a document: decides for each definition which entry it belongs to (join.c), then writes entry after entry with all that it gets
 * (gather.c). One write transaction; it may run twice, so everything starts anew in `run`.
 */
#include "merge/batch.h"

#include "base/error.h"
#include "base/memory.h"
#include "language/words.h"
#include "merge/gather.h"
#include "merge/join.h"
#include "merge/withdraw.h"
#include "store/changes.h"
#include "store/documents.h"
#include "store/entries.h"
#include "store/places.h"

#include <sigla/text.h>
#include <stdlib.h>
#include <time.h>

/* What a run of the transaction works with. */
typedef struct run {
    const sgl_batch *batch;
    sigla_add_report report;
    sgl_placed *placed; /* room for all definitions */
    size_t placed_count;
    sgl_withdrawal older; /* the version that is replaced */
} run;

static bool is_term(sigla_slice text)
{
    return text.len > 0 && text.len <= SGL_TERM_MAX_BYTES && sigla_text_valid(text) == text.len;
}

/* The longest beginning of at most `max` bytes that does not part a character. */
static sigla_slice cut(sigla_slice text, size_t max)
{
    if (text.len <= max)
        return text;
    while (max > 0 && ((unsigned char)text.ptr[max] & 0xC0) == 0x80)
        max--;
    return (sigla_slice){text.ptr, max};
}

static sigla_status place_all(run *work, sgl_transaction *transaction, const sgl_source *source, sigla_error *error)
{
    const sgl_batch *batch = work->batch;
    sgl_joiner joiner;
    sigla_status status = SIGLA_OK;
    const sgl_actor actor = {source->author, source->time};
    sgl_joiner_init(&joiner, transaction, &actor);
    for (size_t i = 0; i < batch->definition_count && status == SIGLA_OK; i++) {
        const sigla_definition *definition = &batch->definitions[i];
        sgl_placed place = {.number = (uint32_t)i};
        if (!is_term(definition->short_form) || !is_term(definition->long_form))
            continue;
        status = sgl_joiner_place(&place.entry, &place.rule, &joiner, definition, error);
        if (status == SIGLA_OK && place.entry != 0)
            work->placed[work->placed_count++] = place;
    }
    sgl_joiner_release(&joiner);
    /* A later definition may have made two entries one. */
    for (size_t i = 0; i < work->placed_count && status == SIGLA_OK; i++)
        status = sgl_moved_root(&work->placed[i].entry, transaction, error);
    return status;
}

static int order_of_places(const void *left, const void *right)
{
    const sgl_placed *a = left, *b = right;
    if (a->entry != b->entry)
        return a->entry < b->entry ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static sigla_status log_document(run *work, sgl_transaction *transaction, const sgl_source *source, sigla_error *error)
{
    sigla_buffer detail;
    sigla_buffer_init(&detail);
    sigla_slice name = cut(work->batch->document.name, SGL_NAME_MAX_BYTES);
    sigla_buffer_append(&detail, name.ptr, name.len);
    sigla_buffer_printf(&detail, ": %zu definition%s", work->placed_count, work->placed_count == 1 ? "" : "s");
    bool newer = work->older.document.id != 0;
    if (newer)
        sigla_buffer_printf(&detail, "; in place of document %llu", (unsigned long long)work->older.document.id);
    sigla_change change = {.number = transaction->counters.last_change + 1,
                           .time = source->time,
                           .author = source->author,
                           .document_id = source->document,
                           .detail = sigla_buffer_slice(&detail)};
    sgl_action action = newer ? SGL_ACTION_REPLACE_DOCUMENT : SGL_ACTION_ADD_DOCUMENT;
    sigla_status status = detail.failed ? sgl_fail_memory(error) : sgl_change_put(transaction, action, &change, error);
    sigla_buffer_release(&detail);
    return status;
}

static sigla_status write_document(run *work, sgl_transaction *transaction, const sgl_source *source, sigla_error *error)
{
    sigla_document_info info = work->batch->document;
    info.id = source->document;
    info.name = cut(info.name, SGL_NAME_MAX_BYTES);
    info.title = cut(info.title, SGL_TITLE_MAX_BYTES);
    info.definitions = (uint32_t)work->placed_count;
    info.added = source->time;
    sigla_status status = sgl_store_document_put(transaction, &info, error);
    return status != SIGLA_OK ? status : log_document(work, transaction, source, error);
}

static sigla_status write_entries(run *work, sgl_transaction *transaction, const sgl_source *source, uint64_t first_new, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0, end = 0; i < work->placed_count && status == SIGLA_OK; i = end) {
        uint64_t entry = work->placed[i].entry;
        for (end = i; end < work->placed_count && work->placed[end].entry == entry;)
            end++;
        bool is_new = entry >= first_new;
        status = sgl_gather_entry(transaction, source, work->placed + i, end - i, is_new, error);
        work->report.entries_new += is_new;
        work->report.entries_joined += !is_new;
    }
    return status;
}

/* The older version of the document goes first: what both have is found again under the same numbers. */
static sigla_status withdraw_older(run *work, sgl_transaction *transaction, sigla_error *error)
{
    uint64_t older = 0;
    /* What came through a pipe has no name of its own. */
    bool nameless = sgl_slice_equal(work->batch->document.name, sigla_slice_of("standard input"));
    if (work->batch->beside || (nameless && work->batch->document.reference.len == 0))
        return SIGLA_OK;
    sigla_status status = sgl_withdraw_find(&older, transaction, &work->batch->document, work->batch->beside_from, error);
    return status != SIGLA_OK || older == 0 ? status : sgl_withdraw_begin(&work->older, transaction, older, error);
}

static sigla_status end_withdrawal(run *work, sgl_transaction *transaction, const sgl_source *source, sigla_error *error)
{
    const sgl_actor actor = {source->author, source->time};
    if (work->older.document.id == 0)
        return SIGLA_OK;
    sigla_status status = sgl_withdraw_end(&work->older, transaction, &actor, source->document, error);
    work->report.replaced_id = work->older.document.id;
    work->report.entries_lost = work->older.entries_lost;
    work->report.entries_gone = work->older.entries_gone;
    return status;
}

static sigla_status run_once(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    run *work = payload;
    const sgl_batch *batch = work->batch;
    sgl_withdrawal_release(&work->older);
    sgl_withdrawal_init(&work->older);
    work->report = (sigla_add_report){0};
    work->placed_count = 0;
    sigla_status status = sgl_store_document_find(&work->report.document_id, transaction, batch->document.hash, error);
    if (status != SIGLA_NOT_FOUND)
        return status == SIGLA_OK ? SIGLA_UNCHANGED : status;
    uint64_t first_new = transaction->counters.last_entry + 1;
    work->report.first_change = transaction->counters.last_change + 1;
    sgl_source source = {.document = ++transaction->counters.last_document,
                         .definitions = batch->definitions,
                         .author = cut(sigla_slice_of(batch->author == NULL ? "extraction" : batch->author), SGL_AUTHOR_MAX_BYTES),
                         .time = batch->time != 0 ? batch->time : (int64_t)time(NULL)};
    transaction->counters.documents++;
    work->report.document_id = source.document;
    status = withdraw_older(work, transaction, error);
    if (status == SIGLA_OK)
        status = place_all(work, transaction, &source, error);
    if (status != SIGLA_OK)
        return status;
    qsort(work->placed, work->placed_count, sizeof *work->placed, order_of_places);
    status = write_document(work, transaction, &source, error);
    if (status == SIGLA_OK)
        status = write_entries(work, transaction, &source, first_new, error);
    if (status == SIGLA_OK)
        status = end_withdrawal(work, transaction, &source, error);
    work->report.definitions = work->placed_count;
    work->report.change = transaction->counters.last_change;
    return status;
}

/* Looks without waiting for writers: most documents that are added twice end here. */
static sigla_status find_known(uint64_t *id, sigla_store *store, const sgl_batch *batch, sigla_error *error)
{
    sgl_transaction transaction = {0};
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = sgl_store_document_find(id, &transaction, batch->document.hash, error);
    sgl_read_end(&transaction);
    return status;
}

sigla_status sgl_batch_add(sigla_store *store, const sgl_batch *batch, sigla_add_report *report, sigla_error *error)
{
    run work = {.batch = batch};
    sgl_withdrawal_init(&work.older);
    if (report != NULL)
        *report = work.report;
    if (batch->definition_count > SGL_BATCH_DEFINITIONS_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "the document has %zu definitions; %d are the most", batch->definition_count,
                        SGL_BATCH_DEFINITIONS_MAX);
    sigla_status status = find_known(&work.report.document_id, store, batch, error);
    if (status == SIGLA_NOT_FOUND) {
        work.placed = sgl_calloc(batch->definition_count, sizeof *work.placed);
        if (work.placed == NULL || !sgl_words_load())
            status = sgl_fail_memory(error);
        else
            status = sgl_store_write(store, run_once, &work, error);
    } else if (status == SIGLA_OK) {
        status = SIGLA_UNCHANGED;
    }
    if (report != NULL && (status == SIGLA_OK || status == SIGLA_UNCHANGED))
        *report = work.report;
    sgl_withdrawal_release(&work.older);
    sgl_free(work.placed);
    return status;
}

static void copy_text(char *out, size_t size, const char *text)
{
    size_t len = text == NULL ? 0 : strlen(text);
    if (len >= size)
        len = 0;
    if (len > 0)
        memcpy(out, text, len);
    out[len] = '\0';
}

sigla_status sigla_store_add_document(sigla_store *store, const sigla_document *document, const sigla_extraction *extraction,
                                      const char *author, sigla_add_report *report, sigla_error *error)
{
    const sigla_add_options options = {.author = author};
    return sigla_store_put_document(store, document, extraction, &options, report, error);
}

sigla_status sigla_store_put_document(sigla_store *store, const sigla_document *document, const sigla_extraction *extraction,
                                      const sigla_add_options *options, sigla_add_report *report, sigla_error *error)
{
    sgl_batch batch = {.definitions = extraction->definitions,
                       .definition_count = extraction->definition_count,
                       .author = options->author,
                       .beside = options->beside,
                       .beside_from = options->beside_from};
    sigla_document_info *info = &batch.document;
    size_t paragraphs = sigla_document_paragraph_count(document);
    info->name = sigla_slice_of(sigla_document_name(document));
    info->title = sigla_document_title(document);
    info->reference = cut(sigla_slice_of(options->reference), SGL_NAME_MAX_BYTES);
    copy_text(info->language, sizeof info->language, sigla_document_language(document));
    copy_text(info->format, sizeof info->format, sigla_document_format(document));
    memcpy(info->hash, sigla_document_hash(document), sizeof info->hash);
    info->size = sigla_document_size(document);
    info->paragraphs = paragraphs > UINT32_MAX ? UINT32_MAX : (uint32_t)paragraphs;
    return sgl_batch_add(store, &batch, report, error);
}
