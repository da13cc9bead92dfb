/* SPDX-License-Identifier: Apache-2.0 */
/* The page for people: what it shows, and that nothing from a document or a query becomes markup. */
#include "cases.h"
#include "service.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check_has(const client_reply *reply, const char *wanted)
{
    if (!CHECK(reply->body != NULL && strstr(reply->body, wanted) != NULL))
        printf("# not on the page: %s\n", wanted);
}

static void check_has_not(const client_reply *reply, const char *unwanted)
{
    if (!CHECK(reply->body != NULL && strstr(reply->body, unwanted) == NULL))
        printf("# on the page: %s\n", unwanted);
}

/* Every element that is opened is closed, in order; quotes of attributes are closed. */
static bool is_well_formed(const char *page)
{
    static const char *const empty[] = {"meta", "link", "input", "!DOCTYPE", "br"};
    char stack[64][16];
    size_t depth = 0;
    for (const char *at = strchr(page, '<'); at != NULL; at = strchr(at + 1, '<')) {
        char name[16] = "";
        bool closing = at[1] == '/', is_empty = false;
        sscanf(at + 1 + closing, "%15[A-Za-z0-9!]", name);
        for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++)
            is_empty = is_empty || strcmp(name, empty[i]) == 0;
        const char *end = strchr(at, '>');
        if (name[0] == '\0' || end == NULL)
            return false;
        size_t quotes = 0;
        for (const char *c = at; c < end; c++)
            quotes += *c == '"';
        if (quotes % 2 != 0)
            return false;
        if (closing && (depth == 0 || strcmp(stack[--depth], name) != 0))
            return false;
        if (!closing && !is_empty && depth < 64)
            memcpy(stack[depth++], name, sizeof name);
    }
    return depth == 0;
}

static client_reply get_page(const test_service *service, const char *target, int status)
{
    client_reply reply = service_get(service, target);
    CHECK_INT(reply.status, status);
    CHECK_TEXT(client_header(&reply, "Content-Type"), "text/html; charset=utf-8");
    if (!CHECK(reply.body != NULL && is_well_formed(reply.body)))
        printf("# %s\n", reply.body);
    return reply;
}

void page_shows_results(void)
{
    static test_service s;
    service_start(&s, NULL);
    client_reply reply = get_page(&s, "/", 200);
    check_has(&reply, "<input id=\"q\"");
    check_has(&reply, "0 entries from 0 documents");
    client_reply_release(&reply);
    service_add(&s, "rapport.txt", "Le système d'information Schengen (SIS) a été créé en 1995. Le SIS est utilisé par la police.\n");
    reply = get_page(&s, "/?q=sis", 200);
    check_has(&reply, "<h2><bdi lang=\"fr\">SIS</bdi></h2>");
    check_has(&reply, "<dt>French</dt><dd dir=\"auto\" lang=\"fr\">système d&#39;information Schengen</dd>");
    check_has(&reply, "<mark class=\"short\">SIS</mark>");
    check_has(&reply, "<mark class=\"long\">système d&#39;information Schengen</mark>");
    check_has(&reply, "<cite dir=\"auto\">rapport.txt</cite>");
    check_has(&reply, "unverified");
    check_has(&reply, "value=\"sis\"");
    client_reply_release(&reply);
    reply = get_page(&s, "/?q=nowhere", 200);
    check_has(&reply, "Nothing found");
    client_reply_release(&reply);
    reply = get_page(&s, "/?entry=1", 200);
    check_has(&reply, "rapport.txt");
    client_reply_release(&reply);
    reply = get_page(&s, "/?entry=1000", 404);
    check_has(&reply, "There is no such entry.");
    client_reply_release(&reply);
    service_stop(&s);
}

void page_escapes_what_it_shows(void)
{
    static test_service s;
    service_start(&s, NULL);
    client_reply reply = get_page(&s, "/?q=%3Cscript%3Ealert(1)%3C/script%3E\"%27%26", 200);
    check_has(&reply, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
    check_has_not(&reply, "<script");
    client_reply_release(&reply);
    reply = get_page(&s, "/?q=a%E2%80%AEb%E2%80%8B", 200); /* a text turned round, a space of no width */
    check_has_not(&reply, "\xE2\x80\xAE");
    check_has_not(&reply, "\xE2\x80\x8B");
    client_reply_release(&reply);
    service_add(&s, "<img src=x onerror=alert(1)>.txt",
                "The Cross <b onclick=\"x\">Site</b> \"Script\" & Execution (CSSE) is & stays \xE2\x80\xAE turned (CSSE).\n\n"
                "The Schengen Information System (SIS) <script>alert(2)</script> is large.\n");
    reply = get_page(&s, "/?q=SIS", 200);
    check_has_not(&reply, "<script");
    check_has_not(&reply, "<img");
    check_has_not(&reply, "<b ");
    check_has(&reply, "&lt;img src=x onerror=alert(1)&gt;.txt");
    client_reply_release(&reply);
    reply = get_page(&s, "/?q=CSSE", 200);
    check_has_not(&reply, "<b ");
    check_has_not(&reply, "\xE2\x80\xAE");
    client_reply_release(&reply);
    service_stop(&s);
}

void page_takes_empty_fields(void)
{
    static test_service s;
    char target[1200] = "/?q=";
    service_start(&s, NULL);
    client_reply reply = get_page(&s, "/?q=&lang=", 200);
    check_has(&reply, "What does it stand for?");
    client_reply_release(&reply);
    reply = get_page(&s, "/?q=+++&lang=fr", 200);
    check_has(&reply, "<option value=\"fr\" lang=\"fr\" selected>");
    client_reply_release(&reply);
    service_check(&s, "/?lang=xxxx", 400, "lang");
    service_check(&s, "/?entry=0", 400, "entry");
    service_check(&s, "/?p=1", 400, "p");
    memset(target + 4, 'a', SIGLA_QUERY_MAX_BYTES);
    reply = get_page(&s, target, 200);
    client_reply_release(&reply);
    memset(target + 4, 'a', SIGLA_QUERY_MAX_BYTES + 1);
    reply = get_page(&s, target, 400);
    check_has(&reply, "too long");
    client_reply_release(&reply);
    service_stop(&s);
}

void page_has_a_policy(void)
{
    static test_service s;
    service_start(&s, NULL);
    client_reply reply = get_page(&s, "/", 200);
    const char *policy = client_header(&reply, "Content-Security-Policy");
    CHECK(policy != NULL && strstr(policy, "default-src 'none'") != NULL && strstr(policy, "unsafe") == NULL);
    CHECK_TEXT(client_header(&reply, "X-Content-Type-Options"), "nosniff");
    CHECK_TEXT(client_header(&reply, "Referrer-Policy"), "no-referrer");
    check_has_not(&reply, "<script");
    check_has_not(&reply, "<style");
    check_has_not(&reply, " style=");
    check_has_not(&reply, "http://");
    check_has_not(&reply, "https://");
    check_has(&reply, "<html lang=\"en\">");
    client_reply_release(&reply);
    service_stop(&s);
}

void page_files_have_tags(void)
{
    static test_service s;
    char request[300];
    service_start(&s, NULL);
    client_reply reply = service_get(&s, "/style.css");
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(client_header(&reply, "Content-Type"), "text/css; charset=utf-8");
    check_has(&reply, "prefers-color-scheme: dark");
    const char *tag = client_header(&reply, "ETag");
    snprintf(request, sizeof request, "GET /style.css HTTP/1.1\r\nHost: a\r\nIf-None-Match: %s\r\n\r\n", tag == NULL ? "" : tag);
    client_reply_release(&reply);
    reply = service_send(&s, request, strlen(request));
    CHECK_INT(reply.status, 304);
    CHECK_INT(reply.body_len, 0);
    CHECK(client_header(&reply, "ETag") != NULL);
    client_reply_release(&reply);
    reply = service_get(&s, "/icon.svg");
    CHECK_INT(reply.status, 200);
    CHECK_TEXT(client_header(&reply, "Content-Type"), "image/svg+xml");
    client_reply_release(&reply);
    service_stop(&s);
}
