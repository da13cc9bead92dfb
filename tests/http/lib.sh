# SPDX-License-Identifier: Apache-2.0
# For the tests of siglad as a process: a directory and a store of their own, a service that is started and ended, and what is expected.

tests_http=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$tests_http/../.." && pwd)
SIGLAD=${SIGLAD:-$root/build/asan/server/siglad}
[ -x "$SIGLAD" ] || {
    printf '# there is no %s\nnot ok program_is_built\n' "$SIGLAD"
    exit 1
}
work=$(mktemp -d "${TMPDIR:-/tmp}/sigla-http-XXXXXX")
mounted=
service=
clean_up() {
    cd /
    [ -z "$service" ] || kill -9 "$service" 2>/dev/null
    [ -z "$mounted" ] || umount "$mounted" 2>/dev/null
    chmod -R u+w "$work" 2>/dev/null
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
cd "$work" || exit 1
HOME=$work/home
SIGLA_STORE=$work/store
LC_ALL=C
export HOME SIGLA_STORE LC_ALL
unset XDG_DATA_HOME
mkdir "$HOME"

passes() {
    printf 'ok %s\n' "$1"
}

fails() {
    [ -z "${2-}" ] || printf '%s\n' "$2" | sed 's/^/# /'
    printf 'not ok %s\n' "$1"
}

# expect NAME STATUS TEXT COMMAND…: the exit status, and a text that must occur in what is printed.
expect() {
    name=$1 want=$2 says=$3
    shift 3
    "$@" >"$work/OUTPUT" 2>&1 </dev/null
    got=$?
    if [ "$got" -ne "$want" ]; then
        fails "$name" "exit status $got instead of $want: $(head -c 600 "$work/OUTPUT")"
    elif [ -n "$says" ] && ! grep -q -F -e "$says" "$work/OUTPUT"; then
        fails "$name" "not printed: $says
printed: $(head -c 600 "$work/OUTPUT")"
    else
        passes "$name"
    fi
}

# start OPTION…: a service on a free port; its address goes to $address, its process to $service.
start() {
    : >"$work/started"
    "$SIGLAD" --listen 127.0.0.1:0 "$@" >"$work/started" 2>"$work/log" &
    service=$!
    tries=0
    while ! grep -q http:// "$work/started" && [ $tries -lt 200 ] && kill -0 "$service" 2>/dev/null; do
        sleep 0.05
        tries=$((tries + 1))
    done
    address=$(sed -n 's,.*http://\([^/]*\)/.*,\1,p' "$work/started")
    [ -n "$address" ]
}

# end SIGNAL: -> the exit status of the service in $status
end() {
    kill "-$1" "$service"
    wait "$service"
    # shellcheck disable=SC2034
    status=$?
    service=
}

get() {
    curl -s --max-time 20 "http://$address$1"
}

# Prints the status and the answer of a request.
ask() {
    curl -s --max-time 20 -w '\n%{http_code}\n' "$@"
}
