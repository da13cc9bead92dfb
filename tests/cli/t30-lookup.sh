#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sigla lookup: terms found, folded, begun, missing; languages; JSON, JSON Lines, TSV; terms on standard input.
. "$(dirname "$0")/lib.sh"
write_documents
cat >bank.txt <<'END'
The Sustainable Investment Survey (SIS) asks the banks of all the countries every year.
END
sigla add french.txt english.txt bank.txt >/dev/null || fails documents_are_added

rows() {
    sigla lookup --tsv "$@" | cut -f 1,2,3,4,5,8,9
}
expect french_expansion 0 rows --lang fr SIS <<'END'
SIS	exact	SIS	système d'information Schengen	fr	french.txt	2
END
expect english_expansion 0 rows --lang en --limit 1 ETIAS <<'END'
ETIAS	exact	ETIAS	European Travel Information and Authorisation System	en	english.txt	2
END
several_meanings() {
    sigla lookup --tsv SIS | cut -f 4 | sort
}
contains several_meanings_one 0 "Sustainable Investment Survey" several_meanings
contains several_meanings_two 0 "Schengen Information System" several_meanings
expect limit 0 sh -c '"$SIGLA" lookup --tsv --limit 1 SIS | wc -l' <<'END'
1
END
contains limit_says_that_there_is_more 0 "and more: --all or --limit N" sigla lookup --limit 1 SIS
expect folded_case 0 rows --lang fr etias <<'END'
etias	folded	ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	french.txt	2
END
expect folded_dots 0 rows --lang fr S.I.S. <<'END'
S.I.S.	folded	SIS	système d'information Schengen	fr	french.txt	2
END
expect long_form_with_another_apostrophe 0 rows --lang fr "Système d’Information Schengen" <<'END'
Système d’Information Schengen	folded	SIS	système d'information Schengen	fr	french.txt	2
END

cat >expected_text <<'END'
SIS  (entry ID, 1 document)
  fr  système d'information Schengen
    french.txt, paragraph 2, bytes 58–61
      Le système d'information Schengen (SIS) est exploité par l'agence.
END
text() {
    sigla lookup "$@" | sed 's/entry [0-9]*/entry ID/; s/, [0-9]* documents*/, 1 document/'
}
expect text_in_a_pipe 0 text --lang fr SIS <expected_text
no_colour() {
    sigla lookup SIS | grep -c "$(printf '\033')"
}
expect no_colour_in_a_pipe 1 no_colour <<'END'
0
END
contains colour_when_asked_for 0 "$(printf '(\033[1;33mSIS\033[0m)')" sigla lookup --color always SIS

expect missing 1 sigla lookup XYZ <<'END'
sigla: "XYZ" is not in the store
END
expect missing_with_suggestions 1 sigla lookup ETI <<'END'
sigla: "ETI" is not in the store; what begins so: ETIAS
END
contains found_and_missing 1 "is not in the store" sigla lookup SIS XYZ
contains found_and_missing_shows_what_is_there 1 "information Schengen" sigla lookup SIS XYZ
contains missing_in_that_language 1 "is not in the store" sigla lookup --lang el SIS
contains prefix 0 "ETIAS" sigla lookup --prefix ETI
contains prefix_is_told 0 "begins so" sigla lookup --prefix ETI
contains all_evidence 0 "french.txt" sigla lookup --all SIS
contains word_after_two_dashes 1 '"--x" is not in the store' sigla lookup -- --x

printf 'SIS\n\n  ETIAS  \nXYZ\r\n' >words
lines() {
    sigla lookup --tsv --lang fr - 2>complaint | cut -f 1,4
    cat complaint
}
expect_from words_on_standard_input 0 words lines <<'END'
SIS	système d'information Schengen
ETIAS	système européen d'information et d'autorisation concernant les voyages
sigla: "XYZ" is not in the store in this language
END
expect_from status_of_words_on_standard_input 1 words sh -c '"$SIGLA" lookup - >/dev/null' <<'END'
sigla: "XYZ" is not in the store
END
expect_from no_words_on_standard_input 0 /dev/null sigla lookup - <<'END'
END

json() {
    sigla lookup --json "$@" | python3 -c '
import json, sys
o = json.load(sys.stdin)
assert o["version"] == 1
for r in o["results"]:
    print(r["query"], r["more"], len(r["hits"]) > 0)
    for h in r["hits"]:
        e = h["entry"]
        assert h["match"] in ("exact", "folded", "prefix"), h
        assert e["short"] and e["long"] and e["evidence"], e
        for v in e["evidence"]:
            s = v["sentence"].encode()
            assert s[v["sentence_short"][0]:v["sentence_short"][1]].decode() == v["short"], v
            data = open(v["document"]["name"], "rb").read()
            assert data[v["short_span"][0]:v["short_span"][1]].decode() == v["short"], v'
}
expect json_of_several_terms 0 json SIS XYZ etias <<'END'
SIS False True
XYZ False False
etias False True
END
expect_from json_of_standard_input 0 words json - <<'END'
SIS False True
ETIAS False True
XYZ False False
END
contains json_status_of_missing 1 '"hits":[]' sigla lookup --json XYZ
answers_at_once() {
    timeout 60 python3 -c '
import json, os, subprocess
p = subprocess.Popen([os.environ["SIGLA"], "lookup", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
for word in ["SIS", "XYZ", "ETIAS"]:
    p.stdin.write((word + "\n").encode())
    o = json.loads(p.stdout.readline())
    assert o["version"] == 1 and o["query"] == word, o
p.stdin.close()
assert p.wait() == 1'
}
holds json_lines_are_answered_at_once answers_at_once

# The limit on a query is the library's: 1000 bytes.
long_query() {
    sigla lookup "$(printf "%$1s" '' | tr ' ' a)"
}
contains query_at_the_limit 1 "is not in the store" long_query 1000
contains query_past_the_limit 3 "1000" long_query 1001
contains query_empty 3 "sigla: " sigla lookup ""
contains query_of_broken_utf8 3 "sigla: " sigla lookup "$(printf 'a\377')"
contains json_of_a_refused_query 3 '"error":' sigla lookup --json ""
python3 -c 'print("a" * 10000000)' >huge
expect_from query_of_ten_megabytes 3 huge sigla lookup - <<'END'
sigla: line 1 has more than 65536 bytes and is no term
END

# What a document says cannot steer the terminal.
printf 'The Evil \033[31mRed\033[0m Group (ERG) meets every day in a room of the house.\n' >evil.txt
sigla add evil.txt >/dev/null 2>&1
sigla lookup ERG >evil.out 2>&1
sigla list >>evil.out 2>&1
if grep -q "$(printf '\033')" evil.out; then fails escapes_of_documents_are_not_printed; else passes escapes_of_documents_are_not_printed; fi
full_output() {
    sigla lookup SIS >/dev/full
}
expect output_that_cannot_be_written 3 full_output <<'END'
sigla: cannot write the output: No space left on device
END

# What may have been meant, other ways to search, other languages.
expect did_you_mean 1 sigla lookup EITAS <<'EOF'
sigla: "EITAS" is not in the store; perhaps you mean: ETIAS
EOF
contains did_you_mean_in_json 1 '"near":["ETIAS"]' sigla lookup --json EITAS
contains search_names_its_strategies 0 "words-all" sigla search --strategies
contains search_by_words 0 "ETIAS" sigla search --strategy words-all "voyage autorisation"
contains search_misspelt 0 "ETIAS" sigla search --strategy fuzzy ETAIS
contains search_by_wildcard 0 "ETIAS" sigla search --strategy wildcard "e*s"
contains search_by_pattern 0 "ETIAS" sigla search --strategy regex '^E[A-Z]{4}$'
contains search_json 0 '"match":"suffix"' sigla search --json --strategy suffix tias
contains search_finds_nothing 1 "nothing is found" sigla search --strategy exact XYZ
contains search_in_no_such_way 2 'there is no such strategy' sigla search --strategy magic SIS
contains search_needs_a_query 2 "what is to be searched for" sigla search
contains search_from_a_language 1 "nothing is found" sigla search --from el SIS
contains lookup_to_a_language 1 "is not in the store" sigla lookup --from fr --to ja SIS

# Known terms in a text.
printf 'ETIAS comes after the SIS; on its heels nothing.\n' >draft.txt
contains annotate_marks 0 "[ETIAS|" sigla annotate --lang en draft.txt
contains annotate_json 0 '"text":"SIS","span":[22,25]' sigla annotate --json --lang en draft.txt
contains annotate_jsonl 0 '{"version":1,"document":"draft.txt","paragraph":0,"lang":"en","terms":[{"text":"ETIAS","span":[0,5]' sigla annotate --jsonl --lang en draft.txt
printf 'Nothing is known here at all.\n' >unknown.txt
contains annotate_finds_nothing 1 "Nothing is known here" sigla annotate --lang en unknown.txt
contains annotate_one_form 2 "exclude each other" sigla annotate --json --jsonl draft.txt
contains annotate_without_a_file 3 "missing.txt" sigla annotate missing.txt
