// One call over many files: each is read once, in order, and none stops the others.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hosts/cli/arguments.h"
#include "hosts/cli/inputs.h"
#include "hosts/cli/office.h"
#include "messages/messages.h"

namespace jibiao::cli {

using ReadFile = Result<OpenedFile>;

/// Hands the sheets of every file to `each`, or why it cannot be read, and the office they share.
/// Shows progress on standard error, which `each` may write to. With --resume, files read by an
/// earlier call are not read again. False when the state file cannot be used; then nothing was
/// done.
bool for_each_file(const Inputs& inputs, const Arguments& arguments, const Messages& messages,
                   OfficeProcess& process,
                   const std::function<void(const std::string&, const ReadFile&, Office&)>& each);

}  // namespace jibiao::cli
