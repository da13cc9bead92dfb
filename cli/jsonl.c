/* SPDX-License-Identifier: Apache-2.0 */
/* Extraction over JSON Lines. A bad line is answered by a line with "error"; only a broken input or output ends the work. */
#include "jsonl.h"

#include "lines.h"
#include "options.h"

#include <errno.h>
#include <jansson.h>
#include <sigla/extract.h>
#include <sigla/json.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The members of one line of input. `text` and `id` lie in `root`. */
typedef struct line_request {
    json_t *root;
    json_t *id; /* NULL: the line has none */
    const char *text;
    size_t text_len;
    char language[SIGLA_LANGUAGE_MAX]; /* empty: none */
} line_request;

typedef struct jsonl_work {
    cli_session *session;
    const char *language; /* for lines that name none */
    bool flush_lines;     /* somebody waits at the other end */
    size_t bad;           /* lines answered by an error */
    sigla_buffer answer;  /* scratch, reused from line to line */
} jsonl_work;

static sigla_status parse_object(line_request *out, sigla_slice line, sigla_error *error)
{
    json_error_t fault;
    out->root = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &fault);
    if (out->root == NULL)
        return cli_error_set(error, SIGLA_INVALID, "not valid JSON at byte %d: %s", fault.position, fault.text);
    if (!json_is_object(out->root))
        return cli_error_set(error, SIGLA_INVALID, "not a JSON object");
    return SIGLA_OK;
}

static sigla_status read_id(line_request *out, sigla_error *error)
{
    json_t *id = json_object_get(out->root, "id");
    if (id != NULL && !json_is_string(id) && !json_is_integer(id) && !json_is_null(id))
        return cli_error_set(error, SIGLA_INVALID, "\"id\" is neither text nor a whole number");
    out->id = id;
    return SIGLA_OK;
}

static sigla_status read_text(line_request *out, sigla_error *error)
{
    const json_t *text = json_object_get(out->root, "text");
    if (text == NULL)
        return cli_error_set(error, SIGLA_INVALID, "\"text\" is missing");
    if (!json_is_string(text))
        return cli_error_set(error, SIGLA_INVALID, "\"text\" is not text");
    out->text = json_string_value(text);
    out->text_len = json_string_length(text);
    return SIGLA_OK;
}

static sigla_status read_language(line_request *out, sigla_error *error)
{
    const json_t *language = json_object_get(out->root, "lang");
    if (language == NULL || json_is_null(language))
        return SIGLA_OK;
    if (!json_is_string(language) || !cli_language_parse(out->language, json_string_value(language), json_string_length(language))) {
        out->language[0] = '\0';
        return cli_error_set(error, SIGLA_INVALID, "\"lang\" is not a language tag such as fr or pt-BR");
    }
    return SIGLA_OK;
}

static sigla_status read_request(line_request *out, sigla_slice line, sigla_error *error)
{
    sigla_status status = parse_object(out, line, error);
    if (status == SIGLA_OK)
        status = read_id(out, error);
    if (status == SIGLA_OK)
        status = read_text(out, error);
    if (status == SIGLA_OK)
        status = read_language(out, error);
    return status;
}

/* The id as it came: text as text, a number as a number. */
static void write_id(sigla_json *json, const json_t *id)
{
    sigla_slice text = {json_string_value(id), json_string_length(id)};
    json_int_t number = json_integer_value(id);
    sigla_json_key(json, "id");
    if (json_is_string(id))
        sigla_json_slice(json, text);
    else if (json_is_integer(id) && number >= 0)
        sigla_json_unsigned(json, (uint64_t)number);
    else if (json_is_integer(id)) {
        /* The writer has unsigned numbers only: the sign goes before the digits. */
        sigla_buffer_append_char(json->out, '-');
        sigla_json_unsigned(json, (uint64_t)0 - (uint64_t)number);
    } else
        sigla_json_null(json);
}

/* {"id":…, and then the members of the extraction's own object. */
static void print_answer(jsonl_work *work, const line_request *request)
{
    sigla_buffer *out = &work->session->out.buffer;
    sigla_json json = sigla_json_to(out);
    if (work->answer.failed || work->answer.len < 2) {
        out->failed = true;
        return;
    }
    if (request->id == NULL) {
        sigla_buffer_append(out, work->answer.ptr, work->answer.len);
        return;
    }
    sigla_json_begin_object(&json);
    write_id(&json, request->id);
    sigla_buffer_append_char(out, ',');
    sigla_buffer_append(out, work->answer.ptr + 1, work->answer.len - 1);
}

static void print_error(jsonl_work *work, const line_request *request, size_t number, const char *sentence)
{
    sigla_json json = sigla_json_to(&work->session->out.buffer);
    work->bad++;
    sigla_json_begin_object(&json);
    write_id(&json, request->id);
    sigla_json_key(&json, "line");
    sigla_json_unsigned(&json, number);
    sigla_json_key(&json, "error");
    sigla_json_text(&json, sentence);
    sigla_json_end_object(&json);
}

/* A text without a byte is a text in which nothing is defined, though no document. */
static void write_empty(sigla_buffer *out, const char *language)
{
    sigla_json json = sigla_json_to(out);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "lang");
    sigla_json_text(&json, language == NULL ? "und" : language);
    sigla_json_key(&json, "definitions");
    sigla_json_begin_array(&json);
    sigla_json_end_array(&json);
    sigla_json_key(&json, "mentions");
    sigla_json_begin_array(&json);
    sigla_json_end_array(&json);
    sigla_json_end_object(&json);
}

static sigla_status extract_text(sigla_buffer *out, const line_request *request, const char *language, sigla_error *error)
{
    sigla_read_options options = {.language = language, .max_bytes = CLI_JSONL_LINE_MAX, .plain = true};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    if (request->text_len == 0) {
        write_empty(out, language);
        return SIGLA_OK;
    }
    sigla_status status = sigla_document_read_bytes(&document, "text", request->text, request->text_len, &options, error);
    if (status == SIGLA_OK)
        status = sigla_extract(&found, document, NULL, error);
    if (status == SIGLA_OK) {
        sigla_json json = sigla_json_to(out);
        sigla_extraction_write_json(&json, NULL, document, found);
    }
    sigla_extraction_free(found);
    sigla_document_free(document);
    return status;
}

static void answer_line(jsonl_work *work, sigla_slice line, size_t number, bool too_long)
{
    sigla_error error = {0};
    line_request request = {0};
    sigla_status status;
    sigla_buffer_clear(&work->answer);
    if (too_long)
        status = cli_error_set(&error, SIGLA_LIMIT, "the line has more than %zu bytes, the limit", CLI_JSONL_LINE_MAX);
    else
        status = read_request(&request, line, &error);
    if (status == SIGLA_OK)
        status = extract_text(&work->answer, &request, request.language[0] != '\0' ? request.language : work->language, &error);
    if (status == SIGLA_OK)
        print_answer(work, &request);
    else
        print_error(work, &request, number, error.message[0] != '\0' ? error.message : sigla_status_text(status));
    cli_print_text(&work->session->out, "\n");
    if (work->flush_lines)
        cli_print_flush(&work->session->out);
    else
        cli_print_end_line(&work->session->out);
    json_decref(request.root);
}

static bool is_blank(sigla_slice line)
{
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] != ' ' && line.ptr[i] != '\t')
            return false;
    return true;
}

/* Some editors put a byte order mark before the first line. */
static sigla_slice without_mark(sigla_slice line, size_t number)
{
    bool marked = number == 1 && line.len >= 3 && memcmp(line.ptr, "\xEF\xBB\xBF", 3) == 0;
    sigla_slice rest = {line.ptr + (marked ? 3 : 0), line.len - (marked ? 3 : 0)};
    return rest;
}

static bool is_file(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

cli_status cli_jsonl_run(cli_session *session, const char *language)
{
    jsonl_work work = {.session = session, .language = language, .flush_lines = !is_file(STDIN_FILENO)};
    cli_lines lines;
    sigla_slice line;
    cli_line_kind kind = CLI_LINE_END;
    cli_status status = CLI_DONE;
    sigla_buffer_init(&work.answer);
    cli_lines_init(&lines, STDIN_FILENO, CLI_JSONL_LINE_MAX);
    while (cli_session_can_print(session)) {
        kind = cli_lines_next(&lines, &line);
        if (kind == CLI_LINE_END || kind == CLI_LINE_FAILED)
            break;
        line = without_mark(line, lines.number);
        if (kind == CLI_LINE_TOO_LONG || !is_blank(line))
            answer_line(&work, line, lines.number, kind == CLI_LINE_TOO_LONG);
    }
    if (kind == CLI_LINE_FAILED) {
        cli_complain(session, "cannot read standard input: %s", strerror(errno));
        status = CLI_FAILED;
    }
    if (work.bad > 0)
        cli_complain(session, "lines that could not be read, each answered with \"error\": %zu", work.bad);
    cli_lines_release(&lines);
    sigla_buffer_release(&work.answer);
    return status;
}
