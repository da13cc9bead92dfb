/* SPDX-License-Identifier: Apache-2.0 */
/* A row stands in memory and in the file as key length:2 value length:4 key value. Runs are merged over a heap. */
#include "store/sorter.h"

#include "base/array.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HEAD 6                         /* bytes of the two lengths */
#define READ_BYTES ((size_t)128 << 10) /* of a run, at a time */

/* The first bytes of a key as a number decide most comparisons without touching the row. */
typedef struct row_place {
    uint64_t begin;
    uint64_t at;
} row_place;

typedef struct run {
    uint64_t at, end;   /* bytes of the file not yet read; the rows in memory have no file */
    uint64_t from;      /* where it began */
    sigla_buffer bytes; /* read, from `used` on */
    size_t used;
    sigla_slice key, value; /* of the row that it stands at */
    bool ended;
} run;

struct sgl_sorter {
    char *directory;
    size_t limit;
    int file; /* -1: none yet */
    uint64_t written;
    sigla_buffer bytes;
    SGL_ARRAY(row_place) rows;
    SGL_ARRAY(run) runs;
    SGL_ARRAY(size_t) heap; /* numbers of runs, the one with the lowest row first */
    size_t next_row;        /* in memory, when there are no runs */
    bool begun;
};

sgl_sorter *sgl_sorter_new(const char *directory, size_t bytes)
{
    sgl_sorter *sorter = sgl_calloc(1, sizeof *sorter);
    if (sorter == NULL)
        return NULL;
    sorter->file = -1;
    sorter->limit = bytes;
    sigla_buffer_init(&sorter->bytes);
    sorter->directory = sgl_copy(directory, strlen(directory));
    if (sorter->directory != NULL)
        return sorter;
    sgl_sorter_free(sorter);
    return NULL;
}

void sgl_sorter_free(sgl_sorter *sorter)
{
    if (sorter == NULL)
        return;
    for (size_t i = 0; i < sorter->runs.count; i++)
        sigla_buffer_release(&sorter->runs.items[i].bytes);
    if (sorter->file >= 0)
        close(sorter->file);
    sgl_array_release(&sorter->runs);
    sgl_array_release(&sorter->rows);
    sgl_array_release(&sorter->heap);
    sigla_buffer_release(&sorter->bytes);
    sgl_free(sorter->directory);
    sgl_free(sorter);
}

static sigla_status fail_io(sigla_error *error, const sgl_sorter *sorter, const char *doing)
{
    char reason[128];
    int code = errno;
    if (strerror_r(code, reason, sizeof reason) != 0)
        snprintf(reason, sizeof reason, "error %d", code);
    return sgl_fail(error, code == ENOSPC || code == EDQUOT || code == EFBIG ? SIGLA_FULL : SIGLA_IO, "cannot %s a file for sorting in %s: %s",
                    doing, sorter->directory, reason);
}

/* ---- rows in memory ---- */

static void decode_head(size_t *key_len, size_t *value_len, const char *at)
{
    const unsigned char *head = (const unsigned char *)at;
    *key_len = (size_t)head[0] << 8 | head[1];
    *value_len = (size_t)head[2] << 24 | (size_t)head[3] << 16 | (size_t)head[4] << 8 | head[5];
}

static void decode_row(sigla_slice *key, sigla_slice *value, const char *at)
{
    decode_head(&key->len, &value->len, at);
    key->ptr = at + HEAD;
    value->ptr = key->ptr + key->len;
}

static int order_of_keys(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

static uint64_t begin_of(sigla_slice key)
{
    uint64_t begin = 0;
    for (size_t i = 0; i < 8; i++)
        begin = begin << 8 | (i < key.len ? (unsigned char)key.ptr[i] : 0);
    return begin;
}

static int order_of_rows(const char *bytes, const row_place *a, const row_place *b)
{
    sigla_slice left, right, value;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    decode_row(&left, &value, bytes + a->at);
    decode_row(&right, &value, bytes + b->at);
    return order_of_keys(left, right);
}

/* Merges two sorted halves of `rows`; equal ones keep their order. */
static void merge(const char *bytes, row_place *rows, size_t middle, size_t count, row_place *work)
{
    size_t i = 0, j = middle, k = 0;
    memcpy(work, rows, middle * sizeof *rows);
    while (i < middle && j < count)
        rows[k++] = order_of_rows(bytes, &rows[j], &work[i]) < 0 ? rows[j++] : work[i++];
    memcpy(rows + k, work + i, (middle - i) * sizeof *rows);
}

static void sort(const char *bytes, row_place *rows, size_t count, row_place *work)
{
    size_t middle = count / 2;
    if (count < 2)
        return;
    sort(bytes, rows, middle, work);
    sort(bytes, rows + middle, count - middle, work);
    if (order_of_rows(bytes, &rows[middle - 1], &rows[middle]) > 0)
        merge(bytes, rows, middle, count, work);
}

static sigla_status sort_memory(sgl_sorter *sorter, sigla_error *error)
{
    row_place *work = sgl_malloc((sorter->rows.count / 2 + 1) * sizeof *work);
    if (work == NULL)
        return sgl_fail_memory(error);
    sort(sorter->bytes.ptr, sorter->rows.items, sorter->rows.count, work);
    sgl_free(work);
    return SIGLA_OK;
}

/* ---- runs in the file ---- */

static sigla_status open_file(sgl_sorter *sorter, sigla_error *error)
{
    sigla_buffer name;
    if (sorter->file >= 0)
        return SIGLA_OK;
    sigla_buffer_init(&name);
    sigla_buffer_printf(&name, "%s/.sigla-new-XXXXXX", sorter->directory);
    if (!name.failed && (sorter->file = mkstemp(name.ptr)) >= 0)
        unlink(name.ptr);
    bool no_memory = name.failed;
    sigla_buffer_release(&name);
    if (no_memory)
        return sgl_fail_memory(error);
    return sorter->file >= 0 ? SIGLA_OK : fail_io(error, sorter, "make");
}

static sigla_status write_all(sgl_sorter *sorter, const char *bytes, size_t len, sigla_error *error)
{
    while (len > 0) {
        ssize_t done = write(sorter->file, bytes, len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return fail_io(error, sorter, "write");
        bytes += done;
        len -= (size_t)done;
        sorter->written += (uint64_t)done;
    }
    return SIGLA_OK;
}

static sigla_status write_rows(sgl_sorter *sorter, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    sigla_buffer out;
    sigla_buffer_init(&out);
    for (size_t i = 0; i < sorter->rows.count && status == SIGLA_OK; i++) {
        const char *at = sorter->bytes.ptr + sorter->rows.items[i].at;
        sigla_slice key, value;
        decode_row(&key, &value, at);
        sigla_buffer_append(&out, at, HEAD + key.len + value.len);
        if (out.failed)
            status = sgl_fail_memory(error);
        else if (out.len > READ_BYTES || i + 1 == sorter->rows.count) {
            status = write_all(sorter, out.ptr, out.len, error);
            sigla_buffer_clear(&out);
        }
    }
    sigla_buffer_release(&out);
    return status;
}

static sigla_status spill(sgl_sorter *sorter, sigla_error *error)
{
    run next = {.from = sorter->written};
    sigla_buffer_init(&next.bytes);
    if (sorter->rows.count == 0)
        return SIGLA_OK;
    sigla_status status = sort_memory(sorter, error);
    if (status == SIGLA_OK)
        status = open_file(sorter, error);
    if (status == SIGLA_OK)
        status = write_rows(sorter, error);
    next.end = sorter->written;
    if (status == SIGLA_OK && !sgl_array_push(&sorter->runs, next))
        status = sgl_fail_memory(error);
    sorter->rows.count = 0;
    sigla_buffer_clear(&sorter->bytes);
    return status;
}

sigla_status sgl_sorter_add(sgl_sorter *sorter, sigla_slice key, sigla_slice value, sigla_error *error)
{
    if (key.len > SGL_KEY_MAX || value.len > SGL_SORTER_VALUE_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "a row of %zu and %zu bytes cannot be sorted", key.len, value.len);
    if (sorter->bytes.len + sorter->rows.count * sizeof *sorter->rows.items > sorter->limit) {
        sigla_status status = spill(sorter, error);
        if (status != SIGLA_OK)
            return status;
    }
    const unsigned char head[HEAD] = {(unsigned char)(key.len >> 8),    (unsigned char)key.len,          (unsigned char)(value.len >> 24),
                                      (unsigned char)(value.len >> 16), (unsigned char)(value.len >> 8), (unsigned char)value.len};
    row_place place = {begin_of(key), sorter->bytes.len};
    sigla_buffer_append(&sorter->bytes, head, sizeof head);
    sigla_buffer_append(&sorter->bytes, key.ptr, key.len);
    sigla_buffer_append(&sorter->bytes, value.ptr, value.len);
    return !sorter->bytes.failed && sgl_array_push(&sorter->rows, place) ? SIGLA_OK : sgl_fail_memory(error);
}

/* ---- reading ---- */

/* Makes `need` bytes stand in the buffer behind `used`; false at the end of the run. */
static sigla_status fill(sgl_sorter *sorter, run *from, size_t need, sigla_error *error)
{
    size_t have = from->bytes.len - from->used;
    if (have >= need)
        return SIGLA_OK;
    if (have > 0)
        memmove(from->bytes.ptr, from->bytes.ptr + from->used, have);
    from->bytes.len = have;
    from->used = 0;
    size_t wanted = need > READ_BYTES ? need : READ_BYTES;
    if (!sigla_buffer_reserve(&from->bytes, wanted))
        return sgl_fail_memory(error);
    while (from->bytes.len < need && from->at < from->end) {
        uint64_t left = from->end - from->at;
        ssize_t got = pread(sorter->file, from->bytes.ptr + from->bytes.len, left < wanted ? (size_t)left : wanted, (off_t)from->at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail_io(error, sorter, "read");
        from->bytes.len += (size_t)got;
        from->at += (uint64_t)got;
        wanted -= (size_t)got < wanted ? (size_t)got : wanted;
    }
    return from->bytes.len >= need ? SIGLA_OK : SIGLA_NOT_FOUND;
}

static sigla_status step_run(sgl_sorter *sorter, run *from, sigla_error *error)
{
    size_t key_len = 0, value_len = 0;
    sigla_status status = fill(sorter, from, HEAD, error);
    if (status == SIGLA_OK) {
        decode_head(&key_len, &value_len, from->bytes.ptr + from->used);
        status = fill(sorter, from, HEAD + key_len + value_len, error);
    }
    from->ended = status != SIGLA_OK;
    if (status != SIGLA_OK)
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    decode_row(&from->key, &from->value, from->bytes.ptr + from->used);
    from->used += HEAD + key_len + value_len;
    return SIGLA_OK;
}

/* An earlier run goes first among equals. */
static bool is_before(const sgl_sorter *sorter, size_t a, size_t b)
{
    int order = order_of_keys(sorter->runs.items[a].key, sorter->runs.items[b].key);
    return order != 0 ? order < 0 : a < b;
}

static void sink(sgl_sorter *sorter, size_t at)
{
    size_t *heap = sorter->heap.items, count = sorter->heap.count;
    for (size_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && is_before(sorter, heap[child + 1], heap[child]))
            child++;
        if (is_before(sorter, heap[at], heap[child]))
            return;
        size_t kept = heap[at];
        heap[at] = heap[child];
        heap[child] = kept;
        at = child;
    }
}

static sigla_status rewind_runs(sgl_sorter *sorter, sigla_error *error)
{
    sigla_status status = spill(sorter, error);
    sorter->heap.count = 0;
    for (size_t i = 0; i < sorter->runs.count && status == SIGLA_OK; i++) {
        run *from = &sorter->runs.items[i];
        from->at = from->from;
        from->used = 0;
        sigla_buffer_clear(&from->bytes);
        status = step_run(sorter, from, error);
        if (status == SIGLA_OK && !from->ended && !sgl_array_push(&sorter->heap, i))
            status = sgl_fail_memory(error);
    }
    for (size_t i = sorter->heap.count; i > 0; i--)
        sink(sorter, i - 1);
    return status;
}

sigla_status sgl_sorter_rewind(sgl_sorter *sorter, sigla_error *error)
{
    sorter->next_row = 0;
    sorter->begun = false;
    if (sorter->runs.count > 0)
        return rewind_runs(sorter, error);
    return sort_memory(sorter, error);
}

sigla_status sgl_sorter_next(sigla_slice *key, sigla_slice *value, sgl_sorter *sorter, sigla_error *error)
{
    if (sorter->runs.count == 0) {
        if (sorter->next_row == sorter->rows.count)
            return SIGLA_NOT_FOUND;
        decode_row(key, value, sorter->bytes.ptr + sorter->rows.items[sorter->next_row++].at);
        return SIGLA_OK;
    }
    /* The row given last lies in the buffer of the first run: only now may that go on. */
    if (sorter->begun && sorter->heap.count > 0) {
        run *from = &sorter->runs.items[sorter->heap.items[0]];
        sigla_status status = step_run(sorter, from, error);
        if (status != SIGLA_OK)
            return status;
        if (from->ended)
            sorter->heap.items[0] = sorter->heap.items[--sorter->heap.count];
        sink(sorter, 0);
    }
    sorter->begun = true;
    if (sorter->heap.count == 0)
        return SIGLA_NOT_FOUND;
    *key = sorter->runs.items[sorter->heap.items[0]].key;
    *value = sorter->runs.items[sorter->heap.items[0]].value;
    return SIGLA_OK;
}
