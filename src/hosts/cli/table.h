// Reports of many files as tables: CSV for a spreadsheet, text for the screen.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/output/unit_sums.h"
#include "hosts/cli/report.h"

namespace jibiao::cli {

/// A line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula, because it begins
/// with = + - @ (wide ones too) or a control character, gets an apostrophe in front; a number does
/// not.
std::string csv_line(const std::vector<std::string>& cells);
/// The header line, with the mark by which Excel knows UTF-8.
std::string csv_head(const Messages& messages);
/// A line for every finding of a file, or one with the reason why it cannot be read.
std::string csv_lines(const FileReport& report, const Messages& messages);

struct FileCount {
    int files = 0, unusable = 0, forms = 0, errors = 0, warnings = 0, hints = 0;

    void add(const FileReport& report);
};

/// The last lines of a call over several files: totals, and for each unit its projects against its
/// department's form.
std::string summary_text(const FileCount& count, const std::vector<UnitSum>& units,
                         const Messages& messages);

/// The units alone as CSV.
std::string summary_csv(const std::vector<UnitSum>& units, const Messages& messages);
/// {"files", "unusable", "forms", "errors", "warnings", "hints", "units": [{"unit", "forms", "projects",
/// "project_sum", "department", "difference"}]}; amounts in 万元, "" where there are none.
Json summary_json(const FileCount& count, const std::vector<UnitSum>& units);

}  // namespace jibiao::cli
