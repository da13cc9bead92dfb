/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What several documents agree on. The pages of tests/data/batch hold documents, a paragraph each, with what every one of them must give
 * when all are heard; beside them, sites made by hand, whose likelihoods do not hang on the weights.
 */
#include "extract/tally.h"
#include "extract/voice.h"
#include "test.h"

#include <sigla/consensus.h>
#include <sigla/text.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOCUMENTS_MAX 16

typedef struct page {
    char *bytes;
    const char *expected[DOCUMENTS_MAX]; /* "SHORT = LONG | OTHER", where '*' stands for any ending */
    size_t expected_count;
    sigla_slice texts[DOCUMENTS_MAX];
    size_t count;
    sigla_document *documents[DOCUMENTS_MAX];
    sigla_extraction *found[DOCUMENTS_MAX];
} page;

static void must(bool held)
{
    if (!held)
        abort();
}

static void read_page(page *out, const char *name)
{
    *out = (page){0};
    out->bytes = test_read_file(test_data(name), NULL);
    for (char *line = out->bytes; line != NULL && *line != '\0';) {
        char *end = strchr(line, '\n');
        if (end != NULL)
            *end = '\0';
        if (strncmp(line, "=> ", 3) == 0) {
            must(out->expected_count < DOCUMENTS_MAX);
            out->expected[out->expected_count++] = line + 3;
        } else if (line[0] != '#' && line[0] != '\0') {
            must(out->count < DOCUMENTS_MAX);
            out->texts[out->count++] = sigla_slice_of(line);
        }
        line = end == NULL ? NULL : end + 1;
    }
}

static void extract_page(page *of)
{
    sigla_read_options plain = {.plain = true};
    sigla_error error = {0};
    for (size_t i = 0; i < of->count; i++) {
        must(sigla_document_read_bytes(&of->documents[i], "a", of->texts[i].ptr, of->texts[i].len, &plain, &error) == SIGLA_OK);
        must(sigla_extract(&of->found[i], of->documents[i], NULL, &error) == SIGLA_OK);
    }
}

static void release_page(page *of)
{
    for (size_t i = 0; i < of->count; i++) {
        sigla_extraction_free(of->found[i]);
        sigla_document_free(of->documents[i]);
    }
    free(of->bytes);
}

/* Hears all, the documents turned by so many places, and settles those up to `settle`. */
static void agree(page *of, size_t turned, bool settle)
{
    sigla_consensus *consensus = NULL;
    sigla_error error = {0};
    must(sigla_consensus_open(&consensus, &error) == SIGLA_OK);
    for (size_t i = 0; i < of->count; i++) {
        size_t k = (i + turned) % of->count;
        CHECK_INT(sigla_consensus_hear(consensus, of->documents[k], of->found[k], &error), SIGLA_OK);
    }
    for (size_t i = 0; i < of->count && settle; i++) {
        size_t k = (i * 7 + turned) % of->count;
        CHECK_INT(sigla_consensus_settle(consensus, of->documents[k], of->found[k], &error), SIGLA_OK);
    }
    sigla_consensus_close(consensus);
}

/* Whether `text` is the pattern up to " | " or its end; '*' takes letters up to the next space. */
static bool fits(const char *pattern, const char *text)
{
    for (; *pattern != '\0' && strncmp(pattern, " | ", 3) != 0; pattern++) {
        if (*pattern == '*') {
            while (*text != '\0' && *text != ' ' && *text != '-')
                text++;
        } else if (*text++ != *pattern) {
            return false;
        }
    }
    return *text == '\0';
}

static bool is_expected(const page *of, const sigla_definition *one)
{
    for (size_t i = 0; i < of->expected_count; i++) {
        const char *sign = strstr(of->expected[i], " = ");
        if ((size_t)(sign - of->expected[i]) != one->short_form.len ||
            memcmp(of->expected[i], one->short_form.ptr, one->short_form.len) != 0)
            continue;
        for (const char *pattern = sign; pattern != NULL; pattern = strstr(pattern + 3, " | "))
            if (fits(pattern + 3, one->long_form.ptr))
                return true;
    }
    return false;
}

/* How many definitions are right; what is not is told when `loud`. `wrong` counts it. */
static size_t count_right(const page *of, size_t *wrong, bool loud)
{
    size_t right = 0;
    *wrong = 0;
    for (size_t i = 0; i < of->count; i++)
        for (size_t k = 0; k < of->found[i]->definition_count; k++) {
            const sigla_definition *one = &of->found[i]->definitions[k];
            bool good = is_expected(of, one);
            if (!good && loud)
                printf("#   document %zu: %s = %s (%.3f)\n", i + 1, one->short_form.ptr, one->long_form.ptr, one->confidence);
            right += good;
            *wrong += !good;
        }
    return right;
}

/* Places where an expected short form stands in brackets. */
static size_t count_places(const page *of)
{
    size_t places = 0;
    for (size_t i = 0; i < of->expected_count; i++) {
        char sign[40];
        bool seen = false;
        size_t len = (size_t)(strstr(of->expected[i], " = ") - of->expected[i]);
        snprintf(sign, sizeof sign, "(%.*s)", (int)len, of->expected[i]);
        for (size_t k = 0; k < i; k++)
            seen = seen || strncmp(of->expected[k], of->expected[i], len + 3) == 0;
        for (size_t k = 0; k < of->count && !seen; k++)
            for (const char *at = of->texts[k].ptr; (at = strstr(at, sign)) != NULL; at++)
                places++;
    }
    return places;
}

static void holds_page(const char *name)
{
    page one;
    size_t wrong_alone = 0, wrong = 0;
    read_page(&one, name);
    extract_page(&one);
    size_t places = count_places(&one), alone = count_right(&one, &wrong_alone, false);
    agree(&one, 3 % one.count, true);
    size_t right = count_right(&one, &wrong, true);
    printf("# %s: %zu places, alone %zu right %zu wrong, together %zu right %zu wrong\n", name, places, alone, wrong_alone, right, wrong);
    /* A little room for weights learnt anew. */
    CHECK(right * 10 >= places * 9 && right >= alone);
    CHECK(wrong * 10 <= places && wrong <= wrong_alone);
    release_page(&one);
}

static void pages_hold(void)
{
    holds_page("batch/fr.txt");
    holds_page("batch/fr_2.txt");
    holds_page("batch/de.txt");
    holds_page("batch/el.txt");
    holds_page("batch/ru.txt");
    holds_page("batch/ar.txt");
    holds_page("batch/meanings.txt");
    holds_page("batch/nothing.txt");
}

static void put_result(sigla_buffer *out, const page *of)
{
    for (size_t i = 0; i < of->count; i++)
        for (size_t k = 0; k < of->found[i]->definition_count; k++) {
            const sigla_definition *one = &of->found[i]->definitions[k];
            sigla_buffer_printf(out, "%zu %zu-%zu %zu-%zu %s %s %.17g %s\n", i, one->short_span.begin, one->short_span.end,
                                one->long_span.begin, one->long_span.end, one->short_form.ptr, one->long_form.ptr, one->confidence,
                                one->sentence.ptr);
        }
}

/* Whatever the order, the outcome is the same to the last bit; hearing alone changes nothing; settling again neither. */
static void order_does_not_matter(void)
{
    static const char *const names[] = {"batch/fr.txt", "batch/de.txt", "batch/ar.txt", "batch/meanings.txt"};
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++) {
        sigla_buffer first, now;
        sigla_buffer_init(&first);
        sigla_buffer_init(&now);
        page one;
        read_page(&one, names[n]);
        extract_page(&one);
        put_result(&first, &one);
        agree(&one, 0, false);
        put_result(&now, &one);
        CHECK_TEXT(now.ptr, first.ptr);
        agree(&one, 0, true);
        sigla_buffer_clear(&first);
        put_result(&first, &one);
        for (size_t turned = 1; turned < one.count; turned++) {
            sigla_buffer_clear(&now);
            agree(&one, turned, true);
            put_result(&now, &one);
            CHECK_TEXT(now.ptr, first.ptr);
        }
        release_page(&one);
        sigla_buffer_release(&first);
        sigla_buffer_release(&now);
    }
}

/* ---- sites made by hand ---- */

#define CHOICES 3

/* A site: its text (a legend when there is a colon in it), and how likely each long form is, the likeliest first. */
typedef struct made {
    const char *text, *short_form;
    const char *longs[CHOICES];
    float probabilities[CHOICES];
} made;

typedef struct making {
    sigla_document *document;
    sgl_extraction extraction;
    sgl_voice voice;
    sgl_choice choices[CHOICES];
    sigla_definition definition;
} making;

static sigla_span span_of(sigla_slice text, const char *part)
{
    const char *at = strstr(text.ptr, part);
    must(at != NULL);
    return (sigla_span){(size_t)(at - text.ptr), (size_t)(at - text.ptr) + strlen(part)};
}

/* The extraction as extract.c would leave it. */
static void make(making *out, const made *site)
{
    sigla_read_options plain = {.plain = true, .language = "fr"};
    *out = (making){0};
    must(sigla_document_read_bytes(&out->document, "a", site->text, strlen(site->text), &plain, NULL) == SIGLA_OK);
    sigla_slice text = sigla_document_text(out->document);
    unsigned language = sgl_words_language_index("fr");
    sgl_proposal *alone = &out->voice.alone;
    *alone = (sgl_proposal){.short_span = span_of(text, site->short_form), .language = (uint8_t)language};
    alone->kind = strchr(site->text, ':') != NULL ? SGL_SITE_LEGEND : SGL_SITE_LONG_SHORT;
    for (unsigned i = 0; i < CHOICES && site->longs[i] != NULL; i++) {
        out->choices[i] = (sgl_choice){.span = span_of(text, site->longs[i]), .probability = site->probabilities[i]};
        alone->any += site->probabilities[i];
        alone->count++;
    }
    alone->long_span = out->choices[0].span;
    alone->probability = out->choices[0].probability;
    alone->doubtful = alone->any < 0.5f || alone->probability < 0.4f;
    out->voice.stands = !alone->doubtful;
    out->voice.long_span = alone->long_span;
    out->voice.confidence = alone->probability;
    out->voice.short_key = sgl_voice_short_key(sigla_slice_of(site->short_form), language);
    out->definition = (sigla_definition){.short_form = sigla_slice_of(site->short_form), .long_form = sigla_slice_of(site->longs[0])};
    out->definition.confidence = alone->probability;
    out->extraction = (sgl_extraction){.least = 0.4, .voices = &out->voice, .voice_count = 1, .choices = out->choices};
    out->extraction.found.definitions = &out->definition;
    out->extraction.found.definition_count = out->voice.stands;
    sgl_arena_init(&out->extraction.arena);
}

static void unmake(making *one)
{
    sgl_arena_release(&one->extraction.arena);
    sigla_document_free(one->document);
}

/* Lets so many sites agree. */
static void agree_made(making *made_sites, const made *sites, size_t count)
{
    sigla_consensus *consensus = NULL;
    must(sigla_consensus_open(&consensus, NULL) == SIGLA_OK);
    for (size_t i = 0; i < count; i++) {
        make(&made_sites[i], &sites[i]);
        CHECK_INT(sigla_consensus_hear(consensus, made_sites[i].document, &made_sites[i].extraction.found, NULL), SIGLA_OK);
    }
    for (size_t i = 0; i < count; i++)
        CHECK_INT(sigla_consensus_settle(consensus, made_sites[i].document, &made_sites[i].extraction.found, NULL), SIGLA_OK);
    CHECK_INT(sigla_consensus_hear(consensus, made_sites[0].document, &made_sites[0].extraction.found, NULL), SIGLA_INVALID);
    sigla_consensus_close(consensus);
}

static void check_long(const making *one, const char *expected)
{
    if (CHECK_INT(one->extraction.found.definition_count, 1))
        CHECK_TEXT(one->extraction.found.definitions[0].long_form.ptr, expected);
}

#define RIGHT "office central des titres"

static void different_words_tell_the_border(void)
{
    static const made sites[] = {
        {"Le budget propre office central des titres (OCT).", "OCT", {"propre " RIGHT, RIGHT}, {0.5f, 0.4f}},
        {"Selon le nouvel office central des titres (OCT).", "OCT", {"nouvel " RIGHT, RIGHT}, {0.6f, 0.3f}},
        {"Tout cela relie office central des titres (OCT).", "OCT", {"relie " RIGHT, RIGHT, "titres"}, {0.5f, 0.3f, 0.1f}},
    };
    making m[3];
    agree_made(m, sites, 3);
    for (int i = 0; i < 3; i++) {
        check_long(&m[i], RIGHT);
        CHECK(m[i].extraction.found.definitions[0].confidence > sites[i].probabilities[1]);
        CHECK(m[i].extraction.found.definitions[0].confidence <= 0.999);
        unmake(&m[i]);
    }
}

/* The word before the shorter one is always the same: it belongs to the name. */
static void a_constant_word_belongs_to_the_name(void)
{
    static const made sites[] = {
        {"Il saisit vite office central des titres (OCT).", "OCT", {"central des titres", RIGHT}, {0.6f, 0.35f}},
        {"On note ailleurs office central des titres (OCT).", "OCT", {"central des titres", RIGHT}, {0.6f, 0.35f}},
        {"Pour rappel, bel office central des titres (OCT).", "OCT", {"central des titres", RIGHT}, {0.6f, 0.35f}},
    };
    making m[3];
    agree_made(m, sites, 3);
    for (int i = 0; i < 3; i++) {
        check_long(&m[i], RIGHT);
        unmake(&m[i]);
    }
}

/* The same sentence ten times says no more than once. */
static void repeated_sentences_count_once(void)
{
    static const made copy = {"Le chef du office central des titres (OCT).", "OCT", {"chef du " RIGHT, RIGHT}, {0.55f, 0.4f}};
    made sites[12];
    making m[12];
    for (int i = 0; i < 10; i++)
        sites[i] = copy;
    agree_made(m, sites, 10);
    for (int i = 0; i < 10; i++) {
        check_long(&m[i], "chef du " RIGHT);
        CHECK_NEAR(m[i].extraction.found.definitions[0].confidence, 0.55, 1e-6);
        unmake(&m[i]);
    }
    sites[10] = (made){"Elle cite ensuite office central des titres (OCT).", "OCT", {RIGHT}, {0.9f}};
    sites[11] = (made){"Voir ci-dessous office central des titres (OCT).", "OCT", {RIGHT}, {0.9f}};
    agree_made(m, sites, 12);
    for (int i = 0; i < 12; i++) {
        check_long(&m[i], RIGHT);
        unmake(&m[i]);
    }
}

static void meanings_stay_apart(void)
{
    static const made sites[] = {
        {"Le budget de office central des titres (OCT).", "OCT", {RIGHT}, {0.9f}},
        {"Selon tel office central des titres (OCT).", "OCT", {RIGHT}, {0.9f}},
        {"Pour ordre de cession temporaire (OCT).", "OCT", {"ordre de cession temporaire"}, {0.5f}},
    };
    making m[3];
    agree_made(m, sites, 3);
    check_long(&m[2], "ordre de cession temporaire");
    CHECK_NEAR(m[2].extraction.found.definitions[0].confidence, 0.5, 1e-6);
    CHECK(m[0].extraction.found.definitions[0].confidence > 0.9);
    for (int i = 0; i < 3; i++)
        unmake(&m[i]);
}

static void doubts_are_lifted_by_others(void)
{
    static const made sites[] = {
        {"Le budget de office central des titres (OCT).", "OCT", {RIGHT}, {0.95f}},
        {"Selon tel office central des titres (OCT).", "OCT", {RIGHT}, {0.95f}},
        {"Voir aussi office central des titres, OCT.", "OCT", {RIGHT}, {0.3f}},
        {"Ce sera bien office central des titres : OCT.", "OCT", {RIGHT}, {0.3f}},
    };
    making m[4];
    agree_made(m, sites, 4);
    check_long(&m[2], RIGHT);
    CHECK_INT(m[3].extraction.found.definition_count, 0);
    CHECK_TEXT(m[2].extraction.found.definitions[0].sentence.ptr, "Voir aussi office central des titres, OCT.");
    CHECK_INT(m[2].extraction.found.definitions[0].long_span.begin, 11);
    for (int i = 0; i < 4; i++)
        unmake(&m[i]);
    /* Doubts do not lift one another. */
    made doubtful[3] = {sites[2], sites[2], sites[2]};
    doubtful[1].text = "Il cite bien office central des titres, OCT.";
    doubtful[2].text = "On aime cet office central des titres, OCT.";
    agree_made(m, doubtful, 3);
    for (int i = 0; i < 3; i++) {
        CHECK_INT(m[i].extraction.found.definition_count, 0);
        unmake(&m[i]);
    }
}

static void alone_nothing_changes(void)
{
    static const made site = {"Le chef du office central des titres (OCT).", "OCT", {"chef du " RIGHT, RIGHT}, {0.55f, 0.4f}};
    making m;
    agree_made(&m, &site, 1);
    check_long(&m, "chef du " RIGHT);
    CHECK_NEAR(m.extraction.found.definitions[0].confidence, 0.55, 1e-6);
    unmake(&m);
}

/* ---- limits ---- */

static uint64_t random_state;

static uint64_t random_number(void)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return random_state >> 11;
}

static uint64_t spread(uint64_t number)
{
    return number * 0x9E3779B97F4A7C15u;
}

/* Hears the same voices in an order of its own; at most `most` are remembered. */
static void hear_shuffled(sgl_tallies *out, size_t most, size_t count, uint64_t seed)
{
    uint32_t *order = malloc(count * sizeof *order);
    random_state = seed;
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    for (size_t i = count; i > 1; i--) {
        size_t k = random_number() % i;
        uint32_t other = order[k];
        order[k] = order[i - 1];
        order[i - 1] = other;
    }
    *out = (sgl_tallies){.sites_max = most};
    for (size_t i = 0; i < count; i++) {
        uint32_t number = order[i];
        sgl_choice choices[2] = {{.probability = 0.3f, .key = spread(number % 97) | 1, .beside = number % 5},
                                 {.probability = 0.2f, .key = spread(number % 89 + 1000) | 1, .beside = number % 3}};
        sgl_voice voice = {.alone = {.any = 0.6f, .count = 2}, .short_key = spread(number % 500), .place = spread(number / 2) | 1};
        must(sgl_tallies_hear(out, &voice, choices));
        must(out->heard.count <= most);
    }
    must(sgl_tallies_count(out));
    free(order);
}

static void too_many_sites(void)
{
    enum { SITES = 5000 };
    static const size_t limits[] = {SITES, SITES - 1, SITES / 2, 100, 1};
    for (size_t n = 0; n < sizeof limits / sizeof limits[0]; n++) {
        sgl_tallies first, other;
        hear_shuffled(&first, limits[n], SITES, 1);
        CHECK((first.halvings == 0) == (limits[n] >= SITES));
        for (uint64_t seed = 2; seed < 6; seed++) {
            hear_shuffled(&other, limits[n], SITES, seed);
            CHECK_INT(other.halvings, first.halvings);
            if (CHECK_INT(other.counted.count, first.counted.count) && first.counted.count > 0)
                CHECK(memcmp(other.counted.items, first.counted.items, first.counted.count * sizeof *first.counted.items) == 0);
            sgl_tallies_release(&other);
        }
        sgl_tallies_release(&first);
    }
}

/* Another document has the same site as number `at` of a long one, which says something else at all other places. -> its confidence then.
 */
static double confidence_beside(size_t at)
{
    static const made crowd = {"Pour ordre de cession temporaire (OCT).", "OCT", {"ordre de cession temporaire"}, {0.9f}};
    static const made known = {"Selon tel office central des titres (OCT).", "OCT", {RIGHT}, {0.9f}};
    static const made other = {"Le budget de office central des titres (OCT).", "OCT", {RIGHT}, {0.7f}};
    making all, one, beside;
    sigla_consensus *consensus = NULL;
    make(&all, &crowd);
    make(&one, &known);
    make(&beside, &other);
    must(sigla_consensus_open(&consensus, NULL) == SIGLA_OK);
    /* The keys of the one site, as if it stood in the long document. */
    sgl_voice_know(&one.voice, one.choices, sigla_document_text(one.document), sigla_document_paragraph(one.document, 0).span);
    sgl_voice *voices = calloc(at + 1, sizeof *voices);
    must(voices != NULL);
    for (size_t i = 0; i < at; i++)
        voices[i] = all.voice;
    voices[at] = one.voice;
    voices[at].alone.choices = 1;
    all.choices[1] = one.choices[0];
    all.extraction.voices = voices;
    all.extraction.voice_count = at + 1;
    CHECK_INT(sigla_consensus_hear(consensus, all.document, &all.extraction.found, NULL), SIGLA_OK);
    CHECK_INT(sigla_consensus_hear(consensus, beside.document, &beside.extraction.found, NULL), SIGLA_OK);
    CHECK_INT(sigla_consensus_settle(consensus, beside.document, &beside.extraction.found, NULL), SIGLA_OK);
    double confidence = beside.extraction.found.definitions[0].confidence;
    sigla_consensus_close(consensus);
    free(voices);
    unmake(&all);
    unmake(&one);
    unmake(&beside);
    return confidence;
}

static void a_document_is_heard_so_far(void)
{
    CHECK(confidence_beside(SIGLA_CONSENSUS_DOCUMENT_MAX - 1) > 0.75);
    CHECK_NEAR(confidence_beside(SIGLA_CONSENSUS_DOCUMENT_MAX), 0.7, 1e-6);
}

static bool work_with_little_memory(void)
{
    static page one;
    sigla_consensus *consensus = NULL;
    sigla_error error = {0};
    bool done = true;
    if (one.count == 0)
        read_page(&one, "batch/de.txt");
    sigla_status status = sigla_consensus_open(&consensus, &error);
    for (size_t i = 0; i < one.count && status == SIGLA_OK; i++) {
        status = sigla_document_read_bytes(&one.documents[i], "a", one.texts[i].ptr, one.texts[i].len, NULL, &error);
        if (status == SIGLA_OK)
            status = sigla_extract(&one.found[i], one.documents[i], NULL, &error);
        if (status == SIGLA_OK)
            status = sigla_consensus_hear(consensus, one.documents[i], one.found[i], &error);
    }
    for (size_t i = 0; i < one.count && status == SIGLA_OK; i++)
        status = sigla_consensus_settle(consensus, one.documents[i], one.found[i], &error);
    done = status == SIGLA_OK;
    must(done || status == SIGLA_NO_MEMORY);
    for (size_t i = 0; i < one.count; i++) {
        sigla_extraction_free(one.found[i]);
        sigla_document_free(one.documents[i]);
        one.found[i] = NULL;
        one.documents[i] = NULL;
    }
    sigla_consensus_close(consensus);
    return done;
}

static void without_memory(void)
{
    work_with_little_memory(); /* reads the page */
    test_failing_allocator(work_with_little_memory, 100000);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(pages_hold),
        TEST(order_does_not_matter),
        TEST(different_words_tell_the_border),
        TEST(a_constant_word_belongs_to_the_name),
        TEST(repeated_sentences_count_once),
        TEST(meanings_stay_apart),
        TEST(doubts_are_lifted_by_others),
        TEST(alone_nothing_changes),
        TEST(too_many_sites),
        TEST(a_document_is_heard_so_far),
        TEST(without_memory),
    };
    if (!sgl_words_load())
        return 1;
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
