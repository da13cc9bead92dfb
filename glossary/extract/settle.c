/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Each site weighs its choices by its own evidence and that of all other sites that could mean the same words. What speaks for a border is
 * that different words stand outside it; a word that is always there belongs to the name.
 */
#include "extract/settle.h"

#include "extract/decide.h"
#include "extract/give.h"
#include "extract/voice.h"
#include "reader/document.h"

#include <math.h>

/* Which choice: a site's own evidence counts wholly, that of each other one in part. */
#define OTHERS 0.7
#define CONSTANT_NEIGHBOUR 2.0 /* natural units against a border, each time that the words outside it are those that were there before */
/* How sure: sites are written alike and judged by the same weights, so they err together. That share of what many say is worth no more than
   what one says. */
#define ALIKE 0.5
#define CONFIDENCE_MOST 0.999f /* that agreement can make */
#define LEAST_ANY 0.5          /* a definition must be likelier than none */
#define NEIGHBOURS 8           /* definitions on either side that a changed one may come into conflict with */

typedef struct outcome {
    sigla_span long_span;
    float confidence;
    bool stands;
} outcome;

/* What is being settled. */
typedef struct settling {
    const sgl_tallies *tallies;
    sgl_extraction *extraction;
    const sigla_document *document;
    outcome *outcomes; /* of each voice */
} settling;

void sgl_settle_know(sgl_extraction *extraction, const sigla_document *document, sgl_voice *voice)
{
    sigla_span paragraph = sgl_document_paragraph(document, voice->paragraph).span;
    sgl_voice_know(voice, extraction->choices, sigla_document_text(document), paragraph);
}

/* ---- what one site comes to ---- */

static bool within_one_another(sigla_span a, sigla_span b)
{
    return (a.begin >= b.begin && a.end <= b.end) || (b.begin >= a.begin && b.end <= a.end);
}

static double constant_of(const sgl_tally *tally)
{
    return tally == NULL ? 0 : CONSTANT_NEIGHBOUR * (tally->neighbours - tally->different);
}

/* What all sites say of a choice, in natural units; at least what this one says. */
static double likelihood_of(const sgl_tally *tally, int32_t own)
{
    return (tally == NULL || tally->likelihood < own ? own : (double)tally->likelihood) / (double)SGL_TALLY_UNIT;
}

static double score_of(const sgl_tally *tally, int32_t own)
{
    return (1 - OTHERS) * own / (double)SGL_TALLY_UNIT + OTHERS * (likelihood_of(tally, own) - constant_of(tally));
}

/* What one of so many sites is worth, when all together are asked how sure they are. */
static double worth_of(const sgl_tally *best)
{
    return 1 / (1 + (best->sites - 1) * ALIKE);
}

static double sureness_of(const sgl_tally *tally, int32_t own, double worth)
{
    return worth * (likelihood_of(tally, own) - constant_of(tally));
}

/* The odds for a definition at all: others that hold the same words for one add to them, none takes away. */
static double odds_of(const sgl_tally *tally, const sgl_proposal *alone, double worth)
{
    double own = sgl_tally_odds(alone), others = (double)tally->support - (own > 0 ? own : 0);
    double odds = worth * ((own > 0 ? own : 0) + (others > 0 ? others : 0)) + (own < 0 ? own : 0);
    return (odds > own ? odds : own) / (double)SGL_TALLY_UNIT;
}

/* The share of the best choice among all of the site, those included that were too unlikely to be kept. */
static double share_of_best(const sgl_proposal *alone, const sgl_choice *choices, const double *scores, unsigned best)
{
    double total = 0, rest = alone->any;
    for (unsigned i = 0; i < alone->count; i++) {
        total += exp(scores[i] - scores[best]);
        rest -= choices[i].probability;
    }
    rest /= alone->any;
    if (rest > 0)
        total += rest / SGL_CHOICE_LEAST * exp(-scores[best]);
    return 1 / total;
}

static outcome alone_of(const sgl_voice *voice)
{
    return (outcome){voice->alone.long_span, voice->alone.probability, !voice->alone.doubtful};
}

/* What is not remembered of many documents stays as its own document has it. */
static outcome as_it_is(const settling *work, const sgl_voice *voice)
{
    if (sgl_tallies_keep(work->tallies, voice->short_key))
        return alone_of(voice);
    return (outcome){voice->long_span, voice->confidence, voice->stands};
}

/* Whether others may make a definition of a doubtful site: one of them must be a definition by itself. Signs that stand everywhere
   (legends, commas) do not suffice; else what is wrong would multiply where a text repeats itself. */
static bool may_rise(const sgl_proposal *alone, const sgl_tally *tally)
{
    bool weak = alone->kind == SGL_SITE_LEGEND || alone->kind == SGL_SITE_APPOSITION || alone->kind == SGL_SITE_RENAMED;
    return tally->sure > 0 && !weak;
}

/* Several sites that have the best choice in common: what they make of it together. */
static outcome agree(const settling *work, const sgl_voice *voice, const sgl_tally *const *tallies, unsigned best)
{
    const sgl_proposal *alone = &voice->alone;
    const sgl_choice *choices = work->extraction->choices + alone->choices;
    const sgl_tally *tally = tallies[best];
    double scores[SGL_CHOICES_MAX], worth = worth_of(tally);
    for (unsigned i = 0; i < alone->count; i++)
        scores[i] = sureness_of(tallies[i], sgl_tally_likelihood(alone, &choices[i]), worth);
    double share = share_of_best(alone, choices, scores, best);
    double any = 1 / (1 + exp(-odds_of(tally, alone, worth)));
    float most = alone->probability > CONFIDENCE_MOST ? alone->probability : CONFIDENCE_MOST;
    outcome out = {choices[best].span, fminf((float)(any * share), most), false};
    out.stands = (!alone->doubtful || may_rise(alone, tally)) && any >= LEAST_ANY && out.confidence >= work->extraction->least;
    return out;
}

static outcome settle_voice(const settling *work, const sgl_voice *voice)
{
    const sgl_proposal *alone = &voice->alone;
    const sgl_choice *choices = work->extraction->choices + alone->choices;
    const sgl_tally *tallies[SGL_CHOICES_MAX];
    double scores[SGL_CHOICES_MAX];
    unsigned best = 0;
    bool recurs = false;
    for (unsigned i = 0; i < alone->count; i++) {
        tallies[i] = sgl_tallies_find(work->tallies, voice->short_key, choices[i].key);
        scores[i] = score_of(tallies[i], sgl_tally_likelihood(alone, &choices[i]));
        recurs = recurs || (tallies[i] != NULL && tallies[i]->sites > 1);
        if (scores[i] > scores[best] && within_one_another(choices[i].span, choices[0].span))
            best = i;
    }
    if (!recurs || tallies[best] == NULL || tallies[best]->sites < 2)
        return alone_of(voice);
    return agree(work, voice, tallies, best);
}

/* ---- the document again ---- */

static sgl_proposal as_settled(const settling *work, size_t index)
{
    sgl_proposal proposal = work->extraction->voices[index].alone;
    proposal.long_span = work->outcomes[index].long_span;
    proposal.probability = work->outcomes[index].confidence;
    return proposal;
}

static bool has_conflict(const settling *work, size_t index)
{
    const sgl_extraction *extraction = work->extraction;
    const sgl_voice *voice = &extraction->voices[index];
    sgl_proposal own = as_settled(work, index);
    size_t from = index > NEIGHBOURS ? index - NEIGHBOURS : 0;
    for (size_t i = from; i < extraction->voice_count && i <= index + NEIGHBOURS; i++) {
        sgl_proposal other = as_settled(work, i);
        if (i != index && work->outcomes[i].stands && extraction->voices[i].paragraph == voice->paragraph &&
            sgl_proposals_contradict(&own, &other))
            return true;
    }
    return false;
}

static bool same_span(sigla_span a, sigla_span b)
{
    return a.begin == b.begin && a.end == b.end;
}

/* What has grown into its neighbours stays as it was. */
static void keep_peace(settling *work)
{
    for (size_t i = 0; i < work->extraction->voice_count; i++) {
        outcome before = alone_of(&work->extraction->voices[i]), *now = &work->outcomes[i];
        bool grown = now->stands && (!before.stands || !same_span(now->long_span, before.long_span));
        if (grown && has_conflict(work, i))
            *now = before;
    }
}

static bool is_changed(const settling *work)
{
    for (size_t i = 0; i < work->extraction->voice_count; i++) {
        const sgl_voice *voice = &work->extraction->voices[i];
        const outcome *now = &work->outcomes[i];
        if (now->stands != voice->stands)
            return true;
        if (now->stands && (now->confidence != voice->confidence || !same_span(now->long_span, voice->long_span)))
            return true;
    }
    return false;
}

/* The definitions anew: those that have not changed are taken over. -> NULL when there is no memory. */
static sigla_definition *give_again(const settling *work, size_t *count)
{
    sgl_extraction *extraction = work->extraction;
    const sigla_definition *old = extraction->found.definitions;
    sgl_giver giver;
    sgl_giver_init(&giver, work->document, &extraction->arena);
    *count = 0;
    for (size_t i = 0; i < extraction->voice_count; i++)
        *count += work->outcomes[i].stands;
    sigla_definition *given = sgl_arena_calloc(&extraction->arena, *count + 1, sizeof *given), *next = given;
    for (size_t i = 0; i < extraction->voice_count && given != NULL; i++) {
        const sgl_voice *voice = &extraction->voices[i];
        const outcome *now = &work->outcomes[i];
        const sigla_definition *before = voice->stands ? old++ : NULL;
        if (!now->stands)
            continue;
        if (before != NULL && same_span(now->long_span, voice->long_span)) {
            *next = *before;
        } else {
            sgl_proposal proposal = as_settled(work, i);
            *next = sgl_give_definition(&giver, &proposal, voice->paragraph);
        }
        next++->confidence = now->confidence;
    }
    sgl_giver_release(&giver);
    return giver.no_memory ? NULL : given;
}

/* A short form that is defined at its place now is no mention there. Both lists are in the order of the document. */
static size_t mentions_left(const sigla_mention *mentions, size_t mention_count, const sigla_definition *definitions, size_t count,
                            sigla_mention *out)
{
    size_t kept = 0, next = 0;
    for (size_t i = 0; i < mention_count; i++) {
        const sigla_mention *one = &mentions[i];
        while (next < count && (definitions[next].paragraph < one->paragraph ||
                                (definitions[next].paragraph == one->paragraph && definitions[next].short_span.end <= one->span.begin)))
            next++;
        bool defined = next < count && definitions[next].paragraph == one->paragraph && definitions[next].short_span.begin < one->span.end;
        if (!defined)
            out[kept++] = *one;
    }
    return kept;
}

static bool put_down(settling *work)
{
    sgl_extraction *extraction = work->extraction;
    sigla_extraction *found = &extraction->found;
    size_t count = 0;
    sigla_mention *mentions = sgl_arena_calloc(&extraction->arena, found->mention_count + 1, sizeof *mentions);
    sigla_definition *definitions = give_again(work, &count);
    if (mentions == NULL || definitions == NULL)
        return false;
    found->mention_count = mentions_left(found->mentions, found->mention_count, definitions, count, mentions);
    found->mentions = mentions;
    found->definitions = definitions;
    found->definition_count = count;
    for (size_t i = 0; i < extraction->voice_count; i++) {
        sgl_voice *voice = &extraction->voices[i];
        voice->stands = work->outcomes[i].stands;
        voice->long_span = work->outcomes[i].long_span;
        voice->confidence = work->outcomes[i].confidence;
    }
    return true;
}

bool sgl_settle(const sgl_tallies *tallies, sgl_extraction *extraction, const sigla_document *document)
{
    settling work = {.tallies = tallies, .extraction = extraction, .document = document};
    bool done = true;
    if (extraction->voice_count == 0)
        return true;
    work.outcomes = sgl_calloc(extraction->voice_count, sizeof *work.outcomes);
    if (work.outcomes == NULL)
        return false;
    for (size_t i = 0; i < extraction->voice_count; i++) {
        sgl_voice *voice = &extraction->voices[i];
        bool known = i < SIGLA_CONSENSUS_DOCUMENT_MAX && sgl_tallies_has(tallies, voice->short_key);
        if (known)
            sgl_settle_know(extraction, document, voice);
        work.outcomes[i] = known ? settle_voice(&work, voice) : as_it_is(&work, voice);
    }
    keep_peace(&work);
    if (is_changed(&work))
        done = put_down(&work);
    sgl_free(work.outcomes);
    return done;
}
