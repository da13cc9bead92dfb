/* SPDX-License-Identifier: Apache-2.0 */
/* The record codec of record.h. Reading never goes past the end, whatever the bytes are. */
#include "store/record.h"

#include <sodium.h>

void sgl_record_begin(sigla_buffer *out)
{
    sigla_buffer_clear(out);
    sigla_buffer_append_char(out, SGL_RECORD_VERSION);
}

void sgl_record_put_number(sigla_buffer *out, uint64_t number)
{
    char bytes[10];
    size_t len = 0;
    for (; number >= 0x80; number >>= 7)
        bytes[len++] = (char)(0x80 | (number & 0x7F));
    bytes[len++] = (char)number;
    sigla_buffer_append(out, bytes, len);
}

void sgl_record_put_signed(sigla_buffer *out, int64_t number)
{
    uint64_t bits = (uint64_t)number << 1;
    sgl_record_put_number(out, number < 0 ? ~bits : bits);
}

void sgl_record_put_real(sigla_buffer *out, double real)
{
    uint64_t bits = 0;
    char bytes[8];
    memcpy(&bits, &real, sizeof bits);
    for (unsigned i = 0; i < 8; i++)
        bytes[i] = (char)(bits >> (56 - 8 * i));
    sigla_buffer_append(out, bytes, sizeof bytes);
}

void sgl_record_put_text(sigla_buffer *out, sigla_slice text)
{
    sgl_record_put_number(out, text.len);
    sigla_buffer_append(out, text.ptr, text.len);
}

static void checksum(unsigned char out[SGL_RECORD_CHECKSUM], sigla_slice key, const void *bytes, size_t len)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, SGL_RECORD_CHECKSUM);
    crypto_generichash_update(&state, (const unsigned char *)key.ptr, key.len);
    crypto_generichash_update(&state, bytes, len);
    crypto_generichash_final(&state, out, SGL_RECORD_CHECKSUM);
}

void sgl_record_seal(sigla_buffer *out, sigla_slice key)
{
    unsigned char sum[SGL_RECORD_CHECKSUM];
    checksum(sum, key, out->ptr, out->len);
    sigla_buffer_append(out, sum, sizeof sum);
}

bool sgl_record_open(sgl_record *out, sigla_slice key, sigla_slice bytes)
{
    unsigned char sum[SGL_RECORD_CHECKSUM];
    *out = (sgl_record){.bad = true};
    if (bytes.len < 1 + SGL_RECORD_CHECKSUM || bytes.ptr[0] < 1 || bytes.ptr[0] > SGL_RECORD_VERSION)
        return false;
    size_t len = bytes.len - SGL_RECORD_CHECKSUM;
    checksum(sum, key, bytes.ptr, len);
    if (memcmp(sum, bytes.ptr + len, sizeof sum) != 0)
        return false;
    out->at = (const unsigned char *)bytes.ptr + 1;
    out->end = (const unsigned char *)bytes.ptr + len;
    out->version = (unsigned)bytes.ptr[0];
    out->bad = false;
    return true;
}

uint64_t sgl_record_number(sgl_record *record)
{
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !record->bad && record->at < record->end; shift += 7) {
        unsigned char byte = *record->at++;
        if (shift == 63 && byte > 1)
            break;
        number |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return number;
    }
    record->bad = true;
    return 0;
}

uint64_t sgl_record_number_max(sgl_record *record, uint64_t max)
{
    uint64_t number = sgl_record_number(record);
    if (number <= max)
        return number;
    record->bad = true;
    return 0;
}

int64_t sgl_record_signed(sgl_record *record)
{
    uint64_t bits = sgl_record_number(record);
    int64_t half = (int64_t)(bits >> 1);
    return (bits & 1) != 0 ? -half - 1 : half;
}

double sgl_record_real(sgl_record *record)
{
    uint64_t bits = 0;
    double real = 0;
    if (record->bad || record->end - record->at < 8) {
        record->bad = true;
        return 0;
    }
    for (unsigned i = 0; i < 8; i++)
        bits = bits << 8 | *record->at++;
    memcpy(&real, &bits, sizeof real);
    return real;
}

sigla_slice sgl_record_text(sgl_record *record)
{
    sigla_slice text = {"", 0};
    uint64_t len = sgl_record_number(record);
    if (record->bad || len > (size_t)(record->end - record->at)) {
        record->bad = true;
        return text;
    }
    text.ptr = (const char *)record->at;
    text.len = (size_t)len;
    record->at += text.len;
    return text;
}

void sgl_record_text_to(sgl_record *record, char *out, size_t size)
{
    sigla_slice text = sgl_record_text(record);
    if (text.len >= size) {
        record->bad = true;
        text.len = 0;
    }
    memcpy(out, text.ptr, text.len);
    out[text.len] = '\0';
}

bool sgl_record_finish(const sgl_record *record)
{
    return !record->bad && record->at == record->end;
}
