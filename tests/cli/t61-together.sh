#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Several processes on one store: look-ups while documents are added, two that add at once.
. "$(dirname "$0")/lib.sh"
write_documents
sigla add --lang fr french.txt >/dev/null
mkdir many
awk 'BEGIN { for (i = 0; i < 600; i++) { f = "many/" i ".txt"; for (k = 0; k < 10; k++) printf "The %c%c Border Agency Number %d Project (%c%cBANP) begins in the year of %d.\n", 65 + i % 26, 65 + k % 26, i, 65 + i % 26, 65 + k % 26, k > f; close(f) } }'

"$SIGLA" add many/?.txt many/??.txt many/[0-3]??.txt >first 2>&1 &
one=$!
"$SIGLA" add many/[3-5]??.txt >second 2>&1 &
two=$!
lookups=0
wrong=0
while kill -0 "$one" 2>/dev/null || kill -0 "$two" 2>/dev/null; do
    sigla lookup --tsv --lang fr SIS >out 2>&1
    [ $? -eq 0 ] && [ "$(cut -f 4 out)" = "système d'information Schengen" ] || {
        wrong=$((wrong + 1))
        sed 's/^/# /' out
    }
    sigla list --prefix ETI >out 2>&1 || wrong=$((wrong + 1))
    lookups=$((lookups + 1))
done
wait "$one"
holds first_adds_all [ $? -eq 0 ]
wait "$two"
holds second_adds_all [ $? -eq 0 ]
printf '# %s look-ups while adding\n' "$lookups"
holds look_ups_while_adding [ "$lookups" -gt 3 ]
holds all_look_ups_are_right [ "$wrong" -eq 0 ]
contains store_is_sound 0 "the store is sound: 601 documents" sigla check-store
holds none_is_there_twice [ "$(sigla documents | cut -f 2 | sort | uniq -d | wc -l)" -eq 0 ]

# The same documents from two processes at once: each is added by one of them.
"$SIGLA" --store same add many/?.txt many/??.txt >first 2>&1 &
one=$!
"$SIGLA" --store same add many/?.txt many/??.txt >second 2>&1 &
two=$!
wait "$one"
holds the_same_twice_first [ $? -eq 0 ]
wait "$two"
holds the_same_twice_second [ $? -eq 0 ]
holds each_was_added_once [ "$(cat first second | grep -c ': English')" -eq 100 ]
contains same_store_is_sound 0 "the store is sound: 100 documents" sigla --store same check-store
