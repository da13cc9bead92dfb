/* SPDX-License-Identifier: Apache-2.0 */
/* What can go wrong under a store: damage, truncation, other schemas, full disks, read-only places, no memory; and that the check sees it.
 */
#include "fake.h"
#include "test.h"

#include "base/memory.h"
#include "language/words.h"
#include "store/changes.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/joins.h"
#include "store/places.h"

#include <fcntl.h>
#include <sched.h>
#include <sigla/token.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const fake_row rows[] = {
    {"SIS", "Schengen Information System", "en", 0.9},
    {"EES", "Entry/Exit System", "en", 0.5},
    {"SIS", "Secret Intelligence Service", "en", 0.5},
};

/* A store of three entries and two documents; the path is kept in `path`. */
static sigla_store *sample_store(char path[600])
{
    sigla_error error = {0};
    snprintf(path, 600, "%s", test_directory());
    sigla_store *store = fake_open(path);
    CHECK_INT(fake_add(store, "a.txt", rows, 3, NULL, &error), SIGLA_OK);
    CHECK_INT(fake_add(store, "b.txt", rows, 1, NULL, &error), SIGLA_OK);
    return store;
}

/* Runs `body` in a child process. -> its exit status, or 1000 + the signal that ended it. */
static int in_child(int (*body)(const char *path), const char *path)
{
    int how = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0)
        _exit(body(path));
    waitpid(child, &how, 0);
    return WIFSIGNALED(how) ? 1000 + WTERMSIG(how) : WEXITSTATUS(how);
}

/* ---- sabotage, and that the check sees it ---- */

typedef sigla_status (*sabotage_fn)(sgl_transaction *transaction, void *payload, sigla_error *error);

static sigla_status drop_term_row(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_term(sigla_slice_of("sis"), SIGLA_TERM_SHORT, 1);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_TERMS, &key, error);
}

static sigla_status stray_term_row(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_term(sigla_slice_of("stray"), SIGLA_TERM_SHORT, 1);
    (void)payload;
    return sgl_table_put_sealed(transaction, SGL_TABLE_TERMS, &key, (sigla_slice){"\1", 1}, error);
}

static sigla_status drop_entry(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_number(2);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_ENTRIES, &key, error);
}

static sigla_status drop_evidence(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_evidence(1, 2, 0);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_EVIDENCE, &key, error);
}

static sigla_status drop_document(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_number(2);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_DOCUMENTS, &key, error);
}

static sigla_status drop_hash(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    char hash[SIGLA_HASH_BYTES] = "a.txt";
    sgl_key key = sgl_key_bytes(hash, sizeof hash);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_HASHES, &key, error);
}

static sigla_status drop_change(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_number(3);
    (void)payload;
    return sgl_table_delete(transaction, SGL_TABLE_CHANGES, &key, error);
}

static sigla_status miscount(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload, (void)error;
    transaction->counters.evidence++;
    return SIGLA_OK;
}

static sigla_status stray_join(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_wording wording;
    (void)payload;
    sgl_wording_init(&wording);
    CHECK(sgl_wording_make(&wording, sigla_slice_of("XY"), sigla_slice_of("stray wording")));
    sigla_status status = sgl_join_put(transaction, &wording, 77, SIGLA_JOIN_FIRST, error);
    sgl_wording_release(&wording);
    return status;
}

static sigla_status drop_join(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_wording wording;
    (void)payload;
    sgl_wording_init(&wording);
    CHECK(sgl_wording_make(&wording, sigla_slice_of("SIS"), sigla_slice_of("Schengen Information System")));
    sigla_status status = sgl_join_delete(transaction, &wording, error);
    sgl_wording_release(&wording);
    return status;
}

static sigla_status drop_place(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return sgl_place_delete(transaction, 2, 1, error);
}

static sigla_status stray_place(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return sgl_place_put(transaction, 2, 3, error);
}

static sigla_status drop_name(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return sgl_name_delete(transaction, SGL_NAME_FILE, sigla_slice_of("a.txt"), 1, error);
}

static sigla_status stray_move(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return sgl_moved_put(transaction, 3, 1, error);
}

static sigla_status move_in_a_circle(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    sigla_status status = sgl_moved_put(transaction, 3, 1, error);
    return status != SIGLA_OK ? status : sgl_moved_put(transaction, 1, 3, error);
}

/* Changes an entry behind the back of everything that follows from it. */
static sigla_status forge(sgl_transaction *transaction, void (*change)(sgl_stored_entry *stored), sigla_error *error)
{
    sgl_arena arena;
    sgl_stored_entry stored;
    sgl_arena_init(&arena);
    sigla_status status = sgl_entry_get(&stored, transaction, 1, &arena, error);
    change(&stored);
    if (status == SIGLA_OK)
        status = sgl_entry_put(transaction, &stored, error);
    sgl_arena_release(&arena);
    return status;
}

static void set_deleted(sgl_stored_entry *stored)
{
    stored->entry.state = SIGLA_ENTRY_DELETED;
}

static void set_revision(sgl_stored_entry *stored)
{
    stored->entry.revision = 1;
}

static void set_count(sgl_stored_entry *stored)
{
    ((sigla_term *)stored->entry.terms)[0].count++;
}

static sigla_status forge_state(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return forge(transaction, set_deleted, error);
}

static sigla_status forge_revision(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return forge(transaction, set_revision, error);
}

static sigla_status forge_count(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    (void)payload;
    return forge(transaction, set_count, error);
}

static sigla_status forge_entry(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_arena arena;
    sgl_stored_entry stored;
    (void)payload;
    sgl_arena_init(&arena);
    sigla_status status = sgl_entry_get(&stored, transaction, 1, &arena, error);
    stored.doubt = 0.5;
    if (status == SIGLA_OK)
        status = sgl_entry_put(transaction, &stored, error);
    sgl_arena_release(&arena);
    return status;
}

/* Flips a bit of an entry's record, behind the back of the checksum. */
static sigla_status flip_bit(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_walk walk;
    sgl_key key = sgl_key_number(1);
    const size_t *bit = payload;
    char bytes[500];
    sigla_status status = sgl_walk_open(&walk, transaction, SGL_TABLE_ENTRIES, &key, key.len, error);
    if (status == SIGLA_OK)
        status = sgl_walk_next(&walk, error);
    size_t len = walk.value.len;
    if (status != SIGLA_OK || len > sizeof bytes)
        return SIGLA_FAILED;
    memcpy(bytes, walk.value.ptr, len);
    sgl_walk_close(&walk);
    size_t at = *bit % (len * 8);
    bytes[at / 8] = (char)(bytes[at / 8] ^ 1 << at % 8);
    return sgl_table_put_sealed(transaction, SGL_TABLE_ENTRIES, &key, (sigla_slice){bytes, len}, error);
}

static void count_fault(const char *sentence, void *payload)
{
    int *count = payload;
    CHECK(strlen(sentence) > 10);
    ++*count;
}

static void the_check_sees_sabotage(void)
{
    static const sabotage_fn sabotages[] = {drop_term_row, stray_term_row, drop_entry, drop_evidence, drop_document, drop_hash,
                                            drop_change,   miscount,       stray_join, forge_entry,   flip_bit,
                                            drop_join,     drop_place,     stray_place, drop_name,    stray_move,
                                            forge_state,   forge_revision, forge_count, move_in_a_circle};
    for (size_t i = 0; i < sizeof sabotages / sizeof sabotages[0]; i++) {
        char path[600];
        sigla_error error = {0};
        size_t faults = 0, bit = 100;
        int told = 0;
        sigla_store *store = sample_store(path);
        CHECK_INT(fake_check(store), 0);
        CHECK_INT(sgl_store_write(store, sabotages[i], &bit, &error), SIGLA_OK);
        CHECK_INT(sigla_store_check(&faults, store, count_fault, &told, &error), SIGLA_DAMAGED);
        CHECK(faults > 0 && told == (int)faults);
        CHECK(strstr(error.message, path) != NULL);
        CHECK_INT(sigla_store_check(&faults, store, NULL, NULL, &error), SIGLA_DAMAGED);
        sigla_store_close(store);
    }
}

static void reading_sees_flipped_bits(void)
{
    char path[600];
    sigla_error error = {0};
    sigla_store *store = sample_store(path);
    sigla_entry_list *list = NULL;
    sigla_hits *hits = NULL;
    for (size_t bit = 0; bit < 1000; bit += 37) {
        CHECK_INT(sgl_store_write(store, flip_bit, &bit, &error), SIGLA_OK);
        CHECK_INT(sigla_store_entry(&list, store, 1, 3, &error), SIGLA_DAMAGED);
        CHECK(list == NULL);
        CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("SIS"), NULL, &error), SIGLA_DAMAGED);
        CHECK(hits == NULL);
        CHECK_INT(fake_add(store, "c.txt", rows, 1, NULL, &error), SIGLA_DAMAGED);
        CHECK_INT(sgl_store_write(store, flip_bit, &bit, &error), SIGLA_OK);
    }
    CHECK_INT(fake_check(store), 0);
    CHECK_INT(fake_find(store, "SIS"), 1);
    sigla_store_close(store);
}

static void an_index_that_lies_is_damage(void)
{
    char path[600];
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_suggestions *suggestions = NULL;
    sigla_store *store = sample_store(path);
    CHECK_INT(sgl_store_write(store, stray_term_row, NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("stray"), NULL, &error), SIGLA_DAMAGED);
    CHECK_INT(sigla_suggest(&suggestions, store, sigla_slice_of("stra"), NULL, &error), SIGLA_DAMAGED);
    CHECK_INT(sgl_store_write(store, drop_entry, NULL, &error), SIGLA_OK);
    CHECK_INT(sigla_lookup(&hits, store, sigla_slice_of("EES"), NULL, &error), SIGLA_DAMAGED);
    CHECK_INT(sigla_list(&hits, store, sigla_slice_of("e"), NULL, &error), SIGLA_DAMAGED);
    sigla_store_close(store);
}

/* ---- schema ---- */

static sigla_status put_schema(sgl_transaction *transaction, void *payload, sigla_error *error)
{
    sgl_key key = sgl_key_bytes("schema", 6);
    const unsigned *schema = payload;
    sgl_record_begin(&transaction->scratch);
    sgl_record_put_number(&transaction->scratch, *schema);
    return sgl_table_put(transaction, SGL_TABLE_META, &key, &transaction->scratch, error);
}

static void other_schemas_are_refused(void)
{
    char path[600];
    sigla_error error = {0};
    unsigned schema = SIGLA_STORE_SCHEMA + 1;
    sigla_store *store = sample_store(path);
    CHECK_INT(sgl_store_write(store, put_schema, &schema, &error), SIGLA_OK);
    sigla_store_close(store);
    CHECK_INT(sigla_store_open(&store, path, NULL, &error), SIGLA_SCHEMA);
    CHECK(store == NULL);
    CHECK(strstr(error.message, path) != NULL && strstr(error.message, "schema is 3") != NULL);
}

/* ---- the file ---- */

/* Opens and reads what can be read: whatever happens, it must not crash. -> the status of the first failure. */
static int open_and_read(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_hits *hits = NULL;
    sigla_status status = sigla_store_open(&store, path, NULL, &error);
    if (status == SIGLA_OK)
        status = sigla_lookup(&hits, store, sigla_slice_of("SIS"), NULL, &error);
    sigla_hits_free(hits);
    if (status == SIGLA_OK)
        status = sigla_list(&hits, store, sigla_slice_of(""), NULL, &error);
    sigla_hits_free(hits);
    sigla_store_close(store);
    return (int)status;
}

static void truncations_are_seen(void)
{
    char path[600], name[640];
    size_t len = 0;
    sigla_store_close(sample_store(path));
    snprintf(name, sizeof name, "%s/data.mdb", path);
    char *whole = test_read_file(name, &len);
    CHECK_INT(in_child(open_and_read, path), SIGLA_OK);
    for (size_t cut = 0; cut < len; cut += cut < 400 ? 8 : 1024 + 3) {
        test_write_file(name, whole, cut);
        CHECK_INT(in_child(open_and_read, path), SIGLA_DAMAGED);
    }
    test_write_file(name, whole, len - 1);
    CHECK_INT(in_child(open_and_read, path), SIGLA_DAMAGED);
    test_write_file(name, whole, len);
    CHECK_INT(in_child(open_and_read, path), SIGLA_OK);
    free(whole);
}

/* The caller of the check must live, whatever the pages hold. The store is opened while the file is whole, as in a running service. */
static int check_damaged(const char *path)
{
    char name[640];
    sigla_error error = {0};
    sigla_store *store = NULL;
    size_t faults = 0, len = 0;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK)
        return 100;
    snprintf(name, sizeof name, "%s/data.mdb", path);
    char *whole = test_read_file(name, &len);
    int file = open(name, O_WRONLY);
    int missed = 0;
    for (int round = 0; round < 60; round++) {
        size_t page = 2 + (size_t)rand() % (len / 4096 - 2);
        char bytes[4096];
        memcpy(bytes, whole + page * 4096, sizeof bytes);
        for (int i = 0; i < 400; i++)
            bytes[rand() % 4096] = (char)rand();
        if (pwrite(file, bytes, sizeof bytes, (off_t)(page * 4096)) != sizeof bytes)
            return 101;
        sigla_status status = sigla_store_check(&faults, store, NULL, NULL, &error);
        if (status != SIGLA_OK && status != SIGLA_DAMAGED)
            return 102;
        missed += status == SIGLA_OK; /* the page was free */
        if (pwrite(file, whole + page * 4096, 4096, (off_t)(page * 4096)) != 4096)
            return 103;
    }
    close(file);
    free(whole);
    sigla_status status = sigla_store_check(&faults, store, NULL, NULL, &error);
    sigla_store_close(store);
    return status != SIGLA_OK ? 104 : missed > 45 ? 105 : 0;
}

static void the_check_outlives_damaged_pages(void)
{
    char path[600];
    srand(5);
    sigla_store_close(sample_store(path));
    CHECK_INT(in_child(check_damaged, path), 0);
}

static void a_cut_under_a_running_service_is_noticed(void)
{
    char path[600], name[640];
    sigla_error error = {0};
    sigla_store *store = sample_store(path);
    snprintf(name, sizeof name, "%s/data.mdb", path);
    CHECK_INT(sigla_store_maintain(store, &error), SIGLA_OK);
    CHECK_INT(truncate(name, 12288), 0);
    CHECK_INT(sigla_store_maintain(store, &error), SIGLA_DAMAGED);
    sigla_store_close(store);
}

static void map_sizes_have_limits(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_store_options options = {.map_bytes = (1 << 16) - 1};
    CHECK_INT(sigla_store_open(&store, test_directory(), &options, &error), SIGLA_INVALID);
    options.map_bytes = ((uint64_t)1 << 42) + 1;
    CHECK_INT(sigla_store_open(&store, test_directory(), &options, &error), SIGLA_INVALID);
    options.map_bytes = 1 << 16;
    CHECK_INT(sigla_store_open(&store, test_directory(), &options, &error), SIGLA_OK);
    sigla_store_close(store);
}

/* ---- no room ---- */

/* Adds documents until one fails. -> the status of that; the number of those that went in is in *added. */
static sigla_status add_until_failure(sigla_store *store, int *added, sigla_error *error)
{
    static char long_form[900];
    char name[32];
    memset(long_form, 'x', sizeof long_form - 1);
    for (*added = 0; *added < 5000; ++*added) {
        fake_row row = {"LONG", long_form, "en", 0};
        snprintf(long_form, 16, "n%06d", *added);
        long_form[7] = ' ';
        snprintf(name, sizeof name, "%d", *added);
        sigla_status status = fake_add(store, name, &row, 1, NULL, error);
        if (status != SIGLA_OK)
            return status;
    }
    return SIGLA_OK;
}

static int count_documents(sigla_store *store)
{
    sigla_store_stats stats;
    sigla_error error = {0};
    return sigla_store_stats_get(&stats, store, &error) == SIGLA_OK ? (int)stats.documents : -1;
}

/* A full disk loses nothing that was acknowledged, and writing goes on when there is room again. */
static int fill_up(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const struct rlimit small = {300000, RLIM_INFINITY}, large = {RLIM_INFINITY, RLIM_INFINITY};
    int added = 0;
    signal(SIGXFSZ, SIG_IGN);
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK || setrlimit(RLIMIT_FSIZE, &small) != 0)
        return 1;
    sigla_status status = add_until_failure(store, &added, &error);
    if (status != SIGLA_FULL || added < 10 || strstr(error.message, path) == NULL)
        return 2;
    if (count_documents(store) != added || fake_find(store, "LONG") == 0)
        return 3;
    if (fake_check(store) != 0)
        return 4;
    setrlimit(RLIMIT_FSIZE, &large);
    fake_add_one(store, "after", "SIS", "Schengen Information System", "en");
    if (count_documents(store) != added + 1 || fake_check(store) != 0)
        return 5;
    sigla_store_close(store);
    return 0;
}

static void a_file_size_limit_is_a_full_disk(void)
{
    CHECK_INT(in_child(fill_up, test_directory()), 0);
}

#define SKIPPED 77

static int fill_up_small_disk(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    int added = 0;
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("tmpfs", path, "tmpfs", 0, "size=400k") != 0)
        return SKIPPED;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_OK)
        return 1;
    sigla_status status = add_until_failure(store, &added, &error);
    if (status != SIGLA_FULL || added < 10)
        return 2;
    if (count_documents(store) != added || fake_check(store) != 0)
        return 3;
    if (mount("tmpfs", path, "tmpfs", MS_REMOUNT, "size=2m") != 0)
        return 4;
    fake_add_one(store, "after", "SIS", "Schengen Information System", "en");
    if (count_documents(store) != added + 1 || fake_check(store) != 0)
        return 5;
    sigla_store_close(store);
    return 0;
}

static int create_on_full_disk(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("tmpfs", path, "tmpfs", 0, "size=16k") != 0)
        return SKIPPED;
    sigla_status status = sigla_store_open(&store, path, NULL, &error);
    char name[700];
    snprintf(name, sizeof name, "%s/data.mdb", path);
    return status == SIGLA_FULL && access(name, F_OK) != 0 ? 0 : 1;
}

static int read_from_read_only_disk(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const sigla_store_options read_only = {.read_only = true};
    if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount(path, path, NULL, MS_BIND, NULL) != 0 || mount(NULL, path, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) != 0)
        return SKIPPED;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_READ_ONLY || strstr(error.message, path) == NULL)
        return 1;
    if (sigla_store_open(&store, path, &read_only, &error) != SIGLA_OK)
        return 2;
    if (fake_find(store, "SIS") != 1 || fake_check(store) != 0 || sigla_store_maintain(store, &error) != SIGLA_OK)
        return 3;
    sigla_store_close(store);
    return 0;
}

/* Mounting needs rights that not every machine gives to tests. */
static void check_done_or_skipped(int (*body)(const char *path), const char *path)
{
    int result = in_child(body, path);
    if (result == SKIPPED)
        printf("# skipped: no right to mount\n");
    else
        CHECK_INT(result, 0);
}

static void a_small_disk_fills_up(void)
{
    check_done_or_skipped(fill_up_small_disk, test_directory());
}

static void no_store_is_made_on_a_full_disk(void)
{
    check_done_or_skipped(create_on_full_disk, test_directory());
}

static void read_only_disks(void)
{
    char path[600];
    sigla_store_close(sample_store(path));
    check_done_or_skipped(read_from_read_only_disk, path);
}

/* ---- permissions ---- */

#define NOBODY 65534

static int read_as_nobody(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    const sigla_store_options read_only = {.read_only = true};
    if (setuid(NOBODY) != 0)
        return SKIPPED;
    if (sigla_store_open(&store, path, NULL, &error) != SIGLA_READ_ONLY)
        return 1;
    if (sigla_store_open(&store, path, &read_only, &error) != SIGLA_OK || fake_find(store, "SIS") != 1)
        return 2;
    sigla_store_close(store);
    return 0;
}

static int refused_as_nobody(const char *path)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    if (setuid(NOBODY) != 0)
        return SKIPPED;
    sigla_status status = sigla_store_open(&store, path, NULL, &error);
    return status == SIGLA_IO && strstr(error.message, "denied") != NULL && strstr(error.message, path) != NULL ? 0 : 1;
}

static void permissions(void)
{
    char path[600], name[640];
    sigla_store_close(sample_store(path));
    if (getuid() != 0)
        return;
    char *slash = strrchr(path, '/');
    *slash = '\0';
    chmod(path, 0755);
    *slash = '/';
    chmod(path, 0755);
    snprintf(name, sizeof name, "%s/data.mdb", path);
    chmod(name, 0644);
    snprintf(name, sizeof name, "%s/lock.mdb", path);
    chmod(name, 0644);
    CHECK_INT(in_child(read_as_nobody, path), 0);
    snprintf(name, sizeof name, "%s/data.mdb", path);
    chmod(name, 0600);
    CHECK_INT(in_child(refused_as_nobody, path), 0);
    snprintf(name, sizeof name, "%s/new", path);
    CHECK_INT(in_child(refused_as_nobody, name), 0);
}

/* ---- no memory ---- */

static bool use_everything(void)
{
    sigla_error error = {0};
    sigla_store *store = NULL;
    sigla_hits *hits = NULL;
    sigla_suggestions *suggestions = NULL;
    sigla_entry_list *entries = NULL;
    sigla_document_list *documents = NULL;
    sigla_change_list *changes = NULL;
    sigla_token_list *tokens = NULL;
    char secret[SIGLA_TOKEN_SECRET_CHARS + 1];
    const sigla_search_options options = {.evidence_max = 3, .prefix = true};
    const char *path = test_directory();
    bool done = sigla_store_open(&store, path, NULL, &error) == SIGLA_OK && fake_add(store, "a", rows, 3, NULL, &error) == SIGLA_OK &&
                fake_add(store, "b", rows, 3, NULL, &error) == SIGLA_OK && sigla_token_add(store, "t", secret, &error) == SIGLA_OK &&
                sigla_lookup(&hits, store, sigla_slice_of("sîs"), &options, &error) == SIGLA_OK;
    sigla_hits_free(hits);
    hits = NULL;
    done = done && sigla_list(&hits, store, sigla_slice_of(""), "fr", &error) == SIGLA_OK &&
           sigla_suggest(&suggestions, store, sigla_slice_of("s"), NULL, &error) == SIGLA_OK &&
           sigla_store_entry(&entries, store, 1, 9, &error) == SIGLA_OK &&
           sigla_store_documents(&documents, store, 0, 9, &error) == SIGLA_OK &&
           sigla_store_changes(&changes, store, 0, 9, &error) == SIGLA_OK && sigla_token_list_get(&tokens, store, &error) == SIGLA_OK;
    if (!done)
        CHECK_INT(error.status, SIGLA_NO_MEMORY);
    sigla_hits_free(hits);
    sigla_suggestions_free(suggestions);
    sigla_entry_list_free(entries);
    sigla_document_list_free(documents);
    sigla_change_list_free(changes);
    sigla_token_list_free(tokens);
    if (store != NULL && !done) {
        /* What failed has left nothing behind. */
        sgl_memory_fail_after(SIZE_MAX);
        CHECK_INT(fake_check(store), 0);
        sgl_memory_fail_after(0);
        void *none = sgl_malloc(1);
        CHECK(none == NULL);
    }
    sigla_store_close(store);
    return done;
}

static void no_memory_anywhere(void)
{
    sgl_words_load();
    test_failing_allocator(use_everything, 5000);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(the_check_sees_sabotage),
        TEST(reading_sees_flipped_bits),
        TEST(an_index_that_lies_is_damage),
        TEST(other_schemas_are_refused),
        TEST(truncations_are_seen),
        TEST(the_check_outlives_damaged_pages),
        TEST(a_cut_under_a_running_service_is_noticed),
        TEST(map_sizes_have_limits),
        TEST(a_file_size_limit_is_a_full_disk),
        TEST(a_small_disk_fills_up),
        TEST(no_store_is_made_on_a_full_disk),
        TEST(read_only_disks),
        TEST(permissions),
        TEST(no_memory_anywhere),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
