/* SPDX-License-Identifier: Apache-2.0 */
/* The table of figures by language. */
#include "eval_regression.h"

#include <stdlib.h>

static const eval_language *find_language(const eval_languages *languages, const char *name)
{
    for (size_t i = 0; i < languages->count; i++)
        if (strcmp(languages->items[i].name, name) == 0)
            return &languages->items[i];
    return NULL;
}

static eval_language *add_language(eval_languages *languages, const char *name, size_t len)
{
    if (languages->count == EVAL_LANGUAGES_MAX || len >= sizeof languages->items[0].name) {
        fprintf(stderr, "%s: more languages than %d, or too long a name\n", name, EVAL_LANGUAGES_MAX);
        exit(3);
    }
    eval_language *added = &languages->items[languages->count++];
    memset(added, 0, sizeof *added);
    memcpy(added->name, name, len);
    return added;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const eval_language *)a)->name, ((const eval_language *)b)->name);
}

void eval_languages_add(eval_languages *languages, const char *path, const eval_figures *figures)
{
    const char *slash = strrchr(path, '/'), *name = slash == NULL ? path : slash + 1;
    size_t len = strcspn(name, "_."), i = 0;
    while (i < languages->count && !(strlen(languages->items[i].name) == len && memcmp(languages->items[i].name, name, len) == 0))
        i++;
    eval_count_add(i < languages->count ? &languages->items[i].pairs : &add_language(languages, name, len)->pairs, &figures->pairs);
    qsort(languages->items, languages->count, sizeof languages->items[0], compare_names);
}

void eval_languages_write(FILE *out, const eval_languages *languages)
{
    fputs("language\tpairs\tright\twrong\n", out);
    for (size_t i = 0; i < languages->count; i++) {
        const eval_language *language = &languages->items[i];
        fprintf(out, "%s\t%zu\t%zu\t%zu\n", language->name, language->pairs.wanted, language->pairs.right,
                language->pairs.given - language->pairs.right);
    }
}

static bool read_line(eval_languages *languages, const char *line)
{
    size_t len = strcspn(line, "\t"), wanted, right, wrong;
    char end;
    if (sscanf(line + len, "\t%zu\t%zu\t%zu%c", &wanted, &right, &wrong, &end) != 4 || end != '\n')
        return false;
    add_language(languages, line, len)->pairs = (eval_count){right, right + wrong, wanted};
    return true;
}

bool eval_languages_read(eval_languages *languages, const char *path)
{
    char line[128];
    FILE *in = fopen(path, "r");
    bool good = in != NULL && fgets(line, sizeof line, in) != NULL;
    while (good && fgets(line, sizeof line, in) != NULL)
        good = read_line(languages, line);
    if (in != NULL)
        fclose(in);
    if (!good)
        fprintf(stderr, "%s: not a table of figures, or it cannot be read\n", path);
    return good;
}

static double f1_of(const eval_language *language)
{
    return 100 * eval_rates_of(&language->pairs).f1;
}

size_t eval_languages_compare(FILE *out, const eval_languages *before, const eval_languages *now)
{
    size_t faults = 0;
    for (size_t i = 0; i < before->count; i++) {
        const eval_language *old = &before->items[i], *new = find_language(now, old->name);
        if (new == NULL)
            fprintf(out, "%s: has no sentences any more\n", old->name);
        else if (f1_of(new) < f1_of(old) - EVAL_TOLERANCE)
            fprintf(out, "%s: F1 fell from %.1f (%zu right, %zu wrong of %zu) to %.1f (%zu right, %zu wrong of %zu)\n", old->name,
                    f1_of(old), old->pairs.right, old->pairs.given - old->pairs.right, old->pairs.wanted, f1_of(new), new->pairs.right,
                    new->pairs.given - new->pairs.right, new->pairs.wanted);
        else
            continue;
        faults++;
    }
    for (size_t i = 0; i < now->count; i++)
        if (find_language(before, now->items[i].name) == NULL) {
            fprintf(out, "%s: is not in the table\n", now->items[i].name);
            faults++;
        }
    return faults;
}
