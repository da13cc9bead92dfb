/* SPDX-License-Identifier: Apache-2.0 */
/* Cuts lines and looks at their ends. Speed matters here: every line of every document passes, so bytes are looked at sixteen at a time. */
#include "reader/line.h"

#include "text/char.h"
#include "text/vector.h"

#define TERMINATOR_SAMPLE ((size_t)64 << 10)
#define WORD_COLUMNS_MAX 25
#define NUMBER_LINE_MAX 40

char sgl_line_terminator(sigla_slice source)
{
    size_t len = source.len < TERMINATOR_SAMPLE ? source.len : TERMINATOR_SAMPLE;
    return memchr(source.ptr, '\n', len) == NULL && memchr(source.ptr, '\r', len) != NULL ? '\r' : '\n';
}

/* Bytes of the white space at text[at] (control characters count), 0: none. Wide spaces beyond ASCII included. */
static size_t space_at(sigla_slice source, size_t at, size_t end)
{
    unsigned char b = (unsigned char)source.ptr[at];
    if (b <= ' ' || b == 0x7F)
        return 1;
    if (b < 0xC2)
        return 0;
    uint32_t c;
    size_t len = sgl_utf8_decode(&c, source.ptr + at, end - at);
    bool space =
        c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
    return space ? len : 0;
}

/* Text and marks, which are neither white space nor any part of it. */
static bool is_plain(unsigned char byte)
{
    return byte > ' ' && byte < 0x7F;
}

static void trim_begin(sigla_slice source, sgl_line *line, char terminator)
{
    while (line->begin < source.len && !is_plain((unsigned char)source.ptr[line->begin])) {
        char byte = source.ptr[line->begin];
        size_t len = byte == terminator ? 0 : space_at(source, line->begin, source.len);
        if (len == 0)
            return;
        line->new_page = line->new_page || byte == '\f';
        line->indent = byte == '\t' ? (line->indent / 8 + 1) * 8 : line->indent + (byte == ' ' || len > 1);
        line->begin += len;
    }
}

/* The white space beyond ASCII ends in these: U+0085, U+00A0; U+20xx, U+3000; U+FEFF. */
static bool may_end_space(sigla_slice source, const sgl_line *line)
{
    unsigned char second = line->end - line->begin < 2 ? 0 : (unsigned char)source.ptr[line->end - 2];
    return second == 0xC2 || second == 0x80 || second == 0xBB;
}

/* *tails: those of the line, taken back by those that go. -> true when white space beyond ASCII has gone. */
static bool trim_end(sigla_slice source, sgl_line *line, size_t *tails)
{
    bool wide = false;
    while (line->end > line->begin) {
        unsigned char last = (unsigned char)source.ptr[line->end - 1];
        if (is_plain(last) || (last >= 0x80 && !may_end_space(source, line)))
            return wide;
        uint32_t c;
        size_t at = last < 0x80 ? line->end - 1 : sgl_utf8_previous(&c, source.ptr, line->end);
        if (at < line->begin || space_at(source, at, line->end) != line->end - at)
            return wide;
        line->new_page = line->new_page || last == '\f';
        wide = wide || last >= 0x80;
        *tails -= line->end - at - 1;
        line->end = at;
    }
    return wide;
}

/* Truths of the bytes of a line so far. */
typedef struct sighting {
    sgl_vector digits, capitals, smalls, gaps;
    sgl_vector tails; /* how often, for each of 16 places; at most SIGHTINGS_MAX times */
} sighting;

#define SIGHTINGS_MAX 255

/* `next` are the bytes one further on; only those in `kept` count. */
static inline void see(sighting *seen, sgl_vector bytes, sgl_vector next, sgl_vector kept)
{
    seen->digits |= sgl_vector_within(bytes, '0', '9') & kept;
    seen->capitals |= (sgl_vector_within(bytes, 'A', 'Z') | sgl_vector_least(bytes, 0xC3)) & kept;
    seen->smalls |= sgl_vector_within(bytes, 'a', 'z') & kept;
    seen->gaps |= ((sgl_vector_is(bytes, ' ') & sgl_vector_is(next, ' ')) | sgl_vector_is(bytes, '\t')) & kept;
    seen->tails -= sgl_vector_tails(bytes) & kept;
}

static uint8_t classes_of(const sighting *seen)
{
    unsigned classes = sgl_vector_bits(seen->digits) != 0 ? SGL_LINE_DIGIT : 0;
    classes |= sgl_vector_bits(seen->capitals) != 0 ? SGL_LINE_CAPITAL : 0;
    classes |= sgl_vector_bits(seen->smalls) != 0 ? SGL_LINE_SMALL : 0;
    classes |= sgl_vector_bits(seen->gaps) != 0 ? SGL_LINE_GAP : 0;
    return (uint8_t)classes;
}

/* Goes on to the 16 bytes that hold the end of the line, or that are too near the end of the source. -> tails counted on the way. */
static inline size_t see_full(sighting *seen, size_t *at, sigla_slice source, char terminator)
{
    const sgl_vector all = ~(sgl_vector){0};
    size_t tails = 0;
    for (unsigned times = 1; *at + SGL_VECTOR_BYTES < source.len; *at += SGL_VECTOR_BYTES, times++) {
        sgl_vector bytes = sgl_vector_load(source.ptr + *at);
        if (sgl_vector_bits(sgl_vector_is(bytes, (uint8_t)terminator)) != 0)
            break;
        see(seen, bytes, sgl_vector_load(source.ptr + *at + 1), all);
        if (times == SIGHTINGS_MAX) {
            tails += sgl_vector_sum(seen->tails);
            seen->tails = (sgl_vector){0};
            times = 0;
        }
    }
    return tails;
}

/* The last bytes of the source. */
static inline sgl_vector load_last(sigla_slice source, size_t at)
{
    return at < source.len ? sgl_vector_load_part(source.ptr + at, source.len - at, 0) : (sgl_vector){0};
}

/* From line->begin to the end of the line: sets end and classes. -> the tails between. */
static size_t find_end(sgl_line *line, sigla_slice source, char terminator)
{
    sighting seen = {.tails = {0}};
    size_t at = line->begin, tails = see_full(&seen, &at, source, terminator);
    bool full = at + SGL_VECTOR_BYTES < source.len;
    sgl_vector bytes = full ? sgl_vector_load(source.ptr + at) : load_last(source, at);
    sgl_vector next = full ? sgl_vector_load(source.ptr + at + 1) : load_last(source, at + 1);
    unsigned here = full ? 1u << SGL_VECTOR_BYTES : 1u << (source.len - at);
    size_t len = (size_t)__builtin_ctz(sgl_vector_bits(sgl_vector_is(bytes, (uint8_t)terminator)) | here);
    see(&seen, bytes, next, sgl_vector_first(len));
    line->end = at + len;
    line->classes = classes_of(&seen);
    return tails + sgl_vector_sum(seen.tails);
}

static size_t at_most(size_t value, size_t limit)
{
    return value < limit ? value : limit;
}

void sgl_line_at(sgl_line *out, sigla_slice source, size_t at, char terminator)
{
    *out = (sgl_line){.begin = at};
    trim_begin(source, out, terminator);
    if (out->begin >= source.len || source.ptr[out->begin] == terminator) {
        out->end = out->begin;
        out->next = out->end + 1;
        out->columns = out->indent = at_most(out->indent, SGL_LINE_COLUMNS_MAX);
        return;
    }
    size_t tails = find_end(out, source, terminator);
    out->next = out->end + 1;
    if (trim_end(source, out, &tails))
        find_end(out, (sigla_slice){source.ptr, out->end}, terminator);
    out->columns = at_most(out->indent + (out->end - out->begin) - tails, SGL_LINE_COLUMNS_MAX);
    out->indent = at_most(out->indent, SGL_LINE_COLUMNS_MAX);
}

enum { OTHER, TERMINAL, CLOSING };

/* What ASCII characters are at the end of a line. */
static const uint8_t endings[128] = {
    ['.'] = TERMINAL, ['!'] = TERMINAL, ['?'] = TERMINAL, [':'] = TERMINAL, [';'] = TERMINAL, [')'] = CLOSING, [']'] = CLOSING,
    ['}'] = CLOSING,  ['"'] = CLOSING,  ['\''] = CLOSING, ['`'] = CLOSING,  ['*'] = CLOSING,  ['_'] = CLOSING,
};

static unsigned ending_of(uint32_t c)
{
    if (c < 0x80)
        return endings[c];
    bool terminal = c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1A || c == 0xFF1B || c == 0x061F || c == 0x061B ||
                    c == 0x06D4 || c == 0x37E || c == 0x387 || c == 0x964 || c == 0xFF0E;
    if (terminal)
        return TERMINAL;
    return sgl_char_has(c, SGL_CHAR_CLOSES | SGL_CHAR_QUOTE | SGL_CHAR_APOSTROPHE) ? CLOSING : OTHER;
}

static bool ends_sentence(sigla_slice source, const sgl_line *line)
{
    size_t end = line->end;
    for (int step = 0; step < 4 && end > line->begin; step++) {
        uint32_t c;
        end = sgl_utf8_previous(&c, source.ptr, end);
        unsigned ending = ending_of(c);
        if (ending != CLOSING)
            return ending == TERMINAL;
    }
    return false;
}

static uint32_t first_char(sigla_slice source, const sgl_line *line)
{
    uint32_t c = 0;
    if (line->begin < line->end)
        sgl_utf8_next(&c, source.ptr + line->begin, line->end - line->begin);
    return c;
}

size_t sgl_line_first_word(sigla_slice source, const sgl_line *line)
{
    size_t columns = 0;
    for (size_t at = line->begin; at < line->end && columns < WORD_COLUMNS_MAX; columns++) {
        uint32_t c;
        at += sgl_utf8_next(&c, source.ptr + at, line->end - at);
        if (c == ' ' || c == '\t')
            break;
        if (c >= 0x2E80 && columns >= 2)
            break;
    }
    return columns;
}

/* Holds digits and punctuation only, or the word for page and digits. */
static bool is_number(sigla_slice source, const sgl_line *line)
{
    size_t at = line->begin, digits = 0;
    if (line->end - line->begin > NUMBER_LINE_MAX || (line->classes & SGL_LINE_DIGIT) == 0)
        return false;
    static const char *const words[] = {"Page ", "page ", "Seite ", "p. ", "- "};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t len = strlen(words[i]);
        if (line->end - at > len && memcmp(source.ptr + at, words[i], len) == 0)
            at += len;
    }
    for (; at < line->end; at++) {
        char byte = source.ptr[at];
        digits += byte >= '0' && byte <= '9';
        if ((unsigned char)byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '(' || byte == ')')
            return false;
    }
    return digits > 0;
}

static bool is_url(sigla_slice source, const sgl_line *line)
{
    const char *text = source.ptr + line->begin;
    size_t len = line->end - line->begin;
    size_t scheme = len > 8 && memcmp(text, "https://", 8) == 0 ? 8 : len > 7 && memcmp(text, "http://", 7) == 0 ? 7 : 0;
    return scheme > 0 && memchr(text, ' ', len) == NULL;
}

void sgl_line_judge(sgl_line *line, sigla_slice source)
{
    unsigned classes = line->classes;
    classes |= ends_sentence(source, line) ? SGL_LINE_SENTENCE : 0;
    classes |= sgl_char_is_lower(first_char(source, line)) ? SGL_LINE_LOWER : 0;
    classes |= is_number(source, line) || is_url(source, line) ? SGL_LINE_ALONE : 0;
    line->classes = (uint8_t)classes;
}

bool sgl_line_is_rule(sigla_slice source, const sgl_line *line)
{
    size_t marks = 0;
    char first = line->begin < line->end ? source.ptr[line->begin] : 'a';
    if (first != '-' && first != '=' && first != '_' && first != '*' && first != '.' && first != '~')
        return false;
    for (size_t at = line->begin; at < line->end; at++) {
        char byte = source.ptr[at];
        if (byte == ' ')
            continue;
        if (byte != first)
            return false;
        marks++;
    }
    return marks >= 3;
}

bool sgl_line_is_capitals(sigla_slice source, const sgl_line *line)
{
    size_t letters = 0;
    if ((line->classes & SGL_LINE_SMALL) != 0)
        return false;
    for (size_t at = line->begin; at < line->end;) {
        uint32_t c;
        at += sgl_utf8_next(&c, source.ptr + at, line->end - at);
        if (!sgl_char_is_letter(c))
            continue;
        if (!sgl_char_is_upper(c))
            return false;
        letters++;
    }
    return letters >= 2;
}
