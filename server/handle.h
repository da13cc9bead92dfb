/* SPDX-License-Identifier: Apache-2.0 */
/* The handlers, one file for each noun (handle_*.c). Each fills the response and gives back how the work on the store went. */
#ifndef SIGLAD_HANDLE_H
#define SIGLAD_HANDLE_H

#include "routes.h"

#define EVIDENCE_DEFAULT 3 /* pieces of evidence with each hit */
#define EVIDENCE_MAX 100   /* … with each hit of a look-up */
#define ENTRY_EVIDENCE_DEFAULT 20
#define ENTRY_EVIDENCE_MAX 1000
#define DOCUMENTS_DEFAULT 100
#define DOCUMENTS_MAX 1000
#define DOCUMENT_NAME_MAX 255 /* bytes */

sigla_status handle_lookup(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_lookup_many(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_search(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_suggest(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_entry(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_documents(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_document(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_add_document(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_extract(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_livez(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_readyz(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_metrics(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_page(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_style(siglad_application *app, const siglad_request *request, siglad_response *out);
sigla_status handle_icon(siglad_application *app, const siglad_request *request, siglad_response *out);

/* Whether the Content-Type is one that /v1/extract reads; else `out` is the answer, status 415. */
bool extract_accepts(const siglad_request *request, siglad_response *out);

#endif
