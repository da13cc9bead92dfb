/* SPDX-License-Identifier: Apache-2.0 */
/* The table of fields, and what a person writes as a value made into the form that facts have. The facts of an entry are in fact.c. */
#include "model/field.h"

#include "base/error.h"

#include <sigla/buffer.h>
#include <sigla/text.h>
#include <stdio.h>
#include <stdlib.h>

#define FLAG &sgl_flag_names, 0

static const sgl_field_row rows[SGL_FIELD_LAST + 1] = {
    [SGL_FIELD_STATE] = {"state", SGL_SCOPE_ENTRY, true, NULL, 40, ""},
    [SGL_FIELD_EDITED] = {"edited", SGL_SCOPE_ENTRY, true, FLAG, ""},
    [SGL_FIELD_DOMAIN] = {"domain", SGL_SCOPE_ENTRY, false, NULL, SIGLA_NAME_MAX_BYTES, "subject field, in words"},
    [SGL_FIELD_EUROVOC] = {"eurovoc", SGL_SCOPE_ENTRY, false, NULL, SIGLA_EUROVOC_MAX - 1, "number of the EuroVoc concept of the domain"},
    [SGL_FIELD_COLLECTIONS] = {"collections", SGL_SCOPE_ENTRY, false, NULL, SIGLA_COLLECTIONS_MAX *(SIGLA_NAME_MAX_BYTES + 1),
                               "names of the collections it belongs to, a comma between"},
    [SGL_FIELD_RELATED] = {"related", SGL_SCOPE_ENTRY, false, NULL, SIGLA_REFERENCES_MAX * 21,
                           "numbers of related entries, a comma between"},
    [SGL_FIELD_BROADER] = {"broader", SGL_SCOPE_ENTRY, false, NULL, SIGLA_REFERENCES_MAX * 21, "numbers of entries that mean more"},
    [SGL_FIELD_NARROWER] = {"narrower", SGL_SCOPE_ENTRY, false, NULL, SIGLA_REFERENCES_MAX * 21, "numbers of entries that mean less"},
    [SGL_FIELD_DEFINITION] = {"definition", SGL_SCOPE_LANGUAGE, false, NULL, SIGLA_TEXT_MAX_BYTES, "what the concept is, in one language"},
    [SGL_FIELD_NOTE] = {"note", SGL_SCOPE_LANGUAGE, false, NULL, SIGLA_TEXT_MAX_BYTES, "a note in one language"},
    [SGL_FIELD_TERM] = {"term", SGL_SCOPE_TERM, true, NULL, 8, ""},
    [SGL_FIELD_STATUS] = {"status", SGL_SCOPE_TERM, false, &sgl_status_names, 0, "how the term is to be used"},
    [SGL_FIELD_RELIABILITY] = {"reliability", SGL_SCOPE_TERM, false, &sgl_reliability_names, 0, "1 not verified to 4 very reliable"},
    [SGL_FIELD_TYPE] = {"type", SGL_SCOPE_TERM, false, &sgl_kind_names, 0, "what kind of term it is"},
    [SGL_FIELD_PART_OF_SPEECH] = {"part-of-speech", SGL_SCOPE_TERM, false, &sgl_speech_names, 0, "part of speech"},
    [SGL_FIELD_GENDER] = {"gender", SGL_SCOPE_TERM, false, &sgl_gender_names, 0, "grammatical gender"},
    [SGL_FIELD_NUMBER] = {"number", SGL_SCOPE_TERM, false, &sgl_number_names, 0, "grammatical number"},
    [SGL_FIELD_CASE_SENSITIVE] = {"case-sensitive", SGL_SCOPE_TERM, false, FLAG,
                                  "whether only this use of capitals is the term: ON is not on"},
    [SGL_FIELD_LOOKUP_ONLY] = {"lookup-only", SGL_SCOPE_TERM, false, FLAG, "whether the entry is only found by it, and it is not shown"},
    [SGL_FIELD_SOURCE] = {"source", SGL_SCOPE_TERM, false, NULL, SIGLA_NAME_MAX_BYTES, "where the term is taken from"},
};

const sgl_field_row *sgl_field_row_of(sgl_field field)
{
    return &rows[field];
}

static bool same_letters(const char *name, sigla_slice text)
{
    size_t len = strlen(name);
    for (size_t i = 0; i < len && i < text.len; i++) {
        char c = text.ptr[i] == '_' ? '-' : text.ptr[i];
        if (c != name[i])
            return false;
    }
    return len == text.len;
}

sgl_field sgl_field_find(sigla_slice name)
{
    for (unsigned i = 1; i <= SGL_FIELD_LAST; i++)
        if (!rows[i].hidden && same_letters(rows[i].name, name))
            return (sgl_field)i;
    return (sgl_field)0;
}

static sigla_slice trimmed(sigla_slice text)
{
    while (text.len > 0 && text.ptr[0] == ' ') {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && text.ptr[text.len - 1] == ' ')
        text.len--;
    return text;
}

/* ---- values of a list ---- */

static sigla_status read_choice(sigla_slice *out, const sgl_field_row *row, sigla_slice words, sigla_error *error)
{
    unsigned value = 0;
    if (words.len > 0 && !sgl_name_find(&value, row->values, words)) {
        char allowed[300] = "";
        for (size_t i = 0, at = 0; i < row->values->count; i++)
            if (row->values->items[i][0] != '\0')
                at += (size_t)snprintf(allowed + at, sizeof allowed - at, "%s%s", at > 0 ? ", " : "", row->values->items[i]);
        return sgl_fail(error, SIGLA_INVALID, "%s must be one of %s, not \"%.*s\"", row->name, allowed,
                        (int)(words.len < 100 ? words.len : 100), words.ptr);
    }
    /* What extraction says of any term is as if nothing were said. */
    bool usual = value == 0 || (row->values == &sgl_reliability_names && value == 1);
    *out = sigla_slice_of(usual ? "" : row->values->items[value]);
    return SIGLA_OK;
}

/* ---- lists ---- */

static int order_of_numbers(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static bool next_part(sigla_slice *part, sigla_slice *rest)
{
    if (rest->ptr == NULL)
        return false;
    const char *comma = rest->len == 0 ? NULL : memchr(rest->ptr, ',', rest->len);
    size_t len = comma == NULL ? rest->len : (size_t)(comma - rest->ptr);
    *part = trimmed((sigla_slice){rest->ptr, len});
    *rest = comma == NULL ? (sigla_slice){NULL, 0} : (sigla_slice){comma + 1, rest->len - len - 1};
    return true;
}

static bool read_number(uint64_t *out, sigla_slice text)
{
    *out = 0;
    if (text.len > 0 && text.ptr[0] == '#') {
        text.ptr++;
        text.len--;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        *out = *out * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    return text.len > 0 && text.len < 19 && *out > 0;
}

static sigla_status keep(sigla_slice *out, sigla_buffer *text, sgl_arena *arena, sigla_error *error)
{
    if (!text->failed)
        *out = sgl_arena_copy(arena, sigla_buffer_slice(text));
    return text->failed || out->ptr == NULL ? sgl_fail_memory(error) : SIGLA_OK;
}

static sigla_status read_references(sigla_slice *out, const sgl_field_row *row, sigla_slice words, sgl_arena *arena, sigla_error *error)
{
    uint64_t numbers[SIGLA_REFERENCES_MAX];
    size_t count = 0;
    sigla_slice part, rest = words;
    sigla_buffer text;
    while (words.len > 0 && next_part(&part, &rest)) {
        if (count == SIGLA_REFERENCES_MAX)
            return sgl_fail(error, SIGLA_LIMIT, "an entry may refer to %d others", SIGLA_REFERENCES_MAX);
        if (!read_number(&numbers[count++], part))
            return sgl_fail(error, SIGLA_INVALID, "%s are numbers of entries with a comma between, not \"%.*s\"", row->name,
                            (int)(part.len < 100 ? part.len : 100), part.ptr);
    }
    qsort(numbers, count, sizeof numbers[0], order_of_numbers);
    sigla_buffer_init(&text);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || numbers[i] != numbers[i - 1])
            sigla_buffer_printf(&text, "%s%llu", text.len > 0 ? "," : "", (unsigned long long)numbers[i]);
    sigla_status status = keep(out, &text, arena, error);
    sigla_buffer_release(&text);
    return status;
}

static bool has_line(sigla_slice lines, sigla_slice line)
{
    while (lines.len > 0) {
        const char *end = memchr(lines.ptr, '\n', lines.len);
        size_t len = end == NULL ? lines.len : (size_t)(end - lines.ptr);
        if (sgl_slice_equal((sigla_slice){lines.ptr, len}, line))
            return true;
        lines.ptr += len + (end != NULL);
        lines.len -= len + (end != NULL);
    }
    return false;
}

static sigla_status read_collections(sigla_slice *out, sigla_slice words, sgl_arena *arena, sigla_error *error)
{
    sigla_slice part, rest = words;
    sigla_buffer text;
    size_t count = 0;
    sigla_status status = SIGLA_OK;
    sigla_buffer_init(&text);
    while (words.len > 0 && status == SIGLA_OK && next_part(&part, &rest)) {
        if (part.len == 0 || has_line(sigla_buffer_slice(&text), part))
            continue;
        if (++count > SIGLA_COLLECTIONS_MAX || part.len > SIGLA_NAME_MAX_BYTES)
            status = sgl_fail(error, SIGLA_LIMIT, "an entry may belong to %d collections with names of %d bytes", SIGLA_COLLECTIONS_MAX,
                              SIGLA_NAME_MAX_BYTES);
        sigla_buffer_append(&text, "\n", text.len > 0);
        sigla_buffer_append(&text, part.ptr, part.len);
    }
    if (status == SIGLA_OK)
        status = keep(out, &text, arena, error);
    sigla_buffer_release(&text);
    return status;
}

/* ---- texts ---- */

static bool has_control(sigla_slice text, bool lines)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if ((c < 0x20 || c == 0x7F) && !(lines && c == '\n'))
            return true;
    }
    return false;
}

static sigla_status read_text(sigla_slice *out, sgl_field field, sigla_slice words, sgl_arena *arena, sigla_error *error)
{
    uint64_t code = 0;
    if (field == SGL_FIELD_EUROVOC && words.len > 0 && !read_number(&code, words))
        return sgl_fail(error, SIGLA_INVALID, "eurovoc is the number of a EuroVoc concept, not \"%.*s\"", (int)words.len, words.ptr);
    *out = sgl_arena_copy(arena, words);
    return out->ptr == NULL ? sgl_fail_memory(error) : SIGLA_OK;
}

sigla_status sgl_field_read(sigla_slice *out, sgl_field field, sigla_slice words, sgl_arena *arena, sigla_error *error)
{
    const sgl_field_row *row = &rows[field];
    bool prose = field == SGL_FIELD_DEFINITION || field == SGL_FIELD_NOTE;
    words = trimmed(words);
    *out = (sigla_slice){"", 0};
    if (sigla_text_valid(words) != words.len || has_control(words, prose))
        return sgl_fail(error, SIGLA_INVALID, "%s is not text in UTF-8 without control characters", row->name);
    if (row->values != NULL)
        return read_choice(out, row, words, error);
    if (words.len > row->max)
        return sgl_fail(error, SIGLA_LIMIT, "%s may have %zu bytes; this has %zu", row->name, row->max, words.len);
    if (field == SGL_FIELD_COLLECTIONS)
        return read_collections(out, words, arena, error);
    if (field == SGL_FIELD_RELATED || field == SGL_FIELD_BROADER || field == SGL_FIELD_NARROWER)
        return read_references(out, row, words, arena, error);
    return read_text(out, field, words, arena, error);
}
