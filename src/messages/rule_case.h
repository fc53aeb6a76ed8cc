// The case of a rule as its example: what tests/cases/rules/<id>.case holds, compiled in.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jibiao {

/// The rows of a table as the case writes them, header rows included: "| A | [[90]] |".
struct ExampleTable {
    std::string sheet;  ///< the sheet's name where the example is a workbook; else ""
    std::vector<std::string> rows;
};

struct RuleCase {
    std::string fix;                 ///< "none", "assisted" or "safe", as the case says
    std::vector<ExampleTable> bad;   ///< the first bad table; a workbook has one per sheet
    std::vector<ExampleTable> good;  ///< the first clean one
};

/// Empty tables where the rule has no case.
RuleCase case_of_rule(std::string_view rule);

}  // namespace jibiao
