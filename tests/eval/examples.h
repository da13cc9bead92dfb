/* SPDX-License-Identifier: Apache-2.0 */
/* Labelled texts for learning and measuring: our own sentences (tests/data/train), gold files of the SDU form (JSON with character
   offsets), and labels of whole documents (JSON Lines with byte offsets into a text file). */
#ifndef SIGLA_EVAL_EXAMPLES_H
#define SIGLA_EVAL_EXAMPLES_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct eval_pair {
    sigla_span short_span; /* bytes of the text */
    sigla_span long_span;
    char *others; /* further long forms that will do: a set of folded texts (eval_text.h), or NULL */
} eval_pair;

typedef struct eval_spans {
    sigla_span *items;
    size_t count;
} eval_spans;

/* A definition of a whole document. It counts once, wherever it stands, and is compared as text. */
typedef struct eval_label {
    eval_pair pair;
    char *brief;     /* its short form, folded */
    char *accepted;  /* a set of folded pairs */
    bool borderline; /* counts neither way */
} eval_label;

typedef struct eval_example {
    char *text;
    size_t len;
    char *where; /* file and line, or file and id */
    eval_pair *pairs;
    size_t pair_count;
    bool has_spans; /* all short forms and long forms are marked, paired or not */
    eval_spans shorts, longs;
    bool is_document; /* what counts is `labels`; what is found at a neutral place counts neither way */
    eval_label *labels;
    size_t label_count;
    eval_spans neutral;
} eval_example;

typedef struct eval_set {
    eval_example *items;
    size_t count, capacity;
    size_t not_found; /* expectations that do not stand in their text */
} eval_set;

/* Adds the examples of a file, by its ending: .txt (our form), .json (SDU form) or .jsonl (labels; their text is NAME.txt in the directory
   `texts`). `free_only`: of a JSON file only items whose "source" does not begin with "UD_". Ends the program with a sentence when the file
   cannot be read. */
void eval_set_add(eval_set *set, const char *path, const char *texts, bool free_only);
void eval_set_release(eval_set *set);

#endif
