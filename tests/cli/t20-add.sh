#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sigla add: new documents, the same again, standard input, files that fail, where the store is.
. "$(dirname "$0")/lib.sh"
write_documents

expect add_one 0 sigla add french.txt <<'END'
french.txt: French, 2 definitions, 2 new entries
END
expect add_again_changes_nothing 0 sigla add french.txt <<'END'
french.txt: already there, nothing changed
END
cp french.txt copy.txt
expect same_bytes_under_another_name 0 sigla add copy.txt <<'END'
copy.txt: already there, nothing changed
END
# Whether English joins the French entries is the affair of merge: only the definitions are looked at.
contains add_several 3 "english.txt: English, 2 definitions" sigla add french.txt absent.txt english.txt
expect summary_of_several 3 sigla add french.txt absent.txt english.txt <<'END'
french.txt: already there, nothing changed
sigla: absent.txt: No such file or directory
english.txt: already there, nothing changed
0 documents added, 2 already there, 1 failed: 0 definitions, 0 new entries; the store is as it was
END
before=$(sigla stats | grep -v bytes)
sigla add french.txt english.txt >/dev/null
holds counters_stay_when_nothing_changes [ "$before" = "$(sigla stats | grep -v bytes)" ]
expect two_documents 0 sh -c '"$SIGLA" documents | cut -f 1,2,3,4,6' <<'END'
1	french.txt	fr	text	2
2	english.txt	en	text	2
END

printf 'The European Border and Coast Guard Agency (EBCGA) guards the border every day and every night.\n' >border.txt
expect_from standard_input 0 border.txt sigla add - <<'END'
standard input: English, 1 definition, 1 new entry
END
printf 'The European Union Agency for Asylum (EUAA) helps with asylum in all of the countries every day.\n' >asylum.txt
expect_from standard_input_with_a_name 0 asylum.txt sigla add --name asylum.txt - <<'END'
standard input: English, 1 definition, 1 new entry
END
expect names_of_standard_input 0 sh -c '"$SIGLA" documents | cut -f 2 | tail -n 2' <<'END'
standard input
asylum.txt
END
printf 'Le Parquet européen (PE) enquête.\n' >short.txt
expect language_is_overridden 0 sigla add --lang fr short.txt <<'END'
short.txt: French, 1 definition, 1 new entry
END
printf 'Nothing is defined here, in this sentence of plain English.\n' >nothing.txt
expect a_document_without_definitions 0 sigla add nothing.txt <<'END'
nothing.txt: English, 0 definitions
END
printf 'The Joint Situation Room (JSR) is open for all the members of the staff.\n' >room.txt
sigla add --author "Ada L." room.txt >/dev/null
contains author_is_in_the_log 0 "Ada L." sigla changes

expect no_file_named 2 sigla add <<'END'
sigla: something is missing: sigla add FILE… | - (see: sigla add --help)
END

# Where the store is.
expect store_option 0 sigla --store other/deep/store add french.txt <<'END'
french.txt: French, 2 definitions, 2 new entries
END
expect store_option_after_the_command 0 sigla add french.txt --store=other/deep/store <<'END'
french.txt: already there, nothing changed
END
unset SIGLA_STORE
expect store_in_home 0 sigla add french.txt <<'END'
french.txt: French, 2 definitions, 2 new entries
END
holds store_in_home_is_there [ -f "$HOME/.local/share/sigla/data.mdb" ]
XDG_DATA_HOME=$work/data
export XDG_DATA_HOME
sigla add french.txt >/dev/null
holds store_in_data_home_is_there [ -f "$work/data/sigla/data.mdb" ]
XDG_DATA_HOME=relative
sigla add french.txt >/dev/null
holds relative_data_home_is_not_used [ ! -e relative ]
unset XDG_DATA_HOME
expect no_home_at_all 2 env -u HOME "$SIGLA" stats <<'END'
sigla: it is not known where the store is: give --store DIR or set SIGLA_STORE (see: sigla --help)
END
SIGLA_STORE=$work/none
export SIGLA_STORE
for command in "lookup SIS" list "show 1" documents stats check-store changes; do
    name=$(printf '%s' "no_store_yet_$command" | tr ' ' _)
    contains "$name" 3 "yet; make one with: sigla add FILE" sigla $command
done
holds reading_makes_no_store [ ! -e none ]

# An interrupt: the document in hand is finished, the rest is not begun, the store is sound.
SIGLA_STORE=$work/interrupted
mkdir many
awk 'BEGIN { for (i = 0; i < 400; i++) { f = "many/" i ".txt"; for (k = 0; k < 200; k++) printf "The %c%c Border Agency Number %d Project (%c%cBANP) begins in the year of %d.\n", 65 + i % 26, 65 + k % 26, i, 65 + i % 26, 65 + k % 26, k > f; close(f) } }'
"$SIGLA" add many/*.txt >said 2>&1 &
adding=$!
# A shell that runs no jobs starts them deaf to SIGINT: SIGTERM takes the same way.
while [ ! -s said ] && kill -0 "$adding" 2>/dev/null; do sleep 0.05; done
kill -TERM "$adding"
wait "$adding"
holds interrupt_is_seen_in_the_status [ $? -eq 143 ]
holds interrupt_leaves_the_rest grep -q 'not looked at' said
contains interrupted_store_is_sound 0 "the store is sound" sigla check-store
added=$(grep -c 'definition' said)
holds interrupted_store_has_what_was_told [ "$(sigla documents | wc -l)" -eq $((added - 1)) ]
