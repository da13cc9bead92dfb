/* SPDX-License-Identifier: Apache-2.0 */
/* The public call: paragraph by paragraph, sites are found and ranked, what they propose is resolved, what stands is written out clean. In
   the end the document is asked what it says more than once. */
#include <sigla/extract.h>

#include "base/error.h"
#include "extract/consensus.h"
#include "extract/decide.h"
#include "extract/extraction.h"
#include "extract/give.h"
#include "extract/mention.h"
#include "extract/recur.h"
#include "extract/scan.h"
#include "extract/voice.h"
#include "reader/document.h"

#include <stdlib.h>

#define DEFAULT_CONFIDENCE 0.4
#define LEAST_ANY 0.5f     /* a definition must be likelier than none */
#define DOUBTFUL_MAX 65536 /* sites of a document that are remembered though they are not likely enough */
#define PROPOSALS_BESIDE 8 /* neighbours on either side that a choice is held against */

typedef struct work {
    sgl_extraction *out;
    const sigla_document *document;
    bool no_memory;
    bool untabled;   /* the document is in a language that is known and has no table of words */
    size_t doubtful; /* voices that do not stand */
    sgl_finder *finder;
    sgl_evidence_base *base;
    sgl_proposals proposals;
    sgl_spans mentions;
    sgl_giver giver;
    SGL_ARRAY(sgl_choice) choices; /* of the proposals of all paragraphs */
    SGL_ARRAY(sgl_voice) voices;
    SGL_ARRAY(sigla_definition) definitions;
    SGL_ARRAY(sigla_mention) given_mentions;
} work;

/* A word in brackets with a capital only (Frontex, but also Geneva), or in a script without capitals, that letters do not explain. */
static bool is_mere_word(const work *w, const sgl_site *site)
{
    bool plain = site->form.shape == SGL_SHAPE_WORD || site->form.shape == SGL_SHAPE_UNCASED;
    return plain && !site->cue && w->base->match <= 1 && sigla_document_text(w->document).len >= SGL_RECURRENCE_LEAST;
}

#define KNOWN_USES 2          /* earlier uses of a short form that the reader must know by then */
#define KNOWN_EFFORT 4000     /* of looking for them */
#define KNOWN_CONFIDENCE 0.8f /* that a definition needs none the less */

/* A short form is defined where it is used first. When it has stood before, more than once, a bracket that letters do not explain
   says something else: who does it, of which kind it is. */
static bool comes_late(const work *w, const sgl_site *site, float probability)
{
    if (site->cue || w->base->match > 1 || probability >= KNOWN_CONFIDENCE)
        return false;
    w->finder->effort -= KNOWN_EFFORT;
    return sgl_uses_before(sigla_document_text(w->document), site->form.span, KNOWN_USES) >= KNOWN_USES;
}

static void keep_choices(work *w, sgl_proposal *proposal, const sgl_site *site, const sgl_decision *decision)
{
    if (w->choices.count > UINT32_MAX - SGL_CHOICES_MAX)
        return;
    proposal->choices = (uint32_t)w->choices.count;
    for (unsigned i = 0; i < decision->count && !w->no_memory; i++) {
        const sgl_candidate *candidate = &site->candidates[decision->likely[i].candidate];
        sgl_choice choice = {.span = {candidate->begin, candidate->end}, .probability = decision->likely[i].probability};
        if (sgl_array_push(&w->choices, choice))
            proposal->count++;
        else
            w->no_memory = true;
    }
}

/* The tables are of other languages than the document: what looks like an Arabic proclitic is a letter of its word, and the language whose
   little words fit best is not that of the long form (a translation in a bracket apart). */
static void leave_tables(sgl_site *site)
{
    unsigned kept = 0;
    for (unsigned i = 0; i < site->count; i++)
        if (!site->candidates[i].split)
            site->candidates[kept++] = site->candidates[i];
    site->count = kept;
}

static uint8_t language_of(const work *w, const sgl_site *site)
{
    bool translation = site->kind == SGL_SITE_INSIDE || site->kind == SGL_SITE_INSIDE_AFTER;
    return (uint8_t)(w->untabled && !translation ? SGL_LANGUAGE_COUNT_MAX : site->language);
}

/* A mere word is a short form when the text goes on using it; where the definition is doubtful too, nothing more is asked. */
static void propose(sgl_site *site, void *payload)
{
    work *w = payload;
    sgl_decision decision;
    if (w->untabled)
        leave_tables(site);
    sgl_decide(&decision, w->base, site);
    if (decision.count == 0)
        return;
    const sgl_candidate *best = &site->candidates[decision.likely[0].candidate];
    sgl_proposal proposal = {.short_span = site->form.span,
                             .long_span = {best->begin, best->end},
                             .probability = decision.likely[0].probability,
                             .any = decision.any,
                             .kind = (uint8_t)site->kind,
                             .language = language_of(w, site)};
    proposal.doubtful = decision.any < LEAST_ANY || proposal.probability < w->out->least;
    if (is_mere_word(w, site) && (proposal.doubtful || !sgl_recurs(sigla_document_text(w->document), site->form.span)))
        return;
    if ((proposal.doubtful && w->doubtful >= DOUBTFUL_MAX) || comes_late(w, site, proposal.probability))
        return;
    keep_choices(w, &proposal, site, &decision);
    if (!sgl_array_push(&w->proposals, proposal))
        w->no_memory = true;
}

/* Whether a choice would come into conflict with what stands beside. */
static bool fits_in(const work *w, size_t index, const sgl_choice *choice)
{
    sgl_proposal own = w->proposals.items[index];
    size_t from = index > PROPOSALS_BESIDE ? index - PROPOSALS_BESIDE : 0;
    own.long_span = choice->span;
    for (size_t i = from; i < w->proposals.count && i <= index + PROPOSALS_BESIDE; i++) {
        const sgl_proposal *other = &w->proposals.items[i];
        if (i != index && !other->doubtful && sgl_proposals_contradict(&own, other))
            return false;
    }
    return true;
}

/* Leaves out the choices that others do not leave room for; the best one stays in any case. */
static void thin_choices(work *w, size_t index)
{
    sgl_proposal *proposal = &w->proposals.items[index];
    unsigned kept = 0;
    for (unsigned i = 0; i < proposal->count; i++) {
        sgl_choice *choices = w->choices.items + proposal->choices;
        if (i == 0 || fits_in(w, index, &choices[i]))
            choices[kept++] = choices[i];
    }
    proposal->count = (uint8_t)kept;
}

static void give_proposal(work *w, size_t index, size_t paragraph)
{
    thin_choices(w, index);
    const sgl_proposal *proposal = &w->proposals.items[index];
    sigla_slice text = sigla_document_text(w->document);
    sigla_slice short_form = {text.ptr + proposal->short_span.begin, proposal->short_span.end - proposal->short_span.begin};
    sgl_voice voice = {.alone = *proposal,
                       .paragraph = (uint32_t)paragraph,
                       .stands = !proposal->doubtful,
                       .long_span = proposal->long_span,
                       .confidence = proposal->probability,
                       .short_key = sgl_voice_short_key(short_form, proposal->language)};
    w->doubtful += proposal->doubtful;
    if (!sgl_array_push(&w->voices, voice))
        w->no_memory = true;
    if (!proposal->doubtful && !w->no_memory && !sgl_array_push(&w->definitions, sgl_give_definition(&w->giver, proposal, paragraph)))
        w->no_memory = true;
}

/* Whether a definition's short form stands at `span`. Both lists are in the order of the text, so *next only goes forwards. */
static bool is_defined_here(const work *w, sigla_span span, size_t *next)
{
    const sgl_proposals *proposals = &w->proposals;
    while (*next < proposals->count && (proposals->items[*next].doubtful || proposals->items[*next].short_span.end <= span.begin))
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
        sigla_mention mention = {.short_form = sgl_give_text(&w->giver, w->mentions.items[i], NULL, 0),
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
        give_proposal(w, i, index);
    if (mentions)
        give_mentions(w, index);
    w->no_memory = w->no_memory || w->giver.no_memory;
}

static bool begin_work(work *w, const sigla_document *document, const sigla_extract_options *options)
{
    w->document = document;
    w->out = sgl_calloc(1, sizeof *w->out);
    w->finder = sgl_calloc(1, sizeof *w->finder);
    w->base = sgl_calloc(1, sizeof *w->base);
    if (w->out == NULL || w->finder == NULL || w->base == NULL || !sgl_words_load() || !sgl_finder_open(w->finder))
        return false;
    sgl_arena_init(&w->out->arena);
    sgl_giver_init(&w->giver, document, &w->out->arena);
    w->out->least = options != NULL && options->min_confidence > 0 ? options->min_confidence : DEFAULT_CONFIDENCE;
    w->finder->text = sigla_document_text(document).ptr;
    w->finder->text_len = sigla_document_text(document).len;
    w->finder->prior = sgl_words_language_index(sigla_document_language(document));
    w->untabled = w->finder->prior >= SGL_LANGUAGE_COUNT_MAX && strcmp(sigla_document_language(document), "und") != 0;
    w->finder->visit = propose;
    w->finder->payload = w;
    return true;
}

/* Moves a list into the extraction's own memory; NULL when there is none. */
static void *own(work *w, const void *items, size_t count, size_t size)
{
    void *copy = sgl_arena_alloc(&w->out->arena, count * size);
    if (copy != NULL && count > 0)
        memcpy(copy, items, count * size);
    return copy;
}

static bool finish(work *w)
{
    sgl_extraction *out = w->out;
    sigla_extraction *found = &out->found;
    found->definitions = own(w, w->definitions.items, w->definitions.count, sizeof *w->definitions.items);
    found->mentions = own(w, w->given_mentions.items, w->given_mentions.count, sizeof *w->given_mentions.items);
    out->voices = own(w, w->voices.items, w->voices.count, sizeof *w->voices.items);
    out->choices = own(w, w->choices.items, w->choices.count, sizeof *w->choices.items);
    if (found->definitions == NULL || found->mentions == NULL || out->voices == NULL || out->choices == NULL)
        return false;
    found->definition_count = w->definitions.count;
    found->mention_count = w->given_mentions.count;
    out->voice_count = w->voices.count;
    return sgl_consensus_of_document(out, w->document);
}

static void end_work(work *w)
{
    sgl_giver_release(&w->giver);
    sgl_array_release(&w->proposals);
    sgl_array_release(&w->mentions);
    sgl_array_release(&w->choices);
    sgl_array_release(&w->voices);
    sgl_array_release(&w->definitions);
    sgl_array_release(&w->given_mentions);
    sgl_finder_close(w->finder);
    sgl_free(w->finder);
    sgl_free(w->base);
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
    end_work(&w);
    return status;
}

void sigla_extraction_free(sigla_extraction *found)
{
    if (found == NULL)
        return;
    sgl_extraction *whole = (sgl_extraction *)found;
    sgl_arena_release(&whole->arena);
    sgl_free(whole);
}
