/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two looks at the first part of a text. The first counts widths of lines, blank lines between them, and short lines that recur when
 * numbers are left aside; it keeps eight bytes of each line. The second needs no more than these, and asks which of the recurring lines
 * stand within sentences: those are running heads; headings
 * ("Article 5", "Article 6") recur too, but between sentences.
 */
#include "reader/layout.h"

#include "base/array.h"
#include "text/vector.h"

#define WIDTHS 512     /* columns that are told apart */
#define WIDTH_LEAST 40 /* narrower texts are lists */
#define WIDTH_MOST 250 /* a line that is longer is a paragraph */
#define TORN_SAMPLE ((size_t)1 << 20)
#define CLUSTER_MAX 8 /* lines between two pages */
#define HEAD_BYTES_MAX (4 * SGL_HEAD_COLUMNS_MAX)
#define LINES_LEAST 8 /* fewer lines say nothing about usual distances */

enum { STANDS_ALONE = 1 /* a number, a URL */, ENDS_SENTENCE = 2, BEGINS_LOWER = 4, NEW_PAGE = 8 /* before it */ };

#define NO_PLACE UINT16_MAX
#define HEAD_STEPS 16 /* places of the table that a key may have */

/* What the second look needs of a line that is not blank. */
typedef struct seen_line {
    uint32_t begin;
    uint16_t head; /* its place among the heads, or NO_PLACE */
    uint8_t marks;
    uint8_t blank; /* lines before it: 0, 1, 2 or more */
} seen_line;

typedef struct survey {
    size_t widths[WIDTHS];
    size_t long_lines;
    size_t short_bytes, long_bytes;
    size_t near[3], flowing[3]; /* pairs of lines with 0, 1, 2 or more blank lines between, and those that read on */
    SGL_ARRAY(seen_line) lines;
} survey;

static bool reads_on(const seen_line *before, const seen_line *line)
{
    return (before->marks & ENDS_SENTENCE) == 0 && (line->marks & BEGINS_LOWER) != 0;
}

static void count_pair(survey *found, const seen_line *before, const seen_line *line)
{
    found->near[line->blank]++;
    found->flowing[line->blank] += reads_on(before, line);
}

static void count_line(survey *found, const sgl_line *line)
{
    size_t bytes = line->end - line->begin;
    found->widths[line->columns < WIDTHS ? line->columns : WIDTHS - 1]++;
    if (line->columns > WIDTH_MOST) {
        found->long_lines++;
        found->long_bytes += bytes;
    } else {
        found->short_bytes += bytes;
    }
}

/* With runs of digits as one '0' and runs of white space as one space. -> bytes written, at most `size`. */
static size_t make_equal(char *out, size_t size, const char *bytes, size_t len)
{
    char before = 0;
    size_t count = 0;
    for (size_t i = 0; i < len && count < size; i++) {
        char byte = bytes[i];
        byte = byte >= '0' && byte <= '9' ? '0' : byte == '\t' ? ' ' : byte;
        if ((byte == '0' || byte == ' ') && byte == before)
            continue;
        before = out[count++] = byte;
    }
    return count;
}

static uint64_t hash_word(uint64_t hash, const char *bytes, size_t len)
{
    uint64_t word = 0;
    memcpy(&word, bytes, len);
    return ((hash << 23 | hash >> 41) ^ word) * 0x9E3779B97F4A7C15u;
}

/* Two chains side by side, which do not wait for one another. */
static uint32_t hash_bytes(const char *bytes, size_t len)
{
    uint64_t even = len, odd = 0;
    if (len < 8)
        return (uint32_t)(hash_word(even, bytes, len) >> 32) | 1;
    size_t at = 0;
    for (; len - at >= 16; at += 16) {
        even = hash_word(even, bytes + at, 8);
        odd = hash_word(odd, bytes + at + 8, 8);
    }
    if (len - at >= 8)
        even = hash_word(even, bytes + at, 8);
    odd = hash_word(odd ^ even >> 32, bytes + len - 8, 8);
    return (uint32_t)(odd >> 32) | 1;
}

static uint32_t hash_made_equal(const char *bytes, size_t len)
{
    char equal[HEAD_BYTES_MAX];
    return hash_bytes(equal, make_equal(equal, sizeof equal, bytes, len));
}

/* Short lines only. Most are hashed as they stand: they have no digits, and single spaces. */
static uint32_t head_key(sigla_slice source, const sgl_line *line)
{
    const char *bytes = source.ptr + line->begin;
    size_t len = line->end - line->begin;
    bool equal = (line->classes & (SGL_LINE_DIGIT | SGL_LINE_GAP)) == 0;
    return equal ? hash_bytes(bytes, len) : hash_made_equal(bytes, len);
}

static bool is_mark_of_markdown(char byte)
{
    return byte == '`' || byte == '~' || byte == '|' || byte == '#' || byte == '>';
}

/* Short, with a number or a capital, and no mark of Markdown in front. */
static bool is_like_head(sigla_slice source, const sgl_line *line)
{
    return line->columns <= SGL_HEAD_COLUMNS_MAX && (line->classes & (SGL_LINE_DIGIT | SGL_LINE_CAPITAL)) != 0 &&
           !is_mark_of_markdown(source.ptr[line->begin]);
}

static uint8_t ends_of(sigla_slice source, const sgl_line *line)
{
    unsigned char first = (unsigned char)source.ptr[line->begin], last = (unsigned char)source.ptr[line->end - 1];
    first = first >= '0' && first <= '9' ? '0' : first;
    last = last >= '0' && last <= '9' ? '0' : last;
    return (uint8_t)(first * 31 + last);
}

/* Bit 4 n is set when the n-th of four keys is `key` or 0. */
static unsigned match_keys(const uint32_t *keys, uint32_t key)
{
    typedef uint32_t four_keys __attribute__((vector_size(16)));
    four_keys found, wanted = {key, key, key, key};
    memcpy(&found, keys, sizeof found);
    return sgl_vector_bits((sgl_vector)((found == wanted) | (found == (four_keys){0})));
}

/* The place of the head with that key, or the free place for it, or NO_PLACE when the table is too full. */
static uint16_t find_head(const sgl_layout *layout, uint32_t key)
{
    size_t mask = layout->head_places - 1, first = (key >> 8) & mask;
    const uint32_t *keys = layout->head_keys;
    if (keys[first] == key || keys[first] == 0)
        return (uint16_t)first;
    size_t step = 1;
    for (; step < HEAD_STEPS && ((first + step) & mask) + 4 <= layout->head_places && step + 4 <= HEAD_STEPS; step += 4) {
        unsigned found = match_keys(keys + ((first + step) & mask), key);
        if (found != 0)
            return (uint16_t)(((first + step) & mask) + (unsigned)__builtin_ctz(found) / 4);
    }
    for (; step < HEAD_STEPS; step++) {
        size_t place = (first + step) & mask;
        if (keys[place] == key || keys[place] == 0)
            return (uint16_t)place;
    }
    return NO_PLACE;
}

/* Counts the line. -> its place among the heads, NO_PLACE when it has none. */
static uint16_t count_head(sgl_layout *layout, sigla_slice source, const sgl_line *line)
{
    if (!is_like_head(source, line))
        return NO_PLACE;
    uint32_t key = head_key(source, line);
    uint16_t place = find_head(layout, key);
    if (place == NO_PLACE)
        return NO_PLACE;
    layout->head_keys[place] = key;
    layout->heads[place].ends = ends_of(source, line);
    layout->heads[place].count++;
    return place;
}

static uint8_t marks_of(sigla_slice source, const sgl_line *line)
{
    bool alone = line->columns <= SGL_HEAD_COLUMNS_MAX && (sgl_line_is_number(source, line) || sgl_line_is_url(source, line));
    unsigned marks = alone ? STANDS_ALONE : 0;
    marks |= sgl_line_ends_sentence(source, line) ? ENDS_SENTENCE : 0;
    marks |= sgl_line_begins_lower(source, line) ? BEGINS_LOWER : 0;
    return (uint8_t)marks;
}

/* The first look. False: no memory. */
static bool look_first(sgl_layout *layout, survey *found, sigla_slice source)
{
    seen_line before = {0};
    size_t blank = 0;
    bool new_page = false;
    for (size_t at = 0; at < source.len;) {
        sgl_line line;
        if (source.ptr[at] == layout->terminator) {
            blank++;
            at++;
            continue;
        }
        sgl_line_at(&line, source, at, layout->terminator);
        at = line.next;
        new_page = new_page || line.new_page;
        if (sgl_line_is_blank(&line)) {
            blank++;
            continue;
        }
        seen_line seen = {.begin = (uint32_t)line.begin, .marks = marks_of(source, &line), .blank = blank < 2 ? (uint8_t)blank : 2};
        if (found->lines.count > 0)
            count_pair(found, &before, &seen);
        count_line(found, &line);
        seen.head = count_head(layout, source, &line);
        seen.marks |= new_page ? NEW_PAGE : 0;
        if (!sgl_array_push(&found->lines, seen))
            return false;
        before = seen;
        blank = 0;
        new_page = false;
    }
    return true;
}

/* Lines that may be heads, between two lines that may not. */
typedef struct cluster {
    struct {
        sgl_head *head;
        size_t gaps; /* wider gaps than usual, or ends of pages, before it */
        bool numbered;
    } items[CLUSTER_MAX];
    size_t count;
    size_t lines; /* those that recur and those that are numbers only */
    size_t gaps;
} cluster;

/* Holds a number, and less than two letters in five are small ones: no line of running text. */
static bool is_numbered(const sgl_layout *layout, sigla_slice source, size_t begin)
{
    sgl_line line;
    sgl_line_at(&line, source, begin, layout->terminator);
    if ((line.classes & SGL_LINE_DIGIT) == 0)
        return false;
    size_t small = 0;
    for (size_t at = line.begin; at < line.end; at++) {
        unsigned char byte = (unsigned char)source.ptr[at];
        small += (byte >= 'a' && byte <= 'z') || byte >= 0xC3;
    }
    return small * 5 < (line.end - line.begin) * 2;
}

static void add_to_cluster(cluster *found, sgl_head *head, bool numbered)
{
    found->lines++;
    if (head == NULL || found->count == CLUSTER_MAX)
        return;
    found->items[found->count].head = head;
    found->items[found->count].gaps = found->gaps;
    found->items[found->count++].numbered = numbered;
}

/* A line counts with gaps on both sides, or when it is numbered: lines of the text may recur as well. */
static void credit_cluster(const cluster *found)
{
    for (size_t i = 0; i < found->count && found->lines <= CLUSTER_MAX; i++) {
        bool apart = found->items[i].gaps > 0 && found->items[i].gaps < found->gaps;
        if (apart || found->items[i].numbered)
            found->items[i].head->interrupting++;
    }
}

/* The second look, at what the first has kept. Heads come in clusters, the head of a page after the foot of another; what stands around the
   cluster decides. */
static void look_again(sgl_layout *layout, sigla_slice source, const survey *seen)
{
    cluster found = {0};
    const seen_line *before = NULL;
    for (size_t i = 0; i < seen->lines.count; i++) {
        const seen_line *line = &seen->lines.items[i];
        sgl_head *head = line->head != NO_PLACE && layout->heads[line->head].count >= 2 ? &layout->heads[line->head] : NULL;
        found.gaps += line->blank > layout->usual_blank || (line->marks & NEW_PAGE) != 0;
        if (head != NULL || (line->marks & STANDS_ALONE) != 0) {
            add_to_cluster(&found, head, head != NULL && is_numbered(layout, source, line->begin));
            continue;
        }
        if (before != NULL && reads_on(before, line))
            credit_cluster(&found);
        found = (cluster){0};
        before = line;
    }
}

static bool recurs_within_sentences(const sgl_head *head)
{
    return head->count >= 2 && head->interrupting > 0 && head->interrupting * 8 >= head->count;
}

static void settle_width(sgl_layout *layout, const survey *found)
{
    if (found->long_bytes > found->short_bytes)
        return;
    size_t short_lines = found->lines.count - found->long_lines, seen = 0, width = WIDTH_MOST;
    /* One line in twenty may be wider. */
    while (width > 0 && (seen += found->widths[width]) * 20 <= short_lines)
        width--;
    layout->width = width >= WIDTH_LEAST ? width : 0;
}

/* Counts " ’" before a letter: what is left when text is taken out of a page by the places of its letters. */
static bool is_torn(sigla_slice source)
{
    size_t len = source.len < TORN_SAMPLE ? source.len : TORN_SAMPLE, count = 0;
    const char *at = source.ptr, *end = source.ptr + len;
    while (count < 2 && (at = memchr(at, 0xE2, (size_t)(end - at))) != NULL) {
        bool apostrophe = end - at > 3 && memcmp(at, "\xE2\x80\x99", 3) == 0 && at > source.ptr + 1 && at[-1] == ' ';
        count += apostrophe && ((at[3] | 0x20) >= 'a' && (at[3] | 0x20) <= 'z') && (at[-2] | 0x20) >= 'a';
        at++;
    }
    return count >= 2;
}

bool sgl_layout_find(sgl_layout *layout, sigla_slice source)
{
    survey found = {0};
    *layout = (sgl_layout){.terminator = sgl_line_terminator(source)};
    layout->head_places = 16;
    while (layout->head_places < SGL_LAYOUT_HEADS_MAX && layout->head_places < source.len / 16)
        layout->head_places *= 2;
    layout->heads = sgl_calloc(layout->head_places, sizeof *layout->heads);
    layout->head_keys = sgl_calloc(layout->head_places, sizeof *layout->head_keys);
    if (layout->heads == NULL || layout->head_keys == NULL)
        return false;
    if (source.len > SGL_LAYOUT_BYTES)
        source.len = SGL_LAYOUT_BYTES;
    if (!look_first(layout, &found, source)) {
        sgl_array_release(&found.lines);
        return false;
    }
    settle_width(layout, &found);
    if (found.near[1] >= LINES_LEAST && found.near[1] > found.near[0] * 2 && found.flowing[1] * 3 > found.near[1])
        layout->usual_blank = 1;
    look_again(layout, source, &found);
    sgl_array_release(&found.lines);
    for (size_t i = 0; i < layout->head_places; i++)
        if (recurs_within_sentences(&layout->heads[i]))
            layout->heads_end[layout->heads[i].ends] = true;
    layout->torn = is_torn(source);
    return true;
}

void sgl_layout_release(sgl_layout *layout)
{
    sgl_free(layout->heads);
    sgl_free(layout->head_keys);
    layout->heads = NULL;
    layout->head_keys = NULL;
}

bool sgl_layout_is_head(const sgl_layout *layout, sigla_slice source, const sgl_line *line)
{
    if (!layout->heads_end[ends_of(source, line)] || !is_like_head(source, line))
        return false;
    uint16_t place = find_head(layout, head_key(source, line));
    return place != NO_PLACE && recurs_within_sentences(&layout->heads[place]);
}
