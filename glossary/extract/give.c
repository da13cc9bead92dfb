/* SPDX-License-Identifier: Apache-2.0 */
/* Definitions as they are given out. */
#include "extract/give.h"

#include "extract/clean.h"
#include "reader/document.h"

void sgl_giver_init(sgl_giver *out, const sigla_document *document, sgl_arena *arena)
{
    out->document = document;
    out->arena = arena;
    out->no_memory = false;
    sigla_buffer_init(&out->scratch);
}

void sgl_giver_release(sgl_giver *giver)
{
    sigla_buffer_release(&giver->scratch);
}

sigla_slice sgl_give_text(sgl_giver *giver, sigla_span span, size_t *places, unsigned count)
{
    sigla_buffer_clear(&giver->scratch);
    sgl_clean(&giver->scratch, sigla_document_text(giver->document).ptr, span, places, count);
    sigla_slice kept = {NULL, 0};
    if (!giver->scratch.failed)
        kept = sgl_arena_copy(giver->arena, sigla_buffer_slice(&giver->scratch));
    if (kept.ptr == NULL)
        giver->no_memory = true;
    return kept;
}

static const char *pattern_of(unsigned kind)
{
    static const char *const names[SGL_SITE_KIND_COUNT] = {
        [SGL_SITE_LONG_SHORT] = "long (short)",
        [SGL_SITE_SHORT_LONG] = "short (long)",
        [SGL_SITE_LEGEND] = "legend",
        [SGL_SITE_APPOSITION] = "apposition",
        [SGL_SITE_CUE] = "cue",
        [SGL_SITE_INSIDE] = "(long, short)",
        [SGL_SITE_RENAMED] = "short, long",
        [SGL_SITE_INSIDE_AFTER] = "(short, long)",
    };
    return kind < SGL_SITE_KIND_COUNT ? names[kind] : "";
}

static size_t lower(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t higher(size_t a, size_t b)
{
    return a > b ? a : b;
}

sigla_definition sgl_give_definition(sgl_giver *giver, const sgl_proposal *proposal, size_t paragraph)
{
    const sigla_document *document = giver->document;
    sigla_span around = {lower(proposal->short_span.begin, proposal->long_span.begin),
                         higher(proposal->short_span.end, proposal->long_span.end)};
    sigla_span whole = sgl_document_paragraph(document, paragraph).span;
    sigla_span sentence = sgl_sentence(sigla_document_text(document).ptr, whole, around, SIGLA_SENTENCE_MAX);
    size_t places[4] = {proposal->short_span.begin, proposal->short_span.end, proposal->long_span.begin, proposal->long_span.end};
    const char *language = proposal->language < SGL_LANGUAGE_COUNT_MAX ? sgl_words_language(proposal->language)
                                                                       : sgl_document_paragraph_language(document, paragraph);
    sigla_definition definition = {
        .short_form = sgl_give_text(giver, proposal->short_span, NULL, 0),
        .long_form = sgl_give_text(giver, proposal->long_span, NULL, 0),
        .short_span = sigla_document_source_span(document, proposal->short_span),
        .long_span = sigla_document_source_span(document, proposal->long_span),
        .sentence = sgl_give_text(giver, sentence, places, 4),
        .paragraph = paragraph,
        .language = language,
        .pattern = pattern_of(proposal->kind),
        .confidence = proposal->probability,
    };
    definition.sentence_short = (sigla_span){places[0], places[1]};
    definition.sentence_long = (sigla_span){places[2], places[3]};
    return definition;
}
