/* SPDX-License-Identifier: Apache-2.0 */
/*
 * All tables of closed-class words, in the order of tables.h: the index of a language here is its bit in sgl_word. A word that could be of
 * two classes stands once, in the one it has most often at the borders of names. Left out are words that are as often part of a name as
 * before it, though they belong to a closed class: adjectives of the country's own language, "own", "competent", "section".
 */
#include "language/tables.h"

const sgl_word_table *const sgl_word_tables[] = {
    &sgl_words_bg, &sgl_words_cs, &sgl_words_da, &sgl_words_de, &sgl_words_el, &sgl_words_en, &sgl_words_es, &sgl_words_et, &sgl_words_fi,
    &sgl_words_fr, &sgl_words_ga, &sgl_words_hr, &sgl_words_hu, &sgl_words_it, &sgl_words_lt, &sgl_words_lv, &sgl_words_mt, &sgl_words_nl,
    &sgl_words_pl, &sgl_words_pt, &sgl_words_ro, &sgl_words_sk, &sgl_words_sl, &sgl_words_sv, &sgl_words_ar, &sgl_words_ru, &sgl_words_zh,
};
const unsigned sgl_word_table_count = sizeof sgl_word_tables / sizeof sgl_word_tables[0];
