#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Help, version, manual page, and what is said to somebody who mistypes.
. "$(dirname "$0")/lib.sh"

COMMANDS="add extract lookup search annotate list show documents stats check-store changes new set add-term remove-term approve deprecate merge split delete
    restore history undo remove migrate help"

for command in $COMMANDS; do
    contains "help_$command" 0 "Usage: sigla $command" sigla "$command" --help
    contains "help_${command}_has_an_example" 0 "Examples:" sigla help "$command"
    contains "help_names_$command" 0 "  $command " sigla --help
done

lines_fit() {
    for command in $COMMANDS; do
        sigla "$command" --help
    done | awk '{ text = $0; gsub(/…|–/, "x", text); if (length(text) > 80) { print; bad = 1 } } END { exit bad }'
}
holds help_fits_80_columns lines_fit

contains version 0 "sigla 0." sigla --version
contains version_after_a_command 0 "sigla 0." sigla stats --version
contains help_short_option 0 "Usage: sigla lookup" sigla lookup -h
contains help_before_the_command 0 "Usage: sigla list" sigla --help list
contains help_wins_over_missing_words 0 "Usage: sigla show" sigla show --help

expect no_command_in_a_pipe 2 sigla <<'END'
sigla: which command? (see: sigla --help)
END
begins_on_terminal() {
    on_terminal 80 "$SIGLA" >begin && grep -q -F 'sigla add report.txt' begin
}
if has_terminals; then
    holds no_command_on_a_terminal_shows_how_to_begin begins_on_terminal
else
    printf 'ok no_command_on_a_terminal # not tried: there are no pseudo-terminals here\n'
fi

expect unknown_command 2 sigla lokup SIS <<'END'
sigla: there is no command "lokup"; did you mean "lookup"? (see: sigla --help)
END
expect unknown_command_far_from_all 2 sigla frobnicate <<'END'
sigla: there is no command "frobnicate" (see: sigla --help)
END
expect unknown_command_in_help 2 sigla help shwo <<'END'
sigla: there is no command "shwo"; did you mean "show"? (see: sigla --help)
END
expect unknown_option 2 sigla lookup --jsno SIS <<'END'
sigla: there is no option --jsno; did you mean --json? (see: sigla lookup --help)
END
expect unknown_option_before_the_command 2 sigla --stroe x stats <<'END'
sigla: there is no option --stroe; did you mean --store? (see: sigla --help)
END
expect unknown_short_option 2 sigla lookup -x SIS <<'END'
sigla: there is no option -x (see: sigla lookup --help)
END
expect option_of_another_command 2 sigla stats --prefix E <<'END'
sigla: there is no option --prefix (see: sigla stats --help)
END
expect value_missing 2 sigla lookup SIS --lang <<'END'
sigla: --lang needs a value: --lang TAG (see: sigla lookup --help)
END
expect value_not_wanted 2 sigla stats --json=yes <<'END'
sigla: --json takes no value (see: sigla stats --help)
END
expect value_empty 2 sigla list --prefix= <<'END'
sigla: --prefix needs a value that is not empty (see: sigla list --help)
END
expect number_zero 2 sigla lookup --limit 0 SIS <<'END'
sigla: --limit must be a number from 1 to 1000, not "0" (see: sigla lookup --help)
END
expect number_past_the_limit 2 sigla lookup --limit=1001 SIS <<'END'
sigla: --limit must be a number from 1 to 1000, not "1001" (see: sigla lookup --help)
END
expect number_not_a_number 2 sigla lookup --limit 5x SIS <<'END'
sigla: --limit must be a number from 1 to 1000, not "5x" (see: sigla lookup --help)
END
contains number_beyond_64_bits 2 "--limit must be a number" sigla lookup --limit 99999999999999999999999 SIS
expect choice_unknown 2 sigla --color sometimes stats <<'END'
sigla: --color must be one of auto|always|never, not "sometimes" (see: sigla --help)
END
for tag in f français en_GB 1a fr- -fr toolonglanguage; do
    contains "language_refused_$tag" 2 "--lang must be a language tag" sigla lookup "--lang=$tag" SIS
done
expect word_missing 2 sigla lookup <<'END'
sigla: something is missing: sigla lookup TERM… | - (see: sigla lookup --help)
END
expect word_too_many 2 sigla stats now <<'END'
sigla: "now" is one word too many (see: sigla stats --help)
END
expect words_two_too_many 2 sigla show 1 2 <<'END'
sigla: "2" is one word too many (see: sigla show --help)
END
expect options_exclude_each_other 2 sigla lookup --json --tsv SIS <<'END'
sigla: --json, --jsonl and --tsv exclude each other (see: sigla lookup --help)
END
contains control_characters_are_not_echoed 2 "there is no command" sigla "$(printf 'a\033[31mb')"
if grep -q "$(printf '\033')" OUTPUT; then fails escape_is_made_visible; else passes escape_is_made_visible; fi

sigla help --man >sigla.1
holds manual_page_is_the_one_in_docs cmp sigla.1 "$root/docs/man/sigla.1"
for command in $COMMANDS; do
    holds "manual_page_has_$command" grep -q "^.SS $(printf '%s' "$command" | sed 's/-/\\\\-/')\$" sigla.1
done

full_output() {
    sigla --help >/dev/full
}
expect output_that_cannot_be_written 3 full_output <<'END'
sigla: cannot write the output: No space left on device
END
closed_pipe() {
    { sigla --help; printf '%s\n' "$?" >status; } 2>complaint | true
    [ ! -s complaint ]
}
holds reader_gone_is_quiet closed_pipe
