// Files of the repository, for tests.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <fstream>
#include <iterator>
#include <string>

/// The bytes of a file of the source tree; "" when there is none.
inline std::string source_file(const std::string& path) {
    std::ifstream file(std::string(JIBIAO_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
