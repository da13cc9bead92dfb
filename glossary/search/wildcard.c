/* SPDX-License-Identifier: Apache-2.0 */
/* * and ? in the fold of the query. What stands before the first of them, or behind the last, says which rows are looked at. */
#include "search/strategy.h"

#include "base/error.h"
#include "store/index_folds.h"
#include "store/terms.h"
#include "text/split.h"

static bool is_wild(char c)
{
    return c == '*' || c == '?';
}

static sigla_slice beginning_of(sigla_slice pattern)
{
    size_t len = 0;
    while (len < pattern.len && !is_wild(pattern.ptr[len]))
        len++;
    return (sigla_slice){pattern.ptr, len};
}

static sigla_slice end_of(sigla_slice pattern)
{
    size_t begin = pattern.len;
    while (begin > 0 && !is_wild(pattern.ptr[begin - 1]))
        begin--;
    return (sigla_slice){pattern.ptr + begin, pattern.len - begin};
}

static size_t step(sigla_slice text, size_t at)
{
    uint32_t c = 0;
    return at + sgl_utf8_next(&c, text.ptr + at, text.len - at);
}

/* The usual way: on a mismatch the last star takes one character more. */
static bool matches(sigla_slice text, sigla_slice pattern)
{
    size_t t = 0, p = 0, star = SIZE_MAX, behind_star = 0;
    while (t < text.len) {
        if (p < pattern.len && pattern.ptr[p] == '*') {
            star = p++;
            behind_star = t;
        } else if (p < pattern.len && pattern.ptr[p] == '?') {
            t = step(text, t);
            p++;
        } else if (p < pattern.len && text.ptr[t] == pattern.ptr[p]) {
            t++;
            p++;
        } else if (star != SIZE_MAX) {
            p = star + 1;
            t = behind_star = step(text, behind_star);
        } else
            return false;
    }
    while (p < pattern.len && pattern.ptr[p] == '*')
        p++;
    return p == pattern.len;
}

/* Folds in the order of the index of terms, from the beginning that they share. */
static sigla_status collect_forward(sgl_search *search, sigla_slice pattern, sigla_slice beginning, sigla_error *error)
{
    sgl_walk walk;
    sgl_term_row row;
    sigla_status status = sgl_terms_open(&walk, search->transaction, beginning, true, error);
    while (status == SIGLA_OK && (status = sgl_terms_next(&row, &walk, error)) == SIGLA_OK && sgl_search_step(search))
        if ((row.cut || matches(row.fold, pattern)) && !sgl_search_add(search, row.entry, row.weight, row.type != SIGLA_TERM_SHORT, 0))
            break;
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static sigla_status look_at_suffix(sgl_search *search, sigla_slice pattern, sigla_slice row, sigla_error *error)
{
    sigla_buffer_clear(&search->work);
    sgl_split_reverse(&search->work, row);
    if (search->work.failed)
        return sgl_fail_memory(error);
    sigla_slice fold = sigla_buffer_slice(&search->work);
    return matches(fold, pattern) ? sgl_search_add_fold(search, fold, 0, error) : SIGLA_OK;
}

static sigla_status collect_backward(sgl_search *search, sigla_slice pattern, sigla_slice end, sigla_error *error)
{
    sgl_packed_walk walk SGL_UNINITIALIZED;
    sigla_buffer reversed;
    sigla_buffer_init(&reversed);
    sgl_split_reverse(&reversed, end);
    sigla_status status = reversed.failed ? sgl_fail_memory(error) : sgl_packed_open(&walk, search->transaction, SGL_TABLE_SUFFIXES, error);
    if (status == SIGLA_OK) {
        status = sgl_packed_seek(&walk, sigla_buffer_slice(&reversed), error);
        while (status == SIGLA_OK && sgl_packed_begins(&walk, sigla_buffer_slice(&reversed)) && sgl_search_step(search) && !search->more) {
            status = look_at_suffix(search, pattern, sgl_packed_row(&walk), error);
            if (status == SIGLA_OK)
                status = sgl_packed_next(&walk, error);
        }
        sgl_packed_close(&walk);
    }
    sigla_buffer_release(&reversed);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sgl_collect_wildcard(sgl_search *search, sigla_error *error)
{
    sigla_slice pattern = sigla_buffer_slice(&search->query->fold);
    sigla_slice beginning = beginning_of(pattern), end = end_of(pattern);
    if (beginning.len == pattern.len)
        return sgl_search_add_fold(search, pattern, 0, error);
    /* Long texts have no suffix row: where the beginning says anything, it leads. */
    return beginning.len > 0 || end.len == 0 ? collect_forward(search, pattern, beginning, error)
                                             : collect_backward(search, pattern, end, error);
}

bool sgl_accepts_wildcard(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    sigla_slice pattern = sigla_buffer_slice(&search->query->fold);
    (void)distance, (void)term;
    bool has_row = beginning_of(pattern).len > 0 || end_of(pattern).len == 0 || fold.len <= SGL_SUFFIX_MAX_BYTES;
    return has_row && matches(fold, pattern);
}
