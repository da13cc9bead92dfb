/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two looks at the first part of a text. The first counts widths of lines, blank lines between them, and short lines that recur when
 * numbers are left aside; it keeps what it has found of each line. The second needs no more than that, and asks which of the recurring
 * lines stand within sentences: those are running heads; headings ("Article 5", "Article 6") recur too, but between sentences.
 */
#include "reader/layout.h"

#include "text/vector.h"

#define WIDTHS 512     /* columns that are told apart */
#define WIDTH_LEAST 40 /* narrower texts are lists */
#define WIDTH_MOST 250 /* a line that is longer is a paragraph */
#define TORN_SAMPLE ((size_t)1 << 20)
#define CLUSTER_MAX 8 /* lines between two pages */
#define LINES_LEAST 8 /* fewer lines say nothing about usual distances */

typedef struct survey {
    size_t widths[WIDTHS];
    size_t long_lines;
    size_t short_bytes, long_bytes;
    size_t near[3], flowing[3]; /* pairs of lines with 0, 1, 2 or more blank lines between, and those that read on */
} survey;

static bool reads_on(const sgl_seen_line *before, const sgl_seen_line *line)
{
    return (before->classes & SGL_LINE_SENTENCE) == 0 && (line->classes & SGL_LINE_LOWER) != 0;
}

static void count_pair(survey *found, const sgl_seen_line *before, const sgl_seen_line *line)
{
    unsigned blank = line->before & SGL_SEEN_BLANK;
    found->near[blank]++;
    found->flowing[blank] += reads_on(before, line);
}

static void count_line(survey *found, const sgl_seen_line *line)
{
    found->widths[line->columns < WIDTHS ? line->columns : WIDTHS - 1]++;
    if (line->columns > WIDTH_MOST) {
        found->long_lines++;
        found->long_bytes += line->len;
    } else {
        found->short_bytes += line->len;
    }
}

static sgl_seen_line seen_of(const sgl_line *line, size_t blank, bool new_page)
{
    return (sgl_seen_line){.begin = (uint32_t)line->begin,
                           .len = (uint32_t)(line->end - line->begin),
                           .indent = (uint16_t)line->indent,
                           .columns = (uint16_t)line->columns,
                           .head = SGL_HEAD_NONE,
                           .classes = line->classes,
                           .before = (uint8_t)((blank < 2 ? blank : 2) | (new_page ? SGL_SEEN_PAGE : 0))};
}

/* Keeps a line and counts it. False: no memory. */
static bool take_seen(sgl_layout *layout, survey *found, sgl_seen_line seen)
{
    if (layout->lines.count > 0)
        count_pair(found, &layout->lines.items[layout->lines.count - 1], &seen);
    count_line(found, &seen);
    return sgl_array_push(&layout->lines, seen);
}

/* The first look. False: no memory. */
static bool look_first(sgl_layout *layout, survey *found, sigla_slice source)
{
    size_t blank = 0;
    bool new_page = false;
    for (size_t at = 0; at < source.len && layout->lines.count < SGL_LAYOUT_LINES_MAX;) {
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
        sgl_line_judge(&line, source);
        sgl_seen_line seen = seen_of(&line, blank, new_page);
        seen.head = sgl_heads_count(&layout->heads, source, &line);
        if (!take_seen(layout, found, seen))
            return false;
        blank = 0;
        new_page = false;
        layout->whole = line.next <= source.len ? layout->lines.count : layout->whole;
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
static bool is_numbered(sigla_slice source, const sgl_seen_line *line)
{
    if ((line->classes & SGL_LINE_DIGIT) == 0)
        return false;
    size_t small = 0;
    for (size_t i = 0; i < line->len; i++) {
        unsigned char byte = (unsigned char)source.ptr[line->begin + i];
        small += (byte >= 'a' && byte <= 'z') || byte >= 0xC3;
    }
    return small * 5 < (size_t)line->len * 2;
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

static sgl_head *recurring_head(const sgl_layout *layout, const sgl_seen_line *line)
{
    sgl_head *head = line->head == SGL_HEAD_NONE ? NULL : &layout->heads.items[line->head];
    return head != NULL && head->count >= 2 ? head : NULL;
}

/* The second look. Heads come in clusters, the head of a page after the foot of another; what stands around the cluster decides. */
static void look_again(sgl_layout *layout, sigla_slice source)
{
    cluster found;
    found.count = found.lines = found.gaps = 0; /* clearing all of it at every line would show */
    const sgl_seen_line *before = NULL;
    for (size_t i = 0; i < layout->lines.count; i++) {
        const sgl_seen_line *line = &layout->lines.items[i];
        sgl_head *head = recurring_head(layout, line);
        found.gaps += (line->before & SGL_SEEN_BLANK) > layout->usual_blank || (line->before & SGL_SEEN_PAGE) != 0;
        if (head != NULL || ((line->classes & SGL_LINE_ALONE) != 0 && line->columns <= SGL_HEAD_COLUMNS_MAX)) {
            add_to_cluster(&found, head, head != NULL && is_numbered(source, line));
            continue;
        }
        if (before != NULL && reads_on(before, line))
            credit_cluster(&found);
        found.count = found.lines = found.gaps = 0;
        before = line;
    }
}

static void settle_width(sgl_layout *layout, const survey *found)
{
    if (found->long_bytes > found->short_bytes)
        return;
    size_t short_lines = layout->lines.count - found->long_lines, seen = 0, width = WIDTH_MOST;
    /* One line in twenty may be wider. */
    while (width > 0 && (seen += found->widths[width]) * 20 <= short_lines)
        width--;
    layout->width = width >= WIDTH_LEAST ? width : 0;
}

/* Numbers at the ends made equal. */
static uint8_t ends_of(const char *bytes, size_t len)
{
    unsigned char first = (unsigned char)bytes[0], last = (unsigned char)bytes[len - 1];
    first = first >= '0' && first <= '9' ? '0' : first;
    last = last >= '0' && last <= '9' ? '0' : last;
    return (uint8_t)(first * 31 + last);
}

static void settle_ends(sgl_layout *layout, sigla_slice source)
{
    for (size_t i = 0; i < layout->lines.count; i++) {
        const sgl_seen_line *line = &layout->lines.items[i];
        if (sgl_layout_has_head(layout, line->head))
            layout->head_ends[ends_of(source.ptr + line->begin, line->len)] = true;
    }
}

/* Places of 16 where " ’" stands, those of the apostrophes' first bytes. */
static unsigned find_torn(const char *at)
{
    if (sgl_vector_bits(sgl_vector_is(sgl_vector_load(at), 0xE2)) == 0)
        return 0;
    return sgl_vector_bits(sgl_vector_is(sgl_vector_load(at - 1), ' ') & sgl_vector_is(sgl_vector_load(at), 0xE2) &
                           sgl_vector_is(sgl_vector_load(at + 1), 0x80) & sgl_vector_is(sgl_vector_load(at + 2), 0x99));
}

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

/* Counts " ’" before a letter: what is left when text is taken out of a page by the places of its letters. */
static bool is_torn(sigla_slice source)
{
    size_t count = 0, len = source.len < TORN_SAMPLE ? source.len : TORN_SAMPLE;
    for (size_t at = 2; at + SGL_VECTOR_BYTES + 3 <= len && count < 2; at += SGL_VECTOR_BYTES)
        for (unsigned found = find_torn(source.ptr + at); found != 0; found &= found - 1) {
            const char *apostrophe = source.ptr + at + __builtin_ctz(found);
            count += is_letter(apostrophe[3]) && (apostrophe[-2] | 0x20) >= 'a';
        }
    return count >= 2;
}

bool sgl_layout_find(sgl_layout *layout, sigla_slice source)
{
    survey found = {0};
    size_t whole = source.len;
    *layout = (sgl_layout){.terminator = sgl_line_terminator(source)};
    source.len = source.len < SGL_LAYOUT_BYTES ? source.len : SGL_LAYOUT_BYTES;
    if (!sgl_heads_init(&layout->heads, source) || !look_first(layout, &found, source))
        return false;
    settle_width(layout, &found);
    if (found.near[1] >= LINES_LEAST && found.near[1] > found.near[0] * 2 && found.flowing[1] * 3 > found.near[1])
        layout->usual_blank = 1;
    look_again(layout, source);
    if (source.len < whole || layout->lines.count == SGL_LAYOUT_LINES_MAX)
        settle_ends(layout, source);
    layout->torn = is_torn(source);
    return true;
}

void sgl_layout_release(sgl_layout *layout)
{
    sgl_heads_release(&layout->heads);
    sgl_array_release(&layout->lines);
}

bool sgl_layout_has_head(const sgl_layout *layout, uint16_t place)
{
    if (place == SGL_HEAD_NONE)
        return false;
    const sgl_head *head = &layout->heads.items[place];
    return head->count >= 2 && head->interrupting > 0 && head->interrupting * 8 >= head->count;
}

bool sgl_layout_is_head(sgl_layout *layout, sigla_slice source, const sgl_line *line)
{
    return layout->head_ends[ends_of(source.ptr + line->begin, line->end - line->begin)] &&
           sgl_layout_has_head(layout, sgl_heads_find(&layout->heads, source, line));
}
