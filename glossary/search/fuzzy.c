/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Misspelt: a short form, or a term of one word, matches when the whole of it is near the query; any term matches when each word of the query is near
 * one of its words. Words are compared as they are written, not by their stems.
 */
#include "search/near.h"
#include "search/streams.h"

#include "base/error.h"
#include "store/index_folds.h"
#include "text/split.h"

/* Entries with a term that is near as a whole. */
static sigla_status add_wholes(sgl_search *search, const sgl_near_list *list, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < list->texts.count && status == SIGLA_OK; i++)
        status = sgl_search_add_fold(search, list->texts.items[i].text, list->texts.items[i].distance, error);
    return status;
}

/* A stream of the entries with a word near to one of the query's. */
static sigla_status open_near(sgl_stream *stream, sgl_search *search, const sgl_query_word *word, sigla_error *error)
{
    sgl_near_list list = {0};
    sigla_status status = sgl_stream_open(stream, search, error);
    if (status == SIGLA_OK)
        status = sgl_stream_add(stream, SGL_WORD_WRITTEN, word->key, error);
    if (status == SIGLA_OK)
        status = sgl_near_find(&list, search, word->key, &word->near, error);
    for (size_t i = 0; i < list.texts.count && status == SIGLA_OK; i++)
        if (list.texts.items[i].text.len <= SGL_KEYWORD_MAX_BYTES)
            status = sgl_stream_add(stream, SGL_WORD_WRITTEN, list.texts.items[i].text, error);
    sgl_near_release(&list);
    return status;
}

/* The entries of each near word, the nearest first, as many for each as the candidates have room for. */
static sigla_status add_words(sgl_search *search, const sgl_near_list *list, sigla_error *error)
{
    size_t room = (SGL_CANDIDATES_MAX - search->candidates.count) / (list->texts.count + 1);
    size_t enough = SGL_PREFIX_READ * search->query->options.limit;
    sigla_status status = SIGLA_OK;
    if (room > enough)
        room = enough;
    for (size_t i = 0; i < list->texts.count && status == SIGLA_OK; i++)
        if (list->texts.items[i].text.len <= SGL_KEYWORD_MAX_BYTES)
            status = sgl_streams_take_word(search, list->texts.items[i].text, list->texts.items[i].distance, room, error);
    /* A word that is too short or too long to be near another is found as it is. */
    if (status == SIGLA_OK && list->texts.count == 0)
        status = sgl_streams_take_word(search, search->words[0].key, 0, room, error);
    return status;
}

static sigla_status collect_one_word(sgl_search *search, sigla_error *error)
{
    sgl_near_list list;
    sigla_status status = sgl_near_find(&list, search, search->words[0].key, &search->words[0].near, error);
    if (status == SIGLA_OK)
        status = add_words(search, &list, error);
    sgl_near_release(&list);
    return status;
}

static sigla_status collect_words(sgl_search *search, sigla_error *error)
{
    sgl_stream streams[SGL_QUERY_WORDS_MAX];
    size_t opened = 0;
    sigla_status status = SIGLA_OK;
    if (search->word_count == 1)
        return collect_one_word(search, error);
    for (; opened < search->word_count && opened < SGL_QUERY_WORDS_MAX && status == SIGLA_OK; opened++)
        status = open_near(&streams[opened], search, &search->words[opened], error);
    if (status == SIGLA_OK)
        status = sgl_streams_join(streams, opened, error);
    for (size_t i = 0; i < opened; i++)
        sgl_stream_close(&streams[i]);
    return status;
}

/* Whether the query is one word and nothing else: then what is near to the whole is near to the word. */
static bool is_one_word(const sgl_search *search)
{
    const sigla_buffer *fold = &search->query->fold;
    return search->word_count == 1 && search->words[0].key.len == fold->len && memcmp(search->words[0].key.ptr, fold->ptr, fold->len) == 0;
}

sigla_status sgl_collect_fuzzy(sgl_search *search, sigla_error *error)
{
    sgl_near_list list = {0};
    if (!sgl_distance_prepare(&search->near, sigla_buffer_slice(&search->query->fold)))
        search->near.length = 0;
    sigla_status status = sgl_search_words(search, error);
    if (status == SIGLA_OK)
        status = sgl_near_find(&list, search, sigla_buffer_slice(&search->query->fold), &search->near, error);
    if (status == SIGLA_OK)
        status = add_wholes(search, &list, error);
    if (status == SIGLA_OK)
        status = is_one_word(search) ? add_words(search, &list, error) : collect_words(search, error);
    sgl_near_release(&list);
    return status;
}

/* Edits from the query's word to the nearest word of the term; `none` when no word is near. */
static unsigned nearest_word(sgl_search *search, const sgl_query_word *wanted, const sigla_term *term, unsigned none)
{
    sigla_slice word;
    unsigned best = none;
    size_t length = sgl_split_length(wanted->key), edits = sgl_near_edits(length), at = 0;
    for (size_t i = 0; i < SGL_TERM_WORDS_MAX && sgl_split_next(&word, term->text, &at); i++) {
        sigla_slice key = sgl_keyword_fold(&search->keywords, word);
        size_t chars = sgl_split_length(key);
        bool equal = key.len == wanted->key.len && memcmp(key.ptr, wanted->key.ptr, key.len) == 0;
        if (equal)
            return 0;
        if (wanted->near.length == 0 || length < SGL_PIECED_MIN || chars < SGL_PIECED_MIN || chars > SGL_PIECED_MAX)
            continue;
        size_t distance = sgl_distance_to(&wanted->near, key);
        if (distance <= edits && distance < best)
            best = (unsigned)distance;
    }
    return best;
}

/* Whether the fold of the term stands in the index of pieces as a whole. */
static bool is_pieced(sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    sigla_slice word;
    size_t at = 0;
    if (term->type == SIGLA_TERM_SHORT)
        return true;
    if (!sgl_split_next(&word, term->text, &at))
        return false;
    sigla_slice key = sgl_keyword_fold(&search->keywords, word);
    return key.len == fold.len && memcmp(key.ptr, fold.ptr, key.len) == 0;
}

static bool is_near_whole(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    size_t length = sgl_split_length(fold);
    if (search->near.length == 0 || length < SGL_PIECED_MIN || length > SGL_PIECED_MAX || fold.len > SGL_PIECED_MAX_BYTES ||
        search->near.length < SGL_PIECED_MIN || !is_pieced(search, term, fold))
        return false;
    *distance = (unsigned)sgl_distance_to(&search->near, fold);
    return *distance <= sgl_near_edits(search->near.length);
}

bool sgl_accepts_fuzzy(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    const unsigned none = 255;
    if (is_near_whole(distance, search, term, fold))
        return true;
    *distance = 0;
    for (size_t i = 0; i < search->word_count; i++) {
        unsigned nearest = nearest_word(search, &search->words[i], term, none);
        if (nearest == none)
            return false;
        *distance += nearest;
    }
    return search->word_count > 0;
}
