/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two scans over the bytes: suspect.c passes over what is certainly text, which is copied in bulk; at the places where it stops a table
 * says what may need mending. Each repair is a function that looks at the place and says what happens to how many bytes.
 */
#include "reader/heal.h"

#include "reader/marks.h"
#include "reader/markup.h"
#include "reader/suspect.h"
#include "text/char.h"

#include <pthread.h>

#define CLEAN_MAX ((size_t)1 << 16) /* bytes that are looked at ahead */

/* What a repair does with the bytes at a place. BLANK makes each of them a space. */
typedef enum deed { KEEP, DROP, BLANK, REPLACE } deed;

typedef struct remedy {
    deed deed;
    size_t back;  /* DROP: bytes before the place that go too */
    size_t len;   /* bytes of the source; KEEP: those that need no second look */
    size_t pass;  /* DROP: bytes behind them that need no second look */
    char text[4]; /* REPLACE: what stands for them */
    size_t text_len;
} remedy;

typedef remedy (*repair_fn)(sgl_healer *healer, sigla_slice text, size_t at);

static remedy keep(size_t len)
{
    return (remedy){.deed = KEEP, .len = len};
}

static remedy drop(size_t len)
{
    return (remedy){.deed = len == 0 ? KEEP : DROP, .len = len == 0 ? 1 : len};
}

static remedy replace(size_t len, uint32_t c)
{
    remedy result = {.deed = REPLACE, .len = len};
    result.text_len = sgl_utf8_encode(result.text, c);
    return result;
}

static remedy blank(size_t len)
{
    return (remedy){.deed = BLANK, .len = len};
}

static char byte_before(sigla_slice text, size_t at)
{
    return at > 0 ? text.ptr[at - 1] : ' ';
}

static char byte_at(sigla_slice text, size_t at)
{
    return at < text.len ? text.ptr[at] : ' ';
}

static bool is_ascii_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_letter_at(sigla_slice text, size_t at)
{
    uint32_t c = 0;
    if (at < text.len)
        sgl_utf8_decode(&c, text.ptr + at, text.len - at);
    return sgl_char_is_letter(c);
}

/* A mark goes, but no two words are glued together by it. */
static remedy drop_mark(sigla_slice text, size_t at, size_t len)
{
    uint32_t before = ' ';
    if (at > 0)
        sgl_utf8_previous(&before, text.ptr, at);
    return sgl_char_is_word(before) && is_letter_at(text, at + len) ? replace(len, ' ') : drop(len);
}

static remedy mend_control(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer, (void)text, (void)at;
    return blank(1);
}

/* Words that lose their vowel before an apostrophe: what stands before it in "l ’Union", "dell ’area", "qu ’il". */
static bool is_elided(const char *word, size_t len)
{
    static const char *const words[] = {"l",    "d",   "s",     "n",      "m",      "t",      "j",      "c",
                                        "qu",   "un",  "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "dell",
                                        "nell", "all", "sull",  "dall",   "coll",   "quell",  "bell"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t at = 0;
        while (at < len && words[i][at] != '\0' && (word[at] | 0x20) == words[i][at])
            at++;
        if (at == len && words[i][at] == '\0')
            return true;
    }
    return false;
}

/* Length of the ASCII word that ends before text[end]; 0 when a longer word, or one with other letters, stands there. */
static size_t short_word_before(sigla_slice text, size_t end)
{
    size_t begin = end;
    while (begin > 0 && end - begin < 8 && is_ascii_letter(text.ptr[begin - 1]))
        begin--;
    if (begin > 0 && ((unsigned char)text.ptr[begin - 1] >= 0xC3 || sgl_utf8_is_tail(text.ptr[begin - 1]))) {
        uint32_t c;
        sgl_utf8_previous(&c, text.ptr, begin);
        return sgl_char_is_letter(c) ? 0 : end - begin;
    }
    return begin > 0 && is_ascii_letter(text.ptr[begin - 1]) ? 0 : end - begin;
}

static bool ends_in_apostrophe(sigla_slice text, size_t end)
{
    return end > 0 && (text.ptr[end - 1] == '\'' || (end >= 3 && memcmp(text.ptr + end - 3, "\xE2\x80\x99", 3) == 0));
}

/* An elided word ends at word_end, and letters follow at `rest`. Not the n of "rock ’n’ roll". */
static bool is_elision(sigla_slice text, size_t word_end, size_t rest)
{
    size_t word = short_word_before(text, word_end);
    return word > 0 && is_elided(text.ptr + word_end - word, word) && is_letter_at(text, rest) &&
           !ends_in_apostrophe(text, word_end - word);
}

/* "l ’Union", "l’ Union": the space on either side of an apostrophe of `len` bytes goes. */
static remedy mend_elision(sigla_slice text, size_t at, size_t len)
{
    if (at > 1 && text.ptr[at - 1] == ' ' && is_elision(text, at - 1, at + len))
        return (remedy){.deed = DROP, .back = 1, .pass = len};
    if (byte_at(text, at + len) == ' ' && is_elision(text, at, at + len + 1)) {
        remedy result = {.deed = REPLACE, .len = len + 1, .text_len = len};
        memcpy(result.text, text.ptr + at, len);
        return result;
    }
    return keep(len);
}

static remedy mend_apostrophe(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    return mend_elision(text, at, 1);
}

/* C2 xx: soft hyphens, raised digits, the control characters of Latin-1. */
static remedy mend_c2(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    unsigned char second = (unsigned char)byte_at(text, at + 1);
    if (second == 0xAD)
        return drop(2);
    if (second == 0xB9 || second == 0xB2 || second == 0xB3) {
        size_t len = sgl_mark_raised_digits(text, at);
        return len > 0 ? drop_mark(text, at, len) : keep(2);
    }
    return second < 0xA0 ? blank(2) : keep(2);
}

/* E2 xx xx: apostrophes, raised digits, invisible characters (joiners and zero-width spaces are part of the spelling). */
static remedy mend_e2(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    uint32_t c;
    size_t len = sgl_utf8_next(&c, text.ptr + at, text.len - at);
    if (c == 0x2019)
        return mend_elision(text, at, len);
    if (c == 0x2028 || c == 0x2029)
        return blank(len);
    if (c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
        return drop(len);
    if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) {
        size_t mark = sgl_mark_raised_digits(text, at);
        return mark > 0 ? drop_mark(text, at, mark) : keep(len);
    }
    return keep(len);
}

static remedy mend_mark_of_order(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    bool mark = text.len - at >= 3 && memcmp(text.ptr + at, "\xEF\xBB\xBF", 3) == 0;
    return mark ? drop(3) : keep(1);
}

static remedy mend_reference(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = 1;
    uint32_t c = sgl_markup_reference(&len, (sigla_slice){text.ptr + at, text.len - at});
    if (c == 0)
        return keep(1);
    if (c == 0xAD || c == 0x200E || c == 0x200F)
        return drop(len);
    return replace(len, c < 0x20 || (c >= 0x7F && c < 0xA0) ? ' ' : c);
}

/* <sup>1</sup> goes as a whole when it is a mark; otherwise only its tags do. */
static size_t raised_mark(sigla_slice text, size_t at, size_t open)
{
    size_t end = at + open;
    while (end < text.len && end - at - open < 4 && text.ptr[end] != '<')
        end++;
    bool closed = text.len - end >= 6 && memcmp(text.ptr + end, "</sup>", 6) == 0;
    return closed && sgl_mark_is_raised(text, at, at + open, end - at - open) ? end + 6 - at : 0;
}

static remedy mend_tag(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = 1;
    switch (sgl_markup_tag(&len, (sigla_slice){text.ptr + at, text.len - at})) {
    case SGL_TAG_NONE:
        return keep(1);
    case SGL_TAG_BREAK:
        return replace(len, ' ');
    case SGL_TAG_RAISED:
        if (text.ptr[at + 1] != '/' && raised_mark(text, at, len) > 0)
            return drop_mark(text, at, raised_mark(text, at, len));
        return drop(len);
    default:
        return drop(len);
    }
}

/* "3551^e session", "text^1^": raised letters keep their place, raised numbers are marks. */
static remedy mend_caret(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t end = at + 1;
    while (end < text.len && end - at < 4 && text.ptr[end] >= '0' && text.ptr[end] <= '9')
        end++;
    if (end > at + 1)
        return byte_at(text, end) == '^' ? drop(sgl_mark_is_raised(text, at, at + 1, end - at - 1) ? end + 1 - at : 0) : keep(1);
    char before = byte_before(text, at);
    bool raises = (before >= '0' && before <= '9') || before == 'M' || before == 'n';
    bool closes = (is_ascii_letter(before) || (before >= '0' && before <= '9')) && !is_letter_at(text, at + 1) && at >= 3 &&
                  (text.ptr[at - 2] == '^' || text.ptr[at - 3] == '^');
    return raises && is_letter_at(text, at + 1) ? drop(1) : closes ? drop(1) : keep(1);
}

static remedy mend_round_bracket(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = sgl_mark_round(text, at);
    return len > 0 ? drop(len) : keep(1);
}

/* [text](address): opens when a closing bracket and an address follow, with no other bracket between. */
static bool open_link(sgl_healer *healer, sigla_slice text, size_t at)
{
    size_t close = at + 1;
    while (close < text.len && text.ptr[close] != ']' && text.ptr[close] != '[')
        close++;
    if (text.len - close < 3 || text.ptr[close] != ']' || text.ptr[close + 1] != '(')
        return false;
    size_t end = close + 2, depth = 1;
    for (; end < text.len && depth > 0 && text.ptr[end] != ']' && text.ptr[end] != '['; end++) {
        depth += text.ptr[end] == '(';
        depth -= text.ptr[end] == ')';
    }
    if (depth > 0)
        return false;
    healer->link = (sigla_span){close, end};
    return true;
}

static remedy mend_square_bracket(sgl_healer *healer, sigla_slice text, size_t at)
{
    size_t skip = 0, len = sgl_mark_bracket(text, at);
    bool before_address = healer->markdown && byte_at(text, at + len) == '(';
    if (len > 0 && !before_address)
        return drop_mark(text, at, len);
    len = sgl_mark_inline_note(&skip, text, at);
    if (len > 0 && healer->notes.count < SGL_NOTES_MAX) {
        if (!sgl_array_push(&healer->notes, ((sigla_span){at + skip, at + len - 1})))
            healer->document->fault = SIGLA_NO_MEMORY;
        return replace(len, ' ');
    }
    return healer->markdown && open_link(healer, text, at) ? drop(1) : keep(1);
}

static remedy mend_link_end(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)text;
    return at == healer->link.begin && healer->link.end > at ? drop(healer->link.end - at) : keep(1);
}

/* Emphasis: runs of one to three, against a word on one side. "3*4" and "a * b" stay. */
static remedy mend_star(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = 1;
    while (byte_at(text, at + len) == text.ptr[at])
        len++;
    char before = byte_before(text, at), after = byte_at(text, at + len);
    bool within_number = before >= '0' && before <= '9' && after >= '0' && after <= '9';
    bool free = (unsigned char)before <= ' ' && (unsigned char)after <= ' ';
    return len > 3 || within_number || free ? keep(len) : drop(len);
}

static bool is_word_byte(char byte)
{
    return is_ascii_letter(byte) || (byte >= '0' && byte <= '9') || (unsigned char)byte >= 0x80;
}

static remedy mend_underscore(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = 1;
    while (byte_at(text, at + len) == '_')
        len++;
    char before = byte_before(text, at), after = byte_at(text, at + len);
    bool one_side = is_word_byte(before) != is_word_byte(after);
    bool free = (unsigned char)before <= ' ' && (unsigned char)after <= ' ';
    return len > 3 || !one_side || free ? keep(len) : drop(len);
}

static remedy mend_backtick(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    size_t len = 1;
    while (byte_at(text, at + len) == '`')
        len++;
    return drop(len);
}

static remedy mend_escape(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    char next = byte_at(text, at + 1);
    bool escapes = next != '\0' && strchr("!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\", next) != NULL;
    if (!escapes)
        return keep(1);
    remedy result = {.deed = REPLACE, .len = 2, .text_len = 1};
    result.text[0] = next;
    return result;
}

static remedy mend_tilde(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    return byte_at(text, at + 1) == '~' ? drop(2) : keep(1);
}

static remedy mend_image(sgl_healer *healer, sigla_slice text, size_t at)
{
    (void)healer;
    return byte_at(text, at + 1) == '[' ? drop(1) : keep(1);
}

/* What may have to be done at a byte; NULL for most. */
static repair_fn repair_for(unsigned char byte, bool markdown)
{
    switch (byte) {
    case '&':
        return mend_reference;
    case '<':
        return mend_tag;
    case '[':
        return mend_square_bracket;
    case '(':
        return mend_round_bracket;
    case '^':
        return mend_caret;
    case '\'':
        return mend_apostrophe;
    case 0xC2:
        return mend_c2;
    case 0xE2:
        return mend_e2;
    case 0xEF:
        return mend_mark_of_order;
    case '*':
        return markdown ? mend_star : NULL;
    case '_':
        return markdown ? mend_underscore : NULL;
    case '`':
        return markdown ? mend_backtick : NULL;
    case '\\':
        return markdown ? mend_escape : NULL;
    case '~':
        return markdown ? mend_tilde : NULL;
    case '!':
        return markdown ? mend_image : NULL;
    case ']':
        return markdown ? mend_link_end : NULL;
    default:
        return (byte < 0x20 && byte != '\t') || byte == 0x7F ? mend_control : NULL;
    }
}

/* repair_for as a table: [0] for plain text, [1] for Markdown. */
static repair_fn repairs[2][256];
static pthread_once_t repairs_once = PTHREAD_ONCE_INIT;

static void fill_repairs(void)
{
    for (unsigned byte = 0; byte < 256; byte++) {
        repairs[0][byte] = repair_for((unsigned char)byte, false);
        repairs[1][byte] = repair_for((unsigned char)byte, true);
    }
}

void sgl_healer_init(sgl_healer *healer, sigla_document *document, sigla_slice source)
{
    pthread_once(&repairs_once, fill_repairs);
    *healer = (sgl_healer){.document = document, .source = source, .terminator = '\n'};
}

void sgl_healer_release(sgl_healer *healer)
{
    sgl_array_release(&healer->gaps);
    sgl_array_release(&healer->notes);
}

/* The next space within a word at or after `at`, at most `end`. */
static size_t next_gap(sgl_healer *healer, size_t at, size_t end)
{
    while (healer->next_gap < healer->gaps.count && healer->gaps.items[healer->next_gap] < at)
        healer->next_gap++;
    size_t gap = healer->next_gap < healer->gaps.count ? healer->gaps.items[healer->next_gap] : end;
    return gap < end ? gap : end;
}

/* Carries a repair out. *from is the first byte that is not yet copied, `at` the place of the repair. -> where to go on. */
static size_t apply(sgl_healer *healer, const remedy *found, size_t *from, size_t at)
{
    sigla_document *document = healer->document;
    size_t end = at + found->len;
    switch (found->deed) {
    case KEEP:
        return end;
    case BLANK:
        sgl_document_copy(document, healer->source.ptr, *from, end);
        if (document->fault == SIGLA_OK)
            memset(document->text.ptr + document->text.len - found->len, ' ', found->len);
        break;
    case REPLACE:
        sgl_document_copy(document, healer->source.ptr, *from, at);
        sgl_document_put(document, (sigla_slice){found->text, found->text_len}, (sigla_span){at, end});
        break;
    case DROP:
        sgl_document_copy(document, healer->source.ptr, *from, *from + found->back <= at ? at - found->back : *from);
        break;
    }
    *from = end;
    return end + found->pass;
}

/* The next place at or after `at` that may need mending, or `end`. What is found lies ahead of the span, so each byte is looked at once. */
static size_t skip_clean(sgl_healer *healer, size_t at, size_t end)
{
    while (at < end) {
        if (at < healer->clean.begin || at >= healer->clean.end) {
            size_t limit = healer->source.len - at < CLEAN_MAX ? healer->source.len : at + CLEAN_MAX;
            healer->clean.begin = at;
            healer->clean.end = sgl_suspect_next(healer->source, at, limit, healer->terminator, healer->markdown);
            if (healer->clean.end == at)
                return at;
        }
        at = healer->clean.end < end ? healer->clean.end : end;
    }
    return end;
}

void sgl_heal_copy(sgl_healer *healer, sigla_span span)
{
    const repair_fn *table = repairs[healer->markdown];
    /* Repairs look back over the whole source, but never ahead of the span. */
    sigla_slice text = {healer->source.ptr, span.end};
    size_t from = span.begin, at = span.begin, gap = next_gap(healer, at, span.end);
    while (at < span.end) {
        at = skip_clean(healer, at, gap);
        while (at < gap && table[(unsigned char)text.ptr[at]] == NULL)
            at++;
        if (at < gap) {
            remedy found = table[(unsigned char)text.ptr[at]](healer, text, at);
            at = apply(healer, &found, &from, at);
        } else if (gap < span.end) {
            sgl_document_copy(healer->document, text.ptr, from, gap);
            from = at = gap + 1;
        }
        if (at > gap || gap < span.end)
            gap = next_gap(healer, at, span.end);
    }
    sgl_document_copy(healer->document, text.ptr, from, span.end);
}
