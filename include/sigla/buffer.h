/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A growable run of bytes, the target of every writer. It remembers that it ran out of memory, so a writer appends as often as it
 * likes and the caller asks once, at the end. `ptr` is never NULL after init and always ends in a NUL byte that `len` does not count.
 *
 *     sigla_buffer out;
 *     sigla_buffer_init(&out);
 *     sigla_buffer_printf(&out, "%d entries\n", 3);
 *     if (!out.failed) fwrite(out.ptr, 1, out.len, stdout);
 *     sigla_buffer_release(&out);
 *
 * A buffer belongs to one thread at a time.
 */
#ifndef SIGLA_BUFFER_H
#define SIGLA_BUFFER_H

#include <sigla/slice.h>
#include <sigla/status.h>
#include <stdbool.h>

typedef struct sigla_buffer {
    char *ptr;
    size_t len;      /* bytes in use */
    size_t capacity; /* bytes allocated; 0 while it points at the shared empty string */
    bool failed;     /* an append found no memory; the content is incomplete */
} sigla_buffer;

/* Makes an empty buffer. Allocates nothing. */
SIGLA_API void sigla_buffer_init(sigla_buffer *buffer);
/* Frees the bytes and makes the buffer empty again. */
SIGLA_API void sigla_buffer_release(sigla_buffer *buffer);
/* Forgets the content and the failure, keeps the memory. */
SIGLA_API void sigla_buffer_clear(sigla_buffer *buffer);
/* Makes room for `extra` bytes beyond `len`. False when there is no memory. */
SIGLA_API bool sigla_buffer_reserve(sigla_buffer *buffer, size_t extra);
SIGLA_API void sigla_buffer_append(sigla_buffer *buffer, const void *bytes, size_t len);
SIGLA_API void sigla_buffer_append_text(sigla_buffer *buffer, const char *text);
SIGLA_API void sigla_buffer_append_char(sigla_buffer *buffer, char byte);
SIGLA_API void sigla_buffer_printf(sigla_buffer *buffer, const char *format, ...) SIGLA_PRINTF(2, 3);
/* Hands the bytes to the caller, who frees them with free(); the buffer is empty after it. NULL when the buffer had failed. */
SIGLA_API char *sigla_buffer_take(sigla_buffer *buffer);
/* A view of the content, valid until the next change. */
static inline sigla_slice sigla_buffer_slice(const sigla_buffer *buffer)
{
    sigla_slice slice = {buffer->ptr, buffer->len};
    return slice;
}

#endif
