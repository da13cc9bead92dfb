/* SPDX-License-Identifier: Apache-2.0 */
/* A whole file, or standard input, in memory, up to a limit. */
#ifndef SGL_READER_INPUT_H
#define SGL_READER_INPUT_H

#include <sigla/buffer.h>

/* Appends the file at `path` ("-": standard input) to `out`. Errors: SIGLA_IO, SIGLA_LIMIT above max_bytes, SIGLA_UNSUPPORTED for what
   is not a file, SIGLA_NO_MEMORY. Reads no more than max_bytes + 1 bytes. */
SIGLA_CHECKED sigla_status sgl_input_read(sigla_buffer *out, const char *path, size_t max_bytes, sigla_error *error);
/* The path behind its last slash. */
const char *sgl_input_base_name(const char *path);

#endif
