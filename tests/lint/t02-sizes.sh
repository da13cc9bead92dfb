#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How long files and functions may be, and how a file begins.
. "$(dirname "$0")/lib.sh"

FILE_LINES=800
FUNCTION_LINES=80

files_not_long() {
    sources | while read -r file; do
        lines=$(wc -l <"$file")
        [ "$lines" -le "$FILE_LINES" ] || printf '%s has %s lines\n' "$file" "$lines"
    done
}

functions_not_long() {
    sources | grep '\.c$' | ctags --languages=C --kinds-C=f --fields=+ne --output-format=u-ctags -f - -L - 2>/dev/null |
        awk -F '\t' -v limit="$FUNCTION_LINES" '
            /^!/ { next }
            {
                begin = end = 0
                for (i = 4; i <= NF; i++) {
                    if ($i ~ /^line:/) begin = substr($i, 6)
                    if ($i ~ /^end:/) end = substr($i, 5)
                }
                if (end - begin + 1 > limit) print $2 ": " $1 " has " end - begin + 1 " lines"
            }'
}

# A rule that measures nothing keeps everything: there must be functions.
functions_are_seen() {
    count=$(sources | grep '\.c$' | ctags --languages=C --kinds-C=f --fields=+ne --output-format=u-ctags -f - -L - 2>/dev/null | grep -c 'end:')
    [ "$count" -gt 100 ] || printf 'ctags saw %s functions: is it Universal Ctags?\n' "$count"
}

no_tabs_or_spaces_at_ends() {
    grep -n -E "$(printf '\t')| \$" $(sources) /dev/null
    true
}

licence_first() {
    sources | while read -r file; do
        head -n 1 "$file" | grep -q -F '/* SPDX-License-Identifier: Apache-2.0 */' || printf '%s\n' "$file"
    done
    find . -path ./build -prune -o \( -name CMakeLists.txt -o -name '*.sh' -o -name '*.cmake' \) -print | while read -r file; do
        head -n 2 "$file" | grep -q -F '# SPDX-License-Identifier: Apache-2.0' || printf '%s\n' "$file"
    done
}

sources_are_listed() {
    find glossary cli server -name '*.c' | while read -r file; do
        list=$(dirname "$file")/CMakeLists.txt
        grep -q -w -F "$(basename "$file")" "$list" 2>/dev/null || printf '%s is not in %s\n' "$file" "$list"
    done
}

LC_ALL=C
export LC_ALL
rule files_not_long files_not_long
rule functions_not_long functions_not_long
rule functions_are_seen functions_are_seen
rule no_tabs_or_spaces_at_ends no_tabs_or_spaces_at_ends
rule licence_first licence_first
rule sources_are_listed sources_are_listed
