/* SPDX-License-Identifier: Apache-2.0 */
/* The growable buffer of sigla/buffer.h: capacity doubles; an empty buffer points at one shared NUL byte that is never written. */
#include <sigla/buffer.h>

#include "base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

static char empty_text[1];

void sigla_buffer_init(sigla_buffer *buffer)
{
    *buffer = (sigla_buffer){.ptr = empty_text};
}

void sigla_buffer_release(sigla_buffer *buffer)
{
    if (buffer->capacity > 0)
        sgl_free(buffer->ptr);
    sigla_buffer_init(buffer);
}

void sigla_buffer_clear(sigla_buffer *buffer)
{
    buffer->len = 0;
    buffer->failed = false;
    if (buffer->capacity > 0)
        buffer->ptr[0] = '\0';
}

bool sigla_buffer_reserve(sigla_buffer *buffer, size_t extra)
{
    if (buffer->failed)
        return false;
    if (extra < buffer->capacity && buffer->len < buffer->capacity - extra)
        return true;
    if (extra > SIZE_MAX / 2 - buffer->len - 1) {
        buffer->failed = true;
        return false;
    }
    size_t wanted = buffer->len + extra + 1;
    size_t capacity = buffer->capacity < 64 ? 64 : buffer->capacity;
    while (capacity < wanted)
        capacity *= 2;
    char *grown = sgl_realloc(buffer->capacity > 0 ? buffer->ptr : NULL, capacity);
    if (grown == NULL) {
        buffer->failed = true;
        return false;
    }
    buffer->ptr = grown;
    buffer->capacity = capacity;
    buffer->ptr[buffer->len] = '\0';
    return true;
}

void sigla_buffer_append(sigla_buffer *buffer, const void *bytes, size_t len)
{
    if (len == 0 || !sigla_buffer_reserve(buffer, len))
        return;
    memcpy(buffer->ptr + buffer->len, bytes, len);
    buffer->len += len;
    buffer->ptr[buffer->len] = '\0';
}

void sigla_buffer_append_text(sigla_buffer *buffer, const char *text)
{
    sigla_buffer_append(buffer, text, strlen(text));
}

void sigla_buffer_append_char(sigla_buffer *buffer, char byte)
{
    if (!sigla_buffer_reserve(buffer, 1))
        return;
    buffer->ptr[buffer->len++] = byte;
    buffer->ptr[buffer->len] = '\0';
}

void sigla_buffer_printf(sigla_buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int wanted = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (wanted < 0 || !sigla_buffer_reserve(buffer, (size_t)wanted)) {
        buffer->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(buffer->ptr + buffer->len, (size_t)wanted + 1, format, arguments);
    va_end(arguments);
    buffer->len += (size_t)wanted;
}

char *sigla_buffer_take(sigla_buffer *buffer)
{
    char *taken = NULL;
    if (!buffer->failed && sigla_buffer_reserve(buffer, 0)) {
        taken = buffer->ptr;
        sigla_buffer_init(buffer);
    }
    sigla_buffer_release(buffer);
    return taken;
}
