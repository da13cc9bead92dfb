/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Brackets: long (short), short (long), and what else a bracket may hold: several short forms, a translation beside the short form, a cue
 * before it.
 *
 *     the European Environment Agency (EEA)                     whole
 *     l'agence européenne de l'environnement (AEE, en anglais EEA)  first and last
 *     Agency X (Agentur X, AX)                                  last, and inside: Agentur X
 *     EEA (European Environment Agency)                         short before
 */
#include "extract/align.h"
#include "extract/glance.h"
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
        } else if (sgl_char_is_opening_bracket(c)) {
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
        else if (sgl_char_is_opening_bracket(c) && depth > 0 && --depth == 0)
            return before;
        else if (depth == 0)
            return end;
        at = before;
    }
    return end;
}

#define JOINED_BYTES 24 /* of the words after the first */

typedef struct found_short {
    sgl_short_form form;
    sgl_position position;
    bool preceded;        /* words stand between it and the bracket's sign or the comma before it */
    bool announced;       /* written together with a cue before it */
    size_t separator_end; /* where the text after the short form's own separator begins; 0 when nothing follows */
    size_t before;        /* end of the text before its separator; 0 when nothing precedes */
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

/* "and", "or" in any language. */
static bool joins_names(sgl_finder *finder, size_t begin, size_t end)
{
    sgl_window_cut(&finder->inner, finder->text, begin, end, true, false);
    const sgl_word *word = finder->inner.count == 1 ? finder->inner.tokens[0].word : NULL;
    for (uint32_t set = word == NULL ? 0 : word->languages; set != 0; set &= set - 1)
        if (word->class_of[__builtin_ctz(set)] == SGL_WORD_CONJUNCTION)
            return true;
    return false;
}

/* A content of two or three words can be one short form: "G5 Sahel", "UN Women", "EUCAP Sahel Mali". -> its end; `chunk_end` when it is
 * none. */
static size_t joined_end(sgl_finder *finder, size_t chunk_end, size_t content_end)
{
    size_t next = chunk_end, end = chunk_end;
    if (content_end - chunk_end > JOINED_BYTES)
        return chunk_end;
    while (next < content_end && finder->text[next] == ' ') {
        uint32_t c = 0;
        end = sgl_chunk_end(finder->text, ++next, content_end);
        if (end == next || is_roman_chunk(finder->text, next, end))
            return chunk_end;
        sgl_utf8_next(&c, finder->text + next, end - next);
        bool capital = sgl_char_is_upper(c) || sgl_char_is_digit(c);
        if (!capital && (end == content_end || joins_names(finder, next, end)))
            return chunk_end;
        next = end;
    }
    return end == content_end ? end : chunk_end;
}

static sgl_position position_of(size_t begin, size_t end, size_t from, size_t to)
{
    if (begin <= from)
        return end >= to ? SGL_POSITION_WHOLE : SGL_POSITION_FIRST;
    return end >= to ? SGL_POSITION_LAST : SGL_POSITION_MIDDLE;
}

#define NEAR_BYTES 160

static bool has_initial_before(const sgl_finder *finder, size_t end, const sgl_short_form *form)
{
    size_t begin = end - finder->paragraph.begin > NEAR_BYTES ? end - NEAR_BYTES : finder->paragraph.begin;
    while (begin < end && sgl_utf8_is_tail(finder->text[begin]))
        begin++;
    return sgl_has_initial(form, finder->text, begin, end);
}

/* Whether a sign or the other script follows, and not one more word. */
static bool stands_alone(const sgl_finder *finder, const bracket *b, const found_short *f)
{
    uint32_t c = 0;
    size_t at = sgl_skip_forward(finder->text, f->separator_end, b->end);
    if (at < b->end)
        sgl_utf8_next(&c, finder->text + at, b->end - at);
    return !sgl_char_is_word(c) || sgl_is_eastern(c);
}

/* What looks like a word: alone in its bracket, before a sign ("kkv, angolul SME", not "see page 12"), or with a capital at the end. */
static bool may_be_word(const sgl_finder *finder, const bracket *b, const found_short *f)
{
    switch (f->position) {
    case SGL_POSITION_WHOLE:
        break;
    case SGL_POSITION_FIRST:
        if (!stands_alone(finder, b, f))
            return false;
        break;
    case SGL_POSITION_LAST:
        return f->form.upper > 0;
    default:
        return false;
    }
    return f->form.shape != SGL_SHAPE_LOWER || has_initial_before(finder, b->open, &f->form);
}

static bool is_worth_a_site(const sgl_finder *finder, const bracket *b, const found_short *f)
{
    switch (f->form.shape) {
    case SGL_SHAPE_LOWER:
    case SGL_SHAPE_WORD:
        return may_be_word(finder, b, f);
    case SGL_SHAPE_UNCASED:
        return f->position != SGL_POSITION_MIDDLE;
    case SGL_SHAPE_SINGLE:
        return f->position == SGL_POSITION_WHOLE;
    default:
        return true;
    }
}

/* What is being read of a bracket: its content without dressing, and the short forms found so far. */
typedef struct content {
    sgl_finder *finder;
    const bracket *bracket;
    size_t from;
    size_t to;
    unsigned words; /* before the current chunk */
    unsigned count;
    found_short found[SGL_SITE_SHORTS];
} content;

/* Notes text[begin, end) if it is worth a site as a short form; words of a long form look like short forms too. `chunk`: the run of
   characters it was read from. False when it has not the look of one. */
static bool note_short(content *in, sigla_span chunk, size_t begin, size_t end)
{
    sigla_span span = {begin, end};
    if (in->count >= SGL_SITE_SHORTS)
        return false;
    found_short *f = &in->found[in->count];
    *f = (found_short){.preceded = in->words > 0};
    if (sgl_short_form_judge(&f->form, in->finder->text, span) == SGL_SHAPE_NONE)
        return false;
    size_t last = end > chunk.end ? end : chunk.end, tail = sgl_skip_forward(in->finder->text, last, in->to);
    bool roman = is_roman_chunk(in->finder->text, tail, in->to);
    f->position = position_of(chunk.begin, roman ? in->to : last, in->from, in->to);
    f->before = chunk.begin > in->from ? chunk.begin : 0;
    f->separator_end = last < in->to && !roman ? last : 0;
    in->count += is_worth_a_site(in->finder, in->bracket, f);
    return true;
}

static void note_part(content *in, sigla_span chunk, size_t begin, size_t end)
{
    unsigned count = in->count;
    note_short(in, chunk, begin, end);
    if (in->count == count)
        return;
    in->found[count].position = SGL_POSITION_PART;
    in->count -= !is_worth_a_site(in->finder, in->bracket, &in->found[count]);
}

/* The parts of "A/B", which may be one short form or two. */
static void note_parts(content *in, sigla_span chunk)
{
    const char *slash = memchr(in->finder->text + chunk.begin, '/', chunk.end - chunk.begin);
    if (slash == NULL)
        return;
    size_t at = (size_t)(slash - in->finder->text);
    if (at - chunk.begin >= 2 && chunk.end - at > 2) {
        note_part(in, chunk, chunk.begin, at);
        note_part(in, chunk, at + 1, chunk.end);
    }
}

/* Scripts without spaces write the cue and the short form together: 以下简称商检法. */
static bool note_announced(content *in, sigla_span chunk)
{
    sgl_window *window = &in->finder->inner;
    uint32_t c = 0;
    sgl_utf8_next(&c, in->finder->text + chunk.begin, chunk.end - chunk.begin);
    if (!sgl_is_eastern(c) || !sgl_run_holds_cue(in->finder->text, chunk.begin, chunk.end))
        return false; /* looking is much cheaper than cutting words there */
    sgl_window_cut(window, in->finder->text, chunk.begin, chunk.end, true, false);
    sgl_window_vote(window, in->finder->prior);
    unsigned cues = 0;
    for (unsigned k = 0; k + 1 < window->count && k < 4; k++)
        if (window->tokens[k].class == SGL_WORD_CUE)
            cues = k + 1;
    if (cues == 0)
        return false;
    in->words++;
    unsigned count = in->count;
    bool noted = note_short(in, chunk, window->tokens[cues].begin, chunk.end);
    if (in->count > count)
        in->found[count].announced = true;
    return noted;
}

#define ROMAN_BYTES 4
#define SIGN_BYTES 4

/* Ordinary words between the first and the last one of the content: none of them is worth a site, so none is judged. */
static bool is_inner_word(const content *in, sigla_span chunk)
{
    uint32_t c = 0;
    if (in->words == 0 || in->to - chunk.end <= ROMAN_BYTES + SIGN_BYTES || chunk.end - chunk.begin > SGL_SHORT_CHARS ||
        !sgl_short_form_is_plain(in->finder->text, chunk.begin, chunk.end))
        return false;
    sgl_utf8_next(&c, in->finder->text + chunk.begin, chunk.end - chunk.begin);
    return sgl_char_is_upper(c) || sgl_char_is_lower(c);
}

/* Whether the word has a capital or digit: "la OEI" is an article and a short form, "eu-LISA" is one. */
static bool opens_name(const char *text, sigla_span chunk)
{
    for (size_t at = chunk.begin; at < chunk.end;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, text + at, chunk.end - at);
        if (sgl_char_is_upper(c) || sgl_char_is_digit(c))
            return true;
    }
    return false;
}

/* A bracket with a number right behind: COM(2016) 379. */
static bool is_series(const content *in, sigla_span chunk)
{
    const char *after = in->finder->text + chunk.end;
    return in->to - chunk.end >= 2 && (*after == '(' || *after == '[') && sgl_char_is_digit((unsigned char)after[1]);
}

/* All readings of one chunk. -> where reading goes on. */
static size_t read_chunk(content *in, sigla_span chunk)
{
    const char *text = in->finder->text;
    if (is_inner_word(in, chunk) || is_series(in, chunk))
        return chunk.end;
    size_t joined = in->words == 0 && opens_name(text, chunk) ? joined_end(in->finder, chunk.end, in->to) : chunk.end;
    size_t trimmed = sgl_short_form_trim(text, chunk.begin, chunk.end);
    if (joined > chunk.end && note_short(in, chunk, chunk.begin, joined))
        return joined;
    if (note_announced(in, chunk))
        return chunk.end;
    size_t end = chunk.end;
    if (!sgl_short_form_is_clipped(text, chunk.begin, end))
        while (end > chunk.begin && text[end - 1] == '.' && memchr(text + chunk.begin, '.', end - chunk.begin - 1) == NULL)
            end--;
    size_t begin = sgl_short_form_skip_article(text, chunk.begin, end);
    note_short(in, chunk, begin, end);
    if (trimmed < end && trimmed > begin)
        note_short(in, chunk, begin, trimmed);
    note_parts(in, chunk);
    return chunk.end;
}

/* The end of the run at `at`, however long it is: the rest of a long one is no chunk of its own. */
static size_t whole_run(const char *text, size_t at, size_t end)
{
    size_t stop = sgl_chunk_end(text, at, end);
    while (stop - at > SGL_SHORT_BYTES) {
        size_t more = sgl_chunk_end(text, stop, end);
        if (more == stop)
            break;
        stop = more;
    }
    return stop;
}

/* All chunks of the content that look like short forms. */
static void find_shorts(content *in, sgl_finder *finder, const bracket *b)
{
    const char *text = finder->text;
    in->finder = finder;
    in->bracket = b;
    in->from = sgl_skip_forward(text, b->begin, b->end);
    in->to = sgl_skip_backward(text, in->from, b->end);
    in->words = in->count = 0;
    unsigned depth = 0;
    for (size_t at = in->from; at < in->to;) {
        uint32_t c = 0;
        at = sgl_skip_forward(text, at, in->to);
        sigla_span chunk = {at, sgl_skip_backward(text, at, whole_run(text, at, in->to))};
        if (chunk.end == at) {
            at += sgl_utf8_next(&c, text + at, in->to - at);
            depth += sgl_char_is_opening_bracket(c);
            depth -= depth > 0 && sgl_char_is_closing_bracket(c);
            continue;
        }
        at = depth == 0 ? read_chunk(in, chunk) : chunk.end;
        in->words++;
    }
}

#define TRANSLATION_FIT 0.7f

/* Whether the short form's letters are those of the other words in its bracket: then the words before the bracket are its name in another
 * language. */
static bool is_translated(sgl_finder *finder, const bracket *b, const found_short *f)
{
    sgl_window *window = &finder->inner;
    sgl_alignment fit;
    bool last = f->position == SGL_POSITION_LAST && f->before > b->begin + 3;
    bool first = f->position == SGL_POSITION_FIRST && f->separator_end > 0 && b->end > f->separator_end + 3;
    if ((!last && !first) || f->form.shape == SGL_SHAPE_UNCASED)
        return false;
    sgl_window_cut(window, finder->text, last ? b->begin : f->separator_end, last ? f->before : b->end, true, false);
    if (window->count == 0 || window->count > SGL_CANDIDATE_TOKENS)
        return false;
    sgl_window_vote(window, finder->prior);
    sgl_align(&fit, &f->form, window->tokens, 0, window->count - 1);
    for (unsigned k = 0; k < window->count; k++)
        if (fit.in_order[k] >= TRANSLATION_FIT)
            return true;
    return false;
}

#define CUE_DISTANCE 6 /* words of the bracket right before the short form in which a cue is looked for */

/* Whether words of the bracket announce the short form: "dále jen „X“", not "see page X". */
static bool is_announced(sgl_finder *finder, const bracket *b, const found_short *f, unsigned language)
{
    sgl_window *window = &finder->inner;
    if (f->announced || f->before <= b->begin)
        return f->announced;
    sgl_window_cut(window, finder->text, b->begin, f->before, true, false);
    sgl_window_vote(window, language);
    for (unsigned k = window->count > CUE_DISTANCE ? window->count - CUE_DISTANCE : 0; k < window->count; k++)
        if (window->tokens[k].class == SGL_WORD_CUE)
            return true;
    return false;
}

static void emit_long_short(sgl_finder *finder, const bracket *b, const found_short *f, bool stepped)
{
    sgl_site *site = sgl_finder_begin(finder, SGL_SITE_LONG_SHORT, &f->form, &finder->left);
    site->position = f->position;
    site->preceded = f->preceded;
    site->cue = f->preceded && is_announced(finder, b, f, site->language);
    site->stepped = stepped;
    site->after = sgl_finder_after(finder, b->after);
    if (!sgl_site_has_chance(site))
        return;
    site->translated = is_translated(finder, b, f);
    sgl_finder_offer_left(finder, finder->left.count - 1);
}

/* Whether all of it is in Latin letters; by bytes, for none of the others begins with one below this. */
static bool is_latin(const char *text, size_t begin, size_t end)
{
    for (; begin < end; begin++)
        if ((unsigned char)text[begin] > 0xC8)
            return false;
    return true;
}

/* Whether the other words of the bracket in text[begin, end) may be a long form: there are some, and one has the initial where one must.
   What has no capitals to be told by is a short form only for what stands before the bracket. */
static bool may_be_long(const sgl_finder *finder, sgl_site_kind kind, const found_short *f, size_t begin, size_t end)
{
    const char *text = finder->text;
    if (end <= begin + 3 || f->form.shape == SGL_SHAPE_UNCASED)
        return false;
    return !sgl_place_is_weak(kind, f->position, f->form.shape) || !f->form.latin || !is_latin(text, begin, end) ||
           sgl_has_initial(&f->form, text, begin, end);
}

/* The last word of the window before those that only announce the short form: "Environmental Protection Agency, ou EPA", "…，缩写：GPT". */
static unsigned last_of_name(const sgl_window *window)
{
    unsigned last = window->count - 1;
    while (last > 0 && (window->tokens[last].class == SGL_WORD_CUE || sgl_token_is_function(&window->tokens[last])))
        last--;
    return last;
}

/* The other words of the bracket as a long form: a translation or a second name. */
static void emit_inside(sgl_finder *finder, const bracket *b, const found_short *f)
{
    const char *text = finder->text;
    if (f->before > 0 && may_be_long(finder, SGL_SITE_INSIDE, f, b->begin, f->before)) {
        sgl_window_cut(&finder->inner, text, b->begin, sgl_skip_backward(text, b->begin, f->before), true, true);
        if (finder->inner.count > 0) {
            sgl_site *site = sgl_finder_begin(finder, SGL_SITE_INSIDE, &f->form, &finder->inner);
            site->position = f->position;
            sgl_finder_offer_left(finder, last_of_name(&finder->inner));
        }
    }
    if (f->separator_end > 0 && may_be_long(finder, SGL_SITE_INSIDE_AFTER, f, f->separator_end, b->end)) {
        sgl_window_cut(&finder->inner, text, f->separator_end, b->end, true, false);
        if (finder->inner.count > 0) {
            sgl_site *site = sgl_finder_begin(finder, SGL_SITE_INSIDE_AFTER, &f->form, &finder->inner);
            site->position = f->position;
            sgl_finder_offer_right(finder, 6);
        }
    }
}

/* "long (translation) (SF)": the bracket before this one holds a long form too. */
static void emit_stepped(sgl_finder *finder, const found_short *f, size_t group_begin, size_t group_end)
{
    sgl_window_cut(&finder->inner, finder->text, sgl_skip_forward(finder->text, group_begin + 1, group_end), group_end - 1, true, true);
    if (finder->inner.count == 0)
        return;
    sgl_site *site = sgl_finder_begin(finder, SGL_SITE_INSIDE, &f->form, &finder->inner);
    site->stepped = true;
    sgl_finder_offer_left(finder, finder->inner.count - 1);
}

/* A bracket inside quotation marks belongs to the name. */
static bool ends_in_quote(const sgl_finder *finder, size_t at, size_t end)
{
    uint32_t c = 0;
    if (at >= end)
        return false;
    sgl_utf8_next(&c, finder->text + at, end - at);
    return sgl_char_is_quote(c);
}

/* Whether the bracket holds two short forms and "and" between them, no more: (FUS et FST). */
static bool is_pair(sgl_finder *finder, const content *in)
{
    const found_short *a = &in->found[0], *b = &in->found[1];
    return in->count == 2 && a->position == SGL_POSITION_FIRST && b->position == SGL_POSITION_LAST && a->separator_end > 0 &&
           a->separator_end < b->before && joins_names(finder, a->separator_end, b->before);
}

#define PAIR_ENDS 2 /* conjunctions behind which the second name may begin; one may stand inside it */

/* "the first name and the second name (FN and SN)": the first one ends before a conjunction. */
static void emit_first_of_pair(sgl_finder *finder, const bracket *b, const found_short *f)
{
    unsigned ends = 0;
    for (unsigned k = finder->left.count; k-- > 1 && ends < PAIR_ENDS;) {
        if (finder->left.tokens[k].class != SGL_WORD_CONJUNCTION)
            continue;
        sgl_site *site = sgl_finder_begin(finder, SGL_SITE_LONG_SHORT, &f->form, &finder->left);
        site->position = f->position;
        site->after = sgl_finder_after(finder, b->after);
        sgl_finder_offer_left(finder, k - 1);
        ends++;
    }
}

static void visit_shorts(sgl_finder *finder, const bracket *b)
{
    content in;
    find_shorts(&in, finder, b);
    if (in.count == 0)
        return;
    size_t end = sgl_skip_backward(finder->text, finder->paragraph.begin, b->open);
    size_t stepped = end > finder->paragraph.begin && !ends_in_quote(finder, end, b->open) ? step_over_group(finder, end) : end;
    bool has_left = sgl_finder_cut_left(finder, stepped < end ? stepped : b->open);
    for (unsigned i = 0; i < in.count; i++) {
        if (has_left)
            emit_long_short(finder, b, &in.found[i], stepped < end);
        if (in.count <= 4)
            emit_inside(finder, b, &in.found[i]);
        if (stepped < end && in.found[i].position == SGL_POSITION_WHOLE)
            emit_stepped(finder, &in.found[i], stepped, end);
    }
    if (has_left && is_pair(finder, &in))
        emit_first_of_pair(finder, b, &in.found[0]);
}

/* The short form that ends at `end`: without an article before an apostrophe (l'OTAN), and without an ending. */
static bool read_short_before(sgl_short_form *form, const sgl_finder *finder, size_t end)
{
    const char *text = finder->text;
    size_t begin = sgl_chunk_begin(text, finder->paragraph.begin, end);
    sigla_span span = {sgl_short_form_skip_article(text, begin, end), sgl_short_form_trim(text, begin, end)};
    if (span.begin >= span.end || sgl_short_form_judge(form, text, span) == SGL_SHAPE_NONE)
        return false;
    return form->upper >= 2 || form->shape == SGL_SHAPE_DIGIT || form->shape == SGL_SHAPE_LOWER || form->shape == SGL_SHAPE_WORD;
}

/* Behind the first comma, semicolon, slash or dash of the content; its end when there is none. */
static size_t second_part(const sgl_finder *finder, const bracket *b)
{
    const char *text = finder->text;
    for (size_t at = b->begin; at < b->end;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, text + at, b->end - at);
        bool spaced = at > b->begin && text[at - 1] == ' ';
        if (c == ',' || c == ';' || c == '/' || (spaced && sgl_char_is_dash(c)))
            return at + len;
        at += len;
    }
    return b->end;
}

/* short (long in one language, long in another). */
static void emit_second_name(sgl_finder *finder, const bracket *b, const sgl_short_form *form)
{
    size_t at = second_part(finder, b);
    if (at + 4 >= b->end)
        return;
    sgl_window_cut(&finder->inner, finder->text, at, b->end, true, false);
    if (finder->inner.count == 0)
        return;
    sgl_site *site = sgl_finder_begin(finder, SGL_SITE_INSIDE_AFTER, form, &finder->inner);
    site->position = SGL_POSITION_LAST;
    sgl_finder_offer_right(finder, 6);
}

/* short (long): the word before the bracket. */
static void visit_short_before(sgl_finder *finder, const bracket *b)
{
    size_t end = sgl_skip_backward(finder->text, finder->paragraph.begin, b->open);
    sgl_short_form form;
    if (!b->closed || b->end - b->begin < 4 || !read_short_before(&form, finder, end))
        return;
    if (form.upper < 2 && form.shape != SGL_SHAPE_DIGIT && !sgl_has_initial(&form, finder->text, b->begin, b->end))
        return;
    sgl_window_cut(&finder->inner, finder->text, b->begin, b->end, true, false);
    if (finder->inner.count == 0 || (finder->inner.count == 1 && form.upper < 2))
        return;
    sgl_site *site = sgl_finder_begin(finder, SGL_SITE_SHORT_LONG, &form, &finder->inner);
    site->after = sgl_finder_after(finder, b->after);
    sgl_finder_offer_right(finder, 6);
    emit_second_name(finder, b, &form);
}

/* Han, kana or Hangul at text[at]. */
static bool is_eastern_at(const sgl_finder *finder, size_t at)
{
    uint32_t c = 0;
    if (at >= finder->paragraph.end)
        return false;
    sgl_utf8_next(&c, finder->text + at, finder->paragraph.end - at);
    return sgl_is_eastern(c);
}

/* Whether the bracket stands in a text that has no spaces before brackets: around it, or in it. */
static bool is_in_eastern_text(const sgl_finder *finder, const bracket *b, size_t word)
{
    uint32_t c = 0;
    if (word > finder->paragraph.begin)
        sgl_utf8_previous(&c, finder->text, word);
    if (sgl_is_eastern(c) || is_eastern_at(finder, b->after))
        return true;
    for (size_t at = b->begin; at < b->end; at++)
        if ((unsigned char)finder->text[at] >= 0xE3 && is_eastern_at(finder, at))
            return true;
    return false;
}

static bool has_two_capitals(const sgl_finder *finder, const bracket *b)
{
    size_t capital = sgl_next_capital(finder->text, b->begin, b->end);
    return capital < b->end && sgl_next_capital(finder->text, capital + 1, b->end) < b->end;
}

/* Written on to a word of ASCII, a bracket holds the arguments of a call or an ending (agent(s)) much more often than a name for which the
   space before it was forgotten: a name has capitals, and where the word before is no ordinary one, it is alone in the bracket. */
static bool is_call(const sgl_finder *finder, const bracket *b)
{
    const char *text = finder->text;
    size_t word = b->open;
    while (word > finder->paragraph.begin && sgl_is_ascii_word((unsigned char)text[word - 1]) && b->open - word < SGL_SHORT_BYTES)
        word--;
    if (word == b->open || is_in_eastern_text(finder, b, word))
        return false;
    if (!has_two_capitals(finder, b))
        return true;
    return !sgl_short_form_is_plain(text, word, b->open) && (!b->closed || sgl_chunk_end(text, b->begin, b->end) < b->end);
}

#define CONTENT_EFFORT 3 /* of a byte; what is never closed is looked through to the limit */

void sgl_find_bracket(sgl_finder *finder, size_t at, size_t sign_len)
{
    bracket b = match_bracket(finder, at, sign_len);
    finder->effort -= b.closed ? (int64_t)(b.after - b.open) * CONTENT_EFFORT : SGL_CONTENT_BYTES * CONTENT_EFFORT;
    if (is_call(finder, &b))
        return;
    visit_shorts(finder, &b);
    visit_short_before(finder, &b);
}
