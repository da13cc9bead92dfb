/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Brackets: long (short), short (long), and what else a bracket may hold: several short forms, a translation beside the short form, a cue before it.
 *
 *     the European Environment Agency (EEA)                     whole
 *     l'agence européenne de l'environnement (AEE, en anglais EEA)  first and last
 *     Agency X (Agentur X, AX)                                  last, and inside: Agentur X
 *     EEA (European Environment Agency)                         short before
 */
#include "extract/site.h"

#include "text/char.h"

typedef struct bracket {
    size_t open;  /* of the opening sign */
    size_t begin; /* of the content */
    size_t end;   /* of the content */
    size_t after; /* past the closing sign */
    bool closed;
} bracket;

/* The partner of an opening sign; any closing sign will do at depth 0, for raw texts mix them. */
static bracket match_bracket(const sgl_finder *finder, size_t at, size_t sign_len)
{
    bracket b = {.open = at, .begin = at + sign_len};
    size_t limit = finder->paragraph.end - b.begin > SGL_CONTENT_BYTES ? b.begin + SGL_CONTENT_BYTES : finder->paragraph.end;
    unsigned depth = 0;
    for (size_t i = b.begin; i < limit;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, finder->text + i, finder->paragraph.end - i);
        if (sgl_char_is_closing_bracket(c)) {
            if (depth == 0) {
                b.end = i;
                b.after = i + len;
                b.closed = true;
                return b;
            }
            depth--;
        } else if (sgl_char_closing_bracket(c) != 0) {
            depth++;
        }
        i += len;
    }
    /* Never closed: what stands right after the sign may still be a short form. */
    b.end = sgl_chunk_end(finder->text, sgl_skip_forward(finder->text, b.begin, limit), limit);
    b.after = b.end;
    return b;
}

/* The place before a bracket group that ends at `end`, for "long (translation) (SF)"; `end` itself when there is none. */
static size_t step_over_group(const sgl_finder *finder, size_t end)
{
    size_t lowest = end - finder->paragraph.begin > SGL_CONTENT_BYTES ? end - SGL_CONTENT_BYTES : finder->paragraph.begin;
    unsigned depth = 0;
    for (size_t at = end; at > lowest;) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, finder->text, at);
        if (sgl_char_is_closing_bracket(c))
            depth++;
        else if (sgl_char_closing_bracket(c) != 0 && depth > 0 && --depth == 0)
            return before;
        else if (depth == 0)
            return end;
        at = before;
    }
    return end;
}

typedef struct found_short {
    sgl_short_form form;
    sgl_position position;
    bool cue; /* words stand between it and the bracket's sign or the comma before it */
    size_t separator_end; /* where the text after the short form's own separator begins; 0 when nothing follows */
    size_t before; /* end of the text before its separator; 0 when nothing precedes */
} found_short;

static bool is_roman_chunk(const char *text, size_t begin, size_t end)
{
    if (end - begin > 4)
        return false;
    for (size_t i = begin; i < end; i++)
        if (text[i] != 'I' && text[i] != 'V' && text[i] != 'X')
            return false;
    return end > begin;
}

/* A content of two or three short words can be one short form: "G5 Sahel", "UN Women". */
static size_t joined_end(const sgl_finder *finder, size_t chunk_end, size_t content_end)
{
    size_t next = chunk_end, end = 0;
    if (next >= content_end || finder->text[next] != ' ')
        return chunk_end;
    next++;
    end = sgl_chunk_end(finder->text, next, content_end);
    uint32_t c = 0;
    if (end == next || end != content_end || end - next > 12)
        return chunk_end;
    sgl_utf8_next(&c, finder->text + next, end - next);
    return (sgl_char_is_upper(c) || sgl_char_is_digit(c)) && !is_roman_chunk(finder->text, next, end) ? end : chunk_end;
}

static sgl_position position_of(size_t begin, size_t end, size_t from, size_t to)
{
    if (begin <= from)
        return end >= to ? SGL_POSITION_WHOLE : SGL_POSITION_FIRST;
    return end >= to ? SGL_POSITION_LAST : SGL_POSITION_MIDDLE;
}

/* Judges the chunk and its longer and shorter readings; the best one is kept. */
static bool read_short(const sgl_finder *finder, found_short *out, size_t begin, size_t end, size_t content_end)
{
    sigla_span whole = {begin, joined_end(finder, end, content_end)};
    sigla_span plain = {begin, sgl_short_form_trim(finder->text, begin, end)};
    if (whole.end > end && sgl_short_form_judge(&out->form, finder->text, whole) != SGL_SHAPE_NONE)
        return true;
    if (plain.end < end && sgl_short_form_judge(&out->form, finder->text, plain) != SGL_SHAPE_NONE && out->form.upper > 1)
        return true;
    plain.end = end;
    while (plain.end > begin && finder->text[plain.end - 1] == '.' && memchr(finder->text + begin, '.', plain.end - begin - 1) == NULL)
        plain.end--;
    return sgl_short_form_judge(&out->form, finder->text, plain) != SGL_SHAPE_NONE;
}

/* All chunks of the content that look like short forms, at most SGL_SITE_SHORTS. */
static unsigned find_shorts(const sgl_finder *finder, const bracket *b, found_short found[SGL_SITE_SHORTS])
{
    const char *text = finder->text;
    size_t from = sgl_skip_forward(text, b->begin, b->end), to = sgl_skip_backward(text, from, b->end);
    unsigned count = 0, depth = 0, words = 0;
    for (size_t at = from; at < to && count < SGL_SITE_SHORTS;) {
        uint32_t c = 0;
        size_t end = sgl_chunk_end(text, at, to);
        if (end == at) {
            at += sgl_utf8_next(&c, text + at, to - at);
            depth += sgl_char_closing_bracket(c) != 0;
            depth -= depth > 0 && sgl_char_is_closing_bracket(c);
            continue;
        }
        found_short *f = &found[count];
        *f = (found_short){.cue = words > 0};
        words++;
        if (depth == 0 && read_short(finder, f, at, end, to)) {
            size_t tail = sgl_skip_forward(text, end, to);
            bool roman = is_roman_chunk(text, tail, to);
            if (f->form.span.end > end)
                end = f->form.span.end;
            f->position = position_of(at, roman ? to : end, from, to);
            f->before = at > from ? at : 0;
            f->separator_end = end < to && !roman ? end : 0;
            count++;
        }
        at = end;
    }
    return count;
}

static bool worth_a_site(const found_short *f)
{
    if (f->form.shape == SGL_SHAPE_LOWER || f->form.shape == SGL_SHAPE_WORD || f->form.shape == SGL_SHAPE_UNCASED)
        return f->position == SGL_POSITION_WHOLE || (f->position != SGL_POSITION_MIDDLE && f->form.shape == SGL_SHAPE_UNCASED) ||
               (f->position == SGL_POSITION_FIRST && f->form.shape == SGL_SHAPE_WORD);
    return f->form.shape != SGL_SHAPE_SINGLE || f->position == SGL_POSITION_WHOLE;
}

static sgl_site *begin_site(sgl_finder *finder, sgl_site_kind kind, const sgl_short_form *form, const sgl_window *window)
{
    sgl_site *site = &finder->site;
    site->kind = kind;
    site->form = *form;
    site->position = SGL_POSITION_WHOLE;
    site->after = SGL_AFTER_END;
    site->separator = SGL_SEPARATOR_NONE;
    site->cue = site->stepped = site->line_start = false;
    site->window = window;
    site->count = 0;
    return site;
}

static void emit_long_short(sgl_finder *finder, const bracket *b, const found_short *f, bool stepped)
{
    sgl_site *site = begin_site(finder, SGL_SITE_LONG_SHORT, &f->form, &finder->left);
    site->position = f->position;
    site->cue = f->cue;
    site->stepped = stepped;
    site->after = sgl_finder_after(finder, b->after);
    site->language = sgl_window_vote(&finder->left, finder->prior);
    sgl_site_add_left_spans(site, finder->left.count - 1);
    sgl_finder_emit(finder);
}

/* The other words of the bracket as a long form: a translation or a second name. */
static void emit_inside(sgl_finder *finder, const bracket *b, const found_short *f)
{
    const char *text = finder->text;
    if (f->before > b->begin + 3) {
        sgl_window_cut(&finder->inner, text, b->begin, sgl_skip_backward(text, b->begin, f->before), true, true);
        if (finder->inner.count > 0) {
            sgl_site *site = begin_site(finder, SGL_SITE_INSIDE, &f->form, &finder->inner);
            site->position = f->position;
            site->language = sgl_window_vote(&finder->inner, finder->prior);
            sgl_site_add_left_spans(site, finder->inner.count - 1);
            sgl_finder_emit(finder);
        }
    }
    if (f->separator_end > 0 && b->end > f->separator_end + 3) {
        sgl_window_cut(&finder->inner, text, f->separator_end, b->end, true, false);
        if (finder->inner.count > 0) {
            sgl_site *site = begin_site(finder, SGL_SITE_INSIDE_AFTER, &f->form, &finder->inner);
            site->position = f->position;
            site->language = sgl_window_vote(&finder->inner, finder->prior);
            sgl_site_add_right_spans(site, 6);
            sgl_finder_emit(finder);
        }
    }
}

static void visit_shorts(sgl_finder *finder, const bracket *b)
{
    found_short found[SGL_SITE_SHORTS];
    unsigned count = find_shorts(finder, b, found);
    bool any = false;
    for (unsigned i = 0; i < count; i++)
        any = any || worth_a_site(&found[i]);
    if (!any)
        return;
    size_t end = sgl_skip_backward(finder->text, finder->paragraph.begin, b->open);
    size_t stepped = end > finder->paragraph.begin ? step_over_group(finder, end) : end;
    bool has_left = sgl_finder_cut_left(finder, stepped);
    for (unsigned i = 0; i < count; i++) {
        if (!worth_a_site(&found[i]))
            continue;
        if (has_left)
            emit_long_short(finder, b, &found[i], stepped < end);
        if (count <= 3)
            emit_inside(finder, b, &found[i]);
    }
    if (stepped < end && found[0].position == SGL_POSITION_WHOLE) {
        sgl_window_cut(&finder->inner, finder->text, sgl_skip_forward(finder->text, stepped + 1, end), end - 1, true, true);
        sgl_site *site = begin_site(finder, SGL_SITE_INSIDE, &found[0].form, &finder->inner);
        site->stepped = true;
        site->language = sgl_window_vote(&finder->inner, finder->prior);
        if (finder->inner.count > 0)
            sgl_site_add_left_spans(site, finder->inner.count - 1);
        sgl_finder_emit(finder);
    }
}

/* short (long): the word before the bracket. */
static void visit_short_before(sgl_finder *finder, const bracket *b)
{
    const char *text = finder->text;
    size_t end = sgl_skip_backward(text, finder->paragraph.begin, b->open);
    size_t begin = sgl_chunk_begin(text, finder->paragraph.begin, end);
    sgl_short_form form;
    if (begin >= end || !b->closed || b->end - b->begin < 4)
        return;
    size_t trimmed = sgl_short_form_trim(text, begin, end);
    sigla_span span = {begin, trimmed};
    uint32_t c = 0;
    for (size_t at = begin; at < end; at += sgl_utf8_next(&c, text + at, end - at))
        if (sgl_char_is_apostrophe((unsigned char)text[at]) && at > begin && at - begin <= 2)
            span.begin = at + 1; /* l'OTAN */
    if (span.begin >= span.end || sgl_short_form_judge(&form, text, span) == SGL_SHAPE_NONE)
        return;
    if (form.upper < 2 && form.shape != SGL_SHAPE_DIGIT && form.shape != SGL_SHAPE_LOWER && form.shape != SGL_SHAPE_WORD)
        return;
    sgl_window_cut(&finder->inner, text, b->begin, b->end, true, false);
    if (finder->inner.count == 0 || (finder->inner.count == 1 && form.upper < 2))
        return;
    sgl_site *site = begin_site(finder, SGL_SITE_SHORT_LONG, &form, &finder->inner);
    site->after = sgl_finder_after(finder, b->after);
    site->language = sgl_window_vote(&finder->inner, finder->prior);
    sgl_site_add_right_spans(site, 6);
    sgl_finder_emit(finder);
}

void sgl_find_bracket(sgl_finder *finder, size_t at, uint32_t opening, size_t sign_len)
{
    (void)opening;
    bracket b = match_bracket(finder, at, sign_len);
    visit_shorts(finder, &b);
    visit_short_before(finder, &b);
}
