/* SPDX-License-Identifier: Apache-2.0 */
/* One entry as HTML. */
#ifndef SIGLAD_PAGE_ENTRY_H
#define SIGLAD_PAGE_ENTRY_H

#include <sigla.h>

/* Appends an <article>: short forms, long forms by language (`language` first; NULL: no preference), the places with both forms marked. */
void page_entry_write(sigla_buffer *out, const sigla_entry *entry, const char *language);

#endif
