/* SPDX-License-Identifier: Apache-2.0 */
/* The walk through a paragraph that meets all its sites. */
#ifndef SGL_EXTRACT_SCAN_H
#define SGL_EXTRACT_SCAN_H

#include "extract/site.h"

/* Calls finder->visit for every site of finder->paragraph, in the order of the text. Time linear in the paragraph. */
void sgl_find_sites(sgl_finder *finder);

#endif
