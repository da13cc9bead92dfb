/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Fills an empty store with many entries: the rows of all tables are sorted first and then appended in one transaction, which is several times faster than
 * putting them in one by one and leaves the file as small as it can be.
 *
 *     sgl_bulk *bulk = NULL;
 *     status = sgl_bulk_open(&bulk, store, &error);
 *     while (…) status = sgl_bulk_add(bulk, &stored, &error);
 *     if (status == SIGLA_OK) status = sgl_bulk_finish(bulk, "import", "terms.tsv", &error);
 *     sgl_bulk_free(bulk);
 */
#ifndef SGL_STORE_BULK_H
#define SGL_STORE_BULK_H

#include "store/entries.h"

typedef struct sgl_bulk sgl_bulk;

/* Errors: SIGLA_INVALID when the store has entries or a history. */
sigla_status sgl_bulk_open(sgl_bulk **out, sigla_store *store, sigla_error *error);
void sgl_bulk_free(sgl_bulk *bulk);
/* Adds an entry; the bulk gives it its number (1, 2, 3 …) and revision. The terms must be in the order of sigla_entry. */
sigla_status sgl_bulk_add(sgl_bulk *bulk, sgl_stored_entry *stored, sigla_error *error);
/* A row of a table that follows from no entry alone (joins). */
sigla_status sgl_bulk_put(sgl_bulk *bulk, sgl_table table, sigla_slice key, sigla_slice value, sigla_error *error);
/* Writes everything, with a line in the change log for each entry. `detail` stands in each of them: keep it short. */
sigla_status sgl_bulk_finish(sgl_bulk *bulk, const char *author, const char *detail, sigla_error *error);

/* Makes all indexes anew from the entries, in the transaction: their tables are emptied first. For migrations. */
sigla_status sgl_bulk_rebuild(sgl_transaction *transaction, sigla_error *error);

#endif
