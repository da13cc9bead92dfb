/* SPDX-License-Identifier: Apache-2.0 */
/* Writes an entry as HTML: every text in its own language and direction, everything from documents escaped. */
#include "page_entry.h"

#include "embedded.h"
#include "markup.h"

typedef struct entry_view {
    const sigla_entry *entry;
    const char *language;
} entry_view;

static void write_count(sigla_buffer *out, size_t count, const char *one, const char *many)
{
    sigla_buffer_printf(out, "%zu %s", count, count == 1 ? one : many);
}

/* <bdi lang="fr">SIS</bdi> */
static void write_term(sigla_buffer *out, const sigla_term *term)
{
    sigla_buffer_append_text(out, "<bdi lang=\"");
    markup_text(out, sigla_slice_of(term->language));
    sigla_buffer_append_text(out, "\">");
    markup_text(out, term->text);
    sigla_buffer_append_text(out, "</bdi>");
}

static bool same_text(const sigla_term *a, const sigla_term *b)
{
    return a->text.len == b->text.len && memcmp(a->text.ptr, b->text.ptr, a->text.len) == 0;
}

/* Whether a short form of this spelling stands before `index`. */
static bool is_repeated(const sigla_entry *entry, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (entry->terms[i].type == SIGLA_TERM_SHORT && same_text(&entry->terms[i], &entry->terms[index]))
            return true;
    return false;
}

static void write_short_forms(sigla_buffer *out, const sigla_entry *entry)
{
    size_t shown = 0;
    for (size_t i = 0; i < entry->term_count; i++) {
        if (entry->terms[i].type != SIGLA_TERM_SHORT || entry->terms[i].lookup_only || is_repeated(entry, i))
            continue;
        if (shown > 0)
            sigla_buffer_append_text(out, shown == 1 ? " <span class=\"also\">also " : ", ");
        write_term(out, &entry->terms[i]);
        shown++;
    }
    if (shown > 1)
        sigla_buffer_append_text(out, "</span>");
}

static bool is_long(const sigla_term *term, const char *language)
{
    return term->type == SIGLA_TERM_LONG && !term->lookup_only && strcmp(term->language, language) == 0;
}

/* The long forms of one language: the one with most evidence, then its other spellings. */
static void write_language(sigla_buffer *out, const sigla_entry *entry, const char *language)
{
    size_t shown = 0;
    sigla_buffer name;
    sigla_buffer_init(&name);
    sigla_text_language_name(&name, language, "en");
    sigla_buffer_append_text(out, "<dt>");
    markup_text(out, strcmp(language, "und") == 0 ? sigla_slice_of("language not known") : sigla_buffer_slice(&name));
    sigla_buffer_append_text(out, "</dt>");
    for (size_t i = 0; i < entry->term_count; i++) {
        if (!is_long(&entry->terms[i], language))
            continue;
        sigla_buffer_append_text(out, shown++ == 0 ? "<dd dir=\"auto\" lang=\"" : "<dd class=\"also\" dir=\"auto\" lang=\"");
        markup_text(out, sigla_slice_of(language));
        sigla_buffer_append_text(out, "\">");
        markup_text(out, entry->terms[i].text);
        sigla_buffer_append_text(out, "</dd>\n");
    }
    sigla_buffer_release(&name);
}

/* Whether a long form before `index` has the same language. */
static bool language_was_shown(const sigla_entry *entry, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_long(&entry->terms[i], entry->terms[index].language))
            return true;
    return false;
}

static void write_long_forms(sigla_buffer *out, const entry_view *view)
{
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < view->entry->term_count; i++) {
            const sigla_term *term = &view->entry->terms[i];
            bool chosen = view->language != NULL && strcmp(term->language, view->language) == 0;
            if (term->type == SIGLA_TERM_LONG && !term->lookup_only && chosen == (round == 0) && !language_was_shown(view->entry, i))
                write_language(out, view->entry, term->language);
        }
}

static bool is_checked(const sigla_entry *entry)
{
    for (size_t i = 0; i < entry->term_count; i++)
        if (entry->terms[i].status == SIGLA_TERM_ADMITTED || entry->terms[i].status == SIGLA_TERM_PREFERRED)
            return true;
    return false;
}

static void write_facts(sigla_buffer *out, const sigla_entry *entry)
{
    write_count(out, entry->document_count, "document", "documents");
    sigla_buffer_append_text(out, ", ");
    write_count(out, entry->evidence_total, "place", "places");
    sigla_buffer_append_text(out, is_checked(entry) ? " <span class=\"badge checked\">checked</span>"
                                                    : " <span class=\"badge\">unverified</span>");
}

/* A part of the sentence, marked as `kind`, NULL: not marked. Spans that do not fit the sentence are cut to it. */
static void write_part(sigla_buffer *out, sigla_slice sentence, size_t begin, size_t end, const char *kind)
{
    if (end > sentence.len)
        end = sentence.len;
    if (begin >= end)
        return;
    if (kind != NULL)
        sigla_buffer_printf(out, "<mark class=\"%s\">", kind);
    markup_text(out, (sigla_slice){sentence.ptr + begin, end - begin});
    if (kind != NULL)
        sigla_buffer_append_text(out, "</mark>");
}

static void write_sentence(sigla_buffer *out, const sigla_evidence *evidence)
{
    bool short_first = evidence->sentence_short.begin <= evidence->sentence_long.begin;
    sigla_span first = short_first ? evidence->sentence_short : evidence->sentence_long;
    sigla_span second = short_first ? evidence->sentence_long : evidence->sentence_short;
    sigla_slice sentence = evidence->sentence;
    if (first.end > second.begin && second.begin < second.end)
        second.begin = second.end = first.end; /* they overlap: mark one */
    if (second.begin >= second.end)
        second.begin = second.end = first.end;
    write_part(out, sentence, 0, first.begin, NULL);
    write_part(out, sentence, first.begin, first.end, short_first ? "short" : "long");
    write_part(out, sentence, first.end, second.begin, NULL);
    write_part(out, sentence, second.begin, second.end, short_first ? "long" : "short");
    write_part(out, sentence, second.end, sentence.len, NULL);
}

static bool fill_place(sigla_buffer *out, sigla_slice name, const void *payload)
{
    const sigla_evidence *evidence = payload;
    if (markup_is(name, "lang"))
        markup_text(out, sigla_slice_of(evidence->language));
    else if (markup_is(name, "sentence"))
        write_sentence(out, evidence);
    else if (markup_is(name, "document"))
        markup_text(out, evidence->document_name);
    else if (markup_is(name, "place"))
        sigla_buffer_printf(out, "paragraph %zu, byte %zu", evidence->paragraph + 1, evidence->short_span.begin);
    else
        return false;
    return true;
}

static void write_more(sigla_buffer *out, const sigla_entry *entry)
{
    if (entry->evidence_total > entry->evidence_count)
        sigla_buffer_printf(out, "<a href=\"/?entry=%llu\">All %zu places</a> · ", (unsigned long long)entry->id, entry->evidence_total);
    sigla_buffer_printf(out, "<a href=\"/v1/entries/%llu\">Entry %llu for programs</a>", (unsigned long long)entry->id,
                        (unsigned long long)entry->id);
}

static bool fill_entry(sigla_buffer *out, sigla_slice name, const void *payload)
{
    const entry_view *view = payload;
    if (markup_is(name, "short"))
        write_short_forms(out, view->entry);
    else if (markup_is(name, "facts"))
        write_facts(out, view->entry);
    else if (markup_is(name, "long"))
        write_long_forms(out, view);
    else if (markup_is(name, "places"))
        for (size_t i = 0; i < view->entry->evidence_count; i++)
            markup_template(out, place_html, fill_place, &view->entry->evidence[i]);
    else if (markup_is(name, "more"))
        write_more(out, view->entry);
    else
        return false;
    return true;
}

void page_entry_write(sigla_buffer *out, const sigla_entry *entry, const char *language)
{
    entry_view view = {entry, language};
    markup_template(out, entry_html, fill_entry, &view);
}
