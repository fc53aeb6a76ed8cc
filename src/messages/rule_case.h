// The case of a rule as its example: what tests/cases/rules/<id>.case holds, compiled in.
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
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

/// One cell of the bad table that the rule complains of, and what stands there in the good one.
struct CellExample {
    std::string bad, good;  ///< "" for a blank cell
    bool operator==(const CellExample&) const = default;
};

/// None where the tables differ in more than the cell.
std::optional<CellExample> example_of_rule(std::string_view rule);

/// The texts between the bars of a row, as the case writes them.
std::vector<std::string> cells_of_row(std::string_view row);

/// Empty tables where the rule has no case.
RuleCase case_of_rule(std::string_view rule);

}  // namespace jibiao
