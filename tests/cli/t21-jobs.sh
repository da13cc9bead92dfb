#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# --jobs: whatever N is, what is printed and stored is the same to the byte, and in the order given.
. "$(dirname "$0")/lib.sh"

# Files of very different size, so that threads overtake one another; a few that fail, and one twice.
write_many() {
    mkdir many
    cat "$root"/tests/data/train/fr*.txt "$root"/tests/data/train/de*.txt >many/00-long.txt
    for i in 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29; do
        printf 'Note %s\n\nThe European Travel Information and Authorisation System (ETIAS) of %s is an agency matter.\n' "$i" "$i" >"many/$i.txt"
    done
    for language in el bg ar zh fi; do
        cp "$root/tests/data/train/$language.txt" "many/50-$language.txt"
    done
    printf '\377\330\377\340' >many/30-picture.txt
    : >many/31-empty.txt
    cp many/10.txt many/90-again.txt
}

# runs_alike NAME STATUS ARGUMENTS… runs sigla with 1, 2, 3 and 16 jobs and with as many as there are processors.
runs_alike() {
    name=$1 want=$2
    shift 2
    sigla "$@" --jobs 1 many/*.txt many/absent.txt >one.out 2>one.err </dev/null
    status=$?
    different=
    for jobs in 2 3 16 256 all; do
        if [ "$jobs" = all ]; then
            sigla "$@" many/*.txt many/absent.txt >more.out 2>more.err </dev/null
        else
            sigla "$@" --jobs "$jobs" many/*.txt many/absent.txt >more.out 2>more.err </dev/null
        fi
        [ $? -eq "$status" ] && cmp one.out more.out && cmp one.err more.err || different="$different $jobs"
    done
    if [ "$status" -eq "$want" ] && [ -s one.out ] && [ -z "$different" ]; then
        passes "$name"
    else
        fails "$name" "status $status, expected $want; different with jobs:$different
$(head -n 20 one.err)"
    fi
}

# What a store holds, without the times.
told_store() {
    sigla list --tsv
    sigla documents --json | sed 's/"added":"[^"]*"//g'
    sigla changes --all --json | sed 's/"time":"[^"]*"//g'
}

write_many
runs_alike extract_table_is_the_same 3 extract
runs_alike extract_json_is_the_same 3 extract --json

for jobs in 1 4; do
    SIGLA_STORE=$work/store-$jobs
    sigla add --jobs "$jobs" many/*.txt >"add-$jobs.out" 2>"add-$jobs.err" </dev/null
    told_store >"told-$jobs" 2>&1
done
holds add_prints_the_same cmp add-1.out add-4.out
holds add_complains_the_same cmp add-1.err add-4.err
holds add_stores_the_same cmp told-1 told-4
holds add_stored_something test "$(wc -l <told-1)" -gt 40

SIGLA_STORE=$work/store-input
mkdir input
printf 'The World Health Organization (WHO) met.\n' >input/who
for jobs in 1 8; do
    sigla extract --jobs "$jobs" - many/10.txt - <input/who >"twice-$jobs" 2>&1
done
holds input_named_twice cmp twice-1 twice-8
contains jobs_of_none 2 "--jobs" sigla extract --jobs 0 many/10.txt
contains jobs_beyond_the_limit 2 "--jobs" sigla extract --jobs 257 many/10.txt
contains jobs_at_the_limit 0 "ETIAS" sigla extract --jobs 256 many/10.txt
