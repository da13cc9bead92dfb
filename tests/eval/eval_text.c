/* SPDX-License-Identifier: Apache-2.0 */
/* Folding for comparison. It is done by hand, not by sgl_fold, so that what measures does not change with what is measured. */
#include "eval_text.h"

#include "text/char.h"

#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>

static void *must(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        exit(3);
    }
    return memory;
}

static bool is_blank(uint32_t c)
{
    return (sgl_char_is_space(c) && !sgl_char_is_invisible(c)) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
}

static void append(sigla_buffer *out, uint32_t c)
{
    static const unsigned leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    char bytes[4];
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n; i-- > 1; c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3F));
    bytes[0] = (char)(leads[n] | c);
    sigla_buffer_append(out, bytes, n);
}

/* Small letters; the two sigmas are one, a sharp s is two. */
static void append_small(sigla_buffer *out, uint32_t c)
{
    if (c == 0xDF || c == 0x1E9E)
        sigla_buffer_append_text(out, "ss");
    else
        append(out, c == 0x3C2 ? 0x3C3 : sgl_char_lower(c));
}

static uint32_t plain_sign(uint32_t c)
{
    switch (c) {
    case 0x2019:
        return '\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return '"';
    default:
        return c;
    }
}

static bool is_sign(char c)
{
    return c == '"' || c == '\'';
}

static bool is_end(char c, eval_fold_kind kind)
{
    return c == ' ' || (kind == EVAL_FOLD_SIGNS && c == '"');
}

/* Takes the ends off, and the spaces beside signs. */
static void tidy(char *text, size_t len, eval_fold_kind kind)
{
    size_t begin = 0, to = 0;
    while (len > begin && is_end(text[len - 1], kind))
        len--;
    while (begin < len && is_end(text[begin], kind))
        begin++;
    for (size_t i = begin; i < len; i++) {
        bool beside = (i > begin && is_sign(text[i - 1])) || (i + 1 < len && is_sign(text[i + 1]));
        if (text[i] != ' ' || !beside || kind != EVAL_FOLD_SIGNS)
            text[to++] = text[i];
    }
    text[to] = '\0';
}

char *eval_fold(sigla_slice text, eval_fold_kind kind)
{
    sigla_buffer out;
    sigla_buffer_init(&out);
    sigla_buffer_reserve(&out, text.len + 1);
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += sgl_utf8_next(&c, text.ptr + at, text.len - at);
        if (!is_blank(c))
            append_small(&out, kind == EVAL_FOLD_SIGNS ? plain_sign(c) : c);
        else if (out.len == 0 || out.ptr[out.len - 1] != ' ')
            sigla_buffer_append_char(&out, ' ');
    }
    size_t len = out.len;
    char *folded = must(sigla_buffer_take(&out));
    tidy(folded, len, kind);
    return folded;
}

char *eval_fold_pair(sigla_slice brief, sigla_slice full, eval_fold_kind kind)
{
    char *a = eval_fold(brief, kind), *b = eval_fold(full, kind);
    size_t room = strlen(a) + strlen(b) + 2;
    char *both = must(malloc(room));
    snprintf(both, room, "%s\t%s", a, b);
    free(a);
    free(b);
    return both;
}

bool eval_lines_hold(const char *lines, const char *line)
{
    size_t len = strlen(line);
    for (const char *at = lines; at != NULL && *at != '\0'; at = strchr(at + 1, '\n'))
        if (strncmp(at + 1, line, len) == 0 && (at[1 + len] == '\n' || at[1 + len] == '\0'))
            return true;
    return false;
}

bool eval_lines_add(char **lines, const char *line)
{
    if (eval_lines_hold(*lines, line))
        return false;
    size_t old = *lines == NULL ? 0 : strlen(*lines), len = strlen(line);
    *lines = must(realloc(*lines, old + len + 2));
    (*lines)[old] = '\n';
    memcpy(*lines + old + 1, line, len + 1);
    return true;
}
