/* SPDX-License-Identifier: Apache-2.0 */
/* Escaping and templates for the page. */
#include "markup.h"

static const char *entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void markup_text(sigla_buffer *out, sigla_slice text)
{
    sigla_buffer shown;
    sigla_buffer_init(&shown);
    sigla_text_show(&shown, text);
    size_t copied = 0;
    for (size_t i = 0; i < shown.len; i++) {
        const char *name = entity(shown.ptr[i]);
        if (name == NULL)
            continue;
        sigla_buffer_append(out, shown.ptr + copied, i - copied);
        sigla_buffer_append_text(out, name);
        copied = i + 1;
    }
    sigla_buffer_append(out, shown.ptr + copied, shown.len - copied);
    out->failed = out->failed || shown.failed;
    sigla_buffer_release(&shown);
}

bool markup_is(sigla_slice name, const char *wanted)
{
    return name.len == strlen(wanted) && memcmp(name.ptr, wanted, name.len) == 0;
}

/* The next "{{" or "}}" at or after `begin`; text.len when there is none. */
static size_t find_pair(sigla_slice text, size_t begin, char brace)
{
    for (size_t i = begin; i + 1 < text.len; i++)
        if (text.ptr[i] == brace && text.ptr[i + 1] == brace)
            return i;
    return text.len;
}

void markup_template(sigla_buffer *out, sigla_slice text, markup_fill_fn fill, const void *payload)
{
    size_t at = 0;
    while (at < text.len) {
        size_t open = find_pair(text, at, '{');
        sigla_buffer_append(out, text.ptr + at, open - at);
        if (open == text.len)
            return;
        size_t close = find_pair(text, open, '}');
        sigla_slice name = {text.ptr + open + 2, close - open - 2};
        if (close == text.len || !fill(out, name, payload)) {
            out->failed = true;
            return;
        }
        at = close + 2;
    }
}
