/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of every word are in the order of weight and entry, so that what several words have in common is found by leaping ahead. */
#include "search/streams.h"

#include "base/error.h"

#define STEPS_BEFORE_LEAP 8 /* rows stepped over one by one before the tree is asked */

struct sgl_stream_word {
    sgl_packed_walk walk;
    sgl_key prefix;
    bool ended;
};

sigla_status sgl_stream_open(sgl_stream *out, sgl_search *search, sigla_error *error)
{
    *out = (sgl_stream){.search = search};
    out->words = sgl_arena_calloc(&search->arena, SGL_STREAM_WORDS_MAX, sizeof *out->words);
    return out->words == NULL ? sgl_fail_memory(error) : SIGLA_OK;
}

void sgl_stream_close(sgl_stream *stream)
{
    for (size_t i = 0; i < stream->count; i++)
        sgl_packed_close(&stream->words[i].walk);
    stream->count = 0;
}

static sigla_status see(sgl_stream_word *word, sigla_status status)
{
    word->ended = status != SIGLA_OK || !sgl_packed_begins(&word->walk, sgl_key_slice(&word->prefix)) ||
                  word->walk.len != word->prefix.len + SGL_WORD_TAIL;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sgl_stream_add(sgl_stream *stream, sgl_word_kind kind, sigla_slice key, sigla_error *error)
{
    sgl_key prefix = sgl_index_word_key(kind, key);
    for (size_t i = 0; i < stream->count; i++)
        if (stream->words[i].prefix.len == prefix.len && memcmp(stream->words[i].prefix.bytes, prefix.bytes, prefix.len) == 0)
            return SIGLA_OK;
    if (stream->count == SGL_STREAM_WORDS_MAX) {
        stream->search->more = true;
        return SIGLA_OK;
    }
    sgl_stream_word *word = &stream->words[stream->count];
    word->prefix = prefix;
    sigla_status status = sgl_packed_open(&word->walk, stream->search->transaction, SGL_TABLE_WORDS, error);
    if (status != SIGLA_OK)
        return status;
    stream->count++;
    status = see(word, sgl_packed_seek(&word->walk, sgl_key_slice(&prefix), error));
    if (word->ended) {
        sgl_packed_close(&word->walk);
        stream->count--;
    }
    return status;
}

static const unsigned char *tail_of(const sgl_stream_word *word)
{
    return word->walk.row + word->prefix.len;
}

static sigla_status seek_word(sgl_search *search, sgl_stream_word *word, const unsigned char *from, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (int i = 0; i < STEPS_BEFORE_LEAP && status == SIGLA_OK && !word->ended && memcmp(tail_of(word), from, SGL_WORD_TAIL) < 0; i++) {
        if (!sgl_search_step(search))
            word->ended = true;
        else
            status = see(word, sgl_packed_next(&word->walk, error));
    }
    if (status != SIGLA_OK || word->ended || memcmp(tail_of(word), from, SGL_WORD_TAIL) >= 0)
        return status;
    sgl_key key = word->prefix;
    memcpy(key.bytes + key.len, from, SGL_WORD_TAIL);
    key.len += SGL_WORD_TAIL;
    return see(word, sgl_packed_seek(&word->walk, sgl_key_slice(&key), error));
}

sigla_status sgl_stream_seek(sgl_stream *stream, const unsigned char from[SGL_WORD_TAIL], sigla_error *error)
{
    const unsigned char *lowest = NULL;
    for (size_t i = 0; i < stream->count; i++) {
        sgl_stream_word *word = &stream->words[i];
        sigla_status status = word->ended ? SIGLA_OK : seek_word(stream->search, word, from, error);
        if (status != SIGLA_OK)
            return status;
        if (!word->ended && (lowest == NULL || memcmp(tail_of(word), lowest, SGL_WORD_TAIL) < 0))
            lowest = tail_of(word);
    }
    stream->ended = lowest == NULL;
    if (lowest != NULL)
        memcpy(stream->place, lowest, SGL_WORD_TAIL);
    return SIGLA_OK;
}

/* The place after this one; false when it was the last of all. */
static bool increase(unsigned char place[SGL_WORD_TAIL])
{
    for (size_t i = SGL_WORD_TAIL; i > 0; i--)
        if (++place[i - 1] != 0)
            return true;
    return false;
}

bool sgl_stream_take(const sgl_stream *stream, unsigned char next[SGL_WORD_TAIL])
{
    uint64_t entry = 0;
    for (size_t i = 1; i < SGL_WORD_TAIL; i++)
        entry = entry << 8 | stream->place[i];
    memcpy(next, stream->place, SGL_WORD_TAIL);
    return sgl_search_add(stream->search, entry, (uint8_t)~stream->place[0], true, 0) && increase(next);
}

sigla_status sgl_streams_join(sgl_stream *streams, size_t count, sigla_error *error)
{
    unsigned char place[SGL_WORD_TAIL] = {0};
    size_t agree = 0;
    for (size_t i = 0; count > 0; i = (i + 1) % count) {
        sigla_status status = sgl_stream_seek(&streams[i], place, error);
        if (status != SIGLA_OK || streams[i].ended)
            return status;
        agree = memcmp(streams[i].place, place, SGL_WORD_TAIL) == 0 ? agree + 1 : 1;
        memcpy(place, streams[i].place, SGL_WORD_TAIL);
        if (agree < count)
            continue;
        if (!sgl_stream_take(&streams[i], place))
            return SIGLA_OK;
        agree = 0;
    }
    return SIGLA_OK;
}

sigla_status sgl_streams_take_word(sgl_search *search, sigla_slice word, unsigned distance, size_t most, sigla_error *error)
{
    sgl_packed_walk walk SGL_UNINITIALIZED;
    sgl_key prefix = sgl_index_word_key(SGL_WORD_WRITTEN, word);
    size_t taken = 0;
    uint64_t entry = 0;
    uint8_t weight = 0;
    sigla_status status = sgl_packed_open(&walk, search->transaction, SGL_TABLE_WORDS, error);
    if (status == SIGLA_OK)
        status = sgl_packed_seek(&walk, sgl_key_slice(&prefix), error);
    while (status == SIGLA_OK && sgl_packed_begins(&walk, sgl_key_slice(&prefix)) && sgl_search_step(search)) {
        search->more = search->more || taken == most;
        if (taken++ == most)
            break;
        if (!sgl_index_word_parse(&entry, &weight, sgl_packed_row(&walk)))
            status = sgl_table_damaged(error, search->transaction, SGL_TABLE_WORDS, sgl_packed_row(&walk));
        else if (!sgl_search_add(search, entry, weight, true, distance))
            break;
        else
            status = sgl_packed_next(&walk, error);
    }
    sgl_packed_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}
