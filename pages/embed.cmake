# SPDX-License-Identifier: Apache-2.0
# Makes a C file of the files of the page: cmake -DOUT=FILE.c -DNAMES="page.html;style.css" -DFROM=DIR -P embed.cmake
# Each file becomes `const sigla_slice page_html` (dots become underscores) and `const char page_html_tag[]`, a hash of its content for the ETag.
set(text "/* Made from pages/ by embed.cmake. */\n#include \"embedded.h\"\n")
foreach(name IN LISTS NAMES)
  string(MAKE_C_IDENTIFIER "${name}" noun)
  file(READ "${FROM}/${name}" hex HEX)
  file(SHA256 "${FROM}/${name}" hash)
  string(SUBSTRING "${hash}" 0 16 tag)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(REGEX REPLACE "(....,....,....,....,....,....,....,....,....,....,....,....,....,....,....,....,)" "\\1\n" bytes "${bytes}")
  string(APPEND text "static const unsigned char ${noun}_bytes[] = {\n${bytes}0};\n"
    "const sigla_slice ${noun} = {(const char *)${noun}_bytes, sizeof ${noun}_bytes - 1};\nconst char ${noun}_tag[] = \"${tag}\";\n")
endforeach()
file(WRITE "${OUT}" "${text}")
