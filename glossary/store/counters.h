/* SPDX-License-Identifier: Apache-2.0 */
/* How much there is in the store, and the last numbers given out: one record in `meta`, read and written with each write transaction. */
#ifndef SGL_STORE_COUNTERS_H
#define SGL_STORE_COUNTERS_H

#include "store/keys.h"
#include "store/record.h"

typedef struct sgl_counters {
    uint64_t entries, terms, evidence, documents;    /* how many there are */
    uint64_t last_entry, last_document, last_change; /* numbers are never given out twice */
} sgl_counters;

sgl_key sgl_counters_key(void);
void sgl_counters_encode(sigla_buffer *out, const sgl_counters *counters);
/* False when the record does not hold counters. */
bool sgl_counters_decode(sgl_counters *out, sgl_record *record);

#endif
