/* SPDX-License-Identifier: Apache-2.0 */
/* Stems are taken of the word with its accents, which stemmers look at, and folded afterwards. */
#include "language/keyword.h"

#include "text/fold.h"
#include "text/split.h"

void sgl_keywords_init(sgl_keywords *keywords)
{
    *keywords = (sgl_keywords){0};
    sigla_buffer_init(&keywords->fold);
    sigla_buffer_init(&keywords->lower);
    sigla_buffer_init(&keywords->stem);
}

void sgl_keywords_release(sgl_keywords *keywords)
{
    sgl_stemmers_release(&keywords->stemmers);
    sigla_buffer_release(&keywords->fold);
    sigla_buffer_release(&keywords->lower);
    sigla_buffer_release(&keywords->stem);
}

static sigla_slice key_of(sgl_keywords *keywords, sigla_buffer *out, sigla_slice text)
{
    sigla_buffer_clear(out);
    sgl_fold(out, text);
    keywords->failed = keywords->failed || out->failed;
    sigla_slice key = sigla_buffer_slice(out);
    if (key.len > SGL_KEYWORD_MAX_BYTES)
        for (key.len = SGL_KEYWORD_MAX_BYTES; key.len > 0 && sgl_utf8_is_tail(key.ptr[key.len]);)
            key.len--;
    return key;
}

sigla_slice sgl_keyword_fold(sgl_keywords *keywords, sigla_slice word)
{
    return key_of(keywords, &keywords->fold, word);
}

sigla_slice sgl_keyword_stem(sgl_keywords *keywords, unsigned language, sigla_slice word)
{
    sigla_buffer_clear(&keywords->lower);
    sgl_split_lower(&keywords->lower, word);
    sigla_slice stem = sgl_stem(&keywords->stemmers, language, sigla_buffer_slice(&keywords->lower));
    keywords->failed = keywords->failed || keywords->lower.failed || stem.ptr == NULL;
    return key_of(keywords, &keywords->stem, stem);
}
