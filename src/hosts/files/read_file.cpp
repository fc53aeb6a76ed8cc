// What may be wrong with a file before anyone looks inside.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/read_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace jibiao {

Result<std::string> read_file(const std::string& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{"file.missing", file, ""};
    if (error) return Error{"file.unreadable", file, error.message()};
    if (std::filesystem::is_directory(status)) return Error{"file.directory", file, ""};
    if (!std::filesystem::is_regular_file(status))
        return Error{"file.unreadable", file, "not a regular file"};
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad())
        return Error{"file.unreadable", file, std::strerror(errno ? errno : EIO)};
    if (bytes.empty()) return Error{"file.empty", file, ""};
    return bytes;
}

}  // namespace jibiao
