/* SPDX-License-Identifier: Apache-2.0 */
/* The change log: every change has a number, a time and an author. */
#ifndef SGL_STORE_CHANGES_H
#define SGL_STORE_CHANGES_H

#include "store/transaction.h"

/* What a change did; the numbers stand in the store. */
typedef enum sgl_action {
    SGL_ACTION_ADD_DOCUMENT = 1,
    SGL_ACTION_NEW_ENTRY,
    SGL_ACTION_ADD_EVIDENCE,
    SGL_ACTION_LAST = SGL_ACTION_ADD_EVIDENCE
} sgl_action;

/* Appends a change under the number change->number, which must be the one after counters.last_change, and counts it. */
sigla_status sgl_change_put(sgl_transaction *transaction, sgl_action action, const sigla_change *change, sigla_error *error);
/* From a verified record; the texts point into it. */
bool sgl_change_decode(sigla_change *out, uint64_t number, sgl_record *record);

#endif
