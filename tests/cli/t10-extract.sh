#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sigla extract: the table, JSON, places by line and column, inputs that are no texts.
. "$(dirname "$0")/lib.sh"
write_documents

fields() {
    sigla extract "$@" | cut -f 1,2,3,5,6,7
}
expect table_in_a_pipe 0 fields french.txt <<'END'
SIS	système d'information Schengen	fr	long (short)	3:36	french.txt
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	long (short)	5:25	french.txt
END
expect two_files 0 fields french.txt english.txt <<'END'
SIS	système d'information Schengen	fr	long (short)	3:36	french.txt
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	long (short)	5:25	french.txt
SIS	Schengen Information System	en	long (short)	3:34	english.txt
ETIAS	European Travel Information and Authorisation System	en	long (short)	4:39	english.txt
END
expect_from standard_input 0 french.txt fields - <<'END'
SIS	système d'information Schengen	fr	long (short)	3:36	standard input
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	long (short)	5:25	standard input
END
confidences() {
    sigla extract french.txt english.txt | cut -f 4 | grep -c -E '^(0\.[0-9][0-9]|1\.00)$'
}
expect confidence_is_between_0_and_1 0 confidences <<'END'
4
END

tag_override() {
    sigla extract --json --lang IT french.txt | grep -o '^\[{"id":"french.txt","lang":"it"'
}
expect language_is_overridden 0 tag_override <<'END'
[{"id":"french.txt","lang":"it"
END

printf 'Nothing is defined in this sentence.\n' >plain.txt
expect nothing_found_is_status_1 1 sigla extract plain.txt <<'END'
sigla: plain.txt: no definition found
END
expect nothing_found_in_json 1 sigla extract --json plain.txt <<'END'
[{"id":"plain.txt","lang":"en","definitions":[],"mentions":[]}]
END

json_is_valid() {
    sigla extract --json french.txt english.txt | python3 -c '
import json, sys
files = json.load(sys.stdin)
assert [f["id"] for f in files] == ["french.txt", "english.txt"], files
for f in files:
    data = open(f["id"], "rb").read()
    assert len(f["definitions"]) == 2
    for d in f["definitions"]:
        b, e = d["short_span"]
        assert data[b:e].decode() == d["short"], d
        b, e = d["long_span"]
        assert " ".join(data[b:e].decode().split()) == d["long"], d
        assert 0 <= d["confidence"] <= 1
    for m in f["mentions"]:
        b, e = m["span"]
        assert data[b:e].decode() == m["short"], m
assert any(m["short"] == "SIS" for m in files[0]["mentions"])
'
}
holds json_spans_are_bytes_of_the_file json_is_valid

utf16() {
    iconv -f UTF-8 -t UTF-16 french.txt >french16.txt
    fields french16.txt
}
expect utf16_counts_lines_and_columns 0 utf16 <<'END'
SIS	système d'information Schengen	fr	long (short)	3:36	french16.txt
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	long (short)	5:25	french16.txt
END
latin1() {
    iconv -f UTF-8 -t ISO-8859-1 french.txt >latin1.txt
    fields latin1.txt
}
expect latin1_counts_lines_and_columns 0 latin1 <<'END'
SIS	système d'information Schengen	fr	long (short)	3:36	latin1.txt
ETIAS	système européen d'information et d'autorisation concernant les voyages	fr	long (short)	5:25	latin1.txt
END

contains file_that_is_not_there 3 "absent.txt" sigla extract absent.txt
contains others_go_on 3 "SIS" sigla extract absent.txt french.txt
contains directory 3 "is a directory" sigla extract "$work"
: >empty.txt
contains empty_file 3 "empty.txt" sigla extract empty.txt
printf '\377\330\377\340\000\020JFIF\000\001' >photo.jpg
contains jpeg 3 "JPEG" sigla extract photo.jpg
{
    cat french.txt
    printf 'Une phrase dont un octet est cassé : \303( au milieu.\n'
    cat french.txt
} >broken.txt
contains invalid_utf8 3 "is not valid UTF-8 at byte 294" sigla extract broken.txt
truncate -s 1G big.txt
contains sparse_gigabyte 3 "big.txt" sigla extract big.txt
rm big.txt

expect json_and_jsonl 2 sigla extract --json --jsonl <<'END'
sigla: --json and --jsonl exclude each other (see: sigla extract --help)
END
expect jsonl_with_a_file 2 sigla extract --jsonl french.txt <<'END'
sigla: --jsonl reads standard input, no files (see: sigla extract --help)
END
expect no_file 2 sigla extract <<'END'
sigla: something is missing: sigla extract FILE… | - (see: sigla extract --help)
END
cp french.txt ./-dash.txt
contains file_after_two_dashes 0 "SIS" sigla extract -- -dash.txt

nothing_is_stored() {
    [ ! -e "$SIGLA_STORE" ]
}
holds nothing_is_stored nothing_is_stored
