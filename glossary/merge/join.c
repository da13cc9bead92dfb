/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The decision is taken on the texts alone, never on what an entry has become, so that the order in which documents come hardly matters:
 * every wording of an entry stands in the store's joins, and a new one goes where an equal or an alike one stands. Where two entries are
 * alike the new wording, the older entry gets it.
 */
#include "merge/join.h"

#include "base/error.h"
#include "merge/wording.h"
#include "store/joins.h"

void sgl_joiner_init(sgl_joiner *out, sgl_transaction *transaction)
{
    out->transaction = transaction;
    sigla_buffer_init(&out->short_key);
    sigla_buffer_init(&out->words);
    sigla_buffer_init(&out->beginning);
}

void sgl_joiner_release(sgl_joiner *joiner)
{
    sigla_buffer_release(&joiner->short_key);
    sigla_buffer_release(&joiner->words);
    sigla_buffer_release(&joiner->beginning);
}

static sigla_status find_alike(uint64_t *entry, sgl_joiner *joiner, const sgl_key *key, sigla_error *error)
{
    sgl_walk walk;
    sgl_join join;
    sigla_status status = sgl_joins_open(&walk, joiner->transaction, key, error);
    *entry = 0;
    for (size_t i = 0; i < SGL_JOIN_CANDIDATES_MAX && status == SIGLA_OK; i++) {
        status = sgl_joins_next(&join, &walk, error);
        if (status == SIGLA_OK && (*entry == 0 || join.entry < *entry) && sgl_wording_alike(join.words, sigla_buffer_slice(&joiner->words)))
            *entry = join.entry;
    }
    sgl_walk_close(&walk);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

static bool make_texts(sgl_joiner *joiner, const sigla_definition *definition)
{
    sigla_buffer_clear(&joiner->short_key);
    sigla_buffer_clear(&joiner->words);
    sigla_buffer_clear(&joiner->beginning);
    sgl_wording_short(&joiner->short_key, definition->short_form);
    sgl_wording_long(&joiner->words, definition->long_form);
    sgl_wording_beginning(&joiner->beginning, sigla_buffer_slice(&joiner->words));
    return !joiner->short_key.failed && !joiner->words.failed && !joiner->beginning.failed;
}

sigla_status sgl_joiner_place(uint64_t *entry, sgl_joiner *joiner, const sigla_definition *definition, sigla_error *error)
{
    sgl_transaction *transaction = joiner->transaction;
    sgl_join join;
    *entry = 0;
    if (!make_texts(joiner, definition))
        return sgl_fail_memory(error);
    if (joiner->short_key.len == 0 || joiner->words.len == 0)
        return SIGLA_OK;
    sigla_slice words = sigla_buffer_slice(&joiner->words);
    sgl_key key = sgl_key_join(sigla_buffer_slice(&joiner->short_key), sigla_buffer_slice(&joiner->beginning), words);
    sigla_status status = sgl_join_get(&join, transaction, &key, error);
    if (status == SIGLA_OK)
        *entry = join.entry;
    if (status != SIGLA_NOT_FOUND)
        return status;
    status = find_alike(entry, joiner, &key, error);
    if (status != SIGLA_OK)
        return status;
    if (*entry == 0)
        *entry = ++transaction->counters.last_entry;
    join = (sgl_join){*entry, words};
    return sgl_join_put(transaction, &key, &join, error);
}
