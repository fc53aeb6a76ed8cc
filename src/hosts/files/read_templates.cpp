// Reads small text files; a folder may hold anything, and change meanwhile.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/files/read_templates.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/base/text.h"
#include "core/form/builtin.h"

namespace jibiao {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 1 << 20;  ///< bytes; a template has about 8,000
constexpr std::size_t most_files = 500;

std::string name_of(const fs::path& path) {
    return path.filename().string();
}

/// Closes a file however its reading ends.
class OpenFile {
public:
    /// Does not wait for the other end of a pipe.
    explicit OpenFile(const fs::path& path)
        : number_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (number_ >= 0) close(number_);
    }
    int number() const { return number_; }

private:
    int number_;
};

Error system_error(const fs::path& path) {
    if (errno == ENOENT) return {"template.missing", name_of(path), ""};
    return {"template.unreadable", name_of(path), std::strerror(errno)};
}

Result<std::string> read_bytes(const fs::path& path) {
    const OpenFile file(path);
    struct stat facts {};
    if (file.number() < 0 || fstat(file.number(), &facts) != 0) return system_error(path);
    if (!S_ISREG(facts.st_mode)) return Error{"template.not-a-file", name_of(path), ""};
    std::string bytes(largest_file + 1, '\0');
    std::size_t used = 0;
    while (used < bytes.size()) {
        const ssize_t got = read(file.number(), bytes.data() + used, bytes.size() - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_error(path);
        if (got == 0) break;
        used += static_cast<std::size_t>(got);
    }
    if (used > largest_file) {
        const auto megabytes = (facts.st_size >> 20) + 1;
        return Error{"template.too-large", name_of(path), std::to_string(megabytes)};
    }
    bytes.resize(used);
    return bytes;
}

/// Without the mark that some editors put first.
Result<TemplateText> read_text(const fs::path& path) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    auto bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    std::string& text = bytes.value();
    if (text.starts_with(mark)) text.erase(0, mark.size());
    if (text.empty()) return Error{"template.empty", name_of(path), ""};
    if (text.find('\0') != text.npos) return Error{"template.binary", name_of(path), ""};
    if (encode(decode(text)) != text) return Error{"template.not-utf8", name_of(path), ""};
    return TemplateText{name_of(path), std::move(text)};
}

/// Small or capital letters, nothing hidden.
bool is_template_name(const std::string& name) {
    constexpr std::string_view ending = ".json";
    if (name.size() <= ending.size() || name.front() == '.') return false;
    return fold_label(name.substr(name.size() - ending.size())) == ending;
}

Result<std::vector<fs::path>> list_folder(const fs::path& folder) {
    std::error_code trouble;
    const fs::file_status status = fs::status(folder, trouble);
    if (!fs::exists(status)) return Error{"folder.missing", folder.string(), ""};
    if (!fs::is_directory(status)) return Error{"folder.not-a-folder", folder.string(), ""};
    std::vector<fs::path> found;
    fs::directory_iterator entry(folder, trouble);
    for (; !trouble && entry != fs::directory_iterator(); entry.increment(trouble)) {
        if (is_template_name(name_of(entry->path()))) found.push_back(entry->path());
    }
    if (trouble) return Error{"folder.unreadable", folder.string(), trouble.message()};
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

Extended library_with(const fs::path& folder) {
    if (folder.empty()) return {builtin_library(), {}};
    auto files = list_folder(folder);
    if (!files) return {builtin_library(), {files.error()}};
    std::vector<TemplateText> texts;
    std::vector<Error> troubles;
    if (files->size() > most_files) {
        troubles.push_back({"folder.too-many", folder.string(), std::to_string(most_files)});
        files.value().resize(most_files);
    }
    for (const fs::path& file : *files) {
        auto text = read_text(file);
        if (text) texts.push_back(std::move(text.value()));
        if (!text) troubles.push_back(text.error());
    }
    Extended result = extend(builtin_library(), texts);
    troubles.insert(troubles.end(), result.troubles.begin(), result.troubles.end());
    result.troubles = std::move(troubles);
    return result;
}

}  // namespace jibiao
