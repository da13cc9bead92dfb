/* SPDX-License-Identifier: Apache-2.0 */
/* Runs the extractor over labelled texts and counts what is right. Each gold pair and each prediction that is none of them is told to a
 * listener. */
#ifndef SIGLA_EVAL_MEASURE_H
#define SIGLA_EVAL_MEASURE_H

#include "examples.h"

#include <sigla/consensus.h>

typedef struct eval_count {
    size_t right, given, wanted;
} eval_count;

typedef struct eval_figures {
    eval_count pairs;   /* short form and long form at their exact places; of a document: its definitions, as texts */
    eval_count longs;   /* long forms */
    eval_count shorts;  /* short forms, defined or only mentioned */
    eval_count texts;   /* distinct pairs of folded texts in each text */
    bool has_spans;     /* `longs` and `shorts` mean something */
    bool has_documents; /* `texts` would say the same as `pairs`, and is left empty */
} eval_figures;

typedef struct eval_rates {
    double precision, recall, f1;
} eval_rates;

typedef enum eval_verdict {
    EVAL_RIGHT,
    EVAL_BORDER,  /* a gold pair whose short form was given another long form */
    EVAL_MISSED,  /* a gold pair whose short form was given none */
    EVAL_SPURIOUS /* a prediction that is no gold pair; where a border is wrong, this too is told */
} eval_verdict;

/* A gold pair, or a spurious prediction. */
typedef struct eval_case {
    eval_verdict verdict;
    const eval_example *example;
    sigla_span short_span, long_span;
    sigla_span instead;   /* EVAL_BORDER: the long form that was given */
    double confidence;    /* of the prediction; 0 of a missed pair */
    const char *language; /* of the document, as the reader guessed */
} eval_case;

typedef void (*eval_listener)(const eval_case *heard, void *payload);

/* Lets a consensus hear what one text defines. */
void eval_hear(sigla_consensus *consensus, const eval_example *example);
/* Adds what one text gives to *figures, settled by the consensus unless that is NULL. `listener` may be NULL. Ends the program when the extractor
   fails. */
void eval_measure(eval_figures *figures, const eval_example *example, sigla_consensus *consensus, eval_listener listener, void *payload);

void eval_count_add(eval_count *sum, const eval_count *part);
/* Nothing given: precision 1 when nothing was wanted, else 0. Nothing wanted: recall 1. */
eval_rates eval_rates_of(const eval_count *count);
/* The official figure of the SDU shared task: the means over long forms and short forms, and the F1 of these. */
eval_rates eval_macro_of(const eval_figures *figures);

#endif
