/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The form of every value in the store:
 *
 *     version:1  fields…  checksum:16
 *
 * Numbers are varints (seven bits a byte, the lowest first), signed ones zigzag, reals eight bytes of IEEE 754, texts a varint length and
 * bytes. The checksum (BLAKE2b-128) covers the key too: a record that strayed to another key does not pass. Writing goes to a sigla_buffer,
 * which remembers a failure; reading remembers one in `bad`: ask once, at the end, with sgl_record_finish.
 */
#ifndef SGL_STORE_RECORD_H
#define SGL_STORE_RECORD_H

#include <sigla/buffer.h>
#include <stdint.h>

#define SGL_RECORD_VERSION 2 /* of what is written; version 1, that of schema 1, is read too */
#define SGL_RECORD_CHECKSUM 16

void sgl_record_begin(sigla_buffer *out);
void sgl_record_put_number(sigla_buffer *out, uint64_t number);
void sgl_record_put_signed(sigla_buffer *out, int64_t number);
void sgl_record_put_real(sigla_buffer *out, double real);
void sgl_record_put_text(sigla_buffer *out, sigla_slice text);
/* Appends the checksum; the record is complete after it. */
void sgl_record_seal(sigla_buffer *out, sigla_slice key);

typedef struct sgl_record {
    const unsigned char *at;
    const unsigned char *end;
    unsigned version;
    bool bad;
} sgl_record;

/* False when the checksum or the version does not fit. The record points into `bytes`. */
bool sgl_record_open(sgl_record *out, sigla_slice key, sigla_slice bytes);
uint64_t sgl_record_number(sgl_record *record);
/* A number above `max` makes the record bad. */
uint64_t sgl_record_number_max(sgl_record *record, uint64_t max);
int64_t sgl_record_signed(sgl_record *record);
double sgl_record_real(sgl_record *record);
/* Borrowed from the record's bytes; ends in no NUL. */
sigla_slice sgl_record_text(sgl_record *record);
/* Copies a text with its NUL to `out`, `size` bytes; a longer one makes the record bad. */
void sgl_record_text_to(sgl_record *record, char *out, size_t size);
/* True when everything was there and nothing is left over. */
bool sgl_record_finish(const sgl_record *record);

#endif
