/* SPDX-License-Identifier: Apache-2.0 */
/* /v1/lookup, /v1/search, /v1/suggest: from a term to its entries. Nothing found is an empty list with status 200: the question was good.
 */
#include "argument.h"
#include "handle.h"

typedef struct siglad_question {
    sigla_slice query;
    sigla_search_options options;
} siglad_question;

static bool read_question(const siglad_request *request, siglad_response *out, siglad_question *asked)
{
    uint64_t limit = SIGLA_SEARCH_LIMIT_DEFAULT, evidence = EVIDENCE_DEFAULT;
    memset(asked, 0, sizeof *asked);
    if (!argument_text(request, out, "q", true, SIGLA_QUERY_MAX_BYTES, &asked->query) ||
        !argument_language(request, out, &asked->options.language) ||
        !argument_number(request, out, "limit", 1, SIGLA_SEARCH_LIMIT_MAX, &limit) ||
        !argument_number(request, out, "evidence", 0, EVIDENCE_MAX, &evidence))
        return false;
    asked->options.limit = (size_t)limit;
    asked->options.evidence_max = (size_t)evidence;
    return true;
}

/* {"version":1,"query":…,"lang":…,"count":… and stays open. */
static void begin_answer(sigla_json *json, const siglad_question *asked, size_t count)
{
    sigla_json_begin_object(json);
    sigla_json_key(json, "version");
    sigla_json_unsigned(json, 1);
    sigla_json_key(json, "query");
    sigla_json_slice(json, asked->query);
    if (asked->options.language != NULL) {
        sigla_json_key(json, "lang");
        sigla_json_text(json, asked->options.language);
    }
    sigla_json_key(json, "count");
    sigla_json_unsigned(json, count);
}

static void end_answer(sigla_json *json)
{
    sigla_json_end_array(json);
    sigla_json_end_object(json);
    sigla_buffer_append_char(json->out, '\n');
}

static void write_hits(siglad_response *out, const siglad_question *asked, const sigla_hits *hits)
{
    sigla_json json = response_start_json(out, 200);
    begin_answer(&json, asked, hits == NULL ? 0 : hits->count);
    sigla_json_key(&json, "more");
    sigla_json_boolean(&json, hits != NULL && hits->more);
    sigla_json_key(&json, "hits");
    sigla_json_begin_array(&json);
    for (size_t i = 0; hits != NULL && i < hits->count; i++)
        sigla_hit_write_json(&json, &hits->hits[i]);
    end_answer(&json);
}

typedef sigla_status (*search_fn)(sigla_hits **out, sigla_store *store, sigla_slice query, const sigla_search_options *options,
                                  sigla_error *error);

static sigla_status answer_hits(siglad_application *app, const siglad_request *request, siglad_response *out, search_fn find, bool prefix)
{
    siglad_question asked;
    if (!read_question(request, out, &asked))
        return SIGLA_OK;
    asked.options.prefix = prefix;
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_status status = find(&hits, app->store, asked.query, &asked.options, &error);
    if (status == SIGLA_OK || status == SIGLA_NOT_FOUND) {
        write_hits(out, &asked, hits);
        status = SIGLA_OK;
    } else {
        response_fail(out, status, &error, "q");
    }
    sigla_hits_free(hits);
    return status;
}

sigla_status handle_lookup(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    return answer_hits(app, request, out, sigla_lookup, false);
}

sigla_status handle_search(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    return answer_hits(app, request, out, sigla_search, true);
}

static void write_suggestions(siglad_response *out, const siglad_question *asked, const sigla_suggestions *found)
{
    sigla_json json = response_start_json(out, 200);
    begin_answer(&json, asked, found == NULL ? 0 : found->count);
    sigla_json_key(&json, "suggestions");
    sigla_json_begin_array(&json);
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        const sigla_term *term = &found->terms[i];
        sigla_json_begin_object(&json);
        sigla_json_key(&json, "text");
        sigla_json_slice(&json, term->text);
        sigla_json_key(&json, "lang");
        sigla_json_text(&json, term->language);
        sigla_json_key(&json, "type");
        sigla_json_text(&json, term->type == SIGLA_TERM_SHORT ? "short" : "long");
        sigla_json_end_object(&json);
    }
    end_answer(&json);
}

sigla_status handle_suggest(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    siglad_question asked;
    if (!read_question(request, out, &asked))
        return SIGLA_OK;
    asked.options.prefix = true;
    sigla_error error = {0};
    sigla_suggestions *found = NULL;
    sigla_status status = sigla_suggest(&found, app->store, asked.query, &asked.options, &error);
    if (status == SIGLA_OK || status == SIGLA_NOT_FOUND) {
        write_suggestions(out, &asked, found);
        status = SIGLA_OK;
    } else {
        response_fail(out, status, &error, "q");
    }
    sigla_suggestions_free(found);
    return status;
}
