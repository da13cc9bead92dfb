/* SPDX-License-Identifier: Apache-2.0 */
/* The examples of a page of the specification: fenced blocks whose info string begins with "example". The form is described in README.md.
 */
#ifndef SIGLA_SPEC_EXAMPLE_H
#define SIGLA_SPEC_EXAMPLE_H

#include "expectation.h"

#define EXAMPLE_ERROR_MAX 120

typedef struct spec_example {
    size_t line; /* of the opening fence, from 1 */
    char language[SIGLA_LANGUAGE_MAX];
    bool markdown;                 /* read as Markdown; otherwise as plain text */
    bool known_miss;               /* fails, and we know */
    sigla_buffer text;             /* escapes replaced */
    expectation_list expected;     /* point into the page */
    char error[EXAMPLE_ERROR_MAX]; /* what is wrong with the example itself, or empty */
} spec_example;

void example_init(spec_example *example);
void example_release(spec_example *example);
/* Reads the next example of the page and steps over it; *line counts the lines stepped over. False at the end of the page. */
bool example_next(spec_example *out, sigla_slice *page, size_t *line);

#endif
