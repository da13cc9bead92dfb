/* SPDX-License-Identifier: Apache-2.0 */
/* sigla lookup: what terms stand for, with the document and the sentence. Terms from the command line, or a line each on standard input. */
#include "command.h"
#include "lines.h"
#include "table.h"
#include "view.h"

#include <errno.h>
#include <sigla/json.h>
#include <sigla/search.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#define LINE_MAX_BYTES ((size_t)64 << 10) /* of `lookup -`; the limit on a query is the library's */
#define LIMIT_DEFAULT 5                   /* entries for a term */
#define EVIDENCE_SEEN 20                  /* places to choose from, to find one in the language that is wanted */
#define EVIDENCE_ALL 1000
#define SUGGESTIONS 5

typedef struct lookup_values {
    uint64_t limit;
    char language[SIGLA_LANGUAGE_MAX];
    char from[SIGLA_LANGUAGE_MAX];
    char to[SIGLA_LANGUAGE_MAX];
    bool all;
    bool prefix;
    bool json;
    bool jsonl;
    bool tsv;
} lookup_values;

static const cli_option options[] = {
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(lookup_values, language), 0, "only entries with a term in this language"},
    {"from", CLI_OPTION_LANGUAGE, "TAG", offsetof(lookup_values, from), 0, "the term must be one of this language"},
    {"to", CLI_OPTION_LANGUAGE, "TAG", offsetof(lookup_values, to), 0, "only entries with a term in this language, which is shown"},
    {"limit", CLI_OPTION_NUMBER, "N", offsetof(lookup_values, limit), SIGLA_SEARCH_LIMIT_MAX, "at most N entries for each term; else 5"},
    {"all", CLI_OPTION_FLAG, NULL, offsetof(lookup_values, all), 0, "all entries, and all places of each"},
    {"prefix", CLI_OPTION_FLAG, NULL, offsetof(lookup_values, prefix), 0, "terms that begin with TERM, too"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(lookup_values, json), 0, "print one JSON object"},
    {"jsonl", CLI_OPTION_FLAG, NULL, offsetof(lookup_values, jsonl), 0, "print a JSON object on a line for each term, at once"},
    {"tsv", CLI_OPTION_FLAG, NULL, offsetof(lookup_values, tsv), 0, "print a line for each entry, cells parted by TAB"},
};

/* Of the table that --tsv prints; the titles are never seen. */
static const cli_column columns[] = {
    {"TERM", CLI_STYLE_NONE, false, false},      {"MATCH", CLI_STYLE_NONE, false, false}, {"SHORT", CLI_STYLE_NONE, false, false},
    {"LONG", CLI_STYLE_NONE, false, false},      {"LANG", CLI_STYLE_NONE, false, false},  {"ENTRY", CLI_STYLE_NONE, false, false},
    {"DOCUMENTS", CLI_STYLE_NONE, false, false}, {"DOCUMENT", CLI_STYLE_NONE, false, false}, {"PARAGRAPH", CLI_STYLE_NONE, false, false},
    {"BYTE", CLI_STYLE_NONE, false, false},      {"SENTENCE", CLI_STYLE_NONE, false, false},
};

typedef struct lookup_work {
    cli_session *session;
    sigla_store *store;
    const lookup_values *values;
    const char *language;
    sigla_search_options options;
    sigla_json json;
    size_t answered; /* terms looked up */
    size_t missing;
    size_t failed;
} lookup_work;

static const char *or_null(const char *text)
{
    return text[0] == '\0' ? NULL : text;
}

static const char *match_name(sigla_match match)
{
    return match == SIGLA_MATCH_EXACT ? "exact" : match == SIGLA_MATCH_FOLDED ? "folded" : "prefix";
}

static sigla_slice term_text(const sigla_entry *entry, sigla_term_type type, const char *language)
{
    const sigla_term *term = sigla_entry_term(entry, type, language);
    sigla_slice none = {"", 0};
    return term == NULL ? none : term->text;
}

static void print_row(cli_table *table, sigla_slice query, const sigla_hit *hit, const char *language)
{
    const sigla_entry *entry = hit->entry;
    const sigla_evidence *place = cli_view_evidence(entry, language);
    const sigla_term *long_form = sigla_entry_term(entry, SIGLA_TERM_LONG, language);
    sigla_slice none = {"", 0};
    cli_table_cell(table, query);
    cli_table_cell_text(table, match_name(hit->match));
    cli_table_cell(table, term_text(entry, SIGLA_TERM_SHORT, language));
    cli_table_cell(table, long_form == NULL ? none : long_form->text);
    cli_table_cell_text(table, long_form == NULL ? "" : long_form->language);
    cli_table_cell_number(table, entry->id);
    cli_table_cell_number(table, entry->document_count);
    cli_table_cell(table, place == NULL ? none : place->document_name);
    cli_table_cell_number(table, place == NULL ? 0 : place->paragraph + 1);
    cli_table_cell_number(table, place == NULL ? 0 : place->short_span.begin);
    cli_table_cell(table, place == NULL ? none : place->sentence);
}

static void print_rows(lookup_work *work, sigla_slice query, const sigla_hits *hits)
{
    cli_table table;
    cli_table_begin(&table, &work->session->out, columns, sizeof columns / sizeof columns[0], true);
    for (size_t i = 0; i < hits->count; i++)
        print_row(&table, query, &hits->hits[i], work->language);
    cli_table_end(&table);
}

static void print_entries(lookup_work *work, const sigla_hits *hits)
{
    cli_print *out = &work->session->out;
    cli_view view = {.language = work->language, .evidence_max = work->values->all ? EVIDENCE_ALL : 1};
    for (size_t i = 0; i < hits->count; i++) {
        bool prefix = hits->hits[i].match == SIGLA_MATCH_PREFIX;
        if (work->answered > 0 || i > 0)
            cli_print_text(out, "\n");
        cli_view_entry(out, hits->hits[i].entry, &view, prefix ? "begins so" : NULL);
    }
    if (hits->more)
        cli_print_text(out, work->values->all ? "\n… and more: only so many are given at once\n" : "\n… and more: --all or --limit N\n");
    cli_print_end_line(out);
}

/* Terms that begin so, else terms that may have been meant; NULL when there is none. */
static sigla_suggestions *find_near(lookup_work *work, sigla_slice query, bool *begins)
{
    sigla_error error = {0};
    sigla_suggestions *near = NULL;
    sigla_search_options wanted = work->options;
    wanted.limit = SUGGESTIONS;
    *begins = sigla_suggest(&near, work->store, query, &wanted, &error) == SIGLA_OK && near->count > 0;
    if (*begins)
        return near;
    sigla_suggestions_free(near);
    if (sigla_similar(&near, work->store, query, &wanted, &error) == SIGLA_OK && near->count > 0)
        return near;
    sigla_suggestions_free(near);
    return NULL;
}

/* The member "near": texts that may have been meant. */
static void write_near(lookup_work *work, sigla_slice query)
{
    bool begins = false;
    sigla_suggestions *near = find_near(work, query, &begins);
    sigla_json_key(&work->json, "near");
    sigla_json_begin_array(&work->json);
    for (size_t i = 0; near != NULL && i < near->count; i++)
        sigla_json_slice(&work->json, near->terms[i].text);
    sigla_json_end_array(&work->json);
    sigla_suggestions_free(near);
}

/* Writes the members of a result; `hits` may be NULL. */
static void write_result(lookup_work *work, sigla_slice query, const sigla_hits *hits, const char *error)
{
    sigla_json *json = &work->json;
    sigla_json_key(json, "query");
    sigla_json_slice(json, query);
    sigla_json_key(json, "more");
    sigla_json_boolean(json, hits != NULL && hits->more);
    sigla_json_key(json, "hits");
    sigla_json_begin_array(json);
    for (size_t i = 0; hits != NULL && i < hits->count; i++)
        sigla_hit_write_json(json, &hits->hits[i]);
    sigla_json_end_array(json);
    if (hits == NULL && error == NULL)
        write_near(work, query);
    if (error != NULL) {
        sigla_json_key(json, "error");
        sigla_json_text(json, error);
    }
}

static void print_json_line(lookup_work *work, sigla_slice query, const sigla_hits *hits, const char *error)
{
    work->json = sigla_json_to(&work->session->out.buffer);
    sigla_json_begin_object(&work->json);
    sigla_json_key(&work->json, "version");
    sigla_json_unsigned(&work->json, 1);
    write_result(work, query, hits, error);
    sigla_json_end_object(&work->json);
    cli_print_text(&work->session->out, "\n");
    cli_print_flush(&work->session->out);
}

/* It may be there in another language than those asked for. */
static const char *asked_languages(const sigla_search_options *asked)
{
    int count = (asked->language != NULL) + (asked->from != NULL) + (asked->to != NULL);
    return count == 0 ? "" : count == 1 ? " in this language" : " in these languages";
}

/* Says that there is no such term, and which ones are near. */
static void tell_missing(lookup_work *work, sigla_slice query)
{
    bool begins = false;
    sigla_suggestions *near = find_near(work, query, &begins);
    sigla_buffer sentence;
    sigla_buffer_init(&sentence);
    sigla_buffer_append_char(&sentence, '"');
    sigla_buffer_append(&sentence, query.ptr, query.len);
    sigla_buffer_append_text(&sentence, "\" is not in the store");
    sigla_buffer_append_text(&sentence, asked_languages(&work->options));
    if (near != NULL)
        sigla_buffer_append_text(&sentence, begins ? "; what begins so: " : "; perhaps you mean: ");
    for (size_t i = 0; near != NULL && i < near->count; i++) {
        sigla_buffer_append_text(&sentence, i > 0 ? ", " : "");
        sigla_buffer_append(&sentence, near->terms[i].text.ptr, near->terms[i].text.len);
    }
    if (!sentence.failed)
        cli_complain(work->session, "%s", sentence.ptr);
    sigla_suggestions_free(near);
    sigla_buffer_release(&sentence);
}

static void print_result(lookup_work *work, sigla_slice query, const sigla_hits *hits, const char *error)
{
    if (work->values->jsonl)
        print_json_line(work, query, hits, error);
    else if (work->values->json) {
        sigla_json_begin_object(&work->json);
        write_result(work, query, hits, error);
        sigla_json_end_object(&work->json);
        cli_print_end_line(&work->session->out);
    } else if (hits != NULL && work->values->tsv)
        print_rows(work, query, hits);
    else if (hits != NULL)
        print_entries(work, hits);
}

static void look_up(lookup_work *work, sigla_slice query)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_status status = work->values->prefix ? sigla_search(&hits, work->store, query, &work->options, &error)
                                               : sigla_lookup(&hits, work->store, query, &work->options, &error);
    bool found = status == SIGLA_OK && hits->count > 0;
    bool fault = status != SIGLA_OK && status != SIGLA_NOT_FOUND;
    print_result(work, query, found ? hits : NULL, fault ? error.message : NULL);
    if (fault) {
        work->failed++;
        cli_complain_error(work->session, &error);
    } else if (!found) {
        work->missing++;
        if (!work->values->json && !work->values->jsonl)
            tell_missing(work, query);
    }
    work->answered += found;
    sigla_hits_free(hits);
}

static sigla_slice trim(sigla_slice line)
{
    while (line.len > 0 && (line.ptr[0] == ' ' || line.ptr[0] == '\t')) {
        line.ptr++;
        line.len--;
    }
    while (line.len > 0 && (line.ptr[line.len - 1] == ' ' || line.ptr[line.len - 1] == '\t'))
        line.len--;
    return line;
}

/* A term a line; empty lines are stepped over. Each is answered before the next is waited for. */
static void look_up_lines(lookup_work *work)
{
    cli_lines lines;
    sigla_slice line;
    cli_line_kind kind = CLI_LINE_END;
    cli_lines_init(&lines, STDIN_FILENO, LINE_MAX_BYTES);
    while (cli_session_can_print(work->session)) {
        kind = cli_lines_next(&lines, &line);
        if (kind == CLI_LINE_END || kind == CLI_LINE_FAILED)
            break;
        line = trim(line);
        if (kind == CLI_LINE_TOO_LONG) {
            work->failed++;
            cli_complain(work->session, "line %zu has more than %zu bytes and is no term", lines.number, LINE_MAX_BYTES);
        } else if (line.len > 0)
            look_up(work, line);
        if (!work->values->json)
            cli_print_flush(&work->session->out);
    }
    if (kind == CLI_LINE_FAILED) {
        work->failed++;
        cli_complain(work->session, "cannot read standard input: %s", strerror(errno));
    }
    cli_lines_release(&lines);
}

static void look_up_words(lookup_work *work, cli_words words)
{
    for (size_t i = 0; i < words.count && cli_session_can_print(work->session); i++) {
        if (strcmp(words.items[i], "-") == 0)
            look_up_lines(work);
        else
            look_up(work, sigla_slice_of(words.items[i]));
    }
}

static void begin_json(lookup_work *work)
{
    sigla_json_begin_object(&work->json);
    sigla_json_key(&work->json, "version");
    sigla_json_unsigned(&work->json, 1);
    sigla_json_key(&work->json, "results");
    sigla_json_begin_array(&work->json);
}

static cli_status run_lookup(cli_session *session, const void *values, cli_words words)
{
    const lookup_values *wanted = values;
    lookup_work work = {.session = session, .values = wanted, .language = or_null(wanted->language)};
    if (wanted->to[0] != '\0')
        work.language = wanted->to;
    if (wanted->json + wanted->jsonl + wanted->tsv > 1)
        return cli_complain_usage(session, "lookup", "--json, --jsonl and --tsv exclude each other");
    cli_status status = cli_store_open(&work.store, session, false);
    if (status != CLI_DONE)
        return status;
    work.options.language = or_null(wanted->language);
    work.options.from = or_null(wanted->from);
    work.options.to = or_null(wanted->to);
    work.options.limit = wanted->all ? SIGLA_SEARCH_LIMIT_MAX : wanted->limit > 0 ? (size_t)wanted->limit : LIMIT_DEFAULT;
    work.options.evidence_max = wanted->all ? EVIDENCE_ALL : EVIDENCE_SEEN;
    work.options.prefix = wanted->prefix;
    work.json = sigla_json_to(&session->out.buffer);
    if (wanted->json)
        begin_json(&work);
    look_up_words(&work, words);
    if (wanted->json) {
        sigla_json_end_array(&work.json);
        sigla_json_end_object(&work.json);
        cli_print_text(&session->out, "\n");
    }
    sigla_store_close(work.store);
    return work.failed > 0 ? CLI_FAILED : work.missing > 0 ? CLI_NOT_FOUND : CLI_DONE;
}

const cli_command cli_command_lookup = {
    .name = "lookup",
    .summary = "tell what terms stand for, and where that is written",
    .arguments = "TERM… | -",
    .details = "Looks up short forms and long forms, first as they are written, then without regard to case, accents, apostrophes, dashes and the "
               "dots of initials. Each answer has the long forms, a document, the place in it and the sentence. A term of several words goes in "
               "quotation marks. With - the terms are read from standard input, one a line, each answered at once. "
               "When nothing is found, it says what begins so, or what may have been meant.\n\n"
               "With --tsv the columns are: term, match, short form, long form, language, entry, number of documents, document, paragraph, "
               "byte in the document, sentence.\n\n"
               "The exit status is 1 when one of the terms is not in the store.",
    .examples = "sigla lookup SIS ETIAS\nsigla lookup --lang fr \"Schengen Information System\"\nsigla lookup --json SIS",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = SIZE_MAX,
    .values_size = sizeof(lookup_values),
    .run = run_lookup,
};
