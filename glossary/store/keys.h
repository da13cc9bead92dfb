/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The keys of the store's tables. Numbers are big-endian, so that the order of the bytes is the order of the numbers; a field of N bytes is
 * written name:N. What the values hold is told in record.h and beside each codec.
 *
 *     table      key                                              value
 *     meta       "schema" | "counters"                            record
 *     entries    entry:8                                          record: the entry and its terms
 *     evidence   entry:8  ~document:8  number:4                   record: one definition in its document
 *     documents  document:8                                       record
 *     hashes     hash:32                                          record: the id of the document with these bytes
 *     terms      fold:1…400 [01 digest:16]  00  type:1  entry:8   weight:1
 *     words      see index_words.h                                packed rows (packed.h)
 *     suffixes   see index_folds.h                                packed rows
 *     pieces     see index_folds.h                                packed rows
 *     joins      digest:16  digest:8                              record: entry, rule, short form and words of a wording
 *     places     document:8  entry:8                              one byte: the document has evidence of the entry
 *     names      'n' name or 'r' reference:1…255  00  document:8  one byte
 *     moved      entry:8                                          record: the entry that it was merged into
 *     changes    number:8                                         record
 *     tokens     name:1…64                                        record
 *
 * evidence: the document number stands inverted, so that a walk forward from an entry meets its newest document first.
 * terms:    a fold has no byte below 0x20, so 00 ends it; a fold of more than 400 bytes is cut there and told from others by its digest.
 *           The weight is the number of binary digits of the entry's document count: enough to rank many rows without reading their
 *           entries.
 * joins:    the first digest is that of the letters of a short form and of the first letters of a long form: what might be the same entry stands
 *           together. The second is that of the wording.
 */
#ifndef SGL_STORE_KEYS_H
#define SGL_STORE_KEYS_H

#include <sigla/entry.h>

#define SGL_FOLD_KEY_MAX 400 /* bytes of a fold that stand in a key */
#define SGL_DIGEST_BYTES 16
#define SGL_NAME_MAX_BYTES 255 /* of a document's name or reference */
#define SGL_KEY_MAX 511 /* what LMDB takes */
#define SGL_JOIN_GROUP_BYTES SGL_DIGEST_BYTES

typedef struct sgl_key {
    size_t len;
    unsigned char bytes[SGL_KEY_MAX];
} sgl_key;

static inline sigla_slice sgl_key_slice(const sgl_key *key)
{
    sigla_slice slice = {(const char *)key->bytes, key->len};
    return slice;
}

/* A key that is a text or other bytes, at most SGL_KEY_MAX of them. */
sgl_key sgl_key_bytes(const void *bytes, size_t len);
sgl_key sgl_key_number(uint64_t number);
sgl_key sgl_key_pair(uint64_t first, uint64_t second);
sgl_key sgl_key_name(char kind, sigla_slice name, uint64_t document);
sgl_key sgl_key_evidence(uint64_t entry, uint64_t document, uint32_t number);
sgl_key sgl_key_term(sigla_slice fold, sigla_term_type type, uint64_t entry);
/* What the keys of all terms with this fold begin with, or (`prefix`) of all terms whose fold begins with it. */
sgl_key sgl_key_fold(sigla_slice fold, bool prefix);
/* `letters` and `beginning` are what candidates have in common: the letters of a short form and the first letters of a long form; `wording` is the whole. */
sgl_key sgl_key_join(sigla_slice letters, sigla_slice beginning, sigla_slice wording);

/* The parts of a key; false when it is not of that form. */
bool sgl_key_parse_number(uint64_t *number, sigla_slice key);
bool sgl_key_parse_evidence(uint64_t *entry, uint64_t *document, uint32_t *number, sigla_slice key);
/* `fold` gets the fold as far as it stands in the key, without digest; `cut` whether that is less than all of it. */
bool sgl_key_parse_term(sigla_slice *fold, bool *cut, sigla_term_type *type, uint64_t *entry, sigla_slice key);

#endif
