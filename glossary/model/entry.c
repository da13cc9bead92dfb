/* SPDX-License-Identifier: Apache-2.0 */
/* What can be said of an entry without a store: its terms by type and language, and its JSON (docs/json.md). Names of values are in
 * names.c. */
#include <sigla/entry.h>
#include <sigla/json.h>

#include "model/json.h"
#include "model/names.h"

#include <stdio.h>
#include <time.h>

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
        if (term->type != type || term->lookup_only)
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

static void write_slice(sigla_json *json, const char *key, sigla_slice text)
{
    sigla_json_key(json, key);
    sigla_json_slice(json, text);
}

/* Members that are there only when something is said. */
static void write_said(sigla_json *json, const char *key, sigla_slice text)
{
    if (text.len > 0)
        write_slice(json, key, text);
}

static void write_said_name(sigla_json *json, const char *key, const char *name)
{
    write_said(json, key, sigla_slice_of(name));
}

static void write_term(sigla_json *json, const sigla_term *term)
{
    sigla_json_begin_object(json);
    write_slice(json, "text", term->text);
    sigla_json_key(json, "lang");
    sigla_json_text(json, term->language);
    if (term->lookup_only)
        write_said_name(json, "form", sgl_term_type_text(term->type));
    sigla_json_key(json, "status");
    sigla_json_text(json, sigla_term_status_text(term->status));
    sigla_json_key(json, "reliability");
    sigla_json_unsigned(json, term->reliability);
    sigla_json_key(json, "count");
    sigla_json_unsigned(json, term->count);
    write_said_name(json, "term_type", sigla_term_kind_text(term->kind));
    write_said_name(json, "part_of_speech", sigla_part_of_speech_text(term->part_of_speech));
    write_said_name(json, "gender", sigla_gender_text(term->gender));
    write_said_name(json, "number", sigla_number_text(term->number));
    if (term->case_sensitive) {
        sigla_json_key(json, "case_sensitive");
        sigla_json_boolean(json, true);
    }
    write_said(json, "source", term->source);
    if (term->joined_by != SIGLA_JOIN_FIRST)
        write_said_name(json, "joined_by", sigla_join_rule_text(term->joined_by));
    sigla_json_end_object(json);
}

static void write_terms(sigla_json *json, const sigla_entry *entry, sigla_term_type type)
{
    sigla_json_key(json, sgl_term_type_text(type));
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->term_count; i++)
        if (entry->terms[i].type == type && !entry->terms[i].lookup_only)
            write_term(json, &entry->terms[i]);
    sigla_json_end_array(json);
}

static void write_lookup_forms(sigla_json *json, const sigla_entry *entry)
{
    size_t count = 0;
    for (size_t i = 0; i < entry->term_count; i++) {
        if (!entry->terms[i].lookup_only)
            continue;
        if (count++ == 0) {
            sigla_json_key(json, "lookup_forms");
            sigla_json_begin_array(json);
        }
        write_term(json, &entry->terms[i]);
    }
    if (count > 0)
        sigla_json_end_array(json);
}

static void write_texts(sigla_json *json, const sigla_entry *entry)
{
    if (entry->text_count == 0)
        return;
    sigla_json_key(json, "texts");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->text_count; i++) {
        sigla_json_begin_object(json);
        write_slice(json, "lang", sigla_slice_of(entry->texts[i].language));
        write_said(json, "definition", entry->texts[i].definition);
        write_said(json, "note", entry->texts[i].note);
        sigla_json_end_object(json);
    }
    sigla_json_end_array(json);
}

static void write_collections(sigla_json *json, const sigla_entry *entry)
{
    if (entry->collection_count == 0)
        return;
    sigla_json_key(json, "collections");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->collection_count; i++)
        sigla_json_slice(json, entry->collections[i]);
    sigla_json_end_array(json);
}

static void write_references(sigla_json *json, const sigla_entry *entry)
{
    if (entry->reference_count == 0)
        return;
    sigla_json_key(json, "references");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < entry->reference_count; i++) {
        sigla_json_begin_object(json);
        write_slice(json, "relation", sigla_slice_of(sigla_relation_text(entry->references[i].relation)));
        sigla_json_key(json, "id");
        sigla_json_unsigned(json, entry->references[i].entry_id);
        sigla_json_end_object(json);
    }
    sigla_json_end_array(json);
}

/* What only people say; nothing is written where nobody has said anything. */
static void write_said_of_entry(sigla_json *json, const sigla_entry *entry)
{
    if (entry->state != SIGLA_ENTRY_LIVE)
        write_said_name(json, "state", sigla_entry_state_text(entry->state));
    if (entry->merged_into != 0) {
        sigla_json_key(json, "merged_into");
        sigla_json_unsigned(json, entry->merged_into);
    }
    if (entry->edited) {
        sigla_json_key(json, "edited");
        sigla_json_boolean(json, true);
    }
    write_said(json, "domain", entry->domain);
    write_said_name(json, "eurovoc", entry->eurovoc);
    write_collections(json, entry);
    write_texts(json, entry);
    write_references(json, entry);
}

static void write_span(sigla_json *json, const char *key, sigla_span span)
{
    sigla_json_key(json, key);
    sigla_json_span(json, span);
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
    write_lookup_forms(json, entry);
    write_said_of_entry(json, entry);
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
