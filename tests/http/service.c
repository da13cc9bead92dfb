/* SPDX-License-Identifier: Apache-2.0 */
/* The service under test. */
#include "service.h"

#include "address.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void must(sigla_status status, const sigla_error *error)
{
    if (status == SIGLA_OK)
        return;
    fprintf(stderr, "%s\n", error->message);
    abort();
}

void service_start(test_service *service, void (*change)(siglad_configuration *configuration))
{
    sigla_error error = {0};
    int fd = -1;
    memset(service, 0, sizeof *service);
    configuration_init(&service->configuration);
    memcpy(service->configuration.listen, "127.0.0.1:0", sizeof "127.0.0.1:0");
    service->configuration.body_bytes = 1 << 20;
    if (change != NULL)
        change(&service->configuration);
    must(sigla_store_open(&service->store, test_directory(), NULL, &error), &error);
    must(sigla_token_add(service->store, "tester", service->token, &error), &error);
    application_init(&service->app, service->store, (size_t)service->configuration.body_bytes);
    must(address_listen(&fd, service->configuration.listen, &error), &error);
    must(http_start(&service->http, &service->app, &service->configuration, fd, &error), &error);
    service->port = atoi(strrchr(http_address(service->http), ':') + 1);
}

void service_stop(test_service *service)
{
    http_stop(service->http);
    sigla_store_close(service->store);
}

void service_add(test_service *service, const char *name, const char *text)
{
    sigla_error error = {0};
    sigla_document *document = NULL;
    sigla_extraction *found = NULL;
    must(sigla_document_read_bytes(&document, name, text, strlen(text), NULL, &error), &error);
    must(sigla_extract(&found, document, NULL, &error), &error);
    must(sigla_store_add_document(service->store, document, found, NULL, NULL, &error), &error);
    sigla_extraction_free(found);
    sigla_document_free(document);
}

client_reply service_send(const test_service *service, const void *bytes, size_t len)
{
    int fd = client_connect(service->port);
    client_send(fd, bytes, len);
    client_reply reply = client_read(fd, len > 4 && memcmp(bytes, "HEAD", 4) == 0);
    close(fd);
    return reply;
}

client_reply service_get(const test_service *service, const char *target)
{
    sigla_buffer request;
    sigla_buffer_init(&request);
    sigla_buffer_printf(&request, "GET %s HTTP/1.1\r\nHost: test\r\n\r\n", target);
    client_reply reply = service_send(service, request.ptr, request.len);
    sigla_buffer_release(&request);
    return reply;
}

client_reply service_post(const test_service *service, const char *target, const char *headers, const void *body, size_t len)
{
    sigla_buffer request;
    sigla_buffer_init(&request);
    sigla_buffer_printf(&request, "POST %s HTTP/1.1\r\nHost: test\r\n%sContent-Length: %zu\r\n\r\n", target, headers, len);
    sigla_buffer_append(&request, body, len);
    client_reply reply = service_send(service, request.ptr, request.len);
    sigla_buffer_release(&request);
    return reply;
}

const char *service_problem(const client_reply *reply)
{
    static char parameter[512];
    json_t *root = json_loads(reply->body == NULL ? "" : reply->body, JSON_REJECT_DUPLICATES, NULL);
    parameter[0] = '\0';
    CHECK(root != NULL);
    CHECK_INT(json_integer_value(json_object_get(root, "status")), reply->status);
    CHECK(json_is_string(json_object_get(root, "title")));
    CHECK(json_string_length(json_object_get(root, "detail")) > 5);
    const char *type = client_header(reply, "Content-Type");
    CHECK_TEXT(type, "application/problem+json");
    if (json_is_string(json_object_get(root, "parameter")))
        snprintf(parameter, sizeof parameter, "%s", json_string_value(json_object_get(root, "parameter")));
    json_decref(root);
    return parameter;
}

void service_check_reply(client_reply reply, int status, const char *parameter, const char *what)
{
    if (!CHECK_INT(reply.status, status))
        printf("# %.200s -> %.300s\n", what, reply.body == NULL ? "(no answer)" : reply.body);
    if (status >= 400 && reply.status == status && !CHECK_TEXT(service_problem(&reply), parameter == NULL ? "" : parameter))
        printf("# %.200s\n", what);
    client_reply_release(&reply);
}

void service_check(const test_service *service, const char *target, int status, const char *parameter)
{
    service_check_reply(service_get(service, target), status, parameter, target);
}
