/* SPDX-License-Identifier: Apache-2.0 */
/* Entries that have one of several words: the rows of the words walked side by side, the best documented entries first. */
#ifndef SGL_SEARCH_STREAMS_H
#define SGL_SEARCH_STREAMS_H

#include "search/strategy.h"
#include "store/index_words.h"

#define SGL_STREAM_WORDS_MAX 64 /* words that one stream unites */

typedef struct sgl_stream_word sgl_stream_word;

typedef struct sgl_stream {
    sgl_search *search;
    sgl_stream_word *words; /* in the arena of the search */
    size_t count;
    unsigned char place[SGL_WORD_TAIL]; /* weight and entry where the stream stands */
    bool ended;
} sgl_stream;

sigla_status sgl_stream_open(sgl_stream *out, sgl_search *search, sigla_error *error);
/* Adds a word (its rows are united with those that are there). Words beyond the limit are left out. */
sigla_status sgl_stream_add(sgl_stream *stream, sgl_word_kind kind, sigla_slice key, sigla_error *error);
/* Goes to the first place that is not below `from`; sets `ended` when there is none. */
sigla_status sgl_stream_seek(sgl_stream *stream, const unsigned char from[SGL_WORD_TAIL], sigla_error *error);
/* Adds the entry where the stream stands to the candidates; `next` becomes the place after it. False when there are enough, or no place is left. */
bool sgl_stream_take(const sgl_stream *stream, unsigned char next[SGL_WORD_TAIL]);
void sgl_stream_close(sgl_stream *stream);

/* Adds the entries that stand in all streams to the candidates. */
sigla_status sgl_streams_join(sgl_stream *streams, size_t count, sigla_error *error);

/* Adds the first entries of one written word to the candidates, at most `most`. */
sigla_status sgl_streams_take_word(sgl_search *search, sigla_slice word, unsigned distance, size_t most, sigla_error *error);

#endif
