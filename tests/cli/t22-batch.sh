#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Files added together settle each other's borders, and neither their order nor the number of jobs changes what is stored.
. "$(dirname "$0")/lib.sh"

# The pages of tests/data/batch, a file for each of their documents.
write_batch() {
    mkdir batch
    for page in fr fr_2 de el ru ar meanings; do
        grep -v -e '^#' -e '^=>' "$root/tests/data/batch/$page.txt" |
            awk -v page="$page" 'BEGIN { RS = "" } { f = sprintf("batch/%s-%02d.txt", page, NR); print > f; close(f) }'
    done
    cp "$root"/tests/data/samples/*.txt batch
}

# What a store holds, but for numbers, times and which wording came first: entries with their terms and confidence, and the evidence for them.
told_store() {
    {
        sigla list --json
        for id in $(sigla list --tsv --prefix ETIAS | cut -f 5); do
            sigla show --evidence 100 --json "$id"
        done
    } | python3 -c '
import json, sys

decoder, text, at, lines = json.JSONDecoder(), sys.stdin.read(), 0, []
while at < len(text):
    if text[at].isspace():
        at += 1
        continue
    shown, at = decoder.raw_decode(text, at)

    def told(value):
        if isinstance(value, dict):
            hidden = ("id", "joined_by", "entry", "document_id", "revision", "added", "first_seen", "last_seen", "created", "change", "since", "modified")
            return {k: told(v) for k, v in value.items() if k not in hidden}
        if isinstance(value, list):
            return sorted((told(v) for v in value), key=lambda v: json.dumps(v, sort_keys=True))
        return round(value, 3) if isinstance(value, float) else value

    lines.append(json.dumps(told(shown), sort_keys=True, ensure_ascii=False))
print("\n".join(sorted(lines)))
'
}

# by_order NAME JOBS FILE… adds to a store of its own and tells what it holds.
by_order() {
    SIGLA_STORE=$work/store-$1
    name=$1 jobs=$2
    shift 2
    sigla add --jobs "$jobs" "$@" >"said-$name" 2>&1 </dev/null
    told_store >"told-$name" 2>&1
}

write_batch
holds there_are_documents [ "$(ls batch | wc -l)" -gt 40 ]
by_order sorted 1 batch/*.txt
holds something_is_told [ "$(wc -c <told-sorted)" -gt 20000 ]
by_order again 4 batch/*.txt
holds jobs_change_nothing cmp told-sorted told-again
holds jobs_print_the_same cmp said-sorted said-again
for seed in 1 2 3; do
    by_order "shuffled-$seed" "$seed" $(printf '%s\n' batch/*.txt | awk -v seed="$seed" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' | sort | cut -f 2)
    if cmp -s told-sorted "told-shuffled-$seed"; then
        passes "order_${seed}_changes_nothing"
    else
        fails "order_${seed}_changes_nothing" "$(diff told-sorted "told-shuffled-$seed" | cut -c 1-400 | head -n 8)"
    fi
done

# Alone, the borders are others here and there; together they are the same everywhere.
SIGLA_STORE=$work/store-alone
for file in batch/ar-*.txt batch/de-*.txt; do
    sigla add "$file" >/dev/null
done
alone=$(sigla list --tsv | grep -c -E 'ETIAS|FRONTEX|BKD|ZRP')
SIGLA_STORE=$work/store-together
sigla add batch/ar-*.txt batch/de-*.txt >/dev/null
together=$(sigla list --tsv | grep -c -E 'ETIAS|FRONTEX|BKD|ZRP')
holds fewer_entries_together [ "$together" -le "$alone" ]

# What cannot be kept is read a second time; standard input cannot be.
mkdir many
for i in $(seq 1100); do
    printf 'Note %s: the European Travel Agency Number %s (ETAN%s) is here for all of us.\n' "$i" "$i" "$i" >"many/$i.txt"
done
SIGLA_STORE=$work/store-many
printf 'The World Health Organization (WHO) met.\n' >input
sigla add many/*.txt - <input >said 2>&1
holds more_than_are_kept [ "$(grep -c ': English, 1 definition' said)" -eq 1101 ]
contains input_among_many 0 "World Health Organization" sigla lookup WHO
SIGLA_STORE=$work/store-failing
contains failing_files_cost_themselves 3 "1 document added, 1 failed" sigla add batch/fr-01.txt batch/absent.txt

# An interrupt while documents are still heard: nothing is stored. The pipe tells that the program has come to it.
SIGLA_STORE=$work/store-interrupted
mkfifo pipe
"$SIGLA" add batch/fr-01.txt pipe batch/fr-02.txt >said 2>&1 &
adding=$!
exec 3>pipe
kill -TERM "$adding"
printf 'The World Health Organization (WHO) met.\n' >&3
exec 3>&-
wait "$adding"
holds interrupt_is_seen_in_the_status [ $? -eq 143 ]
holds interrupt_while_hearing_stores_nothing grep -q '^0 documents added, 3 not looked at' said
contains interrupted_store_is_sound 0 "the store is sound: 0 documents" sigla check-store
