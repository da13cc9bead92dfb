/* SPDX-License-Identifier: Apache-2.0 */
/* What a text is expected to define, written one to a line: "SIS = système d'information Schengen | OTHER", "none", "? ETIAS" (a mention),
   "! UNO" (a trap). Parses the lines and compares them with what the extractor found; files and fences are the callers' affair. */
#ifndef SIGLA_SPEC_EXPECTATION_H
#define SIGLA_SPEC_EXPECTATION_H

#include "base/array.h"

#include <sigla.h>
#include <sigla/extract.h>
#include <stdbool.h>

typedef enum expectation_kind { EXPECT_NONE, EXPECT_DEFINITION, EXPECT_MENTION, EXPECT_NO_MENTION, EXPECT_TRAP } expectation_kind;

/* The slices point into the line that was parsed. */
typedef struct expectation {
    expectation_kind kind;
    sigla_slice short_form;
    sigla_slice long_forms; /* those that are accepted, separated by " | "; the first one is the best */
    bool met;
} expectation;

typedef SGL_ARRAY(expectation) expectation_list;

/* False when the line has none of these forms; "? none" says that there is no mention. */
bool expectation_parse(expectation *out, sigla_slice line);
/* Whether the definition is the expected one: texts compared byte by byte, but any run of white space equals one space. */
bool expectation_accepts(const expectation *expected, const sigla_definition *found);
/* Byte-wise equality, any run of white space (the no-break kinds too) being one space. */
bool same_words(sigla_slice a, sigla_slice b);
/* The first expectation of the kind that is not met yet and has the short form (and accepts `found`, when that is not NULL), or NULL. */
expectation *expectation_find(const expectation_list *list, expectation_kind kind, sigla_slice short_form, const sigla_definition *found);

/* Whether the spans lie within the `len` bytes of the source, and begin and end with the same bytes as the texts they stand for. Repairs
   inside a span (a line break, a soft hyphen) are allowed, repairs at its ends are not. */
bool spans_hold(const sigla_definition *found, const char *source, size_t len);

#endif
