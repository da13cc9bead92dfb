/* SPDX-License-Identifier: Apache-2.0 */
/* The public call: paragraph by paragraph, sites are found and ranked, what they propose is resolved, what stands is written out clean. */
#include <sigla/extract.h>

#include "base/arena.h"
#include "base/error.h"
#include "extract/clean.h"
#include "extract/mention.h"
#include "extract/recur.h"
#include "extract/decide.h"
#include "extract/resolve.h"
#include "extract/scan.h"
#include "reader/document.h"

#include <stdlib.h>

#define DEFAULT_CONFIDENCE 0.4
#define LEAST_ANY 0.5f /* a definition must be likelier than none */

typedef struct extraction {
    sigla_extraction found; /* first: the caller holds a pointer to it */
    sgl_arena arena;
} extraction;

typedef struct work {
    extraction *out;
    const sigla_document *document;
    double least;
    bool no_memory;
    sgl_finder *finder;
    sgl_evidence_base *base;
    sgl_proposals proposals;
    sgl_spans mentions;
    sigla_buffer scratch;
    SGL_ARRAY(sigla_definition) definitions;
    SGL_ARRAY(sigla_mention) given_mentions;
} work;

/* A word in brackets with a capital only (Frontex, but also Geneva), or in a script without capitals, is a short form when the letters say so, or when
   the text goes on using it. */
static bool is_mere_word(const work *w, const sgl_site *site)
{
    bool plain = site->form.shape == SGL_SHAPE_WORD || site->form.shape == SGL_SHAPE_UNCASED;
    if (!plain || site->cue || w->base->match > 1 || sigla_document_text(w->document).len < SGL_RECURRENCE_LEAST)
        return false;
    return !sgl_recurs(sigla_document_text(w->document), site->form.span);
}

static void propose(sgl_site *site, void *payload)
{
    work *w = payload;
    sgl_decision decision = sgl_decide(w->base, site);
    const sgl_candidate *candidate = &site->candidates[decision.candidate];
    if (decision.any < LEAST_ANY || decision.probability < w->least || is_mere_word(w, site))
        return;
    sgl_proposal proposal = {.short_span = site->form.span,
                             .long_span = {candidate->begin, candidate->end},
                             .probability = decision.probability,
                             .kind = (uint8_t)site->kind,
                             .language = (uint8_t)site->language};
    if (!sgl_array_push(&w->proposals, proposal))
        w->no_memory = true;
}

/* A clean copy of a span of the text, in the extraction's memory. */
static sigla_slice keep_clean(work *w, sigla_span span, size_t *places, unsigned count)
{
    sigla_buffer_clear(&w->scratch);
    sgl_clean(&w->scratch, w->finder->text, span, places, count);
    sigla_slice kept = {NULL, 0};
    if (!w->scratch.failed)
        kept = sgl_arena_copy(&w->out->arena, sigla_buffer_slice(&w->scratch));
    if (kept.ptr == NULL)
        w->no_memory = true;
    return kept;
}

static const char *pattern_of(unsigned kind)
{
    static const char *const names[SGL_SITE_KIND_COUNT] = {
        [SGL_SITE_LONG_SHORT] = "long (short)", [SGL_SITE_SHORT_LONG] = "short (long)", [SGL_SITE_LEGEND] = "legend",
        [SGL_SITE_APPOSITION] = "apposition",   [SGL_SITE_CUE] = "cue",                 [SGL_SITE_INSIDE] = "(long, short)",
        [SGL_SITE_RENAMED] = "short, long",
        [SGL_SITE_INSIDE_AFTER] = "(short, long)",
    };
    return kind < SGL_SITE_KIND_COUNT ? names[kind] : "";
}

static void give_definition(work *w, const sgl_proposal *proposal, size_t paragraph)
{
    sigla_span around = {proposal->short_span.begin < proposal->long_span.begin ? proposal->short_span.begin : proposal->long_span.begin,
                         proposal->short_span.end > proposal->long_span.end ? proposal->short_span.end : proposal->long_span.end};
    sigla_span sentence = sgl_sentence(w->finder->text, w->finder->paragraph, around, SIGLA_SENTENCE_MAX);
    size_t places[4] = {proposal->short_span.begin, proposal->short_span.end, proposal->long_span.begin, proposal->long_span.end};
    const char *language = proposal->language < SGL_LANGUAGE_COUNT_MAX ? sgl_words_language(proposal->language)
                                                                       : sgl_document_paragraph_language(w->document, paragraph);
    sigla_definition definition = {
        .short_form = keep_clean(w, proposal->short_span, NULL, 0),
        .long_form = keep_clean(w, proposal->long_span, NULL, 0),
        .short_span = sigla_document_source_span(w->document, proposal->short_span),
        .long_span = sigla_document_source_span(w->document, proposal->long_span),
        .sentence = keep_clean(w, sentence, places, 4),
        .sentence_short = {places[0], places[1]},
        .sentence_long = {places[2], places[3]},
        .paragraph = paragraph,
        .language = language,
        .pattern = pattern_of(proposal->kind),
        .confidence = proposal->probability,
    };
    if (!sgl_array_push(&w->definitions, definition))
        w->no_memory = true;
}

/* Whether a definition's short form stands at `span`. Both lists are in the order of the text, so *next only goes forwards. */
static bool is_defined_here(const work *w, sigla_span span, size_t *next)
{
    const sgl_proposals *proposals = &w->proposals;
    while (*next < proposals->count && proposals->items[*next].short_span.end <= span.begin)
        ++*next;
    return *next < proposals->count && proposals->items[*next].short_span.begin < span.end;
}

static void give_mentions(work *w, size_t paragraph)
{
    size_t next = 0;
    w->mentions.count = 0;
    if (!sgl_find_mentions(&w->mentions, w->finder->text, w->finder->paragraph))
        w->no_memory = true;
    for (size_t i = 0; i < w->mentions.count && !w->no_memory; i++) {
        if (is_defined_here(w, w->mentions.items[i], &next))
            continue;
        sigla_mention mention = {.short_form = keep_clean(w, w->mentions.items[i], NULL, 0),
                                 .span = sigla_document_source_span(w->document, w->mentions.items[i]),
                                 .paragraph = paragraph};
        if (!sgl_array_push(&w->given_mentions, mention))
            w->no_memory = true;
    }
}

static void work_paragraph(work *w, size_t index, bool mentions)
{
    sigla_paragraph paragraph = sgl_document_paragraph(w->document, index);
    w->finder->paragraph = paragraph.span;
    w->proposals.count = 0;
    sgl_find_sites(w->finder);
    sgl_resolve(&w->proposals, 0);
    for (size_t i = 0; i < w->proposals.count && !w->no_memory; i++)
        give_definition(w, &w->proposals.items[i], index);
    if (mentions)
        give_mentions(w, index);
}

static bool begin_work(work *w, const sigla_document *document, const sigla_extract_options *options)
{
    sigla_buffer_init(&w->scratch);
    w->document = document;
    w->least = options != NULL && options->min_confidence > 0 ? options->min_confidence : DEFAULT_CONFIDENCE;
    w->out = sgl_calloc(1, sizeof *w->out);
    w->finder = sgl_calloc(1, sizeof *w->finder);
    w->base = sgl_calloc(1, sizeof *w->base);
    if (w->out == NULL || w->finder == NULL || w->base == NULL || !sgl_words_load() || !sgl_finder_open(w->finder))
        return false;
    sgl_arena_init(&w->out->arena);
    w->finder->text = sigla_document_text(document).ptr;
    w->finder->text_len = sigla_document_text(document).len;
    w->finder->prior = sgl_words_language_index(sigla_document_language(document));
    w->finder->visit = propose;
    w->finder->payload = w;
    return true;
}

/* Moves the lists into the extraction's own memory. */
static bool finish(work *w)
{
    size_t definitions = w->definitions.count * sizeof w->definitions.items[0];
    size_t mentions = w->given_mentions.count * sizeof w->given_mentions.items[0];
    sigla_definition *own = sgl_arena_alloc(&w->out->arena, definitions);
    sigla_mention *own_mentions = sgl_arena_alloc(&w->out->arena, mentions);
    if (own == NULL || own_mentions == NULL)
        return false;
    if (definitions > 0)
        memcpy(own, w->definitions.items, definitions);
    if (mentions > 0)
        memcpy(own_mentions, w->given_mentions.items, mentions);
    w->out->found = (sigla_extraction){own, w->definitions.count, own_mentions, w->given_mentions.count};
    return true;
}

sigla_status sigla_extract(sigla_extraction **out, const sigla_document *document, const sigla_extract_options *options, sigla_error *error)
{
    work w = {0};
    sigla_status status = SIGLA_OK;
    *out = NULL;
    bool mentions = options == NULL || !options->no_mentions;
    w.no_memory = !begin_work(&w, document, options);
    size_t count = sigla_document_paragraph_count(document);
    for (size_t i = 0; i < count && !w.no_memory; i++)
        work_paragraph(&w, i, mentions);
    if (w.no_memory || !finish(&w)) {
        status = sgl_fail_memory(error);
        sigla_extraction_free(w.out == NULL ? NULL : &w.out->found);
    } else {
        *out = &w.out->found;
    }
    sigla_buffer_release(&w.scratch);
    sgl_array_release(&w.proposals);
    sgl_array_release(&w.mentions);
    sgl_array_release(&w.definitions);
    sgl_array_release(&w.given_mentions);
    sgl_finder_close(w.finder);
    sgl_free(w.finder);
    sgl_free(w.base);
    return status;
}

void sigla_extraction_free(sigla_extraction *found)
{
    if (found == NULL)
        return;
    extraction *whole = (extraction *)found;
    sgl_arena_release(&whole->arena);
    sgl_free(whole);
}
