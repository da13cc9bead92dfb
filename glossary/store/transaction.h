/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Transactions. A read transaction sees the store as it was when it began and never waits for a writer; keep it short, and begin no other
 * transaction in the thread that has one. A write is a function, because it may have to run again: when LMDB's map is full, all that was
 * done is undone, the map grows, and the function is called once more.
 */
#ifndef SGL_STORE_TRANSACTION_H
#define SGL_STORE_TRANSACTION_H

#include "store/counters.h"
#include "store/table.h"

struct MDB_txn;

struct sgl_transaction {
    sigla_store *store;
    struct MDB_txn *txn;
    sgl_counters counters; /* of a write: loaded when it begins, saved when it ends well */
    sigla_buffer scratch;  /* of a write: where records are put together */
    bool map_full;
};

const char *sgl_store_path(const sigla_store *store);

sigla_status sgl_read_begin(sgl_transaction *out, sigla_store *store, sigla_error *error);
void sgl_read_end(sgl_transaction *transaction);

/* Does the work in one transaction: commits when it gives SIGLA_OK, else undoes everything and gives back its status. It must start from
   scratch at every call, and pass on at once every status that is not its own. */
typedef sigla_status (*sgl_write_fn)(sgl_transaction *transaction, void *payload, sigla_error *error);
sigla_status sgl_store_write(sigla_store *store, sgl_write_fn work, void *payload, sigla_error *error);

/* The counters, in a read transaction. */
sigla_status sgl_counters_load(sgl_counters *out, sgl_transaction *transaction, sigla_error *error);

#endif
