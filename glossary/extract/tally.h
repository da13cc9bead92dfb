/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Counts what sites say of the long forms of each short form. Sums are of whole numbers, and a sentence that stands in many documents
 * counts once, so the outcome does not depend on the order in which sites come.
 */
#ifndef SGL_EXTRACT_TALLY_H
#define SGL_EXTRACT_TALLY_H

#include "base/array.h"
#include "extract/extraction.h"

#define SGL_TALLY_UNIT 4096.0f /* parts of a natural unit of likelihood that sums are kept in */

/* A site, remembered. */
typedef struct sgl_heard {
    uint64_t short_key;
    uint64_t place;
    uint64_t content; /* of all that it says: sites that say different things are never equal */
    size_t first;     /* of its opinions */
    uint32_t count;
    int32_t odds; /* for a definition at all */
    bool sure;    /* it would be given out by itself */
} sgl_heard;

/* What a site says of one of its choices. */
typedef struct sgl_opinion {
    uint64_t key;
    uint64_t beside;
    int32_t likelihood; /* against the least that is remembered; not below 0 */
} sgl_opinion;

/* What all sites say of one long form. */
typedef struct sgl_tally {
    uint64_t short_key;
    uint64_t key;
    int64_t likelihood; /* summed */
    int64_t support;    /* odds for a definition, of those sites where it is likelier than none */
    uint32_t sites;
    uint32_t sure;
    uint32_t neighbours; /* sites where the words beside it can tell a border … */
    uint32_t different;  /* … and how many different ones there are */
} sgl_tally;

typedef struct sgl_tallies {
    SGL_ARRAY(sgl_heard) heard;
    SGL_ARRAY(sgl_opinion) opinions;
    SGL_ARRAY(sgl_tally) counted; /* by short form and long form, once all are heard */
    unsigned halvings;            /* of the range of short keys that are remembered, because there were too many */
    size_t sites_max;
} sgl_tallies;

void sgl_tallies_release(sgl_tallies *tallies);

/* Whether sites with that short form are remembered. */
static inline bool sgl_tallies_keep(const sgl_tallies *tallies, uint64_t short_key)
{
    return tallies->halvings == 0 || (tallies->halvings < 64 && short_key >> (64 - tallies->halvings) == 0);
}

/* A voice whose keys are known. False when there is no memory. */
bool sgl_tallies_hear(sgl_tallies *tallies, const sgl_voice *voice, const sgl_choice *all);
/* Counts; nothing is heard after that. False when there is no memory. */
bool sgl_tallies_count(sgl_tallies *tallies);
/* Whether anything was heard of a short form. */
bool sgl_tallies_has(const sgl_tallies *tallies, uint64_t short_key);
/* What is known of a long form; NULL when nothing. */
const sgl_tally *sgl_tallies_find(const sgl_tallies *tallies, uint64_t short_key, uint64_t key);

/* The likelihood of a choice given that there is a definition, and the odds for that, in units. */
int32_t sgl_tally_likelihood(const sgl_proposal *proposal, const sgl_choice *choice);
int32_t sgl_tally_odds(const sgl_proposal *proposal);

#endif
