/* SPDX-License-Identifier: Apache-2.0 */
/* Measuring. Spans are compared as they are; counts are of distinct spans, pairs and texts. */
#include "eval_measure.h"

#include "eval_text.h"

#include <sigla.h>
#include <stdio.h>
#include <stdlib.h>

/* One distinct pair of spans that the extractor gave. */
typedef struct prediction {
    const sigla_definition *definition;
    bool matched; /* it is a gold pair */
} prediction;

typedef struct measurement {
    const eval_example *example;
    const sigla_document *document;
    const sigla_extraction *found;
    prediction *predictions;
    size_t count;
    eval_figures *figures;
    eval_listener listener;
    void *payload;
} measurement;

static void *must(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        exit(3);
    }
    return memory;
}

static bool same(sigla_span a, sigla_span b)
{
    return a.begin == b.begin && a.end == b.end;
}

static bool has_span(const eval_spans *spans, sigla_span span)
{
    for (size_t i = 0; i < spans->count; i++)
        if (same(spans->items[i], span))
            return true;
    return false;
}

static sigla_slice text_at(const eval_example *example, sigla_span span)
{
    sigla_slice text = {example->text + span.begin, span.end - span.begin};
    return text;
}

static void tell(const measurement *m, eval_case heard)
{
    heard.example = m->example;
    heard.language = sigla_document_language(m->document);
    if (m->listener != NULL)
        m->listener(&heard, m->payload);
}

static void collect_predictions(measurement *m)
{
    m->predictions = must(calloc(m->found->definition_count + 1, sizeof *m->predictions));
    for (size_t i = 0; i < m->found->definition_count; i++) {
        const sigla_definition *definition = &m->found->definitions[i];
        size_t k = 0;
        while (k < m->count && !(same(m->predictions[k].definition->short_span, definition->short_span) &&
                                 same(m->predictions[k].definition->long_span, definition->long_span)))
            k++;
        if (k == m->count)
            m->predictions[m->count++].definition = definition;
    }
}

static bool will_do(const eval_pair *pair, const sigla_definition *definition)
{
    if (!same(pair->short_span, definition->short_span))
        return false;
    if (same(pair->long_span, definition->long_span) || pair->others == NULL)
        return same(pair->long_span, definition->long_span);
    char *folded = eval_fold(definition->long_form, EVAL_FOLD_CASE);
    bool held = eval_lines_hold(pair->others, folded);
    free(folded);
    return held;
}

static prediction *find_match(const measurement *m, const eval_pair *pair)
{
    for (size_t i = 0; i < m->count; i++)
        if (!m->predictions[i].matched && will_do(pair, m->predictions[i].definition))
            return &m->predictions[i];
    return NULL;
}

/* A prediction that gives the pair's short form another long form. */
static const prediction *find_border(const measurement *m, const eval_pair *pair)
{
    for (size_t i = 0; i < m->count; i++)
        if (!m->predictions[i].matched && same(m->predictions[i].definition->short_span, pair->short_span))
            return &m->predictions[i];
    return NULL;
}

/* Whether the gold has this pair before place i. */
static bool is_repeated(const eval_example *example, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (same(example->pairs[k].short_span, example->pairs[i].short_span) &&
            same(example->pairs[k].long_span, example->pairs[i].long_span))
            return true;
    return false;
}

static void tell_wrong(const measurement *m, const eval_pair *pair)
{
    const prediction *border = find_border(m, pair);
    eval_case heard = {.verdict = EVAL_MISSED, .short_span = pair->short_span, .long_span = pair->long_span};
    if (border != NULL) {
        heard.verdict = EVAL_BORDER;
        heard.instead = border->definition->long_span;
        heard.confidence = border->definition->confidence;
    }
    tell(m, heard);
}

static void tell_spurious(const measurement *m, const sigla_definition *definition)
{
    tell(m, (eval_case){.verdict = EVAL_SPURIOUS,
                        .short_span = definition->short_span,
                        .long_span = definition->long_span,
                        .confidence = definition->confidence});
}

static void count_pairs(measurement *m)
{
    const eval_example *example = m->example;
    const prediction **matches = must(calloc(example->pair_count + 1, sizeof *matches));
    for (size_t i = 0; i < example->pair_count; i++) {
        prediction *match = is_repeated(example, i) ? NULL : find_match(m, &example->pairs[i]);
        matches[i] = match;
        if (match != NULL)
            match->matched = true;
    }
    for (size_t i = 0; i < example->pair_count; i++) {
        if (is_repeated(example, i))
            continue;
        m->figures->pairs.wanted++;
        m->figures->pairs.right += matches[i] != NULL;
        if (matches[i] == NULL)
            tell_wrong(m, &example->pairs[i]);
        else
            tell(m, (eval_case){.verdict = EVAL_RIGHT,
                                .short_span = example->pairs[i].short_span,
                                .long_span = example->pairs[i].long_span,
                                .confidence = matches[i]->definition->confidence});
    }
    m->figures->pairs.given += m->count;
    for (size_t i = 0; i < m->count; i++)
        if (!m->predictions[i].matched)
            tell_spurious(m, m->predictions[i].definition);
    free(matches);
}

static char *fold_spans(const eval_example *example, sigla_span brief, sigla_span full)
{
    return eval_fold_pair(text_at(example, brief), text_at(example, full), EVAL_FOLD_CASE);
}

static void count_texts(const measurement *m)
{
    char *gold = NULL, *given = NULL, *folded;
    for (size_t i = 0; i < m->example->pair_count; i++) {
        folded = fold_spans(m->example, m->example->pairs[i].short_span, m->example->pairs[i].long_span);
        m->figures->texts.wanted += eval_lines_add(&gold, folded);
        free(folded);
    }
    for (size_t i = 0; i < m->count; i++) {
        folded = fold_spans(m->example, m->predictions[i].definition->short_span, m->predictions[i].definition->long_span);
        if (eval_lines_add(&given, folded)) {
            m->figures->texts.given++;
            m->figures->texts.right += eval_lines_hold(gold, folded);
        }
        free(folded);
    }
    free(gold);
    free(given);
}

/* Adds a span to a set that has room for it. */
static void put_span(eval_spans *spans, sigla_span span)
{
    if (!has_span(spans, span))
        spans->items[spans->count++] = span;
}

static void count_spans(eval_count *count, const eval_spans *gold, const eval_spans *given)
{
    count->wanted += gold->count;
    count->given += given->count;
    for (size_t i = 0; i < given->count; i++)
        count->right += has_span(gold, given->items[i]);
}

static void count_both_sides(const measurement *m)
{
    eval_spans shorts = {must(calloc(m->count + m->found->mention_count + 1, sizeof(sigla_span))), 0};
    eval_spans longs = {must(calloc(m->count + 1, sizeof(sigla_span))), 0};
    for (size_t i = 0; i < m->count; i++) {
        put_span(&shorts, m->predictions[i].definition->short_span);
        put_span(&longs, m->predictions[i].definition->long_span);
    }
    for (size_t i = 0; i < m->found->mention_count; i++)
        put_span(&shorts, m->found->mentions[i].span);
    count_spans(&m->figures->shorts, &m->example->shorts, &shorts);
    count_spans(&m->figures->longs, &m->example->longs, &longs);
    free(shorts.items);
    free(longs.items);
}

static bool is_neutral(const eval_example *example, const sigla_definition *definition)
{
    char *brief = eval_fold(definition->short_form, EVAL_FOLD_SIGNS);
    bool neutral = false;
    for (size_t i = 0; i < example->neutral.count; i++)
        neutral = neutral || (definition->short_span.begin < example->neutral.items[i].end &&
                              example->neutral.items[i].begin < definition->short_span.end);
    for (size_t i = 0; i < example->label_count; i++)
        neutral = neutral || (example->labels[i].borderline && strcmp(example->labels[i].brief, brief) == 0);
    free(brief);
    return neutral;
}

/* Notes in `hits` which labels a definition is, with its confidence. False when it is none. */
static bool hit_labels(const eval_example *example, const char *folded, const sigla_definition *definition, const sigla_definition **hits)
{
    bool hit = false;
    for (size_t i = 0; i < example->label_count; i++)
        if (eval_lines_hold(example->labels[i].accepted, folded)) {
            hits[i] = definition;
            hit = true;
        }
    return hit;
}

static void tell_labels(const measurement *m, const sigla_definition *const *hits)
{
    for (size_t i = 0; i < m->example->label_count; i++) {
        const eval_label *label = &m->example->labels[i];
        if (label->borderline)
            continue;
        m->figures->pairs.wanted++;
        m->figures->pairs.given += hits[i] != NULL;
        m->figures->pairs.right += hits[i] != NULL;
        if (hits[i] == NULL)
            tell_wrong(m, &label->pair);
        else
            tell(m, (eval_case){.verdict = EVAL_RIGHT,
                                .short_span = label->pair.short_span,
                                .long_span = label->pair.long_span,
                                .confidence = hits[i]->confidence});
    }
}

static void count_labels(measurement *m)
{
    const sigla_definition **hits = must(calloc(m->example->label_count + 1, sizeof *hits));
    char *seen = NULL;
    for (size_t i = 0; i < m->count; i++) {
        const sigla_definition *definition = m->predictions[i].definition;
        char *folded = eval_fold_pair(definition->short_form, definition->long_form, EVAL_FOLD_SIGNS);
        bool fresh = eval_lines_add(&seen, folded), hit = hit_labels(m->example, folded, definition, hits);
        m->predictions[i].matched = hit;
        if (fresh && !hit && !is_neutral(m->example, definition)) {
            m->figures->pairs.given++;
            tell_spurious(m, definition);
        }
        free(folded);
    }
    tell_labels(m, hits);
    free(seen);
    free(hits);
}

static void must_do(sigla_status status, const eval_example *example, const sigla_error *error)
{
    if (status == SIGLA_OK)
        return;
    fprintf(stderr, "%s: %s\n", example->where, error->message);
    exit(3);
}

/* Reads the text and extracts from it. */
static void extract(sigla_document **document, sigla_extraction **found, const eval_example *example)
{
    sigla_error error = {0};
    sigla_read_options options = {.plain = true};
    must_do(sigla_document_read_bytes(document, "example", example->text, example->len, &options, &error), example, &error);
    must_do(sigla_extract(found, *document, NULL, &error), example, &error);
}

void eval_hear(sigla_consensus *consensus, const eval_example *example)
{
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_error error = {0};
    extract(&document, &found, example);
    must_do(sigla_consensus_hear(consensus, document, found, &error), example, &error);
    sigla_extraction_free(found);
    sigla_document_free(document);
}

void eval_measure(eval_figures *figures, const eval_example *example, sigla_consensus *consensus, eval_listener listener, void *payload)
{
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_error error = {0};
    extract(&document, &found, example);
    if (consensus != NULL)
        must_do(sigla_consensus_settle(consensus, document, found, &error), example, &error);
    measurement m = {
        .example = example, .document = document, .found = found, .figures = figures, .listener = listener, .payload = payload};
    collect_predictions(&m);
    if (example->is_document) {
        count_labels(&m);
    } else {
        count_pairs(&m);
        count_texts(&m);
    }
    figures->has_spans = figures->has_spans || example->has_spans;
    figures->has_documents = figures->has_documents || example->is_document;
    if (example->has_spans)
        count_both_sides(&m);
    free(m.predictions);
    sigla_extraction_free(found);
    sigla_document_free(document);
}

void eval_count_add(eval_count *sum, const eval_count *part)
{
    sum->right += part->right;
    sum->given += part->given;
    sum->wanted += part->wanted;
}

static double share(size_t part, size_t whole, double of_nothing)
{
    return whole == 0 ? of_nothing : (double)part / (double)whole;
}

static eval_rates rates_of(double precision, double recall)
{
    double sum = precision + recall;
    eval_rates rates = {precision, recall, sum > 0 ? 2 * precision * recall / sum : 0};
    return rates;
}

eval_rates eval_rates_of(const eval_count *count)
{
    return rates_of(share(count->right, count->given, count->wanted == 0 ? 1 : 0), share(count->right, count->wanted, 1));
}

eval_rates eval_macro_of(const eval_figures *figures)
{
    const eval_count *a = &figures->shorts, *b = &figures->longs;
    return rates_of((share(a->right, a->given, 1) + share(b->right, b->given, 1)) / 2,
                    (share(a->right, a->wanted, 1) + share(b->right, b->wanted, 1)) / 2);
}
