/* SPDX-License-Identifier: Apache-2.0 */
/* Which proposals stand beside one another, also in crowds. */
#include "extract/resolve.h"
#include "test.h"

#include <stdlib.h>

static void put(sgl_proposals *list, sigla_span long_span, sigla_span short_span, double probability)
{
    sgl_proposal proposal = {
        .short_span = short_span, .long_span = long_span, .probability = (float)probability, .kind = SGL_SITE_LONG_SHORT};
    if (!sgl_array_push(list, proposal))
        abort();
}

static bool overlap(sigla_span a, sigla_span b)
{
    return a.begin < b.end && b.begin < a.end;
}

/* No long form of what was kept lies in another one, unless it is the same. */
static bool stand_together(const sgl_proposals *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = i + 1; j < list->count; j++)
            if (overlap(list->items[i].long_span, list->items[j].long_span) ||
                overlap(list->items[i].short_span, list->items[j].long_span) ||
                overlap(list->items[i].long_span, list->items[j].short_span))
                return false;
    return true;
}

static void the_likelier_stays(void)
{
    sgl_proposals list = {0};
    put(&list, (sigla_span){10, 30}, (sigla_span){32, 35}, 0.6);
    put(&list, (sigla_span){0, 30}, (sigla_span){32, 35}, 0.7);
    put(&list, (sigla_span){40, 50}, (sigla_span){52, 55}, 0.5);
    sgl_resolve(&list, 0);
    CHECK_INT(list.count, 2);
    CHECK_INT(list.items[0].long_span.begin, 0);
    CHECK_INT(list.items[1].long_span.begin, 40);
    sgl_array_release(&list);
}

static void equals_count_once(void)
{
    sgl_proposals list = {0};
    for (int i = 0; i < 3 * SGL_CLUSTER_MAX; i++)
        put(&list, (sigla_span){10, 30}, (sigla_span){32, 35}, 0.5 + 0.0001 * (i * 7 % 1000));
    put(&list, (sigla_span){0, 30}, (sigla_span){32, 35}, 0.99);
    sgl_resolve(&list, 0);
    CHECK_INT(list.count, 1);
    CHECK_INT(list.items[0].long_span.begin, 0);
    sgl_array_release(&list);
}

/* A chain in which each proposal contradicts its neighbours, as long as a cluster and a little or much longer. */
static void chains_hold_together(void)
{
    static const size_t lengths[] = {SGL_CLUSTER_MAX - 1, SGL_CLUSTER_MAX, SGL_CLUSTER_MAX + 1, 5 * SGL_CLUSTER_MAX + 3};
    for (size_t k = 0; k < sizeof lengths / sizeof lengths[0]; k++) {
        sgl_proposals list = {0};
        for (size_t i = 0; i < lengths[k]; i++)
            put(&list, (sigla_span){10 * i, 10 * i + 13}, (sigla_span){10 * i + 14, 10 * i + 16}, 0.5 + 0.0001 * (double)(i * 37 % 1000));
        sgl_resolve(&list, 0);
        CHECK(stand_together(&list));
        CHECK(list.count > lengths[k] / 4);
        sgl_array_release(&list);
    }
}

/* What came before `from` is of another paragraph and stays as it is. */
static void others_are_left_alone(void)
{
    sgl_proposals list = {0};
    put(&list, (sigla_span){5, 9}, (sigla_span){1, 3}, 0.2);
    sgl_resolve(&list, 1);
    CHECK_INT(list.count, 1);
    put(&list, (sigla_span){0, 30}, (sigla_span){32, 35}, 0.7);
    sgl_resolve(&list, 1);
    CHECK_INT(list.count, 2);
    CHECK_INT(list.items[0].long_span.begin, 5);
    sgl_array_release(&list);
}

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(the_likelier_stays),
        TEST(equals_count_once),
        TEST(chains_hold_together),
        TEST(others_are_left_alone),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
