/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The index of words: which entries have a term with a word, or with one of the same stem, the best documented entries first.
 *
 *     words    'w' word:1…64  00  ~weight:1  entry:8      the fold of a word
 *              's' stem:1…64  00  ~weight:1  entry:8      the fold of its stem in the language of its term, where that is another text
 */
#ifndef SGL_STORE_INDEX_WORDS_H
#define SGL_STORE_INDEX_WORDS_H

#include "store/index.h"
#include "store/packed.h"

#define SGL_TERM_WORDS_MAX 64 /* words of a term that it is found by; those behind are not looked at */
#define SGL_WORD_TAIL 9       /* bytes of weight and entry */

typedef enum sgl_word_kind { SGL_WORD_WRITTEN = 'w', SGL_WORD_STEM = 's' } sgl_word_kind;

void sgl_index_emit_words(sgl_index_rows *out, const sigla_entry *entry);
/* What all rows of a word begin with. */
sgl_key sgl_index_word_key(sgl_word_kind kind, sigla_slice key);
/* The last bytes of a row; false when it is none. */
bool sgl_index_word_parse(uint64_t *entry, uint8_t *weight, sigla_slice row);
/* Whether any term has the word: SIGLA_OK or SIGLA_NOT_FOUND. */
sigla_status sgl_index_word_used(sgl_transaction *transaction, sigla_slice word, sigla_error *error);

#endif
