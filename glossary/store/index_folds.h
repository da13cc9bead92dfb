/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The two indexes that lead from a part of a text to the whole of it. Their rows name no entry: one stands for all that have the text.
 *
 *     suffixes  fold:1…200, its characters in reverse order
 *     pieces    length:1  piece:1  text  00  rest
 *
 * suffixes: the folds of all terms; a longer one is not found by its end.
 * pieces:   the folds of short forms and of the words of all terms, of 2 to 32 characters (`length`), cut into three pieces of nearly equal
 *           length. `text` is one of them, `rest` what stands behind it and then what stands before it, so that the next piece comes first (after
 *           the last one, the first). Whoever looks for texts that differ by two edits knows that one piece of three is as it was, and the next
 *           one has one edit at most; and meets the whole text in the row.
 */
#ifndef SGL_STORE_INDEX_FOLDS_H
#define SGL_STORE_INDEX_FOLDS_H

#include "store/index.h"
#include "store/packed.h"

#define SGL_SUFFIX_MAX_BYTES 200
#define SGL_PIECED_MIN 2 /* characters of a text that is cut into pieces */
#define SGL_PIECED_MAX 32
#define SGL_PIECED_MAX_BYTES 128 /* a text of more bytes is left out */
#define SGL_PIECES 3

void sgl_index_emit_suffixes(sgl_index_rows *out, const sigla_entry *entry);
sigla_status sgl_index_suffix_used(sgl_transaction *transaction, sigla_slice row, sigla_error *error);

void sgl_index_emit_pieces(sgl_index_rows *out, const sigla_entry *entry);
sigla_status sgl_index_piece_used(sgl_transaction *transaction, sigla_slice row, sigla_error *error);

/* How many pieces a text of `length` characters has, and the characters that make up piece `index`. */
unsigned sgl_piece_count(size_t length);
sigla_span sgl_piece_span(size_t length, unsigned index);
/* What the rows of texts of `length` characters begin with whose piece `index` is `text`. */
sgl_key sgl_index_piece_key(size_t length, unsigned index, sigla_slice text);
/* Puts the whole text together, at most SGL_PIECED_MAX_BYTES. False when the row is none. */
bool sgl_index_piece_parse(char out[SGL_PIECED_MAX_BYTES], size_t *len, sigla_slice row);

#endif
