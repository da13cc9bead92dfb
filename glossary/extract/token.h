/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Words in a small window of text, with all that the search for borders asks of them: what stands before each, its case, its letters, its
 * class. Text is cut only around sites, never as a whole: a window has a named limit, so that no input makes this slow.
 */
#ifndef SGL_EXTRACT_TOKEN_H
#define SGL_EXTRACT_TOKEN_H

#include "language/words.h"
#include "text/segment.h"

#include <stdbool.h>

#define SGL_WINDOW_BYTES 600  /* text looked at on one side of a site */
#define SGL_WINDOW_TOKENS 304 /* at least SGL_WINDOW_BYTES / 2 + 2 */
#define SGL_TOKEN_LETTERS 24  /* letters of a word that alignment looks at */
#define SGL_BRACKET_DEPTH 8   /* nested brackets followed inside a window */

/* What separates a token from the one before it; where several do, the strongest (the largest). */
typedef enum sgl_gap {
    SGL_GAP_NONE, /* adjacent: digits after letters of another script, words of a script without spaces */
    SGL_GAP_SPACE,
    SGL_GAP_NEWLINE,
    SGL_GAP_APOSTROPHE,
    SGL_GAP_HYPHEN,
    SGL_GAP_SLASH,
    SGL_GAP_OTHER,
    SGL_GAP_QUOTE_CLOSE,
    SGL_GAP_POINT, /* a full stop that ends an abbreviation */
    SGL_GAP_COMMA,
    SGL_GAP_DASH, /* between spaces */
    SGL_GAP_QUOTE_OPEN,
    SGL_GAP_COLON,
    SGL_GAP_BRACKET_CLOSE,
    SGL_GAP_BRACKET_OPEN,
    SGL_GAP_STOP,  /* end of a sentence, semicolon, bullet: a long form does not go across */
    SGL_GAP_START, /* nothing before: the window or paragraph begins */
    SGL_GAP_COUNT
} sgl_gap;

typedef enum sgl_case {
    SGL_CASE_LOWER,
    SGL_CASE_CAPITAL, /* first letter only */
    SGL_CASE_UPPER,   /* all letters, two or more */
    SGL_CASE_MIXED,
    SGL_CASE_NUMBER, /* begins with a digit */
    SGL_CASE_NONE,   /* a script without case */
    SGL_CASE_COUNT
} sgl_case;

typedef struct sgl_token {
    size_t begin; /* bytes in the text */
    size_t end;
    const sgl_word *word; /* NULL when no table has it */
    uint8_t gap;          /* sgl_gap before it */
    uint8_t casing;       /* sgl_case */
    uint8_t class;        /* sgl_word_class in the window's language */
    uint8_t letter_count;
    uint8_t letters[SGL_TOKEN_LETTERS]; /* sgl_letter_key; digits one by one */
} sgl_token;

typedef struct sgl_segmenter sgl_segmenter;

typedef struct sgl_window {
    sgl_segmenter *segmenter; /* borrowed; NULL: every Han character is a word */
    const char *text;         /* the whole text; token offsets count from its begin */
    size_t begin;
    size_t end;
    size_t work; /* bytes cut, added up; those that a dictionary is asked for count several times */
    unsigned count;
    sgl_gap gap_after; /* between the last token and `end` */
    bool voted;        /* the tokens have their classes */
    unsigned language; /* then: what sgl_window_vote gave back */
    sgl_token tokens[SGL_WINDOW_TOKENS];
} sgl_window;

/*
 * Cuts text[begin, end) into the window. `fresh`: nothing before `begin` belongs to it (start of a paragraph or bracket).
 * => a range longer than SGL_WINDOW_BYTES is cut at its front; then the first, possibly torn token is left out.
 * => with `keep_sentence`, tokens before the last end of a sentence and before the last bracket that stays open are dropped.
 */
void sgl_window_cut(sgl_window *window, const char *text, size_t begin, size_t end, bool fresh, bool keep_sentence);

/* Gives every token its class in the language that most of the window's words speak for; `prior` (an index, or SGL_LANGUAGE_COUNT_MAX) is
   what the document says. -> the language's index, or SGL_LANGUAGE_COUNT_MAX when no table fits. Asked again of the same window, it costs
   nothing. */
unsigned sgl_window_vote(sgl_window *window, unsigned prior);

/* Whether a cue may be among the first `most` words of text[at, end), with none before it that is in no table of little words. Only words
   that plainly are neither make it false; asking is cheaper than a window. */
bool sgl_cue_follows(const char *text, size_t at, size_t end, unsigned most);
/* Whether a word that announces a short form stands among the `most` words of the tables right before `at`. */
bool sgl_cue_stands_before(const char *text, size_t begin, size_t at, unsigned most);
/* Whether a cue in Han or kana stands somewhere in text[at, end), as a word or across words. */
bool sgl_run_holds_cue(const char *text, size_t at, size_t end);
/* Whether a phrase with a cue may stand before `at`: false when the last word of text[begin, at) is plainly in no table. */
bool sgl_cue_precedes(const char *text, size_t begin, size_t at);

/* Function words: determiners to pronouns, in the order of sgl_word_class. */
static inline bool sgl_token_is_function(const sgl_token *token)
{
    return token->class >= SGL_WORD_DETERMINER && token->class <= SGL_WORD_PRONOUN;
}

#endif
