/* SPDX-License-Identifier: Apache-2.0 */
/* Builds and takes apart the keys drawn in keys.h. */
#include "store/keys.h"

#include "base/memory.h"

#include <sodium.h>

#define TERM_TAIL 10 /* 00 type entry:8 */
#define CUT_MARK 0x01

_Static_assert(SGL_FOLD_KEY_MAX + 1 + SGL_DIGEST_BYTES + TERM_TAIL <= SGL_KEY_MAX, "the longest key of a term must fit");

static void append_bytes(sgl_key *key, const void *bytes, size_t len)
{
    if (len > SGL_KEY_MAX - key->len)
        len = SGL_KEY_MAX - key->len;
    if (len > 0)
        memcpy(key->bytes + key->len, bytes, len);
    key->len += len;
}

static void append_number(sgl_key *key, uint64_t number, size_t width)
{
    unsigned char bytes[8];
    for (size_t i = 0; i < width; i++)
        bytes[i] = (unsigned char)(number >> (8 * (width - 1 - i)));
    append_bytes(key, bytes, width);
}

static uint64_t number_at(const char *bytes, size_t width)
{
    uint64_t number = 0;
    for (size_t i = 0; i < width; i++)
        number = number << 8 | (unsigned char)bytes[i];
    return number;
}

sgl_key sgl_key_bytes(const void *bytes, size_t len)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    append_bytes(&key, bytes, len);
    return key;
}

sgl_key sgl_key_number(uint64_t number)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    append_number(&key, number, 8);
    return key;
}

sgl_key sgl_key_pair(uint64_t first, uint64_t second)
{
    sgl_key key = sgl_key_number(first);
    append_number(&key, second, 8);
    return key;
}

sgl_key sgl_key_name(char kind, sigla_slice name, uint64_t document)
{
    sgl_key key = sgl_key_bytes(&kind, 1);
    append_bytes(&key, name.ptr, name.len < SGL_NAME_MAX_BYTES ? name.len : SGL_NAME_MAX_BYTES);
    append_number(&key, 0, 1);
    append_number(&key, document, 8);
    return key;
}

sgl_key sgl_key_evidence(uint64_t entry, uint64_t document, uint32_t number)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    append_number(&key, entry, 8);
    append_number(&key, ~document, 8);
    append_number(&key, number, 4);
    return key;
}

static void append_fold(sgl_key *key, sigla_slice fold)
{
    unsigned char digest[SGL_DIGEST_BYTES];
    append_bytes(key, fold.ptr, fold.len < SGL_FOLD_KEY_MAX ? fold.len : SGL_FOLD_KEY_MAX);
    if (fold.len <= SGL_FOLD_KEY_MAX)
        return;
    crypto_generichash(digest, sizeof digest, (const unsigned char *)fold.ptr, fold.len, NULL, 0);
    append_number(key, CUT_MARK, 1);
    append_bytes(key, digest, sizeof digest);
}

sgl_key sgl_key_term(sigla_slice fold, sigla_term_type type, uint64_t entry)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    append_fold(&key, fold);
    append_number(&key, 0, 1);
    append_number(&key, (uint64_t)type, 1);
    append_number(&key, entry, 8);
    return key;
}

sgl_key sgl_key_fold(sigla_slice fold, bool prefix)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    if (prefix) {
        append_bytes(&key, fold.ptr, fold.len < SGL_FOLD_KEY_MAX ? fold.len : SGL_FOLD_KEY_MAX);
        return key;
    }
    append_fold(&key, fold);
    append_number(&key, 0, 1);
    return key;
}

sgl_key sgl_key_join(sigla_slice letters, sigla_slice beginning, sigla_slice wording)
{
    sgl_key key SGL_UNINITIALIZED;
    key.len = 0;
    unsigned char digest[SGL_DIGEST_BYTES];
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, sizeof digest);
    crypto_generichash_update(&state, (const unsigned char *)letters.ptr, letters.len);
    crypto_generichash_update(&state, (const unsigned char *)"", 1); /* the NUL that parts them */
    crypto_generichash_update(&state, (const unsigned char *)beginning.ptr, beginning.len);
    crypto_generichash_final(&state, digest, sizeof digest);
    append_bytes(&key, digest, sizeof digest);
    crypto_generichash(digest, sizeof digest, (const unsigned char *)wording.ptr, wording.len, NULL, 0);
    append_bytes(&key, digest, 8);
    return key;
}

bool sgl_key_parse_number(uint64_t *number, sigla_slice key)
{
    *number = key.len == 8 ? number_at(key.ptr, 8) : 0;
    return key.len == 8;
}

bool sgl_key_parse_evidence(uint64_t *entry, uint64_t *document, uint32_t *number, sigla_slice key)
{
    if (key.len != 20)
        return false;
    *entry = number_at(key.ptr, 8);
    *document = ~number_at(key.ptr + 8, 8);
    *number = (uint32_t)number_at(key.ptr + 16, 4);
    return true;
}

bool sgl_key_parse_term(sigla_slice *fold, bool *cut, sigla_term_type *type, uint64_t *entry, sigla_slice key)
{
    if (key.len <= TERM_TAIL || key.ptr[key.len - TERM_TAIL] != '\0')
        return false;
    unsigned char kind = (unsigned char)key.ptr[key.len - TERM_TAIL + 1];
    size_t len = key.len - TERM_TAIL;
    if (kind != SIGLA_TERM_SHORT && kind != SIGLA_TERM_LONG)
        return false;
    *cut = len > SGL_FOLD_KEY_MAX;
    if (*cut && (len != SGL_FOLD_KEY_MAX + 1 + SGL_DIGEST_BYTES || key.ptr[SGL_FOLD_KEY_MAX] != CUT_MARK))
        return false;
    *fold = (sigla_slice){key.ptr, *cut ? SGL_FOLD_KEY_MAX : len};
    *type = kind == SIGLA_TERM_SHORT ? SIGLA_TERM_SHORT : SIGLA_TERM_LONG;
    *entry = number_at(key.ptr + key.len - 8, 8);
    return true;
}
