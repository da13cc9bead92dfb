/* SPDX-License-Identifier: Apache-2.0 */
/* The consensus as extraction itself uses it, for the short forms that one document defines several times. */
#ifndef SGL_EXTRACT_CONSENSUS_H
#define SGL_EXTRACT_CONSENSUS_H

#include "extract/extraction.h"

#include <sigla/consensus.h>

/* Settles an extraction by what its own document says of the short forms that it defines more than once. False when there is no memory. */
bool sgl_consensus_of_document(sgl_extraction *extraction, const sigla_document *document);

#endif
