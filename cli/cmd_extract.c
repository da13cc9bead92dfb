/* SPDX-License-Identifier: Apache-2.0 */
/* sigla extract: shows what documents define, and keeps nothing. The JSON Lines form is in jsonl.c. */
#include "command.h"
#include "jobs.h"
#include "jsonl.h"
#include "stamp.h"
#include "table.h"

#include <sigla/json.h>
#include <stdint.h>
#include <string.h>

typedef struct extract_values {
    char language[SIGLA_LANGUAGE_MAX];
    bool json;
    bool jsonl;
    uint64_t jobs;
} extract_values;

static const cli_option options[] = {
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(extract_values, language), 0,
     "the language of the documents (fr, el, pt-BR); else it is found out"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(extract_values, json), 0, "print one JSON array, an object for each file"},
    {"jsonl", CLI_OPTION_FLAG, NULL, offsetof(extract_values, jsonl), 0,
     "read JSON Lines {\"id\",\"text\",\"lang\"} on standard input, write one line for each"},
    {"jobs", CLI_OPTION_NUMBER, "N", offsetof(extract_values, jobs), CLI_JOBS_MAX, CLI_JOBS_HELP},
};

static const cli_column columns[] = {
    {"SHORT", CLI_STYLE_STRONG, false, false}, {"LONG", CLI_STYLE_NONE, false, true},      {"LANG", CLI_STYLE_FAINT, false, false},
    {"CONF", CLI_STYLE_NONE, true, false},     {"PATTERN", CLI_STYLE_FAINT, false, false}, {"PLACE", CLI_STYLE_FAINT, false, false},
    {"FILE", CLI_STYLE_FAINT, false, false},
};

/* What is done with one file after another. */
typedef struct extract_work {
    cli_session *session;
    sigla_json json;
    bool as_json;
    bool name_files; /* on a terminal: a line with the name before each table */
    size_t definitions;
    size_t failed;
} extract_work;

static void print_row(cli_table *table, cli_input *input, const sigla_definition *definition, bool with_file)
{
    char text[CLI_STAMP_MAX];
    cli_place place = cli_input_place(input, definition->short_span.begin);
    cli_table_cell(table, definition->short_form);
    cli_table_cell(table, definition->long_form);
    cli_table_cell_text(table, definition->language);
    cli_table_cell_text(table, cli_stamp_confidence(text, definition->confidence));
    cli_table_cell_text(table, definition->pattern);
    snprintf(text, sizeof text, "%zu:%zu", place.line, place.column);
    cli_table_cell_text(table, place.line > 0 ? text : "?");
    if (with_file)
        cli_table_cell_text(table, cli_input_label(input->path));
}

static void print_table(extract_work *work, cli_input *input, const sigla_extraction *found)
{
    cli_print *out = &work->session->out;
    bool with_file = !out->terminal;
    cli_table table;
    if (work->name_files && out->terminal) {
        cli_print_text(out, work->definitions > 0 ? "\n" : "");
        cli_print_style(out, CLI_STYLE_STRONG);
        cli_print_shown(out, sigla_slice_of(cli_input_label(input->path)));
        cli_print_style(out, CLI_STYLE_NONE);
        cli_print_text(out, "\n");
    }
    cli_table_begin(&table, out, columns, sizeof columns / sizeof columns[0] - !with_file, false);
    for (size_t i = 0; i < found->definition_count && cli_session_can_print(work->session); i++)
        print_row(&table, input, &found->definitions[i], with_file);
    cli_table_end(&table);
}

static void print_found(extract_work *work, cli_input *input, const sigla_extraction *found)
{
    if (work->as_json) {
        sigla_extraction_write_json(&work->json, cli_input_label(input->path), input->document, found);
        cli_print_end_line(&work->session->out);
    } else if (found->definition_count > 0)
        print_table(work, input, found);
    else
        cli_complain(work->session, "%s: no definition found", cli_input_label(input->path));
    work->definitions += found->definition_count;
}

static void tell_job(extract_work *work, cli_job *job)
{
    cli_progress_clear(&work->session->progress);
    if (job->status == SIGLA_OK) {
        print_found(work, &job->input, job->found);
    } else {
        work->failed++;
        cli_complain_file(work->session, cli_input_label(job->input.path), &job->error);
    }
}

static cli_status extract_words(extract_work *work, const extract_values *values, cli_words words)
{
    cli_session *session = work->session;
    cli_jobs_options how = {
        .jobs = values->jobs, .language = values->language[0] != '\0' ? values->language : NULL, .mentions = work->as_json};
    cli_jobs *jobs = cli_jobs_begin(words, &how);
    if (jobs == NULL) {
        cli_complain(session, "out of memory");
        return CLI_FAILED;
    }
    for (size_t i = 0; i < words.count && cli_session_can_print(session); i++) {
        cli_job job;
        cli_progress_show(&session->progress, i, words.items[i]);
        if (!cli_jobs_next(jobs, &job))
            break;
        tell_job(work, &job);
        cli_jobs_release(jobs, &job);
    }
    cli_jobs_end(jobs);
    return work->failed > 0 ? CLI_FAILED : work->definitions == 0 ? CLI_NOT_FOUND : CLI_DONE;
}

static cli_status extract_files(cli_session *session, const extract_values *values, cli_words words)
{
    extract_work work = {
        .session = session, .json = sigla_json_to(&session->out.buffer), .as_json = values->json, .name_files = words.count > 1};
    cli_progress_begin(&session->progress, words.count > 1 ? words.count : 0);
    if (work.as_json)
        sigla_json_begin_array(&work.json);
    cli_status status = extract_words(&work, values, words);
    if (work.as_json) {
        sigla_json_end_array(&work.json);
        cli_print_text(&session->out, "\n");
    }
    cli_progress_end(&session->progress);
    return status;
}

static cli_status run_extract(cli_session *session, const void *values, cli_words words)
{
    const extract_values *wanted = values;
    bool only_input = words.count == 0 || (words.count == 1 && strcmp(words.items[0], "-") == 0);
    if (wanted->jsonl && wanted->json)
        return cli_complain_usage(session, "extract", "--json and --jsonl exclude each other");
    if (wanted->jsonl && !only_input)
        return cli_complain_usage(session, "extract", "--jsonl reads standard input, no files");
    if (wanted->jsonl)
        return cli_jsonl_run(session, wanted->language[0] != '\0' ? wanted->language : NULL);
    if (words.count == 0)
        return cli_complain_usage(session, "extract", "something is missing: sigla extract FILE… | -");
    return extract_files(session, wanted, words);
}

const cli_command cli_command_extract = {
    .name = "extract",
    .summary = "show what documents define, keeping nothing",
    .arguments = "FILE… | -",
    .details =
        "Reads each file (- is standard input) and prints the definitions in it: short form, long form, language of the long form, "
        "confidence from 0 to 1, the pattern that it was found by, and line:column of the short form. In a pipe, the name of the file is "
        "a seventh column.\n\n"
        "With --json the places are bytes of the file. With --jsonl a bad line is answered by a line with \"error\" and the work goes on; "
        "the shape is written down in docs/jsonl.md.\n\n"
        "The exit status is 1 when no definition was found in any file.",
    .examples = "sigla extract report.txt\nsigla extract --json *.txt > found.json\nsigla extract --jsonl < texts.jsonl > found.jsonl",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_max = SIZE_MAX,
    .values_size = sizeof(extract_values),
    .run = run_extract,
};
