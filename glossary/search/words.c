/* SPDX-License-Identifier: Apache-2.0 */
/* Strategies on the words of terms. The language of a query is not known: its words are looked for by their stems in all languages, and a term's
   words are compared in the language of the term. */
#include "search/streams.h"

#include "base/error.h"
#include "store/index_words.h"
#include "text/split.h"

static sigla_status add_word(sgl_stream *stream, const sgl_query_word *word, sigla_error *error)
{
    sigla_status status = sgl_stream_add(stream, SGL_WORD_WRITTEN, word->key, error);
    for (unsigned i = 0; i < sgl_stem_language_count() && status == SIGLA_OK; i++) {
        if (word->stems[i].len == 0)
            continue;
        status = sgl_stream_add(stream, SGL_WORD_WRITTEN, word->stems[i], error);
        if (status == SIGLA_OK)
            status = sgl_stream_add(stream, SGL_WORD_STEM, word->stems[i], error);
    }
    return status;
}

sigla_status sgl_collect_words_all(sgl_search *search, sigla_error *error)
{
    sgl_stream streams[SGL_QUERY_WORDS_MAX];
    size_t opened = 0;
    sigla_status status = sgl_search_words(search, error);
    while (opened < search->word_count && opened < SGL_QUERY_WORDS_MAX && status == SIGLA_OK) {
        status = sgl_stream_open(&streams[opened], search, error);
        if (status == SIGLA_OK)
            status = add_word(&streams[opened], &search->words[opened], error);
        opened++;
    }
    if (status == SIGLA_OK)
        status = sgl_streams_join(streams, opened, error);
    for (size_t i = 0; i < opened; i++)
        sgl_stream_close(&streams[i]);
    return status;
}

/* Each word's best entries: an even share of the candidates for each. */
sigla_status sgl_collect_words_any(sgl_search *search, sigla_error *error)
{
    sigla_status status = sgl_search_words(search, error);
    size_t count = search->word_count < SGL_QUERY_WORDS_MAX ? search->word_count : SGL_QUERY_WORDS_MAX;
    for (size_t i = 0; i < count && status == SIGLA_OK; i++) {
        sgl_stream stream;
        unsigned char place[SGL_WORD_TAIL] = {0};
        size_t enough = search->candidates.count + (SGL_CANDIDATES_MAX - search->candidates.count) / (count - i);
        status = sgl_stream_open(&stream, search, error);
        if (status == SIGLA_OK)
            status = add_word(&stream, &search->words[i], error);
        for (bool goes_on = status == SIGLA_OK; goes_on;) {
            status = sgl_stream_seek(&stream, place, error);
            if (status != SIGLA_OK || stream.ended)
                break;
            search->more = search->more || search->candidates.count == enough;
            goes_on = search->candidates.count < enough && sgl_stream_take(&stream, place);
        }
        sgl_stream_close(&stream);
    }
    return status;
}

static bool has_word(sgl_search *search, const sgl_query_word *wanted, const sigla_term *term, unsigned language)
{
    sigla_slice word;
    size_t at = 0;
    for (size_t i = 0; i < SGL_TERM_WORDS_MAX && sgl_split_next(&word, term->text, &at); i++)
        if (sgl_search_word_equals(search, wanted, word, language))
            return true;
    return false;
}

static size_t count_words(sgl_search *search, const sigla_term *term)
{
    unsigned language = sgl_stem_language(term->language);
    size_t count = 0;
    for (size_t i = 0; i < search->word_count; i++)
        count += has_word(search, &search->words[i], term, language);
    return count;
}

bool sgl_accepts_words_all(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    (void)distance, (void)fold;
    return count_words(search, term) == search->word_count;
}

bool sgl_accepts_words_any(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    (void)fold;
    size_t count = count_words(search, term);
    *distance = (unsigned)(search->word_count - count);
    return count > 0;
}

/* Whether the query's words stand one after the other from `at` on. */
static bool stand_at(sgl_search *search, const sigla_term *term, size_t at, unsigned language)
{
    sigla_slice word;
    for (size_t i = 0; i < search->word_count; i++)
        if (!sgl_split_next(&word, term->text, &at) || !sgl_search_word_equals(search, &search->words[i], word, language))
            return false;
    return true;
}

bool sgl_accepts_phrase(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    unsigned language = sgl_stem_language(term->language);
    sigla_slice word;
    (void)distance, (void)fold;
    for (size_t at = 0, begin = 0, i = 0; i < SGL_TERM_WORDS_MAX && sgl_split_next(&word, term->text, &at); i++) {
        begin = (size_t)(word.ptr - term->text.ptr);
        if (stand_at(search, term, begin, language))
            return true;
    }
    return false;
}
