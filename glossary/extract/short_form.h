/* SPDX-License-Identifier: Apache-2.0 */
/* What can be a short form, judged by its look alone: letters, case, digits, signs inside. */
#ifndef SGL_EXTRACT_SHORT_FORM_H
#define SGL_EXTRACT_SHORT_FORM_H

#include <sigla/slice.h>
#include <stdbool.h>
#include <stdint.h>

#define SGL_SHORT_CHARS 24   /* code points of a short form */
#define SGL_SHORT_BYTES 64   /* bytes of a short form */
#define SGL_SHORT_LOWER 6    /* letters of one in small letters */
#define SGL_SHORT_LETTERS 16 /* letters and digit groups that alignment looks at */

typedef enum sgl_shape {
    SGL_SHAPE_NONE,    /* cannot be one */
    SGL_SHAPE_UPPER,   /* SIS, ONUDC: two or more letters, all capitals */
    SGL_SHAPE_MIXED,   /* mRNA, UNIKOM-Mission, IgG, SoC */
    SGL_SHAPE_ENDING,  /* capitals and a small ending: NGOs, WLANi */
    SGL_SHAPE_DIGIT,   /* with digits: EC3, 3GPP, COVID-19 */
    SGL_SHAPE_DOTTED,  /* E.U., Α.Α.Δ.Ε. */
    SGL_SHAPE_JOINED,  /* with - / & + or a space inside: UN-Women, CERT-EU, R&D, G5 Sahel */
    SGL_SHAPE_WORD,    /* Europol, Frontex: a capital and small letters */
    SGL_SHAPE_LOWER,   /* kkv, ppp */
    SGL_SHAPE_SINGLE,  /* one capital: t, A */
    SGL_SHAPE_ROMAN,   /* capitals that are a Roman numeral: VI, XIV, LXX */
    SGL_SHAPE_UNCASED, /* a script without case: 粮农组织, سارس */
    SGL_SHAPE_COUNT
} sgl_shape;

typedef struct sgl_short_form {
    sigla_span span; /* bytes in the text */
    uint8_t shape;   /* sgl_shape */
    uint8_t upper;   /* capitals */
    uint8_t chars;   /* letters and digits */
    uint8_t count;   /* letters that alignment must explain */
    bool latin;      /* its letters are Latin */
    uint8_t letters[SGL_SHORT_LETTERS]; /* sgl_letter_key; 0 stands for & or + */
} sgl_short_form;

/* Han, kana, Hangul and their signs: written without a space beside a Latin word, which ends where they begin. (Words of Han and kana are not
   parted by spaces either; those of Hangul are: see token.c.) */
static inline bool sgl_is_eastern(uint32_t c)
{
    return c >= 0x2E80 && c < 0xFF00;
}

/* Judges text[span]. -> its shape (also in out->shape); SGL_SHAPE_NONE when it has characters, sizes or forms that no short form has. */
sgl_shape sgl_short_form_judge(sgl_short_form *out, const char *text, sigla_span span);

/* Whether text[begin, end) is an ordinary word by a first look: letters alone, none but the first a capital, and no capital beside letters without
   case. Its shape then is WORD, LOWER, UNCASED, SINGLE or NONE. */
bool sgl_short_form_is_plain(const char *text, size_t begin, size_t end);

/* Whether text[begin, end) is a word that begins with a capital and is cut off with a point, which then belongs to it: Ptk., Infotv. */
bool sgl_short_form_is_clipped(const char *text, size_t begin, size_t end);
/* The usual end of a short form in text[begin, end): without an ending after an apostrophe, colon or hyphen in small letters (SMV'er, ELY:n, IMM-uri). */
size_t sgl_short_form_trim(const char *text, size_t begin, size_t end);

/* Where the short form in text[begin, end) begins: past an article with an apostrophe (l'OTAN, dell'UE). */
size_t sgl_short_form_skip_article(const char *text, size_t begin, size_t end);

#endif
