// Temporary name, flush, rename.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace jibiao {
namespace {

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

/// The rights an ordinary new file gets; mkstemp gives fewer.
bool give_usual_rights(int file) {
    const mode_t mask = umask(0);
    umask(mask);
    return fchmod(file, 0666 & ~mask) == 0;
}

/// The rename itself reaches the disk with its folder.
void flush_folder(const std::filesystem::path& folder) {
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    fsync(file);
    close(file);
}

}  // namespace

Result<bool> write_file(const std::filesystem::path& target, std::string_view bytes) {
    const auto failed = [&] {
        return Error{"output.unwritable", target.string(), std::strerror(errno)};
    };
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    std::string temporary = (folder / ".jibiao-XXXXXX").string();
    const int file = mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0) return failed();
    const bool written = write_all(file, bytes) && give_usual_rights(file);
    const int trouble = errno;
    const bool closed = close(file) == 0;
    if (!written) errno = trouble;
    if (written && closed && rename(temporary.c_str(), target.c_str()) == 0) {
        flush_folder(folder);
        return true;
    }
    const Error error = failed();
    unlink(temporary.c_str());
    return error;
}

}  // namespace jibiao
