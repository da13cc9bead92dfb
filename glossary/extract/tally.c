/* SPDX-License-Identifier: Apache-2.0 */
/* Sites are heard in any order, sorted, and counted. */
#include "extract/tally.h"

#include "extract/decide.h"

#include <math.h>
#include <stdlib.h>

#define ODDS_MOST 7.0f /* natural units; what is surer is taken for no surer than that */

/* An opinion with all that it is sorted by. */
typedef struct row {
    uint64_t short_key, key, beside;
    int32_t likelihood, odds;
    bool sure;
} row;

void sgl_tallies_release(sgl_tallies *tallies)
{
    sgl_array_release(&tallies->heard);
    sgl_array_release(&tallies->opinions);
    sgl_array_release(&tallies->counted);
}

int32_t sgl_tally_likelihood(const sgl_proposal *proposal, const sgl_choice *choice)
{
    float share = choice->probability / proposal->any;
    return share <= SGL_CHOICE_LEAST ? 0 : (int32_t)lrintf(logf(share / SGL_CHOICE_LEAST) * SGL_TALLY_UNIT);
}

int32_t sgl_tally_odds(const sgl_proposal *proposal)
{
    float odds = proposal->any >= 1 ? ODDS_MOST : logf(proposal->any / (1 - proposal->any));
    return (int32_t)lrintf(fminf(fmaxf(odds, -ODDS_MOST), ODDS_MOST) * SGL_TALLY_UNIT);
}

static uint64_t mix(uint64_t key, uint64_t value)
{
    key = (key ^ value) * 0x9E3779B97F4A7C15u;
    return key ^ key >> 29;
}

/* Forgets the sites of the upper half of short keys, until there is room for one more or that is among those forgotten. Which are left
   depends on what was heard, not on when. */
static void make_room(sgl_tallies *tallies, uint64_t short_key)
{
    while (tallies->heard.count >= tallies->sites_max && sgl_tallies_keep(tallies, short_key)) {
        size_t kept = 0, opinions = 0;
        tallies->halvings++;
        for (size_t i = 0; i < tallies->heard.count; i++) {
            sgl_heard one = tallies->heard.items[i];
            if (!sgl_tallies_keep(tallies, one.short_key))
                continue;
            memmove(tallies->opinions.items + opinions, tallies->opinions.items + one.first, one.count * sizeof(sgl_opinion));
            one.first = opinions;
            opinions += one.count;
            tallies->heard.items[kept++] = one;
        }
        tallies->heard.count = kept;
        tallies->opinions.count = opinions;
    }
}

static bool is_said(const sgl_tallies *tallies, size_t first, uint64_t key)
{
    for (size_t i = first; i < tallies->opinions.count; i++)
        if (tallies->opinions.items[i].key == key)
            return true;
    return false;
}

bool sgl_tallies_hear(sgl_tallies *tallies, const sgl_voice *voice, const sgl_choice *all)
{
    const sgl_proposal *alone = &voice->alone;
    if (alone->count == 0)
        return true;
    make_room(tallies, voice->short_key);
    if (!sgl_tallies_keep(tallies, voice->short_key))
        return true;
    sgl_heard heard = {.short_key = voice->short_key,
                       .place = voice->place,
                       .first = tallies->opinions.count,
                       .odds = sgl_tally_odds(alone),
                       .sure = !alone->doubtful};
    heard.content = mix((uint64_t)heard.odds, heard.sure);
    for (unsigned i = 0; i < alone->count; i++) {
        const sgl_choice *choice = &all[alone->choices + i];
        sgl_opinion opinion = {choice->key, choice->beside, sgl_tally_likelihood(alone, choice)};
        if (is_said(tallies, heard.first, choice->key))
            continue;
        if (!sgl_array_push(&tallies->opinions, opinion))
            return false;
        heard.content = mix(mix(mix(heard.content, opinion.key), opinion.beside), (uint64_t)opinion.likelihood);
    }
    heard.count = (uint32_t)(tallies->opinions.count - heard.first);
    return sgl_array_push(&tallies->heard, heard);
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int by_place(const void *left, const void *right)
{
    const sgl_heard *a = left, *b = right;
    int order = compare(a->short_key, b->short_key);
    order = order != 0 ? order : compare(a->place, b->place);
    return order != 0 ? order : compare(a->content, b->content);
}

static int by_key(const void *left, const void *right)
{
    const row *a = left, *b = right;
    int order = compare(a->short_key, b->short_key);
    order = order != 0 ? order : compare(a->key, b->key);
    return order != 0 ? order : compare(a->beside, b->beside);
}

/* A row for each opinion, of each place once. */
static size_t make_rows(const sgl_tallies *tallies, row *rows)
{
    size_t count = 0;
    for (size_t i = 0; i < tallies->heard.count; i++) {
        const sgl_heard *one = &tallies->heard.items[i];
        if (i > 0 && one->short_key == one[-1].short_key && one->place == one[-1].place)
            continue;
        for (size_t k = one->first; k < one->first + one->count; k++) {
            const sgl_opinion *said = &tallies->opinions.items[k];
            rows[count++] = (row){one->short_key, said->key, said->beside, said->likelihood, one->odds, one->sure};
        }
    }
    return count;
}

static bool count_rows(sgl_tallies *tallies, const row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const row *one = &rows[i];
        bool fresh = i == 0 || one->short_key != one[-1].short_key || one->key != one[-1].key;
        if (fresh && !sgl_array_push(&tallies->counted, ((sgl_tally){.short_key = one->short_key, .key = one->key})))
            return false;
        sgl_tally *tally = &tallies->counted.items[tallies->counted.count - 1];
        tally->likelihood += one->likelihood;
        tally->support += one->odds > 0 ? one->odds : 0;
        tally->sites++;
        tally->sure += one->sure;
        tally->neighbours += one->beside != 0;
        tally->different += one->beside != 0 && (fresh || one->beside != one[-1].beside);
    }
    return true;
}

bool sgl_tallies_count(sgl_tallies *tallies)
{
    if (tallies->opinions.count == 0)
        return true;
    row *rows = sgl_calloc(tallies->opinions.count, sizeof *rows);
    if (rows == NULL)
        return false;
    qsort(tallies->heard.items, tallies->heard.count, sizeof *tallies->heard.items, by_place);
    size_t count = make_rows(tallies, rows);
    qsort(rows, count, sizeof *rows, by_key);
    bool done = count_rows(tallies, rows, count);
    sgl_free(rows);
    sgl_array_release(&tallies->heard);
    sgl_array_release(&tallies->opinions);
    return done;
}

/* -> the place of the first tally that is not before that short form and long form. */
static size_t lower_bound(const sgl_tallies *tallies, uint64_t short_key, uint64_t key)
{
    size_t low = 0, high = tallies->counted.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const sgl_tally *one = &tallies->counted.items[middle];
        int order = compare(one->short_key, short_key);
        if (order < 0 || (order == 0 && one->key < key))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool sgl_tallies_has(const sgl_tallies *tallies, uint64_t short_key)
{
    size_t at = lower_bound(tallies, short_key, 0);
    return at < tallies->counted.count && tallies->counted.items[at].short_key == short_key;
}

const sgl_tally *sgl_tallies_find(const sgl_tallies *tallies, uint64_t short_key, uint64_t key)
{
    size_t at = lower_bound(tallies, short_key, key);
    const sgl_tally *one = at < tallies->counted.count ? &tallies->counted.items[at] : NULL;
    return one != NULL && one->short_key == short_key && one->key == key ? one : NULL;
}
