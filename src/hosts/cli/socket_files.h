// The files of the sockets a process listens on.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace jibiao::cli {

/// Paths, as the kernel tells them. The office puts its sockets into /tmp whatever TMPDIR says,
/// under names of its own, and leaves them behind when it is killed.
std::vector<std::string> socket_files(pid_t pid);

}  // namespace jibiao::cli
