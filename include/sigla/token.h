/* SPDX-License-Identifier: Apache-2.0 */
/* Tokens that allow writing over HTTP. The store keeps a hash of the secret (BLAKE2b-256), never the secret. */
#ifndef SIGLA_TOKEN_H
#define SIGLA_TOKEN_H

#include <sigla/store.h>

#define SIGLA_TOKEN_SECRET_CHARS 43 /* 256 random bits in base64url without padding */
#define SIGLA_TOKEN_NAME_MAX 64     /* bytes */

typedef struct sigla_token {
    sigla_slice name;
    int64_t created; /* seconds since 1970 */
} sigla_token;

typedef struct sigla_token_list {
    const sigla_token *tokens;
    size_t count;
} sigla_token_list;
SIGLA_API void sigla_token_list_free(sigla_token_list *list);

/* Purpose: makes a token; `secret` gets SIGLA_TOKEN_SECRET_CHARS characters and a NUL, the only time it is seen.
   Errors: SIGLA_INVALID (name empty, too long, with control characters, or taken), and those of writing. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_token_add(sigla_store *store, const char *name, char secret[SIGLA_TOKEN_SECRET_CHARS + 1],
                                                     sigla_error *error);
/* Purpose: SIGLA_OK when the secret is that of a token; its name is copied to `name` (may be NULL). Takes the same time for any
   wrong secret. Errors: SIGLA_NOT_FOUND. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_token_verify(sigla_store *store, sigla_slice secret, char name[SIGLA_TOKEN_NAME_MAX + 1],
                                                        sigla_error *error);
SIGLA_API SIGLA_CHECKED sigla_status sigla_token_remove(sigla_store *store, const char *name, sigla_error *error);
SIGLA_API SIGLA_CHECKED sigla_status sigla_token_list_get(sigla_token_list **out, sigla_store *store, sigla_error *error);

#endif
