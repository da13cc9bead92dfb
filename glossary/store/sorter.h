/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sorts more rows (a key and a value, both bytes) than fit into memory: sorted runs go to a file without a name, and are merged when they are
 * read. The rows may be read several times.
 */
#ifndef SGL_STORE_SORTER_H
#define SGL_STORE_SORTER_H

#include "store/keys.h"

#include <sigla/buffer.h>

#define SGL_SORTER_BYTES ((size_t)96 << 20) /* rows kept in memory by one sorter */
#define SGL_SORTER_VALUE_MAX ((size_t)64 << 20)

typedef struct sgl_sorter sgl_sorter;

/* The file is made in `directory` when it is needed; the directory must exist. NULL when there is no memory. */
sgl_sorter *sgl_sorter_new(const char *directory, size_t bytes);
void sgl_sorter_free(sgl_sorter *sorter);
/* Rows with equal keys are given in the order in which they came. Errors: SIGLA_NO_MEMORY, SIGLA_IO, SIGLA_FULL, SIGLA_LIMIT. */
sigla_status sgl_sorter_add(sgl_sorter *sorter, sigla_slice key, sigla_slice value, sigla_error *error);
/* Begins to read from the lowest key; nothing may be added after it. */
sigla_status sgl_sorter_rewind(sgl_sorter *sorter, sigla_error *error);
/* The next row, valid until the next call. SIGLA_NOT_FOUND, without a message, at the end. */
sigla_status sgl_sorter_next(sigla_slice *key, sigla_slice *value, sgl_sorter *sorter, sigla_error *error);

#endif
