/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of suffixes and pieces. */
#include "store/index_folds.h"

#include "store/index_words.h"
#include "store/terms.h"
#include "text/fold.h"
#include "text/split.h"

_Static_assert(SGL_SUFFIX_MAX_BYTES <= SGL_PACKED_ROW_MAX, "the longest suffix must fit");
_Static_assert(3 + SGL_PIECED_MAX_BYTES <= SGL_PACKED_ROW_MAX, "the row of the longest text must fit");

static sigla_slice fold_term(sgl_index_rows *out, const sigla_term *term)
{
    sigla_buffer_clear(&out->fold);
    sgl_fold(&out->fold, term->text);
    return sigla_buffer_slice(&out->fold);
}

/* ---- suffixes ---- */

void sgl_index_emit_suffixes(sgl_index_rows *out, const sigla_entry *entry)
{
    for (size_t i = 0; i < entry->term_count; i++) {
        sigla_slice fold = fold_term(out, &entry->terms[i]);
        if (fold.len == 0 || fold.len > SGL_SUFFIX_MAX_BYTES)
            continue;
        sigla_buffer_clear(&out->work);
        sgl_split_reverse(&out->work, fold);
        sgl_index_add(out, sigla_buffer_slice(&out->work), 0);
    }
}

/* Whether the terms have a row that begins with the key. */
static sigla_status terms_have(sgl_transaction *transaction, const sgl_key *key, sigla_error *error)
{
    sgl_walk walk;
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_TERMS, key, key->len, error);
    if (status == SIGLA_OK)
        status = sgl_walk_next(&walk, error);
    sgl_walk_close(&walk);
    return status;
}

sigla_status sgl_index_suffix_used(sgl_transaction *transaction, sigla_slice row, sigla_error *error)
{
    sigla_buffer fold;
    sigla_buffer_init(&fold);
    sgl_split_reverse(&fold, row);
    sgl_key key = sgl_key_fold(sigla_buffer_slice(&fold), false);
    sigla_status status = fold.failed ? SIGLA_NO_MEMORY : terms_have(transaction, &key, error);
    sigla_buffer_release(&fold);
    return status;
}

/* ---- pieces ---- */

unsigned sgl_piece_count(size_t length)
{
    return length < SGL_PIECES ? (unsigned)length : SGL_PIECES;
}

sigla_span sgl_piece_span(size_t length, unsigned index)
{
    unsigned count = sgl_piece_count(length);
    size_t size = length / count, longer = length % count; /* the last pieces take what is left over */
    size_t first_longer = count - longer;
    size_t begin = index * size + (index > first_longer ? index - first_longer : 0);
    return (sigla_span){begin, begin + size + (index >= first_longer)};
}

sgl_key sgl_index_piece_key(size_t length, unsigned index, sigla_slice text)
{
    unsigned char bytes[SGL_PIECED_MAX_BYTES + 3] SGL_UNINITIALIZED;
    size_t len = text.len < SGL_PIECED_MAX_BYTES ? text.len : SGL_PIECED_MAX_BYTES;
    bytes[0] = (unsigned char)length;
    bytes[1] = (unsigned char)(index + 1);
    memcpy(bytes + 2, text.ptr, len);
    bytes[2 + len] = 0;
    return sgl_key_bytes(bytes, len + 3);
}

static void emit_text(sgl_index_rows *out, sigla_slice text)
{
    size_t length = text.len <= SGL_PIECED_MAX_BYTES ? sgl_split_length(text) : 0;
    if (length < SGL_PIECED_MIN || length > SGL_PIECED_MAX)
        return;
    for (unsigned i = 0; i < sgl_piece_count(length); i++) {
        sigla_span span = sgl_piece_span(length, i);
        size_t begin = sgl_split_offset(text, span.begin), end = sgl_split_offset(text, span.end);
        sgl_key key = sgl_index_piece_key(length, i, (sigla_slice){text.ptr + begin, end - begin});
        sigla_buffer_clear(&out->work);
        sigla_buffer_append(&out->work, key.bytes, key.len);
        sigla_buffer_append(&out->work, text.ptr + end, text.len - end);
        sigla_buffer_append(&out->work, text.ptr, begin);
        sgl_index_add(out, sigla_buffer_slice(&out->work), 0);
    }
}

void sgl_index_emit_pieces(sgl_index_rows *out, const sigla_entry *entry)
{
    for (size_t i = 0; i < entry->term_count; i++) {
        const sigla_term *term = &entry->terms[i];
        sigla_slice word;
        size_t at = 0;
        if (term->type == SIGLA_TERM_SHORT)
            emit_text(out, fold_term(out, term));
        for (size_t count = 0; count < SGL_TERM_WORDS_MAX && sgl_split_next(&word, term->text, &at); count++)
            emit_text(out, sgl_keyword_fold(&out->keywords, word));
    }
}

bool sgl_index_piece_parse(char out[SGL_PIECED_MAX_BYTES], size_t *len, sigla_slice row)
{
    const char *zero = row.len < 4 ? NULL : memchr(row.ptr + 2, '\0', row.len - 2);
    if (zero == NULL || row.len - 3 > SGL_PIECED_MAX_BYTES || (unsigned char)row.ptr[0] < SGL_PIECED_MIN ||
        (unsigned char)row.ptr[0] > SGL_PIECED_MAX)
        return false;
    unsigned index = (unsigned char)row.ptr[1] - 1u;
    size_t length = (unsigned char)row.ptr[0];
    if (index >= sgl_piece_count(length))
        return false;
    sigla_slice piece = {row.ptr + 2, (size_t)(zero - row.ptr) - 2};
    sigla_slice rest = {zero + 1, row.len - 3 - piece.len};
    size_t behind = sgl_split_offset(rest, length - sgl_piece_span(length, index).end), before = rest.len - behind;
    memcpy(out, rest.ptr + behind, before);
    memcpy(out + before, piece.ptr, piece.len);
    memcpy(out + before + piece.len, rest.ptr, behind);
    *len = piece.len + rest.len;
    return true;
}

sigla_status sgl_index_piece_used(sgl_transaction *transaction, sigla_slice row, sigla_error *error)
{
    char text[SGL_PIECED_MAX_BYTES] SGL_UNINITIALIZED;
    size_t len = 0;
    if (!sgl_index_piece_parse(text, &len, row))
        return SIGLA_NOT_FOUND;
    sigla_slice whole = {text, len};
    sigla_status status = SIGLA_NOT_FOUND;
    if (len <= SGL_KEYWORD_MAX_BYTES)
        status = sgl_index_word_used(transaction, whole, error);
    if (status != SIGLA_NOT_FOUND)
        return status;
    sgl_key key = sgl_key_fold(whole, false);
    key.bytes[key.len++] = SIGLA_TERM_SHORT;
    return terms_have(transaction, &key, error);
}
