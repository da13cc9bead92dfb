/* SPDX-License-Identifier: Apache-2.0 */
/* The term index: a key and a weight. That an entry found here has such a term is for the reader to see, in the entry. */
#include "store/terms.h"

uint8_t sgl_term_weight(uint32_t document_count)
{
    uint8_t weight = 0;
    for (; document_count > 0; document_count >>= 1)
        weight++;
    return weight;
}

sigla_status sgl_term_index(sgl_transaction *transaction, sigla_slice fold, sigla_term_type type, uint64_t entry, uint8_t weight,
                            sigla_error *error)
{
    sgl_key key = sgl_key_term(fold, type, entry);
    return sgl_table_put_sealed(transaction, SGL_TABLE_TERMS, &key, (sigla_slice){(const char *)&weight, 1}, error);
}

sigla_status sgl_terms_open(sgl_walk *out, sgl_transaction *transaction, sigla_slice fold, bool prefix, sigla_error *error)
{
    sgl_key from = sgl_key_fold(fold, prefix);
    return sgl_walk_open(out, transaction, SGL_TABLE_TERMS, &from, from.len, error);
}

sigla_status sgl_terms_next(sgl_term_row *out, sgl_walk *walk, sigla_error *error)
{
    sigla_status status = sgl_walk_next(walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_term(&out->fold, &out->cut, &out->type, &out->entry, walk->key) || walk->value.len != 1)
        return sgl_table_damaged(error, walk->transaction, SGL_TABLE_TERMS, walk->key);
    out->weight = (uint8_t)walk->value.ptr[0];
    return SIGLA_OK;
}
