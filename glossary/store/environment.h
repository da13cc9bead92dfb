/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The open store: LMDB's environment, its tables, and who is using it in this process. Inside store/ only (it shows LMDB's types).
 *
 * LMDB's map may be changed only while no transaction of the process is alive. `readers` counts the living read transactions; who wants to
 * change the map takes `writing` (so there is no writer), sets `exclusive` (so no reader begins) and waits until `readers` is 0. Locks are
 * taken in the order writing, gate.
 */
#ifndef SGL_STORE_ENVIRONMENT_H
#define SGL_STORE_ENVIRONMENT_H

#include "store/table.h"

#include <lmdb.h>
#include <pthread.h>
#include <sys/types.h>

#define SGL_DATA_FILE "data.mdb"
#define SGL_STORE_READERS 512                 /* read transactions at a time, of all processes */
#define SGL_STORE_IDLE_MAX 32                 /* finished read transactions kept for the next request */
#define SGL_STORE_MAP_MIN ((uint64_t)1 << 16) /* a smaller map cannot hold the empty store */
#define SGL_STORE_MAP_MAX ((uint64_t)1 << 42) /* growth stops here, at 4 TiB */

struct sigla_store {
    char *path;
    MDB_env *env; /* NULL after a failure of the disk, until it has been opened again */
    MDB_dbi tables[SGL_TABLE_COUNT];
    uint64_t map_bytes;
    unsigned flags; /* of mdb_env_open */
    bool read_only;

    dev_t device; /* which directory this is, and in which process: one may not be opened twice */
    ino_t inode;
    pid_t process;
    sigla_store *next;

    pthread_mutex_t writing; /* held by the one thread that writes, or changes the map */
    pthread_mutex_t gate;    /* guards what follows */
    pthread_cond_t drained;  /* readers became 0 */
    pthread_cond_t opened;   /* exclusive became false */
    size_t readers;
    bool exclusive;
    MDB_txn *idle[SGL_STORE_IDLE_MAX];
    size_t idle_count;
};

/* The status and the sentence for an LMDB or errno code. `doing` completes "cannot …". */
sigla_status sgl_store_fail(sigla_error *error, const sigla_store *store, int code, const char *doing);
/* The same before there is an environment. */
sigla_status sgl_path_fail(sigla_error *error, const char *path, int code, const char *doing);

/* The file's size and what its two meta pages say, before LMDB looks at it: SIGLA_DAMAGED when it is foreign or shorter than its content.
 */
sigla_status sgl_guard_file(const char *path, sigla_error *error);
/* The same for the open environment. */
sigla_status sgl_guard_environment(MDB_env *env, const char *path, sigla_error *error);

/* Opens the environment of a store that exists, with its tables: fills env, tables, flags. */
sigla_status sgl_environment_open(sigla_store *store, sigla_error *error);
/* Closes it and forgets the idle transactions. */
void sgl_environment_close(sigla_store *store);
/* Takes everything from readers: `writing` must be held. */
void sgl_environment_seize(sigla_store *store);
void sgl_environment_yield(sigla_store *store);
/* After a failure of the disk: closes and opens again. `writing` must be held. */
sigla_status sgl_environment_reopen(sigla_store *store, sigla_error *error);

/* For a child process that has just been forked: opens for reading without asking what is open already (another thread of the parent may
   have held that list at the fork). Close with sigla_store_close, or leave with _exit. */
sigla_status sgl_store_open_alone(sigla_store **out, const char *path, sigla_error *error);

/* The number of the schema that the store was written with. */
sigla_status sgl_schema_read(unsigned *out, sigla_store *store, MDB_txn *txn, sigla_error *error);
/* Brings a store of an older schema forward, in one transaction, after copying it (migrate.c). The environment is open, without its tables. */
sigla_status sgl_migrate(sigla_store *store, sigla_error *error);

/* Makes an empty store in directory `path` (which may exist, empty); nobody ever sees a half-made one. */
sigla_status sgl_store_create(const char *path, uint64_t map_bytes, sigla_error *error);

#endif
