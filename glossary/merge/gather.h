/* SPDX-License-Identifier: Apache-2.0 */
/* Writes what one document brings to one entry: terms, index, evidence, figures, and a line of the change log. */
#ifndef SGL_MERGE_GATHER_H
#define SGL_MERGE_GATHER_H

#include "store/transaction.h"

/* A definition and the entry it goes to. */
typedef struct sgl_placed {
    uint64_t entry;
    uint32_t number; /* of the definition in its document */
    sigla_join_rule rule; /* how its wording came to the entry */
} sgl_placed;

/* Where the definitions come from. */
typedef struct sgl_source {
    uint64_t document;
    const sigla_definition *definitions; /* by number */
    sigla_slice author;
    int64_t time;
} sgl_source;

/* `placed` are all definitions of the document that go to one entry. */
sigla_status sgl_gather_entry(sgl_transaction *transaction, const sgl_source *source, const sgl_placed *placed, size_t count, bool is_new,
                              sigla_error *error);

#endif
