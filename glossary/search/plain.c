/* SPDX-License-Identifier: Apache-2.0 */
/* Strategies on whole texts: equal, beginning, end. */
#include "search/strategy.h"

#include "base/error.h"
#include "store/index_folds.h"
#include "store/terms.h"
#include "text/split.h"

static sigla_slice query_fold(const sgl_search *search)
{
    return sigla_buffer_slice(&search->query->fold);
}

sigla_status sgl_collect_equal(sgl_search *search, sigla_error *error)
{
    return sgl_search_add_fold(search, query_fold(search), 0, error);
}

/* All rows are looked at within the limit, so that the weightiest are among the candidates. */
sigla_status sgl_collect_prefix(sgl_search *search, sigla_error *error)
{
    sgl_walk walk;
    sgl_term_row row;
    sigla_status status = sgl_terms_open(&walk, search->transaction, query_fold(search), true, error);
    while (status == SIGLA_OK && (status = sgl_terms_next(&row, &walk, error)) == SIGLA_OK)
        if (!sgl_search_add(search, row.entry, row.weight, row.type != SIGLA_TERM_SHORT, 0))
            break;
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status add_suffix_row(sgl_search *search, sigla_slice row, sigla_error *error)
{
    sigla_buffer_clear(&search->work);
    sgl_split_reverse(&search->work, row);
    if (search->work.failed)
        return sgl_fail_memory(error);
    return sgl_search_add_fold(search, sigla_buffer_slice(&search->work), 0, error);
}

sigla_status sgl_collect_suffix(sgl_search *search, sigla_error *error)
{
    sgl_packed_walk walk SGL_UNINITIALIZED;
    sigla_buffer end;
    sigla_buffer_init(&end);
    sgl_split_reverse(&end, query_fold(search));
    sigla_status status = end.failed ? sgl_fail_memory(error) : sgl_packed_open(&walk, search->transaction, SGL_TABLE_SUFFIXES, error);
    if (status == SIGLA_OK) {
        status = sgl_packed_seek(&walk, sigla_buffer_slice(&end), error);
        while (status == SIGLA_OK && sgl_packed_begins(&walk, sigla_buffer_slice(&end)) && !search->more) {
            status = add_suffix_row(search, sgl_packed_row(&walk), error);
            if (status == SIGLA_OK)
                status = sgl_packed_next(&walk, error);
        }
        sgl_packed_close(&walk);
    }
    sigla_buffer_release(&end);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static bool same(sigla_slice left, sigla_slice right)
{
    return left.len == right.len && memcmp(left.ptr, right.ptr, left.len) == 0;
}

bool sgl_accepts_exact(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    (void)distance, (void)fold;
    return same(term->text, search->query->text);
}

bool sgl_accepts_folded(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    (void)distance, (void)term;
    return same(fold, query_fold(search));
}

bool sgl_accepts_prefix(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    sigla_slice wanted = query_fold(search);
    (void)distance, (void)term;
    return fold.len >= wanted.len && memcmp(fold.ptr, wanted.ptr, wanted.len) == 0;
}

bool sgl_accepts_suffix(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    sigla_slice wanted = query_fold(search);
    (void)distance, (void)term;
    return fold.len >= wanted.len && fold.len <= SGL_SUFFIX_MAX_BYTES &&
           memcmp(fold.ptr + fold.len - wanted.len, wanted.ptr, wanted.len) == 0;
}
