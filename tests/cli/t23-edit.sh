#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a person does to entries: set, approve, merge, split, delete, undo; newer versions of documents; documents removed.
. "$(dirname "$0")/lib.sh"
SIGLA_AUTHOR=Ana
export SIGLA_AUTHOR

printf 'The Schengen Information System (SIS) and the Entry/Exit System (EES) are old.\n' >frontiers.txt
printf 'The Secret Intelligence Service (SIS) has a house at the river in the middle of the town.\n' >spies.txt
sigla add frontiers.txt >/dev/null
sigla add spies.txt >/dev/null

expect set_fields 0 sigla set 1 domain=migration definition.en="A database for border checks." <<'END'
entry 1, change 6: change-entry, domain: migration; definition.en: A database for border checks.
END
expect set_a_term 0 sigla set 1 --term sis status=preferred type=acronym --reason "Regulation 2018/1862" <<'END'
entry 1, change 7: change-term, SIS (en) status: preferred; SIS (en) type: acronym
END
expect set_nothing_new 0 sigla set 1 domain=migration <<'END'
nothing changed: it is so already
END
expect set_unknown_field 2 sigla set 1 colour=red <<'END'
sigla: there is no field "colour"
END
expect set_wrong_value 2 sigla set 1 --term SIS gender=red <<'END'
sigla: gender must be one of masculine, feminine, neuter, other, not "red"
END
expect set_no_such_entry 1 sigla set 99 domain=x <<'END'
sigla: there is no entry 99
END
contains set_needs_a_form 2 'is not of the form FIELD=VALUE' sigla set 1 domain
contains fields_are_listed 0 'part-of-speech' sigla set --fields
expect somebody_was_faster 4 sigla set 1 --if-revision 6 domain=x <<'END'
sigla: entry 1 has been changed since revision 6: it is at revision 7
END
contains show_says_it 0 '  definition, en: A database for border checks.' sigla show 1
contains show_says_the_type 0 'preferred, reliability 1, count 1, acronym' sigla show 1
expect approve_all 0 sigla approve 2 --json <<'END'
{"version":1,"change":8,"entry":2,"other":null}
END
contains history_has_the_reason 0 'Regulation 2018/1862' sigla history 1
contains history_in_json 0 '{"entry":1,"field":"status","lang":"en","term":"SIS","form":"short","before":"","after":"preferred"}' sigla history 1 --json
expect undo_a_change 0 sigla undo 7 <<'END'
entry 1, change 9: undo, change 7; SIS (en) taken back; SIS (en) status: proposed; SIS (en) type: nothing
END
expect undo_what_a_document_did 2 sigla undo 2 <<'END'
sigla: change 2 comes from a document, not from a person; to take a document away: sigla remove
END

expect merge_two 0 sigla merge 1 2 --json <<'END'
{"version":1,"change":10,"entry":1,"other":2}
END
contains merged_leads_on 0 'merged into entry 1' sigla show 2
contains both_in_one 0 'Entry/Exit System' sigla lookup SIS
expect split_again 0 sigla split 1 "Entry/Exit System" --json <<'END'
{"version":1,"change":11,"entry":1,"other":4}
END
expect delete_one 0 sigla delete 3 <<'END'
entry 3, change 12: delete, state: deleted
END
expect deleted_is_not_found 1 sigla lookup "Secret Intelligence Service" <<'END'
sigla: "Secret Intelligence Service" is not in the store
END
printf 'Again the Secret Intelligence Service (SIS) has a house at the river in the middle of the town.\n' >more.txt
sigla add more.txt >/dev/null
contains deleted_stays_deleted 1 'not in the store' sigla lookup "Secret Intelligence Service"
sigla restore 3 >/dev/null
contains restored_with_all 0 '2 documents' sigla lookup "Secret Intelligence Service"

contains made_by_hand 0 'add-entry' sigla new BCE "Banque centrale européenne" --lang fr domain=finance
contains another_language 0 'add-term' sigla add-term 5 ECB --lang en
contains found_in_both 0 'Banque centrale' sigla lookup ECB

printf 'The Schengen Information System (SIS) and the European Travel Information and Authorisation System (ETIAS) are new.\n' >frontiers.txt
contains newer_version 0 '; in place of document 1' sigla add frontiers.txt
holds one_document_of_that_name test "$(sigla documents | grep -c frontiers.txt)" = 1
mkdir other
printf 'The Organisation for Security and Co-operation in Europe (OSCE) is in Vienna.\n' >other/frontiers.txt
sigla add --beside other/frontiers.txt >/dev/null
holds two_of_that_name test "$(sigla documents | grep -c frontiers.txt)" = 2
contains which_of_them 2 'several documents are called' sigla remove frontiers.txt
contains remove_by_name 0 'removed: 1 definition' sigla remove more.txt --reason "withdrawn"
contains remove_what_is_not_there 1 'there is no document 77' sigla remove 77
contains store_is_sound 0 'the store is sound' sigla check-store
contains migrate_is_done 0 'the store has schema 2' sigla migrate
