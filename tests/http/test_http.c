/* SPDX-License-Identifier: Apache-2.0 */
/* The service in this process, asked over raw sockets. */
#include "cases.h"
#include "test.h"

int main(int argc, char **argv)
{
    static const test_case cases[] = {
        TEST(health_routes_answer),
        TEST(lookup_answers),
        TEST(lookup_judges_parameters),
        TEST(search_and_suggest_answer),
        TEST(entries_answer),
        TEST(documents_are_listed),
        TEST(documents_are_added_with_a_token),
        TEST(documents_that_are_no_text_are_refused),
        TEST(extract_answers),
        TEST(extract_judges_json),
        TEST(extract_judges_content_types),
        TEST(looks_up_many),
        TEST(long_answers_are_refused),
        TEST(methods_are_judged),
        TEST(metrics_count_requests),
        TEST(targets_are_judged),
        TEST(doubled_headers_are_refused),
        TEST(folded_headers_are_refused),
        TEST(heads_have_limits),
        TEST(bodies_have_limits),
        TEST(chunked_bodies_have_limits),
        TEST(connections_are_kept_and_pipelined),
        TEST(old_and_odd_versions_are_answered),
        TEST(slow_heads_are_cut),
        TEST(slow_bodies_are_cut),
        TEST(slow_readers_are_cut),
        TEST(idle_connections_are_cut),
        TEST(connection_limit_frees_itself),
        TEST(stopping_at_the_limit_does_not_hang),
        TEST(full_queue_is_told),
        TEST(all_bodies_together_have_a_limit),
        TEST(lookups_go_on_while_adding),
        TEST(extraction_does_not_stop_lookups),
        TEST(draining_answers_and_closes),
        TEST(handlers_survive_failing_memory),
        TEST(page_shows_results),
        TEST(page_escapes_what_it_shows),
        TEST(page_takes_empty_fields),
        TEST(page_has_a_policy),
        TEST(page_files_have_tags),
    };
    return test_main(cases, sizeof cases / sizeof cases[0], argc, argv);
}
