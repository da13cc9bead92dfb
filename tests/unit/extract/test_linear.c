/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Time is linear in the input, and no input is much worse than others: small units, repeated until they fill a file, make every finder look
 * as often and as far as it can. Reading and extraction together; four times as much may cost GROWTH_MAX times as much, and a byte
 * WORST_MAX times as much as one of ordinary text. With -v it says what each unit costs; arguments are units of one's own.
 */
#include <sigla/extract.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Sanitizers make some things slower than others: there only the growth is looked at, on less text. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifdef SANITIZED
#define SMALL ((size_t)1 << 16)
#define WORST_MAX 1000.0 /* small texts are looked at wholly: only growth counts here */
#else
#define SMALL ((size_t)1 << 20)
#define WORST_MAX 13.0 /* ten are promised, and held on a machine that does nothing else */
#endif
#define TIMES 4
#define GROWTH_MAX 6.0
#define TRIES 3 /* of a measure that does not come out well: the machine does other things too */

static bool verbose;

static const char *const units[] = {
    "(",
    ")",
    "((a",
    "(a) ",
    "(AB",
    "(AB) ",
    "A (",
    "A B C D (ABCD) ",
    "ABCD (a b c d) ",
    "SIS (a) ",
    "(a, B, C, D, E) ",
    "(AB/CD, EF/GH, IJ/KL, MN) ",
    "AB (CD) (EF) ",
    "[AB][CD]",
    "a, ",
    "A, ",
    "A, A, ",
    "AB, ",
    "the a b c, AB, ",
    "ab, ci-après AB, ",
    "X = ",
    "AB = a b; ",
    "AB = ",
    "AB: ",
    "AB: a b\n",
    "A\t",
    "\t",
    "AB\ta b\n",
    "|AB|a b|\n",
    "- ",
    "A – ",
    "AB – ",
    " – AB – ",
    "\"",
    "\"AB\" ",
    "« ",
    "« AB » ",
    "„AB“ ",
    "hereinafter \"AB\" ",
    "AB stands for a b ",
    "AB is ",
    "a",
    "A",
    "AB ",
    "a ",
    "A.B.",
    "A. ",
    "1 ",
    "A1-B2/C3 ",
    "Ü",
    "Ü ",
    "é",
    "中",
    "中(",
    "中中中中（AB）",
    "（中，中）",
    "以下简称中",
    "ا(",
    "والا ",
    "البيانات (AB) ",
    "\xCC\x81",
    "a\xCC\x81",
    "A\xCC\x81(",
    "\xC2\xAD",
    "\xE2\x80\x8B",
    "A\xE2\x80\x8B",
    "\xF0\x9F\x98\x80",
    "l'a d'A ",
    "a-",
    "a-b-A (AB) ",
    "A'",
    "**AB** ",
    "* (",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z (ABCDEFGHIJKLMNOP) ",
    "a a a a a a a a a a a a a a a a a a a a a a a a a a a a (AAAAAAAAAAAAAAAA) ",
    "aaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaa (AAAAAAAAAAAAAAAA) ",
    "(Frontex) ",
    "Frontex (a) ",
    "[1] ",
    "a\n",
    "AB\n\n",
    "(AB)\n\n",
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Seconds for `text`; negative when it failed. */
static double cost(const char *text, size_t len)
{
    sigla_read_options plain = {.plain = true};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    sigla_error error = {0};
    double begin = seconds();
    sigla_status status = sigla_document_read_bytes(&document, "x", text, len, &plain, &error);
    if (status == SIGLA_OK)
        status = sigla_extract(&found, document, NULL, &error);
    sigla_extraction_free(found);
    sigla_document_free(document);
    double spent = seconds() - begin;
    if (status != SIGLA_OK)
        printf("# %s\n", error.message);
    return status == SIGLA_OK ? spent : -1;
}

/* Whole units, about `len` bytes of them. The caller frees. */
static char *repeat(const char *unit, size_t unit_len, size_t *len)
{
    *len -= *len % unit_len;
    char *text = malloc(*len + 1);
    if (text == NULL)
        abort();
    for (size_t at = 0; at < *len; at += unit_len)
        memcpy(text + at, unit, unit_len);
    text[*len] = '\0';
    return text;
}

/* Nanoseconds for a byte of text that people wrote, the one beside which others are held: our own documentation. */
static double ordinary_cost(void)
{
    static const char *const files[] = {"LICENSE", "README.md", "DESIGN.md", "CONTRIBUTING.md", "docs/extraction.md"};
    char *text = malloc(SMALL);
    size_t len = 0, before = SIZE_MAX;
    while (text != NULL && len != before && len < SMALL) {
        before = len;
        for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
            char path[1024];
            snprintf(path, sizeof path, "%s/%s", SIGLA_SOURCE, files[i]);
            FILE *file = fopen(path, "rb");
            if (file == NULL)
                continue;
            len += fread(text + len, 1, SMALL - len, file);
            fclose(file);
        }
    }
    while (len > 0 && ((unsigned char)text[len - 1] & 0x80) != 0)
        len--;
    double least = len == 0 ? -1 : cost(text, len);
    for (int i = 0; i < TRIES && least > 0; i++) {
        double again = cost(text, len);
        least = again < least ? again : least;
    }
    free(text);
    return least <= 0 ? -1 : least / (double)len * 1e9;
}

static void print_unit(const char *unit)
{
    for (const char *p = unit; *p != '\0'; p++)
        if (*p == '\n' || *p == '\t' || *p == '#')
            printf(*p == '\n' ? "\\n" : *p == '\t' ? "\\t" : "\\x23");
        else
            putchar(*p);
}

static bool try_unit(const char *unit, size_t unit_len, double ordinary)
{
    size_t small = SMALL, large = SMALL * TIMES;
    char *text = repeat(unit, unit_len, &small), *more = repeat(unit, unit_len, &large);
    double first = cost(text, small), second = cost(more, large);
    double byte = second / (double)large * 1e9;
    bool held = first > 0 && second > 0 && second <= first * GROWTH_MAX && byte <= ordinary * WORST_MAX;
    if (verbose || !held) {
        printf("# %7.1f ns a byte, %5.1f times ordinary text, growth %4.1f: ", byte, byte / ordinary, second / first);
        print_unit(unit);
        printf("\n");
    }
    free(text);
    free(more);
    return held;
}

static bool check_unit(const char *unit, double ordinary)
{
    bool held = false;
    size_t len = strlen(unit);
    for (int i = 0; i < TRIES && !held && len > 0; i++)
        held = try_unit(unit, len, ordinary);
    printf("%s linear \"", held ? "ok" : "not ok");
    print_unit(unit);
    printf("\"\n");
    return held;
}

int main(int argc, char **argv)
{
    bool good = true;
    int own = 1;
    setvbuf(stdout, NULL, _IOLBF, 0);
    verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
    own += verbose;
    double ordinary = ordinary_cost();
    printf("# ordinary text: %.1f ns a byte\n", ordinary);
    for (int i = own; i < argc; i++)
        good = check_unit(argv[i], ordinary) && good;
    for (size_t i = 0; own >= argc && i < sizeof units / sizeof units[0]; i++)
        good = check_unit(units[i], ordinary) && good;
    return good ? 0 : 1;
}
