/* SPDX-License-Identifier: Apache-2.0 */
/* Cleaning and sentences. */
#include "extract/clean.h"

#include "text/char.h"

#define PLACES_MAX 4

/* Notes for each place that lies at or before `at` that it comes to lie at `to`. -> the next place that is still to come. */
static size_t note_places(size_t *moved, const size_t *places, unsigned count, size_t at, size_t to)
{
    size_t next = SIZE_MAX;
    for (unsigned i = 0; i < count; i++) {
        if (moved[i] == SIZE_MAX && places[i] <= at)
            moved[i] = to;
        if (places[i] > at && places[i] < next)
            next = places[i];
    }
    return next;
}

void sgl_clean(sigla_buffer *out, const char *text, sigla_span span, size_t *places, unsigned count)
{
    size_t moved[PLACES_MAX] = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX}, next_place = 0;
    bool space = true; /* none at the beginning */
    count = count > PLACES_MAX ? PLACES_MAX : count;
    if (!sigla_buffer_reserve(out, span.end - span.begin + 1)) /* nothing gets longer */
        return;
    char *begin = out->ptr + out->len, *to = begin;
    for (size_t at = span.begin; at < span.end;) {
        if (at >= next_place)
            next_place = note_places(moved, places, count, at, (size_t)(to - begin));
        if (text[at] > ' ' && text[at] < 0x7F) {
            *to++ = text[at++];
            space = false;
            continue;
        }
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, span.end - at);
        bool blank = sgl_char_is_space(c) || c < 0x20;
        if (sgl_char_is_invisible(c)) {
            blank = space; /* nothing is written: neither a character nor a space */
        } else if (!blank) {
            memcpy(to, text + at, len);
            to += len;
        } else if (!space) {
            *to++ = ' ';
        }
        space = blank;
        at += len;
    }
    if (space && to > begin)
        to--;
    *to = '\0';
    out->len += (size_t)(to - begin);
    for (unsigned i = 0; i < count; i++)
        places[i] = moved[i] > (size_t)(to - begin) ? (size_t)(to - begin) : moved[i];
}

/* A sentence ends after . ! ? (or their kin) before white space. Single capitals and short words before the point are taken for abbreviations. */
static bool is_sentence_end(const char *text, size_t begin, size_t at, uint32_t c)
{
    if (c == '!' || c == '?' || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F)
        return true;
    if (c != '.')
        return false;
    unsigned letters = 0;
    while (at > begin && letters < 4) {
        uint32_t before = 0;
        size_t from = sgl_utf8_previous(&before, text, at);
        if (!sgl_char_is_letter(before))
            break;
        letters++;
        at = from;
    }
    return letters == 0 || letters >= 4;
}

static size_t sentence_begin(const char *text, size_t lowest, size_t at)
{
    size_t word = at;
    while (at > lowest) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, text, at);
        if (sgl_char_is_space(c)) {
            uint32_t sign = 0;
            word = at;
            size_t from = before > lowest ? sgl_utf8_previous(&sign, text, before) : lowest;
            if (sign != 0 && is_sentence_end(text, lowest, from, sign))
                return at;
        } else if (c == 0x3002) {
            return at;
        }
        at = before;
    }
    return word == at ? at : lowest;
}

static size_t sentence_end(const char *text, size_t at, size_t highest)
{
    size_t begin = at;
    while (at < highest) {
        uint32_t c = 0, next = ' ';
        size_t len = sgl_utf8_next(&c, text + at, highest - at);
        if (at + len < highest)
            sgl_utf8_next(&next, text + at + len, highest - at - len);
        if (is_sentence_end(text, begin, at, c) && (sgl_char_is_space(next) || c == 0x3002))
            return at + len;
        at += len;
    }
    return highest;
}

/* Moves a cut forward to the next space, so that no word is torn; backwards when it is the end. */
static size_t whole_word_after(const char *text, size_t at, size_t limit)
{
    while (at < limit && text[at] != ' ' && text[at] != '\n')
        at++;
    return at < limit ? at + 1 : limit;
}

static size_t whole_word_before(const char *text, size_t at, size_t limit)
{
    while (at > limit && text[at] != ' ' && text[at] != '\n')
        at--;
    return at;
}

sigla_span sgl_sentence(const char *text, sigla_span paragraph, sigla_span inner, size_t limit)
{
    size_t spare = inner.end - inner.begin >= limit ? 0 : limit - (inner.end - inner.begin);
    size_t lowest = inner.begin - paragraph.begin > spare / 2 ? inner.begin - spare / 2 : paragraph.begin;
    size_t highest = paragraph.end - inner.end > spare / 2 ? inner.end + spare / 2 : paragraph.end;
    if (lowest > paragraph.begin)
        lowest = whole_word_after(text, lowest, inner.begin);
    if (highest < paragraph.end)
        highest = whole_word_before(text, highest, inner.end);
    while (highest < paragraph.end && highest > inner.end && sgl_utf8_is_tail(text[highest]))
        highest--;
    sigla_span sentence = {sentence_begin(text, lowest, inner.begin), sentence_end(text, inner.end, highest)};
    return sentence;
}
