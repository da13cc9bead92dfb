/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Each row is a set of endings that change places at one stem ("-" is none): system, systems; agency, agencies; polityka, polityki,
 * polityce is lost (its stem changes). Two words are forms of one when, behind a common stem, their rests stand in one row. A stem is never cut down to what
 * words merely have in common: Europol and European share "europ", but no row has "ol" and "ean".
 * Rows are folded: lower case, no diacritics.
 */
#include "merge/endings.h"

#include "base/utf8.h"
#include "text/char.h"

#define STEM_BACK_MAX 4 /* letters that the stem may end before the words part: -ego and -emu share an e */

static const char *const rows[] = {
    /* English, French */
    "- s es", "y ies", "is es", "um a", "on a", "us i", "- s x", "- e s es", "l ux", "al ale ales aux", "f ve fs ves", "- le les s",
    "- ne nes s", "x se ses", "c que cs ques", "eur euse eurs euses", "teur trice teurs trices", "er ere ers eres",
    /* Spanish, Portuguese, Italian, Romanian */
    "o a os as", "- s es a as", "z ces", "ao oes aes aos", "l is", "m ns", "o i", "a e i o", "io i ia ie", "co chi ca che", "go ghi ga ghe",
    "- ul ului i ii ilor uri urile urilor le lui lor a ei e ele elor", "e ea ei i ii ile ilor", "ie ia iei ii iile iilor",
    "u ul ului i ii ilor", "a ei e ele elor", "la li le lor", "a ale ala al ali",
    /* German, Dutch, Swedish, Danish */
    "- e en er es em ern n s ens se sen", "- en s e n", "heid heden", "f ven ve", "s zen ze", "eem emen", "aal alen ale", "oon onen",
    "eel elen ele", "aat aten", "aar aren are", "eer eren", "oom omen", "oor oren", "eek eken", "aak aken", "oot oten ote",
    "- en et n t s ens ets ar er or arna erna orna na arnas ernas ornas ars ers a as e es", "- en et e er ene erne s ens ets ernes enes es ers",
    "a an or orna ornas ans", "e en ar arna er erna n", "else elser elsen elsens elserne", "nis nisse nissen", "um et er erna en ets",
    /* Finnish, Estonian, Hungarian */
    "- n t a ta ssa sta lla lta lle ksi na en in iin den iden jen ien ja ia ita oita issa ista illa ilta ille eita eiden",
    "nen sen set sia siin sten sta", "us uksen ukset uksia uksien uden uutta uksessa", "i en et ia ien in eja ejen eissa eista",
    "a an at oja ojen oissa oista assa asta oita oiden", "ys yksen ykset yksia yksien yden", "os oksen okset", "- i u e a d t te de ga s st l lt le ks na ni ta sse id",
    "us use used uste ust ustel uses usest", "ne se sed ste st ses", "- k t ok ek ak ot et at nak nek ban ben ba be ra re rol bol tol val vel on en an a e ja je i ai ei jai jei "
    "anak enek janak jenek aik eik aban eben",
    /* Polish, Czech, Slovak, Slovene, Croatian */
    "- a y i e u o ie ow om ami ach em owi ego", "y a e ego emu ym ych ymi ej i ie", "i a ie iego iemu im ich imi iej ia", "c ci cia cie ciom ciami ciach",
    "- a u e y i o em om ech ach ich um ami mi ou ov ovi ove ev am ama ima", "y a e eho emu em ym ych ymi ou ej i", "i iho imu im ich imi ia ie iu iami iach",
    "t ti tmi tem", "e i im ich emi u", "a e i o u am ama ah ami", "- a u e om em i ima og oga oj om ih im ega emu", "ni nega nem nih nim na ne no nimi",
    "ka ke ku kou cek kam kami kach ek ki kih", "ce ci cu cem ca",
    /* Lithuanian, Latvian */
    "as o ui a u e ai ams us ais uose", "is io iui i iu yje iai iams ius iais", "a os ai u oje omis oms as ose", "e es ei u eje ems emis ese ia",
    "us aus ui u umi iai", "ys io iui i iu iai iams", "inis inio ine ines iniai iniu inei", "is ies iai i imi ys iu ims",
    "s a am u i iem us os ai", "is a im i u iem us", "a as ai u am", "e es ei u em", "ais a ajam o ie ajiem os as aja ajai",
    /* Maltese, Irish */
    "- i in at iet ijiet", "- a i e ta anna acha the na",
    /* Greek */
    "οσ ου ο οι ων ουσ η ησ α εσ", "η ησ εσ ων", "α ασ εσ ων", "ο ου α ων", "- ου α ων", "μα ματοσ ματα ματων", "η ησ εισ εων εωσ", "ησ η εσ ων", "υσ εωσ εισ εων", "ασ α εσ ων",
    /* Bulgarian, Russian */
    "- а о и е ът ят та то те ите ата ото ия ият ове овете я ета еца", "ие ия ията ието", "ост остта ости остите", "а и ата ите", "ен на но ни ния ният ната ното ните",
    "- а у ом е ы и ов ам ами ах ои ою еи ев ями ям ях я ю ем", "ыи ого ому ым ом ая ои ую ое ые ых ыми", "ии его ему им ем яя еи юю ее ие их ими ого ому ои ом",
    "ия ии ию иеи иям иями иях и", "ие ия ию ием ии ии иям", "ь и я ю ем ью еи ям ями ях", "ец ца цу цем цы цев", "ок ка ку ком ки ков",
    /* Arabic */
    "ة ات ه", "- ون ين ان ات", "ي ية يين يون يات", "- ا",
};

/* Whether `ending` stands in a row, as a whole. */
static bool row_has(const char *row, sigla_slice ending)
{
    if (ending.len == 0)
        return row[0] == '-';
    for (const char *at = row; *at != '\0';) {
        size_t len = strcspn(at, " ");
        if (len == ending.len && memcmp(at, ending.ptr, len) == 0)
            return true;
        at += len;
        at += *at == ' ';
    }
    return false;
}

static bool share_row(sigla_slice left, sigla_slice right)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (row_has(rows[i], left) && row_has(rows[i], right))
            return true;
    return false;
}

static size_t count_letters(sigla_slice text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters += !sgl_utf8_is_tail(text.ptr[i]);
    return letters;
}

static bool has_digit(sigla_slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
            return true;
    return false;
}

static size_t common_bytes(sigla_slice left, sigla_slice right)
{
    size_t len = 0, least = left.len < right.len ? left.len : right.len;
    while (len < least && left.ptr[len] == right.ptr[len])
        len++;
    while (len > 0 && ((len < left.len && sgl_utf8_is_tail(left.ptr[len])) || (len < right.len && sgl_utf8_is_tail(right.ptr[len]))))
        len--;
    return len;
}

static sigla_slice rest_of(sigla_slice word, size_t stem)
{
    return (sigla_slice){word.ptr + stem, word.len - stem};
}

bool sgl_endings_match(sigla_slice left, sigla_slice right)
{
    size_t stem = common_bytes(left, right);
    if (stem == left.len && stem == right.len)
        return true;
    if (has_digit(left) || has_digit(right))
        return false;
    size_t letters = count_letters((sigla_slice){left.ptr, stem});
    for (int back = 0; back <= STEM_BACK_MAX && letters >= SGL_STEM_LETTERS_MIN; back++) {
        if (share_row(rest_of(left, stem), rest_of(right, stem)))
            return true;
        uint32_t c;
        stem = sgl_utf8_previous(&c, left.ptr, stem);
        letters--;
    }
    return false;
}
