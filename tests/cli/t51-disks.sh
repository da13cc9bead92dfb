#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A full disk, a read-only disk, a store that another user owns. Needs root and the right to mount; else there is nothing to do.
. "$(dirname "$0")/lib.sh"
write_documents
mkdir disk
if ! mount -t tmpfs -o size=1m tmpfs disk 2>/dev/null; then
    printf 'ok disks # not tried: nothing can be mounted here\n'
    exit 0
fi
mounted=$work/disk
SIGLA_STORE=$work/disk/store
expect small_disk 0 sigla add french.txt <<'END'
french.txt: French, 2 definitions, 2 new entries
END
mkdir many
awk 'BEGIN { for (i = 0; i < 60; i++) { f = "many/" i ".txt"; for (k = 0; k < 150; k++) printf "The %c%c Border Agency Number %d Project (%c%cBANP) begins in the year of %d.\n", 65 + i % 26, 65 + k % 26, i, 65 + i % 26, 65 + k % 26, k > f; close(f) } }'
sigla add many/*.txt >said 2>&1
status=$?
holds full_disk_is_status_3 [ "$status" -eq 3 ]
holds full_disk_is_told grep -q -i -E 'full|no space' said
holds full_disk_does_not_crash sh -c '! grep -q -E "Sanitizer|runtime error" said'
contains full_disk_store_is_sound 0 "the store is sound" sigla check-store
contains full_disk_still_answers 0 "information Schengen" sigla lookup SIS
added=$(grep -c ' definition' said)
holds full_disk_has_what_was_told [ "$(sigla documents | wc -l)" -eq "$added" ]
holds room_again mount -o remount,size=64m "$work/disk"
sigla add many/*.txt >said 2>&1
holds goes_on_when_there_is_room [ $? -eq 0 ]
contains store_is_sound_after_it 0 "the store is sound: 61 documents" sigla check-store

holds read_only mount -o remount,ro "$work/disk"
contains read_only_lookup 0 "information Schengen" sigla lookup SIS
contains read_only_list 0 "SIS" sigla list --prefix SI
contains read_only_check 0 "the store is sound" sigla check-store
contains read_only_add 3 "cannot be written" sigla add english.txt
contains read_only_new_store 3 "disk/new" sigla --store "$work/disk/new" add english.txt
umount "$work/disk"
mounted=

mount -t tmpfs -o size=16k tmpfs disk && mounted=$work/disk
contains no_room_for_a_store 3 "disk/store" sigla add french.txt
umount "$work/disk"
mounted=

# Another user may read, if the mode says so, and cannot write.
if command -v setpriv >/dev/null && [ "$(id -u)" -eq 0 ]; then
    SIGLA_STORE=$work/shared
    sigla add french.txt >/dev/null
    chmod 755 "$work" "$SIGLA_STORE"
    chmod 644 "$SIGLA_STORE"/*
    other() {
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    }
    if other test -x "$SIGLA"; then
        contains another_user_reads 0 "information Schengen" other "$SIGLA" lookup SIS
        contains another_user_cannot_add 3 "shared" other "$SIGLA" add english.txt
        chmod 700 "$SIGLA_STORE"
        contains another_user_without_right 3 "shared" other "$SIGLA" lookup SIS
    fi
fi
