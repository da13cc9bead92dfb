/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What several documents agree on: where a long form begins is often open in one sentence and clear from many. Documents that belong together
 * are all heard first; then each extraction is settled by what all of them have said.
 *
 *     sigla_consensus *consensus = NULL;
 *     …open it; for each document: read, extract, sigla_consensus_hear(consensus, document, found, &error);
 *     …for each document again: sigla_consensus_settle(consensus, document, found, &error);
 *     sigla_consensus_close(consensus);
 *
 * The order in which documents are heard changes nothing. An extraction and its document may be freed after it was heard and made anew before
 * it is settled. One thread at a time.
 */
#ifndef SIGLA_CONSENSUS_H
#define SIGLA_CONSENSUS_H

#include <sigla/extract.h>

#define SIGLA_CONSENSUS_SITES_MAX 524288   /* places remembered; where there are more, some short forms are answered as if alone */
#define SIGLA_CONSENSUS_DOCUMENT_MAX 65536 /* places of one document that are heard */

typedef struct sigla_consensus sigla_consensus;

/* Purpose: an empty one. Ownership: *out, sigla_consensus_close. Errors: SIGLA_NO_MEMORY. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_consensus_open(sigla_consensus **out, sigla_error *error);
/* Frees it; NULL is allowed. */
SIGLA_API void sigla_consensus_close(sigla_consensus *consensus);

/* Purpose: remembers what was found in a document. `found` must come from `document`; its definitions stay as they are.
   Errors: SIGLA_NO_MEMORY; SIGLA_INVALID after the first sigla_consensus_settle. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_consensus_hear(sigla_consensus *consensus, const sigla_document *document, sigla_extraction *found,
                                                          sigla_error *error);

/* Purpose: changes `found` to what all that was heard makes of it: a long form may begin or end elsewhere, confidence may change, a definition
   that was too unlikely by itself may come in, one that nothing else bears out may fall below the wanted confidence and go. Pointers into
   `found` got before are not to be used any more. Only long forms that were likely already are chosen, so a short form with another meaning
   keeps it. Where nothing recurs, nothing changes. Errors: SIGLA_NO_MEMORY; `found` is then as it was. */
SIGLA_API SIGLA_CHECKED sigla_status sigla_consensus_settle(sigla_consensus *consensus, const sigla_document *document,
                                                            sigla_extraction *found, sigla_error *error);

#endif
