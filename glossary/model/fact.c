/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of an entry: listed, compared, and made true one by one. */
#include "model/field.h"

#include "base/error.h"

#include <sigla/buffer.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- listing ---- */

static bool add(sgl_facts *out, sgl_field field, const sigla_term *term, const char *language, sigla_slice value)
{
    sgl_fact fact = {.field = field, .text = {"", 0}, .value = value};
    if (value.len == 0)
        return true;
    if (term != NULL) {
        fact.type = term->type;
        fact.text = term->text;
        language = term->language;
    }
    memcpy(fact.language, language, strlen(language) + 1);
    return sgl_array_push(out, fact);
}

static bool add_name(sgl_facts *out, sgl_field field, const sigla_term *term, unsigned value)
{
    bool usual = value == 0 || (field == SGL_FIELD_RELIABILITY && value == 1);
    return usual || add(out, field, term, "", sigla_slice_of(sgl_name_of(sgl_field_row_of(field)->values, value)));
}

static bool list_term(sgl_facts *out, const sigla_term *term)
{
    if (sgl_term_is_plain(term))
        return true;
    return add(out, SGL_FIELD_TERM, term, "", sigla_slice_of("yes")) && add_name(out, SGL_FIELD_STATUS, term, (unsigned)term->status) &&
           add_name(out, SGL_FIELD_RELIABILITY, term, term->reliability) && add_name(out, SGL_FIELD_TYPE, term, (unsigned)term->kind) &&
           add_name(out, SGL_FIELD_PART_OF_SPEECH, term, (unsigned)term->part_of_speech) &&
           add_name(out, SGL_FIELD_GENDER, term, (unsigned)term->gender) && add_name(out, SGL_FIELD_NUMBER, term, (unsigned)term->number) &&
           add_name(out, SGL_FIELD_CASE_SENSITIVE, term, term->case_sensitive) &&
           add_name(out, SGL_FIELD_LOOKUP_ONLY, term, term->lookup_only) && add(out, SGL_FIELD_SOURCE, term, "", term->source);
}

/* The text of a buffer, kept in the draft. */
static bool add_made(sgl_facts *out, sgl_draft *draft, sgl_field field, sigla_buffer *made)
{
    sigla_slice value = {"", 0};
    if (made->len > 0)
        value = sgl_arena_copy(&draft->arena, sigla_buffer_slice(made));
    bool kept = !made->failed && value.ptr != NULL && add(out, field, NULL, "", value);
    sigla_buffer_release(made);
    return kept;
}

static bool list_state(sgl_facts *out, sgl_draft *draft)
{
    sigla_buffer made;
    sigla_buffer_init(&made);
    if (draft->entry.state == SIGLA_ENTRY_DELETED)
        sigla_buffer_append_text(&made, "deleted");
    else if (draft->entry.state == SIGLA_ENTRY_MERGED)
        sigla_buffer_printf(&made, "merged %llu", (unsigned long long)draft->entry.merged_into);
    return add_made(out, draft, SGL_FIELD_STATE, &made);
}

static bool list_references(sgl_facts *out, sgl_draft *draft, sigla_relation relation)
{
    sigla_buffer made;
    sigla_buffer_init(&made);
    for (size_t i = 0; i < draft->references.count; i++)
        if (draft->references.items[i].relation == relation)
            sigla_buffer_printf(&made, "%s%llu", made.len > 0 ? "," : "", (unsigned long long)draft->references.items[i].entry_id);
    return add_made(out, draft, (sgl_field)(SGL_FIELD_RELATED + ((unsigned)relation - SIGLA_RELATION_RELATED)), &made);
}

static bool list_collections(sgl_facts *out, sgl_draft *draft)
{
    sigla_buffer made;
    sigla_buffer_init(&made);
    for (size_t i = 0; i < draft->collections.count; i++) {
        sigla_buffer_append(&made, "\n", made.len > 0);
        sigla_buffer_append(&made, draft->collections.items[i].ptr, draft->collections.items[i].len);
    }
    return add_made(out, draft, SGL_FIELD_COLLECTIONS, &made);
}

bool sgl_facts_list(sgl_facts *out, sgl_draft *draft)
{
    out->count = 0;
    sgl_draft_finish(draft);
    bool good = list_state(out, draft) && add(out, SGL_FIELD_EDITED, NULL, "", sigla_slice_of(draft->entry.edited ? "yes" : "")) &&
                add(out, SGL_FIELD_DOMAIN, NULL, "", draft->entry.domain) &&
                add(out, SGL_FIELD_EUROVOC, NULL, "", sigla_slice_of(draft->entry.eurovoc)) && list_collections(out, draft);
    for (unsigned relation = SIGLA_RELATION_RELATED; relation <= SIGLA_RELATION_NARROWER && good; relation++)
        good = list_references(out, draft, (sigla_relation)relation);
    for (size_t i = 0; i < draft->texts.count && good; i++) {
        const sigla_entry_text *text = &draft->texts.items[i];
        good = add(out, SGL_FIELD_DEFINITION, NULL, text->language, text->definition) &&
               add(out, SGL_FIELD_NOTE, NULL, text->language, text->note);
    }
    for (size_t i = 0; i < draft->terms.count && good; i++)
        good = list_term(out, &draft->terms.items[i]);
    for (size_t i = 0; i < draft->removed.count && good; i++)
        good = add(out, SGL_FIELD_TERM, &draft->removed.items[i], "", sigla_slice_of("removed"));
    if (good && out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, sgl_fact_order);
    return good;
}

int sgl_fact_order(const void *left, const void *right)
{
    const sgl_fact *a = left, *b = right;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    int order = strcmp(a->language, b->language);
    if (order == 0)
        order = sgl_slice_order(a->text, b->text);
    return order != 0 ? order : (a->field > b->field) - (a->field < b->field);
}

sigla_slice sgl_facts_value(const sgl_facts *facts, const sgl_fact *about)
{
    const sgl_fact *found = facts->count == 0 ? NULL : bsearch(about, facts->items, facts->count, sizeof *facts->items, sgl_fact_order);
    return found == NULL ? (sigla_slice){"", 0} : found->value;
}

static bool add_delta(sgl_deltas *out, uint64_t entry, const sgl_fact *about, sigla_slice before, sigla_slice after)
{
    sgl_delta delta = {entry, *about, after};
    delta.about.value = before;
    return sgl_slice_equal(before, after) || sgl_array_push(out, delta);
}

bool sgl_facts_compare(sgl_deltas *out, uint64_t entry, const sgl_facts *before, const sgl_facts *after)
{
    static const sigla_slice none = {"", 0};
    size_t b = 0, a = 0;
    bool good = true;
    while ((b < before->count || a < after->count) && good) {
        const sgl_fact *old = b < before->count ? &before->items[b] : NULL;
        const sgl_fact *new = a < after->count ? &after->items[a] : NULL;
        int order = old == NULL ? 1 : new == NULL ? -1 : sgl_fact_order(old, new);
        if (order < 0)
            good = add_delta(out, entry, old, old->value, none);
        else
            good = add_delta(out, entry, new, order == 0 ? old->value : none, new->value);
        b += order <= 0;
        a += order >= 0;
    }
    return good;
}

/* ---- making true ---- */

static unsigned value_of(const sgl_fact *fact)
{
    unsigned value = 0;
    const sgl_names *names = sgl_field_row_of(fact->field)->values;
    if (fact->value.len > 0 && names != NULL)
        (void)sgl_name_find(&value, names, fact->value);
    return value;
}

static bool keep(sigla_slice *out, sgl_draft *draft, sigla_slice text)
{
    *out = sgl_arena_copy(&draft->arena, text);
    return out->ptr != NULL;
}

static void set_attribute(sigla_term *term, const sgl_fact *fact)
{
    unsigned value = value_of(fact);
    switch (fact->field) {
    case SGL_FIELD_STATUS:
        term->status = (sigla_term_status)value;
        break;
    case SGL_FIELD_RELIABILITY:
        term->reliability = value == 0 ? 1 : value;
        break;
    case SGL_FIELD_TYPE:
        term->kind = (sigla_term_kind)value;
        break;
    case SGL_FIELD_PART_OF_SPEECH:
        term->part_of_speech = (sigla_part_of_speech)value;
        break;
    case SGL_FIELD_GENDER:
        term->gender = (sigla_gender)value;
        break;
    case SGL_FIELD_NUMBER:
        term->number = (sigla_number)value;
        break;
    case SGL_FIELD_CASE_SENSITIVE:
        term->case_sensitive = value != 0;
        break;
    case SGL_FIELD_LOOKUP_ONLY:
        term->lookup_only = value != 0;
        break;
    default:
        break;
    }
}

static void drop_term(sigla_term *terms, size_t *count, sigla_term *term)
{
    size_t index = (size_t)(term - terms);
    memmove(term, term + 1, (*count - index - 1) * sizeof *term);
    --*count;
}

/* A term as extraction alone would have it. */
static void make_plain(sigla_term *term)
{
    sigla_term plain = {.text = term->text,
                        .type = term->type,
                        .status = SIGLA_TERM_PROPOSED,
                        .reliability = 1,
                        .count = term->count,
                        .source = {"", 0},
                        .joined_by = term->joined_by};
    memcpy(plain.language, term->language, sizeof plain.language);
    *term = plain;
}

/* Whether the term is there is what SGL_FIELD_TERM says; what evidence counted stays counted on it, shown or removed. */
static sigla_status set_presence(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    sigla_term *term = sgl_draft_term(draft, fact->type, fact->language, fact->text);
    sigla_term *removed = sgl_draft_removed(draft, fact->type, fact->language, fact->text);
    sigla_status status = SIGLA_OK;
    bool away = sgl_slice_equal(fact->value, sigla_slice_of("removed"));
    if (away && removed == NULL) {
        if (term == NULL)
            status = sgl_draft_add_term(&term, draft, fact->type, fact->language, fact->text, error);
        if (status != SIGLA_OK)
            return status;
        if (draft->removed.count >= SGL_ENTRY_TERMS_MAX)
            return sgl_fail(error, SIGLA_LIMIT, "%d terms have been taken out of entry %llu; more are not kept", SGL_ENTRY_TERMS_MAX,
                            (unsigned long long)draft->entry.id);
        make_plain(term);
        if (!sgl_array_push(&draft->removed, *term))
            return sgl_fail_memory(error);
        drop_term(draft->terms.items, &draft->terms.count, term);
    }
    if (away)
        return SIGLA_OK;
    uint32_t count = removed != NULL ? removed->count : 0;
    if (removed != NULL)
        drop_term(draft->removed.items, &draft->removed.count, removed);
    if (term == NULL && (fact->value.len > 0 || count > 0)) {
        status = sgl_draft_add_term(&term, draft, fact->type, fact->language, fact->text, error);
        if (status == SIGLA_OK) {
            term->count = count;
            term->joined_by = count == 0 ? SIGLA_JOIN_PERSON : SIGLA_JOIN_NONE;
        }
    }
    if (status != SIGLA_OK || term == NULL)
        return status;
    term->by_person = fact->value.len > 0;
    if (fact->value.len > 0)
        return SIGLA_OK;
    make_plain(term);
    if (term->count == 0)
        drop_term(draft->terms.items, &draft->terms.count, term);
    return SIGLA_OK;
}

static sigla_status set_of_term(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    sigla_term *term = sgl_draft_term(draft, fact->type, fact->language, fact->text);
    if (fact->field == SGL_FIELD_TERM)
        return set_presence(draft, fact, error);
    if (term == NULL && fact->value.len == 0)
        return SIGLA_OK;
    if (term == NULL) {
        sgl_fact presence = *fact;
        presence.field = SGL_FIELD_TERM;
        presence.value = sigla_slice_of("yes");
        sigla_status status = set_presence(draft, &presence, error);
        if (status != SIGLA_OK)
            return status;
        term = sgl_draft_term(draft, fact->type, fact->language, fact->text);
    }
    if (fact->field == SGL_FIELD_SOURCE && !keep(&term->source, draft, fact->value))
        return sgl_fail_memory(error);
    set_attribute(term, fact);
    return SIGLA_OK;
}

static sigla_status set_text(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    sigla_entry_text *text = NULL;
    for (size_t i = 0; i < draft->texts.count && text == NULL; i++)
        if (strcmp(draft->texts.items[i].language, fact->language) == 0)
            text = &draft->texts.items[i];
    if (text == NULL) {
        sigla_entry_text none = {.definition = {"", 0}, .note = {"", 0}};
        memcpy(none.language, fact->language, sizeof none.language);
        if (draft->texts.count >= SIGLA_LANGUAGES_MAX)
            return sgl_fail(error, SIGLA_LIMIT, "an entry may have definitions in %d languages", SIGLA_LANGUAGES_MAX);
        if (!sgl_array_push(&draft->texts, none))
            return sgl_fail_memory(error);
        text = &draft->texts.items[draft->texts.count - 1];
    }
    if (!keep(fact->field == SGL_FIELD_NOTE ? &text->note : &text->definition, draft, fact->value))
        return sgl_fail_memory(error);
    if (text->note.len == 0 && text->definition.len == 0)
        *text = draft->texts.items[--draft->texts.count];
    return SIGLA_OK;
}

static sigla_status set_references(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    sigla_relation relation = (sigla_relation)(SIGLA_RELATION_RELATED + ((unsigned)fact->field - SGL_FIELD_RELATED));
    size_t kept = 0;
    for (size_t i = 0; i < draft->references.count; i++)
        if (draft->references.items[i].relation != relation)
            draft->references.items[kept++] = draft->references.items[i];
    draft->references.count = kept;
    for (size_t i = 0; i < fact->value.len;) {
        sigla_reference reference = {relation, 0};
        for (; i < fact->value.len && fact->value.ptr[i] != ','; i++)
            reference.entry_id = reference.entry_id * 10 + (uint64_t)(fact->value.ptr[i] - '0');
        i++;
        if (draft->references.count >= SIGLA_REFERENCES_MAX)
            return sgl_fail(error, SIGLA_LIMIT, "an entry may refer to %d others", SIGLA_REFERENCES_MAX);
        if (!sgl_array_push(&draft->references, reference))
            return sgl_fail_memory(error);
    }
    return SIGLA_OK;
}

static sigla_status set_collections(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    sigla_slice rest, name;
    if (!keep(&rest, draft, fact->value))
        return sgl_fail_memory(error);
    draft->collections.count = 0;
    while (rest.len > 0) {
        const char *end = memchr(rest.ptr, '\n', rest.len);
        name = (sigla_slice){rest.ptr, end == NULL ? rest.len : (size_t)(end - rest.ptr)};
        rest.ptr += name.len + (end != NULL);
        rest.len -= name.len + (end != NULL);
        if (!keep(&name, draft, name) || !sgl_array_push(&draft->collections, name))
            return sgl_fail_memory(error);
    }
    return SIGLA_OK;
}

static void set_state(sgl_draft *draft, sigla_slice value)
{
    const char merged[] = "merged ";
    size_t len = sizeof merged - 1;
    draft->entry.merged_into = 0;
    draft->entry.state = value.len == 0 ? SIGLA_ENTRY_LIVE : SIGLA_ENTRY_DELETED;
    if (value.len <= len || memcmp(value.ptr, merged, len) != 0)
        return;
    draft->entry.state = SIGLA_ENTRY_MERGED;
    for (size_t i = len; i < value.len; i++)
        draft->entry.merged_into = draft->entry.merged_into * 10 + (uint64_t)(value.ptr[i] - '0');
}

sigla_status sgl_draft_set(sgl_draft *draft, const sgl_fact *fact, sigla_error *error)
{
    const sgl_field_row *row = sgl_field_row_of(fact->field);
    if (row->scope == SGL_SCOPE_TERM)
        return set_of_term(draft, fact, error);
    switch (fact->field) {
    case SGL_FIELD_STATE:
        set_state(draft, fact->value);
        return SIGLA_OK;
    case SGL_FIELD_EDITED:
        draft->entry.edited = fact->value.len > 0;
        return SIGLA_OK;
    case SGL_FIELD_DOMAIN:
        return keep(&draft->entry.domain, draft, fact->value) ? SIGLA_OK : sgl_fail_memory(error);
    case SGL_FIELD_EUROVOC:
        snprintf(draft->entry.eurovoc, sizeof draft->entry.eurovoc, "%.*s", (int)fact->value.len, fact->value.ptr);
        return SIGLA_OK;
    case SGL_FIELD_COLLECTIONS:
        return set_collections(draft, fact, error);
    case SGL_FIELD_DEFINITION:
    case SGL_FIELD_NOTE:
        return set_text(draft, fact, error);
    default:
        return set_references(draft, fact, error);
    }
}
