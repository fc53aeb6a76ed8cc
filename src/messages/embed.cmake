# Writes compiled catalogues as byte strings: jibiao::catalogues, terminated by an empty language.
# SPDX-License-Identifier: MPL-2.0
set(body "// Generated from extension/messages/*.po. Do not edit.\n#include \"messages/catalogues.h\"\n")
string(APPEND body "namespace jibiao {\nconst Catalogue catalogues[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(language ${file} NAME_WE)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  # One line of 8 bytes; neighbouring literals are joined by the compiler.
  string(REGEX REPLACE "((\\\\x..)(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?(\\\\x..)?)"
                       "\"\\1\"\n" bytes "${bytes}")
  file(SIZE ${file} size)
  string(APPEND body "{\"${language}\", std::string_view(\n${bytes}, ${size})},\n")
endforeach()
string(APPEND body "{\"\", {}}};\n}  // namespace jibiao\n")
file(WRITE ${OUT} "${body}")
