/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The same word in the letters of another script: НАТО and NATO sound alike, ΕΕ and EE look alike. Latin, Greek and Cyrillic; what has no
 * counterpart makes that there is no twin. ICU's tables of confusable characters and its transliterators would be a hundred times slower to open.
 */
#ifndef SGL_TEXT_TWIN_H
#define SGL_TEXT_TWIN_H

#include <sigla/buffer.h>

typedef enum sgl_twin_kind { SGL_TWIN_SOUND, SGL_TWIN_SHAPE } sgl_twin_kind;
typedef enum sgl_twin_script { SGL_TWIN_LATIN, SGL_TWIN_GREEK, SGL_TWIN_CYRILLIC, SGL_TWIN_SCRIPTS } sgl_twin_script;

/* Appends the fold `fold` in the letters of `script`. False, and nothing of use appended, when a letter has no counterpart. Check out->failed. */
bool sgl_twin(sigla_buffer *out, sigla_slice fold, sgl_twin_script script, sgl_twin_kind kind);

#endif
