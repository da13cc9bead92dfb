#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sigla list, show, documents, stats, check-store, changes.
. "$(dirname "$0")/lib.sh"
write_documents
cat >swedish.txt <<'END'
Östra Fria Arbetarna (ÖFA) och Zonens Fria Arbetare (ZFA) möts varje dag i huset. Arbetets Fria Enhet (AFE) är inte med.
END
for command in list documents changes; do
    mkdir -p "empty_$command"
done
printf 'Nothing is defined here, in this sentence of plain English.\n' >nothing.txt
sigla --store bare add nothing.txt >/dev/null
expect list_of_nothing 1 sigla --store bare list <<'END'
sigla: there is no entry in the store yet
END
expect list_of_nothing_in_json 1 sigla --store bare list --json <<'END'
{"version":1,"count":0,"entries":[]}
sigla: there is no entry in the store yet
END

sigla add --lang fr french.txt >/dev/null
sigla add --lang en english.txt >/dev/null
list_fr() {
    sigla list --lang fr | cut -f 1-4
}
expect list_in_french 0 sh -c '"$SIGLA" list --lang fr | cut -f 1-3' <<'END'
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr
SIS	système d'information Schengen	fr
END
contains list_prefix 0 "ETIAS" sigla list --prefix e
expect list_prefix_of_nothing 1 sigla list --prefix zz <<'END'
sigla: no entry is like that
END
expect list_language_of_nothing 1 sigla list --lang ja <<'END'
sigla: no entry is like that
END
expect list_json_and_tsv 2 sigla list --json --tsv <<'END'
sigla: --json and --tsv exclude each other (see: sigla list --help)
END
list_json() {
    sigla list --json | python3 -c '
import json, sys
o = json.load(sys.stdin)
assert o["version"] == 1 and o["count"] == len(o["entries"])
print(sorted({t["text"] for e in o["entries"] for t in e["short"]}))'
}
expect list_in_json 0 list_json <<'END'
['ETIAS', 'SIS']
END

# Alphabetical order is that of the language: Swedish has Ö after Z, German has it with O.
sigla --store order add --lang sv swedish.txt >/dev/null
swedish() {
    sigla --store order list --lang sv | cut -f 1 | tr '\n' ' '
}
contains swedish_order 0 "AFE ZFA ÖFA" swedish

id=$(sigla lookup --tsv --lang fr SIS | cut -f 6)
contains show_terms 0 "système d'information Schengen  (long form, proposed, reliability 1, count 1)" sigla show "$id"
contains show_place 0 "french.txt, paragraph 2, bytes 58–61, fr, long (short)" sigla show "$id"
contains show_with_a_hash_sign 0 "SIS" sigla show "#$id"
contains show_evidence_limit 0 "SIS" sigla show --evidence 1 "$id"
show_json() {
    sigla show --json "$id" | python3 -c '
import json, sys
o = json.load(sys.stdin)
assert o["version"] == 1
print(sorted({t["text"] for t in o["entry"]["short"]}))'
}
expect show_in_json 0 show_json <<'END'
['SIS']
END
expect show_of_nothing 1 sigla show 999999 <<'END'
sigla: there is no entry 999999
END
for id in 0 -1 x 1x "" 99999999999999999999; do
    "$SIGLA" show -- "$id" >out 2>&1
    if [ $? -eq 2 ] && grep -q 'the number of an entry is digits' out; then passes "show_refuses_$id"; else fails "show_refuses_$id" "$(cat out)"; fi
done

expect documents_in_a_pipe 0 sh -c '"$SIGLA" documents | cut -f 1-6,8' <<'END'
1	french.txt	fr	text	256	2	Note du secrétariat
2	english.txt	en	text	165	2	Note from the secretariat
END
document_times() {
    sigla documents | cut -f 7 | grep -c -E '^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z$'
}
expect documents_have_times 0 document_times <<'END'
2
END
documents_json() {
    sigla documents --json | python3 -c '
import json, sys
o = json.load(sys.stdin)
assert o["version"] == 1
for d in o["documents"]:
    assert len(d["hash"]) == 64
    print(d["id"], d["name"], d["title"], d["lang"], d["format"], d["size"], d["definitions"])'
}
expect documents_in_json 0 documents_json <<'END'
1 french.txt Note du secrétariat fr text 256 2
2 english.txt Note from the secretariat en text 165 2
END
mkdir pages
awk 'BEGIN { for (i = 0; i < 1003; i++) { f = "pages/" i ".txt"; print "Page number " i " has nothing to define, only words of English." > f; close(f) } }'
sigla --store paged add pages/*.txt >/dev/null
expect documents_over_several_pages 0 sh -c '"$SIGLA" --store paged documents | cut -f 1 | awk "\$1 != NR { print NR } END { print NR }"' <<'END'
1003
END

expect stats_in_a_pipe 0 sh -c '"$SIGLA" stats | grep -E "schema|documents|evidence"' <<'END'
schema	2
evidence	4
documents	2
END
stats_json() {
    sigla stats --json | python3 -c '
import json, sys
o = json.load(sys.stdin)
print(o["version"], o["schema"], o["documents"], o["evidence"], o["file_bytes"] > 0, o["map_bytes"] >= o["file_bytes"])'
}
expect stats_in_json 0 stats_json <<'END'
1 2 2 4 True True
END
contains check_store 0 "the store is sound: 2 documents" sigla check-store

expect changes_in_a_pipe 0 sh -c '"$SIGLA" changes | cut -f 1,3,4,6 | head -n 3' <<'END'
1	extraction	add-document	1
2	extraction	new-entry	1
3	extraction	new-entry	1
END
expect changes_after 0 sh -c '"$SIGLA" changes --after 1 --limit 1 | cut -f 1' <<'END'
2
END
expect changes_limit_gives_the_last 0 sh -c '[ "$("$SIGLA" changes --limit 1 | cut -f 1)" = "$("$SIGLA" stats | awk "/last_change/ { print \$2 }")" ]' <<'END'
END
expect changes_are_numbered_without_gaps 0 sh -c '"$SIGLA" --store paged log --all | awk "\$1 != NR { print NR }"' <<'END'
END
expect changes_after_the_last 1 sigla changes --after 1000000 <<'END'
sigla: there is no such change
END
changes_json() {
    sigla changes --json | python3 -c '
import json, sys
rows = [json.loads(line) for line in sys.stdin]
assert all(r["version"] == 1 and r["time"].endswith("Z") for r in rows)
print(rows[0]["change"], rows[0]["author"], rows[0]["action"], rows[0]["entry"], rows[0]["document"])'
}
expect changes_in_json_lines 0 changes_json <<'END'
1 extraction add-document None 1
END
