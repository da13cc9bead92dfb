/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation of the library goes through here, so that tests can make any one of them fail. */
#ifndef SGL_BASE_MEMORY_H
#define SGL_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* For large local arrays that are written before they are read: our builds fill locals with zeros otherwise (-ftrivial-auto-var-init). */
#if defined(__has_attribute)
#if __has_attribute(uninitialized)
#define SGL_UNINITIALIZED __attribute__((uninitialized))
#endif
#endif
#ifndef SGL_UNINITIALIZED
#define SGL_UNINITIALIZED
#endif

/* NULL when there is no memory. Freed with free() or sgl_free. */
void *sgl_malloc(size_t size);
void *sgl_calloc(size_t count, size_t size);
void *sgl_realloc(void *block, size_t size);
void sgl_free(void *block);
/* A copy of `len` bytes with a NUL after them. */
char *sgl_copy(const char *text, size_t len);

/* Tests: the allocation after the next `count` ones fails, and all that follow; SIZE_MAX switches failing off. Process-wide. */
void sgl_memory_fail_after(size_t count);
/* Tests: whether an allocation has been refused since sgl_memory_fail_after. */
bool sgl_memory_has_failed(void);

#endif
