/* SPDX-License-Identifier: Apache-2.0 */
/* Complaints and the way to the store. */
#include "session.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define COMPLAINT_MAX 2048

static void complain(cli_session *session, const char *sentence)
{
    cli_print err;
    cli_progress_clear(&session->progress);
    cli_print_flush(&session->out);
    cli_print_init(&err, STDERR_FILENO, "never");
    cli_print_text(&err, "sigla: ");
    cli_print_shown(&err, sigla_slice_of(sentence));
    cli_print_text(&err, "\n");
    cli_print_flush(&err);
    cli_print_release(&err);
}

void cli_complain(cli_session *session, const char *format, ...)
{
    char sentence[COMPLAINT_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    complain(session, sentence);
}

static const char *error_sentence(const sigla_error *error)
{
    return error->message[0] != '\0' ? error->message : sigla_status_text(error->status);
}

cli_status cli_complain_error(cli_session *session, const sigla_error *error)
{
    complain(session, error_sentence(error));
    return CLI_FAILED;
}

void cli_complain_file(cli_session *session, const char *path, const sigla_error *error)
{
    const char *sentence = error_sentence(error);
    if (strstr(sentence, path) != NULL)
        complain(session, sentence);
    else
        cli_complain(session, "%s: %s", path, sentence);
}

cli_status cli_complain_usage(cli_session *session, const char *command, const char *sentence)
{
    if (command == NULL)
        cli_complain(session, "%s (see: sigla --help)", sentence);
    else
        cli_complain(session, "%s (see: sigla %s --help)", sentence, command);
    return CLI_USAGE;
}

bool cli_session_can_print(const cli_session *session)
{
    return session->out.write_error == 0;
}

sigla_status cli_error_set(sigla_error *error, sigla_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    error->status = status;
    error->position = SIGLA_NO_POSITION;
    return status;
}

static const char *set_variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

/* Appends the directory of the store. False when nothing says where it could be. */
static bool find_place(sigla_buffer *out, const char *given)
{
    const char *path = given != NULL ? given : set_variable("SIGLA_STORE");
    const char *data = set_variable("XDG_DATA_HOME");
    const char *home = set_variable("HOME");
    if (path != NULL)
        sigla_buffer_append_text(out, path);
    else if (data != NULL && data[0] == '/')
        sigla_buffer_printf(out, "%s/sigla", data);
    else if (home != NULL)
        sigla_buffer_printf(out, "%s/.local/share/sigla", home);
    else
        return false;
    return !out->failed;
}

/* Makes the directories above `path`, as mkdir -p does; the store itself is made by the library, all at once. */
static bool make_parents(char *path, char **failed)
{
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        if (slash[1] == '\0' || slash[1] == '/')
            continue;
        *slash = '\0';
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST || errno == EISDIR || errno == EROFS;
        if (!made) {
            *failed = path;
            return false;
        }
        *slash = '/';
    }
    return true;
}

static cli_status open_store(sigla_store **out, cli_session *session, bool writing, bool must_exist)
{
    sigla_error error = {0};
    sigla_store_options options = {.read_only = !writing, .must_exist = must_exist};
    sigla_buffer path;
    char *failed = NULL;
    cli_status status = CLI_FAILED;
    *out = NULL;
    sigla_buffer_init(&path);
    if (!find_place(&path, session->globals.store)) {
        status = cli_complain_usage(session, NULL, "it is not known where the store is: give --store DIR or set SIGLA_STORE");
        goto out;
    }
    if (!must_exist && !make_parents(path.ptr, &failed)) {
        cli_complain(session, "cannot make the directory \"%s\": %s", failed, strerror(errno));
        goto out;
    }
    sigla_status opened = sigla_store_open(out, path.ptr, &options, &error);
    if (opened == SIGLA_NOT_FOUND)
        cli_complain(session, "there is no store in \"%s\" yet; make one with: sigla add FILE", path.ptr);
    else if (opened != SIGLA_OK)
        cli_complain_error(session, &error);
    else
        status = CLI_DONE;
out:
    sigla_buffer_release(&path);
    return status;
}

cli_status cli_store_open(sigla_store **out, cli_session *session, bool writing)
{
    return open_store(out, session, writing, !writing);
}

cli_status cli_store_change(sigla_store **out, cli_session *session)
{
    return open_store(out, session, true, true);
}
