/* SPDX-License-Identifier: Apache-2.0 */
/* Keys of letters. The transcriptions are the first letters of the usual ones (UN and ISO 9 for Cyrillic, ISO 843 for Greek). */
#include "extract/letter.h"

#include "text/char.h"

static const char greek[] = /* U+03B1 alpha … U+03C9 omega */
    "abgdezitiklmnxoprsstyfhpo";
static const char cyrillic[] = /* U+0430 а … U+044F я */
    "abvgdezziiklmnoprstufhccssaiieua";

uint8_t sgl_letter_key(uint32_t c)
{
    c = sgl_char_base(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return (uint8_t)c;
    if (c < 0x80)
        return 0;
    if (c >= 0x3B1 && c <= 0x3C9)
        return (uint8_t)greek[c - 0x3B1];
    if (c >= 0x430 && c <= 0x44F)
        return (uint8_t)cyrillic[c - 0x430];
    switch (c) {
    case 0x491: /* Ukrainian ghe with upturn */
        return 'g';
    case 0x454: /* Ukrainian ie */
        return 'e';
    case 0x456: /* Ukrainian i */
        return 'i';
    case 0x452: /* Serbian dje */
        return 'd';
    case 0x458: /* Serbian je */
        return 'j';
    case 0x459: /* Serbian lje */
        return 'l';
    case 0x45A: /* Serbian nje */
        return 'n';
    case 0x45B: /* Serbian tshe */
        return 'c';
    case 0x45F: /* Serbian dzhe */
        return 'd';
    default:
        break;
    }
    if (sgl_char_is_digit(c))
        return '0';
    return sgl_char_is_letter(c) ? (uint8_t)(128 + (c * 2654435761u >> 25)) : 0;
}
