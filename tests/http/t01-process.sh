#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# siglad as a process: commands, tokens, configuration, ports, signals, stores that cannot be used.
# shellcheck source=lib.sh disable=SC1091,SC2154
. "$(dirname "$0")/lib.sh"

text="Le système d'information Schengen (SIS) a été créé en 1995. Le SIS est utilisé par la police."

# Commands and usage.
expect help 0 '--listen ADDR:PORT' "$SIGLAD" --help
expect version 0 'siglad ' "$SIGLAD" --version
expect unknown_command 2 'there is no command serve' "$SIGLAD" serve
expect unknown_option 2 'there is no option --colour' "$SIGLAD" --colour red
expect value_missing 2 '--listen needs a value' "$SIGLAD" --listen
expect bad_number 2 'threads must be a whole number between 1 and 64' "$SIGLAD" --threads 0
expect bad_address 3 'is not an address' "$SIGLAD" --listen 127.0.0.1
missing=
for option in $("$SIGLAD" --help | sed -n 's/^  --\([a-z-]*\).*/\1/p'); do
    sed 's/\\-/-/g' "$root/docs/man/siglad.8" | grep -q -e "--$option" || missing="$missing $option"
done
if [ -z "$missing" ]; then passes manual_has_every_option; else fails manual_has_every_option "$missing"; fi
missing=$(sed -n 's/.*"\(\/v1\/[a-z]*\).*/\1/p' "$root/server/routes.c" | while read -r route; do
    grep -q "$route" "$root/docs/http.md" || printf '%s ' "$route"
done)
if [ -z "$missing" ]; then passes http_md_has_every_route; else fails http_md_has_every_route "$missing"; fi

# Tokens.
expect token_usage 2 'use token add NAME' "$SIGLAD" token add
expect token_list_of_no_store 1 '' "$SIGLAD" token list
token=$("$SIGLAD" token add editor 2>note)
if [ ${#token} -eq 43 ] && grep -q 'shown only now' note; then passes token_add; else fails token_add "$token $(cat note)"; fi
expect token_twice 3 'editor' "$SIGLAD" token add editor
expect token_list 0 'editor' "$SIGLAD" token list
if "$SIGLAD" token list | grep -q "$token" || grep -q -a -F "$token" "$SIGLA_STORE"/*; then
    fails token_is_not_kept
else
    passes token_is_not_kept
fi

# A service, asked with curl.
if start; then passes starts_on_a_free_port; else fails starts_on_a_free_port "$(cat log)"; fi
expect health 0 ready "$SIGLAD" health --listen "$address"
expect livez 0 alive get /livez
expect post_without_token 0 401 ask -d "$text" "http://$address/v1/documents?name=a.txt"
expect post 0 201 ask -H "Authorization: Bearer $token" -d "$text" "http://$address/v1/documents?name=a.txt"
expect lookup 0 'information Schengen' get '/v1/lookup?q=SIS'
expect lookup_raw_utf8 0 '"count":0' get '/v1/lookup?q=rôle'
expect page 0 '<mark class="short">SIS</mark>' get '/?q=SIS'
expect percent_zero 0 '%00' get '/v1/lookup?q=%00'
head -c 1000000 /dev/zero | tr '\0' a >long
expect long_query 0 414 ask -G --data-urlencode q@long "http://$address/v1/lookup"
expect second_server_on_the_port 3 'another program listens' "$SIGLAD" --listen "$address" --store "$work/other"
expect token_remove 0 '' "$SIGLAD" token remove editor
expect token_removed 0 401 ask -H "Authorization: Bearer $token" -d "$text" "http://$address/v1/documents?name=b.txt"
expect token_remove_again 1 '' "$SIGLAD" token remove editor

# Signals.
end TERM
if [ "$status" -eq 0 ] && grep -q stopping log; then passes sigterm_ends; else fails sigterm_ends "$status $(cat log)"; fi
expect health_of_nobody 1 'nobody answers' "$SIGLAD" health --listen "$address"
start && end INT
if [ "$status" -eq 0 ]; then passes sigint_ends; else fails sigint_ends "$status"; fi

# A request that runs when SIGTERM comes is answered.
token=$("$SIGLAD" token add second 2>/dev/null)
i=0
while [ $i -lt 4000 ]; do
    printf 'The European Agency of Number %d (EAN%d) is in the Schengen Information System (SIS).\n\n' $i $i
    i=$((i + 1))
done >many.txt
start
curl -s --max-time 60 -w '%{http_code}' -o posted -H "Authorization: Bearer $token" --data-binary @many.txt \
    "http://$address/v1/documents?name=many.txt" >code &
posting=$!
tries=0
while ! get /metrics | grep -q 'sigla_http_body_bytes [1-9]' && [ $tries -lt 200 ] && [ ! -s code ]; do
    tries=$((tries + 1))
done
end TERM
wait $posting
if [ "$status" -eq 0 ] && [ "$(cat code)" = 201 ]; then passes sigterm_drains; else fails sigterm_drains "$status $(cat code) $(cat log)"; fi
start
expect drained_document_is_there 0 many.txt get /v1/documents

# An open request that never ends: the time to drain is over, or a second signal comes.
{
    printf 'POST /v1/extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n'
    sleep 20
} | curl -s --max-time 30 "telnet://$address" >/dev/null 2>&1 &
hanging=$!
sleep 0.5
kill -TERM "$service"
sleep 0.3
if kill -0 "$service" 2>/dev/null; then passes waits_for_open_requests; else fails waits_for_open_requests "$(cat log)"; fi
end TERM
if [ "$status" -eq 0 ] && grep -q 'second signal' log; then passes second_signal_ends_at_once; else fails second_signal_ends_at_once "$status $(cat log)"; fi
kill $hanging 2>/dev/null

# The configuration file.
printf '# ours\nlisten = 127.0.0.1:1\nlog-requests = yes\nconnections = 20\n' >good.conf
start --config good.conf
get /livez >/dev/null
get '/v1/lookup?q=secret' >/dev/null
end TERM
if grep -q '127.0.0.1 GET /livez 200' log && ! grep -q secret log; then passes requests_are_logged; else fails requests_are_logged "$(cat log)"; fi
printf 'threads = 1\ncolour = red\n' >bad.conf
expect bad_configuration 2 'bad.conf, line 2: there is no key colour' "$SIGLAD" --config bad.conf
expect no_configuration 3 'none.conf cannot be read' "$SIGLAD" --config none.conf

# Stores that cannot be used.
: >file
expect store_is_a_file 3 'file' "$SIGLAD" --listen 127.0.0.1:0 --store "$work/file"
cp -r "$SIGLA_STORE" cut
for data in cut/*; do
    [ "$(wc -c <"$data")" -lt 20000 ] || truncate -s 10000 "$data"
done
expect store_is_cut 3 '' "$SIGLAD" --listen 127.0.0.1:0 --store "$work/cut"
start --read-only
expect read_only_lookup 0 'information Schengen' get '/v1/lookup?q=SIS'
expect read_only_post 0 403 ask -H "Authorization: Bearer $token" -d "$text more" "http://$address/v1/documents?name=c.txt"
end TERM
