#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What README.md shows is what comes out: every command in its console blocks is run in turn and its output compared, numbers aside.
# After a change that is wanted: sh tests/cli/t70-readme.sh --update
. "$(dirname "$0")/lib.sh"

if ! has_terminals; then
    printf 'ok readme # not tried: there are no pseudo-terminals here\n'
    exit 0
fi
SIGLAD=${SIGLAD:-$root/build/asan/server/siglad}
export SIGLAD
python3 "$tests_cli/readme.py" "$root" "$@"
