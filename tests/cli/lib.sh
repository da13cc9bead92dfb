# SPDX-License-Identifier: Apache-2.0
# For the sessions of the command line: what is typed, what is EXPECTED, what the OUTPUT was. Each session file runs in a directory of its own,
# with a home of its own, and prints "ok NAME" or "not ok NAME" (with the difference in "#" lines before it).

tests_cli=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tests_cli/../.." && pwd)
SIGLA=${SIGLA:-$root/build/asan/cli/sigla}
[ -x "$SIGLA" ] || {
    printf '# there is no %s\nnot ok program_is_built\n' "$SIGLA"
    exit 1
}
work=$(mktemp -d "${TMPDIR:-/tmp}/sigla-cli-XXXXXX")
mounted=
clean_up() {
    cd /
    [ -z "$mounted" ] || umount "$mounted" 2>/dev/null
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
cd "$work" || exit 1
HOME=$work/home
SIGLA_STORE=$work/store
LC_ALL=C
TZ=UTC
TERM=xterm
export SIGLA HOME SIGLA_STORE LC_ALL TZ TERM
unset NO_COLOR COLUMNS XDG_DATA_HOME
mkdir "$HOME"

# A store is named by $SIGLA_STORE, as a user would.
sigla() {
    "$SIGLA" "$@"
}

passes() {
    printf 'ok %s\n' "$1"
}

fails() {
    [ -z "${2-}" ] || printf '%s\n' "$2" | sed 's/^/# /'
    printf 'not ok %s\n' "$1"
}

# expect NAME STATUS COMMAND… <<EXPECTED compares all that is printed (standard error too, in the order of printing) and the exit status.
expect() {
    name=$1 want=$2
    shift 2
    cat >"$work/EXPECTED"
    "$@" >"$work/OUTPUT" 2>&1 </dev/null
    got=$?
    compare "$name" "$want" "$got"
}

# The same with standard input from a file.
expect_from() {
    name=$1 want=$2 input=$3
    shift 3
    cat >"$work/EXPECTED"
    "$@" >"$work/OUTPUT" 2>&1 <"$input"
    got=$?
    compare "$name" "$want" "$got"
}

compare() {
    if [ "$2" -eq "$3" ] && cmp -s "$work/EXPECTED" "$work/OUTPUT"; then
        passes "$1"
    else
        fails "$1" "status $3, expected $2
$(diff "$work/EXPECTED" "$work/OUTPUT" | head -n 40)"
    fi
}

# contains NAME STATUS TEXT COMMAND… wants the status and the text somewhere in what is printed, and no word of a crash.
contains() {
    name=$1 want=$2 text=$3
    shift 3
    "$@" >"$work/OUTPUT" 2>&1 </dev/null
    got=$?
    if [ "$got" -eq "$want" ] && grep -q -F -e "$text" "$work/OUTPUT" && ! grep -q -E 'Sanitizer|runtime error' "$work/OUTPUT"; then
        passes "$name"
    else
        fails "$name" "status $got, expected $want with: $text
$(head -n 40 "$work/OUTPUT")"
    fi
}

# holds NAME COMMAND… wants success.
holds() {
    name=$1
    shift
    if said=$("$@" 2>&1); then
        passes "$name"
    else
        fails "$name" "$said"
    fi
}

# Whether there are pseudo-terminals here: a bare chroot without /dev/pts has none.
has_terminals() {
    script -q -e -c true /dev/null </dev/null >/dev/null 2>&1
}

# on_terminal COLUMNS COMMAND runs a line of shell on a terminal that wide; what it prints has no carriage returns left.
on_terminal() {
    script -q -e -c "stty cols $1 rows 24 2>/dev/null; $2" /dev/null </dev/null | tr -d '\r'
}

# Paths become the same everywhere.
without_work() {
    sed "s|$work/||g; s|$work|.|g"
}

# Two documents that several sessions use.
write_documents() {
    cat >french.txt <<'END'
Note du secrétariat

Le système d'information Schengen (SIS) est exploité par l'agence. Les États membres
consultent le SIS chaque jour. Le système européen d'information et d'autorisation
concernant les voyages (ETIAS) entrera en service plus tard.
END
    cat >english.txt <<'END'
Note from the secretariat

The Schengen Information System (SIS) is run by the agency. The European Travel
Information and Authorisation System (ETIAS) will follow.
END
}
