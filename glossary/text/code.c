/* SPDX-License-Identifier: Apache-2.0 */
/* One byte for each triple of capitals; a pair is a triple with nothing before it. */
#include "text/code.h"

#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#define CAPITALS 26u
#define CELLS ((CAPITALS + 1) * CAPITALS * CAPITALS)

static uint8_t codes[CELLS];
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* The cell of two or three letters of any case; CELLS for anything else. */
static unsigned cell_of(const char *text, size_t len)
{
    unsigned cell = 0;
    if (len < 2 || len > 3)
        return CELLS;
    for (size_t i = 0; i < len; i++) {
        unsigned letter = ((unsigned)(unsigned char)text[i] & ~0x20u) - 'A';
        if (letter >= CAPITALS)
            return CELLS;
        cell = cell * CAPITALS + letter + (len == 3 && i == 0);
    }
    return cell;
}

static void mark(const char *text, size_t len, sgl_code code)
{
    unsigned cell = cell_of(text, len);
    if (cell < CELLS && codes[cell] == SGL_CODE_NONE)
        codes[cell] = (uint8_t)code;
}

static void read_tables(void)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = 0;
    for (const char *const *country = uloc_getISOCountries(); *country != NULL; country++)
        if (strlen(*country) == 2)
            mark(*country, 2, SGL_CODE_PLACE);
    for (const char *const *language = uloc_getISOLanguages(); *language != NULL; language++)
        if (strlen(*language) == 2)
            mark(*language, 2, SGL_CODE_PLACE);
    UEnumeration *currencies = ucurr_openISOCurrencies(UCURR_ALL | UCURR_NON_DEPRECATED, &status);
    for (const char *code; U_SUCCESS(status) && (code = uenum_next(currencies, &len, &status)) != NULL;)
        if (len == 3)
            mark(code, 3, SGL_CODE_CURRENCY);
    uenum_close(currencies);
}

sgl_code sgl_code_of(sigla_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < 'A' || text.ptr[i] > 'Z')
            return SGL_CODE_NONE;
    unsigned cell = cell_of(text.ptr, text.len);
    if (cell >= CELLS)
        return SGL_CODE_NONE;
    pthread_once(&once, read_tables);
    return (sgl_code)codes[cell];
}
