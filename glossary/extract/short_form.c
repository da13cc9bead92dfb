/* SPDX-License-Identifier: Apache-2.0 */
/* The look of short forms. */
#include "extract/short_form.h"

#include "extract/letter.h"
#include "text/char.h"

typedef struct tally {
    unsigned upper, lower, uncased, digits, dots, joints, spaces, chars, letters;
    unsigned trailing_lower; /* small letters at the end */
    unsigned leading_digits;
    unsigned upper_run, longest_upper; /* capitals in a row */
    bool first_upper, bad;
    bool slash_digits; /* a digit directly after a slash: a file number */
    uint32_t last;
} tally;

/* What a character is to a short form. */
typedef enum sign { SIGN_BAD, SIGN_UPPER, SIGN_LOWER, SIGN_UNCASED, SIGN_DIGIT, SIGN_POINT, SIGN_JOINT, SIGN_SPACE, SIGN_INVISIBLE } sign;

static sign wide_sign(uint32_t c)
{
    unsigned flags = sgl_char_look(c).flags;
    if ((flags & SGL_CHAR_DIGIT) != 0)
        return SIGN_DIGIT;
    if ((flags & SGL_CHAR_LETTER) != 0)
        return (flags & SGL_CHAR_UPPER) != 0 ? SIGN_UPPER : (flags & SGL_CHAR_LOWER) != 0 ? SIGN_LOWER : SIGN_UNCASED;
    if (c == 0x2024)
        return SIGN_POINT;
    if (c == 0xA0 || c == 0x202F)
        return SIGN_SPACE;
    if ((flags & (SGL_CHAR_DASH | SGL_CHAR_APOSTROPHE)) != 0 || c == 0xB7)
        return SIGN_JOINT;
    return (flags & SGL_CHAR_INVISIBLE) != 0 ? SIGN_INVISIBLE : SIGN_BAD;
}

static sign sign_of(uint32_t c)
{
    static const uint8_t signs[0x80] = {
        ['.'] = SIGN_POINT,  ['&'] = SIGN_JOINT, ['/'] = SIGN_JOINT, ['+'] = SIGN_JOINT, ['-'] = SIGN_JOINT,
        ['\''] = SIGN_JOINT, ['`'] = SIGN_JOINT, ['_'] = SIGN_JOINT, [' '] = SIGN_SPACE, ['\n'] = SIGN_SPACE,
    };
    if (c >= 'a' && c <= 'z')
        return SIGN_LOWER;
    if (c >= 'A' && c <= 'Z')
        return SIGN_UPPER;
    if (c >= '0' && c <= '9')
        return SIGN_DIGIT;
    return c < 0x80 ? (sign)signs[c] : wide_sign(c);
}

static void count_word_char(tally *t, sign kind)
{
    if (t->chars++ == 0)
        t->first_upper = kind == SIGN_UPPER;
    if (kind == SIGN_DIGIT) {
        t->digits++;
        t->slash_digits = t->slash_digits || t->last == '/';
        t->leading_digits += t->letters == 0;
    } else {
        t->letters++;
        t->upper += kind == SIGN_UPPER;
        t->lower += kind == SIGN_LOWER;
        t->uncased += kind == SIGN_UNCASED;
    }
    t->upper_run = kind == SIGN_UPPER ? t->upper_run + 1 : 0;
    t->longest_upper = t->upper_run > t->longest_upper ? t->upper_run : t->longest_upper;
    t->trailing_lower = kind == SIGN_LOWER ? t->trailing_lower + 1 : 0;
}

static void count_char(tally *t, uint32_t c, bool at_end)
{
    sign kind = sign_of(c);
    switch (kind) {
    case SIGN_BAD:
        t->bad = true;
        break;
    case SIGN_POINT:
        t->dots++;
        break;
    case SIGN_JOINT:
        t->joints++;
        t->trailing_lower = 0;
        t->bad = t->bad || t->chars == 0 || (at_end && c != '+');
        break;
    case SIGN_SPACE:
        t->spaces++;
        t->trailing_lower = 0;
        break;
    case SIGN_INVISIBLE:
        break;
    default:
        count_word_char(t, kind);
    }
    t->last = c;
}

size_t sgl_short_form_skip_article(const char *text, size_t begin, size_t end)
{
    unsigned letters = 0, upper = 0;
    for (size_t at = begin; at < end && letters <= 5;) {
        uint32_t c = 0;
        at += sgl_utf8_next(&c, text + at, end - at);
        if (sgl_char_is_apostrophe(c))
            return upper < 2 && letters > 0 && at < end ? at : begin;
        letters++;
        upper += sgl_char_is_upper(c);
    }
    return begin;
}

/* Only the numerals that occur: up to 89, and never four letters alike in a row. */
static bool is_roman(const char *text, size_t len)
{
    size_t at = 0;
    if (len == 0 || len > 7)
        return false;
    while (at < len && text[at] == 'X' && at < 3)
        at++;
    if (at == 0 && len - at >= 1 && text[at] == 'L')
        for (at++; at < len && text[at] == 'X' && at < 4;)
            at++;
    else if (at == 1 && len - at >= 1 && (text[at] == 'L' || text[at] == 'C'))
        at++;
    if (len - at == 2 && text[at] == 'I' && (text[at + 1] == 'V' || text[at + 1] == 'X'))
        return true;
    if (at < len && text[at] == 'V')
        at++;
    for (unsigned ones = 0; at < len && text[at] == 'I' && ones < 3; ones++)
        at++;
    return at == len;
}

static sgl_shape shape_of(const tally *t, sigla_slice text)
{
    if (t->bad || t->letters == 0 || t->slash_digits || t->spaces > 2)
        return SGL_SHAPE_NONE;
    if (t->digits > 6 || (t->leading_digits >= 3 && t->joints == 0) || (t->spaces > 0 && t->joints > 1))
        return SGL_SHAPE_NONE;
    if (t->uncased > 0 && t->upper == 0)
        return t->uncased >= 2 && t->chars <= 12 ? SGL_SHAPE_UNCASED : SGL_SHAPE_NONE;
    if (t->upper == 0)
        return t->letters <= SGL_SHORT_LOWER && t->spaces == 0 && t->letters + t->digits >= 2 ? SGL_SHAPE_LOWER : SGL_SHAPE_NONE;
    if (t->dots > 0 && t->upper >= 2 && t->spaces <= 1)
        return SGL_SHAPE_DOTTED;
    if (t->dots > 0)
        return t->dots == 1 && t->last == '.' && t->first_upper && t->lower > 0 && t->digits + t->joints + t->spaces == 0 ? SGL_SHAPE_WORD : SGL_SHAPE_NONE;
    if (t->spaces > 0 && t->digits == 0 && t->lower > t->upper && t->longest_upper < 2)
        return SGL_SHAPE_WORD; /* Abu Dhabi */
    if (t->joints > 0 || t->spaces > 0)
        return t->upper >= 2 || t->digits > 0 ? (t->digits > 0 && t->spaces == 0 ? SGL_SHAPE_DIGIT : SGL_SHAPE_JOINED) : SGL_SHAPE_NONE;
    if (t->digits > 0)
        return SGL_SHAPE_DIGIT;
    if (t->chars == 1)
        return SGL_SHAPE_SINGLE;
    if (t->lower == 0)
        return is_roman(text.ptr, text.len) ? SGL_SHAPE_ROMAN : SGL_SHAPE_UPPER;
    if (t->upper == 1 && t->first_upper)
        return SGL_SHAPE_WORD;
    return t->trailing_lower == t->lower && t->lower <= 5 && t->upper >= 2 ? SGL_SHAPE_ENDING : SGL_SHAPE_MIXED;
}

/* The letters that an alignment must explain: a small ending is not among them, digits of a row count as one. */
static void collect_letters(sgl_short_form *form, sigla_slice text, size_t skip_lower)
{
    uint32_t c = 0, last = 0;
    unsigned kept = 0, chars = 0;
    for (size_t i = 0; i < text.len && form->count < SGL_SHORT_LETTERS; last = c) {
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        if (sgl_char_is_word(c))
            chars++;
        if (skip_lower > 0 && chars > form->chars - skip_lower)
            break;
        uint8_t key = c == '&' || c == '+' ? 0 : sgl_letter_key(c);
        if (key == 0 && c != '&' && c != '+')
            continue;
        if (key >= '0' && key <= '9' && sgl_char_is_digit(last))
            continue;
        if (key >= 'a' && key <= 'z')
            kept++;
        form->letters[form->count++] = key;
    }
    form->latin = kept > 0;
}

sgl_shape sgl_short_form_judge(sgl_short_form *out, const char *text, sigla_span span)
{
    *out = (sgl_short_form){.span = span};
    sigla_slice slice = {text + span.begin, span.end - span.begin};
    if (slice.len == 0 || slice.len > SGL_SHORT_BYTES)
        return SGL_SHAPE_NONE;
    tally t = {0};
    bool ascii_or_latin = true;
    for (size_t i = 0; i < slice.len;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_next(&c, slice.ptr + i, slice.len - i);
        i += len;
        ascii_or_latin = ascii_or_latin && c < 0x250;
        count_char(&t, c, i >= slice.len);
    }
    if (t.chars > SGL_SHORT_CHARS)
        return SGL_SHAPE_NONE;
    out->shape = (uint8_t)shape_of(&t, slice);
    out->upper = (uint8_t)t.upper;
    out->chars = (uint8_t)t.chars;
    if (out->shape != SGL_SHAPE_NONE)
        collect_letters(out, slice, out->shape == SGL_SHAPE_ENDING ? t.trailing_lower : 0);
    out->latin = out->latin && ascii_or_latin;
    return (sgl_shape)out->shape;
}

bool sgl_short_form_is_plain(const char *text, size_t begin, size_t end)
{
    bool capital = false;
    for (size_t at = begin; at < end;) {
        uint32_t c = (unsigned char)text[at];
        size_t len = 1;
        if (c >= 0x80)
            len = sgl_utf8_next(&c, text + at, end - at);
        if (sgl_char_is_upper(c)) {
            if (at > begin)
                return false;
            capital = true;
        } else if (!sgl_char_is_letter(c) || (capital && !sgl_char_is_lower(c))) {
            return false;
        }
        at += len;
    }
    return true;
}

bool sgl_short_form_is_clipped(const char *text, size_t begin, size_t end)
{
    uint32_t first = 0, last = 0;
    if (end - begin < 3 || text[end - 1] != '.')
        return false;
    sgl_utf8_next(&first, text + begin, end - begin);
    sgl_utf8_previous(&last, text, end - 1);
    return sgl_char_is_upper(first) && sgl_char_is_lower(last);
}

size_t sgl_short_form_trim(const char *text, size_t begin, size_t end)
{
    size_t cut = end, letters = 0;
    for (size_t at = end; at > begin;) {
        uint32_t c = 0;
        size_t before = sgl_utf8_previous(&c, text, at);
        if (sgl_char_is_lower(c)) {
            letters++;
        } else {
            if (letters > 0 && letters <= 6 && before > begin && (sgl_char_is_apostrophe(c) || sgl_char_is_dash(c) || c == ':'))
                cut = before;
            break;
        }
        at = before;
    }
    return cut;
}
