/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Learns the weights of the extractor's ranker: multinomial logistic regression over the candidates of each site and "no definition", with
 * an L2 penalty; the same input gives the same output.
 *
 *     learn [-r ROUNDS] [-l PENALTY] [-x TEMPLATE,…] [-t TEXTS] [-n TIMES] [-f] [-v] -o weights.def FILE…
 *
 * FILE: labelled texts (examples.h; -t names the directory of the texts that .jsonl files label); -f takes of JSON files only what may be
 * learnt from; -v lists the definitions that no candidate holds; -n counts each text of a .json or .jsonl file TIMES times: real texts are
 * rare beside our sentences; -x learns without some templates, to see what they are worth.
 */
#include "examples.h"
#include "minimise.h"

#include "extract/decide.h"
#include "extract/scan.h"
#include "reader/document.h"

#include <math.h>
#include <sigla.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct learner {
    SGL_ARRAY(uint32_t) indexes; /* features of all candidates, one after another */
    SGL_ARRAY(size_t) rows;      /* where each candidate's features begin; "no definition" first, at each site */
    SGL_ARRAY(size_t) sites;     /* row at which each site begins */
    SGL_ARRAY(unsigned) labels;  /* the right row of each site, counted from its first */
    sgl_evidence_base base;
    const eval_example *example;
    const sigla_document *document;
    bool *seen; /* pairs of the example that some site offered */
    size_t positive, unreachable, lost;
    bool verbose;
    double penalty;
    bool left_out[SGL_FEATURE_COUNT];
    double weights[SGL_FEATURE_COUNT];
} learner;

static const struct {
    const char *name;
    size_t offset;
    unsigned a, b, c;
} templates[] = {
#define ROW(name, a, b, c) {#name, offsetof(struct sgl_feature_layout, name), (unsigned)(a), (unsigned)(b), (unsigned)(c)},
    SGL_TEMPLATES(ROW)
#undef ROW
};

/* Forgets the features of the templates named in `names`, separated by commas. */
static void leave_out(learner *l, const char *names)
{
    for (size_t t = 0; t < sizeof templates / sizeof templates[0]; t++) {
        const char *at = strstr(names, templates[t].name);
        size_t len = strlen(templates[t].name);
        if (at == NULL || (at > names && at[-1] != ',') || (at[len] != ',' && at[len] != '\0'))
            continue;
        memset(l->left_out + templates[t].offset, 1, (size_t)templates[t].a * templates[t].b * templates[t].c);
    }
}

static bool same(sigla_span a, sigla_span b)
{
    return a.begin == b.begin && a.end == b.end;
}

static void add_row(learner *l, const sgl_features *features)
{
    bool ok = sgl_array_push(&l->rows, l->indexes.count);
    for (unsigned i = 0; i < features->count; i++)
        ok = ok && (l->left_out[features->index[i]] || sgl_array_push(&l->indexes, features->index[i]));
    if (!ok)
        exit(3);
}

/* The row of the right candidate; 0 for none; -1 when the short form is defined but no candidate is its long form. */
static int label_of(learner *l, const sgl_site *site)
{
    sigla_span brief = sigla_document_source_span(l->document, site->form.span);
    bool defined = false;
    for (size_t p = 0; p < l->example->pair_count; p++) {
        if (!same(brief, l->example->pairs[p].short_span))
            continue;
        defined = true;
        for (unsigned i = 0; i < site->count; i++) {
            sigla_span span = {site->candidates[i].begin, site->candidates[i].end};
            if (same(sigla_document_source_span(l->document, span), l->example->pairs[p].long_span)) {
                l->seen[p] = true;
                return (int)i + 1;
            }
        }
    }
    return defined && site->kind == SGL_SITE_LONG_SHORT && !site->stepped ? -1 : 0;
}

static void learn_site(sgl_site *site, void *payload)
{
    learner *l = payload;
    sgl_features features;
    int label = label_of(l, site);
    if (label < 0) {
        l->unreachable++;
        return;
    }
    sgl_features_prepare(&l->base, site);
    if (sgl_features_are_hopeless(&l->base))
        return;
    if (!sgl_array_push(&l->sites, l->rows.count) || !sgl_array_push(&l->labels, (unsigned)label))
        exit(3);
    sgl_features_none(&features, &l->base);
    add_row(l, &features);
    for (unsigned i = 0; i < site->count; i++) {
        sgl_features_candidate(&features, &l->base, i);
        add_row(l, &features);
    }
    l->positive += label > 0;
}

static void report_lost(learner *l)
{
    for (size_t p = 0; p < l->example->pair_count; p++) {
        if (l->seen[p])
            continue;
        l->lost++;
        const eval_pair *pair = &l->example->pairs[p];
        if (l->verbose)
            printf("%s: %.*s = %.*s\n", l->example->where, (int)(pair->short_span.end - pair->short_span.begin),
                   l->example->text + pair->short_span.begin, (int)(pair->long_span.end - pair->long_span.begin),
                   l->example->text + pair->long_span.begin);
    }
}

static void read_example(learner *l, sgl_finder *finder, const eval_example *example)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    sigla_read_options options = {.plain = true};
    if (sigla_document_read_bytes(&document, "example", example->text, example->len, &options, &error) != SIGLA_OK) {
        fprintf(stderr, "%s: %s\n", example->where, error.message);
        return;
    }
    l->example = example;
    l->document = document;
    l->seen = calloc(example->pair_count + 1, sizeof *l->seen);
    finder->text = sigla_document_text(document).ptr;
    finder->legend_sign = SGL_SEPARATOR_NONE;
    finder->text_len = sigla_document_text(document).len;
    finder->prior = sgl_words_language_index(sigla_document_language(document));
    for (size_t i = 0; i < sigla_document_paragraph_count(document); i++) {
        finder->paragraph = sgl_document_paragraph(document, i).span;
        sgl_find_sites(finder);
    }
    report_lost(l);
    free(l->seen);
    sigla_document_free(document);
}

static size_t row_end(const learner *l, size_t row)
{
    return row + 1 < l->rows.count ? l->rows.items[row + 1] : l->indexes.count;
}

static size_t site_end(const learner *l, size_t site)
{
    return site + 1 < l->sites.count ? l->sites.items[site + 1] : l->rows.count;
}

static double score_row(const learner *l, const double *weights, size_t row)
{
    double sum = 0;
    for (size_t i = l->rows.items[row]; i < row_end(l, row); i++)
        sum += weights[l->indexes.items[i]];
    return sum;
}

/* The loss of one site (minus the logarithm of the right row's probability), its gradient added. */
static double site_loss(const learner *l, const double *weights, double *gradient, size_t site)
{
    double scores[SGL_CANDIDATES_MAX + 1], most = -1e9, total = 0;
    size_t first = l->sites.items[site], rows = site_end(l, site) - first, label = l->labels.items[site];
    for (size_t i = 0; i < rows; i++) {
        scores[i] = score_row(l, weights, first + i);
        most = scores[i] > most ? scores[i] : most;
    }
    for (size_t i = 0; i < rows; i++)
        total += exp(scores[i] - most);
    for (size_t i = 0; i < rows; i++) {
        double error = exp(scores[i] - most) / total - (i == label);
        for (size_t k = l->rows.items[first + i]; k < row_end(l, first + i); k++)
            gradient[l->indexes.items[k]] += error;
    }
    return -(scores[label] - most - log(total));
}

/* The penalised loss of all sites. */
static double loss_of(const double *weights, double *gradient, size_t n, void *payload)
{
    const learner *l = payload;
    double loss = 0;
    for (size_t i = 0; i < n; i++) {
        gradient[i] = l->penalty * weights[i];
        loss += l->penalty * weights[i] * weights[i] / 2;
    }
    for (size_t site = 0; site < l->sites.count; site++)
        loss += site_loss(l, weights, gradient, site);
    return loss;
}

#define LEAST_WEIGHT 0.05

static void write_weights(const learner *l, const char *path)
{
    FILE *out = fopen(path, "w");
    size_t kept = 0;
    if (out == NULL) {
        perror(path);
        exit(3);
    }
    for (size_t t = 0; t < sizeof templates / sizeof templates[0]; t++) {
        for (unsigned a = 0; a < templates[t].a; a++)
            for (unsigned b = 0; b < templates[t].b; b++)
                for (unsigned c = 0; c < templates[t].c; c++) {
                    double weight = l->weights[templates[t].offset + (a * templates[t].b + b) * templates[t].c + c];
                    if (fabs(weight) < LEAST_WEIGHT)
                        continue;
                    fprintf(out, "W(%s, %u, %u, %u, %.3f)\n", templates[t].name, a, b, c, weight);
                    kept++;
                }
    }
    fclose(out);
    fprintf(stderr, "%zu weights of %zu\n", kept, SGL_FEATURE_COUNT);
}

int main(int argc, char **argv)
{
    learner *l = calloc(1, sizeof *l);
    sgl_finder *finder = calloc(1, sizeof *finder);
    eval_set set = {0};
    unsigned rounds = 150, times = 1;
    bool free_only = false;
    const char *path = NULL, *texts = NULL;
    if (l == NULL || finder == NULL || !sgl_words_load() || !sgl_finder_open(finder))
        return 3;
    l->penalty = 1;
    for (int option; (option = getopt(argc, argv, "r:l:x:t:n:fvo:")) != -1;) {
        switch (option) {
        case 'r':
            rounds = (unsigned)strtoul(optarg, NULL, 10);
            break;
        case 'l':
            l->penalty = strtod(optarg, NULL);
            break;
        case 'x':
            leave_out(l, optarg);
            break;
        case 'n':
            times = (unsigned)strtoul(optarg, NULL, 10);
            break;
        case 't':
            texts = optarg;
            break;
        case 'f':
            free_only = true;
            break;
        case 'v':
            l->verbose = true;
            break;
        case 'o':
            path = optarg;
            break;
        default:
            return 2;
        }
    }
    for (int i = optind; i < argc; i++)
        for (unsigned n = 0; n < (strstr(argv[i], ".json") != NULL ? times : 1); n++)
            eval_set_add(&set, argv[i], texts, free_only);
    finder->visit = learn_site;
    finder->payload = l;
    for (size_t i = 0; i < set.count; i++)
        read_example(l, finder, &set.items[i]);
    fprintf(stderr,
            "%zu examples, %zu expectations not in their text; %zu sites, %zu with a definition; %zu definitions without a candidate\n",
            set.count, set.not_found, l->sites.count, l->positive, l->lost);
    if (path != NULL) {
        double loss = minimise(l->weights, SGL_FEATURE_COUNT, rounds, loss_of, l);
        fprintf(stderr, "loss %.4f\n", loss / (double)l->sites.count);
        write_weights(l, path);
    }
    eval_set_release(&set);
    return 0;
}
