/* SPDX-License-Identifier: Apache-2.0 */
/* Takes documents away, for good or for a newer version, and sigla_store_remove_document. */
#include "merge/withdraw.h"

#include "base/error.h"
#include "language/words.h"
#include "store/documents.h"
#include "store/evidence.h"
#include "store/places.h"

#include <time.h>

void sgl_withdrawal_init(sgl_withdrawal *withdrawal)
{
    *withdrawal = (sgl_withdrawal){0};
    sgl_arena_init(&withdrawal->arena);
}

void sgl_withdrawal_release(sgl_withdrawal *withdrawal)
{
    sgl_array_release(&withdrawal->losses);
    sgl_arena_release(&withdrawal->arena);
}

/* ---- taking away ---- */

static bool describe(sgl_loss *loss, const sigla_evidence *piece, sgl_arena *arena)
{
    sigla_buffer what;
    sigla_buffer_init(&what);
    sigla_buffer_append(&what, piece->short_form.ptr, piece->short_form.len);
    sigla_buffer_append_text(&what, " = ");
    sigla_buffer_append(&what, piece->long_form.ptr, piece->long_form.len);
    if (!what.failed)
        loss->what = sgl_arena_copy(arena, sigla_buffer_slice(&what));
    bool kept = !what.failed && loss->what.ptr != NULL;
    sigla_buffer_release(&what);
    return kept;
}

/* All pieces of the document in one entry. */
static sigla_status take_pieces(sgl_withdrawal *withdrawal, sgl_transaction *transaction, sgl_loss *loss, sgl_draft *draft,
                                sigla_error *error)
{
    sgl_uncounting uncounting = {.added = INT64_MIN};
    sigla_status status = SIGLA_OK;
    for (size_t count = 0; status == SIGLA_OK; count++) {
        sigla_evidence piece;
        uint32_t number = 0;
        status = sgl_evidence_of_document(&piece, &number, transaction, loss->entry, withdrawal->document.id, error);
        if (status == SIGLA_OK && count == 0 && !describe(loss, &piece, &withdrawal->arena))
            status = sgl_fail_memory(error);
        if (status != SIGLA_OK)
            break;
        sgl_uncount_piece(&uncounting, draft, &piece);
        transaction->counters.evidence--;
        withdrawal->pieces++;
        status = sgl_evidence_delete(transaction, loss->entry, withdrawal->document.id, number, error);
    }
    return status == SIGLA_NOT_FOUND ? sgl_uncount_document(&uncounting, draft, transaction, error) : status;
}

static sigla_status load_entry(sgl_draft *draft, sgl_transaction *transaction, sigla_error *error)
{
    uint64_t id = draft->entry.id;
    sigla_status status = sgl_draft_get(draft, transaction, id, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: entry %llu, which a document leads to, is not there",
                        sgl_store_path(transaction->store), (unsigned long long)id);
    return status;
}

static sigla_status take_entry(sgl_withdrawal *withdrawal, sgl_transaction *transaction, uint64_t entry, sigla_error *error)
{
    sgl_loss loss = {entry, {"", 0}};
    sgl_draft draft;
    sgl_draft_init(&draft, entry);
    sigla_status status = load_entry(&draft, transaction, error);
    const sigla_entry before = draft.entry;
    if (status == SIGLA_OK)
        status = take_pieces(withdrawal, transaction, &loss, &draft, error);
    if (status == SIGLA_OK)
        status = sgl_place_delete(transaction, withdrawal->document.id, entry, error);
    if (status == SIGLA_OK)
        status = sgl_draft_put(&draft, transaction, &before, error);
    sgl_draft_release(&draft);
    if (status == SIGLA_OK && !sgl_array_push(&withdrawal->losses, loss))
        status = sgl_fail_memory(error);
    return status;
}

sigla_status sgl_withdraw_begin(sgl_withdrawal *withdrawal, sgl_transaction *transaction, uint64_t document, sigla_error *error)
{
    uint64_t entry = 0;
    sigla_status status = sgl_store_document_get(&withdrawal->document, transaction, document, &withdrawal->arena, error);
    if (status != SIGLA_OK)
        return status;
    while ((status = sgl_place_next(&entry, transaction, document, entry, error)) == SIGLA_OK)
        if ((status = take_entry(withdrawal, transaction, entry, error)) != SIGLA_OK)
            break;
    if (status != SIGLA_NOT_FOUND)
        return status;
    transaction->counters.documents--;
    return sgl_store_document_delete(transaction, &withdrawal->document, error);
}

/* ---- telling ---- */

static sigla_status log_loss(sgl_withdrawal *withdrawal, sgl_transaction *transaction, const sgl_actor *actor, const sgl_loss *loss,
                             sigla_error *error)
{
    sigla_change change = {.number = transaction->counters.last_change + 1,
                           .time = actor->time,
                           .author = actor->author,
                           .entry_id = loss->entry,
                           .document_id = withdrawal->document.id,
                           .detail = loss->what};
    sgl_draft draft;
    sgl_draft_init(&draft, loss->entry);
    sigla_status status = load_entry(&draft, transaction, error);
    const sigla_entry before = draft.entry;
    change.previous = before.revision;
    draft.entry.revision = change.number;
    if (status == SIGLA_OK)
        status = sgl_draft_put(&draft, transaction, &before, error);
    sigla_entry_state state = draft.entry.state;
    sgl_draft_release(&draft);
    if (status != SIGLA_OK)
        return status;
    bool gone = state == SIGLA_ENTRY_EMPTY;
    withdrawal->entries_lost++;
    withdrawal->entries_gone += gone;
    return sgl_change_put(transaction, gone ? SGL_ACTION_EMPTY_ENTRY : SGL_ACTION_REMOVE_EVIDENCE, &change, error);
}

sigla_status sgl_withdraw_end(sgl_withdrawal *withdrawal, sgl_transaction *transaction, const sgl_actor *actor, uint64_t newer,
                              sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < withdrawal->losses.count && status == SIGLA_OK; i++) {
        uint64_t entry = withdrawal->losses.items[i].entry;
        /* The newer version may have joined it to another. */
        status = sgl_moved_root(&entry, transaction, error);
        if (status == SIGLA_OK)
            status = newer == 0 ? SIGLA_NOT_FOUND : sgl_place_has(transaction, newer, entry, error);
        if (status == SIGLA_NOT_FOUND)
            status = entry == withdrawal->losses.items[i].entry
                         ? log_loss(withdrawal, transaction, actor, &withdrawal->losses.items[i], error)
                         : SIGLA_OK;
    }
    return status;
}

/* ---- versions ---- */

sigla_status sgl_withdraw_find(uint64_t *out, sgl_transaction *transaction, const sigla_document_info *newer, uint64_t from,
                               sigla_error *error)
{
    bool by_reference = newer->reference.len > 0;
    sgl_name_kind kind = by_reference ? SGL_NAME_REFERENCE : SGL_NAME_FILE;
    sigla_slice name = by_reference ? newer->reference : newer->name;
    uint64_t first = 0, second = 0;
    *out = 0;
    sigla_status status = sgl_name_next(&first, transaction, kind, name, 0, error);
    if (status == SIGLA_OK)
        status = sgl_name_next(&second, transaction, kind, name, first, error);
    if (status == SIGLA_NOT_FOUND)
        status = SIGLA_OK;
    /* Two of one name are two documents: it is not known which of them this is. */
    if (status == SIGLA_OK && second == 0 && (from == 0 || first < from))
        *out = first;
    return status;
}

/* ---- for good ---- */

typedef struct removal {
    uint64_t document;
    const char *author, *reason;
    int64_t time;
    sigla_remove_report report;
} removal;

static sigla_status log_removal(sgl_withdrawal *withdrawal, sgl_transaction *transaction, const sgl_actor *actor, const char *reason,
                                sigla_error *error)
{
    sigla_buffer detail;
    sigla_buffer_init(&detail);
    sigla_buffer_append(&detail, withdrawal->document.name.ptr, withdrawal->document.name.len);
    sigla_buffer_printf(&detail, ": %zu definition%s", withdrawal->pieces, withdrawal->pieces == 1 ? "" : "s");
    sigla_change change = {.number = transaction->counters.last_change + 1,
                           .time = actor->time,
                           .author = actor->author,
                           .reason = sigla_slice_of(reason),
                           .document_id = withdrawal->document.id,
                           .detail = sigla_buffer_slice(&detail)};
    sigla_status status = detail.failed ? sgl_fail_memory(error) : sgl_change_put(transaction, SGL_ACTION_REMOVE_DOCUMENT, &change, error);
    sigla_buffer_release(&detail);
    return status;
}

static sigla_status remove_once(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    removal *work = payload;
    sgl_withdrawal withdrawal;
    sigla_slice author = sigla_slice_of(work->author);
    const sgl_actor actor = {{author.ptr, author.len < SGL_AUTHOR_MAX_BYTES ? author.len : SGL_AUTHOR_MAX_BYTES}, work->time};
    sgl_withdrawal_init(&withdrawal);
    sigla_status status = sgl_withdraw_begin(&withdrawal, transaction, work->document, error);
    if (status == SIGLA_NOT_FOUND)
        status = sgl_fail(error, status, "there is no document %llu", (unsigned long long)work->document);
    if (status == SIGLA_OK)
        status = log_removal(&withdrawal, transaction, &actor, work->reason, error);
    if (status == SIGLA_OK)
        status = sgl_withdraw_end(&withdrawal, transaction, &actor, 0, error);
    work->report = (sigla_remove_report){.definitions = withdrawal.pieces,
                                         .entries_lost = withdrawal.entries_lost,
                                         .entries_gone = withdrawal.entries_gone,
                                         .change = transaction->counters.last_change};
    sgl_withdrawal_release(&withdrawal);
    return status;
}

sigla_status sigla_store_remove_document(sigla_store *store, uint64_t document_id, const char *author, const char *reason,
                                         sigla_remove_report *report, sigla_error *error)
{
    removal work = {.document = document_id,
                    .author = author == NULL || author[0] == '\0' ? "unknown" : author,
                    .reason = reason,
                    .time = (int64_t)time(NULL)};
    if (report != NULL)
        *report = work.report;
    sigla_status status = sgl_words_load() ? sgl_store_write(store, remove_once, &work, error) : sgl_fail_memory(error);
    if (report != NULL && status == SIGLA_OK)
        *report = work.report;
    return status;
}
