/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Makes an empty store. It is made whole in a temporary directory inside `path`, synced, and linked to its name in one step: a power cut
 * before LMDB's first commit would leave a file that does not open, and two processes may create at the same time (the second finds
 * the link taken and uses what is there).
 */
#include "store/environment.h"

#include "base/error.h"
#include "base/memory.h"
#include "store/counters.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_PREFIX ".sigla-new-"

/* Makes the directory and the missing ones above it. */
static int make_directories(char *path)
{
    for (char *at = path + 1; *at != '\0'; at++) {
        if (*at != '/' || at[1] == '\0')
            continue;
        *at = '\0';
        int made = mkdir(path, 0777);
        int code = made == 0 ? 0 : errno;
        *at = '/';
        /* A parent that cannot be made but is there is fine, whatever the reason given (EROFS, EACCES). */
        if (code != 0 && code != EEXIST && code != EROFS && code != EACCES)
            return code;
    }
    return mkdir(path, 0770) == 0 || errno == EEXIST ? 0 : errno;
}

static bool may_be_there(const char *name)
{
    static const char *const allowed[] = {".", "..", "lost+found", "lock.mdb", SGL_DATA_FILE};
    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
        if (strcmp(name, allowed[i]) == 0)
            return true;
    return strncmp(name, NEW_PREFIX, sizeof NEW_PREFIX - 1) == 0;
}

static sigla_status must_be_empty(const char *path, sigla_error *error)
{
    DIR *directory = opendir(path);
    if (directory == NULL && errno == ENOTDIR)
        return sgl_fail(error, SIGLA_INVALID, "%s is a file; a store is a directory", path);
    if (directory == NULL)
        return sgl_path_fail(error, path, errno, "open");
    sigla_status status = SIGLA_OK;
    for (struct dirent *item = readdir(directory); item != NULL && status == SIGLA_OK; item = readdir(directory))
        if (!may_be_there(item->d_name))
            status =
                sgl_fail(error, SIGLA_INVALID, "%s is not empty and holds no glossary; a new store needs a directory of its own", path);
    closedir(directory);
    return status;
}

static int sync_path(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    int code = fsync(file) == 0 || errno == EINVAL ? 0 : errno;
    close(file);
    return code;
}

static int put_schema(MDB_txn *txn, const MDB_dbi *tables)
{
    sgl_key key = sgl_key_bytes("schema", 6);
    sigla_buffer record;
    sigla_buffer_init(&record);
    sgl_record_begin(&record);
    sgl_record_put_number(&record, SIGLA_STORE_SCHEMA);
    sgl_record_seal(&record, sgl_key_slice(&key));
    MDB_val name = {key.len, key.bytes}, value = {record.len, record.ptr};
    int code = record.failed ? ENOMEM : mdb_put(txn, tables[SGL_TABLE_META], &name, &value, 0);
    sigla_buffer_release(&record);
    return code;
}

static int put_counters(MDB_txn *txn, const MDB_dbi *tables)
{
    static const sgl_counters none;
    sgl_key key = sgl_counters_key();
    sigla_buffer record;
    sigla_buffer_init(&record);
    sgl_counters_encode(&record, &none);
    MDB_val name = {key.len, key.bytes}, value = {record.len, record.ptr};
    int code = record.failed ? ENOMEM : mdb_put(txn, tables[SGL_TABLE_META], &name, &value, 0);
    sigla_buffer_release(&record);
    return code;
}

static int fill(MDB_env *env)
{
    MDB_txn *txn = NULL;
    MDB_dbi tables[SGL_TABLE_COUNT];
    int code = mdb_txn_begin(env, NULL, 0, &txn);
    for (size_t i = 0; i < SGL_TABLE_COUNT && code == 0; i++)
        code = mdb_dbi_open(txn, sgl_table_name((sgl_table)i), MDB_CREATE, &tables[i]);
    if (code == 0)
        code = put_schema(txn, tables);
    if (code == 0)
        code = put_counters(txn, tables);
    if (code != 0) {
        mdb_txn_abort(txn);
        return code;
    }
    return mdb_txn_commit(txn);
}

/* The empty store in the temporary directory, closed again. */
static int make_inside(const char *directory, uint64_t map_bytes)
{
    MDB_env *env = NULL;
    int code = mdb_env_create(&env);
    if (code == 0)
        code = mdb_env_set_maxdbs(env, SGL_TABLE_COUNT);
    if (code == 0)
        code = mdb_env_set_mapsize(env, (size_t)map_bytes);
    if (code == 0)
        code = mdb_env_open(env, directory, MDB_NOTLS, 0660);
    if (code == 0)
        code = fill(env);
    if (code == 0)
        code = mdb_env_sync(env, 1);
    mdb_env_close(env);
    return code;
}

/* Gives the finished file its name. Where the file system has no hard links, a rename does; then two who create at once are not told apart.
 */
static int publish(const char *from, const char *to)
{
    if (link(from, to) == 0 || errno == EEXIST)
        return 0;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return errno;
    if (access(to, F_OK) == 0)
        return 0;
    return rename(from, to) == 0 ? 0 : errno;
}

static void remove_made(const char *directory, sigla_buffer *name)
{
    static const char *const files[] = {"/" SGL_DATA_FILE, "/lock.mdb"};
    for (size_t i = 0; i < 2; i++) {
        sigla_buffer_clear(name);
        sigla_buffer_append_text(name, directory);
        sigla_buffer_append_text(name, files[i]);
        if (!name->failed)
            unlink(name->ptr);
    }
    rmdir(directory);
}

static int make_and_publish(const char *path, char *directory, uint64_t map_bytes)
{
    sigla_buffer made, name;
    sigla_buffer_init(&made);
    sigla_buffer_init(&name);
    sigla_buffer_printf(&made, "%s/" SGL_DATA_FILE, directory);
    sigla_buffer_printf(&name, "%s/" SGL_DATA_FILE, path);
    int code = made.failed || name.failed ? ENOMEM : make_inside(directory, map_bytes);
    if (code == 0)
        code = sync_path(made.ptr);
    if (code == 0)
        code = publish(made.ptr, name.ptr);
    if (code == 0)
        code = sync_path(path);
    remove_made(directory, &name);
    sigla_buffer_release(&name);
    sigla_buffer_release(&made);
    return code;
}

sigla_status sgl_store_create(const char *path, uint64_t map_bytes, sigla_error *error)
{
    sigla_buffer directory;
    sigla_buffer_init(&directory);
    sigla_buffer_append_text(&directory, path);
    sigla_status status = SIGLA_OK;
    int code = directory.failed ? ENOMEM : make_directories(directory.ptr);
    if (code == 0)
        status = must_be_empty(path, error);
    if (code != 0 || status != SIGLA_OK)
        goto out;
    sigla_buffer_append_text(&directory, "/" NEW_PREFIX "XXXXXX");
    if (directory.failed)
        code = ENOMEM;
    else if (mkdtemp(directory.ptr) == NULL)
        code = errno;
    else
        code = make_and_publish(path, directory.ptr, map_bytes);
out:
    sigla_buffer_release(&directory);
    if (code == ENOTDIR)
        return sgl_fail(error, SIGLA_INVALID, "%s cannot be a store: a part of its name is a file", path);
    return code != 0 ? sgl_path_fail(error, path, code, "create") : status;
}
