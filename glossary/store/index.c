/* SPDX-License-Identifier: Apache-2.0 */
/* Works out which rows an entry gains and loses in each index: two sorted lists are walked side by side. */
#include "store/index.h"

#include "base/error.h"
#include "store/index_folds.h"
#include "store/index_words.h"
#include "store/terms.h"
#include "text/fold.h"

#include <stdlib.h>

static void emit_terms(sgl_index_rows *out, const sigla_entry *entry)
{
    uint8_t weight = sgl_term_weight(entry->document_count);
    for (size_t i = 0; i < entry->term_count; i++) {
        sigla_buffer_clear(&out->fold);
        sgl_fold(&out->fold, entry->terms[i].text);
        if (out->fold.len == 0)
            continue;
        sgl_key key = sgl_key_term(sigla_buffer_slice(&out->fold), entry->terms[i].type, entry->id);
        sgl_index_add(out, sgl_key_slice(&key), weight);
    }
}

const sgl_index sgl_indexes[] = {
    {"terms", SGL_TABLE_TERMS, emit_terms, false, NULL},
    {"words", SGL_TABLE_WORDS, sgl_index_emit_words, true, NULL},
    {"suffixes", SGL_TABLE_SUFFIXES, sgl_index_emit_suffixes, true, sgl_index_suffix_used},
    {"pieces", SGL_TABLE_PIECES, sgl_index_emit_pieces, true, sgl_index_piece_used},
};

const size_t sgl_index_count = sizeof sgl_indexes / sizeof sgl_indexes[0];
_Static_assert(sizeof sgl_indexes / sizeof sgl_indexes[0] <= SGL_INDEX_MAX, "counters of rows are kept for so many indexes");

/* ---- the rows of an entry ---- */

void sgl_index_rows_init(sgl_index_rows *rows)
{
    *rows = (sgl_index_rows){0};
    sigla_buffer_init(&rows->bytes);
    sigla_buffer_init(&rows->fold);
    sigla_buffer_init(&rows->work);
    sgl_keywords_init(&rows->keywords);
}

void sgl_index_rows_release(sgl_index_rows *rows)
{
    sgl_array_release(&rows->rows);
    sigla_buffer_release(&rows->bytes);
    sigla_buffer_release(&rows->fold);
    sigla_buffer_release(&rows->work);
    sgl_keywords_release(&rows->keywords);
}

void sgl_index_add(sgl_index_rows *out, sigla_slice key, uint8_t value)
{
    sgl_index_row row = {{NULL, key.len}, value};
    sigla_buffer_append(&out->bytes, key.ptr, key.len);
    if (!sgl_array_push(&out->rows, row))
        out->failed = true;
}

static int order_of_keys(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

static int order_of_rows(const void *left, const void *right)
{
    return order_of_keys(((const sgl_index_row *)left)->key, ((const sgl_index_row *)right)->key);
}

/* The bytes stay where they are from now on: the rows may point to them. */
static void settle(sgl_index_rows *out)
{
    const char *at = out->bytes.ptr;
    size_t kept = 0;
    for (size_t i = 0; i < out->rows.count; i++) {
        out->rows.items[i].key.ptr = at;
        at += out->rows.items[i].key.len;
    }
    if (out->rows.count > 1)
        qsort(out->rows.items, out->rows.count, sizeof *out->rows.items, order_of_rows);
    for (size_t i = 0; i < out->rows.count; i++)
        if (kept == 0 || order_of_rows(&out->rows.items[kept - 1], &out->rows.items[i]) != 0)
            out->rows.items[kept++] = out->rows.items[i];
    out->rows.count = kept;
}

bool sgl_index_rows_fill(sgl_index_rows *out, const sgl_index *index, const sigla_entry *entry)
{
    out->rows.count = 0;
    sigla_buffer_clear(&out->bytes);
    sigla_buffer_clear(&out->fold);
    sigla_buffer_clear(&out->work);
    out->failed = out->keywords.failed = false;
    if (entry != NULL)
        index->emit(out, entry);
    if (out->failed || out->bytes.failed || out->fold.failed || out->work.failed || out->keywords.failed)
        return false;
    settle(out);
    return true;
}

/* ---- keeping the tables ---- */

static sigla_status put_row(sgl_transaction *transaction, const sgl_index *index, const sgl_index_row *row, sigla_error *error)
{
    if (index->packed)
        return sgl_packed_put(transaction, index->table, row->key, error);
    sgl_key key = sgl_key_bytes(row->key.ptr, row->key.len);
    return sgl_table_put_sealed(transaction, index->table, &key, (sigla_slice){(const char *)&row->value, 1}, error);
}

static sigla_status delete_row(sgl_transaction *transaction, const sgl_index *index, const sgl_index_row *row, sigla_error *error)
{
    sgl_key key = sgl_key_bytes(row->key.ptr, row->key.len);
    sigla_status status = index->is_used == NULL ? SIGLA_NOT_FOUND : index->is_used(transaction, row->key, error);
    if (status != SIGLA_NOT_FOUND)
        return status;
    status = index->packed ? sgl_packed_delete(transaction, index->table, row->key, error)
                           : sgl_table_delete(transaction, index->table, &key, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_table_damaged(error, transaction, index->table, row->key);
    return status;
}

static sigla_status apply(sgl_transaction *transaction, const sgl_index *index, const sgl_index_rows *before, const sgl_index_rows *after,
                          sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    size_t b = 0, a = 0;
    while ((b < before->rows.count || a < after->rows.count) && status == SIGLA_OK) {
        const sgl_index_row *old = b < before->rows.count ? &before->rows.items[b] : NULL;
        const sgl_index_row *new = a < after->rows.count ? &after->rows.items[a] : NULL;
        int order = old == NULL ? 1 : new == NULL ? -1 : order_of_rows(old, new);
        if (order < 0)
            status = delete_row(transaction, index, old, error);
        else if (order > 0 || old->value != new->value)
            status = put_row(transaction, index, new, error);
        b += order <= 0;
        a += order >= 0;
    }
    return status;
}

/* Whether two states of an entry have the same rows everywhere, as far as can be told without making them. */
static bool has_same_terms(const sigla_entry *before, const sigla_entry *after)
{
    if (before == NULL || after == NULL || before->term_count != after->term_count ||
        sgl_term_weight(before->document_count) != sgl_term_weight(after->document_count))
        return false;
    for (size_t i = 0; i < before->term_count; i++) {
        const sigla_term *a = &before->terms[i], *b = &after->terms[i];
        if (a->type != b->type || a->text.len != b->text.len || memcmp(a->text.ptr, b->text.ptr, a->text.len) != 0 ||
            strcmp(a->language, b->language) != 0)
            return false;
    }
    return true;
}

sigla_status sgl_index_update(sgl_transaction *transaction, const sigla_entry *before, const sigla_entry *after, sigla_error *error)
{
    sgl_index_rows old, new;
    sigla_status status = SIGLA_OK;
    if (has_same_terms(before, after))
        return SIGLA_OK;
    sgl_index_rows_init(&old);
    sgl_index_rows_init(&new);
    for (size_t i = 0; i < sgl_index_count && status == SIGLA_OK; i++) {
        if (!sgl_index_rows_fill(&old, &sgl_indexes[i], before) || !sgl_index_rows_fill(&new, &sgl_indexes[i], after))
            status = sgl_fail_memory(error);
        else
            status = apply(transaction, &sgl_indexes[i], &old, &new, error);
    }
    sgl_index_rows_release(&old);
    sgl_index_rows_release(&new);
    return status;
}

/* ---- checking them ---- */

static sigla_status look_in_packed(sgl_transaction *transaction, const sgl_index *index, const sgl_index_row *row, sigla_error *error)
{
    sgl_packed_walk walk;
    sigla_status status = sgl_packed_open(&walk, transaction, index->table, error);
    if (status == SIGLA_OK)
        status = sgl_packed_seek(&walk, row->key, error);
    if (status == SIGLA_OK && walk.len != row->key.len)
        status = SIGLA_NOT_FOUND;
    if (status == SIGLA_OK && !sgl_packed_begins(&walk, row->key))
        status = SIGLA_NOT_FOUND;
    sgl_packed_close(&walk);
    return status;
}

/* SIGLA_NOT_FOUND when the row is not there as it should be. */
static sigla_status look_for_row(sgl_transaction *transaction, const sgl_index *index, const sgl_index_row *row, sigla_error *error)
{
    sgl_walk walk;
    sgl_key key = sgl_key_bytes(row->key.ptr, row->key.len);
    if (index->packed)
        return look_in_packed(transaction, index, row, error);
    sigla_status status = sgl_walk_open(&walk, transaction, index->table, &key, key.len, error);
    if (status == SIGLA_OK)
        status = sgl_walk_next(&walk, error);
    if (status == SIGLA_OK && (walk.key.len != key.len || walk.value.len != 1 || (uint8_t)walk.value.ptr[0] != row->value))
        status = SIGLA_NOT_FOUND;
    sgl_walk_close(&walk);
    return status;
}

sigla_status sgl_index_look(const sgl_index **lacking, uint64_t *counts, sgl_transaction *transaction, const sigla_entry *entry,
                            sigla_error *error)
{
    sgl_index_rows rows;
    sigla_status status = SIGLA_OK;
    *lacking = NULL;
    sgl_index_rows_init(&rows);
    for (size_t i = 0; i < sgl_index_count && status == SIGLA_OK; i++) {
        if (!sgl_index_rows_fill(&rows, &sgl_indexes[i], entry))
            status = sgl_fail_memory(error);
        for (size_t j = 0; j < rows.rows.count && status == SIGLA_OK; j++) {
            status = look_for_row(transaction, &sgl_indexes[i], &rows.rows.items[j], error);
            if (status == SIGLA_NOT_FOUND) {
                *lacking = &sgl_indexes[i];
                status = SIGLA_OK;
            } else if (status == SIGLA_OK) {
                counts[i]++;
            }
        }
    }
    sgl_index_rows_release(&rows);
    return status;
}

static sigla_status sweep_packed(uint64_t *rows, uint64_t *strays, sgl_transaction *transaction, const sgl_index *index, sigla_error *error)
{
    sgl_packed_walk walk;
    uint64_t most = sgl_table_count(transaction, index->table) * SGL_PACKED_RECORD_MAX; /* a damaged tree may go round in circles */
    sigla_status status = sgl_packed_open(&walk, transaction, index->table, error);
    if (status == SIGLA_OK)
        status = sgl_packed_seek(&walk, (sigla_slice){"", 0}, error);
    for (; status == SIGLA_OK && *rows <= most; ++*rows) {
        sigla_status used = index->is_used == NULL ? SIGLA_OK : index->is_used(transaction, sgl_packed_row(&walk), error);
        *strays += used == SIGLA_NOT_FOUND;
        status = used == SIGLA_OK || used == SIGLA_NOT_FOUND ? sgl_packed_next(&walk, error) : used;
    }
    sgl_packed_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sgl_index_sweep(uint64_t *rows, uint64_t *strays, sgl_transaction *transaction, const sgl_index *index, sigla_error *error)
{
    *rows = *strays = 0;
    if (index->packed)
        return sweep_packed(rows, strays, transaction, index, error);
    *rows = sgl_table_count(transaction, index->table);
    return SIGLA_OK;
}
