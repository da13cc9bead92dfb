/* SPDX-License-Identifier: Apache-2.0 */
/* What every command has at hand: the options that all share, the writer, the progress bar, complaints, and the way to the store. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "print.h"
#include "progress.h"

#include <sigla/store.h>

typedef enum cli_status {
    CLI_DONE = 0,      /* done, or found */
    CLI_NOT_FOUND = 1, /* nothing is wrong, but what was asked for is not there */
    CLI_USAGE = 2,
    CLI_FAILED = 3,
    CLI_CONFLICT = 4 /* somebody else has changed it since */
} cli_status;

/* Options of every command. */
typedef struct cli_globals {
    const char *store; /* NULL: from the environment */
    const char *color; /* NULL: auto */
    bool help;
    bool version;
} cli_globals;

typedef struct cli_session {
    cli_globals globals;
    cli_print out;
    cli_progress progress;
} cli_session;

/* One sentence to standard error, after "sigla: ". What was printed before it comes out before it. */
void cli_complain(cli_session *session, const char *format, ...) SIGLA_PRINTF(2, 3);
/* Complains with the error's sentence. -> CLI_FAILED. */
cli_status cli_complain_error(cli_session *session, const sigla_error *error);
/* Complains about a file, naming it once. */
void cli_complain_file(cli_session *session, const char *path, const sigla_error *error);
/* Complains and points to the help of `command` (NULL: of the program). -> CLI_USAGE. */
cli_status cli_complain_usage(cli_session *session, const char *command, const char *sentence);
/* CLI_DONE when all that was written so far went through, else CLI_FAILED: for loops that may stop early. */
bool cli_session_can_print(const cli_session *session);

/* Fills an error of ours; -> its status. */
sigla_status cli_error_set(sigla_error *error, sigla_status status, const char *format, ...) SIGLA_PRINTF(3, 4);

/* Opens the store: --store, $SIGLA_STORE, $XDG_DATA_HOME/sigla, ~/.local/share/sigla. For writing it is created, with the directories above it.
   Complains by itself; *out is NULL unless it gives CLI_DONE. */
cli_status cli_store_open(sigla_store **out, cli_session *session, bool writing);

/* The same for changing a store that is there: none is made. */
cli_status cli_store_change(sigla_store **out, cli_session *session);

#endif
