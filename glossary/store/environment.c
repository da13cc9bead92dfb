/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Opens and closes the store (sigla/store.h) and its LMDB environment, with the flags that were found to keep every commit: default
 * durability, no thread-local readers, no read-ahead. Says what an LMDB code means.
 */
#include "store/environment.h"

#include "base/error.h"
#include "base/memory.h"
#include "store/record.h"
#include "store/transaction.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define NEARLY_FULL ((uint64_t)1 << 20) /* bytes: with less room than this, a failed write is a full disk */

/* The stores open in this process. LMDB's locks would be lost when a directory were opened twice and closed once. */
static pthread_mutex_t open_lock = PTHREAD_MUTEX_INITIALIZER;
static sigla_store *open_stores;

static sigla_status status_of(int code)
{
    switch (code) {
    case MDB_NOTFOUND:
        return SIGLA_NOT_FOUND;
    case MDB_MAP_FULL:
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return SIGLA_FULL;
    case MDB_CORRUPTED:
    case MDB_PAGE_NOTFOUND:
    case MDB_INVALID:
    case MDB_VERSION_MISMATCH:
    case MDB_INCOMPATIBLE:
    case MDB_BAD_TXN:
    case MDB_BAD_DBI:
    case MDB_BAD_VALSIZE:
    case MDB_CURSOR_FULL:
        return SIGLA_DAMAGED;
    case MDB_READERS_FULL:
    case EBUSY:
    case EAGAIN:
        return SIGLA_BUSY;
    case MDB_TXN_FULL:
        return SIGLA_LIMIT;
    case ENOMEM:
        return SIGLA_NO_MEMORY;
    case EROFS:
        return SIGLA_READ_ONLY;
    default:
        return code > 0 || code == MDB_PANIC ? SIGLA_IO : SIGLA_FAILED;
    }
}

static const char *reason(int code, char *text, size_t size)
{
    if (code <= 0)
        return mdb_strerror(code);
    if (strerror_r(code, text, size) != 0)
        snprintf(text, size, "error %d", code);
    return text;
}

/* A short write reaches us as EIO, whatever the cause: look whether there is room at all. */
static bool is_disk_full(const char *path)
{
    struct statvfs disk;
    return statvfs(path, &disk) == 0 && (uint64_t)disk.f_bavail * disk.f_frsize < NEARLY_FULL;
}

/* The same for the limit that the process may have on the size of files. */
static bool is_file_at_limit(const sigla_store *store)
{
    struct rlimit limit;
    struct stat info;
    mdb_filehandle_t file;
    return store->env != NULL && mdb_env_get_fd(store->env, &file) == 0 && fstat(file, &info) == 0 &&
           getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && (uint64_t)info.st_size + NEARLY_FULL > limit.rlim_cur;
}

sigla_status sgl_path_fail(sigla_error *error, const char *path, int code, const char *doing)
{
    char text[128];
    if (code == EIO && is_disk_full(path))
        code = ENOSPC;
    sigla_status status = status_of(code);
    if (status == SIGLA_DAMAGED)
        return sgl_fail(error, status, "cannot %s the store %s: it is damaged (%s)", doing, path, reason(code, text, sizeof text));
    if (code == MDB_READERS_FULL)
        return sgl_fail(error, status, "cannot %s the store %s: %d readers are at work in it already", doing, path, SGL_STORE_READERS);
    return sgl_fail(error, status, "cannot %s the store %s: %s", doing, path, reason(code, text, sizeof text));
}

sigla_status sgl_store_fail(sigla_error *error, const sigla_store *store, int code, const char *doing)
{
    return sgl_path_fail(error, store->path, code == EIO && is_file_at_limit(store) ? ENOSPC : code, doing);
}

const char *sgl_store_path(const sigla_store *store)
{
    return store->path;
}

sigla_status sgl_schema_read(unsigned *out, sigla_store *store, MDB_txn *txn, sigla_error *error)
{
    sgl_key key = sgl_key_bytes("schema", 6);
    MDB_val name = {key.len, key.bytes}, value;
    sgl_record record;
    *out = 0;
    int code = mdb_dbi_open(txn, sgl_table_name(SGL_TABLE_META), 0, &store->tables[SGL_TABLE_META]);
    if (code == MDB_NOTFOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "%s is not a glossary, or damaged: it has no table \"%s\"", store->path,
                        sgl_table_name(SGL_TABLE_META));
    if (code == 0)
        code = mdb_get(txn, store->tables[SGL_TABLE_META], &name, &value);
    if (code != 0 && code != MDB_NOTFOUND)
        return sgl_store_fail(error, store, code, "open");
    if (code != 0 || !sgl_record_open(&record, sgl_key_slice(&key), (sigla_slice){value.mv_data, value.mv_size}))
        return sgl_fail(error, SIGLA_DAMAGED, "%s is damaged: its schema number is not readable", store->path);
    *out = (unsigned)sgl_record_number_max(&record, UINT32_MAX);
    if (!sgl_record_finish(&record))
        return sgl_fail(error, SIGLA_DAMAGED, "%s is damaged: its schema number is not readable", store->path);
    return SIGLA_OK;
}

/* Before anything else is read, so that a store of a later version is named as such. `*older`: it must be brought forward first. */
static sigla_status check_schema(bool *older, sigla_store *store, MDB_txn *txn, sigla_error *error)
{
    unsigned schema = 0;
    sigla_status status = sgl_schema_read(&schema, store, txn, error);
    *older = status == SIGLA_OK && schema > 0 && schema < SIGLA_STORE_SCHEMA;
    if (status != SIGLA_OK || schema == SIGLA_STORE_SCHEMA || (*older && !store->read_only))
        return status;
    if (*older)
        return sgl_fail(error, SIGLA_SCHEMA, "%s was written by an older version of sigla: its schema is %u, this one has %d; to bring it over: sigla migrate",
                        store->path, schema, SIGLA_STORE_SCHEMA);
    return sgl_fail(error, SIGLA_SCHEMA, "%s was written by another version of sigla: its schema is %u, this one knows %d", store->path,
                    schema, SIGLA_STORE_SCHEMA);
}

static sigla_status open_table(sigla_store *store, MDB_txn *txn, sgl_table table, sigla_error *error)
{
    int code = mdb_dbi_open(txn, sgl_table_name(table), 0, &store->tables[table]);
    if (code == MDB_NOTFOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "%s is not a glossary, or damaged: it has no table \"%s\"", store->path,
                        sgl_table_name(table));
    return code == 0 ? SIGLA_OK : sgl_store_fail(error, store, code, "open");
}

static int begin_first(sigla_store *store, MDB_txn **txn)
{
    int code = mdb_txn_begin(store->env, NULL, MDB_RDONLY, txn);
    for (int i = 0; code == MDB_MAP_RESIZED && i < 100; i++) {
        code = mdb_env_set_mapsize(store->env, 0);
        if (code == 0)
            code = mdb_txn_begin(store->env, NULL, MDB_RDONLY, txn);
    }
    return code;
}

/* Opens the tables, unless the store has to be brought forward before. */
static sigla_status try_tables(bool *older, sigla_store *store, sigla_error *error)
{
    MDB_txn *txn = NULL;
    int code = begin_first(store, &txn);
    if (code != 0)
        return sgl_store_fail(error, store, code, "open");
    sigla_status status = check_schema(older, store, txn, error);
    for (size_t i = SGL_TABLE_META + 1; i < SGL_TABLE_COUNT && status == SIGLA_OK && !*older; i++)
        status = open_table(store, txn, (sgl_table)i, error);
    /* Handles opened in a transaction that is aborted are lost, even in one that only reads. */
    if (status != SIGLA_OK || *older)
        mdb_txn_abort(txn);
    else if ((code = mdb_txn_commit(txn)) != 0)
        status = sgl_store_fail(error, store, code, "open");
    return status;
}

static sigla_status open_tables(sigla_store *store, sigla_error *error)
{
    bool older = false;
    sigla_status status = try_tables(&older, store, error);
    if (status != SIGLA_OK || !older)
        return status;
    status = sgl_migrate(store, error);
    return status == SIGLA_OK ? try_tables(&older, store, error) : status;
}

static int open_env(sigla_store *store, unsigned extra)
{
    int code = mdb_env_create(&store->env);
    if (code != 0)
        return code;
    if (code == 0)
        code = mdb_env_set_maxdbs(store->env, SGL_TABLE_COUNT);
    if (code == 0)
        code = mdb_env_set_maxreaders(store->env, SGL_STORE_READERS);
    if (code == 0)
        code = mdb_env_set_mapsize(store->env, (size_t)store->map_bytes);
    store->flags = MDB_NOTLS | MDB_NORDAHEAD | (store->read_only ? MDB_RDONLY : 0u) | extra;
    if (code == 0)
        code = mdb_env_open(store->env, store->path, store->flags, 0660);
    if (code != 0) {
        mdb_env_close(store->env);
        store->env = NULL;
    }
    return code;
}

sigla_status sgl_environment_open(sigla_store *store, sigla_error *error)
{
    sigla_status status = sgl_guard_file(store->path, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, status, "there is no store in %s", store->path);
    if (status != SIGLA_OK)
        return status;
    int dead = 0;
    int code = open_env(store, 0);
    /* Where not even the table of readers can be written, nobody can write beside us either, or only somebody else: read without it. */
    if ((code == EACCES || code == EPERM || code == EROFS) && store->read_only)
        code = open_env(store, MDB_NOLOCK);
    if ((code == EACCES || code == EPERM || code == EROFS) && !store->read_only)
        return sgl_fail(error, SIGLA_READ_ONLY, "the store %s cannot be written here (open it for reading only, or change its permissions)",
                        store->path);
    if (code != 0)
        return sgl_store_fail(error, store, code, "open");
    status = sgl_guard_environment(store->env, store->path, error);
    if (status == SIGLA_OK && (store->flags & MDB_NOLOCK) == 0 && (code = mdb_reader_check(store->env, &dead)) != 0)
        status = sgl_store_fail(error, store, code, "open");
    if (status == SIGLA_OK)
        status = open_tables(store, error);
    if (status != SIGLA_OK)
        sgl_environment_close(store);
    return status;
}

void sgl_environment_close(sigla_store *store)
{
    while (store->idle_count > 0)
        mdb_txn_abort(store->idle[--store->idle_count]);
    mdb_env_close(store->env);
    store->env = NULL;
}

void sgl_environment_seize(sigla_store *store)
{
    pthread_mutex_lock(&store->gate);
    store->exclusive = true;
    while (store->readers > 0)
        pthread_cond_wait(&store->drained, &store->gate);
    pthread_mutex_unlock(&store->gate);
}

void sgl_environment_yield(sigla_store *store)
{
    pthread_mutex_lock(&store->gate);
    store->exclusive = false;
    pthread_cond_broadcast(&store->opened);
    pthread_mutex_unlock(&store->gate);
}

sigla_status sgl_environment_reopen(sigla_store *store, sigla_error *error)
{
    sgl_environment_seize(store);
    sgl_environment_close(store);
    sigla_status status = sgl_environment_open(store, error);
    sgl_environment_yield(store);
    return status;
}

static sigla_store *new_store(const char *path, const sigla_store_options *options)
{
    sigla_store *store = sgl_calloc(1, sizeof *store);
    char *copy = sgl_copy(path, strlen(path));
    if (store == NULL || copy == NULL) {
        sgl_free(store);
        sgl_free(copy);
        return NULL;
    }
    store->path = copy;
    store->read_only = options->read_only;
    store->map_bytes = options->map_bytes == 0 ? SIGLA_STORE_MAP_BYTES : options->map_bytes;
    pthread_mutex_init(&store->writing, NULL);
    pthread_mutex_init(&store->gate, NULL);
    pthread_cond_init(&store->drained, NULL);
    pthread_cond_init(&store->opened, NULL);
    return store;
}

static void free_store(sigla_store *store)
{
    if (store == NULL)
        return;
    pthread_cond_destroy(&store->opened);
    pthread_cond_destroy(&store->drained);
    pthread_mutex_destroy(&store->gate);
    pthread_mutex_destroy(&store->writing);
    sgl_free(store->path);
    sgl_free(store);
}

/* Must be called under open_lock. A child process that inherited the list may open what its parent has open. */
static bool is_open_here(const sigla_store *store)
{
    for (const sigla_store *other = open_stores; other != NULL; other = other->next)
        if (other->device == store->device && other->inode == store->inode && other->process == store->process)
            return true;
    return false;
}

static sigla_status open_registered(sigla_store *store, sigla_error *error)
{
    struct stat info;
    if (stat(store->path, &info) != 0)
        return sgl_path_fail(error, store->path, errno, "open");
    store->device = info.st_dev;
    store->inode = info.st_ino;
    store->process = getpid();
    pthread_mutex_lock(&open_lock);
    sigla_status status = is_open_here(store) ? sgl_fail(error, SIGLA_BUSY, "the store %s is open in this program already", store->path)
                                              : sgl_environment_open(store, error);
    if (status == SIGLA_OK) {
        store->next = open_stores;
        open_stores = store;
    }
    pthread_mutex_unlock(&open_lock);
    return status;
}

static void unregister(sigla_store *store)
{
    pthread_mutex_lock(&open_lock);
    for (sigla_store **at = &open_stores; *at != NULL; at = &(*at)->next)
        if (*at == store) {
            *at = store->next;
            break;
        }
    pthread_mutex_unlock(&open_lock);
}

static bool has_data_file(const char *path, int *code)
{
    char name[4096];
    int length = snprintf(name, sizeof name, "%s/" SGL_DATA_FILE, path);
    *code = length < 0 || (size_t)length >= sizeof name ? ENAMETOOLONG : access(name, F_OK) == 0 ? 0 : errno;
    return *code == 0;
}

/* Makes the store where there is none; leaves what is there alone. */
static sigla_status provide(const char *path, const sigla_store_options *options, uint64_t map_bytes, sigla_error *error)
{
    int code = 0;
    if (has_data_file(path, &code))
        return SIGLA_OK;
    if (code == ENOTDIR)
        return sgl_fail(error, SIGLA_INVALID, "%s is not a directory; a store is one", path);
    if (code != ENOENT)
        return sgl_path_fail(error, path, code, "open");
    if (options->must_exist || options->read_only)
        return sgl_fail(error, SIGLA_NOT_FOUND, "there is no store in %s", path);
    return sgl_store_create(path, map_bytes, error);
}

sigla_status sigla_store_open(sigla_store **out, const char *path, const sigla_store_options *options, sigla_error *error)
{
    static const sigla_store_options defaults;
    *out = NULL;
    if (options == NULL)
        options = &defaults;
    if (path == NULL || path[0] == '\0')
        return sgl_fail(error, SIGLA_INVALID, "the name of the store is empty");
    if (options->map_bytes != 0 && (options->map_bytes < SGL_STORE_MAP_MIN || options->map_bytes > SGL_STORE_MAP_MAX))
        return sgl_fail(error, SIGLA_INVALID, "a map of %llu bytes is not possible", (unsigned long long)options->map_bytes);
    if (sodium_init() < 0)
        return sgl_fail(error, SIGLA_FAILED, "the library for checksums does not start");
    sigla_store *store = new_store(path, options);
    if (store == NULL)
        return sgl_fail_memory(error);
    sigla_status status = provide(path, options, store->map_bytes, error);
    if (status == SIGLA_OK)
        status = open_registered(store, error);
    if (status == SIGLA_OK)
        *out = store;
    else
        free_store(store);
    return status;
}

sigla_status sgl_store_open_alone(sigla_store **out, const char *path, sigla_error *error)
{
    const sigla_store_options options = {.read_only = true, .must_exist = true};
    *out = NULL;
    sigla_store *store = new_store(path, &options);
    if (store == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_environment_open(store, error);
    if (status == SIGLA_OK)
        *out = store;
    else
        free_store(store);
    return status;
}

void sigla_store_close(sigla_store *store)
{
    if (store == NULL)
        return;
    unregister(store);
    sgl_environment_close(store);
    free_store(store);
}
