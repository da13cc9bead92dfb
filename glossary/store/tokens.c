/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens (sigla/token.h): name → hash of the secret and time. Verifying compares with all of them, so that the time says nothing. */
#include <sigla/token.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/error.h"
#include "store/transaction.h"
#include "text/char.h"

#include <sodium.h>
#include <time.h>

#define TOKENS_MAX 1000 /* verifying reads them all */
#define HASH_BYTES 32
#define SECRET_BYTES 32

_Static_assert(sodium_base64_ENCODED_LEN(SECRET_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == SIGLA_TOKEN_SECRET_CHARS + 1,
               "the length of a secret is fixed in the public header");

typedef struct stored_token {
    sigla_slice name; /* in the map */
    sigla_slice hash;
    int64_t created;
} stored_token;

static sigla_status check_name(sigla_slice name, sigla_error *error)
{
    if (name.len == 0)
        return sgl_fail(error, SIGLA_INVALID, "the name of a token must not be empty");
    if (name.len > SIGLA_TOKEN_NAME_MAX)
        return sgl_fail(error, SIGLA_INVALID, "the name of a token has at most %d bytes, not %zu", SIGLA_TOKEN_NAME_MAX, name.len);
    for (size_t i = 0; i < name.len;) {
        uint32_t c = 0;
        size_t len = sgl_utf8_decode(&c, name.ptr + i, name.len - i);
        if (len == 0)
            return sgl_fail_at(error, SIGLA_INVALID, i, "the name of the token is not valid UTF-8 at byte %zu", i);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || sgl_char_is_invisible(c))
            return sgl_fail_at(error, SIGLA_INVALID, i, "the name of the token has a control character at byte %zu", i);
        i += len;
    }
    return SIGLA_OK;
}

static void hash_secret(unsigned char out[HASH_BYTES], sigla_slice secret)
{
    crypto_generichash(out, HASH_BYTES, (const unsigned char *)secret.ptr, secret.len, NULL, 0);
}

typedef struct addition {
    sigla_slice name;
    unsigned char hash[HASH_BYTES];
} addition;

static sigla_status add(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    const addition *token = payload;
    sgl_key key = sgl_key_bytes(token->name.ptr, token->name.len);
    sigla_status status = sgl_table_has(transaction, SGL_TABLE_TOKENS, &key, error);
    if (status == SIGLA_OK)
        return sgl_fail(error, SIGLA_INVALID, "there is a token named %s already", token->name.ptr);
    if (status != SIGLA_NOT_FOUND)
        return status;
    if (sgl_table_count(transaction, SGL_TABLE_TOKENS) >= TOKENS_MAX)
        return sgl_fail(error, SIGLA_LIMIT, "a store has at most %d tokens", TOKENS_MAX);
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_text(&transaction->scratch, (sigla_slice){(const char *)token->hash, sizeof token->hash});
    sgl_record_put_signed(&transaction->scratch, (int64_t)time(NULL));
    return sgl_table_put(transaction, SGL_TABLE_TOKENS, &key, &transaction->scratch, error);
}

sigla_status sigla_token_add(sigla_store *store, const char *name, char secret[SIGLA_TOKEN_SECRET_CHARS + 1], sigla_error *error)
{
    unsigned char random[SECRET_BYTES];
    addition token = {.name = sigla_slice_of(name)};
    secret[0] = '\0';
    sigla_status status = check_name(token.name, error);
    if (status != SIGLA_OK)
        return status;
    randombytes_buf(random, sizeof random);
    sodium_bin2base64(secret, SIGLA_TOKEN_SECRET_CHARS + 1, random, sizeof random, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    sodium_memzero(random, sizeof random);
    hash_secret(token.hash, (sigla_slice){secret, SIGLA_TOKEN_SECRET_CHARS});
    status = sgl_store_write(store, add, &token, error);
    if (status != SIGLA_OK)
        sodium_memzero(secret, SIGLA_TOKEN_SECRET_CHARS + 1);
    return status;
}

static sigla_status drop(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    const sigla_slice *name = payload;
    sgl_key key = sgl_key_bytes(name->ptr, name->len);
    sigla_status status = sgl_table_delete(transaction, SGL_TABLE_TOKENS, &key, error);
    return status == SIGLA_NOT_FOUND ? sgl_fail(error, status, "there is no token named %s", name->ptr) : status;
}

sigla_status sigla_token_remove(sigla_store *store, const char *name, sigla_error *error)
{
    sigla_slice wanted = sigla_slice_of(name);
    sigla_status status = check_name(wanted, error);
    return status != SIGLA_OK ? status : sgl_store_write(store, drop, &wanted, error);
}

static sigla_status next_token(stored_token *out, sgl_walk *walk, sigla_error *error)
{
    sgl_record record;
    sigla_status status = sgl_walk_next(walk, error);
    if (status == SIGLA_OK)
        status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    out->name = walk->key;
    out->hash = sgl_record_text(&record);
    out->created = sgl_record_signed(&record);
    if (!sgl_record_finish(&record) || out->hash.len != HASH_BYTES || out->name.len > SIGLA_TOKEN_NAME_MAX)
        return sgl_table_damaged(error, walk->transaction, SGL_TABLE_TOKENS, walk->key);
    return SIGLA_OK;
}

/* Goes on after a match: the way to the end is the same for all. */
static sigla_status find(sgl_transaction *transaction, const unsigned char hash[HASH_BYTES], char found[SIGLA_TOKEN_NAME_MAX + 1],
                         bool *is_found, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = {0};
    stored_token token;
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_TOKENS, &from, 0, error);
    while (status == SIGLA_OK && (status = next_token(&token, &walk, error)) == SIGLA_OK)
        if (sodium_memcmp(hash, token.hash.ptr, HASH_BYTES) == 0) {
            *is_found = true;
            memcpy(found, token.name.ptr, token.name.len);
            found[token.name.len] = '\0';
        }
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sigla_token_verify(sigla_store *store, sigla_slice secret, char name[SIGLA_TOKEN_NAME_MAX + 1], sigla_error *error)
{
    sgl_transaction transaction = {0};
    unsigned char hash[HASH_BYTES];
    char found[SIGLA_TOKEN_NAME_MAX + 1] = "";
    bool is_found = false;
    if (name != NULL)
        name[0] = '\0';
    hash_secret(hash, secret.len == SIGLA_TOKEN_SECRET_CHARS ? secret : (sigla_slice){"", 0});
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status != SIGLA_OK)
        return status;
    status = find(&transaction, hash, found, &is_found, error);
    sgl_read_end(&transaction);
    if (status == SIGLA_OK && !is_found)
        return sgl_fail(error, SIGLA_NOT_FOUND, "the token is not known");
    if (status == SIGLA_OK && name != NULL)
        memcpy(name, found, sizeof found);
    return status;
}

typedef struct token_answer {
    sigla_token_list list;
    sgl_arena arena;
    SGL_ARRAY(sigla_token) found;
} token_answer;

void sigla_token_list_free(sigla_token_list *list)
{
    token_answer *answer = (token_answer *)list;
    if (answer == NULL)
        return;
    sgl_array_release(&answer->found);
    sgl_arena_release(&answer->arena);
    sgl_free(answer);
}

static sigla_status collect(token_answer *answer, sgl_transaction *transaction, sigla_error *error)
{
    sgl_walk walk;
    sgl_key from = {0};
    stored_token stored;
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_TOKENS, &from, 0, error);
    while (status == SIGLA_OK && (status = next_token(&stored, &walk, error)) == SIGLA_OK) {
        sigla_token token = {sgl_arena_copy(&answer->arena, stored.name), stored.created};
        if (token.name.ptr == NULL || !sgl_array_push(&answer->found, token))
            status = sgl_fail_memory(error);
    }
    sgl_walk_close(&walk);
    answer->list.tokens = answer->found.items;
    answer->list.count = answer->found.count;
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

sigla_status sigla_token_list_get(sigla_token_list **out, sigla_store *store, sigla_error *error)
{
    sgl_transaction transaction = {0};
    *out = NULL;
    token_answer *answer = sgl_calloc(1, sizeof *answer);
    if (answer == NULL)
        return sgl_fail_memory(error);
    sigla_status status = sgl_read_begin(&transaction, store, error);
    if (status == SIGLA_OK) {
        status = collect(answer, &transaction, error);
        sgl_read_end(&transaction);
    }
    if (status == SIGLA_OK)
        *out = &answer->list;
    else
        sigla_token_list_free(&answer->list);
    return status;
}
