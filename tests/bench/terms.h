/* SPDX-License-Identifier: Apache-2.0 */
/* Made-up entries in the manner of a termbase: a long form of two to six words in one of eight languages and four scripts, and the short form of its
   initials, so that short ones mean many things. The same seed and number always give the same entry. */
#ifndef BENCH_TERMS_H
#define BENCH_TERMS_H

#include <stddef.h>
#include <stdint.h>

#define TERMS_TEXT_MAX 400

typedef struct made_entry {
    char short_form[64];
    char long_form[TERMS_TEXT_MAX];
    const char *language;
} made_entry;

void terms_make(made_entry *out, uint64_t seed, uint64_t number);
/* A number from 0 to `below` - 1; moves the state on. */
uint64_t terms_random(uint64_t *state, uint64_t below);
/* The text with one edit somewhere (ASCII letters only are touched). */
void terms_misspell(char *text, uint64_t *state);

#endif
