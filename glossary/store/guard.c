/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A look at the data file before it is mapped. LMDB believes its meta pages; a file that is shorter than they say kills the process with
 * SIGBUS at the first touch of a missing page, and a page size of 0 divides by it. The layout read here is that of LMDB's data version 1 on
 * 64-bit machines, in the byte order of the machine:
 *
 *     page header:16  magic:4  version:4  address:8  map size:8  page size:4  (44 more of the first table)  second table:48  last page:8
 * transaction:8
 *
 * once at the beginning of the file and once a page further on.
 */
#include "store/environment.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define META_BYTES 152
#define AT_MAGIC 16
#define AT_VERSION 20
#define AT_PAGE_SIZE 40
#define AT_LAST_PAGE 136
#define LMDB_MAGIC 0xBEEFC0DEu
#define LMDB_VERSION 1u
#define PAGE_MIN 512u
#define PAGE_MAX 65536u

_Static_assert(sizeof(size_t) == 8, "the layout of the data file is that of 64-bit machines");

static uint32_t number32(const unsigned char *bytes)
{
    uint32_t number;
    memcpy(&number, bytes, sizeof number);
    return number;
}

static uint64_t number64(const unsigned char *bytes)
{
    uint64_t number;
    memcpy(&number, bytes, sizeof number);
    return number;
}

static sigla_status is_foreign(const char *path, sigla_error *error)
{
    return sgl_fail(error, SIGLA_DAMAGED, "%s/" SGL_DATA_FILE " is not the data file of a glossary", path);
}

static sigla_status is_truncated(const char *path, uint64_t size, sigla_error *error)
{
    return sgl_fail(error, SIGLA_DAMAGED, "%s/" SGL_DATA_FILE " is damaged: it is cut off after %llu bytes", path,
                    (unsigned long long)size);
}

static bool has_room(uint64_t last_page, uint64_t page_size, uint64_t file_size)
{
    return last_page < file_size / page_size;
}

static sigla_status judge_meta(const unsigned char *meta, uint32_t page_size, const char *path, uint64_t file_size, sigla_error *error)
{
    if (number32(meta + AT_MAGIC) != LMDB_MAGIC || number32(meta + AT_VERSION) != LMDB_VERSION)
        return is_foreign(path, error);
    if (number32(meta + AT_PAGE_SIZE) != page_size)
        return sgl_fail(error, SIGLA_DAMAGED, "%s/" SGL_DATA_FILE " is damaged: its first pages do not agree", path);
    if (!has_room(number64(meta + AT_LAST_PAGE), page_size, file_size))
        return is_truncated(path, file_size, error);
    return SIGLA_OK;
}

static sigla_status guard_descriptor(int file, const char *path, sigla_error *error)
{
    unsigned char first[META_BYTES], second[META_BYTES];
    struct stat info;
    ssize_t got = pread(file, first, sizeof first, 0);
    if (got < 0)
        return sgl_path_fail(error, path, errno, "read");
    bool has_first = got == (ssize_t)sizeof first;
    uint32_t page_size = has_first ? number32(first + AT_PAGE_SIZE) : PAGE_MIN;
    if (has_first && number32(first + AT_MAGIC) != LMDB_MAGIC)
        return is_foreign(path, error);
    if (page_size < PAGE_MIN || page_size > PAGE_MAX || (page_size & (page_size - 1)) != 0)
        return is_foreign(path, error);
    got = pread(file, second, sizeof second, (off_t)page_size);
    /* The size is asked for last: a file in use only grows. */
    if (got < 0 || fstat(file, &info) != 0)
        return sgl_path_fail(error, path, errno, "read");
    uint64_t size = (uint64_t)info.st_size;
    if (!has_first || got < (ssize_t)sizeof second)
        return is_truncated(path, size, error);
    sigla_status status = judge_meta(first, page_size, path, size, error);
    return status != SIGLA_OK ? status : judge_meta(second, page_size, path, size, error);
}

sigla_status sgl_guard_file(const char *path, sigla_error *error)
{
    char name[4096];
    int length = snprintf(name, sizeof name, "%s/" SGL_DATA_FILE, path);
    if (length < 0 || (size_t)length >= sizeof name)
        return sgl_path_fail(error, path, ENAMETOOLONG, "open");
    int file = open(name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? SIGLA_NOT_FOUND : sgl_path_fail(error, path, errno, "open");
    sigla_status status = guard_descriptor(file, path, error);
    close(file);
    return status;
}

sigla_status sgl_guard_environment(MDB_env *env, const char *path, sigla_error *error)
{
    MDB_envinfo map;
    MDB_stat tree;
    struct stat info;
    mdb_filehandle_t file;
    if (mdb_env_info(env, &map) != 0 || mdb_env_stat(env, &tree) != 0 || mdb_env_get_fd(env, &file) != 0 || fstat(file, &info) != 0)
        return sgl_path_fail(error, path, EIO, "read");
    if (!has_room(map.me_last_pgno, tree.ms_psize, (uint64_t)info.st_size))
        return is_truncated(path, (uint64_t)info.st_size, error);
    return SIGLA_OK;
}
