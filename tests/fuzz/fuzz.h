/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A target is one function in the form that libFuzzer calls. Linked with libFuzzer it is a fuzzer (preset fuzz); linked with replay.c it is
 * an ordinary test over the files of corpus/ and found/. What must hold is said with fuzz_require, which ends the program when it does not.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

void fuzz_require(bool held, const char *sentence);
/* The span lies inside `text`, is not empty, and neither end lies inside a character. */
void fuzz_require_span(sigla_slice text, sigla_span span, const char *sentence);
/* Valid UTF-8 with a NUL after it. */
void fuzz_require_text(sigla_slice text, const char *sentence);

#endif
