/* SPDX-License-Identifier: Apache-2.0 */
/* siglad token add|list|remove: who may post documents. */
#include "command.h"

#include "fault.h"

#include <stdio.h>
#include <time.h>

static sigla_status add_token(sigla_store *store, const char *name, sigla_error *error)
{
    char secret[SIGLA_TOKEN_SECRET_CHARS + 1];
    sigla_status status = sigla_token_add(store, name, secret, error);
    if (status != SIGLA_OK)
        return status;
    printf("%s\n", secret);
    fflush(stdout);
    fprintf(stderr, "This is the token of %s. It is shown only now; send it as: Authorization: Bearer TOKEN\n", name);
    return SIGLA_OK;
}

static void print_token(const sigla_token *token)
{
    char day[32] = "";
    struct tm parts;
    time_t created = (time_t)token->created;
    sigla_buffer name;
    sigla_buffer_init(&name);
    sigla_text_show(&name, token->name);
    if (gmtime_r(&created, &parts) != NULL)
        strftime(day, sizeof day, "%Y-%m-%dT%H:%M:%SZ", &parts);
    printf("%s\t%s\n", name.ptr, day);
    sigla_buffer_release(&name);
}

static sigla_status list_tokens(sigla_store *store, sigla_error *error)
{
    sigla_token_list *list = NULL;
    sigla_status status = sigla_token_list_get(&list, store, error);
    for (size_t i = 0; status == SIGLA_OK && i < list->count; i++)
        print_token(&list->tokens[i]);
    sigla_token_list_free(list);
    return status;
}

typedef enum token_verb { TOKEN_NONE, TOKEN_ADD, TOKEN_LIST, TOKEN_REMOVE } token_verb;

static token_verb read_verb(const siglad_configuration *configuration)
{
    const char *verb = configuration->words[1], *name = configuration->words[2];
    if (configuration->word_count == 3 && strcmp(verb, "add") == 0 && name[0] != '\0')
        return TOKEN_ADD;
    if (configuration->word_count == 3 && strcmp(verb, "remove") == 0 && name[0] != '\0')
        return TOKEN_REMOVE;
    return configuration->word_count == 2 && strcmp(verb, "list") == 0 ? TOKEN_LIST : TOKEN_NONE;
}

int command_token(const siglad_configuration *configuration)
{
    token_verb verb = read_verb(configuration);
    sigla_error error = {0};
    sigla_store *store = NULL;
    if (verb == TOKEN_NONE) {
        fprintf(stderr, "siglad: use token add NAME, token remove NAME or token list\n");
        return EXIT_USAGE;
    }
    sigla_store_options options = {.must_exist = verb != TOKEN_ADD, .read_only = verb == TOKEN_LIST};
    sigla_status status = sigla_store_open(&store, configuration->store, &options, &error);
    if (status == SIGLA_OK && verb == TOKEN_ADD)
        status = add_token(store, configuration->words[2], &error);
    else if (status == SIGLA_OK && verb == TOKEN_LIST)
        status = list_tokens(store, &error);
    else if (status == SIGLA_OK)
        status = sigla_token_remove(store, configuration->words[2], &error);
    sigla_store_close(store);
    return status == SIGLA_OK ? EXIT_DONE : command_fail(status, &error);
}
