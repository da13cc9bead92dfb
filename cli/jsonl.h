/* SPDX-License-Identifier: Apache-2.0 */
/* sigla extract --jsonl: one JSON object a line in, one a line out, in order (docs/jsonl.md). */
#ifndef CLI_JSONL_H
#define CLI_JSONL_H

#include "session.h"

#define CLI_JSONL_LINE_MAX ((size_t)64 << 20) /* bytes of a line, its end not counted */

/* Reads standard input to its end. `language` is for lines that name none; NULL: found out. */
cli_status cli_jsonl_run(cli_session *session, const char *language);

#endif
