// No name or a temporary one, flush, rename.
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

/// What the user can do about it depends on the reason.
std::string error_code(int trouble) {
    switch (trouble) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return "output.full";
        case EROFS:
        case EACCES:
        case EPERM:
            return "output.refused";
        case ENOENT:
        case ENOTDIR:
            return "output.no-folder";
        case EIO:
        case ESTALE:
        case ENODEV:
        case ENOTCONN:
        case ETIMEDOUT:
        case EHOSTDOWN:
        case EHOSTUNREACH:
            return "output.lost";
        default:
            return "output.unwritable";
    }
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(file) == 0;
}

constexpr const char* own_descriptors = "/proc/self/fd/";

/// A file that has no name until it is whole, where the system can do that: then nothing is left
/// behind even by a program that was killed. Elsewhere one with a temporary name. Functions that
/// return false leave the reason in errno.
class NewFile {
public:
    explicit NewFile(const std::filesystem::path& folder) : name_(folder / ".jibiao-XXXXXX") {
        constexpr mode_t usual = 0666;
        if (access(own_descriptors, X_OK) == 0)
            file_ = open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, usual);
        named_ = file_ < 0;
        if (named_) file_ = mkostemp(name_.data(), O_CLOEXEC);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (file_ < 0) return;
        close(file_);
        if (named_) unlink(name_.c_str());
    }

    bool write(std::string_view bytes) {
        return file_ >= 0 && write_all(file_, bytes) && (!named_ || give_usual_rights());
    }
    bool rename(const std::filesystem::path& target) {
        if (!named_ && !give_name()) return false;
        if (::rename(name_.c_str(), target.c_str()) != 0) return false;
        named_ = false;
        return true;
    }

private:
    /// The rights an ordinary new file gets; mkostemp gives fewer.
    bool give_usual_rights() {
        const mode_t mask = umask(0);
        umask(mask);
        return fchmod(file_, 0666 & ~mask) == 0;
    }
    /// A link cannot replace a file, a rename can: so first a name nobody has.
    bool give_name() {
        const std::string self = own_descriptors + std::to_string(file_);
        const std::string stem = name_.substr(0, name_.size() - std::strlen("XXXXXX"));
        for (int attempt = 0; attempt < 100; ++attempt) {
            name_ = stem + std::to_string(getpid()) + "-" + std::to_string(attempt);
            if (linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name_.c_str(), AT_SYMLINK_FOLLOW) == 0)
                return named_ = true;
            if (errno != EEXIST) return false;
        }
        return false;
    }

    std::string name_;
    int file_ = -1;
    bool named_ = false;  ///< and to be removed
};

/// The rename itself reaches the disk with its folder.
void flush_folder(const std::filesystem::path& folder) {
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    fsync(file);
    close(file);
}

}  // namespace

Result<bool> write_file(const std::filesystem::path& target, std::string_view bytes) {
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    NewFile file(folder);
    if (file.write(bytes) && file.rename(target)) {
        flush_folder(folder);
        return true;
    }
    const int trouble = errno;
    return Error{error_code(trouble), target.string(), std::strerror(trouble)};
}

}  // namespace jibiao
