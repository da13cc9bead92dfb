/* SPDX-License-Identifier: Apache-2.0 */
/* What can be said of an entry without a store: its terms by type and language, and its JSON (docs/json.md). */
#include <sigla/entry.h>
#include <sigla/json.h>

#include "model/json.h"

#include <stdio.h>
#include <time.h>

const char *sigla_term_status_text(sigla_term_status status)
{
    static const char *const names[] = {"proposed", "admitted", "preferred", "deprecated", "superseded"};
    return (unsigned)status < sizeof names / sizeof names[0] ? names[status] : "unknown";
}

const char *sgl_term_type_text(sigla_term_type type)
{
    return type == SIGLA_TERM_SHORT ? "short" : "long";
}

bool sgl_language_matches(const char *language, const char *wanted)
{
    if (wanted == NULL)
        return true;
    size_t len = strlen(wanted);
    return strncmp(language, wanted, len) == 0 && (language[len] == '\0' || language[len] == '-');
}

const sigla_term *sigla_entry_term(const sigla_entry *entry, sigla_term_type type, const char *language)
{
    const sigla_term *first = NULL;
    for (size_t i = 0; i < entry->term_count; i++) {
        const sigla_term *term = &entry->terms[i];
        if (term->type != type)
            continue;
        if (sgl_language_matches(term->language, language))
            return term;
        if (first == NULL)
            first = term;
    }
    return first;
}

void sgl_json_time(sigla_json *json, int64_t seconds)
{
    const int64_t year_0 = -62167219200, year_10000 = 253402300800;
    time_t when = (time_t)seconds;
    struct tm parts;
    char text[64];
    if (seconds < year_0 || seconds >= year_10000 || gmtime_r(&when, &parts) == NULL) {
        sigla_json_null(json);
        return;
    }
    snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour,
             parts.tm_min, parts.tm_sec);
    sigla_json_text(json, text);
}

static void write_term(sigla_json *json, const sigla_term *term)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "text");
    sigla_json_slice(json, term->text);
    sigla_json_key(json, "lang");
    sigla_json_text(json, term->language);
    sigla_json_key(json, "status");
    sigla_json_text(json, sigla_term_status_text(term->status));
    sigla_json_key(json, "reliability");
    sigla_json_unsigned(json, term->reliability);
    sigla_json_key(json, "count");
    sigla_json_unsigned(json, term->count);
    sigla_json_end_object(json);
}

static void write_terms(sigla_json *json, const sigla_entry *entry, sigla_term_type type)
{
    sigla_json_key(json, sgl_term_type_text(type));
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->term_count; i++)
        if (entry->terms[i].type == type)
            write_term(json, &entry->terms[i]);
    sigla_json_end_array(json);
}

static void write_span(sigla_json *json, const char *key, sigla_span span)
{
    sigla_json_key(json, key);
    sigla_json_span(json, span);
}

static void write_slice(sigla_json *json, const char *key, sigla_slice text)
{
    sigla_json_key(json, key);
    sigla_json_slice(json, text);
}

static void write_evidence(sigla_json *json, const sigla_evidence *evidence)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "document");
    sigla_json_begin_object(json);
    sigla_json_key(json, "id");
    sigla_json_unsigned(json, evidence->document_id);
    write_slice(json, "name", evidence->document_name);
    sigla_json_end_object(json);
    write_slice(json, "short", evidence->short_form);
    write_slice(json, "long", evidence->long_form);
    write_slice(json, "lang", sigla_slice_of(evidence->language));
    write_slice(json, "sentence", evidence->sentence);
    write_span(json, "sentence_short", evidence->sentence_short);
    write_span(json, "sentence_long", evidence->sentence_long);
    write_span(json, "short_span", evidence->short_span);
    write_span(json, "long_span", evidence->long_span);
    sigla_json_key(json, "paragraph");
    sigla_json_unsigned(json, evidence->paragraph);
    write_slice(json, "pattern", evidence->pattern);
    sigla_json_key(json, "confidence");
    sigla_json_number(json, evidence->confidence, 3);
    sigla_json_key(json, "added");
    sgl_json_time(json, evidence->added);
    sigla_json_end_object(json);
}

void sigla_entry_write_json(sigla_json *json, const sigla_entry *entry)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "id");
    sigla_json_unsigned(json, entry->id);
    sigla_json_key(json, "revision");
    sigla_json_unsigned(json, entry->revision);
    write_terms(json, entry, SIGLA_TERM_SHORT);
    write_terms(json, entry, SIGLA_TERM_LONG);
    sigla_json_key(json, "documents");
    sigla_json_unsigned(json, entry->document_count);
    sigla_json_key(json, "evidence_total");
    sigla_json_unsigned(json, entry->evidence_total);
    sigla_json_key(json, "last_seen");
    sgl_json_time(json, entry->last_seen);
    sigla_json_key(json, "confidence");
    sigla_json_number(json, entry->confidence, 3);
    sigla_json_key(json, "evidence");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->evidence_count; i++)
        write_evidence(json, &entry->evidence[i]);
    sigla_json_end_array(json);
    sigla_json_end_object(json);
}
