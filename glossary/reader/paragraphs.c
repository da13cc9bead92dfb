/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Paragraphs are put together line by line. A line goes on with the open paragraph when the sentence does, or when the line before it is
 * full; it begins a new one after a blank line, as an item, a heading, a row. Running heads, page numbers and bare addresses that stand
 * within a sentence are left out, and the sentence goes on behind them.
 */
#include "reader/paragraphs.h"

#include "base/memory.h"
#include "reader/block.h"
#include "reader/heal.h"
#include "reader/hyphen.h"
#include "reader/layout.h"
#include "text/char.h"

#define HELD_MAX 8 /* lines that may turn out to be page numbers */
#define HEADING_COLUMNS_MAX 100
#define HEADING_BYTES_MAX 300

typedef struct assembler {
    sigla_document *document;
    sigla_slice source;
    bool markdown;
    sgl_layout layout;
    sgl_healer healer;
    sgl_vocabulary vocabulary;
    /* The open paragraph. */
    bool open;
    sigla_paragraph_kind kind;
    sgl_block_kind block; /* of its first line */
    bool dashed;
    sgl_line last; /* its last line */
    size_t first_indent;
    size_t lines;
    bool capitals; /* all its lines so far are in capitals */
    /* Since its last line. */
    size_t blank;
    bool page_passed; /* something was left out that parts pages */
    sgl_line held[HELD_MAX];
    size_t held_count;
    bool no_more_fences; /* no fence behind this place ends the code */
} assembler;

static bool ends_sentence(const sgl_line *line)
{
    return (line->classes & SGL_LINE_SENTENCE) != 0;
}

static bool begins_lower(const sgl_line *line)
{
    return (line->classes & SGL_LINE_LOWER) != 0;
}

static sigla_span trimmed(sigla_slice source, sigla_span span)
{
    while (span.begin < span.end && (source.ptr[span.begin] == ' ' || source.ptr[span.begin] == '\t'))
        span.begin++;
    return span;
}

/* Inline notes become paragraphs of their own, behind the one that they were in. */
static void flush_notes(assembler *a)
{
    /* A note may hold notes: the list grows while it is read. */
    for (size_t i = 0; i < a->healer.notes.count; i++) {
        sigla_span note = a->healer.notes.items[i];
        sgl_heal_copy(&a->healer, trimmed(a->source, note));
        sgl_document_end_paragraph(a->document, SIGLA_PARAGRAPH_NOTE);
    }
    a->healer.notes.count = 0;
}

/* A line that stands alone, without a full stop, and is followed by something: a heading. */
static bool is_heading(const assembler *a, bool followed)
{
    size_t bytes = a->document->text.len - a->document->open;
    if ((a->block != SGL_BLOCK_TEXT && a->block != SGL_BLOCK_ITEM) || bytes > HEADING_BYTES_MAX || ends_sentence(&a->last))
        return false;
    if (a->block == SGL_BLOCK_ITEM)
        return a->capitals && a->lines <= 4;
    return (a->capitals && a->lines <= 4) || (followed && a->lines == 1 && a->last.columns <= HEADING_COLUMNS_MAX);
}

/* `followed`: by a blank line and more text. */
static void end_paragraph(assembler *a, bool followed)
{
    if (!a->open)
        return;
    if (is_heading(a, followed))
        a->kind = SIGLA_PARAGRAPH_HEADING;
    sgl_document_end_paragraph(a->document, a->kind);
    a->open = false;
    flush_notes(a);
}

/* A row's cells are parted by one TAB each. */
static void copy_row(assembler *a, sigla_span content, bool piped)
{
    size_t from = content.begin;
    for (size_t at = content.begin; at <= content.end; at++) {
        size_t gap = at;
        while (gap < content.end && (a->source.ptr[gap] == ' ' || a->source.ptr[gap] == '\t'))
            gap++;
        bool pipe = piped && gap < content.end && a->source.ptr[gap] == '|' && (gap == 0 || a->source.ptr[gap - 1] != '\\');
        bool parts = at < content.end && (piped ? pipe : gap - at >= 3 || (gap > at && memchr(a->source.ptr + at, '\t', gap - at) != NULL));
        if (at < content.end && !parts) {
            at = gap > at ? gap - 1 : at;
            continue;
        }
        sgl_heal_copy(&a->healer, (sigla_span){from, at});
        if (at == content.end)
            return;
        gap += pipe;
        while (gap < content.end && (a->source.ptr[gap] == ' ' || a->source.ptr[gap] == '\t'))
            gap++;
        if (a->document->text.len > a->document->open && gap < content.end)
            sgl_document_put(a->document, (sigla_slice){"\t", 1}, (sigla_span){at, gap});
        from = gap;
        at = gap - 1;
    }
}

static void copy_content(assembler *a, const sgl_block *block)
{
    if (block->kind == SGL_BLOCK_ROW)
        copy_row(a, block->content, block->piped);
    else
        sgl_heal_copy(&a->healer, block->content);
}

static sigla_paragraph_kind kind_of(sgl_block_kind block)
{
    switch (block) {
    case SGL_BLOCK_HEADING:
        return SIGLA_PARAGRAPH_HEADING;
    case SGL_BLOCK_ITEM:
    case SGL_BLOCK_LEGEND:
        return SIGLA_PARAGRAPH_ITEM;
    case SGL_BLOCK_ROW:
        return SIGLA_PARAGRAPH_TABLE;
    case SGL_BLOCK_NOTE:
        return SIGLA_PARAGRAPH_NOTE;
    default:
        return SIGLA_PARAGRAPH_BODY;
    }
}

static void remember_line(assembler *a, const sgl_line *line)
{
    a->last = *line;
    a->lines++;
    a->capitals = a->capitals && a->lines <= 4 && sgl_line_is_capitals(a->source, line);
    a->blank = 0;
    a->page_passed = false;
    a->held_count = 0;
}

static void start_paragraph(assembler *a, const sgl_line *line, const sgl_block *block)
{
    a->open = true;
    a->kind = kind_of(block->kind);
    a->block = block->kind;
    a->dashed = block->dashed;
    a->first_indent = line->indent;
    a->lines = 0;
    a->capitals = true;
    copy_content(a, block);
    remember_line(a, line);
    if (block->kind == SGL_BLOCK_HEADING || block->kind == SGL_BLOCK_ROW)
        end_paragraph(a, false);
}

/* The line break, or what a hyphen before it makes of it. */
static void join_lines(assembler *a, const sgl_line *line)
{
    sigla_buffer *text = &a->document->text;
    if (sgl_hyphen_ends(a->source, &a->last)) {
        sgl_line_end found = sgl_hyphen_judge(a->source, &a->last, line, &a->vocabulary, a->layout.torn);
        if (a->vocabulary.failed)
            a->document->fault = SIGLA_NO_MEMORY;
        size_t hyphen = a->last.end - found.len;
        bool in_text = found.len == 0 || (text->len > a->document->open + found.len &&
                                          memcmp(text->ptr + text->len - found.len, a->source.ptr + hyphen, found.len) == 0);
        if (found.hyphen != SGL_HYPHEN_NONE && in_text && a->document->fault == SIGLA_OK) {
            size_t spaces = found.len > 0 ? hyphen - found.end : 0;
            if (spaces + found.len < text->len - a->document->open)
                sgl_document_truncate(a->document, text->len - found.len - spaces);
            if (found.hyphen == SGL_HYPHEN_KEEP)
                sgl_document_copy(a->document, a->source.ptr, hyphen, hyphen + found.len);
            return;
        }
    }
    size_t newline = a->last.next - 1;
    if (a->source.ptr[newline] == '\n')
        sgl_document_copy(a->document, a->source.ptr, newline, newline + 1);
    else
        sgl_document_put(a->document, (sigla_slice){"\n", 1}, (sigla_span){newline, newline + 1});
}

static void continue_paragraph(assembler *a, const sgl_line *line, const sgl_block *block)
{
    join_lines(a, line);
    sgl_heal_copy(&a->healer,
                  block->kind == SGL_BLOCK_ITEM || block->kind == SGL_BLOCK_NOTE ? (sigla_span){line->begin, line->end} : block->content);
    remember_line(a, line);
}

/* True when the last line is so long that the first word of `line` had no room on it. `part` tells how much of the width is called full. */
static bool is_full(const assembler *a, const sgl_line *line, double part)
{
    size_t columns = a->last.columns + 1 + sgl_line_first_word(a->source, line);
    return a->layout.width > 0 && (double)columns > (double)a->layout.width * part;
}

/* The last line stops in the middle of a sentence, and `line` may be its continuation. */
static bool reads_on(const assembler *a, const sgl_line *line)
{
    return !ends_sentence(&a->last) && (begins_lower(line) || is_full(a, line, 0.8));
}

/* "Asien-": a hyphen on a letter. */
static bool breaks_word(const assembler *a)
{
    uint32_t c = 0;
    if (a->last.end - a->last.begin < 3 || a->source.ptr[a->last.end - 1] != '-')
        return false;
    sgl_utf8_previous(&c, a->source.ptr, a->last.end - 1);
    return sgl_char_is_letter(c);
}

/* Whether a line of plain text goes on with the open paragraph. */
static bool text_continues(const assembler *a, const sgl_line *line)
{
    bool lower = begins_lower(line), ended = ends_sentence(&a->last);
    if (a->page_passed)
        return !ended && (lower || is_full(a, line, 0.8));
    if (a->blank > a->layout.usual_blank)
        return false;
    if (breaks_word(a))
        return true;
    if (a->kind == SIGLA_PARAGRAPH_ITEM && a->blank == 0 && line->indent > a->first_indent)
        return true;
    if (line->indent > a->last.indent && ended && !lower && a->lines > 0)
        return false;
    if (lower && !ended)
        return true;
    return is_full(a, line, ended ? 0.9 : 0.7);
}

static bool starts_anew(const assembler *a, const sgl_line *line, const sgl_block *block)
{
    if (!a->open)
        return true;
    if (block->kind == SGL_BLOCK_TEXT)
        return !text_continues(a, line);
    if (!block->weak || (block->dashed && a->dashed) || a->blank > a->layout.usual_blank)
        return true;
    /* It may be the middle of a sentence that only looks like an item: "… 24\n1. of them". */
    return !reads_on(a, line);
}

/* The held lines were no page numbers: each is a paragraph. */
static void release_held(assembler *a)
{
    if (a->held_count == 0)
        return;
    size_t count = a->held_count;
    end_paragraph(a, false);
    for (size_t i = 0; i < count; i++) {
        sgl_line line = a->held[i];
        sgl_block block = {.kind = SGL_BLOCK_TEXT, .content = {line.begin, line.end}};
        start_paragraph(a, &line, &block);
        end_paragraph(a, false);
    }
    a->held_count = 0;
    a->page_passed = false;
}

/* Page numbers and addresses wait for the next line: within a sentence they are left out. */
static bool hold(assembler *a, const sgl_line *line)
{
    if ((line->classes & SGL_LINE_ALONE) == 0 || !a->open || a->held_count == HELD_MAX || ends_sentence(&a->last))
        return false;
    a->held[a->held_count++] = *line;
    a->page_passed = true;
    return true;
}

static bool is_underline(const assembler *a, const sgl_line *line)
{
    char byte = a->source.ptr[line->begin];
    return a->open && a->lines == 1 && a->blank == 0 && a->held_count == 0 && (byte == '=' || byte == '-') &&
           a->kind == SIGLA_PARAGRAPH_BODY && line->end - line->begin >= 3;
}

/* Where the code that a fence opens ends; the fence's own line when it never does. */
static size_t skip_code(assembler *a, const sgl_line *fence)
{
    for (size_t at = fence->next; at < a->source.len && !a->no_more_fences;) {
        sgl_line line;
        sgl_line_at(&line, a->source, at, a->layout.terminator);
        at = line.next;
        if (line.end - line.begin >= 3 && memcmp(a->source.ptr + line.begin, a->source.ptr + fence->begin, 3) == 0)
            return at;
    }
    a->no_more_fences = true;
    return fence->next;
}

/* Lines that are not text themselves. -> true when that was all about the line; *next is where to go on. */
static bool take_mark(assembler *a, const sgl_line *line, const sgl_block *block, size_t *next)
{
    switch (block->kind) {
    case SGL_BLOCK_RULE:
        if (is_underline(a, line))
            a->kind = SIGLA_PARAGRAPH_HEADING;
        release_held(a);
        end_paragraph(a, false);
        return true;
    case SGL_BLOCK_FENCE:
        end_paragraph(a, false);
        *next = skip_code(a, line);
        return true;
    case SGL_BLOCK_LEFT_OUT:
        return true;
    default:
        return false;
    }
}

static void take_text(assembler *a, const sgl_line *line, const sgl_block *block)
{
    if (a->held_count > 0 && (block->kind != SGL_BLOCK_TEXT || !text_continues(a, line)))
        release_held(a);
    if (starts_anew(a, line, block)) {
        end_paragraph(a, a->blank > a->layout.usual_blank);
        start_paragraph(a, line, block);
    } else {
        continue_paragraph(a, line, block);
    }
}

/* A line that is not blank; `head`: a running head. -> where to go on. */
static size_t take_line(assembler *a, const sgl_line *line, bool head)
{
    size_t next = line->next;
    a->page_passed = a->page_passed || line->new_page;
    if (head) {
        a->page_passed = true;
        return next;
    }
    if (hold(a, line))
        return next;
    sgl_block block;
    sgl_block_of(&block, a->source, line, a->markdown);
    if (!take_mark(a, line, &block, &next))
        take_text(a, line, &block);
    return next;
}

static void line_of(sgl_line *out, const assembler *a, const sgl_seen_line *seen)
{
    *out = (sgl_line){.begin = seen->begin,
                      .end = seen->begin + seen->len,
                      .next = seen->begin + seen->len,
                      .indent = seen->indent,
                      .columns = seen->columns,
                      .new_page = (seen->before & SGL_SEEN_PAGE) != 0,
                      .classes = seen->classes};
    /* White space at the end of the line. */
    while (out->next < a->source.len && a->source.ptr[out->next] != a->layout.terminator)
        out->next++;
    out->next++;
}

/* The lines that the layout has seen. -> the place behind them. */
static size_t take_seen_lines(assembler *a)
{
    size_t next = 0;
    for (size_t i = 0; i < a->layout.whole && a->document->fault == SIGLA_OK; i++) {
        const sgl_seen_line *seen = &a->layout.lines.items[i];
        sgl_line line;
        if (seen->begin < next) /* in code, which was left out */
            continue;
        a->blank += seen->before & SGL_SEEN_BLANK;
        line_of(&line, a, seen);
        next = take_line(a, &line, sgl_layout_has_head(&a->layout, seen->head));
    }
    return next;
}

/* Any line, from its first byte on. -> where to go on. */
static size_t read_line(assembler *a, size_t at)
{
    sgl_line line;
    if (a->source.ptr[at] == a->layout.terminator) {
        a->blank++;
        return at + 1;
    }
    sgl_line_at(&line, a->source, at, a->layout.terminator);
    if (sgl_line_is_blank(&line)) {
        a->page_passed = a->page_passed || line.new_page;
        a->blank++;
        return line.next;
    }
    sgl_line_judge(&line, a->source);
    return take_line(a, &line, sgl_layout_is_head(&a->layout, a->source, &line));
}

void sgl_paragraphs_read(sigla_document *document, sigla_slice source, bool markdown)
{
    assembler a = {.document = document, .source = source, .markdown = markdown};
    sgl_healer_init(&a.healer, document, source);
    a.healer.markdown = markdown;
    sgl_vocabulary_init(&a.vocabulary, source);
    bool held = sgl_layout_find(&a.layout, source);
    a.healer.terminator = a.layout.terminator;
    if (held && a.layout.torn)
        held = sgl_vocabulary_find_gaps(&a.healer.gaps, &a.vocabulary);
    if (!held)
        document->fault = SIGLA_NO_MEMORY;
    for (size_t at = take_seen_lines(&a); at < source.len && document->fault == SIGLA_OK;)
        at = read_line(&a, at);
    release_held(&a);
    end_paragraph(&a, false);
    sgl_layout_release(&a.layout);
    sgl_healer_release(&a.healer);
    sgl_vocabulary_release(&a.vocabulary);
}
