/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Begins and ends transactions, grows the map when it is full, follows growth by other processes, and opens the environment again after
 * the disk has failed a commit.
 */
#include "store/transaction.h"

#include "base/error.h"
#include "store/environment.h"

#include <errno.h>
#include <time.h>

#define FOLLOW_TRIES 1000 /* times that a map grown by others is looked at again before giving up */
#define GROW_TRIES 64

/* ---- reading ---- */

static void leave(sigla_store *store)
{
    pthread_mutex_lock(&store->gate);
    if (--store->readers == 0)
        pthread_cond_broadcast(&store->drained);
    pthread_mutex_unlock(&store->gate);
}

/* Counts the caller as a reader and hands it a finished transaction for renewal, if there is one. */
static MDB_txn *enter(sigla_store *store)
{
    MDB_txn *txn = NULL;
    pthread_mutex_lock(&store->gate);
    while (store->exclusive)
        pthread_cond_wait(&store->opened, &store->gate);
    store->readers++;
    if (store->idle_count > 0)
        txn = store->idle[--store->idle_count];
    pthread_mutex_unlock(&store->gate);
    return txn;
}

static void wait_a_moment(void)
{
    const struct timespec moment = {0, 1000000};
    nanosleep(&moment, NULL);
}

/* Another process has grown the map. While somebody here writes there is nothing to do but wait: that writer has followed it already. */
static int follow_map(sigla_store *store)
{
    if (pthread_mutex_trylock(&store->writing) != 0) {
        wait_a_moment();
        return 0;
    }
    sgl_environment_seize(store);
    int code = store->env == NULL ? 0 : mdb_env_set_mapsize(store->env, 0);
    sgl_environment_yield(store);
    pthread_mutex_unlock(&store->writing);
    return code;
}

static int begin_or_renew(sigla_store *store, MDB_txn **txn)
{
    int code = *txn != NULL ? mdb_txn_renew(*txn) : mdb_txn_begin(store->env, NULL, MDB_RDONLY, txn);
    if (code != 0 && *txn != NULL) {
        mdb_txn_abort(*txn);
        *txn = NULL;
    }
    return code;
}

/* After a failure of the disk the environment may be closed still: whoever comes next tries to open it. */
static sigla_status repair(sigla_store *store, sigla_error *error)
{
    pthread_mutex_lock(&store->writing);
    sigla_status status = store->env == NULL ? sgl_environment_reopen(store, error) : SIGLA_OK;
    pthread_mutex_unlock(&store->writing);
    return status;
}

sigla_status sgl_read_begin(sgl_transaction *out, sigla_store *store, sigla_error *error)
{
    *out = (sgl_transaction){.store = store};
    sigla_buffer_init(&out->scratch);
    for (int i = 0; i < FOLLOW_TRIES; i++) {
        MDB_txn *txn = enter(store);
        bool broken = store->env == NULL;
        int code = broken ? 0 : begin_or_renew(store, &txn);
        if (!broken && code == 0) {
            out->txn = txn;
            return SIGLA_OK;
        }
        leave(store);
        sigla_status status = broken ? repair(store, error) : SIGLA_OK;
        if (status != SIGLA_OK)
            return status;
        if (code == MDB_MAP_RESIZED)
            code = follow_map(store);
        if (code != 0)
            return sgl_store_fail(error, store, code, "read");
    }
    return sgl_fail(error, SIGLA_BUSY, "the store %s grows too fast to be read", store->path);
}

void sgl_read_end(sgl_transaction *transaction)
{
    sigla_store *store = transaction->store;
    MDB_txn *txn = transaction->txn;
    if (txn == NULL)
        return;
    transaction->txn = NULL;
    mdb_txn_reset(txn);
    pthread_mutex_lock(&store->gate);
    if (store->idle_count < SGL_STORE_IDLE_MAX) {
        store->idle[store->idle_count++] = txn;
        txn = NULL;
    }
    pthread_mutex_unlock(&store->gate);
    if (txn != NULL)
        mdb_txn_abort(txn);
    leave(store);
}

sigla_status sgl_counters_load(sgl_counters *out, sgl_transaction *transaction, sigla_error *error)
{
    sgl_key key = sgl_counters_key();
    sgl_record record;
    sigla_status status = sgl_table_get(&record, transaction, SGL_TABLE_META, &key, error);
    if (status == SIGLA_NOT_FOUND || (status == SIGLA_OK && !sgl_counters_decode(out, &record)))
        return sgl_table_damaged(error, transaction, SGL_TABLE_META, sgl_key_slice(&key));
    return status;
}

/* ---- writing ---- */

static sigla_status save_counters(sgl_transaction *transaction, sigla_error *error)
{
    sgl_key key = sgl_counters_key();
    sgl_counters_encode(&transaction->scratch, &transaction->counters);
    /* The codec seals its record itself, because a new store is written without a transaction of ours. */
    if (transaction->scratch.failed)
        return sgl_fail_memory(error);
    return sgl_table_put_sealed(transaction, SGL_TABLE_META, &key, sigla_buffer_slice(&transaction->scratch), error);
}

/* One try: begin, load, work, save, commit. `*code` is LMDB's word on beginning or committing. */
static sigla_status try_write(sgl_transaction *transaction, sgl_write_fn work, void *payload, int *code, sigla_error *error)
{
    sigla_store *store = transaction->store;
    transaction->map_full = false;
    *code = mdb_txn_begin(store->env, NULL, 0, &transaction->txn);
    if (*code != 0)
        return sgl_store_fail(error, store, *code, "write");
    sigla_status status = sgl_counters_load(&transaction->counters, transaction, error);
    if (status == SIGLA_OK)
        status = work(transaction, payload, error);
    if (status == SIGLA_OK)
        status = save_counters(transaction, error);
    if (status != SIGLA_OK) {
        mdb_txn_abort(transaction->txn);
        transaction->txn = NULL;
        *code = transaction->map_full ? MDB_MAP_FULL : 0;
        return status;
    }
    *code = mdb_txn_commit(transaction->txn);
    transaction->txn = NULL;
    return *code == 0 ? SIGLA_OK : sgl_store_fail(error, store, *code, "write");
}

static sigla_status grow_map(sigla_store *store, sigla_error *error)
{
    MDB_envinfo info;
    int code = mdb_env_info(store->env, &info);
    uint64_t wanted = code == 0 ? (uint64_t)info.me_mapsize * 2 : 0;
    if (wanted > SGL_STORE_MAP_MAX)
        return sgl_fail(error, SIGLA_FULL, "the store %s has reached its largest size", store->path);
    sgl_environment_seize(store);
    if (code == 0)
        code = mdb_env_set_mapsize(store->env, (size_t)wanted);
    if (code == 0)
        store->map_bytes = wanted;
    sgl_environment_yield(store);
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, store, code, "enlarge");
}

static sigla_status follow_as_writer(sigla_store *store, sigla_error *error)
{
    sgl_environment_seize(store);
    int code = mdb_env_set_mapsize(store->env, 0);
    sgl_environment_yield(store);
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, store, code, "write");
}

static bool is_disk_failure(int code)
{
    return code == MDB_PANIC || code == EIO || code == ENOSPC || code == EDQUOT || code == EFBIG;
}

static sigla_status write_until_done(sgl_transaction *transaction, sgl_write_fn work, void *payload, sigla_error *error)
{
    sigla_store *store = transaction->store;
    sigla_status status = store->env == NULL ? sgl_environment_reopen(store, error) : SIGLA_OK;
    for (int i = 0; i < GROW_TRIES && status == SIGLA_OK; i++) {
        int code = 0;
        status = try_write(transaction, work, payload, &code, error);
        if (code == MDB_MAP_FULL)
            status = grow_map(store, error);
        else if (code == MDB_MAP_RESIZED)
            status = follow_as_writer(store, error);
        else {
            /* What the disk did to the meta page nobody knows: look at the file anew. The first failure is what is told. */
            sigla_status ignored = is_disk_failure(code) ? sgl_environment_reopen(store, NULL) : SIGLA_OK;
            (void)ignored;
            return status;
        }
    }
    return status != SIGLA_OK ? status : sgl_fail(error, SIGLA_FULL, "the store %s cannot be made large enough", store->path);
}

sigla_status sgl_store_write(sigla_store *store, sgl_write_fn work, void *payload, sigla_error *error)
{
    sgl_transaction transaction = {.store = store};
    if (store->read_only)
        return sgl_fail(error, SIGLA_READ_ONLY, "the store %s is open for reading only", store->path);
    sigla_buffer_init(&transaction.scratch);
    pthread_mutex_lock(&store->writing);
    sigla_status status = write_until_done(&transaction, work, payload, error);
    pthread_mutex_unlock(&store->writing);
    sigla_buffer_release(&transaction.scratch);
    return status;
}
