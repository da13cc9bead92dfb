#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the text that bench_extract is run on from Debian's documentation packages: one file of plain text for each language, 200 MB or more in
# all. Needs apt-get, dpkg-deb and python3, and no root: the packages are fetched and unpacked in the directory, not installed.
set -eu

case ${1---help} in
-*)
    cat <<'USAGE'
Usage: tests/bench/corpus.sh DIRECTORY

Fetches what is not there yet and writes DIRECTORY/text/*.txt. Then:
  build/bench/tests/bench_extract DIRECTORY/text/*.txt
USAGE
    exit 0
    ;;
esac

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/packages" "$1/files" "$1/text"
cd "$1"

helps=$(apt-cache search --names-only '^libreoffice-help-[a-z]' | cut -d ' ' -f 1 | grep -v -e '-common$' || true)
for package in debian-handbook installation-guide-amd64 gnome-user-docs $helps; do
    set -- packages/"$package"_*.deb
    if [ ! -f "$1" ]; then
        (cd packages && apt-get -o APT::Sandbox::User=root download -q "$package" >/dev/null) || {
            printf 'corpus.sh: %s cannot be fetched, and is left out\n' "$package" >&2
            continue
        }
        set -- packages/"$package"_*.deb
    fi
    [ -d "files/$package" ] || dpkg-deb -x "$1" "files/$package"
done

python3 "$here/strip.py" files text
du -ch text/*.txt | tail -n 1
