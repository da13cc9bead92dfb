/* SPDX-License-Identifier: Apache-2.0 */
/* Every route, every parameter at its limits and past them. */
#include "cases.h"
#include "service.h"

#include <jansson.h>
#include <sigla/edit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char french[] = "Rapport du Conseil\n\nLe système d'information Schengen (SIS) a été créé en 1995. "
                             "Le SIS est utilisé par la police.\n";
static const char english[] = "Report\n\nThe Schengen Information System (SIS) is the largest one. "
                              "The European Asylum Support Office (EASO) reads it.\n";

static void add_samples(test_service *service)
{
    service_add(service, "rapport.txt", french);
    service_add(service, "report.txt", english);
}

static json_t *get_json(const test_service *service, const char *target)
{
    client_reply reply = service_get(service, target);
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(client_header(&reply, "Content-Type"), "application/json");
    json_t *root = json_loads(reply.body == NULL ? "" : reply.body, JSON_REJECT_DUPLICATES, NULL);
    CHECK(root != NULL);
    CHECK_INT(json_integer_value(json_object_get(root, "version")), 1);
    client_reply_release(&reply);
    return root;
}

static long long member(const json_t *root, const char *name)
{
    return json_integer_value(json_object_get(root, name));
}

void health_routes_answer(void)
{
    static test_service s;
    service_start(&s, NULL);
    client_reply reply = service_get(&s, "/livez");
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(reply.body, "alive\n");
    client_reply_release(&reply);
    reply = service_get(&s, "/readyz");
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(reply.body, "ready\n");
    client_reply_release(&reply);
    application_note(&s.app, SIGLA_IO);
    service_check(&s, "/readyz", 503, NULL);
    application_maintain(&s.app);
    service_check(&s, "/readyz", 200, NULL);
    service_check(&s, "/livez?x=1", 400, "x");
    service_stop(&s);
}

void lookup_answers(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    json_t *root = get_json(&s, "/v1/lookup?q=SIS");
    CHECK_TEXT(json_string_value(json_object_get(root, "query")), "SIS");
    CHECK(member(root, "count") >= 1);
    CHECK(json_is_false(json_object_get(root, "more")));
    const json_t *hit = json_array_get(json_object_get(root, "hits"), 0);
    CHECK(json_is_object(json_object_get(hit, "entry")));
    json_decref(root);
    root = get_json(&s, "/v1/lookup?q=sis&lang=fr");
    CHECK_TEXT(json_string_value(json_object_get(root, "lang")), "fr");
    CHECK_INT(member(root, "count"), 1);
    char *text = json_dumps(root, JSON_COMPACT);
    CHECK(text != NULL && strstr(text, "système d'information Schengen") != NULL);
    free(text);
    json_decref(root);
    root = get_json(&s, "/v1/lookup?q=nothing+of+that+name");
    CHECK_INT(member(root, "count"), 0);
    CHECK_INT(json_array_size(json_object_get(root, "hits")), 0);
    json_decref(root);
    root = get_json(&s, "/v1/lookup?q=Sch"); /* a beginning is for search, not for look-up */
    CHECK_INT(member(root, "count"), 0);
    json_decref(root);
    service_stop(&s);
}

/* "/v1/lookup?q=aaa…" with `count` letters. */
static void check_long_query(const test_service *service, size_t count, int status, const char *parameter)
{
    sigla_buffer target;
    sigla_buffer_init(&target);
    sigla_buffer_append_text(&target, "/v1/lookup?q=");
    for (size_t i = 0; i < count; i++)
        sigla_buffer_append_char(&target, 'a');
    service_check(service, target.ptr, status, parameter);
    sigla_buffer_release(&target);
}

void lookup_judges_parameters(void)
{
    static const struct {
        const char *target;
        int status;
        const char *parameter;
    } rows[] = {
        {"/v1/lookup", 400, "q"},
        {"/v1/lookup?q=", 400, "q"},
        {"/v1/lookup?q", 400, "q"},
        {"/v1/lookup?Q=SIS", 400, "Q"},
        {"/v1/lookup?q=SIS&q=EES", 400, "q"},
        {"/v1/lookup?q=SIS&colour=red", 400, "colour"},
        {"/v1/lookup?q=SIS&&", 200, NULL},
        {"/v1/lookup?q=SIS&limit=1", 200, NULL},
        {"/v1/lookup?q=SIS&limit=1000", 200, NULL},
        {"/v1/lookup?q=SIS&limit=1001", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=0", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=-1", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=+1", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=1e2", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=18446744073709551617", 400, "limit"},
        {"/v1/lookup?q=SIS&limit=00000000000000000000000000000001", 400, "limit"},
        {"/v1/lookup?q=SIS&evidence=0", 200, NULL},
        {"/v1/lookup?q=SIS&evidence=100", 200, NULL},
        {"/v1/lookup?q=SIS&evidence=101", 400, "evidence"},
        {"/v1/lookup?q=SIS&lang=fr", 200, NULL},
        {"/v1/lookup?q=SIS&lang=pt-BR", 200, NULL},
        {"/v1/lookup?q=SIS&lang=", 400, "lang"},
        {"/v1/lookup?q=SIS&lang=f", 400, "lang"},
        {"/v1/lookup?q=SIS&lang=french", 400, "lang"},
        {"/v1/lookup?q=SIS&lang=fr_FR", 400, "lang"},
        {"/v1/lookup?q=SIS&lang=fr-", 400, "lang"},
        {"/v1/lookup?q=SIS&lang=sr-Latn-RSX", 200, NULL},
        {"/v1/lookup?q=SIS&lang=sr-Latn-RSXX", 400, "lang"},
        {"/v1/suggest?q=S&evidence=1", 400, "evidence"},
        {"/v1/search?q=SIS&limit=1001", 400, "limit"},
        {"/v1/search", 400, "q"},
        {"/v1/suggest", 400, "q"},
    };
    static test_service s;
    service_start(&s, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        service_check(&s, rows[i].target, rows[i].status, rows[i].parameter);
    check_long_query(&s, SIGLA_QUERY_MAX_BYTES, 200, NULL);
    check_long_query(&s, SIGLA_QUERY_MAX_BYTES + 1, 400, "q");
    service_stop(&s);
}

void search_and_suggest_answer(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    json_t *root = get_json(&s, "/v1/search?q=S");
    CHECK(member(root, "count") >= 1);
    json_decref(root);
    root = get_json(&s, "/v1/search?q=zzz");
    CHECK_INT(member(root, "count"), 0);
    json_decref(root);
    root = get_json(&s, "/v1/suggest?q=ea");
    const json_t *first = json_array_get(json_object_get(root, "suggestions"), 0);
    CHECK_TEXT(json_string_value(json_object_get(first, "text")), "EASO");
    CHECK_TEXT(json_string_value(json_object_get(first, "type")), "short");
    json_decref(root);
    root = get_json(&s, "/v1/suggest?q=zzz");
    CHECK_INT(member(root, "count"), 0);
    CHECK_INT(json_array_size(json_object_get(root, "suggestions")), 0);
    json_decref(root);
    service_stop(&s);
}

void entries_answer(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    json_t *root = get_json(&s, "/v1/entries/1");
    CHECK(json_is_object(json_object_get(root, "entry")));
    json_decref(root);
    service_check(&s, "/v1/entries/1?evidence=1000", 200, NULL);
    service_check(&s, "/v1/entries/1?evidence=1001", 400, "evidence");
    service_check(&s, "/v1/entries/0", 400, "id");
    service_check(&s, "/v1/entries/x", 400, "id");
    service_check(&s, "/v1/entries/18446744073709551615", 404, "id");
    service_check(&s, "/v1/entries/18446744073709551616", 400, "id");
    service_check(&s, "/v1/entries/99", 404, "id");
    service_check(&s, "/v1/entries/", 400, "id");
    service_check(&s, "/v1/entries", 404, NULL);
    service_check(&s, "/v1/entries/1/", 404, NULL);
    service_check(&s, "/v1/entries/1%2F", 400, "id");
    service_stop(&s);
}

void documents_are_listed(void)
{
    static test_service s;
    service_start(&s, NULL);
    json_t *root = get_json(&s, "/v1/documents");
    CHECK_INT(member(root, "count"), 0);
    json_decref(root);
    add_samples(&s);
    root = get_json(&s, "/v1/documents?limit=1");
    CHECK_INT(member(root, "count"), 1);
    CHECK(json_is_true(json_object_get(root, "more")));
    long long next = member(root, "next");
    json_decref(root);
    char target[100];
    snprintf(target, sizeof target, "/v1/documents?limit=1&after=%lld", next);
    root = get_json(&s, target);
    CHECK_INT(member(root, "count"), 1);
    CHECK(json_is_false(json_object_get(root, "more")));
    const json_t *document = json_array_get(json_object_get(root, "documents"), 0);
    CHECK_TEXT(json_string_value(json_object_get(document, "name")), "report.txt");
    CHECK_INT(json_string_length(json_object_get(document, "hash")), 64);
    snprintf(target, sizeof target, "/v1/documents/%lld", member(document, "id"));
    json_decref(root);
    root = get_json(&s, target);
    CHECK_TEXT(json_string_value(json_object_get(json_object_get(root, "document"), "name")), "report.txt");
    json_decref(root);
    service_check(&s, "/v1/documents/77", 404, "id");
    service_check(&s, "/v1/documents?limit=1000", 200, NULL);
    service_check(&s, "/v1/documents?limit=1001", 400, "limit");
    service_check(&s, "/v1/documents?after=18446744073709551615", 200, NULL);
    service_check(&s, "/v1/documents?after=x", 400, "after");
    service_stop(&s);
}

static client_reply post_document(const test_service *service, const char *target, const char *token, const void *body, size_t len)
{
    char headers[200];
    snprintf(headers, sizeof headers, token == NULL ? "%s" : "Authorization: Bearer %s\r\n", token == NULL ? "" : token);
    return service_post(service, target, headers, body, len);
}

static void check_document(const test_service *service, const char *target, const char *token, const char *body, int status,
                           const char *parameter)
{
    service_check_reply(post_document(service, target, token, body, strlen(body)), status, parameter, target);
}

void documents_are_added_with_a_token(void)
{
    static test_service s;
    service_start(&s, NULL);
    client_reply reply = post_document(&s, "/v1/documents?name=rapport.txt", NULL, french, strlen(french));
    CHECK_INT(reply.status, 401);
    CHECK(client_header(&reply, "WWW-Authenticate") != NULL);
    CHECK_TEXT(service_problem(&reply), "Authorization");
    client_reply_release(&reply);
    check_document(&s, "/v1/documents?name=a", "", french, 401, "Authorization");
    check_document(&s, "/v1/documents?name=a", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", french, 401, "Authorization");
    service_check_reply(service_post(&s, "/v1/documents?name=a", "Authorization: Basic dGVzdGVyOng=\r\n", french, strlen(french)), 401,
                        "Authorization", "Basic");
    service_check(&s, "/v1/documents", 200, NULL);

    reply = post_document(&s, "/v1/documents?name=rapport.txt", s.token, french, strlen(french));
    CHECK_INT(reply.status, 201);
    CHECK(client_header(&reply, "Location") != NULL);
    json_t *root = json_loads(reply.body, 0, NULL);
    CHECK_INT(member(root, "version"), 1);
    CHECK(member(root, "definitions") >= 1);
    CHECK(json_is_false(json_object_get(root, "unchanged")));
    json_decref(root);
    char location[200];
    snprintf(location, sizeof location, "%s", client_header(&reply, "Location"));
    service_check(&s, location, 200, NULL);
    client_reply_release(&reply);
    reply = post_document(&s, "/v1/documents?name=again.txt", s.token, french, strlen(french));
    CHECK_INT(reply.status, 200);
    CHECK(strstr(reply.body, "\"unchanged\":true") != NULL);
    client_reply_release(&reply);
    json_t *list = get_json(&s, "/v1/documents");
    CHECK_INT(member(list, "count"), 1);
    json_decref(list);
    service_stop(&s);
}

void documents_that_are_no_text_are_refused(void)
{
    static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    static test_service s;
    char name[300];
    service_start(&s, NULL);
    service_check_reply(post_document(&s, "/v1/documents?name=p.jpg", s.token, jpeg, sizeof jpeg), 415, "body", "JPEG");
    check_document(&s, "/v1/documents?name=a.txt", s.token, "", 400, "body");
    check_document(&s, "/v1/documents", s.token, french, 400, "name");
    check_document(&s, "/v1/documents?name=", s.token, french, 400, "name");
    check_document(&s, "/v1/documents?name=a%2Fb", s.token, french, 400, "name");
    check_document(&s, "/v1/documents?name=a%0Ab", s.token, french, 400, "name");
    check_document(&s, "/v1/documents?name=a&lang=xxxxx", s.token, french, 400, "lang");
    check_document(&s, "/v1/documents?name=a&author=me", s.token, french, 400, "author");
    snprintf(name, sizeof name, "/v1/documents?name=%0256d", 0);
    check_document(&s, name, s.token, french, 400, "name");
    json_t *list = get_json(&s, "/v1/documents");
    CHECK_INT(member(list, "count"), 0);
    json_decref(list);
    snprintf(name, sizeof name, "/v1/documents?name=%0255d", 0);
    check_document(&s, name, s.token, french, 201, NULL);
    service_stop(&s);
}

static json_t *extract(const test_service *service, const char *type, const char *body)
{
    char header[200];
    snprintf(header, sizeof header, "Content-Type: %s\r\n", type);
    client_reply reply = service_post(service, "/v1/extract", header, body, strlen(body));
    CHECK_INT(reply.status, 200);
    json_t *root = json_loads(reply.body == NULL ? "" : reply.body, 0, NULL);
    CHECK_INT(member(root, "version"), SIGLA_EXTRACTION_VERSION);
    client_reply_release(&reply);
    return root;
}

static const char *first_short_form(const json_t *root)
{
    const json_t *definitions = json_object_get(json_object_get(root, "result"), "definitions");
    return json_string_value(json_object_get(json_array_get(definitions, 0), "short"));
}

void extract_answers(void)
{
    static test_service s;
    service_start(&s, NULL);
    json_t *root = extract(&s, "text/plain; charset=utf-8", french);
    CHECK_TEXT(first_short_form(root), "SIS");
    json_decref(root);
    root = extract(&s, "TEXT/PLAIN", english);
    CHECK_TEXT(first_short_form(root), "SIS");
    json_decref(root);
    root = extract(&s, "application/json", "{\"text\":\"Le syst\\u00e8me d'information Schengen (SIS).\",\"lang\":\"fr\"}");
    CHECK_TEXT(first_short_form(root), "SIS");
    CHECK_TEXT(json_string_value(json_object_get(json_object_get(root, "result"), "lang")), "fr");
    json_decref(root);
    json_t *list = get_json(&s, "/v1/documents");
    CHECK_INT(member(list, "count"), 0);
    json_decref(list);
    service_stop(&s);
}

static void check_extract(const test_service *service, const char *type, const void *body, size_t len, int status, const char *parameter)
{
    service_check_reply(service_post(service, "/v1/extract", type, body, len), status, parameter, body);
}

void extract_judges_json(void)
{
    static const struct {
        const char *body;
        int status;
        const char *parameter;
    } rows[] = {
        {"", 400, "body"},
        {"{", 400, "body"},
        {"null", 400, "body"},
        {"[\"text\"]", 400, "body"},
        {"{}", 400, "text"},
        {"{\"text\":1}", 400, "text"},
        {"{\"text\":\"\"}", 400, "text"},
        {"{\"text\":\"a\",\"text\":\"b\"}", 400, "body"},
        {"{\"text\":\"a\",\"colour\":\"red\"}", 400, "colour"},
        {"{\"text\":\"a\",\"lang\":7}", 400, "lang"},
        {"{\"text\":\"a\",\"lang\":\"klingon\"}", 400, "lang"},
        {"{\"text\":{\"a\":\"b\"}}", 400, "body"},
        {"{\"text\":\"a\\u0000b\"}", 400, "body"},
        {"{\"text\":\"\xC3\x28\"}", 400, "body"},
        {"{\"text\":\"a\"} x", 400, "body"},
        {"{\"a\":\"\",\"b\":\"\",\"c\":\"\",\"d\":\"\",\"e\":\"\"}", 400, "body"},
        {"{\"text\":\"brackets [[[[[ {{{{{ and ,,,,,,,,,,, :::::::::: \\\" are text\"}", 200, NULL},
    };
    static test_service s;
    service_start(&s, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_extract(&s, "Content-Type: application/json\r\n", rows[i].body, strlen(rows[i].body), rows[i].status, rows[i].parameter);
    char *deep = malloc(500001);
    memset(deep, '[', 500000);
    deep[500000] = '\0';
    check_extract(&s, "Content-Type: application/json\r\n", deep, 500000, 400, "body");
    free(deep);
    service_stop(&s);
}

void extract_judges_content_types(void)
{
    static const unsigned char jpeg[] = {0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    static test_service s;
    service_start(&s, NULL);
    check_extract(&s, "", french, strlen(french), 415, "Content-Type");
    check_extract(&s, "Content-Type: text/html\r\n", french, strlen(french), 415, "Content-Type");
    check_extract(&s, "Content-Type: text/plainer\r\n", french, strlen(french), 415, "Content-Type");
    check_extract(&s, "Content-Type: text/plain\r\n", jpeg, sizeof jpeg, 415, "body");
    check_extract(&s, "Content-Type: text/plain; charset=\"UTF-8\"\r\n", "caf\xE9 (C)", 8, 400, "body");
    check_extract(&s, "Content-Type: text/plain\r\n", "", 0, 400, "body");
    service_check_reply(service_post(&s, "/v1/extract?lang=xxxxx", "Content-Type: text/plain\r\n", "a", 1), 400, "lang", "lang");
    service_check_reply(service_post(&s, "/v1/extract?name=x", "Content-Type: text/plain\r\n", "a", 1), 400, "name", "name");
    service_stop(&s);
}

static void check_raw(const test_service *service, const char *request, int status, const char *allow)
{
    client_reply reply = service_send(service, request, strlen(request));
    if (!CHECK_INT(reply.status, status))
        printf("# %s\n", request);
    CHECK_TEXT(reply.status == 0 ? NULL : client_header(&reply, "Allow"), allow);
    client_reply_release(&reply);
}

static void check_many(const test_service *service, const char *target, const char *type, const char *body, int status, const char *wanted)
{
    char header[80];
    snprintf(header, sizeof header, "Content-Type: %s\r\n", type);
    client_reply reply = service_post(service, target, header, body, strlen(body));
    CHECK_INT(reply.status, status);
    if (!CHECK(reply.body != NULL && strstr(reply.body, wanted) != NULL))
        printf("# %s\n", reply.body == NULL ? "" : reply.body);
    client_reply_release(&reply);
}

void looks_up_many(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    check_many(&s, "/v1/lookup", "text/plain", "SIS\r\n\nXYZ\n", 200, "{\"version\":1,\"results\":[{\"query\":\"SIS\",\"more\":");
    check_many(&s, "/v1/lookup", "text/plain", "SIS\r\n\nXYZ", 200, "{\"query\":\"XYZ\",\"more\":false,\"hits\":[]}],\"count\":2}");
    check_many(&s, "/v1/lookup?limit=1&lang=fr", "application/json", "{\"queries\":[\"sis\",\"\"]}", 200, "\"match\":\"folded\"");
    check_many(&s, "/v1/lookup", "application/json", "{\"queries\":[\"\"]}", 200, "\"error\":\"the query is empty\"");
    check_many(&s, "/v1/lookup", "application/json", "{\"queries\":[]}", 200, "\"count\":0");
    check_many(&s, "/v1/lookup", "application/json", "{\"queries\":[1]}", 400, "\"parameter\":\"body\"");
    check_many(&s, "/v1/lookup", "application/json", "{\"queries\":[[[]]]}", 400, "\"parameter\":\"body\"");
    check_many(&s, "/v1/lookup", "application/json", "{\"others\":[]}", 400, "\"parameter\":\"body\"");
    check_many(&s, "/v1/lookup?limit=21", "text/plain", "SIS", 400, "\"parameter\":\"limit\"");
    check_many(&s, "/v1/lookup?q=SIS", "text/plain", "SIS", 400, "\"parameter\":\"q\"");
    check_many(&s, "/v1/lookup", "image/png", "SIS", 415, "Content-Type");
    static char lines[1001 * 2 + 1];
    for (size_t i = 0; i < 1001; i++)
        memcpy(lines + 2 * i, "x\n", 2);
    check_many(&s, "/v1/lookup", "text/plain", lines, 400, "\"parameter\":\"queries\"");
    lines[2000] = '\0';
    check_many(&s, "/v1/lookup", "text/plain", lines, 200, "\"count\":1000}");
    service_stop(&s);
}

/* 40 definitions make the entry of SIS 200,000 bytes long: a hundred times that is answered, a thousand times is not. */
void long_answers_are_refused(void)
{
    static test_service s;
    static char text[5001], lines[4 * 1000 + 1], languages[40][4];
    sigla_assignment assignments[40];
    sigla_error error = {0};
    service_start(&s, NULL);
    add_samples(&s);
    memset(text, 'x', sizeof text - 1);
    for (size_t i = 0; i < 40; i++) {
        snprintf(languages[i], sizeof languages[i], "q%c%c", (char)('a' + i / 20), (char)('a' + i % 20));
        assignments[i] = (sigla_assignment){sigla_slice_of("definition"), languages[i], {text, 5000}};
    }
    const sigla_edit edit = {.action = SIGLA_EDIT_CHANGE_ENTRY, .entry_id = 1, .assignments = assignments, .assignment_count = 40};
    CHECK_INT(sigla_store_edit(s.app.store, &edit, NULL, &error), SIGLA_OK);
    for (size_t i = 0; i < 1000; i++)
        memcpy(lines + 4 * i, "SIS\n", 4);
    check_many(&s, "/v1/lookup", "text/plain", lines, 413, "fewer terms");
    lines[4 * 100] = '\0';
    check_many(&s, "/v1/lookup", "text/plain", lines, 200, "\"count\":100}");
    service_stop(&s);
}

void methods_are_judged(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    check_raw(&s, "DELETE /v1/lookup HTTP/1.1\r\nHost: a\r\n\r\n", 501, NULL);
    check_raw(&s, "get /livez HTTP/1.1\r\nHost: a\r\n\r\n", 501, NULL);
    check_raw(&s, "POST /v1/search HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405, "GET, HEAD, OPTIONS");
    check_raw(&s, "GET /v1/extract HTTP/1.1\r\nHost: a\r\n\r\n", 405, "POST, OPTIONS");
    check_raw(&s, "HEAD /v1/extract HTTP/1.1\r\nHost: a\r\n\r\n", 405, "POST, OPTIONS");
    check_raw(&s, "OPTIONS /v1/documents HTTP/1.1\r\nHost: a\r\n\r\n", 204, "GET, HEAD, POST, OPTIONS");
    check_raw(&s, "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 204, "GET, HEAD, POST, OPTIONS");
    check_raw(&s, "OPTIONS /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", 404, NULL);
    check_raw(&s, "GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400, NULL);
    client_reply full = service_get(&s, "/v1/lookup?q=SIS");
    static const char head[] = "HEAD /v1/lookup?q=SIS HTTP/1.1\r\nHost: a\r\n\r\n";
    client_reply bare = service_send(&s, head, sizeof head - 1);
    CHECK_INT(bare.status, 200);
    CHECK_INT(bare.body_len, 0);
    CHECK_INT(strtoull(client_header(&bare, "Content-Length"), NULL, 10), full.body_len);
    client_reply_release(&bare);
    client_reply_release(&full);
    service_stop(&s);
}

void metrics_count_requests(void)
{
    static test_service s;
    service_start(&s, NULL);
    add_samples(&s);
    service_check(&s, "/v1/lookup?q=SIS", 200, NULL);
    service_check(&s, "/v1/lookup?q=SIS", 200, NULL);
    service_check(&s, "/v1/lookup", 400, "q");
    service_check(&s, "/nowhere", 404, NULL);
    client_reply reply = service_get(&s, "/metrics");
    CHECK_INT(reply.status, 200);
    CHECK(strstr(reply.body, "sigla_http_requests_total{method=\"GET\",route=\"/v1/lookup\",status=\"200\"} 2\n") != NULL);
    CHECK(strstr(reply.body, "sigla_http_requests_total{method=\"GET\",route=\"/v1/lookup\",status=\"400\"} 1\n") != NULL);
    CHECK(strstr(reply.body, "sigla_http_requests_total{method=\"\",route=\"\",status=\"404\"} 1\n") != NULL);
    CHECK(strstr(reply.body, "sigla_http_request_duration_seconds_count{method=\"GET\",route=\"/v1/lookup\"} 3\n") != NULL);
    CHECK(strstr(reply.body, "route=\"/v1/lookup\",le=\"+Inf\"} 3\n") != NULL);
    CHECK(strstr(reply.body, "\nsigla_store_documents 2\n") != NULL);
    CHECK(strstr(reply.body, "\nsigla_http_body_bytes 0\n") != NULL);
    client_reply_release(&reply);
    service_stop(&s);
}
