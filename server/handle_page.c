/* SPDX-License-Identifier: Apache-2.0 */
/* GET /: the page for people. It works without scripts: the search box is a form, the answer a page. The markup stands in pages/, the
   entries are written by page_entry.c. */
#include "argument.h"
#include "embedded.h"
#include "handle.h"
#include "markup.h"
#include "page_entry.h"

#define PAGE_HITS 50

/* Languages that the search can be narrowed to: those of the European Union and the United Nations, by tag. */
static const char *const page_languages[] = {"ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu",
                                             "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "zh"};

/* What a page shows. */
typedef struct page_view {
    sigla_slice query;
    const char *language;     /* NULL: all */
    const sigla_hits *hits;   /* NULL: nothing was asked, or one entry */
    const sigla_entry *entry; /* NULL: not asked for */
    const char *problem;      /* one sentence, or NULL */
    sigla_store_stats stats;
} page_view;

static void write_languages(sigla_buffer *out, const char *chosen)
{
    sigla_buffer_append_text(out, "<option value=\"\">all languages</option>");
    for (size_t i = 0; i < sizeof page_languages / sizeof page_languages[0]; i++) {
        const char *tag = page_languages[i];
        sigla_buffer name;
        sigla_buffer_init(&name);
        sigla_text_language_name(&name, tag, tag);
        sigla_buffer_printf(out, "<option value=\"%s\" lang=\"%s\"%s>", tag, tag,
                            chosen != NULL && strcmp(chosen, tag) == 0 ? " selected" : "");
        markup_text(out, sigla_buffer_slice(&name));
        sigla_buffer_append_text(out, "</option>");
        sigla_buffer_release(&name);
    }
}

static void write_hits(sigla_buffer *out, const page_view *view)
{
    sigla_buffer_append_text(out, "<h1>“<bdi>");
    markup_text(out, view->query);
    sigla_buffer_append_text(out, "</bdi>”</h1>\n<p class=\"summary\">");
    size_t count = view->hits == NULL ? 0 : view->hits->count;
    if (count == 0)
        sigla_buffer_append_text(out, "Nothing found. Try fewer letters, or all languages.");
    else
        sigla_buffer_printf(out, "%zu %s%s", count, count == 1 ? "entry" : "entries", view->hits->more ? ", the first of more" : "");
    sigla_buffer_append_text(out, "</p>\n");
    for (size_t i = 0; i < count; i++)
        page_entry_write(out, view->hits->hits[i].entry, view->language);
}

static void write_content(sigla_buffer *out, const page_view *view)
{
    if (view->problem != NULL) {
        sigla_buffer_append_text(out, "<p class=\"problem\" role=\"alert\">");
        markup_text(out, sigla_slice_of(view->problem));
        sigla_buffer_append_text(out, "</p>");
    } else if (view->entry != NULL) {
        page_entry_write(out, view->entry, NULL);
    } else if (view->query.len > 0) {
        write_hits(out, view);
    } else {
        sigla_buffer_append(out, welcome_html.ptr, welcome_html.len);
    }
}

static bool fill_page(sigla_buffer *out, sigla_slice name, const void *payload)
{
    const page_view *view = payload;
    if (markup_is(name, "title")) {
        markup_text(out, view->query);
        sigla_buffer_append_text(out, view->query.len > 0 ? " – sigla" : "sigla");
    } else if (markup_is(name, "query"))
        markup_text(out, view->query);
    else if (markup_is(name, "focus"))
        sigla_buffer_append_text(out, view->query.len == 0 && view->entry == NULL ? "autofocus" : "");
    else if (markup_is(name, "languages"))
        write_languages(out, view->language);
    else if (markup_is(name, "content"))
        write_content(out, view);
    else if (markup_is(name, "counts"))
        sigla_buffer_printf(out, "%llu entries from %llu documents.", (unsigned long long)view->stats.entries,
                            (unsigned long long)view->stats.documents);
    else
        return false;
    return true;
}

static void write_page(siglad_response *out, unsigned status, const page_view *view)
{
    response_start(out, status, "text/html; charset=utf-8");
    response_header_add(out, "Content-Language", "en");
    markup_template(&out->body, page_html, fill_page, view);
}

/* An answer that a library call gave instead of content, as a page. */
static sigla_status write_failure(siglad_response *out, page_view *view, sigla_status status, const sigla_error *error)
{
    response_fail(out, status, error, "q"); /* decides the status and writes the log */
    view->problem = out->status < 500 ? error->message : "The store cannot be read at the moment; please try again later.";
    write_page(out, out->status, view);
    return status;
}

static sigla_status write_entry_page(siglad_application *app, uint64_t id, page_view *view, siglad_response *out)
{
    sigla_error error = {0};
    sigla_entry_list *list = NULL;
    sigla_status status = sigla_store_entry(&list, app->store, id, EVIDENCE_MAX, &error);
    if (status == SIGLA_OK && list->count == 1) {
        view->entry = &list->entries[0];
        write_page(out, 200, view);
    } else if (status == SIGLA_OK || status == SIGLA_NOT_FOUND) {
        view->problem = "There is no such entry.";
        write_page(out, 404, view);
        status = SIGLA_OK;
    } else {
        write_failure(out, view, status, &error);
    }
    sigla_entry_list_free(list);
    return status;
}

static sigla_status write_search_page(siglad_application *app, page_view *view, siglad_response *out)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_search_options options = {.language = view->language, .limit = PAGE_HITS, .evidence_max = EVIDENCE_DEFAULT, .prefix = true};
    sigla_status status = sigla_search(&hits, app->store, view->query, &options, &error);
    view->hits = hits;
    if (status == SIGLA_OK || status == SIGLA_NOT_FOUND) {
        write_page(out, 200, view);
        status = SIGLA_OK;
    } else {
        write_failure(out, view, status, &error);
    }
    sigla_hits_free(hits);
    return status;
}

/* The text without spaces at its ends: people paste. */
static sigla_slice trimmed(sigla_slice text)
{
    while (text.len > 0 && (text.ptr[0] == ' ' || text.ptr[0] == '\t' || text.ptr[0] == '\n' || text.ptr[0] == '\r'))
        text = (sigla_slice){text.ptr + 1, text.len - 1};
    while (text.len > 0 && strchr(" \t\r\n", text.ptr[text.len - 1]) != NULL)
        text.len--;
    return text;
}

sigla_status handle_page(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    page_view view = {0};
    uint64_t entry = 0;
    sigla_error error = {0};
    const request_parameter *query = request_find_parameter(request, "q");
    const request_parameter *language = request_find_parameter(request, "lang");
    /* A form sends its empty fields too: on this page they mean "not given". */
    if (language != NULL && language->value.len > 0 && !argument_language(request, out, &view.language))
        return SIGLA_OK;
    if (!argument_number(request, out, "entry", 1, UINT64_MAX, &entry))
        return SIGLA_OK;
    sigla_status status = sigla_store_stats_get(&view.stats, app->store, &error);
    if (status != SIGLA_OK)
        return write_failure(out, &view, status, &error);
    if (entry > 0)
        return write_entry_page(app, entry, &view, out);
    view.query = query == NULL ? sigla_slice_of("") : trimmed(query->value);
    if (view.query.len > SIGLA_QUERY_MAX_BYTES) {
        view.query = sigla_slice_of("");
        view.problem = "That is too long to look up: at most 1,000 bytes.";
        write_page(out, 400, &view);
        return SIGLA_OK;
    }
    if (view.query.len > 0)
        return write_search_page(app, &view, out);
    write_page(out, 200, &view);
    return SIGLA_OK;
}

static sigla_status answer_file(const siglad_request *request, siglad_response *out, sigla_slice content, const char *type, const char *tag)
{
    bool same = request->if_none_match.len == strlen(tag) + 2 && memcmp(request->if_none_match.ptr + 1, tag, strlen(tag)) == 0;
    response_start(out, same ? 304 : 200, same ? NULL : type);
    response_header_add(out, "ETag", "\"%s\"", tag);
    if (!same)
        out->constant = content;
    return SIGLA_OK;
}

sigla_status handle_style(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    (void)app;
    return answer_file(request, out, style_css, "text/css; charset=utf-8", style_css_tag);
}

sigla_status handle_icon(siglad_application *app, const siglad_request *request, siglad_response *out)
{
    (void)app;
    return answer_file(request, out, icon_svg, "image/svg+xml", icon_svg_tag);
}
