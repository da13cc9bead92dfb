#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Stores that cannot be used, and documents that are none: a sentence, exit status 3, nothing changed.
. "$(dirname "$0")/lib.sh"
write_documents
sigla add french.txt >/dev/null || fails store_is_made
sum() {
    cksum <"$SIGLA_STORE/data.mdb"
}
before=$(sum)
refused() {
    contains "$1" 3 "$2" sigla add "$3"
    holds "$1_leaves_the_store" [ "$(sum)" = "$before" ]
}
: >empty.txt
refused empty_file "empty" empty.txt
truncate -s 1G big.txt
refused gigabyte "big.txt" big.txt
rm big.txt
printf '\377\330\377\340\000\020JFIF\000\001\001\000\000\001' >photo.jpg
refused jpeg "JPEG" photo.jpg
{
    cat french.txt
    printf 'Un octet est cassé : \303( ici.\n'
} >broken.txt
refused invalid_utf8 "not valid UTF-8 at byte" broken.txt
refused directory "is a directory" "$HOME"
mkfifo pipe
printf 'The Border Agency Project (BAP) begins today.\n' >pipe &
timeout 20 "$SIGLA" --store fifo add pipe >fifo.out 2>&1
status=$?
holds named_pipe_does_not_hang [ "$status" -ne 124 ]
kill %1 2>/dev/null

crashes() {
    grep -q -E 'Sanitizer|runtime error' "$1"
}
# bad_store NAME TEXT: reading and adding both refuse the store at ./bad.
bad_store() {
    for command in "lookup SIS" list stats check-store documents changes "show 1" "add english.txt"; do
        name=$(printf '%s_%s' "$1" "$command" | tr ' .' __)
        timeout 60 "$SIGLA" --store bad $command >out 2>&1 </dev/null
        status=$?
        if [ "$status" -eq 3 ] && grep -q "$2" out && ! crashes out; then passes "$name"; else fails "$name" "status $status
$(cat out)"; fi
    done
}
printf 'I am a file.\n' >bad
bad_store store_is_a_file '"*bad'
holds the_file_is_as_it_was grep -q '^I am a file.$' bad
rm bad
printf 'x\n' >file
contains store_below_a_file 3 "file" sigla --store file/below/store add french.txt

size=$(stat -c %s "$SIGLA_STORE/data.mdb")
for part in 2 3 10; do
    rm -rf bad
    cp -r "$SIGLA_STORE" bad
    truncate -s $((size / part / 4096 * 4096)) bad/data.mdb
    bad_store "truncated_to_one_in_$part" .
done
for bytes in 0 1 4095 5000; do
    rm -rf bad
    cp -r "$SIGLA_STORE" bad
    truncate -s "$bytes" bad/data.mdb
    bad_store "truncated_to_$bytes" .
done
rm -rf bad
mkdir bad
head -c 40000 /dev/urandom >bad/data.mdb
bad_store foreign_file .

# Flipped bytes all over: whatever comes out, nothing crashes and nothing hangs.
flips=0
python3 - "$size" >flips <<'END'
import random, sys
random.seed(7)
for _ in range(25):
    print(random.randrange(int(sys.argv[1])))
END
while read -r place; do
    rm -rf bad
    cp -r "$SIGLA_STORE" bad
    printf '\252' | dd of=bad/data.mdb bs=1 seek="$place" conv=notrunc 2>/dev/null
    for command in check-store "lookup SIS" list; do
        timeout 60 "$SIGLA" --store bad $command >out 2>&1 </dev/null
        status=$?
        if [ "$status" -gt 3 ] || crashes out; then
            fails "flipped_byte_${place}_$command" "status $status
$(head -n 5 out)"
            flips=$((flips + 1))
        fi
    done
done <flips
[ "$flips" -gt 0 ] || passes flipped_bytes_do_not_crash
