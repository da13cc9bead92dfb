/* SPDX-License-Identifier: Apache-2.0 */
/* Gold data of the SDU form says which spans are short forms and which are long forms, but not which belong together. Here they are paired
   by what stands between them. */
#ifndef SIGLA_EVAL_PAIRING_H
#define SIGLA_EVAL_PAIRING_H

#include "examples.h"

#define EVAL_GAP_CHARACTERS 64 /* a longer text between two spans joins nothing */

/* What a text between two spans says of them, strongest first. */
typedef struct eval_frame {
    double priority; /* 1 is the strongest */
    const char *name;
} eval_frame;

/* The frame of the text between a long form and the short form after it (`long_first`), or between a short form and the long form after it.
   -> NULL when it joins nothing. */
const eval_frame *eval_frame_of(sigla_slice gap, bool long_first);

/* Pairs the example's short forms and long forms, each used once; strong frames first, then near ones. Fills example->pairs. */
void eval_pair_spans(eval_example *example);

#endif
