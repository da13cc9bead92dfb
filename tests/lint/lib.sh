# SPDX-License-Identifier: Apache-2.0
# For the rules of style: a rule prints what breaks it, a line each; none is good.

cd "$(dirname "$0")/../.." || exit 1

sources() {
    find glossary include server cli tests -name '*.[ch]' | sort
}

# rule NAME COMMAND… is kept when the command prints nothing and succeeds.
rule() {
    rule_name=$1
    shift
    broken=$("$@" 2>&1) && [ -z "$broken" ]
    if [ $? -eq 0 ]; then
        printf 'ok %s\n' "$rule_name"
    else
        printf '%s\n' "$broken" | head -n 40 | sed 's/^/# /'
        printf 'not ok %s\n' "$rule_name"
    fi
}
