/* SPDX-License-Identifier: Apache-2.0 */
/* What one document brings to the store, as plain structs: the seam under sigla_store_add_document, which tests use without a reader. */
#ifndef SGL_MERGE_BATCH_H
#define SGL_MERGE_BATCH_H

#include "store/changes.h"
#include "store/keys.h"

#include <sigla/store.h>

#define SGL_BATCH_DEFINITIONS_MAX 1000000 /* of one document */
#define SGL_TITLE_MAX_BYTES 500           /* of a document; what is longer is cut, as its name beyond SGL_NAME_MAX_BYTES */

typedef struct sgl_batch {
    sigla_document_info document; /* id, definitions and added are filled in by the store */
    const sigla_definition *definitions;
    size_t definition_count;
    const char *author; /* NULL: "extraction" */
    bool beside;        /* as in sigla_add_options */
    uint64_t beside_from;
    int64_t time;       /* seconds since 1970; 0: now */
} sgl_batch;

/* As sigla_store_add_document. A definition that could not be looked up (empty, longer than SGL_TERM_MAX_BYTES, not UTF-8) is left out. */
sigla_status sgl_batch_add(sigla_store *store, const sgl_batch *batch, sigla_add_report *report, sigla_error *error);

#endif
