/* SPDX-License-Identifier: Apache-2.0 */
/* The codec of the counters. */
#include "store/counters.h"

sgl_key sgl_counters_key(void)
{
    return sgl_key_bytes("counters", 8);
}

void sgl_counters_encode(sigla_buffer *out, const sgl_counters *counters)
{
    sgl_key key = sgl_counters_key();
    sgl_record_begin(out);
    sgl_record_put_number(out, counters->entries);
    sgl_record_put_number(out, counters->terms);
    sgl_record_put_number(out, counters->evidence);
    sgl_record_put_number(out, counters->documents);
    sgl_record_put_number(out, counters->last_entry);
    sgl_record_put_number(out, counters->last_document);
    sgl_record_put_number(out, counters->last_change);
    sgl_record_seal(out, sgl_key_slice(&key));
}

bool sgl_counters_decode(sgl_counters *out, sgl_record *record)
{
    out->entries = sgl_record_number(record);
    out->terms = sgl_record_number(record);
    out->evidence = sgl_record_number(record);
    out->documents = sgl_record_number(record);
    out->last_entry = sgl_record_number(record);
    out->last_document = sgl_record_number(record);
    out->last_change = sgl_record_number(record);
    return sgl_record_finish(record);
}
