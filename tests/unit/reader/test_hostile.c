/* SPDX-License-Identifier: Apache-2.0 */
/* Input that nobody would write: random fragments, mutated texts, huge lines, millions of brackets, no memory. */
#include "reading.h"
#include "test.h"

#include "reader/document.h"
#include "reader/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t state;

static uint64_t next_random(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static size_t below(size_t limit)
{
    return (size_t)(next_random() % limit);
}

static const char *const fragments[] = {
    "word",     "Word ",   "l ’",     "’",        "'",         "-\n",
    "\xC2\xAD", "\n",      "\n\n",    "\n \n",    "[",         "]",
    "(",        ")",       "[^1]",    "[^1]:",    "[2: ",      "[12]",
    "<sup>",    "</sup>",  "1",       "12/34",    "<b",        ">",
    "<!--",     "-->",     "&amp;",   "&#",       "&",         ";",
    "**",       "*",       "_",       "`",        "```\n",     "# ",
    "| a | b ", "|---|\n", "~~~",     "---\n",    "===\n",     "\t",
    "   ",      "     ",   "é",       "\xE2\x80", "\xFF",      "\xC3",
    "\x00",     "\x01",    "\f",      "\r",       "\r\n",      "• ",
    "1. ",      "(a) ",    "SF: ",    "\\",       "](",        "http://",
    "² ",       "¹",       "^e ",     "!",        "理事会",    "。",
    "البيانات", "\u200E",  "\u2028",  "\uFEFF",   "https://x", " a b c",
    "Par ",     "Par 7",   "AB/cd 1", "DOC 7\n",  "x = ",      "\xF0\x9F\x98\x80",
};

static void append_fragment(sigla_buffer *out)
{
    size_t i = below(sizeof fragments / sizeof fragments[0]);
    size_t len = strlen(fragments[i]);
    sigla_buffer_append(out, fragments[i], len == 0 ? 1 : len);
}

/* Reads and judges; what is not read must say why. */
static void check_input(sigla_slice input, bool plain)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    sigla_read_options options = {.plain = plain};
    sigla_status status = sigla_document_read_bytes(&document, "x", input.ptr, input.len, &options, &error);
    if (status == SIGLA_OK && strcmp(sigla_document_encoding(document), "UTF-8") == 0)
        check_document(document, input.ptr, input.len);
    else if (status != SIGLA_OK)
        CHECK(document == NULL && error.message[0] != '\0' && (status == SIGLA_INVALID || status == SIGLA_UNSUPPORTED));
    sigla_document_free(document);
}

static void random_fragments(void)
{
    state = 0x5161;
    sigla_buffer input;
    sigla_buffer_init(&input);
    for (int round = 0; round < 100000; round++) {
        sigla_buffer_clear(&input);
        for (size_t i = below(24); i > 0; i--)
            append_fragment(&input);
        check_input(sigla_buffer_slice(&input), round % 2 == 0);
    }
    sigla_buffer_release(&input);
}

static void mutated_sample(void)
{
    size_t len = 0;
    char *original = test_read_file(test_data("reader/pages.txt"), &len);
    state = 0xBEEF;
    char *copy = malloc(len);
    for (int round = 0; round < 2000; round++) {
        memcpy(copy, original, len);
        for (size_t i = 1 + below(8); i > 0; i--) {
            size_t at = below(len);
            copy[at] = round % 4 == 0 ? (char)below(256) : "\n -(&<[*’a"[below(10)];
        }
        check_input((sigla_slice){copy, len}, false);
    }
    free(copy);
    free(original);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The unit repeated to about `size` bytes is read in time that grows with the size, not with its square. */
static void check_repeated(const char *unit, size_t size)
{
    double spent[2] = {0};
    for (size_t k = 0; k < 2; k++) {
        size_t len = strlen(unit), count = size / len / (k == 0 ? 8 : 1);
        sigla_buffer input;
        sigla_buffer_init(&input);
        for (size_t i = 0; i < count; i++)
            sigla_buffer_append(&input, unit, len);
        sigla_document *document = NULL;
        sigla_error error = {0};
        double begin = seconds();
        sigla_status status = sigla_document_read_bytes(&document, "x.md", input.ptr, input.len, NULL, &error);
        spent[k] = seconds() - begin;
        if (!CHECK(status == SIGLA_OK))
            CHECK_TEXT(error.message, unit);
        sigla_document_free(document);
        sigla_buffer_release(&input);
    }
    if (spent[1] > spent[0] * 30 + 0.5)
        CHECK_TEXT("time that grows too fast", unit);
}

static void repeated_units_take_linear_time(void)
{
    static const char *const units[] = {
        "\n",         "a",    "[",       "](",      "[x](",  "[1: ",    "[1: ]", "<",       "<p ",     "<!--",      "&",     "&#",
        "*",          "**a",  "`",       "```\n",   "~~~\n", "_a",      "^1",    "¹",       "(1",      "a\xC2\xAD", "l ’x",  "a-\n",
        "\f",         " ",    "\t",      "a\tb\n",  "| a ",  "|a|b|\n", "> ",    "# a\n",   "[^1]:",   "- a\n",     "1/2\n", "AB 1\n",
        "http://x\n", "\r\n", "SF: a\n", "a b\n\n", "---\n", "\\*",     "理",    "A1\nb\n", "x&#233;",
    };
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        check_repeated(units[i], 2000000);
}

static void one_huge_line(void)
{
    size_t len = (size_t)64 << 20;
    char *text = malloc(len);
    memset(text, 'x', len);
    for (size_t i = 7; i < len; i += 8)
        text[i] = ' ';
    sigla_document *document = NULL;
    double begin = seconds();
    CHECK_INT(sigla_document_read_bytes(&document, "x", text, len, NULL, NULL), SIGLA_OK);
    CHECK(seconds() - begin < 10);
    CHECK_INT(sigla_document_paragraph_count(document), 1);
    sigla_document_free(document);
    free(text);
}

static void paragraph_limit(void)
{
    sigla_document *document = calloc(1, sizeof *document);
    sigla_buffer_init(&document->text);
    sgl_conversion_init(&document->conversion);
    document->paragraphs.count = SGL_DOCUMENT_PARAGRAPHS_MAX - 1;
    sgl_document_copy(document, "ab", 0, 1);
    CHECK_INT(document->fault, SIGLA_OK);
    document->paragraphs.count = SGL_DOCUMENT_PARAGRAPHS_MAX;
    sgl_document_copy(document, "ab", 1, 2);
    CHECK_INT(document->fault, SIGLA_LIMIT);
    document->paragraphs.count = 0;
    sigla_document_free(document);
}

static char *sample;
static size_t sample_len;

static bool read_sample(void)
{
    sigla_document *document = NULL;
    sigla_error error = {0};
    sigla_status status = sigla_document_read_bytes(&document, "x", sample, sample_len, NULL, &error);
    CHECK(status == SIGLA_OK || (status == SIGLA_NO_MEMORY && document == NULL));
    sigla_document_free(document);
    return status == SIGLA_OK;
}

static bool read_wide(void)
{
    static const char text[] = "\xFF\xFEt\0h\0e\0 \0t\0e\0x\0t\0-\0\n\0b\0o\0o\0k\0";
    sigla_document *document = NULL;
    sigla_status status = sigla_document_read_bytes(&document, "x", text, sizeof text - 1, NULL, NULL);
    CHECK(status == SIGLA_OK || (status == SIGLA_NO_MEMORY && document == NULL));
    sigla_document_free(document);
    return status == SIGLA_OK;
}

/* The layout looks at so many lines; what comes behind is read as well. The last line joins the paragraph, wherever it stands. */
static void layout_lines_limit(void)
{
    for (size_t lines = SGL_LAYOUT_LINES_MAX - 1; lines <= SGL_LAYOUT_LINES_MAX + 1; lines++) {
        char *text = malloc(lines * 2);
        for (size_t i = 0; i < lines; i++)
            memcpy(text + 2 * i, "a\n", 2);
        sigla_document *document = NULL;
        CHECK_INT(sigla_document_read_bytes(&document, "x", text, lines * 2, NULL, NULL), SIGLA_OK);
        CHECK_INT(sigla_document_paragraph_count(document), 1);
        CHECK_INT(sigla_document_paragraph(document, 0).text.len, lines * 2 - 1);
        sigla_document_free(document);
        free(text);
    }
}

static void without_memory(void)
{
    sample = test_read_file(test_data("reader/pages.txt"), &sample_len);
    test_failing_allocator(read_sample, 10000);
    free(sample);
    test_failing_allocator(read_wide, 1000);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(random_fragments),   TEST(mutated_sample), TEST(repeated_units_take_linear_time), TEST(one_huge_line), TEST(paragraph_limit),
        TEST(layout_lines_limit), TEST(without_memory),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
