/* SPDX-License-Identifier: Apache-2.0 */
/* The table of formats. */
#include "reader/format.h"

static const sgl_format formats[] = {
    {"markdown", sgl_markdown_recognise, sgl_markdown_read},
    {"text", sgl_plain_recognise, sgl_plain_read},
};

const sgl_format *sgl_format_find(const char *name, sigla_slice text)
{
    size_t i = 0;
    while (!formats[i].recognise(name, text))
        i++;
    return &formats[i];
}
