/* SPDX-License-Identifier: Apache-2.0 */
/* All public headers of libsigla. */
#ifndef SIGLA_H
#define SIGLA_H

#include <sigla/annotate.h>
#include <sigla/buffer.h>
#include <sigla/consensus.h>
#include <sigla/document.h>
#include <sigla/edit.h>
#include <sigla/entry.h>
#include <sigla/extract.h>
#include <sigla/json.h>
#include <sigla/search.h>
#include <sigla/slice.h>
#include <sigla/status.h>
#include <sigla/store.h>
#include <sigla/text.h>
#include <sigla/token.h>

#endif
