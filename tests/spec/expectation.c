/* SPDX-License-Identifier: Apache-2.0 */
/* Parses expectations and compares them with findings. */
#include "expectation.h"

#include <string.h>

static sigla_slice trim(sigla_slice text)
{
    while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\t'))
        text.ptr++, text.len--;
    while (text.len > 0 && strchr(" \t\r", text.ptr[text.len - 1]) != NULL)
        text.len--;
    return text;
}

static bool starts_with(sigla_slice text, const char *prefix)
{
    size_t len = strlen(prefix);
    return text.len >= len && memcmp(text.ptr, prefix, len) == 0;
}

static sigla_slice skip(sigla_slice text, size_t count)
{
    sigla_slice rest = {text.ptr + count, text.len - count};
    return trim(rest);
}

/* Where `separator` stands in `text`, or text.len. */
static size_t find_separator(sigla_slice text, const char *separator)
{
    size_t len = strlen(separator);
    for (size_t i = 0; i + len <= text.len; i++)
        if (memcmp(text.ptr + i, separator, len) == 0)
            return i;
    return text.len;
}

bool expectation_parse(expectation *out, sigla_slice line)
{
    expectation parsed = {EXPECT_NONE, {NULL, 0}, {NULL, 0}, false};
    line = trim(line);
    *out = parsed;
    if (same_words(line, sigla_slice_of("none")))
        return true;
    if (starts_with(line, "? ") || starts_with(line, "! ")) {
        out->kind = line.ptr[0] == '?' ? EXPECT_MENTION : EXPECT_TRAP;
        out->short_form = skip(line, 2);
        if (out->kind == EXPECT_MENTION && same_words(out->short_form, sigla_slice_of("none")))
            out->kind = EXPECT_NO_MENTION;
        return out->short_form.len > 0;
    }
    size_t at = find_separator(line, " = ");
    if (at == 0 || at == line.len)
        return false;
    out->kind = EXPECT_DEFINITION;
    out->short_form.ptr = line.ptr;
    out->short_form.len = at;
    out->long_forms = skip(line, at + 3);
    return out->long_forms.len > 0;
}

/* The bytes of white space at the start of `text`; 0 when there is none. */
static size_t space_length(sigla_slice text)
{
    if (text.len > 0 && strchr(" \t\r\n", text.ptr[0]) != NULL && text.ptr[0] != '\0')
        return 1;
    if (starts_with(text, "\xC2\xA0"))
        return 2;
    return starts_with(text, "\xE2\x80\xAF") ? 3 : 0;
}

/* Steps over all white space at the start; true when there was some. */
static bool take_space(sigla_slice *text)
{
    bool taken = false;
    for (size_t n; (n = space_length(*text)) > 0; taken = true)
        text->ptr += n, text->len -= n;
    return taken;
}

bool same_words(sigla_slice a, sigla_slice b)
{
    for (;;) {
        if (take_space(&a) != take_space(&b))
            return false;
        if (a.len == 0 || b.len == 0)
            return a.len == b.len;
        if (a.ptr[0] != b.ptr[0])
            return false;
        a.ptr++, a.len--;
        b.ptr++, b.len--;
    }
}

bool expectation_accepts(const expectation *expected, const sigla_definition *found)
{
    if (!same_words(expected->short_form, found->short_form))
        return false;
    sigla_slice rest = expected->long_forms;
    while (rest.len > 0) {
        size_t at = find_separator(rest, " | ");
        sigla_slice one = {rest.ptr, at};
        if (same_words(one, found->long_form))
            return true;
        rest = at == rest.len ? (sigla_slice){NULL, 0} : skip(rest, at + 3);
    }
    return false;
}

expectation *expectation_find(const expectation_list *list, expectation_kind kind, sigla_slice short_form, const sigla_definition *found)
{
    for (size_t i = 0; i < list->count; i++) {
        expectation *e = &list->items[i];
        if (e->kind == kind && !e->met && same_words(e->short_form, short_form) && (found == NULL || expectation_accepts(e, found)))
            return e;
    }
    return NULL;
}

static bool span_holds(sigla_span span, sigla_slice text, const char *source, size_t len)
{
    if (text.len == 0 || span.begin >= span.end || span.end > len)
        return false;
    return source[span.begin] == text.ptr[0] && source[span.end - 1] == text.ptr[text.len - 1];
}

bool spans_hold(const sigla_definition *found, const char *source, size_t len)
{
    return span_holds(found->short_span, found->short_form, source, len) && span_holds(found->long_span, found->long_form, source, len);
}
