/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sites: places of a paragraph where a definition may stand. A site has one short form and all spans that could be its long form;
 * which of them it is, if any, is decided later (decide.h). Each frame has its finder: bracket.c, legend.c, apposition.c.
 */
#ifndef SGL_EXTRACT_SITE_H
#define SGL_EXTRACT_SITE_H

#include "extract/short_form.h"
#include "extract/token.h"
#include "text/char.h"

#define SGL_CONTENT_BYTES 240   /* a bracket's content looked at */
#define SGL_CANDIDATE_TOKENS 28 /* words of a long form */
#define SGL_CANDIDATES_MAX 96   /* spans of a site */
#define SGL_SITE_SHORTS 8       /* short forms looked at in one bracket */

/* What looking closely may cost, in units of about a nanosecond. Dense legends need 60 a byte; text made to be slow would need 5,000. */
#define SGL_EFFORT_BYTE 80        /* that each byte of text earns */
#define SGL_EFFORT_START 40000000 /* to begin with: short texts are looked at wholly, whatever they are */

typedef enum sgl_site_kind {
    SGL_SITE_LONG_SHORT,   /* long (short) */
    SGL_SITE_SHORT_LONG,   /* short (long) */
    SGL_SITE_LEGEND,       /* short = long; short: long; short – long */
    SGL_SITE_APPOSITION,   /* long, short, */
    SGL_SITE_CUE,          /* long, hereinafter "short" */
    SGL_SITE_RENAMED,      /* short, the long, */
    SGL_SITE_INSIDE,       /* (long, short) */
    SGL_SITE_INSIDE_AFTER, /* (short, long) */
    SGL_SITE_KIND_COUNT
} sgl_site_kind;

/* Where in the bracket the short form stands. */
typedef enum sgl_position {
    SGL_POSITION_WHOLE,
    SGL_POSITION_FIRST,
    SGL_POSITION_LAST,
    SGL_POSITION_MIDDLE,
    SGL_POSITION_PART, /* one side of A/B */
    SGL_POSITION_COUNT
} sgl_position;

/* What comes right after the site. */
typedef enum sgl_after {
    SGL_AFTER_END, /* punctuation, end of the paragraph */
    SGL_AFTER_LOWER,
    SGL_AFTER_CAPITAL,
    SGL_AFTER_DIGIT,
    SGL_AFTER_NUMBER_WORD, /* no, nr, n°: the bracket belongs to a number */
    SGL_AFTER_BRACKET,
    SGL_AFTER_COUNT
} sgl_after;

/* The sign between the two sides of a legend or apposition. */
typedef enum sgl_separator {
    SGL_SEPARATOR_NONE,
    SGL_SEPARATOR_EQUALS,
    SGL_SEPARATOR_COLON,
    SGL_SEPARATOR_DASH,
    SGL_SEPARATOR_COMMA,
    SGL_SEPARATOR_COLUMN, /* TAB, two spaces or a table's bar */
    SGL_SEPARATOR_COUNT
} sgl_separator;

/* What the candidates of a site end (or begin) with. */
typedef struct sgl_candidate {
    size_t begin; /* bytes in the text; may lie inside the first token (a proclitic left out) */
    size_t end;
    uint16_t first; /* tokens */
    uint16_t last;
    bool split; /* begins inside its first token */
} sgl_candidate;

typedef struct sgl_site {
    sgl_site_kind kind;
    sgl_short_form form;
    sgl_position position;
    sgl_after after;
    sgl_separator separator;
    bool cue;          /* a word that announces a short form stands beside it */
    bool preceded;     /* words of any kind stand between it and its bracket's sign */
    bool translated;   /* the bracket's other words explain the short form's letters */
    bool stepped;      /* another bracket stands between long form and short form */
    unsigned between;  /* words between the comma and the short form */
    bool line_start;   /* the short form opens a line or segment */
    bool listed;       /* another short form with the same sign stands near */
    unsigned language; /* index of the word tables, or SGL_LANGUAGE_COUNT_MAX */
    const sgl_window *window;
    unsigned count;
    sgl_candidate candidates[SGL_CANDIDATES_MAX];
} sgl_site;

typedef void (*sgl_site_fn)(sgl_site *site, void *payload);

/* Whether the frame says so little that the letters must fit: no bracket and no cue, or a short form that does not look like one. */
bool sgl_site_needs_letters(const sgl_site *site);
/* Whether a word of text[begin, end) begins with the short form's first letter. Looking is cheaper than cutting words. */
bool sgl_has_initial(const sgl_short_form *form, const char *text, size_t begin, size_t end);
/* Whether it is a place where no more than the letters can tell a definition: all of them in order, or half of them as initials. */
bool sgl_site_is_weak(const sgl_site *site);
/* The same place by its kind, position and shape, before there is a site. */
bool sgl_place_is_weak(sgl_site_kind kind, sgl_position position, unsigned shape);

/* The state of looking through one paragraph. Large (tens of kilobytes): one for each extraction, on the heap. */
typedef struct sgl_finder {
    const char *text; /* of the document */
    size_t text_len;
    sigla_span paragraph;
    unsigned prior; /* language index of the paragraph */
    sgl_site_fn visit;
    void *payload;
    size_t legend_at; /* where the last sign of a legend stood, and which it was */
    sgl_separator legend_sign;
    int64_t effort; /* that is left; below 0, signs are passed over until the text has earned more */
    size_t earned;  /* up to this byte of the paragraph */
    size_t capital; /* none stands between the last place that was asked about and here (see sgl_finder_capital) */
    sgl_window left;
    sgl_window inner;
    sgl_site site;
} sgl_finder;

/* Opens what a zeroed finder needs, and closes it again (NULL is allowed). False when there is no memory. */
bool sgl_finder_open(sgl_finder *finder);
void sgl_finder_close(sgl_finder *finder);

/* The finders of the frames. Each looks at one place; `at` is the byte of its sign. */
void sgl_find_bracket(sgl_finder *finder, size_t at, size_t sign_len);
void sgl_find_legend(sgl_finder *finder, size_t at, size_t sign_len, sgl_separator separator);
void sgl_find_apposition(sgl_finder *finder, size_t at, size_t sign_len, sgl_separator separator);
void sgl_find_quoted(sgl_finder *finder, size_t at, size_t sign_len);
void sgl_find_columns(sgl_finder *finder, size_t line);
void sgl_find_explained(sgl_finder *finder, size_t at);
/* A short form that the words after it explain ("means", "désigne"), or, when `announced`, those before it. */
void sgl_find_explanation(sgl_finder *finder, const sgl_short_form *form, bool announced);

/* Shared by the finders. */

/* Cuts the text before `end` into finder->left, within the sentence. False when there is no word. */
bool sgl_finder_cut_left(sgl_finder *finder, size_t end);
/* The finder's site, begun anew: nothing in it but its kind, its short form, its window and the language that this is in. */
sgl_site *sgl_finder_begin(sgl_finder *finder, sgl_site_kind kind, const sgl_short_form *form, sgl_window *window);
/* Whether it can become a definition at all, seen before its candidates are made. */
bool sgl_site_has_chance(const sgl_site *site);
/* Hands the site on with all spans that end with token `last` or a little before it; not when it has no chance. */
void sgl_finder_offer_left(sgl_finder *finder, unsigned last);
/* The same with the spans that begin among the window's first tokens and end before a separator. `starts`: how many beginnings are tried.
 */
void sgl_finder_offer_right(sgl_finder *finder, unsigned starts);
/* Takes the cost of windows cut since the last time off the effort and adds what the text up to `at` has earned. True when there is some
 * left. */
bool sgl_finder_may_look(sgl_finder *finder, size_t at);
/* The next capital from `at` on; the paragraph's end when there is none. Asked about places in the order of the text, so each byte is
 * passed once. */
size_t sgl_finder_capital(sgl_finder *finder, size_t at);
/* What stands at text[at] (after spaces). */
sgl_after sgl_finder_after(const sgl_finder *finder, size_t at);
/* Letters, digits and low lines: what identifiers of programs are made of. */
static inline bool sgl_is_ascii_word(unsigned char byte)
{
    return byte < 0x80 && (sgl_char_is_word(byte) || byte == '_');
}
/* Skips spaces, quotation marks, emphasis and invisible characters forwards from `at`, not beyond `end`. */
size_t sgl_skip_forward(const char *text, size_t at, size_t end);
/* The same backwards from `at`, not before `begin`; -> the place after the last character that is kept. */
size_t sgl_skip_backward(const char *text, size_t begin, size_t at);
/* The end of the run without white space, brackets, commas, semicolons or quotes that begins at `at`; of a run longer than a short form, a
   place in it more than SGL_SHORT_BYTES behind. */
size_t sgl_chunk_end(const char *text, size_t at, size_t end);
/* The begin of such a run that ends at `at`. */
size_t sgl_chunk_begin(const char *text, size_t begin, size_t at);

#endif
