/* SPDX-License-Identifier: Apache-2.0 */
/* Parameters of a request as typed values, with their limits. Each function gives back false when the parameter is not acceptable; then
   the response is the answer: status 400 with the name of the parameter. */
#ifndef SIGLAD_ARGUMENT_H
#define SIGLAD_ARGUMENT_H

#include "request.h"

/* A number within [least, most]; *value keeps what it holds (the default) when the parameter is not given. */
bool argument_number(const siglad_request *request, siglad_response *out, const char *name, uint64_t least, uint64_t most, uint64_t *value);
/* A text of 1 to `most` bytes; when it is not given, an error if `required`, else *value stays as it is. */
bool argument_text(const siglad_request *request, siglad_response *out, const char *name, bool required, size_t most, sigla_slice *value);
/* A language tag: *tag points into the request, NULL when not given. */
bool argument_language(const siglad_request *request, siglad_response *out, const char **tag);
/* Whether a text has the shape of a language tag (BCP 47) that this program can keep. */
bool argument_is_language(sigla_slice tag);

/* Decimal digits only. False on anything else and on overflow. */
bool argument_parse_number(sigla_slice text, uint64_t *value);

#endif
