/* SPDX-License-Identifier: Apache-2.0 */
/* An extraction as JSON; the shape is written down in docs/jsonl.md. */
#include <sigla/extract.h>
#include <sigla/json.h>

static void write_definition(sigla_json *json, const sigla_definition *definition)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "short");
    sigla_json_slice(json, definition->short_form);
    sigla_json_key(json, "long");
    sigla_json_slice(json, definition->long_form);
    sigla_json_key(json, "short_span");
    sigla_json_span(json, definition->short_span);
    sigla_json_key(json, "long_span");
    sigla_json_span(json, definition->long_span);
    sigla_json_key(json, "lang");
    sigla_json_text(json, definition->language);
    sigla_json_key(json, "pattern");
    sigla_json_text(json, definition->pattern);
    sigla_json_key(json, "confidence");
    sigla_json_number(json, definition->confidence, 3);
    sigla_json_end_object(json);
}

static void write_mention(sigla_json *json, const sigla_mention *mention)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "short");
    sigla_json_slice(json, mention->short_form);
    sigla_json_key(json, "span");
    sigla_json_span(json, mention->span);
    sigla_json_end_object(json);
}

void sigla_extraction_write_json(sigla_json *json, const char *id, const sigla_document *document, const sigla_extraction *extraction)
{
    sigla_json_begin_object(json);
    if (id != NULL) {
        sigla_json_key(json, "id");
        sigla_json_text(json, id);
    }
    sigla_json_key(json, "lang");
    sigla_json_text(json, sigla_document_language(document));
    sigla_json_key(json, "definitions");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < extraction->definition_count; i++)
        write_definition(json, &extraction->definitions[i]);
    sigla_json_end_array(json);
    sigla_json_key(json, "mentions");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < extraction->mention_count; i++)
        write_mention(json, &extraction->mentions[i]);
    sigla_json_end_array(json);
    sigla_json_end_object(json);
}
