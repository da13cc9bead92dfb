/* SPDX-License-Identifier: Apache-2.0 */
/* What a function of the public interface is marked with. Everything else in the library stays hidden. For C++ the mark says, too, that the name
   is that of C. */
#ifndef SIGLA_EXPORT_H
#define SIGLA_EXPORT_H

#if defined(__cplusplus)
#define SIGLA_LINKAGE extern "C"
#else
#define SIGLA_LINKAGE
#endif

#if defined(__GNUC__)
#define SIGLA_API SIGLA_LINKAGE __attribute__((visibility("default")))
#define SIGLA_CHECKED __attribute__((warn_unused_result))
#define SIGLA_PRINTF(format_index, first_index) __attribute__((format(printf, format_index, first_index)))
#else
#define SIGLA_API SIGLA_LINKAGE
#define SIGLA_CHECKED
#define SIGLA_PRINTF(format_index, first_index)
#endif

#endif
