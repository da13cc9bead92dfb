/* SPDX-License-Identifier: Apache-2.0 */
/* sigla search: terms found in other ways than by their whole text, a line each. */
#include "command.h"
#include "table.h"

#include <sigla/json.h>
#include <sigla/search.h>
#include <stdint.h>
#include <string.h>

typedef struct search_values {
    const char *strategy;
    const char *domain;
    uint64_t limit;
    char language[SIGLA_LANGUAGE_MAX];
    char from[SIGLA_LANGUAGE_MAX];
    char to[SIGLA_LANGUAGE_MAX];
    char prefer[SIGLA_LANGUAGE_MAX];
    bool strategies;
    bool json;
    bool tsv;
} search_values;

static const cli_option options[] = {
    {"strategy", CLI_OPTION_TEXT, "NAME", offsetof(search_values, strategy), 0, "search in this way alone (--strategies names them)"},
    {"strategies", CLI_OPTION_FLAG, NULL, offsetof(search_values, strategies), 0, "list the ways to search"},
    {"from", CLI_OPTION_LANGUAGE, "TAG", offsetof(search_values, from), 0, "the term that is found must be in this language"},
    {"to", CLI_OPTION_LANGUAGE, "TAG", offsetof(search_values, to), 0, "only entries with a term in this language, which is shown"},
    {"lang", CLI_OPTION_LANGUAGE, "TAG", offsetof(search_values, language), 0, "only entries with a term in this language"},
    {"prefer", CLI_OPTION_LANGUAGE, "TAG", offsetof(search_values, prefer), 0, "terms in this language come before others that fit as well"},
    {"domain", CLI_OPTION_TEXT, "NAME", offsetof(search_values, domain), 0, "entries of this domain come before others"},
    {"limit", CLI_OPTION_NUMBER, "N", offsetof(search_values, limit), SIGLA_SEARCH_LIMIT_MAX, "at most N entries; else 20"},
    {"json", CLI_OPTION_FLAG, NULL, offsetof(search_values, json), 0, "print one JSON object"},
    {"tsv", CLI_OPTION_FLAG, NULL, offsetof(search_values, tsv), 0, "print cells parted by TAB, on a terminal too"},
};

static const cli_column columns[] = {
    {"FOUND", CLI_STYLE_STRONG, false, true}, {"LANG", CLI_STYLE_FAINT, false, false}, {"MATCH", CLI_STYLE_FAINT, false, false},
    {"SHORT", CLI_STYLE_NONE, false, false},  {"LONG", CLI_STYLE_NONE, false, true},   {"DOCS", CLI_STYLE_NONE, true, false},
    {"ENTRY", CLI_STYLE_FAINT, true, false},
};

static const cli_column strategy_columns[] = {{"STRATEGY", CLI_STYLE_STRONG, false, false}, {"FINDS", CLI_STYLE_NONE, false, true}};

static const char *or_null(const char *text)
{
    return text[0] == '\0' ? NULL : text;
}

static const char *match_name(sigla_match match)
{
    sigla_strategy strategy;
    for (size_t i = 0; sigla_strategy_get(&strategy, i); i++)
        if (strategy.match == match)
            return strategy.name;
    return "";
}

static void print_strategies(cli_session *session, bool plain)
{
    cli_table table;
    sigla_strategy strategy;
    cli_table_begin(&table, &session->out, strategy_columns, 2, plain);
    for (size_t i = 0; sigla_strategy_get(&strategy, i); i++) {
        cli_table_cell_text(&table, strategy.name);
        cli_table_cell_text(&table, strategy.help);
    }
    cli_table_end(&table);
}

static void print_cell(cli_table *table, const sigla_term *term)
{
    sigla_slice none = {"", 0};
    cli_table_cell(table, term == NULL ? none : term->text);
}

static void print_rows(cli_session *session, const sigla_hits *hits, const search_values *wanted)
{
    const char *shown = or_null(wanted->to[0] != '\0' ? wanted->to : wanted->language);
    cli_table table;
    cli_table_begin(&table, &session->out, columns, sizeof columns / sizeof columns[0], wanted->tsv);
    for (size_t i = 0; i < hits->count; i++) {
        const sigla_hit *hit = &hits->hits[i];
        print_cell(&table, hit->term);
        cli_table_cell_text(&table, hit->term->language);
        cli_table_cell_text(&table, match_name(hit->match));
        print_cell(&table, sigla_entry_term(hit->entry, SIGLA_TERM_SHORT, shown));
        print_cell(&table, sigla_entry_term(hit->entry, SIGLA_TERM_LONG, shown));
        cli_table_cell_number(&table, hit->entry->document_count);
        cli_table_cell_number(&table, hit->entry->id);
    }
    cli_table_end(&table);
}

static void print_json(cli_session *session, sigla_slice query, const sigla_hits *hits)
{
    sigla_json json = sigla_json_to(&session->out.buffer);
    sigla_json_begin_object(&json);
    sigla_json_key(&json, "version");
    sigla_json_unsigned(&json, 1);
    sigla_json_key(&json, "query");
    sigla_json_slice(&json, query);
    sigla_json_key(&json, "more");
    sigla_json_boolean(&json, hits != NULL && hits->more);
    sigla_json_key(&json, "hits");
    sigla_json_begin_array(&json);
    for (size_t i = 0; hits != NULL && i < hits->count; i++)
        sigla_hit_write_json(&json, &hits->hits[i]);
    sigla_json_end_array(&json);
    sigla_json_end_object(&json);
    cli_print_text(&session->out, "\n");
}

static cli_status search(cli_session *session, sigla_store *store, const search_values *wanted, const char *text)
{
    sigla_error error = {0};
    sigla_hits *hits = NULL;
    sigla_slice query = sigla_slice_of(text);
    const sigla_search_options asked = {
        .language = or_null(wanted->language),
        .from = or_null(wanted->from),
        .to = or_null(wanted->to),
        .prefer = or_null(wanted->prefer),
        .domain = wanted->domain,
        .strategy = wanted->strategy,
        .limit = (size_t)wanted->limit,
    };
    sigla_status status = sigla_search(&hits, store, query, &asked, &error);
    if (status != SIGLA_OK && status != SIGLA_NOT_FOUND)
        return cli_complain_error(session, &error);
    if (wanted->json)
        print_json(session, query, hits);
    else if (status == SIGLA_OK)
        print_rows(session, hits, wanted);
    if (status == SIGLA_NOT_FOUND)
        cli_complain(session, "nothing is found for \"%.200s\"", text);
    else if (hits->more && !wanted->json)
        cli_complain(session, "there is more than is shown");
    sigla_hits_free(hits);
    return status == SIGLA_OK ? CLI_DONE : CLI_NOT_FOUND;
}

static bool is_strategy(const char *name)
{
    sigla_strategy strategy;
    for (size_t i = 0; sigla_strategy_get(&strategy, i); i++)
        if (strcmp(strategy.name, name) == 0)
            return true;
    return false;
}

static cli_status run_search(cli_session *session, const void *values, cli_words words)
{
    const search_values *wanted = values;
    sigla_store *store = NULL;
    if (wanted->json && wanted->tsv)
        return cli_complain_usage(session, "search", "--json and --tsv exclude each other");
    if (wanted->strategies) {
        print_strategies(session, wanted->tsv);
        return CLI_DONE;
    }
    if (words.count == 0)
        return cli_complain_usage(session, "search", "what is to be searched for?");
    if (wanted->strategy != NULL && !is_strategy(wanted->strategy))
        return cli_complain_usage(session, "search", "there is no such strategy; --strategies names them");
    cli_status status = cli_store_open(&store, session, false);
    if (status == CLI_DONE)
        status = search(session, store, wanted, words.items[0]);
    sigla_store_close(store);
    return status;
}

const cli_command cli_command_search = {
    .name = "search",
    .summary = "find terms by a part, by words, by a pattern, or misspelt",
    .arguments = "QUERY",
    .details = "Prints a line for each entry that is found: the term that fits, its language, how it fits, a short form, a long form, the number of "
               "documents, the number of the entry. Without --strategy: terms that are the query or begin with it. With --strategy NAME another way; "
               "sigla search --strategies lists them. Words are found inflected in languages that have a stemmer.\n\n"
               "--from and --to look a term of one language up in another: sigla search --from fr --to de --strategy words-all \"système schengen\".\n\n"
               "The best fits come first: then terms in the language of --prefer and entries in the domain of --domain, short forms before long ones, "
               "preferred and admitted terms before proposed, superseded, deprecated ones, then reliability, documents, and the newest.\n\n"
               "The exit status is 1 when nothing is found.",
    .examples = "sigla search --strategy words-all \"système information\"\nsigla search --strategy fuzzy EMPATC\n"
                "sigla search --strategy wildcard \"CERT*\"\nsigla search --strategies",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .words_min = 0,
    .words_max = 1,
    .values_size = sizeof(search_values),
    .run = run_search,
};
