/* SPDX-License-Identifier: Apache-2.0 */
/* An edit at work: the entries it changes, as drafts, with what was said of them before. Operations change drafts; what follows from that
   (revision, index, evidence that goes elsewhere, the line of the log) is done at the end, in one way for all. */
#ifndef SGL_EDIT_RUN_H
#define SGL_EDIT_RUN_H

#include "merge/move.h"
#include "model/field.h"
#include "store/changes.h"

#include <sigla/edit.h>

#define SGL_RUN_ENTRIES_MAX 2

typedef struct sgl_edited {
    sgl_draft draft;
    sigla_entry before; /* what the store has */
    bool is_new;
    bool mark;       /* becomes one that a person has touched */
    sgl_facts facts; /* before */
} sgl_edited;

typedef struct sgl_run {
    sgl_transaction *transaction;
    const sigla_edit *edit;
    sgl_edited entries[SGL_RUN_ENTRIES_MAX];
    size_t entry_count;
    bool rewire; /* evidence may belong to another entry now */
    sigla_change change;
    sgl_deltas deltas;
} sgl_run;

/* Loads an entry, whatever its state. SIGLA_NOT_FOUND with a message. */
sigla_status sgl_run_take(sgl_edited **out, sgl_run *run, uint64_t id, sigla_error *error);
/* The same for one that must be live. */
sigla_status sgl_run_take_live(sgl_edited **out, sgl_run *run, uint64_t id, sigla_error *error);
/* A new entry. Its `before` is what undoing this makes of it: empty, or merged into `merged_into` if that is not 0. */
sigla_status sgl_run_new(sgl_edited **out, sgl_run *run, uint64_t merged_into, sigla_error *error);

/* Makes a fact of the entry true. */
sigla_status sgl_run_set(sgl_edited *entry, sgl_field field, const char *language, sigla_slice value, sigla_error *error);
sigla_status sgl_run_set_term(sgl_edited *entry, const sigla_term *term, sgl_field field, sigla_slice value, sigla_error *error);

/* The terms that a name means: exactly so written, else up to what is folded. SIGLA_NOT_FOUND with a message. `out` gets copies. */
typedef SGL_ARRAY(sigla_term) sgl_terms;
sigla_status sgl_run_find_terms(sgl_terms *out, const sgl_edited *entry, const sigla_term_name *name, sigla_error *error);

/* Makes the wordings of a person's term lead to the entry, as far as no other has them: the term with each of the other type. */
sigla_status sgl_run_join_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error);

/* The operations, rows of a table in edit.c. */
sigla_status sgl_edit_add_entry(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_change_entry(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_add_term(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_change_term(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_remove_term(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_approve(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_deprecate(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_merge(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_split(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_delete(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_restore(sgl_run *run, sigla_error *error);
sigla_status sgl_edit_undo(sgl_run *run, sigla_error *error);

#endif
