/* SPDX-License-Identifier: Apache-2.0 */
/* An entry as people read it: its terms by language, then the places that it comes from, the terms marked in the sentence. */
#ifndef CLI_VIEW_H
#define CLI_VIEW_H

#include "print.h"

#include <sigla/entry.h>

typedef struct cli_view {
    const char *language; /* terms and evidence in this language come first, others are left out where there are such; NULL: all */
    size_t evidence_max;  /* places to show */
    bool details;         /* status, reliability, pattern, confidence too */
} cli_view;

/* Prints an entry; `note` (NULL: none) stands in the head line. */
void cli_view_entry(cli_print *print, const sigla_entry *entry, const cli_view *view, const char *note);

/* The evidence to show first: in `language` if there is such. NULL when the entry has none. */
const sigla_evidence *cli_view_evidence(const sigla_entry *entry, const char *language);

#endif
