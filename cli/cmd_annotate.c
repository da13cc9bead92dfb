/* SPDX-License-Identifier: Apache-2.0 */
/* sigla annotate: the known terms of documents, marked in their text or as JSON. */
#include "command.h"
#include "input.h"

#include <sigla/annotate.h>
#include <sigla/json.h>
#include <stdint.h>
#include <string.h>

typedef struct annotate_values {
    char language[SIGLA_LANGUAGE_MAX];
    bool json;
    bool jsonl;
} annotate_values;

static const cli_option options[] = {
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(annotate_values, language), 0, "language of the documents, instead of recognising it"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(annotate_values, json), 0, "print one JSON object"},
    {"jsonl", CLI_OPTION_FLAG, NULL, offsetof(annotate_values, jsonl), 0, "print a JSON object on a line for each paragraph with terms"},
};

typedef struct annotate_work {
    cli_session *session;
    const annotate_values *values;
    const sigla_annotator *annotator;
    const sigla_document *document;
    const char *label;
    sigla_json json;
    size_t found;
} annotate_work;

static sigla_slice part(sigla_slice text, size_t begin, size_t end)
{
    sigla_slice slice = {text.ptr + begin, end - begin};
    return slice;
}

/* Lines stay lines; everything else is made fit to be shown. */
static void print_plain(cli_print *out, sigla_slice text)
{
    for (size_t at = 0; at < text.len;) {
        const char *line_end = memchr(text.ptr + at, '\n', text.len - at);
        size_t end = line_end == NULL ? text.len : (size_t)(line_end - text.ptr);
        cli_print_shown(out, part(text, at, end));
        if (line_end != NULL)
            cli_print_text(out, "\n");
        at = end + 1;
    }
}

/* Terms are coloured where there is colour, else they stand in brackets with the number of their best entry. */
static void print_paragraph(annotate_work *work, sigla_slice text, const sigla_annotations *found)
{
    cli_print *out = &work->session->out;
    size_t at = 0;
    for (size_t i = 0; i < found->count; i++) {
        const sigla_annotation *term = &found->items[i];
        print_plain(out, part(text, at, term->span.begin));
        cli_print_text(out, out->color ? "" : "[");
        cli_print_style(out, CLI_STYLE_MARK);
        print_plain(out, part(text, term->span.begin, term->span.end));
        cli_print_style(out, CLI_STYLE_NONE);
        if (!out->color)
            cli_print_format(out, "|%llu]", (unsigned long long)term->entries[0]);
        at = term->span.end;
    }
    print_plain(out, part(text, at, text.len));
    cli_print_text(out, "\n\n");
    cli_print_end_line(out);
}

static void write_term(annotate_work *work, const sigla_paragraph *paragraph, const sigla_annotation *term)
{
    sigla_json *json = &work->json;
    sigla_span place = {paragraph->span.begin + term->span.begin, paragraph->span.begin + term->span.end};
    sigla_json_begin_object(json);
    sigla_json_key(json, "text");
    sigla_json_slice(json, part(paragraph->text, term->span.begin, term->span.end));
    sigla_json_key(json, "span");
    sigla_json_span(json, sigla_document_source_span(work->document, place));
    sigla_json_key(json, "inflected");
    sigla_json_boolean(json, term->inflected);
    sigla_json_key(json, "entries");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < term->entry_count; i++)
        sigla_json_unsigned(json, term->entries[i]);
    sigla_json_end_array(json);
    sigla_json_end_object(json);
}

static void write_paragraph(annotate_work *work, const sigla_paragraph *paragraph, size_t index, const sigla_annotations *found)
{
    sigla_json *json = &work->json;
    if (found->count == 0)
        return;
    sigla_json_begin_object(json);
    if (work->values->jsonl) {
        sigla_json_key(json, "version");
        sigla_json_unsigned(json, 1);
    }
    sigla_json_key(json, "document");
    sigla_json_text(json, work->label);
    sigla_json_key(json, "paragraph");
    sigla_json_unsigned(json, index);
    sigla_json_key(json, "lang");
    sigla_json_text(json, paragraph->language);
    sigla_json_key(json, "terms");
    sigla_json_begin_array(json);
    for (size_t i = 0; i < found->count; i++)
        write_term(work, paragraph, &found->items[i]);
    sigla_json_end_array(json);
    sigla_json_end_object(json);
    if (work->values->jsonl)
        cli_print_text(&work->session->out, "\n");
    cli_print_end_line(&work->session->out);
}

static sigla_status annotate_document(annotate_work *work, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    size_t count = sigla_document_paragraph_count(work->document);
    for (size_t i = 0; i < count && status == SIGLA_OK && cli_session_can_print(work->session); i++) {
        sigla_paragraph paragraph = sigla_document_paragraph(work->document, i);
        sigla_annotations *found = NULL;
        status = sigla_annotate(&found, work->annotator, paragraph.text, paragraph.language, error);
        if (status != SIGLA_OK)
            break;
        work->found += found->count;
        if (work->values->json || work->values->jsonl)
            write_paragraph(work, &paragraph, i, found);
        else
            print_paragraph(work, paragraph.text, found);
        sigla_annotations_free(found);
    }
    return status;
}

static bool annotate_file(annotate_work *work, const char *path)
{
    cli_input input;
    sigla_error error = {0};
    const char *language = work->values->language[0] != '\0' ? work->values->language : NULL;
    sigla_status status = cli_input_read(&input, path, NULL, language, &error);
    if (status == SIGLA_OK) {
        work->document = input.document;
        work->label = cli_input_label(path);
        if (work->values->jsonl)
            work->json = sigla_json_to(&work->session->out.buffer);
        status = annotate_document(work, &error);
    }
    if (status != SIGLA_OK)
        cli_complain_file(work->session, path, &error);
    cli_input_release(&input);
    return status == SIGLA_OK;
}

static cli_status annotate_files(annotate_work *work, cli_words words)
{
    bool good = true;
    work->json = sigla_json_to(&work->session->out.buffer);
    if (work->values->json) {
        sigla_json_begin_object(&work->json);
        sigla_json_key(&work->json, "version");
        sigla_json_unsigned(&work->json, 1);
        sigla_json_key(&work->json, "paragraphs");
        sigla_json_begin_array(&work->json);
    }
    for (size_t i = 0; i < words.count && cli_session_can_print(work->session); i++)
        good = annotate_file(work, words.items[i]) && good;
    if (work->values->json) {
        sigla_json_end_array(&work->json);
        sigla_json_end_object(&work->json);
        cli_print_text(&work->session->out, "\n");
    }
    return !good ? CLI_FAILED : work->found == 0 ? CLI_NOT_FOUND : CLI_DONE;
}

static cli_status run_annotate(cli_session *session, const void *values, cli_words words)
{
    const annotate_values *wanted = values;
    annotate_work work = {.session = session, .values = wanted};
    sigla_store *store = NULL;
    sigla_annotator *annotator = NULL;
    sigla_error error = {0};
    if (wanted->json && wanted->jsonl)
        return cli_complain_usage(session, "annotate", "--json and --jsonl exclude each other");
    cli_status status = cli_store_open(&store, session, false);
    if (status == CLI_DONE && sigla_annotator_open(&annotator, store, &error) != SIGLA_OK)
        status = cli_complain_error(session, &error);
    work.annotator = annotator;
    if (status == CLI_DONE)
        status = annotate_files(&work, words);
    sigla_annotator_close(annotator);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_annotate = {
    .name = "annotate",
    .summary = "mark the known terms in documents",
    .arguments = "FILE… | -",
    .details = "Prints the text with the terms that the store knows: coloured on a terminal, elsewhere in brackets with the number of their best entry, "
               "[SIS|12]. Whole words only; of several terms at a place the longest. Terms are found inflected in languages that have a stemmer; short "
               "forms in capitals are found in capitals only: ON is not on.\n\n"
               "With --json or --jsonl: for each paragraph that has terms its document, number and language, and for each term the text, the span in "
               "bytes of the file, whether it is inflected, and its entries, the best documented first.\n\n"
               "The exit status is 1 when there is no known term.",
    .examples = "sigla annotate report.txt\nsigla annotate --jsonl report.txt | head\nsigla annotate - <draft.txt",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = SIZE_MAX,
    .values_size = sizeof(annotate_values),
    .run = run_annotate,
};
