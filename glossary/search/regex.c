/* SPDX-License-Identifier: Apache-2.0 */
/* A regular expression on the texts of terms as they are written. No index helps: entries are read one after the other until the time is over. */
#include "search/strategy.h"

#include "base/error.h"
#include "store/terms.h"
#include "text/pattern.h"

#include <time.h>

#define REGEX_SECONDS_MAX 2.0 /* then what was found so far is the answer, with `more` set */

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* One text may take a tenth of a second: the clock is looked at before each. */
static bool is_over(sgl_search *search)
{
    bool over = now() > search->end;
    search->more = search->more || over;
    return over;
}

static bool finds(sgl_search *search, const sigla_entry *entry)
{
    bool gave_up = false, found = false;
    for (size_t i = 0; i < entry->term_count && !found && !is_over(search); i++)
        found = sgl_pattern_finds(search->pattern, entry->terms[i].text, &gave_up);
    search->more = search->more || gave_up;
    return found;
}

static sigla_status look_at_entry(sgl_search *search, const sgl_walk *walk, sgl_arena *arena, bool *enough, sigla_error *error)
{
    sgl_stored_entry stored;
    sgl_record record;
    uint64_t id = 0;
    bool no_memory = false;
    sigla_status status = sgl_walk_record(&record, walk, error);
    if (status != SIGLA_OK)
        return status;
    if (!sgl_key_parse_number(&id, walk->key) || !sgl_entry_decode(&stored, id, &record, arena, &no_memory))
        return no_memory ? sgl_fail_memory(error) : sgl_table_damaged(error, walk->transaction, walk->table, walk->key);
    if (stored.entry.state == SIGLA_ENTRY_LIVE && finds(search, &stored.entry))
        *enough = !sgl_search_add(search, id, sgl_term_weight(stored.entry.document_count), false, 0);
    return SIGLA_OK;
}

sigla_status sgl_collect_regex(sgl_search *search, sigla_error *error)
{
    sgl_walk walk;
    sgl_arena arena;
    sgl_key from = {0};
    bool enough = false;
    sigla_status status = sgl_pattern_open(&search->pattern, search->query->text, error);
    if (status != SIGLA_OK)
        return status;
    search->end = now() + REGEX_SECONDS_MAX;
    sgl_arena_init(&arena);
    status = sgl_walk_open(&walk, search->transaction, SGL_TABLE_ENTRIES, &from, 0, error);
    while (status == SIGLA_OK && !enough && !is_over(search) && (status = sgl_walk_next(&walk, error)) == SIGLA_OK) {
        sgl_arena_reset(&arena);
        status = look_at_entry(search, &walk, &arena, &enough, error);
    }
    search->end = now() + REGEX_SECONDS_MAX; /* for finding the terms in the entries again */
    sgl_walk_close(&walk);
    sgl_arena_release(&arena);
    return status == SIGLA_NOT_FOUND ? SIGLA_OK : status;
}

bool sgl_accepts_regex(unsigned *distance, sgl_search *search, const sigla_term *term, sigla_slice fold)
{
    bool gave_up = false;
    (void)distance, (void)fold;
    return !is_over(search) && sgl_pattern_finds(search->pattern, term->text, &gave_up);
}
