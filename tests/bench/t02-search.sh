#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# bench_search and bench_annotate work: on a few terms, once. What they measure in a build with sanitizers says nothing.
root=$(cd "$(dirname "$0")/../.." && pwd)
tests=${BUILD_DIR:-$root/build/asan}/tests
work=$(mktemp -d "${TMPDIR:-/tmp}/sigla-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT

works() {
    name=$1 pattern=$2
    shift 2
    if "$@" >"$work/out" 2>&1 && grep -q -e "$pattern" "$work/out"; then
        printf 'ok %s\n' "$name"
    else
        sed 's/^/# /' "$work/out"
        printf 'not ok %s\n' "$name"
    fi
}
works bench_search_runs 'suffix, a short form' "$tests/bench_search" "$work/store" 2000 '' 50
works bench_search_measures_one 'fuzzy, short form' "$tests/bench_search" "$work/store" 2000 'fuzzy, short' 50
works bench_annotate_runs 'grep -F -f' "$tests/bench_annotate" "$work/store" 1
