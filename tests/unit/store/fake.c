/* SPDX-License-Identifier: Apache-2.0 */
/* Made-up documents. */
#include "fake.h"

#include "merge/batch.h"

#include <stdio.h>
#include <stdlib.h>

static sigla_definition definition_of(const fake_row *row)
{
    static const char sentence[] = "It stands here.";
    sigla_definition definition = {
        .short_form = sigla_slice_of(row->short_form),
        .long_form = sigla_slice_of(row->long_form),
        .short_span = {10, 10 + strlen(row->short_form)},
        .long_span = {30, 30 + strlen(row->long_form)},
        .sentence = sigla_slice_of(sentence),
        .sentence_short = {0, 2},
        .sentence_long = {3, 9},
        .paragraph = 1,
        .language = row->language,
        .pattern = "long (short)",
        .confidence = row->confidence == 0 ? 0.8 : row->confidence,
    };
    return definition;
}

static sigla_status add(sigla_store *store, const char *name, int version, int64_t time, const fake_row *rows, size_t count,
                        sigla_add_report *report, sigla_error *error)
{
    sigla_definition *definitions = calloc(count + 1, sizeof *definitions);
    if (definitions == NULL)
        abort();
    for (size_t i = 0; i < count; i++)
        definitions[i] = definition_of(&rows[i]);
    sgl_batch batch = {.definitions = definitions, .definition_count = count, .time = time};
    batch.document.name = sigla_slice_of(name);
    batch.document.title = sigla_slice_of("A title");
    snprintf(batch.document.language, sizeof batch.document.language, "en");
    snprintf(batch.document.format, sizeof batch.document.format, "text");
    if (version == 0)
        snprintf((char *)batch.document.hash, sizeof batch.document.hash, "%s", name);
    else
        snprintf((char *)batch.document.hash, sizeof batch.document.hash, "%d %s", version, name);
    batch.document.size = 1000;
    batch.document.paragraphs = 3;
    sigla_status status = sgl_batch_add(store, &batch, report, error);
    free(definitions);
    return status;
}

sigla_status fake_add_at(sigla_store *store, const char *name, int64_t time, const fake_row *rows, size_t count, sigla_add_report *report,
                         sigla_error *error)
{
    return add(store, name, 0, time, rows, count, report, error);
}

sigla_status fake_put(sigla_store *store, const char *name, int version, const fake_row *rows, size_t count, sigla_add_report *report,
                      sigla_error *error)
{
    return add(store, name, version, 1700000000, rows, count, report, error);
}

sigla_status fake_add(sigla_store *store, const char *name, const fake_row *rows, size_t count, sigla_add_report *report,
                      sigla_error *error)
{
    return fake_add_at(store, name, 1700000000, rows, count, report, error);
}

static void must(sigla_status status, const sigla_error *error)
{
    if (status == SIGLA_OK)
        return;
    printf("# %s\n", error->message);
    abort();
}

void fake_add_one(sigla_store *store, const char *name, const char *short_form, const char *long_form, const char *language)
{
    sigla_error error = {0};
    fake_row row = {short_form, long_form, language, 0};
    must(fake_add(store, name, &row, 1, NULL, &error), &error);
}

sigla_store *fake_open(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    must(sigla_store_open(&store, path, NULL, &error), &error);
    return store;
}

static void print_fault(const char *sentence, void *payload)
{
    (void)payload;
    printf("# fault: %s\n", sentence);
}

size_t fake_check(sigla_store *store)
{
    sigla_error error = {0};
    size_t faults = 0;
    sigla_status status = sigla_store_check(&faults, store, print_fault, NULL, &error);
    if (status != SIGLA_OK && faults == 0) {
        printf("# check: %s\n", error.message);
        faults = SIZE_MAX;
    }
    return faults;
}

uint64_t fake_find(sigla_store *store, const char *query)
{
    sigla_hits *hits = NULL;
    uint64_t id = 0;
    if (sigla_lookup(&hits, store, sigla_slice_of(query), NULL, NULL) == SIGLA_OK)
        id = hits->hits[0].entry->id;
    sigla_hits_free(hits);
    return id;
}
