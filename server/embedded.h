/* SPDX-License-Identifier: Apache-2.0 */
/* The files of pages/, compiled in (pages/embed.cmake makes the definitions). The tag is a hash of the content, for the ETag header. */
#ifndef SIGLAD_EMBEDDED_H
#define SIGLAD_EMBEDDED_H

#include <sigla.h>

extern const sigla_slice page_html, entry_html, place_html, welcome_html, style_css, icon_svg;
extern const char page_html_tag[], entry_html_tag[], place_html_tag[], welcome_html_tag[], style_css_tag[], icon_svg_tag[];

#endif
