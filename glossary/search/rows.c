/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Collecting is cheap (keys and a byte each, in the order of the tree), reading entries is not: so the rows are ranked first, by what the
 * index knows, into classes of type and weight. Sorting by counting keeps the order of the folds within a class.
 */
#include "search/rows.h"

#include "base/error.h"

#define WEIGHT_MAX 32 /* binary digits of a document count */
#define CLASS_COUNT (2 * (WEIGHT_MAX + 1))

static size_t class_of(const sgl_term_row *row)
{
    size_t weight = row->weight < WEIGHT_MAX ? row->weight : WEIGHT_MAX;
    return (row->type == SIGLA_TERM_SHORT ? 0 : WEIGHT_MAX + 1) + (WEIGHT_MAX - weight);
}

static sigla_status sort(sgl_rows *rows, sigla_error *error)
{
    size_t places[CLASS_COUNT + 1] = {0};
    if (rows->found.count < 2)
        return SIGLA_OK;
    sgl_term_row *sorted = sgl_calloc(rows->found.count, sizeof *sorted);
    if (sorted == NULL)
        return sgl_fail_memory(error);
    for (size_t i = 0; i < rows->found.count; i++)
        places[class_of(&rows->found.items[i]) + 1]++;
    for (size_t i = 1; i < CLASS_COUNT; i++)
        places[i] += places[i - 1];
    for (size_t i = 0; i < rows->found.count; i++)
        sorted[places[class_of(&rows->found.items[i])]++] = rows->found.items[i];
    memcpy(rows->found.items, sorted, rows->found.count * sizeof *sorted);
    sgl_free(sorted);
    return SIGLA_OK;
}

static bool is_equal(const sgl_term_row *row, sigla_slice fold)
{
    return !row->cut && row->fold.len == fold.len;
}

sigla_status sgl_rows_collect(sgl_rows *out, sgl_transaction *transaction, sigla_slice fold, bool prefix, sigla_error *error)
{
    sgl_walk walk;
    sgl_term_row row;
    *out = (sgl_rows){0};
    sigla_status status = sgl_terms_open(&walk, transaction, fold, prefix, error);
    while (status == SIGLA_OK && (status = sgl_terms_next(&row, &walk, error)) == SIGLA_OK) {
        if (prefix && is_equal(&row, fold))
            continue;
        out->more = out->found.count == SGL_ROWS_MAX;
        if (out->more)
            break;
        if (!sgl_array_push(&out->found, row))
            status = sgl_fail_memory(error);
    }
    sgl_walk_close(&walk);
    return status == SIGLA_OK || status == SIGLA_NOT_FOUND ? sort(out, error) : status;
}

void sgl_rows_release(sgl_rows *rows)
{
    sgl_array_release(&rows->found);
}
