/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Every text of the index stands there under each of its three pieces. Two edits leave one of three pieces as it was; where it then stands in the
 * text that is looked for is known up to the number of characters put in or left out before it. For each length that the other text may have, and
 * each piece, the few places are tried:
 *
 *     looked for   i n f r o m a t i o n           length 11, one character more than the other
 *     other        i n f|r m a|t i o n             its pieces; "tion" is found one character further on
 *
 * More is known: of three pieces in a ring that share two edits, one has none and the next one at most one (if every whole piece were followed by one
 * with two edits, there would be more than two). The rows of a piece are sorted by the next piece, and what begins with too many edits is leapt over.
 *
 * An exchange of neighbours across a border between pieces spoils two pieces with one edit: it is undone first, at each border, and what is left of
 * the edits looked for in the same way.
 */
#include "search/near.h"

#include "base/error.h"
#include "store/index_folds.h"
#include "text/split.h"

#include <stdlib.h>

#define LENGTH_MAX (SGL_PIECED_MAX + 2)                        /* characters of a text that is looked for */
#define PIECE_MAX (SGL_PIECED_MAX / SGL_PIECES + 1)             /* characters of a piece */
#define STEPS_BEFORE_LEAP 24 /* rows that are known to be too far, stepped over one by one before the tree is asked */

/* A text that is looked for, as characters: `at[i]` is the byte where character i begins. */
typedef struct near_text {
    char bytes[SGL_PIECED_MAX_BYTES * 2];
    size_t at[LENGTH_MAX + 1];
    uint32_t chars[LENGTH_MAX];
    size_t length;
} near_text;

/* The edits between the next piece of a row, character by character, and what stands there in the text that is looked for. Columns stay as long as
   the rows that follow share the characters. */
typedef struct near_ring {
    const uint32_t *chars; /* of the text, where the next piece should begin */
    size_t width;          /* how many of them matter */
    size_t depth_max;      /* characters of the next piece */
    unsigned edits_max;    /* that it may have */
    size_t begin;          /* bytes of a row before the next piece */
    size_t depth;          /* columns that are filled, beside the first */
    size_t ends[PIECE_MAX + 1];
    uint32_t row[PIECE_MAX + 1];
    uint8_t columns[PIECE_MAX + 1][LENGTH_MAX + 1];
    uint8_t least[PIECE_MAX + 1];
    size_t dead; /* bytes of the row that are too far from the text whatever follows; 0: none */
} near_ring;

typedef struct nearing {
    sgl_search *search;
    sgl_near_list *list;
    const sgl_distance *pattern;
    unsigned edits;
    sgl_packed_walk walk;
    near_ring ring;
} nearing;

unsigned sgl_near_edits(size_t length)
{
    return length <= SGL_NEAR_LETTERS ? 1 : 2;
}

void sgl_near_release(sgl_near_list *list)
{
    sgl_array_release(&list->texts);
}

static void set_chars(near_text *text)
{
    size_t at = 0;
    for (size_t i = 0; i < text->length; i++) {
        text->at[i] = at;
        at += sgl_utf8_next(&text->chars[i], text->bytes + at, sizeof text->bytes - at);
    }
    text->at[text->length] = at;
}

static bool set_text(near_text *out, sigla_slice text)
{
    out->length = sgl_split_length(text);
    if (out->length < SGL_PIECED_MIN || out->length > LENGTH_MAX || text.len > sizeof out->bytes)
        return false;
    memcpy(out->bytes, text.ptr, text.len);
    set_chars(out);
    return true;
}

static sigla_status take_row(nearing *work, sigla_error *error)
{
    char text[SGL_PIECED_MAX_BYTES] SGL_UNINITIALIZED;
    sgl_near_text found = {.text = {text, 0}};
    if (!sgl_index_piece_parse(text, &found.text.len, sgl_packed_row(&work->walk)))
        return sgl_table_damaged(error, work->walk.transaction, work->walk.table, sgl_packed_row(&work->walk));
    found.distance = (unsigned)sgl_distance_to(work->pattern, found.text);
    if (found.distance > work->edits)
        return SIGLA_OK;
    found.text = sgl_arena_copy(&work->search->arena, found.text);
    return found.text.ptr != NULL && sgl_array_push(&work->list->texts, found) ? SIGLA_OK : sgl_fail_memory(error);
}

static void begin_ring(near_ring *out, const near_text *text, const sgl_key *key, size_t length, unsigned index, size_t begin, size_t size, int edits)
{
    unsigned count = sgl_piece_count(length), next = (index + 1) % count;
    sigla_span span = sgl_piece_span(length, next);
    size_t from = next > index ? begin + size : 0, to = next > index ? text->length : begin;
    out->chars = text->chars + from;
    out->depth_max = count == 1 ? 0 : span.end - span.begin;
    out->edits_max = 2 * (unsigned)edits / count;
    out->width = to - from < out->depth_max + (size_t)edits ? to - from : out->depth_max + (size_t)edits;
    out->begin = out->ends[0] = key->len;
    out->depth = out->dead = 0;
    out->least[0] = 0;
    for (size_t i = 0; i <= out->width; i++)
        out->columns[0][i] = (uint8_t)i;
}

/* The column of one more character of the row: edits from the characters so far to each beginning of the text. */
static void add_column(near_ring *ring, uint32_t c)
{
    size_t depth = ++ring->depth;
    uint8_t *column = ring->columns[depth];
    const uint8_t *last = ring->columns[depth - 1];
    ring->row[depth] = c;
    uint8_t least = column[0] = (uint8_t)depth;
    for (size_t i = 1; i <= ring->width; i++) {
        uint8_t best = (uint8_t)(last[i - 1] + (ring->chars[i - 1] != c));
        if (last[i] + 1 < best)
            best = (uint8_t)(last[i] + 1);
        if (column[i - 1] + 1 < best)
            best = (uint8_t)(column[i - 1] + 1);
        if (depth > 1 && i > 1 && ring->chars[i - 2] == c && ring->chars[i - 1] == ring->row[depth - 1] &&
            ring->columns[depth - 2][i - 2] + 1 < best)
            best = (uint8_t)(ring->columns[depth - 2][i - 2] + 1);
        column[i] = best;
        if (best < least)
            least = best;
    }
    ring->least[depth] = least;
}

/* Whether the next piece of the row has too many edits. An exchange may still make up for one. */
static bool is_far(near_ring *ring, const sgl_packed_walk *walk)
{
    if (ring->dead > 0 && walk->shared >= ring->dead)
        return true;
    ring->dead = 0;
    while (ring->depth > 0 && ring->ends[ring->depth] > walk->shared)
        ring->depth--;
    while (ring->depth < ring->depth_max && ring->ends[ring->depth] < walk->len) {
        uint32_t c = 0;
        size_t at = ring->ends[ring->depth];
        at += sgl_utf8_next(&c, (const char *)walk->row + at, walk->len - at);
        add_column(ring, c);
        ring->ends[ring->depth] = at;
        if (ring->least[ring->depth] > ring->edits_max && (ring->least[ring->depth - 1] + 1u > ring->edits_max || ring->depth == ring->depth_max)) {
            ring->dead = at;
            return true;
        }
    }
    return false;
}

/* Behind all rows that begin with the first `len` bytes of this one. No byte of them is 0xFF. */
static sigla_status leap(sgl_packed_walk *walk, size_t len, sigla_error *error)
{
    sgl_key key = sgl_key_bytes(walk->row, len);
    key.bytes[len - 1]++;
    return sgl_packed_seek(walk, sgl_key_slice(&key), error);
}

/* All texts of `length` characters with these characters of the wanted text as piece `index`. */
static sigla_status look_at(nearing *work, const near_text *text, size_t length, unsigned index, size_t begin, size_t size, int edits,
                            sigla_error *error)
{
    sgl_key key = sgl_index_piece_key(length, index, (sigla_slice){text->bytes + text->at[begin], text->at[begin + size] - text->at[begin]});
    size_t far = 0;
    begin_ring(&work->ring, text, &key, length, index, begin, size, edits);
    sigla_status status = sgl_packed_seek(&work->walk, sgl_key_slice(&key), error);
    while (status == SIGLA_OK && sgl_packed_begins(&work->walk, sgl_key_slice(&key)) && sgl_search_step(work->search)) {
        bool is_dead = is_far(&work->ring, &work->walk);
        far = is_dead ? far + 1 : 0;
        if (!is_dead)
            status = take_row(work, error);
        if (status != SIGLA_OK)
            break;
        status = far > STEPS_BEFORE_LEAP ? leap(&work->walk, work->ring.dead, error) : sgl_packed_next(&work->walk, error);
        far = far > STEPS_BEFORE_LEAP ? 0 : far;
    }
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static int magnitude(int number)
{
    return number < 0 ? -number : number;
}

/* `edits` are left to make. A piece that stands `shift` further on than it would has so many characters more before it, and behind it what
   is missing to the difference of the lengths. */
static sigla_status look_for(nearing *work, const near_text *text, size_t length, int edits, sigla_error *error)
{
    int more = (int)text->length - (int)length;
    sigla_status status = SIGLA_OK;
    for (unsigned i = 0; i < sgl_piece_count(length); i++) {
        sigla_span span = sgl_piece_span(length, i);
        for (int shift = -edits; shift <= edits && status == SIGLA_OK; shift++) {
            int begin = (int)span.begin + shift;
            size_t size = span.end - span.begin;
            if (magnitude(shift) + magnitude(more - shift) <= edits && begin >= 0 && (size_t)begin + size <= text->length)
                status = look_at(work, text, length, i, (size_t)begin, size, edits, error);
        }
    }
    return status;
}

/* The text with characters `at` and the one behind it exchanged. */
static void exchange(near_text *out, const near_text *text, size_t at)
{
    size_t first = text->at[at + 1] - text->at[at], second = text->at[at + 2] - text->at[at + 1];
    *out = *text;
    memcpy(out->bytes + text->at[at], text->bytes + text->at[at + 1], second);
    memcpy(out->bytes + text->at[at] + second, text->bytes + text->at[at], first);
    set_chars(out);
}

static sigla_status look_across_borders(nearing *work, const near_text *text, size_t length, sigla_error *error)
{
    int more = (int)text->length - (int)length, left = (int)work->edits - 1;
    sigla_status status = SIGLA_OK;
    if (magnitude(more) > left)
        return SIGLA_OK;
    for (unsigned i = 1; i < sgl_piece_count(length); i++)
        for (int shift = -magnitude(more); shift <= magnitude(more) && status == SIGLA_OK; shift++) {
            int at = (int)sgl_piece_span(length, i).begin - 1 + shift;
            near_text exchanged SGL_UNINITIALIZED;
            if ((shift != 0 && shift != more) || at < 0 || (size_t)at + 2 > text->length)
                continue;
            exchange(&exchanged, text, (size_t)at);
            status = look_for(work, &exchanged, length, left, error);
        }
    return status;
}

static int order_of_texts(const void *left, const void *right)
{
    const sgl_near_text *a = left, *b = right;
    int order = memcmp(a->text.ptr, b->text.ptr, a->text.len < b->text.len ? a->text.len : b->text.len);
    return order != 0 ? order : (a->text.len > b->text.len) - (a->text.len < b->text.len);
}

static int order_of_distances(const void *left, const void *right)
{
    const sgl_near_text *a = left, *b = right;
    return a->distance != b->distance ? (a->distance > b->distance) - (a->distance < b->distance) : order_of_texts(left, right);
}

static void settle(sgl_near_list *list, sgl_search *search)
{
    sgl_near_text *items = list->texts.items;
    size_t kept = 0;
    if (list->texts.count > 1)
        qsort(items, list->texts.count, sizeof *items, order_of_texts);
    for (size_t i = 0; i < list->texts.count; i++)
        if (kept == 0 || order_of_texts(&items[kept - 1], &items[i]) != 0)
            items[kept++] = items[i];
    if (kept > 1)
        qsort(items, kept, sizeof *items, order_of_distances);
    search->more = search->more || kept > SGL_NEAR_MAX;
    list->texts.count = kept < SGL_NEAR_MAX ? kept : SGL_NEAR_MAX;
}

sigla_status sgl_near_find(sgl_near_list *out, sgl_search *search, sigla_slice text, const sgl_distance *pattern, sigla_error *error)
{
    near_text wanted SGL_UNINITIALIZED;
    nearing work SGL_UNINITIALIZED;
    *out = (sgl_near_list){0};
    work.search = search;
    work.list = out;
    work.pattern = pattern;
    if (pattern->length == 0 || !set_text(&wanted, text))
        return SIGLA_OK;
    work.edits = sgl_near_edits(wanted.length);
    sigla_status status = sgl_packed_open(&work.walk, search->transaction, SGL_TABLE_PIECES, error);
    if (status != SIGLA_OK)
        return status;
    size_t longest = wanted.length + work.edits;
    size_t shortest = wanted.length > work.edits + SGL_PIECED_MIN ? wanted.length - work.edits : SGL_PIECED_MIN;
    for (size_t length = shortest; length <= longest && length <= SGL_PIECED_MAX && status == SIGLA_OK; length++) {
        status = look_for(&work, &wanted, length, (int)work.edits, error);
        if (status == SIGLA_OK)
            status = look_across_borders(&work, &wanted, length, error);
    }
    sgl_packed_close(&work.walk);
    settle(out, search);
    return status;
}
