#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# kill -9 in the middle of adding 1,000 documents, fifty times: every document is in whole or not at all, and check-store agrees.
. "$(dirname "$0")/lib.sh"
ROUNDS=50
DOCUMENTS=1000
FOUND=3 # definitions in each document

mkdir many
awk -v count="$DOCUMENTS" 'BEGIN {
    for (i = 0; i < count; i++) {
        f = "many/" i ".txt"
        print "The Border Agency Project (BAP) has the number " i " in the list." > f
        print "The Common Defence Unit (CDU) meets on the day " i " of its work." > f
        print "The East European Fund (EEF) pays the sum of " i " for it." > f
        close(f)
    }
}'
sigla --store first add many/0.txt >/dev/null
holds each_document_has_three [ "$(sigla --store first documents | cut -f 6)" -eq "$FOUND" ]

killed=0
damaged=0
partial=0
round=0
while [ "$round" -lt "$ROUNDS" ]; do
    round=$((round + 1))
    "$SIGLA" add many/*.txt >said 2>&1 &
    adding=$!
    # From one hundredth of a second to more than half a second.
    sleep "0.$(printf '%02d' $((round * 37 % 60 + 1)))"
    kill -9 "$adding" 2>/dev/null && killed=$((killed + 1))
    wait "$adding" 2>/dev/null
    [ -f "$SIGLA_STORE/data.mdb" ] || continue
    sigla check-store >check 2>&1 || {
        damaged=$((damaged + 1))
        sed 's/^/# /' check
    }
    sigla documents 2>/dev/null | cut -f 6 | grep -v -x "$FOUND" >odd && partial=$((partial + 1))
    total=$(sigla documents 2>/dev/null | wc -l)
    evidence=$(sigla stats | sed -n 's/^evidence\t//p')
    [ "$evidence" -eq $((total * FOUND)) ] || partial=$((partial + 1))
    # What was told as added is there.
    told=$(grep -c -E 'definitions|already' said)
    [ "$total" -ge "$((told - 1))" ] || partial=$((partial + 1))
    # A full store has nothing left to be interrupted in.
    [ "$total" -lt $((DOCUMENTS * 9 / 10)) ] || rm -rf "$SIGLA_STORE"
done 2>noise
printf '# %s of %s rounds were killed in the middle\n' "$killed" "$ROUNDS"
holds most_were_killed [ "$killed" -gt $((ROUNDS / 2)) ]
holds no_store_is_damaged [ "$damaged" -eq 0 ]
holds no_document_is_in_part [ "$partial" -eq 0 ]
holds the_rest_can_be_added sh -c '"$SIGLA" add many/*.txt >/dev/null'
contains all_are_there 0 "the store is sound: $DOCUMENTS documents" sigla check-store
