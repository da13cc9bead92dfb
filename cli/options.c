/* SPDX-License-Identifier: Apache-2.0 */
/* Reads options from the command line by the tables of options.h. What to do with them is the commands' affair. */
#include "options.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAMES_MAX 32
#define NAME_MAX_BYTES 32 /* longer words are not compared */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool cli_language_parse(char out[SIGLA_LANGUAGE_MAX], const char *text, size_t len)
{
    size_t group = 0;
    bool first = true;
    if (len < 2 || len >= SIGLA_LANGUAGE_MAX)
        return false;
    for (size_t i = 0; i < len; i++) {
        bool allowed = is_letter(text[i]) || (!first && is_digit(text[i]));
        if (text[i] == '-' && group >= (first ? 2 : 1)) {
            group = 0;
            first = false;
        } else if (allowed && group < (first ? 3 : 8))
            group++;
        else
            return false;
        out[i] = first ? lower(text[i]) : text[i];
    }
    out[len] = '\0';
    return group >= (first ? 2 : 1);
}

/* Optimal string alignment distance; both texts shorter than NAME_MAX_BYTES. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][NAME_MAX_BYTES + 1];
    size_t a_len = strlen(a), b_len = strlen(b);
    for (size_t k = 0; k <= b_len; k++)
        rows[0][k] = k;
    for (size_t i = 1; i <= a_len; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *higher = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t k = 1; k <= b_len; k++) {
            size_t best = above[k - 1] + (a[i - 1] != b[k - 1]);
            best = above[k] + 1 < best ? above[k] + 1 : best;
            best = row[k - 1] + 1 < best ? row[k - 1] + 1 : best;
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1] && higher[k - 2] + 1 < best)
                best = higher[k - 2] + 1;
            row[k] = best;
        }
    }
    return rows[a_len % 3][b_len];
}

const char *cli_nearest_name(const char *text, const char *const *names, size_t count)
{
    const char *nearest = NULL;
    size_t best = 3;
    if (strlen(text) >= NAME_MAX_BYTES)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        if (strlen(names[i]) >= NAME_MAX_BYTES)
            continue;
        size_t edits = distance(text, names[i]);
        if (edits < best && edits * 2 < strlen(names[i])) {
            best = edits;
            nearest = names[i];
        }
    }
    return nearest;
}

static const cli_option *find_option(const cli_option_set *sets, size_t set_count, const char *name, size_t len, void **values)
{
    for (size_t s = 0; s < set_count; s++) {
        for (size_t i = 0; i < sets[s].count; i++) {
            const cli_option *option = &sets[s].options[i];
            if (strlen(option->name) == len && strncmp(option->name, name, len) == 0) {
                *values = sets[s].values;
                return option;
            }
        }
    }
    return NULL;
}

static void tell_unknown(const cli_option_set *sets, size_t set_count, const char *word, char *message)
{
    const char *names[NAMES_MAX];
    size_t count = 0;
    for (size_t s = 0; s < set_count; s++)
        for (size_t i = 0; i < sets[s].count && count < NAMES_MAX; i++)
            names[count++] = sets[s].options[i].name;
    const char *nearest = strncmp(word, "--", 2) == 0 ? cli_nearest_name(word + 2, names, count) : NULL;
    if (nearest != NULL)
        snprintf(message, CLI_OPTION_MESSAGE_MAX, "there is no option %.100s; did you mean --%s?", word, nearest);
    else
        snprintf(message, CLI_OPTION_MESSAGE_MAX, "there is no option %.100s", word);
}

static bool parse_number(uint64_t *out, const char *text, uint64_t max)
{
    uint64_t value = 0;
    if (text[0] == '\0')
        return false;
    for (; *text != '\0'; text++) {
        if (!is_digit(*text) || value > (UINT64_MAX - 9) / 10)
            return false;
        value = value * 10 + (uint64_t)(*text - '0');
    }
    *out = value;
    return value >= 1 && value <= max;
}

static bool is_choice(const char *choices, const char *text)
{
    size_t len = strlen(text);
    while (len > 0 && choices != NULL) {
        if (strncmp(choices, text, len) == 0 && (choices[len] == '|' || choices[len] == '\0'))
            return true;
        choices = strchr(choices, '|');
        if (choices != NULL)
            choices++;
    }
    return false;
}

static bool set_value(const cli_option *option, void *values, const char *text, char *message)
{
    char *place = (char *)values + option->offset;
    bool good = text[0] != '\0';
    switch (option->kind) {
    case CLI_OPTION_FLAG:
        *(bool *)place = true;
        return true;
    case CLI_OPTION_TEXT:
        *(const char **)(void *)place = text;
        if (!good)
            snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s needs a value that is not empty", option->name);
        return good;
    case CLI_OPTION_CHOICE:
        *(const char **)(void *)place = text;
        good = is_choice(option->value, text);
        if (!good)
            snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s must be one of %s, not \"%.100s\"", option->name, option->value, text);
        return good;
    case CLI_OPTION_NUMBER:
        good = parse_number((uint64_t *)(void *)place, text, option->max);
        if (!good)
            snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s must be a number from 1 to %llu, not \"%.100s\"", option->name,
                     (unsigned long long)option->max, text);
        return good;
    case CLI_OPTION_LANGUAGE:
        good = cli_language_parse(place, text, strlen(text));
        if (!good)
            snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s must be a language tag such as fr or pt-BR, not \"%.100s\"", option->name, text);
        return good;
    }
    return false;
}

bool cli_option_take(const cli_option_set *sets, size_t set_count, int argc, char **argv, int *at, char message[CLI_OPTION_MESSAGE_MAX])
{
    const char *word = argv[*at];
    const char *equals = strchr(word, '=');
    void *values = NULL;
    const cli_option *option = NULL;
    if (strcmp(word, "-h") == 0)
        option = find_option(sets, set_count, "help", 4, &values);
    else if (strncmp(word, "--", 2) == 0)
        option = find_option(sets, set_count, word + 2, equals == NULL ? strlen(word + 2) : (size_t)(equals - word - 2), &values);
    if (option == NULL) {
        tell_unknown(sets, set_count, word, message);
        return false;
    }
    if (option->kind == CLI_OPTION_FLAG && equals != NULL) {
        snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s takes no value", option->name);
        return false;
    }
    if (option->kind != CLI_OPTION_FLAG && equals == NULL && *at + 1 >= argc) {
        snprintf(message, CLI_OPTION_MESSAGE_MAX, "--%s needs a value: --%s %s", option->name, option->name, option->value);
        return false;
    }
    if (option->kind != CLI_OPTION_FLAG && equals == NULL)
        *at += 1;
    const char *text = equals != NULL ? equals + 1 : option->kind == CLI_OPTION_FLAG ? "1" : argv[*at];
    return set_value(option, values, text, message);
}
