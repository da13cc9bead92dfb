/* SPDX-License-Identifier: Apache-2.0 */
/* Walks the evidence of an entry, piece by piece, with a new cursor for each: what is walked is changed on the way. */
#include "merge/move.h"

#include "base/error.h"
#include "store/changes.h"
#include "store/evidence.h"
#include "store/places.h"

/* ---- counting ---- */

typedef struct counting {
    sgl_draft *draft;
    sgl_transaction *transaction;
    sgl_wording wording;
    uint64_t document; /* of the piece before */
    double best;       /* of that document */
} counting;

static void close_document(counting *work)
{
    work->draft->doubt *= 1 - work->best;
    work->best = 0;
}

/* The rule by which a piece's wording joined. */
static sigla_status find_rule(sigla_join_rule *out, counting *work, const sigla_evidence *piece, sigla_error *error)
{
    sgl_join join;
    *out = SIGLA_JOIN_NONE;
    if (!sgl_wording_make(&work->wording, piece->short_form, piece->long_form))
        return sgl_fail_memory(error);
    sigla_status status = sgl_join_get(&join, work->transaction, &work->wording, error);
    if (status == SIGLA_OK)
        *out = join.rule;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status count_term(counting *work, const sigla_evidence *piece, sigla_slice text, sigla_term_type type, sigla_error *error)
{
    sigla_term *term = sgl_draft_term(work->draft, type, piece->language, text);
    sigla_status status = SIGLA_OK;
    if (term == NULL)
        term = sgl_draft_removed(work->draft, type, piece->language, text);
    if (term == NULL && work->draft->terms.count < SGL_ENTRY_TERMS_MAX) {
        status = sgl_draft_add_term(&term, work->draft, type, piece->language, text, error);
        if (status == SIGLA_OK)
            status = find_rule(&term->joined_by, work, piece, error);
    }
    if (status == SIGLA_OK && term != NULL)
        term->count += term->count < UINT32_MAX;
    return status;
}

static sigla_status count_piece(counting *work, const sigla_evidence *piece, sigla_error *error)
{
    sigla_entry *entry = &work->draft->entry;
    if (piece->document_id != work->document) {
        close_document(work);
        entry->document_count++;
        work->document = piece->document_id;
    }
    if (piece->added > entry->last_seen || entry->evidence_total == 0)
        entry->last_seen = piece->added;
    entry->evidence_total++;
    if (piece->confidence > work->best)
        work->best = piece->confidence;
    sigla_status status = count_term(work, piece, piece->short_form, SIGLA_TERM_SHORT, error);
    return status != SIGLA_OK ? status : count_term(work, piece, piece->long_form, SIGLA_TERM_LONG, error);
}

static void forget_counts(sgl_draft *draft)
{
    for (size_t i = 0; i < draft->terms.count; i++)
        draft->terms.items[i].count = 0;
    for (size_t i = 0; i < draft->removed.count; i++)
        draft->removed.items[i].count = 0;
    draft->entry.evidence_total = 0;
    draft->entry.document_count = 0;
    draft->entry.last_seen = 0;
    draft->doubt = 1;
}

sigla_status sgl_recount(sgl_draft *draft, sgl_transaction *transaction, sigla_error *error)
{
    counting work = {.draft = draft, .transaction = transaction};
    sgl_evidence_walk walk = sgl_evidence_from(draft->entry.id);
    sigla_evidence piece;
    sigla_status status;
    int64_t last_seen = draft->entry.last_seen;
    sgl_wording_init(&work.wording);
    forget_counts(draft);
    while ((status = sgl_evidence_after(&piece, &walk, transaction, error)) == SIGLA_OK)
        if ((status = count_piece(&work, &piece, error)) != SIGLA_OK)
            break;
    close_document(&work);
    sgl_draft_sweep(draft);
    if (draft->entry.evidence_total == 0)
        draft->entry.last_seen = last_seen;
    sgl_wording_release(&work.wording);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* ---- taking out of the count ---- */

#define BEST_MAX 0.999999 /* a factor of doubt smaller than one minus this cannot be taken out of the product again */

static void uncount_term(sgl_draft *draft, const sigla_evidence *piece, sigla_slice text, sigla_term_type type)
{
    sigla_term *term = sgl_draft_term(draft, type, piece->language, text);
    if (term == NULL)
        term = sgl_draft_removed(draft, type, piece->language, text);
    if (term != NULL && term->count > 0)
        term->count--;
}

void sgl_uncount_piece(sgl_uncounting *work, sgl_draft *draft, const sigla_evidence *piece)
{
    uncount_term(draft, piece, piece->short_form, SIGLA_TERM_SHORT);
    uncount_term(draft, piece, piece->long_form, SIGLA_TERM_LONG);
    draft->entry.evidence_total -= draft->entry.evidence_total > 0;
    if (piece->confidence > work->best)
        work->best = piece->confidence;
    if (piece->added > work->added)
        work->added = piece->added;
}

/* Whether the newest document that is left is as new as the entry says. */
static sigla_status is_date_kept(bool *out, const sgl_uncounting *work, const sgl_draft *draft, sgl_transaction *transaction,
                                 sigla_error *error)
{
    sgl_evidence_walk walk = sgl_evidence_from(draft->entry.id);
    sigla_evidence piece;
    *out = work->added < draft->entry.last_seen;
    if (*out)
        return SIGLA_OK;
    sigla_status status = sgl_evidence_after(&piece, &walk, transaction, error);
    *out = status == SIGLA_OK && piece.added >= draft->entry.last_seen;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sgl_uncount_document(const sgl_uncounting *work, sgl_draft *draft, sgl_transaction *transaction, sigla_error *error)
{
    bool date_kept = false;
    sigla_status status = is_date_kept(&date_kept, work, draft, transaction, error);
    if (status != SIGLA_OK)
        return status;
    if (!date_kept || work->best > BEST_MAX || draft->entry.evidence_total == 0 || draft->terms.count >= SGL_ENTRY_TERMS_MAX)
        return sgl_recount(draft, transaction, error);
    draft->entry.document_count -= draft->entry.document_count > 0;
    draft->doubt /= 1 - work->best;
    if (draft->doubt > 1)
        draft->doubt = 1;
    sgl_draft_sweep(draft);
    return SIGLA_OK;
}

/* ---- moving ---- */

/* A document's pieces of one entry: whether some of them stayed. */
typedef struct leaving {
    uint64_t document;
    bool stays, left;
} leaving;

static sigla_status close_leaving(leaving *group, sgl_transaction *transaction, uint64_t entry, sigla_error *error)
{
    if (!group->left || group->stays)
        return SIGLA_OK;
    sigla_status status = sgl_place_delete(transaction, group->document, entry, error);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static bool add_target(sgl_ids *targets, uint64_t target)
{
    for (size_t i = 0; i < targets->count; i++)
        if (targets->items[i] == target)
            return true;
    return sgl_array_push(targets, target);
}

static sigla_status move_piece(sgl_transaction *transaction, const sigla_evidence *piece, uint32_t number, uint64_t to, sigla_error *error)
{
    sigla_status status = sgl_evidence_give(transaction, piece->entry_id, piece->document_id, number, to, error);
    return status != SIGLA_OK ? status : sgl_place_put(transaction, piece->document_id, to, error);
}

/* Where a piece belongs by its wording; where it is when the wording is not known. */
static sigla_status find_home(uint64_t *out, sgl_wording *wording, sgl_transaction *transaction, const sigla_evidence *piece,
                              sigla_error *error)
{
    sgl_join join;
    *out = piece->entry_id;
    if (!sgl_wording_make(wording, piece->short_form, piece->long_form))
        return sgl_fail_memory(error);
    sigla_status status = sgl_join_get(&join, transaction, wording, error);
    if (status != SIGLA_OK)
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    *out = join.entry;
    return sgl_moved_root(out, transaction, error);
}

/* `to` 0: by wording. */
static sigla_status move(sgl_ids *targets, sgl_transaction *transaction, uint64_t entry, uint64_t to, sigla_error *error)
{
    sgl_evidence_walk walk = sgl_evidence_from(entry);
    sgl_wording wording;
    sigla_evidence piece;
    leaving group = {0};
    sigla_status status;
    sgl_wording_init(&wording);
    while ((status = sgl_evidence_after(&piece, &walk, transaction, error)) == SIGLA_OK) {
        uint64_t home = to;
        if (piece.document_id != group.document) {
            status = close_leaving(&group, transaction, entry, error);
            group = (leaving){.document = piece.document_id};
        }
        if (status == SIGLA_OK && to == 0)
            status = find_home(&home, &wording, transaction, &piece, error);
        group.stays = group.stays || home == entry;
        group.left = group.left || home != entry;
        if (status == SIGLA_OK && home != entry)
            status = add_target(targets, home) ? move_piece(transaction, &piece, walk.number, home, error) : sgl_fail_memory(error);
        if (status != SIGLA_OK)
            break;
    }
    if (status == SIGLA_NOT_FOUND)
        status = close_leaving(&group, transaction, entry, error);
    sgl_wording_release(&wording);
    return status;
}

sigla_status sgl_move_all(sgl_transaction *transaction, uint64_t entry, uint64_t to, sigla_error *error)
{
    sgl_ids targets = {0};
    sigla_status status = move(&targets, transaction, entry, to, error);
    sgl_array_release(&targets);
    return status;
}

sigla_status sgl_move_by_wording(sgl_ids *targets, sgl_transaction *transaction, uint64_t entry, sigla_error *error)
{
    return move(targets, transaction, entry, 0, error);
}

/* ---- two entries that are one ---- */

/* What is left of an entry that has gone into another. */
static sigla_status leave_behind(sgl_transaction *transaction, uint64_t from, uint64_t into, uint64_t revision, uint64_t *previous,
                                 sigla_error *error)
{
    sgl_draft draft;
    sgl_draft_init(&draft, from);
    sigla_status status = sgl_draft_get(&draft, transaction, from, error);
    sigla_entry before = draft.entry;
    bool known = status == SIGLA_OK;
    *previous = known ? before.revision : 0;
    if (status == SIGLA_NOT_FOUND)
        status = SIGLA_OK;
    if (status == SIGLA_OK)
        status = sgl_recount(&draft, transaction, error);
    draft.entry.state = SIGLA_ENTRY_MERGED;
    draft.entry.merged_into = into;
    draft.entry.revision = revision;
    if (status == SIGLA_OK)
        status = sgl_draft_put(&draft, transaction, known ? &before : NULL, error);
    sgl_draft_release(&draft);
    return status != SIGLA_OK ? status : sgl_moved_put(transaction, from, into, error);
}

/* An entry that is not written yet is counted when it is. */
static sigla_status receive(sgl_transaction *transaction, uint64_t into, uint64_t revision, uint64_t *previous, sigla_error *error)
{
    sgl_draft draft;
    sgl_draft_init(&draft, into);
    sigla_status status = sgl_draft_get(&draft, transaction, into, error);
    sigla_entry before = draft.entry;
    *previous = status == SIGLA_OK ? before.revision : 0;
    if (status == SIGLA_OK)
        status = sgl_recount(&draft, transaction, error);
    draft.entry.revision = revision;
    if (status == SIGLA_OK)
        status = sgl_draft_put(&draft, transaction, &before, error);
    sgl_draft_release(&draft);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status log_join(sgl_transaction *transaction, const sigla_change *change, sigla_error *error)
{
    char value[40];
    sgl_deltas deltas = {0};
    sgl_delta delta = {.entry = change->other_id, .about = {.field = SGL_FIELD_STATE, .text = {"", 0}, .value = {"", 0}}};
    sigla_buffer merged;
    sigla_buffer_init(&merged);
    sigla_buffer_printf(&merged, "merged %llu", (unsigned long long)change->entry_id);
    bool fits = !merged.failed && merged.len < sizeof value;
    memcpy(value, merged.ptr, fits ? merged.len : 0);
    delta.after = (sigla_slice){value, fits ? merged.len : 0};
    sigla_buffer_release(&merged);
    sigla_status status = fits && sgl_array_push(&deltas, delta)
                              ? sgl_change_put_deltas(transaction, SGL_ACTION_JOIN_ENTRIES, change, &deltas, error)
                              : sgl_fail_memory(error);
    sgl_array_release(&deltas);
    return status;
}

sigla_status sgl_join_entries(sgl_transaction *transaction, uint64_t into, uint64_t from, const sgl_actor *actor, sigla_slice detail,
                              sigla_error *error)
{
    sigla_change change = {.number = transaction->counters.last_change + 1,
                           .time = actor->time,
                           .author = actor->author,
                           .entry_id = into,
                           .other_id = from,
                           .detail = detail};
    sigla_status status = sgl_move_all(transaction, from, into, error);
    if (status == SIGLA_OK)
        status = leave_behind(transaction, from, into, change.number, &change.previous_other, error);
    if (status == SIGLA_OK)
        status = receive(transaction, into, change.number, &change.previous, error);
    return status != SIGLA_OK ? status : log_join(transaction, &change, error);
}
