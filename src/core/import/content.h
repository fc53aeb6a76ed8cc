// What an upload JSON says about a form: all that is filled in again.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/form/form.h"

namespace jibiao {

/// Texts by column, as "indicators" shows them: operator, number and unit taken apart.
struct ContentRow {
    std::array<std::string, column_count> texts;
    std::vector<std::string> causes;  ///< ticked under 偏差原因分析

    const std::string& text(Column column) const { return texts[static_cast<std::size_t>(column)]; }
    std::string& text(Column column) { return texts[static_cast<std::size_t>(column)]; }
};

struct Contents {
    std::string sheet;    ///< its sheet, where a workbook was exported
    std::string pointer;  ///< JSON pointer of its export; "" for a file with one form
    std::string title;    ///< of a form that had no template
    std::string kind;
    std::string template_id;  ///< of the form it was exported from; "" when it had no template
    std::optional<int> year;
    std::string amount_unit;                     ///< "万元", "元" or ""
    std::map<std::string, std::string> fields;   ///< header fields by key
    std::map<std::string, std::string> amounts;  ///< by key, exact decimals in amount_unit
    std::map<std::string, std::string> units;  ///< of amounts, where the form does not print one
    std::vector<ContentRow> rows;
    std::set<Column> columns;              ///< that the form had, also where nothing was filled in
    std::map<Column, std::string> totals;  ///< of the total row: weight and score
};

/// Reads the "form" of an export, or of each export of a workbook's file, in order; never empty. A JSON of another program may lack "fields": goal, agency, project and plan stand
/// for them. Errors: "import.not-json", "import.format" (no JSON of ours, or of a later version),
/// "import.missing-key", "import.wrong-type", "import.bad-value"; `where` is a JSON pointer.
Result<std::vector<Contents>> read_contents(std::string_view json);

}  // namespace jibiao
