// Going through folders.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/inputs.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace jibiao::cli {
namespace fs = std::filesystem;
namespace {

/// "~$name.xlsx" is what Excel and WPS, ".~lock.name.xlsx#" what LibreOffice keeps beside an open
/// file.
bool is_workbook(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.starts_with('.') || name.starts_with("~")) return false;
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return ending == ".xlsx" || ending == ".xls" || ending == ".ods";
}

std::vector<std::string> workbooks_in(const fs::path& folder, std::error_code& error) {
    std::vector<std::string> files;
    const auto options = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator entry(folder, options, error), end;
    for (; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (entry->is_directory(ignored)) {
            if (hidden) entry.disable_recursion_pending();
        } else if (entry->is_regular_file(ignored) && is_workbook(entry->path())) {
            files.push_back(entry->path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Inputs collect_inputs(const std::vector<std::string>& names) {
    Inputs inputs;
    for (const std::string& name : names) {
        std::error_code error;
        if (!fs::is_directory(name, error)) {
            inputs.files.push_back(name);
            continue;
        }
        const auto files = workbooks_in(name, error);
        if (error) inputs.troubles.push_back({"inputs.unreadable", name, error.message()});
        if (!error && files.empty()) inputs.troubles.push_back({"inputs.empty", name, ""});
        inputs.files.insert(inputs.files.end(), files.begin(), files.end());
    }
    return inputs;
}

}  // namespace jibiao::cli
