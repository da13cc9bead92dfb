/* SPDX-License-Identifier: Apache-2.0 */
/* sigla merge, split, delete, restore, undo: what becomes of whole entries. */
#include "edit.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const cli_option options[] = {CLI_EDIT_REVISION, CLI_EDIT_OPTIONS};
static const cli_option undo_options[] = {CLI_EDIT_OPTIONS};

static cli_status bad_number(cli_session *session, const char *command)
{
    return cli_complain_usage(session, command, "the number of an entry is digits, as lookup and list print it");
}

static cli_status run_merge(cli_session *session, const void *raw, cli_words words)
{
    cli_edit_values values = *(const cli_edit_values *)raw;
    sigla_store *store = NULL;
    sigla_edit edit = {.action = SIGLA_EDIT_MERGE};
    uint64_t number;
    for (size_t i = 0; i < words.count; i++)
        if (!cli_edit_number(&number, words.items[i]))
            return bad_number(session, "merge");
    (void)cli_edit_number(&edit.entry_id, words.items[0]);
    cli_status status = cli_store_change(&store, session);
    for (size_t i = 1; i < words.count && status == CLI_DONE; i++) {
        (void)cli_edit_number(&edit.other_id, words.items[i]);
        status = cli_edit_do(session, store, &values, &edit);
        values.if_revision = 0; /* the first has changed it */
    }
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_merge = {
    .name = "merge",
    .summary = "make one entry of several",
    .arguments = "ID OTHER…",
    .details = "Everything of the other entries goes into the first; where several say something about the same thing, the first is right. "
               "Their numbers lead to it "
               "from then on. undo parts them again.",
    .examples = "sigla merge 17 23 --reason \"the same system\"",
    .options = options,
    .option_count = COUNT(options),
    .words_min = 2,
    .words_max = 100,
    .values_size = sizeof(cli_edit_values),
    .run = run_merge,
};

static cli_status run_split(cli_session *session, const void *raw, cli_words words)
{
    const cli_edit_values *values = raw;
    sigla_term_name names[SIGLA_EDIT_TERMS_MAX];
    sigla_edit edit = {.action = SIGLA_EDIT_SPLIT, .terms = names, .term_count = words.count - 1};
    if (!cli_edit_number(&edit.entry_id, words.items[0]))
        return bad_number(session, "split");
    for (size_t i = 0; i < edit.term_count; i++)
        names[i] = (sigla_term_name){.language = values->language[0] != '\0' ? values->language : NULL,
                                     .text = sigla_slice_of(words.items[i + 1])};
    return cli_edit_run(session, values, &edit);
}

static const cli_option split_options[] = {CLI_EDIT_LANGUAGE("only terms in this language"), CLI_EDIT_REVISION, CLI_EDIT_OPTIONS};

const cli_command cli_command_split = {
    .name = "split",
    .summary = "make an entry of some of an entry's terms",
    .arguments = "ID TERM…",
    .details = "The terms named, and what documents say with them, become an entry of their own. The next documents go where their wording "
               "belongs by then; what a "
               "person has parted is not joined again.",
    .examples = "sigla split 17 \"Secret Intelligence Service\"",
    .options = split_options,
    .option_count = COUNT(split_options),
    .words_min = 2,
    .words_max = SIGLA_EDIT_TERMS_MAX + 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_split,
};

static cli_status run_simple(cli_session *session, const void *raw, cli_words words, sigla_edit_action action, const char *command)
{
    sigla_edit edit = {.action = action};
    if (!cli_edit_number(&edit.entry_id, words.items[0]))
        return bad_number(session, command);
    return cli_edit_run(session, raw, &edit);
}

static cli_status run_delete(cli_session *session, const void *raw, cli_words words)
{
    return run_simple(session, raw, words, SIGLA_EDIT_DELETE, "delete");
}

const cli_command cli_command_delete = {
    .name = "delete",
    .summary = "delete an entry",
    .arguments = "ID",
    .details = "The entry is found no more, and documents that define it do not bring it back; restore does, with all that documents said "
               "meanwhile.",
    .examples = "sigla delete 17 --reason \"not an acronym\"",
    .options = options,
    .option_count = COUNT(options),
    .words_min = 1,
    .words_max = 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_delete,
};

static cli_status run_restore(cli_session *session, const void *raw, cli_words words)
{
    return run_simple(session, raw, words, SIGLA_EDIT_RESTORE, "restore");
}

const cli_command cli_command_restore = {
    .name = "restore",
    .summary = "bring back a deleted entry",
    .arguments = "ID",
    .details = "Brings an entry back that was deleted.",
    .examples = "sigla restore 17",
    .options = options,
    .option_count = COUNT(options),
    .words_min = 1,
    .words_max = 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_restore,
};

static cli_status run_undo(cli_session *session, const void *raw, cli_words words)
{
    sigla_edit edit = {.action = SIGLA_EDIT_UNDO};
    if (!cli_edit_number(&edit.change, words.items[0]))
        return cli_complain_usage(session, "undo", "the number of a change is digits, as history and changes print it");
    return cli_edit_run(session, raw, &edit);
}

const cli_command cli_command_undo = {
    .name = "undo",
    .summary = "undo a change that a person made, or a joining of entries",
    .arguments = "CHANGE",
    .details = "Does the opposite of what a change did, as a change of its own, which can be undone too. What documents have said since "
               "stays. When something else was "
               "said since about what the change did, nothing is done and the exit status is 4.",
    .examples = "sigla history 17\nsigla undo 120",
    .options = undo_options,
    .option_count = COUNT(undo_options),
    .words_min = 1,
    .words_max = 1,
    .values_size = sizeof(cli_edit_values),
    .run = run_undo,
};
