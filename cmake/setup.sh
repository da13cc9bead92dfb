# SPDX-License-Identifier: Apache-2.0
# Shared by ./quickstart and ./runtests: which Debian packages are needed, installing those that are missing, and showing progress while
# something long runs. Sourced, not run; the caller stands in the root of the repository.

# What a build needs.
BUILD_PACKAGES="gcc libc6-dev cmake ninja-build pkg-config libicu-dev liblmdb-dev libmicrohttpd-dev libjansson-dev libsodium-dev libstemmer-dev"
# What the tests need on top: the other compiler, C++ for the headers, ctags for the rules of style, curl for HTTP, Python to judge JSON,
# script (bsdutils) for terminals, mount for full and read-only disks.
TEST_PACKAGES="clang g++ binutils universal-ctags curl python3 bsdutils mount procps"

say() {
    printf '%s\n' "$*"
}

give_up() {
    printf '\n%s: %s\n' "${0##*/}" "$*" >&2
    exit 3
}

# missing_packages NAME… prints those that are not installed.
missing_packages() {
    for package in "$@"; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
        *" installed") ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

# show_progress LOG MESSAGE PID prints what happens until the process ends: on a terminal one line that changes, else a line now and then.
show_progress() {
    seconds=0
    while kill -0 "$3" 2>/dev/null; do
        last=$(tail -n 1 "$1" 2>/dev/null | tr -cd '[:print:]' | cut -c 1-50)
        if [ -t 1 ]; then
            printf '\r\033[K%s … %s s  %s' "$2" "$seconds" "$last"
        elif [ $((seconds % 15)) -eq 14 ]; then
            say "  … $seconds s  $last"
        fi
        sleep 1
        seconds=$((seconds + 1))
    done
    [ ! -t 1 ] || printf '\r\033[K'
}

# run_long LOG MESSAGE COMMAND… runs a command with its output in LOG. Its status is the command's.
run_long() {
    log=$1 message=$2
    shift 2
    : >"$log"
    say "$message"
    "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    # What runs in the background does not hear Ctrl-C by itself.
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM HUP
    # Short work shows nothing.
    for tenth in 1 2 3 4 5 6 7 8 9 10; do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    show_progress "$log" "$message" "$pid"
    ended=0
    wait "$pid" || ended=$?
    trap - INT TERM HUP
    return "$ended"
}

# install_packages NAME… installs what is missing; asks apt nothing when all is there.
install_packages() {
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null 2>&1 ||
        give_up "these Debian packages are missing and there is no apt-get to install them: $missing"
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            give_up "these packages are missing: $missing
Installing them needs root, and there is no sudo. Let root run: apt-get install $missing"
        as_root="sudo env"
        sudo -v || give_up "sudo was refused. Let root run: apt-get install $missing"
    fi
    mkdir -p build
    say "Packages to install: $missing"
    # A source of packages that does not answer need not be the one that is needed: the installation decides.
    run_long build/apt-update.log "Fetching the lists of packages" \
        $as_root apt-get update -q || say "  (not all of them could be fetched: build/apt-update.log)"
    run_long build/apt-install.log "Installing packages" \
        ${as_root:-env} DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends -o Dpkg::Use-Pty=0 $missing || {
        tail -n 8 build/apt-install.log >&2
        give_up "the packages could not be installed: is there a network? The whole story is in build/apt-install.log"
    }
}

# build_preset PRESET [TARGET…] configures when need be and builds.
build_preset() {
    preset=$1
    shift
    mkdir -p build
    if [ ! -f "build/$preset/build.ninja" ]; then
        run_long "build/$preset-configure.log" "Configuring ($preset)" cmake --preset "$preset" || {
            tail -n 15 "build/$preset-configure.log" >&2
            return 1
        }
    fi
    run_long "build/$preset-build.log" "Building ($preset)" cmake --build --preset "$preset" -- "$@" || {
        grep -E -A 4 'error:|undefined reference|multiple definition|CMake Error' "build/$preset-build.log" | head -n 30 >&2
        return 1
    }
}
