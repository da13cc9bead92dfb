/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Measures the extractor against labelled texts: a row for each file, with the sum of all and the mean of the files.
 *
 *     eval [-t TEXTS] [-f] [-b] [-k] [-c] [-r] [-o CASES.tsv] [-w TABLE.tsv] FILE…
 *     eval -d OLD.tsv NEW.tsv
 *
 * FILE: labelled texts (examples.h; -t names the directory of the texts that .jsonl files label). Columns: definitions (short form and long
 * form at their exact places), long forms, short forms (defined or mentioned), distinct pairs of texts, the macro figure of the SDU shared
 * task; each as precision, recall, F1. -f takes of JSON files only what may be learnt from; -b takes all texts of
 * all files for one batch of documents, as `sigla add` does; -k counts (right, given, wanted) in place of
 * percentages; -c errors by class of alignment; -r reliability of the confidence; -o writes every case; -d tells what two such files differ
 * in; -w writes the table of figures by language.
 */
#include "eval_compare.h"
#include "eval_regression.h"
#include "eval_report.h"

#include <stdlib.h>
#include <unistd.h>

typedef struct wishes {
    const char *texts, *cases, *table;
    bool free_only, batch, counts, classes, bins, compare;
} wishes;

/* What is added up over all files. */
typedef struct totals {
    eval_figures all;
    eval_sums sums;
    eval_languages languages;
    double f1;
    FILE *cases;
    sigla_consensus *consensus; /* of a batch, or NULL */
} totals;

static void hear(const eval_case *heard, void *payload)
{
    totals *t = payload;
    eval_sums_hear(heard, &t->sums);
    if (t->cases != NULL)
        eval_cases_write(heard, t->cases);
}

static void add_figures(eval_figures *sum, const eval_figures *part)
{
    eval_count_add(&sum->pairs, &part->pairs);
    eval_count_add(&sum->longs, &part->longs);
    eval_count_add(&sum->shorts, &part->shorts);
    eval_count_add(&sum->texts, &part->texts);
    sum->has_spans = sum->has_spans || part->has_spans;
    sum->has_documents = sum->has_documents || part->has_documents;
}

/* The file's name without its folder and its ending. */
static void base_name(char *out, size_t room, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1, *dot = strrchr(name, '.');
    snprintf(out, room, "%.*s", dot == NULL ? (int)strlen(name) : (int)(dot - name), name);
}

static void hear_file(sigla_consensus *consensus, const wishes *wanted, const char *path)
{
    eval_set set = {0};
    eval_set_add(&set, path, wanted->texts, wanted->free_only);
    for (size_t i = 0; i < set.count; i++)
        eval_hear(consensus, &set.items[i]);
    eval_set_release(&set);
}

static void measure_file(totals *t, const wishes *wanted, const char *path)
{
    eval_set set = {0};
    eval_figures figures = {0};
    char name[64];
    base_name(name, sizeof name, path);
    eval_set_add(&set, path, wanted->texts, wanted->free_only);
    for (size_t i = 0; i < set.count; i++)
        eval_measure(&figures, &set.items[i], t->consensus, hear, t);
    if (set.not_found > 0)
        fprintf(stderr, "%s: %zu expectations that do not stand in their text\n", path, set.not_found);
    eval_write_row(stdout, name, &figures, wanted->counts);
    add_figures(&t->all, &figures);
    eval_languages_add(&t->languages, path, &figures);
    t->f1 += eval_rates_of(&figures.pairs).f1;
    eval_set_release(&set);
}

static FILE *must_open(const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        perror(path);
        exit(3);
    }
    return out;
}

static void must_close(FILE *out, const char *path)
{
    if (fclose(out) != 0) {
        perror(path);
        exit(3);
    }
}

static void measure_files(totals *t, const wishes *wanted, char **paths, int count)
{
    if (wanted->cases != NULL) {
        t->cases = must_open(wanted->cases);
        eval_cases_head(t->cases);
    }
    if (wanted->batch && sigla_consensus_open(&t->consensus, NULL) != SIGLA_OK)
        exit(3);
    for (int i = 0; i < count && wanted->batch; i++)
        hear_file(t->consensus, wanted, paths[i]);
    eval_write_head(stdout);
    for (int i = 0; i < count; i++)
        measure_file(t, wanted, paths[i]);
    eval_write_row(stdout, "all", &t->all, wanted->counts);
    printf("mean F1 of pairs over %d files: %.1f\n", count, 100 * t->f1 / count);
    if (wanted->classes)
        eval_write_classes(stdout, &t->sums);
    if (wanted->bins)
        eval_write_bins(stdout, &t->sums);
    sigla_consensus_close(t->consensus);
    if (t->cases != NULL)
        must_close(t->cases, wanted->cases);
    if (wanted->table != NULL) {
        FILE *out = must_open(wanted->table);
        eval_languages_write(out, &t->languages);
        must_close(out, wanted->table);
    }
}

static bool read_options(wishes *wanted, int argc, char **argv)
{
    for (int option; (option = getopt(argc, argv, "t:fbkcro:w:d")) != -1;) {
        switch (option) {
        case 't':
            wanted->texts = optarg;
            break;
        case 'o':
            wanted->cases = optarg;
            break;
        case 'w':
            wanted->table = optarg;
            break;
        case 'f':
            wanted->free_only = true;
            break;
        case 'b':
            wanted->batch = true;
            break;
        case 'k':
            wanted->counts = true;
            break;
        case 'c':
            wanted->classes = true;
            break;
        case 'r':
            wanted->bins = true;
            break;
        case 'd':
            wanted->compare = true;
            break;
        default:
            return false;
        }
    }
    return wanted->compare ? argc - optind == 2 : argc > optind;
}

int main(int argc, char **argv)
{
    static totals t;
    wishes wanted = {0};
    if (!read_options(&wanted, argc, argv)) {
        fputs("usage: eval [-t TEXTS] [-f] [-b] [-k] [-c] [-r] [-o CASES.tsv] [-w TABLE.tsv] FILE…\n       eval -d OLD.tsv NEW.tsv\n", stderr);
        return 2;
    }
    if (wanted.compare)
        return eval_cases_compare(stdout, argv[optind], argv[optind + 1]);
    measure_files(&t, &wanted, argv + optind, argc - optind);
    return 0;
}
