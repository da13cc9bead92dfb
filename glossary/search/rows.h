/* SPDX-License-Identifier: Apache-2.0 */
/* The rows of the index that a query leads to, in the order in which their entries are worth reading. */
#ifndef SGL_SEARCH_ROWS_H
#define SGL_SEARCH_ROWS_H

#include "base/array.h"
#include "store/terms.h"

#define SGL_ROWS_MAX 2000 /* rows looked at for one query; behind a short prefix there are more */

typedef struct sgl_rows {
    SGL_ARRAY(sgl_term_row) found; /* they point into the map: valid in the transaction */
    bool more;                     /* there were more than SGL_ROWS_MAX */
} sgl_rows;

/* Short forms first, then by weight, then in the order of the folds. `prefix`: rows whose fold begins with `fold` and goes on; else
   those that are equal to it. Release in any case. */
sigla_status sgl_rows_collect(sgl_rows *out, sgl_transaction *transaction, sigla_slice fold, bool prefix, sigla_error *error);
void sgl_rows_release(sgl_rows *rows);

#endif
