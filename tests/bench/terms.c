/* SPDX-License-Identifier: Apache-2.0 */
/* Words are made of syllables; which word comes is skewed as in language, a few very often. */
#include "terms.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define WORDS 60000 /* different words of a language, without their endings */

typedef struct made_language {
    const char *tag;
    const char *onsets[12], *vowels[6], *endings[6], *little[4];
} made_language;

static const made_language languages[] = {
    {"en", {"st", "r", "m", "d", "c", "tr", "p", "l", "n", "s", "b", "f"}, {"a", "e", "i", "o", "u", "ea"}, {"tion", "ment", "s", "er", "al", "ity"}, {"of", "the", "for", "and"}},
    {"fr", {"s", "r", "m", "d", "c", "pr", "p", "l", "n", "qu", "t", "v"}, {"a", "é", "i", "o", "u", "ai"}, {"tion", "ment", "s", "eur", "ique", "ité"}, {"de", "la", "des", "et"}},
    {"de", {"st", "r", "m", "d", "k", "schl", "w", "l", "n", "s", "b", "f"}, {"a", "e", "i", "o", "ü", "ei"}, {"ung", "en", "er", "keit", "s", "lich"}, {"für", "der", "und", "zur"}},
    {"es", {"s", "r", "m", "d", "c", "tr", "p", "l", "n", "g", "b", "f"}, {"a", "e", "i", "o", "u", "ie"}, {"ción", "miento", "s", "dor", "al", "idad"}, {"de", "la", "para", "y"}},
    {"pl", {"st", "r", "m", "d", "k", "prz", "p", "l", "n", "s", "b", "w"}, {"a", "e", "i", "o", "y", "ą"}, {"nie", "ości", "owy", "ów", "acja", "ek"}, {"i", "do", "na", "w"}},
    {"el", {"σ", "ρ", "μ", "δ", "κ", "τρ", "π", "λ", "ν", "γ", "β", "φ"}, {"α", "ε", "ι", "ο", "η", "ου"}, {"ση", "σεις", "ικός", "ος", "ων", "ία"}, {"της", "του", "και", "για"}},
    {"ru", {"с", "р", "м", "д", "к", "тр", "п", "л", "н", "г", "б", "ф"}, {"а", "е", "и", "о", "у", "я"}, {"ция", "ции", "ский", "ов", "ость", "ение"}, {"по", "и", "для", "в"}},
    {"bg", {"с", "р", "м", "д", "к", "пр", "п", "л", "н", "г", "б", "в"}, {"а", "е", "и", "о", "у", "ъ"}, {"ция", "ции", "ски", "ите", "ост", "ние"}, {"за", "на", "и", "от"}},
};

uint64_t terms_random(uint64_t *state, uint64_t below)
{
    *state += 0x9E3779B97F4A7C15u;
    uint64_t z = *state;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (z ^ z >> 31) % below;
}

/* The number of a word: word n comes about 1/n as often as word 1, as Zipf found. */
static uint64_t random_word(uint64_t *state)
{
    double u = (double)terms_random(state, 1u << 30) / (double)(1u << 30);
    return (uint64_t)(exp(u * log(WORDS)) - 1);
}

static size_t append(char *out, size_t len, const char *text)
{
    size_t more = strlen(text);
    if (len + more + 1 > TERMS_TEXT_MAX)
        return len;
    memcpy(out + len, text, more + 1);
    return len + more;
}

static size_t append_word(char *out, size_t len, const made_language *language, uint64_t *state)
{
    uint64_t word = random_word(state) * 2654435761u + 12345;
    size_t syllables = 1 + (size_t)(word / 7 % 3);
    for (size_t i = 0; i < syllables; i++) {
        len = append(out, len, language->onsets[word % 12]);
        len = append(out, len, language->vowels[word / 12 % 6]);
        word = word / 72 + 977 * (i + 1);
    }
    return append(out, len, language->endings[terms_random(state, 6)]);
}

/* Where the first character of a word ends. */
static size_t first_character(const char *text)
{
    size_t len = 1;
    while (((unsigned char)text[len] & 0xC0) == 0x80)
        len++;
    return len;
}

/* Capitals of the letters that begin words here: ASCII, Greek, Cyrillic. */
static size_t append_initial(char *out, size_t len, const char *word)
{
    size_t size = first_character(word);
    unsigned char bytes[4] = {0};
    memcpy(bytes, word, size);
    if (size == 1 && bytes[0] >= 'a' && bytes[0] <= 'z')
        bytes[0] = (unsigned char)(bytes[0] - 32);
    else if (bytes[0] == 0xCE && bytes[1] >= 0xB1)
        bytes[1] = (unsigned char)(bytes[1] - 0x20);
    else if (bytes[0] == 0xCF && bytes[1] >= 0x80 && bytes[1] < 0x8A)
        bytes[0] = 0xCE, bytes[1] = (unsigned char)(bytes[1] + 0x20);
    else if (bytes[0] == 0xD0 && bytes[1] >= 0xB0)
        bytes[1] = (unsigned char)(bytes[1] - 0x20);
    else if (bytes[0] == 0xD1 && bytes[1] >= 0x80 && bytes[1] < 0x90)
        bytes[0] = 0xD0, bytes[1] = (unsigned char)(bytes[1] + 0x20);
    memcpy(out + len, bytes, size);
    out[len + size] = '\0';
    return len + size;
}

void terms_make(made_entry *out, uint64_t seed, uint64_t number)
{
    uint64_t state = seed * 0x2545F4914F6CDD1Du + number * 0x9E3779B97F4A7C15u;
    const made_language *language = &languages[terms_random(&state, 20) < 12 ? terms_random(&state, 3) : terms_random(&state, 8)];
    size_t words = 2 + terms_random(&state, 3) + terms_random(&state, 3), len = 0, short_len = 0;
    out->language = language->tag;
    for (size_t i = 0; i < words; i++) {
        if (i > 0 && terms_random(&state, 3) == 0) {
            len = append(out->long_form, len, language->little[terms_random(&state, 4)]);
            len = append(out->long_form, len, " ");
        }
        size_t begin = len;
        len = append_word(out->long_form, len, language, &state);
        short_len = append_initial(out->short_form, short_len, out->long_form + begin);
        if (i + 1 < words)
            len = append(out->long_form, len, " ");
    }
    if (terms_random(&state, 4) == 0)
        snprintf(out->short_form + short_len, sizeof out->short_form - short_len, "-%c%u", (char)('A' + terms_random(&state, 26)),
                 (unsigned)terms_random(&state, 1000));
}

void terms_misspell(char *text, uint64_t *state)
{
    size_t len = strlen(text);
    for (int i = 0; i < 20 && len > 2; i++) {
        size_t at = (size_t)terms_random(state, len - 1);
        if ((unsigned char)text[at] >= 128 || (unsigned char)text[at + 1] >= 128 || text[at] == ' ' || text[at + 1] == ' ')
            continue;
        char c = text[at];
        switch (terms_random(state, 3)) {
        case 0:
            text[at] = text[at + 1];
            text[at + 1] = c;
            return;
        case 1:
            memmove(text + at, text + at + 1, len - at);
            return;
        default:
            text[at] = (char)('a' + terms_random(state, 26));
            return;
        }
    }
}
