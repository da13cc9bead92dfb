/* SPDX-License-Identifier: Apache-2.0 */
/* The site of a short form whose long form follows it. */
#ifndef SGL_EXTRACT_LEGEND_H
#define SGL_EXTRACT_LEGEND_H

#include "extract/site.h"

/* Hands on the site of `form` and the text that begins at `from`. `opens`: the short form opens a line or segment; `listed`: another one
   with the same sign stands near. SGL_SEPARATOR_NONE: words explain the short form. */
void sgl_offer_legend(sgl_finder *finder, const sgl_short_form *form, size_t from, sgl_separator separator, bool opens, bool listed);

#endif
