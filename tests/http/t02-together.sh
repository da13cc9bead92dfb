#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The service and the command line on one store; a full disk; a service that is killed.
# shellcheck source=lib.sh disable=SC1091,SC2034,SC2153,SC2154
. "$(dirname "$0")/lib.sh"

SIGLA=${SIGLA:-$root/build/asan/cli/sigla}
sentence='The Schengen Information System (SIS) is large.'

# What `sigla add` writes, the running service answers.
if [ -x "$SIGLA" ]; then
    start
    expect before 0 '"count":0' get '/v1/lookup?q=SIS'
    printf '%s\n' "$sentence" >first.txt
    "$SIGLA" add first.txt >/dev/null 2>&1
    expect after 0 'Schengen Information System' get '/v1/lookup?q=SIS'
    i=0
    while [ $i -lt 60 ]; do
        printf 'The European Body for Number %d (EBN%d) met. %s\n' $i $i "$sentence" >"n$i.txt"
        i=$((i + 1))
    done
    "$SIGLA" add n*.txt >/dev/null 2>&1 &
    adding=$!
    asked=0 good=0
    while kill -0 $adding 2>/dev/null || [ $asked -lt 5 ]; do
        asked=$((asked + 1))
        ! get '/v1/lookup?q=SIS' | grep -q 'Schengen Information System' || good=$((good + 1))
    done
    wait $adding
    if [ $asked -eq $good ]; then passes lookups_while_adding; else fails lookups_while_adding "$good of $asked"; fi
    expect all_there 0 'sigla_store_documents 61' get /metrics
    end TERM
fi

# Killed in the middle: what was answered is there.
token=$("$SIGLAD" token add writer 2>/dev/null)
start
i=0
while [ $i -lt 20 ]; do
    printf 'The Union Office for Number %d (UON%d) met.\n' $i $i |
        curl -s --max-time 20 -o /dev/null -H "Authorization: Bearer $token" --data-binary @- "http://$address/v1/documents?name=k$i.txt"
    i=$((i + 1))
done
kill -9 "$service"
wait "$service" 2>/dev/null
service=
start
expect killed_service_lost_nothing 0 '"count":1' get '/v1/lookup?q=UON19'
end TERM

# A disk that is full: 507, nothing changed, look-ups go on.
if [ "$(id -u)" -eq 0 ] && mkdir small && mount -t tmpfs -o size=1m tmpfs small 2>/dev/null; then
    mounted=$work/small
    token=$("$SIGLAD" token add writer --store "$work/small/store" 2>/dev/null)
    start --store "$work/small/store"
    printf '%s\n' "$sentence" >first.txt
    expect small_disk 0 201 ask -H "Authorization: Bearer $token" --data-binary @first.txt "http://$address/v1/documents?name=first.txt"
    dd if=/dev/zero of=small/filler bs=4096 >/dev/null 2>&1
    i=0
    while [ $i -lt 3000 ]; do
        printf 'The Union Office for Number %d (UON%d) met.\n\n' $i $i
        i=$((i + 1))
    done >many.txt
    expect full_disk 0 507 ask -H "Authorization: Bearer $token" --data-binary @many.txt "http://$address/v1/documents?name=many.txt"
    expect full_disk_lookup 0 'Schengen Information System' get '/v1/lookup?q=SIS'
    rm -f small/filler
    expect disk_with_room 0 '"count":1' get '/v1/documents'
    end TERM
    umount small && mounted=
fi
