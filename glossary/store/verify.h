/* SPDX-License-Identifier: Apache-2.0 */
/* Reads a whole store and compares its parts with one another. */
#ifndef SGL_STORE_VERIFY_H
#define SGL_STORE_VERIFY_H

#include "store/transaction.h"

/* Gets each fault as a sentence. */
typedef struct sgl_faults {
    void (*tell)(const char *sentence, void *payload);
    void *payload;
    size_t count;
} sgl_faults;

/* SIGLA_OK when everything could be read, whatever was found; else the reason why the reading ended. */
sigla_status sgl_verify(sgl_transaction *transaction, sgl_faults *faults, sigla_error *error);

#endif
