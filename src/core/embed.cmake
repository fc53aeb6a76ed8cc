# Writes text files as string constants: jibiao::<SYMBOL>, named by their paths below BASE without
# ending, terminated by nullptr.
# SPDX-License-Identifier: MPL-2.0
set(body "// Generated from the files below ${BASE}. Do not edit.\n#include \"core/form/builtin_data.h\"\n")
string(APPEND body "namespace jibiao {\nextern const BuiltinFile ${SYMBOL}[] = {\n")
foreach(file IN LISTS FILES)
  cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${BASE} OUTPUT_VARIABLE name)
  cmake_path(REMOVE_EXTENSION name)
  file(READ ${file} text)
  # A raw string literal may hold at most 64 KiB on some compilers: split into neighbours.
  string(LENGTH "${text}" rest)
  string(APPEND body "    {\"${name}\",\n")
  while(rest GREATER 0)
    string(SUBSTRING "${text}" 0 8000 part)
    string(LENGTH "${part}" taken)
    string(SUBSTRING "${text}" ${taken} -1 text)
    string(LENGTH "${text}" rest)
    string(APPEND body "     R\"json(${part})json\"\n")
  endwhile()
  string(APPEND body "    },\n")
endforeach()
string(APPEND body "    {nullptr, nullptr}};\n}  // namespace jibiao\n")
file(WRITE ${OUT} "${body}")
