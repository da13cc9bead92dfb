/* SPDX-License-Identifier: Apache-2.0 */
/*
 * POST /v1/lookup: many terms at once, as text/plain with a term on each line, or as JSON {"queries":[…]}; the answers come in the same order. The
 * shape of the JSON is checked before it is parsed, so that no body can make the parser build a large tree.
 */
#include "argument.h"
#include "handle.h"

#include <jansson.h>
#include <strings.h>

#define MANY_QUERIES_MAX 1000
#define MANY_BODY_MAX ((size_t)8 << 20) /* bytes: a thousand of the longest queries, each byte escaped */
#define MANY_LIMIT_DEFAULT 5
#define MANY_LIMIT_MAX 20
#define MANY_EVIDENCE_MAX 3
#define MANY_ANSWER_MAX ((size_t)32 << 20) /* bytes: a small body must not make an answer of any size */
#define MANY_MARKS_MAX (MANY_QUERIES_MAX + 2) /* commas and colons outside strings */

typedef struct many_task {
    siglad_application *app;
    sigla_search_options options;
    sigla_json json;
    size_t count;
    sigla_status status; /* the first fault of the store */
    sigla_error error;
} many_task;

static void answer_query(many_task *task, sigla_slice query)
{
    sigla_json *json = &task->json;
    sigla_hits *hits = NULL;
    sigla_error error = {0};
    sigla_status status = sigla_lookup(&hits, task->app->store, query, &task->options, &error);
    bool refused = status == SIGLA_INVALID || status == SIGLA_LIMIT;
    if (status != SIGLA_OK && status != SIGLA_NOT_FOUND && !refused && task->status == SIGLA_OK) {
        task->status = status;
        task->error = error;
    }
    sigla_json_begin_object(json);
    sigla_json_key(json, "query");
    sigla_json_slice(json, query);
    sigla_json_key(json, "more");
    sigla_json_boolean(json, hits != NULL && hits->more);
    sigla_json_key(json, "hits");
    sigla_json_begin_array(json);
    for (size_t i = 0; hits != NULL && i < hits->count; i++)
        sigla_hit_write_json(json, &hits->hits[i]);
    sigla_json_end_array(json);
    if (refused) {
        sigla_json_key(json, "error");
        sigla_json_text(json, error.message);
    }
    sigla_json_end_object(json);
    sigla_hits_free(hits);
    task->count++;
}

static bool too_many(siglad_response *out)
{
    response_problem(out, 400, "queries", "There are too many queries; %d at once are the most.", MANY_QUERIES_MAX);
    return true;
}

/* Whether the next query is to be answered. */
static bool goes_on(const many_task *task)
{
    return task->status == SIGLA_OK && task->json.out->len <= MANY_ANSWER_MAX;
}

/* ---- lines ---- */

/* The next line without its end; false at the end of the text. Empty lines are stepped over. */
static bool next_line(sigla_slice *line, sigla_slice text, size_t *at)
{
    do {
        if (*at >= text.len)
            return false;
        const char *begin = text.ptr + *at, *end = memchr(begin, '\n', text.len - *at);
        line->ptr = begin;
        line->len = end == NULL ? text.len - *at : (size_t)(end - begin);
        *at += line->len + 1;
        if (line->len > 0 && begin[line->len - 1] == '\r')
            line->len--;
    } while (line->len == 0);
    return true;
}

static bool answer_lines(many_task *task, sigla_slice body, siglad_response *out)
{
    sigla_slice line;
    size_t count = 0, at = 0;
    while (next_line(&line, body, &at))
        count++;
    if (count > MANY_QUERIES_MAX)
        return !too_many(out);
    for (at = 0; goes_on(task) && next_line(&line, body, &at);)
        answer_query(task, line);
    return true;
}

/* ---- JSON ---- */

/* One object with one array in it, and few commas. */
static bool json_is_small(sigla_slice body)
{
    size_t marks = 0, opened = 0;
    bool in_string = false;
    for (size_t i = 0; i < body.len; i++) {
        char c = body.ptr[i];
        if (in_string) {
            i += c == '\\';
            in_string = c != '"';
        } else {
            in_string = c == '"';
            opened += c == '{' || c == '[';
            marks += c == ',' || c == ':';
        }
    }
    return opened <= 2 && marks <= MANY_MARKS_MAX;
}

static bool are_texts(const json_t *queries)
{
    for (size_t i = 0; i < json_array_size(queries); i++)
        if (!json_is_string(json_array_get(queries, i)))
            return false;
    return true;
}

static bool answer_json(many_task *task, sigla_slice body, siglad_response *out)
{
    json_error_t fault;
    json_t *root = json_is_small(body) ? json_loadb(body.ptr, body.len, JSON_REJECT_DUPLICATES, &fault) : NULL;
    json_t *queries = root == NULL ? NULL : json_object_get(root, "queries");
    bool good = json_is_array(queries) && json_object_size(root) == 1 && are_texts(queries);
    if (!good)
        response_problem(out, 400, "body", "The body must be {\"queries\":[…]} with at most %d strings.", MANY_QUERIES_MAX);
    else if (json_array_size(queries) > MANY_QUERIES_MAX)
        good = !too_many(out);
    for (size_t i = 0; good && i < json_array_size(queries) && goes_on(task); i++) {
        const json_t *query = json_array_get(queries, i);
        answer_query(task, (sigla_slice){json_string_value(query), json_string_length(query)});
    }
    json_decref(root);
    return good;
}

/* ---- both ---- */

static bool is_json(sigla_slice header)
{
    static const char type[] = "application/json";
    return header.len >= sizeof type - 1 && strncasecmp(header.ptr, type, sizeof type - 1) == 0;
}

static bool read_options(many_task *task, const siglad_request *request, siglad_response *out)
{
    uint64_t limit = MANY_LIMIT_DEFAULT, evidence = 0;
    if (!argument_language(request, out, &task->options.language) || !argument_number(request, out, "limit", 1, MANY_LIMIT_MAX, &limit) ||
        !argument_number(request, out, "evidence", 0, MANY_EVIDENCE_MAX, &evidence))
        return false;
    task->options.limit = (size_t)limit;
    task->options.evidence_max = (size_t)evidence;
    if (request->body.len <= MANY_BODY_MAX)
        return true;
    response_problem(out, 413, "body", "The body has more than %zu bytes.", MANY_BODY_MAX);
    return false;
}

sigla_status handle_lookup_many(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    many_task task = {.app = app};
    sigla_buffer body;
    if (!read_options(&task, request, out))
        return SIGLA_OK;
    sigla_buffer_init(&body);
    task.json = sigla_json_to(&body);
    sigla_json_begin_object(&task.json);
    sigla_json_key(&task.json, "version");
    sigla_json_unsigned(&task.json, 1);
    sigla_json_key(&task.json, "results");
    sigla_json_begin_array(&task.json);
    bool good = is_json(request->content_type) ? answer_json(&task, request->body, out) : answer_lines(&task, request->body, out);
    sigla_json_end_array(&task.json);
    sigla_json_key(&task.json, "count");
    sigla_json_unsigned(&task.json, task.count);
    sigla_json_end_object(&task.json);
    sigla_buffer_append_char(&body, '\n');
    if (good && task.status != SIGLA_OK) {
        response_fail(out, task.status, &task.error, "body");
    } else if (good && body.len > MANY_ANSWER_MAX) {
        response_problem(out, 413, "body", "The answer would have more than %zu bytes; ask for fewer terms at once, or with a smaller limit.",
                         MANY_ANSWER_MAX);
    } else if (good) {
        response_start_json(out, 200);
        sigla_buffer_append(&out->body, body.ptr, body.len);
        out->body.failed = out->body.failed || body.failed;
    }
    sigla_buffer_release(&body);
    return task.status;
}
