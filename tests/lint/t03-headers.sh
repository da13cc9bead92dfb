#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Each public header compiles alone, in C and in C++; the shared library gives out exactly what they declare; no name is given twice inside.
. "$(dirname "$0")/lib.sh"

LIBRARY=${BUILD_DIR:-build/asan}/glossary/libsigla.so
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

headers() {
    printf 'sigla.h\n'
    find include/sigla -name '*.h' -printf 'sigla/%f\n' | sort
}

# compiles COMPILER LANGUAGE STANDARD
compiles() {
    headers | while read -r header; do
        # Twice: a header has a guard.
        printf '#include <%s>\n#include <%s>\nint sigla_nothing(void);\nint sigla_nothing(void) { return 0; }\n' "$header" "$header" >"$work/one"
        "$1" -x "$2" -std="$3" -Wall -Wextra -pedantic -Werror -Iinclude -fsyntax-only "$work/one" || printf '%s\n' "$header"
    done
}

all_in_one() {
    headers | grep / | grep -v -F sigla/export.h | while read -r header; do
        grep -q -F "#include <$header>" include/sigla.h || printf 'sigla.h does not include %s\n' "$header"
    done
}

declared() {
    ctags --language-force=C --kinds-C=p -I SIGLA_API,SIGLA_CHECKED,SIGLA_PRINTF+ --output-format=u-ctags -f - include/sigla/*.h 2>/dev/null |
        cut -f 1 | grep '^sigla_' | sort -u
}

exported() {
    nm -D --defined-only "$LIBRARY" | awk '$2 ~ /[TDBRVW]/ { sub(/@.*/, "", $3); print $3 }' | grep -v -E '^(__|_init$|_fini$|_edata$|_end$)' | sort -u
}

exports_are_the_headers() {
    declared >"$work/declared"
    exported >"$work/exported"
    [ -s "$work/declared" ] && [ -s "$work/exported" ] || printf 'nothing to compare (%s)\n' "$LIBRARY"
    diff "$work/declared" "$work/exported" | grep '^[<>]' | sed 's/^</declared only:/; s/^>/exported only:/'
    true
}

# Two functions of one name in two folders: the linker of a static library takes the first without a word.
names_are_given_once() {
    archive=$(dirname "$LIBRARY")/libsigla.a
    [ -f "$archive" ] || printf 'nothing to look through (%s)\n' "$archive"
    nm --defined-only "$archive" 2>/dev/null | awk '$2 ~ /[TDBR]/ { print $3 }' | grep '^sgl_\|^sigla_' | sort | uniq -d | sed 's/$/ is defined twice/'
}

rule headers_alone_c11 compiles gcc c c11
rule headers_alone_c11_clang compiles clang c c11
rule headers_alone_cpp17 compiles g++ c++ c++17
rule all_in_one all_in_one
rule exports_are_the_headers exports_are_the_headers
rule names_are_given_once names_are_given_once
