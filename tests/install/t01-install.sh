#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts down, and whether others can build on it: with pkg-config and with find_package, shared and static, gcc and clang,
# C and C++. The libraries come from the release (gcc) and from the development build with clang.

cd "$(dirname "$0")/../.." || exit 1
. cmake/setup.sh
here=$PWD/tests/install
work=$(mktemp -d "${TMPDIR:-/tmp}/sigla-install-XXXXXX")
trap 'rm -rf "$work"' EXIT
# The consumers are not instrumented, and what is found must be what was installed.
unset ASAN_OPTIONS UBSAN_OPTIONS LD_LIBRARY_PATH PKG_CONFIG_PATH PKG_CONFIG_SYSROOT_DIR DESTDIR

# check NAME COMMAND… succeeds when the command does; what it said stands in "#" lines.
check() {
    check_name=$1
    shift
    if said=$("$@" 2>&1); then
        printf 'ok %s\n' "$check_name"
    else
        printf '%s\n' "$said" | tail -n 30 | sed 's/^/# /'
        printf 'not ok %s\n' "$check_name"
    fi
}

# The files of a staged installation, without versions that change.
lists_files() {
    cat >"$work/expected" <<'END'
bin/sigla
bin/siglad
include/sigla.h
include/sigla/store.h
lib/cmake/sigla/siglaConfig.cmake
lib/cmake/sigla/siglaConfigVersion.cmake
lib/cmake/sigla/siglaTargets.cmake
lib/libsigla.a
lib/libsigla.so
lib/pkgconfig/sigla.pc
share/doc/sigla/CHANGELOG.md
share/doc/sigla/LICENSE
share/doc/sigla/README.md
share/doc/sigla/jsonl.md
share/man/man1/sigla.1
share/man/man8/siglad.8
END
    DESTDIR=$work/stage cmake --install "$1" --prefix /usr >/dev/null || return 1
    (cd "$work/stage/usr" && find . -type f -o -type l | sed 's,^\./,,' | sort) >"$work/installed"
    missing=$(sort "$work/expected" | comm -23 - "$work/installed")
    [ -z "$missing" ] || { printf 'not installed:\n%s\n' "$missing"; return 1; }
    ls include/sigla/*.h | sort >"$work/headers"
    grep '^include/sigla/' "$work/installed" | diff "$work/headers" - || return 1
    # Nobody finds the place of staging, or this tree, in what was installed.
    ! grep -r -l -F -e "$work" -e "$PWD" "$work/stage/usr/lib/cmake" "$work/stage/usr/lib/pkgconfig"
}

# Who links with -lsigla asks at run time for the soname, and finds it.
has_soname() {
    library=$prefix/lib/libsigla.so
    soname=$(readelf -d "$library" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
    printf 'soname: %s\n' "$soname"
    case $soname in
    libsigla.so.[0-9]*) [ -f "$prefix/lib/$soname" ] && [ -h "$library" ] ;;
    *) return 1 ;;
    esac
}

# hardened FILE: position independent, read-only after relocation, no executable stack, checked calls of the C library.
hardened() {
    readelf -h "$1" | grep -q 'Type: *DYN' || { echo "not position independent"; return 1; }
    readelf -d "$1" | grep -q -E 'BIND_NOW|FLAGS_1.*NOW' || { echo "binds late"; return 1; }
    readelf -l -W "$1" | grep -q GNU_RELRO || { echo "not read-only after relocation"; return 1; }
    ! readelf -l -W "$1" | grep GNU_STACK | grep -q 'RWE' || { echo "executable stack"; return 1; }
    nm -D "$1" | grep -q '_chk' || { echo "no call is checked"; return 1; }
    nm -D "$1" | grep -q '__stack_chk_fail' || { echo "no stack protector"; return 1; }
}

is_pie() {
    readelf -d "$1" | grep -q 'FLAGS_1.*PIE' && hardened "$1"
}

# runs PROGRAM: it prints what it found, out of a store of its own.
runs() {
    rm -rf "$work/store"
    answer=$(LD_LIBRARY_PATH=$prefix/lib "$1" "$work/store") || return 1
    printf '%s\n' "$answer"
    [ "$answer" = "SIS = Schengen Information System" ]
}

# needs_library PROGRAM yes|no: whether libsigla.so is asked for at run time.
needs_library() {
    if readelf -d "$1" | grep -q 'NEEDED.*libsigla'; then needed=yes; else needed=no; fi
    [ "$needed" = "$2" ] || { printf 'needs libsigla.so: %s\n' "$needed"; return 1; }
}

package() {
    PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config "$@" sigla
}

with_pkg_config() {
    # shellcheck disable=SC2046 # options are words
    "$@" -Wall -Wextra -Werror "$here/consumer.c" -o "$work/consumer" $(package --cflags --libs) || return 1
    needs_library "$work/consumer" yes && runs "$work/consumer"
}

# Nothing but the program itself. ICU's archives ask for the C++ library, which its pkg-config file does not say.
with_pkg_config_static() {
    # shellcheck disable=SC2046
    "$1" -static "$here/consumer.c" -o "$work/consumer" $(package --cflags --static --libs) -lstdc++ || return 1
    runs "$work/consumer"
}

with_find_package() {
    rm -rf "$work/cmake"
    cmake -S "$here" -B "$work/cmake" -G Ninja -DCMAKE_C_COMPILER="$1" -DCMAKE_PREFIX_PATH="$prefix" &&
        cmake --build "$work/cmake" || return 1
    needs_library "$work/cmake/consumer_shared" yes && runs "$work/cmake/consumer_shared" || return 1
    needs_library "$work/cmake/consumer_static" no && runs "$work/cmake/consumer_static"
}

use_build() {
    build=$PWD/build/$1
    prefix=$work/$1
    build_preset "$1" >"$work/$1.log" 2>&1 || cat "$work/$1.log"
    check "$1_files" lists_files "$build"
    check "$1_install" cmake --install "$build" --prefix "$prefix"
    check "$1_soname" has_soname
    check "$1_version" test "$("$prefix/bin/sigla" --version | sed 's/^sigla //')" = "$(package --modversion)"
    check "$1_cpp" with_pkg_config g++ -std=c++17 -x c++
    for compiler in gcc clang; do
        check "$1_${compiler}_pkg_config" with_pkg_config $compiler -std=c11
        check "$1_${compiler}_pkg_config_static" with_pkg_config_static $compiler
        check "$1_${compiler}_find_package" with_find_package $compiler
    done
}

use_build bench
check library_is_hardened hardened "$prefix/lib/libsigla.so"
check sigla_is_hardened is_pie "$prefix/bin/sigla"
check siglad_is_hardened is_pie "$prefix/bin/siglad"
use_build clang
