/* SPDX-License-Identifier: Apache-2.0 */
/* Figures about the store, and its upkeep while a service runs. */
#include "store/environment.h"
#include "store/transaction.h"

#include "base/error.h"

#include <errno.h>
#include <sys/stat.h>

static sigla_status fill(sigla_store_stats *out, sgl_transaction *transaction, sigla_error *error)
{
    sgl_counters counters;
    MDB_envinfo map;
    mdb_filehandle_t file;
    struct stat info;
    MDB_env *env = transaction->store->env;
    sigla_status status = sgl_counters_load(&counters, transaction, error);
    if (status != SIGLA_OK)
        return status;
    if (mdb_env_info(env, &map) != 0 || mdb_env_get_fd(env, &file) != 0 || fstat(file, &info) != 0)
        return sgl_store_fail(error, transaction->store, errno != 0 ? errno : EIO, "read");
    *out = (sigla_store_stats){
        .schema = SIGLA_STORE_SCHEMA,
        .entries = counters.entries,
        .terms = counters.terms,
        .evidence = counters.evidence,
        .documents = counters.documents,
        .last_change = counters.last_change,
        .file_bytes = (uint64_t)info.st_size,
        .map_bytes = map.me_mapsize,
    };
    return SIGLA_OK;
}

sigla_status sigla_store_stats_get(sigla_store_stats *out, sigla_store *store, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = (sigla_store_stats){0};
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = fill(out, &transaction, error);
    sgl_read_end(&transaction);
    return status;
}

sigla_status sigla_store_maintain(sigla_store *store, sigla_error *error)
{
    sgl_transaction transaction = {0};
    int dead = 0;
    /* Beginning to read follows a map that others have grown, and opens a store again that the disk had failed. */
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = sgl_guard_environment(store->env, store->path, error);
    int code = (store->flags & MDB_NOLOCK) != 0 ? 0 : mdb_reader_check(store->env, &dead);
    if (status == SIGLA_OK && code != 0)
        status = sgl_store_fail(error, store, code, "read");
    sgl_read_end(&transaction);
    return status;
}
