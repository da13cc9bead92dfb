/* SPDX-License-Identifier: Apache-2.0 */
/* Operations on terms, and on the fields of an entry. */
#include "edit/run.h"

#include "base/error.h"

#include <sigla/text.h>

static const sigla_slice nothing = {"", 0};

/* ---- what a person writes ---- */

static bool is_language(const char *text)
{
    size_t len = text == NULL ? 0 : strlen(text);
    if (len < 2 || len >= SIGLA_LANGUAGE_MAX)
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(i >= 2 && ((c >= '0' && c <= '9') || c == '-')))
            return false;
    }
    return text[len - 1] != '-';
}

static sigla_status check_text(sigla_slice text, sigla_error *error)
{
    if (text.len == 0 || text.ptr[0] == ' ' || text.ptr[text.len - 1] == ' ')
        return sgl_fail(error, SIGLA_INVALID, "a term is a text without spaces at its ends");
    if (text.len > SIGLA_TERM_MAX_BYTES)
        return sgl_fail(error, SIGLA_LIMIT, "a term may have %d bytes; this has %zu", SIGLA_TERM_MAX_BYTES, text.len);
    if (sigla_text_valid(text) != text.len)
        return sgl_fail(error, SIGLA_INVALID, "the term is not text in UTF-8");
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F)
            return sgl_fail(error, SIGLA_INVALID, "a term has no control characters or line breaks");
    return SIGLA_OK;
}

/* A new term as a person names it. */
static sigla_status read_name(sigla_term *out, const sigla_term_name *name, sigla_error *error)
{
    *out = (sigla_term){.text = name->text, .type = name->type};
    if (name->type != SIGLA_TERM_SHORT && name->type != SIGLA_TERM_LONG)
        return sgl_fail(error, SIGLA_INVALID, "it must be said whether \"%.*s\" is a short form or a long form",
                        (int)(name->text.len < 100 ? name->text.len : 100), name->text.ptr);
    if (!is_language(name->language))
        return sgl_fail(error, SIGLA_INVALID, "a term needs its language, such as fr or pt-BR%s%.20s%s",
                        name->language != NULL ? ", not \"" : "", name->language != NULL ? name->language : "",
                        name->language != NULL ? "\"" : "");
    memcpy(out->language, name->language, strlen(name->language) + 1);
    return check_text(name->text, error);
}

static bool is_field(const sigla_assignment *assignment, const char *name)
{
    return sgl_slice_equal(assignment->field, sigla_slice_of(name));
}

/* The field that an assignment names, of that scope; definitions and notes count as fields of the entry. */
static sigla_status find_field(sgl_field *out, const sigla_assignment *assignment, bool of_term, sigla_error *error)
{
    *out = sgl_field_find(assignment->field);
    int len = (int)(assignment->field.len < 60 ? assignment->field.len : 60);
    if (*out == 0)
        return sgl_fail(error, SIGLA_INVALID, "there is no field \"%.*s\"", len, assignment->field.ptr);
    const sgl_field_row *row = sgl_field_row_of(*out);
    if ((row->scope == SGL_SCOPE_TERM) != of_term)
        return sgl_fail(error, SIGLA_INVALID,
                        of_term ? "%s is a field of the entry, not of a term" : "%s is a field of a term: say of which", row->name);
    if (row->scope == SGL_SCOPE_LANGUAGE && !is_language(assignment->language))
        return sgl_fail(error, SIGLA_INVALID, "%s needs a language, such as %s.fr", row->name, row->name);
    if (row->scope != SGL_SCOPE_LANGUAGE && assignment->language != NULL)
        return sgl_fail(error, SIGLA_INVALID, "%s has no language", row->name);
    return SIGLA_OK;
}

static sigla_status assign_to_entry(sgl_run *run, sgl_edited *entry, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < run->edit->assignment_count && status == SIGLA_OK; i++) {
        const sigla_assignment *assignment = &run->edit->assignments[i];
        sgl_field field = (sgl_field)0;
        sigla_slice value = nothing;
        status = find_field(&field, assignment, false, error);
        if (status == SIGLA_OK)
            status = sgl_field_read(&value, field, assignment->value, &entry->draft.arena, error);
        if (status == SIGLA_OK)
            status = sgl_run_set(entry, field, assignment->language == NULL ? "" : assignment->language, value, error);
    }
    return status;
}

/* Only one term of its type and language is preferred. */
static sigla_status demote_others(sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < entry->draft.terms.count && status == SIGLA_OK; i++) {
        const sigla_term other = entry->draft.terms.items[i];
        if (other.type == term->type && other.status == SIGLA_TERM_PREFERRED && strcmp(other.language, term->language) == 0 &&
            !sgl_slice_equal(other.text, term->text))
            status = sgl_run_set_term(entry, &other, SGL_FIELD_STATUS, sigla_slice_of("admitted"), error);
    }
    return status;
}

static sigla_status set_status(sgl_edited *entry, const sigla_term *term, sigla_slice value, sigla_error *error)
{
    sigla_status status = sgl_run_set_term(entry, term, SGL_FIELD_TERM, sigla_slice_of("yes"), error);
    if (status == SIGLA_OK && sgl_slice_equal(value, sigla_slice_of("preferred")))
        status = demote_others(entry, term, error);
    return status != SIGLA_OK ? status : sgl_run_set_term(entry, term, SGL_FIELD_STATUS, value, error);
}

/* Fields of a term, but for text and language. */
static sigla_status assign_to_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sigla_status status = SIGLA_OK;
    for (size_t i = 0; i < run->edit->assignment_count && status == SIGLA_OK; i++) {
        const sigla_assignment *assignment = &run->edit->assignments[i];
        sgl_field field = (sgl_field)0;
        sigla_slice value = nothing;
        if (is_field(assignment, "text") || is_field(assignment, "language"))
            continue;
        status = find_field(&field, assignment, true, error);
        if (status == SIGLA_OK)
            status = sgl_field_read(&value, field, assignment->value, &entry->draft.arena, error);
        if (status != SIGLA_OK)
            return status;
        if (field == SGL_FIELD_STATUS)
            status = set_status(entry, term, value, error);
        else
            status = sgl_run_set_term(entry, term, field, value, error);
    }
    return status;
}

/* ---- adding ---- */

static sigla_status add_term(sgl_run *run, sgl_edited *entry, const sigla_term_name *name, sigla_error *error)
{
    sigla_term term;
    sigla_status status = read_name(&term, name, error);
    if (status == SIGLA_OK)
        status = sgl_run_set_term(entry, &term, SGL_FIELD_TERM, sigla_slice_of("yes"), error);
    /* What a person writes is admitted, until something else is said. */
    if (status == SIGLA_OK && sgl_draft_term(&entry->draft, term.type, term.language, term.text)->status == SIGLA_TERM_PROPOSED)
        status = sgl_run_set_term(entry, &term, SGL_FIELD_STATUS, sigla_slice_of("admitted"), error);
    return status != SIGLA_OK ? status : sgl_run_join_term(run, entry, &term, error);
}

sigla_status sgl_edit_add_entry(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    if (run->edit->term_count == 0)
        return sgl_fail(error, SIGLA_INVALID, "a new entry needs a term");
    sigla_status status = sgl_run_new(&entry, run, 0, error);
    for (size_t i = 0; i < run->edit->term_count && status == SIGLA_OK; i++)
        status = add_term(run, entry, &run->edit->terms[i], error);
    return status != SIGLA_OK ? status : assign_to_entry(run, entry, error);
}

sigla_status sgl_edit_add_term(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    if (run->edit->term_count == 0)
        return sgl_fail(error, SIGLA_INVALID, "it is not said which term");
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    for (size_t i = 0; i < run->edit->term_count && status == SIGLA_OK; i++) {
        sigla_term term;
        status = add_term(run, entry, &run->edit->terms[i], error);
        if (status == SIGLA_OK)
            status = read_name(&term, &run->edit->terms[i], error);
        if (status == SIGLA_OK)
            status = assign_to_term(run, entry, &term, error);
    }
    return status;
}

/* ---- changing ---- */

sigla_status sgl_edit_change_entry(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    return status != SIGLA_OK ? status : assign_to_entry(run, entry, error);
}

static sigla_status take_out(sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    return sgl_run_set_term(entry, term, SGL_FIELD_TERM, sigla_slice_of(term->count > 0 ? "removed" : ""), error);
}

/* Another text or language is another term: it takes over what was said of the first, which documents may use but not bring back. */
static sigla_status rename_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, const sigla_term *renamed, sigla_error *error)
{
    static const sgl_field fields[] = {SGL_FIELD_RELIABILITY, SGL_FIELD_TYPE,   SGL_FIELD_PART_OF_SPEECH, SGL_FIELD_GENDER,
                                       SGL_FIELD_NUMBER,      SGL_FIELD_SOURCE, SGL_FIELD_CASE_SENSITIVE, SGL_FIELD_LOOKUP_ONLY};
    sgl_facts facts = {0};
    sigla_status status = sgl_facts_list(&facts, &entry->draft) ? SIGLA_OK : sgl_fail_memory(error);
    if (status == SIGLA_OK)
        status = take_out(entry, term, error);
    sigla_term_status old = term->status == SIGLA_TERM_PROPOSED ? SIGLA_TERM_ADMITTED : term->status;
    if (status == SIGLA_OK)
        status = set_status(entry, renamed, sigla_slice_of(sigla_term_status_text(old)), error);
    for (size_t i = 0; i < sizeof fields / sizeof fields[0] && status == SIGLA_OK; i++) {
        sgl_fact about = {.field = fields[i], .type = term->type, .text = term->text};
        memcpy(about.language, term->language, sizeof about.language);
        status = sgl_run_set_term(entry, renamed, fields[i], sgl_facts_value(&facts, &about), error);
    }
    sgl_array_release(&facts);
    return status != SIGLA_OK ? status : sgl_run_join_term(run, entry, renamed, error);
}

static sigla_status read_new_name(sigla_term *renamed, bool *is_other, sgl_run *run, const sigla_term *term, sigla_error *error)
{
    char language[SIGLA_LANGUAGE_MAX + 1] = "";
    sigla_term_name name = {term->type, term->language, term->text};
    for (size_t i = 0; i < run->edit->assignment_count; i++) {
        const sigla_assignment *assignment = &run->edit->assignments[i];
        if (is_field(assignment, "text"))
            name.text = assignment->value;
        if (is_field(assignment, "language")) {
            size_t len = assignment->value.len < sizeof language ? assignment->value.len : sizeof language - 1;
            memcpy(language, assignment->value.ptr, len);
            language[len] = '\0';
            name.language = language;
        }
    }
    *is_other = !sgl_slice_equal(name.text, term->text) || strcmp(name.language, term->language) != 0;
    *renamed = *term;
    return *is_other ? read_name(renamed, &name, error) : SIGLA_OK;
}

static sigla_status change_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sigla_term renamed;
    bool is_other = false;
    sigla_status status = read_new_name(&renamed, &is_other, run, term, error);
    if (status == SIGLA_OK && is_other)
        status = rename_term(run, entry, term, &renamed, error);
    return status != SIGLA_OK ? status : assign_to_term(run, entry, &renamed, error);
}

/* Does something to each term that is named. */
typedef sigla_status (*term_fn)(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error);

static sigla_status each_named(sgl_run *run, term_fn work, sigla_error *error)
{
    sgl_edited *entry = NULL;
    sgl_terms found = {0};
    if (run->edit->term_count == 0)
        return sgl_fail(error, SIGLA_INVALID, "it is not said which term");
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    for (size_t i = 0; i < run->edit->term_count && status == SIGLA_OK; i++) {
        status = sgl_run_find_terms(&found, entry, &run->edit->terms[i], error);
        for (size_t j = 0; j < found.count && status == SIGLA_OK; j++)
            status = work(run, entry, &found.items[j], error);
    }
    sgl_array_release(&found);
    return status;
}

sigla_status sgl_edit_change_term(sgl_run *run, sigla_error *error)
{
    return each_named(run, change_term, error);
}

static sigla_status remove_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    (void)run;
    if (entry->draft.terms.count == 1)
        return sgl_fail(error, SIGLA_INVALID, "\"%.*s\" is the last term of entry %llu: delete the entry instead",
                        (int)(term->text.len < 200 ? term->text.len : 200), term->text.ptr, (unsigned long long)entry->draft.entry.id);
    return take_out(entry, term, error);
}

sigla_status sgl_edit_remove_term(sgl_run *run, sigla_error *error)
{
    return each_named(run, remove_term, error);
}

/* The status that is assigned, or the usual one. */
static sigla_status wanted_status(sigla_slice *out, sgl_run *run, const char *usual, sgl_arena *arena, sigla_error *error)
{
    *out = sigla_slice_of(usual);
    for (size_t i = 0; i < run->edit->assignment_count; i++) {
        if (!is_field(&run->edit->assignments[i], "status"))
            return sgl_fail(error, SIGLA_INVALID, "only the status can be said here");
        sigla_status status = sgl_field_read(out, SGL_FIELD_STATUS, run->edit->assignments[i].value, arena, error);
        if (status != SIGLA_OK)
            return status;
    }
    return SIGLA_OK;
}

static sigla_status approve_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sigla_slice value;
    sigla_status status = wanted_status(&value, run, "admitted", &entry->draft.arena, error);
    bool has_it = term->status == SIGLA_TERM_PREFERRED && run->edit->assignment_count == 0;
    return status != SIGLA_OK || has_it ? status : set_status(entry, term, value, error);
}

static sigla_status deprecate_term(sgl_run *run, sgl_edited *entry, const sigla_term *term, sigla_error *error)
{
    sigla_slice value;
    sigla_status status = wanted_status(&value, run, "deprecated", &entry->draft.arena, error);
    return status != SIGLA_OK ? status : set_status(entry, term, value, error);
}

sigla_status sgl_edit_approve(sgl_run *run, sigla_error *error)
{
    sgl_edited *entry = NULL;
    if (run->edit->term_count > 0)
        return each_named(run, approve_term, error);
    sigla_status status = sgl_run_take_live(&entry, run, run->edit->entry_id, error);
    for (size_t i = 0; status == SIGLA_OK && i < entry->draft.terms.count; i++) {
        const sigla_term term = entry->draft.terms.items[i];
        if (term.status == SIGLA_TERM_PROPOSED && !term.lookup_only)
            status = approve_term(run, entry, &term, error);
    }
    return status;
}

sigla_status sgl_edit_deprecate(sgl_run *run, sigla_error *error)
{
    return each_named(run, deprecate_term, error);
}
