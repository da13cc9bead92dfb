#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# sigla extract --jsonl: the shape of docs/jsonl.md, bad lines, order, streaming, the limit.
. "$(dirname "$0")/lib.sh"

jsonl() {
    sigla extract --jsonl "$@"
}
# Confidences change with the weights: they are left out of what is compared.
shape() {
    jsonl "$@" | sed 's/"confidence":[0-9.]*/"confidence":0/g'
}

cat >good.jsonl <<'END'
{"id":"a","text":"Le système d’information Schengen (SIS) est utile.","lang":"fr"}
{"text":"The SIS is used every day, and everybody knows it.","lang":"en","more":[1,2.5,{}]}
{"id":12,"text":""}
{"id":-3,"text":"","lang":"el"}
{"id":null,"text":"","lang":null}
END
expect_from good_lines 0 good.jsonl shape <<'END'
{"id":"a","lang":"fr","definitions":[{"short":"SIS","long":"système d’information Schengen","short_span":[38,41],"long_span":[3,36],"lang":"fr","pattern":"long (short)","confidence":0}],"mentions":[]}
{"lang":"en","definitions":[],"mentions":[{"short":"SIS","span":[4,7]}]}
{"id":12,"lang":"und","definitions":[],"mentions":[]}
{"id":-3,"lang":"el","definitions":[],"mentions":[]}
{"id":null,"lang":"und","definitions":[],"mentions":[]}
END
expect_from default_language 0 good.jsonl sh -c '"$SIGLA" extract --jsonl --lang sv | sed -n 3p' <<'END'
{"id":12,"lang":"sv","definitions":[],"mentions":[]}
END

printf '\357\273\277{"id":1,"text":""}\r\n\n   \n{"id":2,"text":""}' >marks.jsonl
expect_from mark_carriage_return_empty_lines_no_last_newline 0 marks.jsonl jsonl <<'END'
{"id":1,"lang":"und","definitions":[],"mentions":[]}
{"id":2,"lang":"und","definitions":[],"mentions":[]}
END

cat >bad.jsonl <<'END'
{"id":"1","text":""}
[1]
{"id":"3"}
{"id":"4","text":5}
{"id":{},"text":""}
{"id":"6","text":"","lang":"not a tag"}

{"id":"8","text":"","lang":7}
{"id":"9","text":"","text":""}
{"id":"10","text":""} x
"text"
{"id":"12","text":"\ud800"}
{"id":"13","text":""}
END
errors() {
    jsonl 2>complaint | python3 -c '
import json, sys
for line in sys.stdin:
    o = json.loads(line)
    print(o.get("id"), o.get("line", "-"), "error" if o.get("error") else "ok")'
    cat complaint
}
expect_from bad_lines_are_answered_in_their_place 0 bad.jsonl errors <<'END'
1 - ok
None 2 error
3 3 error
4 4 error
None 5 error
6 6 error
8 8 error
None 9 error
None 10 error
None 11 error
None 12 error
13 - ok
sigla: lines that could not be read, each answered with "error": 10
END
messages() {
    jsonl 2>/dev/null | sed -n 's/.*"error":/"error":/p' | sed -n '1,4p;6p'
}
expect_from bad_lines_say_what_is_wrong 0 bad.jsonl messages <<'END'
"error":"not a JSON object"}
"error":"\"text\" is missing"}
"error":"\"text\" is not text"}
"error":"\"id\" is neither text nor a whole number"}
"error":"\"lang\" is not a language tag such as fr or pt-BR"}
END
printf '{"id":"\377","text":""}\n{"id":"ok","text":""}\n' >bytes.jsonl
expect_from bytes_that_are_not_utf8 0 bytes.jsonl errors <<'END'
None 1 error
ok - ok
sigla: lines that could not be read, each answered with "error": 1
END

# Control characters and NUL are text; spans count the bytes of the decoded text.
printf '%s\n' '{"id":"n\u0000ul","text":"\u0000\u0001 The Schengen Information System (SIS) works well every day.","lang":"en"}' >nul.jsonl
nul() {
    jsonl | python3 -c '
import json, sys
o = json.loads(sys.stdin.readline())
text = "\u0000\u0001 The Schengen Information System (SIS) works well every day.".encode()
assert o["id"] == "n\u0000ul"
d = o["definitions"][0]
print(text[d["short_span"][0]:d["short_span"][1]].decode(), "=", text[d["long_span"][0]:d["long_span"][1]].decode())'
}
expect_from nul_and_control_characters 0 nul.jsonl nul <<'END'
SIS = Schengen Information System
END

order() {
    python3 -c '
import json
for i in range(3000):
    print(json.dumps({"id": i, "text": "The Schengen Information System (SIS) is number %d." % i if i % 7 else "x" * i}))' >many.jsonl
    jsonl <many.jsonl | python3 -c '
import json, sys
ids = [json.loads(line)["id"] for line in sys.stdin]
assert ids == list(range(3000)), len(ids)'
}
holds order_is_kept order

# One line is answered before the next is sent.
streams() {
    timeout 60 python3 -c '
import json, os, subprocess
p = subprocess.Popen([os.environ["SIGLA"], "extract", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
for i in range(5):
    p.stdin.write((json.dumps({"id": i, "text": "a"}) + "\n").encode())
    assert json.loads(p.stdout.readline())["id"] == i
p.stdin.close()
assert p.wait() == 0'
}
holds each_line_is_answered_at_once streams

# At the limit and one byte past it: {"id":1,"text":""} has 18 bytes.
at_limit() {
    python3 -c '
import sys
room = (64 << 20) + int(sys.argv[1]) - 18
sys.stdout.write("{\"id\":1,\"text\":\"" + "a " * (room // 2) + "a" * (room % 2) + "\"}\n{\"id\":2,\"text\":\"\"}\n")' "$1" |
        jsonl 2>/dev/null | cut -c 1-60
}
expect line_one_past_the_limit 0 at_limit 1 <<'END'
{"id":null,"line":1,"error":"the line has more than 67108864
{"id":2,"lang":"und","definitions":[],"mentions":[]}
END
limit_reached() {
    [ "$(at_limit 0 | grep -c '^{"id":1,"lang"')" -eq 1 ]
}
holds line_exactly_at_the_limit limit_reached

deep() {
    python3 -c 'print("[" * 100000)
print("{\"text\":\"\",\"x\":" + "[" * 5000 + "]" * 5000 + "}")'
}
deep >deep.jsonl
expect_from nesting_without_end 0 deep.jsonl errors <<'END'
None 1 error
None 2 error
sigla: lines that could not be read, each answered with "error": 2
END

expect_from no_line_at_all 0 /dev/null jsonl <<'END'
END
expect_from input_that_cannot_be_read 3 / jsonl <<'END'
sigla: cannot read standard input: Is a directory
END
full_output() {
    jsonl >/dev/full
}
expect_from output_that_cannot_be_written 3 good.jsonl full_output <<'END'
sigla: cannot write the output: No space left on device
END
reader_leaves() {
    yes '{"id":"a","text":"The Schengen Information System (SIS)."}' | timeout 60 "$SIGLA" extract --jsonl 2>complaint | head -n 3 | wc -l
    cat complaint
}
expect a_reader_that_leaves_ends_it_quietly 0 reader_leaves <<'END'
3
END
