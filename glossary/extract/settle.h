/* SPDX-License-Identifier: Apache-2.0 */
/* What a document's sites come to when all is counted that several documents, or the document itself, say of their short forms. */
#ifndef SGL_EXTRACT_SETTLE_H
#define SGL_EXTRACT_SETTLE_H

#include "extract/tally.h"

#include <sigla/consensus.h>

/* Fills in what sgl_tallies_hear asks of a voice. */
void sgl_settle_know(sgl_extraction *extraction, const sigla_document *document, sgl_voice *voice);

/* Changes what the extraction gives out. False when there is no memory; then it is as it was. */
bool sgl_settle(const sgl_tallies *tallies, sgl_extraction *extraction, const sigla_document *document);

#endif
