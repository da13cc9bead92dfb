/* SPDX-License-Identifier: Apache-2.0 */
/* sigla_list: entries by the alphabet of a language. The one place of search/ that sorts with a collator. */
#include "search/match.h"

#include "base/error.h"
#include "model/json.h"
#include "text/collate.h"
#include "text/fold.h"

#include <sigla/text.h>
#include <stdlib.h>

/* A hit with what it is sorted by: the sort keys of its short form and of its long form, one after the other. */
typedef struct listed {
    sigla_hit hit;
    sigla_slice key;
} listed;

typedef SGL_ARRAY(listed) listed_array;

static sigla_status make_key(sigla_slice *out, sgl_collator *collator, const sigla_hit *hit, const char *language, sgl_arena *arena,
                             sigla_error *error)
{
    const sigla_term *expansion = sigla_entry_term(hit->entry, SIGLA_TERM_LONG, language);
    sigla_buffer key;
    sigla_buffer_init(&key);
    sgl_collator_key(collator, hit->term->text, &key);
    sgl_collator_key(collator, expansion == NULL ? (sigla_slice){"", 0} : expansion->text, &key);
    *out = sgl_arena_copy(arena, sigla_buffer_slice(&key));
    bool failed = key.failed || out->ptr == NULL;
    sigla_buffer_release(&key);
    return failed ? sgl_fail_memory(error) : SIGLA_OK;
}

static int order_of_bytes(sigla_slice left, sigla_slice right)
{
    int order = memcmp(left.ptr, right.ptr, left.len < right.len ? left.len : right.len);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

static int order_of_listed(const void *left, const void *right)
{
    const listed *a = left, *b = right;
    int order = order_of_bytes(a->key, b->key);
    if (order == 0)
        order = order_of_bytes(a->hit.term->text, b->hit.term->text);
    if (order != 0)
        return order;
    return (a->hit.entry->id > b->hit.entry->id) - (a->hit.entry->id < b->hit.entry->id);
}

static int order_of_entries(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Ids of the entries with a short form behind the prefix, each once. */
typedef SGL_ARRAY(uint64_t) id_array;

static sigla_status collect_ids(id_array *ids, sgl_transaction *transaction, sigla_slice fold, sigla_error *error)
{
    sgl_walk walk;
    sgl_term_row row;
    sigla_status status = sgl_terms_open(&walk, transaction, fold, true, error);
    while (status == SIGLA_OK && (status = sgl_terms_next(&row, &walk, error)) == SIGLA_OK)
        if (row.type == SIGLA_TERM_SHORT && !sgl_array_push(ids, row.entry))
            status = sgl_fail_memory(error);
    sgl_walk_close(&walk);
    if (status != SIGLA_NOT_FOUND || ids->count == 0)
        return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
    qsort(ids->items, ids->count, sizeof *ids->items, order_of_entries);
    size_t kept = 1;
    for (size_t i = 1; i < ids->count; i++)
        if (ids->items[i] != ids->items[kept - 1])
            ids->items[kept++] = ids->items[i];
    ids->count = kept;
    return SIGLA_OK;
}

static bool folds_to_prefix(sgl_answer *answer, sigla_slice text, sigla_slice fold)
{
    sigla_buffer_clear(&answer->fold);
    sgl_fold(&answer->fold, text);
    return answer->fold.len >= fold.len && memcmp(answer->fold.ptr, fold.ptr, fold.len) == 0;
}

/* The short form to list an entry under: in the language if it has one there, and behind the prefix. */
static const sigla_term *choose_term(sgl_answer *answer, const sigla_entry *entry, sigla_slice fold, const char *language)
{
    const sigla_term *chosen = NULL;
    for (size_t i = 0; i < entry->term_count; i++) {
        const sigla_term *term = &entry->terms[i];
        if (term->type != SIGLA_TERM_SHORT || !folds_to_prefix(answer, term->text, fold))
            continue;
        if (sgl_language_matches(term->language, language))
            return term;
        if (chosen == NULL)
            chosen = term;
    }
    return chosen;
}

static sigla_status load_entry(listed_array *list, sgl_answer *answer, sgl_transaction *transaction, uint64_t id, sigla_slice fold,
                               const char *language, sigla_error *error)
{
    sgl_stored_entry *stored = sgl_arena_alloc(&answer->arena, sizeof *stored);
    if (stored == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_entry_get(stored, transaction, id, &answer->arena, error);
    if (status == SIGLA_NOT_FOUND)
        return sgl_fail(error, SIGLA_DAMAGED, "the store %s is damaged: its index names entry %llu, which is not there",
                        sgl_store_path(transaction->store), (unsigned long long)id);
    if (status != SIGLA_OK || !sgl_match_language(&stored->entry, language))
        return status;
    listed item = {.hit = {.entry = &stored->entry, .match = SIGLA_MATCH_PREFIX}};
    item.hit.term = choose_term(answer, &stored->entry, fold, language);
    if (answer->fold.failed)
        return sgl_fail_memory(error);
    return item.hit.term == NULL || sgl_array_push(list, item) ? SIGLA_OK : sgl_fail_memory(error);
}

static sigla_status read_all(listed_array *list, sgl_answer *answer, sigla_store *store, sigla_slice fold, const char *language,
                             sigla_error *error)
{
    sgl_transaction transaction = {0};
    id_array ids = {0};
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = collect_ids(&ids, &transaction, fold, error);
    for (size_t i = 0; i < ids.count && status == SIGLA_OK; i++)
        status = load_entry(list, answer, &transaction, ids.items[i], fold, language, error);
    sgl_read_end(&transaction);
    sgl_array_release(&ids);
    return status;
}

static sigla_status sort(listed_array *list, sgl_answer *answer, const char *language, sigla_error *error)
{
    sgl_collator *collator = NULL;
    sigla_status status = sgl_collator_open(&collator, language, error);
    for (size_t i = 0; i < list->count && status == SIGLA_OK; i++)
        status = make_key(&list->items[i].key, collator, &list->items[i].hit, language, &answer->arena, error);
    sgl_collator_close(collator);
    if (status != SIGLA_OK)
        return status;
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, order_of_listed);
    for (size_t i = 0; i < list->count && status == SIGLA_OK; i++)
        if (!sgl_array_push(&answer->found, list->items[i].hit))
            status = sgl_fail_memory(error);
    return status;
}

/* Unlike a query, the prefix of a list may be empty. */
static sigla_status fold_prefix(sigla_buffer *out, sigla_slice prefix, sigla_error *error)
{
    if (prefix.len > SIGLA_QUERY_MAX_BYTES)
        return sgl_fail(error, SIGLA_LIMIT, "the prefix has %zu bytes; %d are the most", prefix.len, SIGLA_QUERY_MAX_BYTES);
    size_t valid = sigla_text_valid(prefix);
    if (valid < prefix.len)
        return sgl_fail_at(error, SIGLA_INVALID, valid, "the prefix is not valid UTF-8 at byte %zu", valid);
    sgl_fold(out, prefix);
    return out->failed ? sgl_fail_memory(error) : SIGLA_OK;
}

sigla_status sigla_list(sigla_hits **out, sigla_store *store, sigla_slice prefix, const char *language, sigla_error *error)
{
    sigla_buffer fold;
    listed_array list = {0};
    sgl_answer *answer = NULL;
    *out = NULL;
    sigla_buffer_init(&fold);
    sigla_status status = fold_prefix(&fold, prefix, error);
    if (status == SIGLA_OK && (answer = sgl_answer_new()) == NULL)
        status = sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = read_all(&list, answer, store, sigla_buffer_slice(&fold), language, error);
    if (status == SIGLA_OK)
        status = sort(&list, answer, language, error);
    sgl_array_release(&list);
    sigla_buffer_release(&fold);
    if (status != SIGLA_OK) {
        sgl_answer_free(answer);
        return status;
    }
    sgl_answer_finish(answer);
    *out = &answer->hits;
    return SIGLA_OK;
}
