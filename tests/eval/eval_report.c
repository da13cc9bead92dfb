/* SPDX-License-Identifier: Apache-2.0 */
/* Tables for people. */
#include "eval_report.h"

#include <math.h>

static sigla_slice text_at(const eval_example *example, sigla_span span)
{
    sigla_slice text = {example->text + span.begin, span.end > span.begin ? span.end - span.begin : 0};
    return text;
}

eval_class eval_case_class(const eval_case *heard)
{
    return eval_class_of(text_at(heard->example, heard->short_span), text_at(heard->example, heard->long_span), heard->language);
}

void eval_sums_hear(const eval_case *heard, void *payload)
{
    eval_sums *sums = payload;
    if (heard->verdict != EVAL_SPURIOUS) {
        eval_class class = eval_case_class(heard);
        sums->classes[class].wanted++;
        sums->classes[class].right += heard->verdict == EVAL_RIGHT;
        sums->classes[class].border += heard->verdict == EVAL_BORDER;
    }
    if (heard->verdict == EVAL_RIGHT || heard->verdict == EVAL_SPURIOUS) {
        int bin = (int)(heard->confidence * EVAL_BINS);
        bin = bin < 0 ? 0 : bin >= EVAL_BINS ? EVAL_BINS - 1 : bin;
        sums->bins[bin].count++;
        sums->bins[bin].right += heard->verdict == EVAL_RIGHT;
        sums->bins[bin].confidence += heard->confidence;
    }
}

void eval_write_head(FILE *out)
{
    fprintf(out, "%-20s %5s | %-17s | %-17s | %-17s | %-17s | %-17s\n", "file", "pairs", "pairs P    R    F1", "long  P    R    F1",
            "short P    R    F1", "text  P    R    F1", "macro P    R    F1");
}

static void write_rates(FILE *out, eval_rates rates)
{
    fprintf(out, " | %5.1f %5.1f %5.1f", 100 * rates.precision, 100 * rates.recall, 100 * rates.f1);
}

static void write_nothing(FILE *out)
{
    fprintf(out, " | %5s %5s %5s", "-", "-", "-");
}

static void write_count(FILE *out, const eval_count *count)
{
    fprintf(out, " | %5zu %5zu %5zu", count->right, count->given, count->wanted);
}

void eval_write_row(FILE *out, const char *name, const eval_figures *figures, bool counts)
{
    const struct {
        const eval_count *count;
        bool known;
    } columns[] = {{&figures->pairs, true},
                   {&figures->longs, figures->has_spans},
                   {&figures->shorts, figures->has_spans},
                   {&figures->texts, !figures->has_documents}};
    fprintf(out, "%-20s %5zu", name, figures->pairs.wanted);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        if (!columns[i].known)
            write_nothing(out);
        else if (counts)
            write_count(out, columns[i].count);
        else
            write_rates(out, eval_rates_of(columns[i].count));
    }
    if (figures->has_spans)
        write_rates(out, eval_macro_of(figures));
    else
        write_nothing(out);
    fputc('\n', out);
}

static double percent(size_t part, size_t whole)
{
    return whole == 0 ? 0 : 100.0 * (double)part / (double)whole;
}

void eval_write_classes(FILE *out, const eval_sums *sums)
{
    size_t all = 0;
    for (size_t i = 0; i < EVAL_CLASS_COUNT; i++)
        all += sums->classes[i].wanted;
    fprintf(out, "%-36s %6s %6s %6s %7s %8s %7s\n", "class", "pairs", "share", "right", "recall", "borders", "missed");
    for (size_t i = 0; i < EVAL_CLASS_COUNT; i++) {
        size_t wanted = sums->classes[i].wanted, right = sums->classes[i].right, border = sums->classes[i].border;
        fprintf(out, "%-36s %6zu %6.1f %6zu %7.1f %8zu %7zu\n", eval_class_name((eval_class)i), wanted, percent(wanted, all), right,
                percent(right, wanted), border, wanted - right - border);
    }
}

static double bin_difference(const eval_sums *sums, size_t i)
{
    double count = (double)sums->bins[i].count;
    return fabs(sums->bins[i].confidence - (double)sums->bins[i].right) / count;
}

double eval_bins_difference(const eval_sums *sums)
{
    double sum = 0;
    size_t used = 0;
    for (size_t i = 0; i < EVAL_BINS; i++)
        if (sums->bins[i].count > 0) {
            sum += bin_difference(sums, i);
            used++;
        }
    return used == 0 ? 0 : sum / (double)used;
}

void eval_write_bins(FILE *out, const eval_sums *sums)
{
    double weighted = 0;
    size_t all = 0;
    fprintf(out, "%-10s %6s %11s %6s %11s\n", "confidence", "count", "mean", "right", "difference");
    for (size_t i = 0; i < EVAL_BINS; i++) {
        size_t count = sums->bins[i].count;
        fprintf(out, "%.1f - %.1f  %6zu", (double)i / EVAL_BINS, (double)(i + 1) / EVAL_BINS, count);
        if (count > 0) {
            fprintf(out, " %11.3f %6.3f %11.3f", sums->bins[i].confidence / (double)count, (double)sums->bins[i].right / (double)count,
                    bin_difference(sums, i));
            weighted += bin_difference(sums, i) * (double)count;
            all += count;
        }
        fputc('\n', out);
    }
    fprintf(out, "mean difference: %.3f over the bins, %.3f over the definitions\n", eval_bins_difference(sums),
            all == 0 ? 0 : weighted / (double)all);
}
