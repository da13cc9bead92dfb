/* SPDX-License-Identifier: Apache-2.0 */
/* sigla add: reads documents and puts what they define into the store, a transaction each. A file that fails costs that file only. */
#include "batch.h"
#include "command.h"
#include "stamp.h"

#include <sigla/extract.h>
#include <sigla/text.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>

typedef struct add_values {
    const char *name;
    const char *author;
    char language[SIGLA_LANGUAGE_MAX];
    const char *reference;
    uint64_t jobs;
    bool beside;
} add_values;

/* Counted over all files of one call. */
typedef struct add_totals {
    size_t added, unchanged, failed;
    size_t definitions, entries_new, entries_joined;
    uint64_t first_document; /* number of the first one added */
} add_totals;

static const cli_option options[] = {
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(add_values, language), 0,
     "the language of the documents (fr, el, pt-BR); else it is found out"},
    {"name", CLI_OPTION_TEXT, "NAME", offsetof(add_values, name), 0, "what standard input shall be called"},
    {"author", CLI_OPTION_TEXT, "NAME", offsetof(add_values, author), 0, "who adds, for the log of changes; else \"extraction\""},
    {"reference", CLI_OPTION_TEXT, "TEXT", offsetof(add_values, reference), 0, "what the document is cited by; a newer version has the same"},
    {"beside", CLI_OPTION_FLAG, NULL, offsetof(add_values, beside), 0, "keep documents of the same name or reference: these are no newer versions"},
    {"jobs", CLI_OPTION_NUMBER, "N", offsetof(add_values, jobs), CLI_JOBS_MAX, CLI_JOBS_HELP},
};

static volatile sig_atomic_t interrupted;

static void note_interrupt(int number)
{
    interrupted = number;
}

/* The first signal that wants an end lets the document in hand be finished; the second ends the program at once (the store does not mind).
   What nohup or a shell has switched off stays off. */
static void catch_interrupts(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
}

static void print_added(cli_print *out, const cli_input *input, const sigla_add_report *report)
{
    char text[CLI_STAMP_MAX];
    cli_print_text(out, ": ");
    sigla_text_language_name(&out->buffer, sigla_document_language(input->document), "en");
    cli_print_format(out, ", %s", cli_stamp_count(text, report->definitions, "definition", "definitions"));
    if (report->entries_new > 0)
        cli_print_format(out, ", %s", cli_stamp_count(text, report->entries_new, "new entry", "new entries"));
    if (report->entries_joined > 0)
        cli_print_format(out, ", %zu joined to %s", report->entries_joined,
                         report->entries_joined == 1 ? "one that was there" : "ones that were there");
    if (report->replaced_id != 0)
        cli_print_format(out, "; in place of document %llu: %zu lost, %s", (unsigned long long)report->replaced_id,
                         report->entries_lost - report->entries_gone, cli_stamp_count(text, report->entries_gone, "entry gone", "entries gone"));
    cli_print_text(out, "\n");
}

/* One line for a file, and its share of the totals. */
static void tell_outcome(cli_session *session, add_totals *totals, const cli_input *input, sigla_status status,
                         const sigla_add_report *report)
{
    if (session->out.terminal)
        cli_progress_clear(&session->progress);
    cli_print_shown(&session->out, sigla_slice_of(cli_input_label(input->path)));
    if (status == SIGLA_UNCHANGED) {
        totals->unchanged++;
        cli_print_text(&session->out, ": already there, nothing changed\n");
    } else {
        totals->added++;
        totals->definitions += report->definitions;
        totals->entries_new += report->entries_new;
        totals->entries_joined += report->entries_joined;
        print_added(&session->out, input, report);
    }
    cli_print_flush(&session->out);
}

static bool is_action(const sigla_change *change, const char *name)
{
    return change->action.len == strlen(name) && memcmp(change->action.ptr, name, change->action.len) == 0;
}

/* What a newer version brought and what went with the older one, a line each. */
static void tell_differences(cli_session *session, sigla_store *store, const sigla_add_report *report)
{
    sigla_change_list *log = NULL;
    size_t count = (size_t)(report->change - report->first_change + 1);
    if (report->replaced_id == 0 || sigla_store_changes(&log, store, report->first_change - 1, count, NULL) != SIGLA_OK)
        return;
    for (size_t i = 0; i < log->count; i++) {
        const sigla_change *change = &log->changes[i];
        bool went = is_action(change, "empty-entry") || is_action(change, "remove-evidence");
        if (!went && !is_action(change, "new-entry"))
            continue;
        cli_print_text(&session->out, went ? "  - " : "  + ");
        cli_print_shown(&session->out, change->detail);
        cli_print_text(&session->out, is_action(change, "remove-evidence") ? " (the entry stays)\n" : "\n");
    }
    sigla_change_list_free(log);
    cli_print_flush(&session->out);
}

/* True when no further file can succeed either. */
static bool is_hopeless(sigla_status status)
{
    return status == SIGLA_FULL || status == SIGLA_DAMAGED || status == SIGLA_READ_ONLY || status == SIGLA_SCHEMA ||
           status == SIGLA_NO_MEMORY;
}

/* Stores what was read. -> what the next file has to know; a file that cannot be read is nothing to the next one. */
static sigla_status add_job(cli_session *session, sigla_store *store, add_totals *totals, cli_job *job, const add_values *values)
{
    sigla_add_report report = {0};
    const sigla_add_options how = {
        .author = values->author, .reference = values->reference, .beside = values->beside, .beside_from = totals->first_document};
    sigla_status status = job->status;
    if (status == SIGLA_OK)
        status = sigla_store_put_document(store, job->input.document, job->found, &how, &report, &job->error);
    /* Files of one call are no versions of one another, whatever they are called. */
    if (status == SIGLA_OK && totals->first_document == 0)
        totals->first_document = report.document_id;
    if (status == SIGLA_OK || status == SIGLA_UNCHANGED) {
        tell_outcome(session, totals, &job->input, status, &report);
        tell_differences(session, store, &report);
    } else {
        totals->failed++;
        cli_complain_file(session, cli_input_label(job->input.path), &job->error);
    }
    return job->read ? status : SIGLA_OK;
}

static void print_summary(cli_session *session, const add_totals *totals, size_t left)
{
    char text[CLI_STAMP_MAX];
    cli_print *out = &session->out;
    cli_print_format(out, "%s added", cli_stamp_count(text, totals->added, "document", "documents"));
    if (totals->unchanged > 0)
        cli_print_format(out, ", %zu already there", totals->unchanged);
    if (totals->failed > 0)
        cli_print_format(out, ", %zu failed", totals->failed);
    if (left > 0)
        cli_print_format(out, ", %zu not looked at", left);
    cli_print_format(out, ": %s", cli_stamp_count(text, totals->definitions, "definition", "definitions"));
    cli_print_format(out, ", %s", cli_stamp_count(text, totals->entries_new, "new entry", "new entries"));
    cli_print_text(out, totals->added == 0 ? "; the store is as it was\n" : "\n");
}

/* The first time through: every document is heard before any is stored, so that the order of the files changes nothing. */
static void hear_words(cli_session *session, cli_batch *batch, cli_words words)
{
    uint64_t done = 0;
    for (size_t i = 0; interrupted == 0; i++) {
        cli_progress_show(&session->progress, done, i < words.count ? words.items[i] : "");
        if (!cli_batch_hear(batch))
            break;
        done += cli_input_weight(words.items[i]);
    }
}

/* -> how many of the words were looked at. `done` is what the progress bar has seen of them. */
static size_t store_words(cli_session *session, sigla_store *store, add_totals *totals, cli_batch *batch, const add_values *values,
                          cli_words words, uint64_t done)
{
    size_t i = 0;
    for (bool hopeless = false; i < words.count && interrupted == 0 && !hopeless; i++) {
        cli_job job;
        cli_progress_show(&session->progress, done, words.items[i]);
        if (!cli_batch_next(batch, &job))
            break;
        hopeless = is_hopeless(add_job(session, store, totals, &job, values));
        cli_batch_release(batch, &job);
        done += cli_input_weight(words.items[i]);
    }
    return i;
}

static size_t add_words(cli_session *session, sigla_store *store, add_totals *totals, const add_values *values, cli_words words)
{
    cli_jobs_options how = {.jobs = values->jobs, .name = values->name, .language = values->language[0] != '\0' ? values->language : NULL};
    cli_batch *batch = cli_batch_begin(words, &how);
    uint64_t weight = 0;
    if (batch == NULL) {
        cli_complain(session, "out of memory");
        return 0;
    }
    for (size_t k = 0; k < words.count; k++)
        weight += cli_input_weight(words.items[k]);
    bool several = words.count > 1;
    cli_progress_begin(&session->progress, several ? 2 * weight : weight);
    hear_words(session, batch, words);
    size_t seen = store_words(session, store, totals, batch, values, words, several ? weight : 0);
    cli_progress_end(&session->progress);
    cli_batch_end(batch);
    return seen;
}

static cli_status add_files(cli_session *session, sigla_store *store, const add_values *values, cli_words words)
{
    add_totals totals = {0};
    size_t seen = add_words(session, store, &totals, values, words);
    if (words.count > 1)
        print_summary(session, &totals, words.count - seen);
    return totals.failed > 0 || seen < words.count ? CLI_FAILED : CLI_DONE;
}

static cli_status run_add(cli_session *session, const void *values, cli_words words)
{
    sigla_store *store = NULL;
    if (((const add_values *)values)->reference != NULL && words.count > 1)
        return cli_complain_usage(session, "add", "a reference is that of one document");
    cli_status status = cli_store_open(&store, session, true);
    if (status != CLI_DONE)
        return status;
    catch_interrupts();
    status = add_files(session, store, values, words);
    sigla_store_close(store);
    if (interrupted != 0) {
        /* Let the shell see that a signal ended this, after everything is tidy; the handler was for one time. */
        cli_print_flush(&session->out);
        raise((int)interrupted);
    }
    return status;
}

const cli_command cli_command_add = {
    .name = "add",
    .summary = "read documents and keep what they define",
    .arguments = "FILE… | -",
    .details =
        "Reads each file (- is standard input), finds the short forms that it defines with their long forms, and puts them into the store "
        "with document, place and sentence. The store is made if it is not there.\n\n"
        "A document is kept whole or not at all. One whose bytes are in the store already changes nothing. One that has the name, or the --reference, of one "
        "in the store but other content is a newer version: it takes its place, and what only the older one said goes, unless a person has touched it. A file that cannot be read "
        "costs that file only: a sentence says why, the others are added, and the exit status is 3. Several files are read at a time "
        "(--jobs); they are stored, and told of, in the order given.\n\n"
        "Files that are added together help each other: all are read before the first is stored, and where one document leaves it open at "
        "which word a long form begins, the others that define the same short form settle it. The order of the files changes nothing.",
    .examples = "sigla add report.txt\nsigla add --lang fr conclusions/*.md\ncurl -s https://example.org/a.txt | sigla add --name a.txt -",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 1,
    .words_max = SIZE_MAX,
    .values_size = sizeof(add_values),
    .run = run_add,
};
