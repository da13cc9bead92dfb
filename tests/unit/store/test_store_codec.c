/* SPDX-License-Identifier: Apache-2.0 */
/* Records and keys: round trips, limits, and that no flipped bit and no cut passes. */
#include "fake.h"
#include "test.h"

#include "store/changes.h"
#include "store/documents.h"
#include "store/entries.h"
#include "store/evidence.h"
#include "store/joins.h"

#include <math.h>
#include <stdlib.h>

static void numbers_round_trip(void)
{
    static const uint64_t numbers[] = {0, 1, 127, 128, 16383, 16384, UINT32_MAX, INT64_MAX, UINT64_MAX};
    static const int64_t signs[] = {0, -1, 1, 63, -64, -65, INT64_MAX, INT64_MIN};
    static const double reals[] = {0, -0.5, 1e300, 0.1};
    sigla_buffer out;
    sgl_record record;
    sigla_slice key = sigla_slice_of("key");
    sigla_buffer_init(&out);
    sgl_record_begin(&out);
    for (size_t i = 0; i < 9; i++)
        sgl_record_put_number(&out, numbers[i]);
    for (size_t i = 0; i < 8; i++)
        sgl_record_put_signed(&out, signs[i]);
    for (size_t i = 0; i < 4; i++)
        sgl_record_put_real(&out, reals[i]);
    sgl_record_put_text(&out, sigla_slice_of("ж"));
    sgl_record_put_text(&out, sigla_slice_of(""));
    sgl_record_seal(&out, key);
    CHECK(sgl_record_open(&record, key, sigla_buffer_slice(&out)));
    for (size_t i = 0; i < 9; i++)
        CHECK(sgl_record_number(&record) == numbers[i]);
    for (size_t i = 0; i < 8; i++)
        CHECK(sgl_record_signed(&record) == signs[i]);
    for (size_t i = 0; i < 4; i++)
        CHECK_NEAR(sgl_record_real(&record), reals[i], 0);
    CHECK_INT(sgl_record_text(&record).len, 2);
    CHECK(!sgl_record_finish(&record));
    CHECK_INT(sgl_record_text(&record).len, 0);
    CHECK(sgl_record_finish(&record));
    CHECK_INT(sgl_record_number(&record), 0);
    CHECK(record.bad);
    CHECK(!sgl_record_open(&record, sigla_slice_of("kez"), sigla_buffer_slice(&out)));
    sigla_buffer_release(&out);
}

/* Reads bytes as a record's fields, with no checksum in the way. */
static sgl_record fields_of(const void *bytes, size_t len)
{
    sgl_record record = {.at = bytes, .end = (const unsigned char *)bytes + len, .version = SGL_RECORD_VERSION};
    return record;
}

static void fields_never_pass_the_end(void)
{
    sgl_record record = fields_of("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 10);
    CHECK(sgl_record_number(&record) == UINT64_MAX);
    record = fields_of("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02", 10);
    CHECK(sgl_record_number(&record) == 0 && record.bad);
    record = fields_of("\x80", 1);
    CHECK(sgl_record_number(&record) == 0 && record.bad);
    record = fields_of("\x05tex", 4);
    CHECK(sgl_record_text(&record).len == 0 && record.bad);
    record = fields_of("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01text", 14);
    CHECK(sgl_record_text(&record).len == 0 && record.bad);
    record = fields_of("1234567", 7);
    CHECK_NEAR(sgl_record_real(&record), 0, 0);
    CHECK(record.bad);
    char small[4];
    record = fields_of("\x03"
                       "abc\x04"
                       "abcd",
                       9);
    sgl_record_text_to(&record, small, sizeof small);
    CHECK_TEXT(small, "abc");
    CHECK(!record.bad);
    sgl_record_text_to(&record, small, sizeof small);
    CHECK_TEXT(small, "");
    CHECK(record.bad);
}

static const sigla_term terms[] = {
    {.text = {"SIS", 3}, .language = "en", .type = SIGLA_TERM_SHORT, .reliability = 1, .count = 7},
    {.text = {"système d’information Schengen", sizeof "système d’information Schengen" - 1},
     .language = "fr-BE",
     .type = SIGLA_TERM_LONG,
     .status = SIGLA_TERM_SUPERSEDED,
     .reliability = 4,
     .count = UINT32_MAX,
     .kind = SIGLA_KIND_FULL_FORM,
     .part_of_speech = SIGLA_SPEECH_NOUN,
     .gender = SIGLA_GENDER_MASCULINE,
     .number = SIGLA_NUMBER_SINGULAR,
     .case_sensitive = true,
     .by_person = true,
     .source = {"JO L 381", 8},
     .joined_by = SIGLA_JOIN_EXTENSION},
};

static const sigla_slice collections[] = {{"Justice", 7}, {"Marine", 6}};
static const sigla_entry_text texts[] = {{"en", {"A system.", 9}, {"", 0}}, {"fr", {"", 0}, {"Voir aussi.", 11}}};
static const sigla_reference references[] = {{SIGLA_RELATION_RELATED, 9}, {SIGLA_RELATION_BROADER, 1}};

static const sgl_stored_entry sample = {.entry = {.id = 5,
                                                  .revision = 900,
                                                  .terms = terms,
                                                  .term_count = 2,
                                                  .evidence_total = 100000,
                                                  .document_count = 300,
                                                  .last_seen = -5,
                                                  .edited = true,
                                                  .state = SIGLA_ENTRY_DELETED,
                                                  .domain = {"justice", 7},
                                                  .eurovoc = "1234",
                                                  .collections = collections,
                                                  .collection_count = 2,
                                                  .texts = texts,
                                                  .text_count = 2,
                                                  .references = references,
                                                  .reference_count = 2,
                                                  .removed = terms,
                                                  .removed_count = 1},
                                        .doubt = 0.25};

/* The sealed record of the sample, under the key of its id. */
static sigla_buffer sealed_sample(void)
{
    sigla_buffer out;
    sgl_key key = sgl_key_number(sample.entry.id);
    sigla_buffer_init(&out);
    sgl_entry_encode(&out, &sample);
    sgl_record_seal(&out, sgl_key_slice(&key));
    return out;
}

static void entries_round_trip(void)
{
    sgl_arena arena;
    sgl_record record;
    sgl_stored_entry got;
    bool no_memory = false;
    sigla_buffer bytes = sealed_sample();
    sgl_key key = sgl_key_number(5);
    sgl_arena_init(&arena);
    CHECK(sgl_record_open(&record, sgl_key_slice(&key), sigla_buffer_slice(&bytes)));
    CHECK(sgl_entry_decode(&got, 5, &record, &arena, &no_memory));
    CHECK_INT(got.entry.term_count, 2);
    CHECK_INT(got.entry.revision, 900);
    CHECK_INT(got.entry.evidence_total, 100000);
    CHECK_INT(got.entry.last_seen, -5);
    CHECK_NEAR(got.entry.confidence, 0.75, 1e-12);
    CHECK_TEXT(got.entry.terms[1].text.ptr, terms[1].text.ptr);
    CHECK_TEXT(got.entry.terms[1].language, "fr-BE");
    CHECK_INT(got.entry.terms[1].count, UINT32_MAX);
    CHECK_INT(got.entry.terms[1].status, SIGLA_TERM_SUPERSEDED);
    CHECK_INT(got.entry.terms[1].reliability, 4);
    CHECK_INT(got.entry.terms[1].kind, SIGLA_KIND_FULL_FORM);
    CHECK_INT(got.entry.terms[1].gender, SIGLA_GENDER_MASCULINE);
    CHECK_INT(got.entry.terms[1].number, SIGLA_NUMBER_SINGULAR);
    CHECK_INT(got.entry.terms[1].part_of_speech, SIGLA_SPEECH_NOUN);
    CHECK_INT(got.entry.terms[1].joined_by, SIGLA_JOIN_EXTENSION);
    CHECK(got.entry.terms[1].case_sensitive && got.entry.terms[1].by_person && !got.entry.terms[1].lookup_only);
    CHECK_TEXT(got.entry.terms[1].source.ptr, "JO L 381");
    CHECK_INT(got.entry.state, SIGLA_ENTRY_DELETED);
    CHECK(got.entry.edited);
    CHECK_TEXT(got.entry.domain.ptr, "justice");
    CHECK_TEXT(got.entry.eurovoc, "1234");
    CHECK_INT(got.entry.collection_count, 2);
    CHECK_TEXT(got.entry.collections[1].ptr, "Marine");
    CHECK_INT(got.entry.text_count, 2);
    CHECK_TEXT(got.entry.texts[0].definition.ptr, "A system.");
    CHECK_TEXT(got.entry.texts[1].note.ptr, "Voir aussi.");
    CHECK_INT(got.entry.reference_count, 2);
    CHECK_INT(got.entry.references[1].relation, SIGLA_RELATION_BROADER);
    CHECK_INT(got.entry.removed_count, 1);
    CHECK_TEXT(got.entry.removed[0].text.ptr, "SIS");
    sgl_arena_release(&arena);
    sigla_buffer_release(&bytes);
}

static void no_flipped_bit_and_no_cut_passes(void)
{
    sgl_record record;
    sigla_buffer bytes = sealed_sample();
    sgl_key key = sgl_key_number(5);
    for (size_t bit = 0; bit < bytes.len * 8; bit++) {
        bytes.ptr[bit / 8] = (char)(bytes.ptr[bit / 8] ^ 1 << bit % 8);
        CHECK(!sgl_record_open(&record, sgl_key_slice(&key), sigla_buffer_slice(&bytes)));
        bytes.ptr[bit / 8] = (char)(bytes.ptr[bit / 8] ^ 1 << bit % 8);
    }
    for (size_t len = 0; len < bytes.len; len++)
        CHECK(!sgl_record_open(&record, sgl_key_slice(&key), (sigla_slice){bytes.ptr, len}));
    CHECK(sgl_record_open(&record, sgl_key_slice(&key), sigla_buffer_slice(&bytes)));
    sigla_buffer_release(&bytes);
}

/* Decoders get random fields behind a good checksum: they must say no or yes, and stay within the bytes (the sanitizer watches). */
static void decoders_survive_anything(void)
{
    unsigned char bytes[400];
    sgl_arena arena;
    sgl_arena_init(&arena);
    srand(11);
    for (int round = 0; round < 20000; round++) {
        size_t len = (size_t)rand() % sizeof bytes;
        for (size_t i = 0; i < len; i++)
            bytes[i] = (unsigned char)(rand() % 3 == 0 ? rand() : rand() % 8);
        char *copy = malloc(len + 1); /* its own block, so that one byte too far is seen */
        memcpy(copy, bytes, len);
        sgl_stored_entry entry;
        sigla_evidence evidence;
        sigla_document_info document;
        sgl_stored_change change;
        sgl_counters counters;
        bool no_memory = false;
        sgl_record record = fields_of(copy, len);
        sgl_entry_decode(&entry, 1, &record, &arena, &no_memory);
        record = fields_of(copy, len);
        sgl_evidence_decode(&evidence, &record);
        record = fields_of(copy, len);
        sgl_store_document_decode(&document, 1, &record);
        record = fields_of(copy, len);
        sgl_change_decode(&change, 1, &record, &no_memory);
        sgl_stored_change_release(&change);
        record = fields_of(copy, len);
        record.version = 1;
        sgl_entry_decode(&entry, 1, &record, &arena, &no_memory);
        record = fields_of(copy, len);
        sgl_join join;
        sgl_join_decode(&join, &record);
        record = fields_of(copy, len);
        sgl_counters_decode(&counters, &record);
        free(copy);
        sgl_arena_reset(&arena);
    }
    sgl_arena_release(&arena);
}

static void evidence_round_trips(void)
{
    const sigla_evidence piece = {.short_form = {"SIS", 3},
                                  .long_form = {"Schengen Information System", 27},
                                  .language = "en",
                                  .sentence = {"The SIS.", 8},
                                  .sentence_short = {4, 7},
                                  .short_span = {1000000, 1000003},
                                  .long_span = {5, 32},
                                  .paragraph = 77,
                                  .pattern = {"p", 1},
                                  .confidence = 0.5,
                                  .added = 1700000000};
    sigla_buffer out;
    sgl_record record;
    sigla_evidence got;
    sigla_buffer_init(&out);
    sgl_evidence_encode(&out, &piece);
    record = fields_of(out.ptr + 1, out.len - 1);
    CHECK(sgl_evidence_decode(&got, &record));
    CHECK_INT(got.short_span.end, 1000003);
    CHECK_INT(got.sentence_short.begin, 4);
    CHECK_INT(got.sentence.len, 8);
    CHECK_INT(got.paragraph, 77);
    CHECK_INT(got.added, 1700000000);
    sigla_buffer_release(&out);
}

static void keys_are_in_order(void)
{
    sgl_key one = sgl_key_number(255), two = sgl_key_number(256);
    CHECK(memcmp(one.bytes, two.bytes, 8) < 0);
    /* The newest document first. */
    sgl_key old = sgl_key_evidence(1, 4, 9), new = sgl_key_evidence(1, 5, 0);
    CHECK(memcmp(new.bytes, old.bytes, old.len) < 0);
    uint64_t entry = 0, document = 0;
    uint32_t number = 0;
    CHECK(sgl_key_parse_evidence(&entry, &document, &number, sgl_key_slice(&old)));
    CHECK(entry == 1 && document == 4 && number == 9);
    /* Short forms before long ones, both behind the fold alone. */
    sgl_key brief = sgl_key_term(sigla_slice_of("sis"), SIGLA_TERM_SHORT, 9),
            full = sgl_key_term(sigla_slice_of("sis"), SIGLA_TERM_LONG, 1);
    sgl_key fold = sgl_key_fold(sigla_slice_of("sis"), false), longer = sgl_key_term(sigla_slice_of("sis ii"), SIGLA_TERM_SHORT, 1);
    CHECK(memcmp(brief.bytes, full.bytes, full.len) < 0);
    CHECK(memcmp(brief.bytes, fold.bytes, fold.len) == 0);
    CHECK(memcmp(longer.bytes, fold.bytes, fold.len) != 0);
}

static void check_fold_key(size_t len, bool expect_cut)
{
    char fold[2000];
    memset(fold, 'a', sizeof fold);
    sigla_slice text = {fold, len}, got;
    sigla_term_type type;
    uint64_t entry = 0;
    bool cut = false;
    sgl_key key = sgl_key_term(text, SIGLA_TERM_LONG, 3);
    CHECK(key.len <= SGL_KEY_MAX);
    CHECK(sgl_key_parse_term(&got, &cut, &type, &entry, sgl_key_slice(&key)));
    CHECK_INT(cut, expect_cut);
    CHECK_INT(got.len, expect_cut ? SGL_FOLD_KEY_MAX : len);
    CHECK_INT(entry, 3);
    CHECK_INT(type, SIGLA_TERM_LONG);
}

static void long_folds_are_cut(void)
{
    check_fold_key(1, false);
    check_fold_key(SGL_FOLD_KEY_MAX, false);
    check_fold_key(SGL_FOLD_KEY_MAX + 1, true);
    check_fold_key(2000, true);
    char left[500], right[500];
    memset(left, 'a', sizeof left);
    memcpy(right, left, sizeof left);
    right[499] = 'b';
    sgl_key a = sgl_key_term((sigla_slice){left, 500}, SIGLA_TERM_LONG, 3), b = sgl_key_term((sigla_slice){right, 500}, SIGLA_TERM_LONG, 3);
    CHECK(memcmp(a.bytes, b.bytes, a.len) != 0);
}

static void foreign_keys_are_refused(void)
{
    sigla_slice fold;
    sigla_term_type type;
    uint64_t number = 0, other = 0;
    uint32_t small = 0;
    bool cut = false;
    char bytes[511];
    srand(3);
    CHECK(!sgl_key_parse_number(&number, sigla_slice_of("1234567")));
    CHECK(!sgl_key_parse_evidence(&number, &other, &small, sigla_slice_of("1234567890123456789")));
    CHECK(!sgl_key_parse_term(&fold, &cut, &type, &number,
                              (sigla_slice){"\0\1"
                                            "12345678",
                                            10}));
    CHECK(sgl_key_parse_term(&fold, &cut, &type, &number,
                             (sigla_slice){"a\0\1"
                                           "12345678",
                                           11}));
    CHECK(!sgl_key_parse_term(&fold, &cut, &type, &number,
                              (sigla_slice){"a\0\3"
                                            "12345678",
                                            11}));
    CHECK(!sgl_key_parse_term(&fold, &cut, &type, &number,
                              (sigla_slice){"aa\1"
                                            "12345678",
                                            11}));
    memset(bytes, 0, sizeof bytes);
    for (size_t len = 0; len <= sizeof bytes; len++)
        if (sgl_key_parse_term(&fold, &cut, &type, &number, (sigla_slice){bytes, len}))
            CHECK_INT(-1, len); /* type 0 */
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(numbers_round_trip),        TEST(fields_never_pass_the_end), TEST(entries_round_trip), TEST(no_flipped_bit_and_no_cut_passes),
        TEST(decoders_survive_anything), TEST(evidence_round_trips),      TEST(keys_are_in_order),  TEST(long_folds_are_cut),
        TEST(foreign_keys_are_refused),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
