/* SPDX-License-Identifier: Apache-2.0 */
/* Cases as lines, compared by their place and spans. */
#include "eval_compare.h"

#include "eval_report.h"

#include <stdlib.h>

static const char *const verdicts[] = {"right", "border", "missed", "spurious"};

void eval_cases_head(FILE *out)
{
    fputs("verdict\tplace\tshort begin\tshort end\tlong begin\tlong end\tclass\tconfidence\tshort\tlong\tinstead\n", out);
}

static void write_text(FILE *out, const eval_example *example, sigla_span span)
{
    fputc('\t', out);
    for (size_t i = span.begin; i < span.end; i++)
        fputc((unsigned char)example->text[i] < ' ' ? ' ' : example->text[i], out);
}

void eval_cases_write(const eval_case *heard, void *payload)
{
    FILE *out = payload;
    const char *slash = strrchr(heard->example->where, '/');
    fprintf(out, "%s\t%s\t%zu\t%zu\t%zu\t%zu\t%s\t%.3f", verdicts[heard->verdict], slash == NULL ? heard->example->where : slash + 1,
            heard->short_span.begin, heard->short_span.end, heard->long_span.begin, heard->long_span.end,
            eval_class_name(eval_case_class(heard)), heard->confidence);
    write_text(out, heard->example, heard->short_span);
    write_text(out, heard->example, heard->long_span);
    write_text(out, heard->example, heard->instead);
    fputc('\n', out);
}

/* A line of such a file, taken apart. */
typedef struct row {
    char *line;      /* owned; the others point into it */
    const char *key; /* place and spans */
    const char *verdict;
    const char *rest; /* short form, long form, what was given instead */
} row;

typedef struct rows {
    row *items;
    size_t count;
} rows;

/* The text after `count` tabs; the empty text when there are fewer. */
static char *skip_columns(char *text, int count)
{
    for (; count > 0 && *text != '\0'; text++)
        count -= *text == '\t';
    return text;
}

static row cut_row(char *line)
{
    row cut = {.line = line, .verdict = line};
    char *key = skip_columns(line, 1), *class = skip_columns(line, 6), *rest = skip_columns(line, 8);
    line[strcspn(line, "\n")] = '\0';
    if (key > line)
        key[-1] = '\0';
    if (class > key)
        class[-1] = '\0';
    cut.key = key;
    cut.rest = rest;
    return cut;
}

static int compare_rows(const void *a, const void *b)
{
    return strcmp(((const row *)a)->key, ((const row *)b)->key);
}

static bool read_rows(rows *out, const char *path)
{
    FILE *in = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (in == NULL) {
        perror(path);
        return false;
    }
    for (bool head = true; getline(&line, &room, in) > 0; head = false) {
        if (head)
            continue;
        out->items = realloc(out->items, (out->count + 1) * sizeof *out->items);
        if (out->items == NULL)
            exit(3);
        out->items[out->count++] = cut_row(line);
        line = NULL;
        room = 0;
    }
    free(line);
    fclose(in);
    if (out->count > 0)
        qsort(out->items, out->count, sizeof *out->items, compare_rows);
    return true;
}

static void release_rows(rows *all)
{
    for (size_t i = 0; i < all->count; i++)
        free(all->items[i].line);
    free(all->items);
}

/* 1 for what speaks for a build, -1 for what speaks against it, 0 for what is not there or is a gold pair not found. */
static int worth(const row *found)
{
    return found == NULL ? 0 : strcmp(found->verdict, "right") == 0 ? 1 : strcmp(found->verdict, "spurious") == 0 ? -1 : 0;
}

typedef struct tally {
    size_t right_won, right_lost, spurious_gone, spurious_new;
} tally;

static void compare_row(FILE *out, tally *sums, const row *old, const row *new)
{
    static const char none[] = "-";
    int before = worth(old), after = worth(new);
    const char *text = new != NULL ? new->rest : old->rest;
    if (before == after)
        return;
    fprintf(out, "%s\t%s -> %s\t%s\t%s\n", after > before ? "won" : "lost", old == NULL ? none : old->verdict,
            new == NULL ? none : new->verdict, new != NULL ? new->key : old->key, text);
    sums->right_won += after == 1;
    sums->right_lost += before == 1;
    sums->spurious_gone += before == -1;
    sums->spurious_new += after == -1;
}

int eval_cases_compare(FILE *out, const char *old_path, const char *new_path)
{
    rows old = {0}, new = {0};
    tally sums = {0};
    bool read = read_rows(&old, old_path) && read_rows(&new, new_path);
    for (size_t i = 0, k = 0; read && (i < old.count || k < new.count);) {
        int order = i == old.count ? 1 : k == new.count ? -1 : compare_rows(&old.items[i], &new.items[k]);
        compare_row(out, &sums, order <= 0 ? &old.items[i] : NULL, order >= 0 ? &new.items[k] : NULL);
        i += order <= 0;
        k += order >= 0;
    }
    if (read)
        fprintf(out, "right: %zu won, %zu lost; spurious: %zu gone, %zu new\n", sums.right_won, sums.right_lost, sums.spurious_gone,
                sums.spurious_new);
    release_rows(&old);
    release_rows(&new);
    return read ? 0 : 3;
}
