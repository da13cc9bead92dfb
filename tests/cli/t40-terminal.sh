#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is printed on a terminal: never wider than it, by display width; colour only there; NO_COLOR and COLUMNS obeyed.
. "$(dirname "$0")/lib.sh"
if ! has_terminals; then
    printf 'ok terminal # not tried: there are no pseudo-terminals here\n'
    exit 0
fi
write_documents
cat >chinese.txt <<'END'
申根信息系统（SIS）由该机构管理。上海合作组织（上合组织）每年举行一次会议，讨论共同关心的问题，并通过一项关于加强合作的联合声明，各成员国代表出席了会议。
The Shanghai Cooperation Organisation for the Security of all the Members and of their Neighbours in the Whole Region (SCOSMNR) meets every year.
END
cat >arabic.txt <<'END'
يدير الاتحاد نظام معلومات شنغن (SIS) في جميع الدول الأعضاء. وتعمل منظمة الأمم المتحدة للتربية والعلم والثقافة (يونسكو) مع جميع الدول في كل عام.
END
sigla add --lang fr french.txt >/dev/null
sigla add --lang en english.txt >/dev/null
sigla add --lang zh chinese.txt >/dev/null
sigla add --lang ar arabic.txt >/dev/null

cat >widest.py <<'END'
import re, sys, unicodedata
def width(text):
    total = 0
    for c in text:
        if unicodedata.combining(c) or unicodedata.category(c) in ("Mn", "Me", "Cf"):
            continue
        total += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return total
lines = re.sub("\x1b\\[[0-9;]*[mK]", "", sys.stdin.buffer.read().decode()).split("\n")
limit = int(sys.argv[1])
wide = [line for line in lines if width(line) > limit]
trailing = [line for line in lines if line.endswith(" ")]
print(*wide, *trailing, sep="\n", end="")
sys.exit(1 if wide or trailing or len(lines) < 2 else 0)
END
fits() {
    on_terminal "$1" "$SIGLA $2" | python3 "$work/widest.py" "$1"
}
for width in 20 33 40 80 120; do
    for command in list "lookup SIS" "lookup --all SIS ETIAS SCOSMNR" "show 1" documents changes stats "extract chinese.txt" \
        "extract french.txt arabic.txt" --help "lookup --help"; do
        case $width-$command in
        [234]0-*help | 33-*help | 20-stats | 20-lookup* | 20-show*) continue ;; # words of ours that cannot be parted
        esac
        holds "$(printf '%s' "${command}_fits_$width" | tr ' ' _)" fits "$width" "$command"
    done
done
columns_variable() {
    on_terminal 120 "COLUMNS=50 $SIGLA list" | python3 "$work/widest.py" 50
}
holds columns_variable_is_obeyed columns_variable
nonsense_columns() {
    on_terminal 60 "COLUMNS=abc $SIGLA list" | python3 "$work/widest.py" 60
}
holds columns_of_nonsense_are_not nonsense_columns

escape=$(printf '\033')
coloured() {
    on_terminal 80 "$1" | grep -c "$escape\[[0-9]"
}
has_colour() {
    [ "$(coloured "$1")" -gt 0 ]
}
has_none() {
    [ "$(coloured "$1")" -eq 0 ]
}
holds colour_on_a_terminal has_colour "$SIGLA list"
holds no_color_is_obeyed has_none "NO_COLOR=1 $SIGLA list"
holds no_color_empty_is_none has_colour "NO_COLOR= $SIGLA list"
holds dumb_terminal has_none "TERM=dumb $SIGLA list"
holds color_never has_none "$SIGLA --color never list"
holds color_always_is_stronger has_colour "NO_COLOR=1 $SIGLA --color always list"
holds no_colour_in_a_pipe has_none "$SIGLA list | cat"
term_is_marked() {
    on_terminal 80 "$SIGLA lookup --lang fr SIS" | grep -q -F "$(printf "\033[1;33mSIS\033[0m")"
}
holds the_term_is_marked_in_the_sentence term_is_marked

table() {
    on_terminal 60 "$SIGLA --color never list --lang fr" | sed 's/ *[0-9]*$//'
}
expect a_table_with_wrapped_cells 0 table <<'END'
SHORT  LONG                                LANG  DOCS  ENTRY
ETIAS  système européen d'information et   fr       1
       d'autorisation concernant les
       voyages
SIS    système d'information Schengen      fr       2
END
tsv_on_a_terminal() {
    on_terminal 60 "$SIGLA list --lang fr --tsv" | cut -f 1,3
}
expect tsv_on_a_terminal 0 tsv_on_a_terminal <<'END'
ETIAS	fr
SIS	fr
END
expect nothing_is_cut_in_a_pipe 0 sh -c '"$SIGLA" list --lang fr | cut -f 2' <<'END'
système européen d'information et d'autorisation concernant les voyages
système d'information Schengen
END

# The bar stands on the terminal only while work is long, and is gone at the end.
mkdir many
awk 'BEGIN { for (i = 0; i < 120; i++) { f = "many/" i ".txt"; for (k = 0; k < 150; k++) printf "The %c%c Border Agency Number %d Project (%c%cBANP) begins in the year of %d.\n", 65 + i % 26, 65 + k % 26, i, 65 + i % 26, 65 + k % 26, k > f; close(f) } }'
on_terminal 80 "$SIGLA --store bar1 add many/*.txt >/dev/null" >bar
holds progress_on_a_terminal grep -q '\] *[0-9]* %' bar
on_terminal 80 "$SIGLA --store bar2 add many/*.txt 2>&1 >/dev/null | cat" >bar
holds no_progress_in_a_pipe [ ! -s bar ]
