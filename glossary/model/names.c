/* SPDX-License-Identifier: Apache-2.0 */
/* The names of values, as TBX and IATE have them. The order is that of the enumerations in sigla/entry.h; stores and files keep the names'
 * numbers. */
#include "model/names.h"

#include <string.h>

#define NAMES(...)                                                                                                                         \
    {                                                                                                                                      \
        (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)                              \
    }

const sgl_names sgl_status_names = NAMES("proposed", "admitted", "preferred", "deprecated", "superseded");
const sgl_names sgl_kind_names = NAMES("", "acronym", "initialism", "abbreviation", "fullForm", "shortForm", "variant", "phrase");
const sgl_names sgl_speech_names = NAMES("", "noun", "verb", "adjective", "adverb", "other");
const sgl_names sgl_gender_names = NAMES("", "masculine", "feminine", "neuter", "other");
const sgl_names sgl_number_names = NAMES("", "singular", "plural", "dual", "mass");
const sgl_names sgl_relation_names = NAMES("", "related", "broader", "narrower");
const sgl_names sgl_state_names = NAMES("live", "deleted", "merged", "empty");
const sgl_names sgl_join_names =
    NAMES("", "first", "same-words", "inflection", "order", "light-words", "extension", "misspelling", "person");
const sgl_names sgl_flag_names = NAMES("no", "yes");
const sgl_names sgl_reliability_names = NAMES("", "1", "2", "3", "4");

const char *sgl_name_of(const sgl_names *names, unsigned value)
{
    return value < names->count ? names->items[value] : "unknown";
}

/* "full-form", "full form" and "FULLFORM" are fullForm. */
static bool same_name(const char *name, sigla_slice text)
{
    size_t at = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i], d = name[at];
        if ((c == '-' || c == ' ' || c == '_') && i > 0 && i + 1 < text.len)
            continue;
        if (d == '\0' || (c | 0x20) != (d | 0x20))
            return false;
        at++;
    }
    return name[at] == '\0' && at > 0;
}

bool sgl_name_find(unsigned *out, const sgl_names *names, sigla_slice text)
{
    for (size_t i = 0; i < names->count; i++)
        if (same_name(names->items[i], text)) {
            *out = (unsigned)i;
            return true;
        }
    return false;
}

const char *sigla_term_status_text(sigla_term_status status)
{
    return sgl_name_of(&sgl_status_names, (unsigned)status);
}

const char *sigla_term_kind_text(sigla_term_kind kind)
{
    return sgl_name_of(&sgl_kind_names, (unsigned)kind);
}

const char *sigla_part_of_speech_text(sigla_part_of_speech part)
{
    return sgl_name_of(&sgl_speech_names, (unsigned)part);
}

const char *sigla_gender_text(sigla_gender gender)
{
    return sgl_name_of(&sgl_gender_names, (unsigned)gender);
}

const char *sigla_number_text(sigla_number number)
{
    return sgl_name_of(&sgl_number_names, (unsigned)number);
}

const char *sigla_relation_text(sigla_relation relation)
{
    return sgl_name_of(&sgl_relation_names, (unsigned)relation);
}

const char *sigla_entry_state_text(sigla_entry_state state)
{
    return sgl_name_of(&sgl_state_names, (unsigned)state);
}

const char *sigla_join_rule_text(sigla_join_rule rule)
{
    return sgl_name_of(&sgl_join_names, (unsigned)rule);
}
