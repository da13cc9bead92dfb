#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Which folder may include which: the order of the house, and the one folder that knows each library.
. "$(dirname "$0")/lib.sh"

# A folder includes only folders that stand before it here, and itself.
ORDER="base text language model reader extract store merge edit search check exchange"

includes() {
    grep -n -H -E "^ *# *include *$1" $(find $2 -name '*.[ch]' | sort) /dev/null
}

folders_in_order() {
    allowed=
    for folder in $ORDER; do
        allowed="$allowed|$folder"
        [ -d "glossary/$folder" ] || continue
        includes '"' "glossary/$folder" | grep -v -E "include *\"(${allowed#|})/" | grep -v -E 'include *"[^/"]*\.def"'
    done
    true
}

folders_known() {
    for path in glossary/*/; do
        folder=$(basename "$path")
        case " $ORDER " in
        *" $folder "*) ;;
        *) printf 'glossary/%s has no place in the order\n' "$folder" ;;
        esac
    done
}

icu_in_text_only() {
    includes '[<"]unicode/' "glossary cli server include" | grep -v '^glossary/text/'
    true
}

lmdb_in_store_only() {
    includes '[<"]lmdb\.h' "glossary cli server include" | grep -v '^glossary/store/'
    true
}

microhttpd_in_http_only() {
    includes '[<"]microhttpd\.h' "glossary cli server include" | grep -v '^server/http'
    true
}

jansson_in_programs_only() {
    includes '[<"]jansson\.h' "glossary include"
    true
}

programs_use_public_headers() {
    includes '"' "cli server" | grep '"[^"]*/' | grep -v -E '"pages/'
    true
}

public_headers_include_public_headers() {
    includes '"' include
    includes '<' include | grep -v -E '<(sigla/[a-z_]+|std(arg|bool|def|int|io)|string)\.h>'
    true
}

rule folders_in_order folders_in_order
rule folders_known folders_known
rule icu_in_text_only icu_in_text_only
rule lmdb_in_store_only lmdb_in_store_only
rule microhttpd_in_http_only microhttpd_in_http_only
rule jansson_in_programs_only jansson_in_programs_only
rule programs_use_public_headers programs_use_public_headers
rule public_headers_include_public_headers public_headers_include_public_headers
