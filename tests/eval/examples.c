/* SPDX-License-Identifier: Apache-2.0 */
/* Reading labelled texts. */
#include "examples.h"

#include "eval_pairing.h"
#include "eval_text.h"

#include <jansson.h>
#include <stdint.h>
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

static eval_example *add_example(eval_set *set, const char *text, size_t len, const char *file, const char *place)
{
    if (set->count == set->capacity) {
        set->capacity = set->capacity == 0 ? 256 : set->capacity * 2;
        set->items = must(realloc(set->items, set->capacity * sizeof *set->items));
    }
    eval_example *example = &set->items[set->count++];
    *example = (eval_example){.text = must(malloc(len + 1)), .len = len};
    memcpy(example->text, text, len);
    example->text[len] = '\0';
    size_t room = strlen(file) + strlen(place) + 2;
    example->where = must(malloc(room));
    snprintf(example->where, room, "%s:%s", file, place);
    return example;
}

static void add_span(eval_spans *spans, sigla_span span)
{
    for (size_t i = 0; i < spans->count; i++)
        if (spans->items[i].begin == span.begin && spans->items[i].end == span.end)
            return;
    spans->items = must(realloc(spans->items, (spans->count + 1) * sizeof span));
    spans->items[spans->count++] = span;
}

static void add_pair(eval_example *example, eval_pair pair)
{
    example->pairs = must(realloc(example->pairs, (example->pair_count + 1) * sizeof pair));
    example->pairs[example->pair_count++] = pair;
}

/* The place after `needle` when it stands at text[at] (a line break there counts as a space), else 0. */
static size_t matches(const char *text, size_t len, size_t at, const char *needle, size_t needle_len)
{
    size_t i = 0;
    for (; i < needle_len && at < len; i++, at++)
        if (text[at] != needle[i] && !(text[at] == '\n' && needle[i] == ' '))
            return 0;
    return i == needle_len ? at : 0;
}

static bool is_word_byte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* How bad it would be to take short at a and long at b: the bytes between them; much more when the short form is part of a word. */
static size_t distance(const eval_example *example, sigla_span a, sigla_span b)
{
    size_t gap = a.begin >= b.end ? a.begin - b.end : b.begin >= a.end ? b.begin - a.end : SIZE_MAX / 2;
    bool torn = (a.begin > 0 && is_word_byte(example->text[a.begin - 1]) && (unsigned char)example->text[a.begin - 1] < 0x80) ||
                (a.end < example->len && is_word_byte(example->text[a.end]) && (unsigned char)example->text[a.end] < 0x80);
    return gap + (torn ? 1000 : 0);
}

static bool taken(const eval_example *example, eval_pair pair)
{
    for (size_t i = 0; i < example->pair_count; i++)
        if (example->pairs[i].short_span.begin == pair.short_span.begin && example->pairs[i].long_span.begin == pair.long_span.begin)
            return true;
    return false;
}

/* The nearest pair of places of the two texts. False when one does not stand in the text. */
static bool locate(const eval_example *example, eval_pair *out, const char *brief, size_t brief_len, const char *full, size_t full_len)
{
    size_t best = SIZE_MAX;
    for (size_t l = 0; l < example->len; l++) {
        sigla_span b = {l, matches(example->text, example->len, l, full, full_len)};
        if (b.end == 0)
            continue;
        for (size_t s = 0; s < example->len; s++) {
            sigla_span a = {s, matches(example->text, example->len, s, brief, brief_len)};
            eval_pair pair = {.short_span = a, .long_span = b};
            if (a.end != 0 && distance(example, a, b) < best && !taken(example, pair)) {
                best = distance(example, a, b);
                *out = pair;
            }
        }
    }
    return best < SIZE_MAX / 2;
}

/* The long forms that stand after the first " | ", separated by it. */
static char *further_forms(const char *text, size_t len)
{
    char *forms = NULL;
    for (size_t begin = 3; begin < len;) {
        size_t end = begin;
        while (end < len && (end + 3 > len || memcmp(text + end, " | ", 3) != 0))
            end++;
        sigla_slice form = {text + begin, end - begin};
        char *folded = eval_fold(form, EVAL_FOLD_CASE);
        eval_lines_add(&forms, folded);
        free(folded);
        begin = end + 3;
    }
    return forms;
}

static void expect(eval_set *set, eval_example *example, const char *line, size_t len)
{
    const char *sign = NULL;
    for (size_t i = 0; i + 3 <= len && sign == NULL; i++)
        if (memcmp(line + i, " = ", 3) == 0)
            sign = line + i;
    if (sign == NULL)
        return; /* none */
    const char *full = sign + 3;
    size_t rest = len - (size_t)(full - line), full_len = rest;
    for (size_t i = 0; i + 3 <= full_len; i++)
        if (memcmp(full + i, " | ", 3) == 0)
            full_len = i;
    eval_pair pair;
    if (!locate(example, &pair, line, (size_t)(sign - line), full, full_len)) {
        set->not_found++;
        return;
    }
    pair.others = further_forms(full + full_len, rest - full_len);
    add_pair(example, pair);
}

static char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(3);
    }
    fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    char *bytes = must(malloc(*len + 1));
    if (fread(bytes, 1, *len, file) != *len)
        exit(3);
    bytes[*len] = '\0';
    fclose(file);
    return bytes;
}

/* One paragraph of our form: lines of text, then lines of expectations. The text is put together in place of the lines. */
static void add_block(eval_set *set, const char *path, char *block, size_t len, unsigned line)
{
    char place[16];
    size_t text_len = 0, at = 0;
    while (at < len && strncmp(block + at, "=> ", 3) != 0) {
        size_t end = at + strcspn(block + at, "\n");
        if (end > len)
            end = len;
        if (text_len > 0)
            block[text_len++] = '\n';
        if (end - at != 2 || memcmp(block + at, "¶", 2) != 0) {
            memmove(block + text_len, block + at, end - at);
            text_len += end - at;
        }
        at = end < len ? end + 1 : len;
    }
    if (text_len == 0)
        return;
    snprintf(place, sizeof place, "%u", line);
    char *expectations = must(malloc(len - at + 1));
    memcpy(expectations, block + at, len - at);
    eval_example *example = add_example(set, block, text_len, path, place);
    for (size_t i = 0; i + 3 <= len - at;) {
        size_t end = i;
        while (end < len - at && expectations[end] != '\n')
            end++;
        expect(set, example, expectations + i + 3, end - i - 3);
        i = end + 1;
    }
    free(expectations);
}

static void add_text_file(eval_set *set, const char *path)
{
    size_t len = 0, at = 0;
    unsigned line = 1;
    char *bytes = read_file(path, &len);
    while (at < len) {
        size_t begin = at;
        unsigned first = line;
        while (at < len && bytes[at] != '\n')
            at++;
        bool comment = strncmp(bytes + begin, "# ", 2) == 0, empty = at == begin;
        at++;
        line++;
        if (comment || empty)
            continue;
        while (at < len && bytes[at] != '\n') {
            at += strcspn(bytes + at, "\n");
            at += at < len;
            line++;
        }
        add_block(set, path, bytes + begin, (at < len ? at : len) - begin - (bytes[(at < len ? at : len) - 1] == '\n'), first);
    }
    free(bytes);
}

/* Byte offset of a character offset. */
static size_t byte_of(const char *text, size_t len, size_t characters)
{
    size_t at = 0;
    while (characters > 0 && at < len) {
        at++;
        while (at < len && ((unsigned char)text[at] & 0xC0) == 0x80)
            at++;
        characters--;
    }
    return at;
}

static sigla_span span_of(const eval_example *example, const json_t *value)
{
    sigla_span span = {byte_of(example->text, example->len, (size_t)json_integer_value(json_array_get(value, 0))),
                       byte_of(example->text, example->len, (size_t)json_integer_value(json_array_get(value, 1)))};
    return span;
}

static void add_spans(const eval_example *example, eval_spans *spans, const json_t *values)
{
    for (size_t i = 0; i < json_array_size(values); i++)
        add_span(spans, span_of(example, json_array_get(values, i)));
}

/* The gold of one item: given pairs count as they are, spans without pairs are paired by what stands between them. */
static void add_gold(eval_example *example, const json_t *item)
{
    const json_t *pairs = json_object_get(item, "pairs");
    example->has_spans = true;
    add_spans(example, &example->shorts, json_object_get(item, "acronyms"));
    add_spans(example, &example->longs, json_object_get(item, "long-forms"));
    if (!json_is_array(pairs))
        eval_pair_spans(example);
    for (size_t i = 0; i < json_array_size(pairs); i++) {
        const json_t *pair = json_array_get(pairs, i);
        add_pair(example, (eval_pair){.short_span = span_of(example, json_array_get(pair, 0)),
                                      .long_span = span_of(example, json_array_get(pair, 1))});
    }
}

static void add_json_file(eval_set *set, const char *path, bool free_only)
{
    json_error_t error;
    json_t *root = json_load_file(path, JSON_ALLOW_NUL, &error), *item;
    size_t index;
    if (root == NULL) {
        fprintf(stderr, "%s:%d: %s\n", path, error.line, error.text);
        exit(3);
    }
    json_array_foreach(root, index, item)
    {
        const char *source = json_string_value(json_object_get(item, "source"));
        const json_t *text = json_object_get(item, "text");
        char place[24];
        if (free_only && source != NULL && strncmp(source, "UD_", 3) == 0)
            continue;
        snprintf(place, sizeof place, "%zu", index);
        add_gold(add_example(set, json_string_value(text), json_string_length(text), path, place), item);
    }
    json_decref(root);
}

/* Every place where the same words stand, long form and short form with what is between them. */
static void add_repeated(eval_example *example, eval_pair pair)
{
    size_t begin = pair.long_span.begin < pair.short_span.begin ? pair.long_span.begin : pair.short_span.begin;
    size_t end = pair.long_span.end > pair.short_span.end ? pair.long_span.end : pair.short_span.end, len = end - begin;
    for (size_t at = 0; at + len <= example->len; at++) {
        if (memcmp(example->text + at, example->text + begin, len) != 0)
            continue;
        eval_pair moved = {.short_span = {pair.short_span.begin - begin + at, pair.short_span.end - begin + at},
                           .long_span = {pair.long_span.begin - begin + at, pair.long_span.end - begin + at}};
        add_pair(example, moved);
    }
}

/* Accepts `brief` with each of the long forms of `label`. */
static void accept_forms(char **accepted, const char *brief, const json_t *label)
{
    static const char *const names[] = {"long", "long_as_in_text"};
    const json_t *others = json_object_get(label, "acceptable_long");
    for (size_t i = 0; i < 2 + json_array_size(others); i++) {
        const char *full = json_string_value(i < 2 ? json_object_get(label, names[i]) : json_array_get(others, i - 2));
        char *folded = eval_fold_pair(sigla_slice_of(brief), sigla_slice_of(full), EVAL_FOLD_SIGNS);
        eval_lines_add(accepted, folded);
        free(folded);
    }
}

static void add_label(eval_example *example, const json_t *label, eval_pair pair, bool borderline)
{
    const char *brief = json_string_value(json_object_get(label, "short"));
    const json_t *others = json_object_get(label, "acceptable_short");
    example->labels = must(realloc(example->labels, (example->label_count + 1) * sizeof *example->labels));
    eval_label *added = &example->labels[example->label_count++];
    *added = (eval_label){.pair = pair, .borderline = borderline, .brief = eval_fold(sigla_slice_of(brief), EVAL_FOLD_SIGNS)};
    accept_forms(&added->accepted, brief, label);
    for (size_t i = 0; i < json_array_size(others); i++)
        accept_forms(&added->accepted, json_string_value(json_array_get(others, i)), label);
}

static void add_definition(eval_set *set, eval_example *example, const json_t *label)
{
    const char *certainty = json_string_value(json_object_get(label, "certainty"));
    const char *brief = json_string_value(json_object_get(label, "short")),
               *full = json_string_value(json_object_get(label, "long_as_in_text"));
    if (certainty == NULL || brief == NULL || full == NULL)
        return;
    size_t s = (size_t)json_integer_value(json_object_get(label, "byte_start_short"));
    size_t l = (size_t)json_integer_value(json_object_get(label, "byte_start_long"));
    eval_pair pair = {.short_span = {s, matches(example->text, example->len, s, brief, strlen(brief))},
                      .long_span = {l, matches(example->text, example->len, l, full, strlen(full))}};
    bool sure = strcmp(certainty, "sure") == 0;
    add_label(example, label, pair, !sure);
    if (!sure)
        return;
    if (pair.short_span.end == 0 || pair.long_span.end == 0)
        set->not_found++;
    else
        add_repeated(example, pair);
}

/* A trap is a place where nothing is defined, though it looks so. At a neutral one, nobody minds what is found. */
static void add_trap(eval_example *example, const json_t *label)
{
    const char *found = json_string_value(json_object_get(label, "if_extracted"));
    const json_t *spans = json_object_get(label, "all_byte_spans");
    for (size_t i = 0; found != NULL && strcmp(found, "neutral") == 0 && i < json_array_size(spans); i++) {
        const json_t *span = json_array_get(spans, i);
        add_span(&example->neutral,
                 (sigla_span){(size_t)json_integer_value(json_array_get(span, 0)), (size_t)json_integer_value(json_array_get(span, 1))});
    }
}

static void add_labels(eval_set *set, const char *path, const char *texts)
{
    char text_path[1024];
    const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
    snprintf(text_path, sizeof text_path, "%s/%.*s.txt", texts == NULL ? "." : texts, (int)(strlen(name) - strlen(".jsonl")), name);
    size_t len = 0, labels_len = 0;
    char *text = read_file(text_path, &len), *labels = read_file(path, &labels_len);
    eval_example *example = add_example(set, text, len, path, "");
    example->is_document = true;
    for (char *line = strtok(labels, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        json_t *label = json_loads(line, 0, NULL);
        const char *kind = json_string_value(json_object_get(label, "kind"));
        if (kind != NULL && strcmp(kind, "definition") == 0)
            add_definition(set, example, label);
        else if (kind != NULL && strcmp(kind, "trap") == 0)
            add_trap(example, label);
        json_decref(label);
    }
    free(text);
    free(labels);
}

static bool ends_with(const char *text, const char *ending)
{
    size_t len = strlen(text), n = strlen(ending);
    return len > n && strcmp(text + len - n, ending) == 0;
}

void eval_set_add(eval_set *set, const char *path, const char *texts, bool free_only)
{
    if (ends_with(path, ".json"))
        add_json_file(set, path, free_only);
    else if (ends_with(path, ".jsonl"))
        add_labels(set, path, texts);
    else
        add_text_file(set, path);
}

static void release_example(eval_example *example)
{
    for (size_t i = 0; i < example->pair_count; i++)
        free(example->pairs[i].others);
    for (size_t i = 0; i < example->label_count; i++) {
        free(example->labels[i].brief);
        free(example->labels[i].accepted);
    }
    free(example->text);
    free(example->where);
    free(example->pairs);
    free(example->labels);
    free(example->shorts.items);
    free(example->longs.items);
    free(example->neutral.items);
}

void eval_set_release(eval_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        release_example(&set->items[i]);
    free(set->items);
    *set = (eval_set){0};
}
