/* SPDX-License-Identifier: Apache-2.0 */
/* Finds the examples in a page of Markdown. Knows as much of Markdown as it needs: a fence is a line of three or more backticks. */
#include "example.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INFO_WORDS_MAX 4

void example_init(spec_example *example)
{
    memset(example, 0, sizeof *example);
    sigla_buffer_init(&example->text);
}

void example_release(spec_example *example)
{
    sigla_buffer_release(&example->text);
    sgl_array_release(&example->expected);
}

static void complain(spec_example *example, const char *what)
{
    if (example->error[0] == '\0')
        snprintf(example->error, sizeof example->error, "%s", what);
}

/* Cuts the first line, without its end, off the page. False at the end. */
static bool take_line(sigla_slice *out, sigla_slice *page, size_t *number)
{
    if (page->len == 0)
        return false;
    const char *end = memchr(page->ptr, '\n', page->len);
    out->ptr = page->ptr;
    out->len = end == NULL ? page->len : (size_t)(end - page->ptr);
    size_t step = end == NULL ? page->len : out->len + 1;
    page->ptr += step;
    page->len -= step;
    (*number)++;
    return true;
}

static size_t count_backticks(sigla_slice line)
{
    size_t n = 0;
    while (n < line.len && line.ptr[n] == '`')
        n++;
    return n;
}

static void read_info_word(spec_example *out, sigla_slice word, size_t index)
{
    if (index == 1 && word.len < sizeof out->language) {
        memcpy(out->language, word.ptr, word.len);
        out->language[word.len] = '\0';
    } else if (same_words(word, sigla_slice_of("known-miss"))) {
        out->known_miss = true;
    } else if (same_words(word, sigla_slice_of("markdown"))) {
        out->markdown = true;
    } else if (index > 0) {
        complain(out, "a word of the info string is not known");
    }
}

/* Whether the info string is that of an example; reads its words. */
static bool read_info(spec_example *out, sigla_slice info)
{
    static const char name[] = "example ";
    if (info.len < sizeof name || memcmp(info.ptr, name, sizeof name - 1) != 0)
        return false;
    for (size_t index = 0, begin = 0; index < INFO_WORDS_MAX && begin < info.len; index++) {
        size_t end = begin;
        while (end < info.len && info.ptr[end] != ' ')
            end++;
        sigla_slice word = {info.ptr + begin, end - begin};
        read_info_word(out, word, index);
        begin = end + 1;
    }
    return true;
}

/* Reads "\u{HEX}" at text[0]. -> its length, 0 when there is none. */
static size_t read_escape(unsigned long *code, sigla_slice text)
{
    char digits[8] = {0};
    size_t n = 0;
    if (text.len < 5 || memcmp(text.ptr, "\\u{", 3) != 0)
        return 0;
    while (n < sizeof digits - 1 && 3 + n < text.len && text.ptr[3 + n] != '}') {
        digits[n] = text.ptr[3 + n];
        n++;
    }
    if (n == 0 || 3 + n >= text.len || text.ptr[3 + n] != '}' || strspn(digits, "0123456789ABCDEFabcdef") != n)
        return 0;
    *code = strtoul(digits, NULL, 16);
    return 3 + n + 1;
}

static void append_code(sigla_buffer *out, unsigned long code)
{
    if (code >= 0x800) {
        sigla_buffer_append_char(out, (char)(0xE0 | (code >> 12 & 0x0F)));
        sigla_buffer_append_char(out, (char)(0x80 | (code >> 6 & 0x3F)));
    } else {
        sigla_buffer_append_char(out, (char)(0xC0 | (code >> 6 & 0x1F)));
    }
    sigla_buffer_append_char(out, (char)(0x80 | (code & 0x3F)));
}

/* Characters that cannot be seen are written as escapes, U+0080 to U+FFFF. */
static void append_text(spec_example *out, sigla_slice line)
{
    if (out->text.len > 0)
        sigla_buffer_append_char(&out->text, '\n');
    for (size_t i = 0; i < line.len;) {
        sigla_slice rest = {line.ptr + i, line.len - i};
        unsigned long code = 0;
        size_t n = read_escape(&code, rest);
        if (n > 0 && (code < 0x80 || code > 0xFFFF))
            complain(out, "an escape is not between 80 and FFFF");
        else if (n > 0)
            append_code(&out->text, code);
        else
            sigla_buffer_append_char(&out->text, line.ptr[i]);
        i += n > 0 ? n : 1;
    }
}

static void read_expectation(spec_example *out, sigla_slice line)
{
    expectation parsed;
    if (!expectation_parse(&parsed, line))
        complain(out, "a line after => is not of the form SHORT = LONG, ? SHORT or none");
    else if (!sgl_array_push(&out->expected, parsed))
        complain(out, "no memory");
}

static void read_body(spec_example *out, sigla_slice *page, size_t *number, size_t fence)
{
    sigla_slice line;
    while (take_line(&line, page, number)) {
        if (count_backticks(line) >= fence)
            goto out;
        if (line.len > 3 && memcmp(line.ptr, "=> ", 3) == 0) {
            sigla_slice rest = {line.ptr + 3, line.len - 3};
            read_expectation(out, rest);
        } else if (out->expected.count > 0) {
            complain(out, "text after a line with =>");
        } else {
            append_text(out, line);
        }
    }
    complain(out, "the fence is never closed");
out:
    if (out->expected.count == 0)
        complain(out, "nothing is expected of it");
    if (out->text.len == 0 || out->text.failed)
        complain(out, "there is no text");
}

static void skip_block(sigla_slice *page, size_t *number, size_t fence)
{
    sigla_slice line;
    while (take_line(&line, page, number))
        if (count_backticks(line) >= fence)
            return;
}

bool example_next(spec_example *out, sigla_slice *page, size_t *line_number)
{
    sigla_slice line;
    while (take_line(&line, page, line_number)) {
        size_t fence = count_backticks(line);
        if (fence < 3)
            continue;
        sigla_slice info = {line.ptr + fence, line.len - fence};
        if (read_info(out, info)) {
            out->line = *line_number;
            read_body(out, page, line_number, fence);
            return true;
        }
        skip_block(page, line_number, fence);
    }
    return false;
}
