/* SPDX-License-Identifier: Apache-2.0 */
/*
 * How a call went. Every function that can fail returns a sigla_status and, where it takes a `sigla_error *`, fills it at the place
 * where the fault is known; callers pass it on unchanged. There is no last-error variable.
 *
 *     sigla_error error = {0};
 *     sigla_store *store = NULL;
 *     if (sigla_store_open(&store, "glossary", NULL, &error) != SIGLA_OK)
 *         fprintf(stderr, "%s\n", error.message);
 */
#ifndef SIGLA_STATUS_H
#define SIGLA_STATUS_H

#include <sigla/export.h>
#include <stddef.h>

typedef enum sigla_status {
    SIGLA_OK = 0,
    SIGLA_NOT_FOUND,   /* what was asked for is not there; nothing is wrong */
    SIGLA_UNCHANGED,   /* nothing had to be done: the document is in the store already */
    SIGLA_INVALID,     /* an argument or the content of an input is not acceptable */
    SIGLA_UNSUPPORTED, /* the input is of a kind that is not read (a picture, an archive …) */
    SIGLA_LIMIT,       /* a named limit on size, depth or count was passed */
    SIGLA_NO_MEMORY,
    SIGLA_IO,        /* the operating system refused a read or write */
    SIGLA_FULL,      /* the disk, or the store's map, is full */
    SIGLA_DAMAGED,   /* the store does not hold what was written to it */
    SIGLA_SCHEMA,    /* the store was written by a version that this one does not know */
    SIGLA_READ_ONLY, /* the store cannot be written */
    SIGLA_CONFLICT,  /* somebody else has changed it since: look again */
    SIGLA_BUSY,      /* somebody else holds what is needed; try again */
    SIGLA_FAILED     /* anything else; the message says what */
} sigla_status;

#define SIGLA_MESSAGE_MAX 512

/* What went wrong. Start from {0}. `message` is one English sentence without a final newline; `position` is the byte offset into the
   input that it speaks of, or SIGLA_NO_POSITION. */
typedef struct sigla_error {
    sigla_status status;
    size_t position;
    char message[SIGLA_MESSAGE_MAX];
} sigla_error;

#define SIGLA_NO_POSITION ((size_t)-1)

/* Purpose: a short English name of a status ("not found"). Ownership: a constant. Thread-safe. */
SIGLA_API const char *sigla_status_text(sigla_status status);

/* Purpose: the version of the library, "MAJOR.MINOR.PATCH". Ownership: a constant. Thread-safe. */
SIGLA_API const char *sigla_version(void);

#endif
