/* SPDX-License-Identifier: Apache-2.0 */
/* The languages of Snowball by their tags. */
#include "language/stem.h"

#include <libstemmer.h>

/* The place of a language is its number within a process; it stands nowhere in the store. */
static const struct {
    const char *tag, *algorithm;
} languages[] = {
    {"ar", "arabic"},     {"hy", "armenian"},   {"eu", "basque"},     {"ca", "catalan"},  {"da", "danish"},    {"nl", "dutch"},
    {"en", "english"},    {"fi", "finnish"},    {"fr", "french"},     {"de", "german"},   {"el", "greek"},     {"hi", "hindi"},
    {"hu", "hungarian"},  {"id", "indonesian"}, {"ga", "irish"},      {"it", "italian"},  {"lt", "lithuanian"}, {"ne", "nepali"},
    {"no", "norwegian"},  {"nb", "norwegian"},  {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},   {"sr", "serbian"},
    {"es", "spanish"},    {"sv", "swedish"},    {"ta", "tamil"},      {"tr", "turkish"},  {"yi", "yiddish"},
};

#define LANGUAGE_COUNT (sizeof languages / sizeof languages[0])
_Static_assert(LANGUAGE_COUNT <= SGL_STEM_LANGUAGES_MAX, "there is room for every stemmer");

void sgl_stemmers_release(sgl_stemmers *stemmers)
{
    for (size_t i = 0; i < SGL_STEM_LANGUAGES_MAX; i++) {
        sb_stemmer_delete(stemmers->open[i]);
        stemmers->open[i] = NULL;
    }
}

unsigned sgl_stem_language_count(void)
{
    return (unsigned)LANGUAGE_COUNT;
}

unsigned sgl_stem_language(const char *tag)
{
    for (unsigned i = 0; i < LANGUAGE_COUNT; i++)
        if (strncmp(tag, languages[i].tag, 2) == 0 && (tag[2] == '\0' || tag[2] == '-'))
            return i;
    return SGL_STEM_NONE;
}

sigla_slice sgl_stem(sgl_stemmers *stemmers, unsigned language, sigla_slice word)
{
    static const sigla_slice none = {NULL, 0};
    if (language >= LANGUAGE_COUNT || word.len > SGL_STEM_WORD_MAX)
        return word;
    if (stemmers->open[language] == NULL)
        stemmers->open[language] = sb_stemmer_new(languages[language].algorithm, NULL);
    if (stemmers->open[language] == NULL)
        return none;
    const sb_symbol *stem = sb_stemmer_stem(stemmers->open[language], (const sb_symbol *)word.ptr, (int)word.len);
    if (stem == NULL)
        return none;
    return (sigla_slice){(const char *)stem, (size_t)sb_stemmer_length(stemmers->open[language])};
}
