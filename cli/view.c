/* SPDX-License-Identifier: Apache-2.0 */
/* Prints entries in readable blocks: laid out and wrapped on a terminal, a fact a line elsewhere. */
#include "view.h"

#include "stamp.h"
#include "wrap.h"

#include <sigla/text.h>
#include <stdint.h>

#define TERM_INDENT 2
#define SENTENCE_INDENT 6

static bool in_language(const char *tag, const char *language)
{
    return language == NULL || strcmp(tag, language) == 0;
}

static bool has_long_form(const sigla_entry *entry, const char *language)
{
    for (size_t i = 0; i < entry->term_count; i++)
        if (entry->terms[i].type == SIGLA_TERM_LONG && in_language(entry->terms[i].language, language))
            return true;
    return false;
}

const sigla_evidence *cli_view_evidence(const sigla_entry *entry, const char *language)
{
    for (size_t i = 0; i < entry->evidence_count; i++)
        if (in_language(entry->evidence[i].language, language))
            return &entry->evidence[i];
    return entry->evidence_count > 0 ? &entry->evidence[0] : NULL;
}

/* True when the same short form stands earlier in the list, for another language. */
static bool seen_before(const sigla_entry *entry, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (entry->terms[i].type == SIGLA_TERM_SHORT && entry->terms[i].text.len == entry->terms[index].text.len &&
            memcmp(entry->terms[i].text.ptr, entry->terms[index].text.ptr, entry->terms[i].text.len) == 0)
            return true;
    return false;
}

/* "SIS, S.I.S.  (entry 17, 3 documents)": the short forms strong, the rest faint. */
static void print_head(cli_print *print, const sigla_entry *entry, const char *note)
{
    char documents[CLI_STAMP_MAX];
    size_t forms = 0;
    sigla_buffer head;
    sigla_buffer_init(&head);
    for (size_t i = 0; i < entry->term_count; i++) {
        if (entry->terms[i].type != SIGLA_TERM_SHORT || entry->terms[i].lookup_only || seen_before(entry, i))
            continue;
        sigla_buffer_append_text(&head, head.len > 0 ? ", " : "");
        sigla_text_show(&head, entry->terms[i].text);
    }
    forms = head.len;
    sigla_buffer_printf(&head, "  (entry %llu, %s%s%s)", (unsigned long long)entry->id,
                        cli_stamp_count(documents, entry->document_count, "document", "documents"), note != NULL ? ", " : "",
                        note != NULL ? note : "");
    cli_mark marks[2] = {{{0, forms}, CLI_STYLE_STRONG}, {{forms, head.len}, CLI_STYLE_FAINT}};
    cli_wrap_print(print, sigla_buffer_slice(&head), marks, 2, 0, 0, cli_print_prose_width(print));
    print->buffer.failed = print->buffer.failed || head.failed;
    sigla_buffer_release(&head);
}

static void append_said(sigla_buffer *shown, const char *name, const char *value)
{
    if (value[0] != '\0')
        sigla_buffer_printf(shown, "%s%s", name, value);
}

/* "  (short form, preferred, reliability 4, count 7, acronym, joined by inflection)". */
static void append_details(sigla_buffer *shown, const sigla_term *term)
{
    sigla_buffer_printf(shown, "  (%s, %s, reliability %u, count %u", term->type == SIGLA_TERM_SHORT ? "short form" : "long form",
                        sigla_term_status_text(term->status), term->reliability, (unsigned)term->count);
    append_said(shown, ", ", sigla_term_kind_text(term->kind));
    append_said(shown, ", ", sigla_part_of_speech_text(term->part_of_speech));
    append_said(shown, ", ", sigla_gender_text(term->gender));
    append_said(shown, ", ", sigla_number_text(term->number));
    append_said(shown, ", ", term->case_sensitive ? "case-sensitive" : "");
    append_said(shown, ", ", term->lookup_only ? "for look-up only" : "");
    if (term->joined_by != SIGLA_JOIN_FIRST)
        append_said(shown, ", joined by ", sigla_join_rule_text(term->joined_by));
    if (term->source.len > 0) {
        sigla_buffer_append_text(shown, ", source: ");
        sigla_text_show(shown, term->source);
    }
    sigla_buffer_append_text(shown, ")");
}

/* "  fr  système d'information Schengen", wrapped under itself. */
static void print_term(cli_print *print, const sigla_term *term, bool details)
{
    sigla_buffer shown;
    size_t column = TERM_INDENT + (strlen(term->language) < 4 ? 4 : strlen(term->language) + 1);
    sigla_buffer_init(&shown);
    cli_print_spaces(print, TERM_INDENT);
    cli_print_styled(print, CLI_STYLE_FAINT, term->language);
    cli_print_spaces(print, column - TERM_INDENT - strlen(term->language));
    sigla_text_show(&shown, term->text);
    cli_mark mark = {{0, shown.len}, CLI_STYLE_STRONG};
    if (details)
        append_details(&shown, term);
    cli_wrap_print(print, sigla_buffer_slice(&shown), &mark, 1, column, column, cli_print_prose_width(print));
    print->buffer.failed = print->buffer.failed || shown.failed;
    sigla_buffer_release(&shown);
}

static void print_terms(cli_print *print, const sigla_entry *entry, const cli_view *view)
{
    const char *language = view->language != NULL && has_long_form(entry, view->language) ? view->language : NULL;
    for (size_t i = 0; i < entry->term_count; i++)
        if (view->details ||
            (entry->terms[i].type == SIGLA_TERM_LONG && !entry->terms[i].lookup_only && in_language(entry->terms[i].language, language)))
            print_term(print, &entry->terms[i], view->details);
}

/* Appends sentence[begin, end) as shown text. */
static void append_part(sigla_buffer *shown, sigla_slice sentence, size_t begin, size_t end)
{
    sigla_slice part = {sentence.ptr + begin, end - begin};
    sigla_text_show(shown, part);
}

static bool is_inside(sigla_span span, sigla_slice sentence)
{
    return span.begin < span.end && span.end <= sentence.len;
}

/* The sentence as shown text, with the places of the two terms carried over. */
static size_t show_sentence(sigla_buffer *shown, cli_mark marks[2], const sigla_evidence *evidence)
{
    sigla_span spans[2] = {evidence->sentence_short, evidence->sentence_long};
    size_t at = 0, count = 0;
    if (spans[1].begin < spans[0].begin) {
        spans[0] = evidence->sentence_long;
        spans[1] = evidence->sentence_short;
    }
    for (size_t i = 0; i < 2; i++) {
        if (!is_inside(spans[i], evidence->sentence) || spans[i].begin < at)
            continue;
        append_part(shown, evidence->sentence, at, spans[i].begin);
        marks[count].span.begin = shown->len;
        append_part(shown, evidence->sentence, spans[i].begin, spans[i].end);
        marks[count].span.end = shown->len;
        marks[count++].style = CLI_STYLE_MARK;
        at = spans[i].end;
    }
    append_part(shown, evidence->sentence, at, evidence->sentence.len);
    return count;
}

static void print_sentence(cli_print *print, const sigla_evidence *evidence)
{
    sigla_buffer shown;
    cli_mark marks[2];
    if (evidence->sentence.len == 0)
        return;
    sigla_buffer_init(&shown);
    size_t count = show_sentence(&shown, marks, evidence);
    cli_wrap_print(print, sigla_buffer_slice(&shown), marks, count, 0, SENTENCE_INDENT, cli_print_prose_width(print));
    print->buffer.failed = print->buffer.failed || shown.failed;
    sigla_buffer_release(&shown);
}

static void print_evidence(cli_print *print, const sigla_evidence *evidence, bool details)
{
    char text[CLI_STAMP_MAX];
    sigla_buffer place;
    sigla_buffer_init(&place);
    sigla_text_show(&place, evidence->document_name);
    sigla_buffer_printf(&place, ", paragraph %zu, bytes %zu–%zu", evidence->paragraph + 1, evidence->short_span.begin, evidence->short_span.end);
    if (details) {
        sigla_buffer_printf(&place, ", %s, ", evidence->language);
        sigla_text_show(&place, evidence->pattern);
        sigla_buffer_printf(&place, ", confidence %s", cli_stamp_confidence(text, evidence->confidence));
        sigla_buffer_printf(&place, ", added %s", cli_stamp_time(text, evidence->added));
    }
    cli_mark mark = {{0, place.len}, CLI_STYLE_FAINT};
    cli_wrap_print(print, sigla_buffer_slice(&place), &mark, 1, 0, TERM_INDENT + 2, cli_print_prose_width(print));
    print->buffer.failed = print->buffer.failed || place.failed;
    sigla_buffer_release(&place);
    print_sentence(print, evidence);
}

/* Prints at most `max` places whose language is (`same`) or is not `language`; -> how many. */
static size_t print_places(cli_print *print, const sigla_entry *entry, const cli_view *view, bool same, size_t max)
{
    size_t shown = 0;
    for (size_t i = 0; i < entry->evidence_count && shown < max; i++) {
        if (in_language(entry->evidence[i].language, view->language) != same)
            continue;
        print_evidence(print, &entry->evidence[i], view->details);
        shown++;
    }
    return shown;
}

/* "  definition  fr  Une base." and the like, a fact a line. */
static void print_fact(cli_print *print, const char *name, const char *language, sigla_slice text)
{
    sigla_buffer shown;
    if (text.len == 0)
        return;
    sigla_buffer_init(&shown);
    sigla_buffer_printf(&shown, "%s%s%s: ", name, language[0] != '\0' ? ", " : "", language);
    cli_mark mark = {{0, shown.len}, CLI_STYLE_FAINT};
    sigla_text_show(&shown, text);
    cli_print_spaces(print, TERM_INDENT);
    cli_wrap_print(print, sigla_buffer_slice(&shown), &mark, 1, TERM_INDENT, TERM_INDENT + 2, cli_print_prose_width(print));
    print->buffer.failed = print->buffer.failed || shown.failed;
    sigla_buffer_release(&shown);
}

static void print_references(cli_print *print, const sigla_entry *entry)
{
    for (size_t i = 0; i < entry->reference_count; i++)
        cli_print_format(print, "  %s: entry %llu\n", sigla_relation_text(entry->references[i].relation),
                         (unsigned long long)entry->references[i].entry_id);
}

/* What persons say of the concept, and what became of the entry. */
static void print_facts(cli_print *print, const sigla_entry *entry)
{
    if (entry->state == SIGLA_ENTRY_MERGED)
        cli_print_format(print, "  merged into entry %llu\n", (unsigned long long)entry->merged_into);
    if (entry->state == SIGLA_ENTRY_DELETED)
        cli_print_format(print, "  deleted; to bring it back: sigla restore %llu\n", (unsigned long long)entry->id);
    if (entry->state == SIGLA_ENTRY_EMPTY)
        cli_print_text(print, "  empty: its last document is gone\n");
    print_fact(print, "domain", "", entry->domain);
    print_fact(print, "EuroVoc", "", sigla_slice_of(entry->eurovoc));
    for (size_t i = 0; i < entry->collection_count; i++)
        print_fact(print, "collection", "", entry->collections[i]);
    for (size_t i = 0; i < entry->text_count; i++) {
        print_fact(print, "definition", entry->texts[i].language, entry->texts[i].definition);
        print_fact(print, "note", entry->texts[i].language, entry->texts[i].note);
    }
    print_references(print, entry);
}

void cli_view_entry(cli_print *print, const sigla_entry *entry, const cli_view *view, const char *note)
{
    print_head(print, entry, note);
    print_terms(print, entry, view);
    if (view->details)
        print_facts(print, entry);
    size_t shown = print_places(print, entry, view, true, view->evidence_max);
    if (shown == 0 || view->details)
        shown += print_places(print, entry, view, false, view->evidence_max - shown);
    if (view->details && shown < entry->evidence_total)
        cli_print_format(print, "    … and %zu more places\n", entry->evidence_total - shown);
}
