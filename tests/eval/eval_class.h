/* SPDX-License-Identifier: Apache-2.0 */
/* How the letters of a short form lie in its long form: the classes by which errors are counted. */
#ifndef SIGLA_EVAL_CLASS_H
#define SIGLA_EVAL_CLASS_H

#include <sigla/slice.h>

typedef enum eval_class {
    EVAL_CLASS_INITIALS, /* the initials of all content words, in order */
    EVAL_CLASS_FUNCTION, /* the same with those of function words */
    EVAL_CLASS_SKIPPED,  /* initials, the first word's first; some content words have no letter */
    EVAL_CLASS_INNER,    /* letters inside words too, the first word's initial first */
    EVAL_CLASS_LATER,    /* in order, but not from the first word */
    EVAL_CLASS_ORDER,    /* initials of words in another order */
    EVAL_CLASS_NONE,     /* not alignable */
    EVAL_CLASS_COUNT
} eval_class;

/* `language` is what the document says (BCP 47); the words of the long form may outvote it. Not thread-safe: it keeps a window. */
eval_class eval_class_of(sigla_slice brief, sigla_slice full, const char *language);
const char *eval_class_name(eval_class class);

#endif
