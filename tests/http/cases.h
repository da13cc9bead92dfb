/* SPDX-License-Identifier: Apache-2.0 */
/* The cases of test_http, by file. */
#ifndef TEST_CASES_H
#define TEST_CASES_H

/* test_routes.c */
void health_routes_answer(void);
void lookup_answers(void);
void lookup_judges_parameters(void);
void search_and_suggest_answer(void);
void entries_answer(void);
void documents_are_listed(void);
void documents_are_added_with_a_token(void);
void documents_that_are_no_text_are_refused(void);
void extract_answers(void);
void extract_judges_json(void);
void extract_judges_content_types(void);
void looks_up_many(void);
void long_answers_are_refused(void);
void methods_are_judged(void);
void metrics_count_requests(void);
/* test_framing.c */
void targets_are_judged(void);
void doubled_headers_are_refused(void);
void folded_headers_are_refused(void);
void heads_have_limits(void);
void bodies_have_limits(void);
void chunked_bodies_have_limits(void);
void connections_are_kept_and_pipelined(void);
void old_and_odd_versions_are_answered(void);
/* test_limits.c */
void slow_heads_are_cut(void);
void slow_bodies_are_cut(void);
void slow_readers_are_cut(void);
void idle_connections_are_cut(void);
void connection_limit_frees_itself(void);
void stopping_at_the_limit_does_not_hang(void);
void full_queue_is_told(void);
void all_bodies_together_have_a_limit(void);
void lookups_go_on_while_adding(void);
void extraction_does_not_stop_lookups(void);
void draining_answers_and_closes(void);
void handlers_survive_failing_memory(void);
/* test_page.c */
void page_shows_results(void);
void page_escapes_what_it_shows(void);
void page_takes_empty_fields(void);
void page_has_a_policy(void);
void page_files_have_tags(void);

#endif
