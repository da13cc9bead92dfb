/* SPDX-License-Identifier: Apache-2.0 */
/* Makes the table: all sequences are gathered first, sorted, and then put in, so that it has the size it needs. */
#include "search/annotator.h"

#include "base/array.h"
#include "base/error.h"
#include "language/keyword.h"
#include "store/entries.h"
#include "store/terms.h"
#include "text/char.h"
#include "text/split.h"

#include <stdlib.h>
#include <sys/mman.h>

#define GROUPS_MAX ((1u << 27) - 1)
#define FILLED_PERCENT 70 /* of the slots */
#define LETTERS_MIN 2     /* characters of a term; one letter stands everywhere */

/* A term's end: `entry` has the inverted weight above it, so that sorting brings the best documented first. */
typedef struct ending {
    uint64_t sequence;
    uint64_t entry;
} ending;

typedef struct making {
    sigla_annotator *annotator;
    SGL_ARRAY(ending) endings;
    SGL_ARRAY(uint64_t) beginnings; /* sequences that go on */
    sgl_keywords keywords;
    sgl_arena arena;
} making;

uint64_t sgl_stem_hash(sigla_slice stem)
{
    uint64_t hash = 0xCBF29CE484222325u;
    for (size_t i = 0; i < stem.len; i++)
        hash = (hash ^ (unsigned char)stem.ptr[i]) * 0x9FB21C651E98DF25u;
    return hash ^ hash >> 31;
}

/* Two capitals, or nothing but capitals and digits: SIS, CoE, G5. */
static bool is_in_capitals(sigla_slice text)
{
    size_t capitals = 0, small = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t c = 0;
        i += sgl_utf8_next(&c, text.ptr + i, text.len - i);
        capitals += sgl_char_is_upper(c);
        small += sgl_char_is_lower(c);
    }
    return capitals > 1 || (capitals > 0 && small == 0);
}

static uint64_t word_of(making *work, unsigned space, sigla_slice text, const sgl_token *token)
{
    if (space == SGL_SPACE_EXACT)
        return token->exact;
    if (space == SGL_SPACE_FOLDED)
        return token->folded;
    const sigla_slice word = {text.ptr + token->begin, token->end - token->begin};
    return sgl_stem_hash(sgl_keyword_stem(&work->keywords, space - SGL_SPACE_STEMS, word));
}

static bool add_sequence(making *work, unsigned space, sigla_slice text, const sgl_token *tokens, size_t count, uint64_t entry)
{
    uint64_t sequence = sgl_sequence_begin(space);
    for (size_t i = 0; i < count; i++) {
        sequence = sgl_sequence_add(sequence, word_of(work, space, text, &tokens[i]));
        uint64_t bit = sequence % SGL_FIRSTS_BITS;
        if (i == 0)
            work->annotator->firsts[bit / 64] |= (uint64_t)1 << bit % 64;
        if (i + 1 < count && !sgl_array_push(&work->beginnings, sequence))
            return false;
    }
    ending end = {sequence, entry};
    return sgl_array_push(&work->endings, end) && !work->keywords.failed;
}

static bool add_term(making *work, const sigla_term *term, uint64_t entry)
{
    sgl_token tokens[SGL_ANNOTATE_WORDS_MAX];
    size_t count = 0, at = 0;
    sgl_token token;
    for (; sgl_token_next(&token, term->text, &at); count++) {
        if (count == SGL_ANNOTATE_WORDS_MAX)
            return true;
        tokens[count] = token;
    }
    if (count == 0 || sgl_split_length(term->text) < LETTERS_MIN)
        return true;
    if (term->case_sensitive || (term->type == SIGLA_TERM_SHORT && is_in_capitals(term->text)))
        return add_sequence(work, SGL_SPACE_EXACT, term->text, tokens, count, entry);
    unsigned language = sgl_stem_language(term->language);
    return add_sequence(work, SGL_SPACE_FOLDED, term->text, tokens, count, entry) &&
           (language == SGL_STEM_NONE || add_sequence(work, SGL_SPACE_STEMS + language, term->text, tokens, count, entry));
}

static sigla_status add_entry(making *work, const sgl_walk *walk, sigla_error *error)
{
    sgl_stored_entry stored;
    sgl_record record;
    uint64_t id = 0;
    bool no_memory = false;
    sgl_arena_reset(&work->arena);
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_entry_decode(&stored, id, &record, &work->arena, &no_memory))
        return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    uint64_t lightness = (uint64_t)(255 - sgl_term_weight(stored.entry.document_count)) << 56;
    bool good = true;
    for (size_t i = 0; i < stored.entry.term_count && good && stored.entry.state == SIGLA_ENTRY_LIVE; i++)
        good = add_term(work, &stored.entry.terms[i], lightness | id);
    return good ? SIGLA_OK : sgl_fail_memory(error);
}

static sigla_status gather(making *work, sgl_transaction *transaction, sigla_error *error)
{
    sgl_walk walk;
    sgl_counters counters;
    sgl_key from = {0};
    sigla_status status = sgl_counters_load(&counters, transaction, error);
    work->annotator->change = counters.last_change;
    if (status == SIGLA_OK)
        status = sgl_walk_open(&walk, transaction, SGL_TABLE_ENTRIES, &from, 0, error);
    if (status != SIGLA_OK)
        return status;
    while (status == SIGLA_OK && (status = sgl_walk_next(&walk, error)) == SIGLA_OK)
        status = add_entry(work, &walk, error);
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

/* ---- the table ---- */

static int order_of_endings(const void *left, const void *right)
{
    const ending *a = left, *b = right;
    if (a->sequence != b->sequence)
        return a->sequence < b->sequence ? -1 : 1;
    return (a->entry > b->entry) - (a->entry < b->entry);
}

static int order_of_numbers(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Equal endings once: an entry may have a term in several languages. */
static void settle(making *work)
{
    size_t kept = 0;
    if (work->endings.count > 1)
        qsort(work->endings.items, work->endings.count, sizeof *work->endings.items, order_of_endings);
    for (size_t i = 0; i < work->endings.count; i++)
        if (kept == 0 || order_of_endings(&work->endings.items[kept - 1], &work->endings.items[i]) != 0)
            work->endings.items[kept++] = work->endings.items[i];
    work->endings.count = kept;
    if (work->beginnings.count > 1)
        qsort(work->beginnings.items, work->beginnings.count, sizeof *work->beginnings.items, order_of_numbers);
    kept = 0;
    for (size_t i = 0; i < work->beginnings.count; i++)
        if (kept == 0 || work->beginnings.items[kept - 1] != work->beginnings.items[i])
            work->beginnings.items[kept++] = work->beginnings.items[i];
    work->beginnings.count = kept;
}

static size_t count_groups(const making *work)
{
    size_t count = 0;
    for (size_t i = 0; i < work->endings.count; i++)
        count += i == 0 || work->endings.items[i - 1].sequence != work->endings.items[i].sequence;
    return count;
}

/* Adds bits to the value of a sequence. Of two sequences that look alike the one that came first keeps its group: two groups in one would be none. */
static void put(sigla_annotator *annotator, uint64_t sequence, uint32_t value)
{
    uint64_t place = sgl_slot_place(annotator, sequence), tag = sequence << 28;
    while (annotator->slots[place] != 0 && (annotator->slots[place] & ~(uint64_t)SGL_SLOT_VALUE) != tag)
        place = place + 1 == annotator->capacity ? 0 : place + 1;
    bool has_group = (annotator->slots[place] & SGL_SLOT_VALUE) >> 1 != 0;
    annotator->slots[place] |= tag | (has_group ? value & 1 : value);
}

static void fill(making *work)
{
    sigla_annotator *annotator = work->annotator;
    size_t group = 0;
    for (size_t i = 0; i < work->endings.count; i++) {
        const ending *end = &work->endings.items[i];
        if (i == 0 || end[-1].sequence != end->sequence) {
            annotator->groups[++group] = (uint32_t)i;
            put(annotator, end->sequence, (uint32_t)group << 1);
        }
        annotator->entries[i] = end->entry & 0xFFFFFFFFFFFFFFu;
    }
    annotator->groups[group + 1] = (uint32_t)work->endings.count;
    for (size_t i = 0; i < work->beginnings.count; i++)
        put(annotator, work->beginnings.items[i], 1);
}

/* Large pages spare a look-up of its own for the address of every slot. Where there are none nothing is lost. */
static void wish_large_pages(void *block, size_t size)
{
#ifdef MADV_HUGEPAGE
    const uintptr_t page = (uintptr_t)1 << 21;
    uintptr_t begin = ((uintptr_t)block + page - 1) / page * page, end = ((uintptr_t)block + size) / page * page;
    if (end > begin)
        (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE);
#else
    (void)block, (void)size;
#endif
}

static sigla_status build(making *work, sigla_error *error)
{
    sigla_annotator *annotator = work->annotator;
    settle(work);
    size_t groups = count_groups(work), nodes = groups + work->beginnings.count;
    if (groups > GROUPS_MAX || work->endings.count > UINT32_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "there are too many terms to look for in texts: %u are the most", GROUPS_MAX);
    annotator->capacity = (uint64_t)nodes * 100 / FILLED_PERCENT + 16;
    annotator->slots = sgl_calloc((size_t)annotator->capacity, sizeof *annotator->slots);
    annotator->groups = sgl_calloc(groups + 2, sizeof *annotator->groups);
    annotator->entries = sgl_calloc(work->endings.count + 1, sizeof *annotator->entries);
    if (annotator->slots == NULL || annotator->groups == NULL || annotator->entries == NULL)
        return sgl_fail_memory(error);
    wish_large_pages(annotator->slots, (size_t)annotator->capacity * sizeof *annotator->slots);
    fill(work);
    return SIGLA_OK;
}

void sigla_annotator_close(sigla_annotator *annotator)
{
    if (annotator == NULL)
        return;
    sgl_free(annotator->slots);
    sgl_free(annotator->groups);
    sgl_free(annotator->entries);
    sgl_free(annotator->firsts);
    sgl_free(annotator);
}

uint64_t sigla_annotator_change(const sigla_annotator *annotator)
{
    return annotator->change;
}

static sigla_status make(making *work, sigla_store *store, sigla_error *error)
{
    sgl_transaction transaction = {0};
    work->annotator = sgl_calloc(1, sizeof *work->annotator);
    if (work->annotator != NULL)
        work->annotator->firsts = sgl_calloc(SGL_FIRSTS_BITS / 64, sizeof *work->annotator->firsts);
    if (work->annotator == NULL || work->annotator->firsts == NULL)
        return sgl_fail_memory(error);
    wish_large_pages(work->annotator->firsts, SGL_FIRSTS_BITS / 8);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = gather(work, &transaction, error);
    sgl_read_end(&transaction);
    return status == SIGLA_OK ? build(work, error) : status;
}

sigla_status sigla_annotator_open(sigla_annotator **out, sigla_store *store, sigla_error *error)
{
    making work = {0};
    *out = NULL;
    sgl_arena_init(&work.arena);
    sgl_keywords_init(&work.keywords);
    sigla_status status = make(&work, store, error);
    sgl_array_release(&work.endings);
    sgl_array_release(&work.beginnings);
    sgl_keywords_release(&work.keywords);
    sgl_arena_release(&work.arena);
    if (status == SIGLA_OK)
        *out = work.annotator;
    else
        sigla_annotator_close(work.annotator);
    return status;
}
