/* SPDX-License-Identifier: Apache-2.0 */
/* What several targets require. */
#include "fuzz.h"

#include <sigla/text.h>
#include <stdio.h>
#include <stdlib.h>

void fuzz_require(bool held, const char *sentence)
{
    if (held)
        return;
    fprintf(stderr, "does not hold: %s\n", sentence);
    abort();
}

static bool inside_character(sigla_slice text, size_t at)
{
    return at > 0 && at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
}

void fuzz_require_span(sigla_slice text, sigla_span span, const char *sentence)
{
    fuzz_require(span.begin < span.end && span.end <= text.len, sentence);
    fuzz_require(!inside_character(text, span.begin) && !inside_character(text, span.end), sentence);
}

void fuzz_require_text(sigla_slice text, const char *sentence)
{
    fuzz_require(text.ptr != NULL && sigla_text_valid(text) == text.len && text.ptr[text.len] == '\0', sentence);
}
