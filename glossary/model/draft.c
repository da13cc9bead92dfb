/* SPDX-License-Identifier: Apache-2.0 */
/* The arrays of an entry being changed. What the changes mean is said in field.c. */
#include "model/draft.h"

#include "base/error.h"

#include <stdlib.h>

bool sgl_slice_equal(sigla_slice left, sigla_slice right)
{
    return left.len == right.len && (left.len == 0 || memcmp(left.ptr, right.ptr, left.len) == 0);
}

int sgl_slice_order(sigla_slice left, sigla_slice right)
{
    size_t least = left.len < right.len ? left.len : right.len;
    int order = least == 0 ? 0 : memcmp(left.ptr, right.ptr, least);
    return order != 0 ? order : (left.len > right.len) - (left.len < right.len);
}

/* What a person prefers comes first, what nobody should use last. */
static int rank_of_status(sigla_term_status status)
{
    static const int ranks[] = {[SIGLA_TERM_PREFERRED] = 0,
                                [SIGLA_TERM_ADMITTED] = 1,
                                [SIGLA_TERM_PROPOSED] = 2,
                                [SIGLA_TERM_SUPERSEDED] = 3,
                                [SIGLA_TERM_DEPRECATED] = 4};
    return ranks[status];
}

int sgl_term_order(const void *left, const void *right)
{
    const sigla_term *a = left, *b = right;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    if (a->lookup_only != b->lookup_only)
        return a->lookup_only ? 1 : -1;
    int order = rank_of_status(a->status) - rank_of_status(b->status);
    if (order != 0)
        return order;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    order = sgl_slice_order(a->text, b->text);
    return order != 0 ? order : strcmp(a->language, b->language);
}

static int order_of_texts(const void *left, const void *right)
{
    return strcmp(((const sigla_entry_text *)left)->language, ((const sigla_entry_text *)right)->language);
}

static int order_of_references(const void *left, const void *right)
{
    const sigla_reference *a = left, *b = right;
    if (a->relation != b->relation)
        return a->relation < b->relation ? -1 : 1;
    return (a->entry_id > b->entry_id) - (a->entry_id < b->entry_id);
}

void sgl_draft_init(sgl_draft *draft, uint64_t id)
{
    *draft = (sgl_draft){.entry.id = id, .doubt = 1};
    sgl_arena_init(&draft->arena);
}

void sgl_draft_release(sgl_draft *draft)
{
    sgl_array_release(&draft->terms);
    sgl_array_release(&draft->removed);
    sgl_array_release(&draft->collections);
    sgl_array_release(&draft->texts);
    sgl_array_release(&draft->references);
    sgl_arena_release(&draft->arena);
}

#define COPY_ALL(array, from, n)                                                                                                           \
    for (size_t i = 0; i < (n); i++)                                                                                                       \
        if (!sgl_array_push(array, (from)[i]))                                                                                             \
    return false

bool sgl_draft_load(sgl_draft *draft, const sigla_entry *entry)
{
    draft->entry = *entry;
    draft->terms.count = draft->removed.count = draft->collections.count = draft->texts.count = draft->references.count = 0;
    COPY_ALL(&draft->terms, entry->terms, entry->term_count);
    COPY_ALL(&draft->removed, entry->removed, entry->removed_count);
    COPY_ALL(&draft->collections, entry->collections, entry->collection_count);
    COPY_ALL(&draft->texts, entry->texts, entry->text_count);
    COPY_ALL(&draft->references, entry->references, entry->reference_count);
    return true;
}

#define SORT(array, order)                                                                                                                 \
    do {                                                                                                                                   \
        if ((array)->count > 1)                                                                                                            \
            qsort((array)->items, (array)->count, sizeof *(array)->items, order);                                                          \
    } while (0)

void sgl_draft_expose(sgl_draft *draft)
{
    draft->entry.terms = draft->terms.items;
    draft->entry.term_count = draft->terms.count;
    draft->entry.removed = draft->removed.items;
    draft->entry.removed_count = draft->removed.count;
    draft->entry.collections = draft->collections.items;
    draft->entry.collection_count = draft->collections.count;
    draft->entry.texts = draft->texts.items;
    draft->entry.text_count = draft->texts.count;
    draft->entry.references = draft->references.items;
    draft->entry.reference_count = draft->references.count;
}

void sgl_draft_finish(sgl_draft *draft)
{
    SORT(&draft->terms, sgl_term_order);
    SORT(&draft->removed, sgl_term_order);
    SORT(&draft->texts, order_of_texts);
    SORT(&draft->references, order_of_references);
    sgl_draft_expose(draft);
}

static sigla_term *find(sigla_term *terms, size_t count, sigla_term_type type, const char *language, sigla_slice text)
{
    for (size_t i = 0; i < count; i++)
        if (terms[i].type == type && sgl_slice_equal(terms[i].text, text) && strcmp(terms[i].language, language) == 0)
            return &terms[i];
    return NULL;
}

sigla_term *sgl_draft_term(sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text)
{
    return find(draft->terms.items, draft->terms.count, type, language, text);
}

sigla_term *sgl_draft_removed(sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text)
{
    return find(draft->removed.items, draft->removed.count, type, language, text);
}

sigla_status sgl_draft_add_term(sigla_term **out, sgl_draft *draft, sigla_term_type type, const char *language, sigla_slice text,
                                sigla_error *error)
{
    sigla_term term = {.type = type, .status = SIGLA_TERM_PROPOSED, .reliability = 1, .source = {"", 0}};
    *out = NULL;
    if (draft->terms.count >= SGL_ENTRY_TERMS_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "entry %llu has %d terms; more are not kept", (unsigned long long)draft->entry.id,
                        SGL_ENTRY_TERMS_MAX);
    term.text = sgl_arena_copy(&draft->arena, text);
    memcpy(term.language, language, strlen(language) + 1);
    if (term.text.ptr == NULL || !sgl_array_push(&draft->terms, term))
        return sgl_fail_memory(error);
    *out = &draft->terms.items[draft->terms.count - 1];
    return SIGLA_OK;
}

bool sgl_term_is_plain(const sigla_term *term)
{
    return !term->by_person && term->status == SIGLA_TERM_PROPOSED && term->reliability <= 1 && term->kind == SIGLA_KIND_NONE &&
           term->part_of_speech == SIGLA_SPEECH_NONE && term->gender == SIGLA_GENDER_NONE && term->number == SIGLA_NUMBER_NONE &&
           !term->case_sensitive && !term->lookup_only && term->source.len == 0;
}

void sgl_draft_sweep(sgl_draft *draft)
{
    size_t kept = 0;
    for (size_t i = 0; i < draft->terms.count; i++)
        if (draft->terms.items[i].count > 0 || !sgl_term_is_plain(&draft->terms.items[i]))
            draft->terms.items[kept++] = draft->terms.items[i];
    draft->terms.count = kept;
}
