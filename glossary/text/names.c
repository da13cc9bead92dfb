/* SPDX-License-Identifier: Apache-2.0 */
/* Names of languages, from ICU's locale data. */
#include <sigla/text.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define NAME_MAX_UNITS 128

/* The ICU locale of a BCP 47 tag; false when it is not one. */
static bool locale_of(char locale[ULOC_FULLNAME_CAPACITY], const char *tag)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed = 0;
    uloc_forLanguageTag(tag, locale, ULOC_FULLNAME_CAPACITY, &parsed, &status);
    return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING && parsed > 0;
}

void sigla_text_language_name(sigla_buffer *out, const char *tag, const char *in)
{
    char locale[ULOC_FULLNAME_CAPACITY], display[ULOC_FULLNAME_CAPACITY];
    UChar units[NAME_MAX_UNITS];
    char name[NAME_MAX_UNITS * 3];
    int32_t count = 0, len = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (locale_of(locale, tag) && locale_of(display, in == NULL ? "en" : in))
        count = uloc_getDisplayName(locale, display, units, NAME_MAX_UNITS, &status);
    if (count > 0 && U_SUCCESS(status))
        u_strToUTF8(name, (int32_t)sizeof name, &len, units, count, &status);
    if (len > 0 && U_SUCCESS(status))
        sigla_buffer_append(out, name, (size_t)len);
    else
        sigla_buffer_append_text(out, tag);
}
