// Which inodes a process holds, and which paths belong to them.
// SPDX-License-Identifier: MPL-2.0
#include "hosts/cli/socket_files.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace jibiao::cli {

std::vector<std::string> socket_files(pid_t pid) {
    namespace fs = std::filesystem;
    std::set<std::string> own;
    std::error_code error;
    for (const auto& entry :
         fs::directory_iterator("/proc/" + std::to_string(pid) + "/fd", error)) {
        const std::string target = fs::read_symlink(entry, error).string();
        if (target.starts_with("socket:[")) own.insert(target.substr(8, target.size() - 9));
    }
    std::vector<std::string> files;
    std::ifstream table("/proc/net/unix");
    for (std::string line; std::getline(table, line);) {
        std::istringstream fields(line);
        std::string skipped, inode, path;
        for (int i = 0; i < 6; ++i) fields >> skipped;
        if (fields >> inode >> path && path[0] == '/' && own.contains(inode)) files.push_back(path);
    }
    return files;
}

}  // namespace jibiao::cli
