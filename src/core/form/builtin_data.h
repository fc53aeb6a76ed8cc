// The JSON files as string constants; the table is written at build time by embed.cmake.
// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace jibiao {

struct BuiltinFile {
    const char*
        name;  ///< "vocabulary" or a template's file name without .json; null after the last
    const char* text;
};
extern const BuiltinFile builtin_files[];

}  // namespace jibiao
