/* SPDX-License-Identifier: Apache-2.0 */
/* Recognises blocks by the beginnings of lines. Every test looks at a bounded number of bytes, except the one for columns of a table. */
#include "reader/block.h"

#include "text/char.h"
#include "text/vector.h"

#define LEGEND_CHARS_MAX 15
#define ROW_BYTES_MAX 1000
#define NUMBER_CHARS_MAX 8

typedef struct view {
    const char *ptr;
    size_t len;
} view;

static char at(view text, size_t i)
{
    return i < text.len ? text.ptr[i] : '\0';
}

static bool begins_with(view text, const char *beginning)
{
    size_t len = strlen(beginning);
    return text.len >= len && memcmp(text.ptr, beginning, len) == 0;
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* ASCII letters and digits, with which most lines begin: cheap to ask before anything dearer. */
static bool is_word_byte(char byte)
{
    return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (byte >= '0' && byte <= '9');
}

static size_t skip_spaces(view text, size_t i)
{
    while (is_space(at(text, i)))
        i++;
    return i;
}

/* Bullets and dashes begin with one of these, and hardly anything else does. */
static bool may_be_bullet(char byte)
{
    return byte == '*' || byte == '+' || byte == '-' || byte == '\xC2' || byte == '\xE2' || byte == '\xEF';
}

/* Bytes of a bullet and the white space behind it, 0: none. A dash may also be punctuation: then *weak. */
static size_t find_bullet(view text, bool *weak)
{
    static const char *const bullets[] = {"•", "◦", "▪", "‣", "●", "■", "➢", "\uF0B7", "·", "*", "+"};
    static const char *const dashes[] = {"-", "–", "—"};
    *weak = false;
    if (!may_be_bullet(at(text, 0)))
        return 0;
    for (size_t i = 0; i < sizeof bullets / sizeof bullets[0]; i++)
        if (begins_with(text, bullets[i]) && is_space(at(text, strlen(bullets[i]))))
            return skip_spaces(text, strlen(bullets[i]));
    *weak = true;
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
        if (begins_with(text, dashes[i]) && is_space(at(text, strlen(dashes[i]))))
            return skip_spaces(text, strlen(dashes[i]));
    return 0;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_roman(char byte)
{
    char lower = (char)(byte | 0x20);
    return lower == 'i' || lower == 'v' || lower == 'x';
}

/* Most words go on with a letter that no number has. */
static bool may_be_number(view text)
{
    char first = at(text, 0), second = at(text, 1);
    return first == '(' || is_digit(first) ||
           (is_word_byte(first) && (is_roman(second) || is_digit(second) || second == ')' || second == '.'));
}

/* "1." "12.3" "a)" "(iv)" "IV." before white space: the marker is a part of the text, so nothing is skipped. */
static bool begins_with_number(view text)
{
    if (!may_be_number(text))
        return false;
    size_t i = at(text, 0) == '(', first = i, digits = 0;
    for (; i < first + NUMBER_CHARS_MAX; i++) {
        char byte = at(text, i);
        bool digit = is_digit(byte);
        bool letter = i == first && ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
        bool inner_dot = byte == '.' && digits > 0 && is_digit(at(text, i + 1));
        if (!digit && !is_roman(byte) && !letter && !inner_dot)
            break;
        digits += digit;
    }
    char close = at(text, i);
    bool closed = first == 1 ? close == ')' : close == ')' || close == '.';
    /* "A. Smith": a capital with a full stop is more often a name. */
    bool initial = i == 1 && close == '.' && at(text, 0) >= 'A' && at(text, 0) <= 'Z' && strchr("IVX", at(text, 0)) == NULL;
    return i > first && digits < 4 && closed && !initial && is_space(at(text, i + 1));
}

static inline unsigned find_word_ends(const char *at)
{
    sgl_vector bytes = sgl_vector_load(at);
    return sgl_vector_bits(sgl_vector_is(bytes, ' ') | sgl_vector_is(bytes, '\t') | sgl_vector_is(bytes, ':') | sgl_vector_is(bytes, '='));
}

/* What stands behind the first word, at `i`, in a legend: white space, a sign. */
static bool may_part_legend(view text, size_t i)
{
    char first = at(text, i), second = at(text, i + 1);
    if (first == ':')
        return is_space(second);
    return first == '\t' || (first == ' ' && (is_space(second) || second == ':' || second == '=' || second == '-' || second == '\xE2'));
}

#define GLANCE (2 * SGL_VECTOR_BYTES)
#define LEGEND_BYTES_MAX ((size_t)64) /* no fewer than 16 characters */

/* Told by the end of the first word alone. `room`: bytes that are there to be read, the text's and those behind it. */
static bool may_be_legend(view text, size_t room)
{
    for (size_t i = 0; i < LEGEND_BYTES_MAX; i += GLANCE) {
        if (room < i + GLANCE)
            return true;
        unsigned ends = find_word_ends(text.ptr + i) | find_word_ends(text.ptr + i + SGL_VECTOR_BYTES) << SGL_VECTOR_BYTES;
        if (ends != 0)
            return may_part_legend(text, i + (unsigned)__builtin_ctz(ends));
    }
    return false;
}

static bool is_legend(view text, size_t room)
{
    if (!may_be_legend(text, room))
        return false;
    size_t i = 0, capitals = 0, chars = 0;
    while (i < text.len && chars <= LEGEND_CHARS_MAX && !is_space(text.ptr[i]) && text.ptr[i] != ':' && text.ptr[i] != '=') {
        uint32_t c;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        chars++;
        if (c >= 'a' && c <= 'z')
            continue;
        unsigned flags = sgl_char_look(c).flags;
        capitals += (flags & SGL_CHAR_UPPER) != 0;
        if ((flags & (SGL_CHAR_LETTER | SGL_CHAR_DIGIT | SGL_CHAR_DASH)) == 0 && c != '/' && c != '.' && c != '&' && c != '*')
            return false;
    }
    if (capitals < 2 || chars > LEGEND_CHARS_MAX)
        return false;
    size_t spaces = skip_spaces(text, i) - i;
    view rest = {text.ptr + i + spaces, text.len - i - spaces};
    static const char *const signs[] = {":", "=", "–", "—", "-"};
    for (size_t k = 0; k < sizeof signs / sizeof signs[0]; k++) {
        size_t len = strlen(signs[k]);
        if (begins_with(rest, signs[k]) && is_space(at(rest, len)) && (k == 0 || spaces > 0))
            return rest.len > len + 1;
    }
    return rest.len > 0 && (spaces >= 2 || at(text, i) == '\t');
}

/* Within square brackets that were opened before: a note that is kept in the line. */
static bool is_bracketed(view text, size_t i)
{
    while (i > 0 && text.ptr[i - 1] != ']' && text.ptr[i - 1] != '[')
        i--;
    return i > 0 && text.ptr[i - 1] == '[';
}

/* The place of the next three spaces in a row at or after `i`, or text.len. Eight bytes at a time, of which six begin a row. */
static size_t find_gap(view text, size_t i)
{
    const uint64_t spaces = 0x2020202020202020u, low = 0x7F7F7F7F7F7F7F7Fu;
    for (; text.len - i >= 8; i += 6) {
        uint64_t word;
        memcpy(&word, text.ptr + i, sizeof word);
        word ^= spaces;
        uint64_t zero = ~(((word & low) + low) | word | low); /* the top bit of every byte that is a space */
        if ((zero & zero >> 8 & zero >> 16) != 0)
            break;
    }
    while (i < text.len && !(text.ptr[i] == ' ' && at(text, i + 1) == ' ' && at(text, i + 2) == ' '))
        i++;
    return i;
}

/* Columns: a TAB, or wide gaps. */
static bool is_row(view text)
{
    if (text.len > ROW_BYTES_MAX)
        return false;
    const char *tab = memchr(text.ptr, '\t', text.len);
    if (tab != NULL)
        return !is_bracketed(text, (size_t)(tab - text.ptr));
    size_t gaps = 0, widest = 0;
    for (size_t i = find_gap(text, 0); i < text.len; i = find_gap(text, i)) {
        size_t begin = i;
        while (at(text, i) == ' ')
            i++;
        gaps++;
        widest = i - begin > widest ? i - begin : widest;
    }
    return gaps >= 2 || widest >= 5;
}

static bool is_pipe_row(view text)
{
    return at(text, 0) == '|' && memchr(text.ptr + 1, '|', text.len - 1) != NULL;
}

/* "|---|:--:|" */
static bool is_delimiter_row(view text)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr("|-: ", text.ptr[i]) == NULL || text.ptr[i] == '\0')
            return false;
    return true;
}

/* Bytes of the mark of a note that begins a line: <sup>1</sup>, ¹, [^1]: — the mark itself is dropped by the healer or here. */
static bool find_note(view text, size_t *skip)
{
    char first = at(text, 0);
    *skip = 0;
    if (first != '[' && first != '<' && first != '\xC2' && first != '\xE2')
        return false;
    if (begins_with(text, "[^")) {
        const char *close = memchr(text.ptr, ']', text.len < 64 ? text.len : 64);
        size_t end = close == NULL ? 0 : (size_t)(close - text.ptr);
        *skip = end > 0 && at(text, end + 1) == ':' ? skip_spaces(text, end + 2) : 0;
        return *skip > 0;
    }
    if (begins_with(text, "<sup>") && at(text, 5) >= '1' && at(text, 5) <= '9') {
        size_t i = 5;
        while (i < 8 && at(text, i) >= '0' && at(text, i) <= '9')
            i++;
        view rest = {text.ptr + i, text.len - i};
        *skip = begins_with(rest, "</sup>") ? skip_spaces(text, i + 6) : 0;
        return *skip > 0 && *skip < text.len;
    }
    size_t i = 0;
    while (i < 8) {
        view rest = {text.ptr + i, text.len - i};
        if (begins_with(rest, "¹") || begins_with(rest, "²") || begins_with(rest, "³"))
            i += 2;
        else if (begins_with(rest, "\xE2\x81") && (unsigned char)at(rest, 2) >= 0xB0 && (unsigned char)at(rest, 2) <= 0xB9)
            i += 3;
        else
            break;
    }
    *skip = i > 0 ? skip_spaces(text, i) : 0;
    return i > 0 && *skip < text.len;
}

static bool find_heading(view text, sigla_span *content)
{
    size_t level = 0;
    while (level < 7 && at(text, level) == '#')
        level++;
    if (level == 0 || level > 6 || !is_space(at(text, level)))
        return false;
    content->begin = skip_spaces(text, level);
    content->end = text.len;
    while (content->end > content->begin && text.ptr[content->end - 1] == '#')
        content->end--;
    while (content->end > content->begin && is_space(text.ptr[content->end - 1]))
        content->end--;
    return true;
}

/* "[label]: address" */
static bool is_link_definition(view text)
{
    if (at(text, 0) != '[' || at(text, 1) == '^')
        return false;
    const char *close = memchr(text.ptr, ']', text.len < 128 ? text.len : 128);
    size_t end = close == NULL ? 0 : (size_t)(close - text.ptr);
    view rest = {text.ptr + end + 2, end + 2 < text.len ? text.len - end - 2 : 0};
    if (end == 0 || at(text, end + 1) != ':')
        return false;
    size_t i = skip_spaces(rest, 0);
    rest = (view){rest.ptr + i, rest.len - i};
    return begins_with(rest, "http") || begins_with(rest, "<http") || begins_with(rest, "#") || begins_with(rest, "/");
}

static bool find_markdown(sgl_block *block, view text)
{
    if (is_word_byte(at(text, 0)))
        return false;
    if (find_heading(text, &block->content))
        block->kind = SGL_BLOCK_HEADING;
    else if (begins_with(text, "```") || begins_with(text, "~~~"))
        block->kind = SGL_BLOCK_FENCE;
    else if (is_pipe_row(text))
        block->kind = is_delimiter_row(text) ? SGL_BLOCK_LEFT_OUT : SGL_BLOCK_ROW;
    else if (is_link_definition(text))
        block->kind = SGL_BLOCK_LEFT_OUT;
    else
        return false;
    block->piped = block->kind == SGL_BLOCK_ROW;
    return true;
}

/* Quotation signs of Markdown and of mail. */
static size_t skip_quote(view text)
{
    size_t i = 0;
    while (i < 16 && at(text, i) == '>' && (at(text, i + 1) == ' ' || at(text, i + 1) == '>'))
        i += at(text, i + 1) == ' ' ? 2 : 1;
    return i;
}

static void find_plain(sgl_block *block, view text, size_t room, const sgl_line *line)
{
    size_t skip = 0;
    bool weak = false;
    if (find_note(text, &skip)) {
        block->kind = SGL_BLOCK_NOTE;
    } else if ((skip = find_bullet(text, &weak)) > 0) {
        block->kind = SGL_BLOCK_ITEM;
        block->weak = block->dashed = weak;
    } else if (begins_with_number(text)) {
        block->kind = SGL_BLOCK_ITEM;
        block->weak = true;
    } else if (is_legend(text, room)) {
        block->kind = SGL_BLOCK_LEGEND;
        block->weak = true;
    } else if ((line->classes & SGL_LINE_GAP) != 0 && is_row(text)) {
        block->kind = SGL_BLOCK_ROW;
        block->weak = true;
    }
    block->content.begin = skip;
}

void sgl_block_of(sgl_block *out, sigla_slice source, const sgl_line *line, bool markdown)
{
    view text = {source.ptr + line->begin, line->end - line->begin};
    *out = (sgl_block){.kind = SGL_BLOCK_TEXT, .content = {0, text.len}};
    size_t quote = skip_quote(text);
    text = (view){text.ptr + quote, text.len - quote};
    out->content.end = text.len;
    if (sgl_line_is_rule(source, line))
        out->kind = SGL_BLOCK_RULE;
    else if (text.len > 0 && (!markdown || !find_markdown(out, text)))
        find_plain(out, text, source.len - line->begin - quote, line);
    out->content.begin += line->begin + quote;
    out->content.end += line->begin + quote;
}

unsigned sgl_block_markdown_evidence(sigla_slice source, const sgl_line *line)
{
    view text = {source.ptr + line->begin, line->end - line->begin};
    sigla_span content;
    char first = at(text, 0);
    if (first == '#')
        return find_heading(text, &content) ? 2 : 0;
    if (first == '`' || first == '~')
        return begins_with(text, "```") || begins_with(text, "~~~") ? 2 : 0;
    if (first == '|')
        return is_pipe_row(text) ? 1 + (is_delimiter_row(text) ? 2 : 0) : 0;
    if (begins_with(text, "[^") || (first == '!' && begins_with(text, "![")))
        return 2;
    unsigned stars = begins_with(text, "**") && at(text, 2) != '*' && !is_space(at(text, 2));
    return stars + (text.len > 4 && memcmp(text.ptr + text.len - 2, "**", 2) == 0 && text.ptr[text.len - 3] != '*');
}
