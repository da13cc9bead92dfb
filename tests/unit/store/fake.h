/* SPDX-License-Identifier: Apache-2.0 */
/* Small made-up documents for the tests of store, merge and search: no reader, no extractor. */
#ifndef SIGLA_TEST_FAKE_H
#define SIGLA_TEST_FAKE_H

#include <sigla/store.h>
#include <sigla/search.h>

typedef struct fake_row {
    const char *short_form, *long_form, *language;
    double confidence; /* 0: 0.8 */
} fake_row;

/* Adds a document whose content hash comes from its name. */
sigla_status fake_add(sigla_store *store, const char *name, const fake_row *rows, size_t count, sigla_add_report *report,
                      sigla_error *error);
/* The same, at a time. */
sigla_status fake_add_at(sigla_store *store, const char *name, int64_t time, const fake_row *rows, size_t count, sigla_add_report *report,
                         sigla_error *error);
/* A version of a document: the content hash comes from name and version. */
sigla_status fake_put(sigla_store *store, const char *name, int version, const fake_row *rows, size_t count, sigla_add_report *report,
                      sigla_error *error);
/* One definition; aborts the program when it cannot be added. */
void fake_add_one(sigla_store *store, const char *name, const char *short_form, const char *long_form, const char *language);
/* Opens, creating; aborts when it cannot. */
sigla_store *fake_open(const char *path);
/* Number of faults that a check finds; they are printed. */
size_t fake_check(sigla_store *store);
/* Id of the best entry for a query, 0 when there is none. */
uint64_t fake_find(sigla_store *store, const char *query);

#endif
