/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Measures searches in a store of made-up terms, in process, one core: how long it takes to fill (sorted, at once) and how large it is beside the
 * same as TSV; look-ups beside the bare mdb_get of a table with the same keys and records; prefixes, words, misspelt queries. Wall-clock time of each
 * query; p50 and p99. A store that is there is used again.
 *
 *     bench_search DIRECTORY [TERMS [NAME [QUERIES]]]    NAME: only measures that begin so
 */
#include "terms.h"

#include "store/bulk.h"
#include "text/fold.h"

#include <lmdb.h>
#include <sigla/search.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#define SEED 20260101
#define QUERIES 20000
#define SLOW_QUERIES 2000
#define TERMS_DEFAULT 1000000

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void must(sigla_status status, const sigla_error *error)
{
    if (status == SIGLA_OK)
        return;
    fprintf(stderr, "bench_search: %s\n", error->message);
    exit(3);
}

static void must_mdb(int code)
{
    if (code == 0)
        return;
    fprintf(stderr, "bench_search: %s\n", mdb_strerror(code));
    exit(3);
}

/* ---- filling ---- */

static void make_term(sigla_term *out, const char *text, const char *language, sigla_term_type type)
{
    *out = (sigla_term){.text = sigla_slice_of(text), .type = type, .status = SIGLA_TERM_ADMITTED, .reliability = 3, .by_person = true};
    snprintf(out->language, sizeof out->language, "%s", language);
}

static void fill(sigla_store *store, uint64_t entries)
{
    sigla_error error = {0};
    sgl_bulk *bulk = NULL;
    uint64_t bytes = 0;
    double begin = now();
    must(sgl_bulk_open(&bulk, store, &error), &error);
    for (uint64_t i = 0; i < entries; i++) {
        made_entry made;
        sigla_term terms[2];
        terms_make(&made, SEED, i);
        make_term(&terms[0], made.short_form, made.language, SIGLA_TERM_SHORT);
        make_term(&terms[1], made.long_form, made.language, SIGLA_TERM_LONG);
        sgl_stored_entry stored = {.entry = {.terms = terms, .term_count = 2, .edited = true}, .doubt = 1};
        /* A line for each term: entry, language, term, type, status, reliability. */
        bytes += 2 * 33 + strlen(made.short_form) + strlen(made.long_form);
        must(sgl_bulk_add(bulk, &stored, &error), &error);
    }
    double added = now();
    must(sgl_bulk_finish(bulk, "bench", "", &error), &error);
    sgl_bulk_free(bulk);
    double end = now();
    sigla_store_stats stats;
    must(sigla_store_stats_get(&stats, store, &error), &error);
    printf("fill: %.1f s to make and sort, %.1f s to write: %.0f terms/s; file %.1f MB, %.2f times the TSV of %.1f MB\n", added - begin, end - added,
           2 * (double)entries / (end - begin), (double)stats.file_bytes / 1e6, (double)stats.file_bytes / (double)bytes, (double)bytes / 1e6);
}

/* ---- the yardstick: one table, fold of the long form -> 100 bytes ---- */

typedef struct yardstick_table {
    MDB_env *env;
    MDB_dbi table;
} yardstick_table;

static size_t fold_key(char *out, size_t size, const char *text)
{
    sigla_buffer fold;
    sigla_buffer_init(&fold);
    sgl_fold(&fold, sigla_slice_of(text));
    size_t len = fold.len < size ? fold.len : size;
    memcpy(out, fold.ptr, len);
    sigla_buffer_release(&fold);
    return len;
}

static void fill_yardstick(yardstick_table *out, uint64_t entries)
{
    MDB_txn *txn = NULL;
    static char record[100];
    must_mdb(mdb_txn_begin(out->env, NULL, 0, &txn));
    must_mdb(mdb_dbi_open(txn, NULL, 0, &out->table));
    for (uint64_t i = 0; i < entries; i++) {
        made_entry made;
        char key[500];
        terms_make(&made, SEED, i);
        MDB_val name = {fold_key(key, sizeof key, made.long_form), key}, value = {sizeof record, record};
        memcpy(record, &i, sizeof i);
        must_mdb(mdb_put(txn, out->table, &name, &value, 0));
    }
    must_mdb(mdb_txn_commit(txn));
}

static void open_yardstick(yardstick_table *out, const char *directory, uint64_t entries)
{
    char path[1000];
    struct stat info;
    snprintf(path, sizeof path, "%s.yardstick", directory);
    bool is_new = stat(path, &info) != 0;
    must_mdb(mdb_env_create(&out->env));
    must_mdb(mdb_env_set_mapsize(out->env, (size_t)16 << 30));
    must_mdb(mdb_env_open(out->env, path, MDB_NOSUBDIR | MDB_NOTLS | MDB_NORDAHEAD | MDB_NOSYNC, 0600));
    if (is_new)
        fill_yardstick(out, entries);
    MDB_txn *txn = NULL;
    must_mdb(mdb_txn_begin(out->env, NULL, MDB_RDONLY, &txn));
    must_mdb(mdb_dbi_open(txn, NULL, 0, &out->table));
    must_mdb(mdb_txn_commit(txn));
}

/* ---- measuring ---- */

typedef struct bench {
    sigla_store *store;
    yardstick_table yardstick;
    MDB_txn *txn; /* of the yardstick */
    uint64_t entries, state;
    char query[TERMS_TEXT_MAX];
    char folded[500];
    size_t folded_len;
    size_t found;
    const char *only; /* NULL: all measures */
    size_t queries;   /* 0: the usual number */
} bench;

typedef void (*prepare_fn)(bench *b);
typedef void (*ask_fn)(bench *b);

static int order_of_times(const void *left, const void *right)
{
    const double *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void measure(bench *b, const char *name, prepare_fn prepare, ask_fn ask, size_t count)
{
    if (b->only != NULL && strncmp(name, b->only, strlen(b->only)) != 0)
        return;
    count = b->queries > 0 ? b->queries : count;
    double *times = calloc(count, sizeof *times);
    if (times == NULL)
        exit(3);
    b->state = 99;
    for (size_t pass = 0; pass < 2; pass++) {
        b->found = 0;
        b->state = 99;
        for (size_t i = 0; i < count; i++) {
            prepare(b);
            double begin = now();
            ask(b);
            times[i] = now() - begin;
        }
    }
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += times[i];
    qsort(times, count, sizeof *times, order_of_times);
    printf("%-34s mean %8.2f  p50 %8.2f  p99 %9.2f  max %9.2f us, %.2f found each\n", name, sum / (double)count * 1e6, times[count / 2] * 1e6,
           times[count * 99 / 100] * 1e6, times[count - 1] * 1e6, (double)b->found / (double)count);
    fflush(stdout);
    free(times);
}

static void prepare_long(bench *b)
{
    made_entry made;
    terms_make(&made, SEED, terms_random(&b->state, b->entries));
    snprintf(b->query, sizeof b->query, "%s", made.long_form);
    b->folded_len = fold_key(b->folded, sizeof b->folded, b->query);
}

static void prepare_short(bench *b)
{
    made_entry made;
    terms_make(&made, SEED, terms_random(&b->state, b->entries));
    snprintf(b->query, sizeof b->query, "%s", made.short_form);
}

static void cut_query(bench *b, size_t characters)
{
    size_t at = 0;
    for (; characters > 0 && b->query[at] != '\0'; characters--)
        do
            at++;
        while (((unsigned char)b->query[at] & 0xC0) == 0x80);
    b->query[at] = '\0';
}

static void prepare_prefix(bench *b)
{
    if (terms_random(&b->state, 2) == 0)
        prepare_long(b);
    else
        prepare_short(b);
    cut_query(b, 1 + (size_t)terms_random(&b->state, 8));
}

static void prepare_misspelt_short(bench *b)
{
    prepare_short(b);
    terms_misspell(b->query, &b->state);
    if (strlen(b->query) > 5)
        terms_misspell(b->query, &b->state);
}

/* A word of a long form, with two edits. */
static void prepare_misspelt_word(bench *b)
{
    prepare_long(b);
    char *space = strrchr(b->query, ' ');
    if (space != NULL)
        memmove(b->query, space + 1, strlen(space));
    terms_misspell(b->query, &b->state);
    terms_misspell(b->query, &b->state);
}

/* Two words of one long form. */
static void prepare_words(bench *b)
{
    prepare_long(b);
    char *first = strchr(b->query, ' '), *last = strrchr(b->query, ' ');
    if (first != NULL && first != last)
        memmove(first, last, strlen(last) + 1);
}

static void prepare_word(bench *b)
{
    prepare_long(b);
    char *first = strchr(b->query, ' ');
    if (first != NULL)
        *first = '\0';
}

static void ask_raw(bench *b)
{
    MDB_val name = {b->folded_len, b->folded}, value;
    must_mdb(mdb_txn_renew(b->txn));
    b->found += mdb_get(b->txn, b->yardstick.table, &name, &value) == 0;
    mdb_txn_reset(b->txn);
}

static void ask_lookup(bench *b)
{
    sigla_hits *hits = NULL;
    if (sigla_lookup(&hits, b->store, sigla_slice_of(b->query), NULL, NULL) == SIGLA_OK)
        b->found += hits->count;
    sigla_hits_free(hits);
}

static void ask_suggest(bench *b)
{
    sigla_suggestions *list = NULL;
    const sigla_search_options options = {.limit = 10};
    if (sigla_suggest(&list, b->store, sigla_slice_of(b->query), &options, NULL) == SIGLA_OK)
        b->found += list->count;
    sigla_suggestions_free(list);
}

static void search_by(bench *b, const char *strategy)
{
    sigla_hits *hits = NULL;
    const sigla_search_options options = {.strategy = strategy};
    if (sigla_search(&hits, b->store, sigla_slice_of(b->query), &options, NULL) == SIGLA_OK)
        b->found += hits->count;
    sigla_hits_free(hits);
}

static void ask_fuzzy(bench *b)
{
    search_by(b, "fuzzy");
}

static void ask_words(bench *b)
{
    search_by(b, "words-all");
}

static void ask_suffix(bench *b)
{
    search_by(b, "suffix");
}

static void measure_all(bench *b)
{
    measure(b, "mdb_get, the same keys", prepare_long, ask_raw, QUERIES);
    measure(b, "look-up, long form", prepare_long, ask_lookup, QUERIES);
    measure(b, "look-up, short form (ambiguous)", prepare_short, ask_lookup, QUERIES);
    measure(b, "suggest 10, 1 to 8 characters", prepare_prefix, ask_suggest, QUERIES);
    measure(b, "fuzzy, short form", prepare_misspelt_short, ask_fuzzy, SLOW_QUERIES);
    measure(b, "fuzzy, word with 2 edits", prepare_misspelt_word, ask_fuzzy, SLOW_QUERIES);
    measure(b, "words-all, 2 words", prepare_words, ask_words, SLOW_QUERIES);
    measure(b, "words-all, 1 word", prepare_word, ask_words, SLOW_QUERIES);
    measure(b, "suffix, a short form", prepare_short, ask_suffix, SLOW_QUERIES);
}

int main(int argc, char **argv)
{
    sigla_error error = {0};
    bench b = {.entries = TERMS_DEFAULT / 2};
    sigla_store_stats stats;
    if (argc < 2 || argc > 5) {
        fprintf(stderr, "usage: bench_search DIRECTORY [TERMS [NAME [QUERIES]]]\n");
        return 2;
    }
    if (argc > 2)
        b.entries = strtoull(argv[2], NULL, 10) / 2;
    if (argc > 3)
        b.only = argv[3];
    if (argc > 4)
        b.queries = strtoull(argv[4], NULL, 10);
    must(sigla_store_open(&b.store, argv[1], NULL, &error), &error);
    must(sigla_store_stats_get(&stats, b.store, &error), &error);
    if (stats.entries == 0)
        fill(b.store, b.entries);
    else
        b.entries = stats.entries;
    open_yardstick(&b.yardstick, argv[1], b.entries);
    must_mdb(mdb_txn_begin(b.yardstick.env, NULL, MDB_RDONLY, &b.txn));
    mdb_txn_reset(b.txn);
    printf("%llu terms in %llu entries\n", (unsigned long long)b.entries * 2, (unsigned long long)b.entries);
    measure_all(&b);
    mdb_txn_abort(b.txn);
    mdb_env_close(b.yardstick.env);
    sigla_store_close(b.store);
    return 0;
}
