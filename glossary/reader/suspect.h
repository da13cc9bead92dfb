/* SPDX-License-Identifier: Apache-2.0 */
/* Where something may have to be mended in a text: passes over what certainly need not be, many bytes at a time. */
#ifndef SGL_READER_SUSPECT_H
#define SGL_READER_SUSPECT_H

#include <sigla/slice.h>
#include <stdbool.h>

/*
 * The first place at or after `at` and before `end` that a repair of heal.c may change, or `end`. A few places may be given for nothing,
 * but none is passed over but line breaks: `terminator`, and a CR
 * before an LF. => may stop at any place where the source begins or ends, too near to look at the bytes around.
 */
size_t sgl_suspect_next(sigla_slice source, size_t at, size_t end, char terminator, bool markdown);

#endif
