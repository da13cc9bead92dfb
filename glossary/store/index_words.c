/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of words and stems. The weight stands before the entry, so that a walk meets the best entries first in every word's rows. */
#include "store/index_words.h"

#include "store/terms.h"
#include "text/split.h"

_Static_assert(1 + SGL_KEYWORD_MAX_BYTES + 1 + SGL_WORD_TAIL <= SGL_PACKED_ROW_MAX, "the row of the longest word must fit");

sgl_key sgl_index_word_key(sgl_word_kind kind, sigla_slice word)
{
    char bytes[SGL_KEYWORD_MAX_BYTES + 2] SGL_UNINITIALIZED;
    size_t len = word.len < SGL_KEYWORD_MAX_BYTES ? word.len : SGL_KEYWORD_MAX_BYTES;
    bytes[0] = (char)kind;
    memcpy(bytes + 1, word.ptr, len);
    bytes[1 + len] = '\0';
    return sgl_key_bytes(bytes, len + 2);
}

static void add_row(sgl_index_rows *out, sgl_word_kind kind, sigla_slice word, const sigla_entry *entry, uint8_t weight)
{
    sgl_key key = sgl_index_word_key(kind, word);
    sgl_key id = sgl_key_number(entry->id);
    key.bytes[key.len++] = (unsigned char)~weight;
    memcpy(key.bytes + key.len, id.bytes, id.len);
    key.len += id.len;
    sgl_index_add(out, sgl_key_slice(&key), 0);
}

static void emit_word(sgl_index_rows *out, sigla_slice word, unsigned language, const sigla_entry *entry, uint8_t weight)
{
    sigla_slice key = sgl_keyword_fold(&out->keywords, word);
    if (key.len == 0)
        return;
    add_row(out, SGL_WORD_WRITTEN, key, entry, weight);
    if (language == SGL_STEM_NONE)
        return;
    sigla_slice stem = sgl_keyword_stem(&out->keywords, language, word);
    if (stem.len > 0 && (stem.len != key.len || memcmp(stem.ptr, key.ptr, key.len) != 0))
        add_row(out, SGL_WORD_STEM, stem, entry, weight);
}

void sgl_index_emit_words(sgl_index_rows *out, const sigla_entry *entry)
{
    uint8_t weight = sgl_term_weight(entry->document_count);
    for (size_t i = 0; i < entry->term_count; i++) {
        const sigla_term *term = &entry->terms[i];
        unsigned language = sgl_stem_language(term->language);
        sigla_slice word;
        size_t at = 0;
        for (size_t count = 0; count < SGL_TERM_WORDS_MAX && sgl_split_next(&word, term->text, &at); count++)
            emit_word(out, word, language, entry, weight);
    }
}

bool sgl_index_word_parse(uint64_t *entry, uint8_t *weight, sigla_slice row)
{
    if (row.len < SGL_WORD_TAIL + 3 || row.ptr[row.len - SGL_WORD_TAIL - 1] != '\0')
        return false;
    *weight = (uint8_t)~(unsigned char)row.ptr[row.len - SGL_WORD_TAIL];
    return sgl_key_parse_number(entry, (sigla_slice){row.ptr + row.len - 8, 8});
}

sigla_status sgl_index_word_used(sgl_transaction *transaction, sigla_slice word, sigla_error *error)
{
    sgl_key key = sgl_index_word_key(SGL_WORD_WRITTEN, word);
    return sgl_packed_has(transaction, SGL_TABLE_WORDS, sgl_key_slice(&key), error);
}
