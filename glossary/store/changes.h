/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The change log: every change has a number, a time and an author, and holds what it did to what is said of entries (model/field.h), which
 * is what undoing it needs. The changes of an entry form a chain: its revision is the number of the last, and each has the number of the
 * one before.
 */
#ifndef SGL_STORE_CHANGES_H
#define SGL_STORE_CHANGES_H

#include "model/field.h"
#include "store/transaction.h"

#define SGL_CHANGE_FACTS_MAX 20000 /* what one change may do */
#define SGL_AUTHOR_MAX_BYTES 64

/* What a change did; the numbers stand in the store. */
typedef enum sgl_action {
    SGL_ACTION_ADD_DOCUMENT = 1,
    SGL_ACTION_NEW_ENTRY,
    SGL_ACTION_ADD_EVIDENCE,
    SGL_ACTION_REMOVE_DOCUMENT,
    SGL_ACTION_REPLACE_DOCUMENT,
    SGL_ACTION_REMOVE_EVIDENCE,
    SGL_ACTION_EMPTY_ENTRY,
    SGL_ACTION_JOIN_ENTRIES,
    /* by a person */
    SGL_ACTION_ADD_ENTRY,
    SGL_ACTION_CHANGE_ENTRY,
    SGL_ACTION_ADD_TERM,
    SGL_ACTION_CHANGE_TERM,
    SGL_ACTION_REMOVE_TERM,
    SGL_ACTION_APPROVE,
    SGL_ACTION_DEPRECATE,
    SGL_ACTION_MERGE,
    SGL_ACTION_SPLIT,
    SGL_ACTION_DELETE,
    SGL_ACTION_RESTORE,
    SGL_ACTION_UNDO,
    SGL_ACTION_LAST = SGL_ACTION_UNDO
} sgl_action;

const char *sgl_action_name(sgl_action action);

/* Appends a change under the number change->number, which must be the one after counters.last_change, and counts it. */
sigla_status sgl_change_put(sgl_transaction *transaction, sgl_action action, const sigla_change *change, sigla_error *error);
/* The same with what it did. */
sigla_status sgl_change_put_deltas(sgl_transaction *transaction, sgl_action action, const sigla_change *change, const sgl_deltas *deltas,
                                   sigla_error *error);

/* A change as it is in the store. */
typedef struct sgl_stored_change {
    sigla_change change; /* without facts: they are in `deltas` */
    sgl_action action;
    sgl_deltas deltas;
} sgl_stored_change;
void sgl_stored_change_release(sgl_stored_change *stored);
/* From a verified record; the texts point into it. `*no_memory` when false for that reason. To be released in any case. */
bool sgl_change_decode(sgl_stored_change *out, uint64_t number, sgl_record *record, bool *no_memory);
/* The change, its texts in the map. SIGLA_NOT_FOUND without a message. To be released in any case. */
sigla_status sgl_change_get(sgl_stored_change *out, sgl_transaction *transaction, uint64_t number, sigla_error *error);
void sgl_change_encode(sigla_buffer *out, const sgl_stored_change *stored);

#endif
