/* SPDX-License-Identifier: Apache-2.0 */
/* The strategies by which a term matches a query, and the walk over the index that finds entries by them. */
#ifndef SGL_SEARCH_MATCH_H
#define SGL_SEARCH_MATCH_H

#include "search/query.h"
#include "store/entries.h"

/* Adds a hit for each row of the index whose term is equal to the query (`prefix` false), or begins with it. An entry may come several
 * times. */
sigla_status sgl_match_rows(sgl_answer *answer, sgl_transaction *transaction, const sgl_query *query, bool prefix, sigla_error *error);

/* The entry of a row, in the answer's arena, and the term of it that the row stands for, the best for the query. SIGLA_DAMAGED when index
   and entry do not agree. */
sigla_status sgl_match_load(const sigla_entry **entry, const sigla_term **term, sgl_answer *answer, sgl_transaction *transaction,
                            const sgl_term_row *row, const sgl_query *query, sigla_error *error);
/* By which strategy the term matches, if any: a row stands for a long term by its beginning only. Check answer->fold.failed. */
bool sgl_match_term(sigla_match *out, sgl_answer *answer, const sigla_term *term, const sgl_query *query);
/* Whether the entry has a term in the language; NULL is any. */
bool sgl_match_language(const sigla_entry *entry, const char *language);
/* Whether the options let the entry through; what they ask of the term is not looked at. */
bool sgl_match_allows(const sigla_entry *entry, const sigla_search_options *options);

const char *sgl_match_name(sigla_match match);

#endif
