/* SPDX-License-Identifier: Apache-2.0 */
/* Documents are heard, then each is settled by what all of them say; and each by itself, when it is extracted from. */
#include "extract/consensus.h"

#include "base/error.h"
#include "extract/settle.h"

#include <stdlib.h>

struct sigla_consensus {
    sgl_tallies tallies;
    bool counted;
};

sigla_status sigla_consensus_open(sigla_consensus **out, sigla_error *error)
{
    *out = sgl_calloc(1, sizeof **out);
    if (*out == NULL)
        return sgl_fail_memory(error);
    (*out)->tallies.sites_max = SIGLA_CONSENSUS_SITES_MAX;
    return SIGLA_OK;
}

void sigla_consensus_close(sigla_consensus *consensus)
{
    if (consensus == NULL)
        return;
    sgl_tallies_release(&consensus->tallies);
    sgl_free(consensus);
}

sigla_status sigla_consensus_hear(sigla_consensus *consensus, const sigla_document *document, sigla_extraction *found, sigla_error *error)
{
    sgl_extraction *extraction = (sgl_extraction *)found;
    if (consensus->counted)
        return sgl_fail(error, SIGLA_INVALID, "what is heard after the first extraction was settled comes too late");
    for (size_t i = 0; i < extraction->voice_count && i < SIGLA_CONSENSUS_DOCUMENT_MAX; i++) {
        sgl_settle_know(extraction, document, &extraction->voices[i]);
        if (!sgl_tallies_hear(&consensus->tallies, &extraction->voices[i], extraction->choices))
            return sgl_fail_memory(error);
    }
    return SIGLA_OK;
}

sigla_status sigla_consensus_settle(sigla_consensus *consensus, const sigla_document *document, sigla_extraction *found, sigla_error *error)
{
    if (!consensus->counted && !sgl_tallies_count(&consensus->tallies))
        return sgl_fail_memory(error);
    consensus->counted = true;
    return sgl_settle(&consensus->tallies, (sgl_extraction *)found, document) ? SIGLA_OK : sgl_fail_memory(error);
}

/* ---- one document ---- */

static int by_value(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Keeps of sorted keys those that stand there several times, once each. */
static size_t keep_repeated(uint64_t *keys, size_t count)
{
    size_t kept = 0;
    for (size_t i = 1; i < count; i++)
        if (keys[i] == keys[i - 1] && (kept == 0 || keys[kept - 1] != keys[i]))
            keys[kept++] = keys[i];
    return kept;
}

static bool hear_repeated(sgl_tallies *tallies, sgl_extraction *extraction, const sigla_document *document, const uint64_t *keys,
                          size_t count)
{
    bool heard = true;
    for (size_t i = 0; i < extraction->voice_count && i < SIGLA_CONSENSUS_DOCUMENT_MAX && heard; i++) {
        sgl_voice *voice = &extraction->voices[i];
        if (bsearch(&voice->short_key, keys, count, sizeof *keys, by_value) == NULL)
            continue;
        sgl_settle_know(extraction, document, voice);
        heard = sgl_tallies_hear(tallies, voice, extraction->choices);
    }
    return heard && sgl_tallies_count(tallies);
}

bool sgl_consensus_of_document(sgl_extraction *extraction, const sigla_document *document)
{
    sgl_tallies tallies = {.sites_max = SIGLA_CONSENSUS_SITES_MAX};
    size_t count = extraction->voice_count;
    uint64_t *keys = sgl_calloc(count + 1, sizeof *keys);
    bool done = keys != NULL;
    for (size_t i = 0; i < count && done; i++)
        keys[i] = extraction->voices[i].short_key;
    if (done) {
        qsort(keys, count, sizeof *keys, by_value);
        count = keep_repeated(keys, count);
    }
    if (done && count > 0)
        done = hear_repeated(&tallies, extraction, document, keys, count) && sgl_settle(&tallies, extraction, document);
    sgl_tallies_release(&tallies);
    sgl_free(keys);
    return done;
}
