/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The evidence for each candidate of a site, as places in one table of weights. The table has a block for each template below; a template's
 * arguments say which cell of its block holds. No template knows a word: all that is known of words is their class.
 */
#ifndef SGL_EXTRACT_FEATURE_H
#define SGL_EXTRACT_FEATURE_H

#include "extract/align.h"
#include "extract/site.h"
#include "language/proclitic.h"
#include "text/code.h"

/* What stands left of a word (or the word's own kind, as far as SGL_SYMBOL_WORD_COUNT). */
typedef enum sgl_symbol {
    SGL_SYMBOL_LOWER,
    SGL_SYMBOL_CAPITAL,
    SGL_SYMBOL_UPPER,
    SGL_SYMBOL_MIXED,
    SGL_SYMBOL_DIGITS,
    SGL_SYMBOL_UNCASED,
    SGL_SYMBOL_DETERMINER,
    SGL_SYMBOL_CONTRACTION,
    SGL_SYMBOL_GENITIVE,
    SGL_SYMBOL_PREPOSITION,
    SGL_SYMBOL_CONJUNCTION,
    SGL_SYMBOL_PRONOUN,
    SGL_SYMBOL_VERB,
    SGL_SYMBOL_ADVERB,
    SGL_SYMBOL_TITLE,
    SGL_SYMBOL_CUE,
    SGL_SYMBOL_NUMBER,
    SGL_SYMBOL_HAN,
    SGL_SYMBOL_WORD_COUNT,
    SGL_SYMBOL_PROCLITIC = SGL_SYMBOL_WORD_COUNT, /* a conjunction of one letter, written together */
    SGL_SYMBOL_ATTACHED,                          /* a preposition of one letter, written together */
    SGL_SYMBOL_HYPHEN,
    SGL_SYMBOL_QUOTE,
    SGL_SYMBOL_COMMA,
    SGL_SYMBOL_DASH,
    SGL_SYMBOL_COLON,
    SGL_SYMBOL_BRACKET,
    SGL_SYMBOL_POINT,
    SGL_SYMBOL_SLASH,
    SGL_SYMBOL_STOP,
    SGL_SYMBOL_COUNT
} sgl_symbol;

/* Sizes of the templates' arguments. */
#define SGL_KINDS SGL_SITE_KIND_COUNT
#define SGL_SHAPES SGL_SHAPE_COUNT
#define SGL_WORDS SGL_SYMBOL_WORD_COUNT
#define SGL_LEFTS SGL_SYMBOL_COUNT
#define SGL_MATCHES 5   /* how well the site's best candidate is aligned */
#define SGL_FITS 13     /* buckets of an alignment score; 0: does not fit */
#define SGL_LETTERS 8   /* letters of the short form, the last bucket and more */
#define SGL_RELATIONS 6 /* scripts of short form and long form */
#define SGL_PROCLITICS (SGL_PROCLITIC_COUNT * SGL_PROCLITIC_SIGN_COUNT)
#define SGL_NUMBERS 3       /* no digits in the short form; digits that no word before it has; digits that one has */
#define SGL_LAST_LETTERS 27 /* sound keys; 0: a word that has no ending to speak of */
#define SGL_LANGUAGES 28    /* languages with a table, and the rest */

/* name, then the sizes of up to three arguments */
#define SGL_TEMPLATES(X)                                                                                                                   \
    /* against any definition at the site */                                                                                               \
    X(none_shape, SGL_KINDS, SGL_SHAPES, 1)                                                                                                \
    X(none_match, SGL_KINDS, SGL_FITS, SGL_LETTERS)                                                                                        \
    X(none_match_shape, SGL_SHAPES, SGL_FITS, 1)                                                                                           \
    X(none_after, SGL_KINDS, SGL_AFTER_COUNT, SGL_MATCHES)                                                                                 \
    X(none_position, SGL_POSITION_COUNT, SGL_SHAPES, SGL_MATCHES)                                                                          \
    X(none_before, SGL_KINDS, SGL_WORDS, SGL_MATCHES)                                                                                      \
    X(none_cover, SGL_KINDS, 7, SGL_LETTERS)                                                                                               \
    X(none_dice, SGL_KINDS, 11, SGL_LETTERS)                                                                                               \
    X(none_dice_shape, SGL_SHAPES, 11, 1)                                                                                                  \
    X(none_language, SGL_LANGUAGES, SGL_KINDS, SGL_MATCHES)                                                                                \
    X(none_translated, SGL_POSITION_COUNT, 2, SGL_MATCHES)                                                                                 \
    X(none_digits, SGL_KINDS, 5, SGL_MATCHES)                                                                                              \
    X(none_names, SGL_SHAPES, 5, SGL_MATCHES)                                                                                              \
    X(none_listed, SGL_SEPARATOR_COUNT, 4, SGL_MATCHES)                                                                                    \
    X(none_separator, SGL_SEPARATOR_COUNT, SGL_MATCHES, 2)                                                                                 \
    X(none_cue, SGL_KINDS, 3, SGL_MATCHES)                                                                                                 \
    X(none_between, SGL_KINDS, 6, SGL_MATCHES)                                                                                             \
    X(none_stepped, SGL_KINDS, 2, SGL_MATCHES)                                                                                             \
    X(none_tokens, SGL_KINDS, 6, SGL_MATCHES)                                                                                              \
    X(none_relation, SGL_KINDS, SGL_RELATIONS, SGL_MATCHES)                                                                                \
    X(none_capitals, SGL_KINDS, 4, SGL_MATCHES)                                                                                            \
    X(none_code, SGL_CODE_COUNT, 5, SGL_MATCHES)                                                                                           \
    X(none_code_names, SGL_CODE_COUNT, 5, SGL_MATCHES)                                                                                     \
    X(none_number, SGL_KINDS, SGL_NUMBERS, SGL_MATCHES)                                                                                    \
    /* for a candidate: letters */                                                                                                         \
    X(fit, SGL_KINDS, SGL_FITS, 2)                                                                                                         \
    X(fit_letters, SGL_FITS, SGL_LETTERS, 2)                                                                                               \
    X(letters_skipped, 8, 7, SGL_LETTERS)                                                                                                  \
    X(plain_excess, 15, 1, 1)                                                                                                              \
    X(plain_gain, SGL_WORDS, 2, 2)                                                                                                         \
    X(plain_left, SGL_LEFTS, SGL_WORDS, 1)                                                                                                 \
    X(plain_left_content, SGL_WORDS, SGL_WORDS, 2)                                                                                         \
    X(fit_shape, SGL_FITS, SGL_SHAPES, 1)                                                                                                  \
    X(initial, SGL_MATCHES, SGL_WORDS, 2)                                                                                                  \
    X(excess, SGL_MATCHES, 15, 2)                                                                                                          \
    X(content_letters, 10, SGL_LETTERS, 1)                                                                                                 \
    X(gain_first, SGL_MATCHES, SGL_WORDS, 2)                                                                                               \
    X(gain_left, SGL_MATCHES, SGL_WORDS, 2)                                                                                                \
    X(cover, SGL_MATCHES, 7, 3)                                                                                                            \
    X(dice, SGL_MATCHES, 11, 2)                                                                                                            \
    X(dice_letters, 11, SGL_LETTERS, 2)                                                                                                    \
    X(left_excess, SGL_LEFTS, 9, 4)                                                                                                        \
    X(own_excess, SGL_WORDS, 9, 4)                                                                                                         \
    X(dice_excess, 11, 9, 4)                                                                                                               \
    X(later_fit, SGL_FITS, 5, 2)                                                                                                           \
    /* borders */                                                                                                                          \
    X(left_first, SGL_KINDS, SGL_LEFTS, SGL_WORDS)                                                                                         \
    X(left_first_match, SGL_MATCHES, SGL_LEFTS, SGL_WORDS)                                                                                 \
    X(left_relation, SGL_RELATIONS, SGL_LEFTS, 2)                                                                                          \
    X(first_second, SGL_WORDS, SGL_LEFTS, 1)                                                                                               \
    X(left_content, SGL_MATCHES, SGL_WORDS, SGL_WORDS)                                                                                     \
    X(outer, SGL_MATCHES, SGL_LEFTS, 9)                                                                                                    \
    X(outer_excess, 16, 2, 2)                                                                                                              \
    X(inner, SGL_MATCHES, SGL_LEFTS, 9)                                                                                                    \
    X(inner_excess, 16, 2, 2)                                                                                                              \
    X(last, SGL_KINDS, SGL_WORDS, 1)                                                                                                       \
    X(end_gap, SGL_KINDS, SGL_GAP_COUNT, SGL_MATCHES)                                                                                      \
    X(end_furthest, SGL_KINDS, 2, SGL_MATCHES)                                                                                             \
    X(start_index, SGL_KINDS, 5, SGL_WORDS)                                                                                                \
    X(language_left, SGL_LANGUAGES, SGL_LEFTS, SGL_WORDS)                                                                                  \
    /* inside */                                                                                                                           \
    X(length, SGL_KINDS, 16, 1)                                                                                                            \
    X(length_match, SGL_MATCHES, 16, 1)                                                                                                    \
    X(capitals, SGL_MATCHES, 5, 5)                                                                                                         \
    X(heads, SGL_MATCHES, 5, 2)                                                                                                            \
    X(capital_heads, SGL_MATCHES, 5, 2)                                                                                                    \
    X(inner_word, SGL_WORDS, 3, 1)                                                                                                         \
    X(inner_gap, SGL_GAP_COUNT, 3, 1)                                                                                                      \
    X(comma_conjunction, 3, 3, SGL_MATCHES)                                                                                                \
    X(own_letters, SGL_KINDS, 2, 1)                                                                                                        \
    X(worded, SGL_KINDS, 3, SGL_MATCHES)                                                                                                   \
    X(number, SGL_NUMBERS, 2, SGL_MATCHES)                                                                                                 \
    X(agreement, SGL_MATCHES, 16, SGL_WORDS)                                                                                               \
    X(ending_left, SGL_LANGUAGES, SGL_LAST_LETTERS, SGL_LAST_LETTERS)                                                                      \
    X(ending_first, SGL_LANGUAGES, SGL_LAST_LETTERS, SGL_LAST_LETTERS)                                                                     \
    X(ending_pair, SGL_LANGUAGES, SGL_LAST_LETTERS, SGL_LAST_LETTERS)                                                                      \
    X(definiteness, 3, 3, SGL_LEFTS)                                                                                                       \
    X(plain_split, SGL_PROCLITICS, 2, 1)                                                                                                   \
    X(split, SGL_PROCLITICS, 2, SGL_LEFTS)

/* One byte for each weight: sizes and offsets of this struct are the layout of the table. */
struct sgl_feature_layout {
#define SGL_FIELD(name, a, b, c) char name[(a) * (b) * (c)];
    SGL_TEMPLATES(SGL_FIELD)
#undef SGL_FIELD
};

#define SGL_ALIGNMENTS 8 /* kept: a site has more ends seldom */
#define SGL_FEATURE_COUNT sizeof(struct sgl_feature_layout)
#define SGL_FEATURES_MAX 96 /* of one candidate */

typedef struct sgl_features {
    unsigned count;
    uint32_t index[SGL_FEATURES_MAX];
} sgl_features;

/* What all candidates of a site share; computed once. Large: reuse it. */
typedef struct sgl_evidence_base {
    const sgl_site *site;
    const sgl_alignment *alignment; /* for the spans that end with token aligned_to */
    float best;                     /* in_order of the best candidate */
    unsigned match;                 /* bucket of it, below SGL_MATCHES */
    unsigned letters;               /* bucket */
    unsigned relation;
    unsigned most_covered;
    unsigned aligned_to;
    unsigned best_dice;
    unsigned number;                          /* below SGL_NUMBERS */
    unsigned number_token;                    /* that has the short form's digits */
    unsigned furthest;                        /* last token of the longest candidate */
    uint8_t symbols[SGL_WINDOW_TOKENS];       /* of each token as a word */
    uint8_t lefts[SGL_WINDOW_TOKENS];         /* what stands left of each */
    uint16_t content[SGL_WINDOW_TOKENS + 1];  /* content words before each token, the parts of compounds counted */
    sgl_alignment alignments[SGL_ALIGNMENTS]; /* of some ends */
    unsigned ends[SGL_ALIGNMENTS];            /* which: the last token and 1; 0 for none */
} sgl_evidence_base;

void sgl_features_prepare(sgl_evidence_base *base, const sgl_site *site);
/* Whether the site can be passed over: where no bracket and no cue says that a definition may stand there, the letters must. */
bool sgl_features_are_hopeless(const sgl_evidence_base *base);
/* Evidence against a definition. */
void sgl_features_none(sgl_features *out, const sgl_evidence_base *base);
/* Evidence for one candidate. */
void sgl_features_candidate(sgl_features *out, sgl_evidence_base *base, unsigned candidate);

#endif
