// What a check says about one file: for people and as JSON.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "messages/messages.h"

namespace jibiao::cli {

struct FileReport {
    std::string file;
    std::optional<Error> error;
    std::vector<Judged> forms;
    std::vector<SheetFinding> between;  ///< findings between the forms
    std::optional<Error> trouble;       ///< what was left out of account, see OpenedFile
};

int count(const std::vector<Finding>& findings, Severity severity);
/// In all forms of the file and between them.
int count(const FileReport& report, Severity severity);

/// File, forms, each finding with its cell, message and fixes, sums, findings between forms,
/// counts. Errors are not repeated here: they go to standard error.
std::string report_text(const FileReport& report, const Messages& messages);
Json report_json(const FileReport& report, const Messages& messages);

}  // namespace jibiao::cli
